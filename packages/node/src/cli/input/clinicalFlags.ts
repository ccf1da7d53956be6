/**
 * A patient and the elements of a document, from flags.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { misused, type UsageError } from "../exit.ts"
import { documentTypes } from "./documentTypes.ts"
import { namedPatient } from "./namedPatient.ts"

/** The flags that describe a patient. */
export interface PatientFlags {
  readonly mrn: Option.Option<string>
  readonly family: Option.Option<string>
  readonly given: ReadonlyArray<string>
  readonly birthDate: Option.Option<string>
}

/** The flags that describe a document. */
export interface DocumentFlags {
  readonly type: Option.Option<string>
  readonly author: Option.Option<string>
  readonly authorId: Option.Option<string>
  readonly encounter: Option.Option<string>
  readonly period: Option.Option<string>
  readonly category: Option.Option<string>
  readonly description: Option.Option<string>
}

/** The code of the default category. */
const clinicalNote = "clinical-note"

/** The documents of `--replaces`: an identifier as the log has it, or a system and a value. */
export const replacedBy = (
  replaces: ReadonlyArray<string>,
): Effect.Effect<ReadonlyArray<DocumentMessage.Replaced>, UsageError> =>
  Effect.forEach(replaces, (text): Effect.Effect<DocumentMessage.Replaced, UsageError> =>
    text.includes("|")
      ? tokenOf("--replaces", "urn:example:documents|d-1", text)
      : Effect.succeed({ bundle: "", message: "", document: text.replace(/^urn:uuid:/, "") }),
  )

// As FHIR writes a token in a search: https://hl7.org/fhir/R4/search.html#token.
const tokenOf = (
  flag: string,
  example: string,
  text: string,
): Effect.Effect<Required<Pick<Identifier, "system" | "value">>, UsageError> => {
  const bar = text.indexOf("|")
  const [system, value] = [text.slice(0, bar).trim(), text.slice(bar + 1).trim()]
  return bar === -1 || system === "" || value === ""
    ? Effect.fail(
        misused(`${flag} must be SYSTEM|VALUE, such as '${example}': a value without its system can be another's`),
      )
    : Effect.succeed({ system, value })
}

/** Without `--mrn`, the flags that describe its patient and would have no effect. */
export const strayPatientFlags = ({ birthDate, family, given, mrn }: PatientFlags): ReadonlyArray<string> =>
  Option.isSome(mrn)
    ? []
    : [
        ...(Option.isSome(family) ? ["--family"] : []),
        ...(given.length > 0 ? ["--given"] : []),
        ...(Option.isSome(birthDate) ? ["--birth-date"] : []),
      ]

/** The patient of `--mrn`. */
export const patientOf = Effect.fnUntraced(function* (
  mrn: string,
  { birthDate, family, given }: PatientFlags,
  destination: string,
): Effect.fn.Return<Patient, UsageError> {
  const identifier = yield* tokenOf("--mrn", `urn:redox:${destination}:MR|0000000001`, mrn)
  return namedPatient({
    identifier,
    family: Option.getOrUndefined(family),
    given,
    birthDate: Option.getOrUndefined(birthDate),
  })
})

const periodOf = (text: string) => {
  const [start = "", end] = text.split("/")
  return end === undefined ? { start } : { start, end }
}

/** The elements of the document that flags set. They go before those of `--document`. */
export const documentOf = Effect.fnUntraced(function* (
  flags: DocumentFlags,
  given: Partial<DocumentMessage.Document>,
): Effect.fn.Return<Partial<DocumentMessage.Document>, UsageError> {
  const { author, authorId, category, description, encounter, period, type } = flags
  const authorIdentifier = Option.isSome(authorId)
    ? yield* tokenOf("--author-id", "http://hl7.org/fhir/sid/us-npi|1234567893", authorId.value)
    : undefined
  const encounterIdentifier = Option.isSome(encounter)
    ? yield* tokenOf("--encounter", "urn:example:visits|v-1", encounter.value)
    : undefined
  const categoryToken =
    Option.isSome(category) && category.value !== clinicalNote && !DocumentMessage.isLoinc(category.value)
      ? yield* tokenOf("--category", "http://loinc.org|47045-0", category.value)
      : undefined
  const authored = Option.isSome(author) || authorIdentifier !== undefined
  return {
    ...given,
    ...(Option.isSome(type) ? { type: typeOf(type.value) } : {}),
    ...(Option.isSome(description) ? { description: description.value } : {}),
    ...(authored
      ? {
          author: [
            {
              type: "Practitioner",
              ...(authorIdentifier === undefined ? {} : { identifier: authorIdentifier }),
              ...(Option.isSome(author) ? { display: author.value } : {}),
            },
          ],
        }
      : {}),
    ...(Option.isSome(category)
      ? {
          category: [
            categoryToken === undefined
              ? category.value === clinicalNote
                ? DocumentMessage.clinicalNote
                : typeOf(category.value)
              : { coding: [{ system: categoryToken.system, code: categoryToken.value }] },
          ],
        }
      : {}),
    ...(encounterIdentifier === undefined && Option.isNone(period)
      ? {}
      : {
          context: {
            ...given.context,
            ...(encounterIdentifier === undefined
              ? {}
              : {
                  encounter: [
                    { type: "Encounter", identifier: encounterIdentifier, display: encounterIdentifier.value },
                  ],
                }),
            ...(Option.isSome(period) ? { period: periodOf(period.value) } : {}),
          },
        }),
  }
})

/** A LOINC code, with its name where it is a common kind of document. */
const typeOf = (code: string) => DocumentMessage.loinc(code, documentTypes.get(code))
