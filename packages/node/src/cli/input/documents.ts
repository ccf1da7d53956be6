/**
 * Reads the JSON files a command line names: patients, partial documents, complete messages.
 */
import type * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import { Bundle } from "@effect-redox/fhir/Bundle"
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as FhirText from "@effect-redox/fhir/FhirText"
import { Patient } from "@effect-redox/fhir/Patient"
import { decodeResult, issues, type FhirError } from "@effect-redox/fhir/Validation"
import type { Problem } from "@effect-redox/core/RedoxError"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { isatty } from "node:tty"
import { readableOf } from "../../internal/readable.ts"
import { decodeText } from "../../internal/strictText.ts"
import { misused, UsageError } from "../exit.ts"
import { Output } from "../output/Output.ts"

/** Stands for standard input. */
export const standardInput = "-"

/** How a path is called in a message. */
export const nameOf = (path: string): string => (path === standardInput ? "standard input" : path)

type Services = Output | Stdio.Stdio

/** The most bytes of JSON to read: far above any message, far below what a process holds. */
const limit = 100_000_000

/** Announces at a terminal that the command waits for standard input. */
export const awaitInput: Effect.Effect<void, never, Output> = Output.use((output) =>
  isatty(0) && output.attended
    ? output.err("effect-redox: reading standard input; Ctrl-D ends it, Ctrl-C stops\n")
    : Effect.void,
)

const isFolder = (error: unknown): boolean =>
  Predicate.isObject(error) && (error["code"] === "EISDIR" || isFolder(error["cause"]))

/** The bytes of a file, a pipe, or standard input. */
export const readBytes = Effect.fnUntraced(function* (
  path: string,
): Effect.fn.Return<Uint8Array, UsageError, Services> {
  const { stdin } = yield* Stdio.Stdio
  const unreadable = (error: unknown): UsageError => {
    if (error instanceof UsageError) return error
    return isFolder(error)
      ? misused(`${path} is a folder: name the file in it`)
      : misused(`${nameOf(path)} cannot be read; check its path and permissions`)
  }
  if (path === standardInput) yield* awaitInput
  const bytes: Stream.Stream<Uint8Array, unknown> = path === standardInput ? stdin : readableOf(path)
  let size = 0
  const bounded = Stream.mapEffect(bytes, (chunk) => {
    size += chunk.byteLength
    return size > limit
      ? Effect.fail(misused(`${nameOf(path)} has more than ${limit / 1_000_000} MB, which no message or resource has`))
      : Effect.succeed(chunk)
  })
  return yield* Effect.mapError(Stream.mkUint8Array(bounded), unreadable)
})

const problem = (path: string, rule: string, message: string): Problem => ({ path, rule, message })

// The name of the member that stands at a place.
const memberAt = (text: string, line: number, column: number): string | undefined =>
  /^"((?:[^"\\\n]|\\.){1,100})"/.exec(text.split("\n")[line - 1]?.slice(column - 1) ?? "")?.[1]

/**
 * What was read of a JSON file: its value, or why it is none. Its decimals are sent with the text they have there. A member is
 * named where the file is known to hold nothing of a patient; else the path has FHIR's names alone.
 */
export const parseJson = (bytes: Uint8Array, isPublic = false): Result.Result<unknown, Problem> =>
  decodeText(bytes).pipe(
    Result.mapError((why) => problem("", "encoding", why)),
    Result.flatMap((text) =>
      Result.mapError(FhirJson.parse(text), ({ column, line, path, reason }) => {
        const named = (path: string, line: number, column: number): string =>
          !path.endsWith("?") ? path : ((isPublic ? memberAt(text, line, column) : undefined) ?? "a member")
        const place = `line ${line}, column ${column}`
        switch (reason) {
          case "syntax":
            return problem(path, "syntax", `is not JSON (${place})`)
          case "duplicate":
            return problem(
              named(path, line, column),
              "duplicate",
              `stands twice in one object (${place}): remove the one that is wrong`,
            )
          case "depth":
            return problem("", "depth", `is nested too deep (${place})`)
        }
      }),
    ),
  )

/** Reads a JSON file. Fails where it cannot be read; what is wrong with its text is in the result. */
export const readParsed = (
  path: string,
  isPublic?: boolean,
): Effect.Effect<Result.Result<unknown, Problem>, UsageError, Services> =>
  Effect.map(readBytes(path), (bytes) => parseJson(bytes, isPublic))

const rootOf = (json: unknown): string => {
  const type = Predicate.isObject(json) ? json["resourceType"] : undefined
  return Predicate.isString(type) && /^[A-Z][A-Za-z]{1,39}$/.test(type) ? type : "Resource"
}

