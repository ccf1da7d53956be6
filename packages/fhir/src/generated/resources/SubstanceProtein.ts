// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceProtein), published under CC0.
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
 * A SubstanceProtein is defined as a single unit of a linear amino acid sequence, or a combination of subunits that are either covalently linked or have a defined invariant stoichiometric relationship. This includes all synthetic, recombinant and purified SubstanceProteins of defined sequence, whether the use is therapeutic or prophylactic. This set of elements will be used to describe albumins, coagulation factors, cytokines, growth factors, peptide/SubstanceProtein hormones, enzymes, toxins, toxoids, recombinant vaccines, and immunomodulators
 *
 * <http://hl7.org/fhir/R4/substanceprotein.html>
 */
export interface SubstanceProtein extends DomainResource {
  readonly resourceType: "SubstanceProtein"
  /** The SubstanceProtein descriptive elements will only be used when a complete or partial amino acid sequence is available or derivable from a nucleic acid sequence */
  readonly sequenceType?: CodeableConcept | undefined
  /** Number of linear sequences of amino acids linked through peptide bonds. The number of subunits constituting the SubstanceProtein shall be described. It is possible that the number of subunits can be variable */
  readonly numberOfSubunits?: number | undefined
  readonly _numberOfSubunits?: Element | undefined
  /** The disulphide bond between two cysteine residues either on the same subunit or on two different subunits shall be described. The position of the disulfide bonds in the SubstanceProtein shall be listed in increasing order of subunit number and position within subunit followed by the abbreviation of the amino acids involved. The disulfide linkage positions shall actually contain the amino acid Cysteine at the respective positions */
  readonly disulfideLinkage?: ReadonlyArray<string | null> | undefined
  readonly _disulfideLinkage?: ReadonlyArray<Element | null> | undefined
  /** This subclause refers to the description of each subunit constituting the SubstanceProtein. A subunit is a linear sequence of amino acids linked through peptide bonds. The Subunit information shall be provided when the finished SubstanceProtein is a complex of multiple sequences; subunits are not used to delineate domains within a single sequence. Subunits are listed in order of decreasing length; sequences of the same length will be ordered by decreasing molecular weight; subunits that have identical sequences will be repeated multiple times */
  readonly subunit?: ReadonlyArray<SubstanceProteinSubunit> | undefined
}

/** The schema of {@link SubstanceProtein}. */
export const SubstanceProtein: ResourceSchema<SubstanceProtein> = /* @__PURE__ */ resource(
  "SubstanceProtein",
  () => ({
    ...elementsOf(DomainResource),
    sequenceType: CodeableConcept,
    numberOfSubunits: integer,
    disulfideLinkage: [string],
    subunit: [SubstanceProteinSubunit],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** This subclause refers to the description of each subunit constituting the SubstanceProtein. A subunit is a linear sequence of amino acids linked through peptide bonds. The Subunit information shall be provided when the finished SubstanceProtein is a complex of multiple sequences; subunits are not used to delineate domains within a single sequence. Subunits are listed in order of decreasing length; sequences of the same length will be ordered by decreasing molecular weight; subunits that have identical sequences will be repeated multiple times */
export interface SubstanceProteinSubunit extends BackboneElement {
  /** Index of primary sequences of amino acids linked through peptide bonds in order of decreasing length. Sequences of the same length will be ordered by molecular weight. Subunits that have identical sequences will be repeated and have sequential subscripts */
  readonly subunit?: number | undefined
  readonly _subunit?: Element | undefined
  /** The sequence information shall be provided enumerating the amino acids from N- to C-terminal end using standard single-letter amino acid codes. Uppercase shall be used for L-amino acids and lowercase for D-amino acids. Transcribed SubstanceProteins will always be described using the translated sequence; for synthetic peptide containing amino acids that are not represented with a single letter code an X should be used within the sequence. The modified amino acids will be distinguished by their position in the sequence */
  readonly sequence?: string | undefined
  readonly _sequence?: Element | undefined
  /** Length of linear sequences of amino acids contained in the subunit */
  readonly length?: number | undefined
  readonly _length?: Element | undefined
  /** The sequence information shall be provided enumerating the amino acids from N- to C-terminal end using standard single-letter amino acid codes. Uppercase shall be used for L-amino acids and lowercase for D-amino acids. Transcribed SubstanceProteins will always be described using the translated sequence; for synthetic peptide containing amino acids that are not represented with a single letter code an X should be used within the sequence. The modified amino acids will be distinguished by their position in the sequence */
  readonly sequenceAttachment?: Attachment | undefined
  /** Unique identifier for molecular fragment modification based on the ISO 11238 Substance ID */
  readonly nTerminalModificationId?: Identifier | undefined
  /** The name of the fragment modified at the N-terminal of the SubstanceProtein shall be specified */
  readonly nTerminalModification?: string | undefined
  readonly _nTerminalModification?: Element | undefined
  /** Unique identifier for molecular fragment modification based on the ISO 11238 Substance ID */
  readonly cTerminalModificationId?: Identifier | undefined
  /** The modification at the C-terminal shall be specified */
  readonly cTerminalModification?: string | undefined
  readonly _cTerminalModification?: Element | undefined
}

/** The schema of {@link SubstanceProteinSubunit}. */
export const SubstanceProteinSubunit: ObjectSchema<SubstanceProteinSubunit> = /* @__PURE__ */ complex(
  "SubstanceProtein.subunit",
  () => ({
    ...elementsOf(BackboneElement),
    subunit: integer,
    sequence: string,
    length: integer,
    sequenceAttachment: Attachment,
    nTerminalModificationId: Identifier,
    nTerminalModification: string,
    cTerminalModificationId: Identifier,
    cTerminalModification: string,
  }),
)
