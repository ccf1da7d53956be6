/**
 * `effect-redox doctor`: what is wrong here, if anything, and what Redox's answers look like.
 */
import * as Redox from "@effect-redox/core/Redox"
import { TokenService } from "@effect-redox/core/TokenService"
import { destinationProblems } from "@effect-redox/core/DocumentService"
import * as ExchangeRecord from "@effect-redox/core/ExchangeRecord"
import { LogService } from "@effect-redox/core/LogService"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { clockAdvice } from "@effect-redox/core/TokenService"
import type { Traffic } from "@effect-redox/core/Traffic"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import type * as EventLog from "../../../EventLog.ts"
import { passphraseVariable } from "../../../internal/privateKey.ts"
import * as NodeRedox from "../../../NodeRedox.ts"
import { misused, statuses } from "../../exit.ts"
import { configured, type Connection } from "../../input/connection.ts"
import { readPatient } from "../../input/documents.ts"
import { variableNames } from "../../input/variables.ts"
import { Output } from "../../output/Output.ts"
import { paragraphs, printsLines, type Unstamped } from "../../output/report.ts"
import { count, plain } from "../../output/text.ts"
import { makeChecklist, type Checklist } from "./checklist.ts"
import { factsOf } from "./facts.ts"
import { destinationOf, sandbox, tryLive } from "./live.ts"

/** The flags. */
export interface Input extends Connection {
  readonly live: boolean
  readonly patient: Option.Option<string>
  readonly to: Option.Option<string>
  readonly record: Option.Option<string>
  readonly json: Option.Option<boolean>
}

const isSet = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Effect.map(Option.exists((value) => Redacted.value(value).trim() !== "")),
    Effect.orElseSucceed(() => false),
  )

const readVariables = Effect.forEach(variableNames, (name) => Effect.map(isSet(name), (set) => ({ name, set })))

const keyVariables: ReadonlyArray<string> = [
  Redox.variables.privateKey.name,
  Redox.variables.privateKeyFile.name,
  passphraseVariable,
]

const problemsOf = ({ reason }: RedoxError) => (reason._tag === "InvalidInput" ? reason.problems : [])

/** The services, once the configuration and the key are as they should be. */
const checkConfiguration = Effect.fnUntraced(function* (
  onExchange: (exchange: ExchangeRecord.Exchange) => Effect.Effect<void>,
  { add }: Checklist,
): Effect.fn.Return<Option.Option<Context.Context<Redox.Services>>, never, Scope.Scope> {
  const variables = yield* readVariables
  const set = variables.flatMap((one) => (one.set ? [one.name] : []))
  const client = ExchangeRecord.layer(onExchange).pipe(Layer.provide(NodeRedox.layerHttpClient))
  const built = yield* Effect.result(Layer.build(Layer.fresh(NodeRedox.layerConfigOver(client))))
  const problems = Result.isFailure(built) ? problemsOf(built.failure) : []
  const wrong = problems.filter(({ path, rule }) => !keyVariables.includes(path) || rule === "required")
  if (Result.isFailure(built) && (wrong.length > 0 || problems.length === 0)) {
    const message = problems.length === 0 ? built.failure.message : "not complete, or not right:"
    yield* add("configuration", "failed", message, statuses.usage, { problems, variables })
    yield* add("key", "skipped", "not tried: the configuration comes first")
    return Option.none()
  }
  yield* add("configuration", "ok", set.length === 0 ? "no variable is set" : set.join(", "), undefined, {
    variables,
  })
  if (Result.isFailure(built)) {
    yield* add("key", "failed", "cannot be used:", statuses.usage, { problems })
    return Option.none()
  }
  const fromElsewhere = set.includes(Redox.variables.accessToken.name)
  yield* fromElsewhere
    ? add("key", "skipped", `not used: ${Redox.variables.accessToken.name} is set`)
    : add("key", "ok", "read; what it signs is verified by its public half")
  return Option.some(built.success)
})

