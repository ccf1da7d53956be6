/**
 * Which requests are tried again, how often, and for how long: the delivery promise as data.
 *
 * > One send files at most one document. It is either confirmed, refused with nothing created, or reported as unknown.
 *
 * {@link rules} is the whole decision table. The code that sends reads it, and so do the tests that prove it.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Operation } from "./RedoxError.ts"

/**
 * How one attempt can end, other than in success.
 *
 * - `not-sent`: the request never left this machine (connection refused, DNS, TLS handshake)
 * - `lost`: the connection broke after sending may have begun
 * - `timeout`: nothing moved for the attempt's time, or the deadline came before a complete answer
 * - `unauthorized`: 401
 * - `request-timeout`: 408, 499, 460
 * - `throttled`: 429
 * - `server-error`: 5xx
 * - `redirected`: 3xx that must not be followed
 * - `temporary`: a 4xx or a success whose body speaks of a fault that may pass, such as a timeout
 * - `duplicate`: 409, or a body that says that such a document is there already
 * - `refused`: any other status that is not a success
 * - `unreadable`: a success that cannot be understood; of a token request, whatever is neither a token nor an OAuth error
 */
export type Outcome =
  | "not-sent"
  | "lost"
  | "timeout"
  | "unauthorized"
  | "request-timeout"
  | "throttled"
  | "server-error"
  | "redirected"
  | "temporary"
  | "duplicate"
  | "refused"
  | "unreadable"

/**
 * The next step after an attempt.
 *
 * - `retry`: again, after a transient backoff
 * - `retry-twice`: as `retry`, but twice at most: an answer that is not Redox's will probably not become it
 * - `retry-throttled`: again, after the longer backoff for throttling, or what `Retry-After` says
 * - `renew-token`: once more with a new token
 * - `unknown`: stop and report `OutcomeUnknown`; with `onUnknown: "resend"`, again with the same identifiers
 * - `fail`: stop; nothing was created
 */
export type Action = "retry" | "retry-twice" | "retry-throttled" | "renew-token" | "unknown" | "fail"

/** The row of what changes no chart and takes a token: it may be repeated at will. */
const repeatable = Object.freeze({
  "not-sent": "retry",
  lost: "retry",
  timeout: "retry",
  unauthorized: "renew-token",
  "request-timeout": "retry",
  throttled: "retry-throttled",
  "server-error": "retry",
  redirected: "fail",
  temporary: "retry",
  duplicate: "fail",
  refused: "fail",
  unreadable: "fail",
} satisfies Record<Outcome, Action>)

/**
 * The decision table.
 *
 * Only a create can put a document into a chart, so only its row is careful: it is tried again where it is certain that
 * nothing was created, and nowhere else. A token or an upload may be repeated at will: a second token is harmless, and
 * so is an uploaded file nothing refers to. A 408 on create counts as unknown although RFC 9110 §15.5.9 lets the server
 * only give up on an incomplete request, because gateways also send it when the server behind them was slow.
 */
export const rules: Readonly<Record<Operation, Readonly<Record<Outcome, Action>>>> = Object.freeze({
  token: Object.freeze({
    "not-sent": "retry",
    lost: "retry",
    timeout: "retry",
    unauthorized: "fail",
    "request-timeout": "retry",
    throttled: "retry-throttled",
    "server-error": "retry",
    redirected: "fail",
    temporary: "retry",
    duplicate: "fail",
    refused: "fail",
    unreadable: "retry-twice",
  } satisfies Record<Outcome, Action>),
  upload: repeatable,
  create: Object.freeze({
    "not-sent": "retry",
    lost: "unknown",
    timeout: "unknown",
    unauthorized: "renew-token",
    "request-timeout": "unknown",
    throttled: "retry-throttled",
    "server-error": "unknown",
    redirected: "unknown",
    temporary: "unknown",
    duplicate: "unknown",
    refused: "fail",
    unreadable: "unknown",
  } satisfies Record<Outcome, Action>),
  search: repeatable,
  read: repeatable,
  log: repeatable,
} satisfies Record<Operation, Readonly<Record<Outcome, Action>>>)

/** How long to wait before trying again: exponential from `base`, at most `cap`, with full jitter. */
export interface Backoff {
  readonly base: Duration.Duration
  readonly cap: Duration.Duration
}

