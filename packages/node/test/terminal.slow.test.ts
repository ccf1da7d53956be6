import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { execFileSync } from "node:child_process"
import { Cli, described, events, layer, results, summary, to, until } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

const ctrlC = "\u0003"

describe.concurrent("at a terminal", { timeout: 60_000 }, () => {
  it.live("follows the terminal when it is resized", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create" })
        const running = yield* cli.terminal(["send", "a.pdf", "b.pdf", ...to, ...described], { columns: 120 })
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
            Effect.flatMap(
              cli.terminal(["send", "a.pdf", ...to, ...described, ...args], { env }),
              ({ ended }) => ended,
            ),
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
        const running = yield* cli.terminal([
          "send",
          "a.pdf",
          "--to",
          "00000000-0000-4000-8000-000000000000",
          ...described,
        ])
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
        const running = yield* cli.terminal(["send", "a.pdf", ...to, ...described])
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
  it.live("by Ctrl-C twice, shows the outcome of each file, and exits with 3 where one is unknown", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const creating = yield* redox.faults.gate({ on: "create" })
        const uploading = yield* redox.faults.gate({ on: "upload", nth: 2 })
        const args = ["send", "a.pdf", "b.pdf", "c.pdf", ...to, ...described, "--concurrency", "2"]
        const running = yield* cli.terminal(args)
        yield* Effect.andThen(creating.arrived, uploading.arrived)
        yield* until(() => running.stdout().includes("waiting for Redox"))
        yield* running.type(ctrlC)
        yield* until(() => running.stdout().includes("Ctrl-C again ends at once"))
        yield* running.type(ctrlC)
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 3)
        const { cursorHidden, lines } = show(stdout)
        assert.isFalse(cursorHidden)
        const text = lines.join("\n")
        assert.match(text, /\? unknown {2}[ab]\.pdf {2}OutcomeUnknown\n {4}Interrupted while the document/)
        assert.match(text, /✖ not sent {2}[ab]\.pdf {2}Interrupted/)
        assert.match(text, /✖ not sent {2}c\.pdf {2}Interrupted/)
        // The explanation is shown once, and not with every file.
        assert.strictEqual(text.split("Interrupted before the document").length, 2)
        assert.match(text, /Interrupted\. 3 files: 0 sent, 2 not sent, 1 unknown/)
        assert.notInclude(text.slice(text.indexOf("Interrupted. 3 files")), "waiting for Redox")
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
          const gate = yield* redox.faults.gate({ on: "upload", nth: { from: 2 } })
          const running = yield* cli.start([
            "send",
            "a.pdf",
            "b.pdf",
            "c.pdf",
            ...to,
            ...described,
            "--concurrency",
            "1",
          ])
          yield* gate.arrived
          yield* running.signal(signal)
          const { status, stdout } = yield* running.ended
          assert.strictEqual(status, 130)
          assert.deepInclude(summary(stdout), { sent: 1, failed: 2, unknown: 0, interrupted: true, exitStatus: 130 })
          assert.strictEqual(events(stdout).at(-1)?.event, "summary")
        }),
      ).pipe(Effect.provide(layer())),
  )
})

describe("the text of the other commands", () => {
  it.live("shows a token without the token, problems with their rules, keys with the next steps", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const patient = JSON.parse(yield* cli.read("patient.json"))
        yield* cli.write("wrong.json", JSON.stringify({ ...patient, gender: "F" }))
        const [token, validate, keys] = yield* Effect.forEach(
          [["token"], ["validate", "wrong.json"], ["keys", "generate", "--out", "keys", "--algorithm", "ES384"]],
          (args) => Effect.flatMap(cli.terminal(args), ({ ended }) => ended),
          { concurrency: 3 },
        )
        assert.match(token?.stdout ?? "", /Redox granted an access token\.\s+scope +fhir:development[^]*in [45] min/)
        assert.match(
          show(validate?.stdout ?? "").lines.join("\n"),
          /wrong\.json: 1 problem\n {2}error {2}Patient\.gender {2}binding\n/,
        )
        assert.strictEqual(validate?.status, 1)
        assert.match(keys?.stdout ?? "", /export REDOX_PRIVATE_KEY_FILE=\/\S*keys\/private-key\.pem/)
      }),
    ).pipe(Effect.provide(layer())),
  )
})
