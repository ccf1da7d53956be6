// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DeviceDefinition), published under CC0.
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
import { boolean, string, uri } from "../Primitives.ts"
import { ProdCharacteristic } from "../datatypes/ProdCharacteristic.ts"
import { ProductShelfLife } from "../datatypes/ProductShelfLife.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DeviceNameType } from "../ValueSets.ts"
import { choice, complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * An instance of a medical-related component of a medical device
 *
 * <http://hl7.org/fhir/R4/devicedefinition.html>
 */
export interface DeviceDefinition extends DomainResource {
  readonly resourceType: "DeviceDefinition"
  /** Instance identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Unique Device Identifier (UDI) Barcode string */
  readonly udiDeviceIdentifier?: ReadonlyArray<DeviceDefinitionUdiDeviceIdentifier> | undefined
  /** Name of device manufacturer */
  readonly manufacturerString?: string | undefined
  readonly _manufacturerString?: Element | undefined
  /** Name of device manufacturer */
  readonly manufacturerReference?: Reference<"Organization"> | undefined
  /** A name given to the device to identify it */
  readonly deviceName?: ReadonlyArray<DeviceDefinitionDeviceName> | undefined
  /** The model number for the device */
  readonly modelNumber?: string | undefined
  readonly _modelNumber?: Element | undefined
  /** What kind of device or device system this is */
  readonly type?: CodeableConcept | undefined
  /** The capabilities supported on a device, the standards to which the device conforms for a particular purpose, and used for the communication */
  readonly specialization?: ReadonlyArray<DeviceDefinitionSpecialization> | undefined
  /** Available versions */
  readonly version?: ReadonlyArray<string | null> | undefined
  readonly _version?: ReadonlyArray<Element | null> | undefined
  /** Safety characteristics of the device */
  readonly safety?: ReadonlyArray<CodeableConcept> | undefined
  /** Shelf Life and storage information */
  readonly shelfLifeStorage?: ReadonlyArray<ProductShelfLife> | undefined
  /** Dimensions, color etc. */
  readonly physicalCharacteristics?: ProdCharacteristic | undefined
  /** Language code for the human-readable text strings produced by the device (all supported) */
  readonly languageCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Device capabilities */
  readonly capability?: ReadonlyArray<DeviceDefinitionCapability> | undefined
  /** The actual configuration settings of a device as it actually operates, e.g., regulation status, time properties */
  readonly property?: ReadonlyArray<DeviceDefinitionProperty> | undefined
  /** Organization responsible for device */
  readonly owner?: Reference<"Organization"> | undefined
  /** Details for human/organization for support */
  readonly contact?: ReadonlyArray<ContactPoint> | undefined
  /** Network address to contact device */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Access to on-line information */
  readonly onlineInformation?: string | undefined
  readonly _onlineInformation?: Element | undefined
  /** Device notes and comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** The quantity of the device present in the packaging (e.g. the number of devices present in a pack, or the number of devices in the same package of the medicinal product) */
  readonly quantity?: Quantity | undefined
  /** The parent device it can be part of */
  readonly parentDevice?: Reference<"DeviceDefinition"> | undefined
  /** A substance used to create the material(s) of which the device is made */
  readonly material?: ReadonlyArray<DeviceDefinitionMaterial> | undefined
}

/** The schema of {@link DeviceDefinition}. */
export const DeviceDefinition: ResourceSchema<DeviceDefinition> = /* @__PURE__ */ resource(
  "DeviceDefinition",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    udiDeviceIdentifier: [DeviceDefinitionUdiDeviceIdentifier],
    ...choice("manufacturer", { String: string, Reference }, "Organization"),
    deviceName: [DeviceDefinitionDeviceName],
    modelNumber: string,
    type: CodeableConcept,
    specialization: [DeviceDefinitionSpecialization],
    version: [string],
    safety: [CodeableConcept],
    shelfLifeStorage: [ProductShelfLife],
    physicalCharacteristics: ProdCharacteristic,
    languageCode: [CodeableConcept],
    capability: [DeviceDefinitionCapability],
    property: [DeviceDefinitionProperty],
    owner: optional(Reference, "Organization"),
    contact: [ContactPoint],
    url: uri,
    onlineInformation: uri,
    note: [Annotation],
    quantity: Quantity,
    parentDevice: optional(Reference, "DeviceDefinition"),
    material: [DeviceDefinitionMaterial],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Unique Device Identifier (UDI) Barcode string */
export interface DeviceDefinitionUdiDeviceIdentifier extends BackboneElement {
  /** The identifier that is to be associated with every Device that references this DeviceDefintiion for the issuer and jurisdication porvided in the DeviceDefinition.udiDeviceIdentifier */
  readonly deviceIdentifier: string
  readonly _deviceIdentifier?: Element | undefined
  /** The organization that assigns the identifier algorithm */
  readonly issuer: string
  readonly _issuer?: Element | undefined
  /** The jurisdiction to which the deviceIdentifier applies */
  readonly jurisdiction: string
  readonly _jurisdiction?: Element | undefined
}

/** The schema of {@link DeviceDefinitionUdiDeviceIdentifier}. */
export const DeviceDefinitionUdiDeviceIdentifier: ObjectSchema<DeviceDefinitionUdiDeviceIdentifier> =
  /* @__PURE__ */ complex("DeviceDefinition.udiDeviceIdentifier", () => ({
    ...elementsOf(BackboneElement),
    deviceIdentifier: required(string),
    issuer: required(uri),
    jurisdiction: required(uri),
  }))

/** A name given to the device to identify it */
export interface DeviceDefinitionDeviceName extends BackboneElement {
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

/** The schema of {@link DeviceDefinitionDeviceName}. */
export const DeviceDefinitionDeviceName: ObjectSchema<DeviceDefinitionDeviceName> = /* @__PURE__ */ complex(
  "DeviceDefinition.deviceName",
  () => ({ ...elementsOf(BackboneElement), name: required(string), type: required(DeviceNameType) }),
)

/** The capabilities supported on a device, the standards to which the device conforms for a particular purpose, and used for the communication */
export interface DeviceDefinitionSpecialization extends BackboneElement {
  /** The standard that is used to operate and communicate */
  readonly systemType: string
  readonly _systemType?: Element | undefined
  /** The version of the standard that is used to operate and communicate */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
}

/** The schema of {@link DeviceDefinitionSpecialization}. */
export const DeviceDefinitionSpecialization: ObjectSchema<DeviceDefinitionSpecialization> = /* @__PURE__ */ complex(
  "DeviceDefinition.specialization",
  () => ({ ...elementsOf(BackboneElement), systemType: required(string), version: string }),
)

/** Device capabilities */
export interface DeviceDefinitionCapability extends BackboneElement {
  /** Type of capability */
  readonly type: CodeableConcept
  /** Description of capability */
  readonly description?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link DeviceDefinitionCapability}. */
export const DeviceDefinitionCapability: ObjectSchema<DeviceDefinitionCapability> = /* @__PURE__ */ complex(
  "DeviceDefinition.capability",
  () => ({ ...elementsOf(BackboneElement), type: required(CodeableConcept), description: [CodeableConcept] }),
)

/** The actual configuration settings of a device as it actually operates, e.g., regulation status, time properties */
export interface DeviceDefinitionProperty extends BackboneElement {
  /** Code that specifies the property DeviceDefinitionPropetyCode (Extensible) */
  readonly type: CodeableConcept
  /** Property value as a quantity */
  readonly valueQuantity?: ReadonlyArray<Quantity> | undefined
  /** Property value as a code, e.g., NTP4 (synced to NTP) */
  readonly valueCode?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link DeviceDefinitionProperty}. */
export const DeviceDefinitionProperty: ObjectSchema<DeviceDefinitionProperty> = /* @__PURE__ */ complex(
  "DeviceDefinition.property",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    valueQuantity: [Quantity],
    valueCode: [CodeableConcept],
  }),
)

/** A substance used to create the material(s) of which the device is made */
export interface DeviceDefinitionMaterial extends BackboneElement {
  /** The substance */
  readonly substance: CodeableConcept
  /** Indicates an alternative material of the device */
  readonly alternate?: boolean | undefined
  readonly _alternate?: Element | undefined
  /** Whether the substance is a known or suspected allergen */
  readonly allergenicIndicator?: boolean | undefined
  readonly _allergenicIndicator?: Element | undefined
}

/** The schema of {@link DeviceDefinitionMaterial}. */
export const DeviceDefinitionMaterial: ObjectSchema<DeviceDefinitionMaterial> = /* @__PURE__ */ complex(
  "DeviceDefinition.material",
  () => ({
    ...elementsOf(BackboneElement),
    substance: required(CodeableConcept),
    alternate: boolean,
    allergenicIndicator: boolean,
  }),
)
