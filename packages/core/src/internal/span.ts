/**
 * Spans, where a tracer is installed. Without one Effect makes them all the same, each with a context of its own, which
 * nothing sees.
 */
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import type * as Tracer from "effect/Tracer"

type Attributes = Readonly<Record<string, unknown>>

/** Whether a tracer is installed. */
export const isTraced = (fiber: Fiber.Fiber<unknown, unknown>): boolean => fiber.cache.tracer !== undefined

/**
 * A span that does not show the value of its effect. A tracer receives that value, and the value of an upload holds a URL
 * that may give access to the file, that of an embedded file its bytes. `describe` gives what of it may be shown.
 */
export const withQuietSpan =
  <B>(name: string, options?: Tracer.SpanOptions, describe?: (value: B) => Attributes) =>
  <A extends B, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.withFiber((fiber) => {
      if (!isTraced(fiber)) return effect
      const described =
        describe === undefined ? effect : Effect.tap(effect, (value) => Effect.annotateCurrentSpan(describe(value)))
      const hidden = Effect.map(described, (value) => Redacted.make(value))
      return Effect.map(Effect.withSpan(hidden, name, options), Redacted.value)
    })

/** Annotates the span of {@link withQuietSpan} around it, if there is one. */
export const annotateSpan = (attributes: () => Attributes): Effect.Effect<void> =>
  Effect.withFiber((fiber) => (isTraced(fiber) ? Effect.annotateCurrentSpan(attributes()) : Effect.void))
