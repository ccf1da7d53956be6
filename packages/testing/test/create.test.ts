import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { connect, embedded, field, identifiers, message, referred, sha1Base64, sha256 } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

const note = embedded("note")
const { title: _, ...untitled } = note
const nowhere = { reference: "urn:uuid:00000000-0000-4000-8000-000000000000" }

const entries = (bundle: unknown): ReadonlyArray<unknown> => {
  const entry = field(bundle, "entry")
  return Array.isArray(entry) ? entry : []
}

const anotherPatient = {
  fullUrl: "urn:uuid:2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b05",
  resource: { resourceType: "Patient", identifier: [{ system: "urn:oid:1.2.3.4.5", value: "2" }] },
}

const invalid: ReadonlyArray<{ readonly title: string; readonly message: unknown; readonly path: string }> = [
  { title: "another resource", message: { resourceType: "Patient" }, path: "Bundle" },
  { title: "a list", message: [], path: "Bundle" },
  { title: "another Bundle type", message: message(note, { bundle: { type: "transaction" } }), path: "Bundle.type" },
  {
    title: "a first entry that is no MessageHeader",
    message: message(note, { header: { resourceType: "Basic" } }),
    path: "Bundle.entry[0]",
  },
  {
    title: "another event",
    message: message(note, { header: { eventUri: "https://fhir.redoxengine.com/EventDefinition/PatientCreate" } }),
    path: "Bundle.entry[0].resource.eventUri",
  },
  {
    title: "a header without an endpoint",
    message: message(note, { header: { source: { name: "test" } } }),
    path: "Bundle.entry[0].resource.source.endpoint",
  },
  {
    title: "a focus on something else than the document",
    message: message(note, { header: { focus: [{ reference: "Patient/2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b04" }] } }),
    path: "Bundle.entry[0].resource.focus",
  },
  {
    title: "no DocumentReference",
    message: message(note, { document: { resourceType: "Basic" } }),
    path: "Bundle.entry",
  },
  {
    title: "a document without a status",
    message: message(note, { document: { status: undefined } }),
    path: "Bundle.entry[1].resource.status",
  },
  {
    title: "a document without content",
    message: message(note, { document: { content: [] } }),
    path: "Bundle.entry[1].resource.content",
  },
  {
    title: "content without an attachment",
    message: message(note, { document: { content: [{}] } }),
    path: "Bundle.entry[1].resource.content[0].attachment",
  },
  {
    title: "an attachment without a type",
    message: message({ ...note, contentType: undefined }),
    path: "Bundle.entry[1].resource.content[0].attachment.contentType",
  },
  {
    title: "an attachment whose type is no MIME type",
    message: message({ ...note, contentType: "pdf" }),
    path: "Bundle.entry[1].resource.content[0].attachment.contentType",
  },
  {
    title: "an attachment with neither url nor data",
    message: message({ contentType: "text/plain" }),
    path: "Bundle.entry[1].resource.content[0].attachment",
  },
  {
    title: "an attachment with both",
    message: message({ ...note, url: "https://blob.redoxengine.com/1" }),
    path: "Bundle.entry[1].resource.content[0].attachment",
  },
  {
    title: "data that is not base64",
    message: message({ ...note, data: "not base64!" }),
    path: "Bundle.entry[1].resource.content[0].attachment.data",
  },
  {
    title: "a file that was never uploaded",
    message: message(referred("https://blob.redoxengine.com/123456789")),
    path: "Bundle.entry[1].resource.content[0].attachment.url",
  },
  {
    title: "a size that is not the file's",
    message: message({ ...note, size: 5 }),
    path: "Bundle.entry[1].resource.content[0].attachment.size",
  },
  {
    title: "the hash of another file",
    message: message({ ...note, hash: sha1Base64("another") }),
    path: "Bundle.entry[1].resource.content[0].attachment.hash",
  },
  {
    title: "a form",
    message: message({ ...note, contentType: "multipart/form-data; boundary=x" }),
    path: "Bundle.entry[1].resource.content[0].attachment.contentType",
  },
  {
    title: "an e-mail",
    message: message({ ...note, contentType: "message/rfc822" }),
    path: "Bundle.entry[1].resource.content[0].attachment.contentType",
  },
  {
    title: "a control character",
    message: message(note, { document: { description: "a\u0000b" } }),
    path: "Bundle.entry[1].resource",
  },
  {
    title: "half of a surrogate pair",
    message: message(note, { patient: { name: [{ given: ["\ud83d"] }] } }),
    path: "Bundle.entry[2].resource.name[0]",
  },
  {
    title: "no Patient",
    message: message(note, { patient: { resourceType: "Basic" } }),
    path: "Bundle.entry",
  },
  {
    title: "a Patient without an identifier",
    message: message(note, { patient: { identifier: [{ system: "urn:x" }] } }),
    path: "Bundle.entry[2].resource.identifier",
  },
  {
    title: "a Patient whose identifier has no value",
    message: message(note, { patient: { identifier: [{ system: "urn:x", value: "  " }] } }),
    path: "Bundle.entry[2].resource.identifier",
  },
  {
    title: "a Patient whose identifier has no system",
    message: message(note, { patient: { identifier: [{ value: "1" }] } }),
    path: "Bundle.entry[2].resource.identifier",
  },
  {
    title: "a second Patient",
    message: message(note, { bundle: { entry: [...entries(message(note)), anotherPatient] } }),
    path: "Bundle.entry[3]",
  },
  {
    title: "a document without a subject",
    message: message(note, { document: { subject: undefined } }),
    path: "Bundle.entry[1].resource.subject",
  },
  {
    title: "a subject who is only named",
    message: message(note, { document: { subject: { display: "Timothy Bixby" } } }),
    path: "Bundle.entry[1].resource.subject",
  },
  {
    title: "a subject who is another patient",
    message: message(note, { document: { subject: { reference: "Patient/other" } } }),
    path: "Bundle.entry[1].resource.subject.reference",
  },
  {
    title: "a subject who is the document",
    message: message(note, { document: { subject: { reference: "urn:uuid:2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b03" } } }),
    path: "Bundle.entry[1].resource.subject.reference",
  },
  {
    title: "a subject who is contained",
    message: message(note, { document: { subject: { reference: "#patient" } } }),
    path: "Bundle.entry[1].resource.subject.reference",
  },
  {
    title: "a reference to nothing",
    message: message(note, { document: { author: [nowhere] } }),
    path: "Bundle.entry[1].resource.author[0].reference",
  },
]

