/**
 * What can go wrong on the way, as data, and when it does. A script of rules is a fake's `faults`.
 */
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type { Endpoint } from "./Wire.ts"

/** The names of what an answer's body can be replaced with: see {@link BodyShape}. */
export const bodyShapes = [
  "OperationOutcome",
  "Meta",
  "OAuth",
  "errorDetail",
  "text",
  "html",
  "empty",
  "malformed",
  "truncated",
] as const

/**
 * What an answer's body is replaced with: one of the shapes Redox answers with (docs/protocol.md §5), a body no client
 * should trip over, or a text of your own. `"truncated"` is the first half of the body there would have been.
 */
export type BodyShape = (typeof bodyShapes)[number] | { readonly contentType: string; readonly text: string }

/** `"before"`: nothing was filed or stored. `"after"`: it was, and the client gets no answer that says so. */
export type When = "before" | "after"

/** One thing that goes wrong. Made by the constructors of this module. */
export type Fault =
  | {
      readonly _tag: "Status"
      readonly status: number
      readonly body: BodyShape | undefined
      readonly headers: Readonly<Record<string, string>>
      readonly when: When
      /** Whether a fault `"before"` reads the request's body first. Default true. */
      readonly readsBody?: boolean | undefined
    }
  | { readonly _tag: "Body"; readonly body: BodyShape }
  | { readonly _tag: "NotSent"; readonly kind: "refused" | "unknown-host" | "untrusted-certificate" }
  | { readonly _tag: "Reset"; readonly when: When; readonly kind: "reset" | "closed" }
  | { readonly _tag: "Cut"; readonly bytes: number }
  | { readonly _tag: "Delay"; readonly duration: Duration.Duration; readonly when: When }
  | { readonly _tag: "Hang"; readonly when: When }
  | { readonly _tag: "Gate"; readonly gate: Gate; readonly when: When }

/** Holds requests until a test lets them go on. */
export interface Gate {
  /** Waits until a request has reached the gate. */
  readonly arrived: Effect.Effect<void>
  /** Waits until that many have, counted since the gate was made. */
  readonly arrivals: (count: number) => Effect.Effect<void>
  /** Lets the waiting requests go on, and every later one pass. */
  readonly open: Effect.Effect<void>
  /** What a held request waits for. */
  readonly pass: Effect.Effect<void>
}

/** What a rule knows of a request when it decides: its head, not its body. */
export interface Call {
  readonly endpoint: Endpoint
  readonly method: string
  readonly path: string
  readonly environment: string | undefined
  readonly destination: string | undefined
  /** Without the values of `authorization` and cookies. */
  readonly headers: Readonly<Record<string, string>>
  /** The client whose token the request bears. `undefined` of a token request: its client is in the body. */
  readonly clientId: string | undefined
}

/** Which requests go wrong. */
export interface Match {
  /** `"any"` also means URLs that are none of Redox's. */
  readonly on: Endpoint | "any"
  /**
   * Only requests that bear a token of this client, so that clients with a key of their own can be tested side by side. Such
   * a rule never applies to a token request, whose client is in its body.
   */
  readonly client?: string | undefined
  /** Looks at the request's head. */
  readonly where?: ((call: Call) => boolean) | undefined
  /**
   * Which of the requests that `on`, `client` and `where` let through, counted from 1 since the rule was added: the nth, a range
   * (ends included), or every nth. Left out: all.
   */
  readonly nth?: number | { readonly from?: number; readonly to?: number } | { readonly every: number } | undefined
  /** Of those, which share, between 0 and 1. Drawn from `seed`, or else from the fake's own `Random`. */
  readonly probability?: number | undefined
  readonly seed?: string | number | undefined
}

/**
 * Which requests go wrong, and how. Where several rules match, all delays and gates apply, in the order the rules were
 * added; of the faults that decide the answer, the first.
 */
export interface Rule extends Match {
  readonly fault: Fault | ReadonlyArray<Fault>
}

/** A rule makes no sense. The message names the member, and says what it can be. */
export class InvalidRule extends Data.TaggedError("InvalidRule")<{ readonly message: string }> {}

/** A rule that is in force. */
export interface ActiveRule {
  readonly rule: Rule
  /** How many requests it applied to so far. */
  readonly hits: Effect.Effect<number>
  /** Whether its `nth` leaves no later request for it. */
  readonly isSpent: Effect.Effect<boolean>
  /** Takes it out of force. Requests held at a gate of it go on. */
  readonly remove: Effect.Effect<void>
}

/** What happens to one request of a sequence. `"fine"`: nothing. */
export type Step = Fault | ReadonlyArray<Fault> | "fine"

/** The rules in force, changeable while requests are under way. */
export interface FaultScript {
  /**
   * Puts a rule into force. One that makes no sense is a defect, since it would silently never apply or always: it dies
   * with {@link InvalidRule}.
   */
  readonly add: (rule: Rule) => Effect.Effect<ActiveRule>
  /** As `add`, for a rule that comes from outside the program: one that makes no sense is a failure. */
  readonly tryAdd: (rule: Rule) => Effect.Effect<ActiveRule, InvalidRule>
  /**
   * Adds a rule for the first matching request, one for the second, and so on; later ones are fine.
   *
   * @example
   * ```ts
   * import { Fault, type FakeRedox } from "@effect-redox/testing"
   *
   * export const rough = (redox: FakeRedox.FakeRedox["Service"]) =>
   *   redox.faults.sequence({ on: "create" }, [Fault.status(503), Fault.status(429, { retryAfter: 60 }), "fine"])
   * ```
   */
  readonly sequence: (
    match: Pick<Match, "on" | "where">,
    steps: ReadonlyArray<Step>,
  ) => Effect.Effect<ReadonlyArray<ActiveRule>>
  /** Adds a rule that holds requests at a gate, and gives the gate. Default: before anything is filed or stored. */
  readonly gate: (match: Match, options?: { readonly when?: When | undefined }) => Effect.Effect<Gate>
  readonly active: Effect.Effect<ReadonlyArray<ActiveRule>>
  /** Removes every rule. */
  readonly clear: Effect.Effect<void>
}

