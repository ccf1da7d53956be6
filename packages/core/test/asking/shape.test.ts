import { assert, describe, it } from "@effect/vitest"
import { shapeOf } from "../../src/internal/asking/shape.ts"

describe("the shape of an answer", () => {
  it("has names and types, and no value", () => {
    const answer = {
      meta: { version: "1.0.0" },
      payload: {
        result: { id: "3e9a", attempts: { total: 2 }, "0000000001": "Jordan Example", flags: [true], none: null },
      },
    }
    assert.deepStrictEqual(shapeOf(answer), {
      meta: { version: "string" },
      payload: {
        result: { "*": "string", id: "string", attempts: { total: "number" }, flags: ["boolean"], none: "null" },
      },
    })
  })

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
