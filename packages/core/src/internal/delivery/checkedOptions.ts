/**
 * The options of one call, checked once and with a guarded observer, however many services pass them on: `SendFile` checks
 * what it hands to `BlobService` and `DocumentService`, and these check what a program hands to them directly.
 */
import * as Effect from "effect/Effect"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { needed, type LatePart } from "../late.ts"
import { guardObserver } from "./observer.ts"

interface CallOptions {
  readonly policy?: DeliveryPolicy.Options | undefined
  readonly onEvent?: Observer | undefined
}

export class CheckedOptions implements CallOptions {
  readonly destination: string
  /** Laid over the configuration's. */
  readonly policy: DeliveryPolicy.DeliveryPolicy
  /** Guarded. */
  readonly onEvent: Observer

  /** For options without a problem, and an observer that is guarded. */
  constructor(options: {
    readonly destination: string
    readonly policy: DeliveryPolicy.DeliveryPolicy
    readonly onEvent: Observer
  }) {
    this.destination = options.destination
    this.policy = options.policy
    this.onEvent = options.onEvent
  }
}

/**
 * The options of a call, whose policy is laid over `policy`. Fails with `InvalidInput` where they, or what `problems` finds,
 * cannot be right.
 */
export const checkOptions = (
  options: (CallOptions & { readonly destination?: string }) | undefined,
  policy: DeliveryPolicy.DeliveryPolicy,
  problems: (late: LatePart) => ReadonlyArray<RedoxError.Problem>,
): Effect.Effect<CheckedOptions, RedoxError.RedoxError> =>
  options instanceof CheckedOptions
    ? Effect.succeed(options)
    : Effect.suspend(() =>
        Effect.map(
          Effect.flatMap(needed, (found) => RedoxError.refuse(problems(found))),
          () =>
            new CheckedOptions({
              destination: options?.destination ?? "",
              policy: DeliveryPolicy.override(policy, options?.policy),
              onEvent: guardObserver(options?.onEvent),
            }),
        ),
      )
