/**
 * Profiles: named settings in a file of the user's, such as one for each environment. Secrets are never in the file
 * itself: they come from a file of their own or from a command, such as a password manager's.
 */
import * as Redox from "@effect-redox/core/Redox"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import type { Problem } from "@effect-redox/core/RedoxError"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as ChildProcess from "effect/process/ChildProcess"
import * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import { passphraseVariable } from "../../internal/privateKey.ts"
import { readTextFile, warnOfMode, warnOfWritable } from "../../internal/textFile.ts"
import { variables as platformVariables } from "@effect-redox/core/LogService"
import { variables as connectionVariables } from "../../internal/transport/settings.ts"
import { misused, type UsageError } from "../exit.ts"
import { destinationProfilesVariable, outboxVariables } from "./variables.ts"

const { accessToken, privateKey, ...others } = Redox.variables
const { "clientCertificate.passphrase": clientPassphrase, ...connection } = connectionVariables
const { accessToken: platformToken, destinations, privateKey: platformKey, ...platform } = platformVariables

/** What a profile sets directly, and the variable each setting stands for. */
const settings: Readonly<Record<string, string>> = {
  ...Record.map(others, ({ name }) => name),
  ...connection,
  ...Object.fromEntries(Object.entries(platform).map(([option, { name }]) => [`platform.${option}`, name])),
  "platform.destinations": destinations.name,
  destinationProfiles: destinationProfilesVariable,
  outbox: outboxVariables.place,
  outboxKeyFile: outboxVariables.keyFile,
}

/** What a profile sets by `<name>File` or `<name>Command` alone. */
const secrets: Readonly<Record<string, string>> = {
  privateKey: privateKey.name,
  accessToken: accessToken.name,
  privateKeyPassphrase: passphraseVariable,
  clientCertificatePassphrase: clientPassphrase,
  "platform.privateKey": platformKey.name,
  "platform.accessToken": platformToken.name,
  outboxKey: outboxVariables.key,
}

/** The variables whose value must not be shown: a database's URL may hold a password. */
export const secretNames: ReadonlySet<string> = new Set([...Object.values(secrets), outboxVariables.place])

const Value = Schema.Union([Schema.String, Schema.Finite, Schema.Array(Schema.String)])

/** The file: `{ "profiles": { "<name>": { "<setting>": … } } }`. */
const ProfileFile = Schema.Struct({
  profiles: Schema.Record(Schema.String, Schema.Record(Schema.String, Value)),
})

/** Where profiles are, and which one is meant. */
export interface ProfileFlags {
  readonly config: Option.Option<string>
  readonly profile: Option.Option<string>
}

const variable = (name: string) =>
  Config.option(Config.String(name)).pipe(
    Effect.orElseSucceed(() => Option.none<string>()),
    Effect.map(Option.filter((value) => value.trim() !== "")),
  )

// https://specifications.freedesktop.org/basedir-spec/latest/
const defaultPath = Effect.gen(function* () {
  const paths = yield* Path.Path
  const home = Option.getOrElse(yield* variable("HOME"), () => "")
  const folder = Option.getOrElse(yield* variable("XDG_CONFIG_HOME"), () => paths.join(home, ".config"))
  return paths.join(folder, "effect-redox", "config.json")
})

/** The most bytes of a file of profiles, or of a secret. */
const limit = 1_000_000

/** How long a command may take that gets a secret: time enough to type a password. */
const commandTimeout = "2 minutes"

const problem = (path: string, rule: string, message: string): Problem => ({ path, rule, message })

const run = Effect.fnUntraced(function* (path: string, [program, ...args]: ReadonlyArray<string>) {
  const failed = (message: string) => Result.fail(problem(path, "command", message))
  if (program === undefined) return failed('must name a program and its arguments, such as ["pass", "show", "redox"]')
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  // It may ask at the terminal. Nothing is a shell's: each argument stays as it is.
  const command = ChildProcess.make(program, args, { stdin: "inherit", stderr: "inherit" })
  const output = yield* spawner.string(command).pipe(Effect.timeoutOption(commandTimeout), Effect.option)
  const text = Option.flatten(output)
  return Option.match(
    Option.filter(text, (secret) => secret.trim() !== ""),
    {
      onNone: () => failed("did not print the secret: run it by hand to see why"),
      onSome: (secret) => Result.succeed(secret.replace(/\r?\n$/, "")),
    },
  )
})

/** Where the file of profiles is. */
export const pathOf = Effect.fnUntraced(function* ({ config }: Pick<ProfileFlags, "config">) {
  const named = Option.isSome(config) ? config : yield* variable("EFFECT_REDOX_CONFIG")
  return Option.isSome(named) ? named.value : yield* defaultPath
})

/** Which profile is meant; none where none is. */
export const chosenOf = ({ profile }: Pick<ProfileFlags, "profile">) =>
  Option.isSome(profile) ? Effect.succeed(profile) : variable("EFFECT_REDOX_PROFILE")

/** A file of profiles. */
export interface ProfileFile {
  readonly path: string
  readonly profiles: (typeof ProfileFile.Type)["profiles"]
}

