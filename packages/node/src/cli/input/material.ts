/**
 * What every file of a `send` travels with, from its flags.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as FileSource from "@effect-redox/core/FileSource"
import * as Identifiers from "@effect-redox/core/Identifiers"
import type * as SendFile from "@effect-redox/core/SendFile"
import { destinationProblems } from "@effect-redox/core/DocumentService"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type * as Path from "effect/Path"
import type * as Stdio from "effect/Stdio"
import {
  documentOf,
  patientOf,
  replacedBy,
  strayPatientFlags,
  type DocumentFlags,
  type PatientFlags,
} from "./clinicalFlags.ts"
import type { Connection } from "./connection.ts"
import { readBundle, readDocument, readPatient, standardInput } from "./documents.ts"
import { misused, type UsageError } from "../exit.ts"
import { expandFiles } from "./expandFiles.ts"
import type { Typed } from "./files.ts"
import type { Output } from "../output/Output.ts"

/** The flags of `send`. */
export interface Input extends Connection, PatientFlags, DocumentFlags {
  /** As they were named; the files of a folder and of a list once `withFiles` has found them. */
  readonly files: ReadonlyArray<string>
  readonly filesFrom: Option.Option<string>
  readonly to: Option.Option<string>
  readonly patient: Option.Option<string>
  readonly document: Option.Option<string>
  readonly bundle: Option.Option<string>
  readonly title: Option.Option<string>
  readonly contentType: Option.Option<string>
  readonly method: SendFile.Method
  readonly concurrency: number
  readonly patientReference: Option.Option<string>
  readonly allow: ReadonlyArray<DocumentMessage.Allowance>
  readonly strict: boolean
  readonly replaces: ReadonlyArray<string>
  readonly asOneDocument: boolean
  readonly destinationProfiles: Option.Option<string>
  readonly verifyPatient: boolean
  readonly wait: Option.Option<string>
  readonly dryRun: boolean
  readonly json: Option.Option<boolean>
}

interface Described {
  readonly document: DocumentMessage.Document
  readonly replaces: ReadonlyArray<DocumentMessage.Replaced>
  readonly bundle?: undefined
}

/** A message's parts, or a message. */
export type Material =
  | ({ readonly patient: Patient } & Described)
  | ({ readonly patientReference: string } & Described)
  | { readonly bundle: Bundle }

const typeProblem =
  "--type is not a LOINC code: digits, a hyphen and the check digit, such as 18842-5 (discharge summary); see https://loinc.org"

const missingType =
  "--type is required: the LOINC code of the kind of document, such as 18842-5 (or a type in --document)"

// All at once. Whether --document has a type is known once it was read.
const missingOf = (input: Input): ReadonlyArray<string> => {
  const { bundle, document, to, type } = input
  return [
    ...(Option.isNone(to) ? ["--to is required: the destination's slug, such as redox-fhir-sandbox"] : []),
    ...(Option.isNone(bundle) && patients(input).length === 0
      ? [
          "--patient is required: a FHIR Patient as a JSON file, or - for standard input (or --mrn, or a message by --bundle)",
        ]
      : []),
    ...(Option.isNone(bundle) && Option.isNone(type) && Option.isNone(document) ? [missingType] : []),
  ]
}

const patientFlags = { patient: "--patient", mrn: "--mrn", patientReference: "--patient-reference" } as const

/** The flags that name a patient and are given. */
const patients = ({ mrn, patient, patientReference }: Input): ReadonlyArray<string> => [
  ...(Option.isSome(patient) ? [patientFlags.patient] : []),
  ...(Option.isSome(mrn) ? [patientFlags.mrn] : []),
  ...(Option.isSome(patientReference) ? [patientFlags.patientReference] : []),
]

/** The flags that describe a document and are given. */
const documentFlags = (input: Input): ReadonlyArray<string> =>
  (
    [
      ["document", "--document"],
      ["type", "--type"],
      ["author", "--author"],
      ["authorId", "--author-id"],
      ["encounter", "--encounter"],
      ["period", "--period"],
      ["category", "--category"],
      ["description", "--description"],
    ] as const
  ).flatMap(([name, flag]) => (Option.isSome(input[name]) ? [flag] : []))

