import { DeliveryPolicy, FileSource, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Result, Stream } from "effect"
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs"
import type { Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createServer as createTlsServer } from "node:tls"
import { classify } from "../../src/internal/http/transportFailure.ts"
import { note } from "../support/Documents.ts"
import { afterRequest, clients, listen, services } from "./sockets.ts"

const embedded = SendFile.sendFile(note({ method: "embed" }))

const large = FileSource.fromBytes(new Uint8Array(8_000_000), { contentType: "application/pdf" })

const answer = (status: string, body = "", headers = ""): string =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`

// Sockets and files close a moment after they are told to.
const becomesZero = Effect.fnUntraced(function* (count: () => number) {
  for (let wait = 0; count() > 0 && wait < 300; wait++) yield* Effect.sleep("10 millis")
  assert.strictEqual(count(), 0)
})

// A certificate nobody trusts, for a name that is not the one asked for.
const certificate = () => {
  const directory = mkdtempSync(join(tmpdir(), "tls-"))
  const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")]
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=elsewhere",
    ].concat(["-keyout", key, "-out", cert]),
    { stdio: "ignore" },
  )
  const pair = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(directory, { recursive: true })
  return pair
}

// The requests of a create: what each peer does, what it comes to, and whether the peer has received the document.
interface Behaviour {
  readonly name: string
  readonly behave: (socket: Socket) => void
  readonly reason: string
  readonly policy?: DeliveryPolicy.Options
}

const unanswered: ReadonlyArray<Behaviour> = [
  {
    name: "reset as soon as connected",
    behave: (socket) => void socket.resetAndDestroy(),
    // Depends on whether the reset is there before connect(2) is done with: then nothing can have been sent.
    reason: "OutcomeUnknown or Unavailable",
  },
  {
    name: "closed as soon as connected",
    behave: (socket) => void socket.end(),
    reason: "OutcomeUnknown",
  },
  {
    name: "reset after the request",
    behave: (socket) => afterRequest(socket, () => socket.resetAndDestroy(), 500),
    reason: "OutcomeUnknown",
  },
  {
    name: "closed after the request, before an answer",
    behave: (socket) => afterRequest(socket, () => socket.end(), 500),
    reason: "OutcomeUnknown",
  },
  {
    name: "reset within the answer's head",
    behave: (socket) => afterRequest(socket, () => void socket.write("HTTP/1.1 200 O", () => socket.resetAndDestroy())),
    reason: "OutcomeUnknown",
  },
  {
    name: "reset within the answer's body",
    behave: (socket) =>
      afterRequest(socket, () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"resource')
        setTimeout(() => socket.resetAndDestroy(), 20)
      }),
    reason: "OutcomeUnknown",
  },
  {
    name: "an answer that is no HTTP",
    behave: (socket) => afterRequest(socket, () => void socket.end("SSH-2.0-OpenSSH_9.6\r\n")),
    reason: "OutcomeUnknown",
  },
  {
    name: "no answer in time",
    behave: () => undefined,
    reason: "OutcomeUnknown",
    policy: { attemptTimeout: "300 millis" },
  },
  {
    name: "no end of the answer in time",
    behave: (socket) =>
      afterRequest(socket, () => void socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12")),
    reason: "OutcomeUnknown",
    policy: { attemptTimeout: "300 millis" },
  },
  {
    name: "a refusal without an end in time",
    behave: (socket) =>
      afterRequest(socket, () => void socket.write("HTTP/1.1 400 No\r\nContent-Length: 10\r\n\r\n12")),
    reason: "Rejected",
    policy: { attemptTimeout: "300 millis" },
  },
  {
    name: "a page of 2 GB",
    behave: (socket) =>
      afterRequest(socket, () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n")
        const page = Buffer.alloc(65_536, "<")
        const more = () => {
          while (!socket.destroyed && socket.write(page));
          socket.once("drain", more)
        }
        more()
      }),
    reason: "OutcomeUnknown",
  },
  {
    name: "an error of 2 GB",
    behave: (socket) =>
      afterRequest(socket, () => {
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 2000000000\r\n\r\n")
        const page = Buffer.alloc(65_536, "<")
        const more = () => {
          while (!socket.destroyed && socket.write(page));
          socket.once("drain", more)
        }
        more()
      }),
    reason: "NotFound",
  },
  {
    name: "endless headers",
    behave: (socket) =>
      afterRequest(socket, () => {
        socket.write("HTTP/1.1 200 OK\r\n")
        const timer = setInterval(() => socket.write(`x-${"y".repeat(8_000)}: z\r\n`), 1)
        socket.on("close", () => clearInterval(timer))
      }),
    reason: "OutcomeUnknown",
  },
  {
    name: "JSON of absurd depth",
    behave: (socket) =>
      afterRequest(socket, () => void socket.write(answer("200 OK", `${"[".repeat(49_000)}${"]".repeat(49_000)}`))),
    reason: "OutcomeUnknown",
  },
  {
    name: "a resource of absurd depth",
    behave: (socket) =>
      afterRequest(socket, () => {
        const deep = `${"[".repeat(49_000)}${"]".repeat(49_000)}`
        socket.write(answer("200 OK", `{"resourceType":"Bundle","extension":${deep}}`))
      }),
    reason: "created",
  },
]

describe.each(clients)("a create over %s", (_, client) => {
  for (const { behave, name, policy, reason } of unanswered) {
    it.live(`${name}: ${reason}`, () =>
      Effect.gen(function* () {
        const peer = yield* listen(behave)
        const layer = services(`http://127.0.0.1:${peer.port}`, client, policy)
        const result = yield* Effect.result(embedded).pipe(Effect.provide(layer))
        assert.include(reason.split(" or "), Result.isSuccess(result) ? "created" : result.failure.reason._tag)
        assert.isAtMost(peer.connections(), 1)
      }),
    )
  }

  it.live("refused, or without a name: nothing left this machine", () =>
    Effect.gen(function* () {
      const taken = yield* Effect.scoped(listen(() => undefined))
      for (const [host, code] of [
        [`127.0.0.1:${taken.port}`, "ECONNREFUSED"],
        [`localhost:${taken.port}`, "ECONNREFUSED"],
        ["no-such-host.localhost:1234", undefined],
      ] as const) {
        const error = yield* Effect.flip(embedded).pipe(Effect.provide(services(`http://${host}`, client)))
        assert.strictEqual(error.reason._tag, "Unavailable", host)
        assert.isTrue(error.nothingCreated)
        if (code !== undefined && "code" in error.reason) assert.strictEqual(error.reason.code, code)
      }
      const nowhere = yield* Effect.flip(embedded).pipe(Effect.provide(services("https://redox.invalid", client)))
      assert.strictEqual(nowhere.reason._tag, "Unavailable")
      assert.include(["ENOTFOUND", "EAI_AGAIN"], "code" in nowhere.reason ? nowhere.reason.code : "")
      assert.include(nowhere.message, "is the base URL right")
    }),
  )

  it.live("with a certificate nobody trusts: nothing left this machine", () =>
    Effect.gen(function* () {
      const pair = certificate()
      const peer = yield* listen(
        () => undefined,
        (onSocket) => createTlsServer(pair, onSocket),
      )
      const error = yield* Effect.flip(embedded).pipe(
        Effect.provide(services(`https://localhost:${peer.port}`, client)),
      )
      assert.strictEqual(error.reason._tag, "Unavailable")
      assert.strictEqual("code" in error.reason ? error.reason.code : "", "DEPTH_ZERO_SELF_SIGNED_CERT")
      assert.isFalse(error.isRetryable)
      assert.include(error.message, "NODE_EXTRA_CA_CERTS")
      assert.strictEqual(peer.received(), 0)
    }),
  )

  it.live("closed within the TLS handshake: nothing left this machine", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) => void socket.once("data", () => socket.end()))
      const error = yield* Effect.flip(embedded).pipe(
        Effect.provide(services(`https://localhost:${peer.port}`, client)),
      )
      assert.strictEqual(error.reason._tag, "Unavailable")
    }),
  )

  it.live("on a kept-alive connection that closes under it: sent once by the transport", () =>
    Effect.gen(function* () {
      // Answers once and stays open; a second request on the same connection is cut off.
      const peer = yield* listen((socket, nth) =>
        afterRequest(
          socket,
          () => {
            socket.write(answer("200 OK", "", "Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n"))
            if (nth === 1) socket.once("data", () => socket.resetAndDestroy())
          },
          500,
        ),
      )
      const layer = services(`http://127.0.0.1:${peer.port}`, client)
      const [first, second] = yield* Effect.gen(function* () {
        const first = yield* Effect.result(embedded)
        yield* Effect.sleep("50 millis")
        return [first, yield* Effect.result(embedded)] as const
      }).pipe(Effect.provide(layer))
      assert.isTrue(Result.isSuccess(first))
      if (Result.isFailure(second)) assert.strictEqual(second.failure.reason._tag, "OutcomeUnknown")
      // Whatever the client did with its connections, each document was sent once.
      assert.strictEqual(peer.text().split("POST ").length - 1, 2)
    }),
  )

  it.live("on a connection that was closed while idle: sent once, on a new one", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) =>
        afterRequest(
          socket,
          () => {
            socket.write(answer("200 OK", "", "Connection: keep-alive\r\n"))
            setTimeout(() => socket.end(), 20)
          },
          500,
        ),
      )
      const layer = services(`http://127.0.0.1:${peer.port}`, client)
      yield* Effect.gen(function* () {
        yield* embedded
        yield* Effect.sleep("100 millis")
        yield* embedded
      }).pipe(Effect.provide(layer))
      assert.strictEqual(peer.text().split("POST ").length - 1, 2)
    }),
  )
})

