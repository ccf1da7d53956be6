import { DocumentMessage } from "@effect-redox/core"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, layer } from "@effect/vitest"
import { Effect } from "effect"
import * as ChartArbitrary from "./chartArbitrary.ts"
import { connect, field } from "./support.ts"
import { fine, messageOf, right, wrong } from "./wrongCharts.ts"

const destination = "redox-fhir-sandbox"

const problemsOfLibrary = (message: unknown) => DocumentMessage.problems(message, { destination })

/** Sends messages by hand, not through the library. */
const sender = Effect.gen(function* () {
  const { create, redox, token } = yield* connect
  const access = yield* token()
  const send = (message: unknown, slug = destination) => create(access, message, { slug })
  return { redox, send }
})

const options = { algorithm: "ES384" } as const

describe("whose chart it is", () => {
  layer(FakeRedox.FakeRedox.layer(options))((it) => {
    it.effect.each([...wrong])("refuses $title, as the library does before it sends", ({ change }) =>
      Effect.gen(function* () {
        const { redox, send } = yield* sender
        const message = messageOf(change(right))
        const answer = yield* send(message)
        assert.strictEqual(answer.status, 400)
        assert.strictEqual(field(answer.json, "resourceType"), "OperationOutcome")
        yield* redox.assertNothingFiled
        assert.isNotEmpty(problemsOfLibrary(message))
      }),
    )
  })

  layer(FakeRedox.FakeRedox.layer(options))((it) => {
    it.effect.each([...fine])("takes $title, as the library does", ({ change }) =>
      Effect.gen(function* () {
        const { send } = yield* sender
        const message = messageOf(change(right))
        assert.deepStrictEqual(problemsOfLibrary(message), [])
        const answer = yield* send(message)
        assert.strictEqual(answer.status, 200, answer.text)
      }),
    )
  })
})

// The library's rules of docs/right-chart.md that say whose chart it is.
const chartRules: ReadonlySet<string> = new Set([
  "entered-in-error",
  "one-patient",
  "other-destination",
  "other-patient",
  "patient",
  "patient-identifier",
  "patient-match",
  "subject",
])

describe("two sets of rules, written apart", () => {
  layer(FakeRedox.FakeRedox.layer(options))((it) => {
    it.effect.prop(
      "agree: what the library takes the fake takes, and what the library refuses for the chart the fake refuses",
      { message: ChartArbitrary.message },
      ({ message }) =>
        Effect.gen(function* () {
          const { send } = yield* sender
          const problems = problemsOfLibrary(message)
          const { status, text } = yield* send(message)
          if (problems.length === 0) assert.strictEqual(status, 200, text)
          if (problems.some(({ rule }) => chartRules.has(rule))) assert.strictEqual(status, 400)
        }),
      { arbitrary: { runs: 400 } },
    )
  })
})
