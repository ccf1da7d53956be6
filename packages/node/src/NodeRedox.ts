/**
 * The three services on Node.js: undici for HTTP, `node:crypto` for hashes of streams and encrypted keys, the file
 * system for keys.
 */
import * as ContentHash from "@effect-redox/core/ContentHash"
import * as LogService from "@effect-redox/core/LogService"
import * as Redox from "@effect-redox/core/Redox"
import type * as Traffic from "@effect-redox/core/Traffic"
import type { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as HttpClient from "effect/http/HttpClient"
import * as crypto from "node:crypto"
import { openKeyFile, withCompletedKey, withDecryptedKey, withDecryptedPlatformKey } from "./internal/privateKey.ts"
import type { ConnectionOptions } from "./internal/transport/connectionOptions.ts"
import { proxyTo } from "./internal/transport/proxy.ts"
import { makeSettings, readConnectionOptions, variables, type Settings } from "./internal/transport/settings.ts"

export type { ConnectionOptions } from "./internal/transport/connectionOptions.ts"

/**
 * SHA-1 of a stream by OpenSSL, for `Attachment.hash`. Part of {@link layer}; for a program that provides `Redox.layer` over
 * a client of its own.
 *
 * @example
 * ```ts
 * import { Redox } from "@effect-redox/core"
 * import { NodeRedox } from "@effect-redox/node"
 * import { Layer } from "effect"
 * import { FetchHttpClient } from "effect/http"
 *
 * declare const options: Redox.Options
 *
 * export const layer = Redox.layer(options).pipe(Layer.provide([FetchHttpClient.layer, NodeRedox.layerContentHash]))
 * ```
 */
export const layerContentHash: Layer.Layer<never> = Layer.succeed(
  ContentHash.ContentHash,
  Object.assign(
    (): ContentHash.Hasher => {
      const hash = crypto.createHash("sha1")
      return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
    },
    // Deno has had it for less long than Node.
    typeof crypto.hash === "function"
      ? { ofAll: (bytes: Uint8Array): Uint8Array => crypto.hash("sha1", bytes, "buffer") }
      : {},
  ),
)

/** {@link Redox.Options}, and how to connect. */
export type Options = Redox.Options & { readonly connection?: ConnectionOptions | undefined }

/** Time to connect, in milliseconds: what was never connected was not sent, and is tried again. */
const connectTimeout = 10_000

const bun =
  "@effect-redox/node needs Node.js or Deno: Bun's undici is a stub. On Bun use @effect-redox/core with FetchHttpClient (docs/runtimes.md)."

const checkRuntime = Effect.suspend(() => ("bun" in process.versions ? Effect.die(new Error(bun)) : Effect.void))

// Undici, a third of what a sender loads, is loaded once there is something to connect with.
const makeClient = (settings: Settings) =>
  Effect.flatMap(
    Effect.promise(() =>
      Promise.all([import("./internal/transport/connector.ts"), import("./internal/transport/httpClient.ts")]),
    ),
    ([{ makeConnector }, { makeHttpClient }]) =>
      makeHttpClient({
        connector: makeConnector({ ...settings, timeout: connectTimeout }),
        routeTo: (origin) => proxyTo(settings.proxies, origin)?.origin ?? "direct",
      }),
  )

/**
 * An `HttpClient` over undici, closed with the Layer.
 *
 * - A connection of its own for each create, made for it and closed after it: a kept-alive one may be closed by the other
 *   side just as the create goes out, and then it is unknown whether the document was created. TLS sessions are resumed.
 *   Tokens and uploads, which can be repeated, share a pool.
 * - It reports its connections (`Transport.CurrentRequest`), so that "not sent" means that no connection came about: a
 *   refused or timed out one, a name without an address, a failed TLS handshake, a proxy that refuses.
 * - HTTP/1.1 alone: there, a request on a connection that breaks is never sent again by the transport itself. What was
 *   sent and what was not stays this library's to decide.
 * - As many connections as there are requests in flight: a request that queued for a connection would spend its attempt's
 *   time there. `concurrency` says how many are in flight.
 * - Idle connections of the pool are kept 4 s, below the 5 s after which common servers close them.
 * - TCP keep-alive probes after 30 s, so that a router in between does not forget a connection while Redox takes its up
 *   to 120 s, and a peer that is gone is noticed.
 * - 10 s to connect, TLS included: a connection that was never made is safe to try again, so there is no use in waiting.
 * - A `100 Continue` that no one asked for is left out. Answers that come compressed are decoded.
 *
 * TLS certificates are verified. Bodies are streamed, a chunk ahead of the socket at most. Fails with `InvalidInput` where
 * an option or a proxy's URL cannot be right.
 *
 * @example
 * ```ts
 * import { Redox } from "@effect-redox/core"
 * import { NodeRedox } from "@effect-redox/node"
 * import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
 * import { Layer } from "effect"
 *
 * export const layer = Redox.layerConfig.pipe(
 *   Layer.provide([NodeRedox.layerHttpClientWith({ proxy: "none" }), NodeFileSystem.layer]),
 * )
 * ```
 */
export const layerHttpClientWith = (options: ConnectionOptions): Layer.Layer<HttpClient.HttpClient, RedoxError> =>
  Layer.effect(HttpClient.HttpClient, Effect.andThen(checkRuntime, Effect.flatMap(makeSettings(options), makeClient)))

/**
 * {@link layerHttpClientWith} with what the environment says: `HTTPS_PROXY` (or `ALL_PROXY`) and `NO_PROXY`,
 * `REDOX_CA_FILE` (authorities to trust beside Node's own), `REDOX_CLIENT_CERTIFICATE_FILE` and `REDOX_CLIENT_KEY_FILE` with
 * `REDOX_CLIENT_KEY_PASSPHRASE` (a certificate to show), all in PEM.
 *
 * @example
 * ```ts
 * import { Redox } from "@effect-redox/core"
 * import { NodeRedox } from "@effect-redox/node"
 * import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
 * import { Layer } from "effect"
 *
 * export const layer = Redox.layerConfig.pipe(Layer.provide([NodeRedox.layerHttpClient, NodeFileSystem.layer]))
 * ```
 */
export const layerHttpClient: Layer.Layer<HttpClient.HttpClient, RedoxError> = Layer.effect(
  HttpClient.HttpClient,
  checkRuntime.pipe(
    Effect.andThen(readConnectionOptions),
    Effect.flatMap((options) => makeSettings(options, (option) => variables[option])),
    Effect.flatMap(makeClient),
  ),
).pipe(Layer.provide(NodeFileSystem.layer))

/**
 * `TokenService`, `BlobService` and `DocumentService` from options; see `Redox.layer`. `connection` says how to reach Redox;
 * what it leaves out is Node's default, and the proxy is the environment's.
 *
 * @example
 * ```ts
 * import { Redacted } from "effect"
 * import { NodeRedox } from "@effect-redox/node"
 *
 * export const layer = NodeRedox.layer({
 *   environment: "Development",
 *   accessToken: Redacted.make("a token from elsewhere")
 * })
 * ```
 */
export const layer = (options: Options): Layer.Layer<Redox.Services, RedoxError> =>
  Layer.unwrap(Effect.map(withCompletedKey(options), Redox.layer)).pipe(
    Layer.provide([layerHttpClientWith(options.connection ?? {}), layerContentHash]),
  )

/**
 * `TokenService`, `BlobService` and `DocumentService` from the environment's variables; see `Redox.layerConfig`. On
 * Node.js the private key may also be an encrypted PEM, whose passphrase is in `REDOX_PRIVATE_KEY_PASSPHRASE`, and its file may
 * be a pipe. A file that others may read is warned about. How to connect is read as by {@link layerHttpClient}.
 *
 * Fails with `InvalidInput`, naming every variable that is missing or wrong and what it should be, never its value.
 *
 * @example
 * ```ts
 * import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
 * import { Effect } from "effect"
 * import { NodeRedox } from "@effect-redox/node"
 * import { TokenService } from "@effect-redox/core/TokenService"
 *
 * const program = Effect.gen(function* () {
 *   const token = yield* TokenService.use((tokens) => tokens.get)
 *   yield* Effect.log("authenticated", { scope: token.scope })
 * })
 *
 * program.pipe(Effect.provide(NodeRedox.layerConfig), NodeRuntime.runMain)
 * ```
 */
export const layerConfig: Layer.Layer<Redox.Services, RedoxError> = Layer.suspend(() =>
  layerConfigOver(layerHttpClient),
)

/**
 * {@link layerConfig} over another client: {@link layerHttpClient} with something around it, such as `ExchangeRecord.layer`.
 *
 * @example
 * ```ts
 * import { ExchangeRecord } from "@effect-redox/core"
 * import { NodeRedox } from "@effect-redox/node"
 * import { Effect, Layer } from "effect"
 *
 * const recorded = ExchangeRecord.layer((exchange) => Effect.logInfo("exchange", exchange)).pipe(
 *   Layer.provide(NodeRedox.layerHttpClient),
 * )
 *
 * export const layer = NodeRedox.layerConfigOver(recorded)
 * ```
 */
export const layerConfigOver = (
  client: Layer.Layer<HttpClient.HttpClient, RedoxError>,
): Layer.Layer<Redox.Services, RedoxError> =>
  Redox.layerConfigWith(withDecryptedKey, openKeyFile).pipe(
    Layer.provide([client, NodeFileSystem.layer, layerContentHash]),
  )

/**
 * `LogService` from the environment's variables `REDOX_PLATFORM_…`, over the configuration and the rate limit of
 * {@link layerConfig}; its key may be encrypted as there. See `LogService.layerConfigWith`.
 *
 * @example
 * ```ts
 * import { NodeRedox } from "@effect-redox/node"
 * import { Layer } from "effect"
 *
 * export const layer = Layer.provideMerge(NodeRedox.layerLogsConfig, NodeRedox.layerConfig)
 * ```
 */
export const layerLogsConfig: Layer.Layer<LogService.LogService, RedoxError, RedoxConfig | Traffic.Traffic> =
  Layer.suspend(() => layerLogsConfigOver(layerHttpClient))

/**
 * The same over a client of your own: one that looks on, say.
 */
export const layerLogsConfigOver = <E, R>(
  client: Layer.Layer<HttpClient.HttpClient, E, R>,
): Layer.Layer<LogService.LogService, RedoxError | E, RedoxConfig | Traffic.Traffic | R> =>
  LogService.LogService.layerConfigWith(withDecryptedPlatformKey, openKeyFile).pipe(
    Layer.provide([client, NodeFileSystem.layer]),
  )
