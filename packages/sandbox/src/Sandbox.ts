/**
 * A fake Redox on a port, with a page to look at what it was sent: what the `redox-sandbox` command runs.
 *
 * Needs `@effect/platform-node`.
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Fake from "@effect-redox/testing/FakeRedox"
import { make as serve } from "@effect-redox/testing/FakeRedoxServer"
import * as Assets from "./server/assets.ts"
import * as Environment from "./command/environment.ts"
import * as FaultBoard from "./server/faultBoard.ts"
import * as Routes from "./server/routes.ts"
import { SandboxError } from "./command/sandboxError.ts"
import * as Store from "./data/store.ts"
import * as Usage from "./command/usage.ts"
import { version } from "./command/version.ts"

export type { Options } from "./command/usage.ts"
export { SandboxError }

/** A sandbox that is running. */
export interface Service {
  /** Such as `http://127.0.0.1:4380`: Redox for clients, and the page for browsers. */
  readonly baseUrl: string
  readonly port: number
  /** `REDOX_BASE_URL` and the others that a client is configured by, the generated private key among them. */
  readonly variables: Readonly<Record<string, string>>
  /** The same as lines for a shell. */
  readonly exportLines: string
}

const { FakeRedox } = Fake

// Where a wildcard is listened on, a client on this machine still needs an address to go to.
const reachable = (baseUrl: string): string =>
  baseUrl.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:")

const build = Effect.fnUntraced(function* (
  options: Usage.Options,
): Effect.fn.Return<
  Context.Context<Sandbox | Fake.FakeRedox>,
  SandboxError | HttpServerError.ServeError,
  Scope.Scope | FileSystem.FileSystem | Path.Path
> {
  const problem = Usage.problemOf(options)
  if (problem !== undefined) return yield* new SandboxError({ message: problem })
  const store = options.dataDirectory === undefined ? undefined : yield* Store.open(options.dataDirectory)
  const redox = yield* Fake.make({ ...options, client: store?.client ?? options.client })
  yield* store?.keepClient(redox.credentials) ?? Effect.void
  yield* store?.follow(redox) ?? Effect.void
  const board = yield* FaultBoard.make(redox.faults)
  yield* Effect.forEach(options.faults ?? [], (fault) => board.add(fault), { discard: true }).pipe(
    Effect.mapError((message) => new SandboxError({ message })),
  )

  // Loaded where it is asked for alone: it is as large as all the rest.
  const outbox =
    options.outbox === undefined
      ? undefined
      : yield* (yield* Effect.promise(() => import("./server/outboxPlace.ts"))).open(options.outbox)

  const account = yield* redox.account
  const environment = account.environments[0] ?? "Development"
  const host = options.host ?? "127.0.0.1"
  let baseUrl = ""
  const variables = (reachedAt = baseUrl) =>
    Environment.variables({
      baseUrl: reachedAt,
      environment,
      sourceId: redox.sourceId,
      plan: account.plan,
      credentials: redox.credentials,
      platform: {
        credentials: redox.platform.credentials,
        organizationId: redox.platform.organizationId,
        environmentId: redox.platform.environmentIds[environment],
        destinations: account.destinations[environment].map((slug) => [slug, redox.platform.destinationId(slug)]),
      },
    })
  const routes = yield* Routes.make({
    redox,
    board,
    outbox,
    asset: yield* Assets.make,
    host,
    about: (reachedAt = baseUrl) => ({
      version,
      baseUrl: reachedAt,
      account: {
        plan: account.plan,
        environments: account.environments,
        destinations: [...new Set(account.environments.flatMap((name) => account.destinations[name]))],
        sources: account.sources.map(({ id, name }) => ({ id, name })),
      },
      outbox: outbox?.place ?? null,
      environment: Environment.exportLines(variables(reachedAt)),
    }),
  })
  const server = yield* serve({
    host,
    port: options.port,
    intercept: (request) => {
      const path = request.url.split(/[?#]/, 1)[0] ?? ""
      return routes.owns(path) ? routes.respond(request, path) : undefined
    },
  }).pipe(Effect.provideService(FakeRedox, redox))
  baseUrl = reachable(server.baseUrl)

  const sandbox: Service = {
    baseUrl,
    port: server.port,
    variables: variables(),
    exportLines: Environment.exportLines(variables()),
  }
  return Context.make(Sandbox, sandbox).pipe(Context.add(FakeRedox, redox))
})

/**
 * The sandbox, as a service.
 *
 * @example
 * ```ts
 * import { Sandbox } from "@effect-redox/sandbox"
 * import { Console, Effect } from "effect"
 *
 * export const program = Effect.gen(function* () {
 *   const { baseUrl } = yield* Sandbox.Sandbox
 *   yield* Console.log(`open ${baseUrl} in a browser`)
 *   return yield* Effect.never
 * }).pipe(Effect.provide(Sandbox.Sandbox.layer({ port: 4380, faults: ["create#1:503"] })))
 * ```
 */
export class Sandbox extends Context.Service<Sandbox, Service>()("@effect-redox/sandbox") {
  /**
   * A fake, its server and its page. Fails with `SandboxError` for an option that makes no sense and for data that cannot
   * be read, written, or is in use by another sandbox, and with `ServeError` where it cannot listen.
   */
  static readonly layer = (
    options?: Usage.Options,
  ): Layer.Layer<Sandbox | Fake.FakeRedox, SandboxError | HttpServerError.ServeError> =>
    Layer.effectContext(build(options ?? {})).pipe(Layer.provide(NodeServices.layer))
}
