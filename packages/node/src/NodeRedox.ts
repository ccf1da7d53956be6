/**
 * The three services on Node.js: undici for HTTP, `node:crypto` for hashes of streams and encrypted keys, the file
 * system for keys.
 */
import { ContentHash, DeliveryPolicy, Redox } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { buildConnector } from "@effect/platform-node/Undici"
import { Duration, Effect, Layer } from "effect"
import type { HttpClient } from "effect/http"
import { createHash } from "node:crypto"
import { withDecryptedKey } from "./internal/privateKey.ts"

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
export const layerContentHash: Layer.Layer<never> = Layer.succeed(ContentHash.ContentHash, () => {
  const hash = createHash("sha1")
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
})

/**
 * An `HttpClient` over undici with a connection pool of its own, closed with the Layer.
 *
 * - HTTP/1.1 alone: there, a request on a connection that breaks is never sent again by the transport itself, so what was
 *   sent and what was not stays this library's to decide. And an upload has a connection, and so a window, of its own.
 * - No two requests share a connection at a time (`pipelining: 1`): a document never waits behind another's upload.
 * - As many connections as there are requests in flight: one that queued for a connection would spend its attempt's time
 *   there, and look like one that was sent and got no answer. How many are in flight is `concurrency`'s to say.
 * - Idle connections are kept 4 s, below the 5 s after which common servers close them: one that is closed just as a
 *   request goes out loses that request, and of a lost create nobody knows what became of it. Within a send, token,
 *   upload and create still share connections.
 * - TCP keep-alive probes after 30 s, so that a router in between does not forget a connection while Redox takes its up
 *   to 120 s, and a peer that is gone is noticed.
 * - 10 s to connect, TLS included: a connection that was never made is safe to try again, so there is no use in waiting.
 *   {@link layer} and {@link layerConfig} give it half of an attempt's time where that is less: an attempt that ended while
 *   it connected could not be told from one that was sent.
 *
 * TLS certificates are verified. Bodies are streamed, a chunk ahead of the socket at most.
 *
 * @example
 * ```ts
 * import { Redox } from "@effect-redox/core"
 * import { NodeRedox } from "@effect-redox/node"
 * import { NodeFileSystem } from "@effect/platform-node"
 * import { Layer } from "effect"
 *
 * export const layer = Redox.layerConfig.pipe(Layer.provide([NodeRedox.layerHttpClient, NodeFileSystem.layer]))
 * ```
 */
export const layerHttpClient: Layer.Layer<HttpClient.HttpClient> = Layer.suspend(() => httpClient(() => connectTimeout))

const connectTimeout = 10_000

// A connection is made anew for each time it is asked, so that the time may become known after the client was built.
const httpClient = (timeout: () => number): Layer.Layer<HttpClient.HttpClient> =>
  NodeHttpClient.layerUndiciOptions({
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    connect: connecting(timeout),
  })

const connecting = (timeout: () => number): buildConnector.connector => {
  const connectors = new Map<number, buildConnector.connector>()
  return (options, callback) => {
    const millis = timeout()
    const known = connectors.get(millis)
    const connector =
      known ?? buildConnector({ timeout: millis, allowH2: false, keepAlive: true, keepAliveInitialDelay: 30_000 })
    connectors.set(millis, connector)
    connector(options, callback)
  }
}

// An attempt that ends while it still connects would look like one that was sent and got no answer.
const connectTimeoutOf = (policy: DeliveryPolicy.Options | undefined): number => {
  const attempt = DeliveryPolicy.override(DeliveryPolicy.defaults, policy).attemptTimeout
  return Math.max(1, Math.min(connectTimeout, Math.floor(Duration.toMillis(attempt) / 2)))
}

/**
 * `TokenService`, `BlobService` and `DocumentService` from options; see `Redox.layer`.
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
export const layer = (options: Redox.Options): Layer.Layer<Redox.Services, RedoxError> =>
  Redox.layer(options).pipe(
    Layer.provide([Layer.suspend(() => httpClient(() => connectTimeoutOf(options.policy))), layerContentHash]),
  )

/**
 * `TokenService`, `BlobService` and `DocumentService` from the environment's variables; see `Redox.layerConfig`. On
 * Node.js the private key may also be an encrypted PEM, whose passphrase is in `REDOX_PRIVATE_KEY_PASSPHRASE`.
 *
 * Fails with `InvalidInput`, naming every variable that is missing or wrong and what it should be, never its value.
 *
 * @example
 * ```ts
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Effect } from "effect"
 * import { NodeRedox } from "@effect-redox/node"
 * import { TokenService } from "@effect-redox/core"
 *
 * const program = Effect.gen(function* () {
 *   const token = yield* TokenService.use((tokens) => tokens.get)
 *   yield* Effect.log("authenticated", { scope: token.scope })
 * })
 *
 * program.pipe(Effect.provide(NodeRedox.layerConfig), NodeRuntime.runMain)
 * ```
 */
export const layerConfig: Layer.Layer<Redox.Services, RedoxError> = Layer.suspend(() => {
  let timeout = connectTimeout
  const prepare = (options: Redox.Options) =>
    Effect.tap(withDecryptedKey(options), ({ policy }) => Effect.sync(() => void (timeout = connectTimeoutOf(policy))))
  return Redox.layerConfigWith(prepare).pipe(
    Layer.provide([httpClient(() => timeout), layerContentHash, NodeFileSystem.layer]),
  )
})
