import { parse, stringify } from "@effect-redox/fhir/FhirJson"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"

const json = (text: string) => Result.try((): unknown => JSON.parse(text))

/** Numbers below a bound, the same in every run. */
const makeRandom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const words = ["", "a", "b", "__proto__", "id", "\u0000", '"\\', "é\u{1f600}", "\ud83d", "x".repeat(50)]
const leaves = [null, true, false, 0, -1, 1.5, 1e21, 5e-324, ...words]

/** Any value of JSON. */
const anyValue = (random: (below: number) => number, depth: number): unknown => {
  const pick = <A>(values: ReadonlyArray<A>): A | undefined => values[random(values.length)]
  const size = random(5)
  switch (depth === 0 ? 2 : random(3)) {
    case 0:
      return Array.from({ length: size }, () => anyValue(random, depth - 1))
    case 1:
      return Object.fromEntries(
        Array.from({ length: size }, () => [`${pick(words)}${random(3)}`, anyValue(random, depth - 1)]),
      )
    default:
      return pick(leaves)
  }
}

describe("reading JSON along its text", () => {
  it("gives what JSON.parse gives, and writes it as it was", () => {
    const random = makeRandom(1)
    for (let run = 0; run < 500; run++) {
      const space = [0, 1, 2, "\t"][random(4)]
      const text = JSON.stringify(anyValue(random, 5), undefined, space)
      const read = parse(text)
      assert.deepStrictEqual(read, json(text))
      assert.strictEqual(stringify(Result.getOrUndefined(read), space), text)
    }
  })

  it("stops where JSON.parse stops, in any text that was changed", () => {
    const random = makeRandom(2)
    const parts = ["", '"', "{", "}", "[", "]", ",", ":", "\\", "0", "e", ".", " ", "\u0000", "-", "\\u00"]
    let refused = 0
    for (let run = 0; run < 4_000; run++) {
      const text = JSON.stringify(anyValue(random, 4))
      const at = random(text.length + 1)
      const changed = text.slice(0, at) + (parts[random(parts.length)] ?? "") + text.slice(at + random(2))
      const read = parse(changed)
      if (Result.isFailure(read) && read.failure.reason === "duplicate") continue
      assert.strictEqual(Result.isSuccess(read), Result.isSuccess(json(changed)), JSON.stringify(changed))
      if (Result.isFailure(read)) refused++
    }
    assert.isAbove(refused, 1_000)
  })
})
