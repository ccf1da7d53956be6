import { DeliveryPolicy } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { failedAnswer, failedWithoutAnswer, outcomeOfStatus } from "../../src/internal/delivery/outcome.ts"
import { operationNames, operations } from "../../src/internal/operations.ts"
import * as RedoxError from "../../src/RedoxError.ts"
import { Headers } from "effect/http"
import { readFileSync } from "node:fs"

const outcomes = Object.keys(DeliveryPolicy.rules.create).filter((name): name is DeliveryPolicy.Outcome =>
  Object.hasOwn(DeliveryPolicy.rules.create, name),
)

/** What may have been carried out: everything but a request that was not sent, and an answer that says no. */
const doubtful: ReadonlySet<DeliveryPolicy.Outcome> = new Set([
  "lost",
  "timeout",
  "request-timeout",
  "server-error",
  "redirected",
  "temporary",
  "duplicate",
  "unreadable",
])

const toUnknown = (unknown: RedoxError.UnknownCause, details: { readonly attempts: number }) =>
  RedoxError.fromReason(
    new RedoxError.OutcomeUnknown({
      unknown,
      identifiers: { bundle: "b", message: "m", document: "d" },
      destination: "sandbox-ehr",
      environment: "Development",
      ...details,
    }),
  )

describe("the rules", () => {
  it("cannot be changed by a program", () => {
    assert.isTrue(Object.isFrozen(DeliveryPolicy.rules))
    for (const operation of operationNames) {
      assert.isTrue(Object.isFrozen(DeliveryPolicy.rules[operation]), operation)
      assert.isFalse(Reflect.set(DeliveryPolicy.rules[operation], "lost", "retry"), operation)
    }
  })

  it.each(operationNames.filter((name) => operations[name].changesChart))(
    "never repeat a %s that may have been carried out",
    (operation) => {
      for (const outcome of outcomes) {
        const action = DeliveryPolicy.rules[operation][outcome]
        if (doubtful.has(outcome)) assert.strictEqual(action, "unknown", outcome)
        else assert.notStrictEqual(action, "unknown", outcome)
      }
    },
  )

  it.each(operationNames.filter((name) => !operations[name].changesChart))(
    "never report a %s as unknown, since it changes no chart",
    (operation) => {
      assert.notInclude(Object.values(DeliveryPolicy.rules[operation]), "unknown")
    },
  )

  it.each(operationNames)("give each outcome of a %s an error that says the same about the chart", (operation) => {
    for (const outcome of outcomes) {
      const called = { operation, environment: "Development", toUnknown } as const
      const reply = { status: 418, headers: Headers.empty, body: "", framed: true, requestSent: true }
      const answer = { status: 418, logIds: [], issues: [] }
      const isUnknown = DeliveryPolicy.rules[operation][outcome] === "unknown"
      const answered = failedAnswer(called, { outcome, reply, answer, now: 0 }).toError(1)
      assert.strictEqual(answered.nothingCreated, !isUnknown, `${outcome}, answered`)
      if (outcome === "lost" || outcome === "timeout" || outcome === "not-sent") {
        const silent = failedWithoutAnswer(called, { outcome, code: undefined }).toError(1)
        assert.strictEqual(silent.nothingCreated, !isUnknown, `${outcome}, not answered`)
      }
    }
  })

  it("are the table that docs/delivery.md shows", () => {
    const words: Record<DeliveryPolicy.Action, string> = {
      retry: "again",
      "retry-twice": "again, twice",
      "retry-throttled": "again, later",
      "renew-token": "once, new token",
      unknown: "**unknown**",
      fail: "fails",
    }
    const guide = readFileSync(new URL("../../../../docs/delivery.md", import.meta.url), "utf8")
    const [, , ...rows] = (/^\| what happened .*$(\n\|.*$)*/m.exec(guide)?.[0] ?? "").split("\n")
    const shown = rows.map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    assert.deepStrictEqual(
      new Set(shown.map(([what = "", ...actions]) => [/^`([a-z-]+)`/.exec(what)?.[1], ...actions].join(" | "))),
      new Set(
        outcomes.map((outcome) =>
          [
            outcome,
            ...(["token", "upload", "create"] as const).map((name) => words[DeliveryPolicy.rules[name][outcome]]),
          ].join(" | "),
        ),
      ),
    )
    // The guide says of these that they are repeated like an upload.
    for (const name of ["search", "read", "log"] as const) {
      assert.deepStrictEqual(DeliveryPolicy.rules[name], DeliveryPolicy.rules.upload)
    }
  })

  it("read every status that is no success", () => {
    for (let status = 300; status < 600; status++) assert.include(outcomes, outcomeOfStatus(status), String(status))
  })
})
