/**
 * Who we are to Redox: the OAuth API key's client id, the id of its registered public key, and the private half.
 */
import { Effect, Option, Redacted, Result, Schema } from "effect"
import { KeyFormat, Signature, type CryptoError } from "effect/crypto"
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
   * at least 2048 bits, or EC on P-384. The key's type decides the algorithm.
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

const rs384 = Signature.rsaPkcs1v15Sha384
const es384 = Signature.ecdsaP384

const problem = (path: string, rule: string, message: string): RedoxError.RedoxError =>
  RedoxError.invalidInput({ path, rule, message })

const keyProblem = (message: string) => problem("privateKey", "private-key", message)

const PrivateJwk = Schema.Struct({
  kty: Schema.Literals(["RSA", "EC"]),
  kid: Schema.optionalKey(Schema.String),
  crv: Schema.optionalKey(Schema.String),
  d: Schema.String,
  n: Schema.optionalKey(Schema.String),
  e: Schema.optionalKey(Schema.String),
  p: Schema.optionalKey(Schema.String),
  q: Schema.optionalKey(Schema.String),
  dp: Schema.optionalKey(Schema.String),
  dq: Schema.optionalKey(Schema.String),
  qi: Schema.optionalKey(Schema.String),
  x: Schema.optionalKey(Schema.String),
  y: Schema.optionalKey(Schema.String),
})
const decodeJwk = Schema.decodeUnknownOption(PrivateJwk)
const decodeJwks = Schema.decodeUnknownOption(Schema.Struct({ keys: Schema.Array(Schema.Unknown) }))

// Nothing of a crypto error is passed on: some of its descriptions quote the key's members.
const decode = <Data>(
  format: KeyFormat.Format<"private", "decode", Data>,
  algorithm: Algorithm,
  data: Data,
  message: string,
): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const decoded: Effect.Effect<Signature.PrivateKey, CryptoError.CryptoError> =
    algorithm === "RS384" ? KeyFormat.decodePrivate(format, rs384, data) : KeyFormat.decodePrivate(format, es384, data)
  return decoded.pipe(
    Effect.mapError(() => keyProblem(message)),
    Effect.flatMap(atLeast2048),
    Effect.map((key) => ({ algorithm, key })),
  )
}

// RFC 7518 §3.3: "A key of size 2048 bits or larger MUST be used".
const atLeast2048 = (key: Signature.PrivateKey): Effect.Effect<Signature.PrivateKey, RedoxError.RedoxError> =>
  key.algorithm._tag === "RsaPkcs1v15" && key.algorithm.modulusLength < 2048
    ? Effect.fail(keyProblem("an RSA key must have at least 2048 bits (RFC 7518 §3.3); generate a new one"))
    : Effect.succeed(key)

const generic = "is not a readable private key: expected PEM (PRIVATE KEY, RSA PRIVATE KEY, EC PRIVATE KEY) or a JWK"

const pkcs8 = KeyFormat.pem(KeyFormat.pkcs8)

const pemLabels: Record<string, (pem: string) => Effect.Effect<SigningKey, RedoxError.RedoxError>> = {
  "PRIVATE KEY": (pem) =>
    decode(pkcs8, "RS384", pem, generic).pipe(
      Effect.catch((rsa) =>
        decode(pkcs8, "ES384", pem, "is neither an RSA key nor an EC key on P-384 in intact PKCS#8").pipe(
          // A short RSA key has its own message, which is the better one.
          Effect.catch((ec) => Effect.fail(rsa.message.includes("2048") ? rsa : ec)),
        ),
      ),
    ),
  "RSA PRIVATE KEY": (pem) =>
    decode(KeyFormat.pem(KeyFormat.pkcs1), "RS384", pem, "is not an intact PKCS#1 RSA private key"),
  "EC PRIVATE KEY": (pem) =>
    decode(
      KeyFormat.pem(KeyFormat.sec1),
      "ES384",
      pem,
      "is not an intact EC private key on P-384 with its public point",
    ),
  "ENCRYPTED PRIVATE KEY": () =>
    Effect.fail(keyProblem("is encrypted; decrypt it first (openssl pkey -in key.pem -out plain.pem)")),
  "OPENSSH PRIVATE KEY": () =>
    Effect.fail(keyProblem("is in OpenSSH's own format; convert a copy of it: ssh-keygen -p -m PEM -f <copy>")),
  "RSA PUBLIC KEY": () => Effect.fail(keyProblem("is a public key; the private half is needed here")),
  "PUBLIC KEY": () => Effect.fail(keyProblem("is a public key; the private half is needed here")),
  CERTIFICATE: () => Effect.fail(keyProblem("is a certificate; the private key is needed here")),
}

const fromJwk = (data: unknown): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const jwk = Option.getOrUndefined(decodeJwk(data))
  if (jwk === undefined) {
    return Effect.fail(keyProblem("is JSON but not a private RSA or EC JWK (kty RSA or EC, with its member d)"))
  }
  const { kid: _, ...key } = jwk
  if (key.kty === "EC" && key.crv !== "P-384") return Effect.fail(keyProblem("an EC JWK must be on P-384 for ES384"))
  return decode(KeyFormat.jwk, key.kty === "RSA" ? "RS384" : "ES384", key, "is not an intact private JWK")
}

const fromJson = (data: unknown, keyId: string): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const set = Option.getOrUndefined(decodeJwks(data))
  if (set === undefined) return fromJwk(data)
  const named = set.keys.find((key) => Option.exists(decodeJwk(key), (jwk) => jwk.kid === keyId))
  return named === undefined
    ? Effect.fail(keyProblem("is a JWKS without a private key whose kid is the key id"))
    : fromJwk(named)
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^]*?)-----END \1-----/gu

// RFC 7468 §3. Headers (RFC 1421, of encrypted keys) are left as they are: they cannot be told from what follows.
const rewrapped = (label: string, body: string): string => {
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
  if (text.startsWith("{")) return text
  const blocks = [...text.matchAll(pemBlock)]
  const [, label, body] = blocks.find(([, name]) => name?.endsWith("PRIVATE KEY")) ?? blocks[0] ?? []
  return label === undefined || body === undefined ? text : rewrapped(label, body)
}

/**
 * Reads the private key. Fails with `InvalidInput`, which says what is wrong with the key without quoting it.
 */
export const signingKey = (credentials: Credentials): Effect.Effect<SigningKey, RedoxError.RedoxError> => {
  const text = keyText(credentials.privateKey)
  if (text.startsWith("{")) {
    const json = parseJson(text)
    return Option.isNone(json) ? Effect.fail(keyProblem("is not valid JSON")) : fromJson(json.value, credentials.keyId)
  }
  const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1]
  const read = label === undefined || !Object.hasOwn(pemLabels, label) ? undefined : pemLabels[label]
  return read === undefined ? Effect.fail(keyProblem(generic)) : read(text)
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
