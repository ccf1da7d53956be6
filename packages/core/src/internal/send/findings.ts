/**
 * What is found of a send whose draft is not certain: everything that is wrong with it, with the places and a sentence each, and what
 * it may lack. Few sends come here, so it is loaded for the first of them.
 */
import type * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import {
  check,
  problemsAt as profileProblemsAt,
  type DestinationProfile,
  type Profiles,
} from "../../DestinationProfile.ts"
import type { DocumentMessage } from "../message/checked.ts"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import * as Result from "effect/Result"
import type { FileSource } from "../../FileSource.ts"
import { fileProblems as oneFileProblems } from "./fileProblems.ts"
import type * as Identifiers from "../../Identifiers.ts"
import * as RedoxError from "../../RedoxError.ts"
import { destinationProblems } from "../delivery/destinationProblems.ts"
import { policyProblems } from "../delivery/policyProblems.ts"
import { advice as messageAdvice } from "../rules/advice.ts"
import type { Place } from "../message/place.ts"
import { fromBundle, partProblems, problemsAt, withFiles } from "../rules/problems.ts"
import { isVisible } from "../message/text.ts"
import { isUuid } from "../uuid.ts"
import type { Options } from "./options.ts"
import { isMethod, isSameFile, methodOf, type Files, type Plan, type Settled } from "./plan.ts"

const methodProblem = ({ method = "auto" }: Options, files: Files): RedoxError.Problem => {
  const problem = (message: string, rule = "method"): RedoxError.Problem => ({ path: "method", rule, message })
  if (!isMethod(method)) return problem("must be auto, upload or embed")
  return files.some(({ uploaded }) => uploaded !== undefined)
    ? problem("must not be embed: a file is at Redox already", "uploaded")
    : problem(
        'a free Redox account cannot upload in Development: use "auto" or "embed", or another environment',
        "plan",
      )
}

const blankTitle: RedoxError.Problem = {
  path: "title",
  rule: "blank-title",
  message: "must not be blank: it is what the chart shows. Leave it out to use the file's name",
}

const fileProblems = (files: Files, pathOf: (index: number) => string): ReadonlyArray<RedoxError.Problem> =>
  files.flatMap((file, index) => {
    const at = pathOf(index)
    const twice = files.findIndex((other) => isSameFile(other, file))
    return [
      ...oneFileProblems(file).map((problem) => ({ ...problem, path: problem.path.replace(/^file/, at) })),
      ...(twice < index
        ? [
            {
              path: at,
              rule: "same-file",
              message: `must be another file than ${pathOf(twice)}: it would be there twice`,
            },
          ]
        : []),
    ]
  })

// They become `urn:uuid:` URIs, which anything else would not be (RFC 9562 §4).
const identifierProblems = (identifiers: Identifiers.Identifiers | undefined): ReadonlyArray<RedoxError.Problem> =>
  (["bundle", "message", "document"] as const).flatMap((key) =>
    identifiers === undefined || isUuid(identifiers[key])
      ? []
      : [
          {
            path: `identifiers.${key}`,
            rule: "uuid",
            message: "must be a UUID; Identifiers.fromKey makes them from a key",
          },
        ],
  )

const sizeProblems = (message: DocumentMessage, limit: number): ReadonlyArray<RedoxError.Problem> =>
  message.isLargerThan(limit)
    ? [{ path: "Bundle", rule: "size", message: `must have at most ${limit} bytes besides its file` }]
    : []

// A draft has URLs where there may be data, so of the ways that files travel the method itself is asked.
const problemsThere = (
  profile: DestinationProfile,
  method: "upload" | "embed" | undefined,
  draft: Bundle,
): ReadonlyArray<RedoxError.Problem> => {
  const { methods, ...others } = profile
  const problems = check(others, draft)
  if (methods === undefined || method === undefined || methods.includes(method)) return problems
  const ways = methods.includes("embed") ? "embedded" : "uploaded"
  return [
    { path: "method", rule: "destination-profile", message: `${profile.name} takes ${ways} files only` },
    ...problems,
  ]
}

