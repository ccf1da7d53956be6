import { LogService, Redox } from "@effect-redox/core"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox } from "@effect-redox/testing"
import { NodeFileSystem } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, FileSystem, Layer, Redacted } from "effect"
import { readFileSync } from "node:fs"

const withVariables = (env: Record<string, string>) =>
  Redox.layerConfig.pipe(
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))),
    Layer.provide(NodeFileSystem.layer),
  )

const problemsWith = (env: Record<string, string>) =>
  Effect.map(Effect.flip(Effect.scoped(Layer.build(withVariables(env)))), ({ message, reason }) =>
    reason._tag === "InvalidInput" ? { message, paths: reason.problems.map(({ path }) => path) } : assert.fail(message),
  )

const variablesOf = (redox: FakeRedox.Service) => ({
  REDOX_BASE_URL: redox.baseUrl,
  REDOX_ENVIRONMENT: "Development",
  REDOX_CLIENT_ID: redox.credentials.clientId,
  REDOX_KEY_ID: redox.credentials.keyId,
})

describe("Redox.layerConfig", () => {
  it.effect("authenticates with a key from the environment", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const env = { ...variablesOf(redox), REDOX_PRIVATE_KEY: Redacted.value(redox.credentials.privateKey) }
      yield* TokenService.use((tokens) => tokens.get).pipe(Effect.provide(withVariables(env)))
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )

  it.effect("authenticates with a key from a file", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const files = yield* FileSystem.FileSystem
      const path = `${yield* files.makeTempDirectoryScoped()}/key.pem`
      yield* files.writeFileString(path, Redacted.value(redox.credentials.privateKey))
      const env = { ...variablesOf(redox), REDOX_PRIVATE_KEY_FILE: path }
      yield* TokenService.use((tokens) => tokens.get).pipe(Effect.provide(withVariables(env)))
    }).pipe(Effect.provide([FakeRedox.FakeRedox.layer({ algorithm: "ES384" }), NodeFileSystem.layer]), Effect.scoped),
  )

  it.effect("takes an access token instead of a key", () =>
    Effect.gen(function* () {
      const token = yield* TokenService.use((tokens) => tokens.get).pipe(
        Effect.provide(withVariables({ REDOX_ENVIRONMENT: "Staging", REDOX_ACCESS_TOKEN: "abc.def" })),
      )
      assert.strictEqual(Redacted.value(token.value), "abc.def")
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )

  it.effect("names every variable that is missing, at once", () =>
    Effect.gen(function* () {
      const { message, paths } = yield* problemsWith({ REDOX_CLIENT_ID: "" })
      assert.deepStrictEqual(paths, ["REDOX_ENVIRONMENT", "REDOX_CLIENT_ID", "REDOX_KEY_ID", "REDOX_PRIVATE_KEY"])
      assert.include(message, "REDOX_PRIVATE_KEY_FILE")
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )

  it.effect("names every variable that is wrong, and no value", () =>
    Effect.gen(function* () {
      const wrong = yield* problemsWith({
        REDOX_ENVIRONMENT: "development-secret",
        REDOX_PLAN: "gold-secret",
        REDOX_ACCESS_TOKEN: "x",
      })
      assert.deepStrictEqual(wrong.paths, ["REDOX_ENVIRONMENT", "REDOX_PLAN"])
      const later = yield* problemsWith({
        REDOX_ENVIRONMENT: "Staging",
        REDOX_BASE_URL: "http://secret.example.com",
        REDOX_SOURCE_ID: "secret\r\nX: y",
        REDOX_ACCESS_TOKEN: "x",
      })
      assert.deepStrictEqual(later.paths, ["REDOX_BASE_URL", "REDOX_SOURCE_ID"])
      const key = yield* problemsWith({
        REDOX_ENVIRONMENT: "Staging",
        REDOX_CLIENT_ID: "client",
        REDOX_KEY_ID: "key",
        REDOX_PRIVATE_KEY: "secret",
      })
      assert.deepStrictEqual(key.paths, ["REDOX_PRIVATE_KEY"])
      const file = yield* problemsWith({
        REDOX_ENVIRONMENT: "Staging",
        REDOX_CLIENT_ID: "client",
        REDOX_KEY_ID: "key",
        REDOX_PRIVATE_KEY_FILE: "/nowhere/secret.pem",
      })
      assert.deepStrictEqual(file.paths, ["REDOX_PRIVATE_KEY_FILE"])
      for (const { message } of [wrong, later, key, file]) assert.notInclude(message, "secret")
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )
})

describe("RedoxConfig", () => {
  const accepted = [
    "https://api.redoxengine.com",
    "https://api.ca.redoxengine.com/",
    "http://localhost:8080",
    "http://127.0.0.1:1",
    "http://[::1]:9000",
  ]
  it.effect.each(accepted)("accepts the base URL %s", (baseUrl) =>
    Effect.gen(function* () {
      const config = yield* RedoxConfig.make({ environment: "Development", baseUrl })
      assert.isFalse(config.baseUrl.endsWith("/"))
    }),
  )

  const refused = [
    "api.redoxengine.com",
    "http://api.redoxengine.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "ftp://api.redoxengine.com",
    "https://user:pass@api.redoxengine.com",
    "https://api.redoxengine.com/?x=1",
    "javascript:alert(1)",
  ]
  it.effect.each(refused)("refuses the base URL %s", (baseUrl) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(RedoxConfig.make({ environment: "Development", baseUrl }))
      assert.strictEqual(error.reason._tag, "InvalidInput")
    }),
  )

  it.effect("refuses a plan that is none", () =>
    Effect.gen(function* () {
      const options: Parameters<typeof RedoxConfig.make>[0] = JSON.parse(
        '{"environment":"Development","plan":"gratis"}',
      )
      const error = yield* Effect.flip(RedoxConfig.make(options))
      assert.include(error.message, "plan: must be paid or free")
    }),
  )

  it.effect("refuses limits that are none", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        RedoxConfig.make({ environment: "Development", limits: { fileBytes: 0, requestBytes: Number.NaN } }),
      )
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.deepStrictEqual(
        error.reason.problems.map(({ path }) => path),
        ["limits.fileBytes", "limits.requestBytes"],
      )
    }),
  )
})

