/**
 * What every file of a `send` travels with, from its flags.
 */
import { DocumentMessage, Identifiers, type SendFile } from "@effect-redox/core"
import { destinationProblems } from "@effect-redox/core/DocumentService"
import type { Bundle } from "@effect-redox/core/fhir/Bundle"
import type { Patient } from "@effect-redox/core/fhir/Patient"
import { Effect, Option, type FileSystem, type Stdio } from "effect"
import type { Connection } from "./connection.ts"
import { readBundle, readDocument, readPatient, standardInput } from "./documents.ts"
import { misused, type UsageError } from "./exit.ts"
import { isLoinc } from "./loinc.ts"

/** What the flags of `send` came to. */
export interface Input extends Connection {
  readonly files: ReadonlyArray<string>
  readonly to: string
  readonly patient: Option.Option<string>
  readonly document: Option.Option<string>
  readonly bundle: Option.Option<string>
  readonly type: Option.Option<string>
  readonly title: Option.Option<string>
  readonly contentType: Option.Option<string>
  readonly method: SendFile.Method
  readonly concurrency: number
  readonly dryRun: boolean
  readonly json: boolean
}

/** A message's parts, or a message. */
export type Material =
  | { readonly patient: Patient; readonly document: DocumentMessage.Document; readonly bundle?: undefined }
  | { readonly bundle: Bundle }

const typeProblem =
  "--type is not a LOINC code: digits, a hyphen and the check digit, such as 18842-5 (discharge summary); see https://loinc.org"

/** Checks the command line itself, before a file is opened. */
export const check = Effect.fnUntraced(function* (input: Input): Effect.fn.Return<void, UsageError> {
  const read = [input.patient, input.document, input.bundle].flatMap(Option.toArray)
  if ([...input.files, ...read].filter((path) => path === standardInput).length > 1) {
    return yield* misused("standard input (-) can be read once only: give all but one of them as files")
  }
  if (!(input.concurrency >= 1)) return yield* misused("--concurrency must be at least 1")
  if (Option.exists(input.type, (code) => !isLoinc(code))) return yield* misused(typeProblem)
  const [slug] = destinationProblems(input.to)
  if (slug !== undefined) return yield* misused(`--to ${slug.message}`)
  if (Option.isNone(input.bundle)) {
    if (Option.isNone(input.patient)) {
      return yield* misused(
        "--patient is required: a FHIR Patient as a JSON file, or - for standard input (or a whole message by --bundle)",
      )
    }
    return
  }
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

/** Reads what the flags name. */
export const readMaterial = Effect.fnUntraced(function* (
  input: Input,
): Effect.fn.Return<Material, UsageError, FileSystem.FileSystem | Stdio.Stdio> {
  if (Option.isSome(input.bundle)) return { bundle: yield* readBundle(input.bundle.value) }
  const patient = yield* readPatient(Option.getOrElse(input.patient, () => standardInput))
  const given = Option.isSome(input.document) ? yield* readDocument(input.document.value) : {}
  const type = Option.isSome(input.type) ? DocumentMessage.loinc(input.type.value) : given.type
  if (type === undefined) {
    return yield* misused(
      "--type is required: the LOINC code of the kind of document, such as 18842-5 (or a type in --document)",
    )
  }
  const document = { ...given, type }
  yield* checkOwnIdentifier(document, input.files.length)
  return { patient, document }
})

/** The MIME type of the file, where a flag or a whole message says it. */
export const contentTypeOf = (input: Input, material: Material): string | undefined =>
  Option.getOrUndefined(input.contentType) ??
  (material.bundle === undefined ? undefined : DocumentMessage.attachmentOf(material.bundle)?.contentType)
