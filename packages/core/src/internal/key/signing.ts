/**
 * A key to sign with, from PKCS#8 as most programs have it. What is wrong with a key, and the other forms of one, `read` knows.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"

/** RSASSA-PKCS1-v1_5 or ECDSA on P-384, both with SHA-384 (RFC 7518 §3.3, §3.4). */
export type Algorithm = "RS384" | "ES384"

/** An OAuth API key of the Redox dashboard, with its private key. */
export interface Credentials {
  /** The API key's client id. */
  readonly clientId: string
  /** The `kid` under which the public key is registered. */
  readonly keyId: string
  /**
   * The private key: PEM (`PRIVATE KEY`, `RSA PRIVATE KEY` or `EC PRIVATE KEY`), or a JWK or JWKS as JSON text. RSA of
   * at least 2048 bits, or EC on P-384. The key's type decides the algorithm. Of a JWK, `alg`, `use`, `key_ops` and `kid` must
   * agree with that where they are present.
   */
  readonly privateKey: Redacted.Redacted<string>
  /** Scopes to ask for, such as `fhir:production`. Left out, Redox grants what the key has. */
  readonly scope?: string | undefined
}

/** A key ready to sign with. Prints as its algorithm. */
export interface SigningKey {
  readonly algorithm: Algorithm
  readonly key: Signature.PrivateKey
}

/** Larger than any private key, a set of them included. */
export const maxKeySize = 65_536

const signatures = {
  RS384: Signature.rsaPkcs1v15Sha384,
  ES384: Signature.ecdsaP384,
} as const

// https://www.w3.org/TR/webcrypto/#rsassa-pkcs1, #ecdsa
const importParameters = {
  RS384: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  ES384: { name: "ECDSA", namedCurve: "P-384" },
} as const

const crypto = Signature.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto))

const probe = new TextEncoder().encode("effect-redox")

// Each member of a JWK can be another key's. Redox's refusal would not name the cause.
const fits = Effect.fnUntraced(function* (
  key: Signature.PrivateKey,
): Effect.fn.Return<boolean, CryptoError.CryptoError, Signature.Signature> {
  const signature = yield* Signature.Signature
  const publicKey = yield* signature.publicKeyOf(key)
  return yield* signature.verify(publicKey, yield* signature.sign(key, probe), probe)
}, Effect.provide(crypto))

// The members are dropped: nothing in this process can read the key out of what signs.
const withoutMembers = Effect.fnUntraced(function* (
  algorithm: Algorithm,
  key: Signature.PrivateKey,
): Effect.fn.Return<Signature.PrivateKey, CryptoError.CryptoError> {
  const bytes = new Uint8Array(yield* Signature.toBytes(key))
  const { subtle } = yield* WebCrypto.WebCrypto
  const imported = yield* Effect.promise(() =>
    subtle.importKey("pkcs8", bytes, importParameters[algorithm], false, ["sign"]),
  )
  bytes.fill(0)
  return yield* Signature.privateKeyFromCryptoKey(key.algorithm, imported)
})

// RFC 7518 §3.3: "A key of size 2048 bits or larger MUST be used".
const isShort = (key: Signature.PrivateKey): boolean =>
  key.algorithm._tag === "RsaPkcs1v15" && key.algorithm.modulusLength < 2048

/** Why a key cannot be signed with. */
export type KeyFault = "unsupported" | "damaged" | "short" | "mixed" | "other-kind" | "other-curve"

/** Decodes a key, and tries it. Nothing of a crypto error is passed on: some of its descriptions quote the key's members. */
export const decodeKey = Effect.fnUntraced(function* <Data>(
  format: KeyFormat.Format<"private", "decode", Data>,
  algorithm: Algorithm,
  data: Data,
): Effect.fn.Return<SigningKey, KeyFault> {
  const key: Signature.PrivateKey = yield* KeyFormat.decodePrivate(format, signatures[algorithm], data).pipe(
    Effect.mapError(({ reason }): KeyFault => (reason._tag === "Unsupported" ? "unsupported" : "damaged")),
  )
  if (isShort(key)) return yield* Effect.fail<KeyFault>("short")
  if (!(yield* Effect.orElseSucceed(fits(key), () => false))) return yield* Effect.fail<KeyFault>("mixed")
  return { algorithm, key: yield* Effect.mapError(withoutMembers(algorithm, key), (): KeyFault => "damaged") }
})

const pkcs8 = KeyFormat.pem(KeyFormat.pkcs8)

// The object identifiers of rsaEncryption (RFC 8017 §A.1), id-ecPublicKey and secp384r1 (RFC 5480 §2.1.1) in DER.
const identifiers = {
  rsa: "06092a864886f70d010101",
  ec: "06072a8648ce3d0201",
  p384: "06052b81040022",
} as const

/** The beginning of PKCS#8, which names the key's kind (RFC 5208 §5), in hex. */
const beginningOf = (pem: string): string | undefined => {
  const body = pem.split("\n").slice(1, -2).join("")
  const bytes = Base64.decode(body.slice(0, 80))
  return Result.isSuccess(bytes) ? Hex.encode(bytes.success) : undefined
}

/** The key of a PEM with PKCS#8, its last line ended. */
export const fromPkcs8 = (pem: string): Effect.Effect<SigningKey, KeyFault> => {
  const beginning = beginningOf(pem)
  if (beginning === undefined) return Effect.fail("damaged")
  if (beginning.includes(identifiers.rsa)) return decodeKey(pkcs8, "RS384", pem)
  if (!beginning.includes(identifiers.ec)) return Effect.fail("other-kind")
  return beginning.includes(identifiers.p384) ? decodeKey(pkcs8, "ES384", pem) : Effect.fail("other-curve")
}
