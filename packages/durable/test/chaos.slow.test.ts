import { Vault } from "@effect-redox/durable"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { chaos } from "./support/chaos.ts"
import { folderPlace, Postgres, postgresPlace } from "./support/databases.ts"

const live = { excludeTestServices: true, timeout: "60 seconds" } as const
const keys = [Vault.generate("test")]
const promised = { lost: 0, twice: 0, wrong: 0 }

layer(Layer.empty, live)("a folder", (it) => {
  it.effect("sends 500 files while its sender is killed 8 times: none lost, none twice", () =>
    Effect.gen(function* () {
      const place = yield* folderPlace(keys)
      const tally = yield* chaos(place, keys, { sends: 500, kills: 8, runners: 1, concurrency: 16, between: 1_500 })
      const { lost, twice, wrong } = tally
      assert.deepStrictEqual({ lost, twice, wrong }, promised)
      assert.isAtMost(tally.unknown, 8 * 16 + 25)
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )
})

layer(Postgres.layer, live)("PostgreSQL", (it) => {
  it.effect(
    "sends 500 files by three runners, and a fourth, of which one is killed 8 times: none lost, none twice",
    () =>
      Effect.gen(function* () {
        const postgres = yield* Postgres
        const place = yield* postgresPlace(keys)
        const meanwhile = { times: 2, run: postgres.restart }
        const tally = yield* chaos(place, keys, {
          sends: 500,
          kills: 8,
          runners: 3,
          concurrency: 8,
          between: 1_500,
          meanwhile,
        })
        const { lost, twice, wrong } = tally
        assert.deepStrictEqual({ lost, twice, wrong }, promised)
      }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )

  it.effect("files nothing twice where runners are paused for longer than they hold a send", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys, 1_000)
      const tally = yield* chaos(place, keys, {
        sends: 300,
        kills: 4,
        runners: 3,
        concurrency: 8,
        between: 500,
        pause: 2_500,
      })
      const { lost, twice, wrong } = tally
      assert.deepStrictEqual({ lost, twice, wrong }, promised)
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )
})
