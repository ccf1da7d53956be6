import { Folder, OutboxError, Place, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { NodeFileSystem } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { ConfigProvider, Effect, Redacted } from "effect"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { folder } from "./support/folders.ts"

const text = (name: string) => Redacted.value(Vault.format(Vault.generate(name)))

/** The names of the keys that the environment's variables give, or why there are none. */
const keysOf = (env: Readonly<Record<string, string>>) =>
  Place.keysConfig.pipe(
    Effect.map((keys) => keys?.map(({ name }) => name)),
    Effect.catch((error) => Effect.succeed(error.message)),
    Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnvRecord({ ...env })),
    Effect.provide(NodeFileSystem.layer),
  )

it.effect("opens a folder by its path, and a database only with a key", () =>
  Effect.gen(function* () {
    const path = join(yield* folder, "outbox")
    const counts = Outbox.use((outbox) => outbox.counts)
    const { queued } = yield* Effect.provide(counts, Place.layer({ place: path }))
    assert.strictEqual(queued, 0)
    assert.isTrue(Folder.exists(path))
    const place = Redacted.make("postgres://charts:secret@127.0.0.1:1/charts")
    const keyless = yield* Effect.flip(Effect.provide(counts, Place.layer({ place })))
    assert.strictEqual(keyless.reason._tag, "SealingKeyInvalid")
    assert.include(keyless.message, "set REDOX_OUTBOX_KEY")
    const keyed = yield* Effect.flip(Effect.provide(counts, Place.layer({ place, keys: [Vault.generate("test")] })))
    assert.instanceOf(keyed, OutboxError.OutboxError)
    assert.notInclude(`${keyed.message} ${JSON.stringify(keyed)}`, "secret")
    assert.deepStrictEqual(
      ["postgres://a/b", "PostgreSQL://a/b", "postgres", "/var/postgres:/x", "C:\\outbox"].map(Place.isDatabase),
      [true, true, false, false, false],
    )
  }),
)

it.effect("takes sealing keys from the variable before its file, and says which file holds none", () =>
  Effect.gen(function* () {
    const at = yield* folder
    const file = (name: string, content: string) => {
      writeFileSync(join(at, name), content)
      return join(at, name)
    }
    const own = file("own.key", `${text("new")}\n${text("old")}\n`)
    assert.isUndefined(yield* keysOf({}))
    assert.isUndefined(yield* keysOf({ REDOX_OUTBOX_KEY: " ", REDOX_OUTBOX_KEY_FILE: "" }))
    assert.deepStrictEqual(yield* keysOf({ REDOX_OUTBOX_KEY_FILE: own }), ["new", "old"])
    const both = { REDOX_OUTBOX_KEY: text("direct"), REDOX_OUTBOX_KEY_FILE: own }
    assert.deepStrictEqual(yield* keysOf(both), ["direct"])
    const wrong = [join(at, "none.key"), at, file("large.key", "x".repeat(64_001)), "/dev/zero"]
    for (const REDOX_OUTBOX_KEY_FILE of wrong) {
      assert.match(String(yield* keysOf({ REDOX_OUTBOX_KEY_FILE })), /the file that REDOX_OUTBOX_KEY_FILE names/)
    }
  }),
)
