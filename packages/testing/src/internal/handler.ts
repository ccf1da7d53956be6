/**
 * One request, from its arrival to its answer: the journal, the faults, the rate limit, and then the endpoint.
 */
import { Clock, Effect, Exit, Result } from "effect"
import { ConnectionFault, type WireAnswer, type WireRequest } from "../Wire.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import * as Create from "./create.ts"
import type { Engine } from "./engine.ts"
import type { Plan, Script } from "./faultScript.ts"
import * as Gateway from "./gateway.ts"
import * as Random from "./random.ts"
import * as Reshape from "./reshape.ts"
import * as Routes from "./routes.ts"
import { admit, OpenEntry } from "./state.ts"
import * as Tokens from "./tokens.ts"
import * as Upload from "./upload.ts"

const dispatch = Effect.fnUntraced(function* (
  engine: Engine,
  route: Routes.Route,
  request: WireRequest,
  entry: OpenEntry,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { settings, state } = engine
  const now = yield* Clock.currentTimeMillis
  // A refused request does not count towards the limit (a choice).
  if (!admit(state, now, settings.limits)) {
    return Answers.operationOutcome(429, [{ severity: "error", code: "throttled", text: "Too many requests" }], {
      "x-ratelimit-limit": String(settings.limits.requests),
    })
  }
  if (route.endpoint === "other" && route.slug === undefined) return Answers.errorDetail(404, "Not found")
  if (route.endpoint !== "other" && request.method !== "POST") {
    return Answers.errorDetail(405, "Method not allowed", { allow: "POST" })
  }
  if (route.endpoint === "token") return yield* Tokens.answer(engine, request, entry)

  // Who asks is settled before what is asked for (a choice).
  const grant = Gateway.authenticate(engine, request, now)
  if (Result.isFailure(grant)) return grant.failure
  switch (route.endpoint) {
    case "other":
      return Answers.unknownSlug(route.slug ?? "")
    case "upload":
      return yield* Upload.answer(engine, grant.success, route, request, entry)
    case "create":
      return yield* Create.answer(engine, grant.success, route, request, entry)
  }
})

const exchange = Effect.fnUntraced(function* (
  engine: Engine,
  route: Routes.Route,
  request: WireRequest,
  entry: OpenEntry,
  { after, before, decisive }: Plan,
): Effect.fn.Return<WireAnswer, ConnectionFault> {
  yield* before
  if (decisive?._tag === "NotSent") return yield* new ConnectionFault({ kind: decisive.kind })
  if (decisive?._tag === "Reset" && decisive.when === "before") {
    // The client gets its request sent, as far as the fake would have read it.
    yield* Body.collect(
      request,
      engine.settings.limits.fileBytes,
      (received) => void (entry.bytesReceived = received),
    ).pipe(Effect.ignore)
    return yield* new ConnectionFault({ kind: decisive.kind })
  }
  if (decisive?._tag === "Status" && decisive.when === "before") {
    return Reshape.status(engine, entry, decisive, undefined)
  }

  const answer = yield* Effect.mapError(
    dispatch(engine, route, request, entry),
    ({ cause }) => new ConnectionFault({ kind: "body", cause }),
  )
  yield* after
  switch (decisive?._tag) {
    case "Status":
      return Reshape.status(engine, entry, decisive, answer)
    case "Body":
      return Reshape.body(engine, entry, decisive.body, answer)
    case "Cut":
      return { ...answer, cutAfter: decisive.bytes }
    case "Reset":
      return yield* new ConnectionFault({ kind: decisive.kind })
    default:
      return answer
  }
})

const notSent: ReadonlyArray<ConnectionFault["kind"]> = ["refused", "unknown-host", "untrusted-certificate"]

const finish = (entry: OpenEntry, now: number, exit: Exit.Exit<WireAnswer, ConnectionFault>): void => {
  if (Exit.isSuccess(exit)) {
    entry.finish(now, exit.value.cutAfter === undefined ? "answered" : "cut", exit.value.status)
    return
  }
  const fault = exit.cause.reasons.find((reason) => reason._tag === "Fail")?.error
  if (fault === undefined || fault.kind === "body") entry.finish(now, "abandoned")
  else entry.finish(now, notSent.includes(fault.kind) ? "not-sent" : "lost")
}

/** Handles a request. Interrupting it is a client that gives up. */
export const make =
  (engine: Engine, script: Script) =>
  (request: WireRequest): Effect.Effect<WireAnswer, ConnectionFault> =>
    Effect.flatMap(Clock.currentTimeMillis, (startedAt) => {
      const { state } = engine
      const route = Routes.parse(request.url)
      const entry = new OpenEntry(state.requests.length + 1, request, route, startedAt)
      state.requests.push(entry)
      const plan = script.plan(entry)
      entry.faults = plan.names
      // Present on what Redox answers, "may be" (docs/protocol.md §5); here always (a choice).
      const traceId = Random.uuid(engine.random)
      return exchange(engine, route, request, entry, plan).pipe(
        Effect.map((answer) => Answers.withHeaders(answer, { "redox-trace-id": traceId })),
        Effect.onExit((exit) => Effect.map(Clock.currentTimeMillis, (now) => finish(entry, now, exit))),
      )
    })
