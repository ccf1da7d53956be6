/**
 * Sends what is queued: claims rows, runs a round for each, and goes on until it is stopped or nothing is left.
 */
import type { DeliveryPolicy } from "@effect-redox/core"
import type { BlobService } from "@effect-redox/core/BlobService"
import type { DocumentService } from "@effect-redox/core/DocumentService"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Clock, Duration, Effect, Exit, FiberSet, Layer, Metric, Option, Random, type Scope } from "effect"
import type { Files } from "./Files.ts"
import { Holder } from "./internal/holder.ts"
import { sendRound, type Ended } from "./internal/send/round.ts"
import { statements } from "./internal/store/ledger.ts"
import { asOutbox, numberOf, textOf, type Row } from "./internal/store/rows.ts"
import { Store } from "./Store.ts"
import { depth, lockLost, oldest, rounds } from "./internal/telemetry.ts"
import * as OutboxError from "./OutboxError.ts"
import type { Vault } from "./Vault.ts"

/** What a runner may be set to. */
export interface Options {
  /** How many sends at a time. Default 8. */
  readonly concurrency?: number | undefined
  /** How long to wait for new sends before looking again. Default 1 second. */
  readonly idle?: Duration.Input | undefined
  /** How long those that are being created may take to end, once the runner is stopped. Default 155 seconds. */
  readonly drain?: Duration.Input | undefined
  /** Laid over the configuration's policy, for each round. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** The wait before a second round, doubling with each. Default 30 seconds, at most 1 hour. */
  readonly backoff?: { readonly base?: Duration.Input; readonly cap?: Duration.Input } | undefined
  /** Called at the end of each round. */
  readonly onRound?: ((ended: RoundEnded) => Effect.Effect<void>) | undefined
}

/** How one round ended. Whether its send has ended with it, its entry says. */
export interface RoundEnded {
  readonly key: string
  readonly exit: Exit.Exit<Receipt, RedoxError>
}

/** For a run that ends by itself. */
export interface UntilEmptyOptions extends Options {
  /** What is due later than this is left for another run. Default 15 minutes. */
  readonly patience?: Duration.Input | undefined
}

/** What is left when a runner ends. */
export interface Left {
  readonly queued: number
  readonly unknown: number
  /** Why it ended before all was sent, where it did: a fault that is no send's own, such as refused credentials. */
  readonly stoppedBy: RedoxError | undefined
}

type Services = BlobService | DocumentService | RedoxConfig | Files | Holder | Store | Vault

const millisOf = (input: Duration.Input | undefined, otherwise: Duration.Input): number =>
  Duration.toMillis(Duration.fromInputUnsafe(input ?? otherwise))

