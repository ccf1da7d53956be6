/**
 * What a client needs to reach a sandbox: variables, and lines for a shell.
 */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { createPrivateKey, createPublicKey } from "node:crypto"
import type { ClientCredentials, GeneratedClient } from "@effect-redox/testing/RegisteredClient"

/** The private key in one line, as a JWK. */
const privateJwk = ({ algorithm, keyId, privateKey }: ClientCredentials): string =>
  JSON.stringify({
    ...createPrivateKey(Redacted.value(privateKey)).export({ format: "jwk" }),
    kid: keyId,
    alg: algorithm,
  })

const kinds = { RS384: "rsa", ES384: "ec" } as const

/** Both sides of a client, from what the program keeps of it. Fails where its key is not one of its algorithm. */
export const clientOf = (credentials: ClientCredentials): Effect.Effect<GeneratedClient, Cause.UnknownError> =>
  Effect.try((): GeneratedClient => {
    const { algorithm, clientId, keyId, privateKey } = credentials
    const key = createPublicKey(Redacted.value(privateKey))
    const curve = key.asymmetricKeyDetails?.namedCurve
    if (key.asymmetricKeyType !== kinds[algorithm] || (algorithm === "ES384" && curve !== "secp384r1")) {
      throw new Error(`not a key for ${algorithm}`)
    }
    return {
      credentials,
      privateJwk: Redacted.make(privateJwk(credentials), { label: "private key" }),
      registration: { clientId, keys: [{ keyId, algorithm, jwk: key.export({ format: "jwk" }) }] },
    }
  })

/** What `@effect-redox/node` and its command are configured by. */
export const variables = (account: {
  readonly baseUrl: string
  readonly environment: string
  readonly sourceId: string
  readonly plan: "paid" | "free"
  readonly credentials: ClientCredentials
  readonly platform: {
    readonly credentials: ClientCredentials
    readonly organizationId: number
    readonly environmentId: string
    /** UUIDs by slug. */
    readonly destinations: ReadonlyArray<readonly [slug: string, id: string]>
  }
}): Readonly<Record<string, string>> => ({
  REDOX_BASE_URL: account.baseUrl,
  REDOX_ENVIRONMENT: account.environment,
  REDOX_SOURCE_ID: account.sourceId,
  REDOX_CLIENT_ID: account.credentials.clientId,
  REDOX_KEY_ID: account.credentials.keyId,
  REDOX_PRIVATE_KEY: privateJwk(account.credentials),
  ...(account.plan === "free" ? { REDOX_PLAN: "free" } : {}),
  REDOX_PLATFORM_ORGANIZATION_ID: String(account.platform.organizationId),
  REDOX_PLATFORM_ENVIRONMENT_ID: account.platform.environmentId,
  REDOX_PLATFORM_DESTINATIONS: account.platform.destinations.map((pair) => pair.join("=")).join(","),
  REDOX_PLATFORM_CLIENT_ID: account.platform.credentials.clientId,
  REDOX_PLATFORM_KEY_ID: account.platform.credentials.keyId,
  REDOX_PLATFORM_PRIVATE_KEY: privateJwk(account.platform.credentials),
})

const quoted = (value: string): string =>
  /^[A-Za-z0-9_./:-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`

/** Lines that a POSIX shell takes as they are. */
export const exportLines = (variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables)
    .map(([name, value]) => `export ${name}=${quoted(value)}`)
    .join("\n")
