/**
 * The check that most sends end with says yes only where the full one finds nothing.
 */
import { DocumentMessage } from "@effect-redox/core"
import { Bundle, type BundleEntry } from "@effect-redox/fhir/Bundle"
import { is } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { Predicate } from "effect"
import { configProblems } from "../src/internal/configuration/configProblems.ts"
import { isOrdinaryConfig } from "../src/internal/configuration/ordinaryConfig.ts"
import { certain } from "../src/internal/message/checked.ts"
import { isOrdinary, isPlain, isText } from "../src/internal/message/ordinary.ts"
import { destination, patient, progressNote } from "./support/Documents.ts"

const isBundle = (value: unknown): value is Bundle => Predicate.hasProperty(value, "resourceType")

const encounterUrl = "urn:uuid:44444444-4444-4444-8444-444444444444"

const parts: DocumentMessage.Options = {
  patient: { ...patient, gender: "female", telecom: [{ system: "phone", value: "555 0100" }] },
  document: {
    type: progressNote,
    author: [{ identifier: { system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }, display: "Dr Example" }],
    context: { encounter: [{ reference: encounterUrl }] },
    relatesTo: [
      {
        code: "replaces",
        target: {
          type: "DocumentReference",
          identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:55555555-5555-4555-8555-555555555555" },
        },
      },
    ],
  },
  entries: [
    {
      fullUrl: encounterUrl,
      resource: {
        resourceType: "Encounter",
        status: "finished",
        class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
        subject: { reference: "urn:uuid:33333333-3333-4333-8333-333333333334", type: "Patient" },
      },
    },
  ],
  attachment: { contentType: "application/pdf", url: "https://blob.example/1", title: "Scan of a letter" },
  furtherAttachments: [{ contentType: "text/plain; charset=utf-8", url: "https://blob.example/2", title: "note" }],
  identifiers: {
    bundle: "11111111-1111-4111-8111-111111111111",
    message: "22222222-2222-4222-8222-222222222222",
    document: "33333333-3333-4333-8333-333333333333",
  },
  source: { name: "test", endpoint: "urn:test" },
  timestamp: "2026-01-31T09:30:00.000Z",
}

const chart: DocumentMessage.ChartOptions = { destination, at: "2026-01-31T09:30:00.000Z" }

const isCertain = (bundle: unknown, options = chart): boolean =>
  isBundle(bundle) && certain(bundle, options) !== undefined

const isFhir = is(Bundle, { unknownElements: "reject", unknownResources: "preserve" })

/** As `certain` decides, but for FHIR itself, of which all is known here. */
const breaksNoRule = (message: unknown): boolean =>
  isPlain(message) && isFhir(message) && isOrdinary(message, chart) && isText(message)

const other = { resourceType: "Patient", identifier: [{ system: "urn:x", value: "9" }] }

/** What a program may put in the place of any value, by mistake or by malice. */
const values: ReadonlyArray<unknown> = [
  undefined,
  null,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u200b",
  "\u202eexample",
  "Letter\u200b",
  "searchset",
  "old",
  "entered-in-error",
  "Patient",
  "Patient/1",
  "#p",
  "urn:x:Group/1",
  "https://ehr.example/fhir/Patient/1",
  "http://files.example/1",
  "http://LOINC.org",
  "11506-4",
  "multipart/mixed",
  "urn:redox:elsewhere:MR",
  "URN:REDOX:redox-fhir-sandbox:MR",
  "urn:redox:redox%2Dfhir-sandbox:MR",
  "urn:ietf:rfc:3986",
  parts.identifiers.document,
  encounterUrl,
  "urn:uuid:33333333-3333-4333-8333-333333333334",
  "urn:uuid:33333333-3333-4333-8333-333333333333",
  "2020",
  7,
  1.5,
  true,
  [],
  {},
  [null],
  { end: "2020" },
  { reference: "Patient/2" },
  { type: "Patient", identifier: { system: "urn:x", value: "9" } },
  { identifier: { system: "urn:redox:redox-fhir-sandbox:MR", value: "2" } },
  { reference: encounterUrl, identifier: { system: "urn:x", value: "9" } },
  { data: "aGVsbG8=", contentType: "application/pdf" },
  { toJSON: () => "another" },
  other,
  [other],
]

/** Members that a program may add to any object. */
const members: ReadonlyArray<readonly [string, unknown]> = [
  ["resourceType", "Patient"],
  ["contained", [{ id: "1" }, { id: "1" }]],
  ["contained", [other]],
  ["data", "aGVsbG8="],
  ["reference", "Patient/2"],
  ["type", "Patient"],
  ["identifier", { system: "urn:redox:redox-fhir-sandbox:MR", value: "2" }],
  ["subject", { display: "somebody else" }],
  ["patient", { reference: encounterUrl, identifier: { system: "urn:x", value: "9" } }],
  ["period", { end: "2020" }],
  ["use", "old"],
  ["docStatus", "entered-in-error"],
  ["link", [{ other: { reference: "Patient/2" }, type: "replaced-by" }]],
  ["extension", [{ url: "urn:x", valueReference: { reference: "https://ehr.example/fhir/Patient/9" } }]],
  ["extension", [{ url: "urn:x", valueString: "\u0007" }]],
  ["title", "\u202eexample"],
  ["url", "http://files.example/1"],
]