const checkToken = Effect.fnUntraced(function* ({ add }: Checklist): Effect.fn.Return<boolean, never, TokenService> {
  const granted = yield* Effect.result(TokenService.use((tokens) => tokens.get))
  if (Result.isFailure(granted)) {
    yield* add("token", "failed", granted.failure.message, statuses.failed)
    return false
  }
  const { expiresAt, scope } = granted.success
  yield* Number.isFinite(expiresAt)
    ? add("token", "ok", `granted by Redox; scope ${scope === undefined ? "not stated" : plain(scope)}`)
    : add("token", "skipped", "the one in REDOX_ACCESS_TOKEN is used as it is")
  return true
})

const checkClock = (exchanges: ReadonlyArray<ExchangeRecord.Exchange>, { add }: Checklist) => {
  const ahead = exchanges.findLast(({ clockAhead }) => clockAhead !== undefined)?.clockAhead
  if (ahead === undefined) return add("clock", "skipped", "no answer with a Date to compare it with")
  const advice = clockAdvice(ahead)
  return advice === undefined
    ? add("clock", "ok", `within ${Math.ceil(Math.abs(ahead) / 1_000) + 1} s of the Date of Redox's answer`)
    : add("clock", "failed", advice, statuses.failed)
}

/** The key of the Platform API, where one is configured: whether Redox knows it, and shows its user logs. */
const checkPlatform = Effect.fnUntraced(function* (
  onExchange: (exchange: ExchangeRecord.Exchange) => Effect.Effect<void>,
  { add }: Checklist,
): Effect.fn.Return<void, never, RedoxConfig | Traffic | Scope.Scope> {
  const configured = yield* Effect.result(LogService.isConfigured)
  if (Result.isSuccess(configured) && !configured.success) {
    return yield* add("platform", "skipped", "no variable of the Platform API is set, so Redox's log cannot be read")
  }
  const client = ExchangeRecord.layer(onExchange).pipe(Layer.provide(NodeRedox.layerHttpClient))
  const built = yield* Effect.result(Layer.build(Layer.fresh(NodeRedox.layerLogsConfigOver(client))))
  if (Result.isFailure(built)) {
    const problems = problemsOf(built.failure)
    const message = problems.length === 0 ? built.failure.message : "not complete, or not right:"
    return yield* add("platform", "failed", message, statuses.usage, { problems })
  }
  const to = yield* DateTime.now
  const found = yield* Effect.result(
    Context.get(built.success, LogService).search({ from: DateTime.subtract(to, { hours: 1 }), to }),
  )
  if (Result.isFailure(found)) return yield* add("platform", "failed", found.failure.message, statuses.failed)
  if (found.success._tag === "CannotAsk") {
    return yield* add("platform", "failed", found.success.error.message, statuses.failed)
  }
  const { complete, logs } = found.success
  yield* logs.length === 0 && !complete
    ? add(
        "platform",
        "unknown",
        "Redox's log was answered, and the answer was not understood: the record shows its shape",
      )
    : add("platform", "ok", `Redox's log can be read: ${count(logs.length, "log")} of the last hour`)
})

const skipLive = Effect.fnUntraced(function* ({ add }: Checklist, message: string) {
  for (const check of ["patient", "document", "search"] as const) yield* add(check, "skipped", message)
})

// The configured name of a program may be before it.
const libraryOf = (userAgent: string): string => /effect-redox\/[\w.+-]+/.exec(userAgent)?.[0] ?? "effect-redox"

