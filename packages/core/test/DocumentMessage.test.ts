import { DocumentMessage } from "@effect-redox/core"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import { assert, describe, it } from "@effect/vitest"
import { Inspectable, Result } from "effect"
import { patient, progressNote } from "./support/Documents.ts"

const parts: DocumentMessage.Options = {
  patient,
  document: { type: progressNote },
  attachment: { contentType: "application/pdf", url: "https://blob.redoxengine.com/123456789", title: "Summary" },
  identifiers: {
    bundle: "11111111-1111-4111-8111-111111111111",
    message: "22222222-2222-4222-8222-222222222222",
    document: "33333333-3333-4333-8333-333333333333",
  },
  source: { name: "test", endpoint: "44444444-4444-4444-8444-444444444444" },
  timestamp: "2026-01-31T09:30:00.000Z",
}

const bundle = (): Bundle => Result.getOrThrow(DocumentMessage.make(parts)).bundle

/** A deep copy that a test may write to. */
const editable = (): Record<string, unknown> & {
  entry: Array<{ fullUrl?: string; request?: unknown; response?: unknown; resource: Record<string, unknown> }>
} => JSON.parse(JSON.stringify(bundle()))

type Editable = ReturnType<typeof editable>

const entry = (message: Editable, index: number) => {
  const found = message.entry[index]
  if (found === undefined) throw new Error(`no entry ${index}`)
  return found
}

