/**
 * The fault matrix as data: every call × every fault × its place among the attempts × what to do about the unknown.
 *
 * What to expect of a case is computed from the same table that the code decides by (`DeliveryPolicy.rules`), by a few
 * lines of arithmetic of its own: which attempt the fault hits, what the rule says, and how many documents there must
 * be then.
 */
import { DeliveryPolicy, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { Effect, Result } from "effect"

export const calls = ["token", "upload", "create"] as const
export type Call = (typeof calls)[number]

export const positions = ["first", "second", "last"] as const
export type Position = (typeof positions)[number]

export const choices = ["fail", "resend"] as const
export type OnUnknown = (typeof choices)[number]

export const transports = ["memory", "socket"] as const
export type Transport = (typeof transports)[number]

export const maxAttempts = 3

type Seen = DeliveryPolicy.Outcome | "success"

export interface FaultCase {
  readonly name: string
  readonly fault: Fault.Fault
  /** What the client takes it for. */
  readonly seen: Seen | ((call: Call, transport: Transport) => Seen)
  /** Whether the request is carried out in spite of it. */
  readonly commits: boolean
  /** Where it makes sense. Default everywhere. */
  readonly calls?: ReadonlyArray<Call>
}

const outcomeOfStatus = (status: number): DeliveryPolicy.Outcome => {
  if (status === 401) return "unauthorized"
  if (status === 408 || status === 499) return "request-timeout"
  if (status === 409) return "duplicate"
  if (status === 429) return "throttled"
  if (status >= 500) return "server-error"
  return status >= 400 ? "refused" : "redirected"
}

const elsewhere = { headers: { location: "https://elsewhere.example/fhir" } }

// Of a token request, what is no OAuth error is none of Redox's answers, unless its status says that it may pass.
// A 304 never has a body.
const isForeign = (code: number, body: Fault.BodyShape | undefined): boolean =>
  code === 304 || (body !== undefined && body !== "OAuth" && code !== 408 && code !== 429 && code < 500)

const status = (code: number, options?: Fault.StatusOptions, note = ""): FaultCase => ({
  name: `${code}${note}`,
  fault: Fault.status(code, options),
  seen: (call) => (call === "token" && isForeign(code, options?.body) ? "unreadable" : outcomeOfStatus(code)),
  commits: options?.when === "after",
})

const shapes = ["OperationOutcome", "Meta", "OAuth", "errorDetail", "text", "html", "empty", "malformed"] as const

// What each call makes of a success whose body is not the one it should be. An upload needs only the Location header. A
// create takes an empty body for what it is, and takes no answer for a success that names an error.
const bodyCase = (shape: Fault.BodyShape, name: string, create: Seen): FaultCase => ({
  name: `success with ${name}`,
  fault: Fault.body(shape),
  seen: (call) =>
    call === "upload" ? "success" : call === "create" ? create : shape === "OAuth" ? "refused" : "unreadable",
  commits: true,
})

const cut = (bytes: number): FaultCase => ({
  name: `answer cut after ${bytes} bytes`,
  fault: Fault.cutAnswer(bytes),
  seen: (call) => (call === "upload" ? "success" : call === "create" ? "unreadable" : "lost"),
  commits: true,
})

const notSent = (name: string, fault: Fault.Fault): FaultCase => ({
  name,
  fault,
  // A server that is there cannot refuse a connection: over a socket the fake resets it instead. What undici and fetch
  // really say is in transports.slow.test.ts.
  seen: (_, transport) => (transport === "memory" ? "not-sent" : "lost"),
  commits: false,
})

const lost = (name: string, fault: Fault.Fault, commits: boolean): FaultCase => ({ name, fault, seen: "lost", commits })

export const faults: ReadonlyArray<FaultCase> = [
  ...[400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 431, 499].map((code) => status(code)),
  ...[500, 501, 502, 503, 504, 507, 520].map((code) => status(code)),
  ...[408, 409, 499, 500, 502, 503, 504].map((code) => status(code, { when: "after" }, " after it was carried out")),
  ...[301, 302, 303, 307, 308].map((code) => status(code, elsewhere, " to elsewhere")),
  ...[300, 304, 307].map((code) => status(code, {}, " to nowhere")),
  status(429, { retryAfter: 1 }, " with Retry-After in seconds"),
  status(429, { retryAfter: "Thu, 01 Jan 1970 00:00:02 GMT" }, " with Retry-After as a date"),
  status(503, { retryAfter: 1 }, " with Retry-After"),
  ...shapes.map((shape) => status(503, { body: shape }, ` as ${shape}`)),
  // Of a token request, an OAuth error decides whatever its status; `invalid_client` is none that asking again changes.
  ...shapes.map((shape) => status(400, { body: shape }, ` as ${shape}`)),
  notSent("connection refused", Fault.connectionRefused),
  notSent("unknown host", Fault.unknownHost),
  notSent("untrusted certificate", Fault.untrustedCertificate),
  lost("reset before it was carried out", Fault.resetBeforeCommit, false),
  lost("reset after it was carried out", Fault.resetAfterCommit, true),
  lost("closed before it was carried out", Fault.closed("before"), false),
  lost("closed after it was carried out", Fault.closed("after"), true),
  cut(0),
  cut(10),
  { name: "no answer, not carried out", fault: Fault.hang(), seen: "timeout", commits: false },
  { name: "no answer, carried out", fault: Fault.hang({ when: "after" }), seen: "timeout", commits: true },
  { name: "slow", fault: Fault.delay("50 millis"), seen: "success", commits: true },
  bodyCase("empty", "no body", "success"),
  bodyCase("text", "plain text", "unreadable"),
  bodyCase("html", "HTML", "unreadable"),
  bodyCase("malformed", "half a JSON", "unreadable"),
  bodyCase("truncated", "half its body", "unreadable"),
  bodyCase("OAuth", "an OAuth error", "unreadable"),
  bodyCase("errorDetail", "an errorDetail", "unreadable"),
  bodyCase({ contentType: "application/json", text: "{}" }, "an empty object", "success"),
  bodyCase({ contentType: "application/json", text: '"accepted"' }, "a JSON text", "unreadable"),
  bodyCase({ contentType: "application/json", text: "[".repeat(100_000) }, "100,000 brackets", "unreadable"),
]

export interface Case {
  readonly call: Call
  readonly fault: FaultCase
  readonly position: Position
  readonly onUnknown: OnUnknown
  readonly transport: Transport
}

export const cases = (transport: Transport): ReadonlyArray<Case> =>
  calls.flatMap((call) =>
    faults.flatMap((fault) =>
      positions.flatMap((position) => choices.map((onUnknown) => ({ call, fault, position, onUnknown, transport }))),
    ),
  )

/**
 * The cases that differ from the others by more than their place: the first attempt, where a create has both choices, and
 * the last one.
 */
export const essential = ({ call, onUnknown, position }: Case): boolean =>
  position === "first" ? onUnknown === "fail" || call === "create" : position === "last" && onUnknown === "fail"

export const nameOf = ({ call, fault, onUnknown, position }: Case): string =>
  `${call}: ${fault.name}, ${position} attempt, ${onUnknown}`

/** What must come of a case. */
export interface Expected {
  readonly result: "created" | RedoxError["reason"]["_tag"]
  readonly documents: number
  /** What is said of the call that the fault hits; undefined where nothing is said of it. */
  readonly attempts: number | undefined
  readonly counts: Record<Call, number>
}

const attemptOf: Record<Position, number> = { first: 1, second: 2, last: maxAttempts }

const seenBy = ({ call, fault, transport }: Case): Seen =>
  typeof fault.seen === "function" ? fault.seen(call, transport) : fault.seen

// The reason an error has once no attempt is left, or where none may follow.
const reasonOf = (call: Call, seen: DeliveryPolicy.Outcome, fault: FaultCase): Expected["result"] => {
  const action = DeliveryPolicy.rules[call][seen]
  if (action === "unknown") return "OutcomeUnknown"
  if (seen === "throttled") return "RateLimited"
  if (action === "retry") return "Unavailable"
  if (seen === "unreadable" && fault.fault._tag !== "Status") return "MalformedResponse"
  if (call === "token" || seen === "unauthorized") return "Authentication"
  const answered = fault.fault._tag === "Status" ? fault.fault.status : 0
  return answered === 403 ? "Forbidden" : answered === 404 ? "NotFound" : "Rejected"
}

// A receipt tells attempts of the upload and the create, and of the errors these.
const counting: ReadonlySet<Expected["result"]> = new Set(["RateLimited", "Unavailable", "OutcomeUnknown"])

export const expected = (test: Case): Expected => {
  const { call, fault, onUnknown } = test
  const hit = attemptOf[test.position]
  const seen = seenBy(test)
  const rule = seen === "success" ? "success" : DeliveryPolicy.rules[call][seen]
  const goesOn =
    rule === "success" ||
    rule === "renew-token" ||
    ((rule === "retry" ||
      rule === "retry-twice" ||
      rule === "retry-throttled" ||
      (rule === "unknown" && onUnknown === "resend")) &&
      hit < maxAttempts)
  const attempts = goesOn && rule !== "success" ? hit + 1 : hit
  const filedByFault = call === "create" && fault.commits && rule !== "success" ? 1 : 0
  const counts = {
    token: call === "token" ? attempts : rule === "renew-token" ? 2 : 1,
    upload: call === "upload" ? attempts : call === "token" && !goesOn ? 0 : 1,
    create: call === "create" ? attempts : goesOn ? 1 : 0,
  }
  const result = goesOn || seen === "success" ? "created" : reasonOf(call, seen, fault)
  const told = result === "created" ? call !== "token" : counting.has(result)
  return { result, documents: filedByFault + (goesOn ? 1 : 0), attempts: told ? attempts : undefined, counts }
}

/** What came of a case. */
export interface Observed {
  readonly result: Expected["result"]
  readonly documents: number
  readonly attempts: number | undefined
  readonly counts: Record<Call, number>
  readonly nothingCreated: boolean
}

/** Sends a file with the case's fault in its way. */
export const run = Effect.fnUntraced(function* (test: Case, options: SendFile.Options) {
  const redox = yield* FakeRedox.FakeRedox
  const { call, fault, position } = test
  const hit = attemptOf[position]
  // What comes before is an answer that always permits another attempt.
  if (hit > 1) yield* redox.faults.add({ on: call, nth: { from: 1, to: hit - 1 }, fault: Fault.status(429) })
  yield* redox.faults.add({ on: call, nth: hit, fault: fault.fault })
  const result = yield* Effect.result(SendFile.sendFile({ ...options, policy: { onUnknown: test.onUnknown } }))
  const { create, documents, token, upload } = yield* redox.counts
  const observed: Observed = {
    result: Result.isSuccess(result) ? "created" : result.failure.reason._tag,
    documents,
    attempts: attemptsIn(result, call),
    counts: { token, upload, create },
    nothingCreated: Result.isFailure(result) && result.failure.nothingCreated,
  }
  return { observed, result }
})

const attemptsIn = (result: Result.Result<SendReceipt, RedoxError>, call: Call): number | undefined => {
  if (Result.isFailure(result)) return "attempts" in result.failure.reason ? result.failure.reason.attempts : undefined
  return call === "token" ? undefined : result.success.attempts[call]
}

type SendReceipt = Effect.Success<ReturnType<typeof SendFile.sendFile>>

/** A policy whose waits are short: the first of each class about a millisecond. */
export const policy = {
  maxAttempts,
  transient: { base: "1 millis", cap: "2 millis" },
  throttled: { base: "1 millis", cap: "2 millis" },
} satisfies DeliveryPolicy.Options
