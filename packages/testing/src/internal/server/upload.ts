/**
 * The upload endpoint (docs/protocol.md §3).
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { Source } from "../settings.ts"
import type { WireAnswer, WireRequest } from "../../Wire.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import { storedFile, type Engine } from "./engine.ts"
import * as Gateway from "./gateway.ts"
import * as LogLine from "./logLine.ts"
import * as Random from "../random.ts"
import type { Grant, OpenRequest } from "../state.ts"
import { utc } from "../time.ts"

const blobOrigin = "https://blob.redoxengine.com"

const unused = (engine: Engine): string => {
  const url = `${blobOrigin}/${Random.digits(engine.random, 9)}`
  return engine.state.blobs.has(url) ? unused(engine) : url
}

const created = (engine: Engine, url: string): WireAnswer => {
  switch (engine.settings.uploadAnswer) {
    case "header-and-body":
      return Answers.json(201, { location: url }, { location: url })
    case "header":
      return Answers.empty(201, { location: url })
    case "body":
      return Answers.json(201, { location: url })
    case "legacy-body":
      return Answers.json(201, { URI: url })
  }
}

/** Answers an upload, storing its bytes unless they are refused. Fails only if the client's body does. */
export const answer = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: { readonly environment: string; readonly destination: string },
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { settings, state } = engine
  const line = LogLine.open(engine, "Binary", route, request, open)
  const refuse = (refusal: Gateway.Refusal, source?: Source): WireAnswer =>
    line.close(refusal.answer, { problems: [refusal], source })

  // "We only support the Binary resource for uploading files to Redox", at the literal slug `redox`.
  if (route.destination !== "redox") {
    return refuse(Gateway.unknownSlug(route.destination))
  }
  const environment = Gateway.enter(engine, grant, route.environment)
  if (Result.isFailure(environment)) return refuse(environment.failure)
  if (settings.plan === "free" && environment.success === "Development") {
    return refuse(Gateway.refusal(403, "forbidden", "Free accounts may not upload files in Development", "plan"))
  }
  const source = Gateway.sourceOf(engine, grant, environment.success, request)
  if (Result.isFailure(source)) return refuse(source.failure)

  const body = yield* Body.receive(request, settings.limits.fileBytes, open)
  if (Option.isNone(body)) {
    const text = `The file is larger than ${settings.limits.fileBytes} bytes`
    return refuse(Gateway.refusal(413, "too-long", text, "body"), source.success)
  }

  // A Content-Type is not documented for this endpoint, so none is demanded (a choice).
  const file = yield* storedFile(engine, request.headers["content-type"] ?? "application/octet-stream", body.value)
  const now = yield* Clock.currentTimeMillis
  const url = unused(engine)
  state.blobs.set(url, {
    ...file,
    url,
    environment: environment.success,
    sourceId: source.success.id,
    clientId: grant.client.clientId,
    receivedAt: utc(now),
    logId: line.id,
  })
  open.update({ created: { blob: url } })
  return line.close(created(engine, url), { source: source.success, files: [{ ...file, url }] })
})
