/**
 * Signed client assertions (RFC 7523 §2.2 and §3; docs/protocol.md §2). Made anew for every request, never cached.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as Base64Url from "effect/encoding/Base64Url"
import type { SigningKey } from "../../Credentials.ts"

/** Seconds from `iat` to `exp`. */
const lifetime = 300

const segment = (value: object): string => Base64Url.encode(JSON.stringify(value))

export interface AssertionOptions {
  readonly clientId: string
  readonly keyId: string
  readonly audience: string
  readonly signingKey: SigningKey
}

export const makeAssertion = Effect.fnUntraced(function* (
  options: AssertionOptions,
): Effect.fn.Return<string, CryptoError.CryptoError, Signature.Signature | SecureRandom.SecureRandom> {
  const signature = yield* Signature.Signature
  const random = yield* SecureRandom.SecureRandom
  const iat = Math.floor((yield* Clock.currentTimeMillis) / 1000)
  const header = segment({ alg: options.signingKey.algorithm, kid: options.keyId, typ: "JWT" })
  const claims = segment({
    iss: options.clientId,
    sub: options.clientId,
    aud: options.audience,
    iat,
    exp: iat + lifetime,
    jti: yield* random.uuidV4(),
  })
  const signingInput = `${header}.${claims}`
  const signed = yield* signature.sign(options.signingKey.key, new TextEncoder().encode(signingInput))
  return `${signingInput}.${Base64Url.encode(signed)}`
})
