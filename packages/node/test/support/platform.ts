/** The variables of the Platform API of the fake at hand. */
import { FakeRedox } from "@effect-redox/testing"
import { Effect, Redacted } from "effect"

export const platform = Effect.map(FakeRedox.FakeRedox, (redox) => ({
  REDOX_PLATFORM_ORGANIZATION_ID: String(redox.platform.organizationId),
  REDOX_PLATFORM_ENVIRONMENT_ID: redox.platform.environmentIds.Development,
  REDOX_PLATFORM_DESTINATIONS: `redox-fhir-sandbox=${redox.platform.destinationId("redox-fhir-sandbox")}`,
  REDOX_PLATFORM_CLIENT_ID: redox.platform.credentials.clientId,
  REDOX_PLATFORM_KEY_ID: redox.platform.credentials.keyId,
  REDOX_PLATFORM_PRIVATE_KEY: Redacted.value(redox.platform.credentials.privateKey),
}))
