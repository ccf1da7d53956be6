/**
 * Everything at once: the three services over one `HttpClient`, from options or from the environment.
 */
import { Effect, Layer, type FileSystem } from "effect"
import type { HttpClient } from "effect/http"
import { BlobService } from "./BlobService.ts"
import { DocumentService } from "./DocumentService.ts"
import { nameVariables, readOptions, type Options } from "./internal/configuration.ts"
import * as RedoxConfig_ from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import { TokenService } from "./TokenService.ts"
import * as Traffic_ from "./Traffic.ts"

export type { Options } from "./internal/configuration.ts"

const { RedoxConfig } = RedoxConfig_
const { Traffic } = Traffic_

/** The services a program needs to send files, and the configuration they share. */
export type Services = TokenService | BlobService | DocumentService | RedoxConfig_.RedoxConfig

/**
 * The three services from options, over the `HttpClient` at hand. On Node.js take `NodeRedox.layer` of
 * `@effect-redox/node`, which brings one. Fails with `InvalidInput` where the options or the private key cannot be right.
 *
 * @example
 * ```ts
 * import { Layer, Redacted } from "effect"
 * import { FetchHttpClient } from "effect/http"
 * import { Redox } from "@effect-redox/core"
 *
 * declare const privateKey: string
 *
 * export const layer = Redox.layer({
 *   environment: "Development",
 *   credentials: { clientId: "…", keyId: "…", privateKey: Redacted.make(privateKey) }
 * }).pipe(Layer.provide(FetchHttpClient.layer))
 * ```
 */
export const layer = (options: Options): Layer.Layer<Services, RedoxError.RedoxError, HttpClient.HttpClient> => {
  const tokens: Layer.Layer<
    TokenService,
    RedoxError.RedoxError,
    RedoxConfig_.RedoxConfig | Traffic_.Traffic | HttpClient.HttpClient
  > =
    options.credentials === undefined
      ? TokenService.layerStatic(options.accessToken)
      : TokenService.layer(options.credentials)
  // A Layer is built once per program, however often it is used. These two are the same for every configuration, so that
  // without `fresh` a second one would quietly get the services of the first: another account, another environment.
  return Layer.mergeAll(Layer.fresh(BlobService.layer), Layer.fresh(DocumentService.layer)).pipe(
    Layer.provideMerge(tokens),
    Layer.provide(Traffic.layer(options.traffic)),
    Layer.provideMerge(Layer.effect(RedoxConfig, checked(options))),
  )
}

// Both parts are checked before either is built, so that one error names every option that is wrong.
const checked = (options: Options) =>
  Effect.andThen(
    RedoxError.refuse([...RedoxConfig_.problemsOf(options), ...Traffic_.problemsOf(options.traffic)]),
    RedoxConfig.make(options),
  )

/**
 * The three services from configuration, by default the environment's variables:
 *
 * - `REDOX_ENVIRONMENT`: `Development`, `Staging` or `Production`; required
 * - `REDOX_CLIENT_ID`, `REDOX_KEY_ID`, and `REDOX_PRIVATE_KEY` (PEM or JWK) or `REDOX_PRIVATE_KEY_FILE` (its path);
 *   optional `REDOX_SCOPE`. Or, instead of these, `REDOX_ACCESS_TOKEN`
 * - `REDOX_SOURCE_ID`: where the environment holds more than one source
 * - `REDOX_BASE_URL`: default `https://api.redoxengine.com`
 * - `REDOX_PLAN`: `paid` (default) or `free`
 * - What is tried again (see `DeliveryPolicy.Options`), durations with their unit (`30 seconds`): `REDOX_MAX_ATTEMPTS`,
 *   `REDOX_ATTEMPT_TIMEOUT`, `REDOX_DEADLINE`, `REDOX_ON_UNKNOWN` (`fail` or `resend`), `REDOX_BACKOFF_BASE`,
 *   `REDOX_BACKOFF_CAP`, `REDOX_THROTTLED_BACKOFF_BASE`, `REDOX_THROTTLED_BACKOFF_CAP`
 * - `REDOX_RATE_LIMIT`: requests per rolling five minutes, or `off`. Default 10000
 *
 * Fails with `InvalidInput`, naming every variable that is missing or wrong at once, and what it should be. What is wrong
 * with the private key itself is told once the rest is right.
 */
export const layerConfig: Layer.Layer<Services, RedoxError.RedoxError, HttpClient.HttpClient | FileSystem.FileSystem> =
  Layer.suspend(() => layerConfigWith(Effect.succeed))

/**
 * As {@link layerConfig}, with a step between reading the configuration and using it: to decrypt the private key, say,
 * or to lay options over what was configured. Problems that name an option come out naming its variable.
 */
export const layerConfigWith = <R>(
  prepare: (options: Options) => Effect.Effect<Options, RedoxError.RedoxError, R>,
): Layer.Layer<Services, RedoxError.RedoxError, R | HttpClient.HttpClient | FileSystem.FileSystem> =>
  Layer.unwrap(Effect.map(Effect.flatMap(readOptions, prepare), layer)).pipe(
    Layer.catch((error) => Layer.effectContext(Effect.flip(nameVariables(error)))),
  )
