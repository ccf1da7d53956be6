/**
 * Generators for property tests: patients, documents, files, whole sends, and what goes wrong on the way. All that they
 * generate is valid, so what fails is the program under test.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as FileSource from "@effect-redox/core/FileSource"
import type * as SendFile from "@effect-redox/core/SendFile"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Fault from "./Fault.ts"
import { known, rows } from "./internal/endpoints.ts"

const int = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum, maximum }))))

const bool = Arbitrary.schema(Schema.Boolean)

const oneOf = <A>(first: A, ...others: ReadonlyArray<A>): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(int(0, others.length), (index) => (index === 0 ? first : (others[index - 1] ?? first)))

const either = <A>(first: Arbitrary.Arbitrary<A>, ...others: ReadonlyArray<Arbitrary.Arbitrary<A>>) =>
  Arbitrary.flatMap(oneOf(first, ...others), (chosen) => chosen)

/** The same object with each of its members there or not. */
const some = <A extends object>(whole: Arbitrary.Arbitrary<A>): Arbitrary.Arbitrary<Partial<A>> =>
  Arbitrary.map(
    Arbitrary.all({ values: whole, present: Arbitrary.array(bool, { maxLength: 16 }) }),
    ({ present, values }) => {
      const kept: Partial<A> = { ...values }
      let position = 0
      for (const key in kept) if (present[position++] !== true) delete kept[key]
      return kept
    },
  )

// Whatever a person may be called or write, and what trips programs up: other scripts, marks that combine, characters
// beyond the basic plane, and the punctuation of JSON, HTML, URLs and shells. FHIR's `string` allows them all.
const graphemes: readonly [string, ...ReadonlyArray<string>] = [
  "a",
  ..."einorstABCDMZ0159",
  ..."'\"<>&\\/%?#{}[]$`-.,:;() ",
  ..."éßñøçŁżğ",
  "ö",
  "e\u0301",
  "李",
  "한",
  "ا",
  "ש",
  "न",
  "👩🏽‍⚕️",
  "𝒳",
]

/** A non-empty FHIR `string` of at most `maxLength` graphemes, without white space at its ends. */
const text = (maxLength: number): Arbitrary.Arbitrary<string> => {
  const [first, ...others] = graphemes
  return Arbitrary.map(
    Arbitrary.array(oneOf(first, ...others), { minLength: 1, maxLength }),
    (picked) => picked.join("").trim() || "x",
  )
}

const digits = (length: number): Arbitrary.Arbitrary<string> =>
  Arbitrary.map(int(0, 10 ** length - 1), (value) => String(value).padStart(length, "0"))

const two = (value: number): string => String(value).padStart(2, "0")

const dayParts = { year: int(1900, 2026), month: int(1, 12), day: int(1, 28) }

/** A FHIR `date`, complete or not: `1980`, `1980-01`, `1980-01-01`. */
const date = Arbitrary.map(Arbitrary.all({ ...dayParts, parts: int(1, 3) }), ({ day, month, parts, year }) =>
  [String(year), two(month), two(day)].slice(0, parts).join("-"),
)

/** A FHIR `instant`. */
const instant = Arbitrary.map(
  Arbitrary.all({
    ...dayParts,
    hour: int(0, 23),
    minute: int(0, 59),
    fraction: oneOf("", ".5", ".123"),
    zone: oneOf("Z", "+00:00", "-05:00", "+14:00"),
  }),
  ({ day, fraction, hour, minute, month, year, zone }) =>
    `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:07${fraction}${zone}`,
)

const name = some(
  Arbitrary.all({
    use: oneOf("official" as const, "usual" as const, "maiden" as const, "nickname" as const),
    family: text(20),
    given: Arbitrary.array(text(12), { minLength: 1, maxLength: 3 }),
    prefix: Arbitrary.array(text(4), { minLength: 1, maxLength: 1 }),
    text: text(40),
  }),
)

const address = some(
  Arbitrary.all({
    use: oneOf("home" as const, "work" as const, "temp" as const),
    line: Arbitrary.array(text(30), { minLength: 1, maxLength: 2 }),
    city: text(16),
    postalCode: digits(5),
    country: oneOf("US", "CA", "DE"),
  }),
)

