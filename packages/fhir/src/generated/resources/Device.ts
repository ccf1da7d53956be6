// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Device), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { base64Binary, dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DeviceNameType, DeviceStatus, UDIEntryType } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Item used in healthcare
 *
 * <http://hl7.org/fhir/R4/device.html>
 */
export interface Device extends DomainResource {
  readonly resourceType: "Device"
  /** Instance identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The reference to the definition for the device */
  readonly definition?: Reference<"DeviceDefinition"> | undefined
  /** Unique Device Identifier (UDI) Barcode string */
  readonly udiCarrier?: ReadonlyArray<DeviceUdiCarrier> | undefined
  /** active | inactive | entered-in-error | unknown */
  readonly status?: "active" | "inactive" | "entered-in-error" | "unknown" | undefined
  readonly _status?: Element | undefined
  /** online | paused | standby | offline | not-ready | transduc-discon | hw-discon | off */
  readonly statusReason?: ReadonlyArray<CodeableConcept> | undefined
  /** The distinct identification string */
  readonly distinctIdentifier?: string | undefined
  readonly _distinctIdentifier?: Element | undefined
  /** Name of device manufacturer */
  readonly manufacturer?: string | undefined
  readonly _manufacturer?: Element | undefined
  /** Date when the device was made */
  readonly manufactureDate?: string | undefined
  readonly _manufactureDate?: Element | undefined
  /** Date and time of expiry of this device (if applicable) */
  readonly expirationDate?: string | undefined
  readonly _expirationDate?: Element | undefined
  /** Lot number of manufacture */
  readonly lotNumber?: string | undefined
  readonly _lotNumber?: Element | undefined
  /** Serial number assigned by the manufacturer */
  readonly serialNumber?: string | undefined
  readonly _serialNumber?: Element | undefined
  /** The name of the device as given by the manufacturer */
  readonly deviceName?: ReadonlyArray<DeviceDeviceName> | undefined
  /** The model number for the device */
  readonly modelNumber?: string | undefined
  readonly _modelNumber?: Element | undefined
  /** The part number of the device */
  readonly partNumber?: string | undefined
  readonly _partNumber?: Element | undefined
  /** The kind or type of device */
  readonly type?: CodeableConcept | undefined
  /** The capabilities supported on a device, the standards to which the device conforms for a particular purpose, and used for the communication */
  readonly specialization?: ReadonlyArray<DeviceSpecialization> | undefined
  /** The actual design of the device or software version running on the device */
  readonly version?: ReadonlyArray<DeviceVersion> | undefined
  /** The actual configuration settings of a device as it actually operates, e.g., regulation status, time properties */
  readonly property?: ReadonlyArray<DeviceProperty> | undefined
  /** Patient to whom Device is affixed */
  readonly patient?: Reference<"Patient"> | undefined
  /** Organization responsible for device */
  readonly owner?: Reference<"Organization"> | undefined
  /** Details for human/organization for support */
  readonly contact?: ReadonlyArray<ContactPoint> | undefined
  /** Where the device is found */
  readonly location?: Reference<"Location"> | undefined
  /** Network address to contact device */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Device notes and comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Safety Characteristics of Device */
  readonly safety?: ReadonlyArray<CodeableConcept> | undefined
  /** The parent device */
  readonly parent?: Reference<"Device"> | undefined
}

