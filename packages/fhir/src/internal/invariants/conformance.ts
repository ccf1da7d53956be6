/** The invariants of conformance resources, and the names of all that have one. */
import { areDistinct, count, isOneOf } from "./compare.ts"
import { has, hasChoice, type Holds, type Json, objects, on, text, values } from "./read.ts"

const isIdentifier = /^[A-Z][A-Za-z0-9_]{0,254}$/

/** "Name should be usable as an identifier for the module": of the whole name, which R4's expression does not say. */
const isNamed: Holds = /* @__PURE__ */ on(
  (resource) => !has(resource, "name") || isIdentifier.test(text(resource, "name")),
)
export const adf0 = isNamed
export const cid0 = isNamed
export const cmd0 = isNamed
export const cpb0 = isNamed
export const cpd0 = isNamed
export const csd0 = isNamed
export const ees0 = isNamed
export const esc0 = isNamed
export const evd0 = isNamed
export const evi0 = isNamed
export const evv0 = isNamed
export const gdf0 = isNamed
export const ig0 = isNamed
export const lib0 = isNamed
export const mea0 = isNamed
export const msd0 = isNamed
export const nsd0 = isNamed
export const opd0 = isNamed
export const pdf0 = isNamed
export const que0 = isNamed
export const red0 = isNamed
export const rsd0 = isNamed
export const rvs0 = isNamed
export const sdf0 = isNamed
export const smp0 = isNamed
export const spd0 = isNamed
export const tcp0 = isNamed
export const tst0 = isNamed
export const vsd0 = isNamed

const isDescribed: Holds = /* @__PURE__ */ on((statement) =>
  ["description", "software", "implementation"].some((key) => has(statement, key)),
)
const hasImplementation: Holds = /* @__PURE__ */ on(
  (statement) => text(statement, "kind") !== "instance" || has(statement, "implementation"),
)
const isOfSoftware: Holds = /* @__PURE__ */ on(
  (statement) =>
    text(statement, "kind") !== "capability" || (!has(statement, "implementation") && has(statement, "software")),
)
const isOfNeither: Holds = /* @__PURE__ */ on(
  (statement) =>
    text(statement, "kind") !== "requirements" || (!has(statement, "implementation") && !has(statement, "software")),
)
export const cpb1 = /* @__PURE__ */ on((statement) =>
  ["rest", "messaging", "document"].some((key) => has(statement, key)),
)
export const cpb2 = isDescribed
export const cpb3 = /* @__PURE__ */ on(
  (statement) =>
    text(statement, "kind") === "instance" || objects(statement, "messaging").every((one) => !has(one, "endpoint")),
)
export const cpb7 = /* @__PURE__ */ on((statement) =>
  areDistinct(objects(statement, "document").map((one) => `${text(one, "profile")}${text(one, "mode")}`)),
)
export const cpb9 = /* @__PURE__ */ on((rest) => areDistinct(values(rest, "resource", "type")))
export const cpb12 = /* @__PURE__ */ on((resource) => areDistinct(values(resource, "searchParam", "name")))
export const cpb14 = hasImplementation
export const cpb15 = isOfSoftware
export const cpb16 = isOfNeither
export const tcp1 = /* @__PURE__ */ on(
  (system) => count(system, "version") <= 1 || objects(system, "version").every((version) => has(version, "code")),
)
export const tcp2 = isDescribed
export const tcp3 = hasImplementation
export const tcp4 = isOfSoftware
export const tcp5 = isOfNeither

export const opd1 = /* @__PURE__ */ on((parameter) => has(parameter, "type") || has(parameter, "part"))
export const opd2 = /* @__PURE__ */ on(
  (parameter) => !has(parameter, "searchType") || text(parameter, "type") === "string",
)
export const opd3 = /* @__PURE__ */ on(
  (parameter) => !has(parameter, "targetProfile") || isOneOf(parameter, "type", "Reference", "canonical"),
)
export const smp1 = /* @__PURE__ */ on((target) => !has(target, "element") || has(target, "context"))
export const smp2 = /* @__PURE__ */ on((target) => !has(target, "context") || has(target, "contextType"))
export const spd1 = /* @__PURE__ */ on((parameter) => !has(parameter, "xpath") || has(parameter, "xpathUsage"))
export const spd2 = /* @__PURE__ */ on(
  (parameter) => !has(parameter, "chain") || text(parameter, "type") === "reference",
)

// StructureDefinition

const snapshot = (definition: Json): ReadonlyArray<Json> => objects(definition, "snapshot", "element")
const differential = (definition: Json): ReadonlyArray<Json> => objects(definition, "differential", "element")
const isRoot = (element: Json): boolean => has(element, "path") && !text(element, "path").includes(".")
const every = (elements: ReadonlyArray<Json>, key: string): boolean => elements.every((element) => has(element, key))
const isHl7 = (definition: Json): boolean =>
  text(definition, "url").startsWith("http://hl7.org/fhir/StructureDefinition")
const isLogical = (definition: Json): boolean => text(definition, "kind") === "logical"

