/**
 * What a crash leaves, moment by moment, on either database: a worker is killed there, and another goes on.
 */
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { Store } from "@effect-redox/durable/Store"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, type Vitest } from "@effect/vitest"
import { Effect, Layer, Option, Redacted, Schedule, Stream, type Scope } from "effect"
import type { Entry } from "@effect-redox/durable/Entry"
import type { Place } from "./databases.ts"
import { accessTo, startWorker } from "./processes.ts"
import { files, sendOf } from "./sends.ts"
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
  const taskOf = Effect.fnUntraced(function* (store: Place["store"]) {
    const redox = yield* FakeRedox.FakeRedox
    const { baseUrl } = yield* FakeRedoxServer
    const task: Task = { ...accessTo(redox, baseUrl), store, sealingKey: Redacted.value(Vault.format(key)) }
    return { redox, task }
  })

  it.effect("killed before its adding is committed: nothing is there, and it is added and sent by the next", () =>
    Effect.gen(function* () {
      const { layer, store } = yield* place
      const { redox, task } = yield* taskOf(store)
      const first = yield* startWorker({ ...task, add: ["shared-1"], dieAt: "adding" })
      assert.strictEqual((yield* first.ended).signal, "SIGKILL")
      const entries = Effect.provide(
        Outbox.use((outbox) => Stream.runCollect(outbox.list())),
        layer,
      )
      assert.lengthOf(yield* entries, 0)
      const second = yield* startWorker({ ...task, add: ["shared-1"], run: "until-empty" })
      assert.include((yield* second.ended).out, `["new"]`)
      assert.strictEqual((yield* entries)[0]?.state, "sent")
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )

  it.effect("killed while it resolves an unknown send: it is unknown still, and the next resolves it", () =>
    Effect.gen(function* () {
      const { layer, store } = yield* place
      const { redox, task } = yield* taskOf(store)
      yield* redox.faults.add({ on: "create", fault: Fault.resetBeforeCommit })
      const sender = yield* startWorker({ ...task, add: ["shared-1"], run: "until-empty" })
      assert.strictEqual((yield* sender.ended).code, 0)
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        const { sql } = yield* Store
        const entry = Effect.map(Stream.runHead(outbox.list()), Option.getOrThrow)
        const { key: unknown } = yield* entry
        const resolving = { ...task, resolve: unknown }
        const worker = yield* startWorker(resolving)
        yield* Effect.repeat(Effect.sync(worker.printed), {
          until: (printed) => printed.includes("resolving"),
          schedule: Schedule.spaced("10 millis"),
        }).pipe(Effect.timeout("20 seconds"))
        // Its row is held here before it gets to it, so that it is killed within its transaction.
        yield* sql.withTransaction(
          Effect.gen(function* () {
            yield* sql`UPDATE redox_send SET state = state WHERE id = ${unknown}`
            yield* Effect.sleep("1 second")
            worker.kill("SIGKILL")
            assert.notInclude((yield* worker.ended).out, "resolved")
          }),
        )
        assert.strictEqual((yield* entry).state, "unknown")
        const next = yield* startWorker(resolving)
        assert.include((yield* next.ended).out, "resolved")
        const after = yield* entry
        assert.deepStrictEqual([after.state, after.sendable], ["sent", false])
        const events = (yield* outbox.history(unknown)).map(({ event }) => event)
        assert.deepStrictEqual(events, ["added", "creating", "unknown", "resolved as sent"])
      }).pipe(Effect.provide(layer))
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )

  it.effect("killed with an upload and a create in hand: the next has both within the lease, or at its start", () =>
    Effect.gen(function* () {
      const { layer, store } = yield* place
      const { redox, task } = yield* taskOf(store)
      const run: Task = { ...task, run: "forever", concurrency: 1 }
      const create = yield* redox.faults.gate({ on: "create", nth: 1 })
      const first = yield* startWorker({ ...run, add: ["shared-1", "shared-2"], concurrency: 2 })
      yield* create.arrived
      const upload = yield* redox.faults.gate({ on: "upload" })
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        yield* outbox.add(sendOf("shared-3")).pipe(Effect.provide(files))
        yield* Effect.timeout(upload.arrived, "20 seconds")
        // On PostgreSQL the next runs already; a folder is free once its runner is gone.
        const shares = "url" in store
        if (shares) yield* startWorker(run)
        yield* redox.faults.clear
        first.kill("SIGKILL")
        yield* first.ended
        const killed = performance.now()
        if (!shares) yield* startWorker(run)
        yield* outbox.counts.pipe(
          Effect.repeat({
            until: ({ creating, queued }) => creating + queued === 0,
            schedule: Schedule.spaced("20 millis"),
          }),
          Effect.timeout("30 seconds"),
        )
        const took = Math.round(performance.now() - killed)
        process.stdout.write(`${JSON.stringify({ takeover: shares ? "PostgreSQL" : "a folder", took })}\n`)
        const lease = "lease" in store ? store.lease * 1.25 : 0
        // A process may take seconds to start on a busy machine.
        assert.isBelow(took, lease + 10_000)
        const { sent, unknown } = yield* outbox.counts
        assert.deepStrictEqual([sent, unknown], [2, 1])
      }).pipe(Effect.provide(Layer.merge(layer, RedoxConfig.layer({ environment: "Development" }))))
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )

  for (const row of table) {
    it.effect(`killed ${row.name}: ${row.becomes}, ${row.filed} in the chart`, () =>
      Effect.gen(function* () {
        const { layer, store } = yield* place
        const { redox, task: access } = yield* taskOf(store)
        const task: Task = { ...access, run: "until-empty" }
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
