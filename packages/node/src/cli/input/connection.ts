/**
 * The connection to Redox under a command's flags. Flags go before a profile, a profile before the environment's
 * variables, and those before a `.env` file.
 */
import * as Redox from "@effect-redox/core/Redox"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import type * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import { misused, UsageError } from "../exit.ts"
import { readDotEnv } from "./dotenv.ts"
import { chosenOf, readProfile, type Secrets } from "./profile.ts"

const { variables } = Redox

const settable = ["environment", "baseUrl", "sourceId", "clientId", "keyId", "privateKeyFile", "plan"] as const

/** The flags. */
export interface Connection extends Readonly<
  Record<(typeof settable)[number] | "profile" | "config" | "dotenv", Option.Option<string>>
> {}

/** `privateKeyFile` is `--private-key-file`. */
const flagOf = (option: string): string => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The variables that flags set. */
const ofFlags = (connection: Connection): Readonly<Record<string, string>> =>
  Object.fromEntries(
    settable.flatMap((option) =>
      Option.match(connection[option], {
        onNone: () => [],
        onSome: (value) => [[variables[option].name, value] as const],
      }),
    ),
  )

const keyVariables = [variables.privateKey.name, variables.privateKeyFile.name]
const identityVariables = [variables.clientId.name, variables.keyId.name, ...keyVariables]

/** Variables that other sources must not set beside these: a key or an identity that is named is meant alone. */
const overruledBy = (set: Readonly<Record<string, string>>): ReadonlySet<string> => {
  const has = (name: string) => Object.hasOwn(set, name)
  return new Set([
    ...(keyVariables.some(has) ? keyVariables : []),
    ...(identityVariables.some(has) ? [variables.accessToken.name] : []),
  ])
}

type Services = FileSystem.FileSystem | Path.Path | ChildProcessSpawner.ChildProcessSpawner

/** Where values come from. */
export interface Source {
  readonly name: string
  readonly values: ConfigProvider.ConfigProvider
  /** Variables that the sources after this one do not set. */
  readonly hides: ReadonlySet<string>
}

/** The sources of configuration under these flags: each goes before those after it. */
export const sourcesOf = Effect.fnUntraced(function* (
  connection: Connection,
  secrets?: Secrets,
): Effect.fn.Return<ReadonlyArray<Source>, UsageError, Services> {
  const record = (name: string, set: Readonly<Record<string, string>>): Source => ({
    name,
    values: ConfigProvider.fromEnvRecord({ ...set }),
    hides: overruledBy(set),
  })
  const chosen = yield* chosenOf(connection)
  const plain = (name: string, values: ConfigProvider.ConfigProvider): Source => ({ name, values, hides: new Set() })
  return [
    record("flag", ofFlags(connection)),
    ...(Option.isSome(chosen) || Option.isSome(connection.config)
      ? [record(`profile ${Option.getOrElse(chosen, () => "")}`, yield* readProfile(connection, secrets))]
      : []),
    plain("environment", yield* ConfigProvider.ConfigProvider),
    ...(Option.isSome(connection.dotenv)
      ? [plain(connection.dotenv.value, yield* readDotEnv(connection.dotenv.value))]
      : []),
  ]
})

/** Several sources as one. */
export const mergeSources = (sources: ReadonlyArray<Source>): ConfigProvider.ConfigProvider =>
  sources.reduceRight<ConfigProvider.ConfigProvider>(
    (below, { hides, values }) =>
      ConfigProvider.orElse(
        values,
        ConfigProvider.make((path) => (hides.has(path.join("_")) ? Effect.undefined : below.load(path))),
      ),
    ConfigProvider.fromEnvRecord({}),
  )

/** The source of configuration under these flags. */
const providerOf = Effect.fnUntraced(function* (
  connection: Connection,
): Effect.fn.Return<ConfigProvider.ConfigProvider, UsageError, Services> {
  const provider = mergeSources(yield* sourcesOf(connection))
  yield* refuseTwoKeys(provider)
  return provider
})

const isSet = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Config.map(Option.exists((value) => Redacted.value(value).trim() !== "")),
    Effect.orElseSucceed(() => false),
  )

// One would silently go before the other, and the user would not know which key is in use.
const refuseTwoKeys = Effect.fnUntraced(function* (
  provider: ConfigProvider.ConfigProvider,
): Effect.fn.Return<void, UsageError> {
  const set = yield* Effect.forEach(keyVariables, isSet).pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, provider),
  )
  if (set.every(Boolean)) {
    return yield* misused(`${keyVariables.join(" and ")} are both set: unset the one that is not to be used`)
  }
})

/** An error that names the flag where a value came from one. */
const namingFlags =
  (connection: Connection) =>
  (error: UsageError): UsageError => {
    const given = new Map(
      settable.flatMap((option) =>
        Option.isSome(connection[option]) ? [[variables[option].name, flagOf(option)] as const] : [],
      ),
    )
    return misused(
      error.message,
      error.problems.map((problem) => ({ ...problem, path: given.get(problem.path) ?? problem.path })),
    )
  }

/** Runs something with the configuration these flags make. */
export const configured =
  (connection: Connection) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | UsageError, R | Services> =>
    Effect.flatMap(providerOf(connection), (provider) =>
      Effect.provideService(effect, ConfigProvider.ConfigProvider, provider),
    ).pipe(Effect.mapError((error) => (error instanceof UsageError ? namingFlags(connection)(error) : error)))
