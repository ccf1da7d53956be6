// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceSpecification), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, dateTime, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * The detailed description of a substance, typically at a level beyond what is used for prescribing
 *
 * <http://hl7.org/fhir/R4/substancespecification.html>
 */
export interface SubstanceSpecification extends DomainResource {
  readonly resourceType: "SubstanceSpecification"
  /** Identifier by which this substance is known */
  readonly identifier?: Identifier | undefined
  /** High level categorization, e.g. polymer or nucleic acid */
  readonly type?: CodeableConcept | undefined
  /** Status of substance within the catalogue e.g. approved */
  readonly status?: CodeableConcept | undefined
  /** If the substance applies to only human or veterinary use */
  readonly domain?: CodeableConcept | undefined
  /** Textual description of the substance */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Supporting literature */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
  /** Textual comment about this record of a substance */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Moiety, for structural modifications */
  readonly moiety?: ReadonlyArray<SubstanceSpecificationMoiety> | undefined
  /** General specifications for this substance, including how it is related to other substances */
  readonly property?: ReadonlyArray<SubstanceSpecificationProperty> | undefined
  /** General information detailing this substance */
  readonly referenceInformation?: Reference<"SubstanceReferenceInformation"> | undefined
  /** Structural information */
  readonly structure?: SubstanceSpecificationStructure | undefined
  /** Codes associated with the substance */
  readonly code?: ReadonlyArray<SubstanceSpecificationCode> | undefined
  /** Names applicable to this substance */
  readonly name?: ReadonlyArray<SubstanceSpecificationName> | undefined
  /** The molecular weight or weight range (for proteins, polymers or nucleic acids) */
  readonly molecularWeight?: ReadonlyArray<SubstanceSpecificationStructureIsotopeMolecularWeight> | undefined
  /** A link between this substance and another, with details of the relationship */
  readonly relationship?: ReadonlyArray<SubstanceSpecificationRelationship> | undefined
  /** Data items specific to nucleic acids */
  readonly nucleicAcid?: Reference<"SubstanceNucleicAcid"> | undefined
  /** Data items specific to polymers */
  readonly polymer?: Reference<"SubstancePolymer"> | undefined
  /** Data items specific to proteins */
  readonly protein?: Reference<"SubstanceProtein"> | undefined
  /** Material or taxonomic/anatomical source for the substance */
  readonly sourceMaterial?: Reference<"SubstanceSourceMaterial"> | undefined
}

