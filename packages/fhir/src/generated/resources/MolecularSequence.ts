// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MolecularSequence), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, msq3, msq5, msq6 } from "../Invariants.ts"
import { boolean, decimal, integer, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { OrientationType, QualityType, RepositoryType, SequenceType, StrandType } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Information about a biological sequence
 *
 * <http://hl7.org/fhir/R4/molecularsequence.html>
 */
export interface MolecularSequence extends DomainResource {
  readonly resourceType: "MolecularSequence"
  /** Unique ID for this particular sequence. This is a FHIR-defined id */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** aa | dna | rna */
  readonly type?: "aa" | "dna" | "rna" | undefined
  readonly _type?: Element | undefined
  /** Base number of coordinate system (0 for 0-based numbering or coordinates, inclusive start, exclusive end, 1 for 1-based numbering, inclusive start, inclusive end) */
  readonly coordinateSystem: number
  readonly _coordinateSystem?: Element | undefined
  /** Who and/or what this is about */
  readonly patient?: Reference<"Patient"> | undefined
  /** Specimen used for sequencing */
  readonly specimen?: Reference<"Specimen"> | undefined
  /** The method for sequencing */
  readonly device?: Reference<"Device"> | undefined
  /** Who should be responsible for test result */
  readonly performer?: Reference<"Organization"> | undefined
  /** The number of copies of the sequence of interest. (RNASeq) */
  readonly quantity?: Quantity | undefined
  /** A sequence used as reference */
  readonly referenceSeq?: MolecularSequenceReferenceSeq | undefined
  /** Variant in sequence */
  readonly variant?: ReadonlyArray<MolecularSequenceVariant> | undefined
  /** Sequence that was observed */
  readonly observedSeq?: string | undefined
  readonly _observedSeq?: Element | undefined
  /** An set of value as quality of sequence */
  readonly quality?: ReadonlyArray<MolecularSequenceQuality> | undefined
  /** Average number of reads representing a given nucleotide in the reconstructed sequence */
  readonly readCoverage?: number | undefined
  readonly _readCoverage?: Element | undefined
  /** External repository which contains detailed report related with observedSeq in this resource */
  readonly repository?: ReadonlyArray<MolecularSequenceRepository> | undefined
  /** Pointer to next atomic sequence */
  readonly pointer?: ReadonlyArray<Reference<"MolecularSequence">> | undefined
  /** Structural variant */
  readonly structureVariant?: ReadonlyArray<MolecularSequenceStructureVariant> | undefined
}

/** The schema of {@link MolecularSequence}. */
export const MolecularSequence: ResourceSchema<MolecularSequence> = /* @__PURE__ */ resource(
  "MolecularSequence",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    type: SequenceType,
    coordinateSystem: required(integer),
    patient: optional(Reference, "Patient"),
    specimen: optional(Reference, "Specimen"),
    device: optional(Reference, "Device"),
    performer: optional(Reference, "Organization"),
    quantity: Quantity,
    referenceSeq: MolecularSequenceReferenceSeq,
    variant: [MolecularSequenceVariant],
    observedSeq: string,
    quality: [MolecularSequenceQuality],
    readCoverage: integer,
    repository: [MolecularSequenceRepository],
    pointer: many(Reference, "MolecularSequence"),
    structureVariant: [MolecularSequenceStructureVariant],
  }),
  [dom2, dom3, dom4, dom5, dom6, msq3],
)

/** A sequence used as reference */
export interface MolecularSequenceReferenceSeq extends BackboneElement {
  /** Chromosome containing genetic finding */
  readonly chromosome?: CodeableConcept | undefined
  /** The Genome Build used for reference, following GRCh build versions e.g. 'GRCh 37' */
  readonly genomeBuild?: string | undefined
  readonly _genomeBuild?: Element | undefined
  /** sense | antisense */
  readonly orientation?: "sense" | "antisense" | undefined
  readonly _orientation?: Element | undefined
  /** Reference identifier */
  readonly referenceSeqId?: CodeableConcept | undefined
  /** A pointer to another MolecularSequence entity as reference sequence */
  readonly referenceSeqPointer?: Reference<"MolecularSequence"> | undefined
  /** A string to represent reference sequence */
  readonly referenceSeqString?: string | undefined
  readonly _referenceSeqString?: Element | undefined
  /** watson | crick */
  readonly strand?: "watson" | "crick" | undefined
  readonly _strand?: Element | undefined
  /** Start position of the window on the reference sequence */
  readonly windowStart?: number | undefined
  readonly _windowStart?: Element | undefined
  /** End position of the window on the reference sequence */
  readonly windowEnd?: number | undefined
  readonly _windowEnd?: Element | undefined
}