describe.each(clients)("redirects over %s", (_, client) => {
  const redirecting = (status: string, location: (port: number) => string, then = answer("200 OK")) => {
    let port = 0
    return Effect.map(
      listen((socket, nth) =>
        afterRequest(
          socket,
          () =>
            void socket.end(
              nth === 1 ? answer(status, "", `Location: ${location(port)}\r\nConnection: close\r\n`) : then,
            ),
          500,
        ),
      ),
      (peer) => {
        port = peer.port
        return peer
      },
    )
  }

  for (const status of ["307 Temporary Redirect", "308 Permanent Redirect"]) {
    it.live(`${status} within the origin keeps method, body, and token`, () =>
      Effect.gen(function* () {
        const peer = yield* redirecting(status, () => "/fhir/R4/elsewhere")
        const receipt = yield* embedded.pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)))
        assert.strictEqual(receipt.status, 200)
        const [, first = "", second = ""] = peer.text().split(/(?=POST )/)
        assert.match(peer.text(), /POST \/fhir\/R4\/elsewhere HTTP/)
        assert.strictEqual(peer.text().split("Bearer a-token-from-elsewhere").length - 1, 2)
        const bodyOf = (text: string) => text.slice(text.indexOf("\r\n\r\n"))
        assert.isAbove(bodyOf(peer.text().startsWith("POST") ? first : second).length, 500)
        assert.strictEqual(peer.text().split('"resourceType":"Bundle"').length - 1, 2)
      }),
    )
  }

  for (const status of ["301 Moved", "302 Found", "303 See Other", "300 Multiple Choices"]) {
    it.live(`${status} is not followed`, () =>
      Effect.gen(function* () {
        const peer = yield* redirecting(status, () => "/fhir/R4/elsewhere")
        const error = yield* Effect.flip(embedded).pipe(
          Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
        )
        assert.strictEqual(error.reason._tag, "OutcomeUnknown")
        assert.strictEqual(peer.connections(), 1)
      }),
    )
  }

  const elsewhere: Readonly<Record<string, (port: number, other: number) => string>> = {
    "another port": (_, other) => `http://127.0.0.1:${other}/`,
    "another name of the same machine": (port) => `http://localhost:${port}/`,
    "a scheme-relative URL": (_, other) => `//127.0.0.1:${other}/`,
    "the same origin with a password": (port) => `http://user:secret@127.0.0.1:${port}/`,
    "another scheme": (port) => `https://127.0.0.1:${port}/`,
    "no URL": () => "http://[",
  }
  for (const [where, location] of Object.entries(elsewhere)) {
    it.live(`307 to ${where} is not followed, and the token stays`, () =>
      Effect.gen(function* () {
        const other = yield* listen((socket) => void socket.end(answer("200 OK")))
        const peer = yield* redirecting("307 Temporary Redirect", (port) => location(port, other.port))
        const error = yield* Effect.flip(embedded).pipe(
          Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
        )
        assert.strictEqual(error.reason._tag, "OutcomeUnknown")
        assert.deepStrictEqual([peer.connections(), other.connections()], [1, 0])
      }),
    )
  }

  it.live("that never end are given up", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) =>
        afterRequest(
          socket,
          () => void socket.end(answer("307 Again", "", "Location: /again\r\nConnection: close\r\n")),
          500,
        ),
      )
      const error = yield* Effect.flip(embedded).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)))
      assert.strictEqual(error.reason._tag, "OutcomeUnknown")
      assert.strictEqual(peer.connections(), 4)
    }),
  )

  it.live("of an upload open the file again", () =>
    Effect.gen(function* () {
      let opened = 0
      const bytes = Stream.suspend(() => {
        opened++
        return Stream.make(new Uint8Array(1_000).fill(65))
      })
      const file = yield* FileSource.make({ contentType: "text/plain", size: 1_000, bytes })
      const peer = yield* redirecting(
        "307 Again",
        () => "/fhir/R4/again",
        answer("201 Created", "", "Location: https://blob.redoxengine.com/1\r\n"),
      )
      const uploaded = yield* BlobService.use((blobs) => blobs.upload(file)).pipe(
        Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
      )
      assert.deepStrictEqual([opened, uploaded.size], [2, 1_000])
    }),
  )
})

