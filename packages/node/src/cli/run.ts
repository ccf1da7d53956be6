/**
 * Runs the command with its arguments: errors become sentences and an exit status. Nothing here is of the process, so
 * tests run it as it is.
 */
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as LogLevel from "effect/LogLevel"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import { command } from "./grammar.ts"
import { completionScript } from "./completions.ts"
import { ExitStatus, misused, statuses, UsageError } from "./exit.ts"
import { makeManual, Manual, type Failure } from "./Manual.ts"
import { Output } from "./output/Output.ts"
import { paragraphs, shownAnswerTexts } from "./output/report.ts"

const isRedoxError = (error: Failure): error is RedoxError => error._tag === "RedoxError"

const statusOf = (cause: Cause.Cause<Failure>): number => {
  const failed = cause.reasons.find(Cause.isFailReason)
  if (failed === undefined) return Cause.hasInterruptsOnly(cause) ? statuses.interrupted : statuses.failed
  return isRedoxError(failed.error) ? statuses.failed : statuses.usage
}

// The presenter has explained an error of the grammar.
const explain = Effect.fnUntraced(function* (cause: Cause.Cause<Failure>) {
  const output = yield* Output
  const columns = yield* output.errorColumns
  const failed = cause.reasons.find(Cause.isFailReason)?.error
  if (failed === undefined) {
    if (Cause.hasInterruptsOnly(cause)) return
    return yield* output.err("effect-redox: failed; this is a bug. --log-level debug shows more.\n")
  }
  const print = (message: string, answerTexts: ReadonlyArray<string>) =>
    output.err(`${paragraphs(`effect-redox: ${message}`, answerTexts, columns, "").join("\n")}\n`)
  if (failed instanceof UsageError) {
    const problems = failed.problems.map(({ message, path, rule }) => `\n  ${path}: ${message} [${rule}]`)
    return yield* print(`${failed.message}${problems.join("")}`, [])
  }
  if (!isRedoxError(failed)) return
  yield* print(failed.message, output.attended ? shownAnswerTexts(output, failed) : [])
})

// Help goes to the standard output where it was asked for. An error of the grammar goes to the standard error, short.
const presenter = (output: Output["Service"]): CliOutput.Presenter => {
  const colored = CliOutput.defaultFormatter({ colors: output.stdout.color, globalFlags: "summary" })
  const plain = CliOutput.defaultFormatter({ colors: false, globalFlags: "summary" })
  return {
    present: (event) => {
      switch (event._tag) {
        case "Version":
          return output.out(`${event.name} ${event.version}\n`)
        case "Help":
          return event.reason === "Requested"
            ? output.out(`${colored.formatHelpDoc(event.helpDoc)}\n`)
            : output.err(`${plain.formatHelpDoc(event.helpDoc)}\n`)
        case "InvalidInvocation": {
          const wrong = event.errors.map((error) => `effect-redox: ${plain.formatCliError(error)}`)
          return output.err(`${[...wrong, `See ${event.commandPath.join(" ")} --help`].join("\n")}\n`)
        }
      }
    },
  }
}

const completions = (output: Output["Service"]) =>
  GlobalFlag.Action({
    flag: GlobalFlag.Completions.flag,
    run: (shell, { command }) =>
      Option.match(shell, {
        onNone: () => Effect.void,
        onSome: (name) => output.out(`${completionScript(command, name)}\n`),
      }),
  })

// Without the wizard of effect/cli: --help and the first-file guide say more than its questions.
const interface_ = Layer.unwrap(
  Effect.map(Output, (output) =>
    Layer.merge(
      CliConfig.layer({
        builtIns: [GlobalFlag.Help, GlobalFlag.Version, completions(output), GlobalFlag.LogLevel],
      }),
      CliOutput.layerPresenter(presenter(output)),
    ),
  ),
)

const printed = (message: unknown): string =>
  (Array.isArray(message) ? message : [message])
    .map((part) => (typeof part === "string" ? part : (JSON.stringify(part) ?? "")))
    .join(" ")

// To the standard error, and warnings only unless more is asked for: events report everything else.
const logger = Layer.unwrap(
  Effect.map(Output, (output) =>
    Logger.layer([
      Logger.make(({ cause, fiber, logLevel, message }) => {
        const requested = Option.flatten(Context.getOption(fiber.context, GlobalFlag.LogLevel))
        if (
          !LogLevel.isGreaterThanOrEqualTo(
            logLevel,
            Option.getOrElse(requested, () => "Warn"),
          )
        )
          return
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

// Its modules are loaded only where the variable is set.
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

// Effect reads `-invoice.pdf` as the flags -i, -n, -v, …, of which -v alone prints the version and ends with 0. The
// command has no flags that could be joined so.
const isCluster = (arg: string): boolean => arg.length > 2 && arg.startsWith("-") && !arg.startsWith("--")

const refuseClusters = Effect.fnUntraced(function* (args: ReadonlyArray<string>): Effect.fn.Return<void, UsageError> {
  const end = args.indexOf("--")
  const found = args.slice(0, end === -1 ? args.length : end).find(isCluster)
  if (found === undefined) return
  return yield* misused(
    `${found} is not a flag: flags begin with two hyphens. For a file whose name begins with one, write ./${found}, or put -- before it; for a flag's value, join them with = (--title=${found})`,
  )
})

// Help runs no handler, so a handler's services are there for the types only.
const manual = (version: string) =>
  Layer.effect(
    Manual,
    Effect.gen(function* () {
      const runWith = Command.runWith(command, { version })
      const context = yield* Effect.context<Exclude<Effect.Services<ReturnType<typeof runWith>>, Manual>>()
      const service: Manual["Service"] = makeManual(command.name, version, (args) =>
        runWith(args).pipe(Effect.provideService(Manual, service), Effect.provideContext(context)),
      )
      return service
    }),
  )

/** Runs the command. Its exit status is in `ExitStatus`. */
export const run = Effect.fnUntraced(
  function* (args: ReadonlyArray<string>, version: string) {
    yield* refuseClusters(args)
    const around = Layer.mergeAll(interface_, manual(version), telemetry(version).pipe(Layer.provideMerge(logger)))
    yield* Command.runWith(command, { version })(args).pipe(Effect.provide(around))
  },
  Effect.tapCause((cause) =>
    Effect.gen(function* () {
      yield* explain(cause)
      const status = yield* ExitStatus
      if ((yield* status.get) === statuses.done) yield* status.set(statusOf(cause))
    }),
  ),
)
