/**
 * A Redox that lives in memory: it verifies assertions, expires tokens, keeps files and documents, checks messages, and
 * goes wrong on request. Every behaviour and its source: docs/fake.md.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Random from "effect/Random"
import * as Scheduler from "effect/Scheduler"
import * as Stream from "effect/Stream"
import type * as CryptoError from "effect/crypto/CryptoError"
import * as Digest from "effect/crypto/Digest"
import * as KeyFormat from "effect/crypto/KeyFormat"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Signature from "effect/crypto/Signature"
import * as HttpClient from "effect/http/HttpClient"
import type { FaultScript } from "./Fault.ts"
import { AssertionFailed, type Assertions } from "./Assertions.ts"
import type { Deliveries as DeliveriesService } from "./Delivery.ts"
import * as Assert from "./internal/claims.ts"
import * as Deliveries from "./internal/deliveries.ts"
import { versionOf } from "./internal/search/json.ts"
import { destinationId } from "./internal/server/gateway.ts"
import type { Engine } from "./internal/server/engine.ts"
import * as Script from "./internal/faults/faultScript.ts"
import * as Handler from "./internal/server/handler.ts"
import * as MemoryClient from "./internal/transport/memoryClient.ts"
import * as Ids from "./internal/random.ts"
import * as Settings from "./internal/settings.ts"
import type { Account, DestinationBehaviour, Options } from "./internal/settings.ts"
import * as State from "./internal/state.ts"
import type { Blob, Change, FiledDocument, LogEntry, RequestEntry, Snapshot } from "./Records.ts"
import * as RegisteredClient from "./RegisteredClient.ts"
import type { ConnectionFault, Endpoint, Environment, WireAnswer, WireRequest } from "./Wire.ts"

export type {
  Account,
  CreateAnswer,
  DestinationBehaviour,
  Limits,
  Options,
  PlatformOptions,
  Source,
  UploadAnswer,
} from "./internal/settings.ts"
export { InvalidProfile, profileProblem } from "./internal/settings.ts"
export { AssertionFailed }

/** How many requests there were, by endpoint and however they ended; and how many blobs and documents there are. */
export interface Counts extends Readonly<Record<Endpoint, number>> {
  readonly blobs: number
  readonly documents: number
}

/** A user-level key and the ids of an account on the Platform API. */
export interface Platform {
  /** Such as `https://api.redoxengine.com/platform`. */
  readonly baseUrl: string
  /** A user-level key of an engineer. */
  readonly credentials: RegisteredClient.ClientCredentials
  readonly organizationId: number
  readonly environmentIds: Readonly<Record<Environment, string>>
  /** The UUID of a destination; a FHIR URL takes it in place of the slug. */
  readonly destinationId: (slug: string) => string
}

/** A fake Redox, to talk to, to look into, and to break. */
export interface Service extends Assertions {
  /** Where the in-memory client reaches it. */
  readonly baseUrl: string
  /** A client it knows, ready to use. */
  readonly credentials: RegisteredClient.ClientCredentials
  /** Its plan, environments, destinations and sources. */
  readonly account: Effect.Effect<Account>
  /** The account's first source. */
  readonly sourceId: string
  /** The in-memory transport. Fails with transport errors as Node's client would. */
  readonly httpClient: HttpClient.HttpClient
  /** Any transport: carries out one request. */
  readonly handle: (request: WireRequest) => Effect.Effect<WireAnswer, ConnectionFault>

  /** What goes wrong. */
  readonly faults: FaultScript

  /** Lets a client ask for tokens. One with the same client id is replaced. */
  readonly registerClient: (client: RegisteredClient.RegisteredClient) => Effect.Effect<void>
  /** Makes a key pair and registers it. */
  readonly generateClient: (
    options?: RegisteredClient.GenerateOptions,
  ) => Effect.Effect<RegisteredClient.GeneratedClient>
  /** Makes a slug known. */
  readonly addDestination: (environment: Environment, slug: string) => Effect.Effect<void>
  /** Makes every access token handed out so far unknown, as if Redox had forgotten them. */
  readonly revokeTokens: Effect.Effect<void>

  /** Redox's Platform API: what a client needs to ask it, and the ids that it knows things by. */
  readonly platform: Platform
  /** What happens to documents after they are filed. */
  readonly deliveries: DeliveriesService
  /** How a destination answers searches. Replaces what was set before; `reset` leaves it. */
  readonly setDestination: (slug: string, behaviour: DestinationBehaviour) => Effect.Effect<void>
  /** Makes a destination know a patient, as FHIR JSON, and gives the id it has there. `reset` leaves it. */
  readonly addPatient: (slug: string, patient: object) => Effect.Effect<string>

