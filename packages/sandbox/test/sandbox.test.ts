import { FileSource, PatientService } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Result, Stream } from "effect"
import { Headers, HttpServerRequest, HttpServerResponse } from "effect/http"
import { TestClock } from "effect/testing"
import { request } from "node:http"
import { parse } from "../../testing/test/contract/wire.ts"
import * as FaultBoard from "../src/server/faultBoard.ts"
import * as FaultSpec from "../src/server/faultSpec.ts"
import * as Routes from "../src/server/routes.ts"
import * as Usage from "../src/command/usage.ts"
import * as Views from "../src/server/views.ts"
import { ask, change, sandbox, send, sendAnything } from "./sandboxSupport.ts"
import { eventually, field, sha256 } from "../../testing/test/support.ts"

/** As a browser with another name for it, or a page elsewhere, would ask; `fetch` cannot. */
const forged = Effect.fnUntraced(function* (method: string, path: string, headers: Record<string, string>) {
  const { port } = yield* Sandbox
  return yield* Effect.callback<number>((resume) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      response.resume()
      resume(Effect.succeed(response.statusCode ?? 0))
    })
    sent.end("{}")
  })
})

describe("a fault's text", () => {
  it.each([
    "create:503",
    "create#1:503,retry-after=30",
    "any@25%:500,body=html,after",
    "token#2-3:hang",
    "upload#4-:reset,after",
    "create#/10:delay=5s",
    "create:delay=300ms,after",
    "create:delay=35791m",
    "create#2-2:503",
    "upload:cut=20",
    "create:gate",
    "log-search:503",
    "any:malformed",
  ])("%s is understood", (text) => {
    const spec = FaultSpec.parse(text)
    assert.isTrue(Result.isSuccess(spec))
  })

  it("says which requests, how often, and what", () => {
    const spec = Result.getOrThrow(FaultSpec.parse("upload#2-3@50%:429,retry-after=7,body=Meta"))
    assert.deepStrictEqual(spec.match, { on: "upload", nth: { from: 2, to: 3 }, probability: 0.5 })
    assert.deepStrictEqual(spec.fault, {
      _tag: "Status",
      status: 429,
      body: "Meta",
      headers: { "retry-after": "7" },
      when: "before",
    })
  })

  it.each([
    ["", "looks like"],
    ["create", "looks like"],
    ["delete:503", "endpoint is one of"],
    ["create#0:503", "not a number from 1"],
    ["create#5-2:503", "is an empty range"],
    ["create#x:503", "not a number"],
    ["create@150%:503", "between 0% and 100%"],
    ["create:999", '"999" is no fault'],
    ["create:explode", '"explode" is no fault'],
    ["create:toString", '"toString" is no fault'],
    ["create:delay", "is a duration"],
    ["create:delay=soon", "is a duration"],
    ["create:delay=40000m", "delay is at most 35791m"],
    ["create:cut=", "number of bytes"],
    ["create:503,body=xml", "body is one of"],
    ["create:503,retry-after", "retry-after is"],
    ["create:html,after", 'html has no option "after"'],
  ])("%j is refused, with what is wrong with it", (text, why) => {
    const spec = FaultSpec.parse(text)
    assert.include(Result.isFailure(spec) ? spec.failure : "understood", why)
  })
})

describe("an option that makes no sense", () => {
  it.each([
    [{ port: 99_999 }, "99999 is not a port"],
    [{ port: -1 }, "-1 is not a port"],
    [{ host: "" }, "An empty host is not an address"],
    [{ sources: [{ id: "one", name: "a" }] }, '"one" is not a source\'s id'],
    [{ destinations: { Staging: ["bad slug"] } }, '"bad slug" is not a destination\'s slug'],
    [{ faults: ["create:explode"] }, '"explode" is no fault'],
  ])("%j is refused before anything starts", (options, why) => {
    assert.include(Usage.problemOf(options), why)
  })

  it.live("is an error of the layer, not a defect", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.provide(Effect.void, sandbox({ port: 99_999 })))
      assert.strictEqual(error._tag, "SandboxError")
      assert.include(error.message, "from 1 to 65535")
    }),
  )
})

