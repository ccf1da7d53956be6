/**
 * A span that does not show what its effect came to. A tracer is handed that value, and what an upload comes to holds a
 * URL that may give access to the file, an embedded file its bytes.
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
