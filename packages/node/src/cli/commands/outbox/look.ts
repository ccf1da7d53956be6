/**
 * The forms of `effect-redox outbox` that send nothing: what is there, what a person decides, and how it fares.
 */
import type * as OutboxError from "@effect-redox/durable/OutboxError"
import { Outbox } from "@effect-redox/durable/Outbox"
import type { Entry, State } from "@effect-redox/durable/Entry"
import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { userInfo } from "node:os"
import { ExitStatus, misused, statuses } from "../../exit.ts"
import { configured } from "../../input/connection.ts"
import { outboxAsUsage, outboxAt } from "../../outboxPlace.ts"
import { print } from "../../output/report.ts"
import { count } from "../../output/text.ts"

/** The flags of all of them. */
export interface Common {
  readonly outbox: Option.Option<string>
  readonly profile: Option.Option<string>
  readonly config: Option.Option<string>
  readonly dotenv: Option.Option<string>
  readonly json: Option.Option<boolean>
}

const none = Option.none<string>()

/** Runs something over the outbox that the flags name. */
const over = <A, E, R>(input: Common, effect: Effect.Effect<A, E | OutboxError.OutboxError, R | Outbox>) =>
  effect.pipe(
    Effect.provide(outboxAt(input.outbox, { existing: true })),
    outboxAsUsage,
    configured({
      environment: none,
      baseUrl: none,
      sourceId: none,
      clientId: none,
      keyId: none,
      privateKeyFile: none,
      plan: none,
      profile: input.profile,
      config: input.config,
      dotenv: input.dotenv,
    }),
  )

const iso = (millis: number): string => DateTime.formatIso(DateTime.makeUnsafe(millis))

/** An entry for programs: times in ISO 8601, and what is known of its end. */
const objectOf = (entry: Entry) => {
  const {
    added,
    attempts,
    began,
    claimed,
    destination,
    due,
    environment,
    expires,
    key,
    outcome,
    round,
    settled,
    state,
  } = entry
  const { error, receipt, resolution } = outcome
  return {
    key,
    state,
    destination,
    environment,
    added: iso(added),
    ...(state === "queued" ? { due: iso(due), expires: iso(expires), claimed } : {}),
    ...(began === undefined ? {} : { began: iso(began) }),
    ...(settled === undefined ? {} : { settled: iso(settled) }),
    attempts,
    round,
    ...(entry.fileSize === undefined ? {} : { size: entry.fileSize }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(error === undefined
      ? {}
      : {
          error: { reason: error.reason._tag, message: error.message, nothingCreated: error.nothingCreated },
          ...(error.reason._tag === "OutcomeUnknown" ? { identifiers: error.reason.identifiers } : {}),
        }),
    ...(resolution === undefined ? {} : { resolution }),
  }
}

const lineOf = (entry: Entry): string =>
  [
    entry.state.padEnd(9),
    entry.key,
    entry.destination,
    iso(entry.settled ?? entry.began ?? entry.added),
    entry.outcome.error?.reason._tag ?? "",
  ]
    .join("  ")
    .trimEnd()

const printEntry = (input: Common, entry: Entry) => print(input.json, objectOf(entry), lineOf(entry))

/** `outbox list`. */
export const list = (
  input: Common & {
    readonly state: Option.Option<State>
    readonly to: Option.Option<string>
    readonly limit: Option.Option<number>
  },
) =>
  over(
    input,
    Effect.flatMap(Outbox, (outbox) =>
      outbox
        .list({
          state: Option.getOrUndefined(input.state),
          destination: Option.getOrUndefined(input.to),
          limit: Option.getOrUndefined(input.limit),
        })
        .pipe(Stream.runForEach((entry) => printEntry(input, entry))),
    ),
  )

/** `outbox show`. */
export const show = Effect.fnUntraced(function* (input: Common & { readonly key: string }) {
  const found = yield* over(
    input,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const history = yield* outbox.history(input.key)
      const entry = Option.getOrUndefined(yield* outbox.get(input.key))
      // Without the sealing key the rest can be shown all the same.
      return { history, entry, identifiers: Option.getOrUndefined(yield* Effect.option(outbox.identifiers(input.key))) }
    }),
  )
  const { entry, identifiers } = found
  if (entry === undefined) return
  const { error } = entry.outcome
  const events = found.history.map(({ at, ...event }) => ({ at: iso(at), ...event }))
  const lines = [
    lineOf(entry),
    ...(identifiers === undefined
      ? []
      : [
          `  document  ${identifiers.document}`,
          `  message   ${identifiers.message}`,
          `  bundle    ${identifiers.bundle}`,
        ]),
    ...events.map(({ at, by, detail, event }) => `  ${[at, event, by, detail].filter(Boolean).join("  ")}`),
    ...(error === undefined ? [] : [`  ${error.message}`]),
  ]
  const object = { ...objectOf(entry), ...(identifiers === undefined ? {} : { identifiers }), history: events }
  yield* print(input.json, object, lines.join("\n"))
})

