import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { RedoxTest } from "@effect-redox/testing"
import { assert, layer } from "@effect/vitest"
import { ConfigProvider, Effect, Layer, Redacted } from "effect"
import { Postgres, postgresPlace } from "../../durable/test/support/databases.ts"
import { files, sendOf } from "../../durable/test/support/sends.ts"
import { field } from "../../testing/test/support.ts"
import { ask, change, sandbox } from "./sandboxSupport.ts"

const key = Vault.generate("main")

layer(Postgres.layer, { excludeTestServices: true, timeout: "60 seconds" })("an outbox in PostgreSQL", (it) => {
  it.effect("is listed and decided in, and its URL is shown without its user", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace([key])
      const context = yield* Layer.build(Layer.mergeAll(place.layer, files, RedoxTest.layer()))
      const outbox = yield* Effect.provideContext(Outbox, context)
      for (const name of ["one", "two"]) yield* Effect.provideContext(outbox.add(sendOf(name, { key: name })), context)
      const url = "url" in place.store ? place.store.url : assert.fail("a folder")
      const variables = { REDOX_OUTBOX_KEY: Redacted.value(Vault.format(key)) }
      yield* Effect.gen(function* () {
        const all = yield* ask("/_sandbox/v1/outbox")
        assert.strictEqual(field(all.json, "place"), url.replace("charts@", ""))
        assert.strictEqual(field(all.json, "counts", "queued"), 2)
        assert.strictEqual(field(all.json, "rows", 0, "key"), "two")
        assert.strictEqual((yield* change("POST", "/_sandbox/v1/sends/two/cancel")).status, 200)
        const cancelled = yield* ask("/_sandbox/v1/outbox/cancelled")
        assert.strictEqual(field(cancelled.json, "total"), 1)
        assert.strictEqual((yield* outbox.counts).cancelled, 1)
      }).pipe(
        Effect.provide(sandbox({ outbox: Redacted.make(url) })),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(variables)),
      )
    }),
  )
})
