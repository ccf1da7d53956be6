import { Folder, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import * as Identifiers from "@effect-redox/core/Identifiers"
import { RedoxTest } from "@effect-redox/testing"
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { assert, it } from "@effect/vitest"
import { ConfigProvider, Effect, Layer, Redacted } from "effect"
import { folder } from "../../durable/test/support/folders.ts"
import { files, sendOf } from "../../durable/test/support/sends.ts"
import { field } from "../../testing/test/support.ts"
import { ask, change, sandbox } from "./sandboxSupport.ts"

const services = Layer.mergeAll(files, RedoxTest.layer())

/** A sandbox over a folder in which some sends are queued. */
const queued = Effect.fnUntraced(function* (...names: ReadonlyArray<string>) {
  const path = yield* folder
  const context = yield* Layer.build(Layer.merge(services, Folder.layer({ folder: path })))
  const outbox = yield* Effect.provideContext(Outbox, context)
  for (const name of names) yield* Effect.provideContext(outbox.add(sendOf(name, { key: name })), context)
  return { layer: sandbox({ outbox: path }), outbox, path }
})

const states = ["unknown", "creating", "queued", "refused", "sent", "cancelled"]

it.live("lists an outbox by state, newest first, without what was queued", () =>
  Effect.gen(function* () {
    const { layer, path } = yield* queued("one", "two", "a/b%+:c")
    yield* Effect.gen(function* () {
      const all = yield* ask("/_sandbox/v1/outbox")
      assert.deepStrictEqual(field(all.json, "counts"), {
        unknown: 0,
        creating: 0,
        queued: 3,
        refused: 0,
        sent: 0,
        cancelled: 0,
      })
      assert.strictEqual(field(all.json, "total"), 3)
      assert.strictEqual(field(all.json, "place"), path)
      const keys = [0, 1, 2].map((at) => field(all.json, "rows", at, "key"))
      assert.deepStrictEqual(keys, ["a/b%+:c", "two", "one"])
      for (const state of states) {
        const { json, status } = yield* ask(`/_sandbox/v1/outbox/${state}`)
        assert.strictEqual(status, 200)
        assert.strictEqual(field(json, "total"), state === "queued" ? 3 : 0)
      }
      assert.strictEqual((yield* ask("/_sandbox/v1/outbox/nothing")).status, 404)

      const one = yield* ask(`/_sandbox/v1/sends/${encodeURIComponent("a/b%+:c")}`)
      assert.strictEqual(field(one.json, "row", "key"), "a/b%+:c")
      assert.strictEqual(field(one.json, "history", 0, "event"), "added")
      assert.deepStrictEqual(field(one.json, "identifiers"), { ...(yield* Identifiers.fromKey("a/b%+:c")) })
      assert.strictEqual(field(one.json, "document"), null)
      assert.strictEqual((yield* ask("/_sandbox/v1/sends/none")).status, 404)
      assert.strictEqual((yield* ask("/_sandbox/v1/sends/%")).status, 404)

      const text = [all, one].map(({ bytes }) => new TextDecoder().decode(bytes)).join()
      for (const phi of ["Quartermain", "Philomena", "1971-02-03", "mrn-", "Title of", "Follow-up"]) {
        assert.notInclude(text, phi)
      }
      assert.strictEqual(field((yield* ask("/_sandbox/v1/state")).json, "outbox"), path)
    }).pipe(Effect.provide(layer))
  }),
)

it.live("cancels what is queued, and says why something cannot be done", () =>
  Effect.gen(function* () {
    const { layer, outbox } = yield* queued("one")
    yield* Effect.gen(function* () {
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/sends/one/cancel")).status, 200)
      assert.strictEqual((yield* outbox.counts).cancelled, 1)
      const refused = [
        yield* change("POST", "/_sandbox/v1/sends/one/retry"),
        yield* change("POST", "/_sandbox/v1/sends/one/resolve", { as: "sent", evidence: "seen" }),
      ]
      for (const { json, status } of refused) {
        assert.strictEqual(status, 409)
        assert.match(String(field(json, "problem")), /^The entry one is cancelled, and this can be done only while/)
      }
      assert.strictEqual((yield* change("POST", "/_sandbox/v1/sends/none/cancel")).status, 404)
      for (const body of [{ as: "sent" }, { as: "sent", evidence: " " }, { as: "lost", evidence: "seen" }]) {
        assert.strictEqual((yield* change("POST", "/_sandbox/v1/sends/one/resolve", body)).status, 400)
      }
      // Only the page may decide, not another site in the same browser.
      const foreign = yield* ask("/_sandbox/v1/sends/one/cancel", { method: "POST", body: "{}" })
      assert.strictEqual(foreign.status, 403)
    }).pipe(Effect.provide(layer))
  }),
)

it.live("knows no outbox where none was given", () =>
  Effect.gen(function* () {
    for (const path of ["/_sandbox/v1/outbox", "/_sandbox/v1/sends/one"]) {
      assert.strictEqual((yield* ask(path)).status, 404)
    }
    assert.strictEqual((yield* change("POST", "/_sandbox/v1/sends/one/cancel")).status, 404)
    assert.strictEqual(
      (yield* change("POST", "/_sandbox/v1/sends/one/resolve", { as: "sent", evidence: "x" })).status,
      404,
    )
    assert.strictEqual(field((yield* ask("/_sandbox/v1/state")).json, "outbox"), null)
  }).pipe(Effect.provide(sandbox())),
)

const withVariables = (variables: Readonly<Record<string, string>>) =>
  Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(variables))

const problemOf = (outbox: string) =>
  Effect.flip(Layer.build(Sandbox.layer({ algorithm: "ES384", outbox: Redacted.make(outbox) }))).pipe(
    Effect.map(({ message }) => message),
    Effect.scoped,
  )

it.live("starts with nothing it cannot open, and says why without a password", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const database = "postgres://charts:hunter2@127.0.0.1:1/charts"
    assert.match(yield* problemOf(database), /a database has none of its own: set REDOX_OUTBOX_KEY\./)
    assert.match(
      yield* problemOf(path).pipe(withVariables({ REDOX_OUTBOX_KEY: "main:short" })),
      /^The sealing key cannot be used: key 1 has \d bytes instead of 32\./,
    )
    assert.match(
      yield* problemOf(path).pipe(withVariables({ REDOX_OUTBOX_KEY_FILE: `${path}/none` })),
      /the file that REDOX_OUTBOX_KEY_FILE names cannot be read\./,
    )
    const key = Redacted.value(Vault.format(Vault.generate("main")))
    const unreachable = yield* problemOf(database).pipe(withVariables({ REDOX_OUTBOX_KEY: key }))
    assert.match(unreachable, /^The outbox's database failed at (?:connect|migrate)/)
    assert.notInclude(unreachable, "hunter2")
  }),
)
