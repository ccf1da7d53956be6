/**
 * Answers no server should give and inputs no program should pass, from a seed.
 */
import { DocumentMessage, FileSource, Redox, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { assert } from "@effect/vitest"
import { Cause, Effect, Exit, Layer, Predicate, Random, Redacted, Result, Stream } from "effect"
import { HttpClient, HttpClientError, HttpClientResponse, type HttpClientRequest } from "effect/http"
import { signs } from "../support/Answers.ts"
import { note, noteText, patient } from "../support/Documents.ts"

const integer = (most: number) => Random.nextIntBetween(0, most, { halfOpen: true })

const pick = <A>(values: ReadonlyArray<A>): Effect.Effect<A> =>
  Effect.map(integer(values.length), (index) => {
    const value = values[index]
    if (value === undefined) throw new RangeError("an empty place was picked")
    return value
  })

const garbage = Effect.fnUntraced(function* (most: number) {
  const bytes = new Uint8Array(yield* integer(most))
  for (let at = 0; at < bytes.length; at++) bytes[at] = yield* integer(256)
  return bytes
})

const texts = [
  "",
  " ",
  "\u0000",
  "https://blob.redoxengine.com/1",
  "http://blob.redoxengine.com/1",
  "javascript:alert(1)",
  "//elsewhere",
  "/fhir/R4/again",
  "http://[",
  "-1",
  "1e9",
  "99999999999999999999",
  "Wed, 31 Feb 2026 25:61:61 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Bundle",
  "OperationOutcome",
  "transaction-response",
  "201 Created",
  "422",
  "fatal",
  "error",
  "invalid_client",
  "DocumentReference/1/_history/1",
  "x".repeat(20_000),
  "\u{1F600}\uD800",
  "__proto__",
  "constructor",
] as const

const keys = [
  "resourceType",
  "type",
  "entry",
  "response",
  "status",
  "location",
  "issue",
  "severity",
  "code",
  "details",
  "text",
  "coding",
  "Meta",
  "Logs",
  "ID",
  "Errors",
  "Text",
  "error",
  "error_description",
  "errorDetail",
  "URI",
  "access_token",
  "expires_in",
  "__proto__",
  "toJSON",
] as const

/** Any JSON, of the words that answers are made of. */
export const json = (depth = 0): Effect.Effect<unknown> =>
  Effect.gen(function* () {
    const kind = yield* integer(depth > 4 ? 5 : 9)
    switch (kind) {
      case 0:
        return null
      case 1:
        return (yield* Random.next) < 0.5
      case 2:
        return yield* pick([0, -0, 1, -1, 1e308, 201, 5e-324, 2 ** 53])
      case 3:
      case 4:
        return yield* pick(texts)
      case 5: {
        const items: Array<unknown> = []
        for (let count = yield* integer(4); count > 0; count--) items.push(yield* json(depth + 1))
        return items
      }
      default: {
        const members: Array<readonly [string, unknown]> = []
        for (let count = yield* integer(6); count > 0; count--)
          members.push([yield* pick(keys), yield* json(depth + 1)])
        return Object.fromEntries(members)
      }
    }
  })

const encode = (text: string) => new TextEncoder().encode(text)

/** Answers of Redox, to be bent. */
const answers: ReadonlyArray<unknown> = [
  { resourceType: "Bundle", entry: [{ response: { status: "201 Created", location: "DocumentReference/1" } }] },
  { resourceType: "Bundle", entry: [{ response: { status: "400 Bad Request" } }, { response: { status: "422" } }] },
  { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "invalid", details: { text: "no" } }] },
  { resourceType: "OperationOutcome", issue: [{ severity: "warning", code: "invalid" }] },
  { resourceType: "Bundle", entry: [{ resource: { resourceType: "MessageHeader", response: { code: "ok" } } }] },
  { Meta: { Logs: [{ ID: "1" }], Errors: [{ Text: "no" }] } },
  { Meta: { Logs: [{ ID: "1" }] } },
]

