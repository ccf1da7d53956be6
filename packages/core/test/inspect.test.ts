import { RedoxError } from "@effect-redox/core/RedoxError"
import * as Reasons from "@effect-redox/core/RedoxError"
import { FhirJson, Validation } from "@effect-redox/fhir"
import { assert, describe, it } from "@effect/vitest"
import { inspect, type InspectOptions } from "node:util"

describe("an error", () => {
  const ways: ReadonlyArray<InspectOptions> = [
    { showHidden: true },
    { showHidden: true, depth: Infinity, getters: true },
    { showHidden: true, depth: Infinity, customInspect: false, getters: true },
  ]
  const errors = [
    Reasons.invalidInput({ path: "a", rule: "b", message: "c" }),
    new FhirJson.FhirJsonError({ reason: "syntax", line: 1, column: 1, path: "" }),
    new Validation.FhirError({ type: "Bundle", issues: [] }),
  ]

  it.each(ways)("is shown with everything that is hidden in it, its class and its prototype: %j", (way) => {
    const classes = [...Object.values(Reasons), ...errors.map((error) => error.constructor)]
    for (const value of [...errors, ...classes, RedoxError]) assert.isNotEmpty(inspect(value, way))
    for (const value of classes) if (typeof value === "function") assert.isNotEmpty(inspect(value.prototype, way))
  })
})
