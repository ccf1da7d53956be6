/**
 * Asks Redox about sends whose outcome is unknown, and settles them where evidence allows: `Reconcile` of the core decides,
 * by its table. Silence settles nothing, and nothing is sent from here.
 */
import * as Reconcile from "@effect-redox/core/Reconcile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { SearchService } from "@effect-redox/core/SearchService"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Entry, Resolution } from "./Entry.ts"
import { Holder } from "./internal/holder.ts"
import { decisions } from "./internal/send/decisions.ts"
import { unsettledIn, type Unsettled } from "./internal/send/unsettled.ts"
import { readMeta, settler } from "./internal/store/meta.ts"
import { asOutbox } from "./internal/store/rows.ts"
import { settlements } from "./internal/telemetry.ts"
import type { OutboxError } from "./OutboxError.ts"
import { Store } from "./Store.ts"
import type { Vault } from "./Vault.ts"

/** How to ask. */
export interface Options {
  /**
   * What becomes of a send that is proved not to be created. `"refuse"` (default): it is refused, and waits for `retry` or
   * for being added again. `"queue"`: it is queued and sent again, at most twice.
   */
  readonly notCreated?: "refuse" | "queue" | undefined
  /** Which unknown sends to ask about. Default: all of the configuration's environment. */
  readonly where?: ((entry: Entry) => boolean) | undefined
  /** How many questions at a time. Default 2: they share the rate limit with what is sent. */
  readonly concurrency?: number | undefined
  /** Called after each question. */
  readonly onAsked?: ((asked: Asked) => Effect.Effect<void>) | undefined
}

/** For asking again and again. */
export interface RepeatedOptions extends Options {
  /**
   * How often to look for unknown sends. Default 5 minutes. One that stays unknown is asked about again after as long, and
   * then after twice as long each time, up to an hour.
   */
  readonly every?: Duration.Input | undefined
}

/** What was asked about one send, and its entry as it is then. */
export interface Asked {
  readonly entry: Entry
  /** What the document is looked for by. */
  readonly question: Reconcile.Unsettled
  readonly settlement: Reconcile.Settlement
}

/** How many were asked about, by what the answers proved. */
export interface Counts {
  readonly created: number
  readonly notCreated: number
  readonly unknown: number
}

type Services = SearchService | RedoxConfig | Holder | Store | Vault

/** Who has settled a send, in its history. */
const by = "reconcile"

/** A destination that refused a send so often refuses it again. */
const mostRounds = 3

const evidenceText = ({ caution, destinationStatus, documents, logId, search }: Reconcile.Evidence): string => {
  if (search === "found") {
    const ids = documents.length === 0 ? "" : ` (${documents.join(", ")})`
    const more = caution === undefined ? "" : `. ${caution}`
    return `the destination has ${documents.length > 1 ? `${documents.length} documents` : "a document"} with its identifier${ids}${more}`
  }
  return destinationStatus === undefined
    ? `Redox's log ${logId ?? ""} says that the destination acknowledged it`
    : `Redox's log ${logId ?? ""} says that the destination refused it with ${destinationStatus}, and no document with its identifier was found`
}

const names = { Created: "created", NotCreated: "not-created", StillUnknown: "unknown" } as const

/** Asks about one, and notes what its answers prove. */
const makeAsk = Effect.gen(function* () {
  const { millis } = yield* Store
  const { resolve } = yield* decisions

  const resolutionOf = Effect.fnUntraced(function* (
    entry: Entry,
    settlement: Reconcile.Settlement,
    options: Options,
  ): Effect.fn.Return<Resolution["as"] | undefined, OutboxError> {
    if (settlement._tag === "StillUnknown") return undefined
    if (settlement._tag === "Created") return "sent"
    const again = options.notCreated === "queue" && entry.sendable && entry.round < mostRounds
    return again && entry.expires > (yield* millis) ? "not-created" : "refused"
  })

  return Effect.fn("Outbox.settle")(function* ({ entry, question }: Unsettled, options: Options) {
    // A destination's name that cannot be one is no mistake of the caller's: a ledger's rows say what they like.
    const settlement = Option.getOrUndefined(yield* Effect.option(Reconcile.settle(question)))
    if (settlement === undefined) return undefined
    const as = yield* resolutionOf(entry, settlement, options)
    const { evidence: asked } = settlement
    const noted =
      as === undefined
        ? entry
        : yield* resolve(entry.key, { as, by, evidence: evidenceText(asked), asked, round: entry.round }).pipe(
            // Another has settled it since, or its create may still be on its way: then it is asked about again.
            Effect.catch((error) =>
              error.reason._tag === "StorageFailed" ? Effect.fail(error) : Effect.succeed(entry),
            ),
          )
    if (asked.caution !== undefined) yield* Effect.logWarning(asked.caution, { key: entry.key })
    yield* Metric.update(Metric.withAttributes(settlements, { outcome: names[settlement._tag] }), 1)
    if (options.onAsked !== undefined) yield* options.onAsked({ entry: noted, question, settlement })
    return settlement._tag
  })
})

