/**
 * Runs the command as a process.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import { command, CommandFailed, presenter } from "./command.ts"
import { version } from "./version.ts"

// In the background its output is closed, and that is no reason to stop.
process.stdout.on("error", () => undefined)
process.stderr.on("error", () => undefined)

const fail = (message: string, status: number) =>
  Effect.andThen(
    Console.error(`redox-sandbox: ${message}`),
    Effect.sync(() => (process.exitCode = status)),
  )

Command.run(command, { version }).pipe(
  Effect.catchIf(
    (error) => error instanceof CommandFailed,
    ({ message, status }) => fail(message, status),
  ),
  // The presenter has said what is wrong with the arguments.
  Effect.catchIf(CliError.isCliError, () => Effect.sync(() => (process.exitCode = 2))),
  Effect.catchDefect((defect) => fail(`failed; this is a bug.\n${Cause.pretty(Cause.die(defect))}`, 1)),
  // What is on the standard output is for programs.
  Effect.provideService(References.LogToStderr, true),
  Effect.provide(CliOutput.layerPresenter(presenter)),
  // Without the wizard, which a command of options alone has no use for.
  Effect.provide(
    CliConfig.layer({
      builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions, GlobalFlag.LogLevel],
    }),
  ),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain,
)
