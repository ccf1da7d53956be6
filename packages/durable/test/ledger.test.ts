import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { Folder, OutboxError, Vault } from "@effect-redox/durable"
import { Ledger } from "@effect-redox/durable/Ledger"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Deferred, Effect, Fiber, Layer } from "effect"
import { folder } from "./support/folders.ts"
import { destination, sendOf } from "./support/sends.ts"

const outbox = Layer.unwrap(
  Effect.map(folder, (path) => Folder.layer({ folder: path, keys: [Vault.generate("test")] })),
)
const all = Layer.mergeAll(Ledger.layer.pipe(Layer.provideMerge(outbox)), RedoxTest.layer())

/** A create of a small document, as an engine would run it. */
const createOf = (key: string) =>
  Effect.gen(function* () {
    const send = sendOf(key)
    if (send.bundle !== undefined) return yield* Effect.die("it has parts")
    const prepared = yield* SendFile.prepare({
      file: FileSource.fromText("Follow-up in two weeks."),
      destination,
      patient: send.patient,
      document: { type: DocumentMessage.loinc("11506-3") },
      identifiers: yield* Identifiers.fromKey(key),
    })
    return yield* prepared.create
  })

const run = (key: string) => Ledger.use((ledger) => ledger.create(key, createOf(key), { destination }))
const reasonOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) =>
    error instanceof OutboxError.OutboxError || (typeof error === "object" && error !== null && "reason" in error)
      ? Reflect.get(Object(error), "reason")._tag
      : error,
  )

it.effect("runs a create once in a loop that calls it five times", () =>
  Effect.gen(function* () {
    const redox = yield* FakeRedox.FakeRedox
    const outcomes = yield* Effect.forEach([1, 2, 3, 4, 5], () => run("loop"))
    assert.lengthOf([...new Set(outcomes.map(({ receipt }) => receipt?.identifiers.document))], 1)
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(all)),
)

it.effect("does not run again what is unknown, until a person says that nothing was created", () =>
  Effect.gen(function* () {
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetBeforeCommit })
    assert.strictEqual(yield* reasonOf(run("lost")), "OutcomeUnknown")
    assert.strictEqual(yield* reasonOf(run("lost")), "OutcomeUnknown")
    yield* redox.assertNothingFiled
  }).pipe(Effect.provide(all)),
)

it.effect("runs again where it is certain that nothing was created, and keeps what Redox refused", () =>
  Effect.gen(function* () {
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.sequence({ on: "create" }, [Fault.status(400)])
    assert.strictEqual(yield* reasonOf(run("refused")), "Rejected")
    assert.strictEqual(yield* reasonOf(run("refused")), "Rejected")
    yield* redox.assertNothingFiled
    yield* redox.faults.add({ on: "upload", fault: Fault.status(503) })
    assert.strictEqual(yield* reasonOf(RedoxTest.fastForward(run("later"))), "Unavailable")
    yield* redox.faults.clear
    assert.isDefined((yield* RedoxTest.fastForward(run("later"))).receipt)
  }).pipe(Effect.provide(all)),
)

it.effect("lets one of several callers create, and tells the others that it is in hand", () =>
  Effect.gen(function* () {
    const redox = yield* FakeRedox.FakeRedox
    const gate = yield* redox.faults.gate({ on: "create" })
    const first = yield* Effect.forkChild(run("many"))
    yield* gate.arrived
    assert.strictEqual(yield* reasonOf(run("many")), "InHand")
    yield* gate.open
    yield* Fiber.join(first)
    assert.isDefined((yield* run("many")).receipt)
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(all)),
)

it.effect("calls a create unknown that was interrupted", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const begun = yield* Deferred.make<void>()
    const hanging = Effect.andThen(Deferred.succeed(begun, undefined), Effect.never)
    const fiber = yield* Effect.forkChild(Ledger.use((ledger) => ledger.create("cut", hanging)))
    yield* Deferred.await(begun)
    yield* Fiber.interrupt(fiber)
    assert.strictEqual((yield* outbox.wait("cut")).state, "unknown")
  }).pipe(Effect.provide(all)),
)
