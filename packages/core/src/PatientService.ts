/**
 * Finds a patient at a destination before a document is sent there, for those who verify whose chart it is.
 *
 * One patient is never chosen among several: EHRs also answer with people who share a datum (docs/protocol.md §8).
 */
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Options as PolicyOptions } from "./DeliveryPolicy.ts"
import { needed } from "./internal/late.ts"
import { withQuietSpan } from "./internal/span.ts"
import type { RedoxError } from "./RedoxError.ts"
import { SearchService, type CannotAsk, type Found, type Identifier } from "./SearchService.ts"

/** What a found patient is compared with. Compared without regard to case, accents and spaces around. */
export interface Demographics {
  readonly family?: string | undefined
  /** The first given name. */
  readonly given?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined
}

export interface FindOptions {
  readonly destination: string
  readonly identifier: Identifier
  /** What must agree with the patient found. */
  readonly confirm?: Demographics | undefined
  readonly policy?: PolicyOptions | undefined
}

/**
 * The identifier that a patient is known by at a destination: of the destination's own system (`urn:redox:<slug>:MR`, then
 * any other of its own), else the first with a system, else the first with a value; none that is marked as old. It does not
 * depend on the time, so that the same patient gives the same identifier tomorrow. Undefined where there is none.
 */
export const identifierFor = (
  destination: string,
  patient: Patient,
): { readonly system?: string; readonly value: string } | undefined => {
  const usable = (patient.identifier ?? []).flatMap(({ system, use, value }) =>
    value !== undefined && value !== "" && use !== "old"
      ? [system === undefined || system === "" ? { value } : { system, value }]
      : [],
  )
  const own = `urn:redox:${destination}:`.toLowerCase()
  const of = (prefix: string) => usable.find(({ system }) => system?.toLowerCase().startsWith(prefix) === true)
  return of(`${own}mr`) ?? of(own) ?? usable.find(({ system }) => system !== undefined) ?? usable[0]
}

/**
 * What to ask about a patient whom a document is for: by the identifier that {@link identifierFor} chooses; family name and
 * birth date are to agree, where the patient has them. Undefined where no identifier can be searched for.
 */
export const questionOf = (destination: string, patient: Patient): FindOptions | undefined => {
  const { system, value } = identifierFor(destination, patient) ?? {}
  if (system === undefined || value === undefined) return undefined
  const identifier = { system, value }
  const names = patient.name ?? []
  const family = (names.find(({ use }) => use === "official") ?? names[0])?.family
  return { destination, identifier, confirm: { family, birthDate: patient.birthDate } }
}

/**
 * What is known of a patient at a destination.
 *
 * - `One`: exactly one active patient carries the identifier, and agrees with what was to be confirmed
 * - `None`: no patient carries it; a destination that shows patients late, or not at all, answers the same
 * - `Several`: more than one does, or may: there were more pages than are followed
 * - `Differs`: one does, and differs in these elements; their values are not repeated
 * - `Inactive`: one does, and the record is not in use: it is not `active`, or another one replaces it
 * - `CannotAsk`: the destination does not answer the question
 */
export type PatientMatch =
  | { readonly _tag: "One"; readonly patient: Found }
  | { readonly _tag: "None" }
  | { readonly _tag: "Several"; readonly count: number }
  | { readonly _tag: "Differs"; readonly elements: ReadonlyArray<keyof Demographics> }
  | { readonly _tag: "Inactive" }
  | CannotAsk

/**
 * Finds patients.
 *
 * @example
 * ```ts
 * import { PatientService } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * export const isCertain = Effect.gen(function* () {
 *   const patients = yield* PatientService.PatientService
 *   const match = yield* patients.find({
 *     destination: "redox-fhir-sandbox",
 *     identifier: { system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" },
 *     confirm: { family: "Example", birthDate: "1980-01-01" },
 *   })
 *   return match._tag === "One"
 * })
 * ```
 */
export class PatientService extends Context.Service<
  PatientService,
  {
    /** Fails with `InvalidInput`, `Authentication`, `RateLimited` or `Unavailable`. */
    readonly find: (options: FindOptions) => Effect.Effect<PatientMatch, RedoxError>
  }
>()("@effect-redox/core/PatientService") {
  /** Finds by `SearchService`. */
  static readonly layer: Layer.Layer<PatientService, never, SearchService> = Layer.effect(
    PatientService,
    Effect.map(SearchService, ({ search }) =>
      PatientService.of({
        find: ({ confirm, destination, identifier, policy }) =>
          search({ destination, type: "Patient", identifier, policy }).pipe(
            Effect.flatMap((found) => Effect.map(needed, ({ matchOf }) => matchOf(found, confirm ?? {}))),
            withQuietSpan("PatientService.find"),
          ),
      }),
    ),
  )
}
