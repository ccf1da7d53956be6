/**
 * Runs the command as a process: its outputs, its signals and its exit status.
 */
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import { ExitStatus, statuses } from "./exit.ts"
import { Output } from "./output/Output.ts"
import { leaveOutSqliteWarning } from "./quiet.ts"
import { run } from "./run.ts"
import { makeReceiver, Signals, type Signal } from "./signals.ts"

const handled: ReadonlyArray<Signal> = ["SIGINT", "SIGTERM", "SIGHUP"]

/** Runs the command with these arguments, and ends the process. */
export const main = (args: ReadonlyArray<string>, version: string): void => {
  leaveOutSqliteWarning()
  let interrupt = () => {}
  const signals = makeReceiver(() => interrupt())
  for (const signal of handled) process.on(signal, signals.receive)

  const runMain = Runtime.makeRunMain(({ fiber, teardown }) => {
    interrupt = () => fiber.interruptUnsafe(fiber.id)
    fiber.addObserver((exit) => teardown(exit, (code) => process.exit(code)))
  })

  const exitStatus = Effect.runSync(ExitStatus.make)
  const services = Output.layer.pipe(
    Layer.provideMerge(Layer.succeed(ExitStatus, exitStatus)),
    Layer.provideMerge(Layer.succeed(Signals, signals.service)),
    Layer.provideMerge(NodeServices.layer),
  )

  runMain(Effect.provide(run(args, version), services), {
    disableErrorReporting: true,
    teardown: (exit, onExit) => {
      const status = Effect.runSync(exitStatus.get)
      // Interrupted before the command had begun, or after it had ended; or it could not even begin.
      const early = Exit.isFailure(exit) && status === statuses.done
      onExit(!early ? status : Cause.hasInterruptsOnly(exit.cause) ? statuses.interrupted : statuses.failed)
    },
  })
}
