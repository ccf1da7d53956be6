/**
 * The invariants, against a FHIRPath engine that evaluates R4's own expressions: on HL7's examples, and on copies of them in
 * which one thing was taken away, repeated or changed. Where the two differ, they are meant to (docs/fhir-invariants.md).
 */
import { allInvariants } from "../../../scripts/generate-fhir/definitions.ts"
import { checkedInvariants, howDifferent } from "../../../scripts/generate-fhir/invariants.ts"
import type { Invariant, ObjectDefinition } from "../src/internal/Definition.ts"
import { isObject, type Json } from "../src/internal/json.ts"
import { Place } from "../src/internal/references.ts"
import { isResourceType } from "../src/internal/resourceTypes.ts"
import { assert, it } from "@effect/vitest"
import { compile as compileFhirPath } from "fhirpath"
import r4 from "fhirpath/fhir-context/r4"
import { covered, examplesOf, read } from "./examples.ts"

/** R4's expression of an invariant at a type or element: one key can have several. */
const expressions = new Map(allInvariants().map(({ expression, key, path }) => [`${path} ${key}`, expression]))

/** An object of a document, its definition, and the resources around it. */
interface Found {
  readonly value: Json
  readonly definition: ObjectDefinition
  readonly place: Place
}

function* objectsOf(
  { definition, place, value }: Found,
  resources: ReadonlyMap<string, ObjectDefinition>,
): Generator<Found> {
  yield { definition, place, value }
  for (const [key, child] of Object.entries(value)) {
    const slot = definition.plan.slots.get(key)
    if (slot === undefined) continue
    for (const item of Array.isArray(child) ? child : [child]) {
      if (!isObject(item)) continue
      const isResource = slot.kind.startsWith("resource")
      const type = isResource ? resources.get(String(item["resourceType"])) : slot.object
      if (type === undefined) continue
      const inside = isResource ? place.inside(item, key === "contained") : place
      yield* objectsOf({ value: item, definition: type, place: inside }, resources)
    }
  }
}

// Of the model, everything but what its own type does not allow under exactOptionalPropertyTypes.
// oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS: at run time it has the default alone
const { score: _score, ...model } = r4

type Evaluate = (value: unknown, environment: object) => unknown
const compiled = new Map<string, Evaluate>()
const compile = (base: string, expression: string): Evaluate => {
  const key = `${base} ${expression}`
  const found = compiled.get(key) ?? compileFhirPath({ base, expression }, model, { traceFn: () => undefined })
  compiled.set(key, found)
  return found
}

/** What the engine gets wrong: to it, an answer that is a FHIR boolean is no Boolean. */
const engineErrs = new Set(["que-7"])

/** What the engine says of a value; nothing where the expression gives nothing, or fails. */
const engineSays = (base: string, expression: string, { place, value }: Found): boolean | undefined => {
  try {
    const result = compile(base, expression)(value, { resource: place.resource, rootResource: place.container })
    return Array.isArray(result) && typeof result[0] === "boolean" ? result[0] : undefined
  } catch {
    return undefined
  }
}

/** How often an invariant was compared, by what it said. */
interface Tally {
  held: number
  broken: number
  readonly differences: Array<string>
}

const tallies = new Map<string, Tally>()

const compare = (rule: Invariant, base: string, found: Found): void => {
  const expression = expressions.get(`${base} ${rule.key}`)
  if (expression === undefined || engineErrs.has(rule.key)) return
  // Without a type, a Bundle breaks the rules of structure, and what its entries must have is not known.
  if (base === "Bundle" && found.value["type"] === undefined) return
  const engine = engineSays(base, expression, found)
  if (engine === undefined) return
  const ours = rule.holds(found.value, found.place)
  const tally = tallies.get(rule.key) ?? { held: 0, broken: 0, differences: [] }
  tallies.set(rule.key, tally)
  if (engine !== ours) tally.differences.push(`${base}: ${JSON.stringify(found.value).slice(0, 300)}`)
  else if (engine) tally.held++
  else tally.broken++
}

const compareAll = (root: Found, resources: ReadonlyMap<string, ObjectDefinition>): void => {
  for (const found of objectsOf(root, resources)) {
    for (const rule of [...found.definition.errors, ...found.definition.warnings])
      compare(rule, found.definition.name, found)
  }
}

