/**
 * Reads a private key in any of its forms, and says what is wrong with one, without quoting it.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as RedoxError from "../../RedoxError.ts"
import { parseJson } from "../http/answer.ts"
import {
  decodeKey,
  fromPkcs8,
  maxKeySize,
  type Algorithm,
  type Credentials,
  type KeyFault,
  type SigningKey,
} from "./signing.ts"
import { keyText } from "./text.ts"

const problem = (path: string, rule: string, message: string): RedoxError.RedoxError =>
  RedoxError.invalidInput({ path, rule, message })

const keyProblem = (message: string) => problem("privateKey", "private-key", message)

const refuse = (message: string) => Effect.fail(keyProblem(message))

const faults: Readonly<Record<Exclude<KeyFault, "damaged">, string>> = {
  unsupported:
    "lacks its public point (RFC 5915 leaves it out where it may), which WebCrypto cannot do without; add it: openssl ec -in key.pem -out new.pem",
  short: "an RSA key must have at least 2048 bits (RFC 7518 §3.3); generate a new one",
  mixed: "does not fit together: its private and its public half are of different keys",
  "other-kind": "is a private key of another kind: RSA, or EC on P-384, is needed",
  "other-curve": "is an EC key on another curve: ES384 needs P-384",
}

const explained = <A>(key: Effect.Effect<A, KeyFault>, damaged: string): Effect.Effect<A, RedoxError.RedoxError> =>
  Effect.mapError(key, (fault) => keyProblem(fault === "damaged" ? damaged : faults[fault]))

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

const generic = "is not a readable private key: expected PEM (PRIVATE KEY, RSA PRIVATE KEY, EC PRIVATE KEY) or a JWK"
const pemLabels: Record<string, (pem: string) => Effect.Effect<SigningKey, RedoxError.RedoxError>> = {
  "PRIVATE KEY": (pem) => explained(fromPkcs8(pem), "is not intact PKCS#8"),
  "RSA PRIVATE KEY": (pem) =>
    explained(decodeKey(KeyFormat.pem(KeyFormat.pkcs1), "RS384", pem), "is not an intact PKCS#1 RSA private key"),
  "EC PRIVATE KEY": (pem) =>
    explained(decodeKey(KeyFormat.pem(KeyFormat.sec1), "ES384", pem), "is not an intact EC private key on P-384"),
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
  return explained(decodeKey(KeyFormat.jwk, algorithm, members), "is not an intact private JWK")
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

/** Checks credentials in full. Fails with `InvalidInput`, listing every problem. */
export const checkCredentials = Effect.fnUntraced(function* (
  credentials: Credentials,
): Effect.fn.Return<SigningKey, RedoxError.RedoxError> {
  const key = yield* Effect.result(signingKey(credentials))
  const problems = [...idProblem("clientId", credentials.clientId), ...idProblem("keyId", credentials.keyId)]
  if (Result.isFailure(key) && key.failure.reason._tag === "InvalidInput") problems.push(...key.failure.reason.problems)
  yield* RedoxError.refuse(problems)
  return yield* Effect.fromResult(key)
})
