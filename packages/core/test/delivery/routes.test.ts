/**
 * Ways to Redox other than the straight one: through a proxy, with authorities and certificates of one's own.
 */
import { FileSource, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { Unavailable } from "@effect-redox/core/RedoxError"
import { NodeRedox } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Logger, Redacted, References } from "effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer as createHttpServer, type IncomingMessage } from "node:http"
import { connect, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createServer as createTlsServer } from "node:tls"
import { classify } from "../../src/internal/http/transportFailure.ts"
import { makeCertificate } from "../support/Certificates.ts"
import { note } from "../support/Documents.ts"
import { listen, services } from "./sockets.ts"

const embedded = SendFile.sendFile(note({ method: "embed" }))
const uploaded = BlobService.use((blobs) => blobs.upload(FileSource.fromText("Follow-up in two weeks.")))

const name = "api.redox.example"
const server = makeCertificate(name)
const mine = makeCertificate("acme-portal")
const strangers = makeCertificate("a-stranger")

/** Redox as far as these tests need it. */
const answering = (socket: Socket) => {
  socket.on("data", (chunk: Buffer) => {
    const text = chunk.toString("latin1")
    if (!text.startsWith("POST")) return
    const place = text.includes("/Binary") ? "Location: https://blob.redoxengine.com/1\r\n" : ""
    socket.write(`HTTP/1.1 201 Created\r\nContent-Length: 0\r\n${place}\r\n`)
  })
}

const redox = (options: { readonly ca?: string } = {}) =>
  listen(answering, (onSocket) =>
    createTlsServer(
      {
        ...server,
        ...(options.ca === undefined ? {} : { ca: options.ca, requestCert: true, rejectUnauthorized: true }),
      },
      onSocket,
    ),
  )

interface ProxyOptions {
  readonly status?: number
  readonly authorization?: string
}

