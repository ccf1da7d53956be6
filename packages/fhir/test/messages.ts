/** Messages with documents, and the same messages spoiled in one place. */
import { parse } from "@effect-redox/fhir/FhirJson"
import { Result } from "effect"
import { examplesNamed, read } from "./examples.ts"

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const urn = (last: number): string => `urn:uuid:c757873d-ec9a-4326-a141-${String(last).padStart(12, "0")}`

const coded = (code: string) => ({ coding: [{ system: "http://loinc.org", code, display: "a" }], text: "a" })
const period = { start: "2024-01-01T10:00:00Z", end: "2024-01-02T10:00:00Z" }
const identifier = {
  use: "official",
  type: coded("MR"),
  system: "urn:redox:a:MR",
  value: "1",
  period,
  assigner: { display: "a" },
}
const named = { use: "official", family: "Example", given: ["Anna", "B."], prefix: ["Dr."], period }
const phone = { system: "phone", value: "+1 555 010 0100", use: "home", rank: 1, period }
const address = {
  use: "home",
  type: "both",
  line: ["1 Example Street"],
  city: "a",
  state: "b",
  postalCode: "1",
  country: "US",
}
const extension = [
  {
    url: "urn:a",
    extension: [
      { url: "text", valueString: "a" },
      { url: "code", valueCoding: { code: "a" } },
    ],
  },
  { url: "urn:b", valueReference: { reference: urn(3) } },
  { url: "urn:c", valueDecimal: 1.5 },
]

const entries: ReadonlyArray<unknown> = [
  {
    fullUrl: urn(1),
    resource: {
      resourceType: "MessageHeader",
      id: "a",
      eventUri: "https://example.com/event",
      source: { name: "a", endpoint: "urn:effect-redox", contact: phone },
      destination: [{ name: "a", endpoint: "https://example.com", receiver: { reference: urn(4) } }],
      sender: { reference: urn(5) },
      focus: [{ reference: urn(2) }],
    },
  },
  {
    fullUrl: urn(2),
    resource: {
      resourceType: "DocumentReference",
      meta: { versionId: "1", lastUpdated: "2024-01-01T10:00:00Z", profile: ["urn:a"], tag: [{ code: "a" }] },
      masterIdentifier: { system: "urn:ietf:rfc:3986", value: urn(9) },
      identifier: [identifier],
      status: "current",
      docStatus: "final",
      type: coded("11506-3"),
      category: [coded("a")],
      subject: { reference: urn(3), display: "a" },
      date: "2024-01-01T10:00:00Z",
      author: [{ reference: urn(4) }, { reference: "https://example.com/fhir/Practitioner/1" }],
      custodian: { reference: urn(5), type: "Organization" },
      relatesTo: [{ code: "replaces", target: { identifier: { value: "a" } } }],
      description: "a",
      securityLabel: [coded("N")],
      content: [
        {
          attachment: {
            contentType: "application/pdf",
            language: "en",
            url: "https://example.com/a",
            size: 3,
            hash: "YWJj",
            title: "a",
            creation: "2024-01-01",
          },
          format: { system: "urn:a", code: "a" },
        },
        { attachment: { contentType: "text/plain; charset=utf-8", data: "YWJj" } },
      ],
      context: {
        encounter: [{ reference: urn(6) }],
        event: [coded("a")],
        period,
        sourcePatientInfo: { reference: urn(3) },
      },
    },
  },
  {
    fullUrl: urn(3),
    resource: {
      resourceType: "Patient",
      id: "p",
      extension,
      identifier: [identifier],
      active: true,
      name: [named],
      telecom: [phone],
      gender: "female",
      birthDate: "1980-02-29",
      deceasedBoolean: false,
      address: [address],
      multipleBirthInteger: 2,
      contact: [{ relationship: [coded("a")], name: named, gender: "male" }],
      communication: [{ language: coded("en"), preferred: true }],
      generalPractitioner: [{ reference: urn(4) }],
      managingOrganization: { reference: urn(5) },
      link: [{ other: { reference: "Patient/2" }, type: "seealso" }],
    },
  },
  {
    fullUrl: urn(4),
    resource: {
      resourceType: "Practitioner",
      identifier: [identifier],
      name: [named],
      qualification: [{ code: coded("MD"), period, issuer: { reference: urn(5) } }],
    },
  },
  {
    fullUrl: urn(5),
    resource: {
      resourceType: "Organization",
      name: "a",
      alias: ["b"],
      telecom: [{ ...phone, use: "work" }],
      address: [{ ...address, use: "work" }],
    },
  },
  {
    fullUrl: urn(6),
    resource: {
      resourceType: "Encounter",
      identifier: [identifier],
      status: "finished",
      class: { system: "urn:a", code: "AMB" },
      subject: { reference: urn(3) },
      participant: [{ type: [coded("a")], individual: { reference: urn(7) } }],
      period,
      serviceProvider: { reference: urn(5) },
    },
  },
  {
    fullUrl: urn(7),
    resource: {
      resourceType: "PractitionerRole",
      practitioner: { reference: urn(4) },
      organization: { reference: urn(5) },
      code: [coded("a")],
    },
  },
]

