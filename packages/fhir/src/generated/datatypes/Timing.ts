// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Timing), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Duration } from "./Duration.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { tim1, tim10, tim2, tim4, tim5, tim6, tim7, tim8, tim9 } from "../Invariants.ts"
import { Period } from "./Period.ts"
import { dateTime, decimal, positiveInt, time, unsignedInt } from "../Primitives.ts"
import { Range } from "./Range.ts"
import { DaysOfWeek, EventTiming, UnitsOfTime } from "../ValueSets.ts"
import { choice, complex, elementsOf } from "../../internal/construct.ts"

/**
 * A timing schedule that specifies an event that may occur multiple times
 *
 * <http://hl7.org/fhir/StructureDefinition/Timing>
 */
export interface Timing extends BackboneElement {
  /** When the event occurs */
  readonly event?: ReadonlyArray<string | null> | undefined
  readonly _event?: ReadonlyArray<Element | null> | undefined
  /** When the event is to occur */
  readonly repeat?: TimingRepeat | undefined
  /** BID | TID | QID | AM | PM | QD | QOD | + */
  readonly code?: CodeableConcept | undefined
}

/** The schema of {@link Timing}. */
export const Timing: ObjectSchema<Timing> = /* @__PURE__ */ complex("Timing", () => ({
  ...elementsOf(BackboneElement),
  event: [dateTime],
  repeat: TimingRepeat,
  code: CodeableConcept,
}))

/** When the event is to occur */
export interface TimingRepeat extends Element {
  /** Length/Range of lengths, or (Start and/or end) limits */
  readonly boundsDuration?: Duration | undefined
  /** Length/Range of lengths, or (Start and/or end) limits */
  readonly boundsRange?: Range | undefined
  /** Length/Range of lengths, or (Start and/or end) limits */
  readonly boundsPeriod?: Period | undefined
  /** Number of times to repeat */
  readonly count?: number | undefined
  readonly _count?: Element | undefined
  /** Maximum number of times to repeat */
  readonly countMax?: number | undefined
  readonly _countMax?: Element | undefined
  /** How long when it happens */
  readonly duration?: number | undefined
  readonly _duration?: Element | undefined
  /** How long when it happens (Max) */
  readonly durationMax?: number | undefined
  readonly _durationMax?: Element | undefined
  /** s | min | h | d | wk | mo | a - unit of time (UCUM) */
  readonly durationUnit?: "s" | "min" | "h" | "d" | "wk" | "mo" | "a" | undefined
  readonly _durationUnit?: Element | undefined
  /** Event occurs frequency times per period */
  readonly frequency?: number | undefined
  readonly _frequency?: Element | undefined
  /** Event occurs up to frequencyMax times per period */
  readonly frequencyMax?: number | undefined
  readonly _frequencyMax?: Element | undefined
  /** Event occurs frequency times per period */
  readonly period?: number | undefined
  readonly _period?: Element | undefined
  /** Upper limit of period (3-4 hours) */
  readonly periodMax?: number | undefined
  readonly _periodMax?: Element | undefined
  /** s | min | h | d | wk | mo | a - unit of time (UCUM) */
  readonly periodUnit?: "s" | "min" | "h" | "d" | "wk" | "mo" | "a" | undefined
  readonly _periodUnit?: Element | undefined
  /** mon | tue | wed | thu | fri | sat | sun */
  readonly dayOfWeek?: ReadonlyArray<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | null> | undefined
  readonly _dayOfWeek?: ReadonlyArray<Element | null> | undefined
  /** Time of day for action */
  readonly timeOfDay?: ReadonlyArray<string | null> | undefined
  readonly _timeOfDay?: ReadonlyArray<Element | null> | undefined
  /** Code for time period of occurrence */
  readonly when?: ReadonlyArray<EventTiming | null> | undefined
  readonly _when?: ReadonlyArray<Element | null> | undefined
  /** Minutes from event (before or after) */
  readonly offset?: number | undefined
  readonly _offset?: Element | undefined
}

/** The schema of {@link TimingRepeat}. */
export const TimingRepeat: ObjectSchema<TimingRepeat> = /* @__PURE__ */ complex(
  "Timing.repeat",
  () => ({
    ...elementsOf(Element),
    ...choice("bounds", { Duration, Range, Period }),
    count: positiveInt,
    countMax: positiveInt,
    duration: decimal,
    durationMax: decimal,
    durationUnit: UnitsOfTime,
    frequency: positiveInt,
    frequencyMax: positiveInt,
    period: decimal,
    periodMax: decimal,
    periodUnit: UnitsOfTime,
    dayOfWeek: [DaysOfWeek],
    timeOfDay: [time],
    when: [EventTiming],
    offset: unsignedInt,
  }),
  [tim1, tim2, tim4, tim5, tim6, tim7, tim8, tim9, tim10],
)
