import {
  BlobService,
  DocumentService,
  Redox,
  SendFile,
  TokenService,
  type Receipt,
  type RedoxConfig,
  type RedoxError,
} from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { Effect, type FileSystem, type Layer, type Stream } from "effect"
import type { HttpClient } from "effect/http"
import { describe, expectTypeOf, it } from "vitest"

declare const options: SendFile.Options

describe("types", () => {
  it("sendFile needs two services and can fail in one way", () => {
    expectTypeOf(SendFile.sendFile).returns.toEqualTypeOf<
      Effect.Effect<Receipt, RedoxError, BlobService | DocumentService>
    >()
  })

  it("sendFiles fails only as its stream does", () => {
    expectTypeOf(SendFile.sendFiles<"boom", never, never>).returns.toEqualTypeOf<
      Stream.Stream<SendFile.SendResult, "boom", BlobService | DocumentService>
    >()
  })

  it("Layers say what they need", () => {
    expectTypeOf(Redox.layer).returns.toEqualTypeOf<
      Layer.Layer<TokenService | BlobService | DocumentService | RedoxConfig, RedoxError, HttpClient.HttpClient>
    >()
    expectTypeOf(Redox.layerConfig).toEqualTypeOf<
      Layer.Layer<
        TokenService | BlobService | DocumentService | RedoxConfig,
        RedoxError,
        HttpClient.HttpClient | FileSystem.FileSystem
      >
    >()
    expectTypeOf(BlobService.layer).toEqualTypeOf<
      Layer.Layer<BlobService, never, RedoxConfig | TokenService | HttpClient.HttpClient>
    >()
    expectTypeOf(DocumentService.layer).toEqualTypeOf<
      Layer.Layer<DocumentService, never, RedoxConfig | TokenService | HttpClient.HttpClient>
    >()
  })

  it("on Node nothing is left to provide", () => {
    expectTypeOf(NodeRedox.layerConfig).toEqualTypeOf<
      Layer.Layer<TokenService | BlobService | DocumentService | RedoxConfig, RedoxError>
    >()
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
    expectTypeOf(caught).returns.toExtend<Effect.Effect<Receipt | string, RedoxError, BlobService | DocumentService>>()
  })
})
