import { ExchangeRecord } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { HttpClient, HttpClientRequest, HttpClientResponse } from "effect/http"

const base = "https://api.example.com"

/** What a client reports of one exchange that is answered so, and what its user reads. */
const observe = Effect.fnUntraced(function* (
  path: string,
  answer: () => Response,
): Effect.fn.Return<{ readonly seen: ReadonlyArray<ExchangeRecord.Exchange>; readonly text: string }> {
  const seen: Array<ExchangeRecord.Exchange> = []
  const client = ExchangeRecord.recording(
    HttpClient.make((request) => Effect.sync(() => HttpClientResponse.fromWeb(request, answer()))),
    (exchange) => Effect.sync(() => void seen.push(exchange)),
  )
  const request = HttpClientRequest.post(`${base}${path}`).pipe(HttpClientRequest.setHeader("authorization", "canary"))
  const text = yield* client.execute(request).pipe(
    Effect.flatMap(({ stream }) => Stream.mkString(Stream.decodeText(stream))),
    Effect.orElseSucceed(() => "failed"),
  )
  return { seen, text }
})

describe("a record of exchanges", () => {
  it.effect("has names, types and words of FHIR, and no value of the answer, the request or the path", () =>
    Effect.gen(function* () {
      const body = JSON.stringify({
        resourceType: "Bundle",
        type: "transaction-response",
        entry: [{ response: { status: "201 canary", location: "canary" } }],
        "canary-4711": "canary",
      })
      const headers = { "content-type": "application/fhir+json; name=canary", "x-canary-4711": "canary" }
      const { seen, text } = yield* observe(
        "/fhir/R4/canary/Development/DocumentReference/$documentreference-create",
        () => new Response(body, { headers }),
      )
      assert.strictEqual(text, body)
      assert.lengthOf(seen, 1)
      assert.deepInclude(seen[0], {
        operation: "create",
        status: 200,
        contentType: "application/fhir+json",
        body: "json",
        words: { resourceType: "Bundle", type: "transaction-response", entryStatus: "201" },
      })
      assert.notInclude(JSON.stringify(seen), "canary")
    }),
  )

  it.effect("tells where each request goes", () =>
    Effect.gen(function* () {
      const places: ReadonlyArray<readonly [path: string, operation: string]> = [
        ["/v2/auth/token", "token"],
        ["/fhir/R4/redox/Staging/Binary", "upload"],
        ["/fhir/R4/there/Staging/Patient/_search", "search"],
        ["/fhir/R4/there/Staging/page/Patient/search/1.next", "search"],
        ["/fhir/R4/there/Staging/DocumentReference/1", "read"],
        ["/platform/v1/organizations/1/logs/2", "log"],
        ["/elsewhere", "other"],
      ]
      for (const [path, operation] of places) {
        const { seen } = yield* observe(path, () => new Response("{}"))
        assert.strictEqual(seen[0]?.operation, operation, path)
      }
    }),
  )

  it.effect("calls an answer cut that broke off or is too long, and hands on what came of it", () =>
    Effect.gen(function* () {
      const half = () =>
        new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"resourceType":')),
          pull: (controller) => controller.error(new Error("reset")),
        })
      const broken = yield* observe("/v2/auth/token", () => new Response(half()))
      const long = yield* observe("/v2/auth/token", () => new Response(`"${"x".repeat(1_000_001)}"`))
      const page = yield* observe("/v2/auth/token", () => new Response("<html>canary</html>"))
      const empty = yield* observe("/v2/auth/token", () => new Response(undefined, { status: 204 }))
      assert.deepStrictEqual(
        [broken, long, page, empty].map(({ seen }) => seen[0]?.body),
        ["cut", "cut", "text", "empty"],
      )
      assert.strictEqual(broken.text, "failed")
      assert.strictEqual(long.text.length, 1_000_003)
    }),
  )
})
