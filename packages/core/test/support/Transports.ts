/**
 * The two transports that the same tests run over: in memory, and undici over a socket.
 */
import { NodeRedox } from "@effect-redox/node"
import { RedoxTest } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Layer } from "effect"

// An EC key is made in a millisecond where an RSA key takes a hundred; TokenService.test.ts tries both.
const quick = { algorithm: "ES384" } as const

export const inMemory = (options?: RedoxTest.Options) => RedoxTest.layer({ ...quick, ...options })

export const overSocket = (options?: RedoxTest.Options) =>
  Layer.unwrap(
    Effect.map(FakeRedoxServer, ({ baseUrl }) =>
      RedoxTest.layerServices({ ...options, baseUrl }).pipe(Layer.provideMerge(NodeRedox.layerHttpClient)),
    ),
  ).pipe(Layer.provideMerge(FakeRedoxServer.layer({ ...quick, ...options })))

/** Names for `describe.each`. */
export const transports = [
  { name: "in memory", layer: inMemory },
  { name: "over a socket", layer: overSocket },
] as const
