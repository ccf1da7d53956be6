#!/usr/bin/env node
/**
 * Runs the sandbox. `redox-sandbox --help` says how.
 */
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Effect } from "effect"
import { CliError, Command } from "effect/cli"
import { command } from "../sandbox/command.ts"
import { version } from "../sandbox/version.ts"

// In the background nobody reads what is printed, and that is no reason to stop.
process.stdout.on("error", () => undefined)
process.stderr.on("error", () => undefined)

Command.run(command, { version }).pipe(
  // The parser has printed what is wrong with the arguments.
  Effect.catchIf(CliError.isCliError, () => Effect.sync(() => (process.exitCode = 2))),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain,
)
