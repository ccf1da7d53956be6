/** The invariants of datatypes, and those that every resource has. */
import { areDistinct, count, holdsText, isOneOf, items, number } from "./compare.ts"
import { has, hasChoice, type Holds, type Json, objects, on, text, values } from "./read.ts"

const ucum = "http://unitsofmeasure.org"

const isUcumOrNone = (quantity: Json): boolean => !has(quantity, "system") || text(quantity, "system") === ucum
const isCodedValue = (quantity: Json): boolean => has(quantity, "code") || !has(quantity, "value")

export const age1 = /* @__PURE__ */ on(
  (age) => isCodedValue(age) && isUcumOrNone(age) && (number(age, "value") ?? 1) > 0,
)
export const cnt3 = /* @__PURE__ */ on(
  (of) =>
    isCodedValue(of) &&
    isUcumOrNone(of) &&
    (!has(of, "code") || text(of, "code") === "1") &&
    Number.isInteger(number(of, "value") ?? 0),
)
export const dis1 = /* @__PURE__ */ on((distance) => isCodedValue(distance) && isUcumOrNone(distance))
export const drt1 = /* @__PURE__ */ on(
  (duration) => !has(duration, "code") || (text(duration, "system") === ucum && has(duration, "value")),
)
export const qty3 = /* @__PURE__ */ on((quantity) => !has(quantity, "code") || has(quantity, "system"))
export const sqty1 = /* @__PURE__ */ on((quantity) => !has(quantity, "comparator"))

export const drq1 = /* @__PURE__ */ on((filter) => has(filter, "path") !== has(filter, "searchParam"))
export const drq2: Holds = drq1
export const exp1 = /* @__PURE__ */ on((of) => has(of, "expression") || has(of, "reference"))
export const rng2 = /* @__PURE__ */ on((range) => {
  const [low] = objects(range, "low")
  const [high] = objects(range, "high")
  if (low === undefined || high === undefined) return true
  // Quantities of different units are not compared: that would take all of UCUM.
  const comparable = ["system", "code", "unit"].every((key) => low[key] === high[key])
  return !comparable || (number(low, "value") ?? -Infinity) <= (number(high, "value") ?? Infinity)
})
export const rat1 = /* @__PURE__ */ on(
  (ratio) =>
    has(ratio, "numerator") === has(ratio, "denominator") && (has(ratio, "numerator") || has(ratio, "extension")),
)

export const tim1 = /* @__PURE__ */ on((repeat) => !has(repeat, "duration") || has(repeat, "durationUnit"))
export const tim2 = /* @__PURE__ */ on((repeat) => !has(repeat, "period") || has(repeat, "periodUnit"))
export const tim4 = /* @__PURE__ */ on((repeat) => (number(repeat, "duration") ?? 0) >= 0)
export const tim5 = /* @__PURE__ */ on((repeat) => (number(repeat, "period") ?? 0) >= 0)
export const tim6 = /* @__PURE__ */ on((repeat) => !has(repeat, "periodMax") || has(repeat, "period"))
export const tim7 = /* @__PURE__ */ on((repeat) => !has(repeat, "durationMax") || has(repeat, "duration"))
export const tim8 = /* @__PURE__ */ on((repeat) => !has(repeat, "countMax") || has(repeat, "count"))
export const tim9 = /* @__PURE__ */ on(
  (repeat) =>
    !has(repeat, "offset") ||
    (has(repeat, "when") && !items(repeat, "when").some((when) => ["C", "CM", "CD", "CV"].includes(String(when)))),
)
export const tim10 = /* @__PURE__ */ on((repeat) => !has(repeat, "timeOfDay") || !has(repeat, "when"))

export const trd1 = /* @__PURE__ */ on((trigger) => !has(trigger, "data") || !hasChoice(trigger, "timing"))
export const trd2 = /* @__PURE__ */ on((trigger) => !has(trigger, "condition") || has(trigger, "data"))
export const trd3 = /* @__PURE__ */ on((trigger) => {
  const type = text(trigger, "type")
  if (type === "named-event") return has(trigger, "name")
  if (type === "periodic") return hasChoice(trigger, "timing")
  return !type.startsWith("data-") || has(trigger, "data")
})