/** A complete policy: see {@link Options} for what each part means. */
export interface DeliveryPolicy {
  readonly maxAttempts: number
  readonly attemptTimeout: Duration.Duration
  readonly deadline: Duration.Duration
  readonly transient: Backoff
  readonly throttled: Backoff
  readonly onUnknown: "fail" | "resend"
}

/** What a program may set, for all its sends or for one. What is left out keeps its default. */
export interface Options {
  /** Attempts per request, the first included. Default 20: with the default backoff that outlasts a minute's outage. */
  readonly maxAttempts?: number | undefined
  /**
   * The longest time in one attempt in which no byte moves, in either direction: a slow line is slow, not down. Default
   * 150 s: Redox itself gives up after about 120 s and answers 504, which says more than a timeout of ours.
   */
  readonly attemptTimeout?: Duration.Input | undefined
  /**
   * Time for everything together, waiting included. Default 10 minutes. No wait begins that would end after it, and no
   * create for which too little of it is left to be answered: cut off, its outcome would be unknown for nothing.
   */
  readonly deadline?: Duration.Input | undefined
  /** After a transient fault. Default 0.5 s doubling up to 30 s. */
  readonly transient?: { readonly base?: Duration.Input; readonly cap?: Duration.Input } | undefined
  /** After a 429 without `Retry-After`. Default 5 s doubling up to 2 min: the window it counts in is 5 min long. */
  readonly throttled?: { readonly base?: Duration.Input; readonly cap?: Duration.Input } | undefined
  /**
   * When it is unknown whether a document was created: `"fail"` (default) reports `OutcomeUnknown`; `"resend"` sends
   * the same message with the same identifiers again. Choose `"resend"` only for a destination that is known to
   * de-duplicate on `Bundle.identifier` or `masterIdentifier`: Redox itself does not.
   */
  readonly onUnknown?: "fail" | "resend" | undefined
}

/** The defaults, each with its reason at {@link Options}. */
export const defaults: DeliveryPolicy = {
  maxAttempts: 20,
  attemptTimeout: Duration.seconds(150),
  deadline: Duration.minutes(10),
  transient: { base: Duration.millis(500), cap: Duration.seconds(30) },
  throttled: { base: Duration.seconds(5), cap: Duration.minutes(2) },
  onUnknown: "fail",
}

/**
 * A duration that was checked, or another where none is given.
 *
 * @internal
 */
export const durationOr = (input: Duration.Input | undefined, otherwise: Duration.Duration): Duration.Duration =>
  input === undefined ? otherwise : Duration.fromInputUnsafe(input)

/**
 * Lays options over a policy. The options must be valid, as a configuration and a send check them.
 *
 * @example
 * ```ts
 * import { DeliveryPolicy } from "@effect-redox/core"
 *
 * export const patient = DeliveryPolicy.override(DeliveryPolicy.defaults, { deadline: "1 hour", maxAttempts: 20 })
 * ```
 */
export const override = (policy: DeliveryPolicy, options: Options | undefined): DeliveryPolicy =>
  options === undefined
    ? policy
    : {
        maxAttempts: options.maxAttempts ?? policy.maxAttempts,
        attemptTimeout: durationOr(options.attemptTimeout, policy.attemptTimeout),
        deadline: durationOr(options.deadline, policy.deadline),
        transient: {
          base: durationOr(options.transient?.base, policy.transient.base),
          cap: durationOr(options.transient?.cap, policy.transient.cap),
        },
        throttled: {
          base: durationOr(options.throttled?.base, policy.throttled.base),
          cap: durationOr(options.throttled?.cap, policy.throttled.cap),
        },
        onUnknown: options.onUnknown ?? policy.onUnknown,
      }

/**
 * How long to wait before the attempt after `attempt` (1 is the first), in milliseconds: full jitter, a uniform draw
 * from nothing to the exponential bound. Draws come from Effect's `Random`.
 *
 * @internal
 */
export const backoff = (policy: Backoff, attempt: number): Effect.Effect<number> => {
  // 2^30 times anything is past every cap; beyond, nothing times infinity would be no number.
  const bound = Math.min(Duration.toMillis(policy.cap), Duration.toMillis(policy.base) * 2 ** Math.min(attempt - 1, 30))
  return Effect.map(Random.next, (draw) => Math.round(draw * bound))
}
