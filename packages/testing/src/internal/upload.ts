/**
 * The upload endpoint (docs/protocol.md §3).
 */
import { Clock, Effect, Result } from "effect"
import type { Source } from "../FakeOptions.ts"
import type { WireAnswer, WireRequest } from "../Wire.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import { record, storedFile, type Engine } from "./engine.ts"
import * as Gateway from "./gateway.ts"
import * as Random from "./random.ts"
import { utc, type Grant, type OpenEntry } from "./state.ts"

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
  entry: OpenEntry,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { random, settings, state } = engine
  const draft = {
    id: Random.uuid(random),
    attemptId: Random.uuid(random),
    operation: "Binary",
    environment: route.environment,
    destination: route.destination,
    payload: undefined,
  } as const
  const arrivedAt = yield* Clock.currentTimeMillis
  // Synchronous, so that storing a file and logging it are one step.
  const refuse = (answer: WireAnswer, problem: string, source?: Source): WireAnswer => {
    const details = { source, size: entry.bytesReceived, problems: [problem], process: [], now: arrivedAt }
    record(engine, { ...draft, ...details }, request, answer)
    return answer
  }

  // "We only support the Binary resource for uploading files to Redox", at the literal slug `redox`.
  if (route.destination !== "redox") {
    return refuse(Answers.unknownSlug(route.destination), "Binary is served at the slug redox only")
  }
  const environment = Gateway.enter(engine, grant, route.environment)
  if (Result.isFailure(environment)) return refuse(environment.failure, "environment")
  if (settings.plan === "free" && environment.success === "Development") {
    const text = "Uploading files is not available to free accounts in Development"
    return refuse(Answers.operationOutcome(403, [{ severity: "fatal", code: "forbidden", text }]), text)
  }
  const source = Gateway.sourceOf(engine, grant, environment.success, request)
  if (Result.isFailure(source)) return refuse(source.failure, "source")

  const body = yield* Effect.result(
    Effect.catchTag(
      Body.collect(request, settings.limits.fileBytes, (received) => void (entry.bytesReceived = received)),
      "BodyTooLarge",
      () => Effect.succeed(undefined),
    ),
  )
  if (Result.isFailure(body)) return yield* Effect.fail(body.failure)
  if (body.success === undefined) {
    const text = `The file is larger than ${settings.limits.fileBytes} bytes`
    return refuse(Answers.operationOutcome(413, [{ severity: "fatal", code: "too-long", text }]), text, source.success)
  }

  // A Content-Type is not documented for this endpoint, so none is demanded (a choice).
  const file = yield* storedFile(engine, request.headers["content-type"] ?? "application/octet-stream", body.success)
  const now = yield* Clock.currentTimeMillis
  const url = unused(engine)
  state.blobs.set(url, {
    ...file,
    url,
    environment: environment.success,
    sourceId: source.success.id,
    clientId: grant.client.clientId,
    receivedAt: utc(now),
    logId: draft.id,
  })
  entry.created = { blob: url }
  const answer = created(engine, url)
  const details = { source: source.success, size: file.size, problems: [], process: [{ ...file, url }], now: arrivedAt }
  record(engine, { ...draft, ...details }, request, answer)
  return answer
})