describe("DocumentMessage", () => {
  it("builds the message that the create operation takes", () => {
    assert.deepStrictEqual(JSON.parse(JSON.stringify(bundle())), {
      resourceType: "Bundle",
      identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:11111111-1111-4111-8111-111111111111" },
      type: "message",
      timestamp: "2026-01-31T09:30:00.000Z",
      entry: [
        {
          fullUrl: "urn:uuid:22222222-2222-4222-8222-222222222222",
          resource: {
            resourceType: "MessageHeader",
            id: "22222222-2222-4222-8222-222222222222",
            eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
            source: { name: "test", endpoint: "44444444-4444-4444-8444-444444444444" },
            focus: [{ reference: "urn:uuid:33333333-3333-4333-8333-333333333333" }],
          },
        },
        {
          fullUrl: "urn:uuid:33333333-3333-4333-8333-333333333333",
          resource: {
            resourceType: "DocumentReference",
            masterIdentifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:33333333-3333-4333-8333-333333333333" },
            identifier: [{ system: "urn:ietf:rfc:3986", value: "urn:uuid:33333333-3333-4333-8333-333333333333" }],
            status: "current",
            category: [
              {
                coding: [
                  {
                    system: "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                    code: "clinical-note",
                    display: "Clinical Note",
                  },
                ],
              },
            ],
            subject: { reference: "urn:uuid:33333333-3333-4333-8333-333333333334" },
            date: "2026-01-31T09:30:00.000Z",
            type: { coding: [{ system: "http://loinc.org", code: "11506-3", display: "Progress note" }] },
            content: [
              {
                attachment: {
                  contentType: "application/pdf",
                  url: "https://blob.redoxengine.com/123456789",
                  title: "Summary",
                },
              },
            ],
          },
        },
        { fullUrl: "urn:uuid:33333333-3333-4333-8333-333333333334", resource: patient },
      ],
    })
  })

  it("builds the same message from the same parts", () => {
    assert.strictEqual(JSON.stringify(bundle()), JSON.stringify(bundle()))
  })

  it("names the Patient by the UUID after the document's", () => {
    const head = "33333333-3333-4333-8333-"
    const next: ReadonlyArray<readonly [document: string, patient: string]> = [
      [`${head}333333333330`, `${head}333333333331`],
      [`${head}333333333339`, `${head}33333333333a`],
      [`${head}33333333333e`, `${head}33333333333f`],
      [`${head}33333333333f`, `${head}333333333340`],
      [`${head}ffffffffffff`, `${head}000000000000`],
      [`${head}33333333AAAA`, `${head}33333333aaab`],
      ["2.25.7", "00000000-0000-4000-8000-000000000003"],
    ]
    for (const [document, expected] of next) {
      const message = DocumentMessage.build({ ...parts, identifiers: { ...parts.identifiers, document } })
      assert.strictEqual(message.entry?.[2]?.fullUrl, `urn:uuid:${expected}`)
    }
  })

  const text = { contentType: "text/plain", data: "aGk=" }
  const mistakes: ReadonlyArray<readonly [what: string, spoil: (message: Editable) => void, problem: string]> = [
    ["another bundle type", (it) => void (it["type"] = "collection"), "Bundle.type message"],
    ["no message header", (it) => void it.entry.shift(), "Bundle bdl-12"],
    ["a full URL twice", (it) => void (entry(it, 2).fullUrl = entry(it, 1).fullUrl ?? ""), "Bundle bdl-7"],
    [
      "a full URL that is relative",
      (it) => void (entry(it, 2).fullUrl = "Patient/1"),
      "Bundle.entry[2].fullUrl full-url",
    ],
    [
      "a full URL at odds with its resource's id",
      (it) => {
        entry(it, 2).fullUrl = "https://ehr.example.org/Patient/1"
        entry(it, 2).resource["id"] = "2"
      },
      "Bundle.entry[2].fullUrl full-url",
    ],
    [
      "a full URL at odds with its resource's type",
      (it) => void (entry(it, 2).fullUrl = "https://ehr.example.org/Person/1"),
      "Bundle.entry[2].fullUrl full-url",
    ],
    [
      "a full URL of one version",
      (it) => void (entry(it, 2).fullUrl = "https://ehr.example.org/Patient/1/_history/2"),
      "Bundle.entry[2] bdl-8",
    ],
    ["a total", (it) => void (it["total"] = 3), "Bundle bdl-1"],
    [
      "an author who is a visit",
      (it) => {
        const fullUrl = "urn:uuid:44444444-4444-4444-8444-444444444444"
        it.entry.push({ fullUrl, resource: { resourceType: "Encounter", status: "finished", class: { code: "AMB" } } })
        entry(it, 1).resource["author"] = [{ reference: fullUrl }]
      },
      "Bundle.entry[1].resource.author[0].reference reference-target",
    ],
    [
      "two contained resources of one id",
      (it) => {
        const organization = { resourceType: "Organization", id: "org", name: "Example Health" }
        entry(it, 1).resource["contained"] = [organization, { ...organization, name: "Another" }]
        entry(it, 1).resource["custodian"] = { reference: "#org" }
      },
      "Bundle.entry[1].resource.contained contained-ids",
    ],
    [
      "an identifier of the URI system that is no URI",
      (it) => {
        const value = "33333333-3333-4333-8333-333333333333"
        entry(it, 1).resource["masterIdentifier"] = { system: "urn:ietf:rfc:3986", value }
      },
      "Bundle.entry[1].resource.masterIdentifier.value uri-identifier",
    ],
    [
      "a LOINC code with a wrong check digit",
      (it) => void (entry(it, 1).resource["type"] = DocumentMessage.loinc("18842-6")),
      "Bundle.entry[1].resource.type.coding[0].code loinc",
    ],
    [
      "embedded data of another size",
      (it) => void (entry(it, 1).resource["content"] = [{ attachment: { ...text, size: 3 } }]),
      "Bundle.entry[1].resource.content[0].attachment.size attachment-size",
    ],
    [
      "embedded data of another hash",
      (it) =>
        void (entry(it, 1).resource["content"] = [{ attachment: { ...text, hash: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" } }]),
      "Bundle.entry[1].resource.content[0].attachment.hash attachment-hash",
    ],
    [
      "a request in an entry",
      (it) => void (entry(it, 1).request = { method: "POST", url: "DocumentReference" }),
      "Bundle bdl-3",
    ],
    ["a response in an entry", (it) => void (entry(it, 1).response = { status: "200" }), "Bundle bdl-4"],
    [
      "another event",
      (it) => void (entry(it, 0).resource["eventUri"] = "https://example.org/event"),
      "Bundle.entry[0].resource.eventUri redox-event",
    ],
    [
      "a focus elsewhere",
      (it) => void (entry(it, 0).resource["focus"] = [{ reference: entry(it, 2).fullUrl }]),
      "Bundle.entry[0].resource.focus focus",
    ],
    ["no document", (it) => void it.entry.splice(1, 1), "Bundle.entry one-document"],
    ["no patient", (it) => void it.entry.splice(2, 1), "Bundle.entry patient"],
    [
      "no type",
      (it) => void delete entry(it, 1).resource["type"],
      "Bundle.entry[1].resource.type us-core-documentreference-6.1.0",
    ],
    [
      "no category",
      (it) => void delete entry(it, 1).resource["category"],
      "Bundle.entry[1].resource.category us-core-documentreference-6.1.0",
    ],
    ["no subject", (it) => void delete entry(it, 1).resource["subject"], "Bundle.entry[1].resource.subject us-core"],
    [
      "an e-mail for a document",
      (it) =>
        void (entry(it, 1).resource["content"] = [{ attachment: { contentType: "message/rfc822", data: "aGk=" } }]),
      "Bundle.entry[1].resource.content[0].attachment.contentType no-document",
    ],
    [
      "an attachment without a file",
      (it) => void (entry(it, 1).resource["content"] = [{ attachment: { contentType: "text/plain" } }]),
      "Bundle.entry[1].resource.content[0].attachment us-core-6",
    ],
    [
      "an attachment with a file twice",
      (it) =>
        void (entry(it, 1).resource["content"] = [
          { attachment: { contentType: "text/plain", data: "aGk=", url: "https://blob.redoxengine.com/1" } },
        ]),
      "Bundle.entry[1].resource.content[0].attachment redox-one-file",
    ],
    [
      "a title with a control character",
      (it) => void (entry(it, 1).resource["content"] = [{ attachment: { ...text, title: "a\u0007b" } }]),
      "Bundle.entry[1].resource.content[0].attachment.title control-characters",
    ],
    [
      "a title that turns the direction of the text around it",
      (it) => void (entry(it, 1).resource["content"] = [{ attachment: { ...text, title: "a\u202eb" } }]),
      "Bundle.entry[1].resource.content[0].attachment.title control-characters",
    ],
    [
      "data without a content type",
      (it) => void (entry(it, 1).resource["content"] = [{ attachment: { data: "aGk=" } }]),
      "Bundle.entry[1].resource.content[0].attachment att-1",
    ],
    [
      "a plain http: URL",
      (it) =>
        void (entry(it, 1).resource["content"] = [
          { attachment: { contentType: "text/plain", url: "http://blob.redoxengine.com/1" } },
        ]),
      "Bundle.entry[1].resource.content[0].attachment.url url",
    ],
    [
      "a reference to nothing",
      (it) => void (entry(it, 1).resource["custodian"] = { reference: "Organization/1" }),
      "Bundle.entry[1].resource.custodian.reference dangling-reference",
    ],
    [
      "a reference to nothing contained",
      (it) => void (entry(it, 1).resource["custodian"] = { reference: "#org" }),
      "Bundle.entry[1].resource.custodian.reference dangling-reference",
    ],
    [
      "a patient nobody could find",
      (it) => void (entry(it, 2).resource = { resourceType: "Patient", gender: "unknown" }),
      "Bundle.entry[2].resource.identifier patient-match",
    ],
    [
      "an element FHIR does not know",
      (it) => void (entry(it, 1).resource["colour"] = "red"),
      "Bundle.entry[1].resource.colour unknown-element",
    ],
    [
      "a date where an instant belongs",
      (it) => void (entry(it, 1).resource["date"] = "2026-01-31"),
      "Bundle.entry[1].resource.date format",
    ],
  ]
  for (const [what, spoil, problem] of mistakes) {
    it(`refuses ${what}`, () => {
      const message = editable()
      spoil(message)
      const found = DocumentMessage.problems(message).map(({ path, rule }) => `${path} ${rule}`)
      assert.include(found, problem)
    })
  }

  it("finds nothing wrong with a message it built", () => {
    assert.deepStrictEqual(DocumentMessage.problems(bundle()), [])
  })

  it("finds fault with anything that is no message, whatever it is", () => {
    const deep = JSON.parse(`${'{"entry":['.repeat(3_000)}${"]}".repeat(3_000)}`)
    for (const value of [undefined, null, 1, "Bundle", [], {}, { entry: 1 }, { entry: [null, 1, {}] }, deep]) {
      assert.isNotEmpty(DocumentMessage.problems(value))
    }
  })

  it("accepts references to resources of the bundle by type and id, contained ones and absolute ones", () => {
    const message = editable()
    const document = entry(message, 1).resource
    document["contained"] = [{ resourceType: "Organization", id: "org", name: "Example Health" }]
    document["custodian"] = { reference: "#org" }
    document["authenticator"] = { reference: "Practitioner/p1" }
    document["author"] = [{ reference: "https://example.org/fhir/Practitioner/9" }]
    message.entry.push({ resource: { resourceType: "Practitioner", id: "p1" } })
    assert.deepStrictEqual(DocumentMessage.problems(message), [])
  })

  it("puts a file into a message made elsewhere and keeps the rest", () => {
    const filled = DocumentMessage.fill(bundle(), { contentType: "text/plain", data: "aGk=" })
    const message = Result.getOrThrow(DocumentMessage.fromBundle(filled))
    assert.deepStrictEqual(message.attachment, { contentType: "text/plain", title: "Summary", data: "aGk=" })
    assert.deepStrictEqual(message.identifiers, parts.identifiers)
    assert.deepStrictEqual(filled.entry?.[2], bundle().entry?.[2])
  })

  it("accepts embedded data of the size and hash it has", () => {
    for (const [data, size, hash] of [
      ["aGk=", 2, "witfkXg0JglCjW9RssWvTAveakI="],
      ["aGVsbG8=", 5, "qvTGHdzF6KLavt4PO0gs2a6pQ00="],
      ["", 0, "2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
    ] as const) {
      const attachment = { contentType: "text/plain", data, size, hash }
      const found = DocumentMessage.problems(DocumentMessage.build({ ...parts, attachment }))
      assert.deepStrictEqual(
        found.filter(({ rule }) => rule.startsWith("attachment-")),
        [],
        data,
      )
    }
  })

  it("leaves nothing of a former file where another takes its place", () => {
    const absent = {
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
    }
    const former = {
      contentType: "application/pdf",
      _contentType: absent,
      data: "AAAA",
      _data: absent,
      url: "https://files.example.org/1",
      _url: absent,
      size: 3,
      _size: absent,
      hash: "KDe53I+Vd3aXGaYyXDGGNjP8rRg=",
      _hash: absent,
      creation: "2001-01-01",
      _creation: absent,
      title: "Summary",
      language: "en",
    }
    const filled = DocumentMessage.fill(DocumentMessage.build({ ...parts, attachment: former }), {
      contentType: "text/plain",
      url: "https://blob.redoxengine.com/2",
    })
    assert.deepStrictEqual(DocumentMessage.attachmentOf(filled), {
      contentType: "text/plain",
      title: "Summary",
      language: "en",
      url: "https://blob.redoxengine.com/2",
    })
  })

  it("refuses a message without the identifiers that an unclear outcome is looked up by", () => {
    const { identifier: _, ...anonymous } = bundle()
    const result = DocumentMessage.fromBundle(anonymous)
    assert.isTrue(Result.isFailure(result) && result.failure.message.includes("Bundle.identifier.value"))
  })

  it("prints as its identifiers, without the patient", () => {
    const message = Result.getOrThrow(DocumentMessage.make(parts))
    const shown = [JSON.stringify(message), String(message), Inspectable.toStringUnknown(message)].join()
    assert.include(shown, parts.identifiers.document)
    assert.notInclude(shown, "Jordan")
    assert.notInclude(shown, "0000000001")
  })
})

describe("a LOINC code", () => {
  it("is known by its check digit", () => {
    for (const code of ["18842-5", "11506-3", "34133-9", "11502-2", "57133-1"])
      assert.isTrue(DocumentMessage.isLoinc(code), code)
    for (const code of ["18842-6", "11560-3", "18842", "LP1-2", "", "18842-5 "])
      assert.isFalse(DocumentMessage.isLoinc(code), code)
  })
})
