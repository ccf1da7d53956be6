/**
 * Everything that can be wrong with a message, with the places and a sentence each; and the check that decides of messages that
 * are not `certain`.
 */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { issues } from "@effect-redox/fhir/Validation"
import * as Result from "effect/Result"
import { isIdentifier, type Identifiers } from "../../Identifiers.ts"
import * as RedoxError from "../../RedoxError.ts"
import { placeProblems } from "./attachment.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { chartOptionsIn, chartProblems } from "./chart.ts"
import { DocumentMessage } from "../message/checked.ts"
import { excessOf } from "../message/depth.ts"
import { identifiersOf } from "../message/find.ts"
import { object, partsOf } from "./json.ts"
import type { Place } from "../message/place.ts"
import type { Replaced } from "../message/relatesTo.ts"
import { replacesProblems } from "./replaces.ts"
import { messageProblems } from "./rules.ts"

/**
 * What is wrong with a message's parts that the message does not show: a description that brings a patient or a file of
 * its own, from JSON or from a program without types, and a document to replace that cannot be found.
 */
export const partProblems = (
  parts: Pick<ChartOptions, "destination"> & {
    readonly document: unknown
    readonly replaces?: Replaced | ReadonlyArray<Replaced> | undefined
    readonly identifiers?: Identifiers | undefined
  },
): ReadonlyArray<RedoxError.Problem> => {
  const given = object(parts.document)
  const elements = [
    ["subject", "must be absent: the document is about `patient` alone"],
    ["content", "must be absent: the file becomes the content"],
  ] as const
  return [
    ...elements.flatMap(([element, message]) =>
      given[element] === undefined ? [] : [{ path: `document.${element}`, rule: `document-${element}`, message }],
    ),
    ...replacesProblems(parts.replaces, { destination: parts.destination, own: parts.identifiers?.document }),
  ]
}

const strict = issues(Bundle, { unknownElements: "reject", unknownResources: "preserve" })

/**
 * Everything that is wrong with a message: of its elements' types and cardinalities, of FHIR messaging, US Core and
 * Redox. None when it may be sent.
 */
export const problems = (message: unknown, options: ChartOptions = {}): ReadonlyArray<RedoxError.Problem> => {
  const excess = excessOf(message)
  if (excess !== undefined) return [excess]
  const typed = strict(message)
  const ruled = messageProblems(message, options)
  if (typed.length === 0) return ruled
  const missing = new Set(typed.map(({ path }) => path))
  return [
    ...typed.map(({ message, path, rule }) => ({ path, rule, message })),
    ...ruled.filter(({ path }) => !missing.has(path)),
  ]
}

const identifierPaths = {
  bundle: "Bundle.identifier.value",
  message: "Bundle.entry[0].resource.id",
  document: "DocumentReference.masterIdentifier.value",
} as const

const identifierProblems = (identifiers: Identifiers): ReadonlyArray<RedoxError.Problem> =>
  (["bundle", "message", "document"] as const).flatMap((key) =>
    isIdentifier(identifiers[key])
      ? []
      : [
          {
            path: identifierPaths[key],
            rule: "identifiers",
            message: "must be present, in printable ASCII without spaces: a document is looked for by it",
          },
        ],
  )

/**
 * Takes a complete message for one that may be sent. Fails with `InvalidInput`, listing every problem.
 */
export const fromBundle = (
  bundle: Bundle,
  options?: ChartOptions,
): Result.Result<DocumentMessage, RedoxError.RedoxError> => {
  const identifiers = identifiersOf(bundle)
  const [first, ...more] = [...problems(bundle, options), ...identifierProblems(identifiers)]
  return first === undefined
    ? Result.mapError(DocumentMessage.of(bundle, identifiers, options?.allow), (one) => RedoxError.invalidInput(one))
    : Result.fail(RedoxError.invalidInput(first, ...more))
}

/** What speaks against sending a message to a destination: identifiers of the patient that are another's. */
export const problemsAt = (message: DocumentMessage, destination: string): ReadonlyArray<RedoxError.Problem> => {
  const bundle = object(message.withoutData())
  return chartProblems(partsOf(bundle), chartOptionsIn(bundle, { destination, allow: message.allow }))
}

/** A message with its files at other places, or what is wrong with these. */
export const withFiles = (
  message: DocumentMessage,
  places: ReadonlyArray<Place>,
): Result.Result<DocumentMessage, RedoxError.RedoxError> => {
  const [first, ...more] = places.flatMap((place, index) => placeProblems(place, `content[${index}].attachment`))
  if (first === undefined) return Result.succeed(message.withFiles(places))
  const { documents } = partsOf(object(message.withoutData()))
  const inMessage = (problem: RedoxError.Problem): RedoxError.Problem => ({
    ...problem,
    path: `${documents[0]?.path ?? "Bundle.entry"}.resource.${problem.path}`,
  })
  return Result.fail(RedoxError.invalidInput(inMessage(first), ...more.map(inMessage)))
}
