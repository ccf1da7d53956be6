import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { Patient } from "@effect-redox/fhir/Patient"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Predicate, Result } from "effect"
import { destination, note, patient, patientAt, progressNote } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

type Json = Record<string, unknown>
type Editable = { entry: Array<{ fullUrl?: string; resource: Json }> }

const parts: DocumentMessage.Options = {
  patient,
  document: { type: progressNote },
  attachment: { contentType: "text/plain", data: "aGVsbG8=" },
  identifiers: {
    bundle: "11111111-1111-4111-8111-111111111111",
    message: "22222222-2222-4222-8222-222222222222",
    document: "33333333-3333-4333-8333-333333333333",
  },
  source: { name: "test", endpoint: "urn:test" },
  timestamp: "2026-01-31T09:30:00.000Z",
}

const practitioner = {
  fullUrl: "urn:uuid:44444444-4444-4444-8444-444444444444",
  resource: { resourceType: "Practitioner" },
}

const editable = (): Editable => JSON.parse(JSON.stringify(DocumentMessage.build(parts)))
const isBundle = (value: unknown): value is Bundle => Predicate.hasProperty(value, "entry")

const edited = (
  edit: (document: Json, patient: { fullUrl?: string; resource: Json }, message: Editable) => void,
): Bundle => {
  const message = editable()
  const [, document, subject] = message.entry
  if (document === undefined || subject === undefined) throw new Error("a message has three entries")
  edit(document.resource, subject, message)
  return isBundle(message) ? message : DocumentMessage.build(parts)
}

const found = (message: unknown, options?: DocumentMessage.ChartOptions): ReadonlyArray<string> =>
  DocumentMessage.problems(message, options).map(({ path, rule }) => `${path} ${rule}`)

const own = { system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }
const other = { system: "urn:x", value: "9" }

