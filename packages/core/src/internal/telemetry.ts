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

/**
 * A metric for each set of attributes: one whose attributes alternate makes its key anew at every update. There are as many
 * sets as operations and outcomes.
 */
const attributed = <K extends ReadonlyArray<(typeof metricAttributes)[number]>, I, S>(
  metric: Metric.Metric<I, S>,
  ...keys: K
) => {
  const made = new Map<string, Metric.Metric<I, S>>()
  return (...values: { readonly [N in keyof K]: string }): Metric.Metric<I, S> => {
    const id = values.join(" ")
    const known = made.get(id)
    if (known !== undefined) return known
    const attributes = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]))
    const one = Metric.withAttributes(metric, attributes)
    made.set(id, one)
    return one
  }
}

const sendsTotal = Metric.counter("redox_sends_total", { description: "Sends, by outcome" })
const attemptsTotal = Metric.counter("redox_attempts_total", { description: "Requests, by outcome" })
const retriesTotal = Metric.counter("redox_retries_total", { description: "Requests made again" })
const bytesTotal = Metric.counter("redox_bytes_total", { description: "Bytes of files read for sending" })
const requestDuration = Metric.histogram("redox_request_duration_milliseconds", {
  description: "From the beginning of a request to the end of its answer",
  boundaries: milliseconds,
})
const rateLimitWait = Metric.histogram("redox_rate_limit_wait_milliseconds", {
  description: "Waits for the client-side rate limit",
  boundaries: milliseconds,
})
const circuitStateGauge = Metric.gauge("redox_circuit_state", { description: "0 closed, 1 half open, 2 open" })
const circuitOpenedTotal = Metric.counter("redox_circuit_opened_total", { description: "How often it opened" })

/** Documents by `method` and `outcome`: `created`, `nothing-created`, `unknown` or `interrupted`. */
export const sends = attributed(sendsTotal, "method", "outcome")
/** Attempts by `operation` and `outcome`: `success` or one of `DeliveryPolicy.Outcome`. */
export const attempts = attributed(attemptsTotal, "operation", "outcome")
export const retries = attributed(retriesTotal, "operation")
export const bytes = attributed(bytesTotal, "method")
export const latency = attributed(requestDuration, "operation")
export const limiterWait = attributed(rateLimitWait, "operation")
export const circuitState = attributed(circuitStateGauge, "origin")
export const circuitOpened = attributed(circuitOpenedTotal, "origin")

/** The circuit's states as the gauge shows them. */
export const circuitStates = { Closed: 0, HalfOpen: 1, Open: 2 } as const
