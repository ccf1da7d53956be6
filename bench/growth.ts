/**
 * What a send costs after many others, and how many requests for a token many sends make at once: `pnpm bench growth`.
 */
import { TokenService } from "@effect-redox/core/TokenService"
import * as Redox from "@effect-redox/core/Redox"
import * as NodeRedox from "@effect-redox/node/NodeRedox"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { once } from "node:events"
import { createServer } from "node:http"
import { packages, run } from "../scripts/workspace.ts"
import { isQuick, record } from "./Results.ts"
import { costOf, withCandidates } from "./send/measure.ts"
import { clientId, keyId, makeKey, sourceId, type Work } from "./send/work.ts"

await run("tsc", ["-b", ...packages.map(({ path }) => path)], { quiet: true })

const work: Work = {
  name: "10 KB in memory, 64 at a time",
  size: 10_000,
  from: "memory",
  method: "upload",
  count: 0,
  concurrency: 64,
  warmUp: 0,
}
/** So many sends in all, after which it is looked at. */
const until = isQuick ? [100, 1_000] : [100, 1_000, 10_000, 100_000]

const grown = (name: string): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  withCandidates(work, async (start) => {
    const worker = await start(name, ["--expose-gc"])
    const rows: Array<ReadonlyArray<string>> = []
    let sent = 0
    for (const sends of until) {
      const count = sends - sent
      const { cpu, heap = 0, memory } = await costOf(worker, count)
      sent = sends
      rows.push([
        sends.toLocaleString("en"),
        (cpu / count).toFixed(3),
        (heap / 1e6).toFixed(1),
        (memory / 1e6).toFixed(0),
      ])
    }
    return rows
  })

/** How many requests for a token so many fibers make at once, where the answer takes 50 ms. */
const tokenRequests = async (fibers: number): Promise<number> => {
  let requests = 0
  const server = createServer((request, response) => {
    requests++
    request.resume().on("end", () =>
      setTimeout(() => {
        response.setHeader("content-type", "application/json")
        response.end('{"access_token":"token","token_type":"Bearer","expires_in":3600,"scope":"fhir:development"}')
      }, 50),
    )
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  const layer = Redox.layer({
    baseUrl: `http://127.0.0.1:${port}`,
    environment: "Development",
    sourceId,
    credentials: { clientId, keyId, privateKey: Redacted.make(makeKey()) },
  }).pipe(Layer.provide([NodeRedox.layerHttpClient, NodeRedox.layerContentHash]))
  const all = Effect.forEach(Array.from({ length: fibers }), () => TokenService.use(({ get }) => get), {
    concurrency: "unbounded",
    discard: true,
  })
  await Effect.runPromise(Effect.provide(all, layer))
  server.close()
  return requests
}

const fibers = 1_000
const requests = await tokenRequests(fibers)
const columns = [
  "sends so far",
  "CPU ms a send, since the row above",
  "heap after a collection, MB",
  "resident, at most, MB",
]
const tables: Array<string> = []
for (const [name, title] of [
  ["sendFile", "effect-redox"],
  ["undici", "undici, by hand"],
] as const) {
  const rows = await grown(name)
  tables.push(
    [
      `### ${title}`,
      "",
      `| ${columns.join(" | ")} |`,
      `| ${columns.map(() => "---").join(" | ")} |`,
      ...rows.map((row) => `| ${row.join(" | ")} |`),
      "",
    ].join("\n"),
  )
}
const text = `
One process sends 10 KB from memory, 64 at a time, and is looked at on the way. The code is not warm at the start.

${tables.join("\n")}
${fibers.toLocaleString("en")} fibers that need a token at once make ${requests} request${requests === 1 ? "" : "s"} for it.
`
console.log(text.trim())
await record({ name: "growth", title: "Many sends", packages: ["undici", "effect"], text })
