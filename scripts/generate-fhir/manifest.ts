/** What the generator is given beside HL7's definitions. */

/** The resources a document message is made of; a `Bundle` knows these unless told otherwise. */
export const messageResources: ReadonlyArray<string> = [
  "Binary",
  "Bundle",
  "DocumentReference",
  "Encounter",
  "Location",
  "MessageHeader",
  "OperationOutcome",
  "Organization",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "RelatedPerson",
  "ServiceRequest",
]

/** The element whose type is the type parameter of the resource around it. */
export const openElement = "Bundle.entry.resource"

/** What an element bound to MIME types allows beside them. */
export interface MimeTypeException {
  readonly words: ReadonlyArray<string>
  readonly expected: string
}

const formats: MimeTypeException = { words: ["xml", "json", "ttl"], expected: "one of xml | json | ttl" }
const image: MimeTypeException = { words: ["image/*"], expected: "image/*" }

/**
 * The exceptions that R4 itself makes from its binding to MIME types, by element. Signature and CapabilityStatement make them
 * in the comment or definition of the element; TestScript in every example of it that HL7 publishes.
 */
export const mimeTypeExceptions: ReadonlyMap<string, MimeTypeException> = new Map([
  ["Signature.sigFormat", image],
  ["Signature.targetFormat", formats],
  ["CapabilityStatement.format", formats],
  ["TestScript.setup.action.operation.accept", formats],
  ["TestScript.setup.action.operation.contentType", formats],
  ["TestScript.setup.action.assert.contentType", formats],
])

/** R4's snapshots give the type of this element as string; its definition has no spaces in it. */
export const elementId = "Element.id"

/** The resources of an ordinary message, which `Fit` knows: what it does not know is left to the walk, which knows all. */
export const ordinaryResources: ReadonlyArray<string> = [
  "Bundle",
  "MessageHeader",
  "DocumentReference",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Encounter",
]

/** The types that are left out of an ordinary message: each would make every sender larger, and few have it. */
export const unusualTypes: ReadonlySet<string> = new Set([
  "Age",
  "Annotation",
  "ContactDetail",
  "Contributor",
  "Count",
  "DataRequirement",
  "Distance",
  "Dosage",
  "Duration",
  "Expression",
  "markdown",
  "Money",
  "Narrative",
  "oid",
  "ParameterDefinition",
  "Quantity",
  "Range",
  "Ratio",
  "RelatedArtifact",
  "SampledData",
  "Signature",
  "time",
  "Timing",
  "TriggerDefinition",
  "UsageContext",
  "uuid",
  "xhtml",
])

/** The elements that are left out of it for the same reason, and members of choices. */
export const unusualElements: ReadonlySet<string> = new Set([
  "Bundle.entry.link",
  "Bundle.entry.request",
  "Bundle.entry.response",
  "Bundle.entry.search",
  "Bundle.link",
  "Bundle.total",
  "DomainResource.contained",
  "Encounter.account",
  "Encounter.appointment",
  "Encounter.basedOn",
  "Encounter.classHistory",
  "Encounter.diagnosis",
  "Encounter.episodeOfCare",
  "Encounter.hospitalization",
  "Encounter.location",
  "Encounter.reasonReference",
  "Encounter.statusHistory",
  "Extension.valueAttachment",
  "Extension.valueBase64Binary",
  "Extension.valueCanonical",
  "Extension.valueContactPoint",
  "Extension.valueHumanName",
  "Extension.valueId",
  "Extension.valueMeta",
  "Extension.valuePositiveInt",
  "Extension.valueUnsignedInt",
  "Extension.valueUrl",
  "MessageHeader.definition",
  "MessageHeader.enterer",
  "MessageHeader.response",
  "Organization.endpoint",
  "PractitionerRole.availabilityExceptions",
  "PractitionerRole.availableTime",
  "PractitionerRole.endpoint",
  "PractitionerRole.healthcareService",
  "PractitionerRole.location",
  "PractitionerRole.notAvailable",
])

/** The codes of an element in an ordinary message, where they are not all. */
export const ordinaryCodes: ReadonlyMap<string, ReadonlyArray<string>> = new Map([["Bundle.type", ["message"]]])

/** The elements that an ordinary message has, though they are optional. */
export const ordinarilyRequired: ReadonlySet<string> = new Set(["Bundle.entry.resource"])

/**
 * The invariants that what is ordinary cannot break, by key: they are about searches, histories, batches and contained resources, whose
 * elements are {@link unusualElements | left out}, about documents, which {@link ordinaryCodes | no message} is, and about entries
 * without a resource.
 */
export const idleInvariants: ReadonlySet<string> = new Set([
  "bdl-1",
  "bdl-2",
  "bdl-3",
  "bdl-4",
  "bdl-5",
  "bdl-9",
  "bdl-10",
  "bdl-11",
  "dom-2",
  "dom-3",
  "dom-4",
  "dom-5",
])
