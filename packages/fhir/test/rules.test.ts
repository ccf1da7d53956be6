/** Rules beyond structure, and where reading is more lenient than sending. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { CapabilityStatement } from "@effect-redox/fhir/CapabilityStatement"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { HumanName } from "@effect-redox/fhir/HumanName"
import { Patient } from "@effect-redox/fhir/Patient"
import { Signature } from "@effect-redox/fhir/Signature"
import { advice, compile, issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"

type Json = Readonly<Record<string, unknown>>

const sending = { unknownElements: "reject", unknownResources: "preserve" } as const
const shown = (found: ReadonlyArray<{ readonly path: string; readonly rule: string }>): ReadonlyArray<string> =>
  found.map(({ path, rule }) => `${path} ${rule}`)
const compiled = issues(compile(FhirResource), sending)
const walked = issues(FhirResource, sending)

/** What is found when a resource is sent, which must be the same compiled. */
const sent = (value: unknown): ReadonlyArray<string> => {
  const found = walked(value)
  assert.deepStrictEqual(compiled(value), found)
  return shown(found)
}
const read = (value: unknown): ReadonlyArray<string> => shown(issues(FhirResource)(value))

const uuid = (last: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${last}`
const coded = { text: "a" }
const observation = { resourceType: "Observation", status: "final", code: { coding: [{ system: "urn:a", code: "c" }] } }
const questionnaire = (...item: ReadonlyArray<Json>) => ({ resourceType: "Questionnaire", status: "draft", item })
const timing = (repeat: Json) => ({
  resourceType: "Basic",
  code: coded,
  extension: [{ url: "urn:a", valueTiming: { repeat } }],
})
const quantity = (value: Json) => ({ ...observation, valueQuantity: value })
const bundle = (rest: Json, ...entry: ReadonlyArray<Json>) => ({
  resourceType: "Bundle",
  type: "collection",
  ...rest,
  entry,
})

/** Of each rule, a resource that breaks it, at a place, and no other rule. */
const broken: ReadonlyArray<readonly [place: string, key: string, resource: Json]> = [
  ["Patient.extension[0]", "ext-1", { resourceType: "Patient", extension: [{ url: "urn:a" }] }],
  ["Patient.telecom[0]", "cpt-2", { resourceType: "Patient", telecom: [{ value: "1" }] }],
  ["Patient.contact[0]", "pat-1", { resourceType: "Patient", contact: [{ gender: "male" }] }],
  ["Patient.photo[0]", "att-1", { resourceType: "Patient", photo: [{ data: "YQ==" }] }],
  [
    "Patient.address[0].period",
    "per-1",
    { resourceType: "Patient", address: [{ period: { start: "2024-02", end: "2024-01-31" } }] },
  ],
  ["Patient.managingOrganization", "ref-1", { resourceType: "Patient", managingOrganization: { reference: "#o" } }],
  ["Organization", "org-1", { resourceType: "Organization", active: true }],
  ["Organization.address[0]", "org-2", { resourceType: "Organization", name: "a", address: [{ use: "home" }] }],
  [
    "Organization.telecom[1]",
    "org-3",
    { resourceType: "Organization", name: "a", telecom: [{ use: "work" }, { use: "home" }] },
  ],
  ["Observation.valueQuantity", "qty-3", quantity({ code: "kg" })],
  ["Observation.valueRange", "rng-2", { ...observation, valueRange: { low: { value: 2 }, high: { value: 1 } } }],
  ["Observation.valueRatio", "rat-1", { ...observation, valueRatio: { numerator: { value: 1 } } }],
  [
    "Observation.referenceRange[0].low",
    "sqty-1",
    { ...observation, referenceRange: [{ low: { value: 1, comparator: "<" } }] },
  ],
  ["Observation.referenceRange[0]", "obs-3", { ...observation, referenceRange: [{ type: coded }] }],
  ["Observation", "obs-6", { ...observation, valueString: "a", dataAbsentReason: coded }],
  [
    "Observation",
    "obs-7",
    { ...observation, valueString: "a", component: [{ code: observation.code, valueString: "b" }] },
  ],
  [
    "ServiceRequest",
    "prr-1",
    {
      resourceType: "ServiceRequest",
      status: "active",
      intent: "order",
      subject: { display: "a" },
      orderDetail: [coded],
    },
  ],
  ["Patient", "dom-3", { resourceType: "Patient", contained: [{ resourceType: "Organization", id: "o", name: "a" }] }],
  [
    "Patient",
    "dom-4",
    {
      resourceType: "Patient",
      managingOrganization: { reference: "#o" },
      contained: [{ resourceType: "Organization", id: "o", name: "a", meta: { versionId: "1" } }],
    },
  ],
  [
    "Patient",
    "dom-5",
    {
      resourceType: "Patient",
      managingOrganization: { reference: "#o" },
      contained: [{ resourceType: "Organization", id: "o", name: "a", meta: { security: [{ code: "a" }] } }],
    },
  ],
  ["Basic.extension[0].valueTiming.repeat", "tim-1", timing({ duration: 1 })],
  ["Basic.extension[0].valueTiming.repeat", "tim-9", timing({ offset: 5, when: ["C"] })],
  ["Basic.extension[0].valueTiming.repeat", "tim-10", timing({ when: ["AC"], timeOfDay: ["10:00:00"] })],
  ["Questionnaire.item[0]", "que-1", questionnaire({ linkId: "a", type: "group" })],
  ["Questionnaire", "que-2", questionnaire({ linkId: "a", type: "string" }, { linkId: "a", type: "string" })],
  ["Questionnaire.item[0]", "que-6", questionnaire({ linkId: "a", type: "display", required: true })],
  ["Questionnaire.item[0]", "que-9", questionnaire({ linkId: "a", type: "display", readOnly: true })],
  [
    "Questionnaire.item[0]",
    "que-12",
    questionnaire({
      linkId: "a",
      type: "string",
      enableWhen: [1, 2, 3].map((n) => ({ question: "b", operator: "=", answerInteger: n })),
    }),
  ],
  [
    "Questionnaire.item[0]",
    "que-13",
    questionnaire({ linkId: "a", type: "string", initial: [{ valueString: "a" }, { valueString: "b" }] }),
  ],
  ["Bundle", "bdl-1", bundle({ total: 1 }, { resource: { resourceType: "Patient" } })],
  ["Bundle", "bdl-2", bundle({}, { resource: { resourceType: "Patient" }, search: { mode: "match" } })],
  ["Bundle", "bdl-3", bundle({}, { resource: { resourceType: "Patient" }, request: { method: "GET", url: "a" } })],
  ["Bundle", "bdl-4", bundle({}, { resource: { resourceType: "Patient" }, response: { status: "200" } })],
  ["Bundle.entry[0]", "bdl-5", bundle({}, { fullUrl: uuid(1) })],
  [
    "Bundle",
    "bdl-7",
    bundle(
      {},
      { fullUrl: uuid(1), resource: { resourceType: "Patient" } },
      { fullUrl: uuid(1), resource: { resourceType: "Patient" } },
    ),
  ],
  [
    "Bundle.entry[0]",
    "bdl-8",
    bundle({}, { fullUrl: "http://a/Patient/1/_history/1", resource: { resourceType: "Patient" } }),
  ],
  ["Bundle", "bdl-12", bundle({ type: "message" }, { resource: { resourceType: "Patient" } })],
  [
    "MedicationDispense",
    "mdd-1",
    {
      resourceType: "MedicationDispense",
      status: "completed",
      medicationCodeableConcept: coded,
      whenPrepared: "2024-01-02T10:00:00Z",
      whenHandedOver: "2024-01-02T09:00:00Z",
    },
  ],
  [
    "Patient.managingOrganization.reference",
    "reference-target",
    { resourceType: "Patient", managingOrganization: { reference: "Patient/1" } },
  ],
  [
    "Patient.managingOrganization.type",
    "reference-target",
    { resourceType: "Patient", managingOrganization: { type: "Patient", display: "a" } },
  ],
  [
    "Patient.managingOrganization.type",
    "reference-type",
    { resourceType: "Patient", managingOrganization: { reference: "Organization/1", type: "Location" } },
  ],
  [
    "Bundle.entry[1].resource.managingOrganization.reference",
    "reference-target",
    bundle(
      {},
      { fullUrl: uuid(1), resource: { resourceType: "Practitioner" } },
      { fullUrl: uuid(2), resource: { resourceType: "Patient", managingOrganization: { reference: uuid(1) } } },
    ),
  ],
]

describe("rules beyond structure", () => {
  it.each(broken)("at %s: %s is broken, and reading lets it pass", (place, key, resource) => {
    assert.deepStrictEqual(sent(resource), [`${place} ${key}`])
    assert.deepStrictEqual(read(resource), [])
  })

  it("are obeyed by what is right", () => {
    for (const resource of [
      { resourceType: "Patient", managingOrganization: { reference: "https://a.example/fhir/Organization/1" } },
      { resourceType: "Patient", managingOrganization: { reference: "https://a.example/Documents/1" } },
      { resourceType: "Patient", managingOrganization: { reference: uuid(1) } },
      {
        resourceType: "Patient",
        managingOrganization: { reference: "#o" },
        contained: [{ resourceType: "Organization", id: "o", name: "a", partOf: { reference: "#o" } }],
      },
      { ...observation, valueRange: { low: { value: 2, unit: "g" }, high: { value: 1, unit: "kg" } } },
      { resourceType: "Patient", address: [{ period: { start: "2024-01", end: "2024-01-31" } }] },
      bundle(
        {},
        { fullUrl: uuid(1), resource: { resourceType: "Patient", meta: { versionId: "1" } } },
        { fullUrl: uuid(1), resource: { resourceType: "Patient", meta: { versionId: "2" } } },
      ),
    ]) {
      assert.deepStrictEqual(sent(resource), [])
    }
  })

  it("that are warnings are advice", () => {
    assert.deepStrictEqual(shown(advice(Patient)({ resourceType: "Patient" })), ["Patient dom-6"])
    const text = { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>' }
    assert.deepStrictEqual(advice(Patient)({ resourceType: "Patient", text }), [])
    assert.deepStrictEqual(shown(advice(Patient)({ resourceType: "Patient", text, gender: "x" })), [])
  })

  it("are checked in reading on request", () => {
    const patient = { resourceType: "Patient", telecom: [{ value: "1" }], eyes: "blue" }
    assert.deepStrictEqual(shown(issues(Patient, { invariants: "check" })(patient)), ["Patient.telecom[0] cpt-2"])
  })
})

describe("reading and sending", () => {
  const signature = { type: [{ code: "a" }], when: "2024-01-01T00:00:00Z", who: { display: "a" } }

  it("take the words that R4 allows beside MIME types", () => {
    for (const rest of [{ sigFormat: "image/*" }, { targetFormat: "json" }, { targetFormat: "ttl" }]) {
      assert.deepStrictEqual(issues(Signature, sending)({ ...signature, ...rest }), [])
    }
    assert.deepStrictEqual(shown(issues(Signature)({ ...signature, sigFormat: "json" })), [
      "Signature.sigFormat binding",
    ])
    const statement = { format: ["json", "application/fhir+xml"], patchFormat: ["json"] }
    assert.deepStrictEqual(
      shown(issues(CapabilityStatement)({ resourceType: "CapabilityStatement", ...statement })).filter((one) =>
        one.endsWith("binding"),
      ),
      ["CapabilityStatement.patchFormat[0] binding"],
    )
  })

  it("differ in siblings that are shorter than their values", () => {
    const extension = [{ url: "urn:a", valueString: "a" }]
    const name = { given: ["a", "b"], _given: [{ extension }] }
    assert.deepStrictEqual(issues(HumanName)(name), [])
    assert.deepStrictEqual(shown(issues(HumanName, sending)(name)), ["HumanName._given alignment"])
    assert.deepStrictEqual(shown(issues(HumanName)({ _given: [null, { extension }] })), ["HumanName._given[0] ele-1"])
  })

  it("refuse ids of elements with spaces", () => {
    assert.deepStrictEqual(shown(issues(Patient)({ resourceType: "Patient", name: [{ id: "a b", family: "a" }] })), [
      "Patient.name[0].id format",
    ])
  })

  it("differ in UUIDs and OIDs that are none", () => {
    for (const url of ["urn:uuid:not-a-uuid", uuid(1).replace("8", "A"), "urn:oid:9.1", "URN:UUID:1"]) {
      const value = bundle({}, { fullUrl: url, resource: { resourceType: "Patient" } })
      assert.deepStrictEqual(sent(value), ["Bundle.entry[0].fullUrl format"], url)
      assert.deepStrictEqual(issues(Bundle)(value), [])
    }
  })

  it("differ in types of resources that R4 does not have", () => {
    const value = bundle({}, { resource: { resourceType: "Patiant" } }, { resource: { resourceType: "Device" } })
    assert.deepStrictEqual(issues(Bundle)(value), [])
    assert.deepStrictEqual(shown(issues(Bundle, sending)(value)), [
      "Bundle.entry[0].resource.resourceType unknown-resource",
    ])
  })
})
