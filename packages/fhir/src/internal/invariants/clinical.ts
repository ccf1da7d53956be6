/** The invariants of people, organizations, clinical resources, and what is ordered or planned. */
import { count, isCoded, isOneOf, isSame, number } from "./compare.ts"
import { org1 } from "./ordinary.ts"
import { has, hasChoice, type Json, objects, on, text } from "./read.ts"
import { isAfter } from "./temporal.ts"

const ucum = "http://unitsofmeasure.org"
const terminology = "http://terminology.hl7.org/CodeSystem"

export const ipn1 = org1
export const ctm1 = /* @__PURE__ */ on((participant, scope) => {
  if (!has(participant, "onBehalfOf")) return true
  const [member] = objects(participant, "member")
  const type = member === undefined ? undefined : scope.typeOf(text(member, "reference"))
  return type === undefined || type === "Practitioner"
})

const isAllergyInError = (allergy: Json): boolean =>
  isCoded(allergy, "verificationStatus", `${terminology}/allergyintolerance-verification`, "entered-in-error")
export const ait1 = /* @__PURE__ */ on((allergy) => isAllergyInError(allergy) || has(allergy, "clinicalStatus"))
export const ait2 = /* @__PURE__ */ on((allergy) => !isAllergyInError(allergy) || !has(allergy, "clinicalStatus"))

export const app1 = /* @__PURE__ */ on((participant) => has(participant, "type") || has(participant, "actor"))
export const app2 = /* @__PURE__ */ on((appointment) => has(appointment, "start") === has(appointment, "end"))
export const app3 = /* @__PURE__ */ on(
  (appointment) =>
    (has(appointment, "start") && has(appointment, "end")) ||
    isOneOf(appointment, "status", "proposed", "cancelled", "waitlist"),
)
export const app4 = /* @__PURE__ */ on(
  (appointment) => !has(appointment, "cancelationReason") || isOneOf(appointment, "status", "no-show", "cancelled"),
)
export const apr1 = /* @__PURE__ */ on((response) => has(response, "participantType") || has(response, "actor"))
export const cpl3 = /* @__PURE__ */ on((activity) => !has(activity, "detail") || !has(activity, "reference"))
export const ces1 = /* @__PURE__ */ on((item) => has(item, "category") !== has(item, "productOrService"))

const isConditionInError = (condition: Json): boolean =>
  isCoded(condition, "verificationStatus", `${terminology}/condition-ver-status`, "entered-in-error")
export const con1 = /* @__PURE__ */ on((stage) => has(stage, "summary") || has(stage, "assessment"))
export const con2 = /* @__PURE__ */ on((evidence) => has(evidence, "code") || has(evidence, "detail"))
/** As HL7 words it: its expression compares a CodeableConcept with a string. */
export const con3 = /* @__PURE__ */ on(
  (condition) =>
    has(condition, "clinicalStatus") ||
    isConditionInError(condition) ||
    !objects(condition, "category", "coding").some((coding) => text(coding, "code") === "problem-list-item"),
)
export const con4 = /* @__PURE__ */ on(
  (condition) =>
    !hasChoice(condition, "abatement") ||
    isCoded(condition, "clinicalStatus", `${terminology}/condition-clinical`, "resolved", "remission", "inactive"),
)
export const con5 = /* @__PURE__ */ on(
  (condition) => !isConditionInError(condition) || !has(condition, "clinicalStatus"),
)

export const fhs1 = /* @__PURE__ */ on((history) => !hasChoice(history, "age") || !hasChoice(history, "born"))
export const fhs2 = /* @__PURE__ */ on((history) => hasChoice(history, "age") || !has(history, "estimatedAge"))
export const gol1 = /* @__PURE__ */ on((target) => !hasChoice(target, "detail") || has(target, "measure"))
export const imm1 = /* @__PURE__ */ on((education) => has(education, "documentType") || has(education, "reference"))
export const imr1 = /* @__PURE__ */ on((advice) => has(advice, "vaccineCode") || has(advice, "targetDisease"))
export const mad1 = /* @__PURE__ */ on((dosage) => has(dosage, "dose") || hasChoice(dosage, "rate"))
export const mdd1 = /* @__PURE__ */ on((dispense) => !isAfter(dispense["whenPrepared"], dispense["whenHandedOver"]))
export const nor1 = /* @__PURE__ */ on((order) =>
  ["oralDiet", "supplement", "enteralFormula"].some((key) => has(order, key)),
)

