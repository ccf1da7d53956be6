// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceNucleicAcid), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { integer, string } from "../Primitives.ts"
import { complex, elementsOf, resource } from "../../internal/construct.ts"

/**
 * Nucleic acids are defined by three distinct elements: the base, sugar and linkage. Individual substance/moiety IDs will be created for each of these elements. The nucleotide sequence will be always entered in the 5’-3’ direction
 *
 * <http://hl7.org/fhir/R4/substancenucleicacid.html>
 */
export interface SubstanceNucleicAcid extends DomainResource {
  readonly resourceType: "SubstanceNucleicAcid"
  /** The type of the sequence shall be specified based on a controlled vocabulary */
  readonly sequenceType?: CodeableConcept | undefined
  /** The number of linear sequences of nucleotides linked through phosphodiester bonds shall be described. Subunits would be strands of nucleic acids that are tightly associated typically through Watson-Crick base pairing. NOTE: If not specified in the reference source, the assumption is that there is 1 subunit */
  readonly numberOfSubunits?: number | undefined
  readonly _numberOfSubunits?: Element | undefined
  /** The area of hybridisation shall be described if applicable for double stranded RNA or DNA. The number associated with the subunit followed by the number associated to the residue shall be specified in increasing order. The underscore “” shall be used as separator as follows: “Subunitnumber Residue” */
  readonly areaOfHybridisation?: string | undefined
  readonly _areaOfHybridisation?: Element | undefined
  /** (TBC) */
  readonly oligoNucleotideType?: CodeableConcept | undefined
  /** Subunits are listed in order of decreasing length; sequences of the same length will be ordered by molecular weight; subunits that have identical sequences will be repeated multiple times */
  readonly subunit?: ReadonlyArray<SubstanceNucleicAcidSubunit> | undefined
}

/** The schema of {@link SubstanceNucleicAcid}. */
export const SubstanceNucleicAcid: ResourceSchema<SubstanceNucleicAcid> = /* @__PURE__ */ resource(
  "SubstanceNucleicAcid",
  () => ({
    ...elementsOf(DomainResource),
    sequenceType: CodeableConcept,
    numberOfSubunits: integer,
    areaOfHybridisation: string,
    oligoNucleotideType: CodeableConcept,
    subunit: [SubstanceNucleicAcidSubunit],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Subunits are listed in order of decreasing length; sequences of the same length will be ordered by molecular weight; subunits that have identical sequences will be repeated multiple times */
export interface SubstanceNucleicAcidSubunit extends BackboneElement {
  /** Index of linear sequences of nucleic acids in order of decreasing length. Sequences of the same length will be ordered by molecular weight. Subunits that have identical sequences will be repeated and have sequential subscripts */
  readonly subunit?: number | undefined
  readonly _subunit?: Element | undefined
  /** Actual nucleotide sequence notation from 5' to 3' end using standard single letter codes. In addition to the base sequence, sugar and type of phosphate or non-phosphate linkage should also be captured */
  readonly sequence?: string | undefined
  readonly _sequence?: Element | undefined
  /** The length of the sequence shall be captured */
  readonly length?: number | undefined
  readonly _length?: Element | undefined
  /** (TBC) */
  readonly sequenceAttachment?: Attachment | undefined
  /** The nucleotide present at the 5’ terminal shall be specified based on a controlled vocabulary. Since the sequence is represented from the 5' to the 3' end, the 5’ prime nucleotide is the letter at the first position in the sequence. A separate representation would be redundant */
  readonly fivePrime?: CodeableConcept | undefined
  /** The nucleotide present at the 3’ terminal shall be specified based on a controlled vocabulary. Since the sequence is represented from the 5' to the 3' end, the 5’ prime nucleotide is the letter at the last position in the sequence. A separate representation would be redundant */
  readonly threePrime?: CodeableConcept | undefined
  /** The linkages between sugar residues will also be captured */
  readonly linkage?: ReadonlyArray<SubstanceNucleicAcidSubunitLinkage> | undefined
  /** 5.3.6.8.1 Sugar ID (Mandatory) */
  readonly sugar?: ReadonlyArray<SubstanceNucleicAcidSubunitSugar> | undefined
}

/** The schema of {@link SubstanceNucleicAcidSubunit}. */
export const SubstanceNucleicAcidSubunit: ObjectSchema<SubstanceNucleicAcidSubunit> = /* @__PURE__ */ complex(
  "SubstanceNucleicAcid.subunit",
  () => ({
    ...elementsOf(BackboneElement),
    subunit: integer,
    sequence: string,
    length: integer,
    sequenceAttachment: Attachment,
    fivePrime: CodeableConcept,
    threePrime: CodeableConcept,
    linkage: [SubstanceNucleicAcidSubunitLinkage],
    sugar: [SubstanceNucleicAcidSubunitSugar],
  }),
)

/** The linkages between sugar residues will also be captured */
export interface SubstanceNucleicAcidSubunitLinkage extends BackboneElement {
  /** The entity that links the sugar residues together should also be captured for nearly all naturally occurring nucleic acid the linkage is a phosphate group. For many synthetic oligonucleotides phosphorothioate linkages are often seen. Linkage connectivity is assumed to be 3’-5’. If the linkage is either 3’-3’ or 5’-5’ this should be specified */
  readonly connectivity?: string | undefined
  readonly _connectivity?: Element | undefined
  /** Each linkage will be registered as a fragment and have an ID */
  readonly identifier?: Identifier | undefined
  /** Each linkage will be registered as a fragment and have at least one name. A single name shall be assigned to each linkage */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Residues shall be captured as described in 5.3.6.8.3 */
  readonly residueSite?: string | undefined
  readonly _residueSite?: Element | undefined
}

/** The schema of {@link SubstanceNucleicAcidSubunitLinkage}. */
export const SubstanceNucleicAcidSubunitLinkage: ObjectSchema<SubstanceNucleicAcidSubunitLinkage> =
  /* @__PURE__ */ complex("SubstanceNucleicAcid.subunit.linkage", () => ({
    ...elementsOf(BackboneElement),
    connectivity: string,
    identifier: Identifier,
    name: string,
    residueSite: string,
  }))

/** 5.3.6.8.1 Sugar ID (Mandatory) */
export interface SubstanceNucleicAcidSubunitSugar extends BackboneElement {
  /** The Substance ID of the sugar or sugar-like component that make up the nucleotide */
  readonly identifier?: Identifier | undefined
  /** The name of the sugar or sugar-like component that make up the nucleotide */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** The residues that contain a given sugar will be captured. The order of given residues will be captured in the 5‘-3‘direction consistent with the base sequences listed above */
  readonly residueSite?: string | undefined
  readonly _residueSite?: Element | undefined
}

/** The schema of {@link SubstanceNucleicAcidSubunitSugar}. */
export const SubstanceNucleicAcidSubunitSugar: ObjectSchema<SubstanceNucleicAcidSubunitSugar> = /* @__PURE__ */ complex(
  "SubstanceNucleicAcid.subunit.sugar",
  () => ({ ...elementsOf(BackboneElement), identifier: Identifier, name: string, residueSite: string }),
)