const bodyOf = Effect.gen(function* () {
  switch (yield* integer(16)) {
    case 0:
      return new Uint8Array()
    case 1:
      return yield* garbage(200)
    case 2:
      return encode("[".repeat(yield* integer(60_000)))
    case 3: {
      const depth = yield* integer(30_000)
      return encode(`${'{"entry":'.repeat(depth)}1${"}".repeat(depth)}`)
    }
    case 4:
      // Longer than what is read of an answer.
      return new Uint8Array(150_000).fill(32)
    case 5: {
      const text = JSON.stringify(yield* json())
      return encode(text.slice(0, yield* integer(text.length + 1)))
    }
    case 6:
      return encode(JSON.stringify(yield* pick(answers)))
    case 7:
    case 8:
    case 9:
    case 10:
      // What no JSON can hold is left out of it.
      return encode(JSON.stringify(yield* bent(yield* pick(answers))) ?? "")
    default:
      return encode(JSON.stringify(yield* json()))
  }
})

const statuses = [
  0, 101, 199, 200, 200, 201, 201, 202, 204, 206, 299, 301, 304, 307, 308, 400, 401, 403, 404, 408, 413, 429, 451, 499,
  500, 502, 503, 504, 599, 600, 999,
] as const

const headerNames = [
  "location",
  "retry-after",
  "redox-trace-id",
  "content-type",
  "x-ratelimit-limit",
  "content-encoding",
] as const

const headerText = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, "")

const broken = new Error("the stream broke")

/** What a server said to one request: undefined where the request never left, a status of 0 where nobody knows. */
export type Said =
  | { readonly create: boolean; readonly status: number; readonly text: string; readonly elsewhere?: boolean }
  | undefined

// A redirect within the origin asks for the same request elsewhere, whether there is time for that or not.
const asksElsewhere = (status: number, location: string | null, url: string): boolean =>
  (status === 307 || status === 308) &&
  location !== null &&
  URL.canParse(location, url) &&
  new URL(location, url).origin === new URL(url).origin

/** Any answer, or none. */
export const answer = Effect.fnUntraced(function* (
  request: HttpClientRequest.HttpClientRequest,
  say: (said: Said) => void,
): Effect.fn.Return<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> {
  // Whoever answers may have read the whole request, a part of it, or nothing.
  const read = yield* integer(3)
  const { body } = request
  const create = "contentType" in body && body.contentType === "application/fhir+json"
  if (body._tag === "Stream" && read > 0) {
    const pull = read === 1 ? Stream.runDrain(body.stream) : Stream.runDrain(Stream.take(body.stream, 1))
    yield* Effect.exit(pull)
  }
  const none = yield* integer(12)
  if (none === 0) {
    const code = yield* pick(["ECONNREFUSED", "ECONNRESET", "EPIPE", "", "CERT_HAS_EXPIRED", "x y"])
    const cause = Object.assign(new Error("failed"), { code })
    say(["ECONNREFUSED", "CERT_HAS_EXPIRED"].includes(code) ? undefined : { create, status: 0, text: "" })
    return yield* new HttpClientError.HttpClientError({
      reason: new HttpClientError.TransportError({ request, cause }),
    })
  }
  if (none === 1) {
    const defect = yield* pick([broken, "a string", 7, { cause: { code: "ENOTFOUND" } }])
    say(typeof defect === "object" && "cause" in defect ? undefined : { create, status: 0, text: "" })
    return yield* Effect.die(defect)
  }
  const status = yield* pick(statuses)
  const bytes = yield* bodyOf
  const fate = yield* integer(10)
  const headers = new Headers()
  for (const name of headerNames) {
    if ((yield* Random.next) < 0.4) headers.set(name, headerText(yield* pick(texts)))
  }
  const text = fate > 1 || bytes.length === 0 ? new TextDecoder().decode(bytes) : "["
  say({ create, status, text, elsewhere: asksElsewhere(status, headers.get("location"), request.url) })
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const half = bytes.slice(0, Math.floor(bytes.length / 2))
      // A transport hands on no empty chunks; a stream of nothing else would keep the machine busy for ever.
      if (bytes.length === 0) return controller.close()
      controller.enqueue(fate === 0 ? half : bytes)
      if (fate === 0) controller.error(broken)
      else if (fate > 1) controller.close()
    },
  })
  const response = new Response([101, 204, 304].includes(status) ? null : stream, { headers })
  Object.defineProperty(response, "status", { value: status })
  const made = HttpClientResponse.fromWeb(request, response)
  return status >= 400 && (yield* integer(4)) === 0
    ? yield* new HttpClientError.HttpClientError({
        reason: new HttpClientError.StatusCodeError({ request, response: made }),
      })
    : made
})

