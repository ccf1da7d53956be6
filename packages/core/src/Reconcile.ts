/**
 * Settles a create whose outcome is unknown, and follows a document to its delivery, by asking Redox.
 *
 * Silence proves nothing: an empty search, no log, two candidate logs, a refusal to answer all leave an outcome unknown.
 * Nothing is ever sent again from here.
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { documentIdentifier, Identifiers } from "./Identifiers.ts"
import { codeOf, member, textOf } from "./internal/http/answer.ts"
import { hasUuidForm } from "./internal/uuid.ts"
import { LogService, type CannotAsk, type Log, type LogState } from "./LogService.ts"
import type { Receipt } from "./Receipt.ts"
import type { OutcomeUnknown, RedoxError } from "./RedoxError.ts"
import { SearchService, type Found, type Hits, type Identifier } from "./SearchService.ts"

/** A create to settle: what an `OutcomeUnknown` carries, or the log of a send. */
export interface Unsettled {
  readonly identifiers: Identifiers
  readonly destination: string
  /** The document's identifier, where its `masterIdentifier` is one of its own. Default: the one made for it. */
  readonly identifier?: Identifier | undefined
  /** The ids of Redox's logs that an answer to this very create named. */
  readonly logIds?: ReadonlyArray<string> | undefined
  /**
   * How often the create was sent. A log is of one attempt, so that where there were more it proves no refusal of them all.
   */
  readonly attempts: number
}

/** What there is to settle of an `OutcomeUnknown`. */
export const fromOutcomeUnknown = ({ answer, attempts, destination, identifiers }: OutcomeUnknown): Unsettled => ({
  identifiers,
  destination,
  attempts,
  ...(answer === undefined ? {} : { logIds: answer.logIds }),
})

/**
 * How the search for the document was answered. `cannot-ask`: the destination does not answer it, or the document's identifier
 * has a system that is not known here.
 */
export const searched = ["found", "nothing", "incomplete", "cannot-ask", "unavailable"] as const
export type Searched = (typeof searched)[number]

/**
 * The state of this very message by its log. A log is known to be this message's only where an answer to its create named
 * it: logs carry no identifier of a message. One that shows another destination is `not-known`.
 */
export const logged = [
  "not-named",
  "pending",
  "succeeded",
  "filtered",
  "failed-refused",
  "failed-otherwise",
  "not-known",
  "cannot-ask",
  "unavailable",
] as const
export type Logged = (typeof logged)[number]

export type Verdict = "Created" | "NotCreated" | "StillUnknown"

/**
 * The decision table: what search and log say together.
 *
 * - A document that carries the identifier was created, whatever the log says.
 * - `NotCreated` needs proof: a log of this very message that failed with a 4xx of the destination, and a search that was
 *   answered and found nothing. `failed` alone is none: a destination may file a document and answer too late.
 * - A log that succeeded says that the destination acknowledged the message.
 */
export const verdicts: Readonly<Record<Searched, Readonly<Record<Logged, Verdict>>>> = (() => {
  const otherwise = (log: Logged): Verdict => (log === "succeeded" ? "Created" : "StillUnknown")
  const row = (of: (log: Logged) => Verdict): Readonly<Record<Logged, Verdict>> =>
    Object.freeze({
      "not-named": of("not-named"),
      pending: of("pending"),
      succeeded: of("succeeded"),
      filtered: of("filtered"),
      "failed-refused": of("failed-refused"),
      "failed-otherwise": of("failed-otherwise"),
      "not-known": of("not-known"),
      "cannot-ask": of("cannot-ask"),
      unavailable: of("unavailable"),
    })
  return Object.freeze({
    found: row(() => "Created"),
    nothing: row((log) => (log === "failed-refused" ? "NotCreated" : otherwise(log))),
    incomplete: row(otherwise),
    "cannot-ask": row(otherwise),
    unavailable: row(otherwise),
  })
})()

/** What was asked and answered: without PHI, to be stored with the decision. */
export const Evidence = Schema.Struct({
  search: Schema.Literals(searched),
  /** Ids of the documents that carry the identifier, at the destination. */
  documents: Schema.Array(Schema.String),
  /** What to look at in the documents that were found: see {@link cautionOf}. */
  caution: Schema.optionalKey(Schema.String),
  log: Schema.Literals(logged),
  logId: Schema.optionalKey(Schema.String),
  /** The HTTP status that the destination answered with, by that log. */
  destinationStatus: Schema.optionalKey(Schema.Int),
  /** ISO 8601. */
  askedAt: Schema.String,
})
export type Evidence = typeof Evidence.Type

const enteredInError = (document: Found): boolean =>
  [member(document, "status"), member(document, "docStatus")].some((status) => codeOf(status) === "entered-in-error")

