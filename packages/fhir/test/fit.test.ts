/** What `Fit` says yes to, the walk finds nothing in; and the table that it reads says what HL7's definitions say. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import * as Fit from "@effect-redox/fhir/Fit"
import { Attachment } from "@effect-redox/fhir/Attachment"
import { issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import {
  idleInvariants,
  ordinarilyRequired,
  ordinaryCodes,
  ordinaryResources,
} from "../../../scripts/generate-fhir/manifest.ts"
import type { Choice, Constraints, Definition, Element, ObjectDefinition } from "../src/internal/Definition.ts"
import { type Format, other } from "../src/internal/Format.ts"
import { mimeType } from "../src/internal/bindings.ts"
import { isMimeType } from "../src/internal/formats.ts"
import { attachment, object } from "../src/internal/ordinary.ts"
import { messageOf, messagesOfExamples, spoiled } from "./messages.ts"

const sending = { unknownElements: "reject", unknownResources: "preserve" } as const
const found = issues(Bundle, sending)

/** The functions of an element's rules, or of a type's, but for those that what is ordinary cannot break. */
const holdsOf = (rules: Constraints["rules"]) =>
  (rules ?? []).flatMap(({ holds, key }) => (idleInvariants.has(key) ? [] : holds))

/** A format as the table may have it: with fewer codes, and as what is sent is read. */
const ordinaryFormat = (format: Format, path: string): Format => {
  const codes = ordinaryCodes.get(path)
  if (format.kind === "codes" && codes !== undefined) return { kind: "codes", codes: new Set(codes) }
  return format.kind === "other" && format.accepts === mimeType ? other(isMimeType) : format
}

describe("the table of an ordinary message", () => {
  const compared = new Map<ObjectDefinition, ObjectDefinition>()

  const compareTypes = (given: Definition, wanted: Definition | undefined, path: string): void => {
    assert.strictEqual(given.kind, wanted?.kind, path)
    if (given.kind === "primitive" && wanted?.kind === "primitive") {
      assert.deepStrictEqual(given.format, ordinaryFormat(wanted.format, path), path)
      if (wanted.sibling !== undefined) compareTypes(given.sibling?.() ?? given, wanted.sibling(), `${path}, sibling`)
    }
    if (given.kind === "object" && wanted?.kind === "object") compareObjects(given, wanted, path)
  }

  const compareElements = (given: Element | Choice, wanted: Element | Choice | undefined, path: string): void => {
    assert.deepStrictEqual(holdsOf(given.rules), holdsOf(wanted?.rules), path)
    assert.strictEqual(given.targets, wanted?.targets, path)
    assert.strictEqual(given.min, ordinarilyRequired.has(path) ? 1 : wanted?.min, path)
    if ("members" in given) {
      const members = wanted !== undefined && "members" in wanted ? wanted.members : {}
      for (const [key, member] of Object.entries(given.members)) compareTypes(member, members[key], `${path}, ${key}`)
    } else {
      const other = wanted !== undefined && "definition" in wanted ? wanted : undefined
      assert.strictEqual(given.max, other?.max, path)
      assert.strictEqual(given.attribute, other?.attribute, path)
      compareTypes(given.definition, other?.definition, path)
    }
  }

  const compareObjects = (given: ObjectDefinition, wanted: ObjectDefinition, path: string): void => {
    if (compared.has(given)) return assert.strictEqual(compared.get(given), wanted, path)
    compared.set(given, wanted)
    assert.strictEqual(given.isResource, wanted.isResource, path)
    if (given.isResource || wanted.name === "Reference") assert.strictEqual(given.name, wanted.name)
    assert.deepStrictEqual(holdsOf(given.errors), holdsOf(wanted.errors), path)
    for (const [name, element] of Object.entries(given.elements)) {
      compareElements(element, wanted.elements[name], `${path}.${name}`)
    }
    for (const [name, { min }] of Object.entries(wanted.elements)) {
      if (min > 0) assert.property(given.elements, name, path)
    }
  }

  it("says of each type, element, rule and target what the schemas say, and has all that are required", () => {
    compareObjects(object(attachment), Attachment.definition, "Attachment")
    for (const name of ordinaryResources) {
      const wanted = Bundle.resources().get(name)
      if (wanted === undefined) assert.fail(`a Bundle does not know ${name}`)
      compareObjects(object(name), wanted, name)
    }
    assert.isAbove(compared.size, 30)
  })

  it("has none of what the invariants that it leaves out are about", () => {
    const { entry, link, total, type } = object("Bundle").elements
    assert.deepStrictEqual([link, total], [undefined, undefined])
    assert.isTrue(type !== undefined && "definition" in type && type.definition.kind === "primitive")
    assert.deepStrictEqual(ordinaryCodes.get("Bundle.type"), ["message"])
    assert.strictEqual(object("Bundle.entry").elements["resource"]?.min, 1)
    for (const name of ["search", "request", "response"]) assert.notProperty(object("Bundle.entry").elements, name)
    assert.isDefined(entry)
    assert.notProperty(object("Patient").elements, "contained")
  })
})

describe("Fit.isMessage", () => {
  it("says yes to a message with an author, a visit and extensions", () => {
    assert.deepStrictEqual(found(messageOf([])), [])
    assert.isTrue(Fit.isMessage(messageOf([])))
  })

  it("never says yes to a message that is wrong, in whatever place it was spoiled", () => {
    let yes = 0
    let no = 0
    for (const message of spoiled(messageOf([]))) {
      if (Fit.isMessage(message)) {
        yes++
        assert.deepStrictEqual(found(message), [])
      } else no++
    }
    assert.isAbove(no, 2000)
    assert.isAbove(yes, 200)
  })

  it("says yes to most of HL7's examples of such resources, and to none that is wrong", () => {
    let right = 0
    let yes = 0
    for (const { message } of messagesOfExamples(ordinaryResources)) {
      const isRight = found(message).length === 0
      if (isRight) right++
      if (!Fit.isMessage(message)) continue
      yes++
      assert.isTrue(isRight, JSON.stringify(found(message)))
    }
    if (process.env["FHIR_COUNTS"] !== undefined) console.log(right, yes)
    assert.isAbove(right, 50)
    assert.isAbove(yes / right, 0.5)
  })

  it("leaves to the walk what it does not know", () => {
    const rare = [
      { resourceType: "Observation", status: "final", code: { text: "a" } },
      {
        resourceType: "Patient",
        text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>' },
      },
      { resourceType: "Patient", extension: [{ url: "urn:a", valueRatio: {} }] },
      { resourceType: "Patient", contained: [{ resourceType: "Organization", name: "a" }] },
      { resourceType: "Patient", managingOrganization: { reference: "Nothing/1" } },
    ]
    for (const resource of rare) assert.isFalse(Fit.isMessage(messageOf([resource])), JSON.stringify(resource))
  })

  it("says no to what is no Bundle", () => {
    for (const value of [undefined, null, 1, "Bundle", [], {}, { resourceType: "Patient" }]) {
      assert.isFalse(Fit.isMessage(value))
    }
  })
})

describe("Fit.isAttachment", () => {
  const check = issues(Attachment, sending)
  it("says yes to an attachment that is in order, and to no other", () => {
    const right = { contentType: "application/pdf", url: "https://example.com/a", size: 3, hash: "YWJj", title: "a" }
    assert.deepStrictEqual(check(right), [])
    assert.isTrue(Fit.isAttachment(right))
    for (const value of spoiled(right)) if (Fit.isAttachment(value)) assert.deepStrictEqual(check(value), [])
    assert.isFalse(Fit.isAttachment({ ...right, size: -1 }))
  })
})
