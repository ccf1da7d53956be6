/**
 * `effect-redox send --dry-run`: what would be sent, and what is wrong with it. No request is made and no key is needed.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as Identifiers from "@effect-redox/core/Identifiers"
import * as Redox from "@effect-redox/core/Redox"
import * as SendFile from "@effect-redox/core/SendFile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import type { Problem, RedoxError } from "@effect-redox/core/RedoxError"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { bundleOf, isInvalidBundle, readJson } from "../input/documents.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { readDestinationProfiles } from "../input/destinations.ts"
import { opener } from "../input/files.ts"
import { destinationOf, documentsOf, filesOf, typedOf, readMaterial, type Input, optionsOf } from "../input/material.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, painter, paragraphs, printsLines, reportTo, showAdvice } from "../output/report.ts"
import { asUsage } from "../services.ts"
import { bytes, count, plain } from "../output/text.ts"

// A file in base64 is of no use to the eye; a program gets it whole.
const withoutData = (bundle: Bundle): Bundle => {
  const attachment = DocumentMessage.attachmentOf(bundle)
  if (attachment?.data === undefined) return bundle
  const data = `(${bytes(attachment.data.length)} of base64)`
  return DocumentMessage.fill(bundle, { ...attachment, contentType: attachment.contentType ?? "", data })
}

const problemsOf = (drafted: Result.Result<SendFile.Draft, RedoxError>): ReadonlyArray<Problem> => {
  if (Result.isSuccess(drafted)) return drafted.success.problems
  const { message, reason } = drafted.failure
  return reason._tag === "InvalidInput" ? reason.problems : [{ path: "file", rule: reason._tag, message }]
}

const attachedTo = (content: unknown): unknown => {
  const [first, ...others] = Array.isArray(content) ? content : [{}]
  const attachment = Predicate.isObject(first) && Predicate.isObject(first["attachment"]) ? first["attachment"] : {}
  const { data: _, ...described } = attachment
  const filled = { contentType: "application/octet-stream", ...described, url: "https://blob.invalid/draft" }
  return [{ ...(Predicate.isObject(first) ? first : {}), attachment: filled }, ...others]
}

// A message that is too wrong to be filled as one, with a placeholder for its file: what the file will mend is no problem.
const withPlaceholder = (message: unknown): unknown =>
  Predicate.isObject(message) && Array.isArray(message["entry"])
    ? {
        ...message,
        entry: message["entry"].map((entry: unknown) => {
          const resource = Predicate.isObject(entry) ? entry["resource"] : undefined
          return Predicate.isObject(entry) &&
            Predicate.isObject(resource) &&
            resource["resourceType"] === "DocumentReference"
            ? { ...entry, resource: { ...resource, content: attachedTo(resource["content"]) } }
            : entry
        }),
      }
    : message

const text = (value: unknown): string => (Predicate.isString(value) ? value : "")

/** The draft of one file: a message where there is one, and what is wrong with it. */
interface FileDraft {
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers.Identifiers
  readonly message: unknown
  readonly shown: unknown
  readonly problems: ReadonlyArray<Problem>
  readonly advice: ReadonlyArray<Problem>
}

const draftOf = (
  drafted: Result.Result<SendFile.Draft, RedoxError>,
): Partial<FileDraft> & Pick<FileDraft, "problems"> => {
  const problems = problemsOf(drafted)
  if (Result.isFailure(drafted)) return { problems }
  const { advice, bundle, identifiers, method } = drafted.success
  return { problems, advice, identifiers, method, message: bundle, shown: withoutData(bundle) }
}

/** A `--bundle` that is no Bundle: everything that is wrong with it, as `validate` would. */
const draftOfInvalid = Effect.fnUntraced(function* (input: Input, message: unknown): Effect.fn.Return<FileDraft> {
  const { check } = yield* Effect.promise(() => import("./validate.ts"))
  const at = DateTime.formatIso(yield* DateTime.now)
  const found = check(withPlaceholder(message), { at, destination: destinationOf(input), allow: input.allow })
  const of = (wanted: "error" | "warning") =>
    found.filter(({ severity }) => severity === wanted).map(({ message, path, rule }) => ({ path, rule, message }))
  const identifier = Predicate.isObject(message) ? message["identifier"] : undefined
  const identifiers = {
    bundle: text(Predicate.isObject(identifier) ? identifier["value"] : undefined),
    message: "",
    document: "",
  }
  const method = input.method === "embed" ? "embed" : "upload"
  return {
    method,
    identifiers,
    message,
    shown: message,
    problems: of("error"),
    advice: of("warning"),
  }
})

/** Shows what would be sent. */
export const dryRun = Effect.fnUntraced(function* (input: Input) {
  const output = yield* Output
  // Credentials do not shape a message, so it can be looked at before there is a key.
  const profiles = yield* readDestinationProfiles(input.destinationProfiles)
  const config = { ...(yield* Effect.mapError(Redox.readConfig("Development"), asUsage)), profiles }
  const machine = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const paint = painter(output.stdout.color)
  const columns = yield* output.errorColumns
  let found = 0

  const show = Effect.fnUntraced(function* (
    name: string,
    index: number,
    draft: Partial<FileDraft> & Pick<FileDraft, "problems">,
  ) {
    const { advice = [], identifiers, message, method, problems, shown } = draft
    found += problems.length + (input.strict ? advice.length : 0)
    const file = { index, name }
    if (machine && identifiers !== undefined && method !== undefined) {
      return yield* report({ event: "message", file, method, identifiers, message, problems, advice })
    }
    if (machine) {
      const one = (problem: Problem) => report({ event: "problem", file, severity: "error", ...problem })
      return yield* Effect.forEach(problems, one, { discard: true })
    }
    if (shown !== undefined) yield* output.out(`${FhirJson.stringify(shown, 2)}\n`)
    const verdict =
      problems.length === 0 ? paint("green", "can be sent") : paint("red", count(problems.length, "problem"))
    const listed = problems.flatMap(({ message, path, rule }) =>
      paragraphs(`${path}: ${message} [${rule}]`, [], columns, "  "),
    )
    yield* output.err(`${[`${plain(name)}: ${verdict}; nothing was sent`, ...listed].join("\n")}\n`)
    if (advice.length > 0) yield* showAdvice(output, advice)
  })

  const [only = ""] = input.files
  // Read once: it may be a pipe.
  const json = Option.isSome(input.bundle) ? yield* readJson(input.bundle.value) : undefined
  if (isInvalidBundle(json)) {
    yield* show(only, 0, yield* draftOfInvalid(input, json))
  } else {
    const material = Option.isSome(input.bundle)
      ? { bundle: yield* bundleOf(input.bundle.value, json) }
      : yield* readMaterial(input)
    const open = yield* opener(input.files, typedOf(input, material))
    for (const [index, { files, name }] of documentsOf(input).entries()) {
      const drafted = yield* Effect.gen(function* () {
        const first = yield* open(name)
        const others = yield* Effect.forEach(files.slice(1), open)
        return yield* SendFile.draft({ ...optionsOf(input), ...material, ...filesOf(input, [first, ...others]) })
      }).pipe(Effect.provideService(RedoxConfig, config), Effect.result)
      yield* show(name, index, draftOf(drafted))
    }
  }
  yield* ExitStatus.use((status) => status.set(found > 0 ? statuses.failed : statuses.done))
})