const run = Effect.fnUntraced(function* (
  options: UntilEmptyOptions,
  untilEmpty: boolean,
): Effect.fn.Return<Left, OutboxError.OutboxError, Services | Scope.Scope> {
  const { sql, millis } = yield* Store
  const { name } = yield* Holder
  const ledger = yield* statements
  const config = yield* RedoxConfig
  const concurrency = options.concurrency ?? 8
  const idle = millisOf(options.idle, "1 second")
  const patience = millisOf(options.patience, "15 minutes")
  const base = millisOf(options.backoff?.base, "30 seconds")
  const cap = millisOf(options.backoff?.cap, "1 hour")
  const backoff = (attempts: number) =>
    Effect.map(Random.next, (random) => Math.min(cap, base * 2 ** Math.min(attempts, 30)) * (0.75 + random / 4))

  let stopping = false
  let restUntil = 0
  let stoppedBy: RedoxError | undefined
  let active = 0
  const fibers = yield* FiberSet.make<void>()

  const ended = Effect.fnUntraced(function* ({ exit, key, rest, void: isVoid }: Ended) {
    const error = Option.getOrUndefined(Exit.findErrorOption(exit))
    const outcome = isVoid
      ? "void"
      : Exit.isSuccess(exit)
        ? "sent"
        : error === undefined
          ? "stopped"
          : error.nothingCreated
            ? "not-created"
            : "unknown"
    yield* Metric.update(Metric.withAttributes(rounds, { outcome }), 1)
    if (isVoid && error !== undefined && !stopping) yield* Metric.update(lockLost, 1)
    if (rest !== undefined) {
      restUntil = Math.max(restUntil, (yield* Clock.currentTimeMillis) + rest)
      if (error !== undefined && untilEmpty && error.reason._tag === "Authentication") stoppedBy = error
    }
    if (!isVoid && options.onRound !== undefined) yield* options.onRound({ key, exit })
  })

  const one = (claimed: Parameters<typeof sendRound>[0]) =>
    sendRound(claimed, { policy: options.policy, backoff, stopping: () => stopping }).pipe(
      Effect.flatMap(ended),
      Effect.ensuring(Effect.sync(() => void active--)),
    )

  const open = Effect.fnUntraced(function* () {
    const rows = yield* sql<Row>`SELECT state, COUNT(*) AS n, MIN(due) AS due, MIN(enqueued) AS oldest FROM redox_send
      WHERE state = 'queued' AND payload IS NOT NULL AND environment = ${config.environment} GROUP BY state
      UNION ALL SELECT state, COUNT(*) AS n, 0 AS due, 0 AS oldest FROM redox_send WHERE state IN ('creating', 'unknown') GROUP BY state`.pipe(
      asOutbox("counts"),
    )
    const of = (state: string) => rows.find((row) => textOf(row["state"]) === state)
    const queued = of("queued")
    return {
      queued: numberOf(queued?.["n"] ?? 0),
      due: queued === undefined ? undefined : numberOf(queued["due"]),
      oldest: queued === undefined ? undefined : numberOf(queued["oldest"]),
      creating: numberOf(of("creating")?.["n"] ?? 0),
      unknown: numberOf(of("unknown")?.["n"] ?? 0),
    }
  })

  let measured = Number.NEGATIVE_INFINITY
  const measure = Effect.fnUntraced(function* () {
    const now = yield* Clock.currentTimeMillis
    if (now - measured < 15_000) return
    measured = now
    const found = yield* open()
    for (const state of ["queued", "creating", "unknown"] as const) {
      yield* Metric.update(Metric.withAttributes(depth, { state }), found[state])
    }
    yield* Metric.update(oldest, found.oldest === undefined ? 0 : (yield* millis) - found.oldest)
  })

  const loop = Effect.gen(function* () {
    for (;;) {
      yield* Effect.ignore(measure())
      const now = yield* Clock.currentTimeMillis
      const room = concurrency - active
      if (stoppedBy !== undefined && active === 0) return
      if (room > 0 && now >= restUntil && stoppedBy === undefined) {
        const claimed = yield* Effect.uninterruptible(
          Effect.gen(function* () {
            const rows = yield* ledger.claim(name, config.environment, room)
            for (const row of rows) {
              active++
              yield* FiberSet.run(fibers, one(row))
            }
            return rows
          }),
        ).pipe(
          Effect.catch((error) =>
            untilEmpty && !isRetryable(error) ? Effect.fail(error) : Effect.as(Effect.logWarning(error.message), []),
          ),
        )
        if (claimed.length > 0) {
          yield* Effect.yieldNow
          continue
        }
        if (untilEmpty && active === 0) {
          const left = yield* Effect.result(open())
          if (left._tag === "Success") {
            const { creating, due } = left.success
            // What another has in hand ends by itself, or is unknown once its claim is over.
            const rest = due === undefined || due > (yield* millis) + patience || (yield* isHalted())
            if (rest && creating === 0) return
          }
        }
      }
      // With room left there was nothing to claim, so the database is left alone for a time.
      yield* Effect.sleep(room <= 0 ? Math.min(idle, 20) : untilEmpty ? Math.min(idle, 100) : idle)
    }
  })

  const isHalted = Effect.fnUntraced(function* () {
    const rows = yield* sql`SELECT name FROM redox_meta WHERE name IN ('paused', 'quarantined')`.pipe(
      asOutbox("counts"),
    )
    return rows.length > 0
  })

  const drained = Effect.suspend(() => {
    stopping = true
    return Effect.timeoutOption(FiberSet.awaitEmpty(fibers), millisOf(options.drain, "155 seconds"))
  }).pipe(
    Effect.flatMap((done) =>
      Option.isSome(done)
        ? Effect.void
        : Effect.logWarning(`${active} creates have not ended in time: they are unknown from now on`),
    ),
    Effect.andThen(
      Effect.ignore(
        Effect.flatMap(open(), ({ queued, unknown }) =>
          Effect.logInfo(`The runner ends: ${queued} queued, ${unknown} unknown`),
        ),
      ),
    ),
  )

  yield* Effect.onInterrupt(loop, () => drained)
  const { queued, unknown } = yield* open()
  return { queued, unknown, stoppedBy }
}, Effect.scoped)

const isRetryable = ({ reason }: OutboxError.OutboxError): boolean =>
  reason._tag === "StorageFailed" && reason.retryable

/**
 * Sends until it is interrupted. Then nothing new is begun, and creates that are on their way are waited for.
 */
export const forever = (options: Options = {}): Effect.Effect<never, OutboxError.OutboxError, Services> =>
  Effect.andThen(run(options, false), Effect.never)

/**
 * Sends until nothing is queued that is due within `patience`, and says what is left.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Runner } from "@effect-redox/durable"
 *
 * export const program = Runner.untilEmpty({ concurrency: 4 }).pipe(
 *   Effect.flatMap(({ queued, unknown }) => Effect.log("done", { queued, unknown }))
 * )
 * ```
 */
export const untilEmpty = (options: UntilEmptyOptions = {}): Effect.Effect<Left, OutboxError.OutboxError, Services> =>
  run(options, true)

/** What a runner holds the outbox with. Fails with `InUse` or `Quarantined`. */
export const layerHolder: Layer.Layer<Holder, OutboxError.OutboxError, Store> = Holder.layer

/** A runner beside a program, stopped and drained with it. */
export const layer = (options?: Options): Layer.Layer<never, OutboxError.OutboxError, Exclude<Services, Holder>> =>
  Layer.effectDiscard(Effect.forkScoped(forever(options))).pipe(Layer.provide(Holder.layer))
