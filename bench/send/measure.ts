/**
 * Runs candidates in turn, each in a process of its own against one server, and compares each with the first of its
 * round: ratios are what holds on a machine that others use, too.
 */
import { execFile, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { makeKey, type Setting, type Work } from "./work.ts"

/** What one run cost: milliseconds of wall time and of processor time, and the peak of resident memory, in bytes. */
interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  /** Of the peak, what is above the memory before the first send. */
  readonly aboveIdle: number
}

/** The median of the rounds, with the least and the most. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export interface Result {
  readonly work: Work
  readonly candidate: string
  /** Times the speed of the first candidate. */
  readonly speed: Spread
  /** Times the processor time of the first candidate. */
  readonly cpu: Spread
  readonly perSend: { readonly wall: number; readonly cpu: number }
  /** Peak of resident memory, in MB. */
  readonly memory: Spread
  readonly aboveIdle: Spread
}

const spread = (values: ReadonlyArray<number>): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
}

const runFile = promisify(execFile)
const worker = fileURLToPath(new URL("worker.ts", import.meta.url))

const costOf = async (candidate: string, setting: Setting): Promise<Cost> => {
  const { stdout } = await runFile(process.execPath, [worker, candidate, JSON.stringify(setting)], { maxBuffer: 1e7 })
  const cost: Cost = JSON.parse(stdout.trim().split("\n").at(-1) ?? "")
  return cost
}

/** Measures candidates over one piece of work, `rounds` times in turn. The first candidate is what others are compared to. */
export const measure = async (
  work: Work,
  candidates: ReadonlyArray<string>,
  rounds: number,
): Promise<ReadonlyArray<Result>> => {
  const folder = await mkdtemp(join(tmpdir(), "effect-redox-bench-"))
  const server = fork(new URL("server.ts", import.meta.url), { execArgv: [] })
  try {
    const [port] = await once(server, "message")
    const path = join(folder, "scan.pdf")
    const bytes = Buffer.alloc(work.size, "%PDF-1.7 0123456789abcdef\n")
    await writeFile(path, bytes)
    const setting = { baseUrl: `http://127.0.0.1:${port}`, path, privateKey: makeKey(), work }
    const costs = new Map<string, Array<Cost>>(candidates.map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const name of candidates) costs.get(name)?.push(await costOf(name, setting))
    }
    const first = costs.get(candidates[0] ?? "") ?? []
    return candidates.map((candidate) => {
      const own = costs.get(candidate) ?? []
      const ratios = (of: (cost: Cost, limit: Cost) => number) =>
        spread(own.flatMap((cost, round) => (first[round] === undefined ? [] : [of(cost, first[round])])))
      return {
        work,
        candidate,
        speed: ratios((cost, limit) => limit.wall / cost.wall),
        cpu: ratios((cost, limit) => cost.cpu / limit.cpu),
        perSend: {
          wall: spread(own.map(({ wall }) => wall)).median / work.count,
          cpu: spread(own.map(({ cpu }) => cpu)).median / work.count,
        },
        memory: spread(own.map(({ memory }) => memory / 1e6)),
        aboveIdle: spread(own.map(({ aboveIdle }) => aboveIdle / 1e6)),
      }
    })
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}
