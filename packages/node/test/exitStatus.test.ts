import { Reason } from "@effect-redox/core/RedoxError"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { readFileSync } from "node:fs"
import { statuses } from "../src/cli/exit.ts"
import { Cli, layer } from "./support/Cli.ts"

const page = readFileSync(new URL("../../../docs/cli/exit-status.md", import.meta.url), "utf8")

/** The first cells of the table below a heading, or at the top. */
const firstCells = (section: string): ReadonlyArray<string> =>
  [...section.matchAll(/^\| (?!-|status|reason)([^|]+?) *\|/gm)].map(([, cell = ""]) => cell)

const [top = "", notSent = "", unknown = ""] = page.split("\n## ")

describe("docs/cli/exit-status.md", () => {
  it("lists every exit status", () => {
    assert.deepStrictEqual(
      firstCells(top).map(Number),
      Object.values(statuses).toSorted((a, b) => a - b),
    )
  })

  it("lists every reason for a document that was not sent, and those of an unknown one", () => {
    const named = (text: string) => [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name)
    const reasons = Reason.members.map(({ identifier }) => identifier)
    assert.sameMembers(firstCells(notSent).flatMap(named), [
      ...reasons.filter((name) => name !== "OutcomeUnknown"),
      "Interrupted",
      "Defect",
    ])
    assert.includeMembers(named(unknown), ["OutcomeUnknown", "Defect"])
  })

  it.live("says what the command ends with", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const send = ["send", "a.pdf", "--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"]
      const done = yield* cli.run(send)
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(403) })
      const failed = yield* cli.run(send)
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const unknown = yield* cli.run(send)
      const usage = yield* cli.run([...send, "--plan", "gold"])
      assert.deepStrictEqual(
        [done, failed, usage, unknown].map(({ status }) => status),
        [statuses.done, statuses.failed, statuses.usage, statuses.unknown],
      )
    }).pipe(Effect.provide(layer())),
  )
})
