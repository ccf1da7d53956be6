/**
 * The token endpoint (docs/protocol.md §2).
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { WireAnswer, WireRequest } from "../../Wire.ts"
import * as Answers from "./answers.ts"
import * as Assertion from "./clientAssertion.ts"
import * as Body from "./body.ts"
import type { Engine } from "./engine.ts"
import * as Random from "../random.ts"
import type { OpenRequest } from "../state.ts"

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

// Redox documents no statuses here. RFC 6749 §5.2: 400, or 401 when it is the client that is not known (a choice).
const refuse = (open: OpenRequest, { description, error, problem }: Assertion.Refusal): WireAnswer =>
  open.refuse(Answers.oauthError(error === "invalid_client" ? 401 : 400, error, description), problem)

const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)

const invalidRequest = (path: string, rule: string, description: string): Assertion.Refusal => ({
  error: "invalid_request",
  description,
  problem: { path, rule, message: description },
})

/** What is wrong with the form before the assertion is looked at, in Redox's words. */
const formProblem = (form: URLSearchParams): Assertion.Refusal | undefined => {
  const problem = (field: string, rule: string, text: string) => invalidRequest(`form.${field}`, rule, text)
  const grantType = form.get("grant_type") ?? ""
  if (grantType === "") return problem("grant_type", "required", "Missing grant_type parameter")
  if (grantType !== "client_credentials") {
    return problem("grant_type", "value", "The grant_type parameter should equal 'client_credentials'")
  }
  const type = form.get("client_assertion_type") ?? ""
  if (type === "") return problem("client_assertion_type", "required", "Missing client assertion type")
  if (type !== assertionType) return problem("client_assertion_type", "value", "Invalid client assertion type")
  return (form.get("client_assertion") ?? "") === ""
    ? problem("client_assertion", "required", "Missing client assertion")
    : undefined
}

const decoder = new TextDecoder()

/** Answers a token request. Fails only if the client's body does. */
export const answer = Effect.fnUntraced(function* (
  engine: Engine,
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { random, settings, signature, state } = engine
  if (!isForm(request.headers["content-type"])) {
    const description = "x-www-form-urlencoded content-type required"
    return refuse(open, invalidRequest("headers.content-type", "value", description))
  }
  const body = yield* Body.receive(request, settings.limits.tokenRequestBytes, open)
  if (Option.isNone(body)) {
    const message = `The request is larger than ${settings.limits.tokenRequestBytes} bytes`
    return open.refuse(Answers.errorDetail(413, "Request body too large"), { path: "body", rule: "too-long", message })
  }

  const form = new URLSearchParams(decoder.decode(body.value))
  const assertion = form.get("client_assertion") ?? ""
  open.update({ assertion: Assertion.read(assertion) })
  const problem = formProblem(form)
  if (problem !== undefined) return refuse(open, problem)

  // Scopes are fhir:<environment> (§2). What an unknown one is answered with is RFC 6749's, so a choice.
  const held = settings.environments.map((environment) => `fhir:${environment.toLowerCase()}`)
  const asked = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "")
  if (asked.some((scope) => !held.includes(scope))) {
    const description = "The requested scope is not available to this client"
    const problem = { path: "form.scope", rule: "forbidden", message: description }
    return open.refuse(Answers.oauthError(400, "invalid_scope", description), problem)
  }

  const now = yield* Clock.currentTimeMillis
  const verified = yield* Effect.result(
    Assertion.verify(assertion, {
      state,
      limits: settings.limits,
      signature,
      now,
      tokenUrl: `${request.baseUrl ?? settings.baseUrl}/v2/auth/token`,
    }),
  )
  if (Result.isFailure(verified)) return refuse(open, verified.failure)

  // No scope is documented for a user-level key, so it has none to grant (a choice).
  const { role } = verified.success
  if (role !== undefined && asked.length > 0) {
    const description = "The requested scope is not available to this client"
    const problem = { path: "form.scope", rule: "forbidden", message: "A user-level key has no scope" }
    return open.refuse(Answers.oauthError(400, "invalid_scope", description), problem)
  }
  const scopes = role !== undefined ? [] : asked.length === 0 ? held : asked
  const token = Random.token(random)
  open.update({ clientId: verified.success.clientId })
  state.grants.set(token, {
    client: verified.success,
    scopes,
    expiresAt: now + settings.limits.tokenLifetimeMillis,
    request: open.entry.index,
  })
  return Answers.json(
    200,
    {
      access_token: token,
      ...(scopes.length === 0 ? {} : { scope: scopes.join(" ") }),
      token_type: "Bearer",
      expires_in: Math.floor(settings.limits.tokenLifetimeMillis / 1000),
    },
    // RFC 6749 §5.1.
    { "cache-control": "no-store" },
  )
})
