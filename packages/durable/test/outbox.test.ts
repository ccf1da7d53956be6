import { Folder, OutboxError, Runner, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Metric, Option, Stream } from "effect"
import { TestClock } from "effect/testing"
import { depth, rounds } from "../src/internal/telemetry.ts"
import { folder } from "./support/folders.ts"
import { disk, files, sendOf } from "./support/sends.ts"

/** An outbox in a folder of its own, over the fake. */
const outbox = Layer.unwrap(
  Effect.map(folder, (path) => Folder.layer({ folder: path, keys: [Vault.generate("test")] })),
)
const all = Layer.mergeAll(outbox, files, RedoxTest.layer())

/** Sends until nothing is queued, with time passing. */
const untilEmpty = (options?: Runner.UntilEmptyOptions) =>
  RedoxTest.fastForward(Runner.untilEmpty(options), { speed: 2_000 }).pipe(Effect.provide(Runner.layerHolder))

const entryOf = (key: string) => Outbox.use((outbox) => outbox.get(key)).pipe(Effect.map(Option.getOrThrow))
const stateOf = (key: string) => Effect.map(entryOf(key), ({ state }) => state)
const reasonOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => (error instanceof OutboxError.OutboxError ? error.reason._tag : error))
const eventsOf = (key: string) =>
  Outbox.use((outbox) => outbox.history(key)).pipe(Effect.map((events) => events.map(({ event }) => event)))

it.effect("sends what was added, files it once, and remembers its receipt", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    const { key, status } = yield* outbox.add(sendOf("a"))
    assert.strictEqual(status, "new")
    const left = yield* untilEmpty()
    assert.deepStrictEqual([left.queued, left.unknown], [0, 0])
    const entry = yield* entryOf(key)
    assert.strictEqual(entry.state, "sent")
    assert.isFalse(entry.sendable)
    yield* redox.assertFiledOnce(entry.outcome.receipt?.identifiers.document ?? "")
    assert.deepStrictEqual(yield* eventsOf(key), ["added", "creating", "sent"])
  }).pipe(Effect.provide(all)),
)

it.effect("takes the same send under the same key for one, and another under it for an error", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    yield* outbox.add(sendOf("b", { key: "k" }))
    assert.strictEqual((yield* outbox.add(sendOf("b", { key: "k", title: "Another title" }))).status, "already")
    assert.strictEqual(yield* reasonOf(outbox.add(sendOf("c", { key: "k" }))), "KeyConflict")
    assert.strictEqual((yield* outbox.add(sendOf("b"))).status, "new")
    assert.strictEqual((yield* outbox.add(sendOf("b"))).status, "already")
    assert.strictEqual((yield* outbox.counts).queued, 2)
  }).pipe(Effect.provide(all)),
)

it.effect("refuses a send that could never be sent, and adds nothing", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const error = yield* Effect.flip(outbox.add(sendOf("d", { destination: "no slug", key: "with space" })))
    assert.include(error.message, "key")
    assert.strictEqual((yield* outbox.counts).queued, 0)
  }).pipe(Effect.provide(all)),
)

it.effect("sends a document as it was added: what it replaces, what it is allowed, and how strict it is", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    const withoutSystem = { resourceType: "Patient", identifier: [{ value: "0000000001" }] } as const
    const refused = yield* Effect.flip(outbox.add(sendOf("l", { patient: withoutSystem })))
    assert.include(refused.message, "identifier-without-system")
    const strict = yield* Effect.flip(outbox.add(sendOf("l", { strict: true })))
    assert.include(strict.message, "author")
    const replaced = { system: "urn:x", value: "former" }
    const { key } = yield* outbox.add(sendOf("l", { replaces: replaced }))
    yield* untilEmpty()
    const { outcome } = yield* entryOf(key)
    const filed = yield* redox.assertFiledOnce(outcome.receipt?.identifiers.document ?? "")
    assert.include(JSON.stringify(filed.bundle), '"code":"replaces"')
    assert.include(JSON.stringify(filed.bundle), "former")
    const checked = yield* outbox.check(sendOf("m"))
    assert.isNotEmpty(checked.advice)
  }).pipe(Effect.provide(all)),
)