/** A client that answers so, from a seed. */
export const layerAnswers = (seed: string, say: (said: Said) => void): Layer.Layer<HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(Random.withSeed(Effect.service(Random.Random), seed), (random) =>
      HttpClient.make((request) => Effect.provideService(answer(request, say), Random.Random, random)),
    ),
  )

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isSuccess = ({ status }: { readonly status: number }) => status >= 200 && status < 300

// Does an answer say that nothing was created?
const denies = (said: Said): boolean => {
  if (said === undefined || said.elsewhere === true) return true
  if (said.status === 401 || said.status === 429) return true
  if (!isSuccess(said)) return said.status >= 400 && said.status < 500 && ![408, 409, 460, 499].includes(said.status)
  const { never, no, yes } = signs(parse(said.text))
  return no && !yes && !never
}

/** What a send comes to agrees with what the server said to its creates. */
const agrees = (exit: Exit.Exit<unknown, RedoxError | Cause.TimeoutError>, all: ReadonlyArray<Said>, told: string) => {
  const said = all.filter((one) => one === undefined || one.create)
  if (Exit.isSuccess(exit)) {
    const last = said.at(-1)
    assert.isTrue(last !== undefined && isSuccess(last), told)
    // A body that breaks off is not read, unless the status allows for none.
    const bodiless = last?.text.trim() === "" || last?.status === 204
    const value = parse(last?.text ?? "")
    assert.isTrue(bodiless || (isObject(value) && !signs(value).no), `${told}: ${last?.text.slice(0, 500)}`)
    return
  }
  const failure = exit.cause.reasons[0]
  const error = failure?._tag === "Fail" && failure.error._tag === "RedoxError" ? failure.error : undefined
  if (error?.nothingCreated !== true) return
  assert.isTrue(said.every(denies), `${told}: ${JSON.stringify(said).slice(0, 500)}`)
}

const options: Redox.Options = {
  environment: "Development",
  accessToken: Redacted.make("a-token-from-elsewhere"),
  limits: { responseBytes: 100_000 },
  traffic: { rateLimit: "off", retryBudget: "off", circuitBreaker: "off" },
  policy: {
    maxAttempts: 3,
    attemptTimeout: "40 millis",
    deadline: "2 seconds",
    transient: { base: 0, cap: 0 },
    throttled: { base: 0, cap: 0 },
  },
}

export const services = (client: Layer.Layer<HttpClient.HttpClient>) => Redox.layer(options).pipe(Layer.provide(client))

/** A value that is no JSON, or one with a will of its own. */
const odd = Effect.gen(function* () {
  const circular: Record<string, unknown> = {}
  circular["self"] = circular
  let deep: unknown = 1
  for (let depth = yield* integer(20_000); depth > 0; depth--) deep = [deep]
  const explosive = Object.defineProperty({}, "value", {
    enumerable: true,
    get: () => {
      throw new Error("no")
    },
  })
  const lying = { toJSON: () => ({ resourceType: "Patient", toJSON: 1 }) }
  const throwing = {
    toJSON: () => {
      throw new Error("no")
    },
  }
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  return yield* pick<unknown>([
    circular,
    deep,
    explosive,
    lying,
    throwing,
    revoked.proxy,
    10n,
    Symbol("x"),
    () => 1,
    new Date(Number.NaN),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Map([[1, 2]]),
    Object.create(null),
    Array.from({ length: 3 }),
    new Uint8Array(3),
    /x/,
    null,
    "\r\nAuthorization: Bearer x",
    "../../../..",
    "%2e%2e%2f",
  ])
})

