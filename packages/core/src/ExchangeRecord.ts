/**
 * What exchanges with Redox looked like, without a value of them: statuses, names of headers, names and types of members.
 * A record can be sent to others, and be compared with what is written of Redox (docs/protocol.md).
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import { shapeOf } from "./internal/asking/shape.ts"
import { listOf, member, parseJson, textOf } from "./internal/http/answer.ts"
import { operationNames } from "./internal/operations.ts"

const names = (description: string) => Schema.Array(Schema.String).annotate({ description })

/** One exchange. */
export const Exchange = Schema.Struct({
  operation: Schema.Literals([...operationNames, "other"]),
  method: Schema.String,
  status: Schema.optionalKey(Schema.Int.annotate({ description: "Absent where there was no answer." })),
  /** To the end of the answer, in milliseconds. */
  duration: Schema.Finite.annotate({ description: "To the end of the answer, in milliseconds." }),
  requestHeaders: names("Names of the request's headers."),
  responseHeaders: names("Names of the answer's headers."),
  contentType: Schema.optionalKey(Schema.String.annotate({ description: "The answer's media type." })),
  /** How far this machine's clock is ahead of the answer's `Date`, in milliseconds; behind, if negative. */
  clockAhead: Schema.optionalKey(
    Schema.Finite.annotate({
      description: "How far this machine's clock is ahead of the answer's Date, in milliseconds; behind, if negative.",
    }),
  ),
  body: Schema.Literals(["json", "text", "empty", "cut"]).annotate({
    description: "What the answer's body is. cut: it broke off, or is longer than what is looked at.",
  }),
  shape: Schema.optionalKey(
    Schema.Unknown.annotate({ description: "Members and types of the answer's JSON, in its order. No values." }),
  ),
  words: Schema.optionalKey(
    Schema.Record(Schema.String, Schema.String).annotate({
      description:
        "Of the answer's values those that are words of FHIR: resource type, kind of Bundle, an entry's status.",
    }),
  ),
}).annotate({ identifier: "Exchange", description: "One exchange with Redox, without its values." })
export type Exchange = typeof Exchange.Type

