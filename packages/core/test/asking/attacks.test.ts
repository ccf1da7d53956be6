import { PatientService, SearchService } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { base, identifier, page, patient, scripted, slug, type Scripted } from "./scripted.ts"

const search = SearchService.SearchService.use(({ search }) =>
  search({ destination: slug, type: "Patient", identifier }),
)
const find = PatientService.PatientService.use(({ find }) => find({ destination: slug, identifier }))

/** What a search finds where the only answer is this one. */
const answeredWith = (answer: Scripted) => search.pipe(Effect.provide(scripted(() => answer).layer))

const pages = `${base}/fhir/R4/${slug}/Development/page/Patient/search`

describe("a link to the next page", () => {
  it.effect.each([
    "https://evil.example/fhir/R4/page",
    "http://api.redoxengine.com/fhir/R4/page",
    "//evil.example/fhir/R4/page",
    "\\\\evil.example\\fhir\\R4\\page",
    "https://api.redoxengine.com.evil.example/fhir/R4/page",
    "https://api.redoxengine.com@evil.example/fhir/R4/page",
    "https://user:word@api.redoxengine.com/fhir/R4/page",
    "https://user@api.redoxengine.com/fhir/R4/page",
    "https://api.redoxengine.com:8443/fhir/R4/page",
    "https://api.redoxengine.com/platform/v1/organizations/1/logs",
    "https://api.redoxengine.com/fhir/R4/../../v2/auth/token",
    "https://api.redoxengine.com/fhir/R4/%2e%2e/%2e%2e/upload",
    "../../v2/auth/token",
    "/v2/auth/token",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://",
    "",
  ])("to %s is not followed, and the search says that it is not complete", (next) =>
    Effect.gen(function* () {
      const script = scripted(() => page([patient], next))
      const found = yield* search.pipe(Effect.provide(script.layer))
      assert(found._tag === "Hits")
      assert.deepStrictEqual([found.resources.length, found.complete], [1, false])
      assert.deepStrictEqual(
        script.requests.map(({ url }) => url),
        [`${base}/fhir/R4/${slug}/Development/Patient/_search`],
      )
    }),
  )

  it.effect.each([`${pages}/1.next`, `/fhir/R4/${slug}/Development/page/Patient/search/1.next`, "./page/1.next"])(
    "to %s, which is Redox's own, is followed",
    (next) =>
      Effect.gen(function* () {
        const script = scripted((nth) => (nth === 0 ? page([], next) : page([patient])))
        const found = yield* search.pipe(Effect.provide(script.layer))
        assert(found._tag === "Hits")
        assert.deepStrictEqual([found.resources.length, found.complete], [1, true])
        assert.strictEqual(script.requests.length, 2)
      }),
  )

  it.effect("that leads round in a circle ends, and no resource is counted twice", () =>
    Effect.gen(function* () {
      const script = scripted((nth) => page([patient], `${pages}/${nth % 2}.next`))
      const found = yield* search.pipe(Effect.provide(script.layer))
      assert(found._tag === "Hits")
      assert.deepStrictEqual([found.resources.length, found.complete], [1, false])
      assert.strictEqual(script.requests.length, 3)
    }),
  )

  it.effect("that never ends is followed a bounded number of times, and a patient is not confirmed on it", () =>
    Effect.gen(function* () {
      const script = scripted((nth) => page([patient], `${pages}/${nth}.next`))
      assert.deepStrictEqual(yield* find.pipe(Effect.provide(script.layer)), { _tag: "Several", count: 1 })
      assert.strictEqual(script.requests.length, SearchService.mostPages)
    }),
  )

  it.effect("whose page fails leaves what was found before", () =>
    Effect.gen(function* () {
      const script = scripted((nth) =>
        nth === 0 ? page([patient], `${pages}/1.next`) : { text: "<html>Bad gateway</html>", status: 502 },
      )
      const found = yield* search.pipe(Effect.provide(script.layer))
      assert(found._tag === "Hits")
      assert.deepStrictEqual([found.resources.length, found.complete], [1, false])
    }),
  )

  it.effect("whose page never comes ends with the deadline, which is for all pages together", () =>
    Effect.gen(function* () {
      const script = scripted((nth) => (nth === 0 ? page([patient], `${pages}/1.next`) : "never"), {
        policy: { maxAttempts: 5, deadline: "1 minute", attemptTimeout: "40 seconds" },
      })
      const fiber = yield* Effect.forkChild(search.pipe(Effect.provide(script.layer)))
      yield* TestClock.adjust("61 seconds")
      const found = yield* Fiber.join(fiber)
      assert(found._tag === "Hits")
      assert.isFalse(found.complete)
    }),
  )
})