/** The schema of {@link MolecularSequenceReferenceSeq}. */
export const MolecularSequenceReferenceSeq: ObjectSchema<MolecularSequenceReferenceSeq> = /* @__PURE__ */ complex(
  "MolecularSequence.referenceSeq",
  () => ({
    ...elementsOf(BackboneElement),
    chromosome: CodeableConcept,
    genomeBuild: string,
    orientation: OrientationType,
    referenceSeqId: CodeableConcept,
    referenceSeqPointer: optional(Reference, "MolecularSequence"),
    referenceSeqString: string,
    strand: StrandType,
    windowStart: integer,
    windowEnd: integer,
  }),
  [msq5, msq6],
)

/** Variant in sequence */
export interface MolecularSequenceVariant extends BackboneElement {
  /** Start position of the variant on the reference sequence */
  readonly start?: number | undefined
  readonly _start?: Element | undefined
  /** End position of the variant on the reference sequence */
  readonly end?: number | undefined
  readonly _end?: Element | undefined
  /** Allele that was observed */
  readonly observedAllele?: string | undefined
  readonly _observedAllele?: Element | undefined
  /** Allele in the reference sequence */
  readonly referenceAllele?: string | undefined
  readonly _referenceAllele?: Element | undefined
  /** Extended CIGAR string for aligning the sequence with reference bases */
  readonly cigar?: string | undefined
  readonly _cigar?: Element | undefined
  /** Pointer to observed variant information */
  readonly variantPointer?: Reference<"Observation"> | undefined
}

/** The schema of {@link MolecularSequenceVariant}. */
export const MolecularSequenceVariant: ObjectSchema<MolecularSequenceVariant> = /* @__PURE__ */ complex(
  "MolecularSequence.variant",
  () => ({
    ...elementsOf(BackboneElement),
    start: integer,
    end: integer,
    observedAllele: string,
    referenceAllele: string,
    cigar: string,
    variantPointer: optional(Reference, "Observation"),
  }),
)

/** An set of value as quality of sequence */
export interface MolecularSequenceQuality extends BackboneElement {
  /** indel | snp | unknown */
  readonly type: "indel" | "snp" | "unknown"
  readonly _type?: Element | undefined
  /** Standard sequence for comparison */
  readonly standardSequence?: CodeableConcept | undefined
  /** Start position of the sequence */
  readonly start?: number | undefined
  readonly _start?: Element | undefined
  /** End position of the sequence */
  readonly end?: number | undefined
  readonly _end?: Element | undefined
  /** Quality score for the comparison */
  readonly score?: Quantity | undefined
  /** Method to get quality */
  readonly method?: CodeableConcept | undefined
  /** True positives from the perspective of the truth data */
  readonly truthTP?: number | undefined
  readonly _truthTP?: Element | undefined
  /** True positives from the perspective of the query data */
  readonly queryTP?: number | undefined
  readonly _queryTP?: Element | undefined
  /** False negatives */
  readonly truthFN?: number | undefined
  readonly _truthFN?: Element | undefined
  /** False positives */
  readonly queryFP?: number | undefined
  readonly _queryFP?: Element | undefined
  /** False positives where the non-REF alleles in the Truth and Query Call Sets match */
  readonly gtFP?: number | undefined
  readonly _gtFP?: Element | undefined
  /** Precision of comparison */
  readonly precision?: number | undefined
  readonly _precision?: Element | undefined
  /** Recall of comparison */
  readonly recall?: number | undefined
  readonly _recall?: Element | undefined
  /** F-score */
  readonly fScore?: number | undefined
  readonly _fScore?: Element | undefined
  /** Receiver Operator Characteristic (ROC) Curve */
  readonly roc?: MolecularSequenceQualityRoc | undefined
}

/** The schema of {@link MolecularSequenceQuality}. */
export const MolecularSequenceQuality: ObjectSchema<MolecularSequenceQuality> = /* @__PURE__ */ complex(
  "MolecularSequence.quality",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(QualityType),
    standardSequence: CodeableConcept,
    start: integer,
    end: integer,
    score: Quantity,
    method: CodeableConcept,
    truthTP: decimal,
    queryTP: decimal,
    truthFN: decimal,
    queryFP: decimal,
    gtFP: decimal,
    precision: decimal,
    recall: decimal,
    fScore: decimal,
    roc: MolecularSequenceQualityRoc,
  }),
)

