/**
 * The real services over the fake's in-memory transport: for tests of programs that send files.
 *
 * Retries, tokens, streaming and checks all happen as in production; only the other side is replaced.
 */
import * as ContentHash from "@effect-redox/core/ContentHash"
import type * as DeliveryPolicy from "@effect-redox/core/DeliveryPolicy"
import type * as DestinationProfile from "@effect-redox/core/DestinationProfile"
import * as Redox from "@effect-redox/core/Redox"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import type { Environment } from "@effect-redox/core/RedoxConfig"
import { TokenService } from "@effect-redox/core/TokenService"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import type * as HttpClient from "effect/http/HttpClient"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import { FakeRedox, type Options as FakeOptions } from "./FakeRedox.ts"

/** How the services are set up, and the fake behind them. */
export interface Options extends FakeOptions {
  /** Default `Development`. */
  readonly environment?: Environment | undefined
  /**
   * Which of the account's `sources` the services speak for. Default the first that exists in `environment`.
   */
  readonly sourceId?: string | undefined
  /** What is tried again. Default as in production; a test's clock makes its waits pass at once. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** What destinations take, as the client knows it. Default: nothing is known. */
  readonly profiles?: DestinationProfile.Profiles | undefined
}

const contentHash = Layer.succeed(ContentHash.ContentHash, () => {
  const hash = createHash("sha1")
  return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
})

const sourceOf = (options: Options | undefined, environment: Environment): string | undefined =>
  options?.sourceId ??
  options?.sources?.find(({ environments }) => environments === undefined || environments.includes(environment))?.id

/** The services, over whatever fake and transport there are. */
export const layerServices = (
  options?: Options & { readonly baseUrl?: string | undefined },
): Layer.Layer<Redox.Services, RedoxError, FakeRedox | HttpClient.HttpClient> =>
  Layer.unwrap(
    // A test that drives time must not wait for a file in the midst of a send.
    Effect.map(Effect.andThen(Redox.loadAll, FakeRedox), (redox) => {
      const environment = options?.environment ?? "Development"
      return Redox.layer({
        baseUrl: options?.baseUrl ?? redox.baseUrl,
        environment,
        sourceId: sourceOf(options, environment) ?? redox.sourceId,
        profiles: options?.profiles,
        plan: options?.plan,
        policy: options?.policy,
        credentials: redox.credentials,
      })
    }),
  ).pipe(Layer.provide(contentHash))

/**
 * `TokenService`, `BlobService` and `DocumentService` over an in-memory Redox, and `FakeRedox` to look into and script.
 *
 * @example
 * ```ts
 * import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
 * import { FakeRedox, RedoxTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const test = Effect.gen(function* () {
 *   const redox = yield* FakeRedox.FakeRedox
 *   const { identifiers } = yield* SendFile.sendFile({
 *     file: FileSource.fromText("Follow-up in two weeks."),
 *     destination: "redox-fhir-sandbox",
 *     patient: { resourceType: "Patient", identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }] },
 *     document: { type: DocumentMessage.loinc("11506-3") }
 *   })
 *   yield* redox.assertFiledOnce(identifiers.document)
 * }).pipe(Effect.provide(RedoxTest.layer()))
 * ```
 */
export const layer = (options?: Options): Layer.Layer<Redox.Services | FakeRedox | HttpClient.HttpClient, RedoxError> =>
  layerServices(options).pipe(Layer.provideMerge(FakeRedox.layer(options)))

// One real service over the in-memory Redox, for tests of programs that use no more than one: a program that comes to need
// another service does not compile with it, so a test says what its program talks to. They are not statics of the services
// themselves, because `@effect-redox/core` knows nothing of its tests.
const over = <Self>(
  service: Layer.Layer<Self, never, TokenService | BlobService | DocumentService>,
  options: Options | undefined,
): Layer.Layer<Self | FakeRedox, RedoxError> =>
  service.pipe(Layer.provide(layerServices(options)), Layer.provideMerge(FakeRedox.layer(options)))

/**
 * `TokenService` over an in-memory Redox.
 *
 * @example
 * ```ts
 * import { TokenService } from "@effect-redox/core/TokenService"
 * import { FakeRedox, RedoxTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const test = Effect.gen(function* () {
 *   const tokens = yield* TokenService
 *   yield* Effect.all([tokens.get, tokens.get, tokens.get], { concurrency: "unbounded" })
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertCalled("token")
 * }).pipe(Effect.provide(RedoxTest.layerTokenService()))
 * ```
 */
export const layerTokenService = (options?: Options): Layer.Layer<TokenService | FakeRedox, RedoxError> =>
  over(Layer.effect(TokenService, TokenService), options)

/**
 * `BlobService` over an in-memory Redox.
 *
 * @example
 * ```ts
 * import { FileSource } from "@effect-redox/core"
 * import { BlobService } from "@effect-redox/core/BlobService"
 * import { FakeRedox, RedoxTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const test = Effect.gen(function* () {
 *   const blobs = yield* BlobService
 *   yield* blobs.upload(FileSource.fromText("Follow-up in two weeks."))
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertCalled("token", "upload")
 * }).pipe(Effect.provide(RedoxTest.layerBlobService()))
 * ```
 */
export const layerBlobService = (options?: Options): Layer.Layer<BlobService | FakeRedox, RedoxError> =>
  over(Layer.effect(BlobService, BlobService), options)

/**
 * `DocumentService` over an in-memory Redox.
 *
 * @example
 * ```ts
 * import { type DocumentMessage } from "@effect-redox/core"
 * import { DocumentService } from "@effect-redox/core/DocumentService"
 * import { FakeRedox, RedoxTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * declare const message: DocumentMessage.DocumentMessage
 *
 * export const test = Effect.gen(function* () {
 *   const documents = yield* DocumentService
 *   const receipt = yield* documents.create(message, { destination: "redox-fhir-sandbox" })
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertFiledOnce(receipt.identifiers.document)
 * }).pipe(Effect.provide(RedoxTest.layerDocumentService()))
 * ```
 */
export const layerDocumentService = (options?: Options): Layer.Layer<DocumentService | FakeRedox, RedoxError> =>
  over(Layer.effect(DocumentService, DocumentService), options)

/**
 * Runs an effect under `TestClock` and lets time pass while it waits, so that retries, `Retry-After` and expiry need no
 * real time. Time passes 250 times as fast as outside unless `speed` says otherwise.
 *
 * Signing an assertion takes real time that no test clock knows of, so a test cannot know when a send begins to wait and
 * adjust the clock just then; this does.
 *
 * @example
 * ```ts
 * import { SendFile } from "@effect-redox/core"
 * import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * declare const options: SendFile.Options
 *
 * export const test = Effect.gen(function* () {
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(429, { retryAfter: 60 }) })
 *   const receipt = yield* RedoxTest.fastForward(SendFile.sendFile(options))
 *   yield* redox.assertFiledOnce(receipt.identifiers.document)
 * }).pipe(Effect.provide(RedoxTest.layer()))
 * ```
 */
export const fastForward = Effect.fnUntraced(function* <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  options?: { readonly speed?: number | undefined },
): Effect.fn.Return<A, E, R> {
  const speed = options?.speed ?? 250
  const fiber = yield* Effect.forkChild(effect)
  const passing = TestClock.withLive(Effect.sleep(1)).pipe(
    Effect.andThen(TestClock.adjust(speed)),
    Effect.forever,
    Effect.forkChild,
  )
  return yield* Effect.acquireUseRelease(passing, () => Fiber.join(fiber), Fiber.interrupt)
})
