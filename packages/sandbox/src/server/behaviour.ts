/**
 * What a program may set of deliveries, destinations and patients, as JSON: what `deliveries.plan`, `setDestination` and
 * `addPatient` of the fake take, with times in milliseconds.
 */
import * as Schema from "effect/Schema"
import type { Match, Plan } from "@effect-redox/testing/Delivery"
import type { DestinationBehaviour } from "@effect-redox/testing/FakeRedox"
import { deliveryStatuses } from "@effect-redox/testing/Records"

const Millis = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 86_400_000 }))
const Attempts = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000 }))
const Status = Schema.Literals(deliveryStatuses)

/** Where a delivery is from now on. */
export const DeliveryChange = Schema.Struct({ status: Status, attempts: Schema.optionalKey(Attempts) })

/** How deliveries go that begin from now on: of all documents, of a destination's, or of the one with an identifier. */
export const PlannedDelivery = Schema.Struct({
  destination: Schema.optionalKey(Schema.String),
  identifier: Schema.optionalKey(Schema.String),
  visibleAfter: Schema.optionalKey(Millis),
  pendingFor: Schema.optionalKey(Millis),
  status: Schema.optionalKey(Status),
  attempts: Schema.optionalKey(Attempts),
  destinationStatus: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 100, maximum: 599 }))),
  inChart: Schema.optionalKey(Schema.Boolean),
})

/** A plan, and whose deliveries it is for. */
export const planOf = ({
  destination,
  identifier,
  ...plan
}: typeof PlannedDelivery.Type): readonly [plan: Plan, match: Match] => [plan, { destination, identifier }]

/** How a destination answers searches. Replaces what was set before. */
export const Destination = Schema.Struct({
  canSearch: Schema.optionalKey(Schema.Boolean),
  parameters: Schema.optionalKey(Schema.Literals(["heeded", "ignored", "unknown-refused"])),
  matching: Schema.optionalKey(Schema.Literals(["exact", "partial"])),
  noMatch: Schema.optionalKey(Schema.Literals(["absent", "empty", "outcome"])),
  pageSize: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000 }))),
}) satisfies Schema.Codec<DestinationBehaviour, unknown>

const Identifier = Schema.StructWithRest(
  Schema.Struct({ system: Schema.NonEmptyString, value: Schema.NonEmptyString }),
  [Schema.Record(Schema.String, Schema.Unknown)],
)

/** A patient whom a destination is to know. One without an identifier could never be found. */
export const Admission = Schema.Struct({
  destination: Schema.String,
  patient: Schema.StructWithRest(
    Schema.Struct({ resourceType: Schema.Literal("Patient"), identifier: Schema.NonEmptyArray(Identifier) }),
    [Schema.Record(Schema.String, Schema.Unknown)],
  ),
})