/** Asks about those that are chosen, and counts. */
const askAll = Effect.fnUntraced(function* (
  options: Options,
  isDue: (entry: Entry) => boolean,
): Effect.fn.Return<Counts, OutboxError, Services> {
  const { environment } = yield* RedoxConfig
  const ask = yield* makeAsk
  const counts = { Created: 0, NotCreated: 0, StillUnknown: 0 }
  yield* unsettledIn(environment, (entry) => (options.where?.(entry) ?? true) && isDue(entry)).pipe(
    Stream.mapEffect((unsettled) => ask(unsettled, options), { concurrency: options.concurrency ?? 2 }),
    Stream.runForEach((verdict) => Effect.sync(() => void (verdict === undefined ? undefined : counts[verdict]++))),
  )
  return { created: counts.Created, notCreated: counts.NotCreated, unknown: counts.StillUnknown }
})

/**
 * Asks once about every unknown send.
 *
 * A document that carries the send's identifier makes it `sent`. A log of that very create in which the destination refused
 * it, and a search that found nothing, make it `refused`, or queue it again with `notCreated: "queue"`. Anything else leaves
 * it unknown. Who (`reconcile`), when and on what evidence is in its history and in `outcome.resolution`.
 *
 * Redox's log is read where a `LogService` is at hand. Fails with `OutboxError` alone: what cannot be asked stays unknown.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Runner, Settle } from "@effect-redox/durable"
 *
 * export const night = Effect.gen(function* () {
 *   yield* Runner.untilEmpty()
 *   const { unknown } = yield* Settle.once()
 *   if (unknown > 0) yield* Effect.logWarning("look for them", { unknown })
 * })
 * ```
 */
export const once = (options: Options = {}): Effect.Effect<Counts, OutboxError, Services> => askAll(options, () => true)

const longestWait = Duration.toMillis("1 hour")

const mark = ({ key, round }: Entry): string => `${key}\n${round}`

/** Asks again and again, until it is interrupted. Of several processes over one database, one asks at a time. */
export const forever = Effect.fnUntraced(function* (
  options: RepeatedOptions = {},
): Effect.fn.Return<never, never, Services> {
  const every = Duration.toMillis(Duration.fromInputUnsafe(options.every ?? "5 minutes"))
  const turn = yield* makeTurn(every)
  let waits = new Map<string, { readonly due: number; readonly wait: number }>()

  const pass = Effect.gen(function* () {
    if (!(yield* turn)) return
    const now = yield* Clock.currentTimeMillis
    const next: typeof waits = new Map()
    const isDue = (entry: Entry): boolean => {
      const before = waits.get(mark(entry))
      const due = before === undefined || before.due <= now
      const wait = before === undefined ? every : Math.min(longestWait, before.wait * 2)
      next.set(mark(entry), due || before === undefined ? { due: now + wait, wait } : before)
      return due
    }
    yield* askAll(options, isDue)
    waits = next
  }).pipe(Effect.catch((error) => Effect.logWarning(error.message)))

  return yield* Effect.forever(Effect.andThen(pass, Effect.sleep(every)))
})

/** Whether it is this process's turn to ask: it keeps it while it lives. */
const makeTurn = Effect.fnUntraced(function* (every: number) {
  const { lease, millis, sql } = yield* Store
  const { name } = yield* Holder
  return Effect.gen(function* () {
    // This process has the outbox to itself.
    if (lease === "never") return true
    const now = yield* millis
    const held = (yield* readMeta(sql, settler, "settle")) ?? ""
    const [until = "", holder = ""] = held.split(" ")
    if (held !== "" && holder !== name && Number(until) > now) return false
    const mine = `${now + 2 * every} ${name}`
    const taken = yield* sql`INSERT INTO redox_meta (name, value) VALUES (${settler}, ${mine})
      ON CONFLICT (name) DO UPDATE SET value = ${mine} WHERE redox_meta.value = ${held} RETURNING name`.pipe(
      asOutbox("settle"),
    )
    return taken.length > 0
  })
})

/**
 * Asks beside a `Runner`, and stops with the program.
 *
 * @example
 * ```ts
 * import { NodeRedox } from "@effect-redox/node"
 * import { Runner, Settle } from "@effect-redox/durable"
 * import { Layer } from "effect"
 *
 * // With Redox's logs, where the Platform API is configured: see docs/configuration.md.
 * export const layer = Layer.mergeAll(Runner.layer(), Settle.layer({ every: "10 minutes" })).pipe(
 *   Layer.provide(NodeRedox.layerLogsConfig),
 * )
 * ```
 */
export const layer = (options?: RepeatedOptions): Layer.Layer<never, OutboxError, Exclude<Services, Holder>> =>
  Layer.effectDiscard(Effect.forkScoped(forever(options))).pipe(Layer.provide(Holder.layer))
