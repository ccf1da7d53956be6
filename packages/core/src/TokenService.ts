/**
 * Access tokens for the Redox API.
 *
 * Redox issues tokens of about five minutes against a JWT signed with a private key (OAuth 2.0 client credentials with
 * `private_key_jwt`, RFC 7523); there is no refresh token (docs/protocol.md §2).
 */
import {
  Cause,
  Clock,
  Context,
  Deferred,
  Effect,
  Exit,
  Inspectable,
  Layer,
  Option,
  Redacted,
  Result,
  Schema,
  type FileSystem,
} from "effect"
import { SecureRandom, Signature } from "effect/crypto"
import { HttpClientRequest, type HttpClient } from "effect/http"
import * as Credentials_ from "./Credentials.ts"
import { decodeOAuthError, readAnswer } from "./internal/http/answer.ts"
import { makeAssertion } from "./internal/token/clientAssertion.ts"
import { readOptions } from "./internal/configuration.ts"
import { deadlineOf, deliver } from "./internal/delivery/deliver.ts"
import {
  failedAnswer,
  failedWithoutAnswer,
  outcomeOfStatus,
  type Called,
  type FailedAttempt,
} from "./internal/delivery/outcome.ts"
import { makeExchange } from "./internal/http/exchange.ts"
import type { Reply } from "./internal/http/reply.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { adviceFor, invalidScope, notRedox } from "./internal/token/tokenErrors.ts"
import { operations } from "./internal/operations.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import type { Outcome } from "./DeliveryPolicy.ts"
import * as RedoxError from "./RedoxError.ts"
import { Traffic } from "./Traffic.ts"

/**
 * An access token. Prints as its scope and expiry; the token itself is `Redacted`.
 */
export class AccessToken extends Inspectable.Class {
  readonly value: Redacted.Redacted<string>
  readonly scope: string | undefined
  /** Epoch milliseconds. Infinity for a token whose expiry is not known. */
  readonly expiresAt: number
  constructor(options: {
    readonly value: Redacted.Redacted<string>
    readonly scope?: string | undefined
    readonly expiresAt: number
  }) {
    super()
    this.value = options.value
    this.scope = options.scope
    this.expiresAt = options.expiresAt
  }
  override toJSON(): unknown {
    return { _id: "AccessToken", scope: this.scope, expiresAt: this.expiresAt }
  }
}

/** From this long before its expiry a token is replaced in the background, in milliseconds. */
const refreshAhead = 60_000
/** From this long before its expiry a token is not used any more: a request takes time to arrive. */
const tooLate = 10_000
/** What Redox documents, for an answer that leaves `expires_in` out (RFC 6749 §5.1 lets it). */
const defaultLifetime = 300

const TokenResponse = Schema.Struct({
  access_token: Schema.NonEmptyString,
  token_type: Schema.optionalKey(Schema.String),
  expires_in: Schema.optionalKey(Schema.Finite),
  scope: Schema.optionalKey(Schema.String),
})
const decodeTokenResponse = Schema.decodeUnknownOption(TokenResponse)

// RFC 6750 §2.1: what may stand behind "Bearer ".
const bearerPattern = /^[A-Za-z0-9._~+/-]+=*$/

/**
 * Gives out access tokens.
 *
 * However many fibers ask at once, one request is made; an interrupted one does not stop the others' request; a failure
 * is not remembered.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import { TokenService } from "@effect-redox/core"
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

  /** The service, of what is at hand. */
  static readonly make = (credentials: Credentials_.Credentials) => make(credentials)

  /** Tokens for the credentials of the configuration; see `Redox.layerConfig` for its variables. */
  static readonly layerConfig: Layer.Layer<
    TokenService,
    RedoxError.RedoxError,
    RedoxConfig | Traffic | HttpClient.HttpClient | FileSystem.FileSystem
  > = Layer.unwrap(
    Effect.map(readOptions, (options) =>
      options.credentials === undefined
        ? TokenService.layerStatic(options.accessToken)
        : TokenService.layer(options.credentials),
    ),
  )

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
  return TokenService.of({
    get: Effect.suspend(() => (refused ? Effect.fail(refusedForGood) : Effect.succeed(token))),
    invalidate: () => Effect.sync(() => void (refused = true)),
  })
}

const closing = RedoxError.fromReason(new RedoxError.Unavailable({ operation: "token", attempts: 0, code: "CLOSED" }))

