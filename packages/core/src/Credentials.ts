/**
 * Who we are to Redox: the OAuth API key's client id, the id of its registered public key, and the private half.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as WebCrypto from "effect/crypto/WebCrypto"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import { parseJson } from "./internal/http/answer.ts"
import * as RedoxError from "./RedoxError.ts"

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

const problem = (path: string, rule: string, message: string): RedoxError.RedoxError =>
  RedoxError.invalidInput({ path, rule, message })

const keyProblem = (message: string) => problem("privateKey", "private-key", message)

const refuse = (message: string) => Effect.fail(keyProblem(message))

const signatures = {
  RS384: Signature.rsaPkcs1v15Sha384,
  ES384: Signature.ecdsaP384,
} as const

// https://www.w3.org/TR/webcrypto/#rsassa-pkcs1, #ecdsa
const importParameters = {
  RS384: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  ES384: { name: "ECDSA", namedCurve: "P-384" },
} as const

const Member = Schema.optionalKey(Schema.String)

const PrivateJwk = Schema.Struct({
  kty: Schema.Literals(["RSA", "EC"]),
  d: Schema.String,
  kid: Member,
  alg: Member,
  use: Member,
  key_ops: Schema.optionalKey(Schema.Array(Schema.String)),
  crv: Member,
  n: Member,
  e: Member,
  p: Member,
  q: Member,
  dp: Member,
  dq: Member,
  qi: Member,
  x: Member,
  y: Member,
})
type PrivateJwk = typeof PrivateJwk.Type

const decodeJwk = Schema.decodeUnknownOption(PrivateJwk)
const decodeJwks = Schema.decodeUnknownOption(Schema.Struct({ keys: Schema.Array(Schema.Unknown) }))

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

const missingPoint =
  "lacks its public point (RFC 5915 leaves it out where it may), which WebCrypto cannot do without; add it: openssl ec -in key.pem -out new.pem"

// Nothing of a crypto error is passed on: some of its descriptions quote the key's members.
const decode = Effect.fnUntraced(function* <Data>(
  format: KeyFormat.Format<"private", "decode", Data>,
  algorithm: Algorithm,
  data: Data,
  damaged: string,
): Effect.fn.Return<SigningKey, RedoxError.RedoxError> {
  const key: Signature.PrivateKey = yield* KeyFormat.decodePrivate(format, signatures[algorithm], data).pipe(
    Effect.mapError(({ reason }) => keyProblem(reason._tag === "Unsupported" ? missingPoint : damaged)),
  )
  if (isShort(key)) {
    return yield* keyProblem("an RSA key must have at least 2048 bits (RFC 7518 §3.3); generate a new one")
  }
  if (!(yield* Effect.orElseSucceed(fits(key), () => false))) {
    return yield* keyProblem("does not fit together: its private and its public half are of different keys")
  }
  return { algorithm, key: yield* Effect.mapError(withoutMembers(algorithm, key), () => keyProblem(damaged)) }
})

const generic = "is not a readable private key: expected PEM (PRIVATE KEY, RSA PRIVATE KEY, EC PRIVATE KEY) or a JWK"
const otherKind = "is a private key of another kind: RSA, or EC on P-384, is needed"
const otherCurve = "is an EC key on another curve: ES384 needs P-384"
const damagedPkcs8 = "is not intact PKCS#8"

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

const fromPkcs8 = (pem: string): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const beginning = beginningOf(pem)
  if (beginning === undefined) return refuse(damagedPkcs8)
  if (beginning.includes(identifiers.rsa)) return decode(pkcs8, "RS384", pem, damagedPkcs8)
  if (!beginning.includes(identifiers.ec)) return refuse(otherKind)
  return beginning.includes(identifiers.p384) ? decode(pkcs8, "ES384", pem, damagedPkcs8) : refuse(otherCurve)
}

const pemLabels: Record<string, (pem: string) => Effect.Effect<SigningKey, RedoxError.RedoxError>> = {
  "PRIVATE KEY": fromPkcs8,
  "RSA PRIVATE KEY": (pem) =>
    decode(KeyFormat.pem(KeyFormat.pkcs1), "RS384", pem, "is not an intact PKCS#1 RSA private key"),
  "EC PRIVATE KEY": (pem) =>
    decode(KeyFormat.pem(KeyFormat.sec1), "ES384", pem, "is not an intact EC private key on P-384"),
  "ENCRYPTED PRIVATE KEY": () => refuse("is encrypted; decrypt it first (openssl pkey -in key.pem -out plain.pem)"),
  "OPENSSH PRIVATE KEY": () =>
    refuse("is in OpenSSH's own format; convert a copy of it: ssh-keygen -p -m PEM -f <copy>"),
  "RSA PUBLIC KEY": () => refuse("is a public key; the private half is needed here"),
  "PUBLIC KEY": () => refuse("is a public key; the private half is needed here"),
  CERTIFICATE: () => refuse("is a certificate; the private key is needed here"),
}

/** Why a JWK's own metadata (RFC 7517 §4) speaks against signing with it. */
const objectionOf = (jwk: PrivateJwk, algorithm: Algorithm, keyId: string): string | undefined => {
  if (jwk.kty === "EC" && jwk.crv !== "P-384") return "an EC JWK must be on P-384 for ES384"
  if (jwk.alg !== undefined && jwk.alg !== algorithm) {
    return `is a JWK for another algorithm (its member alg): ${algorithm} is needed`
  }
  if (jwk.use !== undefined && jwk.use !== "sig") return "is a JWK for another use than signing (its member use)"
  if (jwk.key_ops !== undefined && !jwk.key_ops.includes("sign")) {
    return "is a JWK for other operations than signing (its member key_ops)"
  }
  return jwk.kid !== undefined && jwk.kid !== keyId
    ? "is a JWK with another key id (its member kid): give that as the key id, or take the key that belongs to it"
    : undefined
}

