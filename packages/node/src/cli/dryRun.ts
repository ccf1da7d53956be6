/**
 * `effect-redox send --dry-run`: what would be sent, and what is wrong with it. No request is made and no key is needed.
 */
import { DocumentMessage, RedoxConfig, SendFile, type Environment, type FileSource } from "@effect-redox/core"
import type { Bundle } from "@effect-redox/core/fhir/Bundle"
import type { Problem, RedoxError } from "@effect-redox/core/RedoxError"
import { Config, Effect, Option, Result } from "effect"
import { ExitStatus, misused, statuses, type UsageError } from "./exit.ts"
import type { Open } from "./files.ts"
import type { Input, Material } from "./material.ts"
import { Output } from "./Output.ts"
import { forProgram, lines, painter, paragraphs, tell } from "./report.ts"
import { optionsOf } from "./send.ts"
import { asUsage } from "./services.ts"
import { bytes, count, plain } from "./text.ts"

const environments: ReadonlyArray<Environment> = ["Development", "Staging", "Production"]

const variable = (name: string) => Config.option(Config.String(name)).pipe(Config.map(Option.getOrUndefined))

const variables = Config.unwrap({
  environment: variable("REDOX_ENVIRONMENT"),
  sourceId: variable("REDOX_SOURCE_ID"),
  baseUrl: variable("REDOX_BASE_URL"),
  plan: variable("REDOX_PLAN"),
})

// What shapes a message. Who we are does not, so a message can be looked at before there is a key.
const readConfig: Effect.Effect<RedoxConfig["Service"], UsageError> = variables.pipe(
  Effect.mapError(() => misused("the configuration could not be read")),
  Effect.flatMap(({ baseUrl, environment, plan, sourceId }) =>
    RedoxConfig.make({
      environment: environments.find((known) => known === environment) ?? "Development",
      sourceId,
      baseUrl,
      plan: plan === "free" ? "free" : "paid",
    }).pipe(Effect.mapError(asUsage)),
  ),
)

// A file in base64 is of no use to the eye; a program gets it whole.
const withoutData = (bundle: Bundle): Bundle => {
  const attachment = DocumentMessage.attachmentOf(bundle)
  if (attachment?.data === undefined) return bundle
  const data = `(${bytes(attachment.data.length)} of base64)`
  return DocumentMessage.fill(bundle, { ...attachment, contentType: attachment.contentType ?? "", data })
}

const problemsOf = (drafted: Result.Result<SendFile.Draft, RedoxError>): ReadonlyArray<Problem> => {
  if (Result.isSuccess(drafted)) return drafted.success.problems
  const { message, reason } = drafted.failure
  return reason._tag === "InvalidInput" ? reason.problems : [{ path: "file", rule: reason._tag, message }]
}

export const dryRun = Effect.fnUntraced(function* (input: Input, material: Material, open: Open) {
  const output = yield* Output
  const config = yield* readConfig
  const machine = forProgram(output, input.json)
  const report = tell(lines(output))
  const paint = painter(output.stdout.color)
  const { columns } = yield* output.size
  let wrong = 0

  const draft = (file: FileSource.FileSource) => SendFile.draft({ ...optionsOf(input), ...material, file })

  for (const [index, name] of input.files.entries()) {
    const drafted = yield* Effect.flatMap(open(name), draft).pipe(
      Effect.provideService(RedoxConfig, config),
      Effect.result,
    )
    const problems = problemsOf(drafted)
    wrong += problems.length
    const file = { index, name }
    if (machine && Result.isSuccess(drafted)) {
      const { bundle, identifiers, method } = drafted.success
      yield* report({ event: "message", file, method, identifiers, message: bundle, problems })
    } else if (machine) {
      const one = (problem: Problem) => report({ event: "problem", file, severity: "error", ...problem })
      yield* Effect.forEach(problems, one, { discard: true })
    } else {
      if (Result.isSuccess(drafted)) {
        yield* output.out(`${JSON.stringify(withoutData(drafted.success.bundle), undefined, 2)}\n`)
      }
      const good = problems.length === 0
      const verdict = good ? paint("green", "can be sent") : paint("red", count(problems.length, "problem"))
      const found = problems.flatMap(({ message, path, rule }) =>
        paragraphs(`${path}: ${message} [${rule}]`, [], columns, "  "),
      )
      yield* output.err(`${[`${plain(name)}: ${verdict}; nothing was sent`, ...found].join("\n")}\n`)
    }
  }
  yield* ExitStatus.use((status) => status.set(wrong > 0 ? statuses.failed : statuses.done))
})
