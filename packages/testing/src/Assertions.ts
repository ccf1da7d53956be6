/**
 * Claims about what a fake received. Each succeeds in silence, or fails with the story of what happened instead.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Inspectable from "effect/Inspectable"
import { lines } from "./internal/story.ts"
import type { Delivery } from "./Delivery.ts"
import type { FiledDocument, LogEntry, RequestEntry } from "./Records.ts"
import type { Endpoint } from "./Wire.ts"

/**
 * What was claimed is not so. The message says what was expected, what was found, and every request in order: statuses,
 * identifiers, faults, and where and by which rule a request was refused; never bodies, tokens, names, or URLs the fake
 * does not know. A fake made with `reveal: true` shows names and URLs too.
 *
 * Its stack begins at the line that made the claim.
 */
export class AssertionFailed extends Data.TaggedError("AssertionFailed")<{
  readonly expected: string
  readonly found: string
  readonly story: string
}> {
  override get message(): string {
    return `expected ${this.expected}, but ${this.found}\n\n${this.story}`
  }

  // node:test carries errors between processes, and of one with Effect's members keeps neither message nor stack. Of one
  // that says how to print it, it keeps that.
  override [Inspectable.NodeInspectSymbol](): string {
    return this.stack ?? `${this.name}: ${this.message}`
  }
}

/** Claims, as a part of the fake. */
export interface Assertions {
  /** Exactly one document carries this identifier. Gives it back. */
  readonly assertFiledOnce: (identifier: string) => Effect.Effect<FiledDocument, AssertionFailed>
  /** No document carries this identifier. */
  readonly assertNotFiled: (identifier: string) => Effect.Effect<void, AssertionFailed>
  /** Exactly one document carries this identifier, and its delivery has succeeded by now. Gives it back. */
  readonly assertDelivered: (identifier: string) => Effect.Effect<FiledDocument, AssertionFailed>
  /** The one log of the document that carries this identifier, and where its delivery is. Fails where there is not one. */
  readonly logOf: (
    identifier: string,
  ) => Effect.Effect<{ readonly entry: LogEntry; readonly delivery: Delivery }, AssertionFailed>
  /** Not one document was filed. */
  readonly assertNothingFiled: Effect.Effect<void, AssertionFailed>
  /**
   * Every fault in force has applied to a request at least once, and there is one in force: so a test knows that what it
   * prepared did happen. Faults that were removed do not count.
   */
  readonly assertFaultsFired: Effect.Effect<void, AssertionFailed>
  /** Exactly these endpoints were called, in this order. */
  readonly assertCalled: (...endpoints: ReadonlyArray<Endpoint>) => Effect.Effect<void, AssertionFailed>
}

/** What {@link story} reads of a fake. */
export interface Recorded {
  readonly story: Effect.Effect<string>
  readonly requests: Effect.Effect<ReadonlyArray<RequestEntry>>
  readonly documents: Effect.Effect<ReadonlyArray<FiledDocument>>
  readonly log: Effect.Effect<ReadonlyArray<LogEntry>>
}

/**
 * What a fake received, one line a request, as in a failing assertion. With `reveal`, also whole paths, the titles of
 * files, the names of patients, and what problems say: for a look at one's own made-up data, not for a report.
 *
 * To have every assertion of a fake fail with it, make the fake with the option `reveal`.
 *
 * @example
 * ```ts
 * import { Assertions, FakeRedox } from "@effect-redox/testing"
 * import { Console, Effect } from "effect"
 *
 * export const look = Effect.gen(function* () {
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* Console.log(yield* Assertions.story(redox, { reveal: true }))
 * })
 * ```
 */
export const story = Effect.fnUntraced(function* (
  redox: Recorded,
  options?: { readonly reveal?: boolean | undefined },
): Effect.fn.Return<string> {
  if (options?.reveal !== true) return yield* redox.story
  const [requests, documents, log] = yield* Effect.all([redox.requests, redox.documents, redox.log])
  return lines({ requests, documents, log }, { reveal: true, isDestination: () => true })
})
