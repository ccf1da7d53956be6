/**
 * One real service over the in-memory Redox, for tests of programs that use no more than one.
 *
 * Each layer provides that service and the fake alone. A program that comes to need another service does not compile
 * with it, so a test says what its program talks to.
 *
 * They are not statics of the services themselves, because `@effect-redox/core` knows nothing of its tests.
 */
import { BlobService, DocumentService, TokenService } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { Layer } from "effect"
import { FakeRedox } from "./FakeRedox.ts"
import { layerServices, type Options } from "./RedoxTest.ts"

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
 * import { TokenService } from "@effect-redox/core"
 * import { FakeRedox, ServiceTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const test = Effect.gen(function* () {
 *   const tokens = yield* TokenService
 *   yield* Effect.all([tokens.get, tokens.get, tokens.get], { concurrency: "unbounded" })
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertCalled("token")
 * }).pipe(Effect.provide(ServiceTest.layerTokenService()))
 * ```
 */
export const layerTokenService = (options?: Options): Layer.Layer<TokenService | FakeRedox, RedoxError> =>
  over(Layer.effect(TokenService, TokenService), options)

/**
 * `BlobService` over an in-memory Redox.
 *
 * @example
 * ```ts
 * import { BlobService, FileSource } from "@effect-redox/core"
 * import { FakeRedox, ServiceTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const test = Effect.gen(function* () {
 *   const blobs = yield* BlobService
 *   yield* blobs.upload(FileSource.fromText("Follow-up in two weeks."))
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertCalled("token", "upload")
 * }).pipe(Effect.provide(ServiceTest.layerBlobService()))
 * ```
 */
export const layerBlobService = (options?: Options): Layer.Layer<BlobService | FakeRedox, RedoxError> =>
  over(Layer.effect(BlobService, BlobService), options)

/**
 * `DocumentService` over an in-memory Redox.
 *
 * @example
 * ```ts
 * import { DocumentService, type DocumentMessage } from "@effect-redox/core"
 * import { FakeRedox, ServiceTest } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * declare const message: DocumentMessage.DocumentMessage
 *
 * export const test = Effect.gen(function* () {
 *   const documents = yield* DocumentService
 *   const receipt = yield* documents.create(message, { destination: "redox-fhir-sandbox" })
 *   const redox = yield* FakeRedox.FakeRedox
 *   yield* redox.assertFiledOnce(receipt.identifiers.document)
 * }).pipe(Effect.provide(ServiceTest.layerDocumentService()))
 * ```
 */
export const layerDocumentService = (options?: Options): Layer.Layer<DocumentService | FakeRedox, RedoxError> =>
  over(Layer.effect(DocumentService, DocumentService), options)