/** Receiver Operator Characteristic (ROC) Curve */
export interface MolecularSequenceQualityRoc extends BackboneElement {
  /** Genotype quality score */
  readonly score?: ReadonlyArray<number | null> | undefined
  readonly _score?: ReadonlyArray<Element | null> | undefined
  /** Roc score true positive numbers */
  readonly numTP?: ReadonlyArray<number | null> | undefined
  readonly _numTP?: ReadonlyArray<Element | null> | undefined
  /** Roc score false positive numbers */
  readonly numFP?: ReadonlyArray<number | null> | undefined
  readonly _numFP?: ReadonlyArray<Element | null> | undefined
  /** Roc score false negative numbers */
  readonly numFN?: ReadonlyArray<number | null> | undefined
  readonly _numFN?: ReadonlyArray<Element | null> | undefined
  /** Precision of the GQ score */
  readonly precision?: ReadonlyArray<number | null> | undefined
  readonly _precision?: ReadonlyArray<Element | null> | undefined
  /** Sensitivity of the GQ score */
  readonly sensitivity?: ReadonlyArray<number | null> | undefined
  readonly _sensitivity?: ReadonlyArray<Element | null> | undefined
  /** FScore of the GQ score */
  readonly fMeasure?: ReadonlyArray<number | null> | undefined
  readonly _fMeasure?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link MolecularSequenceQualityRoc}. */
export const MolecularSequenceQualityRoc: ObjectSchema<MolecularSequenceQualityRoc> = /* @__PURE__ */ complex(
  "MolecularSequence.quality.roc",
  () => ({
    ...elementsOf(BackboneElement),
    score: [integer],
    numTP: [integer],
    numFP: [integer],
    numFN: [integer],
    precision: [decimal],
    sensitivity: [decimal],
    fMeasure: [decimal],
  }),
)

/** External repository which contains detailed report related with observedSeq in this resource */
export interface MolecularSequenceRepository extends BackboneElement {
  /** directlink | openapi | login | oauth | other */
  readonly type: "directlink" | "openapi" | "login" | "oauth" | "other"
  readonly _type?: Element | undefined
  /** URI of the repository */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Repository's name */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Id of the dataset that used to call for dataset in repository */
  readonly datasetId?: string | undefined
  readonly _datasetId?: Element | undefined
  /** Id of the variantset that used to call for variantset in repository */
  readonly variantsetId?: string | undefined
  readonly _variantsetId?: Element | undefined
  /** Id of the read */
  readonly readsetId?: string | undefined
  readonly _readsetId?: Element | undefined
}

/** The schema of {@link MolecularSequenceRepository}. */
export const MolecularSequenceRepository: ObjectSchema<MolecularSequenceRepository> = /* @__PURE__ */ complex(
  "MolecularSequence.repository",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(RepositoryType),
    url: uri,
    name: string,
    datasetId: string,
    variantsetId: string,
    readsetId: string,
  }),
)

/** Structural variant */
export interface MolecularSequenceStructureVariant extends BackboneElement {
  /** Structural variant change type */
  readonly variantType?: CodeableConcept | undefined
  /** Does the structural variant have base pair resolution breakpoints? */
  readonly exact?: boolean | undefined
  readonly _exact?: Element | undefined
  /** Structural variant length */
  readonly length?: number | undefined
  readonly _length?: Element | undefined
  /** Structural variant outer */
  readonly outer?: MolecularSequenceStructureVariantOuter | undefined
  /** Structural variant inner */
  readonly inner?: MolecularSequenceStructureVariantInner | undefined
}

/** The schema of {@link MolecularSequenceStructureVariant}. */
export const MolecularSequenceStructureVariant: ObjectSchema<MolecularSequenceStructureVariant> =
  /* @__PURE__ */ complex("MolecularSequence.structureVariant", () => ({
    ...elementsOf(BackboneElement),
    variantType: CodeableConcept,
    exact: boolean,
    length: integer,
    outer: MolecularSequenceStructureVariantOuter,
    inner: MolecularSequenceStructureVariantInner,
  }))

/** Structural variant outer */
export interface MolecularSequenceStructureVariantOuter extends BackboneElement {
  /** Structural variant outer start */
  readonly start?: number | undefined
  readonly _start?: Element | undefined
  /** Structural variant outer end */
  readonly end?: number | undefined
  readonly _end?: Element | undefined
}

/** The schema of {@link MolecularSequenceStructureVariantOuter}. */
export const MolecularSequenceStructureVariantOuter: ObjectSchema<MolecularSequenceStructureVariantOuter> =
  /* @__PURE__ */ complex("MolecularSequence.structureVariant.outer", () => ({
    ...elementsOf(BackboneElement),
    start: integer,
    end: integer,
  }))

/** Structural variant inner */
export interface MolecularSequenceStructureVariantInner extends BackboneElement {
  /** Structural variant inner start */
  readonly start?: number | undefined
  readonly _start?: Element | undefined
  /** Structural variant inner end */
  readonly end?: number | undefined
  readonly _end?: Element | undefined
}

/** The schema of {@link MolecularSequenceStructureVariantInner}. */
export const MolecularSequenceStructureVariantInner: ObjectSchema<MolecularSequenceStructureVariantInner> =
  /* @__PURE__ */ complex("MolecularSequence.structureVariant.inner", () => ({
    ...elementsOf(BackboneElement),
    start: integer,
    end: integer,
  }))
