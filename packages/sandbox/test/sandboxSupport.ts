/**
 * A sandbox, and ways to send to it and to ask it.
 */
import { DocumentMessage, SendFile, type FileSource } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { Sandbox, type Options } from "@effect-redox/sandbox/Sandbox"
import { NodeHttpClient } from "@effect/platform-node"
import { Effect, Layer } from "effect"
import { ContractTarget } from "../../testing/test/contract/target.ts"
import * as Wire from "../../testing/test/contract/wire.ts"

export const sandbox = (options?: Options) =>
  Layer.mergeAll(Sandbox.layer({ algorithm: "ES384", ...options }), NodeHttpClient.layerUndici)

/** Sends through the library, as a client in another process would. */
export const send = Effect.fnUntraced(function* (
  file: FileSource.FileSource,
  options: { readonly destination?: string; readonly method?: SendFile.Method } = {},
) {
  const { baseUrl } = yield* Sandbox
  return yield* SendFile.sendFile({
    file,
    destination: "redox-fhir-sandbox",
    patient: { resourceType: "Patient", identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }] },
    document: { type: DocumentMessage.loinc("11506-3") },
    policy: { maxAttempts: 1 },
    ...options,
  }).pipe(Effect.result, Effect.provide(RedoxTest.layerServices({ baseUrl })))
})

/** Embeds a file as a client would that looks at nothing: with any title. */
export const sendAnything = Effect.fnUntraced(function* (title: string, contentType: string, text: string) {
  const { baseUrl } = yield* Sandbox
  const { credentials, sourceId } = yield* FakeRedox.FakeRedox
  const data = Buffer.from(text).toString("base64")
  yield* Effect.gen(function* () {
    const answer = yield* Wire.create(yield* Wire.token(), yield* Wire.message({ contentType, title, data }))
    if (answer.status !== 200) return yield* Effect.die(answer.text)
  }).pipe(
    Effect.provideService(ContractTarget, {
      baseUrl,
      environment: "Staging",
      destination: "redox-fhir-sandbox",
      sourceId,
      plan: "paid",
      credentials,
    }),
  )
})

/** An answer. */
export interface Got {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly json: unknown
}

export const ask = Effect.fnUntraced(function* (path: string, init?: RequestInit) {
  const { baseUrl } = yield* Sandbox
  return yield* Effect.promise(async (): Promise<Got> => {
    const response = await fetch(baseUrl + path, init)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      json: Wire.parse(new TextDecoder().decode(bytes)),
    }
  })
})

export const change = (method: string, path: string, body: unknown = {}) =>
  ask(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