const isOptions = (value: unknown): value is SendFile.Options => typeof value === "object" && value !== null

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

// Replaces, removes or adds something somewhere.
const changed = (odd: Effect.Effect<unknown>) => {
  const mutated = (value: unknown, depth = 0): Effect.Effect<unknown> =>
    Effect.gen(function* () {
      const here = (yield* integer(depth + 2)) > 1 || !isObject(value) || Object.keys(value).length === 0
      if (here) return (yield* integer(2)) === 0 ? yield* json() : yield* odd
      const key = yield* pick(Object.keys(value))
      const fate = yield* integer(8)
      if (fate === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
      if (fate === 1) return { ...value, [yield* pick(keys)]: yield* odd }
      const inner = value[key]
      if (Array.isArray(inner) && inner.length > 0) {
        const at = yield* integer(inner.length)
        const changed = yield* mutated(inner[at], depth + 1)
        return { ...value, [key]: inner.map((item: unknown, index) => (index === at ? changed : item)) }
      }
      return { ...value, [key]: yield* mutated(inner, depth + 1) }
    })
  return mutated
}

const mutated = changed(odd)
// Of an answer, which is JSON.
const bent = changed(Effect.suspend(() => json()))

const parts = [
  "patient",
  "document",
  "entries",
  "destination",
  "title",
  "identifiers",
  "method",
  "policy",
  "file",
  "onEvent",
] as const

const identifiers = {
  bundle: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a101",
  message: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a102",
  document: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a103",
}

const sizes = [
  0,
  -1,
  1,
  22,
  23,
  24,
  29_999_999,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e308,
  0.5,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
] as const

const contentTypes = [
  "",
  "pdf",
  "application/pdf",
  'application/pdf; name="x.pdf"',
  "application/fhir+json",
  "text/plain;",
  "text/plain; charset",
  "a/b\r\nX: 1",
  "ä/b",
  `x/${"y".repeat(600)}`,
] as const

const bytes: ReadonlyArray<Stream.Stream<Uint8Array, unknown>> = [
  Stream.make(new TextEncoder().encode(noteText)),
  Stream.empty,
  Stream.make(new Uint8Array()),
  Stream.fail("no"),
  Stream.die("no"),
  Stream.fromEffect(Effect.interrupt),
  Stream.suspend(() => {
    throw new Error("no")
  }),
  Stream.forever(Stream.succeed(new Uint8Array(1_000_000))),
]

const isFileOptions = (value: unknown): value is FileSource.Options => isObject(value)

// A source that was made without looking, as a program without types may.
const file = Effect.gen(function* () {
  const options: Record<string, unknown> = {
    name: "note.txt",
    contentType: "text/plain",
    size: noteText.length,
    bytes: bytes[0],
  }
  const wrong = yield* pick(["size", "contentType", "bytes", "name", "all", "whole"])
  if (wrong === "size" || wrong === "all") options["size"] = (yield* integer(3)) === 0 ? yield* odd : yield* pick(sizes)
  if (wrong === "contentType" || wrong === "all")
    options["contentType"] = (yield* integer(3)) === 0 ? yield* odd : yield* pick(contentTypes)
  if (wrong === "bytes" || wrong === "all")
    options["bytes"] = (yield* integer(4)) === 0 ? yield* odd : yield* pick(bytes)
  if (wrong === "name") options["name"] = yield* odd
  if (wrong === "whole") return (yield* integer(2)) === 0 ? options : yield* odd
  if (!isFileOptions(options)) throw new TypeError("no options")
  return new FileSource.FileSource(options)
})

const methods = ["auto", "upload", "embed", "UPLOAD", "", 7, null] as const

const complete = DocumentMessage.build({
  patient,
  document: { type: DocumentMessage.loinc("11506-3") },
  attachment: { contentType: "text/plain", url: "https://blob.redoxengine.com/1" },
  identifiers,
  source: { name: "fuzz", endpoint: "urn:fuzz" },
  timestamp: "2026-01-31T09:30:00Z",
})

/** A send with something wrong in it: in a part, in a whole message, in its file, or in all of it. */
export const input = Effect.gen(function* () {
  const whole = (yield* integer(3)) === 0
  const { document, patient, ...common } = note()
  const good: Record<string, unknown> = {
    ...common,
    ...(whole
      ? { bundle: (yield* integer(4)) === 0 ? complete : yield* mutated(complete) }
      : {
          document,
          patient,
          identifiers,
          entries: [
            { fullUrl: "urn:uuid:5b0d7ad4-9a0c-4a39-9f6f-2f8b3a6f6c01", resource: { resourceType: "Basic", id: "1" } },
          ],
        }),
    method: yield* pick(methods),
    policy: { maxAttempts: 2 },
  }
  for (const part of new Set([yield* pick(parts), yield* pick(parts)])) {
    if (part === "file") good[part] = yield* file
    else if (part === "onEvent") good[part] = (yield* integer(2)) === 0 ? yield* odd : () => good
    else if (!whole || part in good) good[part] = yield* mutated(good[part])
  }
  if (!isOptions(good)) throw new TypeError("no options")
  return good
})

const isElement = (value: unknown): value is SendFile.Options | Effect.Effect<SendFile.Options> => value !== input

/** An element of `sendFiles`: a send, something else, or an effect that comes to either, or to nothing. */
export const element = Effect.gen(function* () {
  const options = yield* input
  const made = yield* pick<unknown>([
    options,
    options,
    Effect.succeed(options),
    yield* odd,
    Effect.succeed(yield* odd),
    Effect.die("no"),
    Effect.interrupt,
    Effect.fail("no"),
  ])
  if (!isElement(made)) throw new TypeError("no element")
  return made
})

const isConfiguration = (value: unknown): value is Redox.Options => typeof value === "object" && value !== null

const wrongConfigurations = {
  baseUrl: ["", " ", "https://", "https://a?", "https://a#", "https://a\nb", "http://a", "//a", "https://a:99999"],
  environment: ["", "production", "Staging "],
  sourceId: ["", "a b", "\r\n", "x".repeat(65)],
  plan: ["", "gratis"],
  sourceName: ["", "\r\n"],
} as const

/** A configuration with something wrong in it. */
export const configuration = Effect.gen(function* () {
  const good: Record<string, unknown> = { ...options }
  const name = yield* pick(["baseUrl", "environment", "sourceId", "plan", "sourceName", "limits", "policy"] as const)
  if (name === "limits" || name === "policy") good[name] = yield* mutated(good[name])
  else good[name] = (yield* integer(2)) === 0 ? yield* odd : yield* pick(wrongConfigurations[name])
  if (!isConfiguration(good)) throw new TypeError("no configuration")
  return good
})

/** What every send must come to: a receipt, or the library's error, in time, and printable. */
export const check = (exit: Exit.Exit<unknown, RedoxError | Cause.TimeoutError>, told: string): string => {
  if (Exit.isSuccess(exit)) return "created"
  const failure = exit.cause.reasons[0]
  assert.isDefined(failure, told)
  assert.strictEqual(failure._tag, "Fail", `${told}: ${Cause.pretty(exit.cause)}`)
  if (failure._tag !== "Fail") return ""
  assert.strictEqual(failure.error._tag, "RedoxError", `${told}: ${Cause.pretty(exit.cause)}`)
  if (failure.error._tag !== "RedoxError") return ""
  assert.isString(failure.error.message)
  assert.isString(JSON.stringify(failure.error))
  assert.isString(String(failure.error))
  return failure.error.reason._tag
}

export const tally = (counts: Map<string, number>, outcome: string): void => {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
}

// Minutes on a busy machine are no hang.
const inTime = Effect.timeout("1 minute")

export const fuzzAnswers = Effect.fnUntraced(function* (count: number, from: number) {
  const counts = new Map<string, number>()
  yield* Effect.forEach(
    Array.from({ length: count }, (_, index) => from + index),
    Effect.fnUntraced(function* (seed) {
      const method = seed % 2 === 0 ? "upload" : "embed"
      const onUnknown = seed % 3 === 0 ? "resend" : "fail"
      const said: Array<Said> = []
      const send = SendFile.sendFile(note({ method, policy: { onUnknown } })).pipe(
        inTime,
        Effect.provide(services(layerAnswers(`answer ${seed}`, (one) => void said.push(one)))),
      )
      const exit = yield* Effect.exit(send)
      tally(counts, check(exit, `answers from seed ${seed}`))
      agrees(exit, said, `answers from seed ${seed}`)
    }),
    { concurrency: 64, discard: true },
  )
  return counts
})

const accepting = Layer.succeed(
  HttpClient.HttpClient,
  HttpClient.make((request) =>
    Effect.gen(function* () {
      const { body } = request
      // Who answers an upload has read it.
      const read = body._tag === "Stream" ? yield* Effect.exit(Stream.runDrain(body.stream)) : Exit.void
      if (Exit.isFailure(read)) {
        return yield* new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request }) })
      }
      const headers = { location: "https://blob.redoxengine.com/1" }
      return HttpClientResponse.fromWeb(request, new Response("", { status: 200, headers }))
    }),
  ),
)

