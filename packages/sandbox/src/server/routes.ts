/**
 * The page and what it asks for: a small API, documented in docs/testing.md, whose first version is `/_sandbox/v1`.
 * Everything else is the fake's.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { OutboxError } from "@effect-redox/durable/OutboxError"
import type { FakeRedox } from "@effect-redox/testing/FakeRedox"
import type * as Assets from "./assets.ts"
import * as Behaviour from "./behaviour.ts"
import type { FaultBoard } from "./faultBoard.ts"
import * as Documents from "./documents.ts"
import * as Files from "../data/files.ts"
import * as Guard from "./guard.ts"
import * as Live from "./live.ts"
import * as Outbox from "./outbox.ts"
import * as Views from "./views.ts"

/** What the routes show and change. */
export interface Shown {
  readonly redox: FakeRedox["Service"]
  readonly board: FaultBoard
  readonly outbox: Outbox.OpenOutbox | undefined
  readonly asset: Effect.Success<typeof Assets.make>
  /** The host the server listens on. */
  readonly host: string
  /** With the base URL a request reached it by, in place of the one for this machine. */
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

/** A part of a path; what is not encoded as one is nothing's name. */
const decoded = (part: string): string => Option.getOrElse(Option.liftThrowable(decodeURIComponent)(part), () => "")

/** A member that is misspelt would otherwise be passed over in silence. */
const strict = { onExcessProperty: "error" } as const

/** How many requests the page is given at once. */
const shownRows = 1_000

const FaultText = Schema.Struct({ fault: Schema.String, client: Schema.optionalKey(Schema.String) })

export const make = Effect.fnUntraced(function* (shown: Shown) {
  const { asset, board, outbox, redox } = shown

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

  const live = yield* Live.make(redox, board.changes, everywhere)

  const deliveries = Effect.gen(function* () {
    const [all, paused] = yield* Effect.all([redox.deliveries.all, redox.deliveries.paused])
    return { all: new Map(all.map((delivery) => [delivery.documentId, delivery])), paused }
  })

  const documents = Effect.gen(function* () {
    const at = Views.index(yield* redox.snapshot)
    return json(Documents.documents(at, yield* deliveries))
  })

  const document = Effect.fnUntraced(function* (id: string) {
    const at = Views.index(yield* redox.snapshot)
    const found = Documents.document(at, yield* deliveries, id)
    return found === undefined ? notFound : json(found)
  })

  const changeDelivery = (id: string) =>
    HttpServerRequest.schemaBodyJson(Behaviour.DeliveryChange).pipe(
      Effect.flatMap((plan) => redox.deliveries.change(id, { pendingFor: 0, ...plan })),
      Effect.match({
        onFailure: () =>
          problem(
            400,
            'Send {"status": "failed"}: pending, succeeded, failed or filtered, with "attempts" if it matters.',
          ),
        onSuccess: (changed) => (changed.length === 0 ? notFound : json({})),
      }),
    )

  const plan = HttpServerRequest.schemaBodyJson(Behaviour.PlannedDelivery, strict).pipe(
    Effect.flatMap((planned) => redox.deliveries.plan(...Behaviour.planOf(planned))),
    Effect.match({
      onFailure: () =>
        problem(
          400,
          'Send {"visibleAfter": 5000, "pendingFor": 60000, "status": "filtered", "attempts": 3}, times in milliseconds, with "destination" or "identifier" for those alone.',
        ),
      onSuccess: () => json({}),
    }),
  )

  const knows = Effect.fnUntraced(function* (slug: string) {
    const { destinations } = yield* redox.account
    return Object.values(destinations).some((slugs) => slugs.includes(slug))
  })

  const setDestination = Effect.fnUntraced(function* (slug: string) {
    if (!(yield* knows(slug))) return notFound
    return yield* HttpServerRequest.schemaBodyJson(Behaviour.Destination, strict).pipe(
      Effect.flatMap((behaviour) => redox.setDestination(slug, behaviour)),
      Effect.match({
        onFailure: () =>
          problem(
            400,
            'Send {"canSearch": false}, or "parameters": heeded, ignored or unknown-refused; "matching": exact or partial; "noMatch": absent, empty or outcome; "pageSize".',
          ),
        onSuccess: () => json({}),
      }),
    )
  })

  const admit = HttpServerRequest.schemaBodyJson(Behaviour.Admission, strict).pipe(
    Effect.matchEffect({
      onFailure: () =>
        Effect.succeed(
          problem(
            400,
            'Send {"destination": "redox-fhir-sandbox", "patient": {"resourceType": "Patient", "identifier": [{"system": "urn:…", "value": "…"}]}}: each identifier with system and value.',
          ),
        ),
      onSuccess: Effect.fnUntraced(function* ({ destination, patient }) {
        if (!(yield* knows(destination))) return notFound
        return json({ id: yield* redox.addPatient(destination, patient) }, 201)
      }),
    }),
  )

  const changeQueue = Effect.fnUntraced(function* (slug: string, action: "pause" | "resume") {
    if (!(yield* knows(slug))) return notFound
    yield* redox.deliveries[action](slug)
    return json({})
  })

  const addFault = HttpServerRequest.schemaBodyJson(FaultText).pipe(
    Effect.mapError(() => 'Send {"fault": "create:503"}, with "client" for one client id alone.'),
    Effect.flatMap(({ client, fault }) => board.add(fault, client)),
    Effect.match({ onFailure: (text) => problem(400, text), onSuccess: (fault) => json(fault, 201) }),
  )

  const ofOutbox = <A>(effect: Effect.Effect<A, OutboxError>, answer: (value: A) => typeof notFound) =>
    Effect.match(effect, { onFailure: (error) => problem(Outbox.statusOf(error), error.message), onSuccess: answer })

  const outboxList = (filter: string) =>
    outbox === undefined || !Outbox.isFilter(filter)
      ? Effect.succeed(notFound)
      : ofOutbox(Outbox.view(outbox, filter), (view) => json(view))

  const outboxSend = (key: string) =>
    outbox === undefined
      ? Effect.succeed(notFound)
      : ofOutbox(
          Outbox.detail(outbox, redox, key),
          Option.match({ onNone: () => notFound, onSome: (one) => json(one) }),
        )

  const decide = (key: string, action: Parameters<typeof Outbox.change>[2]) =>
    outbox === undefined ? Effect.succeed(notFound) : ofOutbox(Outbox.change(outbox, key, action), () => json({}))

  const resolve = (key: string) =>
    HttpServerRequest.schemaBodyJson(Outbox.Finding).pipe(
      Effect.matchEffect({
        onFailure: () =>
          Effect.succeed(
            problem(
              400,
              'Send {"as": "sent", "evidence": "…"}: sent, not-created or give-up, and what you have found.',
            ),
          ),
        onSuccess: (finding) => decide(key, finding),
      }),
    )

  const done = Effect.map((found: boolean) => (found ? json({}) : notFound))

  const get = (request: HttpServerRequest.HttpServerRequest, path: string) => {
    if (path === "/") return page("page.html")
    if (path === "/favicon.ico") return page("icon.svg")
    const [, asset] = /^\/_sandbox\/app\/((?:[a-z]+\/)?[^/]+)$/.exec(path) ?? []
    if (asset !== undefined) return page(asset)
    const [, area = "", name = "", more] = /^\/_sandbox\/v1\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z]+))?$/.exec(path) ?? []
    switch (area) {
      case "state":
        return Effect.map(state(request), (all) => json(all))
      case "events":
        return live
      case "faults":
        return Effect.map(board.list, (all) => json(all))
      case "documents":
        return name === "" ? documents : document(name)
      case "requests":
        return more === "before" ? rowsBefore(Number(name)) : detail(Number(name))
      case "outbox":
        return outboxList(name === "" ? "all" : name)
      case "sends":
        return outboxSend(decoded(name))
      case "files":
        return file(name, more === "text" || more === "download" ? more : "show")
      default:
        return Effect.succeed(notFound)
    }
  }

  const change = (method: string, path: string) => {
    const [, area = "", name, action] = /^\/_sandbox\/v1\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z]+))?$/.exec(path) ?? []
    switch ([method, area, ...(name === undefined ? [] : ["*"]), ...(action === undefined ? [] : [action])].join(" ")) {
      case "POST faults":
        return addFault
      case "POST reset":
        return Effect.as(redox.reset, json({}))
      case "POST faults * open":
        return done(board.open(Number(name)))
      case "DELETE faults *":
        return done(board.remove(Number(name)))
      case "POST documents * delivery":
        return changeDelivery(name ?? "")
      case "POST sends * resolve":
        return resolve(decoded(name ?? ""))
      case "POST sends * retry":
        return decide(decoded(name ?? ""), "retry")
      case "POST sends * cancel":
        return decide(decoded(name ?? ""), "cancel")
      case "POST plans":
        return plan
      case "POST patients":
        return admit
      case "POST destinations *":
        return setDestination(decoded(name ?? ""))
      case "POST queues * pause":
        return changeQueue(name ?? "", "pause")
      case "POST queues * resume":
        return changeQueue(name ?? "", "resume")
      default:
        return Effect.succeed(notFound)
    }
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
