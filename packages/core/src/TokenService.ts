/**
 * Access tokens for the Redox API.
 *
 * Redox issues tokens of about five minutes against a JWT signed with a private key (OAuth 2.0 client credentials with
 * `private_key_jwt`, RFC 7523); there is no refresh token (docs/protocol.md §2).
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Credentials_ from "./Credentials.ts"
import { deadlineOf, deliver, type AttemptTime } from "./internal/delivery/deliver.ts"
import { failedWithoutAnswer, type Called, type FailedAttempt } from "./internal/delivery/outcome.ts"
import { makeExchange } from "./internal/http/exchange.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { latePart } from "./internal/late.ts"
import { operations } from "./internal/operations.ts"
import { AccessToken, bearerPattern } from "./internal/token/accessToken.ts"
import { withAtHand } from "./internal/token/atHand.ts"
import { makeAssertion } from "./internal/token/clientAssertion.ts"
import { readTokenAnswer, type Granted, type Refusal } from "./internal/token/tokenAnswer.ts"
import { makeTokenCache } from "./internal/token/tokenCache.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import type { Observer } from "./SendEvent.ts"
import { makeWaiting } from "./internal/token/waiting.ts"
import * as RedoxError from "./RedoxError.ts"
import { Traffic } from "./Traffic.ts"

export { AccessToken } from "./internal/token/accessToken.ts"
export { clockAdvice } from "./internal/token/tokenErrors.ts"

/**
 * Gives out access tokens.
 *
 * However many fibers ask at once, one request is made; an interrupted one does not stop the others' request; a failure
 * is not remembered.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import { TokenService } from "@effect-redox/core/TokenService"
 *
 * export const program = Effect.gen(function* () {
 *   const tokens = yield* TokenService
 *   const token = yield* tokens.get
 *   yield* Effect.log("granted", token.scope)
 * })
 *
 * export const layer = TokenService.layerStatic(Redacted.make("a token from elsewhere"))
 * ```
 */
export class TokenService extends Context.Service<
  TokenService,
  {
    /**
     * A token that is good for at least some seconds more. Fails with `Authentication`, `Unavailable`, `RateLimited` or
     * `MalformedResponse`.
     */
    readonly get: Effect.Effect<AccessToken, RedoxError.RedoxError>
    /** Forgets a token that was refused, if it is still the one being given out. */
    readonly invalidate: (token: AccessToken) => Effect.Effect<void>
  }
>()("@effect-redox/core/TokenService") {
  /**
   * Tokens from Redox's token endpoint for an API key. Fails with `InvalidInput` where the key cannot be read.
   */
  static readonly layer = (
    credentials: Credentials_.Credentials,
  ): Layer.Layer<TokenService, RedoxError.RedoxError, RedoxConfig | Traffic | HttpClient.HttpClient> =>
    Layer.effect(TokenService, make(credentials)).pipe(
      Layer.provide(Signature.layerWebCrypto.pipe(Layer.provideMerge(SecureRandom.layerWebCrypto))),
    )

  /** Makes the service from the services it needs. */
  static readonly make = (credentials: Credentials_.Credentials) => make(credentials)

  /** One token, obtained elsewhere, for as long as it lasts: once it was refused, `get` fails with `Authentication`. */
  static readonly layerStatic = (token: Redacted.Redacted<string>): Layer.Layer<TokenService, RedoxError.RedoxError> =>
    Layer.effect(
      TokenService,
      bearerPattern.test(Redacted.value(token))
        ? Effect.sync(() => makeStatic(new AccessToken({ value: token, expiresAt: Number.POSITIVE_INFINITY })))
        : Effect.fail(
            RedoxError.invalidInput({
              path: "accessToken",
              rule: "token",
              message: "is not a bearer token: it must be without spaces, quotes or line breaks",
            }),
          ),
    )
}

const refusedForGood = RedoxError.fromReason(
  new RedoxError.Authentication({
    operation: "token",
    advice:
      "The access token that was given is expired, or not valid for this environment. Get another one, or configure an API key instead.",
  }),
)

