// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceSourceMaterial), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { string } from "../Primitives.ts"
import { complex, elementsOf, resource } from "../../internal/construct.ts"

/**
 * Source material shall capture information on the taxonomic and anatomical origins as well as the fraction of a material that can result in or can be modified to form a substance. This set of data elements shall be used to define polymer substances isolated from biological matrices. Taxonomic and anatomical origins shall be described using a controlled vocabulary as required. This information is captured for naturally derived polymers ( . starch) and structurally diverse substances. For Organisms belonging to the Kingdom Plantae the Substance level defines the fresh material of a single species or infraspecies, the Herbal Drug and the Herbal preparation. For Herbal preparations, the fraction information will be captured at the Substance information level and additional information for herbal extracts will be captured at the Specified Substance Group 1 information level. See for further explanation the Substance Class: Structurally Diverse and the herbal annex
 *
 * <http://hl7.org/fhir/R4/substancesourcematerial.html>
 */
export interface SubstanceSourceMaterial extends DomainResource {
  readonly resourceType: "SubstanceSourceMaterial"
  /** General high level classification of the source material specific to the origin of the material */
  readonly sourceMaterialClass?: CodeableConcept | undefined
  /** The type of the source material shall be specified based on a controlled vocabulary. For vaccines, this subclause refers to the class of infectious agent */
  readonly sourceMaterialType?: CodeableConcept | undefined
  /** The state of the source material when extracted */
  readonly sourceMaterialState?: CodeableConcept | undefined
  /** The unique identifier associated with the source material parent organism shall be specified */
  readonly organismId?: Identifier | undefined
  /** The organism accepted Scientific name shall be provided based on the organism taxonomy */
  readonly organismName?: string | undefined
  readonly _organismName?: Element | undefined
  /** The parent of the herbal drug Ginkgo biloba, Leaf is the substance ID of the substance (fresh) of Ginkgo biloba L. or Ginkgo biloba L. (Whole plant) */
  readonly parentSubstanceId?: ReadonlyArray<Identifier> | undefined
  /** The parent substance of the Herbal Drug, or Herbal preparation */
  readonly parentSubstanceName?: ReadonlyArray<string | null> | undefined
  readonly _parentSubstanceName?: ReadonlyArray<Element | null> | undefined
  /** The country where the plant material is harvested or the countries where the plasma is sourced from as laid down in accordance with the Plasma Master File. For “Plasma-derived substances” the attribute country of origin provides information about the countries used for the manufacturing of the Cryopoor plama or Crioprecipitate */
  readonly countryOfOrigin?: ReadonlyArray<CodeableConcept> | undefined
  /** The place/region where the plant is harvested or the places/regions where the animal source material has its habitat */
  readonly geographicalLocation?: ReadonlyArray<string | null> | undefined
  readonly _geographicalLocation?: ReadonlyArray<Element | null> | undefined
  /** Stage of life for animals, plants, insects and microorganisms. This information shall be provided only when the substance is significantly different in these stages (e.g. foetal bovine serum) */
  readonly developmentStage?: CodeableConcept | undefined
  /** Many complex materials are fractions of parts of plants, animals, or minerals. Fraction elements are often necessary to define both Substances and Specified Group 1 Substances. For substances derived from Plants, fraction information will be captured at the Substance information level ( . Oils, Juices and Exudates). Additional information for Extracts, such as extraction solvent composition, will be captured at the Specified Substance Group 1 information level. For plasma-derived products fraction information will be captured at the Substance and the Specified Substance Group 1 levels */
  readonly fractionDescription?: ReadonlyArray<SubstanceSourceMaterialFractionDescription> | undefined
  /** This subclause describes the organism which the substance is derived from. For vaccines, the parent organism shall be specified based on these subclause elements. As an example, full taxonomy will be described for the Substance Name: ., Leaf */
  readonly organism?: SubstanceSourceMaterialOrganism | undefined
  /** To do */
  readonly partDescription?: ReadonlyArray<SubstanceSourceMaterialPartDescription> | undefined
}

