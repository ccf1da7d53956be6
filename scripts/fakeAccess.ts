/**
 * How a program that reads its configuration from its environment reaches a fake Redox on this machine.
 */
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Redacted } from "effect"

/** The variables of the fake's own client. */
export const fakeVariables = Effect.gen(function* () {
  const { baseUrl } = yield* FakeRedoxServer
  const { credentials, sourceId } = yield* FakeRedox.FakeRedox
  return {
    REDOX_BASE_URL: baseUrl,
    REDOX_ENVIRONMENT: "Development",
    REDOX_SOURCE_ID: sourceId,
    REDOX_CLIENT_ID: credentials.clientId,
    REDOX_KEY_ID: credentials.keyId,
    REDOX_PRIVATE_KEY: Redacted.value(credentials.privateKey),
  }
})