// An element without members is none (FHIR's ele-1).
const filled = <A extends object>(self: Arbitrary.Arbitrary<A>, otherwise: A): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(self, (value) => (Object.keys(value).length === 0 ? otherwise : value))

/** What a generated patient is known by. */
export interface PatientOptions {
  /** The destination whose record number they have: its `urn:redox:<slug>:MR`. Default `redox-fhir-sandbox`. */
  readonly destination?: string | undefined
}

/**
 * Patients with a record number, and any of a name in any script, a birth date, a gender, an address, a telephone.
 *
 * @example
 * ```ts
 * import { Arbitraries } from "@effect-redox/testing"
 * import { Arbitrary } from "effect"
 *
 * export const threePatients = Arbitrary.sampleEffect(Arbitraries.patient(), { count: 3 })
 * ```
 */
export const patient = (options?: PatientOptions): Arbitrary.Arbitrary<Patient> =>
  Arbitrary.map(
    Arbitrary.all({
      number: digits(10),
      more: some(
        Arbitrary.all({
          active: bool,
          name: Arbitrary.array(filled(name, { family: "Example" }), { minLength: 1, maxLength: 2 }),
          gender: oneOf("female" as const, "male" as const, "other" as const, "unknown" as const),
          birthDate: date,
          address: Arbitrary.array(filled(address, { country: "US" }), { minLength: 1, maxLength: 2 }),
          telecom: Arbitrary.map(digits(10), (value) => [{ system: "phone" as const, value }]),
        }),
      ),
    }),
    ({ more, number }): Patient => ({
      resourceType: "Patient",
      identifier: [{ system: `urn:redox:${options?.destination ?? "redox-fhir-sandbox"}:MR`, value: number }],
      ...more,
    }),
  )

/**
 * What `document` of a send may be: one of several types, and any of a status, a date, a description, a security label.
 */
export const document: Arbitrary.Arbitrary<DocumentMessage.Document> = Arbitrary.map(
  Arbitrary.all({
    type: oneOf(
      DocumentMessage.loinc("11506-3", "Progress note"),
      DocumentMessage.loinc("18842-5", "Discharge summary"),
      DocumentMessage.loinc("11488-4", "Consult note"),
      DocumentMessage.loinc("34108-1"),
    ),
    more: some(
      Arbitrary.all({
        docStatus: oneOf("final" as const, "preliminary" as const, "amended" as const),
        date: instant,
        description: text(60),
        securityLabel: Arbitrary.map(oneOf("N", "R"), (code) => [
          { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code }] },
        ]),
      }),
    ),
  }),
  ({ more, type }): DocumentMessage.Document => ({ type, ...more }),
)

/** How large generated files get. */
export interface FileOptions {
  /** Default 4,096. */
  readonly maxBytes?: number | undefined
}

// Bytes follow from few numbers, so that a large file shrinks quickly. All values occur, zeros and invalid UTF-8 too.
const bytesOf = (length: number, seed: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length)
  let state = seed + 1
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[index] = state >>> 16
  }
  return bytes
}

const fileName = Arbitrary.map(
  Arbitrary.all({ stem: text(24), extension: oneOf(".pdf", ".txt", ".tar.gz", "") }),
  (parts) => `${parts.stem}${parts.extension}`.replaceAll(/[/\\]/g, "_"),
)

/** Files of any bytes and several types, at least a byte long, whose size is known beforehand, with names or without. */
export const file = (options?: FileOptions): Arbitrary.Arbitrary<FileSource.FileSource> =>
  Arbitrary.map(
    Arbitrary.all({
      length: int(1, options?.maxBytes ?? 4_096),
      seed: int(0, 65_535),
      contentType: oneOf(
        "application/pdf",
        "text/plain; charset=utf-8",
        "image/png",
        "application/octet-stream",
        "image/svg+xml",
        "text/html",
      ),
      named: some(Arbitrary.all({ name: fileName, creation: instant })),
      blob: bool,
    }),
    ({ blob, contentType, length, named, seed }) => {
      const bytes = bytesOf(length, seed)
      return blob
        ? FileSource.fromBlob(new Blob([bytes]), { contentType, ...named })
        : FileSource.fromBytes(bytes, { contentType, ...named })
    },
  )

