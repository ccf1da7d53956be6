/**
 * Who we are to Redox, by the command line: flags go before the environment's variables, and those before a `.env` file.
 */
import { Config, ConfigProvider, Effect, Option, Redacted } from "effect"
import { Flag } from "effect/cli"
import { misused, UsageError } from "../exit.ts"
import { pathFlag } from "../grammar/flags.ts"
import { readDotEnv } from "./dotenv.ts"

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** The flags of every command that talks to Redox. Secrets have none: a command line is open to everybody on the machine. */
export const connectionFlags = {
  environment: Flag.Literals("environment", ["Development", "Staging", "Production"]).pipe(
    Flag.withDescription("Redox environment [REDOX_ENVIRONMENT]"),
    Flag.optional,
  ),
  baseUrl: text("base-url", "<url>", "Default https://api.redoxengine.com [REDOX_BASE_URL]"),
  sourceId: text("source-id", "<uuid>", "The source, where the environment holds several [REDOX_SOURCE_ID]"),
  clientId: text("client-id", "<id>", "The API key's client id [REDOX_CLIENT_ID]"),
  keyId: text("key-id", "<kid>", "The id under which the public key is registered [REDOX_KEY_ID]"),
  privateKeyFile: pathFlag("private-key-file", "The private key: PEM or JWK [REDOX_PRIVATE_KEY_FILE]").pipe(
    Flag.optional,
  ),
  plan: Flag.Literals("plan", ["paid", "free"]).pipe(
    Flag.withDescription("A free account cannot upload in Development [REDOX_PLAN]"),
    Flag.optional,
  ),
  // Not --env-file: Node.js takes that one for itself wherever it stands on its command line, and exits with 9 where the
  // file cannot be read.
  dotenv: pathFlag("dotenv", "Read variables from a file such as .env; those that are set go first").pipe(
    Flag.optional,
  ),
}

/** The values of {@link connectionFlags}. */
export interface Connection {
  readonly environment: Option.Option<string>
  readonly baseUrl: Option.Option<string>
  readonly sourceId: Option.Option<string>
  readonly clientId: Option.Option<string>
  readonly keyId: Option.Option<string>
  readonly privateKeyFile: Option.Option<string>
  readonly plan: Option.Option<string>
  readonly dotenv: Option.Option<string>
}

const variables = {
  environment: "REDOX_ENVIRONMENT",
  baseUrl: "REDOX_BASE_URL",
  sourceId: "REDOX_SOURCE_ID",
  clientId: "REDOX_CLIENT_ID",
  keyId: "REDOX_KEY_ID",
  privateKeyFile: "REDOX_PRIVATE_KEY_FILE",
  plan: "REDOX_PLAN",
} as const

const flagNames = ["environment", "baseUrl", "sourceId", "clientId", "keyId", "privateKeyFile", "plan"] as const

/** Variables that would go before what a flag says. */
const overruled = (connection: Connection): ReadonlySet<string> => {
  const hidden = new Set<string>()
  if (Option.isSome(connection.privateKeyFile)) hidden.add("REDOX_PRIVATE_KEY")
  const identified = [connection.clientId, connection.keyId, connection.privateKeyFile]
  if (identified.some(Option.isSome)) hidden.add("REDOX_ACCESS_TOKEN")
  return hidden
}

const without = (provider: ConfigProvider.ConfigProvider, hidden: ReadonlySet<string>): ConfigProvider.ConfigProvider =>
  ConfigProvider.make((path) => (hidden.has(path.join("_")) ? Effect.undefined : provider.load(path)))

/** Where configuration comes from under these flags. */
export const providerOf = Effect.fnUntraced(function* (
  connection: Connection,
): Effect.fn.Return<ConfigProvider.ConfigProvider, UsageError> {
  const environment = yield* ConfigProvider.ConfigProvider
  const stored = Option.isNone(connection.dotenv)
    ? environment
    : ConfigProvider.orElse(environment, yield* readDotEnv(connection.dotenv.value))
  const flags: Record<string, string> = {}
  for (const name of flagNames) {
    const value = connection[name]
    if (Option.isSome(value)) flags[variables[name]] = value.value
  }
  const provider = ConfigProvider.orElse(ConfigProvider.fromEnvRecord(flags), without(stored, overruled(connection)))
  yield* refuseTwoKeys(provider)
  return provider
})

const isSet = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Config.map(Option.exists((value) => Redacted.value(value).trim() !== "")),
    Effect.orElseSucceed(() => false),
  )

// One would go before the other silently, and it would not be clear which key is in use.
const refuseTwoKeys = Effect.fnUntraced(function* (
  provider: ConfigProvider.ConfigProvider,
): Effect.fn.Return<void, UsageError> {
  const set = yield* Effect.forEach(["REDOX_PRIVATE_KEY", "REDOX_PRIVATE_KEY_FILE"], isSet).pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, provider),
  )
  if (set.every(Boolean)) {
    return yield* misused(
      "REDOX_PRIVATE_KEY and REDOX_PRIVATE_KEY_FILE are both set: unset the one that is not to be used",
    )
  }
})

const flagOf = {
  environment: "--environment",
  baseUrl: "--base-url",
  sourceId: "--source-id",
  clientId: "--client-id",
  keyId: "--key-id",
  privateKeyFile: "--private-key-file",
  plan: "--plan",
} as const

/** An error that names the flag where a value came from one. */
const namingFlags =
  (connection: Connection) =>
  (error: UsageError): UsageError => {
    const given = new Map<string, string>(
      flagNames.flatMap((name) => (Option.isSome(connection[name]) ? [[variables[name], flagOf[name]] as const] : [])),
    )
    return misused(
      error.message,
      error.problems.map((problem) => ({ ...problem, path: given.get(problem.path) ?? problem.path })),
    )
  }

/** Runs something with the configuration these flags make. */
export const configured =
  (connection: Connection) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | UsageError, R> =>
    Effect.flatMap(providerOf(connection), (provider) =>
      Effect.provideService(effect, ConfigProvider.ConfigProvider, provider),
    ).pipe(Effect.mapError((error) => (error instanceof UsageError ? namingFlags(connection)(error) : error)))
