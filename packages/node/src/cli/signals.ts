/**
 * The signals that ask the command to end: Ctrl-C (SIGINT), SIGTERM, and a terminal that is closed (SIGHUP).
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The name of a signal. */
export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP"

/** Receives the process's signals. A signal interrupts the command unless something waits for `next`. */
export class Signals extends Context.Service<
  Signals,
  {
    /** Waits for the next signal. */
    readonly next: Effect.Effect<Signal>
    /** How many signals there were. */
    readonly count: Effect.Effect<number>
  }
>()("@effect-redox/node/cli/Signals") {}

/** The service, and the function that the process calls with each signal. */
export interface Receiver {
  readonly service: Signals["Service"]
  readonly receive: (signal: Signal) => void
}

/** `interrupt` is called with a signal that nothing waits for. */
export const makeReceiver = (interrupt: () => void): Receiver => {
  const waiting = new Set<(signal: Signal) => void>()
  const next = Effect.callback<Signal>((resume) => {
    const waiter = (signal: Signal) => resume(Effect.succeed(signal))
    waiting.add(waiter)
    return Effect.sync(() => void waiting.delete(waiter))
  })
  let count = 0
  const receive = (signal: Signal) => {
    count++
    if (waiting.size === 0) return interrupt()
    const waiters = [...waiting]
    waiting.clear()
    for (const waiter of waiters) waiter(signal)
  }
  return { service: Signals.of({ next, count: Effect.sync(() => count) }), receive }
}
