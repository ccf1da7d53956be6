/**
 * The types, against literals as people write them and against `@types/fhir`: what is compared is compared by the compiler.
 *
 * Where `fhir4` and the generated types differ:
 *
 * - arrays are mutable there and readonly here, so what is given to fhir4 is written with {@link ToFhir4};
 * - a repeating primitive may hold null beside its siblings here (`given: ["Jane", null]`), as FHIR's JSON does, but not there;
 * - a resource's 1..* element is a non-empty array here, any array there: `DocumentReference.content`,
 *   `OperationOutcome.issue`;
 * - `Questionnaire.item.type` may be `question` there;
 * - the entries of a Bundle are bare `Resource`s there unless a type is given, of which nothing is known, and of that type
 *   alone when it is; here they are told apart by `resourceType`, and others may be among them.
 */
import type { Address } from "@effect-redox/fhir/Address"
import type { AnyResource } from "@effect-redox/fhir/AnyResource"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Binary } from "@effect-redox/fhir/Binary"
import {
  Bundle,
  type BundleEntry,
  type BundleEntryRequest,
  type BundleEntryResponse,
  type BundleEntrySearch,
  type BundleLink,
} from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { DiagnosticReport } from "@effect-redox/fhir/DiagnosticReport"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Encounter } from "@effect-redox/fhir/Encounter"
import type { Extension } from "@effect-redox/fhir/Extension"
import type { HumanName } from "@effect-redox/fhir/HumanName"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Location } from "@effect-redox/fhir/Location"
import type { MessageHeader } from "@effect-redox/fhir/MessageHeader"
import type { Meta } from "@effect-redox/fhir/Meta"
import { Observation } from "@effect-redox/fhir/Observation"
import type { OperationOutcome } from "@effect-redox/fhir/OperationOutcome"
import type { Organization } from "@effect-redox/fhir/Organization"
import { Patient } from "@effect-redox/fhir/Patient"
import type { Practitioner } from "@effect-redox/fhir/Practitioner"
import type { PractitionerRole } from "@effect-redox/fhir/PractitionerRole"
import type { Quantity } from "@effect-redox/fhir/Quantity"
import type { Questionnaire } from "@effect-redox/fhir/Questionnaire"
import type { Reference } from "@effect-redox/fhir/Reference"
import type { RelatedPerson } from "@effect-redox/fhir/RelatedPerson"
import type { ServiceRequest } from "@effect-redox/fhir/ServiceRequest"
import type { Timing } from "@effect-redox/fhir/Timing"
import { issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import type * as fhir4 from "fhir/r4.js"
import { expectTypeOf } from "vitest"

/** A type as fhir4 has it: arrays are mutable and without nulls. */
type ToFhir4<T> =
  T extends ReadonlyArray<infer Item>
    ? Array<ToFhir4<Exclude<Item, null>>>
    : T extends object
      ? { [K in keyof T]: ToFhir4<T[K]> }
      : T

/** fhir4's resources but for those that R4 restricts further. */
type Exact = Exclude<fhir4.FhirResource, fhir4.Bundle | fhir4.DocumentReference | fhir4.OperationOutcome>

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
      (value: fhir4.BundleLink): BundleLink => value,
      (value: fhir4.BundleEntryRequest): BundleEntryRequest => value,
      (value: fhir4.BundleEntryResponse): BundleEntryResponse => value,
      (value: fhir4.BundleEntrySearch): BundleEntrySearch => value,
      (value: fhir4.BundleEntry<fhir4.Patient>): BundleEntry => value,
      (value: fhir4.BundleEntry<fhir4.Observation>): BundleEntry => value,
      (value: fhir4.Bundle<fhir4.Patient>): Bundle => value,
      (value: fhir4.Bundle<fhir4.Patient>): Bundle<Patient> => value,
      (value: fhir4.Bundle<fhir4.Patient | fhir4.Observation>): Bundle<Patient> => value,
      (value: fhir4.Bundle<Exact>): Bundle => value,
      (value: fhir4.FhirResource): AnyResource => value,
      (value: fhir4.Binary): Binary => value,
      (value: fhir4.DiagnosticReport): DiagnosticReport => value,
      (value: fhir4.Encounter): Encounter => value,
      (value: fhir4.Location): Location => value,
      (value: fhir4.MessageHeader): MessageHeader => value,
      (value: fhir4.Observation): Observation => value,
      (value: fhir4.Organization): Organization => value,
      (value: fhir4.Patient): Patient => value,
      (value: fhir4.Practitioner): Practitioner => value,
      (value: fhir4.PractitionerRole): PractitionerRole => value,
      (value: fhir4.RelatedPerson): RelatedPerson => value,
      (value: fhir4.ServiceRequest): ServiceRequest => value,
    ]
    assert.strictEqual(from.length, 33)
  })

  it("does not take what fhir4 allows and R4 does not", () => {
    const from = [
      // @ts-expect-error content is 1..*
      (value: fhir4.DocumentReference): DocumentReference => value,
      (value: Omit<fhir4.DocumentReference, "content">): Omit<DocumentReference, "content"> => value,
      // @ts-expect-error issue is 1..*
      (value: fhir4.OperationOutcome): OperationOutcome => value,
      (value: Omit<fhir4.OperationOutcome, "issue">): Omit<OperationOutcome, "issue"> => value,
      // @ts-expect-error fhir4 lists the code "question", which R4 has only to group others (notSelectable)
      (value: fhir4.Questionnaire): Questionnaire => value,
      (value: Omit<fhir4.Questionnaire, "item">): Omit<Questionnaire, "item"> => value,
      // @ts-expect-error the entries of fhir4.Bundle are bare Resources: nothing is known of them, not even their type
      (value: fhir4.Bundle): Bundle => value,
      // @ts-expect-error the same
      (value: fhir4.BundleEntry): BundleEntry => value,
      // @ts-expect-error FhirResource has DocumentReference and OperationOutcome in it, and a Bundle of bare Resources
      (value: fhir4.Bundle<fhir4.FhirResource>): Bundle => value,
      // @ts-expect-error DocumentReference.content, as above
      (value: fhir4.Bundle<fhir4.DocumentReference>): Bundle => value,
    ]
    assert.strictEqual(from.length, 10)
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
      (value: ToFhir4<BundleLink>): fhir4.BundleLink => value,
      (value: ToFhir4<BundleEntryRequest>): fhir4.BundleEntryRequest => value,
      (value: ToFhir4<BundleEntryResponse>): fhir4.BundleEntryResponse => value,
      (value: ToFhir4<BundleEntrySearch>): fhir4.BundleEntrySearch => value,
      (value: ToFhir4<BundleEntry>): fhir4.BundleEntry => value,
      (value: ToFhir4<BundleEntry<Patient>>): fhir4.BundleEntry => value,
      (value: ToFhir4<Bundle>): fhir4.Bundle => value,
      (value: ToFhir4<Bundle<Patient>>): fhir4.Bundle => value,
      (value: ToFhir4<Binary>): fhir4.Binary => value,
      (value: ToFhir4<DiagnosticReport>): fhir4.DiagnosticReport => value,
      (value: ToFhir4<DocumentReference>): fhir4.DocumentReference => value,
      (value: ToFhir4<Encounter>): fhir4.Encounter => value,
      (value: ToFhir4<Location>): fhir4.Location => value,
      (value: ToFhir4<MessageHeader>): fhir4.MessageHeader => value,
      (value: ToFhir4<Observation>): fhir4.Observation => value,
      (value: ToFhir4<OperationOutcome>): fhir4.OperationOutcome => value,
      (value: ToFhir4<Organization>): fhir4.Organization => value,
      (value: ToFhir4<Patient>): fhir4.Patient => value,
      (value: ToFhir4<Practitioner>): fhir4.Practitioner => value,
      (value: ToFhir4<PractitionerRole>): fhir4.PractitionerRole => value,
      (value: ToFhir4<Questionnaire>): fhir4.Questionnaire => value,
      (value: ToFhir4<RelatedPerson>): fhir4.RelatedPerson => value,
      (value: ToFhir4<ServiceRequest>): fhir4.ServiceRequest => value,
    ]
    assert.strictEqual(to.length, 33)
  })

  it("does not give fhir4 what it could not know", () => {
    const to = [
      // @ts-expect-error a Bundle of Patients may have other resources beside them
      (value: ToFhir4<Bundle<Patient>>): fhir4.Bundle<fhir4.Patient> => value,
      // @ts-expect-error of those, only the name of their type is known
      (value: ToFhir4<Bundle>): fhir4.Bundle<fhir4.FhirResource> => value,
      // @ts-expect-error arrays are readonly
      (value: Patient): fhir4.Patient => value,
    ]
    assert.strictEqual(to.length, 3)
  })
})
