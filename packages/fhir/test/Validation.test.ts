import { AnyResource } from "@effect-redox/fhir/AnyResource"
import { Bundle } from "@effect-redox/fhir/Bundle"
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import { knowing } from "@effect-redox/fhir/FhirSchema"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { HumanName } from "@effect-redox/fhir/HumanName"
import { MessageHeader } from "@effect-redox/fhir/MessageHeader"
import { Observation } from "@effect-redox/fhir/Observation"
import { Patient } from "@effect-redox/fhir/Patient"
import * as Primitives from "@effect-redox/fhir/Primitives"
import { Practitioner } from "@effect-redox/fhir/Practitioner"
import { Questionnaire } from "@effect-redox/fhir/Questionnaire"
import { RelatedPerson } from "@effect-redox/fhir/RelatedPerson"
import { compile, decode, decodeResult, FhirError, is, issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Schema } from "effect"

const secret = "Zaphod-4711"

const patient = { resourceType: "Patient", name: [{ family: "Doe", given: ["Jane"] }], birthDate: "1980-01-01" }

/** `path rule` of each issue: what most tests are about. */
const found = (check: ReturnType<typeof issues>, value: unknown): ReadonlyArray<string> =>
  check(value).map(({ path, rule }) => `${path} ${rule}`)

