/**
 * The circuit breaker: Effect's, with one circuit for Redox's origin and its state in metrics.
 *
 * It counts failures in a row and not a rate, since one origin serves many destinations: a single one that is down (a
 * 504 on each of its creates) must not keep the others from being served.
 */
import { Duration, Effect, Exit, Metric, Result, Schedule, Scope } from "effect"
import { CircuitBreaker } from "effect/persistence"
import type { NoReply, Reply } from "./exchange.ts"
import { circuitOpened, circuitState, circuitStates } from "./telemetry.ts"

type Exchange<R> = Effect.Effect<Result.Result<Reply, NoReply>, never, R>

export interface Breaker {
  /** Runs an exchange unless the circuit is open. `ownFault` says whether it failed for a reason of our own side. */
  readonly guard: <R>(exchange: Exchange<R>, ownFault: () => boolean) => Exchange<R>
}

const longest = Duration.minutes(1)

const outcomeOf = (exit: Exit.Exit<Result.Result<Reply, NoReply>>, ownFault: () => boolean): CircuitBreaker.Outcome => {
  if (Exit.isFailure(exit) || ownFault()) return CircuitBreaker.ignored
  // A 429 is an answer too: Redox works, there is only too much of us.
  return Result.isSuccess(exit.value) && exit.value.success.status < 500
    ? CircuitBreaker.success
    : CircuitBreaker.failure()
}

/** While another request tries, its answer is worth a moment's wait, in milliseconds. */
const probing = 1_000

const refused = (retryAfter: number): Result.Result<Reply, NoReply> =>
  Result.fail({ outcome: "not-sent", code: "CIRCUIT_OPEN", retryAfter })

export const makeBreaker = Effect.fnUntraced(function* (
  options: { readonly failures?: number; readonly openFor?: Duration.Input } | "off" | undefined,
  origin: string,
): Effect.fn.Return<Breaker> {
  if (options === "off") return { guard: (exchange) => exchange }
  const openFor = Schedule.exponential(options?.openFor ?? "5 seconds")
  const circuit = yield* CircuitBreaker.make({
    tripPolicy: CircuitBreaker.consecutive(options?.failures ?? 10),
    openDuration: Schedule.min([openFor, Schedule.spaced(longest)]),
  }).pipe(
    Effect.provide(CircuitBreaker.layerStoreMemory()),
    // The scope only ends the stream of transitions, which nobody listens to.
    Effect.provideService(Scope.Scope, Scope.makeUnsafe()),
  )

  let known: CircuitBreaker.State["_tag"] = "Closed"
  const note = Effect.matchEffect(circuit.state(origin), {
    onFailure: () => Effect.void,
    onSuccess: ({ _tag: now }) =>
      Effect.suspend(() => {
        const before = known
        known = now
        const shown = Metric.update(Metric.withAttributes(circuitState, { origin }), circuitStates[now])
        if (before === now || now === "HalfOpen") return shown
        const changed =
          now === "Open"
            ? Effect.andThen(
                Metric.update(Metric.withAttributes(circuitOpened, { origin }), 1),
                Effect.logWarning("Redox does not answer: nothing is sent for a while", { origin }),
              )
            : Effect.logInfo("Redox answers again", { origin })
        return Effect.andThen(shown, changed)
      }),
  })

  return {
    guard: (exchange, ownFault) =>
      circuit
        .execute(Effect.andThen(note, exchange), { key: origin, classify: (exit) => outcomeOf(exit, ownFault) })
        .pipe(
          Effect.catch(({ reason }) =>
            Effect.succeed(refused(reason._tag === "CircuitOpen" ? Duration.toMillis(reason.retryAfter) : probing)),
          ),
          Effect.ensuring(note),
        ),
  }
})
