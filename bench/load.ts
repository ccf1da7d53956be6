/**
 * Many sends at once over real sockets, one request in twenty going wrong: is a document lost or filed twice, and does
 * memory stay flat?
 *
 * `node bench/load.ts [sends] [concurrency]`, by default 10,000 and 256. Loopback only; gives up after five minutes.
 */
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { Effect, Queue, Redacted, Result, Schema, Stream } from "effect"
import { fork } from "node:child_process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { FromServer, share } from "./load/messages.ts"

const [sends = 10_000, concurrency = 256] = process.argv.slice(2).map(Number)
const size = 20_000
const tenth = Math.ceil(sends / 10)

// What is held once nothing is left to collect, in MB.
setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")
const heap = (): number => {
  if (typeof collect === "function") collect()
  return process.memoryUsage().heapUsed / 1e6
}

const server = Effect.acquireRelease(
  Effect.gen(function* () {
    const child = fork(new URL("load/server.ts", import.meta.url), { execArgv: [] })
    const messages = yield* Queue.unbounded<FromServer>()
    child.on("message", (message) => {
      Queue.offerUnsafe(messages, Schema.decodeUnknownSync(FromServer)(message))
    })
    return { child, next: Queue.take(messages) }
  }),
  ({ child }) => Effect.sync(() => child.kill()),
)

const options = (): SendFile.Options => ({
  file: FileSource.fromBytes(new Uint8Array(size).fill(37), { contentType: "application/pdf" }),
  destination: "redox-fhir-sandbox",
  patient: {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  },
  document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
})

const load = Effect.gen(function* () {
  const { child, next } = yield* server
  const ready = yield* next
  if (ready._tag !== "Ready") return yield* Effect.die("the server did not say where it is")
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
  const times: Array<number> = []
  const began = performance.now()
  yield* SendFile.sendFiles(Stream.range(1, sends).pipe(Stream.map(options)), { concurrency, unordered: true }).pipe(
    Stream.runForEach(({ identifiers, result }) =>
      Effect.sync(() => {
        const outcome = Result.isSuccess(result)
          ? "created"
          : result.failure.nothingCreated
            ? "nothing created"
            : "unknown"
        outcomes.set(identifiers.document, outcome)
        if (outcomes.size % tenth !== 0) return
        memory.push(heap())
        times.push((performance.now() - began) / 1_000)
      }),
    ),
    Effect.provide(layer),
  )
  const seconds = (performance.now() - began) / 1_000

  child.send("done")
  const filed = yield* next
  if (filed._tag !== "Filed") return yield* Effect.die("the server did not say what was filed")
  const copies = new Map<string, number>()
  for (const identifier of filed.documents) {
    const document = identifier.replace("urn:uuid:", "")
    copies.set(document, (copies.get(document) ?? 0) + 1)
  }
  const count = (which: (outcome: string, copies: number) => boolean) =>
    [...outcomes].filter(([document, outcome]) => which(outcome, copies.get(document) ?? 0)).length
  const figures = {
    sends: outcomes.size,
    created: count((outcome) => outcome === "created"),
    "nothing created": count((outcome) => outcome === "nothing created"),
    unknown: count((outcome) => outcome === "unknown"),
    "unknown, and filed": count((outcome, filed) => outcome === "unknown" && filed > 0),
    lost: count((outcome, filed) => outcome === "created" && filed === 0),
    "said to be nothing, but filed": count((outcome, filed) => outcome === "nothing created" && filed > 0),
    "filed twice": [...copies.values()].filter((times) => times > 1).length,
  }
  console.table(figures)
  console.info(
    `${filed.requests} requests, ${filed.faulty} of them went wrong (${((filed.faulty / filed.requests) * 100).toFixed(1)} %, aimed at ${share * 100} %)`,
  )
  console.info(
    `${seconds.toFixed(1)} s, ${(sends / seconds).toFixed(0)} sends per second at concurrency ${concurrency}, ${size} bytes each`,
  )
  console.info(`heap after each tenth, in MB: ${memory.map((megabytes) => megabytes.toFixed(1)).join(" ")}`)
  console.info(`after so many seconds: ${times.map((time) => time.toFixed(1)).join(" ")}`)
  const [first = 0, last = 0] = [memory[0], memory.at(-1)]
  // The outcomes themselves are kept, about 150 bytes each.
  const grown = last - first - (sends * 150) / 1e6
  console.info(`heap grew by ${grown.toFixed(1)} MB beside the ${sends} outcomes that are kept`)
  return (
    figures.lost + figures["filed twice"] + figures["said to be nothing, but filed"] === 0 &&
    figures.sends === sends &&
    grown < 20
  )
})

const promise = load.pipe(Effect.scoped, Effect.timeout("5 minutes"), Effect.runPromise)
process.exitCode = (await promise) ? 0 : 1
