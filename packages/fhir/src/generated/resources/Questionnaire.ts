// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Questionnaire), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import {
  dom2,
  dom3,
  dom4,
  dom5,
  dom6,
  que0,
  que1,
  que10,
  que11,
  que12,
  que13,
  que2,
  que3,
  que4,
  que5,
  que6,
  que7,
  que8,
  que9,
} from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, decimal, integer, markdown, string, time, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  EnableWhenBehavior,
  PublicationStatus,
  QuestionnaireItemOperator,
  QuestionnaireItemType,
  ResourceType,
} from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A structured set of questions
 *
 * <http://hl7.org/fhir/R4/questionnaire.html>
 */
export interface Questionnaire extends DomainResource {
  readonly resourceType: "Questionnaire"
  /** Canonical identifier for this questionnaire, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the questionnaire */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the questionnaire */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this questionnaire (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this questionnaire (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Instantiates protocol or definition */
  readonly derivedFrom?: ReadonlyArray<string | null> | undefined
  readonly _derivedFrom?: ReadonlyArray<Element | null> | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Resource that can be subject of QuestionnaireResponse */
  readonly subjectType?: ReadonlyArray<ResourceType | null> | undefined
  readonly _subjectType?: ReadonlyArray<Element | null> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the questionnaire */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for questionnaire (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this questionnaire is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the questionnaire was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the questionnaire was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the questionnaire is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** Concept that represents the overall questionnaire */
  readonly code?: ReadonlyArray<Coding> | undefined
  /** Questions and sections within the Questionnaire */
  readonly item?: ReadonlyArray<QuestionnaireItem> | undefined
}

/** The schema of {@link Questionnaire}. */
export const Questionnaire: ResourceSchema<Questionnaire> = /* @__PURE__ */ resource(
  "Questionnaire",
  () => ({
    ...elementsOf(DomainResource),
    url: optional(uri),
    identifier: many(Identifier),
    version: optional(string),
    name: optional(string),
    title: optional(string),
    derivedFrom: many(canonical),
    status: required(PublicationStatus),
    experimental: optional(boolean),
    subjectType: many(ResourceType),
    date: optional(dateTime),
    publisher: optional(string),
    contact: many(ContactDetail),
    description: optional(markdown),
    useContext: many(UsageContext),
    jurisdiction: many(CodeableConcept),
    purpose: optional(markdown),
    copyright: optional(markdown),
    approvalDate: optional(date),
    lastReviewDate: optional(date),
    effectivePeriod: optional(Period),
    code: many(Coding),
    item: many(QuestionnaireItem),
  }),
  [dom2, dom3, dom4, dom5, dom6, que0, que2],
)

/** Questions and sections within the Questionnaire */
export interface QuestionnaireItem extends BackboneElement {
  /** Unique id for item in questionnaire */
  readonly linkId: string
  readonly _linkId?: Element | undefined
  /** ElementDefinition - details for the item */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
  /** Corresponding concept for this item in a terminology */
  readonly code?: ReadonlyArray<Coding> | undefined
  /** E.g. "1(a)", "2.5.3" */
  readonly prefix?: string | undefined
  readonly _prefix?: Element | undefined
  /** Primary text for the item */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** group | display | boolean | decimal | integer | date | dateTime + */
  readonly type:
    | "group"
    | "display"
    | "boolean"
    | "decimal"
    | "integer"
    | "date"
    | "dateTime"
    | "time"
    | "string"
    | "text"
    | "url"
    | "choice"
    | "open-choice"
    | "attachment"
    | "reference"
    | "quantity"
  readonly _type?: Element | undefined
  /** Only allow data when */
  readonly enableWhen?: ReadonlyArray<QuestionnaireItemEnableWhen> | undefined
  /** all | any */
  readonly enableBehavior?: "all" | "any" | undefined
  readonly _enableBehavior?: Element | undefined
  /** Whether the item must be included in data results */
  readonly required?: boolean | undefined
  readonly _required?: Element | undefined
  /** Whether the item may repeat */
  readonly repeats?: boolean | undefined
  readonly _repeats?: Element | undefined
  /** Don't allow human editing */
  readonly readOnly?: boolean | undefined
  readonly _readOnly?: Element | undefined
  /** No more than this many characters */
  readonly maxLength?: number | undefined
  readonly _maxLength?: Element | undefined
  /** Valueset containing permitted answers */
  readonly answerValueSet?: string | undefined
  readonly _answerValueSet?: Element | undefined
  /** Permitted answer */
  readonly answerOption?: ReadonlyArray<QuestionnaireItemAnswerOption> | undefined
  /** Initial value(s) when item is first rendered */
  readonly initial?: ReadonlyArray<QuestionnaireItemInitial> | undefined
  /** Nested questionnaire items */
  readonly item?: ReadonlyArray<QuestionnaireItem> | undefined
}

/** The schema of {@link QuestionnaireItem}. */
export const QuestionnaireItem: ObjectSchema<QuestionnaireItem> = /* @__PURE__ */ complex(
  "Questionnaire.item",
  () => ({
    ...elementsOf(BackboneElement),
    linkId: required(string),
    definition: optional(uri),
    code: many(Coding),
    prefix: optional(string),
    text: optional(string),
    type: required(QuestionnaireItemType),
    enableWhen: many(QuestionnaireItemEnableWhen),
    enableBehavior: optional(EnableWhenBehavior),
    required: optional(boolean),
    repeats: optional(boolean),
    readOnly: optional(boolean),
    maxLength: optional(integer),
    answerValueSet: optional(canonical),
    answerOption: many(QuestionnaireItemAnswerOption),
    initial: many(QuestionnaireItemInitial),
    item: many(QuestionnaireItem),
  }),
  [que1, que3, que4, que5, que6, que8, que9, que10, que11, que12, que13],
)

/** Only allow data when */
export interface QuestionnaireItemEnableWhen extends BackboneElement {
  /** Question that determines whether item is enabled */
  readonly question: string
  readonly _question?: Element | undefined
  /** exists | = | != | > | < | >= | <= */
  readonly operator: "exists" | "=" | "!=" | ">" | "<" | ">=" | "<="
  readonly _operator?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerBoolean?: boolean | undefined
  readonly _answerBoolean?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerDecimal?: number | undefined
  readonly _answerDecimal?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerInteger?: number | undefined
  readonly _answerInteger?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerDate?: string | undefined
  readonly _answerDate?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerDateTime?: string | undefined
  readonly _answerDateTime?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerTime?: string | undefined
  readonly _answerTime?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerString?: string | undefined
  readonly _answerString?: Element | undefined
  /** Value for question comparison based on operator */
  readonly answerCoding?: Coding | undefined
  /** Value for question comparison based on operator */
  readonly answerQuantity?: Quantity | undefined
  /** Value for question comparison based on operator */
  readonly answerReference?: Reference | undefined
}

/** The schema of {@link QuestionnaireItemEnableWhen}. */
export const QuestionnaireItemEnableWhen: ObjectSchema<QuestionnaireItemEnableWhen> = /* @__PURE__ */ complex(
  "Questionnaire.item.enableWhen",
  () => ({
    ...elementsOf(BackboneElement),
    question: required(string),
    operator: required(QuestionnaireItemOperator),
    "answer[x]": requiredChoice({
      answerBoolean: boolean,
      answerDecimal: decimal,
      answerInteger: integer,
      answerDate: date,
      answerDateTime: dateTime,
      answerTime: time,
      answerString: string,
      answerCoding: Coding,
      answerQuantity: Quantity,
      answerReference: Reference,
    }),
  }),
  [que7],
)

/** Permitted answer */
export interface QuestionnaireItemAnswerOption extends BackboneElement {
  /** Answer value */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Answer value */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Answer value */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Answer value */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Answer value */
  readonly valueCoding?: Coding | undefined
  /** Answer value */
  readonly valueReference?: Reference | undefined
  /** Whether option is selected by default */
  readonly initialSelected?: boolean | undefined
  readonly _initialSelected?: Element | undefined
}

/** The schema of {@link QuestionnaireItemAnswerOption}. */
export const QuestionnaireItemAnswerOption: ObjectSchema<QuestionnaireItemAnswerOption> = /* @__PURE__ */ complex(
  "Questionnaire.item.answerOption",
  () => ({
    ...elementsOf(BackboneElement),
    "value[x]": requiredChoice({
      valueInteger: integer,
      valueDate: date,
      valueTime: time,
      valueString: string,
      valueCoding: Coding,
      valueReference: Reference,
    }),
    initialSelected: optional(boolean),
  }),
)

/** Initial value(s) when item is first rendered */
export interface QuestionnaireItemInitial extends BackboneElement {
  /** Actual value for initializing the question */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Actual value for initializing the question */
  readonly valueAttachment?: Attachment | undefined
  /** Actual value for initializing the question */
  readonly valueCoding?: Coding | undefined
  /** Actual value for initializing the question */
  readonly valueQuantity?: Quantity | undefined
  /** Actual value for initializing the question */
  readonly valueReference?: Reference | undefined
}

/** The schema of {@link QuestionnaireItemInitial}. */
export const QuestionnaireItemInitial: ObjectSchema<QuestionnaireItemInitial> = /* @__PURE__ */ complex(
  "Questionnaire.item.initial",
  () => ({
    ...elementsOf(BackboneElement),
    "value[x]": requiredChoice({
      valueBoolean: boolean,
      valueDecimal: decimal,
      valueInteger: integer,
      valueDate: date,
      valueDateTime: dateTime,
      valueTime: time,
      valueString: string,
      valueUri: uri,
      valueAttachment: Attachment,
      valueCoding: Coding,
      valueQuantity: Quantity,
      valueReference: Reference,
    }),
  }),
)
