/**
 * Messages that leave open whose chart they are for, or name another's, as changes of one that does not. The fake and
 * the library have to refuse each, by rules that were written apart.
 */

type Json = { readonly [key: string]: unknown }

/** A message's parts, by what they are. */
export interface Parts {
  readonly header: Json
  readonly document: Json
  readonly patient: Json
  /** Further resources, whose fullUrl is `urn:uuid:` and their id. */
  readonly others: ReadonlyArray<Json>
  /** Further members of the Bundle itself. */
  readonly around?: Json
}

export const uuids = {
  header: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a01",
  document: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a02",
  patient: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a03",
  encounter: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a04",
  practitioner: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a05",
  stranger: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a06",
  group: "7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a07",
} as const

export const to = (uuid: string): Json => ({ reference: `urn:uuid:${uuid}` })

export const own = { system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }
export const strangers = { system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000002" }

export const right: Parts = {
  header: {
    resourceType: "MessageHeader",
    id: uuids.header,
    eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
    source: { name: "test", endpoint: "urn:uuid:0f6f8ae4-6f9b-4d0f-8a5e-0c6c7a3d9e11" },
    focus: [to(uuids.document)],
  },
  document: {
    resourceType: "DocumentReference",
    id: uuids.document,
    masterIdentifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${uuids.document}` },
    status: "current",
    type: { coding: [{ system: "http://loinc.org", code: "11506-3" }] },
    category: [{ coding: [{ system: "http://loinc.org", code: "11506-3" }] }],
    subject: to(uuids.patient),
    author: [to(uuids.practitioner)],
    context: { encounter: [to(uuids.encounter)], sourcePatientInfo: to(uuids.patient) },
    content: [{ attachment: { contentType: "text/plain; charset=utf-8", data: "bm90ZQ==" } }],
  },
  patient: {
    resourceType: "Patient",
    id: uuids.patient,
    identifier: [own],
    name: [{ family: "Example", given: ["Jordan"] }],
    birthDate: "1980-01-01",
  },
  others: [
    {
      resourceType: "Encounter",
      id: uuids.encounter,
      status: "finished",
      class: { code: "AMB" },
      subject: to(uuids.patient),
    },
    { resourceType: "Practitioner", id: uuids.practitioner, name: [{ family: "Doe" }] },
  ],
}

/** The message of some parts. */
export const messageOf = ({ around, document, header, others, patient }: Parts): Json => ({
  ...around,
  resourceType: "Bundle",
  identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0a00" },
  type: "message",
  timestamp: "2026-06-10T12:00:00Z",
  entry: [header, document, patient, ...others].map((resource) => ({
    fullUrl: `urn:uuid:${String(resource["id"])}`,
    resource,
  })),
})

/** The message with changes of a part; `undefined` takes a member away. */
export interface Change {
  readonly title: string
  readonly change: (parts: Parts) => Parts
}

const document = (title: string, changes: Json): Change => ({
  title,
  change: (parts) => ({ ...parts, document: { ...parts.document, ...changes } }),
})

const context = (title: string, changes: Json): Change => ({
  title,
  change: (parts) => ({
    ...parts,
    document: { ...parts.document, context: { ...Object(parts.document["context"]), ...changes } },
  }),
})

const patient = (title: string, changes: Json): Change => ({
  title,
  change: (parts) => ({ ...parts, patient: { ...parts.patient, ...changes } }),
})

const identifier = (title: string, changes: Json): Change => patient(title, { identifier: [{ ...own, ...changes }] })

const beside = (title: string, second: Json): Change => patient(title, { identifier: [own, second] })

const encounter = (title: string, changes: Json): Change => ({
  title,
  change: (parts) => ({
    ...parts,
    others: parts.others.map((one) => (one["resourceType"] === "Encounter" ? { ...one, ...changes } : one)),
  }),
})

const more = (title: string, ...resources: ReadonlyArray<Json>): Change => ({
  title,
  change: (parts) => ({ ...parts, others: [...parts.others, ...resources] }),
})

const signedBy = (title: string, who: Json): Change => ({
  title,
  change: (parts) => ({
    ...parts,
    around: {
      signature: {
        type: [{ system: "urn:iso-astm:E1762-95:2013", code: "1.2.840.10065.1.12.1.1" }],
        when: "2026-06-10T12:00:00Z",
        who,
      },
    },
  }),
})

const both = (title: string, first: Change, second: Change): Change => ({
  title,
  change: (parts) => second.change(first.change(parts)),
})

const stranger: Json = { resourceType: "Patient", id: uuids.stranger, identifier: [strangers] }
const containedStranger: Json = { resourceType: "Patient", id: "p", identifier: [strangers] }
const group: Json = { resourceType: "Group", id: uuids.group, type: "person", actual: true }
const related: Json = { resourceType: "RelatedPerson", id: uuids.stranger }

// Characters by which a number looks empty, or looks like another's.
const unseen: ReadonlyArray<readonly [name: string, character: string]> = [
  ["space", " "],
  ["no-break space", "\u00a0"],
  ["tab", "\t"],
  ["soft hyphen", "\u00ad"],
  ["combining grapheme joiner", "\u034f"],
  ["Arabic letter mark", "\u061c"],
  ["Hangul choseong filler", "\u115f"],
  ["Khmer vowel inherent", "\u17b4"],
  ["Mongolian vowel separator", "\u180e"],
  ["zero width space", "\u200b"],
  ["zero width joiner", "\u200d"],
  ["left-to-right mark", "\u200e"],
  ["word joiner", "\u2060"],
  ["pop directional isolate", "\u2069"],
  ["ideographic space", "\u3000"],
  ["Hangul filler", "\u3164"],
  ["variation selector", "\ufe0f"],
  ["byte order mark", "\ufeff"],
  ["halfwidth Hangul filler", "\uffa0"],
  ["tag", "\u{e0041}"],
]

/** Other ways to write another destination's record number. */
const foreign: ReadonlyArray<string> = [
  "urn:redox:general-hospital:MR",
  "URN:REDOX:general-hospital:MR",
  "urn:redox:General-Hospital:mr",
  "urn:redox:general-hospital:PI",
  "urn:redox:general-hospital",
  "urn:redox:general-hospital:",
  "urn:redox::MR",
  "urn:redox",
  "urn:redox:redox-fhir-sandbox",
  "urn:redox:redox-fhir-sandbox:MR:1",
  "URN:redox:redox-fhir-sandbox:MR",
  "urn:Redox:redox-fhir-sandbox:MR",
  "urn%3Aredox:redox-fhir-sandbox:MR",
  "urn:redox:redox%2Dfhir-sandbox:MR",
  "urn:redox/redox-fhir-sandbox:MR",
  "urn:redox:redox-fhir-sandbox-2:MR",
  "urn:redox:redox-fhir-sandbo\u200b:MR",
  "\u200burn:redox:general-hospital:MR",
  " urn:redox:general-hospital:MR",
  "urn:redox:general-hospital:MR ",
]

/** Each is refused, by the fake and by the library. */
export const wrong: ReadonlyArray<Change> = [
  document("a document that is withdrawn", { status: "entered-in-error" }),
  document("a document whose text is withdrawn", { docStatus: "entered-in-error" }),
  document("a document without a subject", { subject: undefined }),
  document("a subject by name alone", { subject: { display: "Jordan Example" } }),
  document("a subject by identifier alone", { subject: { identifier: own } }),
  document("a subject by a stranger's identifier alone", { subject: { identifier: strangers } }),
  document("a subject with a stranger's identifier beside the reference", {
    subject: { ...to(uuids.patient), identifier: strangers },
  }),
  document("a subject that claims to be a Practitioner", { subject: { ...to(uuids.patient), type: "Practitioner" } }),
  document("a subject that is a Practitioner", { subject: to(uuids.practitioner) }),
  document("a subject that is the document", { subject: to(uuids.document) }),
  document("a subject at another server", { subject: { reference: "https://ehr.example/fhir/Patient/7" } }),
  document("a subject at another server whose type is not seen", { subject: { reference: "https://ehr.example/p/7" } }),
  document("a subject that only the destination could know, beside a Patient", { subject: { reference: "Patient/7" } }),
  document("a subject by a search", { subject: { reference: "Patient?identifier=1" } }),
  document("a subject that is nowhere", { subject: { reference: "urn:uuid:7a7bd33b-0d75-4c3d-8a6b-2f5d7f1f0aff" } }),
  document("a subject that is the Patient's older version", {
    subject: { reference: `Patient/${uuids.patient}/_history/1` },
  }),
  document("a subject that is contained", { subject: { reference: "#p" }, contained: [containedStranger] }),
  both("a subject that is a Group", document("", { subject: to(uuids.group) }), more("", group)),
  document("a stranger contained in the document", { contained: [containedStranger] }),
  encounter("a stranger contained in the visit", { contained: [containedStranger] }),
  more("a stranger in a Bundle within the message", {
    resourceType: "Bundle",
    id: uuids.stranger,
    type: "collection",
    entry: [{ resource: stranger }],
  }),
  more("a stranger in Parameters", {
    resourceType: "Parameters",
    id: uuids.stranger,
    parameter: [{ name: "patient", resource: stranger }],
  }),
  more("a second Patient", stranger),
  more("the Patient twice", { ...right.patient, id: uuids.stranger }),

  context("a source's patient at another server", {
    sourcePatientInfo: { reference: "https://ehr.example/Patient/7" },
  }),
  context("a source's patient by a stranger's identifier", { sourcePatientInfo: { identifier: strangers } }),
  context("a source's patient by name alone", { sourcePatientInfo: { display: "Alex Other" } }),
  context("a source's patient with a stranger's identifier beside the reference", {
    sourcePatientInfo: { ...to(uuids.patient), identifier: strangers },
  }),
  context("a related document of a patient elsewhere", { related: [{ reference: "https://ehr.example/Patient/7" }] }),
  document("an author who is another patient", {
    author: [{ reference: "https://ehr.example/fhir/Patient/7/_history/2" }],
  }),
  document("an author who is another patient, by type and identifier", {
    author: [{ type: "Patient", identifier: strangers }],
  }),
  document("an author who is another patient, by a type written in full", {
    author: [{ type: "http://hl7.org/fhir/StructureDefinition/Patient", identifier: strangers }],
  }),
  document("an author who is another patient, by type and a place that shows none", {
    author: [{ type: "Patient", reference: "https://ehr.example/p/7" }],
  }),
  document("an author by the number of another patient's record", { author: [{ identifier: strangers }] }),
  context("something related by the number of another patient's record", { related: [{ identifier: strangers }] }),
  signedBy("a message that another patient signed", { reference: "https://ehr.example/Patient/7" }),
  signedBy("a message signed by the number of another patient's record", { identifier: strangers }),
  document("an extension that refers to another patient", {
    extension: [{ url: "https://example.org/about", valueReference: { reference: "https://ehr.example/Patient/7" } }],
  }),

  encounter("a visit of a patient elsewhere", { subject: { reference: "https://ehr.example/fhir/Patient/7" } }),
  encounter("a visit of a patient elsewhere, by a search", {
    subject: { reference: "https://ehr.example/Patient?_id=7" },
  }),
  encounter("a visit of a patient elsewhere, at an anchor", {
    subject: { reference: "https://ehr.example/Patient/7#a" },
  }),
  encounter("a visit of a stranger by identifier", { subject: { identifier: strangers } }),
  encounter("a visit of a stranger by type and identifier", { subject: { type: "Patient", identifier: strangers } }),
  encounter("a visit of a stranger by an identifier without a value", {
    subject: { identifier: { system: own.system } },
  }),
  encounter("a visit of a person by name alone", { subject: { display: "Alex Other" } }),
  encounter("a visit with a stranger's identifier beside the reference", {
    subject: { ...to(uuids.patient), identifier: strangers },
  }),
  encounter("a visit of a group elsewhere", { subject: { reference: "https://ehr.example/fhir/Group/7" } }),
  both("a visit of a Group", encounter("", { subject: to(uuids.group) }), more("", group)),
  more("a Group with a stranger in it", {
    ...group,
    member: [{ entity: { reference: "https://ehr.example/fhir/Patient/7" } }],
  }),
  more("a relative of a stranger", { ...related, patient: { identifier: strangers } }),
  encounter("a visit of whatever is at a place elsewhere", { subject: { reference: "https://ehr.example/p/7" } }),
  encounter("a visit of a contained Group", {
    subject: { reference: "#g" },
    contained: [{ resourceType: "Group", id: "g", type: "person", actual: true }],
  }),
  encounter("a visit of a group elsewhere, by a search", { subject: { reference: "https://ehr.example/Group?_id=7" } }),
  encounter("a visit of a device by identifier", { subject: { type: "Device", identifier: strangers } }),
  document("an author who is some patient, by type and name", { author: [{ type: "Patient", display: "Alex Other" }] }),
  encounter("a visit of whatever has a device's type elsewhere", {
    subject: { reference: "https://ehr.example/fhir/Device" },
  }),
  document("an author who is another patient, in another case", {
    author: [{ reference: "https://ehr.example/fhir/patient/7" }],
  }),
  document("an author who is another patient, percent-encoded", {
    author: [{ reference: "https://ehr.example/fhir/%50atient/7" }],
  }),
  more("a task for a stranger", {
    resourceType: "Task",
    id: uuids.stranger,
    status: "requested",
    intent: "order",
    for: { identifier: strangers },
  }),
  more("a match whose candidate is a stranger", {
    resourceType: "ResearchSubject",
    id: uuids.stranger,
    status: "candidate",
    study: { display: "a study" },
    individual: { identifier: strangers },
  }),
  more("a relative of a stranger elsewhere", { ...related, patient: { reference: "https://ehr.example/Patient/7" } }),
  more("a relative of a person by name alone", { ...related, patient: { display: "Alex Other" } }),
  more("a person who is a stranger", {
    resourceType: "Person",
    id: uuids.stranger,
    link: [{ target: { reference: "https://ehr.example/Patient/7" } }],
  }),
  more("an observation of a stranger", {
    resourceType: "Observation",
    id: uuids.stranger,
    status: "final",
    code: { text: "weight" },
    subject: { identifier: strangers },
  }),
  more("a coverage whose beneficiary is a stranger", {
    resourceType: "Coverage",
    id: uuids.stranger,
    status: "active",
    beneficiary: { identifier: strangers },
    payor: [{ display: "payer" }],
  }),

  patient("a Patient without identifiers", { identifier: undefined }),
  patient("a Patient with an empty list of identifiers", { identifier: [] }),
  patient("a Patient whose identifier is no list", { identifier: own }),
  identifier("an identifier without a system", { system: undefined }),
  identifier("an identifier with an empty system", { system: "" }),
  identifier("an identifier whose system is no URI", { system: "MRN" }),
  identifier("an identifier whose system has no scheme", { system: ":MRN" }),
  identifier("an identifier without a value", { value: undefined }),
  identifier("an identifier with an empty value", { value: "" }),
  identifier("an identifier whose value is a number", { value: 1 }),
  identifier("an old identifier alone", { use: "old" }),
  identifier("an identifier whose period has ended", { period: { end: "2026-05" } }),
  identifier("an identifier whose period ended a moment before", { period: { end: "2026-06-10T11:59:59Z" } }),
  beside("a second identifier without a value", { system: "http://hl7.org/fhir/sid/us-ssn" }),
  beside("a second identifier with a blank value", { system: "http://hl7.org/fhir/sid/us-ssn", value: " " }),
  beside("a second identifier without a value, and without a system", { type: { text: "MR" } }),
  ...unseen.map(([name, character]) => identifier(`a value of nothing but ${name}`, { value: character.repeat(2) })),
  ...unseen.map(([name, character]) =>
    identifier(`a value that begins with ${name}`, { value: `${character}0000000001` }),
  ),
  ...unseen
    .filter(([, character]) => character.trim() !== "" || character === "\ufeff")
    .map(([name, character]) => identifier(`a value with ${name} inside`, { value: `00000${character}00001` })),
  ...unseen.map(([name, character]) => identifier(`a system of nothing but ${name}`, { system: character })),
  ...foreign.map((system) => identifier(`another destination's number: ${JSON.stringify(system)}`, { system })),
  ...foreign.map((system) =>
    beside(`another destination's number besides: ${JSON.stringify(system)}`, { system, value: "1" }),
  ),
]

/** Each is taken, by the fake and by the library: what looks wrong by a rule that is too wide. */
export const fine: ReadonlyArray<Change> = [
  document("nothing changed", {}),
  document("a superseded document", { status: "superseded" }),
  document("an amended document", { docStatus: "amended" }),
  document("a subject with the Patient's own identifier beside the reference", {
    subject: { ...to(uuids.patient), type: "Patient", identifier: own, display: "Jordan Example" },
  }),
  document("an author by name alone", { author: [{ display: "Dr. Doe" }] }),
  document("an author by identifier alone", {
    author: [{ identifier: { system: "http://hl7.org/fhir/sid/us-npi", value: "1" } }],
  }),
  document("an author who is a relative, by the number of their own record", {
    author: [{ type: "RelatedPerson", identifier: strangers }],
  }),
  signedBy("a message that a Practitioner signed", to(uuids.practitioner)),
  document("an author elsewhere", { author: [{ reference: "https://ehr.example/fhir/Practitioner/7" }] }),
  context("no source's patient", { sourcePatientInfo: undefined }),
  context("a source's patient by the Patient's own identifier", { sourcePatientInfo: { identifier: own } }),
  encounter("a visit of the Patient by the identifier", { subject: { type: "Patient", identifier: own } }),
  encounter("a visit without a subject", { subject: undefined }),
  patient("a Patient who was merged with another", {
    link: [{ type: "replaces", other: { reference: "https://ehr.example/fhir/Patient/7" } }],
  }),
  identifier("an identifier whose period ends later", { period: { end: "2026-06-10T12:00:01Z" } }),
  identifier("an identifier whose period ends in the month", { period: { start: "2020", end: "2026-06" } }),
  beside("an identifier besides whose period has ended", { ...own, value: "7", period: { end: "2020" } }),
  beside("an old identifier besides", { ...own, value: "7", use: "old" }),
  beside("a second identifier whose value is masked", {
    system: "http://hl7.org/fhir/sid/us-ssn",
    _value: {
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/rendered-value", valueString: "xxx-xx-1234" }],
    },
  }),
  beside("a second identifier of a system of another kind", { system: "urn:oid:1.2.3", value: "1" }),
  identifier("an identifier in other letters", { value: "MRN-Ä١٢" }),
  identifier("the destination in other case", { system: "urn:redox:REDOX-fhir-sandbox:MR" }),
  identifier("the destination's number of another kind", { system: "urn:redox:redox-fhir-sandbox:PI" }),
  more("a relative of the Patient", { ...related, patient: to(uuids.patient) }),
  more("an observation of a contained device", {
    resourceType: "Observation",
    id: uuids.stranger,
    status: "final",
    code: { text: "temperature" },
    subject: { reference: "#d" },
    contained: [{ resourceType: "Device", id: "d" }],
  }),
  more("an observation of a device", {
    resourceType: "Observation",
    id: uuids.stranger,
    status: "final",
    code: { text: "temperature" },
    subject: { reference: "https://ehr.example/fhir/Device/7" },
  }),
]
