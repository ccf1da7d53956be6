import { assert, describe, it } from "@effect/vitest"
import { existsSync, readFileSync } from "node:fs"
import * as Behaviours from "./behaviours.ts"

const guide = readFileSync(new URL("../../../docs/fake.md", import.meta.url), "utf8")

/** The cells of a Markdown table, however its columns are aligned. */
const cells = (table: string) =>
  table.split("\n").map((row) =>
    row
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replace(/^-+$/, "---"))
      .join("|"),
  )

describe("the table of endpoints", () => {
  it("is the one docs/fake.md shows", () => {
    const table = /^\| name .*$(\n\|.*$)*/m.exec(guide)?.[0] ?? ""
    assert.deepStrictEqual(cells(table), cells(Behaviours.endpointsToMarkdown()))
  })
})

describe("the table of behaviours", () => {
  it("is the one docs/fake.md shows", () => {
    const table = /^\| area .*$(\n\|.*$)*/m.exec(guide)?.[0] ?? ""
    assert.deepStrictEqual(cells(table), cells(Behaviours.toMarkdown()))
  })

  it("gives a source for each: a section, a specification, or that it is a choice", () => {
    const without = Behaviours.behaviours.filter(({ source }) => !/^(docs\/protocol\.md §[1-8]|A choice)/.test(source))
    assert.deepStrictEqual(without, [])
  })

  it("names a test for each, which there is", () => {
    const quoted = (title: string) => ['"', "'", "`"].map((quote) => quote + title + quote)
    const without = Behaviours.behaviours.filter(({ heldBy }) => {
      const path = new URL(`../../../${heldBy.file}`, import.meta.url)
      const text = existsSync(path) ? readFileSync(path, "utf8") : ""
      return !quoted(heldBy.title).some((title) => text.includes(title))
    })
    assert.deepStrictEqual(without, [])
  })

  it("says nothing twice", () => {
    const all = Behaviours.behaviours.map(({ behaviour }) => behaviour)
    assert.deepStrictEqual([...new Set(all)], all)
  })
})
