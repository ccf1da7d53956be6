import { DocumentMessage } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"

/** An object that holds the one before twice, so many times over. */
const graph = (levels: number): object => {
  let value: object = { value: 1 }
  for (let level = 0; level < levels; level++) value = { left: value, right: value }
  return value
}

const nested = (levels: number): object => {
  let value: object = {}
  for (let level = 1; level < levels; level++) value = { extension: [value] }
  return value
}

const rulesOf = (value: unknown) => DocumentMessage.problems(value).map(({ rule }) => rule)

describe("a message that cannot be written", () => {
  it("is refused at once where it is a graph of shared objects, however many values that makes", () => {
    const started = performance.now()
    for (const levels of [22, 23, 60, 190]) assert.deepStrictEqual(rulesOf({ entry: graph(levels) }), ["size"])
    assert.isBelow(performance.now() - started, 500)
    assert.notInclude(rulesOf({ entry: graph(10) }), "size")
  })

  it("is refused where it nests too deep, also in its second place", () => {
    assert.deepStrictEqual(rulesOf(nested(101)), ["depth"])
    assert.notInclude(rulesOf(nested(100)), "depth")
    const shared = nested(50)
    let deep = shared
    for (let level = 0; level < 110; level++) deep = { inner: deep }
    assert.deepStrictEqual(rulesOf({ early: shared, late: deep }), ["depth"])
  })

  it("is refused where it holds itself", () => {
    const cycle: Record<string, unknown> = {}
    cycle["entry"] = [{ resource: cycle }]
    assert.deepStrictEqual(rulesOf(cycle), ["depth"])
  })
})
