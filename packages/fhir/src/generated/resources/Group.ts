// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Group), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, grp1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, string, unsignedInt } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { GroupType } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Group of multiple entities
 *
 * <http://hl7.org/fhir/R4/group.html>
 */
export interface Group extends DomainResource {
  readonly resourceType: "Group"
  /** Unique id */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this group's record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** person | animal | practitioner | device | medication | substance */
  readonly type: "person" | "animal" | "practitioner" | "device" | "medication" | "substance"
  readonly _type?: Element | undefined
  /** Descriptive or actual */
  readonly actual: boolean
  readonly _actual?: Element | undefined
  /** Kind of Group members */
  readonly code?: CodeableConcept | undefined
  /** Label for Group */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Number of members */
  readonly quantity?: number | undefined
  readonly _quantity?: Element | undefined
  /** Entity that is the custodian of the Group's definition */
  readonly managingEntity?:
    | Reference<"Organization" | "RelatedPerson" | "Practitioner" | "PractitionerRole">
    | undefined
  /** Include / Exclude group members by Trait */
  readonly characteristic?: ReadonlyArray<GroupCharacteristic> | undefined
  /** Who or what is in group */
  readonly member?: ReadonlyArray<GroupMember> | undefined
}

/** The schema of {@link Group}. */
export const Group: ResourceSchema<Group> = /* @__PURE__ */ resource(
  "Group",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    type: required(GroupType),
    actual: required(boolean),
    code: CodeableConcept,
    name: string,
    quantity: unsignedInt,
    managingEntity: optional(Reference, "Organization|RelatedPerson|Practitioner|PractitionerRole"),
    characteristic: [GroupCharacteristic],
    member: [GroupMember],
  }),
  [dom2, dom3, dom4, dom5, dom6, grp1],
)

/** Include / Exclude group members by Trait */
export interface GroupCharacteristic extends BackboneElement {
  /** Kind of characteristic */
  readonly code: CodeableConcept
  /** Value held by characteristic */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Value held by characteristic */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Value held by characteristic */
  readonly valueQuantity?: Quantity | undefined
  /** Value held by characteristic */
  readonly valueRange?: Range | undefined
  /** Value held by characteristic */
  readonly valueReference?: Reference | undefined
  /** Group includes or excludes */
  readonly exclude: boolean
  readonly _exclude?: Element | undefined
  /** Period over which characteristic is tested */
  readonly period?: Period | undefined
}

/** The schema of {@link GroupCharacteristic}. */
export const GroupCharacteristic: ObjectSchema<GroupCharacteristic> = /* @__PURE__ */ complex(
  "Group.characteristic",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    ...requiredChoice("value", { CodeableConcept, Boolean: boolean, Quantity, Range, Reference }),
    exclude: required(boolean),
    period: Period,
  }),
)

/** Who or what is in group */
export interface GroupMember extends BackboneElement {
  /** Reference to the group member */
  readonly entity: Reference<
    "Patient" | "Practitioner" | "PractitionerRole" | "Device" | "Medication" | "Substance" | "Group"
  >
  /** Period member belonged to the group */
  readonly period?: Period | undefined
  /** If member is no longer in group */
  readonly inactive?: boolean | undefined
  readonly _inactive?: Element | undefined
}

/** The schema of {@link GroupMember}. */
export const GroupMember: ObjectSchema<GroupMember> = /* @__PURE__ */ complex("Group.member", () => ({
  ...elementsOf(BackboneElement),
  entity: required(Reference, "Patient|Practitioner|PractitionerRole|Device|Medication|Substance|Group"),
  period: Period,
  inactive: boolean,
}))