const places: ReadonlyArray<readonly [pattern: RegExp, operation: Exchange["operation"]]> = [
  [/\/v2\/auth\/token$/, "token"],
  [/\/platform\//, "log"],
  [/\/Binary$/, "upload"],
  [/\/\$documentreference-create$/, "create"],
  [/\/_search$|\/page\//, "search"],
  [/\/fhir\/R4\/[^/]+\/[^/]+\/(?:DocumentReference|Patient)\/[^/]+$/, "read"],
]

const operationOf = (path: string): Exchange["operation"] =>
  places.find(([pattern]) => pattern.test(path))?.[1] ?? "other"

const mostHeaders = 60
const mostBytes = 1_000_000

// Names that are no common ones may be data, as ids are.
const headerNames = (headers: object): ReadonlyArray<string> =>
  Object.keys(headers)
    .slice(0, mostHeaders)
    .map((name) => (/^[a-z][a-z0-9-]{0,40}$/i.test(name) && !/\d{3}/.test(name) ? name.toLowerCase() : "*"))
    .toSorted()

const fhirWords: Readonly<Record<string, RegExp>> = {
  resourceType: /^(?:Bundle|OperationOutcome|DocumentReference|Patient|Binary|Parameters)$/,
  type: /^(?:searchset|transaction-response|batch-response|message|collection)$/,
}

const wordsOf = (json: unknown): Readonly<Record<string, string>> => {
  const words: Record<string, string> = {}
  for (const [name, pattern] of Object.entries(fhirWords)) {
    const word = textOf(member(json, name))
    if (word !== undefined && pattern.test(word)) words[name] = word
  }
  const status = textOf(member(member(listOf(member(json, "entry"))[0], "response"), "status"))
  const digits = status === undefined ? undefined : /^[1-5]\d\d/.exec(status)?.[0]
  if (digits !== undefined) words["entryStatus"] = digits
  return words
}

const bodyOf = (bytes: Uint8Array, whole: boolean): Pick<Exchange, "body" | "shape" | "words"> => {
  if (!whole) return { body: "cut" }
  if (bytes.length === 0) return { body: "empty" }
  const json = parseJson(new TextDecoder().decode(bytes))
  if (Option.isNone(json)) return { body: "text" }
  const words = wordsOf(json.value)
  return { body: "json", shape: shapeOf(json.value), ...(Object.keys(words).length === 0 ? {} : { words }) }
}

// A media type without its parameters, which may name a file.
const mediaType = (header: string | undefined): Pick<Exchange, "contentType"> => {
  const found = /^[a-z]+\/[a-z0-9.+-]{1,60}/i.exec(header?.trim() ?? "")?.[0]
  return found === undefined ? {} : { contentType: found.toLowerCase() }
}

const aheadOf = (header: string | undefined, now: number): Pick<Exchange, "clockAhead"> => {
  const date = header === undefined ? Number.NaN : Date.parse(header)
  return Number.isNaN(date) ? {} : { clockAhead: now - date }
}

/**
 * A client that reports each exchange once its answer has been read, or is known not to come. Answers pass through as they
 * are.
 *
 * @example
 * ```ts
 * import { ExchangeRecord } from "@effect-redox/core"
 * import { Effect, Layer } from "effect"
 * import { FetchHttpClient } from "effect/http"
 *
 * export const layer = ExchangeRecord.layer((exchange) => Effect.logInfo("exchange", exchange)).pipe(
 *   Layer.provide(FetchHttpClient.layer)
 * )
 * ```
 */
export const recording = (
  client: HttpClient.HttpClient,
  onExchange: (exchange: Exchange) => Effect.Effect<void>,
): HttpClient.HttpClient =>
  HttpClient.transform(client, (effect, request) =>
    Effect.gen(function* () {
      const begun = yield* Clock.currentTimeMillis
      const asked = {
        operation: operationOf(URL.canParse(request.url) ? new URL(request.url).pathname : request.url),
        method: request.method,
        requestHeaders: headerNames(request.headers),
      }
      const unanswered = Effect.flatMap(Clock.currentTimeMillis, (now) =>
        onExchange({ ...asked, duration: now - begun, responseHeaders: [], body: "empty" }),
      )
      const response = yield* Effect.onError(effect, () => unanswered)
      const answered = yield* Clock.currentTimeMillis
      const report = (bytes: Uint8Array, whole: boolean) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) =>
          onExchange({
            ...asked,
            status: response.status,
            duration: now - begun,
            responseHeaders: headerNames(response.headers),
            ...mediaType(response.headers["content-type"]),
            ...aheadOf(response.headers["date"], answered),
            ...bodyOf(bytes, whole),
          }),
        )
      return watched(response, report)
    }),
  )

/** {@link recording} around the client at hand. */
export const layer = (
  onExchange: (exchange: Exchange) => Effect.Effect<void>,
): Layer.Layer<HttpClient.HttpClient, never, HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(HttpClient.HttpClient, (client) => recording(client, onExchange)),
  )

const joined = (chunks: ReadonlyArray<Uint8Array>, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const watched = (
  response: HttpClientResponse.HttpClientResponse,
  report: (bytes: Uint8Array, whole: boolean) => Effect.Effect<void>,
): HttpClientResponse.HttpClientResponse => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  let ended = false
  const stream = response.stream.pipe(
    Stream.tap((chunk) =>
      Effect.sync(() => {
        length += chunk.length
        if (length <= mostBytes) chunks.push(chunk)
      }),
    ),
    Stream.onEnd(Effect.sync(() => void (ended = true))),
    Stream.ensuring(
      Effect.suspend(() => {
        const whole = length <= mostBytes
        return report(whole ? joined(chunks, length) : new Uint8Array(), whole && (ended || length === 0))
      }),
    ),
  )
  const arrayBuffer = Effect.map(Stream.mkUint8Array(stream), (bytes) => new Uint8Array(bytes).buffer)
  // The other readers of a body read it with these two.
  return new Proxy(response, {
    get: (target, key, receiver): unknown => {
      if (key === "stream") return stream
      return key === "arrayBuffer" ? arrayBuffer : Reflect.get(target, key, receiver)
    },
  })
}