// Every test holds for the walk and for the compiled check.
describe.each(["walked", "compiled"] as const)("issues, %s", (mode) => {
  const check: typeof issues = (schema, options) => issues(mode === "compiled" ? compile(schema) : schema, options)

  it("finds nothing in a valid resource", () => {
    assert.deepStrictEqual(check(Patient, { unknownElements: "reject" })(patient), [])
  })

  it("names every problem in document order, missing elements after those that are there", () => {
    const value = {
      resourceType: "Bundle",
      entry: [
        { resource: { resourceType: "MessageHeader", source: { name: "" } } },
        { resource: { resourceType: "DocumentReference", status: "nope", content: [] } },
        { resource: { ...patient, gender: 1, birthDate: "1980-1-1" } },
      ],
    }
    assert.deepStrictEqual(found(check(Bundle), value), [
      "Bundle.entry[0].resource.source.name format",
      "Bundle.entry[0].resource.source.endpoint required",
      "Bundle.entry[0].resource.event[x] required",
      "Bundle.entry[1].resource.status binding",
      "Bundle.entry[1].resource.content cardinality",
      "Bundle.entry[2].resource.birthDate format",
      "Bundle.entry[2].resource.gender type",
      "Bundle.type required",
    ])
  })

  it("keeps unknown elements, or refuses them with their path", () => {
    const value = { ...patient, name: [{ family: "Doe", middle: "Q" }], eyes: ["blue"] }
    assert.deepStrictEqual(found(check(Patient), value), [])
    assert.deepStrictEqual(found(check(Patient, { unknownElements: "reject" }), value), [
      "Patient.name[0].middle unknown-element",
      "Patient.eyes unknown-element",
    ])
  })

  it("reads base64 with white space, but does not send it", () => {
    const document = (data: string) => ({
      resourceType: "DocumentReference",
      status: "current",
      content: [{ attachment: { contentType: "text/plain", data } }],
    })
    const path = "DocumentReference.content[0].attachment.data format"
    assert.deepStrictEqual(found(check(DocumentReference), document("aGVs\r\n bG8=")), [])
    assert.deepStrictEqual(found(check(DocumentReference, { unknownElements: "reject" }), document("aGVs\r\n bG8=")), [
      path,
    ])
    assert.deepStrictEqual(found(check(DocumentReference, { unknownElements: "reject" }), document("aGVsbG8=")), [])
    for (const data of ["aGVsbG8", "aGVs=G8=", "aGVsbG8-", "====", "a===", " ", "aGVsbG8=aGVs", "aGVsbG9é"]) {
      assert.deepStrictEqual(found(check(DocumentReference), document(data)), [path], data)
    }
  })

  it("checks large base64 to its last character", () => {
    const check_ = check(DocumentReference)
    const valid = Buffer.alloc(200_000, "effect").toString("base64")
    const document = (data: string) => ({
      resourceType: "DocumentReference",
      status: "current",
      content: [{ attachment: { data } }],
    })
    assert.deepStrictEqual(found(check_, document(valid)), [])
    for (const index of [0, 16_383, 16_384, 16_387, 100_001, valid.length - 5, valid.length - 1]) {
      for (const character of ["*", "=", " ", "-", "\u0141"]) {
        const data = valid.slice(0, index) + character + valid.slice(index + 1)
        const allowed = character === "=" && index === valid.length - 1
        assert.strictEqual(check_(document(data)).length, allowed ? 0 : 1, `${character} at ${index}`)
      }
    }
  })

  it("allows null among primitives where the item has extensions instead, and keeps the two aligned", () => {
    const extension = [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }]
    const name = (name: unknown) => found(check(HumanName), name)
    assert.deepStrictEqual(name({ given: ["Jane", null], _given: [null, { extension }] }), [])
    assert.deepStrictEqual(name({ _given: [{ extension }] }), [])
    assert.deepStrictEqual(name({ given: ["Jane"], _given: [{ id: "a" }] }), [])
    assert.deepStrictEqual(name({ given: ["Jane", null] }), ["HumanName.given[1] type"])
    assert.deepStrictEqual(name({ given: ["Jane"], _given: [null, { extension }] }), ["HumanName._given alignment"])
    assert.deepStrictEqual(name({ given: [null], _given: [{ id: "a" }] }), ["HumanName._given[0] ele-1"])
    assert.deepStrictEqual(name({ given: ["Jane"], _given: [null] }), ["HumanName._given ele-1"])
    assert.deepStrictEqual(name({ family: "Doe", _family: { extension: [{ url: "a b" }] } }), [
      "HumanName._family.extension[0].url format",
    ])
  })

  it("takes a required primitive that has only extensions for present", () => {
    const _status = {
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
    }
    const value = { resourceType: "DocumentReference", _status, content: [{ attachment: { url: "http://a" } }] }
    assert.deepStrictEqual(found(check(DocumentReference), value), [])
    assert.deepStrictEqual(found(check(DocumentReference), { ...value, _status: { id: "a" } }), [
      "DocumentReference._status ele-1",
    ])
  })

  it("refuses two members of a choice, also where one is only a sibling", () => {
    const extension = [{ url: "http://a", valueCode: "unknown" }]
    const observation = { resourceType: "Observation", status: "final", code: { text: "x" } }
    const options = found(check(Observation), { ...observation, valueString: "a", valueInteger: 1 })
    assert.deepStrictEqual(options, ["Observation.valueInteger choice"])
    assert.deepStrictEqual(
      found(check(Observation), { ...observation, valueString: "a", _valueString: { extension } }),
      [],
    )
    assert.deepStrictEqual(
      found(check(Observation), { ...observation, valueString: "a", _valueInteger: { extension } }),
      ["Observation._valueInteger choice"],
    )
  })

  it("refuses an element with neither value nor children", () => {
    assert.deepStrictEqual(found(check(Patient), { ...patient, name: [{}], contact: [{ id: "a" }] }), [
      "Patient.name[0] ele-1",
      "Patient.contact[0] ele-1",
    ])
    assert.deepStrictEqual(found(check(Patient), { resourceType: "Patient" }), [])
  })

  it("takes what JSON leaves out for absent", () => {
    assert.deepStrictEqual(found(check(Patient), { ...patient, gender: undefined, name: undefined }), [])
    assert.deepStrictEqual(found(check(Patient), { ...patient, name: [{ given: [undefined] }] }), [
      "Patient.name[0].given[0] type",
    ])
  })

  it("follows recursion of a type through itself", () => {
    const item = (item: unknown) => ({ linkId: "a", type: "group", item: [item] })
    const value = {
      resourceType: "Questionnaire",
      status: "draft",
      item: [item(item({ linkId: "b", type: "question" }))],
    }
    assert.deepStrictEqual(found(check(Questionnaire), value), ["Questionnaire.item[0].item[0].item[0].type binding"])
  })

  it("tells a resource of another type apart from one with problems", () => {
    assert.deepStrictEqual(found(check(Patient), { resourceType: "Practitioner", gender: "x" }), [
      "Patient.resourceType type",
    ])
    assert.deepStrictEqual(found(check(Patient), {}), ["Patient.resourceType required"])
    for (const value of [null, undefined, 1, "Patient", [], [patient]]) {
      assert.deepStrictEqual(found(check(Patient), value), ["Patient type"])
    }
  })

  it("checks contained resources it knows, and passes others", () => {
    const document = {
      resourceType: "DocumentReference",
      status: "current",
      contained: [{ resourceType: "Practitioner", gender: "x" }, { resourceType: "Spaceship", engines: [] }, {}],
      content: [{ attachment: { url: "http://a" } }],
    }
    assert.deepStrictEqual(found(check(DocumentReference), document), [
      "DocumentReference.contained[2].resourceType required",
    ])
    assert.deepStrictEqual(found(check(knowing(DocumentReference, Practitioner)), document), [
      "DocumentReference.contained[0].gender binding",
      "DocumentReference.contained[2].resourceType required",
    ])
    assert.deepStrictEqual(found(check(DocumentReference, { unknownElements: "reject" }), document).slice(0, 2), [
      "DocumentReference.contained[0].resourceType unknown-resource",
      "DocumentReference.contained[1].resourceType unknown-resource",
    ])
  })

  it("is not confused by the names of Object.prototype", () => {
    const value: unknown = JSON.parse(
      '{"resourceType":"Patient","__proto__":{"gender":"x"},"constructor":{"a":1},"toString":1,"hasOwnProperty":2}',
    )
    assert.deepStrictEqual(found(check(Patient), value), [])
    assert.deepStrictEqual(found(check(Patient, { unknownElements: "reject" }), value), [
      "Patient.__proto__ unknown-element",
      "Patient.constructor unknown-element",
      "Patient.toString unknown-element",
      "Patient.hasOwnProperty unknown-element",
    ])
    const inherits: unknown = Object.create(
      { status: "current" },
      {
        resourceType: { value: "DocumentReference", enumerable: true },
        content: { value: [{ attachment: { url: "http://a" } }], enumerable: true },
      },
    )
    assert.deepStrictEqual(found(check(DocumentReference), inherits), ["DocumentReference.status required"])
    for (const resourceType of ["__proto__", "constructor", "toString"]) {
      const bundle = { resourceType: "Bundle", type: "collection", entry: [{ resource: { resourceType } }] }
      assert.deepStrictEqual(found(check(Bundle), bundle), [])
    }
  })

  it("reports absurd nesting instead of overflowing the stack", () => {
    const nest = (depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown => {
      let value = core
      for (let i = 0; i < depth; i++) value = wrap(value)
      return value
    }
    const nested: ReadonlyArray<unknown> = [
      {
        ...patient,
        extension: [nest(100_000, (extension) => ({ url: "http://a", extension: [extension] }), { url: "http://a" })],
      },
      { ...patient, unknown: nest(100_000, (inner) => [inner], 1) },
      { ...patient, contained: [{ resourceType: "Spaceship", parts: nest(100_000, (inner) => ({ inner }), 1) }] },
    ]
    for (const value of nested) {
      const [issue, ...others] = check(Patient)(value)
      assert.strictEqual(issue?.rule, "depth")
      assert.deepStrictEqual(others, [])
    }
    const cycle: Record<string, unknown> = { url: "http://a" }
    cycle["extension"] = [cycle, cycle]
    assert.deepStrictEqual(
      check(Patient)({ ...patient, extension: [cycle] }).map(({ rule }) => rule),
      ["depth"],
    )
    const fine = nest(200, (extension) => ({ url: "http://a", extension: [extension] }), {
      url: "http://a",
      valueCode: "a",
    })
    assert.deepStrictEqual(check(Patient)({ ...patient, extension: [fine] }), [])
  })

  it("stops after 1,000 problems, and says so", () => {
    const bundle = (count: number) => {
      let extension: unknown = { url: "http://a", extension: Array.from({ length: count }, () => ({})) }
      for (let i = 0; i < 240; i++) extension = { url: "http://a", extension: [extension] }
      return { ...patient, extension: [extension] }
    }
    // Each item is a problem: it has no url.
    assert.strictEqual(check(Patient)(bundle(1000)).length, 1000)
    const started = performance.now()
    for (const count of [1001, 30_000]) {
      const issues = check(Patient)(bundle(count))
      assert.strictEqual(issues.length, 1001)
      assert.isTrue(issues.slice(0, 1000).every(({ rule }) => rule === "required"))
      assert.deepStrictEqual(issues.at(-1), {
        path: "Patient",
        rule: "too-many",
        message: "has more than 1000 problems; the others are not listed",
      })
    }
    const flat = { ...patient, name: Array.from({ length: 2000 }, () => ({ given: [1, 2, null, ""], use: "x" })) }
    assert.strictEqual(check(Patient)(flat).at(-1)?.rule, "too-many")
    assert.strictEqual(check(Patient)({ ...patient, alias: 1, [secret]: 1, contact: {} }).length, 1)
    assert.isBelow(performance.now() - started, 2000)
    assert.isFalse(is(Patient)(bundle(30_000)))
  })

  it("says so where no resource is known", () => {
    assert.deepStrictEqual(check(AnyResource, { unknownElements: "reject" })(patient), [
      {
        path: "Resource.resourceType",
        rule: "unknown-resource",
        message: "expected no resource, as the schema knows none",
      },
    ])
  })

  it("never says what it found", () => {
    const value = {
      resourceType: "Bundle",
      type: secret,
      [secret]: secret,
      [`${secret}\r\n`]: secret,
      entry: [
        { resource: { resourceType: "Patient", gender: secret, birthDate: secret, name: secret, [`a ${secret}`]: 1 } },
      ],
    }
    const text = JSON.stringify(check(Bundle, { unknownElements: "reject" })(value))
    assert.isAbove(text.length, 2)
    assert.notInclude(text, secret)
  })
})