const refused: Parameters<typeof Views.row>[1] & { readonly problems: ReadonlyArray<object> } = {
  index: 1,
  endpoint: "token",
  method: "POST",
  path: "/v2/auth/token",
  environment: undefined,
  destination: undefined,
  headers: {},
  startedAt: DateTime.makeUnsafe(0),
  finishedAt: undefined,
  outcome: "answered",
  status: 401,
  clientId: undefined,
  tokenRequest: undefined,
  bytesDeclared: undefined,
  bytesReceived: 0,
  answer: undefined,
  problems: [{ path: "assertion.aud", rule: "value", message: "is the URL of the token endpoint" }],
  faults: [],
  assertion: undefined,
  logId: undefined,
  created: undefined,
}

describe("a request that was refused", () => {
  it("says why where the journal does", () => {
    const at = Views.index({ blobs: [], documents: [], log: [], requests: [refused] })
    assert.strictEqual(Views.row(at, refused).problem, "assertion.aud: is the URL of the token endpoint")
    assert.deepStrictEqual(Views.detail(at, refused).problems, ["assertion.aud: is the URL of the token endpoint"])
  })

  it.live("says why where the log does", () =>
    Effect.gen(function* () {
      yield* send(FileSource.fromText("refused"), {
        destination: "00000000-0000-4000-8000-000000000000",
        method: "embed",
      })
      const rows = (yield* ask("/_sandbox/v1/state")).json
      assert.include(field(rows, "rows", 1, "problem"), "Unknown slug 00000000-0000-4000-8000-000000000000")
      assert.isNull(field(rows, "rows", 0, "problem"))
    }).pipe(Effect.provide(sandbox())),
  )
})