describe("the create endpoint", () => {
  it.effect.each(invalid)("refuses $title, and says where", ({ message, path }) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const answer = yield* create(yield* token(), message)
      assert.strictEqual(answer.status, 400)
      assert.strictEqual(answer.headers["content-type"], "application/fhir+json")
      assert.strictEqual(field(answer.json, "resourceType"), "OperationOutcome")
      const places = field(answer.json, "issue")
      assert.include(JSON.stringify(places), JSON.stringify([path]))
      yield* redox.assertNothingFiled
    }).pipe(fake()),
  )

  it.effect("refuses two entries with the same fullUrl", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const entry = field(message(note), "entry")
      const basic = { fullUrl: "urn:uuid:2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b05", resource: { resourceType: "Basic" } }
      const twice = Array.isArray(entry) ? [...entry, basic, basic] : []
      const answer = yield* create(yield* token(), message(note, { bundle: { entry: twice } }))
      assert.deepStrictEqual(field(answer.json, "issue", 0, "expression"), ["Bundle.entry[4].fullUrl"])
    }).pipe(fake()),
  )

  it.effect.each(["Practitioner/1", "https://example.org/fhir/Practitioner/1", "#contained"])(
    "leaves alone a reference that points out of the message: %s",
    (reference) =>
      Effect.gen(function* () {
        const { create, token } = yield* connect
        const answer = yield* create(yield* token(), message(note, { document: { author: [{ reference }] } }))
        assert.strictEqual(answer.status, 200)
      }).pipe(fake()),
  )

  it.effect("refuses a body that is not UTF-8, whose names would become others", () =>
    Effect.gen(function* () {
      const { post, redox, token } = yield* connect
      const body = Buffer.from(
        JSON.stringify(message(note, { patient: { name: [{ family: "M\u00fcller" }] } })),
        "latin1",
      )
      const path = "/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/$documentreference-create"
      const answer = yield* post(path, { token: yield* token(), body, contentType: "application/fhir+json" })
      assert.strictEqual(answer.status, 400)
      yield* redox.assertNothingFiled
    }).pipe(fake()),
  )

  it.effect("reports every problem at once", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const bad = message({ contentType: "pdf", data: "!" }, { document: { status: "x" }, patient: { identifier: [] } })
      const issues = field((yield* create(yield* token(), bad)).json, "issue")
      assert.strictEqual(Array.isArray(issues) ? issues.length : 0, 4)
      assert.lengthOf((yield* redox.log)[0]?.problems ?? [], 4)
    }).pipe(fake()),
  )

  it.effect("can refuse in the Meta shape, whose log id is in the log", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const answer = yield* create(yield* token(), {})
      assert.strictEqual(answer.status, 400)
      const [entry] = yield* redox.log
      assert.deepStrictEqual(field(answer.json, "Meta", "Logs"), [{ ID: entry?.id, AttemptID: entry?.attemptId }])
      assert.strictEqual(field(answer.json, "Meta", "Errors", 0, "Text"), "Bundle: A Bundle is required")
    }).pipe(fake({ rejection: "Meta" })),
  )

  it.effect("files a document that declares the right size and SHA-1", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const answer = yield* create(yield* token(), message({ ...untitled, size: 4, hash: sha1Base64("note") }))
      assert.strictEqual(answer.status, 200)
    }).pipe(fake()),
  )

  it.effect("records the message, its identifiers, its environment and its time", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_780_000_000_000)
      const { create, redox, token } = yield* connect
      const sent = message(note)
      yield* create(yield* token(), sent, { environment: "Production" })
      const [document] = yield* redox.documents
      assert.deepStrictEqual(document?.identifiers, {
        bundle: identifiers.bundle,
        message: identifiers.message,
        documents: [identifiers.document],
      })
      assert.deepStrictEqual(document?.bundle, sent)
      assert.strictEqual(document?.environment, "Production")
      assert.strictEqual(document?.receivedAt.epochMilliseconds, 1_780_000_000_000)
      assert.strictEqual(document?.attachments[0]?.title, "note")
    }).pipe(fake()),
  )

  it.effect("answers an unknown slug in the words Redox was seen to use", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const answer = yield* create(yield* token(), message(note), { slug: "epic-fhir-sandbox" })
      assert.strictEqual(answer.status, 404)
      assert.deepStrictEqual(answer.json, {
        resourceType: "OperationOutcome",
        issue: [
          {
            severity: "fatal",
            code: "not-found",
            details: {
              coding: [{ code: "MSG_NO_MODULE", system: "http://terminology.hl7.org/CodeSystem/operation-outcome" }],
              text: "Unknown slug epic-fhir-sandbox",
            },
          },
        ],
      })
    }).pipe(fake()),
  )

  it.effect("knows slugs by environment, and learns more while running", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const to = (slug: string, environment: string) => create(access, message(note), { slug, environment })
      assert.strictEqual((yield* to("clinic", "Staging")).status, 200)
      assert.strictEqual((yield* to("clinic", "Production")).status, 404)
      assert.strictEqual((yield* to("redox-fhir-sandbox", "Staging")).status, 404)
      assert.strictEqual((yield* to("redox-fhir-sandbox", "Production")).status, 200)
      yield* redox.addDestination("Production", "clinic")
      assert.strictEqual((yield* to("clinic", "Production")).status, 200)
    }).pipe(fake({ destinations: { Staging: ["clinic"] } })),
  )

  const ofSandbox = (identifier: object) => message(note, { patient: { identifier: [identifier] } })
  const twoDestinations = { destinations: { Staging: ["redox-fhir-sandbox", "clinic"] } }

  it.effect("refuses a record number of another destination, unless patients whom it knows have such", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const send = (system: string, slug: string) => create(access, ofSandbox({ system, value: "1" }), { slug })
      const refused = yield* send("urn:redox:redox-fhir-sandbox:MR", "clinic")
      assert.strictEqual(refused.status, 400)
      assert.deepStrictEqual(field(refused.json, "issue", 0, "expression"), [
        "Bundle.entry[2].resource.identifier[0].system",
      ])
      assert.strictEqual((yield* send("urn:redox:clinic:MR", "clinic")).status, 200)
      // Redox's examples have patients of this site in its sandbox.
      assert.strictEqual((yield* send("urn:redox:health-one:MR", "redox-fhir-sandbox")).status, 200)
      assert.strictEqual((yield* send("urn:redox:health-one:MR", "clinic")).status, 400)
      const identifier = [{ system: "urn:redox:health-one:MR", value: "7" }]
      yield* redox.addPatient("clinic", { resourceType: "Patient", identifier })
      assert.strictEqual((yield* send("urn:redox:health-one:MR", "clinic")).status, 200)
    }).pipe(fake(twoDestinations)),
  )

  it.effect("knows destinations by UUID in record numbers, too", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const access = yield* token()
      const sandbox = "2ed29f54-5e97-4d61-8522-f863698381ef"
      const send = (named: string, slug: string) =>
        create(access, ofSandbox({ system: `urn:redox:${named}:MR`, value: "1" }), { slug })
      assert.strictEqual((yield* send(sandbox, "redox-fhir-sandbox")).status, 200)
      assert.strictEqual((yield* send("redox-fhir-sandbox", sandbox)).status, 200)
      assert.strictEqual((yield* send("clinic", sandbox)).status, 400)
      assert.strictEqual((yield* send(sandbox, "clinic")).status, 400)
      // It is no destination of the account, so there is nothing to compare it with.
      assert.strictEqual((yield* send("00000000-0000-4000-8000-000000000000", "clinic")).status, 200)
    }).pipe(fake(twoDestinations)),
  )

  it.effect("takes an identifier until the end of its period, to the precision it is given with", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const access = yield* token()
      // It is noon of 2026-06-10, UTC.
      yield* TestClock.setTime(Date.UTC(2026, 5, 10, 12))
      const fresh = yield* token()
      const until = (end: string) =>
        create(fresh, ofSandbox({ system: "urn:x:1", value: "1", period: { end } }), { slug: "clinic" })
      assert.notStrictEqual(access, fresh)
      for (const end of ["2026", "2026-06", "2026-06-10", "2026-06-10T12:00:00Z", "2026-06-10T07:00:00-05:00", "x"]) {
        assert.strictEqual((yield* until(end)).status, 200, end)
      }
      for (const end of ["2025", "2026-05", "2026-06-08", "2026-06-10T11:59:59Z", "2026-06-10T11:00:00+00:00"]) {
        assert.strictEqual((yield* until(end)).status, 400, end)
      }
    }).pipe(fake(twoDestinations)),
  )

  it.effect("can be lenient about whose a patient's identifiers are", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const access = yield* token()
      const send = (identifier: object) => create(access, ofSandbox(identifier), { slug: "clinic" })
      assert.strictEqual((yield* send({ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" })).status, 200)
      assert.strictEqual((yield* send({ value: "1" })).status, 200)
      assert.strictEqual((yield* send({ system: "urn:x", value: " " })).status, 400)
    }).pipe(fake({ ...twoDestinations, patientRules: "lenient" })),
  )

  it.effect("takes a subject only the destination knows, where the message has no Patient", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const document = { subject: { reference: "Patient/6f1c" } }
      const entry = entries(message(note, { document })).slice(0, 2)
      assert.strictEqual((yield* create(yield* token(), message(note, { bundle: { entry } }))).status, 200)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(fake()),
  )

  it.effect.each([
    {
      title: "a source's patient who is another one",
      document: { context: { sourcePatientInfo: { reference: "Patient/7" } } },
    },
    {
      title: "a source's patient elsewhere",
      document: { context: { sourcePatientInfo: { reference: "https://x.example/Patient/6f1c" } } },
    },
    { title: "an author who is another patient", document: { author: [{ reference: "Patient/7" }] } },
  ])("refuses, beside a subject only the destination knows, $title", ({ document }) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const changes = { document: { subject: { reference: "Patient/6f1c" }, ...document } }
      const entry = entries(message(note, changes)).slice(0, 2)
      assert.strictEqual((yield* create(yield* token(), message(note, { bundle: { entry } }))).status, 400)
      yield* redox.assertNothingFiled
    }).pipe(fake()),
  )

  it.effect("does not know the slug redox, which is for uploads", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      assert.strictEqual((yield* create(yield* token(), message(note), { slug: "redox" })).status, 404)
    }).pipe(fake()),
  )

  it.effect("accepts a request of exactly the limit and refuses one byte more", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const text = JSON.stringify(message(note)).padEnd(5000, " ")
      assert.strictEqual((yield* create(access, text)).status, 200)
      assert.strictEqual((yield* create(access, `${text} `)).status, 413)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(fake({ limits: { requestBytes: 5000 } })),
  )

  it.effect.each([
    { title: "text/plain", contentType: "text/plain", body: JSON.stringify(message(note)), status: 400 },
    {
      title: "FHIR JSON with a charset",
      contentType: "application/fhir+json; charset=utf-8",
      body: JSON.stringify(message(note)),
      status: 200,
    },
    { title: "a body that is not JSON", contentType: "application/fhir+json", body: "{", status: 400 },
    { title: "an empty body", contentType: "application/fhir+json", body: "", status: 400 },
  ])("answers $title with $status", ({ body, contentType, status }) =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      assert.strictEqual((yield* create(yield* token(), body, { contentType })).status, status)
    }).pipe(fake()),
  )

  it.effect("files one more document for every accepted request, since nothing makes a create idempotent", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* create(access, message(note))
      yield* create(access, message(note))
      assert.lengthOf(yield* redox.documentsFor(identifiers.bundle), 2)
    }).pipe(fake()),
  )

  it.effect.each([
    { createAnswer: "empty", status: 200, filed: 1, body: undefined },
    { createAnswer: "accepted", status: 202, filed: 1, body: undefined },
    { createAnswer: "entry-failed", status: 200, filed: 0, body: "Bundle" },
    { createAnswer: "outcome-fatal", status: 200, filed: 0, body: "OperationOutcome" },
  ] as const)("can answer $createAnswer", ({ body, createAnswer, filed, status }) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const answer = yield* create(yield* token(), message(note))
      assert.strictEqual(answer.status, status)
      assert.strictEqual(field(answer.json, "resourceType"), body)
      assert.lengthOf(yield* redox.documents, filed)
      assert.strictEqual((yield* redox.log)[0]?.outcome, filed === 1 ? "success" : "failure")
    }).pipe(fake({ createAnswer })),
  )
})

