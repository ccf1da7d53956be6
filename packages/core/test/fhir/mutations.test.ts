import type { ObjectDefinition, Slot } from "../../src/fhir/internal/Definition.ts"
import { type FhirRule, issues } from "@effect-redox/core/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { covered, examplesOf, mistakes, read, warmUp } from "./examples.ts"

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

/** A value of a type that a second member of a choice may have. */
const secondMember = (value: Json, slot: Slot): string | undefined =>
  slot.choice?.find((key) => key !== slot.key && value[key] === undefined)

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
    const second = secondMember(value, slot)
    if (second !== undefined && slot.kind !== "sibling") {
      yield at("two members of a choice", second, child, "choice")
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

/** A choice of small examples: enough of every resource, and every kind of Bundle. */
const perResource = 12
const longest = 40_000

describe("documents spoiled in one place are refused at that place", () => {
  for (const schema of covered) {
    const name = schema.definition.name
    it(`${name} documents`, () => {
      warmUp(schema)
      const check = issues(schema, { unknownElements: "reject", unknownResources: "preserve" })
      const kinds = new Map<string, number>()
      const examples = examplesOf(schema)
        .filter((example) => !mistakes.has(example))
        .map((example) => read(example))
        .filter((text) => text.length < longest)
        .slice(0, perResource)
      for (const text of examples) {
        const document: unknown = JSON.parse(text)
        if (!isJson(document) || check(document).length > 0) continue
        for (const place of placesOf(
          { value: document, definition: schema.definition, path: name },
          schema.resources(),
        )) {
          for (const mutation of mutationsOf(place)) {
            const { holder, key, kind, path, rule, value } = mutation
            const before = holder[key]
            const had = Object.hasOwn(holder, key)
            if (value === undefined) delete holder[key]
            else holder[key] = value
            const found = check(document)
            assert.isTrue(
              found.some((issue) => issue.path === path && issue.rule === rule),
              `${kind} at ${path}: expected ${rule}, got ${JSON.stringify(found.slice(0, 3))}`,
            )
            if (had) holder[key] = before
            else delete holder[key]
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          }
        }
        assert.deepStrictEqual(check(document), [], "the document is as it was")
      }
      counts.set(name, kinds)
      for (const kind of ["wrong type", "null", "array", "unknown element"])
        assert.isAbove(kinds.get(kind) ?? 0, 0, kind)
    })
  }

  it("in every way there is", () => {
    const total = new Map<string, number>()
    for (const kinds of counts.values()) {
      for (const [kind, count] of kinds) total.set(kind, (total.get(kind) ?? 0) + count)
    }
    const sum = [...total.values()].reduce((a, b) => a + b, 0)
    if (process.env["FHIR_COUNTS"] !== undefined) console.log(sum, total)
    for (const kind of [
      "missing required element",
      "empty array",
      "bad code",
      "bad date",
      "bad dateTime",
      "bad instant",
      "two members of a choice",
    ]) {
      assert.isAbove(total.get(kind) ?? 0, 0, kind)
    }
    assert.isAbove(sum, 10_000)
  })
})

const counts = new Map<string, ReadonlyMap<string, number>>()
