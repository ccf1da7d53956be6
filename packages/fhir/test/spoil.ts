/**
 * Documents spoiled in one place must be refused at that place, for that reason and no other. A resource is spoiled in every
 * way, at every element: in a document made from its definition, which has them all, and in HL7's examples.
 */
import type { Definition, ObjectDefinition, PrimitiveDefinition, Slot } from "../src/internal/Definition.ts"
import { type FhirRule, issues } from "@effect-redox/fhir/Validation"
import { Extension } from "@effect-redox/fhir/Extension"
import type { ObjectSchema } from "@effect-redox/fhir/FhirSchema"
import { assert, describe, it } from "@effect/vitest"
import { examplesOf, read } from "./examples.ts"

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** Something to do to a document, and what must then be said of it. */
interface Mutation {
  readonly kind: string
  readonly holder: Json
  readonly key: string
  /** The new value; undefined takes the key away. */
  readonly value: unknown
  readonly path: string
  readonly rule: FhirRule
}

/** An object of a document, with its definition and path. */
interface Place {
  readonly value: Json
  readonly definition: ObjectDefinition
  readonly path: string
}

/** A value of another JSON type than the slot's. */
const wrongType = (slot: Slot): unknown =>
  slot.primitive === undefined ? 7 : slot.primitive.json === "number" ? "7" : 7

const badFormats: Readonly<Record<string, unknown>> = {
  base64Binary: "abc=def",
  boolean: undefined,
  canonical: "not a url",
  code: "two  spaces",
  date: "2024-13-01",
  dateTime: "2024-02-30T10:00:00Z",
  id: "not an id",
  instant: "2024-01-01",
  integer: 1.5,
  oid: "urn:oid:9.1",
  positiveInt: 0,
  string: "",
  time: "25:00:00",
  unsignedInt: -1,
  uri: "not a uri",
  url: "not a url",
  uuid: "urn:uuid:1",
  markdown: "",
  xhtml: "",
}

const goodValues: Readonly<Record<string, unknown>> = {
  base64Binary: "YWJj",
  boolean: false,
  canonical: "http://example.com/a|1",
  code: "a code",
  date: "2024-02-29",
  dateTime: "2024-02-29T10:00:00Z",
  decimal: 1.5,
  id: "a-1",
  instant: "2024-02-29T10:00:00.000Z",
  integer: -1,
  markdown: "*a*",
  oid: "urn:oid:1.2.3",
  positiveInt: 1,
  string: "a",
  time: "10:00:00",
  unsignedInt: 0,
  uri: "urn:a",
  url: "http://example.com/a",
  uuid: "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
  xhtml: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>',
  // Bindings whose codes are checked for their form.
  Currencies: "USD",
  CurrencyCode: "USD",
  MimeTypes: "text/plain",
}

const goodPrimitive = ({ format, name }: PrimitiveDefinition): unknown => {
  const value = format.kind === "codes" ? [...format.codes][0] : goodValues[name]
  if (value === undefined) throw new Error(`no example of ${name}`)
  return value
}

/** A valid value. Of an object it has every element down to so many levels, and what is required further down. */
const goodValue = (definition: Definition, levels: number): unknown => {
  switch (definition.kind) {
    case "primitive":
      return goodPrimitive(definition)
    case "resource":
      return { resourceType: "Basic", code: { text: "a" } }
    case "object":
      return goodObject(definition, levels)
  }
}

