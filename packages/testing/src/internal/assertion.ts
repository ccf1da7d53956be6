/**
 * Reads and verifies the JWT a client proves itself with (docs/protocol.md §2; RFC 7515, RFC 7519, RFC 7523).
 */
import { Effect, Predicate, Result } from "effect"
import type { Signature } from "effect/crypto"
import { Base64Url } from "effect/encoding"
import type { Limits } from "../FakeOptions.ts"
import type { AssertionParts } from "../Records.ts"
import type { KnownClient, State } from "./state.ts"

/** Why an assertion is refused, in Redox's words; many reasons share the blank one. */
export interface Refusal {
  readonly error: "invalid_client" | "invalid_request"
  readonly description: string
}

// Redox's description for a wrong aud, alg or jti, or an iat outside the window, is blank. What it says of a token that is
// no JWT, of a wrong typ or of a signature that does not verify is unknown; blank is what a client can least misread (a
// choice).
const blank: Refusal = { error: "invalid_client", description: "" }

const unexpected = (claim: string): Refusal => ({
  error: "invalid_client",
  description: `Unexpected ${claim} claim value`,
})

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
  if (parts === undefined) return yield* Effect.fail(blank)
  const { claims, header } = parts

  if (typeof header.kid !== "string" || header.kid === "") {
    return yield* Effect.fail<Refusal>({ error: "invalid_client", description: "JWT header kid property is required" })
  }
  const client = typeof claims.iss === "string" ? state.clients.get(claims.iss) : undefined
  const known = client?.keys.get(header.kid)
  if (client === undefined || known === undefined) {
    return yield* Effect.fail<Refusal>({
      error: "invalid_client",
      description: "Public key not found, check client_id, kid and Redox dashboard settings",
    })
  }
  if (header.alg !== known.algorithm || header.typ !== "JWT") return yield* Effect.fail(blank)
  if (!(yield* signatureHolds(signature, assertion, known.key))) return yield* Effect.fail(blank)

  if (claims.sub !== claims.iss) return yield* Effect.fail(unexpected("sub"))
  if (!names(claims.aud, tokenUrl)) return yield* Effect.fail(blank)

  const { exp, iat, jti } = claims
  if (typeof iat !== "number" || !Number.isSafeInteger(iat)) return yield* Effect.fail(blank)
  if (iat * 1000 < now - limits.assertionAgeMillis || iat * 1000 > now + limits.clockSkewMillis) {
    return yield* Effect.fail(blank)
  }
  // Redox's pages only ever show exp = iat + 300; that less is accepted and more is not is a choice.
  if (typeof exp !== "number" || exp * 1000 <= now || exp > iat + limits.assertionAgeMillis / 1000) {
    return yield* Effect.fail(unexpected("exp"))
  }
  if (typeof jti !== "string" || jti === "") return yield* Effect.fail(blank)
  for (const [used, until] of state.usedAssertions) if (until <= now) state.usedAssertions.delete(used)
  const use = JSON.stringify([client.clientId, jti])
  if (state.usedAssertions.has(use)) return yield* Effect.fail(blank)
  // From then on its iat alone refuses it.
  state.usedAssertions.set(use, iat * 1000 + limits.assertionAgeMillis + 1)
  return client
})