const fromJwk = (data: unknown, keyId: string): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const jwk = Option.getOrUndefined(decodeJwk(data))
  if (jwk === undefined) {
    return refuse("is JSON but not a private RSA or EC JWK (kty RSA or EC, with its member d)")
  }
  const algorithm = jwk.kty === "RSA" ? "RS384" : "ES384"
  const objection = objectionOf(jwk, algorithm, keyId)
  if (objection !== undefined) return refuse(objection)
  const { alg: _alg, key_ops: _operations, kid: _kid, use: _use, ...members } = jwk
  return decode(KeyFormat.jwk, algorithm, members, "is not an intact private JWK")
}

const fromJson = (data: unknown, keyId: string): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const set = Option.getOrUndefined(decodeJwks(data))
  if (set === undefined) return fromJwk(data, keyId)
  const named = set.keys.filter((key) => Option.exists(decodeJwk(key), (jwk) => jwk.kid === keyId))
  const [key, another] = named
  if (key === undefined) return refuse("is a JWKS without a private key whose kid is the key id")
  return another === undefined
    ? fromJwk(key, keyId)
    : refuse("is a JWKS with two private keys whose kid is the key id: remove the one that is not registered")
}

interface Block {
  readonly label: string
  readonly body: string
}

const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/gu
const end = "-----END "

// Goes over the text once: the end that is looked for is never before the one that was found last.
const pemBlocks = function* (text: string): Generator<Block> {
  let endsAt = -1
  for (const { 0: line, 1: label = "", index } of text.matchAll(begin)) {
    const start = index + line.length
    if (endsAt < start) endsAt = text.indexOf(end, start)
    if (endsAt === -1) return
    if (text.startsWith(`${end}${label}-----`, endsAt)) yield { label, body: text.slice(start, endsAt) }
  }
}

// RFC 7468 §3. Headers (RFC 1421, of encrypted keys) are left as they are: they cannot be distinguished from what follows.
const rewrapped = ({ body, label }: Block): string => {
  if (body.includes(":")) return `-----BEGIN ${label}-----${body}-----END ${label}-----\n`
  const lines = body.replaceAll(/\s/gu, "").match(/.{1,64}/gu) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n")
}

/**
 * The text of a private key, put right as far as that is safe: line breaks that were written as `\n`, or became spaces on
 * the way through a variable, and what other programs write around it (`openssl pkcs12` its "Bag Attributes"). Of several
 * PEM blocks the private key.
 */
export const keyText = (privateKey: Redacted.Redacted<string>): string => {
  const text = Redacted.value(privateKey).trim().replaceAll("\\r", "").replaceAll("\\n", "\n")
  if (text.startsWith("{") || text.length > maxKeySize) return text
  let first: Block | undefined
  for (const block of pemBlocks(text)) {
    if (block.label.endsWith("PRIVATE KEY")) return rewrapped(block)
    first ??= block
  }
  return first === undefined ? text : rewrapped(first)
}

/**
 * Reads the private key, and tries it: what it signs must be its public half's. The result cannot be read out. Fails with
 * `InvalidInput`, which names the fault without quoting the key.
 */
export const signingKey = (credentials: Credentials): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const text = keyText(credentials.privateKey)
  if (text.length > maxKeySize) return refuse("has more than 64 kB, which no private key has")
  if (text.startsWith("{")) {
    const json = parseJson(text)
    return Option.isNone(json) ? refuse("is not valid JSON") : fromJson(json.value, credentials.keyId)
  }
  const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1]
  const read = label === undefined || !Object.hasOwn(pemLabels, label) ? undefined : pemLabels[label]
  return read === undefined ? refuse(generic) : read(text)
}

// Both travel in a JWT and a form, which encode them; what is refused is what cannot be an id at all.
const idProblem = (path: string, id: string): ReadonlyArray<RedoxError.Problem> =>
  id.trim() === "" || id.length > 512
    ? [{ path, rule: "required", message: "must not be empty; copy it from the API key in the Redox dashboard" }]
    : []

/** Checks credentials without a request. Fails with `InvalidInput`, listing every problem. */
export const check = Effect.fnUntraced(function* (
  credentials: Credentials,
): Effect.fn.Return<SigningKey, RedoxError.RedoxError> {
  const key = yield* Effect.result(signingKey(credentials))
  const problems = [...idProblem("clientId", credentials.clientId), ...idProblem("keyId", credentials.keyId)]
  if (Result.isFailure(key) && key.failure.reason._tag === "InvalidInput") problems.push(...key.failure.reason.problems)
  yield* RedoxError.refuse(problems)
  return yield* Effect.fromResult(key)
})
