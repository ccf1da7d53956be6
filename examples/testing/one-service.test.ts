import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { it } from "@effect/vitest"
import { Effect } from "effect"

it.effect("asks for one token, however many need it at once", () =>
  Effect.gen(function* () {
    const tokens = yield* TokenService
    yield* Effect.all([tokens.get, tokens.get, tokens.get], { concurrency: "unbounded" })
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.assertCalled("token")
  }).pipe(Effect.provide(RedoxTest.layerTokenService())),
)
