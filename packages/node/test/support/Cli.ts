/**
 * The command against a fake Redox on a socket: in this process, or as a user runs it, as a process of its own in a pipe
 * or at a terminal.
 */
import { EventLog } from "@effect-redox/node"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { NodeFileSystem } from "@effect/platform-node"
import { Context, Effect, FileSystem, Layer, Redacted, Schema, type Scope } from "effect"
import { spawn, type ChildProcess } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beginInProcess, type InProcessOptions, type Run, type Running } from "./InProcess.ts"

/** The command from source. */
const source = fileURLToPath(new URL("../../src/bin/effect-redox.ts", import.meta.url))

/** The command as it is published. */
export const built = fileURLToPath(new URL("../../dist/bin/effect-redox.js", import.meta.url))

/** What a run is given. */
export interface RunOptions {
  readonly stdin?: string | Uint8Array | undefined
  /** Is standard input left open? Then `type` writes to it. */
  readonly open?: boolean | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Descriptors for the process's outputs, in place of pipes that are read. */
  readonly outputs?: { readonly stdout: number; readonly stderr?: number | undefined } | undefined
}

/** What a run in this process is given. */
export interface InProcess extends Omit<InProcessOptions, "folder" | "env"> {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/** A process that is under way. */
export interface Process extends Running {
  readonly child: ChildProcess
  /** Writes to its standard input. */
  readonly type: (text: string) => Effect.Effect<void>
}

const signals: Record<string, number> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15, SIGHUP: 1 }

const start = (
  command: string,
  args: ReadonlyArray<string>,
  env: Record<string, string>,
  cwd: string,
  outputs: RunOptions["outputs"],
) =>
  Effect.sync((): Process => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["pipe", outputs?.stdout ?? "pipe", outputs?.stderr ?? "pipe"],
    })
    let stdout = ""
    let stderr = ""
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text))
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text))
    child.stdin?.on("error", () => {})
    const ended = new Promise<Run>((resolve) =>
      child.on("close", (code, signal) =>
        resolve({ status: code ?? 128 + (signals[signal ?? ""] ?? 0), stdout, stderr }),
      ),
    )
    return {
      child,
      ended: Effect.promise(() => ended),
      stdout: () => stdout,
      stderr: () => stderr,
      signal: (signal) => Effect.sync(() => void child.kill(signal)),
      type: (text) => Effect.sync(() => void child.stdin?.write(text)),
    }
  })

const begin = (
  command: string,
  args: ReadonlyArray<string>,
  env: Record<string, string>,
  cwd: string,
  outputs?: RunOptions["outputs"],
) =>
  Effect.acquireRelease(start(command, args, env, cwd, outputs), ({ child, ended }) =>
    Effect.andThen(
      Effect.sync(() => void (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL"))),
      ended,
    ),
  )

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** A terminal's size, and what else a shell would set up in it. */
export interface TerminalOptions {
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/** A folder with what the tests send, and the command run in it. */
export class Cli extends Context.Service<
  Cli,
  {
    readonly folder: string
    /** The environment of every run: the fake's address and a key it knows. */
    readonly env: Readonly<Record<string, string>>
    /** A PATH on which `effect-redox` is the command. */
    readonly shim: Effect.Effect<{ readonly PATH: string }>
    readonly path: (name: string) => string
    readonly write: (name: string, content: string | Uint8Array) => Effect.Effect<void>
    readonly read: (name: string) => Effect.Effect<string>
    /** Runs the command in this process to its end. */
    readonly run: (args: ReadonlyArray<string>, options?: InProcess) => Effect.Effect<Run>
    /** Begins a run in this process. */
    readonly begin: (args: ReadonlyArray<string>, options?: InProcess) => Effect.Effect<Running, never, Scope.Scope>
    /** Runs the command as a process in a pipe to its end. */
    readonly spawn: (args: ReadonlyArray<string>, options?: RunOptions) => Effect.Effect<Run>
    /** Begins a process in a pipe. */
    readonly start: (args: ReadonlyArray<string>, options?: RunOptions) => Effect.Effect<Process, never, Scope.Scope>
    /** Runs a line of bash in which `effect-redox` is the command. */
    readonly shell: (line: string, options?: RunOptions) => Effect.Effect<Run>
    /** Begins a run at a terminal of its own (`script`). What it writes arrives as the terminal got it. */
    readonly terminal: (
      args: ReadonlyArray<string>,
      options?: TerminalOptions,
    ) => Effect.Effect<Process, never, Scope.Scope>
  }
>()("test/Cli") {}

const patient = {
  resourceType: "Patient",
  identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
}

/** Where a file goes, as flags. */
export const to = ["--to", "redox-fhir-sandbox"]
/** For whom, and what it is. */
export const whose = ["--patient", "patient.json", "--type", "18842-5"]
/** The same with what a document should say of itself, so that there is no advice about it. */
export const described = [
  ...whose,
  "--author",
  "Dr. Gray",
  "--encounter",
  "urn:example:visits|v-1",
  "--period",
  "2026-01-31",
]

/** A PDF as far as its first bytes tell, of some size. */
export const pdf = (size: number, fill = 0x61): Uint8Array => {
  const bytes = new Uint8Array(size).fill(fill)
  bytes.set(new TextEncoder().encode("%PDF-1.7\n"))
  return bytes
}

// Nothing of the machine the tests run on but where programs are, and a cache that makes starting one quicker.
const baseEnv = (folder: string): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: folder,
  LANG: "C.UTF-8",
  TMPDIR: folder,
  NODE_COMPILE_CACHE: join(fileURLToPath(new URL("../../node_modules/.cache", import.meta.url)), "cli-tests"),
})

const withChanges = (
  env: Record<string, string>,
  changes: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> => {
  const merged: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...env, ...changes })) if (value !== undefined) merged[name] = value
  return merged
}

