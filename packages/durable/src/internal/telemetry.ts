/**
 * The outbox's metrics. Their attributes hold states and outcomes alone.
 */
import * as Metric from "effect/Metric"

/** How many sends there are by state: `queued`, `creating`, `unknown`. */
export const depth = Metric.gauge("redox_outbox_depth", {
  description: "Sends in the outbox that are not over, by state",
})

/** How long the oldest queued send has been waiting, in milliseconds. */
export const oldest = Metric.gauge("redox_outbox_oldest_queued_ms", {
  description: "Age of the oldest queued send, in milliseconds",
})

/** Rounds by outcome: `sent`, `not-created`, `unknown`, `stopped`, `void`. */
export const rounds = Metric.counter("redox_outbox_rounds", {
  description: "Rounds of sends, by outcome",
  incremental: true,
})

/** Rounds whose claim was void when the create was to begin. */
export const lockLost = Metric.counter("redox_outbox_lock_lost", {
  description: "Claims that were void when the create was to begin",
  incremental: true,
})

/** Questions about unknown sends, by what the answers proved: `created`, `not-created`, `unknown`. */
export const settlements = Metric.counter("redox_outbox_settlements", {
  description: "Questions about unknown sends, by what the answers proved",
  incremental: true,
})
