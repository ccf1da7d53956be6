/**
 * What counts as not sent: that no connection came about, and nothing that an error on a connection says of itself.
 */
import { FileSource, SendFile, Transport } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { NodeRedox } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, type Scope } from "effect"
import { HttpClient } from "effect/http"
import { channel } from "node:diagnostics_channel"
import { createServer as createTcpServer, type Socket } from "node:net"
import { createServer as createTlsServer, TLSSocket } from "node:tls"
import { classify } from "../../src/internal/http/transportFailure.ts"
import { makeCertificate } from "../support/Certificates.ts"
import { note } from "../support/Documents.ts"
import { afterRequest, clients, listen, services, type Peer } from "./sockets.ts"

const embedded = SendFile.sendFile(note({ method: "embed" }))
const uploaded = BlobService.use((blobs) => blobs.upload(FileSource.fromText("Follow-up in two weeks.")))

const certificate = makeCertificate("localhost")
const trusting = NodeRedox.layerHttpClientWith({ certificateAuthorities: certificate.cert, proxy: "none" })

const ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"

// What a client's own sockets do, seen from outside of it: Node announces each.
const onClientSocket = (then: (socket: Socket) => void): Effect.Effect<void, never, Scope.Scope> => {
  const sockets = channel("net.client.socket")
  const listener = (message: unknown) => {
    if (typeof message === "object" && message !== null && "socket" in message) {
      const { socket } = message
      if (isSocket(socket)) then(socket)
    }
  }
  return Effect.asVoid(
    Effect.acquireRelease(
      Effect.sync(() => sockets.subscribe(listener)),
      () => Effect.sync(() => sockets.unsubscribe(listener)),
    ),
  )
}

const isSocket = (value: unknown): value is Socket =>
  typeof value === "object" && value !== null && "connecting" in value

const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -1 })

const steps = ["read", "write"] as const
const codes = [
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
] as const

describe.each(clients)("an established connection over %s", (_, client) => {
  for (const code of codes) {
    for (const syscall of steps) {
      it.live(`that fails with ${code} on ${syscall} may have carried the create`, () =>
        Effect.gen(function* () {
          let filed = 0
          const peer = yield* listen((socket) => afterRequest(socket, () => void filed++, 500))
          yield* onClientSocket((socket) =>
            socket.once("connect", () => setTimeout(() => socket.destroy(systemError(code, syscall)), 30)),
          )
          const layer = services(`http://127.0.0.1:${peer.port}`, client, { maxAttempts: 3 })
          const error = yield* Effect.flip(embedded).pipe(Effect.provide(layer))
          assert.deepStrictEqual([error.reason._tag, filed, peer.connections()], ["OutcomeUnknown", 1, 1])
        }),
      )
    }
  }
})

describe("the code of a failure", () => {
  for (const code of codes) {
    it(`${code} says "not sent" only without a system call of an established connection`, () => {
      for (const syscall of steps) {
        assert.strictEqual(classify({ cause: systemError(code, syscall) }).outcome, "lost")
      }
      assert.strictEqual(classify({ cause: systemError(code, "connect") }).outcome, "not-sent")
    })
  }
})

// Each ends before a TLS handshake does.
const handshakes: Readonly<Record<string, (socket: Socket) => void>> = {
  "reset at once": (socket) => void socket.resetAndDestroy(),
  "closed at once": (socket) => void socket.end(),
  "reset on the first record": (socket) => void socket.once("data", () => socket.resetAndDestroy()),
  "closed on the first record": (socket) => void socket.once("data", () => socket.end()),
  "an HTTP answer": (socket) => void socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
  "an HTTP success": (socket) => void socket.once("data", () => socket.end(ok)),
  garbage: (socket) => void socket.once("data", () => socket.end(Buffer.alloc(512, 0x2a))),
  "an SSH banner": (socket) => void socket.write("SSH-2.0-OpenSSH_9.6\r\n"),
  "half a ServerHello, then a reset": (socket) =>
    void socket.once("data", () => {
      socket.write(Buffer.from("160303007a0200007603", "hex"))
      setTimeout(() => socket.resetAndDestroy(), 20)
    }),
  "half a ServerHello, then the end": (socket) =>
    void socket.once("data", () => socket.end(Buffer.from("160303007a0200007603", "hex"))),
  silence: () => undefined,
}
// RFC 8446 §6.2.
const alerts = { close_notify: 0, handshake_failure: 40, protocol_version: 70, internal_error: 80, access_denied: 49 }
const moreAlerts = { unrecognized_name: 112, certificate_required: 116, no_application_protocol: 120 }

const endings = Object.entries(handshakes).concat(
  Object.entries({ ...alerts, ...moreAlerts }).map(([name, alert]): [string, (socket: Socket) => void] => [
    `the alert ${name}`,
    (socket) => socket.once("data", () => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, alert]))),
  ]),
)

describe("a TLS handshake that ends with", () => {
  for (const [name, behave] of endings) {
    it.live(`${name}: nothing was sent, and it is tried again`, () =>
      Effect.gen(function* () {
        const peer = yield* listen(behave)
        const layer = services(`https://localhost:${peer.port}`, trusting, {
          maxAttempts: 2,
          attemptTimeout: "250 millis",
          transient: { base: 0 },
        })
        const error = yield* Effect.flip(embedded).pipe(Effect.provide(layer))
        assert.strictEqual(error.reason._tag, "Unavailable")
        assert.isTrue(error.nothingCreated)
        assert.strictEqual(peer.connections(), 2)
      }),
    )
  }

  it.live("nothing, against the deadline or a send's own policy: nothing was sent", () =>
    Effect.gen(function* () {
      const peer = yield* listen(() => undefined)
      const url = `https://localhost:${peer.port}`
      for (const policy of [{ deadline: "300 millis" }, { attemptTimeout: "200 millis" }] as const) {
        const error = yield* Effect.flip(SendFile.sendFile(note({ method: "embed", policy }))).pipe(
          Effect.provide(services(url, trusting)),
        )
        assert.strictEqual(error.reason._tag, "Unavailable")
        assert.strictEqual("code" in error.reason ? error.reason.code : "", "CONNECT_TIMEOUT")
      }
    }),
  )
})

