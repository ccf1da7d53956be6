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

/** Makes something for each text, once. */
const remembered = <A>(make: (text: string) => A): ((text: string) => A) => {
  const made = new Map<string, A>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const one = make(text)
    made.set(text, one)
    return one
  }
}

type Attribute = (typeof metricAttributes)[number]
type Make<A> = (attributes: Metric.Metric.Attributes) => A

/**
 * A metric for each value of its attribute, made with it: one that gets its attributes at an update makes its key anew each
 * time. There are as many values as operations, or outcomes.
 */
const by = <A>(make: Make<A>, key: Attribute): ((value: string) => A) => remembered((value) => make({ [key]: value }))

/** The same of two attributes. */
const byBoth = <A>(make: Make<A>, one: Attribute, other: Attribute): ((first: string, second: string) => A) => {
  const all = remembered((first) => remembered((second) => make({ [one]: first, [other]: second })))
  return (first, second) => all(first)(second)
}

const counter = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.counter(name, { description, attributes })

const gauge = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.gauge(name, { description, attributes })

const histogram = (name: string, description: string) => (attributes: Metric.Metric.Attributes) =>
  Metric.histogram(name, { description, attributes, boundaries: milliseconds })

/** Documents by `method` and `outcome`: `created`, `nothing-created`, `unknown` or `interrupted`. */
export const sends = byBoth(counter("redox_sends_total", "Sends, by outcome"), "method", "outcome")
/** Attempts by `operation` and `outcome`: `success` or one of `DeliveryPolicy.Outcome`. */
export const attempts = byBoth(counter("redox_attempts_total", "Requests, by outcome"), "operation", "outcome")
export const retries = by(counter("redox_retries_total", "Requests made again"), "operation")
export const bytes = by(counter("redox_bytes_total", "Bytes of files read for sending"), "method")
export const latency = by(
  histogram("redox_request_duration_milliseconds", "From the beginning of a request to the end of its answer"),
  "operation",
)
export const limiterWait = by(
  histogram("redox_rate_limit_wait_milliseconds", "Waits for the client-side rate limit"),
  "operation",
)
export const circuitState = by(gauge("redox_circuit_state", "0 closed, 1 half open, 2 open"), "origin")
export const circuitOpened = by(counter("redox_circuit_opened_total", "How often it opened"), "origin")

/** The circuit's states as the gauge shows them. */
export const circuitStates = { Closed: 0, HalfOpen: 1, Open: 2 } as const
