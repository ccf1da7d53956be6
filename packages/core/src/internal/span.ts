/**
 * A span that does not show the value of its effect. A tracer receives that value, and the value of an upload holds a URL
 * that may give access to the file, that of an embedded file its bytes.
 */
import { Effect, Redacted, type Tracer } from "effect"

export const withQuietSpan =
  (name: string, options?: Tracer.SpanOptions) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, Exclude<R, Tracer.ParentSpan>> =>
    effect.pipe(
      Effect.map((value) => Redacted.make(value)),
      Effect.withSpan(name, options),
      Effect.map(Redacted.value),
    )
