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
import { type Constraints, contentMark, type ObjectDefinition, type Slot } from "../src/internal/Definition.ts"
import { type Format, other } from "../src/internal/Format.ts"
import { mimeType } from "../src/internal/bindings.ts"
import { isMimeType } from "../src/internal/formats.ts"
import { attachment, content, type Member, type Type, types } from "../src/internal/ordinary.ts"
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
  const compared = new Map<Type, ObjectDefinition>()

  const typeOf = (key: string): Type => types().get(key) ?? assert.fail(`the table has no ${key}`)

  const compareMembers = (given: Member, slot: Slot | undefined, path: string): void => {
    if (slot === undefined) return assert.fail(`${path} is no element`)
    assert.strictEqual(given.isMany, slot.max > 1, path)
    assert.strictEqual((given.marks & content) !== 0, (slot.marks & contentMark) !== 0, path)
    assert.strictEqual(given.excludes !== 0, slot.choice !== undefined, path)
    assert.deepStrictEqual(given.targets, slot.targets, path)
    assert.deepStrictEqual(given.rules, holdsOf(slot.rules), path)
    assert.deepStrictEqual(given.format, slot.format && ordinaryFormat(slot.format, path), path)
    assert.strictEqual(given.type !== undefined, slot.object !== undefined, path)
    assert.include(["primitive", "primitives", "object", "objects", "resource", "resources"], slot.kind, path)
    if (given.type !== undefined && slot.object !== undefined) compareTypes(given.type, slot.object, path)
  }

  const compareTypes = (given: Type, wanted: ObjectDefinition, path: string): void => {
    if (compared.has(given)) return assert.strictEqual(compared.get(given), wanted, path)
    compared.set(given, wanted)
    assert.deepStrictEqual(given.rules, holdsOf(wanted.errors), path)
    for (const [key, member] of given.members) {
      assert.strictEqual(member.key, key)
      compareMembers(member, wanted.plan.slots.get(key), `${path}.${key}`)
    }
    let needed = content
    const bits = new Set<number>()
    for (const [name, element] of Object.entries(wanted.elements)) {
      const keys = "members" in element ? Object.keys(element.members) : [name]
      const marks = new Set(keys.flatMap((key) => given.members.get(key)?.marks ?? []).map((marks) => marks & ~content))
      const isRequired = element.min > 0 || ordinarilyRequired.has(`${path}.${name}`)
      // The members of a choice have one bit, which no other element has.
      assert.isAtMost(marks.size, 1, `${path}.${name}`)
      if (isRequired) assert.strictEqual(marks.size, 1, `${path}.${name} is required`)
      for (const bit of marks) {
        assert.strictEqual(bit !== 0, isRequired || "members" in element, `${path}.${name}`)
        assert.isFalse(bit !== 0 && bits.has(bit), `${path}.${name}`)
        bits.add(bit)
        if (isRequired) needed |= bit
        for (const key of keys) assert.include([0, undefined, bit], given.members.get(key)?.excludes, `${path}.${name}`)
      }
    }
    assert.strictEqual(given.needed, needed, path)
  }

  it("says of each type, element, rule and target what the schemas say, and has all that are required", () => {
    compareTypes(typeOf(attachment), Attachment.definition, "Attachment")
    for (const name of ordinaryResources) {
      const wanted = Bundle.resources().get(name)
      if (wanted === undefined) assert.fail(`a Bundle does not know ${name}`)
      compareTypes(typeOf(name), wanted, name)
    }
    assert.isAbove(compared.size, 25)
    const names = [...types().keys()].filter((key) => /^\w\w+$/.test(key))
    assert.deepStrictEqual(names.sort(), [...ordinaryResources].sort())
  })

  it("has none of what the invariants that it leaves out are about", () => {
    assert.deepStrictEqual(ordinaryCodes.get("Bundle.type"), ["message"])
    assert.isTrue(ordinarilyRequired.has("Bundle.entry.resource"))
    const keys = [
      ["Bundle", ["link", "total"]],
      ["Bundle.entry", ["search", "request", "response"]],
      ["Patient", ["contained"]],
    ] as const
    for (const [type, left] of keys) for (const key of left) assert.isFalse(typeOf(type).members.has(key), key)
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
      { resourceType: "Patient", _birthDate: { extension: [{ url: "urn:a", valueDateTime: "1980-02-29T10:00:00Z" }] } },
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
