/**
 * What every file of a `send` travels with, from its flags.
 */
import { DocumentMessage, Identifiers, type SendFile } from "@effect-redox/core"
import { destinationProblems } from "@effect-redox/core/DocumentService"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { Patient } from "@effect-redox/fhir/Patient"
import { Effect, Option, Path, type Stdio } from "effect"
import type { Connection } from "./connection.ts"
import { readBundle, readDocument, readPatient, standardInput } from "./documents.ts"
import { misused, type UsageError } from "../exit.ts"
import type { Typed } from "./files.ts"
import { lookAt } from "../../internal/openFile.ts"
import type { Output } from "../output/Output.ts"

/** What the flags of `send` came to. */
export interface Input extends Connection {
  readonly files: ReadonlyArray<string>
  readonly to: Option.Option<string>
  readonly patient: Option.Option<string>
  readonly document: Option.Option<string>
  readonly bundle: Option.Option<string>
  readonly type: Option.Option<string>
  readonly title: Option.Option<string>
  readonly contentType: Option.Option<string>
  readonly method: SendFile.Method
  readonly concurrency: number
  readonly dryRun: boolean
  readonly json: Option.Option<boolean>
}

/** A message's parts, or a message. */
export type Material =
  | { readonly patient: Patient; readonly document: DocumentMessage.Document; readonly bundle?: undefined }
  | { readonly bundle: Bundle }

const typeProblem =
  "--type is not a LOINC code: digits, a hyphen and the check digit, such as 18842-5 (discharge summary); see https://loinc.org"

// The same characters as the core refuses in a title; here it can be said of the flag.
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

const missingType =
  "--type is required: the LOINC code of the kind of document, such as 18842-5 (or a type in --document)"

// All at once. Whether --document has a type is known once it was read.
const missingOf = ({ bundle, document, patient, to, type }: Input): ReadonlyArray<string> => [
  ...(Option.isNone(to) ? ["--to is required: the destination's slug, such as redox-fhir-sandbox"] : []),
  ...(Option.isNone(bundle) && Option.isNone(patient)
    ? ["--patient is required: a FHIR Patient as a JSON file, or - for standard input (or a whole message by --bundle)"]
    : []),
  ...(Option.isNone(bundle) && Option.isNone(type) && Option.isNone(document) ? [missingType] : []),
]

// By whatever names: a path written otherwise, a link, a folder that is a link.
const refuseSameFile = Effect.fnUntraced(function* (
  files: ReadonlyArray<string>,
): Effect.fn.Return<void, UsageError, Path.Path> {
  const paths = yield* Path.Path
  const known = new Map<string, string>()
  for (const path of files) {
    if (path === standardInput) continue
    // A file that is not there is reported when it is opened.
    const identity = yield* Effect.orElseSucceed(
      Effect.map(lookAt(path), (state) => state.identity),
      () => paths.resolve(path),
    )
    const other = known.get(identity)
    if (other !== undefined) {
      const why = paths.resolve(other) === paths.resolve(path) ? "is named twice" : `is the same file as ${other}`
      return yield* misused(`${path} ${why}: it would be two documents in the chart; name it once`)
    }
    known.set(identity, path)
  }
})

/** Checks the command line itself, before a file is opened. */
export const check = Effect.fnUntraced(function* (input: Input): Effect.fn.Return<void, UsageError, Path.Path> {
  const read = [input.patient, input.document, input.bundle].flatMap(Option.toArray)
  if ([...input.files, ...read].filter((path) => path === standardInput).length > 1) {
    return yield* misused("standard input (-) can be read once only: give all but one of them as files")
  }
  yield* refuseSameFile(input.files)
  if (!(input.concurrency >= 1 && input.concurrency <= 256))
    return yield* misused("--concurrency must be from 1 to 256")
  if (Option.exists(input.title, (title) => steering.test(title))) {
    return yield* misused("--title must not hold control characters, nor any that turn the direction of text")
  }
  if (Option.exists(input.type, (code) => !DocumentMessage.isLoinc(code))) return yield* misused(typeProblem)
  const [slug] = Option.isNone(input.to) ? [] : destinationProblems(input.to.value)
  if (slug !== undefined) return yield* misused(`--to ${slug.message}`)
  const missing = missingOf(input)
  if (missing.length > 0) return yield* misused(missing.join("\n"))
  if (Option.isNone(input.bundle)) return
  if (input.files.length > 1) {
    return yield* misused("--bundle takes one file: a message holds one document, with identifiers of its own")
  }
  const others = (["patient", "document", "type"] as const).filter((name) => Option.isSome(input[name]))
  if (others.length > 0) {
    return yield* misused(`--bundle is a whole message: leave out ${others.map((name) => `--${name}`).join(" and ")}`)
  }
})

// Of two documents with one identifier a receiver may keep one, and nobody could tell which one was sent.
const checkOwnIdentifier = Effect.fnUntraced(function* (
  document: DocumentMessage.Document,
  files: number,
): Effect.fn.Return<void, UsageError> {
  if (document.masterIdentifier === undefined) return
  if (files > 1) {
    return yield* misused(
      "--document has a masterIdentifier, which names one document: send one file with it, or leave it out",
    )
  }
  const { document: own } = DocumentMessage.identifiersWith(document, { bundle: "", message: "", document: "" })
  if (!Identifiers.isIdentifier(own)) {
    return yield* misused(
      "--document: masterIdentifier.value must be present, in printable ASCII without spaces: a document is looked for by it",
    )
  }
})

/** Where to: `check` has seen to it that it is said. */
export const destinationOf = (input: Input): string => Option.getOrElse(input.to, () => "")

/** Reads what the flags name. */
export const readMaterial = Effect.fnUntraced(function* (
  input: Input,
): Effect.fn.Return<Material, UsageError, Output | Stdio.Stdio> {
  if (Option.isSome(input.bundle)) return { bundle: yield* readBundle(input.bundle.value) }
  const patient = yield* readPatient(Option.getOrElse(input.patient, () => standardInput))
  const given = Option.isSome(input.document) ? yield* readDocument(input.document.value) : {}
  const type = Option.isSome(input.type) ? DocumentMessage.loinc(input.type.value) : given.type
  if (type === undefined) {
    return yield* misused(missingType)
  }
  const document = { ...given, type }
  yield* checkOwnIdentifier(document, input.files.length)
  return { patient, document }
})

/** What flags and a whole message say of the file's type. */
export const typedOf = (input: Input, material: Material): Typed => ({
  flag: Option.getOrUndefined(input.contentType),
  bundle: material.bundle === undefined ? undefined : DocumentMessage.attachmentOf(material.bundle)?.contentType,
})

/** What the flags say of every send, besides its message. */
export const optionsOf = (input: Input): Pick<SendFile.Common, "destination" | "method" | "title"> => ({
  destination: destinationOf(input),
  method: input.method,
  ...(Option.isSome(input.title) ? { title: input.title.value } : {}),
})