/** Everything that is wrong with a send. */
export const explain = (settled: Settled): Plan => {
  const { bundleWith, chart, config, draftPlaces, files, identifiers, options, profile, title } = settled
  const { destination } = options
  const method = methodOf(options, files, config, profile)
  const bundle = bundleWith(draftPlaces)
  const draft = fromBundle(bundle, chart)
  const draftProblems =
    Result.isFailure(draft) && draft.failure.reason._tag === "InvalidInput" ? draft.failure.reason.problems : []
  const refusedThere = profile === undefined ? [] : problemsThere(profile, method, bundle)
  // What is wrong with an option is wrong in the message, too; it is reported once, where it can be mended.
  const wrongFiles = fileProblems(files, pathOfFile(options))
  const mistyped = wrongFiles.some(({ path }) => path.endsWith(".contentType"))
  const untitled = title !== undefined && !isVisible(title)
  const isMessageOnly = ({ path }: RedoxError.Problem): boolean =>
    !(mistyped && path.endsWith(".attachment.contentType")) && !(untitled && path.endsWith(".attachment.title"))
  const problems = [
    ...destinationProblems(destination),
    ...(options.bundle === undefined ? identifierProblems(options.identifiers) : []),
    ...wrongFiles,
    ...policyProblems(options.policy),
    ...(method === undefined ? [methodProblem(options, files)] : []),
    ...(untitled ? [blankTitle] : []),
    ...(options.bundle === undefined
      ? partProblems({ document: options.document, replaces: options.replaces, identifiers, destination })
      : []),
    ...[...draftProblems, ...refusedThere].filter(isMessageOnly),
    ...(Result.isSuccess(draft) ? sizeProblems(draft.success, config.limits.requestBytes) : []),
    ...(options.strict === true ? advice(settled, draftPlaces) : []),
  ]
  return { ...settled, draft: Result.getOrUndefined(draft), problems }
}

const pathOfFile =
  (options: Options) =>
  (index: number): string =>
    options.files === undefined ? "file" : `files[${index}]`

/** What a message may lack and still be sent, with its files at some places: how large an embedded one is shows when it was read. */
export const advice = (
  { bundleWith, chart, files, options }: Settled,
  places: ReadonlyArray<Place>,
): ReadonlyArray<RedoxError.Problem> => [
  ...files.flatMap((file, index) => file.advice.map((one) => ({ ...one, path: pathOfFile(options)(index) }))),
  ...messageAdvice(bundleWith(places), chart),
]

/** A draft with its files where they are, checked. */
export const messageWith = (
  { bundleWith, profile }: Settled,
  draft: DocumentMessage,
  places: ReadonlyArray<Place>,
): Result.Result<DocumentMessage, RedoxError.RedoxError> => {
  const made = withFiles(draft, places)
  if (Result.isFailure(made) || profile === undefined) return made
  return RedoxError.unlessRefused(check(profile, bundleWith(places)), () => made.success)
}

export { configProblems } from "../configuration/configProblems.ts"
export { trafficProblems } from "../delivery/trafficProblems.ts"

/** What speaks against creating the document of a message, which was checked for no destination or another, at a destination. */
export const createProblems = (
  message: DocumentMessage,
  destination: string,
  profiles: Profiles,
  policy: DeliveryPolicy.Options | undefined,
): ReadonlyArray<RedoxError.Problem> => [
  ...destinationProblems(destination),
  ...problemsAt(message, destination),
  ...profileProblemsAt(profiles, destination, message.bundle),
  ...policyProblems(policy),
]

/** What speaks against uploading a file. */
export const uploadProblems = (
  file: FileSource,
  policy: DeliveryPolicy.Options | undefined,
): ReadonlyArray<RedoxError.Problem> => [...oneFileProblems(file), ...policyProblems(policy)]
