import { FileSource, Redox, SendFile } from "@effect-redox/core"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Context, Duration, Effect, Exit, FileSystem, Layer, Redacted, Stream } from "effect"
import { note, patient } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

const tricks = [
  "",
  ".",
  "..",
  "a/b",
  "../redox",
  "a\\b",
  "a%2fb",
  "%2e%2e",
  "a?b",
  "a#b",
  "a b",
  "a\r\nX-Injected: 1",
  "a\nb",
  "a\u0000b",
  "a\u2028b",
  "ａ",
  "a:b",
  "a@b",
  "a;b",
  "$a",
  "x".repeat(129),
]

const problemsIn = (error: { readonly reason: { readonly _tag: string } }): ReadonlyArray<string> =>
  "problems" in error.reason && Array.isArray(error.reason.problems)
    ? error.reason.problems.map((problem: { readonly path: string }) => problem.path)
    : [error.reason._tag]

describe("nothing that could bend a request travels in", () => {
  it.effect("a destination", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      for (const destination of tricks) {
        const error = yield* Effect.flip(SendFile.sendFile(note({ destination, patient })))
        assert.deepStrictEqual(problemsIn(error), ["destination"], destination)
        if (destination.length > 2) assert.notInclude(error.message, destination)
      }
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("a source id", () =>
    Effect.forEach(tricks, (sourceId) =>
      Effect.map(Effect.flip(RedoxConfig.make({ environment: "Staging", sourceId })), (error) =>
        assert.deepStrictEqual(problemsIn(error), ["sourceId"], sourceId),
      ),
    ),
  )

  it.effect("a MIME type", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const types = [
        "",
        "pdf",
        "a/b/c",
        "text/plain\r\nX: 1",
        "text/plain;\n x=1",
        'text/plain; x="\r\n"',
        "a b/c",
        "text/plain;charset",
        "é/x",
      ]
      for (const contentType of types) {
        const made = yield* Effect.flip(FileSource.make({ contentType, bytes: Stream.empty }))
        assert.deepStrictEqual(problemsIn(made), ["file.contentType"], contentType)
        const file = new FileSource.FileSource({ contentType, bytes: Stream.make(new Uint8Array(1)) })
        const sent = yield* Effect.flip(SendFile.sendFile(note({ file })))
        assert.include(problemsIn(sent), "file.contentType", contentType)
      }
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("an access token", () =>
    Effect.forEach(["secret x", "secret\r\nX: 1", "", 'secret"b', "secretä", "secret,b"], (token) =>
      Effect.gen(function* () {
        const layer = Redox.layer({ environment: "Staging", accessToken: Redacted.make(token) })
        const error = yield* Effect.flip(Effect.scoped(Layer.build(layer)))
        assert.deepStrictEqual(problemsIn(error), ["accessToken"])
        assert.notInclude(`${String(error)} ${JSON.stringify(error)}`, "secret")
      }),
    ).pipe(Effect.provide(FakeRedox.FakeRedox.layer())),
  )

  it.effect("a base URL: plain http only to this machine, and nothing hidden in it", () =>
    Effect.gen(function* () {
      const wrong = [
        "http://api.redoxengine.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "https://user:secret@api.redoxengine.com",
        "https://api.redoxengine.com?x=1",
        "https://api.redoxengine.com#x",
        "https://api.redoxengine.com?",
        "https://api.redoxengine.com#",
        " https://api.redoxengine.com",
        "https://api.redoxengine.com\n",
        "https://api.redox\nengine.com",
        "https://api.redox\tengine.com",
        "https://api.redoxengine.com/\u0000",
        "https://api.redoxengine.com/\u00a0",
        "\ufeffhttps://api.redoxengine.com",
        "ftp://api.redoxengine.com",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "api.redoxengine.com",
        "",
      ]
      for (const baseUrl of wrong) {
        const error = yield* Effect.flip(RedoxConfig.make({ environment: "Staging", baseUrl }))
        assert.deepStrictEqual(problemsIn(error), ["baseUrl"], baseUrl)
        assert.notInclude(error.message, "secret")
      }
      const right = [
        "https://api.ca.redoxengine.com",
        "http://localhost:8080",
        "http://127.0.0.1:1",
        "http://[::1]:1",
        "http://redox.localhost",
      ]
      for (const baseUrl of right) {
        assert.strictEqual((yield* RedoxConfig.make({ environment: "Staging", baseUrl })).baseUrl, baseUrl)
      }
      for (const baseUrl of [
        "https://api.redoxengine.com//",
        "HTTPS://API.redoxengine.com",
        "https:api.redoxengine.com",
      ]) {
        const config = yield* RedoxConfig.make({ environment: "Staging", baseUrl })
        assert.strictEqual(config.baseUrl, "https://api.redoxengine.com")
      }
    }),
  )
})

describe("what a program without types passes", () => {
  const untyped = (options: object): SendFile.Options => Object.assign(note(), options)
  const explosive = Object.defineProperty({}, "type", {
    enumerable: true,
    get: () => {
      throw new Error("the patient's name")
    },
  })
  const circular: Record<string, unknown> = { resourceType: "Patient" }
  circular["contained"] = [circular]
  const wrong: ReadonlyArray<readonly [options: object, path: string, message: string]> = [
    [{ file: { contentType: "text/plain" } }, "file", "must be a FileSource"],
    [{ file: undefined }, "file", "must be a FileSource"],
    [{ file: undefined, files: [] }, "files", "must name at least one file"],
    [{ destination: ["a"] }, "destination", "must be a text"],
    [{ document: "18842-5" }, "document", "must be an object"],
    [{ patient: null }, "patient", "must be an object"],
    [{ patient: circular }, "patient", "must not nest more than 200 levels"],
    [{ entries: {} }, "entries", "must be a list, or left out"],
    [
      { replaces: [null] },
      "replaces",
      "must be a receipt, identifiers, or an identifier, or a list of them, or left out",
    ],
    [
      { identifiers: { document: 7 } },
      "identifiers",
      "must have bundle, message and document, each a text, or left out",
    ],
    [{ title: null }, "title", "must be a text, or left out"],
    [{ strict: "yes" }, "strict", "must be true or false, or left out"],
    [{ allow: "known-patient" }, "allow", "must be a list, or left out"],
    [{ onEvent: {} }, "onEvent", "must be a function, or left out"],
    [{ document: explosive }, "options", "could not be read: something in them is not of the type it should be"],
  ]
  it.effect.each(wrong)("is refused with its place and its remedy: %#", ([options, path, message]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(SendFile.sendFile(untyped(options)))
      assert.deepStrictEqual(error.reason._tag === "InvalidInput" && error.reason.problems[0], {
        path,
        rule: error.reason._tag === "InvalidInput" ? error.reason.problems[0].rule : "",
        message,
      })
      assert.notInclude(error.message, "the patient's name")
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("is no excuse for a fault of this library: an exception behind the check stays a defect", () =>
    Effect.gen(function* () {
      const config = yield* RedoxConfig
      const broken = Object.defineProperty({ ...config }, "profiles", {
        get: () => {
          throw new Error("a bug")
        },
      })
      const exit = yield* Effect.exit(
        Effect.provideService(SendFile.sendFile(note()), RedoxConfig, RedoxConfig.of(broken)),
      )
      assert.isTrue(Exit.hasDies(exit))
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("the environment", () => {
  const layerOf = (env: Record<string, string>) =>
    Redox.layerConfig.pipe(
      Layer.provide([FileSystem.layerNoop({}), ConfigProvider.layer(ConfigProvider.fromEnv({ env }))]),
      Layer.build,
      Effect.scoped,
      Effect.provide(FakeRedox.FakeRedox.layer()),
    )
  const good = { REDOX_ENVIRONMENT: "Staging", REDOX_ACCESS_TOKEN: "abc" }

  it.effect("sets what is tried again, and how fast", () =>
    Effect.gen(function* () {
      const services = yield* layerOf({
        ...good,
        REDOX_MAX_ATTEMPTS: "3",
        REDOX_ATTEMPT_TIMEOUT: "90 seconds",
        REDOX_DEADLINE: "0.5 hours",
        REDOX_ON_UNKNOWN: "resend",
        REDOX_BACKOFF_BASE: "250 millis",
        REDOX_BACKOFF_CAP: "1 minute",
        REDOX_THROTTLED_BACKOFF_BASE: "10 seconds",
        REDOX_THROTTLED_BACKOFF_CAP: "5 minutes",
        REDOX_RATE_LIMIT: "7500",
      })
      assert.deepStrictEqual(Context.get(services, RedoxConfig).policy, {
        maxAttempts: 3,
        attemptTimeout: Duration.seconds(90),
        deadline: Duration.minutes(30),
        onUnknown: "resend",
        transient: { base: Duration.millis(250), cap: Duration.minutes(1) },
        throttled: { base: Duration.seconds(10), cap: Duration.minutes(5) },
      })
      yield* layerOf({ ...good, REDOX_RATE_LIMIT: "off" })
    }),
  )

  it.effect("names each variable that cannot be right, and no value", () =>
    Effect.gen(function* () {
      const wrong = {
        REDOX_MAX_ATTEMPTS: "three-secret",
        REDOX_ATTEMPT_TIMEOUT: "90",
        REDOX_DEADLINE: "soon-secret",
        REDOX_ON_UNKNOWN: "maybe-secret",
        REDOX_BACKOFF_BASE: "-1 seconds",
        REDOX_RATE_LIMIT: "many-secret",
      }
      const error = yield* Effect.flip(layerOf({ ...good, ...wrong }))
      assert.deepStrictEqual(problemsIn(error).toSorted(), Object.keys(wrong).toSorted())
      assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "secret")
    }),
  )

  it.effect("is held to the same bounds as a program's own options", () =>
    Effect.gen(function* () {
      const wrong = {
        REDOX_MAX_ATTEMPTS: "0",
        REDOX_DEADLINE: "1000 hours",
        REDOX_BACKOFF_CAP: "1 millis",
        REDOX_RATE_LIMIT: "0",
      }
      const error = yield* Effect.flip(layerOf({ ...good, ...wrong }))
      assert.deepStrictEqual(problemsIn(error).toSorted(), Object.keys(wrong).toSorted())
    }),
  )
})
