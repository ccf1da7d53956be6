/**
 * `effect-redox config`: which profiles there are, whether they are right, and which setting comes from where.
 */
import * as Redox from "@effect-redox/core/Redox"
import type { Problem, RedoxError } from "@effect-redox/core/RedoxError"
import * as NodeRedox from "../../NodeRedox.ts"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Path from "effect/Path"
import type * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import { ExitStatus, statuses, type UsageError } from "../exit.ts"
import { mergeSources, sourcesOf, type Connection, type Source } from "../input/connection.ts"
import { chosenOf, pathOf, readFile, resolveProfile, type ProfileFile, secretNames } from "../input/profile.ts"
import { variableNames } from "../input/variables.ts"
import { Output } from "../output/Output.ts"
import { print } from "../output/report.ts"

/** The flags of what looks at the file alone. */
export interface FileInput {
  readonly config: Option.Option<string>
  readonly json: Option.Option<boolean>
}

/** The flags of what looks at a connection. */
export interface Input extends Connection {
  readonly json: Option.Option<boolean>
}

type Services = FileSystem.FileSystem | Path.Path | ChildProcessSpawner.ChildProcessSpawner

/** Prints where the file is. */
export const path = Effect.fn("effect-redox.config.path")(function* ({ config, json }: FileInput) {
  const found = yield* pathOf({ config })
  const exists = yield* FileSystem.FileSystem.use((files) => files.exists(found)).pipe(
    Effect.orElseSucceed(() => false),
  )
  yield* print(json, { path: found, exists }, exists ? found : `${found} (it does not exist)`)
})

/** Lists the profiles. */
export const list = Effect.fn("effect-redox.config.list")(function* ({ config, json }: FileInput) {
  const { profiles } = yield* readFile(yield* pathOf({ config }), "config list")
  for (const [profile, settings] of Object.entries(profiles)) {
    const names = Object.keys(settings)
    yield* print(json, { profile, settings: names }, `${profile}  ${names.join(", ")}`)
  }
})

const valueIn = (values: ConfigProvider.ConfigProvider, name: string) =>
  Config.option(Config.String(name)).pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, values),
    Effect.orElseSucceed(() => Option.none<string>()),
    Effect.map(Option.filter((value) => value.trim() !== "")),
  )

/** A variable's value and source, as the sources have it in their order. */
const inForce = Effect.fnUntraced(function* (sources: ReadonlyArray<Source>, name: string) {
  for (const source of sources) {
    const value = yield* valueIn(source.values, name)
    if (Option.isSome(value)) return Option.some({ value: value.value, source: source.name })
    if (source.hides.has(name)) return Option.none()
  }
  return Option.none()
})

/** Shows what is in force. */
export const show = Effect.fn("effect-redox.config.show")(function* (input: Input) {
  const sources = yield* sourcesOf(input, "names")
  const longest = Math.max(...variableNames.map((name) => name.length))
  let shown = 0
  for (const name of variableNames) {
    const found = yield* inForce(sources, name)
    if (Option.isNone(found)) continue
    shown += 1
    const { source, value } = found.value
    const secret = secretNames.has(name)
    yield* print(
      input.json,
      { name, ...(secret ? { secret } : { value }), source },
      `${name.padEnd(longest)}  ${secret ? "(secret, not shown)" : value}  [${source}]`,
    )
  }
  if (shown === 0) yield* Output.use((output) => output.err("No setting is in force: see effect-redox send --help\n"))
})

const problemsOf = ({ message, reason }: RedoxError): ReadonlyArray<Problem> =>
  reason._tag === "InvalidInput" ? reason.problems : [{ path: "configuration", rule: "configuration", message }]

/** What is wrong with the values of a source, its key left out. */
const valueProblems = (values: ConfigProvider.ConfigProvider): Effect.Effect<ReadonlyArray<Problem>> =>
  // What a profile leaves out may come from elsewhere.
  Redox.readConfig("Development").pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, values),
    Effect.match({ onSuccess: () => [], onFailure: problemsOf }),
  )

/** What is wrong with everything, its key included. */
const keyProblems = (values: ConfigProvider.ConfigProvider): Effect.Effect<ReadonlyArray<Problem>> =>
  Effect.scoped(Layer.build(Layer.fresh(NodeRedox.layerConfig))).pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, values),
    Effect.match({ onSuccess: () => [], onFailure: problemsOf }),
  )

const report = Effect.fnUntraced(function* (
  { json }: Input,
  name: string,
  problems: ReadonlyArray<Problem>,
): Effect.fn.Return<void, never, Output | ExitStatus> {
  const lines = problems.map(({ message, path, rule }) => `\n  ${path}: ${message} [${rule}]`)
  const valid = problems.length === 0
  yield* print(json, { profile: name, valid, problems }, `${name}  ${valid ? "ok" : "not right:"}${lines.join("")}`)
  if (!valid) yield* ExitStatus.use((status) => status.set(statuses.usage))
})

/** Checks one profile of the file for itself: nothing of the environment fills what it leaves out. */
const checkOne = Effect.fnUntraced(function* (
  file: ProfileFile,
  name: string,
): Effect.fn.Return<ReadonlyArray<Problem>, UsageError, Services> {
  const { found, problems } = yield* resolveProfile(file, name, "names")
  return [...problems, ...(yield* valueProblems(ConfigProvider.fromEnvRecord({ ...found })))]
})

/** Checks the profile that is meant with all that it needs, or every profile of the file. */
export const check = Effect.fn("effect-redox.config.check")(function* (input: Input) {
  const chosen = yield* chosenOf(input)
  if (Option.isSome(chosen)) {
    const problems = yield* keyProblems(mergeSources(yield* sourcesOf(input)))
    return yield* report(input, chosen.value, problems)
  }
  const file = yield* readFile(yield* pathOf(input), "config check")
  for (const name of Object.keys(file.profiles)) yield* report(input, name, yield* checkOne(file, name))
})
