import * as Errors from "@effect-redox/core/RedoxError"
import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"

const page = readFileSync(new URL("../../../docs/errors.md", import.meta.url), "utf8")
const reasons = Errors.Reason.members.map((member) => member.identifier)
const sections = page.split(/^## /m).slice(1)

describe("docs/errors.md", () => {
  it("has a section for every reason, in their order, and no other", () => {
    assert.deepStrictEqual(
      sections.map((section) => section.slice(0, section.indexOf("\n"))),
      reasons,
    )
  })

  it("says of each reason what happened, what it means for the chart, and what to do, with a message", () => {
    for (const section of sections) {
      for (const part of [
        /^\*\*What happened\.\*\* /m,
        /\*\*In\s+the\s+chart:\*\* /,
        /^\*\*What to do\.\*\* /m,
        /^```text\n/m,
      ]) {
        assert.match(section, part)
      }
    }
  })

  it("is named, with the reason's own section, by every message", () => {
    const error = Errors.invalidInput({ path: "destination", rule: "slug", message: "must be a slug" })
    assert.match(error.message, /\nSee docs\/errors\.md#invalidinput\.$/)
    const unreadable = Errors.fromReason(new Errors.FileUnreadable({ code: "ENOENT" }))
    assert.match(unreadable.message, / See docs\/errors\.md#fileunreadable\.$/)
    const anchors = sections.map((section) => section.slice(0, section.indexOf("\n")).toLowerCase())
    for (const reason of reasons) assert.include(anchors, Errors.addressOf(reason).split("#")[1])
  })

  it("links every reason from its table", () => {
    for (const reason of reasons) assert.include(page, `[\`${reason}\`](#${reason.toLowerCase()})`)
  })
})