/** The schema of {@link SubstanceSpecification}. */
export const SubstanceSpecification: ResourceSchema<SubstanceSpecification> = /* @__PURE__ */ resource(
  "SubstanceSpecification",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    type: CodeableConcept,
    status: CodeableConcept,
    domain: CodeableConcept,
    description: string,
    source: many(Reference, "DocumentReference"),
    comment: string,
    moiety: [SubstanceSpecificationMoiety],
    property: [SubstanceSpecificationProperty],
    referenceInformation: optional(Reference, "SubstanceReferenceInformation"),
    structure: SubstanceSpecificationStructure,
    code: [SubstanceSpecificationCode],
    name: [SubstanceSpecificationName],
    molecularWeight: [SubstanceSpecificationStructureIsotopeMolecularWeight],
    relationship: [SubstanceSpecificationRelationship],
    nucleicAcid: optional(Reference, "SubstanceNucleicAcid"),
    polymer: optional(Reference, "SubstancePolymer"),
    protein: optional(Reference, "SubstanceProtein"),
    sourceMaterial: optional(Reference, "SubstanceSourceMaterial"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Moiety, for structural modifications */
export interface SubstanceSpecificationMoiety extends BackboneElement {
  /** Role that the moiety is playing */
  readonly role?: CodeableConcept | undefined
  /** Identifier by which this moiety substance is known */
  readonly identifier?: Identifier | undefined
  /** Textual name for this moiety substance */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Stereochemistry type */
  readonly stereochemistry?: CodeableConcept | undefined
  /** Optical activity type */
  readonly opticalActivity?: CodeableConcept | undefined
  /** Molecular formula */
  readonly molecularFormula?: string | undefined
  readonly _molecularFormula?: Element | undefined
  /** Quantitative value for this moiety */
  readonly amountQuantity?: Quantity | undefined
  /** Quantitative value for this moiety */
  readonly amountString?: string | undefined
  readonly _amountString?: Element | undefined
}

/** The schema of {@link SubstanceSpecificationMoiety}. */
export const SubstanceSpecificationMoiety: ObjectSchema<SubstanceSpecificationMoiety> = /* @__PURE__ */ complex(
  "SubstanceSpecification.moiety",
  () => ({
    ...elementsOf(BackboneElement),
    role: CodeableConcept,
    identifier: Identifier,
    name: string,
    stereochemistry: CodeableConcept,
    opticalActivity: CodeableConcept,
    molecularFormula: string,
    ...choice("amount", { Quantity, String: string }),
  }),
)

/** General specifications for this substance, including how it is related to other substances */
export interface SubstanceSpecificationProperty extends BackboneElement {
  /** A category for this property, e.g. Physical, Chemical, Enzymatic */
  readonly category?: CodeableConcept | undefined
  /** Property type e.g. viscosity, pH, isoelectric point */
  readonly code?: CodeableConcept | undefined
  /** Parameters that were used in the measurement of a property (e.g. for viscosity: measured at 20C with a pH of 7.1) */
  readonly parameters?: string | undefined
  readonly _parameters?: Element | undefined
  /** A substance upon which a defining property depends (e.g. for solubility: in water, in alcohol) */
  readonly definingSubstanceReference?: Reference<"SubstanceSpecification" | "Substance"> | undefined
  /** A substance upon which a defining property depends (e.g. for solubility: in water, in alcohol) */
  readonly definingSubstanceCodeableConcept?: CodeableConcept | undefined
  /** Quantitative value for this property */
  readonly amountQuantity?: Quantity | undefined
  /** Quantitative value for this property */
  readonly amountString?: string | undefined
  readonly _amountString?: Element | undefined
}

/** The schema of {@link SubstanceSpecificationProperty}. */
export const SubstanceSpecificationProperty: ObjectSchema<SubstanceSpecificationProperty> = /* @__PURE__ */ complex(
  "SubstanceSpecification.property",
  () => ({
    ...elementsOf(BackboneElement),
    category: CodeableConcept,
    code: CodeableConcept,
    parameters: string,
    ...choice("definingSubstance", { Reference, CodeableConcept }, "SubstanceSpecification|Substance"),
    ...choice("amount", { Quantity, String: string }),
  }),
)

/** Structural information */
export interface SubstanceSpecificationStructure extends BackboneElement {
  /** Stereochemistry type */
  readonly stereochemistry?: CodeableConcept | undefined
  /** Optical activity type */
  readonly opticalActivity?: CodeableConcept | undefined
  /** Molecular formula */
  readonly molecularFormula?: string | undefined
  readonly _molecularFormula?: Element | undefined
  /** Specified per moiety according to the Hill system, i.e. first C, then H, then alphabetical, each moiety separated by a dot */
  readonly molecularFormulaByMoiety?: string | undefined
  readonly _molecularFormulaByMoiety?: Element | undefined
  /** Applicable for single substances that contain a radionuclide or a non-natural isotopic ratio */
  readonly isotope?: ReadonlyArray<SubstanceSpecificationStructureIsotope> | undefined
  /** The molecular weight or weight range (for proteins, polymers or nucleic acids) */
  readonly molecularWeight?: SubstanceSpecificationStructureIsotopeMolecularWeight | undefined
  /** Supporting literature */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
  /** Molecular structural representation */
  readonly representation?: ReadonlyArray<SubstanceSpecificationStructureRepresentation> | undefined
}

/** The schema of {@link SubstanceSpecificationStructure}. */
export const SubstanceSpecificationStructure: ObjectSchema<SubstanceSpecificationStructure> = /* @__PURE__ */ complex(
  "SubstanceSpecification.structure",
  () => ({
    ...elementsOf(BackboneElement),
    stereochemistry: CodeableConcept,
    opticalActivity: CodeableConcept,
    molecularFormula: string,
    molecularFormulaByMoiety: string,
    isotope: [SubstanceSpecificationStructureIsotope],
    molecularWeight: SubstanceSpecificationStructureIsotopeMolecularWeight,
    source: many(Reference, "DocumentReference"),
    representation: [SubstanceSpecificationStructureRepresentation],
  }),
)

/** Applicable for single substances that contain a radionuclide or a non-natural isotopic ratio */
export interface SubstanceSpecificationStructureIsotope extends BackboneElement {
  /** Substance identifier for each non-natural or radioisotope */
  readonly identifier?: Identifier | undefined
  /** Substance name for each non-natural or radioisotope */
  readonly name?: CodeableConcept | undefined
  /** The type of isotopic substitution present in a single substance */
  readonly substitution?: CodeableConcept | undefined
  /** Half life - for a non-natural nuclide */
  readonly halfLife?: Quantity | undefined
  /** The molecular weight or weight range (for proteins, polymers or nucleic acids) */
  readonly molecularWeight?: SubstanceSpecificationStructureIsotopeMolecularWeight | undefined
}

/** The schema of {@link SubstanceSpecificationStructureIsotope}. */
export const SubstanceSpecificationStructureIsotope: ObjectSchema<SubstanceSpecificationStructureIsotope> =
  /* @__PURE__ */ complex("SubstanceSpecification.structure.isotope", () => ({
    ...elementsOf(BackboneElement),
    identifier: Identifier,
    name: CodeableConcept,
    substitution: CodeableConcept,
    halfLife: Quantity,
    molecularWeight: SubstanceSpecificationStructureIsotopeMolecularWeight,
  }))

/** The molecular weight or weight range (for proteins, polymers or nucleic acids) */
export interface SubstanceSpecificationStructureIsotopeMolecularWeight extends BackboneElement {
  /** The method by which the molecular weight was determined */
  readonly method?: CodeableConcept | undefined
  /** Type of molecular weight such as exact, average (also known as. number average), weight average */
  readonly type?: CodeableConcept | undefined
  /** Used to capture quantitative values for a variety of elements. If only limits are given, the arithmetic mean would be the average. If only a single definite value for a given element is given, it would be captured in this field */
  readonly amount?: Quantity | undefined
}

/** The schema of {@link SubstanceSpecificationStructureIsotopeMolecularWeight}. */
export const SubstanceSpecificationStructureIsotopeMolecularWeight: ObjectSchema<SubstanceSpecificationStructureIsotopeMolecularWeight> =
  /* @__PURE__ */ complex("SubstanceSpecification.structure.isotope.molecularWeight", () => ({
    ...elementsOf(BackboneElement),
    method: CodeableConcept,
    type: CodeableConcept,
    amount: Quantity,
  }))

/** Molecular structural representation */
export interface SubstanceSpecificationStructureRepresentation extends BackboneElement {
  /** The type of structure (e.g. Full, Partial, Representative) */
  readonly type?: CodeableConcept | undefined
  /** The structural representation as text string in a format e.g. InChI, SMILES, MOLFILE, CDX */
  readonly representation?: string | undefined
  readonly _representation?: Element | undefined
  /** An attached file with the structural representation */
  readonly attachment?: Attachment | undefined
}

/** The schema of {@link SubstanceSpecificationStructureRepresentation}. */
export const SubstanceSpecificationStructureRepresentation: ObjectSchema<SubstanceSpecificationStructureRepresentation> =
  /* @__PURE__ */ complex("SubstanceSpecification.structure.representation", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    representation: string,
    attachment: Attachment,
  }))

