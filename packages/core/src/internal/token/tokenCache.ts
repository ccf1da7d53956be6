/**
 * Keeps one token, and asks for the next one ahead of its end.
 *
 * Effect's `Cache` was considered for it. It shares a lookup as well, but it judges by the time of day, its `refresh` runs once
 * per caller, and its lookups are bound to no scope: a token request would outlive the layer whose client it uses.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Scope from "effect/Scope"
import * as RedoxError from "../../RedoxError.ts"
import { millisAt, monotonicMillis } from "../clock.ts"
import type { AccessToken } from "./accessToken.ts"
import type { AtHand } from "./atHand.ts"
import type { Granted } from "./tokenAnswer.ts"

/** From this share of its lifetime before its end a token is replaced in the background, and at most so long before. */
const refreshShare = 0.2
const longestRefreshAhead = 60_000
/** From this share before its end a token is not given out any more, since a request takes time to arrive. */
const lateShare = 0.1
const longestLate = 10_000
/** After a failure in the background, in milliseconds, the next request waits so long while the token is still good. */
const pauseAfterFailure = 10_000

/** A token in hand. Its spans are measured by the monotonic clock: a time of day that is set does not make it expire. */
interface Held {
  readonly token: AccessToken
  readonly refreshFrom: number
  readonly usableUntil: number
  /** How long before its end by the time of day, in milliseconds, it is replaced. */
  readonly ahead: number
}

const closing = RedoxError.fromReason(new RedoxError.Unavailable({ operation: "token", attempts: 0, code: "CLOSED" }))

export const makeTokenCache = (request: Effect.Effect<Granted, RedoxError.RedoxError>, scope: Scope.Scope) => {
  let held: Held | undefined
  let pending: Deferred.Deferred<AccessToken, RedoxError.RedoxError> | undefined
  let pausedUntil = Number.NEGATIVE_INFINITY

  const timed = Effect.flatMap(monotonicMillis, (asked) => Effect.map(request, (granted) => hold(granted, asked)))
  const hold = ({ lifetime, token }: Granted, asked: number): Held => {
    const ahead = Math.min(longestRefreshAhead, lifetime * refreshShare)
    return {
      token,
      ahead,
      refreshFrom: asked + lifetime - ahead,
      usableUntil: asked + lifetime - Math.min(longestLate, lifetime * lateShare),
    }
  }

  const settle =
    (deferred: Deferred.Deferred<AccessToken, RedoxError.RedoxError>, asked: number) =>
    (exit: Exit.Exit<Held, RedoxError.RedoxError>) => {
      pending = undefined
      if (Exit.isSuccess(exit)) held = exit.value
      else pausedUntil = asked + pauseAfterFailure
      // Interrupted means that the layer is closed. Those who wait were not interrupted, and get an error.
      const closed = Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)
      Deferred.doneUnsafe(deferred, closed ? Exit.fail(closing) : Exit.map(exit, ({ token }) => token))
    }

  // The request runs in the layer's scope, not in the fiber that asked first. Nothing yields or can be interrupted between
  // finding nothing pending and the fork, so there is never a second request nor a lost one. An observer of the fiber
  // settles it, since a finalizer does not run for a fiber that is ended before it begins.
  const refresh = Effect.flatMap(monotonicMillis, (now) => {
    if (pending !== undefined) return Effect.succeed(pending)
    const deferred = Deferred.makeUnsafe<AccessToken, RedoxError.RedoxError>()
    pending = deferred
    return Effect.map(Effect.forkIn(timed, scope), (fiber) => {
      fiber.addObserver(settle(deferred, now))
      return deferred
    })
  }).pipe(Effect.uninterruptible)

  const usableAt = (now: number): Held | undefined => (held !== undefined && now < held.usableUntil ? held : undefined)

  // A suspended machine may have stopped the monotonic clock, so a token that has ended by the time of day is replaced;
  // meanwhile it is given out, since it is the time of day that may be wrong.
  const isDue = ({ ahead, refreshFrom, token }: Held, now: number, clock: Clock.Clock): boolean =>
    (now >= refreshFrom || token.expiresAt - clock.currentTimeMillisUnsafe() <= ahead) && now >= pausedUntil

  const get = Clock.clockWith((clock): Effect.Effect<AccessToken, RedoxError.RedoxError> => {
    const now = millisAt(clock)
    const usable = usableAt(now)
    if (usable === undefined) return Effect.flatMap(refresh, Deferred.await)
    return isDue(usable, now, clock) ? Effect.as(refresh, usable.token) : Effect.succeed(usable.token)
  })

  const atHand: AtHand = (clock) => {
    const now = millisAt(clock)
    const usable = usableAt(now)
    return usable === undefined || isDue(usable, now, clock) ? undefined : usable.token
  }

  /** Forgets a token if it is still the one in hand. */
  const invalidate = (token: AccessToken): Effect.Effect<void> =>
    Effect.sync(() => {
      if (held?.token === token) held = undefined
    })

  return { get, atHand, invalidate }
}