/** Changes a document in every place, one at a time, and runs `check` after each change. */
const spoil = (
  root: Found,
  resources: ReadonlyMap<string, ObjectDefinition>,
  check: (changed: Found) => void,
): void => {
  for (const found of objectsOf(root, resources)) {
    const holder: Record<string, unknown> = found.value
    for (const key of Object.keys(holder)) {
      if (key === "resourceType") continue
      const before = holder[key]
      const slot = found.definition.plan.slots.get(key)
      const format = slot?.primitive?.format
      const codes = format?.kind === "codes" ? [...format.codes].slice(0, 6) : []
      const others = slot?.max === 1 ? codes.filter((code) => code !== before) : []
      const changes = [
        undefined,
        ...others,
        ...(Array.isArray(before) && before.length > 0 ? [[...before, ...before], before.slice(1)] : []),
        ...(typeof before === "number" ? [-before - 1, before + 1000] : []),
        ...(typeof before === "boolean" ? [!before] : []),
      ]
      for (const change of changes) {
        if (change === undefined || (Array.isArray(change) && change.length === 0)) delete holder[key]
        else holder[key] = change
        check(found)
        holder[key] = before
      }
    }
  }
}

/** Elements that are added to objects of a type that lack them, so that what forbids them is broken. */
const additions: ReadonlyArray<readonly [type: RegExp, key: string, value: unknown]> = [
  [/^Bundle$/, "total", 1],
  [/^Bundle\.entry$/, "search", { mode: "match" }],
  [/^Bundle\.entry$/, "request", { method: "GET", url: "Patient" }],
  [/^Bundle\.entry$/, "response", { status: "200" }],
  [/^Bundle\.entry$/, "fullUrl", "http://example.com/Patient/1/_history/1"],
  [/^Attachment$/, "data", "YQ=="],
  [/^Quantity$|^Age$|^Duration$/, "code", "a"],
  [/^Reference$/, "reference", "#nothing"],
  [/^Extension$/, "valueString", "a"],
  [/^Extension$/, "extension", [{ url: "urn:a", valueString: "a" }]],
  [/^Period$/, "end", "1800-01-01"],
  [/^Observation$/, "dataAbsentReason", { text: "a" }],
  [/^ServiceRequest$/, "orderDetail", [{ text: "a" }]],
  [/^Patient$/, "contained", [{ resourceType: "Basic", id: "a", code: { text: "a" }, meta: { versionId: "1" } }]],
  [
    /^Patient$/,
    "contained",
    [{ resourceType: "Basic", id: "a", code: { text: "a" }, meta: { security: [{ code: "a" }] } }],
  ],
  [
    /^Patient$/,
    "contained",
    [{ resourceType: "Patient", contained: [{ resourceType: "Basic", code: { text: "a" } }] }],
  ],
  [/^Questionnaire\.item$/, "item", [{ linkId: "z", type: "string" }]],
  [/^Questionnaire\.item$/, "answerValueSet", "http://example.com"],
  [/^Questionnaire\.item$/, "answerOption", [{ valueInteger: 1 }]],
  [/^Questionnaire\.item$/, "initial", [{ valueInteger: 1 }, { valueInteger: 2 }]],
  [/^Questionnaire\.item$/, "maxLength", 3],
  [/^Questionnaire\.item$/, "code", [{ code: "a" }]],
  [/^Questionnaire\.item$/, "readOnly", true],
  [/^Questionnaire\.item$/, "required", true],
  [/^QuestionnaireResponse\.item$/, "item", [{ linkId: "z" }]],
  [/^Timing\.repeat$/, "duration", 1],
  [/^Timing\.repeat$/, "durationMax", 1],
  [/^Timing\.repeat$/, "periodMax", 1],
  [/^Timing\.repeat$/, "period", -1],
  [/^Timing\.repeat$/, "countMax", 1],
  [/^Timing\.repeat$/, "offset", 1],
  [/^Timing\.repeat$/, "when", ["C"]],
  [/^Timing\.repeat$/, "timeOfDay", ["10:00:00"]],
  [/^TriggerDefinition$/, "timingDate", "2020"],
  [/^TriggerDefinition$/, "condition", { language: "a", expression: "a" }],
  [/^List$/, "emptyReason", { text: "a" }],
  [/^List\.entry$/, "deleted", true],
  [/^List\.entry$/, "date", "2020"],
  [/^Composition\.section$/, "emptyReason", { text: "a" }],
  [/^Condition$/, "abatementString", "a"],
  [/^CarePlan\.activity$/, "reference", { display: "a" }],
  [/^CarePlan\.activity$/, "detail", { status: "scheduled" }],
  [/^FamilyMemberHistory$/, "ageString", "a"],
  [/^FamilyMemberHistory$/, "bornString", "a"],
  [/^FamilyMemberHistory$/, "estimatedAge", true],
  [/^Goal\.target$/, "detailString", "a"],
  [/^AuditEvent\.entity$/, "name", "a"],
  [/^AuditEvent\.entity$/, "query", "YQ=="],
  [/^Group$/, "member", [{ entity: { display: "a" } }]],
  [/^Appointment$/, "cancelationReason", { text: "a" }],
  [/^ElementDefinition$/, "contentReference", "#a"],
  [/^ElementDefinition$/, "fixedString", "a"],
  [/^ElementDefinition$/, "patternString", "a"],
  [/^ElementDefinition$/, "defaultValueString", "a"],
  [/^ElementDefinition$/, "meaningWhenMissing", "a"],
  [/^ElementDefinition$/, "sliceName", "a b"],
  [/^ElementDefinition$/, "sliceIsConstraining", true],
  [/^ElementDefinition$/, "isModifier", true],
  [/^ElementDefinition$/, "label", "a"],
  [/^ElementDefinition$/, "slicing", { rules: "open" }],
  [/^ElementDefinition\.type$/, "aggregation", ["contained"]],
  [/^ElementDefinition\.type$/, "targetProfile", ["http://example.com"]],
  [/^StructureDefinition$/, "contextInvariant", ["a"]],
  [/^ValueSet\.compose\.include$/, "filter", [{ property: "a", op: "=", value: "a" }]],
  [/^ValueSet\.compose\.include$/, "concept", [{ code: "a" }]],
  [/^CapabilityStatement$/, "messaging", [{ endpoint: [{ protocol: { code: "a" }, address: "http://a" }] }]],
  [/^SearchParameter$/, "chain", ["a"]],
  [/^OperationDefinition\.parameter$/, "searchType", "string"],
  [/^OperationDefinition\.parameter$/, "targetProfile", ["http://example.com"]],
  [/^TestScript\.variable$/, "headerField", "a"],
  [/^TestScript\.variable$/, "expression", "a"],
  [/^TestScript\.variable$/, "path", "a"],
]

