import { OutboxError, Place, Runner, Settle, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { Store } from "@effect-redox/durable/Store"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, layer } from "@effect/vitest"
import { Effect, Fiber, Layer, Option, Stream } from "effect"
import { Postgres, postgresPlace } from "./support/databases.ts"
import { disk, files, sendOf } from "./support/sends.ts"

const keys = [Vault.generate("test")]
const untilEmpty = Effect.provide(Runner.untilEmpty({ idle: "20 millis" }), Runner.layerHolder)
const stateOf = (key: string) =>
  Outbox.use((outbox) => outbox.get(key)).pipe(Effect.map((entry) => Option.getOrThrow(entry).state))
const reasonOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => (error instanceof OutboxError.OutboxError ? error.reason._tag : error))

layer(Postgres.layer, { excludeTestServices: true, timeout: "60 seconds" })("the outbox in PostgreSQL", (it) => {
  it.effect("adds, sends, refuses, retries, resolves, pauses, cancels and purges as in a folder", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys)
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        const redox = yield* FakeRedox.FakeRedox
        yield* outbox.add(sendOf("pg-sent", { key: "sent", copy: true }))
        disk.delete("pg-sent")
        yield* outbox.pause
        yield* untilEmpty
        assert.strictEqual(yield* stateOf("sent"), "queued")
        yield* outbox.resume
        yield* untilEmpty
        assert.strictEqual(yield* stateOf("sent"), "sent")

        yield* redox.faults.sequence({ on: "create" }, [Fault.status(400), Fault.status(400), Fault.status(503)])
        yield* outbox.add(sendOf("pg-refused", { key: "refused" }))
        yield* untilEmpty
        yield* outbox.retry("refused")
        yield* untilEmpty
        assert.strictEqual(yield* stateOf("refused"), "refused")
        const again = yield* outbox.add(sendOf("pg-refused", { key: "refused" }), { again: ["refused"] })
        assert.strictEqual(again.status, "again")
        yield* untilEmpty
        assert.strictEqual(yield* stateOf("refused"), "unknown")
        const word = { as: "not-created", by: "pat", evidence: "log" } as const
        assert.strictEqual(yield* reasonOf(outbox.resolve("refused", word)), "TooEarly")
        yield* outbox.resolve("refused", { ...word, early: true })
        yield* untilEmpty
        assert.strictEqual(yield* stateOf("refused"), "sent")
        const events = (yield* outbox.history("refused")).map(({ event }) => event)
        const expected =
          "added creating refused queued creating refused added creating unknown resolved-as-not-created creating sent"
        assert.deepStrictEqual(
          events.map((event) => event.replaceAll(" ", "-")),
          expected.split(" "),
        )

        yield* outbox.add(sendOf("pg-later", { key: "later", notBefore: Date.now() + 3_600_000 }))
        yield* outbox.cancel("later")
        assert.strictEqual(yield* reasonOf(outbox.add(sendOf("pg-other", { key: "later" }))), "KeyConflict")
        const { cancelled, sent } = yield* outbox.counts
        assert.deepStrictEqual([sent, cancelled], [2, 1])
        // By its URL alone it is the same outbox.
        const named = Place.layer({ place: "url" in place.store ? place.store.url : "", keys })
        const found = yield* Outbox.use((outbox) => outbox.counts).pipe(Effect.provide(named))
        assert.deepStrictEqual([found.sent, found.cancelled], [2, 1])
        assert.lengthOf(yield* Stream.runCollect(outbox.list({ state: "sent", limit: 1 })), 1)
        assert.deepStrictEqual(yield* outbox.purge({ rows: "1 millis" }), { payloads: 0, rows: 3 })
      }).pipe(Effect.provide(Layer.mergeAll(place.layer, files, RedoxTest.layer())))
    }),
  )

  it.effect("keeps nothing of a patient, a title or a path in clear, and notices another timeline", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys)
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        const { sql } = yield* Store
        yield* outbox.add(sendOf("pg-phi", { key: "phi" }))
        const [row] = yield* sql<{
          readonly text: string
        }>`SELECT encode(payload, 'escape') || row_to_json(redox_send)::text AS text FROM redox_send`
        for (const secret of ["Quartermain", "Philomena", "mrn-pg", "Title of", "pg-phi"]) {
          assert.notInclude(row?.text, secret)
        }
        yield* untilEmpty
        yield* outbox.add(sendOf("pg-restored", { key: "restored" }))
        yield* sql`UPDATE redox_meta SET value = '1/1' WHERE name = 'generation'`
        assert.strictEqual(yield* reasonOf(untilEmpty), "Quarantined")
        assert.strictEqual(yield* outbox.quarantine, 1)
        const left = yield* untilEmpty
        assert.strictEqual(left.unknown, 1)
      }).pipe(Effect.provide(Layer.mergeAll(place.layer, files, RedoxTest.layer())))
    }),
  )

  it.effect("asks about an unknown send from one process at a time, and from another once that one is gone", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys)
      const services = Layer.mergeAll(Layer.fresh(Layer.provideMerge(Runner.layerHolder, place.layer)), files)
      yield* Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetBeforeCommit })
        yield* Effect.gen(function* () {
          yield* (yield* Outbox).add(sendOf("pg-asked", { key: "asked" }))
          yield* Runner.untilEmpty({ idle: "20 millis" })
        }).pipe(Effect.provide(services))

        const asked = { one: 0, two: 0 }
        const settler = (name: keyof typeof asked) =>
          Effect.forkChild(
            Settle.forever({ every: "200 millis", onAsked: () => Effect.sync(() => void asked[name]++) }).pipe(
              Effect.provide(services),
            ),
          )
        const one = yield* settler("one")
        yield* Effect.sleep("500 millis")
        yield* settler("two")
        yield* Effect.sleep("1 second")
        assert.isAbove(asked.one, 1)
        assert.strictEqual(asked.two, 0)
        yield* Fiber.interrupt(one)
        yield* Effect.sleep("1 second")
        assert.isAbove(asked.two, 0)
        assert.strictEqual((yield* redox.counts).create, 1)
      }).pipe(Effect.provide(RedoxTest.layer()))
    }),
  )
})
