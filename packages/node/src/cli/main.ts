/**
 * Runs the command: its errors become words and an exit status.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import type { RedoxError } from "@effect-redox/core"
import { Cause, Config, Console, Context, Effect, Exit, Layer, Logger, LogLevel, Option } from "effect"
import { CliConfig, CliError, CliOutput, Command, Completions, GlobalFlag } from "effect/cli"
import { isatty } from "node:tty"
import { command } from "./grammar.ts"
import { ExitStatus, misused, statuses, UsageError } from "./exit.ts"
import { capabilitiesOf, Output } from "./output/Output.ts"
import { AlreadyTold, paragraphs, spokenOf } from "./output/report.ts"

type Failure = UsageError | RedoxError | CliError.CliError

const isRedoxError = (error: Failure): error is RedoxError => error._tag === "RedoxError"

/** What the process ends with after an error. */
const statusOf = (cause: Cause.Cause<Failure>): number => {
  const failed = cause.reasons.find(Cause.isFailReason)
  if (failed === undefined) return Cause.hasInterruptsOnly(cause) ? statuses.interrupted : statuses.failed
  return isRedoxError(failed.error) ? statuses.failed : statuses.usage
}

/** Says what went wrong. What is wrong with the command line itself has been said by then. */
const explain = Effect.fnUntraced(function* (cause: Cause.Cause<Failure>, args: ReadonlyArray<string>) {
  const output = yield* Output
  const columns = yield* output.errorColumns
  const failed = cause.reasons.find(Cause.isFailReason)?.error
  if (failed === undefined) {
    if (Cause.hasInterruptsOnly(cause)) return
    // Out here the flag is not in force any more.
    const more = /--log-level[= ](?:all|trace|debug)\b/.test(args.join(" ")) ? `${Cause.pretty(cause)}\n` : ""
    return yield* output.err(`effect-redox: failed; this is a bug. --log-level debug shows more.\n${more}`)
  }
  const say = (message: string, spoken: ReadonlyArray<string>) =>
    output.err(`${paragraphs(`effect-redox: ${message}`, spoken, columns, "").join("\n")}\n`)
  if (failed instanceof UsageError) {
    const problems = failed.problems.map(({ message, path, rule }) => `\n  ${path}: ${message} [${rule}]`)
    return yield* say(`${failed.message}${problems.join("")}`, [])
  }
  if (!isRedoxError(failed)) return
  yield* say(failed.message, output.attended ? spokenOf(output, failed) : [])
})

const colors = capabilitiesOf(process.env, isatty(1)).color

// Help goes to where it was asked for; what is wrong with the command line, to the standard error and short.
const presenter: CliOutput.Presenter = {
  present: Effect.fnUntraced(function* (event) {
    const formatter = CliOutput.defaultFormatter({ colors, globalFlags: "summary" })
    const plain = CliOutput.defaultFormatter({ colors: false, globalFlags: "summary" })
    switch (event._tag) {
      case "Version":
        return yield* Console.log(`${event.name} ${event.version}`)
      case "Help":
        return yield* event.reason === "Requested"
          ? Console.log(formatter.formatHelpDoc(event.helpDoc))
          : Console.error(plain.formatHelpDoc(event.helpDoc))
      case "InvalidInvocation": {
        const wrong = event.errors.map((error) => `effect-redox: ${plain.formatCliError(error)}`)
        return yield* Console.error([...wrong, `See ${event.commandPath.join(" ")} --help`].join("\n"))
      }
    }
  }),
}

const filesOf = new Set(["file", "patient", "document", "bundle", "private-key-file", "dotenv"])

// Flags and arguments that name files are texts, so that they stay as they were typed; shells are told what they are.
const withPaths = (descriptor: Completions.CommandDescriptor): Completions.CommandDescriptor => ({
  ...descriptor,
  flags: descriptor.flags.map((flag) =>
    filesOf.has(flag.name)
      ? { ...flag, type: { _tag: "Path", pathType: "file" } }
      : flag.name === "out"
        ? { ...flag, type: { _tag: "Path", pathType: "directory" } }
        : flag,
  ),
  arguments: descriptor.arguments.map((argument) =>
    filesOf.has(argument.name) ? { ...argument, type: { _tag: "Path", pathType: "file" } } : argument,
  ),
  subcommands: descriptor.subcommands.map(withPaths),
})

const completions = GlobalFlag.Action({
  flag: GlobalFlag.Completions.flag,
  run: Effect.fnUntraced(function* (shell, { command }) {
    if (Option.isNone(shell)) return
    const descriptor = Completions.fromCommand(command)
    // Bash completes paths best by itself, folder by folder: there, what the script knows nothing of is left to it.
    const script =
      shell.value === "bash"
        ? Completions.generate(command.name, shell.value, descriptor).replace("complete -F ", "complete -o default -F ")
        : Completions.generate(command.name, shell.value, withPaths(descriptor))
    yield* Console.log(script)
  }),
})