const goodObject = (definition: ObjectDefinition, levels: number): Json => {
  const value: Json = definition.isResource ? { resourceType: definition.name } : {}
  const add = (name: string, below: number): void => {
    const element = definition.elements[name]
    if (element === undefined || (name === "resourceType" && definition.isResource)) return
    if ("members" in element) {
      const [member] = Object.entries(element.members)
      if (member !== undefined) value[member[0]] = goodValue(member[1], below)
    } else {
      const single = goodValue(element.definition, below)
      value[name] = element.max > 1 ? [single] : single
      // One extension of each type, to have every type of FHIR in the document.
      if (name === "extension" && definition.isResource) value[name] = extensions()
    }
  }
  const names = Object.keys(definition.elements)
  const isWanted = (name: string): boolean => levels > 0 || (definition.elements[name]?.min ?? 0) > 0
  for (const name of names.filter(isWanted)) add(name, levels - 1)
  // An element with nothing in it, or with an id alone, would not be one.
  const [first] = names.filter((name) => name !== "id" && name !== "extension" && name !== "modifierExtension")
  if (Object.keys(value).length === 0 && first !== undefined) add(first, levels - 1)
  // A primitive with a sibling.
  if (definition.isResource) value["_language"] = { extension: [{ url: "urn:a", valueString: "a" }] }
  return value
}

const extensions = (): ReadonlyArray<Json> => {
  const choice = Extension.definition.elements["value[x]"]
  const members = choice !== undefined && "members" in choice ? Object.entries(choice.members) : []
  return members.map(([key, member]) => ({ url: "urn:a", [key]: goodValue(member, 0) }))
}

/** Another member of a choice, which the value does not have. */
const secondMember = (value: Json, slot: Slot, slots: ReadonlyMap<string, Slot>): Slot | undefined => {
  const key = slot.choice?.find((key) => key !== slot.key && value[key] === undefined)
  return key === undefined ? undefined : slots.get(key)
}

function* mutationsOf({ definition, path, value }: Place): Generator<Mutation> {
  const { requirements, slots } = definition.plan
  const at = (kind: string, key: string, to: unknown, rule: FhirRule, where = key): Mutation => ({
    kind,
    holder: value,
    key,
    value: to,
    path: `${path}.${where}`,
    rule,
  })
  if (definition.isResource) yield at("missing resourceType", "resourceType", undefined, "required")
  for (const { name } of requirements) {
    const present = name.endsWith("[x]")
      ? Object.keys(value).filter((key) => slots.get(key)?.choice !== undefined && key.startsWith(name.slice(0, -3)))
      : [name]
    // Where there is a sibling as well, the element is still there.
    const [key] = present
    if (key !== undefined && present.length === 1 && value[`_${key}`] === undefined && name !== "resourceType") {
      yield at("missing required element", key, undefined, "required", name)
    }
  }
  for (const key of Object.keys(value)) {
    const slot = slots.get(key)
    if (slot === undefined || key === "resourceType") continue
    const child = value[key]
    if (slot.max > 1) {
      yield at("empty array", key, [], "cardinality")
      yield at("no array", key, {}, "type")
    } else {
      yield at("array", key, [child], "type")
      yield at("null", key, null, "type")
    }
    if (slot.max > 1 && Array.isArray(child)) {
      yield at("wrong type in an array", key, [wrongType(slot), ...child.slice(1)], "type", `${key}[0]`)
    } else if (slot.max === 1) {
      yield at("wrong type", key, wrongType(slot), "type")
    }
    const { primitive } = slot
    if (primitive !== undefined && slot.kind === "primitive") {
      if (primitive.rule === "binding") yield at("bad code", key, "no such code", "binding")
      const bad = badFormats[primitive.name]
      if (bad !== undefined) yield at(`bad ${primitive.name}`, key, bad, "format")
    }
    const second = secondMember(value, slot, slots)
    if (second !== undefined && slot.kind !== "sibling") {
      const of = second.primitive ?? second.object
      if (of !== undefined) yield at("two members of a choice", second.key, goodValue(of, 0), "choice")
    }
  }
  yield at("unknown element", "noSuchElement", { a: 1 }, "unknown-element")
}

