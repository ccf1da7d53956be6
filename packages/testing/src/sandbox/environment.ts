/**
 * What a client is told to reach a sandbox: variables, and lines for a shell.
 */
import { Redacted } from "effect"
import { createPrivateKey, createPublicKey } from "node:crypto"
import type { ClientCredentials, GeneratedClient } from "../RegisteredClient.ts"

/** The private key in one line, as a JWK. */
const privateJwk = ({ algorithm, keyId, privateKey }: ClientCredentials): string =>
  JSON.stringify({
    ...createPrivateKey(Redacted.value(privateKey)).export({ format: "jwk" }),
    kid: keyId,
    alg: algorithm,
  })

/** Both sides of a client, from what the program keeps of it. */
export const clientOf = (credentials: ClientCredentials): GeneratedClient => ({
  credentials,
  privateJwk: Redacted.make(privateJwk(credentials), { label: "private key" }),
  registration: {
    clientId: credentials.clientId,
    keys: [
      {
        keyId: credentials.keyId,
        algorithm: credentials.algorithm,
        jwk: createPublicKey(Redacted.value(credentials.privateKey)).export({ format: "jwk" }),
      },
    ],
  },
})

/** What `@effect-redox/node` and its command are configured by. */
export const variables = (account: {
  readonly baseUrl: string
  readonly environment: string
  readonly sourceId: string
  readonly plan: "paid" | "free"
  readonly credentials: ClientCredentials
}): Readonly<Record<string, string>> => ({
  REDOX_BASE_URL: account.baseUrl,
  REDOX_ENVIRONMENT: account.environment,
  REDOX_SOURCE_ID: account.sourceId,
  REDOX_CLIENT_ID: account.credentials.clientId,
  REDOX_KEY_ID: account.credentials.keyId,
  REDOX_PRIVATE_KEY: privateJwk(account.credentials),
  ...(account.plan === "free" ? { REDOX_PLAN: "free" } : {}),
})

const quoted = (value: string): string =>
  /^[A-Za-z0-9_./:-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`

/** Lines that a POSIX shell takes as they are. */
export const exportLines = (variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables)
    .map(([name, value]) => `export ${name}=${quoted(value)}`)
    .join("\n")
