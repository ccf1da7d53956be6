/**
 * A 30 MB upload over a loopback socket: this library beside bare undici with the same bytes to the same server.
 * Memory is the growth of the resident set while ten such files are sent one after another.
 */
import { BlobService } from "@effect-redox/core"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { Effect, ManagedRuntime, Layer, Redacted } from "effect"
import { createReadStream } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { request } from "@effect/platform-node/Undici"
import { compare } from "./Compare.ts"

const size = 30_000_000

// Takes the bytes and forgets them, so that what is timed is sending.
const server = createServer((request, response) => {
  request.resume()
  request.on("end", () => {
    response.writeHead(201, { location: "https://blob.redoxengine.com/1" }).end()
  })
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const address = server.address()
const baseUrl = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`

const folder = await mkdtemp(join(tmpdir(), "effect-redox-bench-"))
const path = join(folder, "scan.pdf")
await writeFile(
  path,
  new Uint8Array(size).map((_, index) => (index * 31) % 256),
)

const runtime = ManagedRuntime.make(
  Layer.mergeAll(
    NodeRedox.layer({ baseUrl, environment: "Development", accessToken: Redacted.make("token") }),
    NodeServices.layer,
  ),
)
const upload = Effect.gen(function* () {
  const blobs = yield* BlobService
  yield* blobs.upload(yield* NodeFileSource.fromPath(path))
})

await compare("upload of 30 MB", {
  "bare undici": async () => {
    const response = await request(`${baseUrl}/fhir/R4/redox/Development/Binary`, {
      method: "POST",
      headers: { "content-type": "application/pdf", "content-length": String(size) },
      body: createReadStream(path, { highWaterMark: 256 * 1024 }),
    })
    await response.body.dump()
  },
  "effect-redox": () => runtime.runPromise(upload),
})

const before = process.memoryUsage().rss
let most = before
for (let index = 0; index < 10; index++) {
  await runtime.runPromise(upload)
  most = Math.max(most, process.memoryUsage().rss)
}
console.log(`  resident memory grew by ${((most - before) / 1e6).toFixed(1)} MB at most over ten more uploads`)

await runtime.dispose()
server.close()
server.closeAllConnections()
await rm(folder, { recursive: true })