/** The schema of {@link Device}. */
export const Device: ResourceSchema<Device> = /* @__PURE__ */ resource(
  "Device",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    definition: optional(Reference, "DeviceDefinition"),
    udiCarrier: [DeviceUdiCarrier],
    status: DeviceStatus,
    statusReason: [CodeableConcept],
    distinctIdentifier: string,
    manufacturer: string,
    manufactureDate: dateTime,
    expirationDate: dateTime,
    lotNumber: string,
    serialNumber: string,
    deviceName: [DeviceDeviceName],
    modelNumber: string,
    partNumber: string,
    type: CodeableConcept,
    specialization: [DeviceSpecialization],
    version: [DeviceVersion],
    property: [DeviceProperty],
    patient: optional(Reference, "Patient"),
    owner: optional(Reference, "Organization"),
    contact: [ContactPoint],
    location: optional(Reference, "Location"),
    url: uri,
    note: [Annotation],
    safety: [CodeableConcept],
    parent: optional(Reference, "Device"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Unique Device Identifier (UDI) Barcode string */
export interface DeviceUdiCarrier extends BackboneElement {
  /** Mandatory fixed portion of UDI */
  readonly deviceIdentifier?: string | undefined
  readonly _deviceIdentifier?: Element | undefined
  /** UDI Issuing Organization */
  readonly issuer?: string | undefined
  readonly _issuer?: Element | undefined
  /** Regional UDI authority */
  readonly jurisdiction?: string | undefined
  readonly _jurisdiction?: Element | undefined
  /** UDI Machine Readable Barcode String */
  readonly carrierAIDC?: string | undefined
  readonly _carrierAIDC?: Element | undefined
  /** UDI Human Readable Barcode String */
  readonly carrierHRF?: string | undefined
  readonly _carrierHRF?: Element | undefined
  /** barcode | rfid | manual + */
  readonly entryType?: "barcode" | "rfid" | "manual" | "card" | "self-reported" | "unknown" | undefined
  readonly _entryType?: Element | undefined
}

/** The schema of {@link DeviceUdiCarrier}. */
export const DeviceUdiCarrier: ObjectSchema<DeviceUdiCarrier> = /* @__PURE__ */ complex("Device.udiCarrier", () => ({
  ...elementsOf(BackboneElement),
  deviceIdentifier: string,
  issuer: uri,
  jurisdiction: uri,
  carrierAIDC: base64Binary,
  carrierHRF: string,
  entryType: UDIEntryType,
}))

/** The name of the device as given by the manufacturer */
export interface DeviceDeviceName extends BackboneElement {
  /** The name of the device */
  readonly name: string
  readonly _name?: Element | undefined
  /** udi-label-name | user-friendly-name | patient-reported-name | manufacturer-name | model-name | other */
  readonly type:
    | "udi-label-name"
    | "user-friendly-name"
    | "patient-reported-name"
    | "manufacturer-name"
    | "model-name"
    | "other"
  readonly _type?: Element | undefined
}

/** The schema of {@link DeviceDeviceName}. */
export const DeviceDeviceName: ObjectSchema<DeviceDeviceName> = /* @__PURE__ */ complex("Device.deviceName", () => ({
  ...elementsOf(BackboneElement),
  name: required(string),
  type: required(DeviceNameType),
}))

/** The capabilities supported on a device, the standards to which the device conforms for a particular purpose, and used for the communication */
export interface DeviceSpecialization extends BackboneElement {
  /** The standard that is used to operate and communicate */
  readonly systemType: CodeableConcept
  /** The version of the standard that is used to operate and communicate */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
}

/** The schema of {@link DeviceSpecialization}. */
export const DeviceSpecialization: ObjectSchema<DeviceSpecialization> = /* @__PURE__ */ complex(
  "Device.specialization",
  () => ({ ...elementsOf(BackboneElement), systemType: required(CodeableConcept), version: string }),
)

/** The actual design of the device or software version running on the device */
export interface DeviceVersion extends BackboneElement {
  /** The type of the device version */
  readonly type?: CodeableConcept | undefined
  /** A single component of the device version */
  readonly component?: Identifier | undefined
  /** The version text */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link DeviceVersion}. */
export const DeviceVersion: ObjectSchema<DeviceVersion> = /* @__PURE__ */ complex("Device.version", () => ({
  ...elementsOf(BackboneElement),
  type: CodeableConcept,
  component: Identifier,
  value: required(string),
}))

/** The actual configuration settings of a device as it actually operates, e.g., regulation status, time properties */
export interface DeviceProperty extends BackboneElement {
  /** Code that specifies the property DeviceDefinitionPropetyCode (Extensible) */
  readonly type: CodeableConcept
  /** Property value as a quantity */
  readonly valueQuantity?: ReadonlyArray<Quantity> | undefined
  /** Property value as a code, e.g., NTP4 (synced to NTP) */
  readonly valueCode?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link DeviceProperty}. */
export const DeviceProperty: ObjectSchema<DeviceProperty> = /* @__PURE__ */ complex("Device.property", () => ({
  ...elementsOf(BackboneElement),
  type: required(CodeableConcept),
  valueQuantity: [Quantity],
  valueCode: [CodeableConcept],
}))
