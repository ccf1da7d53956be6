/**
 * Reads and verifies the JWT a client proves itself with (docs/protocol.md §2; RFC 7515, RFC 7519, RFC 7523).
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as Signature from "effect/crypto/Signature"
import * as Base64Url from "effect/encoding/Base64Url"
import type { Limits } from "../settings.ts"
import type { AssertionParts, Problem } from "../../Records.ts"
import type { KnownClient, State } from "../state.ts"

/** Why an assertion is refused: in Redox's words, where many reasons share the blank one, and for the journal. */
export interface Refusal {
  readonly error: "invalid_client" | "invalid_request"
  readonly description: string
  readonly problem: Problem
}

const refusal = (description: string, member: string, rule: string, message: string) =>
  Effect.fail<Refusal>({
    error: "invalid_client",
    description,
    problem: { path: member === "" ? "assertion" : `assertion.${member}`, rule, message },
  })

// Redox's description for a wrong aud, alg or jti, or an iat outside the window, is blank. What it says of a token that is
// no JWT, of a wrong typ or of a signature that does not verify is unknown; blank is what a client can least misread (a
// choice).
const blank = (member: string, rule: string, message: string) => refusal("", member, rule, message)

const unexpected = (claim: string, rule: string, message: string) =>
  refusal(`Unexpected ${claim} claim value`, claim, rule, message)

const keyNotFound = (member: string, message: string) =>
  refusal("Public key not found, check client_id, kid and Redox dashboard settings", member, "not-found", message)

const part = (text: string): Readonly<Record<string, unknown>> | undefined =>
  Result.getOrUndefined(
    Base64Url.decodeString(text).pipe(
      Result.flatMap((json) => Result.try((): unknown => JSON.parse(json))),
      Result.flatMap((value) => (Predicate.isObject(value) ? Result.succeed({ ...value }) : Result.fail(undefined))),
    ),
  )

/** Header and claims of a compact JWS (RFC 7515 §7.1), unverified. */
export const read = (assertion: string): AssertionParts | undefined => {
  const parts = assertion.split(".")
  const [header, claims] = [part(parts[0] ?? ""), part(parts[1] ?? "")]
  return parts.length === 3 && header !== undefined && claims !== undefined ? { header, claims } : undefined
}

interface Context {
  readonly state: State
  readonly limits: Limits
  readonly signature: Signature.Signature["Service"]
  readonly now: number
  /** The only acceptable `aud`. */
  readonly tokenUrl: string
}

const encoder = new TextEncoder()

const signatureHolds = Effect.fnUntraced(function* (
  signature: Signature.Signature["Service"],
  assertion: string,
  key: Signature.PublicKey,
) {
  const end = assertion.lastIndexOf(".")
  const bytes = Base64Url.decode(assertion.slice(end + 1))
  if (Result.isFailure(bytes)) return false
  return yield* Effect.orDie(signature.verify(key, bytes.success, encoder.encode(assertion.slice(0, end))))
})

const names = (audience: unknown, tokenUrl: string): boolean =>
  audience === tokenUrl || (Array.isArray(audience) && audience.includes(tokenUrl))

/**
 * Succeeds with the client that signed, and marks the assertion as used. Order of the checks: a choice, save that a key
 * must be known before a signature can be verified.
 */
export const verify = Effect.fnUntraced(function* (
  assertion: string,
  { limits, now, signature, state, tokenUrl }: Context,
): Effect.fn.Return<KnownClient, Refusal> {
  const parts = read(assertion)
  if (parts === undefined) return yield* blank("", "structure", "The assertion is not a JWT")
  const { claims, header } = parts

  if (typeof header.kid !== "string" || header.kid === "") {
    return yield* refusal("JWT header kid property is required", "kid", "required", "The header must name the key")
  }
  const client = typeof claims.iss === "string" ? state.clients.get(claims.iss) : undefined
  const known = client?.keys.get(header.kid)
  if (client === undefined) return yield* keyNotFound("iss", "No client of this id is registered with this fake")
  if (known === undefined) return yield* keyNotFound("kid", "The client has no key of this id")
  if (header.alg !== known.algorithm) {
    return yield* blank("alg", "value", `The algorithm of this key is ${known.algorithm}`)
  }
  if (header.typ !== "JWT") return yield* blank("typ", "value", "The type must be JWT")
  if (!(yield* signatureHolds(signature, assertion, known.key))) {
    return yield* blank("signature", "value", "The signature does not verify with the client's public key of this id")
  }

  if (claims.sub !== claims.iss) return yield* unexpected("sub", "value", "The subject must be the issuer")
  if (!names(claims.aud, tokenUrl)) {
    return yield* blank("aud", "value", "The audience must be the token URL under the base URL of the request")
  }

  const { exp, iat, jti } = claims
  if (typeof iat !== "number" || !Number.isSafeInteger(iat)) {
    return yield* blank("iat", "value", "The time of issue must be in whole seconds")
  }
  if (iat * 1000 < now - limits.assertionAgeMillis) {
    return yield* blank("iat", "expired", `The time of issue lies more than ${limits.assertionAgeMillis} ms back`)
  }
  if (iat * 1000 > now + limits.clockSkewMillis) {
    return yield* blank("iat", "value", `The time of issue lies more than ${limits.clockSkewMillis} ms ahead`)
  }
  // Redox's pages only ever show exp = iat + 300; that less is accepted and more is not is a choice.
  if (typeof exp !== "number") return yield* unexpected("exp", "required", "The time of expiry must be in seconds")
  if (exp * 1000 <= now) return yield* unexpected("exp", "expired", "The time of expiry has passed")
  if (exp > iat + limits.assertionAgeMillis / 1000) {
    const message = `The time of expiry lies more than ${limits.assertionAgeMillis} ms after that of issue`
    return yield* unexpected("exp", "value", message)
  }
  if (typeof jti !== "string" || jti === "") return yield* blank("jti", "required", "An id is required")
  for (const [used, until] of state.usedAssertions) if (until <= now) state.usedAssertions.delete(used)
  const use = JSON.stringify([client.clientId, jti])
  if (state.usedAssertions.has(use)) return yield* blank("jti", "duplicate", "The id was used before")
  // From then on its iat alone refuses it.
  state.usedAssertions.set(use, iat * 1000 + limits.assertionAgeMillis + 1)
  return client
})
