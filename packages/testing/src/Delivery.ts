/**
 * What happens to a document after Redox took it: its delivery to the destination, as the Platform API and a search report
 * it. "Accepted" is not "in the chart": a delivery may still wait, fail, or be filtered.
 */
import * as Data from "effect/Data"
import type * as DateTime from "effect/DateTime"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { DeliveryStatus, FiledDocument } from "./Records.ts"

/** How a delivery goes. Everything left out is as it was, or as with a destination that takes documents at once. */
export interface Plan {
  /** How long after it was filed its log and, in the chart, the document stay out of sight. Default 0. */
  readonly visibleAfter?: Duration.Input | undefined
  /**
   * How long it is pending before its final state. Default until the last of its `attempts`, which come as Redox makes them:
   * at once, then after 10 s, 10 s, 20 s, 30 s, 50 s, 80 s and every 120 s.
   */
  readonly pendingFor?: Duration.Input | undefined
  /** The state it ends in; `"pending"` if it never ends. Default `"succeeded"`. */
  readonly status?: DeliveryStatus | undefined
  /** How many times Redox tries. Default 1. */
  readonly attempts?: number | undefined
  /** The HTTP status that the destination refused it with, which the log then names. */
  readonly destinationStatus?: number | undefined
  /** Whether the chart has it in its final state. Default only where it succeeded. */
  readonly inChart?: boolean | undefined
}

/** Whose deliveries a plan is for. Left out: all. */
export interface Match {
  /** A destination's slug. */
  readonly destination?: string | undefined
  /** One that the message carries. */
  readonly identifier?: string | undefined
  readonly where?: ((document: FiledDocument) => boolean) | undefined
}

/** Where a delivery is now. */
export interface Delivery {
  readonly documentId: string
  readonly logId: string
  readonly status: DeliveryStatus
  readonly attempts: { readonly total: number; readonly latestId: string; readonly latestAt: DateTime.Utc }
  /** When it last changed. */
  readonly updatedAt: DateTime.Utc
  /** Whether a search or a read of its log finds it yet. */
  readonly isVisible: boolean
  /** Whether a search of the chart finds the document. */
  readonly isInChart: boolean
  readonly destinationStatus: number | undefined
}

/** A plan makes no sense. The message names the member, and says what it can be. */
export class InvalidPlan extends Data.TaggedError("InvalidPlan")<{ readonly message: string }> {}

/** Deliveries, changeable at any time. A plan that makes no sense is a defect: it dies with {@link InvalidPlan}. */
export interface Deliveries {
  /**
   * How deliveries of documents go that are filed from now on. Of several plans that match, the last one given.
   *
   * @example
   * ```ts
   * import type { FakeRedox } from "@effect-redox/testing"
   *
   * export const filtered = (redox: FakeRedox.FakeRedox["Service"]) =>
   *   redox.deliveries.plan({ pendingFor: "1 minute", status: "filtered" }, { destination: "redox-fhir-sandbox" })
   * ```
   */
  readonly plan: (plan: Plan, match?: Match) => Effect.Effect<void>
  /**
   * Changes how it goes for documents that were filed already and carry this identifier, or for the one the fake gave it to
   * as its id. Gives where they are then.
   */
  readonly change: (identifier: string, plan: Plan) => Effect.Effect<ReadonlyArray<Delivery>>
  /** Where the deliveries are of all documents that carry this identifier. */
  readonly of: (identifier: string) => Effect.Effect<ReadonlyArray<Delivery>>
  /** All of them, in the order the documents were filed. */
  readonly all: Effect.Effect<ReadonlyArray<Delivery>>
  /** Pauses a destination's queue: what is not delivered yet stays pending until `resume`. */
  readonly pause: (destination: string) => Effect.Effect<void>
  readonly resume: (destination: string) => Effect.Effect<void>
  /** Destinations whose queue is paused. */
  readonly paused: Effect.Effect<ReadonlyArray<string>>
}
