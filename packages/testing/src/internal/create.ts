/**
 * The create endpoint (docs/protocol.md §4).
 */
import { Clock, Effect, Option, Result } from "effect"
import { Base64, Hex } from "effect/encoding"
import type { Attachment, FiledDocument } from "../Records.ts"
import type { Environment, WireAnswer, WireRequest } from "../Wire.ts"
import type { Source } from "../FakeOptions.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import { record, storedFile, type Engine } from "./engine.ts"
import * as Gateway from "./gateway.ts"
import * as MessageCheck from "./messageCheck.ts"
import * as Random from "./random.ts"
import { iso, utc, type Grant, type OpenEntry } from "./state.ts"

const decoder = new TextDecoder()

/** An attachment with its bytes, wherever they came from; or what is wrong with it. */
const resolveAttachment = Effect.fnUntraced(function* (
  engine: Engine,
  sent: MessageCheck.SentAttachment,
  environment: Environment,
  source: Source,
): Effect.fn.Return<Attachment, MessageCheck.Problem> {
  const { contentType, title } = sent
  if (sent.bytes !== undefined) {
    const file = yield* storedFile(engine, contentType, sent.bytes)
    return yield* matching(sent, { ...file, method: "embed", title, url: undefined })
  }
  // Only the source that uploaded a file can refer to it (docs/protocol.md §1). That another environment's file is as
  // unknown, and how either is answered, is a choice.
  const blob = sent.url === undefined ? undefined : engine.state.blobs.get(sent.url)
  if (blob === undefined || blob.sourceId !== source.id || blob.environment !== environment) {
    const path = `${sent.path}.url`
    return yield* Effect.fail({
      code: "not-found",
      path,
      text: "No file of this source was uploaded at this URL",
    } as const)
  }
  const { bytes, sha1, sha256, size, url } = blob
  return yield* matching(sent, { bytes, sha1, sha256, size, contentType, method: "upload", title, url })
})

// HL7 says what size and hash mean (docs/protocol.md §7). That they are compared with the file is a choice: nothing else
// would show that a client declares the hash of another file.
const matching = (
  sent: MessageCheck.SentAttachment,
  file: Attachment,
): Effect.Effect<Attachment, MessageCheck.Problem> => {
  if (sent.size !== undefined && sent.size !== file.size) {
    return Effect.fail({ code: "value", path: `${sent.path}.size`, text: "size is not the file's" })
  }
  const declared =
    sent.hash === undefined ? undefined : Option.getOrUndefined(Result.getSuccess(Base64.decode(sent.hash)))
  return sent.hash !== undefined && (declared === undefined || Hex.encode(declared) !== file.sha1)
    ? Effect.fail({ code: "value", path: `${sent.path}.hash`, text: "hash is not the SHA-1 of the file" })
    : Effect.succeed(file)
}

const isFhirJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/(fhir\+)?json\s*(;|$)/i.test(contentType)

const parsed = (text: string): Result.Result<unknown, unknown> => Result.try((): unknown => JSON.parse(text))

