/**
 * Messages with any mixture of what decides whose chart they are for: references of every form in every element that can
 * name a patient, identifiers of every kind, and the changes of `wrongCharts.ts`, several at once.
 */
import { Arbitrary, Schema } from "effect"
import { fine, messageOf, own, right, strangers, uuids, wrong, type Parts } from "./wrongCharts.ts"

type Json = { readonly [key: string]: unknown }

const int = (maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum }))))

const oneOf = <A>(first: A, ...others: ReadonlyArray<A>): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(int(others.length), (index) => (index === 0 ? first : (others[index - 1] ?? first)))

/** An object of those members that have a value. */
const members = (all: Json): Json => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

const ids = [uuids.patient, uuids.stranger, uuids.encounter, uuids.practitioner, uuids.group, uuids.document] as const

const literal: Arbitrary.Arbitrary<string | undefined> = Arbitrary.map(
  Arbitrary.all({
    id: oneOf(...ids, "7"),
    type: oneOf("Patient", "Group", "Practitioner", "Device", "Encounter", "patient"),
    form: oneOf<(type: string, id: string) => string | undefined>(
      () => undefined,
      (_, id) => `urn:uuid:${id}`,
      (_, id) => `urn:uuid:${id}`,
      (type, id) => `${type}/${id}`,
      (type, id) => `${type}/${id}/_history/2`,
      (type, id) => `https://ehr.example/fhir/${type}/${id}`,
      (type, id) => `https://ehr.example/fhir/${type}/${id}/_history/2`,
      (type, id) => `https://ehr.example/fhir/${type}/${id}#part`,
      (type, id) => `https://ehr.example/${type}?_id=${id}`,
      (_, id) => `https://ehr.example/p/${id}`,
      (type, id) => `https://ehr.example/fhir/${type.toLowerCase()}/${id}`,
      (type, id) => `https://ehr.example/fhir/${encodeURIComponent(type).replace("P", "%50")}/${id}/`,
      (type) => `https://ehr.example/fhir/${type}`,
      (_, id) => `urn:oid:${id}`,
      () => "#p",
      () => "#g",
      () => "",
    ),
  }),
  ({ form, id, type }) => form(type, id),
)

const referenceIdentifier = oneOf<Json | undefined>(
  undefined,
  undefined,
  own,
  strangers,
  { system: own.system },
  { value: own.value },
)

const reference: Arbitrary.Arbitrary<Json | undefined> = Arbitrary.map(
  Arbitrary.all({
    present: int(9),
    reference: literal,
    type: oneOf<string | undefined>(
      undefined,
      undefined,
      undefined,
      "Patient",
      "http://hl7.org/fhir/StructureDefinition/Patient",
      "Group",
      "Practitioner",
      "Device",
    ),
    identifier: referenceIdentifier,
    display: oneOf<string | undefined>(undefined, "Jordan Example"),
  }),
  ({ present, ...rest }) => (present === 0 ? undefined : members(rest)),
)

/** Each element that a generated reference is put into. */
const elements: ReadonlyArray<(parts: Parts, reference: Json | undefined) => Parts> = [
  (parts, subject) => ({ ...parts, document: { ...parts.document, subject } }),
  (parts, sourcePatientInfo) => ({
    ...parts,
    document: { ...parts.document, context: { ...Object(parts.document["context"]), sourcePatientInfo } },
  }),
  (parts, author) => ({ ...parts, document: { ...parts.document, author: [author ?? {}] } }),
  (parts, valueReference) => ({
    ...parts,
    document: { ...parts.document, extension: [{ url: "https://example.org/about", valueReference }] },
  }),
  (parts, subject) => ({
    ...parts,
    others: parts.others.map((one) => (one["resourceType"] === "Encounter" ? { ...one, subject } : one)),
  }),
  (parts, subject) => ({
    ...parts,
    others: parts.others.map((one) =>
      one["resourceType"] === "Encounter"
        ? { ...one, subject, contained: [{ resourceType: "Group", id: "g", type: "person", actual: true }] }
        : one,
    ),
  }),
  (parts, patient) => ({
    ...parts,
    document: { ...parts.document, contained: [{ resourceType: "RelatedPerson", id: "r", patient }] },
  }),
  (parts, entity) => ({
    ...parts,
    others: [
      ...parts.others,
      { resourceType: "Group", id: uuids.group, type: "person", actual: true, member: [{ entity }] },
    ],
  }),
  (parts, subject) => ({
    ...parts,
    others: [
      ...parts.others,
      { resourceType: "Observation", id: uuids.stranger, status: "final", code: { text: "weight" }, subject },
    ],
  }),
  (parts, other) => ({ ...parts, patient: { ...parts.patient, link: [{ type: "seealso", other }] } }),
]

const characters = oneOf(
  "0",
  "7",
  "M",
  "-",
  " ",
  "\u00a0",
  "\u200b",
  "\u2060",
  "\ufe0f",
  "\u3164",
  "\u0301",
  "١",
  "\ufeff",
)
const number = Arbitrary.map(Arbitrary.array(characters, { maxLength: 3 }), (picked) => picked.join(""))

const system = Arbitrary.map(
  Arbitrary.all({
    scheme: oneOf(
      "urn:redox:",
      "URN:Redox:",
      "\u200burn:redox:",
      "urn%3aredox:",
      "urn:redox-like:",
      "urn:oid:",
      "https://ehr.example/",
      "",
    ),
    name: oneOf("redox-fhir-sandbox", "Redox-FHIR-Sandbox", "general-hospital", "1.2.3", ""),
    rest: oneOf(":MR", ":mr", ":", "", ":MR "),
  }),
  ({ name, rest, scheme }) => `${scheme}${name}${rest}`,
)

const identifier: Arbitrary.Arbitrary<Json> = Arbitrary.map(
  Arbitrary.all({
    system: Arbitrary.flatMap(int(3), (which) =>
      which === 0 ? oneOf<string | undefined>(undefined) : which === 1 ? system : oneOf<string | undefined>(own.system),
    ),
    value: Arbitrary.flatMap(int(3), (which) =>
      which === 0 ? oneOf<string | undefined>(undefined) : which === 1 ? number : oneOf<string | undefined>(own.value),
    ),
    use: oneOf<string | undefined>(undefined, "usual", "old"),
    period: oneOf<Json | undefined>(undefined, undefined, { end: "2025" }, { end: "2026-06-10" }, { start: "2027" }),
    _value: oneOf<Json | undefined>(undefined, undefined, {
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/rendered-value", valueString: "xxx" }],
    }),
  }),
  members,
)

const changes = [...fine, ...fine, ...wrong].map(({ change }) => change)
const [first = (parts: Parts) => parts, ...others] = changes

/** Messages of any of these, one to three changes each. */
export const message: Arbitrary.Arbitrary<unknown> = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.flatMap(int(2), (which): Arbitrary.Arbitrary<(parts: Parts) => Parts> => {
      if (which === 0) return oneOf(first, ...others)
      if (which === 1) {
        return Arbitrary.map(Arbitrary.array(identifier, { minLength: 1, maxLength: 2 }), (identifiers) => (parts) => ({
          ...parts,
          patient: { ...parts.patient, identifier: identifiers },
        }))
      }
      return Arbitrary.map(
        Arbitrary.all({ element: int(elements.length - 1), reference }),
        ({ element, reference }) =>
          (parts) =>
            elements[element]?.(parts, reference) ?? parts,
      )
    }),
    { minLength: 1, maxLength: 3 },
  ),
  (chosen) => JSON.parse(JSON.stringify(messageOf(chosen.reduce((parts, change) => change(parts), right)))),
)
