/**
 * One request, from its arrival to its answer: the journal, the faults, the rate limit, and then the endpoint.
 */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as PubSub from "effect/PubSub"
import * as Result from "effect/Result"
import type { Fault } from "../../Fault.ts"
import type { AnswerParts, Change, RequestEntry } from "../../Records.ts"
import { ConnectionFault, type WireAnswer, type WireRequest } from "../../Wire.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import * as Create from "./create.ts"
import { rows } from "../endpoints.ts"
import type { Engine } from "./engine.ts"
import type { Plan, Script } from "../faults/faultScript.ts"
import * as Gateway from "./gateway.ts"
import * as LogLine from "./logLine.ts"
import * as Random from "../random.ts"
import * as Reshape from "../faults/reshape.ts"
import * as Platform from "../platform/platform.ts"
import * as Routes from "./routes.ts"
import * as Search from "../search/search.ts"
import { admit, OpenRequest, withoutSecrets } from "../state.ts"
import { utc } from "../time.ts"
import * as Tokens from "./tokens.ts"
import * as Upload from "./upload.ts"

const dispatch = Effect.fnUntraced(function* (
  engine: Engine,
  route: Routes.Route,
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { settings, state } = engine
  const now = yield* Clock.currentTimeMillis
  // A refused request does not count towards the limit (a choice).
  if (!admit(state, now, settings.limits)) {
    const { requests, requestWindowMillis } = settings.limits
    const limit = { "x-ratelimit-limit": String(requests) }
    const issue = { severity: "error", code: "throttled", text: "Too many requests" } as const
    const message = `At most ${requests} requests in ${requestWindowMillis} ms`
    return open.refuse(Answers.operationOutcome(429, [issue], limit), { path: "requests", rule: "throttled", message })
  }
  if (route.endpoint === "other" && route.destination === undefined) {
    const message = "The URL is none of Redox's"
    return open.refuse(Answers.errorDetail(404, "Not found"), { path: "url", rule: "not-found", message })
  }
  const { method } = route.endpoint === "other" ? request : rows[route.endpoint]
  if (request.method !== method) {
    const answer = Answers.errorDetail(405, "Method not allowed", { allow: method })
    return open.refuse(answer, { path: "method", rule: "value", message: `The method must be ${method}` })
  }
  if (route.endpoint === "token") return yield* Tokens.answer(engine, request, open)

  // Who asks is settled before what is asked for (a choice).
  const grant = Gateway.authenticate(engine, request, now)
  if (Result.isFailure(grant)) return open.refuse(grant.failure.answer, grant.failure.problem)
  switch (route.endpoint) {
    case "other": {
      const { answer, problem } = Gateway.unknownSlug(
        route.destination ?? "",
        "url.operation",
        "No such operation here",
      )
      return open.refuse(answer, problem)
    }
    case "upload":
      return yield* Upload.answer(engine, grant.success, route, request, open)
    case "create":
      return yield* Create.answer(engine, grant.success, route, request, open)
    case "search":
    case "patient-search":
      return yield* Search.search(engine, grant.success, { ...route, endpoint: route.endpoint }, request, open)
    case "read":
    case "patient-read":
      return yield* Search.read(engine, grant.success, { ...route, endpoint: route.endpoint }, request, open)
    case "page":
      return Search.page(engine, grant.success, route, request, open)
    default:
      return yield* Platform.answer(engine, grant.success, route, request, open)
  }
})

/** A fault's answer, in place of an endpoint that would have read the request. */
const instead = Effect.fnUntraced(function* (
  engine: Engine,
  route: Routes.Route,
  request: WireRequest,
  open: OpenRequest,
  fault: Extract<Fault, { _tag: "Status" }>,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const answer = Reshape.status(engine, route, fault, undefined)
  if (fault.readsBody === false || route.endpoint === "other") return answer
  const { limit } = rows[route.endpoint]
  if (limit === undefined) return answer
  const body = yield* Body.receive(request, engine.settings.limits[limit], open)
  if (route.endpoint !== "upload" && route.endpoint !== "create") return answer
  const grant = Gateway.authenticate(engine, request, yield* Clock.currentTimeMillis)
  if (Result.isFailure(grant)) return answer
  const isCreate = route.endpoint === "create"
  return LogLine.open(engine, isCreate ? Create.operation : "Binary", route, request, open).close(answer, {
    fault: `A fault of the test answered with status ${fault.status}`,
    payload: isCreate && Option.isSome(body) ? Create.payloadOf(request, body.value) : undefined,
  })
})

