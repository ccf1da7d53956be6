import { Sandbox } from "@effect-redox/sandbox"
import { FakeRedox } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"

// For a client in another process, or in another language: give it `variables`, run it, and look at what arrived.
it.live("a client of any kind can be pointed at it", () =>
  Effect.gen(function* () {
    const { baseUrl, variables } = yield* Sandbox.Sandbox
    assert.strictEqual(variables["REDOX_BASE_URL"], baseUrl)
    const answer = yield* Effect.promise(() => fetch(`${baseUrl}/v2/auth/token`, { method: "POST" }))
    assert.strictEqual(answer.status, 503)
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.assertCalled("token")
  }).pipe(Effect.provide(Sandbox.Sandbox.layer({ faults: ["token#1:503"] }))),
)