describe("Bundle", () => {
  const entry = (...resources: ReadonlyArray<unknown>) => ({
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  })
  const observation = { resourceType: "Observation", status: "nope", code: { text: "x" } }

  it("knows a message's resources, and passes others through", () => {
    assert.deepStrictEqual(found(issues(Bundle), entry(patient, observation)), [])
    assert.deepStrictEqual(found(issues(Bundle), entry({ ...patient, gender: "x" })), [
      "Bundle.entry[0].resource.gender binding",
    ])
    assert.deepStrictEqual(found(issues(Bundle), entry(entry({ ...patient, gender: "x" }))), [
      "Bundle.entry[0].resource.entry[0].resource.gender binding",
    ])
  })

  it("knows what the resources of its set know", () => {
    const Documents = Bundle.of(knowing(DocumentReference, knowing(Patient, Practitioner)))
    const document = {
      resourceType: "DocumentReference",
      status: "current",
      contained: [{ resourceType: "Practitioner", gender: "x" }, patient, observation],
      content: [{ attachment: { url: "http://a" } }],
    }
    const sending = issues(Documents, { unknownElements: "reject", invariants: "ignore" })
    assert.deepStrictEqual(found(sending, entry(document)), [
      "Bundle.entry[0].resource.contained[0].gender binding",
      "Bundle.entry[0].resource.contained[2].resourceType unknown-resource",
    ])
  })

  it("can be over any set of resources", () => {
    const Results = Bundle.of(Observation, MessageHeader)
    assert.deepStrictEqual(found(issues(Results), entry({ ...patient, gender: "x" }, observation)), [
      "Bundle.entry[1].resource.status binding",
    ])
    const strict = issues(Results, { unknownElements: "reject" })
    assert.deepStrictEqual(found(strict, entry(patient)), ["Bundle.entry[0].resource.resourceType unknown-resource"])
    const open = issues(Results, { unknownElements: "reject", unknownResources: "preserve" })
    assert.deepStrictEqual(found(open, entry(patient)), [])
  })
})

