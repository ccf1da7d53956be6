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
import { complex, elementsOf, required, requiredChoice, resource } from "../../internal/construct.ts"

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
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    derivedFrom: [canonical],
    status: required(PublicationStatus),
    experimental: boolean,
    subjectType: [ResourceType],
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    copyright: markdown,
    approvalDate: date,
    lastReviewDate: date,
    effectivePeriod: Period,
    code: [Coding],
    item: [QuestionnaireItem],
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
    definition: uri,
    code: [Coding],
    prefix: string,
    text: string,
    type: required(QuestionnaireItemType),
    enableWhen: [QuestionnaireItemEnableWhen],
    enableBehavior: EnableWhenBehavior,
    required: boolean,
    repeats: boolean,
    readOnly: boolean,
    maxLength: integer,
    answerValueSet: canonical,
    answerOption: [QuestionnaireItemAnswerOption],
    initial: [QuestionnaireItemInitial],
    item: [QuestionnaireItem],
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
    ...requiredChoice("answer", {
      Boolean: boolean,
      Decimal: decimal,
      Integer: integer,
      Date: date,
      DateTime: dateTime,
      Time: time,
      String: string,
      Coding,
      Quantity,
      Reference,
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
    ...requiredChoice("value", { Integer: integer, Date: date, Time: time, String: string, Coding, Reference }),
    initialSelected: boolean,
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
    ...requiredChoice("value", {
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
  }),
)
