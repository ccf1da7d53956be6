/**
 * Sends what is queued: claims rows, runs a round for each, and goes on until it is stopped or nothing is left.
 */
import type * as DeliveryPolicy from "@effect-redox/core/DeliveryPolicy"
import type { BlobService } from "@effect-redox/core/BlobService"
import type { DocumentService } from "@effect-redox/core/DocumentService"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberMap from "effect/FiberMap"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type { Files } from "./Files.ts"
import { Holder } from "./internal/holder.ts"
import { sendRound, type Ended } from "./internal/send/round.ts"
import { backlogOf, isHalted, measure } from "./internal/store/backlog.ts"
import type { Claimed } from "./internal/store/steps.ts"
import { lockLost, rounds } from "./internal/telemetry.ts"
import type * as OutboxError from "./OutboxError.ts"
import { Store } from "./Store.ts"
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
  const { millis } = yield* Store
  const { holding, ledger, name } = yield* Holder
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
  const fibers = yield* FiberMap.make<string, void>()
  /** Those whose create has begun, or is about to. */
  const begun = new Set<string>()
  const roundEnded = yield* Latch.make()

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

  const start = Effect.fnUntraced(function* (claimed: Claimed) {
    // A claim that became void may still be in hand here when its row is claimed anew.
    const id = `${claimed.key} ${claimed.fence}`
    const mayBegin = () => {
      if (!stopping) begun.add(id)
      return !stopping
    }
    active++
    holding.add(claimed)
    const round = sendRound(claimed, { policy: options.policy, backoff, mayBegin }).pipe(
      Effect.flatMap(ended),
      Effect.ensuring(
        Effect.suspend(() => {
          active--
          holding.delete(claimed)
          begun.delete(id)
          return roundEnded.open
        }),
      ),
    )
    yield* FiberMap.run(fibers, id, round)
  })

  const claim = Effect.gen(function* () {
    const claimed = yield* ledger.claim({ holder: name, environment: config.environment, count: concurrency - active })
    for (const row of claimed) yield* start(row)
    return claimed.length
  }).pipe(
    Effect.uninterruptible,
    Effect.catch((error) =>
      untilEmpty && !isRetryable(error) ? Effect.fail(error) : Effect.as(Effect.logWarning(error.message), 0),
    ),
  )

  // What another has in hand ends by itself, or is unknown once its claim is over.
  const isOver = Effect.gen(function* () {
    const { creating, due } = yield* backlogOf(config.environment)
    return creating === 0 && (due === undefined || due > (yield* millis) + patience || (yield* isHalted))
  }).pipe(Effect.orElseSucceed(() => false))

  const loop = Effect.gen(function* () {
    for (;;) {
      if (stoppedBy !== undefined && active === 0) return
      yield* roundEnded.close
      const isFull = active >= concurrency
      const mayClaim = !isFull && stoppedBy === undefined && (yield* Clock.currentTimeMillis) >= restUntil
      if (mayClaim) {
        if ((yield* claim) > 0) continue
        if (untilEmpty && active === 0 && (yield* isOver)) return
      }
      // With room left there was nothing to claim, so the database is left alone for a time.
      yield* isFull
        ? roundEnded.await
        : Effect.timeoutOption(mayClaim ? roundEnded.await : Effect.never, untilEmpty ? Math.min(idle, 100) : idle)
    }
  })

  // A file that is being uploaded can be uploaded again; a create that has begun is waited for.
  const drained = Effect.gen(function* () {
    stopping = true
    const unbegun = Array.from(fibers, ([id]) => id).filter((id) => !begun.has(id))
    yield* Effect.forEach(unbegun, (id) => FiberMap.remove(fibers, id), { concurrency: "unbounded", discard: true })
    const drained = yield* Effect.timeoutOption(FiberMap.awaitEmpty(fibers), millisOf(options.drain, "155 seconds"))
    if (Option.isNone(drained)) {
      yield* Effect.logWarning(`${active} creates have not ended in time: they are unknown from now on`)
      yield* FiberMap.clear(fibers)
    }
    const { queued, unknown } = yield* measure(config.environment)
    yield* Effect.logInfo(`The runner ends: ${queued} queued, ${unknown} unknown`)
  }).pipe(Effect.ignore)

  yield* Effect.forkScoped(Effect.repeat(Effect.ignore(measure(config.environment)), Schedule.spaced("15 seconds")))
  yield* Effect.onInterrupt(loop, () => drained)
  const { queued, unknown } = yield* measure(config.environment)
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
