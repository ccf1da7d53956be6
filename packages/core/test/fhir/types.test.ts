/**
 * The types, against literals as people write them and against `@types/fhir`: what is compared is compared by the compiler.
 *
 * Where `fhir4` and the generated types differ:
 *
 * - arrays are mutable there and readonly here, so what is given to fhir4 is written with {@link ToFhir4};
 * - a repeating primitive may hold null beside its siblings here (`given: ["Jane", null]`), as FHIR's JSON does, but not there;
 * - a resource's 1..* element is a non-empty array here, any array there: `DocumentReference.content`,
 *   `OperationOutcome.issue`;
 * - `contained` (and a Bundle's resources) are of a closed union of all of R4's resources there;
 * - `Questionnaire.item.type` may be `question` there.
 */
import type { Address } from "@effect-redox/core/fhir/Address"
import type { Attachment } from "@effect-redox/core/fhir/Attachment"
import type { Binary } from "@effect-redox/core/fhir/Binary"
import { Bundle } from "@effect-redox/core/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/core/fhir/CodeableConcept"
import type { DiagnosticReport } from "@effect-redox/core/fhir/DiagnosticReport"
import type { DocumentReference } from "@effect-redox/core/fhir/DocumentReference"
import type { Encounter } from "@effect-redox/core/fhir/Encounter"
import type { Extension } from "@effect-redox/core/fhir/Extension"
import type { HumanName } from "@effect-redox/core/fhir/HumanName"
import type { Identifier } from "@effect-redox/core/fhir/Identifier"
import type { Location } from "@effect-redox/core/fhir/Location"
import type { MessageHeader } from "@effect-redox/core/fhir/MessageHeader"
import type { Meta } from "@effect-redox/core/fhir/Meta"
import { Observation } from "@effect-redox/core/fhir/Observation"
import type { OperationOutcome } from "@effect-redox/core/fhir/OperationOutcome"
import type { Organization } from "@effect-redox/core/fhir/Organization"
import { Patient } from "@effect-redox/core/fhir/Patient"
import type { Practitioner } from "@effect-redox/core/fhir/Practitioner"
import type { PractitionerRole } from "@effect-redox/core/fhir/PractitionerRole"
import type { Quantity } from "@effect-redox/core/fhir/Quantity"
import type { Questionnaire } from "@effect-redox/core/fhir/Questionnaire"
import type { Reference } from "@effect-redox/core/fhir/Reference"
import type { RelatedPerson } from "@effect-redox/core/fhir/RelatedPerson"
import type { ServiceRequest } from "@effect-redox/core/fhir/ServiceRequest"
import type { Timing } from "@effect-redox/core/fhir/Timing"
import { issues } from "@effect-redox/core/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import type * as fhir4 from "fhir/r4.js"
import { expectTypeOf } from "vitest"

/** A type as fhir4 has it: arrays are mutable and without nulls, and `contained` is left out. */
type ToFhir4<T> =
  T extends ReadonlyArray<infer Item>
    ? Array<ToFhir4<Exclude<Item, null>>>
    : T extends object
      ? { [K in keyof T as K extends "contained" ? never : K]: ToFhir4<T[K]> }
      : T

describe("types", () => {
  it("take the literals people write", () => {
    const patient: Patient = {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:x:MR", value: "1" }],
      name: [{ family: "Doe", given: ["Jane"] }],
      birthDate: "1980-01-01",
      gender: undefined,
      contained: [{ resourceType: "Observation", status: "final", anything: 1 }],
    }
    const bundle: Bundle = {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { resource: patient },
        { resource: { resourceType: "Observation", status: "final", code: { text: "x" } } },
      ],
    }
    assert.deepStrictEqual(issues(Bundle, { unknownResources: "preserve" })(bundle), [])
  })

  it("refuse what R4 does not have", () => {
    // @ts-expect-error no such code
    const code: Patient = { resourceType: "Patient", gender: "f" }
    // @ts-expect-error no such element
    const element: Patient = { resourceType: "Patient", eyes: "blue" }
    // @ts-expect-error 1..* is not empty
    const content: DocumentReference = { resourceType: "DocumentReference", status: "current", content: [] }
    // @ts-expect-error status is required
    const status: DocumentReference = { resourceType: "DocumentReference", content: [{ attachment: {} }] }
    // @ts-expect-error a string is not an array
    const given: HumanName = { given: "Jane" }
    for (const value of [code, element, content, status, given]) assert.isObject(value)
  })

  it("are the schemas' types, decoded and encoded", () => {
    expectTypeOf<typeof Patient.Type>().toEqualTypeOf<Patient>()
    expectTypeOf<typeof Patient.Encoded>().toEqualTypeOf<Patient>()
    expectTypeOf<typeof Bundle.Type>().toEqualTypeOf<Bundle>()
  })

  it("narrow a Bundle's resources by resourceType", () => {
    const Results = Bundle.of(Patient, Observation)
    const read = (bundle: typeof Results.Type): ReadonlyArray<string | undefined> =>
      (bundle.entry ?? []).map(({ resource }) => {
        if (resource?.resourceType === "Patient") {
          expectTypeOf(resource).toEqualTypeOf<Patient>()
          return resource.birthDate
        }
        if (resource?.resourceType === "Observation") {
          expectTypeOf(resource).toEqualTypeOf<Observation>()
          return resource.status
        }
        return resource?.resourceType
      })
    const bundle: typeof Results.Type = {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { resource: { resourceType: "Patient", birthDate: "1980" } },
        { resource: { resourceType: "Observation", status: "final", code: { text: "x" } } },
        { resource: { resourceType: "Device" } },
        {},
      ],
    }
    assert.deepStrictEqual(read(bundle), ["1980", "final", "Device", undefined])
  })
})

