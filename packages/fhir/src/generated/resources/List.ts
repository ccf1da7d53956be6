// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/List), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, lst1, lst2, lst3 } from "../Invariants.ts"
import { boolean, dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ListMode, ListStatus } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A list is a curated collection of resources
 *
 * <http://hl7.org/fhir/R4/list.html>
 */
export interface List extends DomainResource {
  readonly resourceType: "List"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** current | retired | entered-in-error */
  readonly status: "current" | "retired" | "entered-in-error"
  readonly _status?: Element | undefined
  /** working | snapshot | changes */
  readonly mode: "working" | "snapshot" | "changes"
  readonly _mode?: Element | undefined
  /** Descriptive name for the list */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** What the purpose of this list is */
  readonly code?: CodeableConcept | undefined
  /** If all resources have the same subject */
  readonly subject?: Reference<"Patient" | "Group" | "Device" | "Location"> | undefined
  /** Context in which list created */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the list was prepared */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Who and/or what defined the list contents (aka Author) */
  readonly source?: Reference<"Practitioner" | "PractitionerRole" | "Patient" | "Device"> | undefined
  /** What order the list has */
  readonly orderedBy?: CodeableConcept | undefined
  /** Comments about the list */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Entries in the list */
  readonly entry?: ReadonlyArray<ListEntry> | undefined
  /** Why list is empty */
  readonly emptyReason?: CodeableConcept | undefined
}

/** The schema of {@link List}. */
export const List: ResourceSchema<List> = /* @__PURE__ */ resource(
  "List",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ListStatus),
    mode: required(ListMode),
    title: string,
    code: CodeableConcept,
    subject: optional(Reference, "Patient|Group|Device|Location"),
    encounter: optional(Reference, "Encounter"),
    date: dateTime,
    source: optional(Reference, "Practitioner|PractitionerRole|Patient|Device"),
    orderedBy: CodeableConcept,
    note: [Annotation],
    entry: [ListEntry],
    emptyReason: CodeableConcept,
  }),
  [dom2, dom3, dom4, dom5, dom6, lst1, lst2, lst3],
)

/** Entries in the list */
export interface ListEntry extends BackboneElement {
  /** Status/Workflow information about this item */
  readonly flag?: CodeableConcept | undefined
  /** If this item is actually marked as deleted */
  readonly deleted?: boolean | undefined
  readonly _deleted?: Element | undefined
  /** When item added to list */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Actual entry */
  readonly item: Reference
}

/** The schema of {@link ListEntry}. */
export const ListEntry: ObjectSchema<ListEntry> = /* @__PURE__ */ complex("List.entry", () => ({
  ...elementsOf(BackboneElement),
  flag: CodeableConcept,
  deleted: boolean,
  date: dateTime,
  item: required(Reference),
}))