/** A rule about contained resources, of which there are mostly none. */
const onContained = (holds: (one: Json, resource: Json) => boolean): Holds =>
  on(
    (resource) =>
      resource["contained"] === undefined || objects(resource, "contained").every((one) => holds(one, resource)),
  )

export const dom2 = /* @__PURE__ */ onContained((one) => !has(one, "contained"))
export const dom3 = /* @__PURE__ */ onContained((one, resource) => {
  const id = text(one, "id")
  return (id !== "" && holdsText(resource, `#${id}`)) || holdsText(one, "#")
})
export const dom4 = /* @__PURE__ */ onContained((one) =>
  objects(one, "meta").every((meta) => !has(meta, "versionId") && !has(meta, "lastUpdated")),
)
export const dom5 = /* @__PURE__ */ onContained((one) => objects(one, "meta").every((meta) => !has(meta, "security")))
export const dom6 = /* @__PURE__ */ on((resource) =>
  objects(resource, "text").some((narrative) => has(narrative, "div")),
)

// ElementDefinition

export const eld1 = /* @__PURE__ */ on((slicing) => has(slicing, "discriminator") || has(slicing, "description"))
export const eld2 = /* @__PURE__ */ on((element) => {
  const max = text(element, "max")
  return max === "" || max === "*" || (number(element, "min") ?? 0) <= Number(max)
})
export const eld3: Holds = (max) => typeof max !== "string" || max === "*" || /^[0-9]+$/.test(max)
export const eld4 = /* @__PURE__ */ on(
  (type) => !has(type, "aggregation") || isOneOf(type, "code", "Reference", "canonical"),
)
export const eld5 = /* @__PURE__ */ on(
  (element) =>
    !has(element, "contentReference") ||
    (!["type", "example", "maxLength", "binding"].some((key) => has(element, key)) &&
      !["defaultValue", "fixed", "pattern", "minValue", "maxValue"].some((key) => hasChoice(element, key))),
)
export const eld6 = /* @__PURE__ */ on((element) => !hasChoice(element, "fixed") || count(element, "type") <= 1)
export const eld7 = /* @__PURE__ */ on((element) => !hasChoice(element, "pattern") || count(element, "type") <= 1)
export const eld8 = /* @__PURE__ */ on((element) => !hasChoice(element, "pattern") || !hasChoice(element, "fixed"))
export const eld12 = /* @__PURE__ */ on(
  (binding) => !has(binding, "valueSet") || /^(?:http:|https|urn:)/.test(text(binding, "valueSet")),
)
export const eld13 = /* @__PURE__ */ on((element) => areDistinct(values(element, "type", "code")))
export const eld14 = /* @__PURE__ */ on((element) => areDistinct(values(element, "constraint", "key")))
export const eld15 = /* @__PURE__ */ on(
  (element) => !hasChoice(element, "defaultValue") || !has(element, "meaningWhenMissing"),
)
export const eld16 = /* @__PURE__ */ on(
  (element) => !has(element, "sliceName") || /^[a-zA-Z0-9/\-_[\]@]+$/.test(text(element, "sliceName")),
)
export const eld17 = /* @__PURE__ */ on(
  (type) => !has(type, "targetProfile") || isOneOf(type, "code", "Reference", "canonical"),
)
export const eld18 = /* @__PURE__ */ on((element) => element["isModifier"] !== true || has(element, "isModifierReason"))

const name = "[^\\s.,:;'\"/|?!@#$%&*()[\\]{}]{1,64}"
const elementPath = /* @__PURE__ */ new RegExp(`^${name}(?:\\.${name}(?:\\[x\\])?(?::[^\\s.]+)?)*$`)
const plainPath = /^[A-Za-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*(?:\[x\])?)*$/

export const eld19 = /* @__PURE__ */ on((element) => !has(element, "path") || elementPath.test(text(element, "path")))
export const eld20 = /* @__PURE__ */ on((element) => !has(element, "path") || plainPath.test(text(element, "path")))
export const eld21 = /* @__PURE__ */ on((constraint) => has(constraint, "expression"))
export const eld22 = /* @__PURE__ */ on((element) => !has(element, "sliceIsConstraining") || has(element, "sliceName"))
