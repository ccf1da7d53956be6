/**
 * Everything that spans, metrics and logs may carry, by name. Nothing else goes there: the tests compare these tables with
 * the records of a tracer, a registry and a logger.
 */
import * as Metric from "effect/Metric"

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
 * A metric for each set of attributes, made with them: one that gets them at an update makes its key anew each time. There are
 * as many sets as operations and outcomes.
 */
const attributed = <K extends ReadonlyArray<(typeof metricAttributes)[number]>, I, S>(
  make: (attributes: Metric.Metric.Attributes) => Metric.Metric<I, S>,
  ...keys: K
) => {
  const made = new Map<string, Metric.Metric<I, S>>()
  return (...values: { readonly [N in keyof K]: string }): Metric.Metric<I, S> => {
    const id = values.join(" ")
    const known = made.get(id)
    if (known !== undefined) return known
    const one = make(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])))
    made.set(id, one)
    return one
  }
}

const counter = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.counter(name, { description, attributes })

const gauge = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.gauge(name, { description, attributes })

const histogram = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.histogram(name, { description, attributes, boundaries: milliseconds })

/** Documents by `method` and `outcome`: `created`, `nothing-created`, `unknown` or `interrupted`. */
export const sends = attributed(counter("redox_sends_total", "Sends, by outcome"), "method", "outcome")
/** Attempts by `operation` and `outcome`: `success` or one of `DeliveryPolicy.Outcome`. */
export const attempts = attributed(counter("redox_attempts_total", "Requests, by outcome"), "operation", "outcome")
export const retries = attributed(counter("redox_retries_total", "Requests made again"), "operation")
export const bytes = attributed(counter("redox_bytes_total", "Bytes of files read for sending"), "method")
export const latency = attributed(
  histogram("redox_request_duration_milliseconds", "From the beginning of a request to the end of its answer"),
  "operation",
)
export const limiterWait = attributed(
  histogram("redox_rate_limit_wait_milliseconds", "Waits for the client-side rate limit"),
  "operation",
)
export const circuitState = attributed(gauge("redox_circuit_state", "0 closed, 1 half open, 2 open"), "origin")
export const circuitOpened = attributed(counter("redox_circuit_opened_total", "How often it opened"), "origin")

/** The circuit's states as the gauge shows them. */
export const circuitStates = { Closed: 0, HalfOpen: 1, Open: 2 } as const
