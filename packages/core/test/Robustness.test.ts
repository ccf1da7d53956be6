/**
 * What programs get wrong, and what must not follow from it.
 */
import { FileSource, Redox, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Cause, ConfigProvider, Effect, Exit, Fiber, Layer, Redacted, Result, Stream } from "effect"
import { FetchHttpClient } from "effect/http"
import { NodeFileSystem } from "@effect/platform-node"
import { createServer } from "node:net"
import { destination, note } from "./support/Documents.ts"
import { listening } from "./support/listening.ts"
import { inMemory } from "./support/Transports.ts"

describe("sendFiles", () => {
  it.effect("gives a result for each element, though one cannot be prepared and one is no message", () =>
    Effect.gen(function* () {
      const malformed: Bundle = JSON.parse('{"resourceType":"Bundle","type":"message","entry":[null]}')
      const contentless: Bundle = JSON.parse(
        '{"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"DocumentReference","status":"current"}}]}',
      )
      const missing = FileSource.make({ contentType: "", bytes: Stream.empty })
      const file = FileSource.fromText("x")
      const elements: ReadonlyArray<Parameters<typeof SendFile.sendFile>[0] | ReturnType<typeof prepare>> = [
        note(),
        prepare(missing),
        { file, destination, bundle: malformed },
        { file, destination, bundle: contentless },
        note(),
      ]
      const results = yield* Stream.runCollect(SendFile.sendFiles(Stream.fromIterable(elements)))
      assert.deepStrictEqual(
        results.map(({ result }) => Result.isSuccess(result)),
        [true, false, false, false, true],
      )
      const [, , , without] = results
      const message = without !== undefined && Result.isFailure(without.result) ? without.result.failure.message : ""
      assert.include(message, "Bundle.entry[0].resource.content")
    }).pipe(Effect.provide(inMemory())),
  )
})

// What a program without types may pass.
const isSend = (value: unknown): value is SendFile.Options | Effect.Effect<SendFile.Options> => value !== undefined

const untyped = (value: unknown) => {
  if (!isSend(value)) throw new TypeError("nothing to send")
  return value
}

const canary = "Zyzzyvason-Quuxley"
const throwing = (name: string) =>
  Object.defineProperty({ ...note() }, name, {
    enumerable: true,
    get: () => {
      throw new Error(canary)
    },
  })
const source = (bytes: Stream.Stream<Uint8Array, unknown>) =>
  new FileSource.FileSource({ contentType: "text/plain", bytes })

/** An element that comes to nothing, and what its error is. */
const broken: Readonly<Record<string, readonly [unknown, string]>> = {
  "a preparing effect that dies": [Effect.die(new Error(canary)), "files[1]"],
  "a preparing effect that interrupts itself": [Effect.interrupt, "files[1]"],
  "a preparing effect that comes to nothing": [Effect.succeed(null), "options"],
  null: [null, "options"],
  "a text": [canary, "destination: must be a text"],
  "a bundle that is null": [{ file: FileSource.fromText("x"), destination, bundle: null }, "bundle: must be an object"],
  "a file that is null": [{ ...note(), file: null }, "file: must be a FileSource"],
  "a getter that throws for its file": [throwing("file"), "options"],
  "a getter that throws for its bundle": [throwing("bundle"), "options"],
  "a getter that throws for its identifiers": [throwing("identifiers"), "options"],
  "a getter that throws for its policy": [throwing("policy"), "options"],
  "an uploaded file that interrupts itself": [note({ file: source(Stream.fromEffect(Effect.interrupt)) }), "The file"],
  "an embedded file that interrupts itself": [
    note({ method: "embed", file: source(Stream.fromEffect(Effect.interrupt)) }),
    "The file",
  ],
  "an embedded file that dies": [note({ method: "embed", file: source(Stream.die(new Error(canary))) }), "The file"],
}

