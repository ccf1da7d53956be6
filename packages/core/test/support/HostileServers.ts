/**
 * Servers that answer, break off or keep silent in any way, each knowing what it filed, and the judgement of what a send
 * against them reported.
 */
import { FileSource, Redox, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { Effect, Layer, Redacted, Result } from "effect"
import type { HttpClient } from "effect/http"
import { createServer, type Socket } from "node:net"
import { gzipSync } from "node:zlib"
import { bundle, created, refusals, successes, type Expected } from "./AnswerTable.ts"
import { note } from "./Documents.ts"
import { listening } from "./listening.ts"

/** One connection that carries a create. */
export interface Connection {
  readonly socket: Socket
  /** Which of the server's connections, from 1. */
  readonly nth: number
  /** The document is in the chart. */
  readonly file: () => void
}

export interface Scenario {
  readonly name: string
  /** Runs once this much of a request has come. Default: all of it. */
  readonly after?: "connect" | "byte" | "head" | "half" | "whole"
  readonly behave: (connection: Connection) => void
  /** A file of some megabytes, embedded. */
  readonly large?: boolean
  /** Nobody could say for certain that it was created, or that it was not. */
  readonly certain: boolean
}

const success = JSON.stringify(bundle(created))

const http = (status: number, body: string | Buffer, ...headers: ReadonlyArray<string>): Buffer =>
  Buffer.concat([
    Buffer.from(
      [`HTTP/1.1 ${status} X`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, "", ""].join("\r\n"),
    ),
    Buffer.from(body),
  ])

const write = (bytes: string | Buffer, files: boolean) => (connection: Connection) => {
  if (files) connection.file()
  connection.socket.write(bytes)
}
const end = (bytes: string | Buffer, files: boolean) => (connection: Connection) => {
  if (files) connection.file()
  connection.socket.end(bytes)
}

const bothWays = (name: string, make: (files: boolean) => Scenario["behave"]): ReadonlyArray<Scenario> =>
  [true, false].map((files) => ({
    name: `${name}, ${files ? "filed" : "not filed"}`,
    behave: make(files),
    certain: false,
  }))

const files: Record<Expected, boolean | undefined> = {
  created: true,
  rejected: false,
  "temporary-fault": undefined,
  duplicate: undefined,
  "unreadable-answer": undefined,
}

const ofBodies: ReadonlyArray<Scenario> = [
  ...successes.flatMap(({ examples, expected }) =>
    Object.entries(examples).map((it) => [200, expected, ...it] as const),
  ),
  ...refusals.flatMap(({ examples, expected }) =>
    Object.entries(examples).map((it) => [400, expected, ...it] as const),
  ),
].flatMap(([status, expected, name, body]) => {
  const filed = files[expected]
  const bytes = http(status, JSON.stringify(body))
  const title = `${status} ${name}`
  return filed === undefined
    ? bothWays(title, (both) => write(bytes, both))
    : [{ name: title, behave: write(bytes, filed), certain: true }]
})

const ofStatuses: ReadonlyArray<Scenario> = [
  ...[400, 402, 403, 404, 405, 406, 410, 411, 412, 413, 414, 415, 417, 421, 422, 425, 426, 428, 431, 451].map(
    (status): Scenario => ({ name: `${status}`, behave: write(http(status, "no"), false), certain: true }),
  ),
  ...[408, 409, 460, 499, 500, 501, 502, 503, 504, 507, 520, 599, 301, 302, 303, 304].flatMap((status) =>
    bothWays(`${status}`, (filed) => write(http(status, ""), filed)),
  ),
  ...[200, 201, 202, 204, 205].map((status): Scenario => ({
    name: `${status} empty`,
    behave: write(http(status, ""), true),
    certain: true,
  })),
  ...[401, 429].map((status): Scenario => ({
    name: `${status}, then created`,
    behave: (connection) =>
      connection.nth === 1 ? void connection.socket.end(http(status, "")) : write(http(200, success), true)(connection),
    certain: status === 429,
  })),
]

const ofFraming: ReadonlyArray<Scenario> = [
  ...Object.entries({
    "length and close": http(200, success, "Connection: close"),
    chunked: `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${success.length.toString(16)}\r\n${success}\r\n0\r\n\r\n`,
    "chunked with trailers": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${success.length.toString(16)};a=b\r\n${success}\r\n0\r\nX-A: b\r\n\r\n`,
    "up to the close": `HTTP/1.1 200 OK\r\n\r\n${success}`,
    "HTTP/1.0": `HTTP/1.0 200 OK\r\nContent-Length: ${success.length}\r\n\r\n${success}`,
    "early hints": `HTTP/1.1 103 X\r\n\r\nHTTP/1.1 102 X\r\n\r\n${http(200, success).toString()}`,
    "many early hints": `${"HTTP/1.1 103 X\r\n\r\n".repeat(500)}${http(200, success).toString()}`,
    gzip: http(200, gzipSync(success), "Content-Encoding: gzip"),
  }).map(([name, bytes]): Scenario => ({ name: `framing: ${name}`, behave: end(bytes, true), certain: true })),
  ...Object.entries({
    "nothing up to the close": "HTTP/1.1 200 OK\r\n\r\n",
    "nothing up to the close of HTTP/1.0": "HTTP/1.0 200 OK\r\n\r\n",
    "half up to the close": `HTTP/1.1 200 OK\r\n\r\n${success.slice(0, 40)}`,
    "half of its length": `HTTP/1.1 200 OK\r\nContent-Length: ${success.length}\r\n\r\n${success.slice(0, 40)}`,
    "half a chunk": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n${success.slice(0, 40)}`,
    "a chunk of no size": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${success}\r\n0\r\n\r\n`,
    "a negative length": `HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n${success}`,
    "two lengths": `HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
    "length and chunks": `HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    "HTTP/0.9": success,
    "HTTP/2": "HTTP/2 200 OK\r\n\r\n{}",
    "bare line feeds": "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}",
    "status 0": "HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n",
    "status 999": "HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n",
    "an SSH banner": "SSH-2.0-OpenSSH_9.6\r\n",
    "a head without end": `HTTP/1.1 200 OK\r\nX-A: ${"b".repeat(100_000)}`,
    "half gzip": http(200, gzipSync(success).subarray(0, 20), "Content-Encoding: gzip"),
    "gzip that is none": http(200, success, "Content-Encoding: gzip"),
    "an unknown coding": http(200, "zzzz", "Content-Encoding: zstd"),
    "too long": http(200, `{"Meta":{"a":"${"b".repeat(1_500_000)}"}}`),
    "brackets without end": http(200, "[".repeat(50_000)),
    "UTF-16": http(200, Buffer.from(success, "utf16le")),
  }).flatMap(([name, bytes]) => bothWays(`framing: ${name}`, (filed) => end(bytes, filed))),
]

const breaks: Readonly<Record<string, (socket: Socket) => void>> = {
  FIN: (socket) => void socket.end(),
  RST: (socket) => void socket.resetAndDestroy(),
  silence: () => undefined,
  "half a head, then RST": (socket) => void socket.write("HTTP/1.1 200", () => socket.resetAndDestroy()),
  "half a head, then FIN": (socket) => void socket.end("HTTP/1.1 200"),
  "a head, then RST": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")
    setTimeout(() => socket.resetAndDestroy(), 10)
  },
  garbage: (socket) => void socket.end(Buffer.alloc(100, 7)),
}

const ofBreaks: ReadonlyArray<Scenario> = (["connect", "byte", "head", "half", "whole"] as const).flatMap((after) =>
  Object.entries(breaks).flatMap(([how, broken]): ReadonlyArray<Scenario> =>
    (after === "whole" ? [true, false] : [false]).map((filed) => ({
      name: `${how} after ${after}${filed ? ", filed" : ""}`,
      after,
      behave: ({ file, socket }) => {
        if (filed) file()
        broken(socket)
      },
      certain: false,
    })),
  ),
)

// Answers before a request of some megabytes has been read. From half of it on, the systems' buffers may hold the rest: then
// all of it has been sent, and nothing shows that it is not read.
const ofEarly: ReadonlyArray<Scenario> = [200, 201, 204, 400, 413, 500].flatMap((status) =>
  (["byte", "head"] as const).map((after): Scenario => ({
    name: `${status} after the first ${after} of a large request`,
    after,
    large: true,
    behave: ({ socket }) => {
      socket.pause()
      socket.write(http(status, status < 300 && status !== 204 ? success : ""))
      setTimeout(() => socket.resume(), 300)
    },
    certain: false,
  })),
)

const drip = (bytes: Buffer, millis: number) => (connection: Connection) => {
  connection.file()
  let index = 0
  const timer = setInterval(() => {
    if (connection.socket.destroyed || index >= bytes.length) return clearInterval(timer)
    connection.socket.write(bytes.subarray(index, (index += 16)))
  }, millis)
}

const ofTime: ReadonlyArray<Scenario> = [
  { name: "answered in drops", behave: drip(http(200, success), 2), certain: true },
  {
    name: "answered late",
    behave: (connection) => setTimeout(() => write(http(200, success), true)(connection), 100),
    certain: true,
  },
  {
    name: "a stray answer behind a refusal, then created",
    behave: (connection) =>
      connection.nth === 1
        ? void connection.socket.write(Buffer.concat([http(429, ""), http(200, success)]))
        : write(http(200, success), true)(connection),
    certain: true,
  },
  {
    name: "two answers at once",
    behave: write(Buffer.concat([http(200, success), http(400, "")]), true),
    certain: true,
  },
]

const ofRedirects: ReadonlyArray<Scenario> = [307, 308].flatMap((status): ReadonlyArray<Scenario> => [
  {
    name: `${status} within the origin`,
    behave: (connection) =>
      connection.nth === 1
        ? void connection.socket.end(http(status, "", "Location: /elsewhere", "Connection: close"))
        : write(http(200, success), true)(connection),
    certain: true,
  },
  ...["https://elsewhere.example/", "http://u:p@127.0.0.1/", "javascript:0", "//127.0.0.1:9/", ""].map(
    (location): Scenario => ({
      name: `${status} to ${location === "" ? "nowhere" : location}`,
      behave: end(http(status, "", `Location: ${location}`), false),
      certain: false,
    }),
  ),
])

export const scenarios: ReadonlyArray<Scenario> = [
  ...ofBodies,
  ...ofStatuses,
  ...ofFraming,
  ...ofBreaks,
  ...ofEarly,
  ...ofTime,
  ...ofRedirects,
]

/** What the sends reported, against what was filed. */
export interface Tally {
  sends: number
  sent: number
  duplicates: number
  falseSent: number
  falseNone: number
  unknown: number
  /** Unknown, though what the server did was certain. */
  needlessUnknown: number
  readonly faults: Array<string>
}

export const emptyTally = (): Tally => ({
  sends: 0,
  sent: 0,
  duplicates: 0,
  falseSent: 0,
  falseNone: 0,
  unknown: 0,
  needlessUnknown: 0,
  faults: [],
})

/** Counts one send. */
export const judge = (
  tally: Tally,
  name: string,
  result: Result.Result<unknown, RedoxError>,
  filed: number,
  certain: boolean,
): void => {
  tally.sends++
  const sent = Result.isSuccess(result)
  const unknown = !sent && !result.failure.nothingCreated
  if (sent) tally.sent++
  if (unknown) tally.unknown++
  const found = {
    duplicates: filed > 1,
    falseSent: sent && filed === 0,
    falseNone: !sent && !unknown && filed > 0,
    needlessUnknown: unknown && certain,
  }
  for (const key of ["duplicates", "falseSent", "falseNone", "needlessUnknown"] as const) {
    if (!found[key]) continue
    tally[key]++
    tally.faults.push(`${key}: ${name}`)
  }
}

const large = FileSource.fromBytes(new Uint8Array(5_000_000), { contentType: "application/pdf" })

const serve = (scenario: Scenario) =>
  Effect.suspend(() => {
    let filed = 0
    let connections = 0
    const server = createServer((socket) => {
      const connection: Connection = { socket, nth: ++connections, file: () => void filed++ }
      const { after = "whole" } = scenario
      if (after === "connect") return scenario.behave(connection)
      let text = ""
      let done = false
      socket.on("data", (chunk: Buffer) => {
        if (done) return
        text += chunk.toString("latin1")
        const head = text.indexOf("\r\n\r\n") + 4
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
        const body = text.length - head
        const whole = Number.isNaN(length) ? text.endsWith("0\r\n\r\n") : body >= length
        const reached = {
          byte: true,
          head: head > 3,
          half: head > 3 && (Number.isNaN(length) ? body > 1_000 : body >= length / 2),
          whole: head > 3 && whole,
        }
        if (!reached[after]) return
        done = true
        scenario.behave(connection)
      })
    })
    return Effect.map(listening(server), (port) => ({ port, filed: () => filed }))
  })

/** Sends one document to the scenario's server, and judges what is reported. */
export const play = (client: Layer.Layer<HttpClient.HttpClient, RedoxError>, scenario: Scenario, tally: Tally) =>
  Effect.scoped(
    Effect.gen(function* () {
      const server = yield* serve(scenario)
      const layer = Redox.layer({
        baseUrl: `http://127.0.0.1:${server.port}`,
        environment: "Development",
        accessToken: Redacted.make("a-token-from-elsewhere"),
        policy: {
          maxAttempts: 3,
          attemptTimeout: "1500 millis",
          transient: { base: 0, cap: 0 },
          throttled: { base: 0, cap: 0 },
        },
        traffic: { circuitBreaker: "off" },
      }).pipe(Layer.provide(client))
      const options = note({ method: "embed", ...(scenario.large === true ? { file: large } : {}) })
      const result = yield* Effect.result(SendFile.sendFile(options)).pipe(Effect.provide(layer))
      judge(tally, scenario.name, result, server.filed(), scenario.certain)
    }),
  )
