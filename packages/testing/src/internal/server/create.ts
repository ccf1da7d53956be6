/**
 * The create endpoint (docs/protocol.md §4).
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import type { Attachment, FiledDocument } from "../../Records.ts"
import type { Environment, WireAnswer, WireRequest } from "../../Wire.ts"
import type { Source } from "../settings.ts"
import * as Answers from "./answers.ts"
import * as Body from "./body.ts"
import { storedFile, type Engine } from "./engine.ts"
import * as Gateway from "./gateway.ts"
import * as Chart from "../search/chart.ts"
import { placeOf, versionOf } from "../search/json.ts"
import * as Delivery from "../delivery.ts"
import * as LogLine from "./logLine.ts"
import * as MessageCheck from "../message/messageCheck.ts"
import * as ProfileCheck from "../message/profileCheck.ts"
import * as Weight from "../message/weight.ts"
import * as Random from "../random.ts"
import { frozen, type Grant, type OpenRequest } from "../state.ts"
import { instant, utc } from "../time.ts"

const decoder = new TextDecoder()
// JSON travels in UTF-8 (RFC 8259 §8.1), and other bytes would become another name or number.
const strictDecoder = new TextDecoder("utf-8", { fatal: true })

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

/** A problem of the message, or one of the request around it, which has no path on the wire. */
type RejectedFor = MessageCheck.Problem | (Omit<MessageCheck.Problem, "path"> & { readonly at: string })

/** The body as JSON; or its text, and what is wrong with it. */
const read = (
  request: WireRequest,
  body: Uint8Array,
): Result.Result<unknown, { readonly payload: string; readonly problem: RejectedFor }> => {
  const refused = (problem: RejectedFor) => Result.fail({ payload: decoder.decode(body), problem })
  if (!isFhirJson(request.headers["content-type"])) {
    const text = "Content-Type must be application/fhir+json"
    return refused({ code: "invalid", text, at: "headers.content-type" })
  }
  const parsed = Result.try((): unknown => JSON.parse(strictDecoder.decode(body)))
  if (Result.isFailure(parsed)) {
    return refused({ code: "invalid", text: "The body is not valid JSON in UTF-8", at: "body" })
  }
  // Kept as a text: whatever shows or writes it down would have to walk it.
  const tooMuch = Weight.problemOf(parsed.success)
  return tooMuch === undefined
    ? Result.succeed(frozen(parsed.success))
    : refused({ code: "too-costly", text: tooMuch, at: "body" })
}

/** What the log shows of a body: parsed if it is JSON, else its text. */
export const payloadOf = (request: WireRequest, body: Uint8Array): unknown =>
  Result.getOrElse(read(request, body), ({ payload }) => payload)

/** The log's name of the operation. */
export const operation = "DocumentReference$documentreference-create"

/** 400 is the only documented status for what is malformed; both shapes were seen with it (docs/protocol.md §5). */
const rejection = (engine: Engine, line: LogLine.LogLine, source: Source, rejectedFor: ReadonlyArray<RejectedFor>) => {
  const problems = rejectedFor.map((one) => ({
    text: "path" in one ? `${one.path}: ${one.text}` : one.text,
    problem: { path: "path" in one ? one.path : one.at, rule: one.code, message: one.text },
  }))
  const texts = problems.map(({ text }) => text)
  const reference = { logId: line.id, attemptId: line.attemptId, sourceId: source.id, sourceName: source.name }
  const issues = rejectedFor.map((one) => {
    const { code, text } = one
    return { severity: "error", code, text, expression: "path" in one ? one.path : undefined } as const
  })
  const answer =
    engine.settings.rejection === "Meta" ? Answers.meta(400, reference, texts) : Answers.operationOutcome(400, issues)
  return { answer, problems }
}

