import { Folder, Runner, SendWorkflow, Vault } from "@effect-redox/durable"
import { Ledger } from "@effect-redox/durable/Ledger"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Schema } from "effect"
import { Activity, Workflow, WorkflowEngine } from "effect/workflow"
import { folder } from "./support/folders.ts"
import { destination, files, sendOf } from "./support/sends.ts"

const outbox = Layer.unwrap(
  Effect.map(folder, (path) => Folder.layer({ folder: path, keys: [Vault.generate("test")] })),
)

it.effect("waits in a workflow for what the outbox's runner does, also over an unknown that a person resolves", () =>
  Effect.gen(function* () {
    const queue = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetBeforeCommit })
    const { key } = yield* queue.add(sendOf("workflow"))
    const ended = yield* RedoxTest.fastForward(
      Effect.gen(function* () {
        const waiting = yield* Effect.forkChild(SendWorkflow.SendWorkflow.execute({ key }))
        yield* Runner.untilEmpty()
        yield* queue.resolve(key, { as: "not-created", by: "pat", evidence: "not in the log", early: true })
        yield* Runner.untilEmpty()
        return yield* Fiber.join(waiting)
      }),
      { speed: 2_000 },
    )
    assert.strictEqual(ended.state, "sent")
    yield* redox.assertFiledOnce(ended.document ?? "")
    const lost = yield* Effect.flip(SendWorkflow.SendWorkflow.execute({ key: "nobody" }))
    assert.strictEqual(lost._tag, "SendLost")
  }).pipe(
    Effect.provide(
      Layer.mergeAll(SendWorkflow.layer, Runner.layerHolder).pipe(
        Layer.provideMerge(Layer.mergeAll(outbox, files, RedoxTest.layer(), WorkflowEngine.layerMemory)),
      ),
    ),
  ),
)

const Filing = Workflow.make("Filing", {
  payload: { key: Schema.String },
  idempotencyKey: ({ key }) => key,
  success: Schema.String,
  error: Schema.String,
})

it.effect("files once in an activity that its engine runs three times", () =>
  Effect.gen(function* () {
    const redox = yield* FakeRedox.FakeRedox
    assert.strictEqual(yield* Filing.execute({ key: "filing" }), "filed")
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(
    Effect.provide(
      Filing.toLayer(
        Effect.fnUntraced(function* ({ key }) {
          let runs = 0
          const filing = Effect.gen(function* () {
            const ledger = yield* Ledger
            const send = sendOf("filing")
            if (send.bundle !== undefined) return yield* Effect.die("it has parts")
            const prepared = yield* SendFile.prepare({
              file: FileSource.fromText("Follow-up in two weeks."),
              destination,
              patient: send.patient,
              document: { type: DocumentMessage.loinc("11506-3") },
            })
            yield* ledger.create(key, prepared.create)
            // As if its reply had been lost after the create, twice.
            return ++runs < 3 ? yield* Effect.fail("the reply was lost") : "filed"
          }).pipe(Effect.mapError((error) => (typeof error === "string" ? error : error.message)))
          return yield* Activity.make({
            name: "file",
            success: Schema.String,
            error: Schema.String,
            execute: filing,
          }).pipe(Activity.retry({ times: 5 }))
        }),
      ).pipe(
        Layer.provideMerge(
          Layer.mergeAll(Ledger.layer.pipe(Layer.provide(outbox)), RedoxTest.layer(), WorkflowEngine.layerMemory),
        ),
      ),
    ),
  ),
)
