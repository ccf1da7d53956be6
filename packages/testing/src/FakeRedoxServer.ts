/**
 * A fake Redox behind a real HTTP server on this machine, for clients in other processes and for tests of the wire.
 *
 * Needs `@effect/platform-node`. Import it from `@effect-redox/testing/FakeRedoxServer`.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type * as HttpServerError from "effect/http/HttpServerError"
import { FakeRedox, type Options } from "./FakeRedox.ts"
import { serve, type ListenOptions, type Service } from "./internal/transport/serve.ts"

export type { ListenOptions, Service }

/**
 * Serves a fake until the scope closes, which also breaks the connections that are open then.
 *
 * Fails with `ServeError` when the port is taken.
 */
export const make = (
  options?: ListenOptions,
): Effect.Effect<Service, HttpServerError.ServeError, FakeRedox | Scope.Scope> => serve(options)

/**
 * The server, as a service.
 *
 * @example
 * ```ts
 * import { FakeRedox } from "@effect-redox/testing"
 * import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
 * import { Effect } from "effect"
 *
 * export const program = Effect.gen(function* () {
 *   const { baseUrl } = yield* FakeRedoxServer
 *   const { credentials } = yield* FakeRedox.FakeRedox
 *   return `REDOX_BASE_URL=${baseUrl} REDOX_CLIENT_ID=${credentials.clientId}`
 * }).pipe(Effect.provide(FakeRedoxServer.layer()))
 * ```
 */
export class FakeRedoxServer extends Context.Service<FakeRedoxServer, Service>()(
  "@effect-redox/testing/FakeRedoxServer",
) {
  /** Serves the fake that is already there. */
  static readonly layerServer = (
    options?: ListenOptions,
  ): Layer.Layer<FakeRedoxServer, HttpServerError.ServeError, FakeRedox> => Layer.effect(FakeRedoxServer, make(options))

  /** A fake, and a server for it. */
  static readonly layer = (
    options?: Options & ListenOptions,
  ): Layer.Layer<FakeRedoxServer | FakeRedox, HttpServerError.ServeError> =>
    FakeRedoxServer.layerServer(options).pipe(Layer.provideMerge(FakeRedox.layerFake(options)))
}