export const obs3 = /* @__PURE__ */ on((range) => ["low", "high", "text"].some((key) => has(range, key)))
export const obs6 = /* @__PURE__ */ on(
  (observation) => !has(observation, "dataAbsentReason") || !hasChoice(observation, "value"),
)
export const obs7 = /* @__PURE__ */ on((observation) => {
  if (!has(observation, "component") || !hasChoice(observation, "value")) return true
  const codings = objects(observation, "code", "coding")
  return !objects(observation, "component", "code", "coding").some((coding) =>
    codings.some((other) => isSame(coding, other)),
  )
})
export const prr1 = /* @__PURE__ */ on((request) => !has(request, "orderDetail") || has(request, "code"))
export const ras1 = /* @__PURE__ */ on((probability) =>
  ["low", "high"].every((key) =>
    objects(probability, key).every((limit) => text(limit, "code") === "%" && text(limit, "system") === ucum),
  ),
)
export const ras2 = /* @__PURE__ */ on((prediction) => (number(prediction, "probabilityDecimal") ?? 0) <= 100)
export const rqg1 = /* @__PURE__ */ on((action) => has(action, "resource") !== has(action, "action"))

// Questionnaires

const is =
  (...types: ReadonlyArray<string>) =>
  (item: Json): boolean =>
    isOneOf(item, "type", ...types)
const isDisplay = /* @__PURE__ */ is("display")

export const que1 = /* @__PURE__ */ on((item) => {
  if (text(item, "type") === "group") return has(item, "item")
  return !isDisplay(item) || !has(item, "item")
})
export const que2 = /* @__PURE__ */ on((questionnaire) => {
  const ids = linkIds(questionnaire, 256)
  return new Set(ids).size === ids.length
})

const linkIds = (value: Json, levels: number): ReadonlyArray<unknown> =>
  levels === 0
    ? []
    : objects(value, "item").flatMap((item) => [
        ...(has(item, "linkId") ? [item["linkId"]] : []),
        ...linkIds(item, levels - 1),
      ])

export const que3 = /* @__PURE__ */ on((item) => !isDisplay(item) || !has(item, "code"))
export const que4 = /* @__PURE__ */ on((item) => !has(item, "answerOption") || !has(item, "answerValueSet"))
const canHaveOptions = /* @__PURE__ */ is(
  "choice",
  "open-choice",
  "decimal",
  "integer",
  "date",
  "dateTime",
  "time",
  "string",
  "quantity",
)
export const que5 = /* @__PURE__ */ on(
  (item) => canHaveOptions(item) || (!has(item, "answerValueSet") && !has(item, "answerOption")),
)
export const que6 = /* @__PURE__ */ on((item) => !isDisplay(item) || (!has(item, "required") && !has(item, "repeats")))
export const que7 = /* @__PURE__ */ on((when) => text(when, "operator") !== "exists" || has(when, "answerBoolean"))
export const que8 = /* @__PURE__ */ on((item) => !isOneOf(item, "type", "group", "display") || !has(item, "initial"))
export const que9 = /* @__PURE__ */ on((item) => !isDisplay(item) || !has(item, "readOnly"))
const canHaveLength = /* @__PURE__ */ is("boolean", "decimal", "integer", "string", "text", "url", "open-choice")
export const que10 = /* @__PURE__ */ on((item) => canHaveLength(item) || !has(item, "maxLength"))
export const que11 = /* @__PURE__ */ on((item) => !has(item, "answerOption") || !has(item, "initial"))
export const que12 = /* @__PURE__ */ on((item) => count(item, "enableWhen") <= 2 || has(item, "enableBehavior"))
export const que13 = /* @__PURE__ */ on((item) => item["repeats"] === true || count(item, "initial") <= 1)
export const qrs1 = /* @__PURE__ */ on((item) => !has(item, "answer") || !has(item, "item"))
