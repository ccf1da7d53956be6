import * as Errors from "@effect-redox/durable/OutboxError"
import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"

const page = readFileSync(new URL("../../../docs/outbox-errors.md", import.meta.url), "utf8")

describe("docs/outbox-errors.md", () => {
  it("has a section for every reason, in their order, and no other", () => {
    const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    assert.deepStrictEqual(
      sections,
      Errors.Reason.members.map((member) => member.identifier),
    )
  })

  it("is named, with the reason's own section, by every message", () => {
    const { message } = Errors.fromReason(new Errors.NoSuchKey({ key: "report-17" }))
    assert.match(message, / See docs\/outbox-errors\.md#nosuchkey\.$/)
  })
})