describe("an answer to a search", () => {
  const bundle = { resourceType: "Bundle", type: "searchset", total: 1 }
  const outcome = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "processing" }] }
  it.effect.each<[string, Scripted]>([
    ["a page of HTML", { text: "<!doctype html><html><title>Sign in</title></html>" }],
    ["nothing", { text: "" }],
    ["JSON that is cut off", { text: JSON.stringify({ ...bundle, entry: [{ resource: patient }] }).slice(0, -9) }],
    ["JSON after JSON", { text: `${JSON.stringify(bundle)}{}` }],
    ["null", { json: null }],
    ["a text", { json: "searchset" }],
    ["a list", { json: [bundle] }],
    ["an OperationOutcome", { json: outcome }],
    ["the patient alone", { json: patient }],
    ["a Bundle of another type", { json: { ...bundle, type: "collection", entry: [{ resource: patient }] } }],
    ["a Bundle without a type", { json: { resourceType: "Bundle", entry: [{ resource: patient }] } }],
    ["a searchset with errors", { json: { ...bundle, entry: [{ resource: patient }], issues: [{ Text: "no" }] } }],
    ["a hundred thousand brackets", { text: "[".repeat(100_000) }],
  ])("that is %s is none, and says nothing about the patient", ([, answer]) =>
    Effect.map(answeredWith(answer), ({ _tag }) => assert.strictEqual(_tag, "CannotAsk")),
  )

  it.effect.each<[string, unknown]>([
    ["of another patient", { ...patient, identifier: [{ ...identifier, value: "0000000002" }] }],
    ["of another system", { ...patient, identifier: [{ ...identifier, system: "urn:redox:other:MR" }] }],
    ["without a system", { ...patient, identifier: [{ value: identifier.value }] }],
    ["without a value", { ...patient, identifier: [{ system: identifier.system }] }],
    ["without identifiers", { ...patient, identifier: undefined }],
    ["whose identifiers are null", { ...patient, identifier: [null] }],
    ["whose identifiers are texts", { ...patient, identifier: [`${identifier.system}|${identifier.value}`] }],
    ["whose parts are lists", { ...patient, identifier: [{ system: [identifier.system], value: [identifier.value] }] }],
    ["whose identifier is an old one", { ...patient, identifier: [{ ...identifier, use: "old" }] }],
    ["of another case", { ...patient, identifier: [{ ...identifier, system: identifier.system.toUpperCase() }] }],
    ["of another type", { ...patient, resourceType: "Person" }],
    ["of a type in another case", { ...patient, resourceType: "patient" }],
    ["that says it is an answer of ours", { ...patient, _tag: "CannotAsk" }],
    ["that is null", null],
    ["that is a list", [patient]],
  ])("with a resource %s has not found the patient", ([, resource]) =>
    Effect.gen(function* () {
      const found = yield* answeredWith(page([resource]))
      assert(found._tag === "Hits")
      assert.deepStrictEqual(found.resources, [])
      const match = yield* find.pipe(Effect.provide(scripted(() => page([resource])).layer))
      assert.strictEqual(match._tag, "None")
    }),
  )

  it.effect("does not count what is included with a hit, or an outcome", () =>
    Effect.gen(function* () {
      const entry = ["include", "outcome"].map((mode) => ({ resource: patient, search: { mode } }))
      const found = yield* answeredWith({ json: { ...bundle, entry } })
      assert(found._tag === "Hits")
      assert.deepStrictEqual(found.resources, [])
    }),
  )

  it.effect("finds a patient whom another record replaces, and says that the record is not in use", () =>
    Effect.gen(function* () {
      const replaced = { ...patient, link: [{ type: "replaced-by", other: { reference: "Patient/p2" } }] }
      const match = yield* find.pipe(Effect.provide(scripted(() => page([replaced])).layer))
      assert.strictEqual(match._tag, "Inactive")
    }),
  )

  it.effect("of some megabytes is read, and one beyond the limit is none", () =>
    Effect.gen(function* () {
      const large = page([{ ...patient, photo: [{ data: "A".repeat(3_000_000) }] }])
      const found = yield* answeredWith(large)
      assert(found._tag === "Hits" && found.resources.length === 1)
      const small = scripted(() => large, { limits: { resourceBytes: 2_000_000 } })
      assert.strictEqual((yield* search.pipe(Effect.provide(small.layer)))._tag, "CannotAsk")
    }),
  )

  it.effect("that never comes ends with the deadline, as unavailable", () =>
    Effect.gen(function* () {
      const script = scripted(() => "never", { policy: { deadline: "1 minute" } })
      const fiber = yield* Effect.forkChild(Effect.flip(search.pipe(Effect.provide(script.layer))))
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* Fiber.join(fiber)).reason._tag, "Unavailable")
    }),
  )
})