/** Every string of a value that is no text. */
export const textProblems = (json: unknown): ReadonlyArray<Problem> =>
  FhirText.problems(json, rootOf(json)).map(({ message, path }) => problem(path, "characters", message))

/** The value of a JSON file that is to be sent. */
export const readJson = Effect.fnUntraced(function* (
  path: string,
  isPublic?: boolean,
): Effect.fn.Return<unknown, UsageError, Services> {
  const parsed = yield* readParsed(path, isPublic)
  if (Result.isFailure(parsed)) {
    const { message, path: element, rule } = parsed.failure
    return yield* misused(`${nameOf(path)}: ${rule === "duplicate" ? element : "the file"} ${message}`)
  }
  const problems = textProblems(parsed.success)
  return problems.length === 0 ? parsed.success : yield* misused(`${nameOf(path)} holds what is no text:`, problems)
})

const checked = <A>(path: string, result: Result.Result<A, FhirError>): Result.Result<A, UsageError> =>
  Result.mapError(result, ({ issues, type }) =>
    misused(
      `${nameOf(path)} is not a valid ${type}:`,
      issues.map(({ message, path, rule }) => ({ path, rule, message })),
    ),
  )

const orMisused = <A>(path: string, result: Result.Result<A, FhirError>): Effect.Effect<A, UsageError> =>
  Effect.fromResult(checked(path, result))

const decodePatient = decodeResult(Patient, { unknownElements: "reject", unknownResources: "preserve" })
// A message is checked strictly when it is sent, with its file; here it only has to be a Bundle one can put it into.
const decodeBundle = decodeResult(Bundle)

/** A Patient, of what was read from somewhere. */
export const patientOf = (place: string, json: unknown): Result.Result<Patient, UsageError> =>
  checked(place, decodePatient(json))

/** A Patient. */
export const readPatient = (path: string): Effect.Effect<Patient, UsageError, Services> =>
  Effect.flatMap(readJson(path), (json) => orMisused(path, decodePatient(json)))

/** A message Bundle, of what was read. */
export const bundleOf = (path: string, json: unknown): Effect.Effect<Bundle, UsageError> =>
  orMisused(path, decodeBundle(json))

/** Is it meant to be a Bundle, but none a file can be put into? */
export const isInvalidBundle = (json: unknown): boolean =>
  Predicate.isObject(json) && json["resourceType"] === "Bundle" && Result.isFailure(decodeBundle(json))

/** A message Bundle. */
export const readBundle = (path: string): Effect.Effect<Bundle, UsageError, Services> =>
  Effect.flatMap(readJson(path), (json) => bundleOf(path, json))

/** Some elements of a DocumentReference. */
export type PartialDocument = Partial<DocumentMessage.Document>

const strict = issues(DocumentReference, { unknownElements: "reject", unknownResources: "preserve" })

// Stand-ins for what a partial DocumentReference leaves out, so that the rest can be validated.
const standIns = { resourceType: "DocumentReference", content: [{ attachment: { title: "file" } }] }

const partialProblems = (value: object): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  if ("resourceType" in value && value.resourceType !== "DocumentReference") {
    problems.push({ path: "resourceType", rule: "resource-type", message: "must be DocumentReference, or absent" })
  }
  if ("content" in value) {
    problems.push({
      path: "DocumentReference.content",
      rule: "content",
      message: "must be absent: the file becomes the content (--bundle takes a whole message)",
    })
  }
  const typed = strict({ status: "current", ...value, ...standIns })
  return [...problems, ...typed.map(({ message, path, rule }) => ({ path, rule, message }))]
}

const isPartial = (value: object): value is PartialDocument => partialProblems(value).length === 0

/** Some elements of a DocumentReference, from a file. */
export const readDocument = Effect.fnUntraced(function* (
  path: string,
): Effect.fn.Return<PartialDocument, UsageError, Services> {
  return yield* Effect.fromResult(documentOf(path, yield* readJson(path)))
})

/** Some elements of a DocumentReference, of what was read from somewhere. */
export const documentOf = (place: string, json: unknown): Result.Result<PartialDocument, UsageError> => {
  if (!Predicate.isObject(json)) return Result.fail(misused(`${nameOf(place)} must be a JSON object`))
  if (!isPartial(json)) {
    return Result.fail(misused(`${nameOf(place)} is not a valid part of a DocumentReference:`, partialProblems(json)))
  }
  const { resourceType: _, ...elements }: PartialDocument & { readonly resourceType?: unknown } = json
  return Result.succeed(elements)
}
