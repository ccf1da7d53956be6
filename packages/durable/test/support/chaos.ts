/**
 * Sends many files while their senders are killed at random, and counts what became of them.
 */
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert } from "@effect/vitest"
import { Effect, Redacted, Schedule, Stream } from "effect"
import type { Place } from "./databases.ts"
import { files, sendOf } from "./sends.ts"
import { accessTo, startWorker, type Worker } from "./processes.ts"
import type { Task } from "./worker.ts"

/** How rough it is to be. */
export interface Chaos {
  readonly sends: number
  readonly kills: number
  readonly runners: number
  readonly concurrency: number
  /** Between two kills, in milliseconds. */
  readonly between: number
  /** Stop them for so long instead of killing them. */
  readonly pause?: number
  /** Done now and then, so many times in all. */
  readonly meanwhile?: { readonly times: number; readonly run: () => void }
}

/** What came of it. */
export interface Tally {
  readonly sent: number
  readonly refused: number
  readonly unknown: number
  readonly lost: number
  readonly twice: number
  /** Called sent and not in a chart, or called refused and in one. */
  readonly wrong: number
  /** What was not over at the last kill, and how long it took to the end, in milliseconds. */
  readonly left: number
  readonly took: number
}

// Redox goes wrong by itself, too.
const weather = Effect.fnUntraced(function* (redox: FakeRedox.Service) {
  const rules = [
    Fault.delay("20 millis"),
    Fault.status(503, { when: "before" }),
    Fault.status(503, { when: "after" }),
    Fault.status(400),
    Fault.resetAfterCommit,
  ]
  for (const [index, fault] of rules.entries()) {
    yield* redox.faults.add({ on: "create", fault, ...(index === 0 ? {} : { probability: 0.004, seed: index }) })
  }
})

const live = (workers: ReadonlyArray<Worker>) =>
  workers.filter(({ child }) => child.exitCode === null && child.signalCode === null)

/** Kills, restarts, and counts at the end. */
export const chaos = Effect.fnUntraced(function* (place: Place, keys: ReadonlyArray<Vault.SealingKey>, options: Chaos) {
  const { between, concurrency, kills, meanwhile, pause, runners, sends } = options
  const redox = yield* FakeRedox.FakeRedox
  const { baseUrl } = yield* FakeRedoxServer
  yield* weather(redox)
  const [key] = keys
  assert.isDefined(key)
  const task: Task = {
    ...accessTo(redox, baseUrl),
    store: place.store,
    sealingKey: Redacted.value(Vault.format(key)),
    run: "forever",
    concurrency,
  }
  yield* Effect.gen(function* () {
    const outbox = yield* Outbox
    const names = Stream.range(1, sends).pipe(Stream.map((n) => sendOf(`shared-${n}`)))
    yield* Stream.runDrain(outbox.addAll(names))
  }).pipe(Effect.provide([place.layer, files, RedoxConfig.layer({ environment: "Development" })]))

  const workers: Array<Worker> = []
  for (let n = 0; n < runners; n++) workers.push(yield* startWorker(task))
  for (let n = 1; n <= kills; n++) {
    // A worker that has just begun is given time to have something in hand.
    yield* Effect.sleep(between * (0.5 + Math.random()))
    const [victim] = live(workers).toSorted(() => Math.random() - 0.5)
    if (pause !== undefined) {
      victim?.kill("SIGSTOP")
      yield* Effect.sleep(pause)
      victim?.kill("SIGCONT")
    } else {
      victim?.kill("SIGKILL")
      if (victim !== undefined) yield* victim.ended
      // One more of them from halfway on.
      if (runners > 1 && n === Math.ceil(kills / 2)) workers.push(yield* startWorker(task))
      workers.push(yield* startWorker(task))
    }
    if (meanwhile !== undefined && n % Math.ceil(kills / meanwhile.times) === 0) meanwhile.run()
  }
  const lastKill = Date.now()
  if (runners === 1 && live(workers).length === 0) workers.push(yield* startWorker(task))

  return yield* Effect.gen(function* () {
    const outbox = yield* Outbox
    const { creating, queued } = yield* outbox.counts
    yield* outbox.counts.pipe(
      Effect.repeat({
        until: ({ creating, queued }) => creating + queued === 0,
        schedule: Schedule.spaced("250 millis"),
      }),
    )
    const took = Date.now() - lastKill
    for (const worker of live(workers)) worker.kill("SIGTERM")
    const filed = new Map<string, number>()
    for (const { bundle } of yield* redox.documents) {
      const value = /"value":"(mrn-shared-\d+)"/.exec(JSON.stringify(bundle))?.[1] ?? ""
      filed.set(value, (filed.get(value) ?? 0) + 1)
    }
    const entries = yield* Stream.runCollect(outbox.list())
    const documents = yield* redox.documents
    const identified = new Set(
      documents.flatMap(({ identifiers }) => identifiers.documents.map((urn) => urn.replace(/^urn:uuid:/, ""))),
    )
    const count = (state: string) => entries.filter((entry) => entry.state === state).length
    const sentWrong = entries.filter(
      ({ outcome, state }) => state === "sent" && !identified.has(outcome.receipt?.identifiers.document ?? ""),
    ).length
    const tally: Tally = {
      sent: count("sent"),
      refused: count("refused"),
      unknown: count("unknown"),
      lost: sends - entries.length,
      twice: [...filed.values()].filter((times) => times > 1).length,
      // Whatever is filed is called sent or unknown, so more filed than that were called refused.
      wrong: sentWrong + Math.max(0, filed.size - count("sent") - count("unknown")),
      left: creating + queued,
      took,
    }
    process.stdout.write(`${JSON.stringify({ ...options, ...tally })}\n`)
    return tally
  }).pipe(Effect.provide(place.layer))
})
