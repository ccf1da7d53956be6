// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Location), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, decimal, string, time } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DaysOfWeek, LocationMode, LocationStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Details and position information for a physical place
 *
 * <http://hl7.org/fhir/R4/location.html>
 */
export interface Location extends DomainResource {
  readonly resourceType: "Location"
  /** Unique code or number identifying the location to its users */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | suspended | inactive */
  readonly status?: "active" | "suspended" | "inactive" | undefined
  readonly _status?: Element | undefined
  /** The operational status of the location (typically only for a bed/room) */
  readonly operationalStatus?: Coding | undefined
  /** Name of the location as used by humans */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** A list of alternate names that the location is known as, or was known as, in the past */
  readonly alias?: ReadonlyArray<string | null> | undefined
  readonly _alias?: ReadonlyArray<Element | null> | undefined
  /** Additional details about the location that could be displayed as further information to identify the location beyond its name */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** instance | kind */
  readonly mode?: "instance" | "kind" | undefined
  readonly _mode?: Element | undefined
  /** Type of function performed */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Contact details of the location */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Physical location */
  readonly address?: Address | undefined
  /** Physical form of the location */
  readonly physicalType?: CodeableConcept | undefined
  /** The absolute geographic location */
  readonly position?: LocationPosition | undefined
  /** Organization responsible for provisioning and upkeep */
  readonly managingOrganization?: Reference<"Organization"> | undefined
  /** Another Location this one is physically a part of */
  readonly partOf?: Reference<"Location"> | undefined
  /** What days/times during a week is this location usually open */
  readonly hoursOfOperation?: ReadonlyArray<LocationHoursOfOperation> | undefined
  /** Description of availability exceptions */
  readonly availabilityExceptions?: string | undefined
  readonly _availabilityExceptions?: Element | undefined
  /** Technical endpoints providing access to services operated for the location */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
}

/** The schema of {@link Location}. */
export const Location: ResourceSchema<Location> = /* @__PURE__ */ resource(
  "Location",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: LocationStatus,
    operationalStatus: Coding,
    name: string,
    alias: [string],
    description: string,
    mode: LocationMode,
    type: [CodeableConcept],
    telecom: [ContactPoint],
    address: Address,
    physicalType: CodeableConcept,
    position: LocationPosition,
    managingOrganization: optional(Reference, "Organization"),
    partOf: optional(Reference, "Location"),
    hoursOfOperation: [LocationHoursOfOperation],
    availabilityExceptions: string,
    endpoint: many(Reference, "Endpoint"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The absolute geographic location */
export interface LocationPosition extends BackboneElement {
  /** Longitude with WGS84 datum */
  readonly longitude: number
  readonly _longitude?: Element | undefined
  /** Latitude with WGS84 datum */
  readonly latitude: number
  readonly _latitude?: Element | undefined
  /** Altitude with WGS84 datum */
  readonly altitude?: number | undefined
  readonly _altitude?: Element | undefined
}

/** The schema of {@link LocationPosition}. */
export const LocationPosition: ObjectSchema<LocationPosition> = /* @__PURE__ */ complex("Location.position", () => ({
  ...elementsOf(BackboneElement),
  longitude: required(decimal),
  latitude: required(decimal),
  altitude: decimal,
}))

/** What days/times during a week is this location usually open */
export interface LocationHoursOfOperation extends BackboneElement {
  /** mon | tue | wed | thu | fri | sat | sun */
  readonly daysOfWeek?: ReadonlyArray<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | null> | undefined
  readonly _daysOfWeek?: ReadonlyArray<Element | null> | undefined
  /** The Location is open all day */
  readonly allDay?: boolean | undefined
  readonly _allDay?: Element | undefined
  /** Time that the Location opens */
  readonly openingTime?: string | undefined
  readonly _openingTime?: Element | undefined
  /** Time that the Location closes */
  readonly closingTime?: string | undefined
  readonly _closingTime?: Element | undefined
}

/** The schema of {@link LocationHoursOfOperation}. */
export const LocationHoursOfOperation: ObjectSchema<LocationHoursOfOperation> = /* @__PURE__ */ complex(
  "Location.hoursOfOperation",
  () => ({
    ...elementsOf(BackboneElement),
    daysOfWeek: [DaysOfWeek],
    allDay: boolean,
    openingTime: time,
    closingTime: time,
  }),
)
