import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { HttpBody, HttpClientRequest } from "effect/http"
import { logKeys, metricAttributes, spanAttributes } from "../../src/internal/telemetry.ts"
import { calls, cases, faults, policy, run } from "../delivery/matrix.ts"
import { destination } from "../support/Documents.ts"
import {
  canaries,
  contentType,
  forms,
  keyLines,
  layerWatched,
  leaks,
  letter,
  makeSinks,
  observed,
  observer,
  patient,
  withConsole,
} from "./canaries.ts"
import type { Sinks } from "./canaries.ts"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))
const key = keyLines(client.credentials.privateKey)

const layer = (sinks: Sinks, options?: RedoxTest.Options) =>
  RedoxTest.layerServices({ client, policy: { ...policy, attemptTimeout: "60 seconds" }, ...options }).pipe(
    Layer.provide(layerWatched(sinks)),
    Layer.provideMerge(FakeRedox.FakeRedox.layer({ client, ...options })),
  )

const watch = <A, E>(
  sinks: Sinks,
  effect: Effect.Effect<A, E, Layer.Success<ReturnType<typeof layer>>>,
  options?: RedoxTest.Options,
) => withConsole(sinks, RedoxTest.fastForward(observed(sinks, effect.pipe(Effect.provide(layer(sinks, options))))))

const assertNoLeak = (sinks: Sinks) => {
  assert.deepStrictEqual(leaks(sinks, key), [])
  // The sinks did see something.
  assert.isAbove(sinks.seen.get("span: name")?.length ?? 0, 0)
  assert.isAbove(sinks.seen.get("request: inspect")?.length ?? 0, 0)
}

describe("the canaries", () => {
  it("are found in every form they could leak in", () => {
    const text = canaries.content
    const hidden = [
      `before ${text} after`,
      ...[0, 1, 2].map((offset) => Buffer.from(`${"x".repeat(offset)}${text}yy`).toString("base64")),
      `https://host/?q=${encodeURIComponent(text)}`,
      Buffer.from(`zz${text}`).toString("hex"),
    ]
    for (const place of hidden) {
      const sinks = makeSinks()
      sinks.keep("somewhere", place)
      assert.isAbove(leaks(sinks).length, 0, place)
    }
    assert.isAbove(forms(text).length, 8)
  })

  it.effect("are found when a request's body is labelled as what Effect prints", () =>
    Effect.sync(() => {
      const sinks = makeSinks()
      const body = HttpBody.text(JSON.stringify({ note: canaries.content }), "application/json")
      sinks.print("request", HttpClientRequest.setBody(HttpClientRequest.post("https://host"), body))
      assert.isAbove(leaks(sinks).length, 0)
    }),
  )
})

