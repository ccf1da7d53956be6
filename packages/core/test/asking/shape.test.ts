import { assert, describe, it } from "@effect/vitest"
import { shapeOf } from "../../src/internal/asking/shape.ts"

describe("the shape of an answer", () => {
  it("has names and types, and no value", () => {
    const answer = {
      meta: { version: "1.0.0" },
      payload: {
        result: { id: "3e9a", attempts: { total: 2 }, "0000000001": "Jordan Example", note: null },
      },
    }
    assert.deepStrictEqual(shapeOf(answer), {
      meta: { version: "string" },
      payload: {
        result: { id: "string", attempts: { total: "number" }, "(other)": "null" },
      },
    })
  })

  it.each(["Roe", "jordan", "Example_Jordan", "MRN-12", "x1980", "constructor", "__proto__"])(
    "shows no member named %s, which may be data",
    (name) => {
      const members = Object.fromEntries([
        [name, { [name]: [1] }],
        ["id", "3e9a"],
      ])
      const shape = shapeOf({ payload: { results: [members] } })
      assert.notInclude(JSON.stringify(shape), name)
      assert.deepStrictEqual(shape, {
        payload: { results: [{ "(other)": { "(other)": ["number"] }, id: "string" }] },
      })
    },
  )

  it("ends in an answer without end", () => {
    const deep: Array<unknown> = []
    let inner = deep
    for (let depth = 0; depth < 10_000; depth++) {
      const next: Array<unknown> = []
      inner.push(next)
      inner = next
    }
    assert.isBelow(JSON.stringify(shapeOf(deep)).length, 100)
  })
})