  /** In the order they were filed. */
  readonly documents: Effect.Effect<ReadonlyArray<FiledDocument>>
  /** Those whose message carries this identifier. */
  readonly documentsFor: (identifier: string) => Effect.Effect<ReadonlyArray<FiledDocument>>
  /** In the order they were stored. */
  readonly blobs: Effect.Effect<ReadonlyArray<Blob>>
  /** Every request in the order of arrival, answered or not. */
  readonly requests: Effect.Effect<ReadonlyArray<RequestEntry>>
  /** Authenticated uploads and creates, as Redox's dashboard would list them. */
  readonly log: Effect.Effect<ReadonlyArray<LogEntry>>
  readonly counts: Effect.Effect<Counts>
  /**
   * What happened, one line a request, without patient data: for reading. With the option `reveal`, or by
   * `Assertions.story`, with it.
   */
  readonly story: Effect.Effect<string>
  /**
   * Forgets requests, tokens, files, documents and the log, and removes all faults. Clients and destinations stay.
   * Requests that are under way lose their connection, and nothing of them is in the new journal.
   */
  readonly reset: Effect.Effect<void>
  /**
   * What it remembers now. Later requests do not change it, and changing a file's bytes in it does not change the fake.
   * Tokens are not part of it: clients ask for new ones.
   */
  readonly snapshot: Effect.Effect<Snapshot>
  /**
   * Forgets requests, tokens, files, documents and the log, and remembers copies of these instead. Faults stay. Requests that
   * are under way lose their connection. What is drawn from a seed afterwards depends on this past too, so no id comes twice.
   */
  readonly restore: (snapshot: Snapshot) => Effect.Effect<void>
  /** An element whenever something happened, from when it is run. A reader that lags behind more than 1,024 changes misses some. */
  readonly changes: Stream.Stream<Change>
}

const knownClient = Effect.fnUntraced(function* (
  client: RegisteredClient.RegisteredClient,
): Effect.fn.Return<State.KnownClient, CryptoError.CryptoError> {
  const keys = new Map<string, { readonly algorithm: RegisteredClient.Algorithm; readonly key: Signature.PublicKey }>()
  for (const { algorithm, jwk, keyId } of client.keys) {
    const key: Signature.PublicKey =
      algorithm === "RS384"
        ? yield* KeyFormat.decodePublic(KeyFormat.jwk, Signature.rsaPkcs1v15Sha384, jwk)
        : yield* KeyFormat.decodePublic(KeyFormat.jwk, Signature.ecdsaP384, jwk)
    keys.set(keyId, { algorithm, key })
  }
  return { clientId: client.clientId, keys, sources: client.sources, role: client.role }
})

const crypto = Layer.mergeAll(
  Digest.layerWebCrypto,
  Signature.layerWebCrypto.pipe(Layer.provide(SecureRandom.layerWebCrypto)),
)

