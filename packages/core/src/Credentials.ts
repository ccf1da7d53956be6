/**
 * Who we are to Redox: the OAuth API key's client id, the id of its registered public key, and the private half.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { fromPkcs8, type Credentials, type SigningKey } from "./internal/key/signing.ts"
import { needed } from "./internal/late.ts"
import type * as RedoxError from "./RedoxError.ts"

export { maxKeySize, type Algorithm, type Credentials, type SigningKey } from "./internal/key/signing.ts"
export { signingKey } from "./internal/key/read.ts"
export { keyText } from "./internal/key/text.ts"

const pkcs8 =
  /^-----BEGIN PRIVATE KEY-----\n(?:[A-Za-z0-9+/]{64}\n)+[A-Za-z0-9+/]{1,64}={0,2}\n-----END PRIVATE KEY-----$/

const isId = (id: unknown): boolean => typeof id === "string" && id.trim() !== "" && id.length <= 512

/** Checks credentials without a request. Fails with `InvalidInput`, listing every problem. */
export const check = (credentials: Credentials): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const inFull = Effect.flatMap(needed, ({ checkCredentials }) => checkCredentials(credentials))
  const text = Redacted.value(credentials.privateKey).trim()
  return isId(credentials.clientId) && isId(credentials.keyId) && pkcs8.test(text)
    ? Effect.catch(fromPkcs8(`${text}\n`), () => inFull)
    : inFull
}
