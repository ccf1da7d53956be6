import { Folder, Runner, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Layer } from "effect"
import { TestClock } from "effect/testing"
import { folder } from "./support/folders.ts"
import { files, sendOf } from "./support/sends.ts"

const outbox = Layer.unwrap(
  Effect.map(folder, (path) => Folder.layer({ folder: path, keys: [Vault.generate("test")] })),
)
const all = Layer.mergeAll(outbox, files, RedoxTest.layer())
const counted = Outbox.use((outbox) => outbox.counts)

/** A runner with one send that the fake holds, asked to stop. */
const stopping = Effect.fnUntraced(function* (on: "upload" | "create", options: Runner.Options = {}) {
  const redox = yield* FakeRedox.FakeRedox
  const gate = yield* redox.faults.gate({ on })
  yield* Outbox.use((outbox) => outbox.add(sendOf("stopping")))
  const runner = yield* Effect.forkChild(Effect.provide(Runner.forever(options), Runner.layerHolder))
  yield* gate.arrived
  yield* Outbox.use((outbox) => outbox.add(sendOf("stopping-later")))
  const stopped = yield* Effect.forkChild(Fiber.interrupt(runner))
  return { gate, stopped, redox }
})

it.effect("waits for a create that has begun, and begins nothing else", () =>
  Effect.gen(function* () {
    const { gate, redox, stopped } = yield* stopping("create")
    yield* TestClock.adjust("140 seconds")
    assert.isUndefined(stopped.pollUnsafe())
    yield* gate.open
    yield* Fiber.join(stopped)
    const { queued, sent, unknown } = yield* counted
    assert.deepStrictEqual([sent, queued, unknown], [1, 1, 0])
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(all)),
)

it.effect("waits for it no longer than is set, and calls it unknown then", () =>
  Effect.gen(function* () {
    const { stopped } = yield* stopping("create", { drain: "30 seconds" })
    yield* TestClock.adjust("29 seconds")
    assert.isUndefined(stopped.pollUnsafe())
    yield* TestClock.adjust("2 seconds")
    yield* Fiber.join(stopped)
    const { creating, queued, unknown } = yield* counted
    assert.deepStrictEqual([creating, queued, unknown], [0, 1, 1])
  }).pipe(Effect.provide(all)),
)

it.effect("stops an upload at once, and leaves its send queued for the next", () =>
  Effect.gen(function* () {
    const { redox, stopped } = yield* stopping("upload")
    yield* Fiber.join(stopped)
    const { queued, unknown } = yield* counted
    assert.deepStrictEqual([queued, unknown], [2, 0])
    yield* redox.faults.clear
    yield* RedoxTest.fastForward(Runner.untilEmpty(), { speed: 2_000 }).pipe(Effect.provide(Runner.layerHolder))
    assert.strictEqual((yield* counted).sent, 2)
  }).pipe(Effect.provide(all)),
)
