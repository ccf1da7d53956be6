import { Reconcile } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"

describe("the decision table of a reconciliation", () => {
  const rows = Reconcile.searched.flatMap((search) =>
    Reconcile.logged.map((log) => ({ search, log, verdict: Reconcile.verdicts[search][log] })),
  )

  it("says that a document was created only where it was found, or its own log succeeded", () => {
    for (const { log, search, verdict } of rows) {
      assert.strictEqual(verdict === "Created", search === "found" || log === "succeeded", `${search}, ${log}`)
    }
  })

  it("says that nothing was created only on a refusal in the message's own log, with nothing found", () => {
    for (const { log, search, verdict } of rows) {
      assert.strictEqual(
        verdict === "NotCreated",
        search === "nothing" && log === "failed-refused",
        `${search}, ${log}`,
      )
    }
  })

  it("cannot be changed by a program", () => {
    assert.isFrozen(Reconcile.verdicts)
    for (const search of Reconcile.searched) assert.isFrozen(Reconcile.verdicts[search])
  })
})
