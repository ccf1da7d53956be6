/**
 * The connection to Redox under a command's flags. Flags go before a profile, a profile before the environment's
 * variables, and those before a `.env` file.
 */
import { Redox } from "@effect-redox/core"
import { Config, ConfigProvider, Effect, Option, Redacted, type FileSystem, type Path } from "effect"
import type { ChildProcessSpawner } from "effect/process"
import { misused, UsageError } from "../exit.ts"
import { readDotEnv } from "./dotenv.ts"
import { readProfile } from "./profile.ts"

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

/** Variables that other sources must not set beside these: whoever names a key or an identity means that one alone. */
const overruledBy = (set: Readonly<Record<string, string>>): ReadonlySet<string> => {
  const has = (name: string) => Object.hasOwn(set, name)
  return new Set([
    ...(keyVariables.some(has) ? keyVariables : []),
    ...(identityVariables.some(has) ? [variables.accessToken.name] : []),
  ])
}

const over = (
  set: Readonly<Record<string, string>>,
  below: ConfigProvider.ConfigProvider,
): ConfigProvider.ConfigProvider => {
  const hidden = overruledBy(set)
  const shown = ConfigProvider.make((path) => (hidden.has(path.join("_")) ? Effect.undefined : below.load(path)))
  return ConfigProvider.orElse(ConfigProvider.fromEnvRecord({ ...set }), shown)
}

type Services = FileSystem.FileSystem | Path.Path | ChildProcessSpawner.ChildProcessSpawner

/** The source of configuration under these flags. */
export const providerOf = Effect.fnUntraced(function* (
  connection: Connection,
): Effect.fn.Return<ConfigProvider.ConfigProvider, UsageError, Services> {
  const environment = yield* ConfigProvider.ConfigProvider
  const stored = Option.isNone(connection.dotenv)
    ? environment
    : ConfigProvider.orElse(environment, yield* readDotEnv(connection.dotenv.value))
  const profile = yield* readProfile(connection)
  const provider = over(ofFlags(connection), over(profile, stored))
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