it.effect("adds many with one result for each, where some are wrong, some are there, and one conflicts", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    yield* outbox.add(sendOf("e", { key: "taken" }))
    const sends = [sendOf("f"), sendOf("g", { destination: "no slug" }), sendOf("f"), sendOf("h", { key: "taken" })]
    const results = yield* Stream.runCollect(outbox.addAll(Stream.fromIterable(sends)))
    assert.deepStrictEqual(
      results.map(({ result }) => (result._tag === "Success" ? result.success.status : result.failure._tag)),
      ["new", "RedoxError", "already", "OutboxError"],
    )
  }).pipe(Effect.provide(all)),
)

it.effect("ends a send that Redox refuses, and sends it again only where a person asks", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(400) })
    const { key } = yield* outbox.add(sendOf("i"))
    yield* untilEmpty()
    const refused = yield* entryOf(key)
    assert.strictEqual(refused.state, "refused")
    assert.strictEqual(refused.outcome.error?.reason._tag, "Rejected")
    assert.strictEqual((yield* outbox.add(sendOf("i"))).status, "already")
    yield* untilEmpty()
    yield* redox.assertNothingFiled
    yield* outbox.retry(key)
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf(key), "sent")
    assert.strictEqual((yield* redox.documents).length, 1)
  }).pipe(Effect.provide(all)),
)

it.effect("queues what was refused again where it is added so, with what it is now", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(400) })
    yield* outbox.add(sendOf("j", { key: "j" }))
    yield* untilEmpty()
    const again = yield* outbox.add(sendOf("j", { key: "j", title: "Mended" }), { again: ["refused", "cancelled"] })
    assert.deepStrictEqual(again, { key: "j", status: "again", state: "queued" })
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf("j"), "sent")
    assert.strictEqual(
      (yield* outbox.add(sendOf("j", { key: "j" }), { again: ["refused", "cancelled"] })).status,
      "already",
    )
    assert.strictEqual((yield* redox.documents).length, 1)
  }).pipe(Effect.provide(all)),
)

it.effect("waits for the rate limit without counting an attempt, and tries again when it may", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: { from: 1, to: 2 }, fault: Fault.status(429, { retryAfter: 120 }) })
    yield* outbox.add(sendOf("k", { key: "k" }))
    yield* untilEmpty({ policy: { maxAttempts: 1 } })
    const entry = yield* entryOf("k")
    assert.strictEqual(entry.state, "sent")
    assert.strictEqual(entry.attempts, 0)
    assert.strictEqual(entry.round, 3)
    assert.isAtLeast((entry.settled ?? 0) - entry.added, 240_000)
  }).pipe(Effect.provide(all)),
)

it.effect("tries a send again, and later each time, while Redox takes no uploads", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "upload", nth: { from: 1, to: 3 }, fault: Fault.status(503) })
    yield* outbox.add(sendOf("l", { key: "l" }))
    yield* untilEmpty({ policy: { maxAttempts: 1 }, backoff: { base: "1 minute" } })
    const entry = yield* entryOf("l")
    assert.strictEqual(entry.state, "sent")
    assert.deepStrictEqual([entry.attempts, entry.round], [3, 1])
    assert.isAtLeast((entry.settled ?? 0) - entry.added, 0.75 * 7 * 60_000)
  }).pipe(Effect.provide(all)),
)

it.effect("refuses what was not sent before it expires", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "upload", fault: Fault.status(503) })
    yield* outbox.add(sendOf("m", { key: "m", expires: "10 minutes" }))
    yield* untilEmpty({ policy: { maxAttempts: 1 }, backoff: { base: "2 minutes" } })
    assert.strictEqual(yield* stateOf("m"), "refused")
    assert.strictEqual((yield* eventsOf("m")).at(-1), "expired")
    yield* redox.assertNothingFiled
  }).pipe(Effect.provide(all)),
)

it.effect("leaves an unknown send to a person, who cannot say 'not created' too early", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(503) })
    yield* outbox.add(sendOf("n", { key: "n" }))
    const left = yield* untilEmpty()
    assert.strictEqual(left.unknown, 1)
    const word = { as: "not-created", by: "pat", evidence: "log 17 says 400" } as const
    assert.strictEqual(yield* reasonOf(outbox.resolve("n", word)), "TooEarly")
    yield* TestClock.adjust("5 minutes")
    yield* outbox.resolve("n", word)
    assert.strictEqual(yield* reasonOf(outbox.resolve("n", word)), "WrongState")
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf("n"), "sent")
    assert.strictEqual((yield* redox.documents).length, 1)
    const said = (yield* outbox.history("n")).find(({ event }) => event === "resolved as not-created")
    assert.deepStrictEqual([said?.by, said?.detail], ["pat", "log 17 says 400"])
  }).pipe(Effect.provide(all)),
)

