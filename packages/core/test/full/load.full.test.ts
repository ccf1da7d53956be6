/**
 * Twenty thousand sends at once over real sockets, one request in twenty going wrong: is a document lost, filed twice or
 * misreported, and does memory stay flat?
 */
import { FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Queue, Redacted, Result, Schema, Stream } from "effect"
import { fork } from "node:child_process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { note } from "../support/Documents.ts"
import { FromServer, share } from "./loadMessages.ts"

const sends = Number(process.env["LOAD_SENDS"] ?? 20_000)
const concurrency = 512
const size = 20_000
const tenth = Math.ceil(sends / 10)

// The heap once nothing is left to collect, in MB.
setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")
const heap = (): number => {
  if (typeof collect === "function") collect()
  return process.memoryUsage().heapUsed / 1e6
}

const server = Effect.acquireRelease(
  Effect.gen(function* () {
    const child = fork(new URL("loadServer.ts", import.meta.url), { execArgv: [] })
    const messages = yield* Queue.unbounded<FromServer>()
    child.on("message", (message) => {
      Queue.offerUnsafe(messages, Schema.decodeUnknownSync(FromServer)(message))
    })
    return { child, next: Queue.take(messages) }
  }),
  ({ child }) => Effect.sync(() => child.kill()),
)

const file = FileSource.fromBytes(new Uint8Array(size).fill(37), { contentType: "application/pdf" })

const outcomeOf = ({ result }: SendFile.SendResult): "created" | "nothing created" | "unknown" => {
  if (Result.isSuccess(result)) return "created"
  return result.failure.nothingCreated ? "nothing created" : "unknown"
}

describe(`${sends} sends at a concurrency of ${concurrency}, ${share * 100} % of the requests going wrong`, () => {
  it.live("lose, duplicate and misreport nothing, and keep memory flat", () =>
    Effect.gen(function* () {
      const { child, next } = yield* server
      const ready = yield* next
      if (ready._tag !== "Ready") return assert.fail("the server did not report where it listens")
      const { baseUrl, clientId, keyId, sourceId } = ready
      const layer = NodeRedox.layer({
        baseUrl,
        environment: "Development",
        sourceId,
        credentials: { clientId, keyId, privateKey: Redacted.make(ready.privateKey) },
        // More than fits into five minutes; quota.slow.test.ts is about that.
        traffic: { rateLimit: "off" },
      })

      const outcomes = new Map<string, string>()
      const memory: Array<number> = []
      const began = performance.now()
      const files = Stream.range(1, sends).pipe(Stream.map(() => note({ file })))
      yield* SendFile.sendFiles(files, { concurrency, unordered: true }).pipe(
        Stream.runForEach((sent) =>
          Effect.sync(() => {
            outcomes.set(sent.identifiers.document, outcomeOf(sent))
            if (outcomes.size % tenth === 0) memory.push(heap())
          }),
        ),
        Effect.provide(layer),
      )
      const seconds = (performance.now() - began) / 1_000

      child.send("done")
      const filed = yield* next
      if (filed._tag !== "Filed") return assert.fail("the server did not report what was filed")
      const copies = new Map<string, number>()
      for (const identifier of filed.documents) {
        const document = identifier.replace("urn:uuid:", "")
        copies.set(document, (copies.get(document) ?? 0) + 1)
      }
      const count = (which: (outcome: string, copies: number) => boolean) =>
        [...outcomes].filter(([document, outcome]) => which(outcome, copies.get(document) ?? 0)).length
      const share = ((filed.faulty / filed.requests) * 100).toFixed(1)
      console.info(
        `${seconds.toFixed(0)} s, ${(sends / seconds).toFixed(0)} sends a second; ${filed.requests} requests, ${filed.faulty} of them (${share} %) went wrong`,
      )
      console.info(`heap after each tenth, in MB: ${memory.map((megabytes) => megabytes.toFixed(0)).join(" ")}`)
      console.info(
        `created ${count((it) => it === "created")}, nothing created ${count((it) => it === "nothing created")}, unknown ${count((it) => it === "unknown")} (${count((it, times) => it === "unknown" && times > 0)} of them filed)`,
      )
      assert.strictEqual(outcomes.size, sends, "one result for each send")
      assert.isAbove(count((outcome) => outcome === "created") / sends, 0.9, "the share that was created")
      assert.strictEqual([...copies.values()].filter((times) => times > 1).length, 0, "filed twice")
      assert.strictEqual(
        count((outcome, times) => outcome === "created" && times === 0),
        0,
        "sent, but not filed",
      )
      assert.strictEqual(
        count((outcome, times) => outcome === "nothing created" && times > 0),
        0,
        "filed, but denied",
      )
      assert.strictEqual(
        [...copies.keys()].filter((document) => !outcomes.has(document)).length,
        0,
        "filed without trace",
      )
      assert.isAbove(filed.faulty / filed.requests, 0.03)
      // The outcomes themselves are kept, about 150 bytes each.
      const grown = (memory.at(-1) ?? 0) - (memory[0] ?? 0) - (sends * 150) / 1e6
      assert.isBelow(grown, 20, "MB by which the heap grew")
    }).pipe(Effect.scoped),
  )
})
