/**
 * `--verify-patient`: whether the destination shows exactly the patient whom a document is for, before anything is uploaded.
 */
import { PatientService, questionOf } from "@effect-redox/core/PatientService"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Effect from "effect/Effect"
import { doubtOf } from "../output/patientMatch.ts"

/** Why a document must not go there, in words without patient data; undefined where it may. Fails where it cannot be asked now. */
export const verifyPatient = Effect.fnUntraced(function* (
  destination: string,
  patient: Patient,
): Effect.fn.Return<string | undefined, RedoxError, PatientService> {
  const question = questionOf(destination, patient)
  if (question === undefined) return "the patient has no identifier with a system and a value to be searched by"
  const { birthDate, family } = question.confirm ?? {}
  if (family === undefined && birthDate === undefined) {
    return "the patient has neither a family name nor a birth date that could be compared with the destination's"
  }
  return doubtOf(yield* PatientService.use((patients) => patients.find(question)))
})

/** The same, asked once for each patient of a batch. */
export const makeVerifyPatient = (): typeof verifyPatient => {
  const answers = new Map<string, string | undefined>()
  return Effect.fnUntraced(function* (destination, patient) {
    const key = JSON.stringify(questionOf(destination, patient))
    if (answers.has(key)) return answers.get(key)
    const doubt = yield* verifyPatient(destination, patient)
    answers.set(key, doubt)
    return doubt
  })
}
