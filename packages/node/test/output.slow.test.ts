import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { readFileSync, statSync } from "node:fs"
import { Cli, events, layer, results, to, until, whose } from "./support/Cli.ts"
import { assertTraced, files, killOnce, sending, stalledPipe, untilQuiet } from "./support/kills.ts"

const jsonOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .join("\n")

describe.concurrent("an output that goes away", { timeout: 60_000 }, () => {
  it.live("does not stop the sends, and loses no event: the rest goes to the standard error", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create", nth: 1 })
        const files = ["a.pdf", "b.pdf", "c.pdf"]
        const running = yield* cli.start(["send", ...files, ...to, ...whose, "--concurrency", "1"])
        yield* gate.arrived
        yield* until(() => running.stdout().includes('"operation":"create"'))
        yield* Effect.sync(() => running.child.stdout?.destroy())
        yield* gate.open
        const { status, stderr, stdout } = yield* running.ended
        assert.strictEqual(status, 0, stderr)
        assert.include(stderr, "the standard output has no reader any more")
        assert.strictEqual((yield* redox.documents).length, 3)
        // Not even the one that was being written when the reader went.
        const names = ({ event }: { readonly event: string }) => event
        const rest = events(jsonOf(stderr)).map(names)
        assert.strictEqual(rest[0], "result")
        assert.strictEqual(rest.filter((name) => name === "result").length, 3)
        assert.strictEqual([...events(stdout).map(names), ...rest].filter((name) => name === "start").length, 3)
        assert.strictEqual(rest.at(-1), "summary")
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("takes the rest of a list with it: nothing of what can be asked for again is on the standard error", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const files = "patient.json ".repeat(500)
      const cut = yield* cli.shell(`effect-redox validate ${files} | head -n 1; exit "\${PIPESTATUS[0]}"`)
      assert.deepStrictEqual([cut.status, cut.stderr], [0, ""])
      assert.strictEqual(events(cut.stdout).length, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("does not end well where the disk is full: everything is on the standard error, and the status is 3", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const send = `effect-redox send a.pdf b.pdf ${[...to, ...whose].join(" ")}`
      // The second writes a part of a line, and then no more: what a disk does that becomes full.
      const [full, cut, key] = yield* Effect.all(
        [
          cli.shell(`${send} > /dev/full`),
          cli.shell(`ulimit -f 1; ${send} > cut.ndjson`),
          cli.shell("effect-redox validate patient.json > /dev/full"),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([full.status, cut.status, key.status], [3, 3, 1], full.stderr + cut.stderr)
      assert.include(full.stderr, "the standard output cannot be written (ENOSPC)")
      assert.notInclude(full.stderr, "no reader")
      assert.strictEqual(results(jsonOf(full.stderr)).length, 2)
      assert.strictEqual(events(jsonOf(full.stderr)).at(-1)?.event, "summary")
      const written = (yield* cli.read("cut.ndjson")).split("\n")
      const whole = written.slice(0, -1).join("\n")
      assert.notStrictEqual(written.at(-1), "")
      const all = [...events(whole), ...events(jsonOf(cut.stderr))].map(({ event }) => event)
      assert.strictEqual(all.filter((name) => name === "start").length, 2)
      assert.strictEqual(all.filter((name) => name === "result").length, 2)
      assert.strictEqual(all.at(-1), "summary")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a reader that stalls", { timeout: 60_000 }, () => {
  it.live("holds creates back: a process that is killed then has filed nothing without a trace", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const pipe = yield* stalledPipe
        const names = yield* files(120)
        const running = yield* cli.start(sending(names), { outputs: { stdout: pipe.writer } })
        yield* untilQuiet
        yield* Effect.sync(() => running.child.kill("SIGKILL"))
        yield* running.ended
        const { filed } = yield* assertTraced(yield* pipe.drain)
        assert.isAbove(filed, 10)
        assert.isBelow(filed, 120)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("does not keep the command: one signal ends it, with the rest of the log on the standard error", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const pipe = yield* stalledPipe
        const names = yield* files(120)
        const running = yield* cli.start(sending(names), { outputs: { stdout: pipe.writer } })
        yield* untilQuiet
        yield* running.signal("SIGTERM")
        const { status, stderr } = yield* running.ended
        assert.strictEqual(status, 3)
        assert.include(stderr, "the reader of the standard output takes nothing; the rest follows here")
        const rest = events(jsonOf(stderr))
        assert.strictEqual(rest.at(-1)?.event, "summary")
        const log = yield* pipe.drain
        yield* assertTraced(log)
        const ended = new Set(
          [...events(log.slice(0, log.lastIndexOf("\n") + 1)), ...rest].flatMap((event) =>
            event.event === "result" ? [event.file.index] : [],
          ),
        )
        assert.strictEqual(ended.size, 120)
        assert.isAtLeast((yield* redox.documents).length, 10)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("of both outputs leaves the rest of the log in a file, readable by its user only", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const pipe = yield* stalledPipe
        const names = yield* files(120)
        const outputs = { stdout: pipe.writer, stderr: pipe.writer }
        const running = yield* cli.start(sending(names), { outputs })
        yield* untilQuiet
        yield* Effect.andThen(running.signal("SIGINT"), Effect.andThen(Effect.sleep(300), running.signal("SIGINT")))
        const { status } = yield* running.ended
        assert.strictEqual(status, 3)
        const path = cli.path(`effect-redox-${running.child.pid}-unwritten.log`)
        assert.strictEqual(statSync(path).mode & 0o777, 0o600)
        assert.strictEqual(events(jsonOf(readFileSync(path, "utf8"))).at(-1)?.event, "summary")
      }),
    ).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a standard output that is closed from the start", { timeout: 60_000 }, () => {
  it.live.skipIf(process.platform !== "linux")(
    "is noticed: the log is on the standard error, and nowhere means no send",
    () =>
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const send = `effect-redox send a.pdf ${[...to, ...whose].join(" ")}`
        const nowhere = yield* cli.shell(`${send} >&- 2>&-`)
        assert.deepStrictEqual([nowhere.status, yield* redox.requests], [2, []])
        const closed = yield* cli.shell(`${send} >&-`)
        assert.strictEqual(closed.status, 0, closed.stderr)
        assert.include(closed.stderr, "the standard output is closed; the rest follows here")
        assert.strictEqual(results(jsonOf(closed.stderr))[0]?.outcome, "sent")
        const discarded = yield* cli.shell(`${send} > /dev/null`)
        assert.strictEqual(discarded.status, 0)
        assert.match(
          discarded.stderr,
          /^effect-redox: advice, which does not keep a file from being sent:\n(?: {2}.*\n)+$/,
        )
      }).pipe(Effect.provide(layer())),
  )
})

describe("a process that is killed", { timeout: 120_000 }, () => {
  it.live("has announced in its log each document that it filed", () =>
    Effect.gen(function* () {
      let filed = 0
      for (const after of [0, 7, 40, 90, 150]) filed += (yield* killOnce(after, 4)).filed
      assert.isAbove(filed, 5)
    }).pipe(Effect.provide(layer())),
  )
})