/** Reads a file of profiles. `why` says what it is read for. */
export const readFile = Effect.fnUntraced(function* (
  path: string,
  why: string,
): Effect.fn.Return<ProfileFile, UsageError> {
  const text = yield* Effect.mapError(readTextFile(path, limit), (fault) =>
    misused(`${why}: ${path} ${fault}. Name another file with --config, if it is elsewhere`),
  )
  yield* warnOfWritable(path)
  const json = yield* Effect.mapError(Effect.fromResult(FhirJson.parse(text)), ({ message }) =>
    misused(`${path}: ${message}`),
  )
  const { profiles } = yield* Effect.mapError(Schema.decodeUnknownEffect(ProfileFile)(json), () =>
    misused(`${path} is not a file of profiles: { "profiles": { "<name>": { "<setting>": "<value>" } } }`),
  )
  return { path, profiles }
})

/** `names`: a secret is not read and no program is run; its variable is set to something that is none. */
export type Secrets = "read" | "names"

/** The variables that a profile of a file sets, and what is wrong with its settings. */
export const resolveProfile = Effect.fnUntraced(function* (
  { path, profiles }: ProfileFile,
  name: string,
  secrets: Secrets,
): Effect.fn.Return<
  { readonly found: Readonly<Record<string, string>>; readonly problems: ReadonlyArray<Problem> },
  UsageError,
  Path.Path | ChildProcessSpawner.ChildProcessSpawner
> {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined
  if (profile === undefined) {
    return yield* misused(`${path} has no profile ${name}; it has ${Object.keys(profiles).join(", ") || "none"}`)
  }
  const paths = yield* Path.Path
  const home = Option.getOrElse(yield* variable("HOME"), () => "")
  const located = (file: string) =>
    file.startsWith("~/") ? paths.join(home, file.slice(2)) : paths.resolve(paths.dirname(path), file)
  const found: Record<string, string> = {}
  const problems: Array<Problem> = []
  for (const [setting, value] of Object.entries(profile)) {
    const place = `profiles.${name}.${setting}`
    const result = yield* resolve(setting, value, place, located, secrets)
    if (Result.isFailure(result)) problems.push(result.failure)
    else found[result.success[0]] = result.success[1]
  }
  return { found, problems }
})

/** The variables that the profile sets which is meant; none where none is. */
export const readProfile = Effect.fnUntraced(function* (
  flags: ProfileFlags,
  secrets: Secrets = "read",
): Effect.fn.Return<
  Readonly<Record<string, string>>,
  UsageError,
  FileSystem.FileSystem | Path.Path | ChildProcessSpawner.ChildProcessSpawner
> {
  const chosen = yield* chosenOf(flags)
  if (Option.isNone(chosen)) {
    if (Option.isSome(flags.config))
      return yield* misused("--config names a file of profiles: say which one with --profile")
    return {}
  }
  const file = yield* readFile(yield* pathOf(flags), `--profile ${chosen.value}`)
  const { found, problems } = yield* resolveProfile(file, chosen.value, secrets)
  return problems.length === 0 ? found : yield* misused(`${file.path} is not right; nothing was sent:`, problems)
})

const unread = "<secret>"

const known = [
  ...Object.keys(settings),
  ...Object.keys(secrets).flatMap((name) => [`${name}File`, `${name}Command`]),
].filter((name, index, all) => all.indexOf(name) === index)

const isPath = (setting: string, value: string): boolean =>
  setting.endsWith("File") ||
  Object.hasOwn(connection, setting) ||
  setting === "destinationProfiles" ||
  // Else it is a database's URL.
  (setting === "outbox" && !value.includes("://"))

// The variable that a setting stands for, and its value.
const resolve = Effect.fnUntraced(function* (
  setting: string,
  value: typeof Value.Type,
  place: string,
  located: (file: string) => string,
  reads: Secrets,
) {
  const failed = (rule: string, message: string) => Result.fail(problem(place, rule, message))
  const direct = Object.hasOwn(settings, setting) ? settings[setting] : undefined
  if (direct !== undefined) {
    if (typeof value !== "string" && typeof value !== "number") return failed("setting", "must be a text or a number")
    const text = String(value)
    return Result.succeed([direct, isPath(setting, text) ? located(text) : text] as const)
  }
  if (Object.hasOwn(secrets, setting)) {
    return failed("secret", `is a secret and must not be in this file: use ${setting}File or ${setting}Command`)
  }
  const [, base = "", kind] = /^(.*)(File|Command)$/.exec(setting) ?? []
  const secret = Object.hasOwn(secrets, base) ? secrets[base] : undefined
  if (secret === undefined) return failed("unknown-setting", `is no setting; there are ${known.join(", ")}`)
  if (kind === "Command") {
    if (typeof value === "string" || typeof value === "number") {
      return failed("command", 'must be a list of a program and its arguments, such as ["pass", "show", "redox"]')
    }
    if (reads === "names") return Result.succeed([secret, unread] as const)
    return Result.map(yield* run(place, value), (text) => [secret, text] as const)
  }
  if (typeof value !== "string") return failed("setting", "must be the path of a file")
  const path = located(value)
  yield* warnOfMode(setting, path)
  return yield* readTextFile(path, limit).pipe(
    Effect.map((text) => Result.succeed([secret, reads === "names" ? unread : text.trim()] as const)),
    Effect.catch((why) => Effect.succeed(failed("readable", `names a file that ${why}`))),
  )
})
