import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, layer } from "./support/Cli.ts"

describe.concurrent("decimals in files that the command reads", { timeout: 60_000 }, () => {
  it.live("are sent with the text they have there", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const patient = (yield* cli.read("patient.json")).trim().slice(0, -1)
      yield* cli.write("weighed.json", `${patient},"extension":[{"url":"http://example.com/a","valueDecimal":1.00}]}`)
      const about = ["--to", "redox-fhir-sandbox", "--patient", "weighed.json", "--type", "18842-5"]
      const { status, stderr } = yield* cli.run(["send", "a.pdf", ...about, "--method", "embed"])
      assert.strictEqual(status, 0, stderr)
      const create = (yield* redox.log).find(({ operation }) => operation.startsWith("DocumentReference"))
      const payload = JSON.stringify(create?.request.payload)
      assert.include(payload, '"valueDecimal":1}')
      // What arrived is kept as parsed JSON, so its size tells: three bytes for `.00`.
      assert.strictEqual(create?.request.size, new TextEncoder().encode(payload).length + ".00".length)
    }).pipe(Effect.provide(layer())),
  )
})
