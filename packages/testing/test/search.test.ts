import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { connect, embedded, field, identifiers, message, referred, type Answer } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

const note = message(embedded("note"))
const byIdentifier = ["identifier", `urn:ietf:rfc:3986|${identifiers.document}`] as const

const idsOf = (answer: Answer): ReadonlyArray<unknown> => {
  const entry = field(answer.json, "entry")
  return Array.isArray(entry) ? entry.map((one) => field(one, "resource", "id")) : []
}

const namesOf = (value: unknown): ReadonlyArray<string> =>
  typeof value === "object" && value !== null ? Object.keys(value) : []

describe("a search for documents", () => {
  it.effect("finds one by its identifier, answered as Redox was seen to answer", () =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      yield* create(access, message(embedded("other"), { document: { masterIdentifier: { value: "other" } } }))
      const answer = yield* search(access, [byIdentifier])
      const [document] = yield* redox.documents
      assert.strictEqual(answer.status, 200)
      assert.deepStrictEqual(namesOf(answer.json), ["entry", "link", "resourceType", "total", "type"])
      assert.strictEqual(field(answer.json, "type"), "searchset")
      assert.strictEqual(field(answer.json, "total"), 1)
      assert.strictEqual(
        field(answer.json, "entry", 0, "fullUrl"),
        `https://fhir.redoxengine.com/fhir-sandbox/DocumentReference/${document?.id}`,
      )
      assert.strictEqual(field(answer.json, "entry", 0, "search", "mode"), "match")
      const resource = field(answer.json, "entry", 0, "resource")
      const names = namesOf(resource)
      assert.deepStrictEqual(names, [...names].sort())
      assert.strictEqual(field(resource, "id"), document?.id)
      assert.match(String(field(resource, "meta", "lastUpdated")), /\.\d{6}\+00:00$/)
      assert.strictEqual(
        `DocumentReference/${document?.id}/_history/${String(field(resource, "meta", "versionId"))}`,
        document?.location.replace(/^.*fhir-sandbox\//, ""),
      )
    }).pipe(fake()),
  )

  it.effect("gives an uploaded file's bytes where its URL was", () =>
    Effect.gen(function* () {
      const { create, search, token, upload } = yield* connect
      const access = yield* token()
      const url = (yield* upload(access, "the file")).headers["location"]
      yield* create(access, message(referred(url)))
      const attachment = field(
        (yield* search(access, [byIdentifier])).json,
        "entry",
        0,
        "resource",
        "content",
        0,
        "attachment",
      )
      assert.strictEqual(field(attachment, "data"), Buffer.from("the file").toString("base64"))
      assert.strictEqual(field(attachment, "url"), undefined)
    }).pipe(fake()),
  )

  it.effect("finds everything where no parameter arrives", () =>
    Effect.gen(function* () {
      const { create, post, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      yield* create(access, note)
      const path = "/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/_search"
      const none = yield* search(access, [])
      const asJson = yield* post(path, {
        token: access,
        body: JSON.stringify({ identifier: "nothing" }),
        contentType: "application/json",
      })
      const inUrl = yield* post(`${path}?identifier=nothing`, { token: access })
      for (const answer of [none, asJson, inUrl]) {
        assert.strictEqual(answer.status, 200)
        assert.strictEqual(field(answer.json, "total"), 2)
      }
    }).pipe(fake()),
  )

  it.effect.each([
    { title: "its id", field: "_id" },
    { title: "an identifier without its system", field: "identifier", value: identifiers.document },
    { title: "its patient's identifier", field: "patient.identifier", value: "urn:oid:1.2.3.4.5|0000000001" },
    { title: "its type", field: "type", value: "http://loinc.org|11488-4" },
    { title: "one of two types", field: "type", value: "http://loinc.org|1,11488-4" },
    { title: "its day", field: "date", value: "2026-06-10" },
    { title: "a day before", field: "date", value: "ge2026-06-09" },
    { title: "its month", field: "date", value: "2026-06" },
  ])("finds a document by $title", ({ field: name, value }) =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, message(embedded("note"), { document: { date: "2026-06-10T12:00:00Z" } }))
      const [document] = yield* redox.documents
      assert.deepStrictEqual(idsOf(yield* search(access, [[name, value ?? document?.id ?? ""]])), [document?.id])
    }).pipe(fake()),
  )

  it.effect.each([
    ["_id", "nothing"],
    ["identifier", "urn:other|urn:oid:1.2.3.4.5.6"],
    ["patient.identifier", "urn:oid:1.2.3.4.5|2"],
    ["type", "1"],
    ["date", "gt2026-06-10"],
    ["date", "lt2026"],
    ["date", "no date"],
  ] as const)("does not find it by %s %s", ([name, value]) =>
    Effect.gen(function* () {
      const { create, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, message(embedded("note"), { document: { date: "2026-06-10T12:00:00Z" } }))
      const answer = yield* search(access, [[name, value]])
      assert.strictEqual(answer.status, 200)
      assert.strictEqual(field(answer.json, "total"), 0)
      assert.notInclude(namesOf(answer.json), "entry")
    }).pipe(fake()),
  )

  it.effect("leaves out elements that were not asked for", () =>
    Effect.gen(function* () {
      const { create, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      const answer = yield* search(access, [byIdentifier, ["_elements", "subject,masterIdentifier"]])
      assert.deepStrictEqual(namesOf(field(answer.json, "entry", 0, "resource")), [
        "id",
        "masterIdentifier",
        "meta",
        "resourceType",
        "status",
        "subject",
      ])
    }).pipe(fake()),
  )

  it.effect("is answered page by page, under one key a page", () =>
    Effect.gen(function* () {
      const { create, get, redox, search, token } = yield* connect
      yield* redox.setDestination("redox-fhir-sandbox", { pageSize: 2 })
      const access = yield* token()
      for (let nth = 0; nth < 3; nth++) yield* create(access, note)
      const first = yield* search(access, [])
      const relations = field(first.json, "link")
      assert.deepStrictEqual(Array.isArray(relations) ? relations.map((link) => field(link, "relation")) : [], [
        "search",
        "next",
        "first",
        "self",
      ])
      const next = String(field(first.json, "link", 1, "url"))
      assert.match(
        next,
        /\/fhir\/R4\/redox-fhir-sandbox\/Staging\/page\/DocumentReference\/search\/[0-9a-f-]{36}\.next$/,
      )
      assert.strictEqual((yield* get(new URL(next).pathname, undefined)).status, 401)
      const second = yield* get(new URL(next).pathname, access)
      assert.lengthOf(idsOf(first), 2)
      assert.lengthOf(idsOf(second), 1)
      assert.strictEqual(new Set([...idsOf(first), ...idsOf(second)]).size, 3)
      assert.strictEqual(field(second.json, "link", 1, "relation"), "first")
      const back = yield* get(new URL(String(field(second.json, "link", 1, "url"))).pathname, access)
      assert.deepStrictEqual(idsOf(back), idsOf(first))
      assert.strictEqual(
        (yield* get("/fhir/R4/redox-fhir-sandbox/Staging/page/DocumentReference/search/1.next", access)).status,
        404,
      )
    }).pipe(fake()),
  )

  it.effect("needs a token of the environment, a known slug and a form of no more than the limit", () =>
    Effect.gen(function* () {
      const { redox, search, token } = yield* connect
      const access = yield* token()
      assert.strictEqual((yield* search(undefined, [byIdentifier])).status, 401)
      assert.strictEqual((yield* search(access, [byIdentifier], { slug: "nowhere" })).status, 404)
      assert.strictEqual((yield* search(access, [byIdentifier], { environment: "staging" })).status, 404)
      const user = yield* token({ credentials: redox.platform.credentials })
      assert.strictEqual((yield* search(user, [byIdentifier])).status, 403)
      assert.strictEqual((yield* search(access, [["identifier", "x".repeat(200)]])).status, 413)
    }).pipe(fake({ limits: { requestBytes: 100 } })),
  )
})

