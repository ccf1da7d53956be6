// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DeviceMetric), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { instant } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import {
  DeviceMetricCalibrationState,
  DeviceMetricCalibrationType,
  DeviceMetricCategory,
  DeviceMetricColor,
  DeviceMetricOperationalStatus,
} from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Measurement, calculation or setting capability of a medical device
 *
 * <http://hl7.org/fhir/R4/devicemetric.html>
 */
export interface DeviceMetric extends DomainResource {
  readonly resourceType: "DeviceMetric"
  /** Instance identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Identity of metric, for example Heart Rate or PEEP Setting */
  readonly type: CodeableConcept
  /** Unit of Measure for the Metric */
  readonly unit?: CodeableConcept | undefined
  /** Describes the link to the source Device */
  readonly source?: Reference<"Device"> | undefined
  /** Describes the link to the parent Device */
  readonly parent?: Reference<"Device"> | undefined
  /** on | off | standby | entered-in-error */
  readonly operationalStatus?: "on" | "off" | "standby" | "entered-in-error" | undefined
  readonly _operationalStatus?: Element | undefined
  /** black | red | green | yellow | blue | magenta | cyan | white */
  readonly color?: "black" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan" | "white" | undefined
  readonly _color?: Element | undefined
  /** measurement | setting | calculation | unspecified */
  readonly category: "measurement" | "setting" | "calculation" | "unspecified"
  readonly _category?: Element | undefined
  /** Describes the measurement repetition time */
  readonly measurementPeriod?: Timing | undefined
  /** Describes the calibrations that have been performed or that are required to be performed */
  readonly calibration?: ReadonlyArray<DeviceMetricCalibration> | undefined
}

/** The schema of {@link DeviceMetric}. */
export const DeviceMetric: ResourceSchema<DeviceMetric> = /* @__PURE__ */ resource(
  "DeviceMetric",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    type: required(CodeableConcept),
    unit: CodeableConcept,
    source: optional(Reference, "Device"),
    parent: optional(Reference, "Device"),
    operationalStatus: DeviceMetricOperationalStatus,
    color: DeviceMetricColor,
    category: required(DeviceMetricCategory),
    measurementPeriod: Timing,
    calibration: [DeviceMetricCalibration],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Describes the calibrations that have been performed or that are required to be performed */
export interface DeviceMetricCalibration extends BackboneElement {
  /** unspecified | offset | gain | two-point */
  readonly type?: "unspecified" | "offset" | "gain" | "two-point" | undefined
  readonly _type?: Element | undefined
  /** not-calibrated | calibration-required | calibrated | unspecified */
  readonly state?: "not-calibrated" | "calibration-required" | "calibrated" | "unspecified" | undefined
  readonly _state?: Element | undefined
  /** Describes the time last calibration has been performed */
  readonly time?: string | undefined
  readonly _time?: Element | undefined
}

/** The schema of {@link DeviceMetricCalibration}. */
export const DeviceMetricCalibration: ObjectSchema<DeviceMetricCalibration> = /* @__PURE__ */ complex(
  "DeviceMetric.calibration",
  () => ({
    ...elementsOf(BackboneElement),
    type: DeviceMetricCalibrationType,
    state: DeviceMetricCalibrationState,
    time: instant,
  }),
)
