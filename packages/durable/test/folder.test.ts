import { Folder, OutboxError, Runner, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { folder } from "./support/folders.ts"
import { files, sendOf } from "./support/sends.ts"

const redoxAndFiles = Layer.mergeAll(files, RedoxTest.layer())
const untilEmpty = RedoxTest.fastForward(Runner.untilEmpty(), { speed: 2_000 }).pipe(Effect.provide(Runner.layerHolder))
const reasonOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => (error instanceof OutboxError.OutboxError ? error.reason._tag : error))

it.effect("writes nothing of a patient, a title, a path or a URL's query in clear", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: { every: 2 }, fault: Fault.status(400) })
    yield* Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* outbox.add(sendOf("phi-one", { copy: true }))
      yield* outbox.add(sendOf("phi-two"))
      yield* outbox.add(sendOf("phi-three"))
      yield* untilEmpty
      yield* outbox.add(sendOf("phi-four", { copy: true }))
    }).pipe(Effect.provide(Folder.layer({ folder: path })))
    const written = readdirSync(path)
      .map((name) => readFileSync(join(path, name), "latin1"))
      .join("\n")
    for (const secret of [
      "Quartermain",
      "Philomena",
      "1971-02-03",
      "mrn-phi",
      "Title of",
      "phi-one",
      "phi-four",
      "Follow-up",
    ]) {
      assert.notInclude(written, secret)
    }
    assert.include(written, "redox-fhir-sandbox")
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("makes files that only their owner can read, and an older folder's so", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const modes = Effect.gen(function* () {
      yield* Outbox.use((outbox) => outbox.add(sendOf("private")))
      yield* untilEmpty
      return readdirSync(path).map((name) => `${name} ${(statSync(join(path, name)).mode & 0o777).toString(8)}`)
    }).pipe(Effect.provide(Folder.layer({ folder: path })))
    const found = yield* modes
    assert.includeMembers(found, ["outbox.key 600", "outbox.sqlite 600", "outbox.sqlite-wal 600", "generation 600"])
    assert.deepStrictEqual(
      found.filter((line) => !line.endsWith(" 600")),
      [],
    )
    chmodSync(join(path, "outbox.sqlite"), 0o644)
    assert.deepStrictEqual(
      (yield* modes).filter((line) => !line.endsWith(" 600")),
      [],
    )
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("says that a folder cannot be written to, and not that another process has it", () =>
  Effect.gen(function* () {
    const path = yield* folder
    yield* Outbox.use((outbox) => outbox.counts).pipe(Effect.provide(Folder.layer({ folder: path })))
    mkdirSync(join(path, "runner.lock"))
    const error = yield* Effect.flip(untilEmpty.pipe(Effect.provide(Folder.layer({ folder: path }))))
    assert.strictEqual(error instanceof OutboxError.OutboxError ? error.reason._tag : "", "StorageFailed")
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("opens what an older key sealed, and nothing without it", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const [older, newer] = [Vault.generate("2025"), Vault.generate("2026")]
    const inFolder = (keys: ReadonlyArray<Vault.SealingKey>) => Effect.provide(Folder.layer({ folder: path, keys }))
    const add = Outbox.use((outbox) => outbox.add(sendOf("rotated", { key: "r" })))
    yield* add.pipe(inFolder([older]))
    assert.strictEqual(yield* reasonOf(add.pipe(inFolder([newer]))), "SealingKeyMissing")
    // Without the key it stays queued: a missing key is no send's fault.
    yield* untilEmpty.pipe(inFolder([newer]))
    const queued = yield* Outbox.use((outbox) => outbox.get("r")).pipe(inFolder([newer]))
    assert.strictEqual(Option.getOrThrow(queued).state, "queued")
    yield* Outbox.use((outbox) => outbox.cancel("r")).pipe(inFolder([newer, older]))
    yield* Outbox.use((outbox) =>
      outbox.add(sendOf("rotated", { key: "r" }), { again: ["refused", "cancelled"] }),
    ).pipe(inFolder([newer, older]))
    yield* untilEmpty.pipe(inFolder([newer, older]))
    const sent = yield* Outbox.use((outbox) => outbox.get("r")).pipe(inFolder([newer, older]))
    assert.strictEqual(Option.getOrThrow(sent).state, "sent")
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("does not open what was moved to another row", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const redox = yield* FakeRedox.FakeRedox
    yield* Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* outbox.add(sendOf("moved-one", { key: "one" }))
      yield* outbox.add(sendOf("moved-two", { key: "two" }))
      const database = new DatabaseSync(join(path, "outbox.sqlite"))
      database.exec(
        "UPDATE redox_send SET payload = (SELECT payload FROM redox_send WHERE id = 'two') WHERE id = 'one'",
      )
      database.close()
      yield* untilEmpty
      assert.deepStrictEqual(
        (yield* outbox.history("one")).map(({ detail }) => detail),
        [undefined, "Unsealable"],
      )
    }).pipe(Effect.provide(Folder.layer({ folder: path })))
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("lets one at a time send from a folder, and any add", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const inFolder = Effect.provide(Folder.layer({ folder: path, keys: [Vault.generate("test")] }), { local: true })
    yield* Effect.scoped(
      Effect.gen(function* () {
        yield* Layer.build(Runner.layerHolder)
        const error = yield* Effect.flip(Layer.build(Layer.fresh(Runner.layerHolder)))
        assert.include(error.message, `process ${process.pid}`)
      }),
    ).pipe(inFolder)
    yield* untilEmpty.pipe(inFolder)
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("notices an older copy, and sends nothing from it until somebody has looked", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const keys = [Vault.generate("test")]
    const redox = yield* FakeRedox.FakeRedox
    const inFolder = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      effect.pipe(Effect.provide(Folder.layer({ folder: path, keys }), { local: true }))
    const copy = join(path, "backup")
    yield* inFolder(Outbox.use((outbox) => outbox.add(sendOf("restored", { key: "r" }))))
    copyFileSync(join(path, "outbox.sqlite"), copy)
    yield* inFolder(untilEmpty)
    for (const name of readdirSync(path).filter((name) => name.startsWith("outbox.sqlite"))) rmSync(join(path, name))
    copyFileSync(copy, join(path, "outbox.sqlite"))
    assert.strictEqual(yield* inFolder(reasonOf(untilEmpty)), "Quarantined")
    assert.strictEqual(yield* inFolder(reasonOf(untilEmpty)), "Quarantined")
    assert.strictEqual(yield* inFolder(Outbox.use((outbox) => outbox.quarantine)), 1)
    const left = yield* inFolder(untilEmpty)
    assert.strictEqual(left.unknown, 1)
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(redoxAndFiles)),
)

it.effect("notices a whole folder that was copied back over itself", () =>
  Effect.gen(function* () {
    const path = yield* folder
    const backup = yield* folder
    const keys = [Vault.generate("test")]
    const redox = yield* FakeRedox.FakeRedox
    const inFolder = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      effect.pipe(Effect.provide(Folder.layer({ folder: path, keys }), { local: true }))
    yield* inFolder(untilEmpty)
    yield* inFolder(Outbox.use((outbox) => outbox.add(sendOf("copied-back", { key: "c" }))))
    mkdirSync(backup, { recursive: true })
    cpSync(path, backup, { recursive: true, preserveTimestamps: true })
    yield* inFolder(untilEmpty)
    // Into the files that are there: each keeps its number.
    for (const name of readdirSync(path)) writeFileSync(join(path, name), readFileSync(join(backup, name)))
    assert.strictEqual(yield* inFolder(reasonOf(untilEmpty)), "Quarantined")
    assert.lengthOf(yield* redox.documents, 1)
  }).pipe(Effect.provide(redoxAndFiles)),
)