describe.each(clients)("an upload over %s", (_, client) => {
  it.live("whose connection breaks within the body opens the file again", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket, nth) =>
        nth === 1
          ? afterRequest(socket, () => socket.resetAndDestroy(), 100_000)
          : afterRequest(
              socket,
              () => void socket.end(answer("201 Created", "", "Location: https://blob.redoxengine.com/7\r\n")),
              8_000_000,
            ),
      )
      const layer = services(`http://127.0.0.1:${peer.port}`, client, { maxAttempts: 3 })
      const uploaded = yield* BlobService.use((blobs) => blobs.upload(large)).pipe(Effect.provide(layer))
      assert.deepStrictEqual([uploaded.attempts, uploaded.url], [2, "https://blob.redoxengine.com/7"])
    }),
  )
})

describe.each(clients)("an upload over %s", (_, client) => {
  // Fetch rejects a promise of the body's reader that nobody awaits, which ends a process that does not expect it.
  const withoutRejections = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.acquireUseRelease(
      Effect.sync(() => {
        const rejections: Array<unknown> = []
        const note = (reason: unknown) => void rejections.push(reason)
        process.on("unhandledRejection", note)
        return { rejections, note }
      }),
      ({ rejections }) =>
        Effect.gen(function* () {
          yield* effect
          yield* Effect.sleep("50 millis")
          assert.deepStrictEqual(rejections, [])
        }),
      ({ note }) => Effect.sync(() => void process.off("unhandledRejection", note)),
    )

  const phases: Readonly<Record<string, (socket: Socket) => void>> = {
    "before an answer": () => undefined,
    "while the body waits": (socket) => {
      socket.pause()
      setTimeout(() => socket.resume(), 120)
    },
    "after an interim answer": (socket) =>
      afterRequest(socket, () => void socket.write("HTTP/1.1 100 Continue\r\n\r\n"), 1_000),
    "within the answer's body": (socket) =>
      afterRequest(socket, () => void socket.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nx"), 1_000),
  }
  for (const [phase, behave] of Object.entries(phases)) {
    for (const how of ["interrupted", "out of time"] as const) {
      it.live(`${how} ${phase} leaves no connection, no open file and no rejection`, () =>
        Effect.gen(function* () {
          let open = 0
          const bytes = Stream.fromEffect(Effect.sync(() => void open++)).pipe(
            Stream.flatMap(() => Stream.range(1, 1_000)),
            Stream.map(() => new Uint8Array(8_000)),
            Stream.ensuring(Effect.sync(() => void open--)),
          )
          const file = yield* FileSource.make({ contentType: "application/pdf", size: 8_000_000, bytes })
          const peer = yield* listen(behave)
          const policy = how === "interrupted" ? {} : { attemptTimeout: "100 millis" as const }
          const layer = services(`http://127.0.0.1:${peer.port}`, client, policy)
          yield* Effect.gen(function* () {
            const fiber = yield* Effect.forkChild(Effect.exit(BlobService.use((blobs) => blobs.upload(file))))
            if (how === "interrupted") {
              yield* Effect.sleep("100 millis")
              yield* Fiber.interrupt(fiber)
            } else yield* Fiber.await(fiber)
            yield* becomesZero(() => open)
          }).pipe(Effect.provide(layer))
          yield* becomesZero(peer.open)
        }).pipe(withoutRejections),
      )
    }
  }
})

describe("an upload over undici", () => {
  // Which files this process has open, where the system tells (Linux).
  const openFiles = (path: string) =>
    readdirSync("/proc/self/fd").filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === path
      } catch {
        return false
      }
    }).length

  it.live.skipIf(!existsSync("/proc/self/fd"))("of a file on disk, interrupted, closes the file", () =>
    Effect.gen(function* () {
      const directory = mkdtempSync(join(tmpdir(), "send-"))
      const path = join(directory, "scan.pdf")
      writeFileSync(path, new Uint8Array(8_000_000))
      const file = yield* NodeFileSource.fromPath(path, { contentType: "application/pdf" })
      const peer = yield* listen((socket) => {
        socket.pause()
        setTimeout(() => socket.resume(), 150)
      })
      yield* Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(BlobService.use((blobs) => blobs.upload(file)))
        while (openFiles(path) === 0) yield* Effect.sleep("1 millis")
        yield* Fiber.interrupt(fiber)
        yield* becomesZero(() => openFiles(path))
      }).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, NodeRedox.layerHttpClient)))
      yield* becomesZero(peer.open)
      rmSync(directory, { recursive: true })
    }).pipe(Effect.provide(NodeServices.layer)),
  )
})