/** A proxy that connects every host to one port of this machine. */
const proxy = (port: number, options: ProxyOptions = {}) => {
  const seen: Array<string> = []
  const onConnect = (request: IncomingMessage, socket: Socket) => {
    seen.push(`${request.url} ${request.headers["proxy-authorization"] ?? ""}`.trim())
    socket.on("error", () => undefined)
    const wrong =
      options.authorization !== undefined && request.headers["proxy-authorization"] !== options.authorization
    const status = wrong ? 407 : (options.status ?? 200)
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 2\r\n\r\nno`)
    const target = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n")
      socket.pipe(target).pipe(socket)
    })
    target.on("error", () => socket.destroy())
  }
  return Effect.map(
    listen(
      () => undefined,
      (onSocket) => createHttpServer().on("connection", onSocket).on("connect", onConnect),
    ),
    (peer) => ({ ...peer, seen }),
  )
}

const authorization = `Basic ${Buffer.from("acme:p@ss:word").toString("base64")}`

const over = (connection: NodeRedox.ConnectionOptions, url = `https://${name}`) =>
  services(url, NodeRedox.layerHttpClientWith(connection), { maxAttempts: 2, transient: { base: 0 } })

const withEnvironment = (env: Record<string, string>) =>
  Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnvRecord(env))

describe("a proxy", () => {
  it.live("is asked for a tunnel, and sees the host's name alone", () =>
    Effect.gen(function* () {
      const target = yield* redox()
      const between = yield* proxy(target.port, { authorization })
      const url = `http://acme:p%40ss%3Aword@127.0.0.1:${between.port}`
      yield* Effect.gen(function* () {
        yield* uploaded
        yield* embedded
        yield* uploaded
      }).pipe(Effect.provide(over({ certificateAuthorities: server.cert, proxy: { url: Redacted.make(url) } })))
      assert.deepStrictEqual(between.seen, [`${name}:443 ${authorization}`, `${name}:443 ${authorization}`])
      assert.notInclude(between.text(), "Bearer")
    }),
  )

  it.live("is the environment's, but for its exceptions", () =>
    Effect.gen(function* () {
      const target = yield* redox()
      const between = yield* proxy(target.port)
      const HTTPS_PROXY = `http://127.0.0.1:${between.port}`
      const connection = { certificateAuthorities: server.cert }
      yield* embedded.pipe(Effect.provide(over(connection)), withEnvironment({ HTTPS_PROXY }))
      yield* embedded.pipe(
        Effect.provide(over(connection)),
        withEnvironment({ all_proxy: `127.0.0.1:${between.port}`, NO_PROXY: "redox.example:8443 other.example" }),
      )
      assert.lengthOf(between.seen, 2)
      for (const NO_PROXY of ["*", "api.redox.example", ".redox.example", "redox.example:443", "a, *.redox.example"]) {
        const error = yield* Effect.flip(embedded).pipe(
          Effect.provide(over(connection)),
          withEnvironment({ HTTPS_PROXY, NO_PROXY }),
        )
        assert.strictEqual(error.reason._tag, "Unavailable", NO_PROXY)
      }
      yield* Effect.flip(embedded).pipe(
        Effect.provide(over({ ...connection, proxy: "none" })),
        withEnvironment({ HTTPS_PROXY }),
      )
      assert.lengthOf(between.seen, 2)
    }),
  )

  it.live("is not asked on the way to this machine", () =>
    Effect.gen(function* () {
      const peer = yield* listen(answering)
      yield* embedded.pipe(
        Effect.provide(over({ proxy: { url: "http://127.0.0.1:9" } }, `http://127.0.0.1:${peer.port}`)),
      )
      assert.strictEqual(peer.connections(), 1)
    }),
  )

  // A refusal stays one until a person mends it.
  const refusals: ReadonlyArray<readonly [options: ProxyOptions, code: string, asked: number, advice: string]> = [
    [{ authorization }, "PROXY_AUTHENTICATION", 1, "wants authentication"],
    [{ status: 403 }, "PROXY_STATUS_403", 1, "have it allow the base URL's host"],
    [{ status: 429 }, "PROXY_STATUS_429", 2, "can it reach Redox"],
    [{ status: 502 }, "PROXY_STATUS_502", 2, "can it reach Redox"],
  ]
  for (const [options, code, asked, advice] of refusals) {
    it.live(
      `that answers with ${code} sent nothing: it is asked ${asked === 1 ? "once" : "again"}, and the advice names it`,
      () =>
        Effect.gen(function* () {
          const target = yield* redox()
          const between = yield* proxy(target.port, options)
          const url = `http://other:hunter2@127.0.0.1:${between.port}`
          const error = yield* Effect.flip(embedded).pipe(Effect.provide(over({ proxy: { url } })))
          assert(error.reason._tag === "Unavailable")
          assert.strictEqual(error.reason.code, code)
          assert.include(error.message, advice)
          assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "hunter2")
          assert.strictEqual(error.isRetryable, asked > 1)
          assert.deepStrictEqual([between.seen.length, target.connections()], [asked, 0])
        }),
    )
  }

  it.live("that is not there, hangs up or says nothing sent nothing", () =>
    Effect.gen(function* () {
      const gone = yield* Effect.scoped(listen(() => undefined))
      const closing = yield* listen((socket) => void socket.once("data", () => socket.end()))
      const silent = yield* listen(() => undefined)
      const garbage = yield* listen((socket) => void socket.once("data", () => socket.end("SSH-2.0\r\n")))
      for (const { port } of [gone, closing, silent, garbage]) {
        const layer = services(
          `https://${name}`,
          NodeRedox.layerHttpClientWith({ proxy: { url: `http://127.0.0.1:${port}` } }),
          { attemptTimeout: "400 millis", maxAttempts: 1 },
        )
        const error = yield* Effect.flip(embedded).pipe(Effect.provide(layer))
        assert.strictEqual(error.reason._tag, "Unavailable")
      }
    }),
  )

  it.live("that breaks once the request may have gone through it leaves the outcome unknown", () =>
    Effect.gen(function* () {
      const target = yield* listen(
        (socket) => socket.on("data", () => socket.destroy()),
        (onSocket) => createTlsServer(server, onSocket),
      )
      const between = yield* proxy(target.port)
      const error = yield* Effect.flip(embedded).pipe(
        Effect.provide(
          over({ certificateAuthorities: server.cert, proxy: { url: `http://127.0.0.1:${between.port}` } }),
        ),
      )
      assert.strictEqual(error.reason._tag, "OutcomeUnknown")
      assert.lengthOf(between.seen, 1)
    }),
  )

  it.live("that is no URL of one is refused by name, before anything is sent, and not shown", () =>
    Effect.gen(function* () {
      for (const url of ["socks5://u:hunter2@proxy:1080", "ftp://proxy", "http://u:%zz@proxy"]) {
        const named = yield* Effect.flip(embedded.pipe(Effect.provide(over({ proxy: { url } }))))
        const configured = yield* Effect.flip(
          embedded.pipe(Effect.provide(over({})), withEnvironment({ https_proxy: url })),
        )
        for (const [error, path] of [
          [named, "connection.proxy.url"],
          [configured, "HTTPS_PROXY"],
        ] as const) {
          assert(error.reason._tag === "InvalidInput")
          assert.strictEqual(error.reason.problems[0]?.path, path)
          assert.notInclude(error.message, "hunter2")
        }
      }
    }),
  )

  it.live("is named in the log of each request, without its password", () =>
    Effect.gen(function* () {
      const target = yield* redox()
      const between = yield* proxy(target.port)
      const lines: Array<string> = []
      const url = `http://acme:hunter2@127.0.0.1:${between.port}`
      yield* embedded.pipe(
        Effect.provide(over({ certificateAuthorities: server.cert, proxy: { url } })),
        Effect.provide(Logger.layer([Logger.make(({ message }) => void lines.push(JSON.stringify(message)))])),
        Effect.provideService(References.MinimumLogLevel, "Debug"),
      )
      const [line = ""] = lines.filter((it) => it.includes("Sending a request"))
      assert.include(line, `"via":"http://127.0.0.1:${between.port}"`)
      assert.notInclude(lines.join("\n"), "hunter2")
    }),
  )
})

