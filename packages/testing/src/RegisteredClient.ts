/**
 * Who may ask the fake for tokens: client ids with the public halves of their keys, as Redox's dashboard holds them.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as Digest from "effect/crypto/Digest"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import type { webcrypto } from "node:crypto"
import { uuid } from "./internal/random.ts"

/** RSASSA-PKCS1-v1_5 or ECDSA on P-384, both with SHA-384 (docs/protocol.md §2, RFC 7518 §3.3 and §3.4). */
export type Algorithm = "RS384" | "ES384"

/** A public key as it is registered in Redox's dashboard (docs/protocol.md §2). */
export interface RegisteredKey {
  /** The `kid` an assertion names it by. */
  readonly keyId: string
  readonly algorithm: Algorithm
  readonly jwk: webcrypto.JsonWebKey
}

/** What a user may do in an environment (docs/protocol.md §8). */
export type UserRole = "engineer" | "support" | "member"

/** An OAuth API key: a client id, the public keys that may sign for it, and the sources it may use. */
export interface RegisteredClient {
  readonly clientId: string
  readonly keys: ReadonlyArray<RegisteredKey>
  /** Ids of the sources this client may use. Left out: all of them. */
  readonly sources?: ReadonlyArray<string> | undefined
  /**
   * Makes it a user-level key of a user with this role: it opens the Platform API, and not the FHIR API. Left out: an
   * environment's key, which opens the FHIR API alone.
   */
  readonly role?: UserRole | undefined
}

/** What a client needs to sign its assertions. Fits wherever `@effect-redox/core` takes credentials. */
export interface ClientCredentials {
  readonly clientId: string
  readonly keyId: string
  readonly algorithm: Algorithm
  /** PKCS#8 in PEM. */
  readonly privateKey: Redacted.Redacted<string>
}

/** Both sides of a fresh client: what the program keeps, and what Redox is given. */
export interface GeneratedClient {
  readonly credentials: ClientCredentials
  /** The same private key as the JSON text of a JWK, with its `kid` and `alg`. */
  readonly privateJwk: Redacted.Redacted<string>
  readonly registration: RegisteredClient
}

/** What a fresh client may be given. */
export interface GenerateOptions {
  /** Default `"RS384"`, the algorithm Redox's current pages name (docs/protocol.md §2). */
  readonly algorithm?: Algorithm | undefined
  /** Default a random UUID. */
  readonly clientId?: string | undefined
  /** Default a random UUID. */
  readonly keyId?: string | undefined
  /** Ids of the sources this client may use. Default all. */
  readonly sources?: ReadonlyArray<string> | undefined
  /** Makes it a user-level key: see {@link RegisteredClient}. */
  readonly role?: UserRole | undefined
}

// 2048 bits are the least RFC 7518 §3.3 allows, and such a key is made in tens of milliseconds (a choice).
const rs384 = Signature.rsaPkcs1v15({ hash: Digest.sha384, modulusLength: 2048 })

const signatures = Signature.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto))

const generateWith = Effect.fnUntraced(function* (
  options: GenerateOptions | undefined,
): Effect.fn.Return<GeneratedClient, CryptoError.CryptoError, Signature.Signature> {
  const random = yield* Random.Random
  const algorithm = options?.algorithm ?? "RS384"
  const clientId = options?.clientId ?? uuid(random)
  const keyId = options?.keyId ?? uuid(random)
  const signature = yield* Signature.Signature
  const pair =
    algorithm === "RS384"
      ? yield* signature.generateKeyPair(rs384)
      : yield* signature.generateKeyPair(Signature.ecdsaP384)
  const publicJwk = yield* KeyFormat.encode(KeyFormat.jwk, pair.publicKey)
  const privateJwk = yield* KeyFormat.encode(KeyFormat.jwk, pair.privateKey)
  const pem = yield* KeyFormat.encode(KeyFormat.pem(KeyFormat.pkcs8), pair.privateKey)
  return {
    credentials: { clientId, keyId, algorithm, privateKey: Redacted.make(pem, { label: "private key" }) },
    privateJwk: Redacted.make(JSON.stringify({ ...privateJwk, kid: keyId, alg: algorithm }), { label: "private key" }),
    registration: {
      clientId,
      keys: [{ keyId, algorithm, jwk: publicJwk }],
      ...(options?.sources === undefined ? {} : { sources: options.sources }),
      ...(options?.role === undefined ? {} : { role: options.role }),
    },
  }
})

/**
 * Makes a key pair and a client id to go with it. Nothing knows of it until its `registration` is given to a fake, as
 * an option or by `registerClient`.
 *
 * @example
 * ```ts
 * import { FakeRedox, RegisteredClient } from "@effect-redox/testing"
 * import { Effect, Layer } from "effect"
 *
 * export const layer = Layer.unwrap(
 *   Effect.map(RegisteredClient.generate({ algorithm: "ES384" }), (client) => FakeRedox.FakeRedox.layer({ client }))
 * )
 * ```
 */
export const generate = (options?: GenerateOptions): Effect.Effect<GeneratedClient> =>
  // WebCrypto makes keys of these two kinds on every platform Effect runs on: a failure is a defect of the platform.
  generateWith(options).pipe(Effect.orDie, Effect.provide(signatures))
