/**
 * Answers with another status or another body than the endpoint would give.
 */
import type { BodyShape, Fault } from "../../Fault.ts"
import type { Endpoint, WireAnswer } from "../../Wire.ts"
import * as Answers from "../server/answers.ts"
import type { Engine } from "../server/engine.ts"
import * as Random from "../random.ts"
import { attemptIdOf } from "../state.ts"

const html = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"

interface Addressed {
  readonly endpoint: Endpoint
  /** The log of the request, where it was carried out: an answer in the `Meta` shape names it. */
  readonly logId?: string | undefined
}

const shaped = (
  engine: Engine,
  call: Addressed,
  shape: BodyShape,
  status: number,
  headers: Readonly<Record<string, string>>,
  original: WireAnswer | undefined,
): WireAnswer => {
  const text = `Answered with status ${status} by a fault of the test`
  if (typeof shape !== "string") return Answers.bytes(status, shape.contentType, shape.text, headers)
  switch (shape) {
    case "OperationOutcome":
      // "exception" is one of FHIR's transient codes: a 4xx with it would not be a plain refusal.
      return Answers.operationOutcome(
        status,
        [{ severity: "error", code: status >= 500 ? "exception" : "processing", text }],
        headers,
      )
    case "Meta": {
      const source = engine.settings.sources[0]
      const [logId, attemptId] = [Random.uuid(engine.random), Random.uuid(engine.random)]
      const reference = {
        logId: call.logId ?? logId,
        attemptId: call.logId === undefined ? attemptId : attemptIdOf(engine.state, call.logId),
        sourceId: source?.id ?? "",
        sourceName: source?.name ?? "",
      }
      return Answers.meta(status, reference, [text], headers)
    }
    case "OAuth":
      return Answers.oauthError(status, status < 500 ? "invalid_client" : "server_error", "", headers)
    case "errorDetail":
      return Answers.errorDetail(status, text, headers)
    case "text":
      return Answers.bytes(status, "text/plain; charset=utf-8", text, headers)
    case "html":
      return Answers.bytes(status, "text/html; charset=utf-8", html, headers)
    case "empty":
      return Answers.empty(status, headers)
    case "malformed":
      return Answers.bytes(status, "application/json", '{"resourceType":"Bundle",', headers)
    case "truncated": {
      const whole = original ?? shaped(engine, call, defaultShape(call), status, {}, undefined)
      const body = whole.body.slice(0, Math.floor(whole.body.byteLength / 2))
      return { status, headers: { ...whole.headers, ...headers }, body, cutAfter: undefined }
    }
  }
}

const defaultShape = (call: Addressed): BodyShape => (call.endpoint === "token" ? "OAuth" : "OperationOutcome")

export const status = (
  engine: Engine,
  call: Addressed,
  fault: Extract<Fault, { _tag: "Status" }>,
  original: WireAnswer | undefined,
): WireAnswer => {
  const limit = fault.status === 429 ? { "x-ratelimit-limit": String(engine.settings.limits.requests) } : {}
  return shaped(engine, call, fault.body ?? defaultShape(call), fault.status, { ...limit, ...fault.headers }, original)
}

/** Keeps the answer's status and its headers, except the one that describes the body. */
export const body = (engine: Engine, call: Addressed, shape: BodyShape, original: WireAnswer): WireAnswer => {
  const { "content-type": _, ...headers } = original.headers
  return shaped(engine, call, shape, original.status, headers, original)
}