// The wizard of effect/cli is left out: what it asks for is better said by --help and done by hand once.
const cliConfig = CliConfig.layer({
  builtIns: [GlobalFlag.Help, GlobalFlag.Version, completions, GlobalFlag.LogLevel],
})

const printed = (message: unknown): string =>
  (Array.isArray(message) ? message : [message])
    .map((part) => (typeof part === "string" ? part : (JSON.stringify(part) ?? "")))
    .join(" ")

// To the standard error, and warnings only unless more is asked for: what is of interest is told as events.
const logger = Layer.unwrap(
  Effect.map(Output, (output) =>
    Logger.layer([
      Logger.make(({ cause, fiber, logLevel, message }) => {
        const asked = Option.flatten(Context.getOption(fiber.context, GlobalFlag.LogLevel))
        const least = Option.getOrElse(asked, () => (Context.get(fiber.context, AlreadyTold)() ? "Error" : "Warn"))
        if (!LogLevel.isGreaterThanOrEqualTo(logLevel, least)) return
        const why = cause.reasons.length === 0 ? "" : `\n${Cause.pretty(cause)}`
        Effect.runSync(output.err(`effect-redox: ${logLevel.toLowerCase()}: ${printed(message)}${why}\n`))
      }),
    ]),
  ),
)

const endpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT"

const endpoint = Config.option(Config.String(endpointVariable)).pipe(
  Effect.orElseSucceed(() => Option.none<string>()),
  Effect.map(Option.filter((url) => url.trim() !== "")),
)

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

// Nothing of it is loaded where nobody asks for it.
const telemetry = (version: string) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const url = yield* endpoint
      if (Option.isNone(url)) return Layer.empty
      if (!isHttpUrl(url.value)) {
        return yield* misused(
          `${endpointVariable} must be an absolute URL, such as http://localhost:4318; nothing was sent`,
        )
      }
      const { layer } = yield* Effect.promise(() => import("./telemetry.ts"))
      return layer(version)
    }),
  )

// `-invoice.pdf` would be read as the flags -i, -n, -v, …, of which -v alone prints the version and ends with 0.
const clustered = (args: ReadonlyArray<string>): string | undefined => {
  const end = args.indexOf("--")
  return (end === -1 ? args : args.slice(0, end)).find((arg) => /^-[^-]./su.test(arg) && !/^-[\d.]+$/.test(arg))
}

const refuseClustered = Effect.fnUntraced(function* (args: ReadonlyArray<string>): Effect.fn.Return<void, UsageError> {
  const found = clustered(args)
  if (found === undefined) return
  return yield* misused(
    `${found} is not a flag: flags begin with two hyphens. For a file whose name begins with one, write ./${found}, or put -- before it; for a flag's value, join them with = (--title=${found})`,
  )
})

/** Runs the command with these arguments, and ends the process. */
export const main = (args: ReadonlyArray<string>, version: string): void => {
  let status: number = statuses.done
  let unwritten: number = statuses.failed
  const set = (value: number) => Effect.sync(() => void (status = value))
  const exitStatus = Layer.succeed(ExitStatus, {
    set,
    recording: Effect.sync(() => void (unwritten = statuses.unknown)),
    unwritten: Effect.sync(() => void (status = status === statuses.usage ? status : unwritten)),
  })
  const base = Layer.merge(NodeServices.layer, Layer.provideMerge(Output.layer, exitStatus))
  const around = Layer.mergeAll(
    cliConfig,
    CliOutput.layerPresenter(presenter),
    telemetry(version).pipe(Layer.provideMerge(logger)),
  )

  // A terminal that is closed ends its programs with SIGHUP; they have as much to say as with Ctrl-C.
  process.once("SIGHUP", () => process.emit("SIGTERM"))

  refuseClustered(args).pipe(
    Effect.andThen(Command.runWith(command, { version })(args).pipe(Effect.provide(around))),
    Effect.tapCause((cause) =>
      Effect.andThen(explain(cause, args), status === statuses.done ? set(statusOf(cause)) : Effect.void),
    ),
    Effect.provide(base),
    NodeRuntime.runMain({
      disableErrorReporting: true,
      teardown: (exit, onExit) => {
        // Interrupted before the command had begun, or after it had ended; or it could not even begin.
        const early = Exit.isFailure(exit) && status === statuses.done
        const ended = !early ? status : Cause.hasInterruptsOnly(exit.cause) ? statuses.interrupted : statuses.failed
        // What is written to a pipe may still be on its way, and process.exit would cut it off.
        process.stdout.write("", () => process.stderr.write("", () => onExit(ended)))
      },
    }),
  )
}
