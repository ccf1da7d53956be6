/**
 * Starts workers, and kills them.
 */
import type { FakeRedox } from "@effect-redox/testing"
import { Effect, Redacted } from "effect"
import { spawn, type ChildProcess } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { rolldown } from "rolldown"
import type { Task } from "./worker.ts"

const script = fileURLToPath(new URL("worker.ts", import.meta.url))

/** A worker that runs. */
export interface Worker {
  readonly child: ChildProcess
  readonly kill: (signal: NodeJS.Signals) => void
  /** What it has printed so far. */
  readonly printed: () => string
  /** How it ended, and what it printed. */
  readonly ended: Effect.Effect<{
    readonly code: number | null
    readonly signal: NodeJS.Signals | null
    readonly out: string
    readonly err: string
  }>
}

/** Starts a command; it is killed with the scope. It has this process's environment, if it is given none. */
export const start = (
  command: string,
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string | undefined>> = process.env,
) =>
  Effect.acquireRelease(
    Effect.sync((): Worker => {
      const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] })
      let [out, err] = ["", ""]
      child.stdout.on("data", (chunk: Buffer) => void (out += chunk.toString()))
      child.stderr.on("data", (chunk: Buffer) => void (err += chunk.toString()))
      const closed = new Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>(
        (resolve) => child.on("close", (code, signal) => resolve({ code, signal, out, err })),
      )
      return {
        child,
        kill: (signal) => void child.kill(signal),
        printed: () => out,
        ended: Effect.promise(() => closed),
      }
    }),
    ({ child }) => Effect.sync(() => void child.kill("SIGKILL")),
  )

const startScript = (path: string, task: Task, flags: ReadonlyArray<string> = []) =>
  start(process.execPath, [...flags, "--disable-warning=ExperimentalWarning", path, JSON.stringify(task)])

/** Starts a worker on a task. */
export const startWorker = (task: Task) => startScript(script, task)

/**
 * Starts workers as services run, with flags of Node.js: from bundled JavaScript, so that neither their start nor their
 * memory holds what strips types off sources.
 */
export const bundledWorkers = Effect.gen(function* () {
  // Its dependencies are looked for from where it stands.
  const folder = yield* Effect.acquireRelease(
    Effect.promise(() => mkdtemp(fileURLToPath(new URL("../../node_modules/.bundled-", import.meta.url)))),
    (made) => Effect.promise(() => rm(made, { recursive: true })),
  )
  const path = join(folder, "worker.mjs")
  yield* Effect.promise(async () => {
    const external = [/^effect(?:\/|$)/, /^@effect\//, /^undici$/, /^pg$/]
    const bundle = await rolldown({ input: script, platform: "node", external, logLevel: "silent" })
    await bundle.write({ file: path, format: "esm", codeSplitting: false })
    await bundle.close()
  })
  return (task: Task, ...flags: ReadonlyArray<string>) => startScript(path, task, flags)
})

/** What a worker needs to reach a fake. */
export const accessTo = (
  redox: FakeRedox.Service,
  baseUrl: string,
): Pick<Task, "baseUrl" | "clientId" | "keyId" | "privateKey" | "sourceId"> => ({
  baseUrl,
  clientId: redox.credentials.clientId,
  keyId: redox.credentials.keyId,
  privateKey: Redacted.value(redox.credentials.privateKey),
  sourceId: redox.sourceId,
})

/** The same as variables of a program that reads its configuration from its environment. */
export const variablesTo = (
  redox: FakeRedox.Service,
  baseUrl: string,
): Readonly<Record<string, string | undefined>> => {
  const { clientId, keyId, privateKey, sourceId } = accessTo(redox, baseUrl)
  return {
    PATH: process.env["PATH"],
    REDOX_BASE_URL: baseUrl,
    REDOX_ENVIRONMENT: "Development",
    REDOX_SOURCE_ID: sourceId,
    REDOX_CLIENT_ID: clientId,
    REDOX_KEY_ID: keyId,
    REDOX_PRIVATE_KEY: privateKey,
  }
}
