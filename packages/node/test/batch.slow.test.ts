import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, layer, pdf, results, until } from "./support/Cli.ts"

describe("a batch of 300 files for 300 patients", { timeout: 120_000 }, () => {
  it.live("is killed in the middle and run again: each is in its chart once, or reported as unknown", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const rows = ["file,mrn_system,mrn"]
      for (let n = 1; n <= 300; n++) {
        yield* cli.write(`night-${n}.pdf`, pdf(1_000 + n))
        rows.push(`night-${n}.pdf,urn:redox:redox-fhir-sandbox:MR,${n}`)
      }
      yield* cli.write("night.csv", rows.join("\n"))
      const args = ["batch", "night.csv", "--outbox", "outbox", "--to", "redox-fhir-sandbox", "--type", "18842-5"]
      let filed = 0
      const count = Effect.map(redox.documents, (documents) => void (filed = documents.length))
      yield* Effect.forkScoped(Effect.forever(Effect.andThen(count, Effect.sleep(5))))
      const first = yield* cli.start(args)
      yield* until(() => filed >= 120)
      first.child.kill("SIGKILL")
      const killedAt = filed
      yield* first.ended

      const second = yield* cli.spawn(args)
      assert.notMatch(second.stderr, /^effect-redox: (?!warn|advice)/m)
      const outcomes = results(second.stdout).map(({ outcome }) => outcome)
      const of = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
      assert.strictEqual(outcomes.length, 300)
      assert.strictEqual(of("failed"), 0)
      assert.isAtLeast(of("already"), 100)
      // Those that were being created when it was killed.
      assert.isAtMost(of("unknown"), 8)
      assert.strictEqual(second.status, of("unknown") > 0 ? 3 : 0)
      const charts = (yield* redox.documents).map(({ bundle }) => /"value":"(\d+)"/.exec(JSON.stringify(bundle))?.[1])
      assert.strictEqual(new Set(charts).size, charts.length)
      assert.isAtLeast(charts.length, of("sent") + of("already"))

      const third = yield* cli.spawn(args)
      assert.strictEqual(results(third.stdout).filter(({ outcome }) => outcome === "sent").length, 0)
      process.stdout.write(
        `killed after ${killedAt} of 300: ${of("already")} before, ${of("sent")} sent by the second run, ${of("unknown")} unknown, ${charts.length} in charts\n`,
      )
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )
})

const system = "urn:redox:redox-fhir-sandbox:MR"
const args = ["batch", "night.csv", "--outbox", "outbox", "--to", "redox-fhir-sandbox", "--type", "18842-5"]

/** Writes a manifest of so many files. */
const night = Effect.fnUntraced(function* (count: number) {
  const cli = yield* Cli
  const rows = ["file,mrn_system,mrn"]
  for (let n = 1; n <= count; n++) {
    yield* cli.write(`night-${n}.pdf`, pdf(1_000 + n))
    rows.push(`night-${n}.pdf,${system},${n}`)
  }
  yield* cli.write("night.csv", rows.join("\n"))
  return { cli, redox: yield* FakeRedox.FakeRedox }
})

describe("a batch that is stopped", { timeout: 60_000 }, () => {
  it.live("waits at SIGTERM for the creates that have begun, and the next run sends the rest", () =>
    Effect.gen(function* () {
      const { cli, redox } = yield* night(12)
      const gate = yield* redox.faults.gate({ on: "create" })
      const first = yield* cli.start([...args, "--concurrency", "2"])
      yield* gate.arrivals(2)
      first.child.kill("SIGTERM")
      yield* Effect.sleep("500 millis")
      assert.isNull(first.child.exitCode)
      yield* gate.open
      const stopped = yield* first.ended
      assert.strictEqual(stopped.status, 130)
      assert.match(stopped.stderr, /stopping\. Documents that are being created are waited for, up to 155 seconds/)
      const outcomes = results(stopped.stdout).map(({ outcome }) => outcome)
      assert.lengthOf(outcomes, 12)
      assert.lengthOf(
        outcomes.filter((outcome) => outcome === "sent"),
        2,
      )
      yield* redox.faults.clear
      const second = yield* cli.spawn(args)
      assert.strictEqual(second.status, 0)
      assert.lengthOf(yield* redox.documents, 12)
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )

  it.live("ends at once at a second signal, and says that what it left is unknown", () =>
    Effect.gen(function* () {
      const { cli, redox } = yield* night(2)
      const gate = yield* redox.faults.gate({ on: "create" })
      const first = yield* cli.start([...args, "--concurrency", "1", "--no-settle"])
      yield* gate.arrived
      first.child.kill("SIGINT")
      yield* Effect.sleep("300 millis")
      first.child.kill("SIGINT")
      const stopped = yield* Effect.timeout(first.ended, "10 seconds")
      assert.strictEqual(stopped.status, 3)
      const [created] = results(stopped.stdout)
      assert.strictEqual(created?.outcome, "unknown")
      yield* gate.open
      const second = yield* cli.spawn([...args, "--no-settle"])
      assert.strictEqual(second.status, 3)
      assert.sameMembers(
        results(second.stdout).map(({ outcome }) => outcome),
        ["unknown", "sent"],
      )
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )

  it.live("goes on where the reader of its results goes away, and reports all of them when it is run again", () =>
    Effect.gen(function* () {
      const { cli, redox } = yield* night(20)
      const run = yield* cli.shell(`effect-redox ${args.join(" ")} | head -n 1`)
      assert.lengthOf(run.stdout.trim().split("\n"), 1)
      assert.lengthOf(yield* redox.documents, 20)
      const again = yield* cli.spawn(args)
      assert.strictEqual(again.status, 0)
      assert.strictEqual(results(again.stdout).filter(({ outcome }) => outcome === "already").length, 20)
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )

  it.live("refuses to start beside another on the same folder, and says which process has it", () =>
    Effect.gen(function* () {
      const { cli, redox } = yield* night(3)
      const gate = yield* redox.faults.gate({ on: "create" })
      const first = yield* cli.start(args)
      yield* gate.arrived
      const second = yield* cli.spawn(args)
      assert.deepStrictEqual([second.status, second.stdout], [2, ""])
      assert.include(second.stderr, `process ${first.child.pid} `)
      yield* gate.open
      assert.strictEqual((yield* first.ended).status, 0)
      assert.lengthOf(yield* redox.documents, 3)
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )
})
