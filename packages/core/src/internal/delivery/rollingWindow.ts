/**
 * A rolling window with a line: at most so many grants in any span of time, first come, first served.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { monotonicMillis } from "../clock.ts"

interface Waiter {
  /** Done with a grant, or without one where the waiter has become the first in line and has to watch the time. */
  signal: Deferred.Deferred<Grant | undefined>
  watches: boolean
  grant?: Grant
}

export interface Grant {
  /** When it was given, by {@link monotonicMillis}. */
  readonly at: number
  /** Undoes it, where no request was made: the first in line gets it. */
  readonly giveBack: Effect.Effect<void>
}

export interface RollingWindow {
  /** How long a request that joins the line now would wait, in milliseconds. */
  readonly waitAt: (now: number, urgent: boolean) => number
  /** A grant for a request that need not wait, by {@link monotonicMillis}; undefined where it has to. */
  readonly takeAtOnce: (now: number, urgent: boolean) => Grant | undefined
  /** Waits for a grant; none where it does not come within `maxWait` milliseconds. `urgent` joins at the front. */
  readonly take: (options: {
    readonly urgent: boolean
    readonly maxWait: number
    readonly onWait: Effect.Effect<void>
  }) => Effect.Effect<Option.Option<Grant>>
}

/** A window of `slots()` grants in any `span` milliseconds. */
export const makeRollingWindow = (slots: () => number, span: number): RollingWindow => {
  // The times of the grants within the last span, oldest first, from `oldest` on.
  let grants: Array<number> = []
  let oldest = 0
  const front = new Set<Waiter>()
  const line = new Set<Waiter>()

  const first = (): Waiter | undefined => {
    for (const waiter of front) return waiter
    for (const waiter of line) return waiter
    return undefined
  }

  const forget = (now: number): void => {
    while (oldest < grants.length && (grants[oldest] ?? 0) + span <= now) oldest++
    if (oldest < 1_000 || oldest * 2 < grants.length) return
    grants = grants.slice(oldest)
    oldest = 0
  }

  /** When a request with so many others ahead of it can have a grant. */
  const timeOf = (ahead: number, now: number): number => {
    forget(now)
    const size = slots()
    const free = Math.max(0, size - (grants.length - oldest))
    const turn = ahead % size
    // Where the window has shrunk, more grants than there are slots have to leave it first.
    const excess = Math.max(0, grants.length - oldest - size)
    const at = turn < free ? now : (grants[oldest + excess + turn - free] ?? now) + span
    return at + Math.floor(ahead / size) * span
  }

  const remove = (waiter: Waiter): void => {
    if (!front.delete(waiter)) line.delete(waiter)
  }

  const grantAt = (at: number): Grant => {
    grants.push(at)
    const giveBack = Effect.map(monotonicMillis, (now) => {
      const index = grants.lastIndexOf(at)
      if (index < oldest) return
      grants.splice(index, 1)
      serve(now)
    })
    return { at, giveBack }
  }

  /** Gives the line what there is at this time, and lets the first of those who still wait watch the time. */
  const serve = (now: number): void => {
    for (let waiter = first(); waiter !== undefined; waiter = first()) {
      const isServed = timeOf(0, now) <= now
      if (!isServed && waiter.watches) return
      if (isServed) {
        remove(waiter)
        waiter.grant = grantAt(now)
      } else waiter.watches = true
      Deferred.doneUnsafe(waiter.signal, Exit.succeed(waiter.grant))
      if (!isServed) return
    }
  }

  // The timer runs in a fiber of its own, so that it serves the line in order and not its own waiter last.
  const awaitGrant = (waiter: Waiter): Effect.Effect<Grant> =>
    Effect.gen(function* () {
      for (;;) {
        const grant = yield* Deferred.await(waiter.signal)
        if (grant !== undefined) return grant
        waiter.signal = Deferred.makeUnsafe()
        const now = yield* monotonicMillis
        // Rounded up: a clock's fractions of a millisecond may not add up to the wait.
        const timer = Effect.delay(monotonicMillis, Math.ceil(Math.max(0, timeOf(0, now) - now))).pipe(
          Effect.map((later) => {
            waiter.watches = false
            serve(later)
          }),
        )
        const fiber = yield* Effect.forkDetach(timer)
        const end = Effect.sync(() => fiber.interruptUnsafe())
        yield* Effect.ensuring(Deferred.await(waiter.signal), end)
      }
    })

  // A waiter that is interrupted, be it just when it is served, leaves its place to the others.
  const leave = (waiter: Waiter): Effect.Effect<void> => {
    if (waiter.grant !== undefined) return waiter.grant.giveBack
    remove(waiter)
    return waiter.watches ? Effect.map(monotonicMillis, serve) : Effect.void
  }

  const aheadOf = (urgent: boolean): number => front.size + (urgent ? 0 : line.size)

  const takeAtOnce = (now: number, urgent: boolean): Grant | undefined =>
    aheadOf(urgent) === 0 && timeOf(0, now) <= now ? grantAt(now) : undefined

  return {
    waitAt: (now, urgent) => timeOf(aheadOf(urgent), now) - now,
    takeAtOnce,
    take: ({ maxWait, onWait, urgent }) =>
      Effect.flatMap(monotonicMillis, (now) => {
        const grant = takeAtOnce(now, urgent)
        if (grant !== undefined) return Effect.succeed(Option.some(grant))
        const waiter: Waiter = { signal: Deferred.makeUnsafe(), watches: false }
        if (urgent) front.add(waiter)
        else line.add(waiter)
        serve(now)
        const granted = Effect.andThen(onWait, awaitGrant(waiter)).pipe(Effect.onInterrupt(() => leave(waiter)))
        return Number.isFinite(maxWait) ? Effect.timeoutOption(granted, maxWait) : Effect.asSome(granted)
      }),
  }
}
