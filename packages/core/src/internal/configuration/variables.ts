/**
 * What the variables of the configuration mean, in words.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import type * as RedoxError from "../../RedoxError.ts"
import { problem, rows, valueOf, type Required, type Variable } from "./configuration.ts"
import { renamed } from "../renamed.ts"
import { environments } from "../wire.ts"

const descriptions: { readonly [option in keyof typeof rows]: string } = {
  environment: "`Development`, `Staging` or `Production`; required",
  clientId: "the client id of the API key in the Redox dashboard",
  keyId: "the kid under which the public key is registered with Redox",
  privateKeyFile: "the path of the private key: PEM, JWK or JWKS",
  privateKey: "the private key itself, instead of its path; line breaks may be written as `\\n`",
  accessToken: "an access token from elsewhere, instead of the key",
  scope: "the scopes to ask for; default all that the API key has",
  sourceId: "the source's UUID, where the environment holds several sources",
  plan: "`free` for a free account, which cannot upload in Development: files are embedded there; default `paid`",
  baseUrl: "default `https://api.redoxengine.com`; Canada is `https://api.ca.redoxengine.com`",
  userAgent: "the program's own name in `User-Agent`, such as `acme-portal/2.1`, before this library's",
  "policy.maxAttempts": "attempts per request, the first included",
  "policy.attemptTimeout": "time for one attempt",
  "policy.deadline": "time for a whole send, waits included",
  "policy.onUnknown": "`fail`, or `resend` for a destination that is known to de-duplicate",
  "policy.transient.base": "the first wait after a transient fault",
  "policy.transient.cap": "the longest wait after a transient fault",
  "policy.throttled.base": "the first wait after a 429 without `Retry-After`",
  "policy.throttled.cap": "the longest wait after a 429 without `Retry-After`",
  "traffic.rateLimit.requests": "requests per rolling five minutes, or `off`",
}

/** The variables, by the option each one sets. */
export const variables: { readonly [option in keyof typeof rows]: Variable } = /* @__PURE__ */ Record.map(
  rows,
  ({ credential, name }, option) => ({ name, description: descriptions[option], credential }),
)

const needs: { readonly [option in Required]: string } = {
  environment: `one of ${environments.join(", ")} (capitalised)`,
  clientId: descriptions.clientId,
  keyId: descriptions.keyId,
  privateKey: `the private key as PEM or JWK, or its path in ${rows.privateKeyFile.name}`,
}

/** That a variable is not set and has to be. */
export const mustBeSet = (option: Required): RedoxError.Problem =>
  problem(rows[option].name, "required", `must be set: ${needs[option]}`)

const isOption = (path: string): path is keyof typeof rows => Object.hasOwn(rows, path)

/** Problems by the variables that set the options. */
export const named = (
  problems: ReadonlyArray<RedoxError.Problem>,
  names: Readonly<Record<keyof typeof rows, { readonly name: string }>> = rows,
): ReadonlyArray<RedoxError.Problem> =>
  problems.map((found) => (isOption(found.path) ? { ...found, path: names[found.path].name } : found))

/** Names the variable where a problem names the option it sets; of the two that set the key, the one that did. */
export const nameVariables = Effect.fnUntraced(function* (
  error: RedoxError.RedoxError,
): Effect.fn.Return<RedoxError.RedoxError> {
  const key = yield* Effect.orElseSucceed(valueOf(rows.privateKey.name), () => Option.none())
  const privateKey = Option.isNone(key) ? rows.privateKeyFile : rows.privateKey
  return renamed(error, (problems) => named(problems, { ...rows, privateKey }))
})
