import { Identifiers } from "@effect-redox/core"
import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, layer } from "@effect/vitest"
import { Effect, Redacted, Schedule, Stream } from "effect"
import { fileURLToPath } from "node:url"
import { freePort, Postgres, postgresPlace } from "./support/databases.ts"
import { start, variablesTo } from "./support/processes.ts"

const example = fileURLToPath(new URL("../../../examples/outbox/cluster.ts", import.meta.url))
const key = Vault.generate("test")

layer(Postgres.layer, { excludeTestServices: true, timeout: "60 seconds" })("the example of a workflow", (it) => {
  it.effect("files each report once on three runners of Effect's cluster, of which one is killed", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { baseUrl } = yield* FakeRedoxServer
      const place = yield* postgresPlace([key])
      yield* redox.faults.add({ on: "create", fault: Fault.delay("100 millis") })
      const environment = {
        ...variablesTo(redox, baseUrl),
        OUTBOX: "url" in place.store ? place.store.url : "",
        LEASE: "2 seconds",
        REDOX_OUTBOX_KEY: Redacted.value(Vault.format(key)),
        HOST: "127.0.0.1",
        RUNNER_HEALTH_CHECK_INTERVAL: "1 second",
        ENTITY_MESSAGE_POLL_INTERVAL: "1 second",
      }
      const args = ["--disable-warning=ExperimentalWarning", example]
      const runner = Effect.flatMap(freePort, (port) =>
        start(process.execPath, args, { ...environment, PORT: String(port) }),
      )
      const [first] = [yield* runner, yield* runner, yield* runner]
      const reports = Array.from({ length: 30 }, (_, n) => `report-${n}`)
      const client = yield* start(process.execPath, [...args, ...reports], environment)
      const until = <A, E>(look: Effect.Effect<A, E>, is: (found: A) => boolean) =>
        Effect.repeat(look, { until: is, schedule: Schedule.spaced("50 millis") }).pipe(Effect.timeout("90 seconds"))
      yield* until(redox.documents, ({ length }) => length >= 5)
      first.kill("SIGKILL")

      // What it had begun is unknown: a person looks, and says what became of it.
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        const looking = Effect.gen(function* () {
          for (const { key } of yield* Stream.runCollect(outbox.list({ state: "unknown" }))) {
            const { document } = yield* Identifiers.fromKey(key)
            const as = (yield* redox.documentsFor(document)).length > 0 ? "sent" : "give-up"
            yield* Effect.ignore(outbox.resolve(key, { as, by: "pat", evidence: "the chart" }))
          }
        })
        yield* Effect.forkScoped(Effect.repeat(looking, Schedule.spaced("500 millis")))
        // The engine may run again minutes later what a killed runner had in hand; the ledger has its outcome by then.
        const { refused, sent } = yield* until(
          outbox.counts,
          ({ cancelled, refused, sent }) => sent + refused + cancelled === reports.length,
        )
        assert.strictEqual(refused, 0)
        const states = new Map<string, string>()
        yield* Stream.runForEach(outbox.list(), ({ key, state }) => Effect.sync(() => states.set(key, state)))
        assert.sameMembers([...states.keys()], reports)
        for (const [, report = "", state] of client.printed().matchAll(/^(\S+) (\S+)$/gm)) {
          assert.strictEqual(state, states.get(report))
        }
        const documents = yield* redox.documents
        assert.strictEqual(documents.length, sent)
        assert.lengthOf(new Set(documents.flatMap(({ identifiers }) => identifiers.documents)), sent)
      }).pipe(Effect.provide(place.layer))
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )
})