/**
 * What to look at in the documents that carry one identifier: several are perhaps a duplicate, and one that is marked as
 * entered in error (its `status` or `docStatus`) was created, and counts no more. A sentence; undefined where there is nothing.
 */
export const cautionOf = (documents: ReadonlyArray<Found>): string | undefined => {
  const wrong = documents.filter(enteredInError).length
  if (documents.length > 1) {
    const marked = wrong === 0 ? "" : `, ${wrong} of them marked as entered in error`
    return `${documents.length} documents carry the identifier${marked}: look for a duplicate.`
  }
  return wrong === 0
    ? undefined
    : "The document is marked as entered in error: ask the destination why before you count on it, or send it again."
}

/** A create, settled or not. `advice` says what to do about one that is still unknown. */
export type Settlement =
  | { readonly _tag: "Created"; readonly evidence: Evidence }
  | { readonly _tag: "NotCreated"; readonly evidence: Evidence }
  | { readonly _tag: "StillUnknown"; readonly evidence: Evidence; readonly advice: string }

const adviceFor = ({ log, search }: Evidence): string => {
  if (log === "pending") return "Redox is still processing the message: ask again later."
  if (log === "filtered")
    return "A filter in Redox stopped the message: nothing will be delivered. Ask your Redox contact."
  if (log === "failed-otherwise") {
    return "The delivery failed, and the destination may have filed the document all the same: ask the destination, by the document's identifier."
  }
  if (search === "nothing" || search === "incomplete") {
    return "No document with this identifier was found, which proves nothing: the destination may show it late or not at all. Ask again later, then ask the destination."
  }
  return "Neither the destination nor Redox's log could be asked: look in Redox's dashboard, or ask the destination, by the document's identifier."
}

/** What Redox's log says of a document that Redox accepted. */
export interface Delivery {
  readonly state: LogState
  /** The log, where it is certain which one it is. */
  readonly log?: Log | undefined
  /** How many logs could be this document's, where it is not. */
  readonly candidates: number
}

const isTransient = ({ reason }: RedoxError): boolean =>
  reason._tag === "Unavailable" || reason._tag === "RateLimited" || reason._tag === "Authentication"

/** What could not be asked for now is a part of the evidence; a mistake of the caller is an error. */
const orUnavailable = <A>(effect: Effect.Effect<A, RedoxError>): Effect.Effect<Option.Option<A>, RedoxError> =>
  Effect.catch(Effect.map(effect, Option.some), (error) =>
    isTransient(error) ? Effect.succeed(Option.none()) : Effect.fail(error),
  )

// The id comes from an answer: that it is none of a log's is no mistake of the caller, and the search is evidence without it.
const orNoLog = (effect: Effect.Effect<Log | CannotAsk, RedoxError>): Effect.Effect<Log | CannotAsk, RedoxError> =>
  Effect.catch(effect, (error) =>
    error.reason._tag === "InvalidInput" ? Effect.succeed<CannotAsk>({ _tag: "CannotAsk", error }) : Effect.fail(error),
  )

const searchedOf = (answer: Option.Option<Hits | CannotAsk>): Searched => {
  if (Option.isNone(answer)) return "unavailable"
  if (answer.value._tag === "CannotAsk") return "cannot-ask"
  if (answer.value.resources.length > 0) return "found"
  return answer.value.complete ? "nothing" : "incomplete"
}

// 408, 409, 425 and 429 do not say that nothing was created.
const refuses = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status < 500 && ![408, 409, 425, 429, 499].includes(status)

const loggedOf = (answer: Option.Option<Log | CannotAsk>, attempts: number): Logged => {
  if (Option.isNone(answer)) return "unavailable"
  if (!("state" in answer.value)) return "cannot-ask"
  const { destinationStatus, state } = answer.value
  if (state !== "failed") return state
  return attempts === 1 && refuses(destinationStatus) ? "failed-refused" : "failed-otherwise"
}

// A `masterIdentifier` of the sender's own has a system of its own, which `Identifiers` does not hold.
const isSearchable = (document: string): boolean => hasUuidForm(document) || document.includes(":")

/** What a document is searched by; undefined where its identifier has a system that is not known. */
export const identifierOf = ({
  identifier,
  identifiers,
}: Pick<Unsettled, "identifier" | "identifiers">): Identifier | undefined =>
  identifier ?? (isSearchable(identifiers.document) ? documentIdentifier(identifiers) : undefined)

/**
 * Asks whether a create was carried out: the destination by search, and Redox's log where an answer named it and a `LogService` is
 * at hand.
 *
 * Fails with `InvalidInput` alone: what cannot be asked now leaves the outcome unknown.
 *
 * @example
 * ```ts
 * import { Reconcile, SendFile } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * declare const options: SendFile.Options
 *
 * export const program = SendFile.sendFile(options).pipe(
 *   Effect.catchReason("RedoxError", "OutcomeUnknown", (unknown) =>
 *     Reconcile.settle(Reconcile.fromOutcomeUnknown(unknown)),
 *   ),
 * )
 * ```
 */
