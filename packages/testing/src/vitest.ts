/**
 * Registers the matchers of {@link Matchers} with Vitest. Import it once, in a test file or a set-up file:
 *
 * @example
 * ```ts
 * import "@effect-redox/testing/vitest"
 * import { FakeRedox } from "@effect-redox/testing"
 * import { Effect } from "effect"
 * import { expect, test } from "vitest"
 *
 * test("nothing is filed before anything is sent", async () => {
 *   const redox = await Effect.runPromise(FakeRedox.make())
 *   expect(redox).toHaveFiledNothing()
 * })
 * ```
 */
import { expect } from "vitest"
import { matchers } from "./Matchers.ts"
import type { Endpoint } from "./Wire.ts"

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Exactly one document carries this identifier. */
    toHaveFiledOnce(this: Matchers<R, T>, identifier: string): R
    /** Exactly one document carries this identifier, and its delivery has succeeded by now. */
    toHaveDelivered(this: Matchers<R, T>, identifier: string): R
    /** No document was filed at all; or none that carries this identifier. */
    toHaveFiledNothing(...identifier: readonly [identifier?: string]): R
    /** Every fault in force has applied at least once. */
    toHaveFiredFaults(): R
    /** Exactly these endpoints were called, in this order. */
    toHaveReceived(...endpoints: ReadonlyArray<Endpoint>): R
  }
}

expect.extend(matchers)