describe("the table of variables", () => {
  const table = () => {
    const rows = Object.entries(Redox.variables).map(([option, { credential, description, name }]) => {
      const path = credential ? (option === "accessToken" ? option : `credentials.${option}`) : option
      return [`\`${name}\``, option === "privateKeyFile" ? "" : `\`${path}\``, description]
    })
    return [["variable", "option of `Redox.layer`", "meaning"], ["---", "---", "---"], ...rows]
  }

  it("is the one docs/configuration.md shows", () => {
    const guide = readFileSync(new URL("../../../docs/configuration.md", import.meta.url), "utf8")
    const shown = /^\| variable .*$(\n\|.*$)*/m.exec(guide)?.[0] ?? ""
    const cells = shown.split("\n").map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^-+$/, "---")),
    )
    assert.deepStrictEqual(cells, table())
  })
})

describe("the table of the Platform API's variables", () => {
  it("is the one docs/configuration.md shows", () => {
    const guide = readFileSync(new URL("../../../docs/configuration.md", import.meta.url), "utf8")
    const [, shown = ""] = /<!-- platform -->([^]*)<!-- \/platform -->/.exec(guide) ?? []
    const cells = shown
      .trim()
      .split("\n")
      .slice(2)
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    assert.deepStrictEqual(
      cells,
      Object.values(LogService.variables).map(({ description, name }) => [`\`${name}\``, description]),
    )
  })
})

describe("Redox.readConfig", () => {
  const read = (env: Record<string, string>, otherwise?: "Development") =>
    Redox.readConfig(otherwise).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })),
    )

  it.effect("needs no credentials", () =>
    Effect.gen(function* () {
      const config = yield* read({ REDOX_SOURCE_ID: "source-1", REDOX_PLAN: "free" }, "Development")
      assert.deepStrictEqual([config.environment, config.sourceId, config.plan], ["Development", "source-1", "free"])
    }),
  )

  it.effect("names what is wrong as the layer does", () =>
    Effect.gen(function* () {
      const { reason } = yield* Effect.flip(
        read({ REDOX_BASE_URL: "http://secret.example.com", REDOX_RATE_LIMIT: "many", REDOX_DEADLINE: "9999 hours" }),
      )
      if (reason._tag !== "InvalidInput") return assert.fail(reason._tag)
      assert.deepStrictEqual(
        reason.problems.map(({ path }) => path),
        ["REDOX_ENVIRONMENT", "REDOX_RATE_LIMIT", "REDOX_BASE_URL", "REDOX_DEADLINE"],
      )
    }),
  )
})
