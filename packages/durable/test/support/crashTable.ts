/**
 * What a crash leaves, moment by moment, on either database: a worker is killed there, and another goes on.
 */
import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, type Vitest } from "@effect/vitest"
import { Effect, Option, Redacted, Schedule, Stream, type Scope } from "effect"
import type { Entry } from "@effect-redox/durable/Entry"
import type { Place } from "./databases.ts"
import { accessTo, startWorker } from "./processes.ts"
import type { Task } from "./worker.ts"

interface Row {
  readonly name: string
  readonly dieAt?: Task["dieAt"]
  /** Kill it once the fake holds a request at this endpoint. */
  readonly heldAt?: { readonly on: "upload" | "create"; readonly when: "before" | "after" }
  /** What the next runner makes of it, and how many documents there are at the end. */
  readonly becomes: Entry["state"]
  readonly filed: 0 | 1
}

const table: ReadonlyArray<Row> = [
  { name: "after it was added", dieAt: "added", becomes: "sent", filed: 1 },
  { name: "during the upload", heldAt: { on: "upload", when: "before" }, becomes: "sent", filed: 1 },
  { name: "uploaded, before the create begins", dieAt: "uploaded", becomes: "sent", filed: 1 },
  { name: "after the create began, before the wire", dieAt: "begun", becomes: "unknown", filed: 0 },
  { name: "during the create, not filed", heldAt: { on: "create", when: "before" }, becomes: "unknown", filed: 0 },
  { name: "during the create, filed", heldAt: { on: "create", when: "after" }, becomes: "unknown", filed: 1 },
  { name: "after the answer, before it is noted", dieAt: "answered", becomes: "unknown", filed: 1 },
  { name: "after it is noted", dieAt: "settled", becomes: "sent", filed: 1 },
]

const key = Vault.generate("test")
export const keys = [key]

/** One test for each row. */
export const crashTable = <R>(
  place: Effect.Effect<Place, unknown, R | Scope.Scope>,
  it: Vitest.MethodsNonLive<R>,
): void => {
  for (const row of table) {
    it.effect(`killed ${row.name}: ${row.becomes}, ${row.filed} in the chart`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const { baseUrl } = yield* FakeRedoxServer
        const { layer, store } = yield* place
        const task: Task = {
          ...accessTo(redox, baseUrl),
          store,
          sealingKey: Redacted.value(Vault.format(key)),
          run: "until-empty",
        }
        const gate =
          row.heldAt === undefined
            ? undefined
            : yield* redox.faults.gate({ on: row.heldAt.on }, { when: row.heldAt.when })
        const first = yield* startWorker({
          ...task,
          add: ["shared-1"],
          ...(row.dieAt === undefined ? {} : { dieAt: row.dieAt }),
        })
        if (gate !== undefined) {
          yield* gate.arrived
          first.kill("SIGKILL")
        }
        const { err, signal } = yield* first.ended
        assert.strictEqual(signal, "SIGKILL", err)
        yield* redox.faults.clear
        const second = yield* startWorker(task)
        const ended = yield* second.ended
        assert.strictEqual(ended.code, 0, ended.err)

        yield* Effect.gen(function* () {
          const outbox = yield* Outbox
          // On PostgreSQL, what the dead one had in hand waits for its lease.
          const entry = yield* Effect.map(Stream.runHead(outbox.list()), Option.getOrThrow).pipe(
            Effect.repeat({ until: ({ state }) => state !== "creating", schedule: Schedule.spaced("100 millis") }),
            Effect.timeout("20 seconds"),
          )
          assert.strictEqual(entry.state, row.becomes)
          assert.strictEqual(entry.sendable, row.becomes === "unknown")
          assert.strictEqual((yield* redox.documents).length, row.filed)
          const events = (yield* outbox.history(entry.key)).map(({ event }) => event)
          assert.deepStrictEqual(events, ["added", "creating", row.becomes])
        }).pipe(Effect.provide(layer))
      }).pipe(Effect.provide(FakeRedoxServer.layer())),
    )
  }
}
