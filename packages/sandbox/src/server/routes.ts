/**
 * The page and what it asks for. Everything else is the fake's.
 */
import { Effect, PubSub, Schema, Stream } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import type { FakeRedox } from "@effect-redox/testing/FakeRedox"
import type { Change } from "@effect-redox/testing/Records"
import type * as Assets from "./assets.ts"
import type { FaultBoard } from "./faultBoard.ts"
import * as Files from "../data/files.ts"
import * as Guard from "./guard.ts"
import * as Views from "./views.ts"

/** What the routes show and change. */
export interface Shown {
  readonly redox: FakeRedox["Service"]
  readonly board: FaultBoard
  readonly asset: Effect.Success<typeof Assets.make>
  /** The host the server listens on. */
  readonly host: string
  /** For whoever reaches it there, instead of where a client on this machine does. */
  readonly about: (baseUrl: string | undefined) => Omit<Views.State, "rows" | "total">
}

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ")

const json = (body: unknown, status = 200) =>
  HttpServerResponse.text(JSON.stringify(body), { status, contentType: "application/json", headers: everywhere })

const problem = (status: number, text: string) => json({ problem: text }, status)

const notFound = problem(404, "There is nothing here.")

/** How many requests the page is given at once. */
const shownRows = 1_000

const FaultText = Schema.Struct({ fault: Schema.String })

const encoder = new TextEncoder()
const sse = (live: Views.Live): Uint8Array => encoder.encode(`data: ${JSON.stringify(live)}\n\n`)

export const make = Effect.fnUntraced(function* (shown: Shown) {
  const { asset, board, redox } = shown

  const page = Effect.fnUntraced(function* (name: string) {
    const found = yield* asset(name)
    return found === undefined
      ? notFound
      : HttpServerResponse.text(found.text, {
          contentType: found.contentType,
          headers: { ...everywhere, "content-security-policy": pagePolicy },
        })
  })

  const state = (request: HttpServerRequest.HttpServerRequest) =>
    Effect.map(redox.snapshot, (snapshot): Views.State => {
      const at = Views.index(snapshot)
      const newest = snapshot.requests.slice(-shownRows)
      return {
        ...shown.about(Guard.reachedAt(request, shown.host)),
        rows: newest.map((entry) => Views.row(at, entry)),
        total: snapshot.requests.length,
      }
    })

  const rowsBefore = (index: number) =>
    Effect.map(redox.snapshot, (snapshot) => {
      const at = Views.index(snapshot)
      const older = snapshot.requests.filter((entry) => entry.index < index)
      return json(older.slice(-shownRows).map((entry) => Views.row(at, entry)))
    })

  const detail = (index: number) =>
    Effect.map(redox.snapshot, (snapshot) => {
      const entry = snapshot.requests.find((entry) => entry.index === index)
      return entry === undefined ? notFound : json(Views.detail(Views.index(snapshot), entry))
    })

  const file = (id: string, form: Files.Form) =>
    Effect.map(redox.snapshot, (snapshot) => {
      const found = Files.find(snapshot, id)
      if (found === undefined) return notFound
      const { body, contentType, headers } = Files.serve(found, form)
      return HttpServerResponse.uint8Array(body, { contentType, headers: { ...everywhere, ...headers } })
    })

  // All that is told from here on, to whoever has subscribed by then.
  const news = yield* PubSub.sliding<Change | "faults">(1024)
  const pass = (stream: Stream.Stream<Change | "faults">) =>
    stream.pipe(
      Stream.runForEach((one) => PubSub.publish(news, one)),
      // Listens before anything can happen.
      Effect.forkScoped({ startImmediately: true }),
    )
  yield* pass(redox.changes)
  yield* pass(Stream.map(board.changes, () => "faults"))

  const told = (all: ReadonlyArray<Change | "faults">) =>
    Effect.map(redox.snapshot, (snapshot): ReadonlyArray<Views.Live> => {
      const faults: ReadonlyArray<Views.Live> = all.includes("faults") ? [{ type: "faults" }] : []
      const changes = all.filter((one) => one !== "faults")
      if (changes.some(({ _tag }) => _tag === "Replaced")) return [...faults, { type: "replaced" }]
      const at = Views.index(snapshot)
      const touched = new Set(changes.flatMap((change) => ("entry" in change ? [change.entry.index] : [])))
      const rows = snapshot.requests.filter((entry) => touched.has(entry.index)).map((entry) => Views.row(at, entry))
      return [...faults, ...rows.map((row): Views.Live => ({ type: "row", row }))]
    })
  const live = Effect.sync(() =>
    HttpServerResponse.stream(
      Stream.unwrap(
        Effect.map(PubSub.subscribe(news), (subscription) =>
          Stream.mergeAll(
            [
              // The page reads the state when it is told that nothing will be missed from now on.
              Stream.succeed(sse({ type: "ready" })),
              Stream.fromSubscription(subscription).pipe(
                // Rows of requests that follow each other closely are looked up together.
                Stream.groupedWithin(200, "30 millis"),
                Stream.mapEffect(told),
                Stream.flatMap(Stream.fromIterable),
                Stream.map(sse),
              ),
              Stream.tick("15 seconds").pipe(Stream.map(() => encoder.encode(": still here\n\n"))),
            ],
            { concurrency: "unbounded" },
          ),
        ),
      ),
      { contentType: "text/event-stream", headers: { ...everywhere, "x-accel-buffering": "no" } },
    ),
  )

  const addFault = HttpServerRequest.schemaBodyJson(FaultText).pipe(
    Effect.mapError(() => 'Send {"fault": "create:503"}.'),
    Effect.flatMap(({ fault }) => board.add(fault)),
    Effect.match({ onFailure: (text) => problem(400, text), onSuccess: () => json({}, 201) }),
  )

  const done = Effect.map((found: boolean) => (found ? json({}) : notFound))

  const get = (request: HttpServerRequest.HttpServerRequest, path: string) => {
    if (path === "/") return page("page.html")
    if (path === "/favicon.ico") return page("icon.svg")
    const [, area = "", name = "", more] = /^\/_sandbox\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z]+))?$/.exec(path) ?? []
    switch (area) {
      case "state":
        return Effect.map(state(request), (all) => json(all))
      case "events":
        return live
      case "faults":
        return Effect.map(board.list, (all) => json(all))
      case "requests":
        return detail(Number(name))
      case "before":
        return rowsBefore(Number(name))
      case "app":
        return page(name)
      case "files":
        return file(name, more === "text" || more === "download" ? more : "show")
      default:
        return Effect.succeed(notFound)
    }
  }

  const change = (method: string, path: string) => {
    if (method === "POST" && path === "/_sandbox/faults") return addFault
    if (method === "POST" && path === "/_sandbox/reset") return Effect.as(redox.reset, json({}))
    const [, id, action] = /^\/_sandbox\/faults\/(\d+)(?:\/(open))?$/.exec(path) ?? []
    if (id === undefined) return Effect.succeed(notFound)
    if (method === "POST" && action === "open") return done(board.open(Number(id)))
    if (method === "DELETE" && action === undefined) return done(board.remove(Number(id)))
    return Effect.succeed(notFound)
  }

  /** Whether a path is the page's. */
  const owns = (path: string): boolean => path === "/" || path === "/favicon.ico" || path.startsWith("/_sandbox/")

  const respond = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest, path: string) {
    const refused = Guard.refusal(request, shown.host)
    if (refused !== undefined) return problem(403, refused)
    return yield* request.method === "GET" || request.method === "HEAD"
      ? get(request, path)
      : change(request.method, path)
  })

  return { owns, respond }
})
