import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, events, layer, results, until } from "./support/Cli.ts"

const to = ["--to", "redox-fhir-sandbox"]
const whose = ["--patient", "patient.json", "--type", "18842-5"]

describe.concurrent("an output that goes away", { timeout: 60_000 }, () => {
  const jsonOf = (text: string) =>
    text
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .join("\n")

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