describe("the subject of a message", () => {
  const document = "Bundle.entry[1].resource"
  const strangers: ReadonlyArray<
    readonly [what: string, edit: Parameters<typeof edited>[0], problems: ReadonlyArray<string>]
  > = [
    [
      "is a Practitioner",
      (it, _, message) => {
        message.entry.push(practitioner)
        it["subject"] = { reference: practitioner.fullUrl }
      },
      [`${document}.subject subject`],
    ],
    [
      "is the document itself",
      (it, _, message) => void (it["subject"] = { reference: message.entry[1]?.fullUrl }),
      [`${document}.subject.reference reference-target`, `${document}.subject subject`],
    ],
    ["is a name", (it) => void (it["subject"] = { display: "Jordan Example" }), [`${document}.subject subject`]],
    [
      "is an identifier alone",
      (it) => void (it["subject"] = { identifier: patient.identifier?.[0] }),
      [`${document}.subject subject`],
    ],
    [
      "is a patient at another server",
      (it) => void (it["subject"] = { reference: "https://ehr.example.org/fhir/Patient/777" }),
      [`${document}.subject subject`],
    ],
    [
      "is the Patient, with somebody else's identifier",
      (it, { fullUrl }) => void (it["subject"] = { reference: fullUrl, identifier: { system: "urn:x", value: "9" } }),
      [`${document}.subject.identifier subject`],
    ],
    [
      "is a contained stranger",
      (it) => {
        it["contained"] = [{ resourceType: "Patient", id: "p", identifier: [{ system: "urn:x", value: "9" }] }]
        it["subject"] = { reference: "#p" }
      },
      [`${document}.contained[0] one-patient`, `${document}.subject subject`],
    ],
    [
      "is one of two Patients",
      (_, __, message) =>
        void message.entry.push({
          fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555",
          resource: { resourceType: "Patient", identifier: [{ system: "urn:x", value: "2" }] },
        }),
      ["Bundle.entry[3].resource one-patient"],
    ],
    [
      "has a visit of another patient",
      (_, __, message) =>
        void message.entry.push({
          fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555",
          resource: {
            resourceType: "Encounter",
            status: "finished",
            class: { code: "AMB" },
            subject: { reference: "https://ehr.example.org/fhir/Patient/777" },
          },
        }),
      ["Bundle.entry[3].resource.subject other-patient"],
    ],
    [
      "has an author who is another patient by identifier",
      (it) => void (it["author"] = [{ type: "Patient", identifier: { system: "urn:x", value: "9" } }]),
      [`${document}.author[0] other-patient`],
    ],
    [
      "has an author who is another patient, with the type written in full",
      (it) => {
        const type = "http://hl7.org/fhir/StructureDefinition/Patient"
        it["author"] = [{ type, identifier: { system: "urn:x", value: "9" } }]
      },
      [`${document}.author[0] other-patient`],
    ],
    [
      "comes from the record of another patient",
      (it) => void (it["context"] = { sourcePatientInfo: { identifier: { system: "urn:x", value: "9" } } }),
      [`${document}.context.sourcePatientInfo other-patient`],
    ],
    [
      "comes from the Patient's record, with somebody else's identifier",
      (it, { fullUrl }) => {
        const identifier = { system: "urn:x", value: "9" }
        it["context"] = { sourcePatientInfo: { reference: fullUrl, identifier } }
      },
      [`${document}.context.sourcePatientInfo other-patient`],
    ],
    [
      "comes from a search for another patient",
      (it) => void (it["context"] = { related: [{ reference: "https://ehr.example.org/fhir/Patient?identifier=9" }] }),
      [`${document}.context.related[0] other-patient`],
    ],
    [
      "comes from the record of whom only a name is known",
      (it) => void (it["context"] = { sourcePatientInfo: { display: "Somebody Else" } }),
      [`${document}.context.sourcePatientInfo other-patient`],
    ],
    [
      "has an author who is another patient, in another spelling of the URL",
      (it) =>
        void (it["author"] = [
          { reference: "https://ehr.example.org/fhir/patient/9" },
          { reference: "https://ehr.example.org/fhir/Patient%2F9" },
        ]),
      [`${document}.author[0] other-patient`, `${document}.author[1] other-patient`],
    ],
    [
      "holds a Bundle of another patient",
      (it) => {
        const stranger = { resourceType: "Patient", identifier: [{ system: "urn:x", value: "9" }] }
        it["contained"] = [{ resourceType: "Bundle", id: "b", type: "collection", entry: [{ resource: stranger }] }]
        it["context"] = { related: [{ reference: "#b" }] }
      },
      [`${document}.contained[0].entry[0].resource one-patient`],
    ],
  ]
  for (const [what, edit, problems] of strangers) {
    it(`is refused where it ${what}`, () => assert.deepStrictEqual(found(edited(edit)), problems))
  }

  const about: ReadonlyArray<readonly [what: string, resource: Json]> = [
    ["a visit that has a name alone", { resourceType: "Encounter", subject: { display: "Somebody" } }],
    [
      "a finding in a group",
      { resourceType: "Observation", subject: { reference: "https://ehr.example.org/Group/2" } },
    ],
    [
      "a finding in a group, by identifier",
      { resourceType: "Observation", subject: { type: "Group", identifier: other } },
    ],
    [
      "a finding in a group that it contains",
      {
        resourceType: "Observation",
        contained: [{ resourceType: "Group", id: "g", type: "person", actual: true }],
        subject: { reference: "#g" },
      },
    ],
    ["a finding, by any URL", { resourceType: "Observation", subject: { reference: "https://ehr.example.org/p/2" } }],
    ["a condition", { resourceType: "Condition", subject: { display: "Somebody" } }],
    ["an insurance", { resourceType: "Coverage", beneficiary: { reference: "https://ehr.example.org/p/2" } }],
    ["a relative", { resourceType: "RelatedPerson", patient: { display: "Somebody" } }],
    ["a task", { resourceType: "Task", for: { reference: "https://ehr.example.org/p/2" } }],
    ["an enrolment", { resourceType: "EnrollmentRequest", candidate: { display: "Somebody" } }],
    ["a study's subject", { resourceType: "ResearchSubject", individual: { display: "Somebody" } }],
    ["an account of two", { resourceType: "Account", subject: [{ identifier: own }, { identifier: other }] }],
  ]
  it.each(about)(
    "is of the message's Patient, as all that it holds is: %s of somebody else is refused",
    (_, resource) => {
      const message = edited((__, ___, { entry }) =>
        entry.push({ fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555", resource }),
      )
      const strangers = found(message).filter((problem) => problem.endsWith("other-patient"))
      assert.lengthOf(strangers, 1)
    },
  )

  it("may have things in its message that are about no patient, and people who are none", () => {
    const device = "urn:uuid:66666666-6666-4666-8666-666666666666"
    const message = edited((_, { fullUrl }, { entry }) => {
      const finding = { resourceType: "Observation", status: "final", code: { text: "Calibration" } }
      const participant = [{ individual: { display: "Dr Example" } }]
      const resources = [
        { ...finding, subject: { reference: device } },
        { ...finding, subject: { identifier: own, display: "Jordan Example" } },
        {
          resourceType: "Encounter",
          status: "finished",
          class: { code: "AMB" },
          subject: { reference: fullUrl },
          participant,
        },
      ]
      for (const [index, resource] of resources.entries()) {
        entry.push({ fullUrl: `urn:uuid:77777777-7777-4777-8777-77777777777${index}`, resource })
      }
      entry.push({ fullUrl: device, resource: { resourceType: "Device" } })
    })
    assert.deepStrictEqual(found(message), [])
  })

  it("may be referred to by type and id, by URL, and by others of the message", () => {
    const message = edited((document, subject, { entry }) => {
      subject.fullUrl = "https://ehr.example.org/fhir/Patient/777"
      subject.resource["id"] = "777"
      document["subject"] = { reference: "Patient/777", type: "Patient", identifier: patient.identifier?.[0] }
      entry.push({
        fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555",
        resource: {
          resourceType: "Encounter",
          status: "finished",
          class: { code: "AMB" },
          subject: { reference: subject.fullUrl },
        },
      })
    })
    assert.deepStrictEqual(found(message), [])
  })

  const signed = (who: Json) => (_: Json, __: { resource: Json }, message: Editable) =>
    void Object.assign(message, {
      signature: {
        type: [{ system: "urn:iso-astm:E1762-95:2013", code: "1.2.840.10065.1.12.1.1" }],
        when: "2026-06-10T12:00:00Z",
        who,
      },
    })
  const anothers = { identifier: { system: own.system, value: "0000000002" } }

  it("are meant wherever the message refers to a patient outside its resources", () => {
    assert.deepStrictEqual(found(edited(signed({ reference: "https://ehr.example.org/Patient/2" }))), [
      "Bundle.signature.who other-patient",
    ])
    assert.deepStrictEqual(found(edited(signed(anothers))), ["Bundle.signature.who other-patient"])
    assert.deepStrictEqual(found(edited(signed({ display: "Dr. Doe" }))), [])
    const extended = edited((_, subject) =>
      Object.assign(subject, {
        extension: [{ url: "urn:x", valueReference: { reference: "https://ehr.example.org/Patient/2" } }],
      }),
    )
    assert.deepStrictEqual(found(extended), ["Bundle.entry[2].extension[0].valueReference other-patient"])
  })

  it("are meant by every number of a patient's record, but one that is said to be a relative's", () => {
    const authored = (author: Json) => found(edited((document) => (document["author"] = [author])))
    assert.deepStrictEqual(authored(anothers), ["Bundle.entry[1].resource.author[0] other-patient"])
    assert.deepStrictEqual(authored({ reference: "https://ehr.example.org/p/2", ...anothers }), [
      "Bundle.entry[1].resource.author[0] other-patient",
    ])
    assert.deepStrictEqual(authored({ type: "RelatedPerson", ...anothers }), [])
    assert.deepStrictEqual(authored({ identifier: own }), [])
  })

  it("may have been merged with another Patient", () => {
    const message = edited((_, { resource }) => {
      resource["link"] = [{ type: "replaces", other: { reference: "https://ehr.example.org/fhir/Patient/1" } }]
    })
    assert.deepStrictEqual(found(message), [])
  })
})

describe("the parts of a message", () => {
  const document: ReadonlyArray<readonly [string, Json]> = [
    ["subject", { subject: { reference: "https://ehr.example.org/fhir/Patient/777" } }],
    ["content", { content: [{ attachment: { contentType: "text/plain", url: "https://files.example.org/1" } }] }],
  ]
  for (const [element, given] of document) {
    it.live(`cannot bring a ${element} of their own, and nothing is sent`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const options = note({ document: { type: progressNote, ...given } })
        const error = yield* Effect.flip(SendFile.sendFile(options))
        assert.include(error.message, `document.${element}: must be absent`)
        assert.lengthOf(yield* redox.requests, 0)
        const made = DocumentMessage.make({ ...parts, document: { type: progressNote, ...given } })
        assert.isTrue(Result.isFailure(made) && made.failure.message.includes(`document.${element}`))
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it("keep the patient and the file, whatever the document says", () => {
    const given: Json = { subject: { display: "Somebody" }, content: [] }
    const bundle = DocumentMessage.build({ ...parts, document: { type: progressNote, ...given } })
    assert.deepStrictEqual(bundle, DocumentMessage.build(parts))
  })

  for (const element of ["status", "docStatus"] as const) {
    it.live(`cannot create a document whose ${element} is entered-in-error`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(
          SendFile.sendFile(note({ document: { type: progressNote, [element]: "entered-in-error" } })),
        )
        assert.include(error.message, `${element}: must not be entered-in-error`)
        assert.include(error.message, "replaces it")
      }).pipe(Effect.provide(inMemory())),
    )
  }
})

describe("the patient", () => {
  const identified = (...identifier: ReadonlyArray<Json>): Json => ({ ...patient, identifier })
  const at = "Bundle.entry[2].resource.identifier"
  const mr = `urn:redox:${destination}:MR`
  const cases: ReadonlyArray<readonly [what: string, patient: Json, problems: ReadonlyArray<string>]> = [
    [
      "has no identifier",
      { resourceType: "Patient", name: [{ family: "Example" }], birthDate: "1980-01-01" },
      [`${at} patient-match`],
    ],
    [
      "has an identifier without a value",
      identified({ system: mr }),
      [`${at}[0].value patient-identifier`, `${at} patient-match`],
    ],
    [
      "has a second one without a value",
      identified({ system: mr, value: "1" }, { system: "urn:x" }),
      [`${at}[1].value patient-identifier`],
    ],
    [
      "has an identifier that only has a use",
      identified({ use: "official" }),
      [`${at}[0].value patient-identifier`, `${at} patient-match`],
    ],
    [
      "has a blank value",
      identified({ system: mr, value: " " }),
      [`${at}[0].value patient-identifier`, `${at} patient-match`],
    ],
    [
      "has a value nobody can see",
      identified({ system: mr, value: "\u200b" }),
      [`${at}[0].value patient-identifier`, `${at} patient-match`],
    ],
    [
      "has a value with space around it",
      identified({ system: mr, value: "1 " }),
      [`${at}[0].value patient-identifier`],
    ],
    [
      "has a value with a mark of direction in it",
      identified({ system: mr, value: "\u200e1" }),
      [`${at}[0].value patient-identifier`],
    ],
    ["has an identifier without a system", identified({ value: "1" }), [`${at} patient-match`]],
    ["has a system that is no URI", identified({ system: "MR", value: "1" }), [`${at}[0].system patient-identifier`]],
    ["has an old identifier only", identified({ use: "old", system: mr, value: "1" }), [`${at} patient-match`]],
    [
      "has a number of another destination",
      identified({ system: mr, value: "1" }, { system: "urn:redox:general-hospital:MR", value: "2" }),
      [`${at}[1].system other-destination`],
    ],
  ]
  for (const [what, resource, problems] of cases) {
    it(`is refused where it ${what}`, () => {
      const message = edited((_, subject) => void (subject.resource = resource))
      assert.deepStrictEqual(found(message, { destination }), problems)
      const alone = DocumentMessage.patientProblemsOf(resource, { destination })
      assert.deepStrictEqual(
        alone.map(({ path, rule }) => `${path.replace("Patient", "Bundle.entry[2].resource")} ${rule}`),
        problems,
      )
    })
  }

  const malformed = [
    "urn:redox:general-hospital",
    "urn:redox:general-hospital:",
    "urn:redox::MR",
    "urn:redox",
    "urn:redox:general-hospital:MR:1",
    "URN:REDOX:general-hospital:MR",
    "urn:Redox:redox-fhir-sandbox:MR",
    "urn:redox:general%2Dhospital:MR",
    "urn:redox:general-hospital%3AMR",
    "urn%3Aredox%3Ageneral-hospital%3AMR",
    "urn:redox/general-hospital/MR",
    "urn:redox:general hospital:MR",
    " urn:redox:general-hospital:MR",
    "urn:red\u200box:general-hospital:MR",
    "urn:redox:general-hospital:MR\u00a0",
  ]
  it.each(malformed)("is refused where a system only looks like Redox's, whatever the destination: %j", (system) => {
    const resource = identified({ system: "urn:x", value: "1" }, { system, value: "2" })
    for (const options of [{}, { destination }, { destination: "general-hospital" }]) {
      const rules = DocumentMessage.patientProblemsOf(resource, options)
      assert.deepStrictEqual(
        rules.map(({ path, rule }) => `${path} ${rule}`),
        ["Patient.identifier[1].system patient-identifier"],
      )
    }
  })

  it("may have systems that merely begin like Redox's", () => {
    const resource = identified({ system: "urn:redoxicon:MR", value: "1" }, { system: "urn:redox-x:y", value: "2" })
    assert.deepStrictEqual(DocumentMessage.patientProblemsOf(resource, { destination }), [])
  })

  const ended: ReadonlyArray<readonly [end: string, isOver: boolean]> = [
    ["2025", true],
    ["2026", false],
    ["2025-12", true],
    ["2026-01", false],
    ["2026-01-30", false],
    ["2026-01-29", true],
    ["2026-01-31", false],
    ["2026-01-31T09:29:59Z", true],
    ["2026-01-31T10:29:59+01:00", true],
    ["2026-01-31T09:30:01Z", false],
  ]
  it.each(ended)("has an identifier that ended before the message was made, or not yet: %s", (end, isOver) => {
    const resource = identified({ system: mr, value: "1", period: { start: "2020", end } })
    const message = edited((_, subject) => void (subject.resource = resource))
    assert.deepStrictEqual(found(message), isOver ? [`${at} patient-match`] : [])
    assert.deepStrictEqual(found(message, { at: "2019-01-01T00:00:00Z" }), [])
    const alone = DocumentMessage.patientProblemsOf(resource, { at: "2026-01-31T09:30:00Z" })
    assert.strictEqual(alone.length > 0, isOver)
    assert.deepStrictEqual(DocumentMessage.patientProblemsOf(resource), [])
  })

  it("is advised about where the record is not in use, was replaced, or has two numbers of one system", () => {
    const advice = (resource: object) =>
      DocumentMessage.advice({ ...patient, ...resource }, { at: "2026-01-31T09:30:00Z" }).map(
        ({ path, rule }) => `${path} ${rule}`,
      )
    const merged = { type: "replaced-by", other: { reference: "https://ehr.example.org/fhir/Patient/1" } }
    assert.deepStrictEqual(advice({ active: false }), ["Patient.active patient-inactive"])
    assert.deepStrictEqual(advice({ link: [merged] }), ["Patient.link[0] patient-replaced"])
    const numbers = (...more: ReadonlyArray<object>) => ({ identifier: [{ system: mr, value: "1" }, ...more] })
    assert.deepStrictEqual(advice(numbers({ system: mr, value: "2" }, { system: mr, value: "3" })), [
      "Patient.identifier[1] patient-identifiers",
    ])
    const fine = [
      { system: mr, value: "1" },
      { system: "urn:x", value: "2" },
      { system: mr, value: "2", use: "old" },
      { system: mr, value: "2", period: { end: "2025-01" } },
    ]
    assert.deepStrictEqual(advice({ ...numbers(...fine), active: true }), [])
  })

  it("has advice on a number that a spreadsheet or a program has broken", () => {
    const adviceOn = (value: string) =>
      DocumentMessage.advice({ ...patient, identifier: [{ ...own, value }] }).map(({ path, rule }) => `${path} ${rule}`)
    for (const value of [
      "1.23E+09",
      "1,23e+9",
      "4E+09",
      "undefined",
      "NULL",
      "NaN",
      "[object Object]",
      "#N/A",
      "12\ufffd",
    ]) {
      assert.deepStrictEqual(adviceOn(value), ["Patient.identifier[0].value patient-identifier-value"], value)
    }
    for (const value of ["0000000001", "E12", "1.23", "4E9", "null-7"])
      assert.deepStrictEqual(adviceOn(value), [], value)
  })

  it("may have a masked number, as EHRs write it", () => {
    const masked = { url: "http://hl7.org/fhir/StructureDefinition/rendered-value", valueString: "xxx-xx-1234" }
    const resource = identified({ system: mr, value: "1" }, { system: "urn:ssn", _value: { extension: [masked] } })
    assert.deepStrictEqual(
      found(
        edited((_, subject) => void (subject.resource = resource)),
        { destination },
      ),
      [],
    )
  })

  it("may lack a system, or have another destination's number, where that is allowed by name", () => {
    const withoutSystem = edited((_, subject) => void (subject.resource = identified({ value: "1" })))
    assert.deepStrictEqual(found(withoutSystem, { allow: ["identifier-without-system"] }), [])
    const foreign = edited((_, subject) => void (subject.resource = { ...patientAt("general-hospital") }))
    assert.deepStrictEqual(found(foreign, { destination, allow: ["other-destination-identifier"] }), [])
  })

  it("is compared with the destination where both are names, or both are UUIDs", () => {
    const uuid = "0f4bd1d1-451d-4351-8cfd-b767d1b488d6"
    const of = (slug: string) => edited((_, subject) => void (subject.resource = { ...patientAt(slug) }))
    assert.deepStrictEqual(found(of("Redox-FHIR-Sandbox"), { destination }), [])
    assert.deepStrictEqual(found(of(destination), { destination: uuid }), [])
    assert.deepStrictEqual(found(of("11111111-1111-4111-8111-111111111111"), { destination: uuid }), [
      `${at}[0].system other-destination`,
    ])
  })

  it.live("of another destination is refused by the create itself, too", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const documents = yield* DocumentService
      const message = yield* Effect.fromResult(DocumentMessage.make(parts))
      const error = yield* Effect.flip(documents.create(message, { destination: "general-hospital" }))
      assert.include(error.message, "other-destination")
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("a patient whom only the destination knows", () => {
  const known = { ...parts, patient: undefined, patientReference: "Patient/e.abc-123" } as const

  it("is referred to by the destination's own id, and the message holds no Patient", () => {
    const message = Result.getOrThrow(DocumentMessage.make(known))
    assert.deepStrictEqual(
      message.bundle.entry?.map(({ resource }) => resource?.resourceType),
      ["MessageHeader", "DocumentReference"],
    )
    assert.deepInclude(message.bundle.entry?.[1]?.resource, { subject: { reference: "Patient/e.abc-123" } })
  })

  it("is refused in a message made elsewhere, unless it is allowed by name", () => {
    const bundle = DocumentMessage.build(known)
    assert.deepStrictEqual(found(bundle), ["Bundle.entry patient", "Bundle.entry[1].resource.subject subject"])
    assert.deepStrictEqual(found(bundle, { allow: ["known-patient"] }), [])
  })

  it("is one: another id elsewhere in the message is refused", () => {
    const encounter = {
      fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555",
      resource: {
        resourceType: "Encounter",
        status: "finished",
        class: { code: "AMB" },
        subject: { reference: "Patient/another" },
      },
    } as const
    const bundle = DocumentMessage.build({ ...known, entries: [encounter] })
    assert.deepStrictEqual(found(bundle, { allow: ["known-patient"] }), [
      "Bundle.entry[2].resource.subject.reference dangling-reference",
    ])
  })

  it("must be an id, not a name or a URL", () => {
    for (const patientReference of ["Jordan Example", "https://ehr.example.org/fhir/Patient/1", "Practitioner/1", ""]) {
      assert.isTrue(Result.isFailure(DocumentMessage.make({ ...known, patientReference })), patientReference)
    }
  })

  it.live("is sent by the destination's own id", () =>
    Effect.gen(function* () {
      const { patient: _, ...others } = note()
      const draft = yield* SendFile.draft({
        file: FileSource.fromText("note"),
        destination: others.destination,
        document: { type: progressNote },
        patientReference: "Patient/e.abc-123",
      })
      assert.deepStrictEqual(draft.problems, [])
    }).pipe(Effect.provide(RedoxConfig.layer({ environment: "Staging" }))),
  )
})

describe("a file in a message", () => {
  const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64")
  const page = base64("<!DOCTYPE html><html>")
  const at = "Bundle.entry[1].resource.content[0].attachment"
  const attached = (...attachments: ReadonlyArray<Json>) =>
    edited((document) => void (document["content"] = attachments.map((attachment) => ({ attachment }))))
  const wrong: ReadonlyArray<readonly [what: string, attachment: Json, rule: string]> = [
    ["a page said to be a PDF", { contentType: "application/pdf", data: page }, "content-type"],
    ["a PDF said to be a text", { contentType: "text/plain", data: base64("%PDF-1.7\n") }, "content-type"],
    [
      "an e-mail said to be a text",
      { contentType: "text/plain", data: base64("Message-ID: <a@b>\n\nDear") },
      "no-document",
    ],
    ["a text in no known encoding", { contentType: "text/plain", data: base64("Gr\xf6\xdfe") }, "charset"],
    [
      "one that changes far behind",
      { contentType: "text/plain", data: base64(`${"a".repeat(70_000)}\xf6`) },
      "charset",
    ],
  ]
  it.each(wrong)("is what its type says, or refused: %s", (_, attachment, rule) => {
    assert.deepStrictEqual(found(attached(attachment)), [`${at}.contentType ${rule}`])
    const made = DocumentMessage.fromBundle(attached(attachment))
    assert.isTrue(Result.isFailure(made))
    assert.deepStrictEqual(found(attached(attachment), { filesJudged: 1 }), [])
    const lone = { resourceType: "DocumentReference", content: [{ attachment }] }
    assert.deepStrictEqual(
      DocumentMessage.fileProblemsOf(lone).map(({ path, rule }) => `${path} ${rule}`),
      [`DocumentReference.content[0].attachment.contentType ${rule}`],
    )
  })

  it("is what its type says in every place, the second of a document and other resources included", () => {
    const pdf = { contentType: "application/pdf", data: base64("%PDF-1.7\n") }
    const wrongPdf = { contentType: "application/pdf", data: page }
    const message = edited((document, subject, { entry }) => {
      document["content"] = [{ attachment: pdf }, { attachment: wrongPdf }]
      subject.resource["photo"] = [{ contentType: "image/png", data: page, size: 1 }]
      entry.push({
        fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555",
        resource: { resourceType: "Binary", ...wrongPdf },
      })
    })
    assert.deepStrictEqual(found(message, { filesJudged: 1 }), [
      "Bundle.entry[1].resource.content[1].attachment.contentType content-type",
      "Bundle.entry[2].resource.photo[0].size attachment-size",
      "Bundle.entry[2].resource.photo[0].contentType content-type",
      "Bundle.entry[3].resource.contentType content-type",
    ])
  })

  it("is advised about where it is an archive or a program", () => {
    const advice = (contentType: string, data: string) =>
      DocumentMessage.advice(attached({ contentType, data: base64(data) })).flatMap(({ message, path, rule }) =>
        rule === "file-kind" ? [`${path} ${message}`] : [],
      )
    assert.match(advice("application/zip", "PK\x03\x04").join(), /content\[0\]\.attachment is an archive/)
    assert.match(advice("application/octet-stream", "MZ\x90\0").join(), /is a program/)
    assert.deepStrictEqual(advice("application/pdf", "%PDF-1.7\n"), [])
  })

  it.live("that is sent under a type of the caller's own is not judged again where it is embedded", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const file = FileSource.fromBytes(new TextEncoder().encode("<!DOCTYPE html><html>"), {
        contentType: "application/pdf",
      })
      const { identifiers } = yield* SendFile.sendFile(note({ file, method: "embed" }))
      yield* redox.assertFiledOnce(identifiers.document)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("the texts of a message", () => {
  const texts: ReadonlyArray<readonly [string, string]> = [
    ["U+0000", "Ex\u0000ample"],
    ["a bell", "Ex\u0007ample"],
    ["half of a surrogate pair", "Ex\ud83dample"],
  ]
  for (const [what, family] of texts) {
    it(`must not hold ${what}, and the place is named`, () => {
      const resource: Patient = { ...patient, name: [{ family }] }
      assert.deepStrictEqual(found(DocumentMessage.build({ ...parts, patient: resource })), [
        "Bundle.entry[2].resource.name[0].family characters",
      ])
    })
  }

  it("must not hold them outside its resources either", () => {
    const message = edited((_, subject, { entry }) => {
      Object.assign(subject, { extension: [{ url: "urn:x", valueString: "a\u0007" }] })
      Object.assign(entry[0] ?? {}, { id: "a\ud83d" })
    })
    assert.includeMembers(
      [...found(message)],
      ["Bundle.entry[0].id characters", "Bundle.entry[2].extension[0].valueString characters"],
    )
  })

  it("may be of several lines, of any script, and hold emoji", () => {
    const family = "Zoë\u0301\tمثال\r\n例 👩‍⚕️"
    assert.deepStrictEqual(found(DocumentMessage.build({ ...parts, patient: { ...patient, name: [{ family }] } })), [])
  })
})

describe("a title", () => {
  const titleOf = (options: Partial<SendFile.Common>) =>
    Effect.map(SendFile.draft(note(options)), ({ bundle, problems }) => ({
      title: DocumentMessage.attachmentOf(bundle)?.title,
      problems: problems.map(({ path, rule }) => `${path} ${rule}`),
    })).pipe(Effect.provide(RedoxConfig.layer({ environment: "Staging" })))

  it.effect("is in NFC, without characters that show nothing", () =>
    Effect.gen(function* () {
      const given = "  Befund Mu\u0308ller a\u2060b\u00ad\u{e0041}\u200bc\ufeff "
      assert.deepStrictEqual(yield* titleOf({ title: given }), { title: "Befund Müller abc", problems: [] })
    }),
  )

  it.effect("keeps what shapes letters and emoji", () =>
    Effect.gen(function* () {
      for (const title of ["نامه\u200cای", "क्\u200dष", "👩\u200d⚕\ufe0f", "‏עברית‏"]) {
        assert.deepStrictEqual(yield* titleOf({ title }), { title: title.normalize("NFC"), problems: [] })
      }
    }),
  )

  it.effect("is never blank: an explicit one is refused, one of a file's name is left out", () =>
    Effect.gen(function* () {
      for (const title of ["", "  ", "\u200b", "\u2800"]) {
        assert.deepStrictEqual((yield* titleOf({ title })).problems, ["title blank-title"])
      }
      const file = FileSource.fromText("note", { name: "\u200b\u202e\u0007" })
      assert.deepStrictEqual(yield* titleOf({ file }), { title: undefined, problems: [] })
    }),
  )

  it("of a message made elsewhere is refused where it is blank or hides characters", () => {
    for (const [title, rule] of [
      [" ", "blank-title"],
      ["a\u2060b", "invisible-characters"],
    ] as const) {
      const attachment = { contentType: "text/plain", data: "aGVsbG8=", title }
      assert.deepStrictEqual(found(DocumentMessage.build({ ...parts, attachment })), [
        `Bundle.entry[1].resource.content[0].attachment.title ${rule}`,
      ])
    }
  })
})

describe("however deep it stands below a resource of another type", () => {
  it("a reference to another patient is refused", () => {
    let within: Record<string, unknown> = { subject: { reference: "https://elsewhere.example/Patient/2" } }
    for (let level = 0; level < 150; level++) within = { part: within }
    const made = DocumentMessage.build({
      patient: patientAt(destination),
      document: { type: progressNote },
      attachment: { contentType: "application/pdf", url: "https://blob.redoxengine.com/1" },
      identifiers: {
        bundle: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e931",
        message: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e932",
        document: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e933",
      },
      source: { name: "test", endpoint: "urn:test" },
      timestamp: "2026-01-01T00:00:00Z",
    })
    const fullUrl = "urn:uuid:7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e939"
    const observation = { fullUrl, resource: { resourceType: "Observation", ...within } }
    const problems = DocumentMessage.problems({ ...made, entry: [...(made.entry ?? []), observation] })
    assert.deepStrictEqual(
      problems.map(({ rule }) => rule),
      ["other-patient"],
    )
  })
})