/**
 * What `SendFile.sendFile` takes: a file, a patient, a document, and how it travels.
 *
 * @example
 * ```ts
 * import { SendFile } from "@effect-redox/core"
 * import { Arbitraries, FakeRedox, RedoxTest } from "@effect-redox/testing"
 * import { it } from "@effect/vitest"
 * import { Effect } from "effect"
 *
 * it.effect.prop("any file is filed once", [Arbitraries.send()], ([options]) =>
 *   Effect.gen(function* () {
 *     const redox = yield* FakeRedox.FakeRedox
 *     const receipt = yield* SendFile.sendFile(options)
 *     yield* redox.assertFiledOnce(receipt.identifiers.document)
 *   }).pipe(Effect.provide(RedoxTest.layer()))
 * )
 * ```
 */
export const send = (options?: PatientOptions & FileOptions): Arbitrary.Arbitrary<SendFile.Options> =>
  Arbitrary.map(
    Arbitrary.all({
      file: file(options),
      patient: patient(options),
      document,
      method: oneOf("auto" as const, "upload" as const, "embed" as const),
      title: some(Arbitrary.all({ title: text(30) })),
    }),
    ({ title, ...rest }): SendFile.Options => ({
      ...rest,
      ...title,
      destination: options?.destination ?? "redox-fhir-sandbox",
    }),
  )

const when = oneOf<Fault.When>("before", "after")

const shape = oneOf<Fault.BodyShape>(...Fault.bodyShapes)

// What no client takes for a refusal, since it says nothing or nonsense. An OperationOutcome in a success does refuse.
const vagueShape = oneOf<Fault.BodyShape>("errorDetail", "text", "html", "empty", "malformed", "truncated")

/**
 * Anything that can go wrong with one request and still comes to an end: statuses, bodies, broken connections, answers
 * that break off, delays of up to ten minutes. No gates and no hanging: something must let those go on.
 *
 * None of them lies. A Redox that files a document and says that it refused it deceives every client, so a refusal comes
 * before anything is filed; after it come only answers that say nothing certain.
 */
export const fault: Arbitrary.Arbitrary<Fault.Fault> = either<Fault.Fault>(
  Arbitrary.map(
    Arbitrary.all({
      status: oneOf(503, 500, 502, 504, 429, 408, 401, 403, 404, 400, 413, 302, 418),
      more: some(Arbitrary.all({ body: shape, retryAfter: int(0, 120) })),
    }),
    ({ more, status }) => Fault.status(status, more),
  ),
  Arbitrary.map(
    Arbitrary.all({ status: oneOf(503, 500, 502, 504, 408), more: some(Arbitrary.all({ body: shape })) }),
    ({ more, status }) => Fault.status(status, { ...more, when: "after" }),
  ),
  Arbitrary.map(vagueShape, Fault.body),
  oneOf(
    Fault.resetBeforeCommit,
    Fault.resetAfterCommit,
    Fault.connectionRefused,
    Fault.unknownHost,
    Fault.untrustedCertificate,
  ),
  Arbitrary.map(when, Fault.closed),
  Arbitrary.map(int(0, 200), Fault.cutAnswer),
  Arbitrary.map(Arbitrary.all({ seconds: int(1, 600), when }), ({ seconds, when }) =>
    Fault.delay(`${seconds} seconds`, { when }),
  ),
)

/** Rules: a fault, on one endpoint or any, for one request, a run of them, or every so many. */
export const rule: Arbitrary.Arbitrary<Fault.Rule> = Arbitrary.map(
  Arbitrary.all({
    on: oneOf<Fault.Rule["on"]>("any", ...known.filter((endpoint) => rows[endpoint].sends)),
    which: int(0, 2),
    first: int(1, 3),
    more: int(0, 2),
    fault,
  }),
  ({ fault, first, more, on, which }) => ({
    on,
    fault,
    nth: which === 0 ? first : which === 1 ? { from: first, to: first + more } : { every: first + 1 },
  }),
)