export const sdf1 = /* @__PURE__ */ on(
  (definition) =>
    text(definition, "derivation") === "constraint" || areDistinct(values(definition, "snapshot", "element", "path")),
)
export const sdf2 = /* @__PURE__ */ on((mapping) => has(mapping, "name") || has(mapping, "uri"))
export const sdf3 = /* @__PURE__ */ on((view) => {
  const elements = objects(view, "element")
  return every(elements, "definition") && every(elements, "min") && every(elements, "max")
})
export const sdf4 = /* @__PURE__ */ on(
  (definition) => definition["abstract"] === true || has(definition, "baseDefinition"),
)
export const sdf5 = /* @__PURE__ */ on(
  (definition) =>
    text(definition, "type") !== "Extension" ||
    text(definition, "derivation") === "specialization" ||
    has(definition, "context"),
)
export const sdf6 = /* @__PURE__ */ on((definition) => has(definition, "snapshot") || has(definition, "differential"))

/** Whether the first element is the type itself, and all others are below the first. */
const isTree = (view: Json, isFirst: (path: string) => boolean, rootOf: (path: string) => string): boolean => {
  const [first, ...others] = objects(view, "element")
  if (first === undefined) return true
  const root = `${rootOf(text(first, "path"))}.`
  return isFirst(text(first, "path")) && others.every((element) => text(element, "path").startsWith(root))
}
export const sdf8 = /* @__PURE__ */ on((view, { resource }) =>
  isTree(
    view,
    (path) => isLogical(resource) || path === text(resource, "type"),
    (path) => path,
  ),
)
export const sdf8a = /* @__PURE__ */ on((view, { resource }) =>
  isTree(
    view,
    (path) => isLogical(resource) || path.startsWith(text(resource, "type")),
    (path) => path.split(".")[0] ?? "",
  ),
)
export const sdf8b = /* @__PURE__ */ on((view) => every(objects(view, "element"), "base"))
export const sdf9 = /* @__PURE__ */ on((definition) =>
  [...snapshot(definition), ...differential(definition)]
    .filter(isRoot)
    .every((element) => !has(element, "label") && !has(element, "code") && !has(element, "requirements")),
)
export const sdf10 = /* @__PURE__ */ on((element) =>
  objects(element, "binding").every((binding) => has(binding, "valueSet") || has(binding, "description")),
)
export const sdf11 = /* @__PURE__ */ on((definition) => {
  const [first] = snapshot(definition)
  return isLogical(definition) || first === undefined || text(first, "path") === text(definition, "type")
})
export const sdf14 = /* @__PURE__ */ on(
  (definition) => every(snapshot(definition), "id") && every(differential(definition), "id"),
)
export const sdf15 = /* @__PURE__ */ on((definition) => {
  const [first] = snapshot(definition)
  return isLogical(definition) || first === undefined || !has(first, "type")
})
export const sdf15a = /* @__PURE__ */ on((definition) => {
  const [first] = differential(definition)
  return isLogical(definition) || first === undefined || !isRoot(first) || !has(first, "type")
})
export const sdf16 = /* @__PURE__ */ on((definition) => {
  const elements = snapshot(definition)
  return every(elements, "id") && areDistinct(elements.map((element) => element["id"]))
})
export const sdf17 = /* @__PURE__ */ on((definition) => {
  const elements = differential(definition)
  return every(elements, "id") && areDistinct(elements.map((element) => element["id"]))
})
export const sdf18 = /* @__PURE__ */ on(
  (definition) => !has(definition, "contextInvariant") || text(definition, "type") === "Extension",
)
const typeCode = /^(?:[a-zA-Z0-9]+|http:\/\/hl7\.org\/fhirpath\/System\.[A-Z][A-Za-z]+)$/
const dottedCode = /^(?:[a-zA-Z0-9.]+|http:\/\/hl7\.org\/fhirpath\/System\.[A-Z][A-Za-z]+)$/
export const sdf19 = /* @__PURE__ */ on(
  (definition) =>
    !isHl7(definition) ||
    (values(definition, "differential", "element", "type", "code").every((code) => typeCode.test(String(code))) &&
      values(definition, "snapshot", "element", "type", "code").every((code) => dottedCode.test(String(code)))),
)
export const sdf20 = /* @__PURE__ */ on((view) =>
  objects(view, "element")
    .filter(isRoot)
    .every((element) => !has(element, "slicing")),
)
export const sdf21 = /* @__PURE__ */ on(
  (definition) =>
    text(definition, "derivation") === "specialization" ||
    !differential(definition).some((element) => hasChoice(element, "defaultValue")),
)
export const sdf22 = /* @__PURE__ */ on(
  (definition) =>
    !isHl7(definition) ||
    ![...snapshot(definition), ...differential(definition)].some((element) => hasChoice(element, "defaultValue")),
)
export const sdf23 = /* @__PURE__ */ on((definition) =>
  [...snapshot(definition), ...differential(definition)].filter(isRoot).every((element) => !has(element, "sliceName")),
)