describe("sendFiles, of which one is", () => {
  for (const [name, [element, place]] of Object.entries(broken)) {
    it.live(`${name}, sends the others and says what became of it`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        // The others are on their way when this one breaks.
        yield* redox.faults.add({ on: "create", fault: Fault.delay("50 millis") })
        const elements = [note(), untyped(element), note(), note()]
        const results = yield* Stream.runCollect(SendFile.sendFiles(Stream.fromIterable(elements), { concurrency: 4 }))
        assert.deepStrictEqual(
          results.map(({ index, result }) => [index, Result.isSuccess(result)]),
          [
            [0, true],
            [1, false],
            [2, true],
            [3, true],
          ],
        )
        assert.strictEqual((yield* redox.counts).documents, 3)
        const failed = results[1]?.result
        const error = failed !== undefined && Result.isFailure(failed) ? failed.failure : undefined
        assert.isTrue(error?.nothingCreated)
        assert.include(error?.message, place)
        assert.notInclude(`${String(error)} ${JSON.stringify(results)}`, canary)
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it.effect("broken off after its create had begun, says that its outcome is unknown", () =>
    Effect.gen(function* () {
      for (const create of [Effect.die(new Error(canary)), Effect.interrupt]) {
        const documents = DocumentService.of({ create: () => create })
        const results = yield* SendFile.sendFiles(Stream.make(note(), note())).pipe(
          Stream.runCollect,
          Effect.provideService(DocumentService, documents),
        )
        assert.lengthOf(results, 2)
        for (const { identifiers, result } of results) {
          const reason = Result.isFailure(result) ? result.failure.reason : undefined
          if (reason?._tag !== "OutcomeUnknown") return assert.fail(reason?._tag)
          assert.deepStrictEqual(reason.identifiers, identifiers)
          assert.strictEqual(reason.unknown, "broken-off")
          assert.notInclude(reason.message, canary)
        }
      }
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("interrupted with all the others, ends as interrupted", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.hang() })
      const sends = SendFile.sendFiles(Stream.make(note(), note()))
      const fiber = yield* Effect.forkChild(Stream.runCollect(sends))
      while ((yield* redox.counts).create < 2) yield* Effect.sleep("1 millis")
      yield* Fiber.interrupt(fiber)
      const exit = yield* Fiber.await(fiber)
      assert.isTrue(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause), String(exit))
    }).pipe(Effect.provide(inMemory())),
  )
})

const prepare = (file: ReturnType<typeof FileSource.make>) => Effect.map(file, (opened) => note({ file: opened }))

