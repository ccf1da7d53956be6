/** The invariants of Bundles, messages, lists and other resources that hold or describe others. */
import { isObject } from "../json.ts"
import { areDistinct, count, isOneOf, number } from "./compare.ts"
import { beginsWith, has, hasChoice, type Holds, type Json, objects, on, text, values } from "./read.ts"
import { isAfter } from "./temporal.ts"

export const bdl1 = /* @__PURE__ */ on(
  (bundle) => !has(bundle, "total") || isOneOf(bundle, "type", "searchset", "history"),
)
/** Whether every entry of a Bundle has an element, or none has. */
const allHave = (bundle: Json, key: string, wanted: boolean): boolean => {
  const entries = bundle["entry"]
  if (!Array.isArray(entries)) return true
  for (const entry of entries) if (isObject(entry) && has(entry, key) !== wanted) return false
  return true
}

export const bdl2 = /* @__PURE__ */ on(
  (bundle) => text(bundle, "type") === "searchset" || allHave(bundle, "search", false),
)
export const bdl3 = /* @__PURE__ */ on((bundle) =>
  allHave(bundle, "request", isOneOf(bundle, "type", "batch", "transaction", "history")),
)
export const bdl4 = /* @__PURE__ */ on((bundle) =>
  allHave(bundle, "response", isOneOf(bundle, "type", "batch-response", "transaction-response", "history")),
)
export const bdl5 = /* @__PURE__ */ on(
  (entry) => has(entry, "resource") || has(entry, "request") || has(entry, "response"),
)
export const bdl9 = /* @__PURE__ */ on(
  (bundle) =>
    text(bundle, "type") !== "document" ||
    objects(bundle, "identifier").some((identifier) => has(identifier, "system") && has(identifier, "value")),
)
export const bdl10 = /* @__PURE__ */ on(
  (bundle) => text(bundle, "type") !== "document" || text(bundle, "timestamp") !== "",
)

export const bdl11 = /* @__PURE__ */ on(
  (bundle) => text(bundle, "type") !== "document" || beginsWith(bundle, "Composition"),
)
export const cmp1 = /* @__PURE__ */ on(
  (section) => has(section, "text") || has(section, "entry") || has(section, "section"),
)
export const cmp2 = /* @__PURE__ */ on((section) => !has(section, "emptyReason") || !has(section, "entry"))
export const grp1 = /* @__PURE__ */ on((group) => !has(group, "member") || group["actual"] === true)
export const lnk1 = /* @__PURE__ */ on((linkage) => count(linkage, "item") > 1)
export const lst1 = /* @__PURE__ */ on((list) => !has(list, "emptyReason") || !has(list, "entry"))
export const lst2 = /* @__PURE__ */ on(
  (list) => text(list, "mode") === "changes" || objects(list, "entry").every((entry) => !has(entry, "deleted")),
)
export const lst3 = /* @__PURE__ */ on(
  (list) => text(list, "mode") === "working" || objects(list, "entry").every((entry) => !has(entry, "date")),
)
export const ppc1 = /* @__PURE__ */ on((consent) => has(consent, "policy") || has(consent, "policyRule"))
export const sev1 = /* @__PURE__ */ on((entity) => !has(entity, "name") || !has(entity, "query"))

export const inv1Parameters = /* @__PURE__ */ on((parameter) =>
  has(parameter, "part")
    ? !hasChoice(parameter, "value") && !has(parameter, "resource")
    : hasChoice(parameter, "value") !== has(parameter, "resource"),
)
export const inv1Task = /* @__PURE__ */ on((task) => !isAfter(task["authoredOn"], task["lastModified"]))

const isOperationOrAssert: Holds = /* @__PURE__ */ on((action) => has(action, "operation") !== has(action, "assert"))
export const inv1TestReport = isOperationOrAssert
export const inv2 = isOperationOrAssert
export const tst1 = isOperationOrAssert
export const tst2 = isOperationOrAssert

export const tst3 = /* @__PURE__ */ on(
  (variable) => !has(variable, "expression") || !has(variable, "headerField") || !has(variable, "path"),
)
export const tst4 = /* @__PURE__ */ on((metadata) =>
  objects(metadata, "capability").some((capability) => has(capability, "required") || has(capability, "validated")),
)

const isOneAssertion: Holds = /* @__PURE__ */ on(
  (assert) =>
    has(assert, "extension") ||
    [
      "contentType",
      "expression",
      "headerField",
      "minimumId",
      "navigationLinks",
      "path",
      "requestMethod",
      "resource",
      "responseCode",
      "response",
      "validateProfileId",
    ].filter((key) => has(assert, key)).length <= 1,
)
export const tst5 = isOneAssertion
export const tst6 = isOneAssertion