const exchange = Effect.fnUntraced(function* (
  engine: Engine,
  route: Routes.Route,
  request: WireRequest,
  open: OpenRequest,
  { after, before, decisive }: Plan,
): Effect.fn.Return<WireAnswer, ConnectionFault> {
  yield* before
  if (decisive?._tag === "NotSent") return yield* new ConnectionFault({ kind: decisive.kind })
  if (decisive?._tag === "Reset" && decisive.when === "before") {
    // The client gets its request sent, as far as the fake would have read it.
    yield* Effect.ignore(Body.receive(request, engine.settings.limits.fileBytes, open))
    return yield* new ConnectionFault({ kind: decisive.kind })
  }
  const answering =
    decisive?._tag === "Status" && decisive.when === "before"
      ? instead(engine, route, request, open, decisive)
      : dispatch(engine, route, request, open)
  const answer = yield* Effect.mapError(answering, ({ cause }) => new ConnectionFault({ kind: "body", cause }))
  if (decisive?._tag === "Status" && decisive.when === "before") return answer
  yield* after
  const answered = { endpoint: route.endpoint, logId: open.entry.logId }
  switch (decisive?._tag) {
    case "Status":
      return Reshape.status(engine, answered, decisive, answer)
    case "Body":
      return Reshape.body(engine, answered, decisive.body, answer)
    case "Cut":
      return decisive.bytes < answer.body.byteLength ? { ...answer, cutAfter: decisive.bytes } : answer
    case "Reset":
      return yield* new ConnectionFault({ kind: decisive.kind })
    default:
      return answer
  }
})

const notSent: ReadonlyArray<ConnectionFault["kind"]> = ["refused", "unknown-host", "untrusted-certificate"]

const decoder = new TextDecoder()

const answerParts = ({ body, headers }: WireAnswer): AnswerParts => ({
  headers,
  body: decoder.decode(body.subarray(0, 65_536)).replace(/("access_token"\s*:\s*")[^"]*/, "$1<redacted>"),
  size: body.byteLength,
})

const result = (exit: Exit.Exit<WireAnswer, ConnectionFault>): Pick<RequestEntry, "outcome" | "status" | "answer"> => {
  if (Exit.isSuccess(exit)) {
    const answer = exit.value
    const outcome = answer.cutAfter === undefined ? "answered" : "cut"
    return { outcome, status: answer.status, answer: answerParts(answer) }
  }
  const fault = exit.cause.reasons.find((reason) => reason._tag === "Fail")?.error
  const outcome =
    fault === undefined || fault.kind === "body" ? "abandoned" : notSent.includes(fault.kind) ? "not-sent" : "lost"
  return { outcome, status: undefined, answer: undefined }
}

/** Handles a request. Interrupting it is a client that gives up. */
export const make = (current: () => Engine, script: Script, changes: PubSub.PubSub<Change>) =>
  Effect.fnUntraced(function* (request: WireRequest): Effect.fn.Return<WireAnswer, ConnectionFault> {
    const startedAt = yield* Clock.currentTimeMillis
    const engine = current()
    const { random, state } = engine
    const route = Routes.parse(request.url)
    const grant = Gateway.grantOf(state, request)
    const plan = script.plan({
      endpoint: route.endpoint,
      method: request.method,
      path: route.path,
      environment: route.environment,
      destination: route.destination,
      headers: withoutSecrets(request.headers),
      clientId: grant?.client.clientId,
    })
    const open = new OpenRequest(state.requests.length + 1, request, route, startedAt, plan.names, grant)
    state.requests.push(open)
    // Redox says that it may be present (docs/protocol.md §5); that it always is is a choice.
    const traceId = Random.uuid(random)
    const finish = Effect.fnUntraced(function* (exit: Exit.Exit<WireAnswer, ConnectionFault>) {
      const now = yield* Clock.currentTimeMillis
      open.update({ ...result(exit), finishedAt: utc(now) })
      if (current().state === state) yield* PubSub.publish(changes, { _tag: "RequestFinished", entry: open.entry })
    })
    return yield* PubSub.publish(changes, { _tag: "RequestStarted", entry: open.entry }).pipe(
      Effect.andThen(exchange(engine, route, request, open, plan)),
      Effect.raceFirst(Deferred.await(state.left)),
      Effect.map((answer) => Answers.withHeaders(answer, { "redox-trace-id": traceId })),
      Effect.onExit(finish),
    )
  })
