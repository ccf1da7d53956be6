/**
 * What the variables of the configuration mean, in words.
 */
import * as Record from "effect/Record"
import type { Problem } from "../RedoxError.ts"
import { problem, rows, type Required, type Variable } from "./configuration.ts"
import { environments } from "./wire.ts"

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
export const mustBeSet = (option: Required): Problem =>
  problem(rows[option].name, "required", `must be set: ${needs[option]}`)
