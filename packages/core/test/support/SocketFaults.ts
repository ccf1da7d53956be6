/**
 * Faults of system calls on a client's sockets: a share of all reads, writes and connects of this process fails with a
 * code of the system, before or after its bytes have moved. What a kernel does on a bad day, on every client alike.
 */
import { Identifiers, Redox, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { Effect, Layer, Redacted, Result, type Scope } from "effect"
import type { HttpClient } from "effect/http"
import { channel } from "node:diagnostics_channel"
import { createServer } from "node:http"
import type { Socket } from "node:net"
import { note } from "./Documents.ts"
import { emptyTally, judge, type Tally } from "./HostileServers.ts"
import { listening } from "./listening.ts"

export const codes = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UND_ERR_CONNECT_TIMEOUT",
] as const

// Repeatable (a linear congruential generator: Numerical Recipes, §7.1).
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const isClient = (message: unknown): message is { readonly socket: Socket } =>
  typeof message === "object" && message !== null && "socket" in message

/** Makes a share of the system calls on every new client socket fail, for as long as the scope lasts. */
const injectFaults = (
  share: number,
  seed: number,
): Effect.Effect<{ readonly count: () => number }, never, Scope.Scope> => {
  const next = random(seed)
  let count = 0
  const fail = (syscall: string): Error => {
    count++
    const code = codes[Math.floor(next() * codes.length)] ?? "ECONNRESET"
    return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -1 })
  }
  const onSocket = (message: unknown) => {
    if (!isClient(message)) return
    const { socket } = message
    if (next() < share / 2) {
      queueMicrotask(() => socket.destroy(fail("connect")))
      return
    }
    // What is corked or waits for the connection goes out by `_writev`, the rest by `_write`.
    const failing = (act: (done: (error?: Error | null) => void) => void, done: (error?: Error | null) => void) => {
      const draw = next()
      if (draw >= share) return act(done)
      // Half of them fail although the kernel has taken the bytes, half before.
      if (draw < share / 2) return act(() => done(fail("write")))
      done(fail("write"))
    }
    const write = socket._write.bind(socket)
    socket._write = (chunk, encoding, callback) => failing((done) => write(chunk, encoding, done), callback)
    const writev = socket._writev?.bind(socket)
    if (writev !== undefined) {
      socket._writev = (chunks, callback) => failing((done) => writev(chunks, done), callback)
    }
    const push = socket.push.bind(socket)
    socket.push = (chunk, encoding) => {
      if (chunk === null || next() >= share) return push(chunk, encoding)
      socket.destroy(fail("read"))
      return false
    }
  }
  const sockets = channel("net.client.socket")
  return Effect.acquireRelease(
    Effect.sync(() => {
      sockets.subscribe(onSocket)
      return { count: () => count }
    }),
    () => Effect.sync(() => sockets.unsubscribe(onSocket)),
  )
}

/** A server that files each document it has received, under its identifier. */
const filing = Effect.suspend(() => {
  const filed = new Map<string, number>()
  const server = createServer((request, response) => {
    const chunks: Array<Buffer> = []
    request.on("error", () => undefined)
    request.on("data", (chunk: Buffer) => void chunks.push(chunk))
    request.on("end", () => {
      const id =
        /"resourceType":"Bundle".*?"identifier":\{[^}]*?"value":"(?:urn:uuid:)?([^"]+)"/.exec(
          Buffer.concat(chunks).toString("utf8"),
        )?.[1] ?? ""
      filed.set(id, (filed.get(id) ?? 0) + 1)
      response.end("{}")
    })
  })
  return Effect.map(listening(server), (port) => ({ port, filed: (id: string) => filed.get(id) ?? 0 }))
})

/** Sends documents while a share of all system calls fails. */
export const sendUnderFaults = (
  client: Layer.Layer<HttpClient.HttpClient, RedoxError>,
  options: { readonly sends: number; readonly share: number; readonly seed: number },
): Effect.Effect<{ readonly tally: Tally; readonly faults: number; readonly none: number }, RedoxError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const server = yield* filing
      const injected = yield* injectFaults(options.share, options.seed)
      const tally = emptyTally()
      let none = 0
      const layer = Redox.layer({
        baseUrl: `http://127.0.0.1:${server.port}`,
        environment: "Development",
        accessToken: Redacted.make("a-token-from-elsewhere"),
        policy: { maxAttempts: 3, attemptTimeout: "10 seconds", transient: { base: 0, cap: 0 } },
        traffic: { circuitBreaker: "off", retryBudget: "off", rateLimit: "off" },
      }).pipe(Layer.provide(client))
      yield* Effect.forEach(
        Array.from({ length: options.sends }, (_, index) => index),
        (index) =>
          Effect.gen(function* () {
            const identifiers = yield* Identifiers.fromKey(`send/${index}`)
            const result = yield* Effect.result(SendFile.sendFile(note({ method: "embed", identifiers })))
            if (Result.isFailure(result) && result.failure.nothingCreated) none++
            judge(tally, `send ${index}`, result, server.filed(identifiers.bundle), false)
          }),
        { concurrency: 16, discard: true },
      ).pipe(Effect.provide(layer))
      return { tally, faults: injected.count(), none }
    }),
  )
