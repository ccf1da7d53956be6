import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect } from "effect"
import { TestClock } from "effect/testing"
import { Cli, events, layer, results, summary, to, until, whose } from "./support/Cli.ts"

const three = ["send", "a.pdf", "b.pdf", "c.pdf", ...to, ...whose]

const outcomes = (stdout: string) => results(stdout).map(({ error, outcome }) => [outcome, error?.reason])

describe.concurrent("the first signal", { timeout: 60_000 }, () => {
  it.live.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s lets a create that has begun come to its end, and begins no other",
    (signal) =>
      Effect.scoped(
        Effect.gen(function* () {
          const cli = yield* Cli
          const redox = yield* FakeRedox.FakeRedox
          const creating = yield* redox.faults.gate({ on: "create" })
          const uploading = yield* redox.faults.gate({ on: "upload", nth: 2 })
          const running = yield* cli.begin([...three, "--concurrency", "2"])
          yield* Effect.andThen(creating.arrived, uploading.arrived)
          yield* running.signal(signal)
          yield* until(() => running.stderr().includes("stopping"))
          yield* creating.open
          const { status, stderr, stdout } = yield* running.ended
          assert.strictEqual(status, 130, stderr)
          assert.match(stderr, /stopping\. 1 document is being created; waiting up to 20 seconds/)
          const ended = outcomes(stdout)
          assert.deepStrictEqual(ended.filter(([outcome]) => outcome === "sent").length, 1)
          assert.deepStrictEqual(ended.filter(([, reason]) => reason === "Interrupted").length, 2)
          assert.strictEqual((yield* redox.documents).length, 1)
          assert.deepInclude(summary(stdout), { sent: 1, failed: 2, unknown: 0, interrupted: true, exitStatus: 130 })
          assert.strictEqual(events(stdout).at(-1)?.event, "summary")
        }),
      ).pipe(Effect.provide(layer())),
  )

  it.live("ends at once where no create has begun", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "upload" })
        const running = yield* cli.begin(["send", "a.pdf", ...to, ...whose])
        yield* gate.arrived
        yield* running.signal("SIGINT")
        const { status, stderr, stdout } = yield* running.ended
        assert.strictEqual(status, 130)
        assert.notInclude(stderr, "stopping")
        assert.deepStrictEqual(outcomes(stdout), [["failed", "Interrupted"]])
        yield* redox.assertNothingFiled
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.effect("waits for a create for 20 seconds, and then reports it as unknown", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create" })
        const running = yield* cli.begin(["send", "a.pdf", ...to, ...whose])
        yield* gate.arrived
        yield* running.signal("SIGTERM")
        while (!running.stderr().includes("stopping")) yield* Effect.yieldNow
        yield* TestClock.adjust("19 seconds")
        assert.deepStrictEqual(results(running.stdout()), [])
        yield* TestClock.adjust("1 second")
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 3)
        assert.deepStrictEqual(outcomes(stdout), [["unknown", "OutcomeUnknown"]])
      }),
    ).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("the second signal", { timeout: 60_000 }, () => {
  it.live("ends at once, and reports of each file what is known", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const gate = yield* redox.faults.gate({ on: "create", nth: { from: 2 } })
        const running = yield* cli.begin([...three, "--concurrency", "1"])
        yield* gate.arrived
        yield* Effect.andThen(running.signal("SIGINT"), running.signal("SIGINT"))
        const { status, stderr, stdout } = yield* running.ended
        assert.strictEqual(status, 3)
        // Once: not as a warning of the library's as well.
        assert.notInclude(stderr, "warn")
        assert.deepStrictEqual(outcomes(stdout), [
          ["sent", undefined],
          ["unknown", "OutcomeUnknown"],
          ["failed", "Interrupted"],
        ])
        assert.deepInclude(summary(stdout), { sent: 1, failed: 1, unknown: 1, interrupted: true, exitStatus: 3 })
      }),
    ).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a create", { timeout: 60_000 }, () => {
  it.live("begins only when its lines are in the log, however long that takes", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const taken = yield* Deferred.make<boolean>()
        const running = yield* cli.begin(["send", "a.pdf", ...to, ...whose], {
          output: { recorded: Deferred.await(taken) },
        })
        yield* until(() => running.stdout().includes('"operation":"create"'))
        yield* Effect.sleep(200)
        assert.notInclude(
          (yield* redox.requests).map(({ endpoint }) => endpoint),
          "create",
        )
        yield* Deferred.succeed(taken, true)
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 0)
        const [result] = results(stdout)
        yield* redox.assertFiledOnce(result?.identifiers?.document ?? "")
        const attempts = events(stdout).filter((event) => event.event === "attempt" && event.operation === "create")
        assert.strictEqual(attempts.length, 1)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("never begins where the log can be written nowhere", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const { status, stdout } = yield* cli.run(["send", "a.pdf", ...to, ...whose], {
        output: { recorded: Effect.succeed(false) },
      })
      assert.strictEqual(status, 1)
      assert.strictEqual(results(stdout)[0]?.error?.problems?.[0]?.rule, "log")
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )

  it.live("does not begin where the standard output and the standard error are closed", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const { status, stderr } = yield* cli.run(["send", "a.pdf", ...to, ...whose], { output: { closed: true } })
      assert.strictEqual(status, 2)
      assert.include(stderr, "no place for the log")
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )
})