describe("the page", () => {
  it.live("is served with every module it imports, under a policy that allows nothing from elsewhere", () =>
    Effect.gen(function* () {
      const page = yield* ask("/")
      assert.strictEqual(page.status, 200)
      const policy = page.headers.get("content-security-policy") ?? ""
      assert.include(policy, "default-src 'none'")
      assert.notMatch(policy, /unsafe|https?:|\*/)
      assert.include(policy, "require-trusted-types-for 'script'")
      const seen = new Set<string>()
      const follow = (path: string): Effect.Effect<void, never, Sandbox> =>
        Effect.gen(function* () {
          if (seen.has(path)) return
          seen.add(path)
          const { bytes, headers, status } = yield* ask(path)
          assert.strictEqual(status, 200, path)
          const text = new TextDecoder().decode(bytes)
          if (headers.get("content-type")?.startsWith("text/javascript") !== true) return
          assert.notMatch(text, /innerHTML|insertAdjacentHTML|document\.write|eval\(/, path)
          for (const [, name = ""] of text.matchAll(/from "(\.[^"]+)"/g)) {
            yield* follow(new URL(name, `http://localhost${path}`).pathname)
          }
        })
      for (const [, path = ""] of new TextDecoder().decode(page.bytes).matchAll(/(?:src|href)="([^"]+)"/g)) {
        yield* follow(path)
      }
      assert.isAbove(seen.size, 8)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("offers no other file", () =>
    Effect.gen(function* () {
      for (const path of [
        "app/none.js",
        "app/%2e%2e%2fpackage.json",
        "app/..%2fSandbox.ts",
        "v1/files/none",
        "v1/documents/none",
        "v1/nothing",
        "nothing",
      ]) {
        assert.strictEqual((yield* ask(`/_sandbox/${path}`)).status, 404, path)
      }
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("is not among the requests it shows, and takes none that are Redox's", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* ask("/")
      yield* ask("/_sandbox/v1/state")
      assert.lengthOf(yield* redox.requests, 0)
      assert.strictEqual((yield* ask("/v2/auth/token", { method: "POST" })).status, 400)
      assert.strictEqual((yield* ask("/somewhere")).status, 404)
      assert.lengthOf(yield* redox.requests, 2)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("shows a request with its payload, answer and files, and no secret", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* send(FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }))
      const rows = (yield* ask("/_sandbox/v1/state")).json
      assert.deepStrictEqual(
        [0, 1, 2].map((row) => [field(rows, "rows", row, "operation"), field(rows, "rows", row, "result")]),
        [
          ["Token", "200"],
          ["Upload", "201"],
          ["Create document", "200"],
        ],
      )
      const create = (yield* ask("/_sandbox/v1/requests/3")).json
      const [document] = yield* redox.documents
      assert.strictEqual(field(create, "headers", "authorization"), "<redacted>")
      assert.deepStrictEqual(field(create, "payload"), document?.bundle)
      assert.strictEqual(field(create, "files", 0, "name"), "note.txt")
      assert.strictEqual(field(create, "files", 0, "documents", 0, "request"), 3)
      assert.strictEqual(field(create, "answer", "status"), 200)
      const token = JSON.stringify((yield* ask("/_sandbox/v1/requests/1")).json)
      assert.include(token, String.raw`\"access_token\":\"<redacted>\"`)
      assert.strictEqual((yield* ask("/_sandbox/v1/requests/4")).status, 404)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("gets requests as they start and end", () =>
    Effect.gen(function* () {
      const { baseUrl } = yield* Sandbox
      const seen: Array<unknown> = []
      const aborted = new AbortController()
      yield* Effect.addFinalizer(() => Effect.sync(() => aborted.abort()))
      const response = yield* Effect.promise(() => fetch(`${baseUrl}/_sandbox/v1/events`, { signal: aborted.signal }))
      assert.strictEqual(response.headers.get("content-type"), "text/event-stream")
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      const listening = Effect.promise(async () => {
        const { value = "" } = (await reader?.read().catch(() => undefined)) ?? {}
        for (const [, data = ""] of value.matchAll(/^data: (.*)$/gm)) seen.push(parse(data))
      }).pipe(Effect.forever)
      yield* Effect.forkScoped(listening)
      yield* eventually(Effect.sync(() => seen.some((live) => field(live, "type") === "ready")))
      yield* ask("/v2/auth/token", { method: "POST" })
      yield* eventually(Effect.sync(() => seen.some((live) => field(live, "row", "result") === "400")))
      yield* change("POST", "/_sandbox/v1/faults", { fault: "create:503" })
      yield* eventually(Effect.sync(() => seen.some((live) => field(live, "type") === "faults")))
      yield* change("POST", "/_sandbox/v1/reset")
      yield* eventually(Effect.sync(() => seen.some((live) => field(live, "type") === "replaced")))
      const redox = yield* FakeRedox.FakeRedox
      assert.lengthOf(yield* redox.requests, 0)
      assert.lengthOf(yield* redox.faults.active, 0)
    }).pipe(Effect.scoped, Effect.provide(sandbox())),
  )
})

describe("the page's events", () => {
  // On the test clock nothing that waits a while goes on by itself.
  it.effect("is ready at once, and misses nothing that happens after", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.make({ algorithm: "ES384" })
      const board = yield* FaultBoard.make(redox.faults)
      const routes = yield* Routes.make({
        redox,
        board,
        outbox: undefined,
        asset: () => Effect.succeed(undefined),
        host: "127.0.0.1",
        about: () => ({
          version: "0",
          baseUrl: "",
          account: { plan: "paid", environments: [], destinations: [], sources: [] },
          outbox: null,
          environment: "",
        }),
      })
      const events = HttpServerRequest.fromWeb(new Request("http://localhost/_sandbox/v1/events")).modify({
        headers: Headers.fromInput({ host: "localhost" }),
      })
      const response = yield* routes
        .respond(events, "/_sandbox/v1/events")
        .pipe(Effect.provideService(HttpServerRequest.HttpServerRequest, events))
      const chunks: Array<string> = []
      yield* Stream.runForEach(
        Stream.fromReadableStream({
          evaluate: () => HttpServerResponse.toWeb(response).body ?? new ReadableStream<Uint8Array>(),
          onError: (cause) => cause,
        }).pipe(Stream.decodeText),
        (text) => Effect.sync(() => void chunks.push(text)),
      ).pipe(Effect.forkScoped)
      yield* eventually(Effect.sync(() => chunks.join("").includes('{"type":"ready"}')))
      yield* redox.handle({ method: "GET", url: "/nowhere", headers: {}, body: Stream.empty })
      yield* board.add("create:503")
      yield* TestClock.adjust("30 millis")
      yield* eventually(Effect.sync(() => chunks.join("").includes('"path":"/nowhere"')))
      yield* eventually(Effect.sync(() => chunks.join("").includes('{"type":"faults"}')))
    }).pipe(Effect.scoped),
  )
})

describe("the variables on the page", () => {
  const shownTo = (listening: string | undefined, host: (port: number) => string) =>
    Effect.gen(function* () {
      const { port } = yield* Sandbox
      const state = yield* Effect.callback<unknown>((resume) => {
        const headers = { host: host(port) }
        const sent = request({ host: "127.0.0.1", port, path: "/_sandbox/v1/state", headers }, (response) => {
          let text = ""
          response.on("data", (chunk: Buffer) => (text += chunk.toString()))
          response.on("end", () => resume(Effect.succeed(parse(text))))
        })
        sent.end()
      })
      const [, shown = ""] = /^export REDOX_BASE_URL=(.*)$/m.exec(String(field(state, "environment"))) ?? []
      assert.strictEqual(field(state, "baseUrl"), shown)
      return shown.replace(String(port), "<port>")
    }).pipe(Effect.provide(sandbox(listening === undefined ? {} : { host: listening })))

  it.live("name the address one came by, where the sandbox listens to it", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* shownTo("0.0.0.0", (port) => `192.0.2.7:${port}`), "http://192.0.2.7:<port>")
      assert.strictEqual(yield* shownTo("0.0.0.0", (port) => `0.0.0.0:${port}`), "http://127.0.0.1:<port>")
      assert.strictEqual(yield* shownTo(undefined, (port) => `192.0.2.7:${port}`), "http://127.0.0.1:<port>")
      assert.strictEqual(yield* shownTo("localhost", (port) => `LOCALHOST:${port}`), "http://LOCALHOST:<port>")
    }),
  )
})