const make = Effect.fnUntraced(function* (entry: string) {
  const files = yield* FileSystem.FileSystem
  const redox = yield* FakeRedox.FakeRedox
  const server = yield* FakeRedoxServer
  const folder = yield* files.makeTempDirectoryScoped({ prefix: "effect-redox-test-" })
  const path = (name: string) => join(folder, name)
  const write = (name: string, content: string | Uint8Array) =>
    Effect.orDie(
      typeof content === "string" ? files.writeFileString(path(name), content) : files.writeFile(path(name), content),
    )

  yield* write("key.pem", Redacted.value(redox.credentials.privateKey))
  yield* Effect.orDie(files.chmod(path("key.pem"), 0o600))
  yield* write("patient.json", JSON.stringify(patient))
  yield* write("a.pdf", pdf(40_000))
  yield* write("b.pdf", pdf(50_000, 0x62))
  yield* write("c.pdf", pdf(60_000, 0x63))

  const env = {
    ...baseEnv(folder),
    REDOX_BASE_URL: server.baseUrl,
    REDOX_ENVIRONMENT: "Development",
    REDOX_SOURCE_ID: redox.sourceId,
    REDOX_CLIENT_ID: redox.credentials.clientId,
    REDOX_KEY_ID: redox.credentials.keyId,
    REDOX_PRIVATE_KEY_FILE: path("key.pem"),
  }

  const started = (args: ReadonlyArray<string>, options?: RunOptions) =>
    Effect.tap(
      begin(process.execPath, [entry, ...args], withChanges(env, options?.env), folder, options?.outputs),
      ({ child }) => Effect.sync(() => void (options?.open === true || child.stdin?.end(options?.stdin ?? ""))),
    )

  const inProcess = (args: ReadonlyArray<string>, options?: InProcess) =>
    beginInProcess(args, { ...options, folder, env: withChanges(env, options?.env) })

  const shim = Effect.gen(function* () {
    yield* Effect.orDie(files.makeDirectory(path("bin"), { recursive: true }))
    yield* write("bin/effect-redox", `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(entry)} "$@"\n`)
    yield* Effect.orDie(files.chmod(path("bin/effect-redox"), 0o755))
    return { PATH: `${path("bin")}:${process.env["PATH"] ?? ""}` }
  })
  const shell = Effect.fnUntraced(function* (line: string, options?: RunOptions) {
    const own = withChanges({ ...env, ...(yield* shim) }, options?.env)
    const { child, ended } = yield* begin("bash", ["-c", line], own, folder)
    yield* Effect.sync(() => void child.stdin?.end(options?.stdin ?? ""))
    return yield* ended
  }, Effect.scoped)

  return Cli.of({
    folder,
    env,
    shim,
    shell,
    path,
    write,
    read: (name) => Effect.orDie(files.readFileString(path(name))),
    begin: inProcess,
    run: (args, options) => Effect.scoped(Effect.flatMap(inProcess(args, options), ({ ended }) => ended)),
    start: started,
    spawn: (args, options) => Effect.scoped(Effect.flatMap(started(args, options), ({ ended }) => ended)),
    terminal: (args, options) => {
      const command = [process.execPath, entry, ...args].map(quoted).join(" ")
      const size = `stty cols ${options?.columns ?? 80} rows ${options?.rows ?? 24}`
      const line = `${size}; tty > ${quoted(path("tty"))}; exec ${command}`
      const shell = withChanges({ ...env, TERM: "xterm-256color", SHELL: "/bin/sh" }, options?.env)
      // util-linux and BSD agree on the name of the program alone.
      const linux = process.platform !== "darwin"
      const script = linux ? ["-qefc", line, "/dev/null"] : ["-q", "/dev/null", "/bin/sh", "-c", line]
      return begin("script", script, shell, folder)
    },
  })
})

/** The command and the fake it talks to. */
export const layer = (options?: FakeRedox.Options & { readonly entry?: string }) =>
  Layer.effect(Cli, make(options?.entry ?? source)).pipe(
    Layer.provideMerge(FakeRedoxServer.layer({ algorithm: "ES384", ...options })),
    Layer.provideMerge(NodeFileSystem.layer),
  )

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(EventLog.Event), { onExcessProperty: "error" })

/** The lines of an event log, each exactly as its schema says. */
export const events = (stdout: string): ReadonlyArray<EventLog.Event> =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => decode(line))

/** The `result` events of a log, in the order of the command line. */
export const results = (stdout: string): ReadonlyArray<EventLog.Result> =>
  events(stdout)
    .flatMap((event) => (event.event === "result" ? [event] : []))
    .toSorted((one, other) => one.file.index - other.file.index)

/** The `summary` of a log. */
export const summary = (stdout: string): EventLog.Summary | undefined =>
  events(stdout).flatMap((event) => (event.event === "summary" ? [event] : []))[0]

/** Waits until something is so, for at most 15 seconds. */
export const until = (what: () => boolean): Effect.Effect<void> =>
  Effect.gen(function* () {
    const deadline = performance.now() + 15_000
    while (!what()) {
      if (performance.now() > deadline) return yield* Effect.die("it did not come to be within 15 seconds")
      yield* Effect.sleep(20)
    }
  })