/** `outbox resolve`. */
export const resolve = Effect.fnUntraced(function* (
  input: Common & {
    readonly key: string
    readonly sent: boolean
    readonly notCreated: boolean
    readonly giveUp: boolean
    readonly evidence: string
    readonly by: Option.Option<string>
    readonly now: boolean
  },
) {
  const { evidence, giveUp, key, notCreated, now, sent } = input
  const words = [
    ...(sent ? (["sent"] as const) : []),
    ...(notCreated ? (["not-created"] as const) : []),
    ...(giveUp ? (["give-up"] as const) : []),
  ]
  const [as, ...others] = words
  if (as === undefined || others.length > 0) {
    return yield* misused("say one of --sent, --not-created and --give-up: what you have found")
  }
  if (evidence.trim() === "") return yield* misused("--evidence must say what you have found, and where")
  const by = Option.getOrElse(input.by, () => userInfo().username)
  const entry = yield* over(
    input,
    Outbox.use((outbox) => outbox.resolve(key, { as, by, evidence, early: now })),
  )
  yield* printEntry(input, entry)
})

/** `outbox retry`. */
export const retry = (input: Common & { readonly key: string }) =>
  over(
    input,
    Effect.flatMap(
      Outbox.use((outbox) => outbox.retry(input.key)),
      (entry) => printEntry(input, entry),
    ),
  )

/** `outbox cancel`. */
export const cancel = (input: Common & { readonly key: string }) =>
  over(
    input,
    Effect.flatMap(
      Outbox.use((outbox) => outbox.cancel(input.key)),
      (entry) => printEntry(input, entry),
    ),
  )

/** `outbox pause` and `outbox resume`. */
export const pause = (input: Common) =>
  over(
    input,
    Effect.andThen(
      Outbox.use((outbox) => outbox.pause),
      print(input.json, { paused: true }, "paused: nothing is begun until effect-redox outbox resume"),
    ),
  )
export const resume = (input: Common) =>
  over(
    input,
    Effect.andThen(
      Outbox.use((outbox) => outbox.resume),
      print(input.json, { paused: false }, "resumed: what is queued is sent by effect-redox outbox run"),
    ),
  )

/** `outbox counts`. */
export const counts = (input: Common) =>
  over(
    input,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const { oldestQueued, ...found } = yield* outbox.counts
      const object = { ...found, ...(oldestQueued === undefined ? {} : { oldestQueued: iso(oldestQueued) }) }
      const text = Object.entries(object).map(([name, value]) => `${name}: ${String(value)}`)
      yield* print(input.json, object, text.join("\n"))
    }),
  )

/** `outbox purge`. */
export const purge = (
  input: Common & { readonly keepRefused: Option.Option<string>; readonly keepRows: Option.Option<string> },
) =>
  over(
    input,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const durationOf = (flag: string, text: Option.Option<string>, least: number) =>
        Option.match(text, {
          onNone: () => Effect.undefined,
          onSome: (value) => {
            const days = value.trim() === "" ? Number.NaN : Number(value)
            return Number.isFinite(days) && days >= least
              ? Effect.succeed(Duration.days(days))
              : Effect.fail(misused(`${flag} must be a number of days, ${least} or more, such as 30`))
          },
        })
      const refused = yield* durationOf("--keep-refused", input.keepRefused, 0)
      // Without the rows of today, a batch that is run again would file its documents twice.
      const rows = yield* durationOf("--keep-rows", input.keepRows, 1)
      const purged = yield* outbox.purge({ refused, rows })
      const removed = `removed the content of ${count(purged.payloads, "send")}, and ${count(purged.rows, "row")}`
      yield* print(input.json, purged, removed)
    }),
  )

/** `outbox quarantine`. */
export const quarantine = (input: Common) =>
  over(
    input,
    Effect.flatMap(
      Outbox.use((outbox) => outbox.quarantine),
      (unknown) =>
        print(
          input.json,
          { unknown },
          unknown === 0
            ? "nothing was queued; sending goes on"
            : `${count(unknown, "queued send")} may have been sent and is unknown now: resolve each`,
        ),
    ),
  )

/** `outbox doctor`: 1 where something is not safe. */
export const doctor = (input: Common) =>
  over(
    input,
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const facts = yield* outbox.facts
      const { creating, paused, quarantined, queued, unknown } = yield* outbox.counts
      const found = {
        ...facts,
        queued: String(queued),
        creating: String(creating),
        unknown: unknown === 0 ? "0" : `${unknown}: resolve them`,
        paused: paused ? "yes: nothing is begun" : "no",
        quarantined: quarantined ? "yes: NOT SENDING, run effect-redox outbox quarantine once you have looked" : "no",
      }
      const text = Object.entries(found).map(([name, value]) => `${name}: ${value}`)
      yield* print(input.json, found, text.join("\n"))
      if (Object.values(found).some((value) => /\bNO\b|\bNOT\b/.test(value))) {
        yield* ExitStatus.use((status) => status.set(statuses.failed))
      }
    }),
  )