export const settle = Effect.fn("Reconcile.settle")(function* (
  unsettled: Unsettled,
): Effect.fn.Return<Settlement, RedoxError, SearchService> {
  const { attempts, destination } = unsettled
  const { search } = yield* SearchService
  const logs = yield* Effect.serviceOption(LogService)
  const identifier = identifierOf(unsettled)
  const hits =
    identifier === undefined
      ? undefined
      : yield* orUnavailable(search({ destination, type: "DocumentReference", identifier }))
  const [logId, ...others] = unsettled.logIds ?? []
  const log =
    logId !== undefined && others.length === 0 && Option.isSome(logs)
      ? yield* orUnavailable(orNoLog(logs.value.get(logId, { destination })))
      : undefined
  const documents = hits !== undefined && Option.isSome(hits) && hits.value._tag === "Hits" ? hits.value.resources : []
  const status =
    log !== undefined && Option.isSome(log) && "state" in log.value ? log.value.destinationStatus : undefined
  const caution = cautionOf(documents)
  const evidence: Evidence = {
    search: hits === undefined ? "cannot-ask" : searchedOf(hits),
    documents: documents.flatMap((document) => idOf(document) ?? []),
    ...(caution === undefined ? {} : { caution }),
    log: log === undefined ? "not-named" : loggedOf(log, attempts),
    ...(log === undefined || logId === undefined ? {} : { logId }),
    ...(status === undefined ? {} : { destinationStatus: status }),
    askedAt: DateTime.formatIso(yield* DateTime.now),
  }
  const verdict = verdicts[evidence.search][evidence.log]
  return verdict === "StillUnknown"
    ? { _tag: verdict, evidence, advice: adviceFor(evidence) }
    : { _tag: verdict, evidence }
})

// It is shown and stored, so only what looks like FHIR's `id` is taken for one.
const idOf = (document: unknown): string | undefined => {
  const id = textOf(member(document, "id"))
  return id !== undefined && /^[A-Za-z0-9.-]{1,64}$/.test(id) ? id : undefined
}

// Logs in this span around the create are looked at: another one there could be the document's as well.
const before = { minutes: 1 }
const after = { minutes: 5 }

// A log is created when Redox takes the message, by its own clock: one that is further from the create is another message's,
// and this one's may not be shown yet.
const clocksDiffer = { seconds: 1 }

/**
 * Asks for the delivery of a document that Redox accepted: `succeeded`, `failed`, `filtered`, `pending`, or `not-known`.
 *
 * The log is the one that the answer named; else one that was created during the create, give or take a second, and is the
 * only one of the destination from a minute before to five minutes after. Logs name no document: where another program sends to
 * the same destination at the same moment, and this document's log is not shown yet, the other's is taken for it. Where several
 * could be it, or it does not show its time, the state is `not-known`. Fails with `InvalidInput`, `Authentication`, `RateLimited` or
 * `Unavailable`.
 */
export const delivery = Effect.fn("Reconcile.delivery")(function* (
  receipt: Pick<Receipt, "destination" | "startedAt" | "durations"> & { readonly logIds: ReadonlyArray<string> },
): Effect.fn.Return<Delivery, RedoxError, LogService> {
  const logs = yield* LogService
  const [logId, ...further] = receipt.logIds
  if (further.length > 0) return { state: "not-known", candidates: receipt.logIds.length }
  if (logId !== undefined) {
    const log = yield* logs.get(logId, { destination: receipt.destination })
    return "state" in log ? { state: log.state, log, candidates: 1 } : { state: "not-known", candidates: 0 }
  }
  const started = DateTime.make(receipt.startedAt)
  if (Option.isNone(started)) return { state: "not-known", candidates: 0 }
  const created = DateTime.add(started.value, { milliseconds: receipt.durations.total })
  const found = yield* logs.search({
    destination: receipt.destination,
    from: DateTime.toUtc(DateTime.subtract(started.value, before)),
    to: DateTime.toUtc(DateTime.add(created, after)),
  })
  if (found._tag === "CannotAsk") return { state: "not-known", candidates: 0 }
  const [log, ...others] = found.logs
  const madeAt = DateTime.make(log?.createdAt ?? "")
  const isOfTheCreate = Option.exists(
    madeAt,
    DateTime.between({
      minimum: DateTime.subtract(created, { milliseconds: receipt.durations.create, ...clocksDiffer }),
      maximum: DateTime.add(created, clocksDiffer),
    }),
  )
  if (log === undefined || !isOfTheCreate || others.length > 0 || !found.complete) {
    return { state: "not-known", candidates: found.logs.length }
  }
  return { state: log.state, log, candidates: 1 }
})