const entries: ReadonlyArray<BundleEntry> = [
  { fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666", resource: patient },
  { fullUrl: encounterUrl, resource: { resourceType: "Practitioner" } },
  { fullUrl: encounterUrl, resource: { resourceType: "Practitioner", meta: { versionId: "2" } } },
  {
    fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666",
    resource: DocumentMessage.build(parts).entry?.[1]?.resource,
  },
  { fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666", resource: { resourceType: "Basic", subject: [{}] } },
  { fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666", resource: { resourceType: "Basic", a: { toJSON() {} } } },
  { fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666", resource: { resourceType: "Basic", note: [other] } },
  { fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666", resource: { resourceType: "Group", type: "person" } },
  { fullUrl: "Practitioner/1", resource: { resourceType: "Practitioner" } },
  {
    fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666",
    resource: { resourceType: "Basic", contained: [{ id: "1" }, { id: "1" }] },
  },
  {
    fullUrl: "urn:uuid:66666666-6666-4666-8666-666666666666",
    resource: { resourceType: "Basic", subject: [{ reference: "Patient/1" }], beneficiary: { reference: 5 } },
  },
]

/** Every message that one change makes of a message, each undone before the next. */
const eachChange = (message: Bundle, use: (changed: Bundle) => void): void => {
  const change = (holder: object, key: string | number, value: unknown): void => {
    const before: unknown = Reflect.get(holder, key)
    const had = Object.hasOwn(holder, key)
    Reflect.set(holder, key, value)
    use(message)
    if (had) Reflect.set(holder, key, before)
    else Reflect.deleteProperty(holder, key)
  }
  const walk = (value: unknown): void => {
    if (!Predicate.isObjectOrArray(value)) return
    for (const key of Object.keys(value)) {
      for (const one of values) change(value, key, one)
      walk(Reflect.get(value, key))
    }
    if (Array.isArray(value)) return
    for (const [key, one] of members) change(value, key, one)
  }
  walk(message)
  for (const entry of entries) use({ ...message, entry: [...(message.entry ?? []), entry] })
}

describe("a message that is certainly in order", () => {
  it("is each that a program would send", () => {
    const plain = { ...parts, document: { type: progressNote }, entries: [], furtherAttachments: [] }
    assert.isTrue(isCertain(DocumentMessage.build(parts)))
    assert.isTrue(isCertain(DocumentMessage.build(plain)))
    assert.isTrue(
      isCertain(
        DocumentMessage.build({
          ...plain,
          patient: {
            ...patient,
            identifier: [...(patient.identifier ?? []), { system: "http://hl7.org/fhir/sid/us-ssn", value: "123 45" }],
          },
        }),
      ),
    )
  })

  it("has no problem, whatever one thing in it is changed", () => {
    const message: unknown = structuredClone(DocumentMessage.build(parts))
    if (!isBundle(message)) throw new Error("a message is a Bundle")
    let certainly = 0
    let refused = 0
    eachChange(message, (changed) => {
      if (!breaksNoRule(changed)) {
        refused += 1
        return
      }
      certainly += 1
      assert.deepStrictEqual(DocumentMessage.problems(changed, chart), [])
    })
    assert.isAbove(certainly, 100)
    assert.isAbove(refused, 1000)
  })

  it("is none for another destination, nor for none", () => {
    const message = DocumentMessage.build(parts)
    assert.isFalse(isCertain(message, { ...chart, destination: "elsewhere" }))
    assert.isFalse(isCertain(message, {}))
  })

  it("is none that is too large to be looked at once", () => {
    const entry: Array<BundleEntry> = []
    const message: Bundle = { ...DocumentMessage.build(parts), entry }
    for (let index = 0; index < 3_000; index++) entry.push({ fullUrl: `urn:uuid:${index}` })
    assert.isFalse(isCertain(message))
  })
})

class NoBytes {
  get fileBytes() {
    return 0
  }
}

describe("a configuration that is certainly right", () => {
  const texts = [undefined, "", " ", "a", "a/1", "a b/1", "a/1\n", "ä/1", "é", "x".repeat(300), 7, true, null, {}, []]
  const tried: Readonly<Record<string, ReadonlyArray<unknown>>> = {
    baseUrl: [
      ...texts,
      "https://api.redoxengine.com",
      "https://1.2.3.4.5",
      "http://redox.example",
      "https://a@b",
      "https://a?b",
    ],
    environment: [...texts, "Development", "development"],
    sourceId: [...texts, "7ce6f387-c33c-417d-8682-81e83628cbd9"],
    plan: [...texts, "paid", "free"],
    userAgent: [...texts, "acme-portal/2.1"],
    sourceName: texts,
    limits: [undefined, null, {}, { fileBytes: undefined }, { fileBytes: 0 }, { requestBytes: 1.5 }, new NoBytes()],
    policy: [
      undefined,
      {},
      { maxAttempts: 0 },
      { deadline: "never" },
      { transient: { base: "1 minute", cap: "1 second" } },
    ],
    profiles: [undefined, {}, { a: {} }, 7],
  }

  it("has no problem, whatever one option is", () => {
    let certainly = 0
    for (const [option, values] of Object.entries(tried)) {
      for (const value of values) {
        const options = { environment: "Staging" as const, [option]: value }
        if (!isOrdinaryConfig(options)) continue
        certainly += 1
        assert.deepStrictEqual(configProblems(options), [], option)
      }
    }
    assert.isAbove(certainly, 10)
  })
})
