/**
 * What a small send costs in Effect's run loop, over undici and a socket. Unlike times, these numbers are the code's: they are
 * the same on any machine, but for the few operations by which an answer that comes in two pieces is awaited.
 */
import { NodeFileSource } from "@effect-redox/node"
import { FileSource, SendFile } from "@effect-redox/core"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Scheduler } from "effect"
import { createHook } from "node:async_hooks"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { note } from "./support/Documents.ts"
import { overSocket } from "./support/Transports.ts"

interface Cost {
  readonly operations: number
  readonly fibers: number
}

/** Runs an effect, and counts the operations and the fibers that it took. The scheduler is asked before each operation. */
const counted = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<Cost, E, R> =>
  Effect.suspend(() => {
    const scheduler = new Scheduler.MixedScheduler()
    // An operation that hands its value on without the loop is counted by the fiber alone, so its count is taken.
    const latest = new Map<number, number>()
    let operations = 0
    const counting: Scheduler.Scheduler = {
      executionMode: scheduler.executionMode,
      shouldYield: (fiber) => {
        const before = latest.get(fiber.id) ?? 0
        const now = fiber.currentOpCount
        operations += now > before ? now - before : now
        latest.set(fiber.id, now)
        return scheduler.shouldYield(fiber)
      },
      makeDispatcher: () => scheduler.makeDispatcher(),
    }
    return Effect.map(Effect.provideService(effect, Scheduler.Scheduler, counting), () => ({
      operations,
      fibers: latest.size,
    }))
  })

const bytes = Buffer.alloc(10_000, "%PDF-1.7 0123456789abcdef\n")

const onDisk = Effect.acquireRelease(
  Effect.sync(() => {
    const folder = mkdtempSync(join(tmpdir(), "cost-"))
    const path = join(folder, "scan.pdf")
    writeFileSync(path, bytes)
    return { folder, path }
  }),
  ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true })),
)

const inMemory = Effect.sync(() => FileSource.fromBytes(bytes, { contentType: "application/pdf" }))

/** The dearest of some sends after the first, which asks for the token. */
const costOf = <E, R>(file: Effect.Effect<FileSource.FileSource, E, R>) =>
  Effect.gen(function* () {
    const send = Effect.flatMap(file, (source) => SendFile.sendFile(note({ file: source })))
    yield* send
    const costs = [yield* counted(send), yield* counted(send), yield* counted(send)]
    return costs.reduce((most, cost) => (cost.operations > most.operations ? cost : most))
  })

const assertWithin = (cost: Cost, most: Cost) =>
  assert.isTrue(cost.operations <= most.operations && cost.fibers <= most.fibers, JSON.stringify(cost))

describe("a small send, its token in hand, takes", () => {
  it.live("no more than so many operations and fibers from memory", () =>
    Effect.gen(function* () {
      assertWithin(yield* costOf(inMemory), { operations: 84, fibers: 1 })
    }).pipe(Effect.provide(overSocket())),
  )

  it.live("no more than so many operations and fibers from disk", () =>
    Effect.gen(function* () {
      const { path } = yield* onDisk
      assertWithin(yield* costOf(NodeFileSource.fromPath(path)), { operations: 96, fibers: 2 })
    }).pipe(Effect.scoped, Effect.provide([overSocket(), NodeServices.layer])),
  )
})

/** Counts the calls of the file system that an effect begins: each wakes a thread, which costs more than most of a send's code. */
const fileCalls = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<number, E, R> =>
  Effect.suspend(() => {
    let calls = 0
    const hook = createHook({ init: (_, type) => void (calls += type.startsWith("FSREQ") ? 1 : 0) }).enable()
    return Effect.ensuring(
      Effect.map(effect, () => calls),
      Effect.sync(() => hook.disable()),
    )
  })

describe("a small send from disk, its token in hand, calls the file system", () => {
  const callsOf = Effect.fnUntraced(function* (path: string) {
    const file = NodeFileSource.fromPath(path, { contentType: "text/plain" })
    const send = Effect.flatMap(file, (source) => SendFile.sendFile(note({ file: source })))
    yield* send
    return yield* fileCalls(send)
  })

  it.live("for one stat, one open, one read, one stat more, and one close", () =>
    Effect.gen(function* () {
      const { path } = yield* onDisk
      assert.strictEqual(yield* callsOf(path), 5)
    }).pipe(Effect.scoped, Effect.provide([overSocket(), NodeServices.layer])),
  )
})

it.live("a send over connections of its own leaves the stacks of a program's errors as they are", () =>
  Effect.gen(function* () {
    const limit = Error.stackTraceLimit
    const send = Effect.flatMap(inMemory, (source) => SendFile.sendFile(note({ file: source })))
    // The error is made in what the answer's last byte resumes.
    const stacks = yield* Effect.forEach([1, 2, 3], () => Effect.map(send, () => new Error("of the program").stack))
    for (const stack of stacks) assert.isAbove(stack?.split("\n").length ?? 0, 3)
    assert.strictEqual(Error.stackTraceLimit, limit)
  }).pipe(Effect.provide(overSocket())),
)
