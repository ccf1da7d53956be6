// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/TriggerDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { DataRequirement } from "./DataRequirement.ts"
import { Element } from "./Element.ts"
import { Expression } from "./Expression.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { trd1, trd2, trd3 } from "../Invariants.ts"
import { date, dateTime, string } from "../Primitives.ts"
import { Reference } from "./Reference.ts"
import { Timing } from "./Timing.ts"
import { TriggerType } from "../ValueSets.ts"
import { choice, complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Defines an expected trigger for a module
 *
 * <http://hl7.org/fhir/StructureDefinition/TriggerDefinition>
 */
export interface TriggerDefinition extends Element {
  /** named-event | periodic | data-changed | data-added | data-modified | data-removed | data-accessed | data-access-ended */
  readonly type:
    | "named-event"
    | "periodic"
    | "data-changed"
    | "data-added"
    | "data-modified"
    | "data-removed"
    | "data-accessed"
    | "data-access-ended"
  readonly _type?: Element | undefined
  /** Name or URI that identifies the event */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Timing of the event */
  readonly timingTiming?: Timing | undefined
  /** Timing of the event */
  readonly timingReference?: Reference<"Schedule"> | undefined
  /** Timing of the event */
  readonly timingDate?: string | undefined
  readonly _timingDate?: Element | undefined
  /** Timing of the event */
  readonly timingDateTime?: string | undefined
  readonly _timingDateTime?: Element | undefined
  /** Triggering data of the event (multiple = 'and') */
  readonly data?: ReadonlyArray<DataRequirement> | undefined
  /** Whether the event triggers (boolean expression) */
  readonly condition?: Expression | undefined
}

/** The schema of {@link TriggerDefinition}. */
export const TriggerDefinition: ObjectSchema<TriggerDefinition> = /* @__PURE__ */ complex(
  "TriggerDefinition",
  () => ({
    ...elementsOf(Element),
    type: required(TriggerType),
    name: string,
    ...choice("timing", { Timing, Reference, Date: date, DateTime: dateTime }, "Schedule"),
    data: [DataRequirement],
    condition: Expression,
  }),
  [trd1, trd2, trd3],
)