const seeds = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)

export const fuzzInputs = Effect.fnUntraced(function* (count: number, from: number) {
  const counts = new Map<string, number>()
  yield* Effect.forEach(
    seeds(count, from),
    Effect.fnUntraced(function* (seed) {
      const options = yield* Random.withSeed(input, `input ${seed}`)
      const send = SendFile.sendFile(options).pipe(inTime)
      tally(counts, check(yield* Effect.exit(send), `input from seed ${seed}`))
    }),
    { concurrency: 32, discard: true },
  ).pipe(Effect.provide(services(accepting)))
  return counts
})

/** Streams of anything: one result for each, and no end before the last. */
export const fuzzElements = Effect.fnUntraced(function* (count: number, from: number) {
  const counts = new Map<string, number>()
  const elements = yield* Effect.forEach(seeds(count, from), (seed) => Random.withSeed(element, `element ${seed}`))
  const results = yield* SendFile.sendFiles(Stream.fromIterable(elements)).pipe(
    Stream.runCollect,
    Effect.timeout("60 seconds"),
    Effect.provide(services(accepting)),
  )
  assert.deepStrictEqual(
    results.map(({ index }) => index),
    elements.map((_, index) => index),
  )
  for (const { index, result } of results) {
    // The caller's own error comes back as it is.
    if (Result.isFailure(result) && Predicate.isString(result.failure)) {
      tally(counts, "the caller's own error")
      continue
    }
    const exit = yield* Effect.exit(Effect.fromResult(result))
    tally(counts, check(exit, `element from seed ${from + index}`))
  }
  return counts
})

/** Configurations that cannot be right are refused as such, or work. */
export const fuzzConfigurations = Effect.fnUntraced(function* (count: number, from: number) {
  const counts = new Map<string, number>()
  yield* Effect.forEach(
    seeds(count, from),
    Effect.fnUntraced(function* (seed) {
      const options = yield* Random.withSeed(configuration, `configuration ${seed}`)
      const layer = Layer.provide(Redox.layer(options), accepting)
      const send = SendFile.sendFile(note()).pipe(Effect.provide(layer), inTime)
      tally(counts, check(yield* Effect.exit(send), `configuration from seed ${seed}`))
    }),
    { concurrency: 32, discard: true },
  )
  return counts
})