const isAddressed: Holds = /* @__PURE__ */ on(
  (operation) =>
    has(operation, "sourceId") ||
    ["targetId", "url", "params"].filter((key) => has(operation, key)).length === 1 ||
    objects(operation, "type").some((type) =>
      isOneOf(type, "code", "capabilities", "search", "transaction", "history"),
    ),
)
export const tst7 = isAddressed
export const tst8 = isAddressed
export const tst9 = isAddressed

const isCompared: Holds = /* @__PURE__ */ on(
  (assert) =>
    has(assert, "compareToSourceId") ===
    (has(assert, "compareToSourceExpression") || has(assert, "compareToSourcePath")),
)
export const tst10 = isCompared
export const tst11 = isCompared

const isDirected: Holds = /* @__PURE__ */ on(
  (assert) => text(assert, "direction") !== "request" || (!has(assert, "response") && !has(assert, "responseCode")),
)
export const tst12 = isDirected
export const tst13 = isDirected

export const cmd1 = /* @__PURE__ */ on(
  (target) => has(target, "comment") || !isOneOf(target, "equivalence", "narrower", "inexact"),
)
export const cmd2 = /* @__PURE__ */ on((unmapped) => text(unmapped, "mode") !== "fixed" || has(unmapped, "code"))
export const cmd3 = /* @__PURE__ */ on((unmapped) => text(unmapped, "mode") !== "other-map" || has(unmapped, "url"))
export const csd1 = /* @__PURE__ */ on((system) => areDistinct(conceptCodes(system, 256)))

const conceptCodes = (value: Json, levels: number): ReadonlyArray<unknown> =>
  levels === 0
    ? []
    : objects(value, "concept").flatMap((concept) => [
        ...(has(concept, "code") ? [concept["code"]] : []),
        ...conceptCodes(concept, levels - 1),
      ])

export const vsd1 = /* @__PURE__ */ on((include) => has(include, "valueSet") || has(include, "system"))
export const vsd2 = /* @__PURE__ */ on(
  (include) => (!has(include, "concept") && !has(include, "filter")) || has(include, "system"),
)
export const vsd3 = /* @__PURE__ */ on((include) => !has(include, "concept") || !has(include, "filter"))
export const vsd6 = /* @__PURE__ */ on((contains) => has(contains, "code") || has(contains, "display"))
export const vsd9 = /* @__PURE__ */ on((contains) => has(contains, "code") || contains["abstract"] === true)
export const vsd10 = /* @__PURE__ */ on((contains) => !has(contains, "code") || has(contains, "system"))
export const nsd1 = /* @__PURE__ */ on(
  (naming) =>
    text(naming, "kind") !== "root" || objects(naming, "uniqueId").every((one) => text(one, "type") !== "uuid"),
)
export const nsd2 = /* @__PURE__ */ on((naming) =>
  areDistinct(
    objects(naming, "uniqueId")
      .filter((one) => one["preferred"] === true)
      .map((one) => text(one, "type")),
  ),
)

export const ig1 = /* @__PURE__ */ on((definition) => {
  const groups = values(definition, "grouping", "id")
  return values(definition, "resource", "groupingId").every((id) => groups.includes(id))
})
export const ig2 = /* @__PURE__ */ on((guide) => {
  const versions = values(guide, "fhirVersion")
  return values(guide, "definition", "resource", "fhirVersion").every((version) => versions.includes(version))
})
export const md1 = /* @__PURE__ */ on((focus) => {
  const max = text(focus, "max")
  return max === "" || max === "*" || Number(max) > 0
})
export const mea1 = /* @__PURE__ */ on((measure) =>
  objects(measure, "group", "stratifier").every(
    (stratifier) =>
      (has(stratifier, "code") || has(stratifier, "description") || has(stratifier, "criteria")) !==
      has(stratifier, "component"),
  ),
)
export const mrp1 = /* @__PURE__ */ on((report) => text(report, "type") !== "data-collection" || !has(report, "group"))
export const mrp2 = /* @__PURE__ */ on((report) =>
  objects(report, "group", "stratifier", "stratum").every(
    (stratum) => has(stratum, "value") !== has(stratum, "component"),
  ),
)
export const msq3 = /* @__PURE__ */ on((sequence) => [0, 1].includes(number(sequence, "coordinateSystem") ?? 0))
export const msq5 = /* @__PURE__ */ on((reference) => has(reference, "chromosome") === has(reference, "genomeBuild"))
export const msq6 = /* @__PURE__ */ on(
  (reference) =>
    ["genomeBuild", "referenceSeqId", "referenceSeqPointer", "referenceSeqString"].filter((key) => has(reference, key))
      .length === 1,
)
