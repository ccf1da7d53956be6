import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { execFileSync } from "node:child_process"
import { Cli, events, layer, pdf, results, summary, until } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

const to = ["--to", "redox-fhir-sandbox"]
const whose = ["--patient", "patient.json", "--type", "18842-5"]
const ctrlC = "\u0003"

describe.concurrent("at a terminal", { timeout: 60_000 }, () => {
  it.live("draws a bar for each file in flight within 80 columns, and leaves one line of result for each", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create" })
        const files = ["a.pdf", "b.pdf", "a-discharge-summary-with-a-name-that-is-longer-than-any-terminal.pdf"]
        yield* cli.write(files[2] ?? "", pdf(70_000))
        const running = yield* cli.terminal(["send", ...files, ...to, ...whose])
        yield* gate.arrivals(3)
        yield* until(() => running.stdout().split("waiting for Redox").length > 3)
        const during = show(running.stdout())
        assert(during.cursorHidden)
        assert.isAtMost(during.widest, 79)
        const bars = during.lines.filter((line) => line.includes("waiting for Redox"))
        assert.strictEqual(bars.length, 3, during.lines.join("\n"))
        assert.match(bars[0] ?? "", /^a\.pdf +█+ 100% 40\.0 kB\/40\.0 kB +waiting for Redox$/)
        assert.include(during.lines.join("\n"), "0 of 3 files")

        yield* gate.open
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 0)
        // The frame that tells a file's result does not draw its bar once more.
        const told = stdout.split("\u001b[?2026h").filter((frame) => /✔ sent\S* {2}a\.pdf/.test(frame))
        assert.strictEqual(told.length, 1)
        assert.notMatch(told[0] ?? "", /a\.pdf +\S*█/)
        const after = show(stdout)
        assert.isFalse(after.cursorHidden)
        assert(after.styled)
        const text = after.lines.filter((line) => line !== "")
        assert.strictEqual(text.length, 4, text.join("\n"))
        for (const line of text.slice(0, 3)) {
          assert.match(line, /^✔ sent {2}.*pdf {2}[\d.]+ kB in [\d.]+ m?s {2}[0-9a-f-]{36}$/)
          assert.isAtMost(line.length, 80)
        }
        assert.match(text[3] ?? "", /^3 files: 3 sent; 160 kB in /)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("follows the terminal when it is resized", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create" })
        const running = yield* cli.terminal(["send", "a.pdf", "b.pdf", ...to, ...whose], { columns: 120 })
        yield* gate.arrivals(2)
        yield* until(() => running.stdout().includes("2 files"))
        const tty = (yield* cli.read("tty")).trim()
        execFileSync("stty", [process.platform === "darwin" ? "-f" : "-F", tty, "cols", "50"])
        const before = running.stdout().length
        yield* until(() => running.stdout().length > before + 600)
        // From the second frame on: the first may have been under way.
        const frames = running.stdout().slice(before).split("\u001b[?2026h").slice(2)
        assert.isAbove(frames.length, 0)
        for (const frame of frames) assert.isAtMost(show(frame).widest, 49)
        yield* gate.open
        assert.strictEqual((yield* running.ended).status, 0)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("respects NO_COLOR, a dumb terminal, and --json", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const [plain, dumb, json] = yield* Effect.forEach(
          [
            { args: [], env: { NO_COLOR: "1", LANG: "C" } },
            { args: [], env: { TERM: "dumb" } },
            { args: ["--json"], env: {} },
          ],
          ({ args, env }) =>
            Effect.flatMap(cli.terminal(["send", "a.pdf", ...to, ...whose, ...args], { env }), ({ ended }) => ended),
          { concurrency: 3 },
        )
        const screen = show(plain?.stdout ?? "")
        assert.isFalse(screen.styled)
        // Without UTF-8 there is nothing but ASCII.
        // oxlint-disable-next-line no-control-regex
        assert.match(plain?.stdout ?? "", /^[\u0000-\u007f]*$/)
        assert.match(screen.lines[0] ?? "", /^\+ sent {2}a\.pdf/)
        assert.notInclude(dumb?.stdout, "\u001b")
        assert.match(dumb?.stdout ?? "", /✔ sent {2}a\.pdf/)
        assert.notInclude(json?.stdout, "\u001b")
        assert.strictEqual(results((json?.stdout ?? "").replaceAll("\r", ""))[0]?.outcome, "sent")
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("says once what Redox calls a destination it does not know", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const running = yield* cli.terminal(["send", "a.pdf", "--to", "nowhere", ...whose])
        const { stdout } = yield* running.ended
        const { lines } = show(stdout)
        assert.strictEqual(lines.join(" ").split(/Unknown\s+slug/).length, 2, lines.join("\n"))
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("says why a file was not sent, in Redox's own words as well", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const text = '{"errorDetail":"the visit is closed"}'
        const body = { contentType: "application/json", text }
        yield* redox.faults.add({ on: "create", fault: Fault.status(400, { body }) })
        const running = yield* cli.terminal(["send", "a.pdf", ...to, ...whose])
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 1)
        const { lines, widest } = show(stdout)
        assert.isAtMost(widest, 80)
        assert.match(lines[0] ?? "", /^✖ not sent {2}a\.pdf {2}Rejected$/)
        assert.include(lines.join("\n"), "    Redox says: the visit is closed")
        assert.include(lines.join("\n"), "1 file: 0 sent, 1 not sent")
      }),
    ).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("interrupted", { timeout: 60_000 }, () => {
  it.live("by Ctrl-C, says of each file what became of it, and exits with 3 where one is unknown", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const creating = yield* redox.faults.gate({ on: "create" })
        const uploading = yield* redox.faults.gate({ on: "upload", nth: 2 })
        const args = ["send", "a.pdf", "b.pdf", "c.pdf", ...to, ...whose, "--concurrency", "2"]
        const running = yield* cli.terminal(args)
        yield* Effect.andThen(creating.arrived, uploading.arrived)
        yield* until(() => running.stdout().includes("waiting for Redox"))
        yield* running.type(ctrlC)
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 3)
        const { cursorHidden, lines } = show(stdout)
        assert.isFalse(cursorHidden)
        const text = lines.join("\n")
        assert.match(text, /\? unknown {2}[ab]\.pdf {2}OutcomeUnknown\n {4}Interrupted while the document/)
        // Said once: not as a warning of the core's as well.
        assert.notInclude(text, "warn")
        assert.match(text, /✖ not sent {2}[ab]\.pdf {2}Interrupted/)
        assert.match(text, /✖ not sent {2}c\.pdf {2}Interrupted/)
        // What that means is said once, and not with every file.
        assert.strictEqual(text.split("Interrupted before the document").length, 2)
        assert.match(text, /Interrupted\. 3 files: 0 sent, 2 not sent, 1 unknown/)
        assert.notInclude(text.slice(text.indexOf("Interrupted. 3 files")), "waiting for Redox")
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("by Ctrl-C before anything was created, exits with 130", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "upload" })
        const running = yield* cli.terminal(["send", "a.pdf", ...to, ...whose])
        yield* gate.arrived
        yield* running.type(ctrlC)
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 130)
        assert.match(show(stdout).lines.join("\n"), /✖ not sent {2}a\.pdf {2}Interrupted/)
        yield* redox.assertNothingFiled
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live.each(["SIGTERM", "SIGHUP"] as const)(
    "by %s in a pipe, ends the log with every result and the summary",
    (signal) =>
      Effect.scoped(
        Effect.gen(function* () {
          const cli = yield* Cli
          const redox = yield* FakeRedox.FakeRedox
          const gate = yield* redox.faults.gate({ on: "create", nth: { from: 2 } })
          const args = ["send", "a.pdf", "b.pdf", "c.pdf", ...to, ...whose, "--concurrency", "1"]
          const running = yield* cli.begin(args)
          yield* gate.arrived
          yield* Effect.sync(() => running.child.kill(signal))
          const { status, stdout } = yield* running.ended
          assert.strictEqual(status, 3)
          assert.deepStrictEqual(
            results(stdout).map(({ error, outcome }) => [outcome, error?.reason]),
            [
              ["sent", undefined],
              ["unknown", "OutcomeUnknown"],
              ["failed", "Interrupted"],
            ],
          )
          assert.deepInclude(summary(stdout), { sent: 1, failed: 1, unknown: 1, interrupted: true, exitStatus: 3 })
          assert.strictEqual(events(stdout).at(-1)?.event, "summary")
        }),
      ).pipe(Effect.provide(layer())),
  )
})