const make = Effect.fnUntraced(function* (credentials: Credentials_.Credentials) {
  const signingKey = yield* Credentials_.check(credentials)
  const request = yield* makeRequest(credentials, signingKey)
  const scope = yield* Effect.scope

  let cached: AccessToken | undefined
  let pending: Deferred.Deferred<AccessToken, RedoxError.RedoxError> | undefined

  const settle =
    (deferred: Deferred.Deferred<AccessToken, RedoxError.RedoxError>) =>
    (exit: Exit.Exit<AccessToken, RedoxError.RedoxError>) => {
      pending = undefined
      if (Exit.isSuccess(exit)) cached = exit.value
      // Interrupted means that the layer is closed; those who wait were not, and must not look as if.
      const closed = Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)
      Deferred.doneUnsafe(deferred, closed ? Exit.fail(closing) : exit)
    }

  // The request runs in the layer's scope, not in the fiber that happened to ask first. Nothing yields or can be
  // interrupted between finding nothing pending and the fork, so there is never a second request nor a lost one. And
  // whatever ends the fiber, even before it began, settles it: an observer is always told, a finalizer is not.
  const refresh = Effect.suspend(() => {
    if (pending !== undefined) return Effect.succeed(pending)
    const deferred = Deferred.makeUnsafe<AccessToken, RedoxError.RedoxError>()
    pending = deferred
    return Effect.forkIn(request, scope).pipe(
      Effect.map((fiber) => {
        fiber.addObserver(settle(deferred))
        return deferred
      }),
    )
  }).pipe(Effect.uninterruptible)

  const get = Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const left = cached === undefined ? 0 : cached.expiresAt - now
    if (cached !== undefined && left > refreshAhead) return cached
    if (cached !== undefined && left > tooLate) {
      const current = cached
      yield* refresh
      return current
    }
    return yield* Effect.flatMap(refresh, Deferred.await)
  })

  return TokenService.of({
    get: Effect.withSpan(get, "TokenService.get"),
    invalidate: (token) =>
      Effect.sync(() => {
        if (cached === token) cached = undefined
      }),
  })
})

const makeRequest = Effect.fnUntraced(function* (
  credentials: Credentials_.Credentials,
  signingKey: Credentials_.SigningKey,
) {
  const config = yield* RedoxConfig
  const traffic = yield* Traffic
  const exchange = yield* makeExchange
  const crypto = yield* Effect.context<Signature.Signature | SecureRandom.SecureRandom>()
  const url = operations.token.url(config)
  const called: Called = { operation: "token", environment: config.environment }

  const attempt = Effect.fnUntraced(function* (
    timeout: number,
  ): Effect.fn.Return<Result.Result<AccessToken, FailedAttempt>, RedoxError.RedoxError> {
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
    const now = yield* Clock.currentTimeMillis
    const reply = yield* exchange(
      HttpClientRequest.post(url).pipe(HttpClientRequest.acceptJson, HttpClientRequest.setBody(body)),
      { timeout, urgent: true },
    )
    return Result.isSuccess(reply)
      ? readReply(reply.success, called, now)
      : Result.fail(failedWithoutAnswer(called, reply.failure))
  })

  return Effect.gen(function* () {
    const deadline = yield* deadlineOf(config.policy)
    const delivered = yield* deliver({
      operation: "token",
      policy: config.policy,
      deadline,
      observe: () => Effect.void,
      traffic,
      prepare: () => Effect.void,
      attempt,
      renewToken: Effect.void,
    })
    return delivered.value
  }).pipe(Effect.withSpan("TokenService.request"))
})

interface OAuthError {
  readonly error: string
  readonly error_description?: string
}

/** RFC 6749 §5.2: what is wrong with the request or the client, and so stays wrong when asked again. */
const refusals: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
])

const adviceOn = (refused: OAuthError | undefined, status: number): string => {
  if (status >= 300 && status < 400) {
    return "The token endpoint answered with a redirect, which is not followed with credentials. Is the base URL right?"
  }
  if (refused === undefined) return notRedox
  return refused.error === "invalid_scope" ? invalidScope : adviceFor(refused.error_description).advice
}

const authentication = (refused: OAuthError | undefined, answer: RedoxError.Answer): RedoxError.RedoxError => {
  const description = refused?.error_description
  const summary =
    description !== undefined && description !== "" && adviceFor(description).known ? description : undefined
  return RedoxError.fromReason(
    new RedoxError.Authentication({
      operation: "token",
      advice: adviceOn(refused, answer.status),
      answer: summary === undefined ? answer : { ...answer, summary },
      ...(refused !== undefined && refusals.has(refused.error) ? { error: refused.error } : {}),
    }),
  )
}

// The status of a refusal is not documented, so an OAuth error body decides, whatever status it comes with; only a 408
// and a 429 say that the request may be made again.
const outcomeOf = ({ body, status }: Reply, refused: OAuthError | undefined): Outcome => {
  const ofStatus = status < 300 ? undefined : outcomeOfStatus(status)
  if (ofStatus === "throttled" || ofStatus === "request-timeout") return ofStatus
  if (refused !== undefined && (refusals.has(refused.error) || ofStatus === undefined)) return "refused"
  return ofStatus ?? (body === undefined ? "lost" : "unreadable")
}

const readReply = (reply: Reply, called: Called, now: number): Result.Result<AccessToken, FailedAttempt> => {
  const { answer, json } = readAnswer(reply)
  const refused = Option.getOrUndefined(decodeOAuthError(json))
  const token =
    reply.status < 300 && refused === undefined ? Option.getOrUndefined(decodeTokenResponse(json)) : undefined
  if (token !== undefined && bearerPattern.test(token.access_token)) {
    return Result.succeed(
      new AccessToken({
        value: Redacted.make(token.access_token, { label: "access_token" }),
        expiresAt: now + Math.max(0, token.expires_in ?? defaultLifetime) * 1000,
        ...(token.scope === undefined ? {} : { scope: token.scope }),
      }),
    )
  }
  const outcome = outcomeOf(reply, refused)
  // An answer that announced a token may hold one: none of its words are kept.
  const shown = outcome === "unreadable" ? { ...answer, issues: [] } : answer
  const toRefusal = (refusal: RedoxError.Answer) => authentication(refused, refusal)
  return Result.fail(failedAnswer({ ...called, toRefusal }, { outcome, reply, answer: shown, now }))
}