describe("another web site in the same browser", () => {
  it.live.each([
    { what: "read under a name of its own", method: "GET", headers: { host: "attacker.example" } },
    { what: "change under a name of its own", method: "POST", headers: { host: "attacker.example" } },
    { what: "post a form", method: "POST", headers: { "content-type": "text/plain" } },
    {
      what: "change from its own origin",
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://attacker.example" },
    },
  ])("cannot $what", ({ headers, method }) =>
    Effect.gen(function* () {
      const { baseUrl } = yield* Sandbox
      const host = baseUrl.replace("http://", "")
      const path = method === "GET" ? "/_sandbox/v1/state" : "/_sandbox/v1/reset"
      assert.strictEqual(yield* forged(method, path, { host, ...headers }), 403)
      const own = { host, "content-type": "application/json", origin: baseUrl }
      assert.strictEqual(yield* forged(method, path, own), 200)
      assert.strictEqual(
        yield* forged(method, path, { ...own, host: "localhost:1", origin: "http://localhost:1" }),
        200,
      )
    }).pipe(Effect.provide(sandbox())),
  )
})

describe("a file", () => {
  const hostile = '"><script>alert(1)</script>\r\nX-Evil: 1/../\u202e.svg'

  it.live.each([
    { contentType: "text/html", shown: "application/octet-stream", disposition: "attachment" },
    { contentType: "application/xhtml+xml", shown: "application/octet-stream", disposition: "attachment" },
    { contentType: "image/svg+xml", shown: "image/svg+xml", disposition: "inline" },
    { contentType: "application/pdf", shown: "application/pdf", disposition: "inline" },
    { contentType: "image/png", shown: "image/png", disposition: "inline" },
    { contentType: "text/javascript", shown: "application/octet-stream", disposition: "attachment" },
  ])("of type $contentType is served so that nothing in it runs", ({ contentType, disposition, shown }) =>
    Effect.gen(function* () {
      const text = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
      yield* sendAnything(hostile, contentType, text)
      const detail = (yield* ask("/_sandbox/v1/requests/2")).json
      assert.strictEqual(field(detail, "files", 0, "name"), hostile)
      const path = `/_sandbox/v1/files/${String(field(detail, "files", 0, "id"))}`
      for (const form of ["", "/text", "/download"]) {
        const { bytes, headers } = yield* ask(path + form)
        assert.match(headers.get("content-security-policy") ?? "", /^sandbox; default-src 'none'/)
        assert.strictEqual(headers.get("x-content-type-options"), "nosniff")
        assert.strictEqual(headers.get("cross-origin-resource-policy"), "same-origin")
        assert.isNull(headers.get("x-evil"))
        assert.match(
          headers.get("content-disposition") ?? "",
          /^(inline|attachment); filename="[^"\\/\r\n]*"; filename\*=UTF-8''[^"' ]*$/,
        )
        assert.strictEqual(new TextDecoder().decode(bytes), text)
      }
      const { headers } = yield* ask(path)
      assert.strictEqual(headers.get("content-type"), shown)
      assert.match(headers.get("content-disposition") ?? "", new RegExp(`^${disposition};`))
      assert.strictEqual((yield* ask(`${path}/download`)).headers.get("content-type"), "application/octet-stream")
    }).pipe(Effect.provide(sandbox())),
  )

  const preview = Effect.fnUntraced(function* (bytes: Uint8Array, contentType: string) {
    yield* send(FileSource.fromBytes(bytes, { name: "note.txt", contentType }))
    const detail = (yield* ask("/_sandbox/v1/requests/2")).json
    const got = yield* ask(`/_sandbox/v1/files/${String(field(detail, "files", 0, "id"))}/text`)
    assert.strictEqual(got.headers.get("content-type"), "text/plain; charset=utf-8")
    assert.strictEqual(got.headers.get("x-content-type-options"), "nosniff")
    assert.match(got.headers.get("content-security-policy") ?? "", /^sandbox; default-src 'none'/)
    return { text: new TextDecoder().decode(got.bytes), truncated: got.headers.get("x-preview-truncated") }
  })

  it.live("that is a long text says how long it is where its preview is cut", () =>
    Effect.gen(function* () {
      // Cut in the middle of a letter.
      const text = `a${"ä".repeat(150_000)}`
      const { text: shown, truncated } = yield* preview(new TextEncoder().encode(text), "text/plain")
      assert.strictEqual(truncated, "300001")
      assert.strictEqual(shown, `a${"ä".repeat(131_071)}`)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live.each([
    { contentType: "text/plain; charset=iso-8859-1", bytes: [0xe4, 0xf6] },
    { contentType: 'text/plain; format=flowed; charset="UTF-16LE"', bytes: [0xe4, 0, 0xf6, 0] },
    { contentType: "text/plain; charset=x-unheard-of", bytes: [0xc3, 0xa4, 0xc3, 0xb6] },
  ])("of $contentType is previewed as what it says", ({ bytes, contentType }) =>
    Effect.gen(function* () {
      const { text, truncated } = yield* preview(Uint8Array.from(bytes), contentType)
      assert.strictEqual(text, "äö")
      assert.isNull(truncated)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("that is embedded can be downloaded too", () =>
    Effect.gen(function* () {
      yield* send(FileSource.fromText("embedded", { name: "note.txt" }), { method: "embed" })
      const detail = (yield* ask("/_sandbox/v1/requests/2")).json
      assert.strictEqual(field(detail, "files", 0, "method"), "embed")
      const { bytes } = yield* ask(`/_sandbox/v1/files/${String(field(detail, "files", 0, "id"))}/download`)
      assert.strictEqual(sha256(bytes), field(detail, "files", 0, "sha256"))
    }).pipe(Effect.provide(sandbox())),
  )
})

describe("a fault that a server cannot make", () => {
  it.each(["refused", "unknown-host", "untrusted"])("is refused with a reason: %s", (what) => {
    const spec = FaultSpec.parse(`create:${what}`)
    assert.match(Result.isFailure(spec) ? spec.failure : "", /sandbox/)
  })
})

describe("documents of the page", () => {
  const filed = Effect.gen(function* () {
    const result = yield* send(FileSource.fromText("note", { name: "note.txt" }))
    assert.isTrue(Result.isSuccess(result))
    const [document] = yield* (yield* FakeRedox.FakeRedox).documents
    return document?.id ?? ""
  })
  const rows = Effect.map(ask("/_sandbox/v1/documents"), ({ json }) => field(json, "rows"))

  it.live("say whose they are, what they are, and where their delivery is", () =>
    Effect.gen(function* () {
      const id = yield* filed
      const [row] = [yield* rows].flat()
      assert.strictEqual(field(row, "id"), id)
      assert.deepStrictEqual(field(row, "outline", "patient", "identifiers"), ["urn:redox:redox-fhir-sandbox:MR|1"])
      assert.strictEqual(field(row, "delivery", "status"), "succeeded")
      assert.strictEqual(field(row, "clientKnows"), true)
      assert.match(String(field(row, "contentTypes", 0)), /^text\/plain/)
      const detail = (yield* ask(`/_sandbox/v1/documents/${id}`)).json
      assert.strictEqual(field(detail, "files", 0, "size"), 4)
      assert.strictEqual(field(detail, "identifiers", "Id in the chart"), id)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("say that a document was filed although the client does not know", () =>
    Effect.gen(function* () {
      yield* change("POST", "/_sandbox/v1/faults", { fault: "create:reset,after" })
      yield* send(FileSource.fromText("note"))
      const [row] = [yield* rows].flat()
      assert.strictEqual(field(row, "clientKnows"), false)
      const state = (yield* ask("/_sandbox/v1/state")).json
      assert.strictEqual(field(state, "rows", 2, "filed"), "filed-unknown")
      // Its token's request, and the upload's.
      assert.deepStrictEqual(field(state, "rows", 2, "uses"), [1, 2])
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("have deliveries that can be planned, and destinations that answer searches in other ways", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const set = (path: string, body: unknown) =>
        Effect.map(change("POST", `/_sandbox/v1${path}`, body), (got) => got.status)
      assert.strictEqual(yield* set("/plans", { pendingFor: 60_000, status: "failed", destinationStatus: 422 }), 200)
      assert.strictEqual(yield* set("/plans", { visibleAfter: 60_000, destination: "elsewhere" }), 200)
      yield* send(FileSource.fromText("note"))
      const [delivery] = yield* redox.deliveries.all
      assert.strictEqual(delivery?.status, "pending")
      assert.isTrue(delivery?.isVisible)
      for (const wrong of [{ pendingFor: -1 }, { status: "lost" }, { visibleafter: 5 }, { attempts: 0 }]) {
        assert.strictEqual(yield* set("/plans", wrong), 400, JSON.stringify(wrong))
      }

      const path = "/destinations/redox-fhir-sandbox"
      assert.strictEqual(yield* set(path, { canSearch: false }), 200)
      assert.strictEqual(yield* set(path, { parameters: "ignored", matching: "partial", noMatch: "outcome" }), 200)
      assert.strictEqual(yield* set(path, { matching: "most" }), 400)
      assert.strictEqual(yield* set(path, { cansearch: false }), 400)
      assert.strictEqual(yield* set("/destinations/nowhere", { canSearch: false }), 404)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("know patients that a program admits, and let a client find them", () =>
    Effect.gen(function* () {
      const path = "/_sandbox/v1/patients"
      const admit = (body: unknown) => change("POST", path, body)
      const destination = "redox-fhir-sandbox"
      const identifier = { system: "urn:redox:redox-fhir-sandbox:MR", value: "17" }
      const patient = { resourceType: "Patient", identifier: [identifier], birthDate: "1980-01-01" }
      const { baseUrl } = yield* Sandbox
      const find = PatientService.PatientService.use((patients) => patients.find({ destination, identifier })).pipe(
        Effect.provide(RedoxTest.layerServices({ baseUrl })),
      )
      assert.strictEqual((yield* find)._tag, "None")
      const admitted = yield* admit({ destination, patient })
      assert.strictEqual(admitted.status, 201)
      const found = yield* find
      if (found._tag !== "One") return assert.fail(found._tag)
      assert.strictEqual(field(found.patient, "id"), field(admitted.json, "id"))
      assert.strictEqual(field(found.patient, "birthDate"), "1980-01-01")
      for (const wrong of [
        { destination },
        { destination, patient: { resourceType: "Patient" } },
        { destination, patient: { ...patient, resourceType: "Group" } },
        { destination, patient: { ...patient, identifier: [{ value: "17" }] } },
        { destination, patient, environment: "Staging" },
      ]) {
        assert.strictEqual((yield* admit(wrong)).status, 400, JSON.stringify(wrong))
      }
      assert.strictEqual((yield* admit({ destination: "nowhere", patient })).status, 404)
      assert.strictEqual((yield* find)._tag, "One")
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("have deliveries that can be set, and queues that can be paused", () =>
    Effect.gen(function* () {
      const id = yield* filed
      const set = (body: object) => change("POST", `/_sandbox/v1/documents/${id}/delivery`, body)
      assert.strictEqual((yield* set({ status: "filtered" })).status, 200)
      assert.strictEqual(field([yield* rows].flat()[0], "delivery", "status"), "filtered")
      assert.strictEqual(field([yield* rows].flat()[0], "delivery", "isInChart"), false)
      assert.strictEqual((yield* set({ status: "lost" })).status, 400)
      assert.strictEqual(
        (yield* change("POST", "/_sandbox/v1/documents/none/delivery", { status: "failed" })).status,
        404,
      )
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/queues/redox-fhir-sandbox/pause")).status, 200)
      yield* filed
      assert.strictEqual(field([yield* rows].flat()[0], "delivery", "status"), "pending")
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/queues/redox-fhir-sandbox/resume")).status, 200)
      assert.strictEqual(field([yield* rows].flat()[0], "delivery", "status"), "succeeded")
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/queues/nowhere/pause")).status, 404)
    }).pipe(Effect.provide(sandbox())),
  )
})

describe("faults of the page", () => {
  it.live("can be for one client alone, and are spent once they cannot apply again", () =>
    Effect.gen(function* () {
      const { credentials } = yield* FakeRedox.FakeRedox
      const other = yield* change("POST", "/_sandbox/v1/faults", { fault: "upload:503", client: "another" })
      assert.strictEqual(field(other.json, "client"), "another")
      assert.isTrue(Result.isSuccess(yield* send(FileSource.fromText("one"))))
      yield* change("POST", "/_sandbox/v1/faults", { fault: "upload#1:403", client: credentials.clientId })
      assert.isTrue(Result.isFailure(yield* send(FileSource.fromText("two"))))
      const faults = (yield* ask("/_sandbox/v1/faults")).json
      assert.deepStrictEqual([field(faults, 0, "isSpent"), field(faults, 1, "isSpent")], [false, true])
      const refused = yield* change("POST", "/_sandbox/v1/faults", { fault: "token:503", client: "another" })
      assert.strictEqual(refused.status, 400)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("are set, apply, and are removed", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/faults", { fault: "token:503" })).status, 201)
      assert.strictEqual((yield* ask("/v2/auth/token", { method: "POST" })).status, 503)
      const list = (yield* ask("/_sandbox/v1/faults")).json
      assert.deepStrictEqual(list, [{ id: 1, text: "token:503", hits: 1, isSpent: false, client: null, gate: null }])
      assert.strictEqual((yield* change("DELETE", "/_sandbox/v1/faults/1")).status, 200)
      assert.strictEqual((yield* change("DELETE", "/_sandbox/v1/faults/1")).status, 404)
      assert.strictEqual((yield* ask("/v2/auth/token", { method: "POST" })).status, 400)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("hold requests at a gate until it is opened", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* change("POST", "/_sandbox/v1/faults", { fault: "create:gate,after" })
      const sending = yield* Effect.forkChild(send(FileSource.fromText("held")))
      const waiting = Effect.map(ask("/_sandbox/v1/faults"), ({ json }) => field(json, 0, "gate", "waiting") === 1)
      yield* eventually(waiting)
      assert.lengthOf(yield* redox.documents, 1)
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/faults/1/open")).status, 200)
      yield* eventually(Effect.sync(() => sending.pollUnsafe() !== undefined))
      assert.strictEqual((yield* redox.requests).at(-1)?.status, 200)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("that make no sense are refused in words", () =>
    Effect.gen(function* () {
      const { json, status } = yield* change("POST", "/_sandbox/v1/faults", { fault: "create:explode" })
      assert.strictEqual(status, 400)
      assert.include(field(json, "problem"), '"explode" is no fault')
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/faults", { other: 1 })).status, 400)
    }).pipe(Effect.provide(sandbox())),
  )

  it.live("that a program set are shown too", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.gate({ on: "upload" })
      const list = (yield* ask("/_sandbox/v1/faults")).json
      assert.strictEqual(field(list, 0, "text"), "upload: Gate, set by the program")
    }).pipe(Effect.provide(sandbox())),
  )
})
