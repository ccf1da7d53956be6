/**
 * Runs candidates in turn, each in a process of its own against one server, and compares each with the first of its
 * round: ratios are what holds on a machine that others use, too. A process lives as long as the work and is warmed up
 * once, so that its code is compiled before it is measured.
 */
import { execFileSync, fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { spread, type Spread } from "../Spread.ts"
import { makeKey, type Work } from "./work.ts"

/** What one run cost: milliseconds of wall time and of processor time, and the peak of resident memory, in bytes. */
interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  /** Of the peak, what is above the memory before the first send. */
  readonly aboveIdle: number
  /** The heap after a collection, where the process may ask for one; in bytes. */
  readonly heap: number | undefined
}

export interface Result {
  readonly work: Work
  readonly candidate: string
  readonly rounds: number
  /** Times the speed of the first candidate. */
  readonly speed: Spread
  /** Times the processor time of the first candidate. */
  readonly cpu: Spread
  /** Milliseconds a send. */
  readonly perSend: { readonly wall: Spread; readonly cpu: Spread }
  /** Resident memory in MB, where it is measured: its peak, and what of that is above an idle process. */
  readonly memory: { readonly peak: Spread; readonly aboveIdle: Spread } | undefined
}

/** Sends so many files in a candidate's process. */
export const costOf = async (worker: ChildProcess, count: number): Promise<Cost> => {
  const answered = once(worker, "message")
  worker.send(count)
  const ended = once(worker, "exit").then(([code]) => Promise.reject(new Error(`A candidate ended with ${code}`)))
  const [cost] = await Promise.race([answered, ended])
  return cost
}

/** A key and a certificate for 127.0.0.1, signed by itself, made by OpenSSL. */
const makeCertificate = async (folder: string) => {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")]
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
  const named = ["-subj", "/CN=bench", "-addext", "subjectAltName=IP:127.0.0.1"]
  execFileSync("openssl", ["req", "-x509", ...kind, ...named, "-keyout", key, "-out", cert], { stdio: "ignore" })
  return { path: cert, key: await readFile(key, "utf8"), cert: await readFile(cert, "utf8") }
}

/** Starts a candidate in a process of its own, ready to send; with flags for Node.js. */
type Start = (name: string, flags?: ReadonlyArray<string>) => Promise<ChildProcess>

/** Runs candidates of one work against one server, and ends what is left of them. */
export const withCandidates = async <A>(work: Work, use: (start: Start) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "effect-redox-bench-"))
  const tls = work.tls === true ? await makeCertificate(folder) : undefined
  const trusting: Record<string, string> = tls === undefined ? {} : { NODE_EXTRA_CA_CERTS: tls.path }
  const server = fork(
    new URL("server.ts", import.meta.url),
    tls === undefined ? [] : [JSON.stringify({ key: tls.key, cert: tls.cert })],
    { execArgv: [] },
  )
  const workers = new Set<ChildProcess>()
  try {
    const [port] = await once(server, "message")
    const path = join(folder, "scan.pdf")
    await writeFile(path, Buffer.alloc(work.size, "%PDF-1.7 0123456789abcdef\n"))
    const setting = {
      baseUrl: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
      path,
      privateKey: makeKey(),
      work,
    }
    return await use(async (name, flags = []) => {
      const worker = fork(new URL("worker.ts", import.meta.url), [name, JSON.stringify(setting)], {
        execArgv: [...flags],
        env: { ...process.env, ...trusting },
      })
      workers.add(worker)
      await once(worker, "message")
      return worker
    })
  } finally {
    for (const worker of workers) worker.removeAllListeners().kill()
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** No work takes fewer rounds, however long they are. */
const leastRounds = 3

/**
 * Measures candidates over one piece of work, `rounds` times in turn, or as often as there is time for, in milliseconds. The first
 * candidate is what others are compared to.
 */
export const measure = async (
  work: Work,
  candidates: ReadonlyArray<string>,
  rounds: number,
  time: number,
): Promise<ReadonlyArray<Result>> =>
  withCandidates(work, async (start) => {
    const costs = new Map<string, Array<Cost>>(candidates.map((name) => [name, []]))
    const workers = new Map<string, ChildProcess>()
    const inMemory = new Map<string, Array<Cost>>(candidates.map((name) => [name, []]))
    for (let round = 0; round < (work.memory === true ? Math.min(rounds, leastRounds) : 0); round++) {
      for (const name of candidates) {
        const worker = await start(name)
        inMemory.get(name)?.push(await costOf(worker, work.count))
        worker.removeAllListeners().kill()
      }
    }
    for (const name of candidates) {
      const worker = await start(name)
      workers.set(name, worker)
      await costOf(worker, work.warmUp)
    }
    const until = performance.now() + time
    for (let round = 0; round < rounds && (round < leastRounds || performance.now() < until); round++) {
      // Forth and back, so that no candidate always comes after the same other one.
      for (const name of round % 2 === 0 ? candidates : candidates.toReversed()) {
        const worker = workers.get(name)
        if (worker !== undefined) costs.get(name)?.push(await costOf(worker, work.count))
      }
    }
    const first = costs.get(candidates[0] ?? "") ?? []
    return candidates.map((candidate) => {
      const own = costs.get(candidate) ?? []
      const fresh = inMemory.get(candidate) ?? []
      const ratios = (of: (cost: Cost, limit: Cost) => number) =>
        spread(own.flatMap((cost, round) => (first[round] === undefined ? [] : [of(cost, first[round])])))
      return {
        work,
        candidate,
        rounds: own.length,
        speed: ratios((cost, limit) => limit.wall / cost.wall),
        cpu: ratios((cost, limit) => cost.cpu / limit.cpu),
        perSend: {
          wall: spread(own.map(({ wall }) => wall / work.count)),
          cpu: spread(own.map(({ cpu }) => cpu / work.count)),
        },
        memory:
          fresh.length === 0
            ? undefined
            : {
                peak: spread(fresh.map(({ memory }) => memory / 1e6)),
                aboveIdle: spread(fresh.map(({ aboveIdle }) => aboveIdle / 1e6)),
              },
      }
    })
  })
