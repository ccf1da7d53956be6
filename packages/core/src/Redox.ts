/**
 * Everything at once: the three services over one `HttpClient`, from options or from the environment.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Stream from "effect/Stream"
import type * as HttpClient from "effect/http/HttpClient"
import { BlobService } from "./BlobService.ts"
import { ContentHash } from "./ContentHash.ts"
import { DocumentService } from "./DocumentService.ts"
import { PatientService } from "./PatientService.ts"
import { SearchService } from "./SearchService.ts"
import {
  nameVariables,
  readConfig as read,
  readOptions,
  readOptionsWith,
  type Options,
} from "./internal/configuration/configuration.ts"
import { needed } from "./internal/late.ts"
import { isOrdinaryConfig } from "./internal/configuration/ordinaryConfig.ts"
import { isUnset } from "./internal/unset.ts"
import { RedoxConfig, type Environment } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import { TokenService } from "./TokenService.ts"
import { Traffic } from "./Traffic.ts"

export type { Options, Variable } from "./internal/configuration/configuration.ts"
export { variables } from "./internal/configuration/variables.ts"

/** The services a program needs to send files and to ask about them, and what they share. */
export type Services =
  | TokenService
  | BlobService
  | DocumentService
  | SearchService
  | PatientService
  | RedoxConfig
  | Traffic

/**
 * The services from options, over an `HttpClient`. On Node.js use `NodeRedox.layer` of
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
  const tokens: Layer.Layer<TokenService, RedoxError.RedoxError, RedoxConfig | Traffic | HttpClient.HttpClient> =
    options.credentials === undefined
      ? TokenService.layerStatic(options.accessToken)
      : TokenService.layer(options.credentials)
  // A Layer is built once per program, however often it is used. These are the same for every configuration, so that
  // without `fresh` a second one would quietly get the services of the first: another account, another environment.
  return Layer.mergeAll(
    Layer.fresh(BlobService.layer),
    Layer.fresh(DocumentService.layer),
    Layer.provideMerge(Layer.fresh(PatientService.layer), Layer.fresh(SearchService.layer)),
  ).pipe(
    Layer.provideMerge(tokens),
    Layer.provideMerge(Traffic.layer(options.traffic)),
    Layer.provideMerge(Layer.effect(RedoxConfig, checked(options))),
    Layer.merge(Layer.fresh(contentHash)),
  )
}

// A send hashes a file that it embeds outside the services: by the hash they were built with.
const contentHash = Layer.effectContext(Effect.map(Effect.context(), Context.pick(ContentHash)))

// Both parts are checked before either is built, so that one error names every option that is wrong.
const checked = (options: Options) => {
  const made = RedoxConfig.make(options)
  return isOrdinaryConfig(options) && isUnset(options.traffic)
    ? made
    : Effect.flatMap(needed, ({ configProblems, trafficProblems }) =>
        Effect.andThen(RedoxError.refuse([...configProblems(options), ...trafficProblems(options.traffic)]), made),
      )
}

/**
 * Loads what is loaded late otherwise: what explains refusals, gives advice, checks unusual options and asks destinations. For a program whose
 * files may be replaced while it runs, and for tests that drive time, in which no call is to wait for a file. Fails with `InvalidInput`
 * where it cannot be loaded.
 *
 * @example
 * ```ts
 * import { Redox } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * declare const serve: Effect.Effect<void>
 *
 * export const program = Effect.andThen(Redox.loadAll, serve)
 * ```
 */
export const loadAll: Effect.Effect<void, RedoxError.RedoxError> = /* @__PURE__ */ Effect.asVoid(needed)

/**
 * The three services from configuration, by default the environment's variables: see {@link variables}, and
 * docs/configuration.md. Durations carry their unit (`30 seconds`).
 *
 * Fails with `InvalidInput`, naming every variable that is missing or wrong at once, and what it should be. Problems of
 * the private key itself are named once the rest is right.
 */
export const layerConfig: Layer.Layer<Services, RedoxError.RedoxError, HttpClient.HttpClient | FileSystem.FileSystem> =
  /* @__PURE__ */ Layer.suspend(() => layerConfigWith(Effect.succeed))

/**
 * As {@link layerConfig}, with a step between reading the configuration and using it: to decrypt the private key, say,
 * or to lay options over what was configured; and perhaps another way to open the file of the private key. Problems that
 * name an option come out naming its variable.
 */
export const layerConfigWith = <R>(
  prepare: (options: Options) => Effect.Effect<Options, RedoxError.RedoxError, R>,
  openKeyFile?: (path: string) => Stream.Stream<Uint8Array, unknown, FileSystem.FileSystem>,
): Layer.Layer<Services, RedoxError.RedoxError, R | HttpClient.HttpClient | FileSystem.FileSystem> => {
  const read = openKeyFile === undefined ? readOptions : readOptionsWith(openKeyFile)
  // The options are this layer's own, so the key's text goes once it is read.
  const build = (options: Options) =>
    Layer.tap(layer(options), () =>
      Effect.sync(() => options.credentials !== undefined && Redacted.wipeUnsafe(options.credentials.privateKey)),
    )
  return Layer.unwrap(Effect.map(Effect.flatMap(read, prepare), build)).pipe(
    Layer.catch((error) => Layer.effectContext(Effect.flip(nameVariables(error)))),
  )
}

/**
 * The configuration alone, from the variables that are no credentials: enough for `SendFile.draft`, which makes no
 * request. Where no environment is set it is `otherwise`, or a problem without that. Fails as {@link layerConfig} does.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Redox, SendFile } from "@effect-redox/core"
 * import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
 *
 * declare const options: SendFile.Options
 *
 * export const draft = SendFile.draft(options).pipe(
 *   Effect.provideServiceEffect(RedoxConfig, Redox.readConfig("Development"))
 * )
 * ```
 */
export const readConfig = (otherwise?: Environment): Effect.Effect<RedoxConfig["Service"], RedoxError.RedoxError> =>
  read(otherwise)
