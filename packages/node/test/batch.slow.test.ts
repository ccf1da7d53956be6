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
      assert.strictEqual(second.stderr.replace(/^effect-redox: warn.*\n/gm, ""), "")
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
