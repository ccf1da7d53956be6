// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceReferenceInformation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, many, resource } from "../../internal/construct.ts"

/**
 * Todo
 *
 * <http://hl7.org/fhir/R4/substancereferenceinformation.html>
 */
export interface SubstanceReferenceInformation extends DomainResource {
  readonly resourceType: "SubstanceReferenceInformation"
  /** Todo */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Todo */
  readonly gene?: ReadonlyArray<SubstanceReferenceInformationGene> | undefined
  /** Todo */
  readonly geneElement?: ReadonlyArray<SubstanceReferenceInformationGeneElement> | undefined
  /** Todo */
  readonly classification?: ReadonlyArray<SubstanceReferenceInformationClassification> | undefined
  /** Todo */
  readonly target?: ReadonlyArray<SubstanceReferenceInformationTarget> | undefined
}

/** The schema of {@link SubstanceReferenceInformation}. */
export const SubstanceReferenceInformation: ResourceSchema<SubstanceReferenceInformation> = /* @__PURE__ */ resource(
  "SubstanceReferenceInformation",
  () => ({
    ...elementsOf(DomainResource),
    comment: string,
    gene: [SubstanceReferenceInformationGene],
    geneElement: [SubstanceReferenceInformationGeneElement],
    classification: [SubstanceReferenceInformationClassification],
    target: [SubstanceReferenceInformationTarget],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Todo */
export interface SubstanceReferenceInformationGene extends BackboneElement {
  /** Todo */
  readonly geneSequenceOrigin?: CodeableConcept | undefined
  /** Todo */
  readonly gene?: CodeableConcept | undefined
  /** Todo */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceReferenceInformationGene}. */
export const SubstanceReferenceInformationGene: ObjectSchema<SubstanceReferenceInformationGene> =
  /* @__PURE__ */ complex("SubstanceReferenceInformation.gene", () => ({
    ...elementsOf(BackboneElement),
    geneSequenceOrigin: CodeableConcept,
    gene: CodeableConcept,
    source: many(Reference, "DocumentReference"),
  }))

/** Todo */
export interface SubstanceReferenceInformationGeneElement extends BackboneElement {
  /** Todo */
  readonly type?: CodeableConcept | undefined
  /** Todo */
  readonly element?: Identifier | undefined
  /** Todo */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceReferenceInformationGeneElement}. */
export const SubstanceReferenceInformationGeneElement: ObjectSchema<SubstanceReferenceInformationGeneElement> =
  /* @__PURE__ */ complex("SubstanceReferenceInformation.geneElement", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    element: Identifier,
    source: many(Reference, "DocumentReference"),
  }))

/** Todo */
export interface SubstanceReferenceInformationClassification extends BackboneElement {
  /** Todo */
  readonly domain?: CodeableConcept | undefined
  /** Todo */
  readonly classification?: CodeableConcept | undefined
  /** Todo */
  readonly subtype?: ReadonlyArray<CodeableConcept> | undefined
  /** Todo */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceReferenceInformationClassification}. */
export const SubstanceReferenceInformationClassification: ObjectSchema<SubstanceReferenceInformationClassification> =
  /* @__PURE__ */ complex("SubstanceReferenceInformation.classification", () => ({
    ...elementsOf(BackboneElement),
    domain: CodeableConcept,
    classification: CodeableConcept,
    subtype: [CodeableConcept],
    source: many(Reference, "DocumentReference"),
  }))

/** Todo */
export interface SubstanceReferenceInformationTarget extends BackboneElement {
  /** Todo */
  readonly target?: Identifier | undefined
  /** Todo */
  readonly type?: CodeableConcept | undefined
  /** Todo */
  readonly interaction?: CodeableConcept | undefined
  /** Todo */
  readonly organism?: CodeableConcept | undefined
  /** Todo */
  readonly organismType?: CodeableConcept | undefined
  /** Todo */
  readonly amountQuantity?: Quantity | undefined
  /** Todo */
  readonly amountRange?: Range | undefined
  /** Todo */
  readonly amountString?: string | undefined
  readonly _amountString?: Element | undefined
  /** Todo */
  readonly amountType?: CodeableConcept | undefined
  /** Todo */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceReferenceInformationTarget}. */
export const SubstanceReferenceInformationTarget: ObjectSchema<SubstanceReferenceInformationTarget> =
  /* @__PURE__ */ complex("SubstanceReferenceInformation.target", () => ({
    ...elementsOf(BackboneElement),
    target: Identifier,
    type: CodeableConcept,
    interaction: CodeableConcept,
    organism: CodeableConcept,
    organismType: CodeableConcept,
    ...choice("amount", { Quantity, Range, String: string }),
    amountType: CodeableConcept,
    source: many(Reference, "DocumentReference"),
  }))