/** Codes associated with the substance */
export interface SubstanceSpecificationCode extends BackboneElement {
  /** The specific code */
  readonly code?: CodeableConcept | undefined
  /** Status of the code assignment */
  readonly status?: CodeableConcept | undefined
  /** The date at which the code status is changed as part of the terminology maintenance */
  readonly statusDate?: string | undefined
  readonly _statusDate?: Element | undefined
  /** Any comment can be provided in this field, if necessary */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Supporting literature */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceSpecificationCode}. */
export const SubstanceSpecificationCode: ObjectSchema<SubstanceSpecificationCode> = /* @__PURE__ */ complex(
  "SubstanceSpecification.code",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    status: CodeableConcept,
    statusDate: dateTime,
    comment: string,
    source: many(Reference, "DocumentReference"),
  }),
)

/** Names applicable to this substance */
export interface SubstanceSpecificationName extends BackboneElement {
  /** The actual name */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name type */
  readonly type?: CodeableConcept | undefined
  /** The status of the name */
  readonly status?: CodeableConcept | undefined
  /** If this is the preferred name for this substance */
  readonly preferred?: boolean | undefined
  readonly _preferred?: Element | undefined
  /** Language of the name */
  readonly language?: ReadonlyArray<CodeableConcept> | undefined
  /** The use context of this name for example if there is a different name a drug active ingredient as opposed to a food colour additive */
  readonly domain?: ReadonlyArray<CodeableConcept> | undefined
  /** The jurisdiction where this name applies */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** A synonym of this name */
  readonly synonym?: ReadonlyArray<SubstanceSpecificationName> | undefined
  /** A translation for this name */
  readonly translation?: ReadonlyArray<SubstanceSpecificationName> | undefined
  /** Details of the official nature of this name */
  readonly official?: ReadonlyArray<SubstanceSpecificationNameOfficial> | undefined
  /** Supporting literature */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceSpecificationName}. */
