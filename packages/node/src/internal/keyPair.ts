/**
 * Makes key pairs for an API key of Redox.
 */
import type * as Credentials from "@effect-redox/core/Credentials"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as Digest from "effect/crypto/Digest"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as Base64Url from "effect/encoding/Base64Url"
import type { webcrypto } from "node:crypto"

/** A fresh key pair. */
export interface KeyPair {
  readonly algorithm: Credentials.Algorithm
  readonly keyId: string
  /** PKCS#8 in PEM. */
  readonly privateKey: Redacted.Redacted<string>
  /** What Redox is given: the public half as a JWKS (RFC 7517 §5). */
  readonly jwks: { readonly keys: ReadonlyArray<webcrypto.JsonWebKey & { readonly kid: string }> }
}

// The members that go into a key's thumbprint, in their order (RFC 7638 §3.2).
const thumbprintMembers = { RS384: ["e", "kty", "n"], ES384: ["crv", "kty", "x", "y"] } as const

const thumbprint = (algorithm: Credentials.Algorithm, jwk: webcrypto.JsonWebKey) =>
  Effect.flatMap(Digest.Digest, (digest) => {
    const members = Object.fromEntries(thumbprintMembers[algorithm].map((name) => [name, jwk[name]]))
    return Effect.map(digest.digest(Digest.sha256, new TextEncoder().encode(JSON.stringify(members))), Base64Url.encode)
  })

const crypto = Layer.mergeAll(
  Digest.layerWebCrypto,
  Signature.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto)),
)

/**
 * A fresh pair: RSA of 3072 bits for RS384 (as strong as is recommended beyond 2030, NIST SP 800-57 part 1 §5.6), P-384
 * for ES384. Without a key id it is the key's thumbprint (RFC 7638), which no other key has.
 */
export const generate = Effect.fnUntraced(function* (options: {
  readonly algorithm: Credentials.Algorithm
  readonly keyId?: string | undefined
}): Effect.fn.Return<KeyPair, CryptoError.CryptoError, Signature.Signature | Digest.Digest> {
  const { algorithm } = options
  const signature = yield* Signature.Signature
  const pair =
    algorithm === "RS384"
      ? yield* signature.generateKeyPair(Signature.rsaPkcs1v15Sha384)
      : yield* signature.generateKeyPair(Signature.ecdsaP384)
  const pem = yield* KeyFormat.encode(KeyFormat.pem(KeyFormat.pkcs8), pair.privateKey)
  const { ext: _ext, key_ops: _operations, ...jwk } = yield* KeyFormat.encode(KeyFormat.jwk, pair.publicKey)
  const keyId = options.keyId ?? (yield* thumbprint(algorithm, jwk))
  return {
    algorithm,
    keyId,
    privateKey: Redacted.make(pem, { label: "private key" }),
    jwks: { keys: [{ ...jwk, kid: keyId, alg: algorithm, use: "sig" }] },
  }
}, Effect.provide(crypto))