/** Options of {@link status}. */
export interface StatusOptions {
  /** Default the shape the endpoint would use: `"OAuth"` of a token request, else `"OperationOutcome"`. */
  readonly body?: BodyShape | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Seconds, or an HTTP date. Redox documents none; a client should honour it all the same (docs/protocol.md §5). */
  readonly retryAfter?: number | string | undefined
  /** `"after"`: the request is carried out first. Default `"before"`. */
  readonly when?: When | undefined
  /**
   * Whether a fault `"before"` reads the request's body first, within the endpoint's limit, so that the journal says how
   * much was sent and the log has the message. `false`: it is answered at its head, as by a proxy that looks no further.
   * Default true.
   */
  readonly readsBody?: boolean | undefined
}

/**
 * An answer with this status. A 429 carries `X-RateLimit-Limit` (docs/protocol.md §5).
 *
 * @example
 * ```ts
 * import { Fault, type FakeRedox } from "@effect-redox/testing"
 *
 * export const overloaded = (redox: FakeRedox.FakeRedox["Service"]) =>
 *   redox.faults.add({ on: "create", nth: 1, fault: Fault.status(503, { body: "html", retryAfter: 2 }) })
 * ```
 */
export const status = (status: number, options?: StatusOptions): Fault => ({
  _tag: "Status",
  status,
  body: options?.body,
  headers: {
    ...options?.headers,
    ...(options?.retryAfter === undefined ? {} : { "retry-after": String(options.retryAfter) }),
  },
  when: options?.when ?? "before",
  ...(options?.readsBody === undefined ? {} : { readsBody: options.readsBody }),
})

/** The request is carried out and answered with its own status, but with this body. */
export const body = (body: BodyShape): Fault => ({ _tag: "Body", body })

/** The connection is refused: `ECONNREFUSED`. The request never left. */
export const connectionRefused: Fault = { _tag: "NotSent", kind: "refused" }

/** The host's name is not found: `ENOTFOUND`. The request never left. */
export const unknownHost: Fault = { _tag: "NotSent", kind: "unknown-host" }

/** The certificate is not trusted: `DEPTH_ZERO_SELF_SIGNED_CERT`. The request never left. */
export const untrustedCertificate: Fault = { _tag: "NotSent", kind: "untrusted-certificate" }

/** The connection is reset (`ECONNRESET`) once the request was sent, and nothing was filed or stored. */
export const resetBeforeCommit: Fault = { _tag: "Reset", when: "before", kind: "reset" }

/** The document is filed or the file stored, and the connection is reset (`ECONNRESET`) before an answer. */
export const resetAfterCommit: Fault = { _tag: "Reset", when: "after", kind: "reset" }

/** As {@link resetBeforeCommit} and {@link resetAfterCommit}, but the other side closed in good order (`UND_ERR_SOCKET`). */
export const closed = (when: When): Fault => ({ _tag: "Reset", when, kind: "closed" })

/** The answer breaks off after this many bytes of its body, if it has more. The request was carried out. */
export const cutAnswer = (bytes: number): Fault => ({ _tag: "Cut", bytes })

/** Waits on the `Clock` before the request is carried out, or after that and before the answer. Default before. */
export const delay = (duration: Duration.Input, options?: { readonly when?: When | undefined }): Fault => ({
  _tag: "Delay",
  duration: Duration.fromInputUnsafe(duration),
  when: options?.when ?? "before",
})

/** No answer ever: until the client gives up. */
export const hang = (options?: { readonly when?: When | undefined }): Fault => ({
  _tag: "Hang",
  when: options?.when ?? "before",
})

/** Holds the request at a gate. `faults.gate` makes one; this puts it into further rules. */
export const gate = (gate: Gate, options?: { readonly when?: When | undefined }): Fault => ({
  _tag: "Gate",
  gate,
  when: options?.when ?? "before",
})

/**
 * A gate for rules of your own: `faults.gate` makes one and puts it into force at once.
 *
 * @example
 * ```ts
 * import { Fault, type FakeRedox } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const holdBoth = Effect.fnUntraced(function* (redox: FakeRedox.FakeRedox["Service"]) {
 *   const gate = yield* Fault.makeGate
 *   yield* redox.faults.add({ on: "upload", fault: Fault.gate(gate) })
 *   yield* redox.faults.add({ on: "create", fault: Fault.gate(gate) })
 *   return gate
 * })
 * ```
 */
export const makeGate: Effect.Effect<Gate> = Effect.sync(() => {
  const latch = Latch.makeUnsafe()
  const waiting: Array<{ readonly count: number; readonly reached: Deferred.Deferred<void> }> = []
  let arrived = 0
  const arrivals = (count: number) =>
    Effect.suspend(() => {
      if (arrived >= count) return Effect.void
      const reached = Deferred.makeUnsafe<void>()
      waiting.push({ count, reached })
      return Deferred.await(reached)
    })
  return {
    arrived: arrivals(1),
    arrivals,
    open: Effect.asVoid(latch.open),
    pass: Effect.suspend(() => {
      arrived++
      for (const waiter of waiting) if (waiter.count <= arrived) Deferred.doneUnsafe(waiter.reached, Effect.void)
      return latch.await
    }),
  }
})