describe("a destination", () => {
  it.effect("can be named by its UUID", () =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const access = yield* token()
      const slug = redox.platform.destinationId("redox-fhir-sandbox")
      assert.strictEqual(slug, "2ed29f54-5e97-4d61-8522-f863698381ef")
      assert.strictEqual((yield* create(access, note, { slug })).status, 200)
      const [document] = yield* redox.documents
      assert.strictEqual(document?.destination, "redox-fhir-sandbox")
      assert.deepStrictEqual(idsOf(yield* search(access, [byIdentifier], { slug })), [document?.id])
    }).pipe(fake()),
  )

  it.effect("can be one without a document search", () =>
    Effect.gen(function* () {
      const { redox, search, token } = yield* connect
      yield* redox.setDestination("redox-fhir-sandbox", { canSearch: false })
      const answer = yield* search(yield* token(), [byIdentifier])
      assert.strictEqual(answer.status, 400)
      assert.strictEqual(field(answer.json, "Meta", "Errors", 0, "Module"), "Parser")
    }).pipe(fake()),
  )

  it.effect("can ignore parameters, or refuse those it does not know", () =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      yield* redox.setDestination("redox-fhir-sandbox", { parameters: "ignored" })
      assert.strictEqual(field((yield* search(access, [["identifier", "x|nothing"]])).json, "total"), 1)
      yield* redox.setDestination("redox-fhir-sandbox", { parameters: "unknown-refused" })
      const refused = yield* search(access, [byIdentifier, ["colour", "red"]])
      assert.strictEqual(refused.status, 400)
      assert.include(refused.text, "colour")
      assert.strictEqual((yield* search(access, [byIdentifier])).status, 200)
    }).pipe(fake()),
  )

  it.effect("can match partially, so that there are several hits", () =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const access = yield* token()
      yield* redox.setDestination("redox-fhir-sandbox", { matching: "partial" })
      for (const system of ["urn:one", "urn:two"]) {
        yield* create(access, message(embedded(system), { document: { masterIdentifier: { system, value: "1" } } }))
      }
      assert.strictEqual(field((yield* search(access, [["identifier", "urn:one|1"]])).json, "total"), 2)
    }).pipe(fake()),
  )

  it.effect.each([
    ["empty", 0],
    ["outcome", 1],
  ] as const)("can say that nothing matches with an entry that is %s", ([noMatch, entries]) =>
    Effect.gen(function* () {
      const { redox, search, token } = yield* connect
      yield* redox.setDestination("redox-fhir-sandbox", { noMatch })
      const { json } = yield* search(yield* token(), [byIdentifier])
      assert.strictEqual(field(json, "total"), 0)
      const entry = field(json, "entry")
      assert.lengthOf(Array.isArray(entry) ? entry : [1, 2, 3], entries)
      assert.strictEqual(field(json, "entry", 0, "search", "mode"), entries === 0 ? undefined : "outcome")
    }).pipe(fake()),
  )

  it.effect.each(["issues", "Issues", "Meta.Errors"] as const)("can err within a 200, at %s", (at) =>
    Effect.gen(function* () {
      const { get, redox, search, token } = yield* connect
      const access = yield* token()
      const issues = { at, text: "The destination is away", destinationStatusCode: "503" }
      yield* redox.setDestination("redox-fhir-sandbox", { issues })
      const read = yield* get("/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/1", access)
      for (const answer of [yield* search(access, [byIdentifier]), read]) {
        assert.strictEqual(answer.status, 200)
        assert.deepStrictEqual(field(answer.json, ...at.split("."), 0), {
          Text: "The destination is away",
          DestinationStatusCode: "503",
        })
      }
    }).pipe(fake()),
  )

  it.effect("updates a document whose id it gave, and keeps no other id", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const first = yield* create(access, note)
      const second = yield* create(access, note)
      assert.strictEqual((yield* redox.documents).length, 2)
      for (const answer of [first, second]) {
        assert.strictEqual(field(answer.json, "entry", 0, "response", "status"), "201 Created")
      }
      const [document] = yield* redox.documents
      const again = yield* create(access, message(embedded("more"), { document: { id: document?.id } }))
      assert.strictEqual(field(again.json, "entry", 0, "response", "status"), "200 OK")
      const [updated, ...others] = yield* redox.documents
      assert.strictEqual(updated?.id, document?.id)
      assert.notStrictEqual(updated?.version, document?.version)
      assert.lengthOf(others, 1)
    }).pipe(fake()),
  )
})

