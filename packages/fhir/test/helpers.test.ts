import type { Bundle } from "@effect-redox/fhir/Bundle"
import { Bundle as BundleSchema } from "@effect-redox/fhir/Bundle"
import * as Bundles from "@effect-redox/fhir/Bundles"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import * as Elements from "@effect-redox/fhir/Elements"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import type { Patient } from "@effect-redox/fhir/Patient"
import type { Practitioner } from "@effect-redox/fhir/Practitioner"
import type { Reference } from "@effect-redox/fhir/Reference"
import * as References from "@effect-redox/fhir/References"
import { isResource } from "@effect-redox/fhir/Resources"
import { is, issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { expectTypeOf } from "vitest"

const race = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"

const patient: Patient = {
  resourceType: "Patient",
  id: "1",
  identifier: [
    { system: "urn:redox:health-one:MR", value: "0000000003" },
    { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-99-9999" },
  ],
  name: [{ family: "Doe", given: ["Jane", null], _given: [null, { extension: [{ url: "urn:a", valueString: "a" }] }] }],
  extension: [{ url: race, extension: [{ url: "text", valueString: "White" }] }],
}
const practitioner: Practitioner = { resourceType: "Practitioner", id: "7", name: [{ family: "Granite" }] }
const document: DocumentReference = {
  resourceType: "DocumentReference",
  id: "d",
  status: "current",
  type: { coding: [{ system: "http://loinc.org", code: "11506-3" }] },
  subject: { reference: "Patient/1" },
  author: [{ reference: "https://ehr.example.com/fhir/Practitioner/7" }, { reference: "#c" }],
  custodian: { reference: "Organization/9" },
  contained: [{ resourceType: "Practitioner", id: "c", name: [{ family: "Basalt" }] }],
  content: [{ attachment: { url: "https://files.example.com/1", contentType: "application/pdf" } }],
}

describe("Elements", () => {
  it("leave out the nulls of repeating primitives", () => {
    assert.deepStrictEqual(Elements.values(patient.name?.[0]?.given), ["Jane"])
    assert.deepStrictEqual(Elements.values(undefined), [])
    expectTypeOf(Elements.values(patient.name?.[0]?.given)).toEqualTypeOf<ReadonlyArray<string>>()
  })

  it("make an array one that is not empty, or none", () => {
    const content: DocumentReference["content"] | undefined = Elements.nonEmpty(document.content.map((one) => one))
    assert.deepStrictEqual(content, document.content)
    assert.isUndefined(Elements.nonEmpty([]))
    assert.isUndefined(Elements.nonEmpty(undefined))
  })

  it("find identifiers by system, of one or several", () => {
    assert.strictEqual(Elements.identifier(patient, "http://hl7.org/fhir/sid/us-ssn")?.value, "999-99-9999")
    assert.isUndefined(Elements.identifier(patient, "urn:other"))
    assert.strictEqual(Elements.identifier({ identifier: { system: "urn:a", value: "1" } }, "urn:a")?.value, "1")
    assert.isUndefined(Elements.identifier({}, "urn:a"))
  })

  it("find extensions, and those inside them", () => {
    assert.strictEqual(Elements.extension(patient, race, "text")?.valueString, "White")
    assert.isUndefined(Elements.extension(patient, race, "detailed"))
    assert.lengthOf(Elements.extensions(patient.name?.[0]?._given?.[1], "urn:a"), 1)
    assert.lengthOf(Elements.extensions(undefined, "urn:a"), 0)
  })

  it("find codings by system", () => {
    assert.strictEqual(Elements.coding(document.type, "http://loinc.org")?.code, "11506-3")
    assert.isUndefined(Elements.coding(document.category, "http://loinc.org"))
    assert.strictEqual(Elements.coding([{ text: "a" }, { coding: [{ system: "s", code: "c" }] }], "s")?.code, "c")
  })
})

describe("isResource", () => {
  it("narrows in find and filter", () => {
    const contained = document.contained?.find(isResource("Practitioner"))
    expectTypeOf(contained?.name?.[0]?.family).toEqualTypeOf<string | undefined>()
    assert.strictEqual(contained?.name?.[0]?.family, "Basalt")
    const all: ReadonlyArray<FhirResource> = [patient, practitioner, document]
    const people = all.filter(isResource("Patient", "Practitioner"))
    expectTypeOf(people).items.toExtend<Patient | Practitioner>()
    assert.deepStrictEqual(people, [patient, practitioner])
    assert.isFalse(isResource("Patient")(undefined))
  })
})

describe("References", () => {
  it("are made of a resource's type and id", () => {
    const reference = References.to(patient, { display: "Jane Doe" })
    expectTypeOf(reference).toEqualTypeOf<Reference<"Patient"> | undefined>()
    assert.deepStrictEqual(reference, { reference: "Patient/1", type: "Patient", display: "Jane Doe" })
    assert.strictEqual(References.to(patient, { base: "https://a/fhir/" })?.reference, "https://a/fhir/Patient/1")
    assert.isUndefined(References.to({ resourceType: "Patient" }))
  })

  it("to one type are not taken for references to another", () => {
    const toPatient = References.to(patient)
    const toPractitioner = References.to(practitioner)
    const right: DocumentReference = { ...document, subject: toPatient }
    // @ts-expect-error a document's custodian is an Organization
    const wrong: DocumentReference = { ...document, custodian: toPractitioner }
    const written: Reference = { reference: "Patient/1" }
    const open: DocumentReference = { ...document, subject: written }
    for (const value of [right, wrong, open]) assert.isObject(value)
  })

  it("say the type they refer to", () => {
    assert.strictEqual(References.typeOf({ reference: "https://a/fhir/Patient/1/_history/2" }), "Patient")
    assert.strictEqual(References.typeOf({ reference: "urn:uuid:a", type: "Group" }), "Group")
    assert.isUndefined(References.typeOf({ reference: "Spaceship/1" }))
    assert.isUndefined(References.typeOf({ type: "Spaceship" }))
  })

  it("are followed within a Bundle", () => {
    const bundle: Bundle = {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { fullUrl: "https://ehr.example.com/fhir/Patient/1", resource: patient },
        { fullUrl: "https://ehr.example.com/fhir/DocumentReference/d", resource: document },
        { fullUrl: "urn:uuid:7c2a54d2-6f1e-4c55-9d8a-0c5a5f1f6b11", resource: practitioner },
      ],
    }
    const resolve = References.resolver(bundle)
    const from = { resource: document, fullUrl: "https://ehr.example.com/fhir/DocumentReference/d" }
    const subject = document.subject && resolve(document.subject, from)
    expectTypeOf(subject?.resourceType).toEqualTypeOf<"Patient" | "Practitioner" | "Group" | "Device" | undefined>()
    assert.strictEqual(subject, patient)
    assert.strictEqual(resolve({ reference: "urn:uuid:7c2a54d2-6f1e-4c55-9d8a-0c5a5f1f6b11" }), practitioner)
    assert.strictEqual(resolve({ reference: "Practitioner/7/_history/2" }), practitioner)
    assert.strictEqual(resolve({ reference: "#c" }, from)?.id, "c")
    assert.isUndefined(resolve({ reference: "#c" }))
    assert.isUndefined(resolve({ reference: "Patient/1", type: "Practitioner" }))
    assert.isUndefined(resolve({ reference: "Patient/2" }))
    assert.isUndefined(resolve({ display: "somebody" }))
  })

  it("do not lead to what another server has by that type and id", () => {
    const other = { ...practitioner, name: [{ family: "Basalt" }] }
    const at = (server: string, resource: Practitioner) => ({
      fullUrl: `https://${server}.example.com/fhir/Practitioner/7`,
      resource,
    })
    const followed = (...entry: ReadonlyArray<ReturnType<typeof at>>) =>
      References.resolver({ resourceType: "Bundle", type: "collection", entry })
    const from = { fullUrl: "https://a.example.com/fhir/DocumentReference/d" }
    const reference = { reference: "Practitioner/7" }
    assert.strictEqual(followed(at("a", practitioner), at("b", other))(reference, from), practitioner)
    assert.isUndefined(followed(at("b", other))(reference, from))
    // Without knowing where the reference stands, one is meant, but of two neither.
    assert.strictEqual(followed(at("b", other))(reference), other)
    assert.isUndefined(followed(at("a", practitioner), at("b", other))(reference))
  })
})

describe("Bundles", () => {
  const urls = {
    document: "urn:uuid:6f1c6d0e-3a52-4d5e-9d8a-0c5a5f1f6b11",
    patient: "urn:uuid:7c2a54d2-6f1e-4c55-9d8a-0c5a5f1f6b12",
    author: "urn:uuid:0b8a7a4e-5f7d-4e0c-8f43-0f0f4c1d2e33",
  }
  const { entry, unresolved } = Bundles.entries([
    { resource: document, fullUrl: urls.document },
    { resource: patient, fullUrl: urls.patient },
    { resource: practitioner, fullUrl: urls.author, knownAs: ["https://ehr.example.com/fhir/Practitioner/7"] },
  ])
  const bundle: Bundle = { resourceType: "Bundle", type: "collection", entry }

  it("make entries whose references lead to each other", () => {
    const made = Bundles.find(bundle, "DocumentReference")
    assert.strictEqual(made?.subject?.reference, urls.patient)
    assert.deepStrictEqual(made?.author, [{ reference: urls.author }, { reference: "#c" }])
    assert.deepStrictEqual(
      issues(BundleSchema, { unknownElements: "reject" })(bundle).filter(({ rule }) => rule !== "dom-3"),
      [],
    )
  })

  it("list the references that lead nowhere, and leave the resources given as they are", () => {
    assert.deepStrictEqual(unresolved, [{ path: "Bundle.entry[0].resource.custodian.reference", type: "Organization" }])
    assert.strictEqual(document.subject?.reference, "Patient/1")
    // What refers to nothing is not copied: the text of its decimals stays with it.
    assert.isTrue(entry[1]?.resource === patient)
  })

  it("rewrite no reference by a type and id that two resources have", () => {
    const written: DocumentReference = {
      resourceType: "DocumentReference",
      status: "current",
      author: [{ reference: "Practitioner/7" }],
      content: [{ attachment: { url: "https://blob.example.com/1", contentType: "text/plain" } }],
    }
    const other = { resource: { ...practitioner, name: [{ family: "Basalt" }] }, fullUrl: urls.patient }
    const made = (knownAs: ReadonlyArray<string>) => {
      const { entry, unresolved } = Bundles.entries([
        { resource: written, fullUrl: urls.document },
        { resource: practitioner, fullUrl: urls.author, knownAs },
        other,
      ])
      const { resource } = entry[0] ?? {}
      return [resource?.resourceType === "DocumentReference" ? resource.author : undefined, unresolved]
    }
    const place = "Bundle.entry[0].resource.author[0].reference"
    assert.deepStrictEqual(made([]), [written.author, [{ path: place, type: "Practitioner" }]])
    assert.deepStrictEqual(made(["Practitioner/7"]), [[{ reference: urls.author }], []])
  })

  it("keep the text of decimals and every name of what is copied", () => {
    const text = '{"resourceType":"Basic","code":{"text":"a"},"__proto__":{"value":1.00,"reference":"Practitioner/7"}}'
    const parsed = Result.getOrThrow(FhirJson.parse(text))
    assert.isTrue(is(FhirResource)(parsed))
    if (!is(FhirResource)(parsed)) return
    const { entry } = Bundles.entries([
      { resource: parsed, fullUrl: urls.document },
      { resource: practitioner, fullUrl: urls.author },
    ])
    assert.strictEqual(FhirJson.stringify(entry[0]?.resource), text.replace("Practitioner/7", urls.author))
  })

  it("are looked into by type", () => {
    assert.deepStrictEqual(
      Bundles.resources(bundle).map(({ resourceType }) => resourceType),
      ["DocumentReference", "Patient", "Practitioner"],
    )
    expectTypeOf(Bundles.find(bundle, "Patient")).toEqualTypeOf<Patient | undefined>()
    assert.strictEqual(Bundles.find(bundle, "Patient"), patient)
    assert.isUndefined(Bundles.find(bundle, "Encounter"))
    assert.lengthOf(Bundles.resources(bundle, "Practitioner"), 1)
  })
})