const makeStatic = (token: AccessToken) => {
  let refused = false
  return withAtHand(
    TokenService.of({
      get: Effect.suspend(() => (refused ? Effect.fail(refusedForGood) : Effect.succeed(token))),
      invalidate: () => Effect.sync(() => void (refused = true)),
    }),
    () => (refused ? undefined : token),
  )
}

const make = Effect.fnUntraced(function* (credentials: Credentials_.Credentials) {
  const signingKey = yield* Credentials_.check(credentials)
  const waiting = makeWaiting()
  const request = yield* makeRequest(credentials, signingKey, waiting.observe)
  const { atHand, get, invalidate } = makeTokenCache(request, yield* Effect.scope)
  return withAtHand(
    TokenService.of({ get: Effect.withSpan(waiting.during(get), "TokenService.get"), invalidate }),
    atHand,
  )
})

/** What of a request's answers says why it was refused. */
interface Seen {
  refusal?: Refusal
}

// The words are loaded where there is a refusal; where they cannot be, the error is the same without them.
const explained = (error: RedoxError.RedoxError, { refusal }: Seen): Effect.Effect<never, RedoxError.RedoxError> =>
  refusal === undefined || error.reason._tag !== "Authentication"
    ? Effect.fail(error)
    : Effect.flatMap(latePart, (late) => Effect.fail(late === undefined ? error : late.explainRefusal(error, refusal)))

const makeRequest = Effect.fnUntraced(function* (
  credentials: Credentials_.Credentials,
  signingKey: Credentials_.SigningKey,
  observe: Observer,
) {
  const config = yield* RedoxConfig
  const traffic = yield* Traffic
  const exchange = yield* makeExchange
  const crypto = yield* Effect.context<Signature.Signature | SecureRandom.SecureRandom>()
  const url = operations.token.url(config)
  const called: Called = { operation: "token", environment: config.environment }

  const attempt = Effect.fnUntraced(function* (
    { idle, total }: AttemptTime,
    seen: Seen,
  ): Effect.fn.Return<Result.Result<Granted, FailedAttempt>, RedoxError.RedoxError> {
    const assertion = yield* makeAssertion({
      clientId: credentials.clientId,
      keyId: credentials.keyId,
      audience: url,
      signingKey,
    }).pipe(
      Effect.provideContext(crypto),
      Effect.mapError(() =>
        RedoxError.invalidInput({ path: "privateKey", rule: "private-key", message: "cannot sign on this platform" }),
      ),
    )
    const form = new URLSearchParams([
      ["grant_type", "client_credentials"],
      ["client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"],
      ["client_assertion", assertion],
      ...(credentials.scope === undefined ? [] : [["scope", credentials.scope]]),
    ])
    const body = privateBody(form.toString(), "application/x-www-form-urlencoded")
    const asked = yield* Clock.currentTimeMillis
    const reply = yield* exchange(
      HttpClientRequest.post(url).pipe(HttpClientRequest.acceptJson, HttpClientRequest.setBody(body)),
      { timeout: idle, total, urgent: true },
    )
    if (Result.isFailure(reply)) return Result.fail(failedWithoutAnswer(called, reply.failure))
    const granted = readTokenAnswer(reply.success, called, { asked, now: yield* Clock.currentTimeMillis })
    if (Result.isFailure(granted)) seen.refusal = granted.failure.refusal
    return granted
  })

  return Effect.gen(function* () {
    const seen: Seen = {}
    const delivered = yield* deliver({
      operation: "token",
      policy: config.policy,
      fiber: yield* Effect.fiber,
      deadline: deadlineOf(config.policy, yield* Clock.Clock),
      observe,
      traffic,
      prepare: () => undefined,
      attempt: (time) => attempt(time, seen),
      renewToken: () => Effect.void,
    }).pipe(Effect.catch((error) => explained(error, seen)))
    return delivered.value
  }).pipe(Effect.withSpan("TokenService.request"))
})
