import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, described, layer, pdf, to, until } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

describe.concurrent("at a terminal", { timeout: 60_000 }, () => {
  it.live("draws a bar for each file in flight within 80 columns, and leaves one line of result for each", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create" })
        const files = ["a.pdf", "b.pdf", "a-discharge-summary-with-a-name-that-is-longer-than-any-terminal.pdf"]
        yield* cli.write(files[2] ?? "", pdf(70_000))
        const running = yield* cli.terminal(["send", ...files, ...to, ...described])
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
})
