/**
 * Whole sends, side by side: `pnpm bench send`, with `--quick` for a minute's look, `--only "10 KB"` for the works whose name
 * holds a text, `--write` to write the results.
 */
import { packages, run } from "../scripts/workspace.ts"
import { isQuick, record } from "./Results.ts"
import { measure, type Result } from "./send/measure.ts"
import { panel, table } from "./send/report.ts"
import type { Work } from "./send/work.ts"

const upload = { size: 30_000_000, from: "disk", method: "upload" } as const
const small = { size: 10_000, from: "memory", method: "upload" } as const
const embed = { from: "memory", method: "embed", concurrency: 1 } as const

/** A work, and who does it besides undici and this library. */
interface Row {
  readonly work: Work
  readonly peers: ReadonlyArray<string>
}

const peers = ["effectClient", "axiosJose"]
// What a connection for each create costs shows beside undici with such a connection, and this library without.
const connecting = ["undiciFresh", "sendFilePooled"]

const rows: ReadonlyArray<Row> = [
  { peers, work: { ...upload, name: "30 MB from disk, one at a time", count: 12, concurrency: 1, warmUp: 12 } },
  { peers, work: { ...upload, name: "30 MB from disk, 8 at a time", count: 24, concurrency: 8, warmUp: 16 } },
  {
    peers: [...peers, "sendFileObserved", "sendFileBars"],
    work: { ...upload, name: "30 MB from disk, 32 at a time", count: 32, concurrency: 32, warmUp: 32, memory: true },
  },
  {
    peers: [...peers, ...connecting, "sendFileObserved"],
    work: { ...small, name: "10 KB in memory, one at a time", count: 2_000, concurrency: 1, warmUp: 10_000 },
  },
  {
    peers: [...peers, ...connecting, "sendFileObserved"],
    work: { ...small, name: "10 KB in memory, 64 at a time", count: 5_000, concurrency: 64, warmUp: 10_000 },
  },
  {
    peers: connecting,
    work: {
      ...small,
      name: "10 KB in memory over TLS, 8 at a time",
      count: 1_000,
      concurrency: 8,
      tls: true,
      warmUp: 3_000,
    },
  },
  {
    peers: [...peers, ...connecting],
    work: {
      ...small,
      name: "10 KB from disk, one at a time",
      from: "disk",
      count: 1_000,
      concurrency: 1,
      warmUp: 5_000,
    },
  },
  {
    peers: [...peers, "medplum", ...connecting],
    work: { ...embed, name: "100 KB embedded, one at a time", size: 100_000, count: 500, warmUp: 3_000 },
  },
  {
    peers: [...peers, "medplum", ...connecting],
    work: { ...embed, name: "5 MB embedded, one at a time", size: 5_000_000, count: 20, warmUp: 40 },
  },
]

/** For the rounds of all works together, so that a run ends within ten minutes; in milliseconds. */
const time = 200_000
const rounds = isQuick ? 1 : 7

const words = process.argv.flatMap((argument, index) => (process.argv[index - 1] === "--only" ? [argument] : []))
const wanted = rows.filter(({ work }) => words.length === 0 || words.some((word) => work.name.includes(word)))
const shortened = (work: Work): Work =>
  isQuick
    ? {
        ...work,
        count: work.memory === true ? work.count : Math.ceil(work.count / 8),
        warmUp: Math.ceil(work.warmUp / 20),
      }
    : work

await run("tsc", ["-b", ...packages.map(({ path }) => path)], { quiet: true })

const measured = new Map<string, ReadonlyArray<Result>>()
for (const { peers, work } of wanted) {
  const candidates = ["undici", "sendFile", ...(isQuick ? ["axiosJose"] : peers)]
  const results = await measure(shortened(work), candidates, rounds, time / wanted.length)
  console.log(table(results))
  measured.set(work.name, results)
}

const resultsOf = (name: string): ReadonlyArray<Result> => measured.get(name) ?? []
const millis = (result: Result) => result.perSend.cpu

if (wanted.length === rows.length) {
  await record({
    name: "send",
    title: "Whole sends",
    packages: ["undici", "effect", "axios", "jose", "@medplum/core"],
    chart: {
      title: "What one document costs its sender",
      panels: [
        panel("10 KB, uploaded: processor time", resultsOf("10 KB in memory, 64 at a time"), "ms", millis),
        panel("30 MB from disk, uploaded: processor time", resultsOf("30 MB from disk, 8 at a time"), "ms", millis),
        panel("5 MB, embedded: processor time", resultsOf("5 MB embedded, one at a time"), "ms", millis),
        panel(
          "32 uploads of 30 MB at a time: memory above idle",
          resultsOf("30 MB from disk, 32 at a time"),
          "MB",
          ({ memory }) => memory?.aboveIdle,
        ),
      ],
    },
    text: `
Each candidate sends the same files to the same server, which is another process. It runs in a process of its own, is warmed up, and then takes
turns with the others. Ratios are to undici by hand in the same round: two requests, a SHA-1 on the way, no retry, no check, no quota. Processor time
is of all threads. Memory is resident, and of a process that has just started: its peak, and what of it is above the memory before the first send, when
it has its client and its token.

"By hand" is what a user would write in an afternoon: the token, the upload with a hash, the create, and nothing else. \`@medplum/core\` embeds
files here, and uploads none: its client keeps the header from its caller that says where the file is, reads a file whole, and has no token for
Redox.

${[...measured.values()].map(table).join("\n")}`,
  })
} else if (process.argv.includes("--write")) {
  console.error("Nothing is written: --only leaves works out")
}
