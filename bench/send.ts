/**
 * Whole sends, side by side: `pnpm bench send`, with `--quick` for a minute's look, `--only small` for the works whose name
 * holds a word, `--write` to write RESULTS.md.
 */
import { measure, type Result } from "./send/measure.ts"
import { table, write } from "./send/report.ts"
import type { Work } from "./send/work.ts"

const upload = { size: 30_000_000, from: "disk", method: "upload" } as const
// The code of a sender that runs for a while is compiled, which takes some thousand sends.
const small = { size: 10_000, from: "memory", method: "upload", warmUp: 3_000 } as const
const embed = { from: "memory", method: "embed", concurrency: 1 } as const

const works: ReadonlyArray<Work> = [
  { ...upload, name: "30 MB from disk, one at a time", count: 12, concurrency: 1 },
  { ...upload, name: "30 MB from disk, 8 at a time", count: 24, concurrency: 8 },
  { ...upload, name: "30 MB from disk, 32 at a time", count: 32, concurrency: 32 },
  { ...upload, name: "30 MB from disk, 32 at a time, observed", count: 32, concurrency: 32, observed: true },
  { ...small, name: "10 KB in memory, one at a time", count: 1_000, concurrency: 1 },
  { ...small, name: "10 KB in memory, 64 at a time", count: 5_000, concurrency: 64 },
  { ...small, name: "10 KB in memory over TLS, 8 at a time", count: 1_000, concurrency: 8, tls: true, warmUp: 1_000 },
  { ...small, name: "10 KB from disk, one at a time", from: "disk", count: 1_000, concurrency: 1, warmUp: 1_000 },
  { ...embed, name: "embedding 100 KB", size: 100_000, count: 300 },
  { ...embed, name: "embedding 5 MB", size: 5_000_000, count: 20 },
]

/** For all works together, so that a run ends within ten minutes; in milliseconds. */
const time = 300_000

const quick = process.argv.includes("--quick")
const rounds = quick ? 1 : 7
const words = process.argv.flatMap((argument, index) => (process.argv[index - 1] === "--only" ? [argument] : []))
const wanted = works
  .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  .map((work) => (quick ? { ...work, count: Math.ceil(work.count / 4), warmUp: Math.ceil(work.count / 10) } : work))

const results: Array<Result> = []
for (const work of wanted) {
  // What a connection for each create costs shows on small files, with it and without it on either side.
  const connecting = work.size === small.size ? ["undiciFresh", "sendFilePooled"] : []
  const peers = work.tls === true ? [] : ["effectClient", "axiosJose", "medplum"]
  const measured = await measure(work, ["undici", ...peers, "sendFile", ...connecting], rounds, time / wanted.length)
  console.log(table(measured))
  results.push(...measured)
}
if (process.argv.includes("--write")) await write(results)
