// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/QuestionnaireResponse), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, qrs1 } from "../Invariants.ts"
import { boolean, canonical, date, dateTime, decimal, integer, string, time, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { QuestionnaireResponseStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A structured set of questions and their answers
 *
 * <http://hl7.org/fhir/R4/questionnaireresponse.html>
 */
export interface QuestionnaireResponse extends DomainResource {
  readonly resourceType: "QuestionnaireResponse"
  /** Unique id for this set of answers */
  readonly identifier?: Identifier | undefined
  /** Request fulfilled by this QuestionnaireResponse */
  readonly basedOn?: ReadonlyArray<Reference<"CarePlan" | "ServiceRequest">> | undefined
  /** Part of this action */
  readonly partOf?: ReadonlyArray<Reference<"Observation" | "Procedure">> | undefined
  /** Form being answered */
  readonly questionnaire?: string | undefined
  readonly _questionnaire?: Element | undefined
  /** in-progress | completed | amended | entered-in-error | stopped */
  readonly status: "in-progress" | "completed" | "amended" | "entered-in-error" | "stopped"
  readonly _status?: Element | undefined
  /** The subject of the questions */
  readonly subject?: Reference | undefined
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Date the answers were gathered */
  readonly authored?: string | undefined
  readonly _authored?: Element | undefined
  /** Person who received and recorded the answers */
  readonly author?:
    | Reference<"Device" | "Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson" | "Organization">
    | undefined
  /** The person who answered the questions */
  readonly source?: Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson"> | undefined
  /** Groups and questions */
  readonly item?: ReadonlyArray<QuestionnaireResponseItem> | undefined
}

/** The schema of {@link QuestionnaireResponse}. */
export const QuestionnaireResponse: ResourceSchema<QuestionnaireResponse> = /* @__PURE__ */ resource(
  "QuestionnaireResponse",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    basedOn: many(Reference, "CarePlan|ServiceRequest"),
    partOf: many(Reference, "Observation|Procedure"),
    questionnaire: canonical,
    status: required(QuestionnaireResponseStatus),
    subject: Reference,
    encounter: optional(Reference, "Encounter"),
    authored: dateTime,
    author: optional(Reference, "Device|Practitioner|PractitionerRole|Patient|RelatedPerson|Organization"),
    source: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson"),
    item: [QuestionnaireResponseItem],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Groups and questions */
export interface QuestionnaireResponseItem extends BackboneElement {
  /** Pointer to specific item from Questionnaire */
  readonly linkId: string
  readonly _linkId?: Element | undefined
  /** ElementDefinition - details for the item */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
  /** Name for group or question text */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** The response(s) to the question */
  readonly answer?: ReadonlyArray<QuestionnaireResponseItemAnswer> | undefined
  /** Nested questionnaire response items */
  readonly item?: ReadonlyArray<QuestionnaireResponseItem> | undefined
}

/** The schema of {@link QuestionnaireResponseItem}. */
export const QuestionnaireResponseItem: ObjectSchema<QuestionnaireResponseItem> = /* @__PURE__ */ complex(
  "QuestionnaireResponse.item",
  () => ({
    ...elementsOf(BackboneElement),
    linkId: required(string),
    definition: uri,
    text: string,
    answer: [QuestionnaireResponseItemAnswer],
    item: [QuestionnaireResponseItem],
  }),
  [qrs1],
)

/** The response(s) to the question */
export interface QuestionnaireResponseItemAnswer extends BackboneElement {
  /** Single-valued answer to the question */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Single-valued answer to the question */
  readonly valueAttachment?: Attachment | undefined
  /** Single-valued answer to the question */
  readonly valueCoding?: Coding | undefined
  /** Single-valued answer to the question */
  readonly valueQuantity?: Quantity | undefined
  /** Single-valued answer to the question */
  readonly valueReference?: Reference | undefined
  /** Nested groups and questions */
  readonly item?: ReadonlyArray<QuestionnaireResponseItem> | undefined
}

/** The schema of {@link QuestionnaireResponseItemAnswer}. */
export const QuestionnaireResponseItemAnswer: ObjectSchema<QuestionnaireResponseItemAnswer> = /* @__PURE__ */ complex(
  "QuestionnaireResponse.item.answer",
  () => ({
    ...elementsOf(BackboneElement),
    ...choice("value", {
      Boolean: boolean,
      Decimal: decimal,
      Integer: integer,
      Date: date,
      DateTime: dateTime,
      Time: time,
      String: string,
      Uri: uri,
      Attachment,
      Coding,
      Quantity,
      Reference,
    }),
    item: [QuestionnaireResponseItem],
  }),
)