describe("telling what never left from what may have arrived", () => {
  const failure = (...codes: ReadonlyArray<string>) =>
    Object.assign(new Error("fetch failed"), {
      cause: Object.assign(
        new AggregateError(codes.map((code) => Object.assign(new Error(code), { code, syscall: "connect" }))),
        {
          code: codes[0],
        },
      ),
    })

  it("takes a name with several addresses for not reached only if none was", () => {
    assert.deepStrictEqual(classify(failure("ETIMEDOUT", "EHOSTUNREACH")), { outcome: "not-sent", code: "ETIMEDOUT" })
    const mixed = new AggregateError([
      Object.assign(new Error("x"), { code: "ETIMEDOUT", syscall: "connect" }),
      Object.assign(new Error("y"), { code: "ECONNRESET", syscall: "read" }),
    ])
    assert.strictEqual(classify(mixed).outcome, "lost")
  })

  it("takes what it does not know for lost", () => {
    const hostile = Object.defineProperty(new Error("x"), "code", {
      get: () => {
        throw new Error("no")
      },
    })
    const circular: { cause?: unknown } = {}
    circular.cause = circular
    for (const it of [
      undefined,
      null,
      "ECONNREFUSED",
      7,
      hostile,
      circular,
      new AggregateError([]),
      { code: "ENOTFOUND\n" },
    ]) {
      assert.deepStrictEqual(classify(it), { outcome: "lost", code: undefined })
    }
    assert.strictEqual(
      classify(Object.assign(new Error("read"), { code: "ETIMEDOUT", syscall: "read" })).outcome,
      "lost",
    )
    assert.strictEqual(classify({ code: "ERR_SSL_WRONG_VERSION_NUMBER" }).outcome, "lost")
  })
})
