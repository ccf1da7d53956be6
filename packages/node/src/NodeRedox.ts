/**
 * The three services on Node.js: undici for HTTP, `node:crypto` for hashes of streams, the file system for keys.
 */
import { ContentHash, Redox } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { NodeFileSystem, NodeHttpClient } from "@effect/platform-node"
import { Layer } from "effect"
import type { HttpClient } from "effect/http"
import { createHash } from "node:crypto"

/** SHA-1 of a stream by OpenSSL, for `Attachment.hash`. */
export const layerContentHash: Layer.Layer<never> = Layer.succeed(ContentHash.ContentHash, () => {
  const hash = createHash("sha1")
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
})

/**
 * An `HttpClient` over undici with a connection pool of its own, closed with the Layer.
 *
 * HTTP/1.1 alone: there, a request on a connection that breaks is never sent again by the transport itself, so what was
 * sent and what was not stays this library's to decide. TLS certificates are verified.
 */
export const layerHttpClient: Layer.Layer<HttpClient.HttpClient> = NodeHttpClient.layerUndiciOptions({
  allowH2: false,
  connect: { timeout: 10_000 }
})

const platform = Layer.merge(layerHttpClient, layerContentHash)

/**
 * `TokenService`, `BlobService` and `DocumentService` from options; see `Redox.layer`.
 *
 * @example
 * ```ts
 * import { Effect, Redacted } from "effect"
 * import { NodeRedox } from "@effect-redox/node"
 *
 * export const layer = NodeRedox.layer({
 *   environment: "Development",
 *   accessToken: Redacted.make("a token from elsewhere")
 * })
 * ```
 */
export const layer = (options: Redox.Options): Layer.Layer<Redox.Services, RedoxError> =>
  Redox.layer(options).pipe(Layer.provide(platform))

/**
 * `TokenService`, `BlobService` and `DocumentService` from the environment's variables; see `Redox.layerConfig`.
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
export const layerConfig: Layer.Layer<Redox.Services, RedoxError> = Redox.layerConfig.pipe(
  Layer.provide([platform, NodeFileSystem.layer])
)