describe("sendFile", () => {
  it.effect("refuses what is no send at all", () =>
    Effect.gen(function* () {
      for (const value of [null, 7, "x", [], throwing("file"), throwing("destination"), throwing("method")]) {
        const options = untyped(value)
        if (Effect.isEffect(options)) return assert.fail("an effect")
        const errors = [yield* Effect.flip(SendFile.sendFile(options)), yield* Effect.flip(SendFile.draft(options))]
        for (const error of errors) {
          assert.strictEqual(error.reason._tag, "InvalidInput")
          assert.notInclude(error.message, canary)
        }
      }
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("tells a wrong MIME type once, where it can be mended", () =>
    Effect.gen(function* () {
      const file = new FileSource.FileSource({ contentType: "pdf", bytes: Stream.make(new Uint8Array([1])) })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file })))
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.deepStrictEqual(
        error.reason.problems.map(({ path }) => path),
        ["file.contentType"],
      )
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("refuses identifiers that would make no URN", () =>
    Effect.gen(function* () {
      const identifiers = { bundle: "a", message: "m", document: "x" }
      const error = yield* Effect.flip(SendFile.sendFile(note({ identifiers })))
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.deepStrictEqual(
        error.reason.problems.map(({ path }) => path),
        [
          "identifiers.bundle",
          "identifiers.message",
          "identifiers.document",
          "Bundle.entry[0].fullUrl",
          "Bundle.entry[1].fullUrl",
        ],
      )
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("refuses a message that is too large without its file, before the upload", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const resource = { resourceType: "Organization", name: "x".repeat(900_000) } as const
      const entries = Array.from({ length: 12 }, (_, index) => ({
        fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
        resource,
      }))
      const error = yield* Effect.flip(SendFile.sendFile(note({ entries })))
      assert.include(error.message, "besides its file")
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("asks once with a given token that is refused, and says that it is the token", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const layer = Redox.layer({
        baseUrl: redox.baseUrl,
        environment: "Development",
        accessToken: Redacted.make("expired"),
      })
      const error = yield* Effect.flip(SendFile.sendFile(note()).pipe(Effect.provide(layer)))
      assert.strictEqual(error.reason._tag, "Authentication")
      assert.include(error.message, "The access token that was given")
      assert.lengthOf(yield* redox.requests, 1)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("Redox.layer", () => {
  it.effect("keeps two configurations of one program apart", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const common = { baseUrl: redox.baseUrl, sourceId: redox.sourceId, credentials: redox.credentials }
      const environments = ["Development", "Staging", "Production"] as const
      const receipts = yield* Effect.forEach(environments, (environment) =>
        Effect.provide(SendFile.sendFile(note()), Redox.layer({ ...common, environment })),
      )
      assert.deepStrictEqual(
        receipts.map(({ environment }) => environment),
        [...environments],
      )
      assert.deepStrictEqual(
        (yield* redox.documents).map(({ environment }) => environment),
        [...environments],
      )
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("Redox.layerConfig", () => {
  it.effect("names wrong variables of every kind at once", () =>
    Effect.gen(function* () {
      const env = {
        REDOX_ENVIRONMENT: "Dev",
        REDOX_PLAN: "gratis",
        REDOX_DEADLINE: "30",
        REDOX_BASE_URL: "foo",
        REDOX_SOURCE_ID: "a b",
        REDOX_CLIENT_ID: "client",
        REDOX_KEY_ID: "key",
        REDOX_PRIVATE_KEY_FILE: "/nowhere/key.pem",
      }
      const layer = Redox.layerConfig.pipe(
        Layer.provide([
          ConfigProvider.layer(ConfigProvider.fromEnv({ env })),
          NodeFileSystem.layer,
          FetchHttpClient.layer,
        ]),
      )
      const error = yield* Effect.flip(Effect.scoped(Layer.build(layer)))
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.sameMembers(
        error.reason.problems.map(({ path }) => path),
        [
          "REDOX_ENVIRONMENT",
          "REDOX_PLAN",
          "REDOX_DEADLINE",
          "REDOX_BASE_URL",
          "REDOX_SOURCE_ID",
          "REDOX_PRIVATE_KEY_FILE",
        ],
      )
    }),
  )
})

describe("an upload over fetch", () => {
  it.live("whose connection ends within the body fails, and leaves no rejection behind", () =>
    Effect.gen(function* () {
      const rejections: Array<unknown> = []
      const note = (reason: unknown) => void rejections.push(reason)
      process.on("unhandledRejection", note)
      const server = createServer((socket) => {
        socket.on("error", () => {})
        socket.once("data", () => socket.end())
        socket.on("data", () => {})
      })
      const port = yield* listening(server)
      const layer = Redox.layer({
        baseUrl: `http://127.0.0.1:${port}`,
        environment: "Development",
        accessToken: Redacted.make("token"),
        policy: { maxAttempts: 1 },
      }).pipe(Layer.provide(FetchHttpClient.layer))
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        bytes: Stream.range(1, 1_000).pipe(
          Stream.map(() => new Uint8Array(8_192)),
          Stream.rechunk(1),
        ),
      })
      for (let index = 0; index < 3; index++) {
        const error = yield* Effect.flip(BlobService.use((blobs) => blobs.upload(file)).pipe(Effect.provide(layer)))
        assert.strictEqual(error.reason._tag, "Unavailable")
      }
      yield* Effect.sleep(50)
      process.off("unhandledRejection", note)
      assert.deepStrictEqual(rejections, [])
    }),
  )
})