const makeWith = Effect.fnUntraced(function* (options: Options) {
  const settings = Settings.resolve(options)
  const random = Ids.reseedable(yield* Random.Random, options.seed)
  let state = State.make(settings.destinations)
  const signature = yield* Signature.Signature
  const digest = yield* Digest.Digest
  const engine = (): Engine => ({ settings, state, random, signature, digest })
  const reveal = options.reveal ?? false

  const registerClient = (client: RegisteredClient.RegisteredClient) =>
    knownClient(client).pipe(
      Effect.orDie,
      Effect.map((known) => void state.clients.set(known.clientId, known)),
    )
  const generate = (generateOptions?: RegisteredClient.GenerateOptions) =>
    Effect.provideService(RegisteredClient.generate(generateOptions), Random.Random, random)
  const client = options.client ?? (yield* generate({ algorithm: options.algorithm }))
  yield* registerClient(client.registration)
  yield* Effect.forEach(options.clients ?? [], registerClient, { discard: true })
  // The same key pair under another client id: generating one takes longer than most tests.
  const user = { ...client.credentials, clientId: Ids.derived(`user of ${client.credentials.clientId}`) }
  yield* registerClient({ ...client.registration, clientId: user.clientId, role: "engineer" })

  const addPatient = (slug: string, patient: object) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      const known = state.patients.get(slug) ?? []
      const id = Ids.derived(`${slug}, patient ${known.length + 1}`)
      const version = versionOf(now, known.length)
      state.patients.set(slug, [...known, { id, resource: { ...patient }, version, updatedAt: now }])
      return id
    })
  for (const [slug, patients] of Object.entries(options.patients ?? {})) {
    yield* Effect.forEach(patients, (patient) => addPatient(slug, patient), { discard: true })
  }

  const script = Script.make(random)
  const changes = yield* PubSub.sliding<Change>(1024)
  const handle = Handler.make(engine, script, changes)
  const replace = (change: (old: State.State) => State.State) =>
    Effect.andThen(
      Effect.sync(() => void (state = change(state))),
      Effect.asVoid(PubSub.publish(changes, { _tag: "Replaced" })),
    )
  const { plan: _, unfired: _unfired, ...faults } = script
  const { faultsFired, nothingFiled, ...claims } = Assert.make(() => state, script.unfired, reveal)
  return {
    baseUrl: settings.baseUrl,
    credentials: client.credentials,
    account: Effect.sync(() => {
      const { environments, plan, sources } = settings
      return { plan, environments, sources, destinations: State.destinationsOf(state) }
    }),
    sourceId: settings.sources[0]?.id ?? "",
    httpClient: MemoryClient.make({ baseUrl: settings.baseUrl, handle }),
    handle,
    faults,
    registerClient,
    generateClient: (generateOptions) =>
      Effect.tap(generate(generateOptions), (client) => registerClient(client.registration)),
    platform: {
      baseUrl: `${settings.baseUrl}/platform`,
      credentials: user,
      organizationId: settings.platform.organizationId,
      environmentIds: settings.platform.environmentIds,
      destinationId,
    },
    deliveries: Deliveries.make(() => state, PubSub.publish(changes, { _tag: "DeliveriesChanged" })),
    setDestination: (slug, behaviour) => Effect.sync(() => void state.behaviours.set(slug, behaviour)),
    addPatient,
    addDestination: (environment, slug) => Effect.sync(() => void state.destinations.get(environment)?.add(slug)),
    revokeTokens: Effect.sync(() => state.grants.clear()),
    documents: Effect.sync(() => [...state.documents]),
    documentsFor: (identifier) => Effect.sync(() => Assert.documentsFor(state, identifier)),
    blobs: Effect.sync(() => [...state.blobs.values()]),
    requests: Effect.sync(() => state.requests.map(({ entry }) => entry)),
    log: Effect.sync(() => [...state.log]),
    counts: Effect.sync(() => Assert.counts(state)),
    story: Effect.sync(() => Assert.story(state, reveal)),
    // In this order: faults that are taken away let go of the requests they hold.
    reset: Effect.andThen(replace(State.next), faults.clear),
    snapshot: Effect.sync(() => State.snapshot(state)),
    restore: (snapshot) =>
      replace((old) => {
        random.reseed(Ids.past(snapshot))
        return State.restored(old, snapshot)
      }),
    changes: Stream.fromPubSub(changes),
    ...claims,
    get assertNothingFiled() {
      return nothingFiled()
    },
    get assertFaultsFired() {
      return faultsFired()
    },
  } satisfies Service
})

/**
 * Makes a fake. Each is a world of its own. A registered key that is not a public JWK of its algorithm is a defect.
 *
 * @example
 * ```ts
 * import { FakeRedox } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const program = Effect.gen(function* () {
 *   const redox = yield* FakeRedox.make({ plan: "free" })
 *   const answer = yield* redox.httpClient.post(`${redox.baseUrl}/v2/auth/token`)
 *   return answer.status
 * })
 * ```
 */
export const make = (options?: Options): Effect.Effect<Service> => Effect.provide(makeWith(options ?? {}), crypto)

// Effect runs its fibers by `setImmediate`. A test that fakes timers would stop every fiber at its next step, and for good:
// what was scheduled on the fake is lost when the real one is back. So programs over a fake are scheduled by the one that was
// there when this module was loaded; their waits are still the clock's, which a test may fake.
const { clearImmediate, setImmediate } = globalThis
const steadyScheduler = Layer.succeed(
  Scheduler.Scheduler,
  new Scheduler.MixedScheduler("async", (run) => {
    const scheduled = setImmediate(run)
    return () => clearImmediate(scheduled)
  }),
)

/**
 * The fake, as a service.
 *
 * @example
 * ```ts
 * import { FakeRedox } from "@effect-redox/testing"
 * import { Effect } from "effect"
 * import { HttpClient } from "effect/http"
 *
 * export const program = Effect.gen(function* () {
 *   const redox = yield* FakeRedox.FakeRedox
 *   const http = yield* HttpClient.HttpClient
 *   yield* http.post(`${redox.baseUrl}/v2/auth/token`)
 *   return yield* redox.story
 * }).pipe(Effect.provide(FakeRedox.FakeRedox.layer()))
 * ```
 */
export class FakeRedox extends Context.Service<FakeRedox, Service>()("@effect-redox/testing/FakeRedox") {
  /** The fake alone: for another transport, or for one's own. */
  static readonly layerFake = (options?: Options): Layer.Layer<FakeRedox> =>
    Layer.merge(Layer.effect(FakeRedox, make(options)), steadyScheduler)

  /** The fake, and an `HttpClient` that reaches nothing else. Belongs below retry, authorization and rate limiting. */
  static readonly layer = (options?: Options): Layer.Layer<FakeRedox | HttpClient.HttpClient> =>
    Layer.effect(
      HttpClient.HttpClient,
      Effect.map(FakeRedox, (redox) => redox.httpClient),
    ).pipe(Layer.provideMerge(FakeRedox.layerFake(options)))
}