describe("decoding", () => {
  it("gives back the very value, with all that it holds in its place", () => {
    const value = {
      eyes: ["blue"],
      ...patient,
      _birthDate: { extension: [{ url: "http://a", valueString: "x" }] },
      zz: null,
    }
    assert.isTrue(Result.getOrThrow(decodeResult(Patient)(value)) === value)
    assert.isTrue(is(Patient)(value))
    assert.isFalse(is(Patient, { unknownElements: "reject" })(value))
  })

  it.effect("fails with every problem, and no value", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(decode(Patient)({ ...patient, gender: secret, birthDate: secret }))
      assert.instanceOf(error, FhirError)
      assert.deepStrictEqual(
        error.issues.map(({ path }) => path),
        ["Patient.birthDate", "Patient.gender"],
      )
      assert.include(error.message, "Patient.gender: expected one of male | female | other | unknown")
      assert.notInclude(`${error.message} ${JSON.stringify(error)} ${error.stack}`, secret)
    }),
  )
})

describe("as an Effect schema", () => {
  const Admission = Schema.Struct({ ward: Schema.String, patient: Patient })

  it("is part of other schemas, and both ways the identity", () => {
    const value: { readonly ward: string; readonly patient: unknown } = {
      ward: "3",
      patient: { eyes: "blue", ...patient },
    }
    const decoded = Schema.decodeUnknownSync(Admission)(value)
    assert.isTrue(decoded.patient === value.patient)
    assert.isTrue(Schema.encodeSync(Admission)(decoded).patient === value.patient)
    const json = Schema.toCodecJson(Admission)
    assert.isTrue(Schema.decodeUnknownSync(json)(value).patient === value.patient)
  })

  it("obeys the parse options, and points at every problem", () => {
    const value = { ward: "3", patient: { ...patient, gender: secret, eyes: secret } }
    const all = Schema.decodeUnknownResult(Admission, { errors: "all", onExcessProperty: "error" })(value)
    const message = Result.isFailure(all) ? String(all.failure) : ""
    assert.include(message, '["patient"]["gender"]')
    assert.include(message, '["patient"]["eyes"]')
    assert.notInclude(message, secret)
    const first = Schema.decodeUnknownResult(Admission)(value)
    assert.include(Result.isFailure(first) ? String(first.failure) : "", '["patient"]["gender"]')
  })

  it("shows no key that could not be FHIR's", () => {
    const value = { ward: "3", patient: { ...patient, [`${secret} Beeblebrox`]: 1, name: [{ "Doe, Jane": 1 }] } }
    for (const errors of ["first", "all"] as const) {
      const result = Schema.decodeUnknownResult(Admission, { errors, onExcessProperty: "error" })(value)
      const text = Result.isFailure(result) ? `${String(result.failure)} ${JSON.stringify(result.failure)}` : ""
      assert.include(text, '["patient"]["name"][0]["?"]')
      assert.notMatch(text, /Zaphod|Doe/)
    }
    const standard = Schema.toStandardSchemaV1(Admission, { parseOptions: { onExcessProperty: "error" } })
    assert.notMatch(JSON.stringify(standard["~standard"].validate(value)), /Zaphod|Doe/)
  })

  it("stops at the first problem unless all are asked for", () => {
    let reads = 0
    const name = Array.from({ length: 100 }, () => Object.defineProperty({ use: "x" }, "use", { get: () => ++reads }))
    const value = { resourceType: "Patient", name }
    const read = Schema.decodeUnknownResult(Patient)
    assert.isTrue(Result.isFailure(read(value)))
    assert.isFalse(is(Patient)(value))
    assert.isBelow(reads, 10)
  })

  it("can be checked further", () => {
    const Named = Patient.check(Schema.makeFilter((patient) => patient.name !== undefined))
    assert.isTrue(Schema.is(Named)(patient))
    assert.isFalse(Schema.is(Named)({ resourceType: "Patient" }))
  })

  it("generates no code unless it is asked for", () => {
    const check = issues(RelatedPerson)
    for (let i = 0; i < 200; i++) check({ resourceType: "RelatedPerson" })
    assert.isUndefined(RelatedPerson.quickCheck)
    assert.isDefined(compile(RelatedPerson).quickCheck)
    assert.isUndefined(compile(Primitives.date).quickCheck)
  })

  it("checks a resource of any type, compiled or not", () => {
    for (const schema of [FhirResource, compile(FhirResource)]) {
      assert.deepStrictEqual(found(issues(schema), { ...patient, gender: "x" }), ["Patient.gender binding"])
      assert.deepStrictEqual(found(issues(schema), { resourceType: "Immunization" }).slice(0, 2), [
        "Immunization.status required",
        "Immunization.vaccineCode required",
      ])
      assert.deepStrictEqual(found(issues(schema), { resourceType: "Spaceship" }), [])
      assert.deepStrictEqual(
        found(issues(schema, { unknownElements: "reject", unknownResources: "preserve" }), {
          resourceType: "Spaceship",
        }),
        ["Resource.resourceType unknown-resource"],
      )
    }
  })
})
