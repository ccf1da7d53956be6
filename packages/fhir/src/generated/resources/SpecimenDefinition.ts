// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SpecimenDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { boolean, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { SpecimenContainedPreference } from "../ValueSets.ts"
import { choice, complex, elementsOf, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Kind of specimen
 *
 * <http://hl7.org/fhir/R4/specimendefinition.html>
 */
export interface SpecimenDefinition extends DomainResource {
  readonly resourceType: "SpecimenDefinition"
  /** Business identifier of a kind of specimen */
  readonly identifier?: Identifier | undefined
  /** Kind of material to collect */
  readonly typeCollected?: CodeableConcept | undefined
  /** Patient preparation for collection */
  readonly patientPreparation?: ReadonlyArray<CodeableConcept> | undefined
  /** Time aspect for collection */
  readonly timeAspect?: string | undefined
  readonly _timeAspect?: Element | undefined
  /** Specimen collection procedure */
  readonly collection?: ReadonlyArray<CodeableConcept> | undefined
  /** Specimen in container intended for testing by lab */
  readonly typeTested?: ReadonlyArray<SpecimenDefinitionTypeTested> | undefined
}

/** The schema of {@link SpecimenDefinition}. */
export const SpecimenDefinition: ResourceSchema<SpecimenDefinition> = /* @__PURE__ */ resource(
  "SpecimenDefinition",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    typeCollected: CodeableConcept,
    patientPreparation: [CodeableConcept],
    timeAspect: string,
    collection: [CodeableConcept],
    typeTested: [SpecimenDefinitionTypeTested],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Specimen in container intended for testing by lab */
export interface SpecimenDefinitionTypeTested extends BackboneElement {
  /** Primary or secondary specimen */
  readonly isDerived?: boolean | undefined
  readonly _isDerived?: Element | undefined
  /** Type of intended specimen */
  readonly type?: CodeableConcept | undefined
  /** preferred | alternate */
  readonly preference: "preferred" | "alternate"
  readonly _preference?: Element | undefined
  /** The specimen's container */
  readonly container?: SpecimenDefinitionTypeTestedContainer | undefined
  /** Specimen requirements */
  readonly requirement?: string | undefined
  readonly _requirement?: Element | undefined
  /** Specimen retention time */
  readonly retentionTime?: Duration | undefined
  /** Rejection criterion */
  readonly rejectionCriterion?: ReadonlyArray<CodeableConcept> | undefined
  /** Specimen handling before testing */
  readonly handling?: ReadonlyArray<SpecimenDefinitionTypeTestedHandling> | undefined
}

/** The schema of {@link SpecimenDefinitionTypeTested}. */
export const SpecimenDefinitionTypeTested: ObjectSchema<SpecimenDefinitionTypeTested> = /* @__PURE__ */ complex(
  "SpecimenDefinition.typeTested",
  () => ({
    ...elementsOf(BackboneElement),
    isDerived: boolean,
    type: CodeableConcept,
    preference: required(SpecimenContainedPreference),
    container: SpecimenDefinitionTypeTestedContainer,
    requirement: string,
    retentionTime: Duration,
    rejectionCriterion: [CodeableConcept],
    handling: [SpecimenDefinitionTypeTestedHandling],
  }),
)

/** The specimen's container */
export interface SpecimenDefinitionTypeTestedContainer extends BackboneElement {
  /** Container material */
  readonly material?: CodeableConcept | undefined
  /** Kind of container associated with the kind of specimen */
  readonly type?: CodeableConcept | undefined
  /** Color of container cap */
  readonly cap?: CodeableConcept | undefined
  /** Container description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Container capacity */
  readonly capacity?: Quantity | undefined
  /** Minimum volume */
  readonly minimumVolumeQuantity?: Quantity | undefined
  /** Minimum volume */
  readonly minimumVolumeString?: string | undefined
  readonly _minimumVolumeString?: Element | undefined
  /** Additive associated with container */
  readonly additive?: ReadonlyArray<SpecimenDefinitionTypeTestedContainerAdditive> | undefined
  /** Specimen container preparation */
  readonly preparation?: string | undefined
  readonly _preparation?: Element | undefined
}

/** The schema of {@link SpecimenDefinitionTypeTestedContainer}. */
export const SpecimenDefinitionTypeTestedContainer: ObjectSchema<SpecimenDefinitionTypeTestedContainer> =
  /* @__PURE__ */ complex("SpecimenDefinition.typeTested.container", () => ({
    ...elementsOf(BackboneElement),
    material: CodeableConcept,
    type: CodeableConcept,
    cap: CodeableConcept,
    description: string,
    capacity: optional(Quantity, { rules: [sqty1] }),
    ...choice("minimumVolume", { Quantity, String: string }, { rules: [sqty1] }),
    additive: [SpecimenDefinitionTypeTestedContainerAdditive],
    preparation: string,
  }))

/** Additive associated with container */
export interface SpecimenDefinitionTypeTestedContainerAdditive extends BackboneElement {
  /** Additive associated with container */
  readonly additiveCodeableConcept?: CodeableConcept | undefined
  /** Additive associated with container */
  readonly additiveReference?: Reference<"Substance"> | undefined
}

/** The schema of {@link SpecimenDefinitionTypeTestedContainerAdditive}. */
export const SpecimenDefinitionTypeTestedContainerAdditive: ObjectSchema<SpecimenDefinitionTypeTestedContainerAdditive> =
  /* @__PURE__ */ complex("SpecimenDefinition.typeTested.container.additive", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("additive", { CodeableConcept, Reference }, "Substance"),
  }))

/** Specimen handling before testing */
export interface SpecimenDefinitionTypeTestedHandling extends BackboneElement {
  /** Temperature qualifier */
  readonly temperatureQualifier?: CodeableConcept | undefined
  /** Temperature range */
  readonly temperatureRange?: Range | undefined
  /** Maximum preservation time */
  readonly maxDuration?: Duration | undefined
  /** Preservation instruction */
  readonly instruction?: string | undefined
  readonly _instruction?: Element | undefined
}

/** The schema of {@link SpecimenDefinitionTypeTestedHandling}. */
export const SpecimenDefinitionTypeTestedHandling: ObjectSchema<SpecimenDefinitionTypeTestedHandling> =
  /* @__PURE__ */ complex("SpecimenDefinition.typeTested.handling", () => ({
    ...elementsOf(BackboneElement),
    temperatureQualifier: CodeableConcept,
    temperatureRange: Range,
    maxDuration: Duration,
    instruction: string,
  }))