/** The schema of {@link SubstanceSourceMaterial}. */
export const SubstanceSourceMaterial: ResourceSchema<SubstanceSourceMaterial> = /* @__PURE__ */ resource(
  "SubstanceSourceMaterial",
  () => ({
    ...elementsOf(DomainResource),
    sourceMaterialClass: CodeableConcept,
    sourceMaterialType: CodeableConcept,
    sourceMaterialState: CodeableConcept,
    organismId: Identifier,
    organismName: string,
    parentSubstanceId: [Identifier],
    parentSubstanceName: [string],
    countryOfOrigin: [CodeableConcept],
    geographicalLocation: [string],
    developmentStage: CodeableConcept,
    fractionDescription: [SubstanceSourceMaterialFractionDescription],
    organism: SubstanceSourceMaterialOrganism,
    partDescription: [SubstanceSourceMaterialPartDescription],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Many complex materials are fractions of parts of plants, animals, or minerals. Fraction elements are often necessary to define both Substances and Specified Group 1 Substances. For substances derived from Plants, fraction information will be captured at the Substance information level ( . Oils, Juices and Exudates). Additional information for Extracts, such as extraction solvent composition, will be captured at the Specified Substance Group 1 information level. For plasma-derived products fraction information will be captured at the Substance and the Specified Substance Group 1 levels */
export interface SubstanceSourceMaterialFractionDescription extends BackboneElement {
  /** This element is capturing information about the fraction of a plant part, or human plasma for fractionation */
  readonly fraction?: string | undefined
  readonly _fraction?: Element | undefined
  /** The specific type of the material constituting the component. For Herbal preparations the particulars of the extracts (liquid/dry) is described in Specified Substance Group 1 */
  readonly materialType?: CodeableConcept | undefined
}

/** The schema of {@link SubstanceSourceMaterialFractionDescription}. */
export const SubstanceSourceMaterialFractionDescription: ObjectSchema<SubstanceSourceMaterialFractionDescription> =
  /* @__PURE__ */ complex("SubstanceSourceMaterial.fractionDescription", () => ({
    ...elementsOf(BackboneElement),
    fraction: string,
    materialType: CodeableConcept,
  }))

/** This subclause describes the organism which the substance is derived from. For vaccines, the parent organism shall be specified based on these subclause elements. As an example, full taxonomy will be described for the Substance Name: ., Leaf */
export interface SubstanceSourceMaterialOrganism extends BackboneElement {
  /** The family of an organism shall be specified */
  readonly family?: CodeableConcept | undefined
  /** The genus of an organism shall be specified; refers to the Latin epithet of the genus element of the plant/animal scientific name; it is present in names for genera, species and infraspecies */
  readonly genus?: CodeableConcept | undefined
  /** The species of an organism shall be specified; refers to the Latin epithet of the species of the plant/animal; it is present in names for species and infraspecies */
  readonly species?: CodeableConcept | undefined
  /** The Intraspecific type of an organism shall be specified */
  readonly intraspecificType?: CodeableConcept | undefined
  /** The intraspecific description of an organism shall be specified based on a controlled vocabulary. For Influenza Vaccine, the intraspecific description shall contain the syntax of the antigen in line with the WHO convention */
  readonly intraspecificDescription?: string | undefined
  readonly _intraspecificDescription?: Element | undefined
  /** 4.9.13.6.1 Author type (Conditional) */
  readonly author?: ReadonlyArray<SubstanceSourceMaterialOrganismAuthor> | undefined
  /** 4.9.13.8.1 Hybrid species maternal organism ID (Optional) */
  readonly hybrid?: SubstanceSourceMaterialOrganismHybrid | undefined
  /** 4.9.13.7.1 Kingdom (Conditional) */
  readonly organismGeneral?: SubstanceSourceMaterialOrganismOrganismGeneral | undefined
}

/** The schema of {@link SubstanceSourceMaterialOrganism}. */
export const SubstanceSourceMaterialOrganism: ObjectSchema<SubstanceSourceMaterialOrganism> = /* @__PURE__ */ complex(
  "SubstanceSourceMaterial.organism",
  () => ({
    ...elementsOf(BackboneElement),
    family: CodeableConcept,
    genus: CodeableConcept,
    species: CodeableConcept,
    intraspecificType: CodeableConcept,
    intraspecificDescription: string,
    author: [SubstanceSourceMaterialOrganismAuthor],
    hybrid: SubstanceSourceMaterialOrganismHybrid,
    organismGeneral: SubstanceSourceMaterialOrganismOrganismGeneral,
  }),
)

/** 4.9.13.6.1 Author type (Conditional) */
export interface SubstanceSourceMaterialOrganismAuthor extends BackboneElement {
  /** The type of author of an organism species shall be specified. The parenthetical author of an organism species refers to the first author who published the plant/animal name (of any rank). The primary author of an organism species refers to the first author(s), who validly published the plant/animal name */
  readonly authorType?: CodeableConcept | undefined
  /** The author of an organism species shall be specified. The author year of an organism shall also be specified when applicable; refers to the year in which the first author(s) published the infraspecific plant/animal name (of any rank) */
  readonly authorDescription?: string | undefined
  readonly _authorDescription?: Element | undefined
}

/** The schema of {@link SubstanceSourceMaterialOrganismAuthor}. */
export const SubstanceSourceMaterialOrganismAuthor: ObjectSchema<SubstanceSourceMaterialOrganismAuthor> =
  /* @__PURE__ */ complex("SubstanceSourceMaterial.organism.author", () => ({
    ...elementsOf(BackboneElement),
    authorType: CodeableConcept,
    authorDescription: string,
  }))

/** 4.9.13.8.1 Hybrid species maternal organism ID (Optional) */
export interface SubstanceSourceMaterialOrganismHybrid extends BackboneElement {
  /** The identifier of the maternal species constituting the hybrid organism shall be specified based on a controlled vocabulary. For plants, the parents aren’t always known, and it is unlikely that it will be known which is maternal and which is paternal */
  readonly maternalOrganismId?: string | undefined
  readonly _maternalOrganismId?: Element | undefined
  /** The name of the maternal species constituting the hybrid organism shall be specified. For plants, the parents aren’t always known, and it is unlikely that it will be known which is maternal and which is paternal */
  readonly maternalOrganismName?: string | undefined
  readonly _maternalOrganismName?: Element | undefined
  /** The identifier of the paternal species constituting the hybrid organism shall be specified based on a controlled vocabulary */
  readonly paternalOrganismId?: string | undefined
  readonly _paternalOrganismId?: Element | undefined
  /** The name of the paternal species constituting the hybrid organism shall be specified */
  readonly paternalOrganismName?: string | undefined
  readonly _paternalOrganismName?: Element | undefined
  /** The hybrid type of an organism shall be specified */
  readonly hybridType?: CodeableConcept | undefined
}

/** The schema of {@link SubstanceSourceMaterialOrganismHybrid}. */
export const SubstanceSourceMaterialOrganismHybrid: ObjectSchema<SubstanceSourceMaterialOrganismHybrid> =
  /* @__PURE__ */ complex("SubstanceSourceMaterial.organism.hybrid", () => ({
    ...elementsOf(BackboneElement),
    maternalOrganismId: string,
    maternalOrganismName: string,
    paternalOrganismId: string,
    paternalOrganismName: string,
    hybridType: CodeableConcept,
  }))

/** 4.9.13.7.1 Kingdom (Conditional) */
export interface SubstanceSourceMaterialOrganismOrganismGeneral extends BackboneElement {
  /** The kingdom of an organism shall be specified */
  readonly kingdom?: CodeableConcept | undefined
  /** The phylum of an organism shall be specified */
  readonly phylum?: CodeableConcept | undefined
  /** The class of an organism shall be specified */
  readonly class?: CodeableConcept | undefined
  /** The order of an organism shall be specified, */
  readonly order?: CodeableConcept | undefined
}

/** The schema of {@link SubstanceSourceMaterialOrganismOrganismGeneral}. */
export const SubstanceSourceMaterialOrganismOrganismGeneral: ObjectSchema<SubstanceSourceMaterialOrganismOrganismGeneral> =
  /* @__PURE__ */ complex("SubstanceSourceMaterial.organism.organismGeneral", () => ({
    ...elementsOf(BackboneElement),
    kingdom: CodeableConcept,
    phylum: CodeableConcept,
    class: CodeableConcept,
    order: CodeableConcept,
  }))

/** To do */
export interface SubstanceSourceMaterialPartDescription extends BackboneElement {
  /** Entity of anatomical origin of source material within an organism */
  readonly part?: CodeableConcept | undefined
  /** The detailed anatomic location when the part can be extracted from different anatomical locations of the organism. Multiple alternative locations may apply */
  readonly partLocation?: CodeableConcept | undefined
}

/** The schema of {@link SubstanceSourceMaterialPartDescription}. */
export const SubstanceSourceMaterialPartDescription: ObjectSchema<SubstanceSourceMaterialPartDescription> =
  /* @__PURE__ */ complex("SubstanceSourceMaterial.partDescription", () => ({
    ...elementsOf(BackboneElement),
    part: CodeableConcept,
    partLocation: CodeableConcept,
  }))
