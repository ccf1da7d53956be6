/**
 * Kills the command and looks for what it left: every document in a chart must have its line in the log.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert } from "@effect/vitest"
import { Duration, Effect } from "effect"
import { execFileSync } from "node:child_process"
import { closeSync, constants, openSync, readFileSync, readSync } from "node:fs"
import { Cli, events, pdf, to, whose } from "./Cli.ts"

/** A pipe that no one reads until `drain`. */
export const stalledPipe = Effect.gen(function* () {
  const cli = yield* Cli
  const path = cli.path(`pipe-${Math.random().toString(36).slice(2)}`)
  execFileSync("mkfifo", [path])
  const reader = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  const writer = openSync(path, constants.O_WRONLY)
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      closeSync(reader)
      closeSync(writer)
    }),
  )
  const drain = Effect.sync(() => {
    const chunks: Array<Buffer> = []
    const chunk = Buffer.alloc(65_536)
    for (;;) {
      try {
        const length = readSync(reader, chunk)
        chunks.push(Buffer.from(chunk.subarray(0, length)))
      } catch {
        return Buffer.concat(chunks).toString("utf8")
      }
    }
  })
  return { writer, drain }
})

/** Files to send, and their names. */
export const files = Effect.fnUntraced(function* (count: number) {
  const cli = yield* Cli
  const names = Array.from({ length: count }, (_, index) => `${"long-name-".repeat(12)}${index}.pdf`)
  yield* Effect.forEach(names, (name) => cli.write(name, pdf(300)), { discard: true })
  return names
})

/** The arguments that send them. */
export const sending = (names: ReadonlyArray<string>, ...more: ReadonlyArray<string>) => [
  "send",
  ...names,
  ...to,
  ...whose,
  "--json",
  ...more,
]

// The last line of a killed process may be cut off.
const wholeLines = (log: string): string => log.slice(0, log.lastIndexOf("\n") + 1)

/** Checks that each document the fake filed can be looked for: its create was announced, and its file had begun. */
export const assertTraced = Effect.fnUntraced(function* (log: string) {
  const redox = yield* FakeRedox.FakeRedox
  const lines = events(wholeLines(log))
  const creating = new Set(
    lines.flatMap((line) => (line.event === "attempt" && line.operation === "create" ? [line.file.index] : [])),
  )
  const traced = new Set(
    lines.flatMap((line) =>
      line.event === "start" && creating.has(line.file.index) ? [line.identifiers?.message] : [],
    ),
  )
  const filed = yield* redox.documents
  const untraced = filed.filter(({ identifiers }) => !traced.has(identifiers.message))
  assert.deepStrictEqual(
    untraced.map(({ identifiers }) => identifiers.message),
    [],
  )
  return { filed: filed.length, lines: lines.length, results: lines.filter(({ event }) => event === "result").length }
})

/** Waits until the fake has filed nothing more for a while. */
export const untilQuiet = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  let last = -1
  for (let quiet = 0; quiet < 10;) {
    yield* Effect.sleep(100)
    const { documents } = yield* redox.counts
    quiet = documents === last && documents > 0 ? quiet + 1 : 0
    last = documents
  }
})

/** Sends to a log file, kills the process at some time after its first create, and checks the log. */
export const killOnce = Effect.fnUntraced(function* (after: Duration.Input, concurrency: number) {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.reset
  yield* redox.faults.add({ on: "create", fault: Fault.delay("30 millis") })
  const names = yield* files(24)
  const log = cli.path("log.ndjson")
  const descriptor = openSync(log, "w")
  const running = yield* cli.start(sending(names, "--concurrency", `${concurrency}`), {
    outputs: { stdout: descriptor },
  })
  const ended = yield* Effect.forkChild(running.ended)
  while ((yield* redox.counts).create === 0 && running.child.exitCode === null) yield* Effect.sleep(5)
  yield* Effect.sleep(after)
  yield* Effect.sync(() => running.child.kill("SIGKILL"))
  yield* running.ended
  yield* Effect.yieldNow
  ended.interruptUnsafe()
  closeSync(descriptor)
  // What had arrived before the kill may still be filed.
  yield* Effect.sleep(80)
  return yield* assertTraced(readFileSync(log, "utf8"))
}, Effect.scoped)
