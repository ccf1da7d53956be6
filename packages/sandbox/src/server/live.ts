/**
 * What happens, as it happens: made once, however many pages listen.
 */
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { FakeRedox } from "@effect-redox/testing/FakeRedox"
import type { Change } from "@effect-redox/testing/Records"
import * as Views from "./views.ts"

const encoder = new TextEncoder()
const sse = (live: Views.Live): Uint8Array => encoder.encode(`data: ${JSON.stringify(live)}\n\n`)

const isFiling = (change: Change): boolean =>
  change._tag === "DeliveriesChanged" ||
  (change._tag === "RequestFinished" && change.entry.created !== undefined && "document" in change.entry.created)

/** An event stream of a fake's changes. It begins with `ready`: nothing that happens from then on is missed. */
export const make = Effect.fnUntraced(function* (
  redox: FakeRedox["Service"],
  faults: Stream.Stream<void>,
  headers: Readonly<Record<string, string>>,
): Effect.fn.Return<Effect.Effect<HttpServerResponse.HttpServerResponse>, never, Scope.Scope> {
  const news = yield* PubSub.sliding<Change | "faults">(1024)
  const pass = (stream: Stream.Stream<Change | "faults">) =>
    stream.pipe(
      Stream.runForEach((one) => PubSub.publish(news, one)),
      // Listens before anything can happen.
      Effect.forkScoped({ startImmediately: true }),
    )
  yield* pass(redox.changes)
  yield* pass(Stream.map(faults, () => "faults"))

  const events = Effect.fnUntraced(function* (all: ReadonlyArray<Change | "faults">) {
    const faults: ReadonlyArray<Views.Live> = all.includes("faults") ? [{ type: "faults" }] : []
    const changes = all.filter((one) => one !== "faults")
    if (changes.some(({ _tag }) => _tag === "Replaced")) return [...faults, { type: "replaced" } as const]
    const documents: ReadonlyArray<Views.Live> = changes.some(isFiling) ? [{ type: "documents" }] : []
    const snapshot = yield* redox.snapshot
    const at = Views.index(snapshot)
    const touched = new Set(changes.flatMap((change) => ("entry" in change ? [change.entry.index] : [])))
    const rows = snapshot.requests.filter((entry) => touched.has(entry.index)).map((entry) => Views.row(at, entry))
    return [...faults, ...rows.map((row): Views.Live => ({ type: "row", row })), ...documents]
  })

  let readers = 0
  const texts = yield* PubSub.sliding<Uint8Array>(1024)
  const subscription = yield* PubSub.subscribe(news)
  yield* Stream.fromSubscription(subscription).pipe(
    // Rows of requests that follow each other closely are looked up together.
    Stream.groupedWithin(200, "30 millis"),
    Stream.filter(() => readers > 0),
    Stream.mapEffect(events),
    Stream.runForEach((all) => PubSub.publishAll(texts, all.map(sse))),
    Effect.forkScoped({ startImmediately: true }),
  )

  const reading = Effect.acquireRelease(
    Effect.sync(() => void readers++),
    () => Effect.sync(() => void readers--),
  )
  const toPage = Effect.gen(function* () {
    const own = yield* PubSub.subscribe(texts)
    yield* reading
    return Stream.mergeAll(
      [
        Stream.succeed(sse({ type: "ready" })),
        Stream.fromSubscription(own),
        Stream.tick("15 seconds").pipe(Stream.map(() => encoder.encode(": still here\n\n"))),
      ],
      { concurrency: "unbounded" },
    )
  })
  return Effect.sync(() =>
    HttpServerResponse.stream(Stream.unwrap(toPage), {
      contentType: "text/event-stream",
      headers: { ...headers, "x-accel-buffering": "no" },
    }),
  )
})
