/**
 * Runs the command in this process: everything but the process's own streams and signals. A start takes milliseconds.
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import { ConfigProvider, Effect, Exit, Fiber, Layer, Stdio, Stream, type Scope } from "effect"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { ExitStatus, statuses } from "../../src/cli/exit.ts"
import { Output } from "../../src/cli/output/Output.ts"
import { run } from "../../src/cli/run.ts"
import { makeReceiver, Signals, type Signal } from "../../src/cli/signals.ts"

/** How a run ended. */
export interface Run {
  /** 128 plus the signal's number where one ended it. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A run that is under way. */
export interface Running {
  readonly ended: Effect.Effect<Run>
  /** Everything it has written to its standard output so far. */
  readonly stdout: () => string
  /** Everything it has written to its standard error so far. */
  readonly stderr: () => string
  /** Sends it a signal. */
  readonly signal: (signal: Signal) => Effect.Effect<void>
}

const pathLike = /\.(?:pdf|json|pem|env|txt|csv|toml)$/

/** What a run in this process is given. Paths are relative to the folder, as in a process that runs in it. */
export interface InProcessOptions {
  readonly folder: string
  readonly env: Record<string, string>
  readonly stdin?: string | Uint8Array | undefined
  /** What the standard output shows and does; by default it is a pipe that takes everything. */
  readonly output?: Partial<Output["Service"]> | undefined
}

/** Begins a run in this process. */
export const beginInProcess = (
  args: ReadonlyArray<string>,
  { env, folder, output, stdin }: InProcessOptions,
): Effect.Effect<Running, never, Scope.Scope> =>
  Effect.gen(function* () {
    let stdout = ""
    let stderr = ""
    let interrupt = () => {}
    const relative = (text: string) => text.replaceAll(`${folder}/`, "").replaceAll(folder, ".")
    const absolute = (arg: string, index: number) => {
      const operand = !arg.startsWith("-") || args.slice(0, index).includes("--")
      const path = args[index - 1] === "--out" || pathLike.test(arg) || existsSync(join(folder, arg))
      return index > 0 && operand && path && arg !== "" && !arg.startsWith("/") ? join(folder, arg) : arg
    }
    const signals = makeReceiver(() => interrupt())
    const exitStatus = yield* ExitStatus.make
    const services = Layer.mergeAll(
      Layer.succeed(
        Output,
        Output.of({
          stdout: { terminal: false, animate: false, color: false, unicode: true },
          attended: false,
          closed: false,
          size: Effect.succeed({ columns: 80, rows: 24 }),
          errorColumns: Effect.succeed(Number.POSITIVE_INFINITY),
          out: (text) => Effect.sync(() => void (stdout += text)),
          err: (text) => Effect.sync(() => void (stderr += text)),
          live: () => Effect.void,
          recorded: Effect.succeed(true),
          repeatable: Effect.void,
          ...output,
        }),
      ),
      Layer.succeed(ExitStatus, exitStatus),
      Layer.succeed(Signals, signals.service),
      Layer.provideMerge(
        Stdio.layerTest({
          stdin:
            stdin === undefined ? Stream.empty : Stream.make(typeof stdin === "string" ? Buffer.from(stdin) : stdin),
        }),
        NodeServices.layer,
      ),
    )
    const fiber = yield* Effect.forkScoped(
      run(args.map(absolute), "0.0.0").pipe(
        Effect.provide(services),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnvRecord(env)),
      ),
      { startImmediately: true },
    )
    interrupt = () => fiber.interruptUnsafe()
    return {
      stdout: () => relative(stdout),
      stderr: () => relative(stderr),
      signal: (signal) => Effect.sync(() => signals.receive(signal)),
      ended: Effect.gen(function* () {
        const exit = yield* Fiber.await(fiber)
        const status = yield* exitStatus.get
        const early = Exit.isFailure(exit) && status === statuses.done
        return { status: early ? statuses.failed : status, stdout: relative(stdout), stderr: relative(stderr) }
      }),
    }
  })