function* placesOf(place: Place, resources: ReadonlyMap<string, ObjectDefinition>): Generator<Place> {
  yield place
  for (const [key, child] of Object.entries(place.value)) {
    const slot = place.definition.plan.slots.get(key)
    const items: ReadonlyArray<readonly [unknown, string]> = Array.isArray(child)
      ? child.map((item: unknown, i) => [item, `${place.path}.${key}[${i}]`])
      : [[child, `${place.path}.${key}`]]
    for (const [item, path] of items) {
      if (slot === undefined || !isJson(item)) continue
      const definition = slot.kind.startsWith("resource") ? resources.get(String(item["resourceType"])) : slot.object
      if (definition !== undefined) yield* placesOf({ value: item, definition, path }, resources)
    }
  }
}

/** How many examples of each resource, and how long: every kind of document, in little time. */
const perResource = 2
const longest = 8000

/** What every resource must have been spoiled with. `meta` has an instant in each, and an extension a choice. */
const kindsOfAll = [
  "array",
  "bad code",
  "bad instant",
  "empty array",
  "missing required element",
  "missing resourceType",
  "no array",
  "null",
  "two members of a choice",
  "unknown element",
  "wrong type",
  "wrong type in an array",
]

/** Declares the tests for these resources. In all, they must have been spoiled so often. */
export const describeMutations = (schemas: ReadonlyArray<ObjectSchema<unknown>>, atLeast: number) =>
  describe("documents spoiled in one place are refused at that place alone", () => {
    const total = new Map<string, number>()

    for (const schema of schemas) {
      const name = schema.definition.name
      // Of structure alone: an element that is taken away may be one that an invariant asks for.
      const check = issues(schema, { unknownElements: "reject", unknownResources: "preserve", invariants: "ignore" })

      /** Spoils a document in every way and says in which, by kind. */
      const spoil = (document: Json): ReadonlyMap<string, number> => {
        const kinds = new Map<string, number>()
        assert.deepStrictEqual(check(document), [])
        const root = { value: document, definition: schema.definition, path: name }
        for (const place of placesOf(root, schema.resources())) {
          for (const mutation of mutationsOf(place)) {
            const { holder, key, kind, path, rule, value } = mutation
            const before = holder[key]
            const had = Object.hasOwn(holder, key)
            if (value === undefined) delete holder[key]
            else holder[key] = value
            const found = check(document)
            const [only] = found
            if (found.length !== 1 || only?.path !== path || only.rule !== rule) {
              assert.fail(`${kind} at ${path}: expected ${rule} alone, got ${JSON.stringify(found.slice(0, 3))}`)
            }
            if (had) holder[key] = before
            else delete holder[key]
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          }
        }
        assert.deepStrictEqual(check(document), [], "the document is as it was")
        for (const [kind, count] of kinds) total.set(kind, (total.get(kind) ?? 0) + count)
        return kinds
      }

      it(`${name} with all its elements`, () => {
        const kinds = spoil(goodObject(schema.definition, 2))
        assert.deepStrictEqual(
          kindsOfAll.filter((kind) => !kinds.has(kind)),
          [],
        )
      })

      const documents = examplesOf(schema)
        .map((example) => read(example))
        .filter((text) => text.length < longest)
        .map((text): unknown => JSON.parse(text))
        .filter(isJson)
        // Not those that HL7 got wrong, and not base64 with white space, which is read but not sent.
        .filter((document) => check(document).length === 0)
        .slice(0, perResource)
      // HL7 publishes none of some resources.
      it(`${documents.length} examples of ${name}`, () => {
        for (const document of documents) assert.isAbove(spoil(document).size, 5)
      })
    }

    it("in every way there is", () => {
      const sum = [...total.values()].reduce((a, b) => a + b, 0)
      if (process.env["FHIR_COUNTS"] !== undefined) console.log(sum, total)
      const formats = Object.keys(badFormats).filter((name) => badFormats[name] !== undefined)
      const missing = [...kindsOfAll, ...formats.map((name) => `bad ${name}`)].filter((kind) => !total.has(kind))
      assert.deepStrictEqual(missing, [])
      assert.isAbove(sum, atLeast)
    })
  })