it.effect("sends both rounds of a send under the same identifiers", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
    yield* outbox.add(sendOf("o", { key: "o" }))
    yield* untilEmpty()
    yield* outbox.resolve("o", { as: "not-created", by: "pat", evidence: "a mistake", early: true })
    yield* untilEmpty()
    const documents = yield* redox.documents
    assert.strictEqual(documents.length, 2)
    assert.deepStrictEqual(documents[0]?.identifiers, documents[1]?.identifiers)
  }).pipe(Effect.provide(all)),
)

it.effect("names what a document is looked for by, before it is sent, while it is unknown, and after", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
    const own = "5f0c7f1e-6a1f-4c55-9d4c-8a0a2f3a7e11"
    const send = sendOf("named")
    if (send.bundle !== undefined) return yield* Effect.die("it has parts")
    const masterIdentifier = { system: "urn:ietf:rfc:3986", value: `urn:uuid:${own}` }
    const { key } = yield* outbox.add({ ...send, document: { ...send.document, masterIdentifier } })
    const queued = yield* outbox.identifiers(key)
    assert.strictEqual(queued.document, own)
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf(key), "unknown")
    assert.deepStrictEqual(yield* outbox.identifiers(key), queued)
    assert.lengthOf(yield* redox.documentsFor(queued.document), 1)
    const { key: other } = yield* outbox.add(sendOf("unnamed"))
    yield* untilEmpty()
    const receipt = (yield* entryOf(other)).outcome.receipt
    assert.deepStrictEqual(yield* outbox.identifiers(other), receipt?.identifiers)
    assert.strictEqual(yield* reasonOf(outbox.identifiers("none")), "NoSuchKey")
  }).pipe(Effect.provide(all)),
)

it.effect("settles an unknown send as sent, or gives it up, and keeps nothing of it but the row", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", fault: Fault.status(504) })
    yield* outbox.add(sendOf("p", { key: "p" }))
    yield* outbox.add(sendOf("q", { key: "q" }))
    yield* untilEmpty()
    const p = yield* outbox.resolve("p", { as: "sent", by: "pat", evidence: "seen in the chart" })
    const q = yield* outbox.resolve("q", { as: "give-up", by: "pat", evidence: "the patient has left" })
    assert.deepStrictEqual([p.state, p.sendable, q.state, q.sendable], ["sent", false, "cancelled", false])
    assert.strictEqual(yield* reasonOf(outbox.retry("q")), "WrongState")
    assert.strictEqual((yield* outbox.wait("q")).state, "cancelled")
  }).pipe(Effect.provide(all)),
)

it.effect("sends a file only as it was when it was added", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* outbox.add(sendOf("gone", { key: "gone" }))
    yield* outbox.add(sendOf("grown", { key: "grown" }))
    yield* outbox.add(sendOf("changed", { key: "changed" }))
    yield* outbox.add(sendOf("copied", { key: "copied", copy: true }))
    disk.delete("gone")
    disk.delete("copied")
    disk.set("grown", `${disk.get("grown")} And more.`)
    disk.set("changed", (disk.get("changed") ?? "").toUpperCase())
    yield* untilEmpty()
    const entries = yield* Stream.runCollect(outbox.list())
    assert.deepStrictEqual(
      entries.map(({ key, outcome, state }) => [key, state, outcome.error?.reason._tag]),
      [
        ["gone", "refused", "FileUnreadable"],
        ["grown", "refused", "FileChanged"],
        ["changed", "refused", "FileChanged"],
        ["copied", "sent", undefined],
      ],
    )
    const [document, ...others] = yield* redox.documents
    assert.lengthOf(others, 0)
    assert.strictEqual(new TextDecoder().decode(document?.attachments[0]?.bytes), "Follow-up in two weeks, copied.")
  }).pipe(Effect.provide(all)),
)

it.effect("cancels what is queued, once", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    yield* outbox.add(sendOf("r", { key: "r", notBefore: 3_600_000 }))
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf("r"), "queued")
    yield* outbox.cancel("r")
    assert.strictEqual(yield* reasonOf(outbox.cancel("r")), "WrongState")
    assert.strictEqual(yield* reasonOf(outbox.cancel("nobody")), "NoSuchKey")
  }).pipe(Effect.provide(all)),
)

