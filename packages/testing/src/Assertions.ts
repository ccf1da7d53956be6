/**
 * Claims about what a fake received. Each succeeds in silence, or fails with the story of what happened instead.
 */
import { Data, type Effect } from "effect"
import type { FiledDocument } from "./Records.ts"
import type { Endpoint } from "./Wire.ts"

/**
 * What was claimed is not so. The message says what was expected, what was found, and every request in order: statuses,
 * identifiers and faults, never bodies, tokens or names.
 */
export class AssertionFailed extends Data.TaggedError("AssertionFailed")<{
  readonly expected: string
  readonly found: string
  readonly story: string
}> {
  override get message(): string {
    return `expected ${this.expected}, but ${this.found}\n\n${this.story}`
  }
}

/** Claims, as a part of the fake. */
export interface Assertions {
  /** Exactly one document carries this identifier. Gives it back. */
  readonly assertFiledOnce: (identifier: string) => Effect.Effect<FiledDocument, AssertionFailed>
  /** No document carries this identifier. */
  readonly assertNotFiled: (identifier: string) => Effect.Effect<void, AssertionFailed>
  /** Not one document was filed. */
  readonly assertNothingFiled: Effect.Effect<void, AssertionFailed>
  /** Exactly these endpoints were called, in this order. */
  readonly assertCalled: (...endpoints: ReadonlyArray<Endpoint>) => Effect.Effect<void, AssertionFailed>
}