describe("nothing of a patient, a file, a token or a key is seen", () => {
  for (const call of calls) {
    it.effect(`whatever goes wrong at the ${call} request`, () =>
      Effect.gen(function* () {
        const sinks = makeSinks()
        // Every second fault at the create, every eighth at the others; canary.slow.test.ts takes the whole matrix.
        const step = call === "create" ? 2 : 8
        const some = faults.filter((_, index) => index % step === 0)
        const tests = cases("memory").filter(
          ({ fault, onUnknown, position, ...test }) =>
            test.call === call && position === "first" && onUnknown === "fail" && some.includes(fault),
        )
        assert.lengthOf(tests, some.length)
        for (const test of tests) yield* watch(sinks, run(test, letter({ onEvent: observer(sinks) })))
        assertNoLeak(sinks)
        for (const name of sinks.names.spans) assert.include([...spanAttributes], name)
        for (const name of sinks.names.metrics) assert.include([...metricAttributes], name)
        for (const name of sinks.names.logs) assert.include([...logKeys], name)
      }),
    )
  }

  it.effect("when the file is embedded", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      yield* watch(sinks, SendFile.sendFile(letter({ method: "embed", onEvent: observer(sinks) })))
      assertNoLeak(sinks)
    }),
  )

  it.effect("when the message was made elsewhere, with the file's name in its MIME type", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const send = Effect.gen(function* () {
        const documents = yield* DocumentService
        const message = yield* Effect.fromResult(
          DocumentMessage.make({
            patient,
            document: { type: DocumentMessage.loinc("11506-3") },
            attachment: { contentType, data: "JVBERi0xLjc=" },
            identifiers: yield* Identifiers.make,
            source: { name: "elsewhere", endpoint: "urn:elsewhere" },
            timestamp: "2026-01-31T09:30:00Z",
          }),
        )
        return yield* documents.create(message, { destination, onEvent: observer(sinks) })
      })
      const exit = yield* watch(sinks, send)
      assert.strictEqual(exit._tag, "Success", String(exit))
      assertNoLeak(sinks)
    }),
  )

  it.effect("when the file's bytes are not what its MIME type says, with the file's name in it", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const file = { contentType, data: "aGk=" }
      const makeMessage = (attachment: DocumentMessage.DocumentAttachment) =>
        Effect.flatMap(Identifiers.make, (identifiers) =>
          Effect.fromResult(
            DocumentMessage.make({
              patient,
              document: { type: DocumentMessage.loinc("11506-3") },
              attachment,
              identifiers,
              source: { name: "elsewhere", endpoint: "urn:elsewhere" },
              timestamp: "2026-01-31T09:30:00Z",
            }),
          ),
        )
      const exit = yield* watch(sinks, makeMessage(file))
      assert.include(String(exit), "says application/pdf, and the file's bytes are text")
      yield* watch(sinks, makeMessage({ ...file, contentType: contentType.replace("application/pdf; ", "") }))
      assert.deepStrictEqual(leaks(sinks, key), [])
    }),
  )

  it.effect("when the MIME type is no MIME type but the file's name", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const file = FileSource.fromText(canaries.content, { contentType: canaries.fileName })
      sinks.print("file", file)
      yield* observed(sinks, SendFile.sendFile(letter({ file }))).pipe(Effect.provide(layer(sinks)))
      assert.deepStrictEqual(leaks(sinks, key), [])
    }),
  )

  it.effect("when the message is only drafted", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const draft = Effect.map(SendFile.draft(letter({ method: "embed" })), ({ problems }) => problems)
      const exit = yield* observed(sinks, Effect.provide(draft, RedoxConfig.layer({ environment: "Staging" })))
      assert.strictEqual(exit._tag, "Success")
      assert.include(sinks.seen.get("span: name") ?? [], "SendFile.draft")
      assert.deepStrictEqual(leaks(sinks, key), [])
    }),
  )

  it.effect("when the message is refused before it is sent", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const options = letter({
        destination: `${canaries.street}/../..`,
        patient: { ...patient, birthDate: canaries.family, gender: "male", maritalStatus: { text: canaries.given } },
        identifiers: { bundle: canaries.title, message: canaries.title, document: canaries.title },
      })
      yield* observed(sinks, SendFile.sendFile(options)).pipe(Effect.provide(layer(sinks)))
      assert.deepStrictEqual(leaks(sinks, key), [])
    }),
  )

  const failing: Readonly<Record<string, Stream.Stream<Uint8Array, unknown>>> = {
    "fails with it": Stream.fail(new Error(canaries.error)),
    "dies with it": Stream.die(new Error(canaries.error)),
    "throws it": Stream.suspend(() => {
      throw new Error(canaries.error)
    }),
  }
  for (const [name, bytes] of Object.entries(failing)) {
    it.effect(`when the source of the file ${name}`, () =>
      Effect.gen(function* () {
        const sinks = makeSinks()
        const file = yield* FileSource.make({ contentType: "text/plain", bytes, name: canaries.fileName })
        const exit = yield* watch(sinks, SendFile.sendFile(letter({ file })))
        assert.strictEqual(exit._tag, "Failure")
        assertNoLeak(sinks)
      }),
    )
  }

  it.effect("when an observer dies with it, and the send goes on", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const onEvent = () => Effect.die(new Error(canaries.content))
      const exit = yield* watch(sinks, SendFile.sendFile(letter({ onEvent })))
      assert.strictEqual(exit._tag, "Success")
      assertNoLeak(sinks)
    }),
  )

  it.effect("when the services and what they are made of are printed", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const services = Effect.gen(function* () {
        const tokens = yield* TokenService
        const documents = yield* DocumentService
        sinks.print("services", { tokens, documents, blobs: yield* BlobService })
        sinks.print("config", yield* RedoxConfig)
        sinks.print("token", yield* tokens.get)
        sinks.print("file", letter().file)
        sinks.print("credentials", client.credentials.privateKey)
        return yield* SendFile.sendFile(letter())
      })
      yield* watch(sinks, services)
      assertNoLeak(sinks)
    }),
  )
})

// An answer may quote what was sent anywhere in it.
const quoting = {
  OperationOutcome: {
    resourceType: "OperationOutcome",
    issue: [
      {
        severity: canaries.family,
        code: canaries.given,
        diagnostics: canaries.content,
        details: { text: canaries.title, coding: [{ code: canaries.identifier }] },
      },
    ],
  },
  Meta: {
    Meta: {
      Logs: [{ ID: canaries.identifier, AttemptID: canaries.identifier }],
      Errors: [{ Text: canaries.content, Type: canaries.family, Module: canaries.title }],
    },
  },
  OAuth: { error: canaries.family, error_description: canaries.content },
  errorDetail: { errorDetail: canaries.content },
  Bundle: {
    resourceType: "Bundle",
    type: "transaction-response",
    entry: [
      {
        response: { status: `201 ${canaries.family}`, location: `Patient/${canaries.street}?name=${canaries.family}` },
      },
    ],
  },
  text: `${canaries.family} is not known here`,
}

describe("nothing is seen of an answer that quotes what was sent", () => {
  for (const [shape, body] of Object.entries(quoting)) {
    it.effect(shape, () =>
      Effect.gen(function* () {
        const sinks = makeSinks()
        const text = typeof body === "string" ? body : JSON.stringify(body)
        const headers = { "redox-trace-id": canaries.identifier, "x-note": canaries.family }
        for (const on of calls) {
          for (const status of [200, 400, 401, 429, 500]) {
            const fault = Fault.status(status, { body: { contentType: "application/json", text }, headers })
            const send = Effect.gen(function* () {
              const redox = yield* FakeRedox.FakeRedox
              yield* redox.faults.add({ on, fault })
              return yield* SendFile.sendFile(letter({ onEvent: observer(sinks) }))
            })
            yield* watch(sinks, send)
          }
        }
        assertNoLeak(sinks)
      }),
    )
  }

  it.effect("of a blob's URL, its query", () =>
    Effect.gen(function* () {
      const sinks = makeSinks()
      const location = `https://blob.redoxengine.com/1?signature=${canaries.identifier}#${canaries.family}`
      const fault = Fault.status(201, { headers: { location }, body: "empty", when: "after" })
      const send = Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* redox.faults.add({ on: "upload", fault })
        // The fake knows no such file, so the answer to the create is made up as well.
        yield* redox.faults.add({ on: "create", fault: Fault.status(200, { body: "empty" }) })
        return yield* SendFile.sendFile(letter())
      })
      const exit = yield* watch(sinks, send)
      assert.strictEqual(exit._tag, "Success", String(exit))
      assertNoLeak(sinks)
    }),
  )
})
