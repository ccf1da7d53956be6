import {
  Redox,
  SendFile,
  type DeliveryPolicy,
  type DocumentMessage,
  type FileSource,
  type Traffic,
} from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { Observer } from "@effect-redox/core/SendEvent"
import { TokenService, type AccessToken } from "@effect-redox/core/TokenService"
import type { UploadedFile } from "@effect-redox/core/UploadedFile"
import { NodeRedox } from "@effect-redox/node"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { Effect, Layer, type FileSystem, type Stream } from "effect"
import type { HttpClient } from "effect/http"
import { describe, expectTypeOf, it } from "vitest"

declare const options: SendFile.Options

describe("types", () => {
  it("sendFile needs two services and the configuration, and can fail in one way", () => {
    expectTypeOf(SendFile.sendFile).returns.toEqualTypeOf<
      Effect.Effect<Receipt, RedoxError, RedoxConfig | BlobService | DocumentService>
    >()
  })

  it("sendFiles fails only as its stream does", () => {
    expectTypeOf(SendFile.sendFiles<"boom", never, never>).returns.toEqualTypeOf<
      Stream.Stream<SendFile.SendResult, "boom", RedoxConfig | BlobService | DocumentService>
    >()
  })

  it("a service is stubbed in one line, by types a user can name", () => {
    const receipt: Effect.Effect<Receipt, RedoxError> = Effect.never
    const uploaded: Effect.Effect<UploadedFile, RedoxError> = Effect.never
    const token: Effect.Effect<AccessToken, RedoxError> = Effect.never
    const stubs = Layer.mergeAll(
      Layer.succeed(DocumentService, DocumentService.of({ create: () => receipt })),
      Layer.succeed(BlobService, BlobService.of({ upload: () => uploaded })),
      Layer.succeed(TokenService, TokenService.of({ get: token, invalidate: () => Effect.void })),
    )
    expectTypeOf(stubs).toEqualTypeOf<Layer.Layer<DocumentService | BlobService | TokenService>>()
    expectTypeOf<DocumentService["Service"]>().toEqualTypeOf<{
      readonly create: (
        message: DocumentMessage.DocumentMessage,
        options: {
          readonly destination: string
          readonly policy?: DeliveryPolicy.Options | undefined
          readonly onEvent?: Observer | undefined
        },
      ) => Effect.Effect<Receipt, RedoxError>
    }>()
    expectTypeOf<BlobService["Service"]>().toEqualTypeOf<{
      readonly upload: (
        file: FileSource.FileSource,
        options?: {
          readonly policy?: DeliveryPolicy.Options | undefined
          readonly onEvent?: Observer | undefined
        },
      ) => Effect.Effect<UploadedFile, RedoxError>
    }>()
    expectTypeOf<TokenService["Service"]>().toEqualTypeOf<{
      readonly get: Effect.Effect<AccessToken, RedoxError>
      readonly invalidate: (token: AccessToken) => Effect.Effect<void>
    }>()
  })

  it("Layers say what they need", () => {
    expectTypeOf(Redox.layer).returns.toEqualTypeOf<Layer.Layer<Redox.Services, RedoxError, HttpClient.HttpClient>>()
    expectTypeOf(Redox.layerConfig).toEqualTypeOf<
      Layer.Layer<Redox.Services, RedoxError, HttpClient.HttpClient | FileSystem.FileSystem>
    >()
    expectTypeOf(BlobService.layer).toEqualTypeOf<
      Layer.Layer<BlobService, never, RedoxConfig | TokenService | Traffic.Traffic | HttpClient.HttpClient>
    >()
    expectTypeOf(DocumentService.layer).toEqualTypeOf<
      Layer.Layer<DocumentService, never, RedoxConfig | TokenService | Traffic.Traffic | HttpClient.HttpClient>
    >()
  })

  it("on Node nothing is left to provide", () => {
    expectTypeOf(NodeRedox.layerConfig).toEqualTypeOf<Layer.Layer<Redox.Services, RedoxError>>()
    const program = () => SendFile.sendFile(options).pipe(Effect.provide(NodeRedox.layerConfig))
    expectTypeOf(program).returns.toEqualTypeOf<Effect.Effect<Receipt, RedoxError>>()
  })

  it("a test has the services and the fake behind them", () => {
    expectTypeOf(RedoxTest.layer).returns.toExtend<
      Layer.Layer<TokenService | BlobService | DocumentService | FakeRedox.FakeRedox, RedoxError>
    >()
  })

  it("a forgotten Layer, a token and a key at once, or a document without a type do not compile", () => {
    const forgotten = () => SendFile.sendFile(options)
    expectTypeOf(forgotten).returns.not.toExtend<Effect.Effect<Receipt, RedoxError>>()
    expectTypeOf<{ environment: "Development" }>().not.toExtend<Redox.Options>()
    expectTypeOf<{ environment: "development"; accessToken: never }>().not.toExtend<Redox.Options>()
    expectTypeOf<
      Omit<SendFile.Options, "document"> & { document: { readonly status: "current" } }
    >().not.toExtend<SendFile.Options>()
  })

  it("a reason is caught by its tag", () => {
    const caught = () =>
      SendFile.sendFile(options).pipe(
        Effect.catchReason("RedoxError", "OutcomeUnknown", (reason) => Effect.succeed(reason.identifiers.document)),
      )
    expectTypeOf(caught).returns.toExtend<
      Effect.Effect<Receipt | string, RedoxError, RedoxConfig | BlobService | DocumentService>
    >()
  })
})