const sources = [
  { id: "11111111-1111-4111-8111-111111111111", name: "one" },
  { id: "22222222-2222-4222-8222-222222222222", name: "two" },
]

describe("an uploaded file", () => {
  const as = (index: 0 | 1) => ({ headers: { "Redox-source-Id": sources[index]?.id ?? "" } })

  it.effect("can be referred to by the source that uploaded it, as often as it likes", () =>
    Effect.gen(function* () {
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      const { headers } = yield* upload(access, "file", as(0))
      yield* create(access, message(referred(headers.location)), as(0))
      yield* create(access, message(referred(headers.location)), as(0))
      const hashes = (yield* redox.documents).map((document) => document.attachments[0]?.sha256)
      assert.deepStrictEqual(hashes, [sha256("file"), sha256("file")])
    }).pipe(fake({ sources })),
  )

  it.effect("is unknown to another source", () =>
    Effect.gen(function* () {
      const { create, token, upload } = yield* connect
      const access = yield* token()
      const { headers } = yield* upload(access, "file", as(0))
      assert.strictEqual((yield* create(access, message(referred(headers.location)), as(1))).status, 400)
    }).pipe(fake({ sources })),
  )

  it.effect("is unknown in another environment", () =>
    Effect.gen(function* () {
      const { create, token, upload } = yield* connect
      const access = yield* token()
      const { headers } = yield* upload(access, "file", { environment: "Staging" })
      const referring = message(referred(headers.location))
      assert.strictEqual((yield* create(access, referring, { environment: "Production" })).status, 400)
    }).pipe(fake()),
  )

  it.effect("is under the Process tab of its upload and of every document that refers to it", () =>
    Effect.gen(function* () {
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      const { headers } = yield* upload(access, "file", { contentType: "application/pdf" })
      yield* create(access, message(referred(headers.location)))
      yield* create(access, message(note))
      const shown = (yield* redox.log).map(({ operation, process }) => [operation, process.map((file) => file.url)])
      assert.deepStrictEqual(shown, [
        ["Binary", [headers.location]],
        ["DocumentReference$documentreference-create", [headers.location]],
        ["DocumentReference$documentreference-create", []],
      ])
    }).pipe(fake()),
  )
})

describe("the limit of a create", () => {
  it.effect("is 10,000,000 bytes by default", () =>
    Effect.gen(function* () {
      const { create, token } = yield* connect
      const access = yield* token()
      assert.strictEqual((yield* create(access, "x".repeat(10_000_001))).status, 413)
      assert.strictEqual((yield* create(access, "x".repeat(10_000_000))).status, 400)
    }).pipe(fake()),
  )
})

describe("the rate limit", () => {
  it.effect("refuses what is too much in a rolling window, and lets it pass once the window has moved on", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      assert.strictEqual((yield* requestToken()).status, 200)
      yield* TestClock.adjust("200 seconds")
      assert.strictEqual((yield* requestToken()).status, 200)
      yield* TestClock.adjust("99999 millis")
      const refused = yield* requestToken()
      assert.strictEqual(refused.status, 429)
      assert.strictEqual(refused.headers["x-ratelimit-limit"], "2")
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* requestToken()).status, 200)
      assert.strictEqual((yield* requestToken()).status, 429)
      yield* redox.reset
      assert.strictEqual((yield* requestToken()).status, 200)
    }).pipe(fake({ limits: { requests: 2 } })),
  )
})
