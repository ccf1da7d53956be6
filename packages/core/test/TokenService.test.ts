import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Inspectable, Layer, Redacted } from "effect"
import { TestClock } from "effect/testing"
import { tokenErrors } from "../src/internal/token/tokenErrors.ts"

const tokenRequests = Effect.flatMap(FakeRedox.FakeRedox, (redox) => Effect.map(redox.counts, ({ token }) => token))

describe.each(["RS384", "ES384"] as const)("TokenService with %s", (algorithm) => {
  it.effect("gets a token for an assertion that the other side verifies", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      const token = yield* tokens.get
      assert.isAbove(Redacted.value(token.value).length, 10)
      assert.strictEqual(token.expiresAt, 300_000)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm }))),
  )
})

describe("TokenService", () => {
  it.effect("asks once for many fibers, and again only when the token nears its end", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      const all = yield* Effect.all(
        Array.from({ length: 100 }, () => tokens.get),
        { concurrency: "unbounded" },
      )
      assert.strictEqual(new Set(all).size, 1)
      yield* TestClock.adjust("3 minutes")
      assert.strictEqual(yield* tokens.get, all[0])
      assert.strictEqual(yield* tokenRequests, 1)
      yield* TestClock.adjust("2 minutes")
      assert.notStrictEqual(yield* tokens.get, all[0])
      assert.strictEqual(yield* tokenRequests, 2)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("gives out the old token while it fetches the next one ahead of time", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const first = yield* tokens.get
      yield* TestClock.adjust("270 seconds")
      const gate = yield* redox.faults.gate({ on: "token" })
      assert.strictEqual(yield* tokens.get, first)
      yield* gate.arrived
      yield* gate.open
      const second = yield* Effect.repeat(tokens.get, { until: (token) => token !== first })
      assert.isAbove(second.expiresAt, first.expiresAt)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("goes on for the others when the one who asked first is interrupted", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const gate = yield* redox.faults.gate({ on: "token" })
      const first = yield* Effect.forkChild(tokens.get)
      yield* gate.arrived
      const second = yield* Effect.forkChild(tokens.get)
      yield* Effect.yieldNow
      yield* Fiber.interrupt(first)
      yield* gate.open
      yield* Fiber.join(second)
      assert.strictEqual(yield* tokenRequests, 1)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("does not remember a failure", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const rule = yield* redox.faults.add({ on: "token", fault: Fault.status(400) })
      const error = yield* Effect.flip(tokens.get)
      assert.strictEqual(error.reason._tag, "Authentication")
      yield* rule.remove
      yield* tokens.get
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("forgets a refused token only if it is still the current one", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      const first = yield* tokens.get
      yield* tokens.invalidate(first)
      const second = yield* tokens.get
      yield* tokens.invalidate(first)
      assert.strictEqual(yield* tokens.get, second)
      assert.strictEqual(yield* tokenRequests, 2)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("shows neither the token nor the key it was bought with", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const token = yield* tokens.get
      const shown = [String(token), JSON.stringify(token), Inspectable.toStringUnknown(token)].join()
      assert.notInclude(shown, Redacted.value(token.value))
      assert.notInclude(shown, Redacted.value(redox.credentials.privateKey).slice(40, 80))
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  // What Redox says of each mistake, as the token endpoint's page lists it (docs/protocol.md §2).
  const descriptions = [
    "",
    "x-www-form-urlencoded content-type required",
    "Missing grant_type parameter",
    "The grant_type parameter should equal 'client_credentials'",
    "Missing client assertion type",
    "Invalid client assertion type",
    "Missing client assertion",
    "JWT header kid property is required",
    "Public key not found, check client_id, kid and Redox dashboard settings",
    "Unexpected aud claim value",
  ]
  it.effect.each(descriptions)("gives advice on the description %j", (description) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const body = JSON.stringify({ error: "invalid_request", error_description: description })
      yield* redox.faults.add({
        on: "token",
        fault: Fault.status(400, { body: { contentType: "application/json", text: body } }),
      })
      const error = yield* Effect.flip(tokens.get)
      if (error.reason._tag !== "Authentication") return assert.fail(error.reason._tag)
      const known = tokenErrors.filter((it) => it.description.test(description))
      assert.lengthOf(known, 1)
      assert.strictEqual(error.reason.advice, known[0]?.advice)
      assert.include(error.message, description)
      assert.strictEqual(yield* tokenRequests, 1)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("refuses a static token that could not travel in a header", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Layer.build(TokenService.layerStatic(Redacted.make("abc\r\nX-Evil: 1"))))
      assert.strictEqual(error.reason._tag, "InvalidInput")
      assert.notInclude(error.message, "Evil")
    }).pipe(Effect.scoped),
  )
})