describe("a connection that never comes about", () => {
  it.live("in time is not used once it does", () =>
    Effect.gen(function* () {
      // The handshake is answered after the attempt has been given up.
      let requests = 0
      const peer = yield* listen(
        (socket) => afterRequest(socket, () => void requests++),
        (onSocket) => {
          const inner = createTlsServer(certificate, onSocket)
          return createTcpServer((socket) => setTimeout(() => inner.emit("connection", socket), 250))
        },
      )
      const error = yield* Effect.gen(function* () {
        const error = yield* Effect.flip(embedded)
        yield* Effect.sleep("500 millis")
        return error
      }).pipe(Effect.provide(services(`https://localhost:${peer.port}`, trusting, { attemptTimeout: "150 millis" })))
      assert.strictEqual(error.reason._tag, "Unavailable")
      assert.strictEqual(requests, 0)
    }),
  )
})

/** A create whose answer is noted, and that can be given up at any time. */
class Create implements Transport.Receiving {
  readonly freshConnection = true
  readonly mostBytes = 1_000
  ended: string | undefined
  giveUp: (() => void) | undefined
  reports(giveUp?: () => void): void {
    this.giveUp = giveUp
  }
  connected(): boolean {
    return true
  }
  received(): boolean {
    return true
  }
  sent(): void {}
  head(): void {}
  body(bytes: Uint8Array | undefined): void {
    this.ended ??= Buffer.from(bytes ?? []).toString()
  }
  failed(): void {
    this.ended ??= "failed"
  }
}

describe("a create", () => {
  const secure = (behave: (socket: Socket) => void): Effect.Effect<Peer, never, Scope.Scope> =>
    listen(behave, (onSocket) => createTlsServer(certificate, onSocket))

  it.live("has a connection of its own, whose TLS session is resumed; uploads share one", () =>
    Effect.gen(function* () {
      const resumed: Array<boolean> = []
      const heads: Array<string> = []
      const peer = yield* secure((socket) => {
        resumed.push(socket instanceof TLSSocket && socket.isSessionReused())
        socket.on("data", (chunk: Buffer) => {
          const text = chunk.toString("latin1")
          if (!text.startsWith("POST")) return
          heads.push(text)
          const location = text.includes("/Binary") ? "Location: https://blob.redoxengine.com/1\r\n" : ""
          socket.write(`HTTP/1.1 20${location === "" ? 0 : 1} OK\r\nContent-Length: 0\r\n${location}\r\n`)
        })
      })
      yield* Effect.gen(function* () {
        for (let round = 0; round < 3; round++) {
          yield* uploaded
          yield* embedded
        }
      }).pipe(Effect.provide(services(`https://localhost:${peer.port}`, trusting)))
      assert.strictEqual(peer.connections(), 4)
      assert.deepStrictEqual(resumed, [false, true, true, true])
      for (const head of heads) {
        assert.include(head, head.includes("/Binary") ? "connection: keep-alive" : "connection: close")
      }
    }),
  )

  it.live("is not touched by a stray answer to the one before it", () =>
    Effect.gen(function* () {
      let filed = 0
      const peer = yield* listen((socket) =>
        afterRequest(
          socket,
          () => {
            filed++
            socket.write(ok)
            setTimeout(() => socket.write("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n"), 5)
          },
          500,
        ),
      )
      yield* Effect.gen(function* () {
        for (let round = 0; round < 5; round++) {
          yield* embedded
          yield* Effect.sleep("5 millis")
        }
      }).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, trusting, { maxAttempts: 3 })))
      assert.strictEqual(filed, 5)
    }),
  )

  it.live("is not lost to a server that closes idle connections early", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) =>
        afterRequest(
          socket,
          () => {
            socket.write(ok)
            setTimeout(() => socket.destroy(), 30)
          },
          500,
        ),
      )
      const results = yield* Effect.gen(function* () {
        const results: Array<boolean> = []
        for (let round = 0; round < 20; round++) {
          results.push(Result.isSuccess(yield* Effect.result(embedded)))
          yield* Effect.sleep("28 millis")
        }
        return results
      }).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, trusting)))
      assert.notInclude(results, false)
    }),
  )

  it.live("is not ended by giving up the one before it, which was answered", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket, nth) =>
        afterRequest(socket, () => {
          setTimeout(() => socket.write(ok), nth === 1 ? 0 : 100)
        }),
      )
      const ended = yield* Effect.gen(function* () {
        const send = Transport.sendOf(yield* HttpClient.HttpClient)
        const first = new Create()
        const second = new Create()
        const url = `http://127.0.0.1:${peer.port}/create`
        for (const [create, then] of [
          [first, Effect.sleep("50 millis")],
          [second, Effect.sync(() => first.giveUp?.())],
        ] as const) {
          const outgoing = { method: "POST", url, headers: {}, body: new TextEncoder().encode("{}") }
          yield* Effect.withFiber((fiber) => Effect.succeed(send?.(outgoing, create, fiber)))
          yield* Effect.andThen(Effect.sleep("50 millis"), then)
        }
        yield* Effect.sleep("100 millis")
        return [first.ended, second.ended]
      }).pipe(Effect.provide(NodeRedox.layerHttpClient))
      assert.deepEqual(ended, ["{}", "{}"])
      assert.strictEqual(peer.connections(), 2)
    }),
  )
})