export const SubstanceSpecificationName: ObjectSchema<SubstanceSpecificationName> = /* @__PURE__ */ complex(
  "SubstanceSpecification.name",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    type: CodeableConcept,
    status: CodeableConcept,
    preferred: boolean,
    language: [CodeableConcept],
    domain: [CodeableConcept],
    jurisdiction: [CodeableConcept],
    synonym: [SubstanceSpecificationName],
    translation: [SubstanceSpecificationName],
    official: [SubstanceSpecificationNameOfficial],
    source: many(Reference, "DocumentReference"),
  }),
)

/** Details of the official nature of this name */
export interface SubstanceSpecificationNameOfficial extends BackboneElement {
  /** Which authority uses this official name */
  readonly authority?: CodeableConcept | undefined
  /** The status of the official name */
  readonly status?: CodeableConcept | undefined
  /** Date of official name change */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
}

/** The schema of {@link SubstanceSpecificationNameOfficial}. */
export const SubstanceSpecificationNameOfficial: ObjectSchema<SubstanceSpecificationNameOfficial> =
  /* @__PURE__ */ complex("SubstanceSpecification.name.official", () => ({
    ...elementsOf(BackboneElement),
    authority: CodeableConcept,
    status: CodeableConcept,
    date: dateTime,
  }))

/** A link between this substance and another, with details of the relationship */
export interface SubstanceSpecificationRelationship extends BackboneElement {
  /** A pointer to another substance, as a resource or just a representational code */
  readonly substanceReference?: Reference<"SubstanceSpecification"> | undefined
  /** A pointer to another substance, as a resource or just a representational code */
  readonly substanceCodeableConcept?: CodeableConcept | undefined
  /** For example "salt to parent", "active moiety", "starting material" */
  readonly relationship?: CodeableConcept | undefined
  /** For example where an enzyme strongly bonds with a particular substance, this is a defining relationship for that enzyme, out of several possible substance relationships */
  readonly isDefining?: boolean | undefined
  readonly _isDefining?: Element | undefined
  /** A numeric factor for the relationship, for instance to express that the salt of a substance has some percentage of the active substance in relation to some other */
  readonly amountQuantity?: Quantity | undefined
  /** A numeric factor for the relationship, for instance to express that the salt of a substance has some percentage of the active substance in relation to some other */
  readonly amountRange?: Range | undefined
  /** A numeric factor for the relationship, for instance to express that the salt of a substance has some percentage of the active substance in relation to some other */
  readonly amountRatio?: Ratio | undefined
  /** A numeric factor for the relationship, for instance to express that the salt of a substance has some percentage of the active substance in relation to some other */
  readonly amountString?: string | undefined
  readonly _amountString?: Element | undefined
  /** For use when the numeric */
  readonly amountRatioLowLimit?: Ratio | undefined
  /** An operator for the amount, for example "average", "approximately", "less than" */
  readonly amountType?: CodeableConcept | undefined
  /** Supporting literature */
  readonly source?: ReadonlyArray<Reference<"DocumentReference">> | undefined
}

/** The schema of {@link SubstanceSpecificationRelationship}. */
export const SubstanceSpecificationRelationship: ObjectSchema<SubstanceSpecificationRelationship> =
  /* @__PURE__ */ complex("SubstanceSpecification.relationship", () => ({
    ...elementsOf(BackboneElement),
    ...choice("substance", { Reference, CodeableConcept }, "SubstanceSpecification"),
    relationship: CodeableConcept,
    isDefining: boolean,
    ...choice("amount", { Quantity, Range, Ratio, String: string }),
    amountRatioLowLimit: Ratio,
    amountType: CodeableConcept,
    source: many(Reference, "DocumentReference"),
  }))