const longest = 12_000
const perResource = 4

it("say what R4's expressions say, of HL7's examples and of changed copies", () => {
  for (const schema of covered) {
    const texts = examplesOf(schema)
      .map((example) => read(example))
      .filter((text) => text.length < longest)
      .slice(0, perResource)
    const resources = schema.resources()
    for (const text of texts) {
      const value: unknown = JSON.parse(text)
      if (!isObject(value)) continue
      const root: Found = { value, definition: schema.definition, place: Place.of(value, isResourceType) }
      compareAll(root, resources)
      const near = ({ definition, place, value }: Found): void => {
        for (const rule of [...definition.errors, ...definition.warnings])
          compare(rule, definition.name, { definition, place, value })
        if (value !== root.value)
          for (const rule of root.definition.errors)
            if (!rule.key.startsWith("dom-")) compare(rule, root.definition.name, root)
      }
      spoil(root, resources, near)
      for (const found of objectsOf(root, resources)) {
        const holder: Record<string, unknown> = found.value
        for (const [type, key, addition] of additions) {
          if (!type.test(found.definition.name)) continue
          const before = holder[key]
          holder[key] = addition
          near(found)
          if (before === undefined) delete holder[key]
          else holder[key] = before
        }
      }
    }
  }
  const differences = [...tallies].filter(
    ([key, tally]) => tally.differences.length > 0 && howDifferent(key) === undefined,
  )
  assert.deepStrictEqual(
    differences.map(([key, tally]) => `${key} ${tally.differences.length} ${tally.differences[0]}`),
    [],
  )
  const sum = (of: "held" | "broken"): number => [...tallies.values()].reduce((total, tally) => total + tally[of], 0)
  const broken = [...tallies].filter(([, tally]) => tally.broken > 0).map(([key]) => key)
  if (process.env["FHIR_COUNTS"] !== undefined) {
    console.log(checkedInvariants.size, tallies.size, broken.length, sum("held"), sum("broken"))
    console.log([...tallies.keys()].filter((key) => !broken.includes(key)).join(" "))
  }
  assert.isAbove(sum("held"), 20_000)
  assert.isAbove(sum("broken"), 2000)
  assert.isAbove(broken.length, 100)
}, 300_000)