describe("a read", () => {
  it.effect("gives the bare resource, in the version that the create named", () =>
    Effect.gen(function* () {
      const { create, get, token } = yield* connect
      const access = yield* token()
      const created = yield* create(access, note)
      const [, id, version] =
        /DocumentReference\/(.+)\/_history\/(.+)$/.exec(
          String(field(created.json, "entry", 0, "response", "location")),
        ) ?? []
      const answer = yield* get(`/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/${id}`, access)
      assert.strictEqual(answer.status, 200)
      assert.strictEqual(field(answer.json, "resourceType"), "DocumentReference")
      assert.strictEqual(field(answer.json, "meta", "versionId"), version)
      assert.strictEqual(field(created.json, "entry", 0, "response", "etag"), `W/"${version}"`)
    }).pipe(fake()),
  )

  it.effect("finds nothing under another id, in another environment, or of another type", () =>
    Effect.gen(function* () {
      const { create, get, redox, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      const [document] = yield* redox.documents
      for (const path of [
        "redox-fhir-sandbox/Staging/DocumentReference/1",
        `redox-fhir-sandbox/Production/DocumentReference/${document?.id}`,
        `redox-fhir-sandbox/Staging/Patient/${document?.id}`,
      ]) {
        const answer = yield* get(`/fhir/R4/${path}`, access)
        assert.strictEqual(answer.status, 404)
        assert.strictEqual(field(answer.json, "issue", 0, "code"), "not-found")
      }
    }).pipe(fake()),
  )
})

describe("a search for patients", () => {
  const jordan = {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }],
    name: [{ given: ["Jordan"], family: "Example" }],
    birthDate: "1980-01-01",
  }
  const kim = {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "2" }],
    name: [{ given: ["Kim"], family: "Example" }],
    birthDate: "1980-01-01",
    active: false,
  }
  const patients = { "redox-fhir-sandbox": [jordan, kim] }
  const type = "Patient"

  it.effect("finds those whom the destination knows, by identifier or by name and birth date", () =>
    Effect.gen(function* () {
      const { get, search, token } = yield* connect
      const access = yield* token()
      const one = yield* search(access, [["identifier", "urn:redox:redox-fhir-sandbox:MR|1"]], { type })
      assert.strictEqual(field(one.json, "total"), 1)
      const id = String(field(one.json, "entry", 0, "resource", "id"))
      assert.strictEqual(
        field((yield* get(`/fhir/R4/redox-fhir-sandbox/Staging/Patient/${id}`, access)).json, "id"),
        id,
      )
      const named = [
        ["given", "kim"],
        ["family", "Example"],
        ["birthdate", "1980-01-01"],
      ] as const
      assert.strictEqual(field((yield* search(access, named, { type })).json, "entry", 0, "resource", "active"), false)
      assert.strictEqual(field((yield* search(access, named.slice(1), { type })).json, "total"), 2)
      assert.strictEqual(field((yield* search(access, [["identifier", "urn:x|1"]], { type })).json, "total"), 0)
      assert.strictEqual(field((yield* search(access, [], { type })).json, "total"), 2)
    }).pipe(fake({ patients })),
  )

  it.effect("finds patients who share one datum, where a destination matches partially", () =>
    Effect.gen(function* () {
      const { redox, search, token } = yield* connect
      yield* redox.setDestination("redox-fhir-sandbox", { matching: "partial" })
      const answer = yield* search(
        yield* token(),
        [
          ["given", "Kim"],
          ["family", "Example"],
          ["birthdate", "1999-09-09"],
        ],
        { type },
      )
      assert.strictEqual(field(answer.json, "total"), 2)
    }).pipe(fake({ patients })),
  )

  it.effect("gives the patient the id that documents about them refer to", () =>
    Effect.gen(function* () {
      const { create, redox, search, token } = yield* connect
      const id = yield* redox.addPatient("redox-fhir-sandbox", {
        resourceType: "Patient",
        identifier: [{ system: "urn:oid:1.2.3.4.5", value: "0000000001" }],
      })
      const access = yield* token()
      yield* create(access, note)
      for (const patient of [id, `Patient/${id}`]) {
        assert.strictEqual(field((yield* search(access, [["patient", patient]])).json, "total"), 1)
      }
      assert.strictEqual(field((yield* search(access, [["patient", "other"]])).json, "total"), 0)
    }).pipe(fake()),
  )
})