it.effect("begins nothing while it is paused", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* outbox.add(sendOf("s", { key: "s" }))
    yield* outbox.pause
    yield* untilEmpty()
    yield* redox.assertNothingFiled
    assert.isTrue((yield* outbox.counts).paused)
    yield* outbox.resume
    yield* untilEmpty()
    assert.strictEqual(yield* stateOf("s"), "sent")
  }).pipe(Effect.provide(all)),
)

it.effect("sends by priority, then in the order of adding", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    for (const [key, priority] of [
      ["late", 0],
      ["later", 0],
      ["first", 5],
    ] as const) {
      yield* outbox.add(sendOf(`by-${key}`, { priority, title: key, key }))
    }
    yield* untilEmpty({ concurrency: 1 })
    const titles = (yield* redox.documents).map(({ attachments }) => attachments[0]?.title)
    assert.deepStrictEqual(titles, ["first", "late", "later"])
  }).pipe(Effect.provide(all)),
)

it.effect("stops a run where Redox refuses the credentials, and refuses no send for it", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "token", fault: Fault.status(401) })
    yield* outbox.add(sendOf("t", { key: "t" }))
    const left = yield* untilEmpty()
    assert.strictEqual(left.stoppedBy?.reason._tag, "Authentication")
    assert.strictEqual(yield* stateOf("t"), "queued")
  }).pipe(Effect.provide(all)),
)

it.effect("purges what is older than is to be kept, and keeps the rows that guard against duplicates", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(400) })
    yield* outbox.add(sendOf("u", { key: "u", copy: true }))
    yield* untilEmpty()
    assert.deepStrictEqual(yield* outbox.purge(), { payloads: 0, rows: 0 })
    yield* TestClock.adjust("8 days")
    assert.deepStrictEqual(yield* outbox.purge(), { payloads: 1, rows: 0 })
    assert.strictEqual(yield* reasonOf(outbox.retry("u")), "Purged")
    yield* TestClock.adjust("400 days")
    assert.deepStrictEqual(yield* outbox.purge(), { payloads: 0, rows: 1 })
  }).pipe(Effect.provide(all)),
)

it.effect("counts rounds by outcome, and what is in the outbox by state", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    const sent = Metric.withAttributes(rounds, { outcome: "sent" })
    const depthOf = (state: string) =>
      Effect.map(Metric.value(Metric.withAttributes(depth, { state })), ({ value }) => value)
    const before = (yield* Metric.value(sent)).count
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(503) })
    yield* outbox.add(sendOf("v", { key: "v" }))
    yield* outbox.add(sendOf("w", { key: "w" }))
    yield* untilEmpty({ concurrency: 1 })
    assert.strictEqual((yield* Metric.value(sent)).count, before + 1)
    assert.deepStrictEqual([yield* depthOf("queued"), yield* depthOf("unknown")], [0, 1])
  }).pipe(Effect.provide(all)),
)

it.effect("lists by state and destination, and tells of what is settled from then on", () =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(503) })
    const found = yield* RedoxTest.fastForward(
      Effect.gen(function* () {
        const news = yield* Effect.forkChild(Stream.runCollect(Stream.take(outbox.changes, 2)))
        yield* Effect.sleep("2 seconds")
        yield* outbox.add(sendOf("x", { key: "x" }))
        yield* outbox.add(sendOf("y", { key: "y" }))
        yield* Runner.untilEmpty({ concurrency: 1 })
        return yield* Fiber.join(news)
      }),
      { speed: 500 },
    ).pipe(Effect.provide(Runner.layerHolder))
    assert.sameMembers(
      found.map(({ key, state }) => `${key} ${state}`),
      ["x unknown", "y sent"],
    )
    const keys = (filter: Parameters<typeof outbox.list>[0]) =>
      Effect.map(Stream.runCollect(outbox.list(filter)), (entries) => entries.map(({ key }) => key))
    assert.deepStrictEqual(yield* keys({ state: "unknown" }), ["x"])
    assert.deepStrictEqual(yield* keys({ limit: 1 }), ["x"])
    assert.deepStrictEqual(yield* keys({ order: "newest" }), ["y", "x"])
    assert.deepStrictEqual(yield* keys({ order: "newest", limit: 1 }), ["y"])
    assert.deepStrictEqual(yield* keys({ destination: "elsewhere" }), [])
  }).pipe(Effect.provide(all)),
)