/** A message with all of what messages ordinarily have, and these resources. */
export const messageOf = (resources: ReadonlyArray<unknown>): unknown => ({
  resourceType: "Bundle",
  identifier: { system: "urn:ietf:rfc:3986", value: urn(8) },
  type: "message",
  timestamp: "2024-01-01T10:00:00.000Z",
  entry: [...entries, ...resources.map((resource, index) => ({ fullUrl: urn(100 + index), resource }))],
})

/** Messages that hold HL7's examples of resources, without their narratives. */
export function* messagesOfExamples(
  names: ReadonlyArray<string>,
): Generator<{ readonly example: string; readonly message: unknown }> {
  for (const example of names.filter((name) => name !== "Bundle").flatMap(examplesNamed)) {
    const resource = Result.getOrThrow(parse(read(example)))
    if (!isObject(resource)) continue
    const { text: _, ...rest } = resource
    yield { example, message: messageOf([rest]) }
  }
}

/** What may stand where something else belongs. */
const others: ReadonlyArray<unknown> = [
  null,
  undefined,
  "",
  "a",
  "a b",
  " a",
  "Patient",
  "batch",
  "document",
  "history",
  "Device/1",
  "Nothing/1",
  "#nothing",
  "2024-13-01",
  0,
  -1,
  1.5,
  true,
  {},
  { a: 1 },
  { id: "a" },
  [],
  [null],
  ["a"],
  [{}],
]

/** The keys and indexes of what is below a value. */
function* placesIn(
  value: unknown,
): Generator<readonly [holder: Record<string, unknown> | Array<unknown>, key: string | number]> {
  if (Array.isArray(value)) {
    const items: Array<unknown> = value
    for (const [index, item] of items.entries()) {
      yield [items, index]
      yield* placesIn(item)
    }
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      yield [value, key]
      yield* placesIn(child)
    }
  }
}

const set = (holder: Record<string, unknown> | Array<unknown>, key: string | number, value: unknown): void => {
  if (Array.isArray(holder)) holder[Number(key)] = value
  else holder[key] = value
}

/** The same value with something else in each place, one after the other. It is the same object each time, so it is looked at at once. */
export function* spoiled(original: unknown): Generator<unknown> {
  const value: unknown = structuredClone(original)
  const places = [...placesIn(value)]
  for (const [holder, key] of places) {
    const before: unknown = Reflect.get(holder, key)
    for (const other of [...others, [before], ...(Array.isArray(before) ? [[...before, ...before], before[0]] : [])]) {
      set(holder, key, other)
      yield value
    }
    set(holder, key, before)
    if (Array.isArray(holder)) continue
    // The same under another name, and beside another member of a choice.
    for (const name of [
      `_${key}`,
      "valueString",
      "valueCode",
      "contained",
      "modifierExtension",
      "text",
      "total",
      "request",
      "search",
    ]) {
      if (name in holder) continue
      holder[name] = before
      yield value
      delete holder[name]
    }
  }
}