const check = Effect.fnUntraced(function* (input: Input, patient: Patient | undefined, checklist: Checklist) {
  const exchanges: Array<ExchangeRecord.Exchange> = []
  const onExchange = (exchange: ExchangeRecord.Exchange) => Effect.sync(() => void exchanges.push(exchange))
  // The token of a user's key is another than the one that the facts are about.
  const ofUsers = new Set<ExchangeRecord.Exchange>()
  const onPlatform = (exchange: ExchangeRecord.Exchange) =>
    Effect.andThen(
      onExchange(exchange),
      Effect.sync(() => void ofUsers.add(exchange)),
    )
  const destination = destinationOf(input.to)
  const services = yield* checkConfiguration(onExchange, checklist)
  const config = Option.map(services, Context.get(RedoxConfig))
  if (input.live && Option.exists(config, ({ environment }) => environment === "Production")) {
    return yield* misused(
      "--live files a test document in a chart, so it is refused in Production; nothing was sent. Use Development or Staging",
    )
  }
  if (Option.isSome(services)) {
    const granted = yield* Effect.provideContext(checkToken(checklist), services.value)
    yield* checkClock(exchanges, checklist)
    yield* Effect.provideContext(checkPlatform(onPlatform, checklist), services.value)
    if (patient === undefined) yield* skipLive(checklist, "not asked for: --live")
    else if (granted) yield* Effect.provideContext(tryLive(destination, patient, checklist), services.value)
    else yield* skipLive(checklist, "not tried: there is no token")
  } else {
    for (const name of ["token", "clock", "platform"] as const) yield* checklist.add(name, "skipped", "not tried")
    yield* skipLive(checklist, "not tried")
  }
  const record: Unstamped<EventLog.Record> = {
    event: "record",
    library: Option.match(config, { onNone: () => "effect-redox", onSome: ({ userAgent }) => libraryOf(userAgent) }),
    runtime: `Node.js ${process.versions.node}, ${process.platform}`,
    ...(Option.isSome(config) ? { environment: config.value.environment } : {}),
    ...(input.live ? { sandbox: destination === sandbox } : {}),
    exchanges,
    facts: factsOf(exchanges.filter((one) => one.operation !== "token" || !ofUsers.has(one))),
  }
  return record
}, Effect.scoped)

const writeRecord = Effect.fnUntraced(function* (path: string, record: Unstamped<EventLog.Record>) {
  const files = yield* FileSystem.FileSystem
  yield* files
    .writeFileString(path, `${JSON.stringify(record, undefined, 2)}\n`)
    .pipe(Effect.mapError(() => misused(`--record: ${path} cannot be written; check the folder and its permissions`)))
})

const summarize = Effect.fnUntraced(function* ({ facts }: Unstamped<EventLog.Record>, path: Option.Option<string>) {
  const output = yield* Output
  const columns = yield* output.errorColumns
  const by = (outcome: EventLog.Fact["outcome"]) => facts.filter((fact) => fact.outcome === outcome)
  const failed = by("not-held")
  const text = [
    `Of ${count(facts.length, "fact")} that docs/protocol.md has of Redox, ${by("held").length} held, ${failed.length} did not, ${by("not-seen").length} were not seen.`,
    ...failed.map(({ fact, section }) => `Did not hold: ${section}, ${fact}`),
    ...(Option.isSome(path) && failed.length > 0 ? [`Please send ${path.value} to the maintainers.`] : []),
  ]
  yield* output.err(`${paragraphs(text.join("\n"), [], columns, "").join("\n")}\n`)
})

/** Checks everything that can be checked from here. */
export const doctor = Effect.fn("effect-redox.doctor")(function* (input: Input) {
  const output = yield* Output
  if (!input.live && (Option.isSome(input.patient) || Option.isSome(input.to))) {
    return yield* misused("--patient and --to are for --live, which is missing")
  }
  if (input.live && Option.isNone(input.patient)) {
    return yield* misused(
      "--live needs --patient: a FHIR Patient of yours as a JSON file, whose chart gets the document",
    )
  }
  const [slug] = destinationProblems(destinationOf(input.to))
  if (slug !== undefined) return yield* misused(`--to ${slug.message}`)
  const patient = Option.isSome(input.patient) ? yield* readPatient(input.patient.value) : undefined
  const lines = printsLines(output, input.json)
  const checklist = yield* makeChecklist(output, lines)
  const record = yield* check(input, patient, checklist).pipe(configured(input))
  if (lines) yield* checklist.report(record)
  if (Option.isSome(input.record)) yield* writeRecord(input.record.value, record)
  if (!lines && record.exchanges.length > 0) yield* summarize(record, input.record)
})
