/**
 * The circuit breaker: while Redox's origin does not answer, one probe at a time is sent to it and nothing else.
 *
 * It counts failures in a row and not a rate, since one origin serves many destinations: a single one that is down (a
 * 504 on each of its creates) must not keep the others from being served.
 *
 * Effect's `CircuitBreaker` does not serve here: it judges by the time of day, which can be set back, and offers no way to wait
 * for the end of a probe.
 */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { NoReply, Reply } from "../http/reply.ts"
import { circuitOpened, circuitState, circuitStates } from "../telemetry.ts"
import { millisAt, monotonicMillis } from "../clock.ts"

type Exchange<R> = Effect.Effect<Result.Result<Reply, NoReply>, never, R>

/** `admits`: a request may be sent. `open`: none may for a while. `trying`: a probe is on its way, and decides. */
export type Phase = "admits" | "open" | "trying"

export interface Breaker {
  /**
   * The exchange, to be run at once, unless the circuit is open. `ownFault` says whether it failed for a reason of our own
   * side.
   */
  readonly guard: <R>(exchange: Exchange<R>, ownFault: () => boolean, clock: Clock.Clock) => Exchange<R>
  /** The phase at a time, by {@link monotonicMillis}. */
  readonly phaseAt: (now: number) => Phase
  /**
   * Waits for the end of the phase, if that comes within `maxWait` milliseconds, and says whether it did. Where the
   * end is known to come later it does not wait. `onWait` gets the time for which the circuit will stay open, in milliseconds.
   */
  readonly awaitChange: (maxWait: number, onWait: (wait: number) => Effect.Effect<void>) => Effect.Effect<boolean>
}

type State =
  | { readonly _tag: "Closed"; readonly failures: number }
  | { readonly _tag: "Open"; readonly until: number; readonly openings: number }
  | { readonly _tag: "HalfOpen"; readonly openings: number }

const longest = Duration.toMillis(Duration.minutes(1))

/** The code of a request that was not sent because the circuit is open. */
export const circuitOpen = "CIRCUIT_OPEN"

const refused: Result.Result<Reply, NoReply> = Result.fail({ outcome: "not-sent", code: circuitOpen })

/** Whether the other side works, by an exchange: undefined where it was interrupted or failed by a fault of this side. */
const verdictOf = (exit: Exit.Exit<Result.Result<Reply, NoReply>>, ownFault: () => boolean): boolean | undefined => {
  if (Exit.isFailure(exit) || ownFault()) return undefined
  // A 429 is an answer, too: Redox works, and this side sends too much.
  return Result.isSuccess(exit.value) && exit.value.success.status < 500
}

/** What the log may say of an exchange that shows the other side does not work: a code, or a status. */
const causeOf = (
  exit: Exit.Exit<Result.Result<Reply, NoReply>>,
): { readonly code?: string; readonly status?: number } => {
  if (Exit.isFailure(exit)) return {}
  if (Result.isSuccess(exit.value)) return { status: exit.value.success.status }
  const { code } = exit.value.failure
  return code === undefined ? {} : { code }
}

const off: Breaker = {
  guard: (exchange) => exchange,
  phaseAt: () => "admits",
  awaitChange: () => Effect.succeed(true),
}

export const makeBreaker = (
  options: { readonly failures?: number; readonly openFor?: Duration.Input } | "off" | undefined,
  origin: string,
): Breaker => {
  if (options === "off") return off
  const most = options?.failures ?? 10
  const openFor = Duration.toMillis(Duration.fromInputUnsafe(options?.openFor ?? "5 seconds"))
  let state: State = { _tag: "Closed", failures: 0 }
  let changed = Deferred.makeUnsafe<void>()

  const gauge = circuitState(origin)
  let isShown = false
  const become = (next: State, cause: ReturnType<typeof causeOf> = {}): Effect.Effect<void> =>
    Effect.suspend(() => {
      const before = state._tag
      state = next
      const shown = before === next._tag && isShown ? Effect.void : Metric.update(gauge, circuitStates[next._tag])
      isShown = true
      if (before === next._tag) return shown
      const waiting = changed
      changed = Deferred.makeUnsafe()
      Deferred.doneUnsafe(waiting, Exit.void)
      if (next._tag === "HalfOpen") return shown
      const logged =
        next._tag === "Open"
          ? Effect.andThen(
              Metric.update(circuitOpened(origin), 1),
              Effect.logWarning("Redox does not answer: nothing is sent for a while", { origin, ...cause }),
            )
          : Effect.logInfo("Redox answers again", { origin })
      return Effect.andThen(shown, logged)
    })

  const opened = (openings: number, now: number): State => ({
    _tag: "Open",
    until: now + Math.min(longest, openFor * 2 ** Math.min(openings - 1, 20)),
    openings,
  })

  // Only the probe changes a half-open circuit; requests sent before it opened are ignored.
  const settle = (
    exit: Exit.Exit<Result.Result<Reply, NoReply>>,
    ownFault: () => boolean,
    tries: boolean,
    clock: Clock.Clock,
  ): Effect.Effect<void> | undefined => {
    const verdict = verdictOf(exit, ownFault)
    if (tries && state._tag === "HalfOpen") {
      if (verdict === undefined) return become({ _tag: "Open", until: millisAt(clock), openings: state.openings })
      const next: State = verdict ? { _tag: "Closed", failures: 0 } : opened(state.openings + 1, millisAt(clock))
      return become(next, causeOf(exit))
    }
    if (state._tag !== "Closed" || verdict === undefined) return undefined
    if (verdict) return state.failures === 0 && isShown ? undefined : become({ _tag: "Closed", failures: 0 })
    const failures = state.failures + 1
    return become(failures < most ? { _tag: "Closed", failures } : opened(1, millisAt(clock)), causeOf(exit))
  }

  const phaseAt = (now: number): Phase => {
    if (state._tag === "HalfOpen") return "trying"
    return state._tag === "Open" && state.until > now ? "open" : "admits"
  }

  return {
    guard: (exchange, ownFault, clock) => {
      if (phaseAt(millisAt(clock)) !== "admits") return Effect.succeed(refused)
      const tries = state._tag === "Open"
      const begun =
        state._tag === "Open"
          ? Effect.andThen(become({ _tag: "HalfOpen", openings: state.openings }), exchange)
          : exchange
      // Of most exchanges there is nothing to settle, which an `onExit` could not say without an effect.
      return Effect.onExitPrimitive(begun, (exit) => settle(exit, ownFault, tries, clock))
    },
    phaseAt,
    awaitChange: (maxWait, onWait) =>
      Effect.flatMap(monotonicMillis, (now) => {
        const end = Deferred.await(changed)
        if (state._tag === "HalfOpen") {
          return Effect.map(Effect.timeoutOption(end, Math.max(0, maxWait)), Option.isSome)
        }
        const left = state._tag === "Open" ? state.until - now : 0
        if (left <= 0) return Effect.succeed(true)
        if (left >= maxWait) return Effect.succeed(false)
        return Effect.andThen(onWait(left), Effect.raceFirst(end, Effect.sleep(left))).pipe(Effect.as(true))
      }),
  }
}