// Each function is an assignment the compiler checks.
describe("interoperation with fhir4", () => {
  it("takes fhir4's types where cardinality allows", () => {
    const from = [
      (value: fhir4.Address): Address => value,
      (value: fhir4.Attachment): Attachment => value,
      (value: fhir4.CodeableConcept): CodeableConcept => value,
      (value: fhir4.Extension): Extension => value,
      (value: fhir4.HumanName): HumanName => value,
      (value: fhir4.Identifier): Identifier => value,
      (value: fhir4.Meta): Meta => value,
      (value: fhir4.Quantity): Quantity => value,
      (value: fhir4.Reference): Reference => value,
      (value: fhir4.Timing): Timing => value,
      (value: Omit<fhir4.Binary, "contained">): Omit<Binary, "contained"> => value,
      (value: Omit<fhir4.DiagnosticReport, "contained">): Omit<DiagnosticReport, "contained"> => value,
      (value: Omit<fhir4.Encounter, "contained">): Omit<Encounter, "contained"> => value,
      (value: Omit<fhir4.Location, "contained">): Omit<Location, "contained"> => value,
      (value: Omit<fhir4.MessageHeader, "contained">): Omit<MessageHeader, "contained"> => value,
      (value: Omit<fhir4.Observation, "contained">): Omit<Observation, "contained"> => value,
      (value: Omit<fhir4.Organization, "contained">): Omit<Organization, "contained"> => value,
      (value: Omit<fhir4.Patient, "contained">): Omit<Patient, "contained"> => value,
      (value: Omit<fhir4.Practitioner, "contained">): Omit<Practitioner, "contained"> => value,
      (value: Omit<fhir4.PractitionerRole, "contained">): Omit<PractitionerRole, "contained"> => value,
      (value: Omit<fhir4.RelatedPerson, "contained">): Omit<RelatedPerson, "contained"> => value,
      (value: Omit<fhir4.ServiceRequest, "contained">): Omit<ServiceRequest, "contained"> => value,
    ]
    assert.strictEqual(from.length, 22)
  })

  it("does not take what fhir4 allows and R4 does not", () => {
    const from = [
      // @ts-expect-error content is 1..*
      (value: Omit<fhir4.DocumentReference, "contained">): Omit<DocumentReference, "contained"> => value,
      (
        value: Omit<fhir4.DocumentReference, "contained" | "content">,
      ): Omit<DocumentReference, "contained" | "content"> => value,
      // @ts-expect-error issue is 1..*
      (value: Omit<fhir4.OperationOutcome, "contained">): Omit<OperationOutcome, "contained"> => value,
      (value: Omit<fhir4.OperationOutcome, "contained" | "issue">): Omit<OperationOutcome, "contained" | "issue"> =>
        value,
      // @ts-expect-error fhir4 lists the code "question", which R4 has only to group others (notSelectable)
      (value: Omit<fhir4.Questionnaire, "contained">): Omit<Questionnaire, "contained"> => value,
      (value: Omit<fhir4.Questionnaire, "contained" | "item">): Omit<Questionnaire, "contained" | "item"> => value,
    ]
    assert.strictEqual(from.length, 6)
  })

  it("gives fhir4 what it takes", () => {
    const to = [
      (value: ToFhir4<Address>): fhir4.Address => value,
      (value: ToFhir4<Attachment>): fhir4.Attachment => value,
      (value: ToFhir4<CodeableConcept>): fhir4.CodeableConcept => value,
      (value: ToFhir4<Extension>): fhir4.Extension => value,
      (value: ToFhir4<HumanName>): fhir4.HumanName => value,
      (value: ToFhir4<Identifier>): fhir4.Identifier => value,
      (value: ToFhir4<Meta>): fhir4.Meta => value,
      (value: ToFhir4<Quantity>): fhir4.Quantity => value,
      (value: ToFhir4<Reference>): fhir4.Reference => value,
      (value: ToFhir4<Timing>): fhir4.Timing => value,
      (value: ToFhir4<Binary>): Omit<fhir4.Binary, "contained"> => value,
      (value: ToFhir4<DiagnosticReport>): Omit<fhir4.DiagnosticReport, "contained"> => value,
      (value: ToFhir4<DocumentReference>): Omit<fhir4.DocumentReference, "contained"> => value,
      (value: ToFhir4<Encounter>): Omit<fhir4.Encounter, "contained"> => value,
      (value: ToFhir4<Location>): Omit<fhir4.Location, "contained"> => value,
      (value: ToFhir4<MessageHeader>): Omit<fhir4.MessageHeader, "contained"> => value,
      (value: ToFhir4<Observation>): Omit<fhir4.Observation, "contained"> => value,
      (value: ToFhir4<OperationOutcome>): Omit<fhir4.OperationOutcome, "contained"> => value,
      (value: ToFhir4<Organization>): Omit<fhir4.Organization, "contained"> => value,
      (value: ToFhir4<Patient>): Omit<fhir4.Patient, "contained"> => value,
      (value: ToFhir4<Practitioner>): Omit<fhir4.Practitioner, "contained"> => value,
      (value: ToFhir4<PractitionerRole>): Omit<fhir4.PractitionerRole, "contained"> => value,
      (value: ToFhir4<Questionnaire>): Omit<fhir4.Questionnaire, "contained"> => value,
      (value: ToFhir4<RelatedPerson>): Omit<fhir4.RelatedPerson, "contained"> => value,
      (value: ToFhir4<ServiceRequest>): Omit<fhir4.ServiceRequest, "contained"> => value,
    ]
    assert.strictEqual(to.length, 25)
  })
})