describe("a server that wants a certificate", () => {
  const connected = (connection: NodeRedox.ConnectionOptions) =>
    Effect.gen(function* () {
      const target = yield* redox({ ca: mine.cert })
      const between = yield* proxy(target.port)
      const all = { certificateAuthorities: server.cert, proxy: { url: `http://127.0.0.1:${between.port}` } }
      return yield* embedded.pipe(Effect.provide(over({ ...all, ...connection })))
    })

  it.live("is shown the one that is configured", () =>
    Effect.gen(function* () {
      const clientCertificate = { certificate: mine.cert, privateKey: Redacted.make(mine.key) }
      assert.strictEqual((yield* connected({ clientCertificate })).status, 201)
    }),
  )

  it.live("refuses a stranger's, and none", () =>
    Effect.gen(function* () {
      const clientCertificate = { certificate: strangers.cert, privateKey: Redacted.make(strangers.key) }
      for (const connection of [{ clientCertificate }, {}]) {
        const error = yield* Effect.flip(connected(connection))
        assert.include(["Unavailable", "OutcomeUnknown"], error.reason._tag)
      }
    }),
  )

  it("is named in the advice where it ends the connection, within the handshake or after", () => {
    for (const code of ["ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE", "UND_ERR_SOCKET"]) {
      const seen = classify(Object.assign(new Error("other side closed"), { code })).code ?? ""
      assert.strictEqual(seen, code)
      const { message } = new Unavailable({ operation: "token", attempts: 1, code: seen })
      assert.include(message, "REDOX_CLIENT_CERTIFICATE_FILE")
    }
  })

  it.live("is shown the environment's, from files; what is wrong with them is named", () =>
    Effect.gen(function* () {
      const folder = mkdtempSync(join(tmpdir(), "certificates-"))
      const file = (name: string, text: string) => {
        writeFileSync(join(folder, name), text)
        return join(folder, name)
      }
      const target = yield* redox({ ca: mine.cert })
      const between = yield* proxy(target.port)
      const files = {
        REDOX_CA_FILE: file("ca.pem", server.cert),
        REDOX_CLIENT_CERTIFICATE_FILE: file("client.pem", mine.cert),
        REDOX_CLIENT_KEY_FILE: file("client.key", mine.key),
        HTTPS_PROXY: `http://127.0.0.1:${between.port}`,
      }
      const send = (env: Record<string, string>) =>
        embedded.pipe(
          Effect.provide(services(`https://${name}`, NodeRedox.layerHttpClient)),
          withEnvironment({ ...files, ...env }),
        )
      assert.strictEqual((yield* send({})).status, 201)
      const wrong: ReadonlyArray<readonly [env: Record<string, string>, path: string]> = [
        [{ REDOX_CA_FILE: join(folder, "missing") }, "REDOX_CA_FILE"],
        [{ REDOX_CA_FILE: file("no.pem", "hunter2") }, "REDOX_CA_FILE"],
        [{ REDOX_CLIENT_CERTIFICATE_FILE: "" }, "REDOX_CLIENT_CERTIFICATE_FILE"],
        [{ REDOX_CLIENT_KEY_FILE: "" }, "REDOX_CLIENT_KEY_FILE"],
        [{ REDOX_CLIENT_CERTIFICATE_FILE: join(folder, "no.pem") }, "REDOX_CLIENT_CERTIFICATE_FILE"],
        [{ REDOX_CLIENT_KEY_FILE: file("other.key", strangers.key) }, "REDOX_CLIENT_KEY_FILE"],
      ]
      for (const [env, path] of wrong) {
        const error = yield* Effect.flip(send(env))
        assert(error.reason._tag === "InvalidInput", path)
        assert.strictEqual(error.reason.problems[0]?.path, path)
        assert.notInclude(error.message, "hunter2")
      }
      rmSync(folder, { recursive: true })
    }),
  )
})

describe("an authority of one's own", () => {
  it.live("is trusted beside Node's own; without it nothing is sent", () =>
    Effect.gen(function* () {
      const target = yield* listen(answering, (onSocket) => createTlsServer(server, onSocket))
      const between = yield* proxy(target.port)
      const url = `http://127.0.0.1:${between.port}`
      yield* embedded.pipe(Effect.provide(over({ certificateAuthorities: [mine.cert, server.cert], proxy: { url } })))
      const error = yield* Effect.flip(embedded).pipe(Effect.provide(over({ proxy: { url } })))
      assert(error.reason._tag === "Unavailable")
      assert.strictEqual(error.reason.code, "DEPTH_ZERO_SELF_SIGNED_CERT")
      assert.isFalse(error.isRetryable)
    }),
  )
})

describe("NodeRedox.layer", () => {
  it.live("takes how to connect as an option", () =>
    Effect.gen(function* () {
      const target = yield* redox()
      const between = yield* proxy(target.port)
      const layer = NodeRedox.layer({
        baseUrl: `https://${name}`,
        environment: "Development",
        accessToken: Redacted.make("a-token-from-elsewhere"),
        connection: { certificateAuthorities: server.cert, proxy: { url: `http://127.0.0.1:${between.port}` } },
      })
      assert.strictEqual((yield* embedded.pipe(Effect.provide(layer))).status, 201)
      assert.lengthOf(between.seen, 1)
    }),
  )
})