/** Answers a create, filing its document unless it is refused. Fails only if the client's body does. */
export const answer = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: { readonly environment: string; readonly destination: string },
  request: WireRequest,
  entry: OpenEntry,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { random, settings, state } = engine
  const ids = { id: Random.uuid(random), attemptId: Random.uuid(random) }
  let source: Source | undefined
  let payload: unknown = undefined
  let process: ReadonlyArray<Attachment & { readonly url: string }> = []
  const arrivedAt = yield* Clock.currentTimeMillis

  // Synchronous, so that filing a document and logging it are one step.
  const log = (answer: WireAnswer, problems: ReadonlyArray<string>): WireAnswer => {
    const { destination, environment } = route
    const now = arrivedAt
    const operation = "DocumentReference$documentreference-create"
    const size = entry.bytesReceived
    const draft = {
      ...ids,
      now,
      operation,
      environment,
      destination,
      source,
      size,
      payload,
      problems,
      process,
    } as const
    record(engine, draft, request, answer)
    return answer
  }
  const refuse = (
    status: number,
    problems: ReadonlyArray<Pick<MessageCheck.Problem, "code" | "text"> & { readonly path?: string }>,
  ): WireAnswer => {
    const texts = problems.map(({ path, text }) => (path === undefined ? text : `${path}: ${text}`))
    const answer =
      settings.rejection === "Meta"
        ? Answers.meta(
            status,
            { logId: ids.id, attemptId: ids.attemptId, sourceId: source?.id ?? "", sourceName: source?.name ?? "" },
            texts,
          )
        : Answers.operationOutcome(
            status,
            problems.map(({ code, path, text }) => ({ severity: "error", code, text, expression: path })),
          )
    return log(answer, texts)
  }

  const environment = Gateway.enter(engine, grant, route.environment)
  if (Result.isFailure(environment)) return log(environment.failure, ["environment"])
  if (state.destinations.get(environment.success)?.has(route.destination) !== true) {
    return log(Answers.unknownSlug(route.destination), [`Unknown slug ${route.destination}`])
  }
  const found = Gateway.sourceOf(engine, grant, environment.success, request)
  if (Result.isFailure(found)) return log(found.failure, ["source"])
  source = found.success

  const body = yield* Effect.result(
    Effect.catchTag(
      Body.collect(request, settings.limits.requestBytes, (received) => void (entry.bytesReceived = received)),
      "BodyTooLarge",
      () => Effect.succeed(undefined),
    ),
  )
  if (Result.isFailure(body)) return yield* Effect.fail(body.failure)
  if (body.success === undefined) {
    const text = `The request is larger than ${settings.limits.requestBytes} bytes`
    return log(Answers.operationOutcome(413, [{ severity: "fatal", code: "too-long", text }]), [text])
  }
  const sent = decoder.decode(body.success)
  payload = sent
  // 400 is the only documented status for what is malformed (docs/protocol.md §5).
  if (!isFhirJson(request.headers["content-type"])) {
    return refuse(400, [{ code: "invalid", text: "Content-Type must be application/fhir+json" }])
  }
  const json = parsed(sent)
  if (Result.isFailure(json)) return refuse(400, [{ code: "invalid", text: "The body is not valid JSON" }])
  payload = json.success

  const message = MessageCheck.check(json.success)
  const problems = [...message.problems]
  const attachments: Array<Attachment> = []
  for (const attachment of message.attachments) {
    const resolved = yield* Effect.result(resolveAttachment(engine, attachment, environment.success, source))
    if (Result.isSuccess(resolved)) attachments.push(resolved.success)
    else problems.push(resolved.failure)
  }
  process = attachments.flatMap((file) => (file.url === undefined ? [] : { ...file, url: file.url }))
  if (problems.length > 0) return refuse(400, problems)

  if (settings.createAnswer === "entry-failed" || settings.createAnswer === "outcome-fatal") {
    return log(refusedWithin(engine, arrivedAt, settings.createAnswer), ["The destination refused the document"])
  }

  const now = yield* Clock.currentTimeMillis
  const id = Random.uuid(random)
  const base = request.baseUrl ?? settings.baseUrl
  const document: FiledDocument = {
    id,
    environment: environment.success,
    destination: route.destination,
    sourceId: source.id,
    clientId: grant.client.clientId,
    receivedAt: utc(now),
    identifiers: message.identifiers,
    bundle: json.success,
    attachments,
    logId: ids.id,
    location: `${base}/fhir/R4/${route.destination}/${environment.success}/DocumentReference/${id}/_history/1`,
  }
  state.documents.push(document)
  entry.created = { document: id }
  return log(created(engine, document, now), [])
})

const created = (engine: Engine, document: FiledDocument, now: number): WireAnswer =>
  engine.settings.createAnswer === "transaction-response"
    ? Answers.transactionResponse(Random.uuid(engine.random), {
        status: "201 Created",
        location: document.location,
        lastModified: iso(now),
      })
    : Answers.empty(engine.settings.createAnswer === "accepted" ? 202 : 200)

const refusedWithin = (engine: Engine, now: number, how: "entry-failed" | "outcome-fatal"): WireAnswer => {
  const text = "The destination refused the document"
  const issue = { severity: "fatal", code: "processing", text } as const
  return how === "outcome-fatal"
    ? Answers.operationOutcome(200, [issue])
    : Answers.transactionResponse(Random.uuid(engine.random), {
        status: "422 Unprocessable Entity",
        lastModified: iso(now),
        outcome: {
          resourceType: "OperationOutcome",
          issue: [{ severity: "fatal", code: "processing", details: { text } }],
        },
      })
}