/** Answers a create, filing its document unless it is refused. Fails only if the client's body does. */
export const answer = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: { readonly environment: string; readonly destination: string },
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { random, settings, state } = engine
  const line = LogLine.open(engine, operation, Gateway.withSlug(engine, route), request, open)
  const refuse = (refusal: Gateway.Refusal, source?: Source): WireAnswer =>
    line.close(refusal.answer, { problems: [refusal], source })

  const entered = Gateway.enter(engine, grant, route.environment)
  if (Result.isFailure(entered)) return refuse(entered.failure)
  const environment = entered.success
  const slug = Gateway.destinationOf(engine, environment, route.destination)
  if (slug === undefined) return refuse(Gateway.unknownSlug(route.destination))
  const found = Gateway.sourceOf(engine, grant, environment, request)
  if (Result.isFailure(found)) return refuse(found.failure)
  const source = found.success

  const body = yield* Body.receive(request, settings.limits.requestBytes, open)
  if (Option.isNone(body)) {
    const text = `The request is larger than ${settings.limits.requestBytes} bytes`
    return refuse(Gateway.refusal(413, "too-long", text, "body"), source)
  }
  const json = read(request, body.value)
  if (Result.isFailure(json)) {
    const { answer, problems } = rejection(engine, line, source, [json.failure.problem])
    return line.close(answer, { source, payload: json.failure.payload, problems })
  }
  const payload = json.success

  const now = yield* Clock.currentTimeMillis
  const message = MessageCheck.check(payload, {
    slug,
    slugOf: (uuid) => Gateway.destinationOf(engine, environment, uuid),
    isOwnSystem: (system) => Chart.knowsSystem(state, slug, system),
    lenient: settings.patientRules === "lenient",
    now,
  })
  const [attachments, broken] = yield* Effect.partition(message.attachments, (attachment) =>
    resolveAttachment(engine, attachment, environment, source),
  )
  const profile = settings.profiles.get(slug)
  const rules = profile === undefined ? [] : ProfileCheck.check(profile, payload, attachments)
  const problems = [...message.problems, ...broken, ...rules]
  const files = attachments.flatMap((file) => (file.url === undefined ? [] : { ...file, url: file.url }))
  if (problems.length > 0) {
    const rejected = rejection(engine, line, source, problems)
    return line.close(rejected.answer, { source, payload, problems: rejected.problems, files })
  }

  if (settings.createAnswer === "entry-failed" || settings.createAnswer === "outcome-fatal") {
    const answer = refusedWithin(now, settings.createAnswer)
    return line.close(answer, { source, payload, files, problems: [refusedByDestination] })
  }
  // A resource whose id the sandbox knows is updated, and answered `200 OK` (docs/protocol.md §4); any other id is not kept.
  const named = message.documentId
  const known = state.documents.findIndex(({ destination, id }) => id === named && destination === slug)
  const id = state.documents[known]?.id ?? Random.uuid(random)
  const version = versionOf(now, open.entry.index)
  const unplanned: FiledDocument = {
    id,
    environment,
    destination: slug,
    sourceId: source.id,
    clientId: grant.client.clientId,
    receivedAt: utc(now),
    identifiers: message.identifiers,
    bundle: payload,
    attachments,
    logId: line.id,
    delivery: Delivery.unplanned,
    version,
    location: `${placeOf(slug, "DocumentReference", id)}/_history/${version}`,
  }
  const document = { ...unplanned, delivery: Delivery.planFor(unplanned, state.plans) }
  if (known === -1) state.documents.push(document)
  else state.documents[known] = document
  open.update({ created: { document: id } })
  return line.close(created(engine, document, known === -1 ? "201 Created" : "200 OK"), { source, payload, files })
})

const created = (engine: Engine, document: FiledDocument, status: string): WireAnswer =>
  engine.settings.createAnswer === "transaction-response"
    ? Answers.transactionResponse({
        status,
        location: document.location,
        version: document.version,
        lastModified: instant(document.receivedAt.epochMilliseconds),
      })
    : Answers.empty(engine.settings.createAnswer === "accepted" ? 202 : 200)

const refusedByDestination: Pick<Gateway.Refusal, "text" | "problem"> = {
  text: "The destination refused the document",
  problem: {
    path: "options.createAnswer",
    rule: "processing",
    message: "This fake was made to answer that the destination refused the document",
  },
}

const refusedWithin = (now: number, how: "entry-failed" | "outcome-fatal"): WireAnswer => {
  const { text } = refusedByDestination
  const issue = { severity: "fatal", code: "processing", text } as const
  return how === "outcome-fatal"
    ? Answers.operationOutcome(200, [issue])
    : Answers.transactionResponse({
        status: "422 Unprocessable Entity",
        lastModified: instant(now),
        outcome: {
          resourceType: "OperationOutcome",
          issue: [{ severity: "fatal", code: "processing", details: { text } }],
        },
      })
}
