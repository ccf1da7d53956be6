/**
 * Everything that spans, metrics and logs may carry, by name. Nothing else goes there: the tests compare these tables with
 * the records of a tracer, a registry and a logger.
 */
import { Metric } from "effect"

/** Attributes of spans. */
export const spanAttributes = [
  "redox.destination",
  "redox.environment",
  "redox.message.id",
  "redox.attempt",
  "redox.outcome",
  "redox.code",
  "redox.file.size",
  "redox.method",
  "http.response.status_code",
] as const

/** Keys of what log lines carry besides their text. */
export const logKeys = [
  "operation",
  "attempt",
  "outcome",
  "status",
  "code",
  "retryIn",
  "waitFor",
  "destination",
  "environment",
  "identifiers",
  "origin",
  "via",
  "connection",
  "logIds",
  "traceId",
] as const

/** Attributes of metrics. */
export const metricAttributes = ["operation", "outcome", "method", "origin"] as const

const milliseconds = Metric.exponentialBoundaries({ start: 5, factor: 2, count: 17 })

/** Documents by `method` and `outcome`: `created`, `nothing-created`, `unknown` or `interrupted`. */
export const sends = Metric.counter("redox_sends_total", { description: "Sends, by outcome" })
/** Attempts by `operation` and `outcome`: `success` or one of `DeliveryPolicy.Outcome`. */
export const attempts = Metric.counter("redox_attempts_total", { description: "Requests, by outcome" })
export const retries = Metric.counter("redox_retries_total", { description: "Requests made again" })
export const bytes = Metric.counter("redox_bytes_total", { description: "Bytes of files read for sending" })
export const latency = Metric.histogram("redox_request_duration_milliseconds", {
  description: "From the beginning of a request to the end of its answer",
  boundaries: milliseconds,
})
export const limiterWait = Metric.histogram("redox_rate_limit_wait_milliseconds", {
  description: "Waits for the client-side rate limit",
  boundaries: milliseconds,
})
export const circuitState = Metric.gauge("redox_circuit_state", { description: "0 closed, 1 half open, 2 open" })
export const circuitOpened = Metric.counter("redox_circuit_opened_total", { description: "How often it opened" })

/** The circuit's states as the gauge shows them. */
export const circuitStates = { Closed: 0, HalfOpen: 1, Open: 2 } as const

/** Every metric there is. */
export const metrics = [sends, attempts, retries, bytes, latency, limiterWait, circuitState, circuitOpened] as const