describe("a search for documents", () => {
  const documents = SearchService.SearchService.use(({ search }) =>
    search({ destination: slug, type: "DocumentReference", identifier }),
  )
  const document = { resourceType: "DocumentReference", id: "d1", masterIdentifier: identifier }
  const formOf = (body: unknown) =>
    new URLSearchParams(
      typeof body === "object" && body !== null && "body" in body && body.body instanceof Uint8Array
        ? new TextDecoder().decode(body.body)
        : "",
    )

  it.effect("asks for no files, and for everything where the destination refuses to choose", () =>
    Effect.gen(function* () {
      const script = scripted((nth) => (nth === 0 ? { text: "{}", status: 400 } : page([document])))
      const found = yield* documents.pipe(Effect.provide(script.layer))
      assert(found._tag === "Hits" && found.resources.length === 1)
      const forms = script.requests.map(({ body }) => formOf(body))
      assert.include(forms[0]?.get("_elements"), "masterIdentifier")
      assert.notInclude(forms[0]?.get("_elements"), "content")
      assert.isFalse(forms[1]?.has("_elements"))
      assert.strictEqual(forms[1]?.get("identifier"), `${identifier.system}|${identifier.value}`)
    }),
  )

  it.effect("has nothing of an identifier in its address", () =>
    Effect.gen(function* () {
      const script = scripted(() => page([document]))
      yield* documents.pipe(Effect.provide(script.layer))
      assert.notInclude(script.requests.map(({ url }) => url).join(), identifier.value)
    }),
  )

  it.effect.each([".", "..", "a/b", "a?b", "a%2fb", "", "x".repeat(65)])(
    "is not made, nor a resource read, with the id %s",
    (id) =>
      Effect.gen(function* () {
        const script = scripted(() => "never")
        const read = SearchService.SearchService.use(({ read }) =>
          read({ destination: slug, type: "DocumentReference", id }),
        )
        const error = yield* Effect.flip(read.pipe(Effect.provide(script.layer)))
        assert.strictEqual(error.reason._tag, "InvalidInput")
        assert.strictEqual(script.requests.length, 0)
      }),
  )

  it.effect("reads no other resource than the one asked for", () =>
    Effect.gen(function* () {
      const read = SearchService.SearchService.use(({ read }) =>
        read({ destination: slug, type: "DocumentReference", id: "d1" }),
      )
      for (const json of [
        { ...document, id: "d2" },
        { ...document, resourceType: "Patient" },
        { ...document, _tag: "x" },
      ]) {
        const answered = yield* read.pipe(Effect.provide(scripted(() => ({ json })).layer))
        assert("_tag" in answered && answered._tag === "CannotAsk")
      }
    }),
  )
})