/** Checks the arguments themselves, before a file is opened. */
export const check = Effect.fnUntraced(function* (input: Input): Effect.fn.Return<void, UsageError> {
  const read = [input.patient, input.document, input.bundle, input.filesFrom].flatMap(Option.toArray)
  if ([...input.files, ...read].filter((path) => path === standardInput).length > 1) {
    return yield* misused("standard input (-) can be read once only: give all but one of them as files")
  }
  const title = Option.isSome(input.title) ? DocumentMessage.titleProblemOf(input.title.value) : undefined
  if (title !== undefined) return yield* misused(`--title ${title}`)
  if (Option.exists(input.type, (code) => !DocumentMessage.isLoinc(code))) return yield* misused(typeProblem)
  const [slug] = Option.isNone(input.to) ? [] : destinationProblems(input.to.value)
  if (slug !== undefined) return yield* misused(`--to ${slug.message}`)
  const missing = missingOf(input)
  if (missing.length > 0) return yield* misused(missing.join("\n"))
  if (input.asOneDocument && Option.isSome(input.title)) {
    return yield* misused("--title titles one file: with --as-one-document each file is titled by its name")
  }
  if (input.verifyPatient && input.dryRun) {
    return yield* misused("--verify-patient asks the destination, and --dry-run makes no request: give one of them")
  }
  if (Option.isSome(input.wait) && input.dryRun) {
    return yield* misused("--wait waits for what was sent, and --dry-run sends nothing: give one of them")
  }
  if (input.verifyPatient && Option.isSome(input.patientReference)) {
    return yield* misused(
      "--verify-patient searches by an identifier, and --patient-reference has none: give --patient or --mrn",
    )
  }
  const [first, second] = patients(input)
  if (first !== undefined && second !== undefined) {
    return yield* misused(`${first} and ${second} both name the patient: give one of them`)
  }
  const stray = strayPatientFlags(input)
  if (stray.length > 0) return yield* misused(`${stray.join(" and ")} describe the patient of --mrn, which is missing`)
  if (Option.isNone(input.bundle)) return
  const others = [
    ...patients(input),
    ...documentFlags(input),
    ...(input.replaces.length > 0 ? ["--replaces"] : []),
    ...(input.asOneDocument ? ["--as-one-document"] : []),
  ]
  if (others.length > 0) {
    return yield* misused(`--bundle is a whole message: leave out ${others.join(" and ")}`)
  }
})

// Of two documents with one identifier a receiver may keep one, and it is not known which.
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

/** The same with all files, in place of folders and lists. Fails where one of them cannot be read. */
export const withFiles = (
  input: Input,
): Effect.Effect<Input, UsageError, FileSystem.FileSystem | Path.Path | Output | Stdio.Stdio> => {
  const besides = [input.patient, input.document, input.bundle, input.filesFrom].flatMap(Option.toArray)
  return Effect.flatMap(expandFiles({ ...input, besides }), (files) =>
    Option.isSome(input.bundle) && files.length > 1
      ? misused("--bundle takes one file: a message holds one document, with identifiers of its own")
      : Effect.succeed({ ...input, files, filesFrom: Option.none() }),
  )
}

/** One document that a command sends. */
export interface SentDocument {
  /** What events name it by: its first file. */
  readonly name: string
  readonly files: ReadonlyArray<string>
}

/** The documents that a command sends: one for each file, or one for all. */
export const documentsOf = ({ asOneDocument, files }: Input): ReadonlyArray<SentDocument> =>
  asOneDocument ? [{ name: files[0] ?? "", files }] : files.map((name) => ({ name, files: [name] }))

/** The destination; `check` refuses a command without one. */
export const destinationOf = (input: Input): string => Option.getOrElse(input.to, () => "")

/** Reads what the flags name. */
export const readMaterial = Effect.fnUntraced(function* (
  input: Input,
): Effect.fn.Return<Material, UsageError, Output | Stdio.Stdio> {
  if (Option.isSome(input.bundle)) return { bundle: yield* readBundle(input.bundle.value) }
  const given = Option.isSome(input.document) ? yield* readDocument(input.document.value) : {}
  const described = yield* documentOf(input, given)
  const { type } = described
  if (type === undefined) {
    return yield* misused(missingType)
  }
  const document = { ...described, type }
  const replaces = yield* replacedBy(input.replaces)
  if (replaces.length > 0 && documentsOf(input).length > 1) {
    return yield* misused("--replaces takes one document: send one file with it, or all with --as-one-document")
  }
  yield* checkOwnIdentifier(document, documentsOf(input).length)
  if (Option.isSome(input.patientReference))
    return { patientReference: input.patientReference.value, document, replaces }
  const patient = Option.isSome(input.mrn)
    ? yield* patientOf(input.mrn.value, input, destinationOf(input))
    : yield* readPatient(Option.getOrElse(input.patient, () => standardInput))
  return { patient, document, replaces }
})

/** Whom the documents are for; undefined where only the destination knows, or where the message is wrong and is refused later. */
export const patientIn = (material: Material): Patient | undefined => {
  if (material.bundle === undefined) return "patient" in material ? material.patient : undefined
  return (material.bundle.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === "Patient" ? [resource] : [],
  )[0]
}

/** The file's type, according to flags and to a whole message. */
export const typedOf = (input: Input, material: Material): Typed => ({
  flag: Option.getOrUndefined(input.contentType),
  bundle: material.bundle === undefined ? undefined : DocumentMessage.attachmentOf(material.bundle)?.contentType,
})

/** What the flags set for every send, besides its message. */
export const optionsOf = (input: Input): Pick<SendFile.Common, "allow" | "destination" | "method" | "strict"> => ({
  destination: destinationOf(input),
  method: input.method,
  allow: input.allow,
  strict: input.strict,
})

/** The files of a document, as the options of its send. */
export const filesOf = (
  input: Input,
  [first, ...others]: readonly [FileSource.FileSource, ...ReadonlyArray<FileSource.FileSource>],
) =>
  others.length > 0
    ? { files: [first, ...others] }
    : { file: first, ...(Option.isSome(input.title) ? { title: input.title.value } : {}) }
