/**
 * The configuration's variables, by default the environment's, as one table of rows. The layers, the command and its dry
 * run read them here; problems name the variable that set an option, and never a value.
 */
import * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import type { Credentials } from "../../Credentials.ts"
import * as RedoxError from "../../RedoxError.ts"
import { RedoxConfig, type Options as ConfigOptions } from "../../RedoxConfig.ts"
import type * as Traffic from "../../Traffic.ts"
import { openKeyFile, readKeyFile, type OpenKeyFile } from "./keyFile.ts"
import { latePart, needed } from "../late.ts"
import { isOrdinaryConfig } from "./ordinaryConfig.ts"
import { environments, type Environment } from "../wire.ts"

/** Where and as whom a program sends: with the credentials of an API key, or with an access token from elsewhere. */
export type Options = ConfigOptions & {
  /** What all sends share: the rate limit, the retry budget, the circuit breaker. Each is on by default. */
  readonly traffic?: Traffic.Options | undefined
} & (
    | { readonly credentials: Credentials; readonly accessToken?: undefined }
    | { readonly accessToken: Redacted.Redacted<string>; readonly credentials?: undefined }
  )

/** A variable of the configuration. */
export interface Variable {
  /** The variable's name, such as `REDOX_ENVIRONMENT`. */
  readonly name: string
  /** One clause, without a full stop, for help texts and tables. */
  readonly description: string
  /** Whether it is a secret, or names one. A draft or a dry run needs none of these. */
  readonly credential: boolean
}

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** What the variables set, as far as they have been read. */
interface Draft extends Mutable<Pick<ConfigOptions, "baseUrl" | "sourceId" | "plan" | "userAgent">> {
  environment?: Environment
  clientId?: string
  keyId?: string
  privateKey?: Redacted.Redacted<string>
  privateKeyFile?: string
  accessToken?: Redacted.Redacted<string>
  scope?: string
  readonly policy: Mutable<DeliveryPolicy.Options>
  rateLimit?: Traffic.Options["rateLimit"]
}

type Fault = Omit<RedoxError.Problem, "path">
export type Reader<A> = (value: Redacted.Redacted<string>) => Result.Result<A, Fault>

interface Row extends Omit<Variable, "description"> {
  /** Sets the option, or says why it cannot. */
  readonly read: (draft: Draft, value: Redacted.Redacted<string>) => Fault | undefined
}

const makeRow =
  (credential: boolean) =>
  <A>(name: string, reader: Reader<A>, set: (draft: Draft, value: A) => void): Row => ({
    name,
    credential,
    read: (draft, value) => {
      const result = reader(value)
      if (Result.isFailure(result)) return result.failure
      set(draft, result.success)
      return undefined
    },
  })
const row = makeRow(false)
const credential = makeRow(true)

export const secret: Reader<Redacted.Redacted<string>> = Result.succeed
export const text: Reader<string> = (value) => Result.succeed(Redacted.value(value).trim())

export const oneOf =
  <const A extends string>(rule: string, values: ReadonlyArray<A>, note = ""): Reader<A> =>
  (value) => {
    const found = values.find((known) => known === Redacted.value(value).trim())
    const list = `${values.slice(0, -1).join(", ")} or ${values.at(-1) ?? ""}`
    return found === undefined ? Result.fail({ rule, message: `must be ${list}${note}` }) : Result.succeed(found)
  }

const durationPattern = /^(\d{1,9}(?:\.\d{1,6})?) *(milli|second|minute|hour)s?$/
const durationUnits: Readonly<Record<string, (amount: number) => Duration.Duration>> = {
  milli: Duration.millis,
  second: Duration.seconds,
  minute: Duration.minutes,
  hour: Duration.hours,
}

// A number without a unit could mean seconds or milliseconds, so it is refused.
const duration: Reader<Duration.Duration> = (value) => {
  const [, amount, unit = ""] = durationPattern.exec(Redacted.value(value).trim()) ?? []
  const make = durationUnits[unit]
  return make === undefined
    ? Result.fail({
        rule: "duration",
        message: "must be a duration with its unit, such as 30 seconds or 10 minutes",
      })
    : Result.succeed(make(Number(amount)))
}

const whole: Reader<number> = (value) => {
  const digits = Redacted.value(value).trim()
  return /^\d{1,9}$/.test(digits)
    ? Result.succeed(Number(digits))
    : Result.fail({ rule: "number", message: "must be a whole number" })
}

const rateLimit: Reader<Draft["rateLimit"]> = (value) =>
  Redacted.value(value).trim() === "off"
    ? Result.succeed("off" as const)
    : Result.map(whole(value), (requests) => ({ requests }))

/** The rows, by the option each one sets. */
export const rows = {
  environment: row(
    "REDOX_ENVIRONMENT",
    oneOf("environment", environments, " (capitalised)"),
    (draft, value) => (draft.environment = value),
  ),
  clientId: credential("REDOX_CLIENT_ID", text, (draft, value) => (draft.clientId = value)),
  keyId: credential("REDOX_KEY_ID", text, (draft, value) => (draft.keyId = value)),
  privateKeyFile: credential("REDOX_PRIVATE_KEY_FILE", text, (draft, value) => (draft.privateKeyFile = value)),
  privateKey: credential("REDOX_PRIVATE_KEY", secret, (draft, value) => (draft.privateKey = value)),
  accessToken: credential("REDOX_ACCESS_TOKEN", secret, (draft, value) => (draft.accessToken = value)),
  scope: credential("REDOX_SCOPE", text, (draft, value) => (draft.scope = value)),
  sourceId: row("REDOX_SOURCE_ID", text, (draft, value) => (draft.sourceId = value)),
  plan: row("REDOX_PLAN", oneOf("plan", ["paid", "free"]), (draft, value) => (draft.plan = value)),
  baseUrl: row("REDOX_BASE_URL", text, (draft, value) => (draft.baseUrl = value)),
  userAgent: row("REDOX_USER_AGENT", text, (draft, value) => (draft.userAgent = value)),
  "policy.maxAttempts": row("REDOX_MAX_ATTEMPTS", whole, ({ policy }, value) => (policy.maxAttempts = value)),
  "policy.attemptTimeout": row(
    "REDOX_ATTEMPT_TIMEOUT",
    duration,
    ({ policy }, value) => (policy.attemptTimeout = value),
  ),
  "policy.deadline": row("REDOX_DEADLINE", duration, ({ policy }, value) => (policy.deadline = value)),
  "policy.onUnknown": row(
    "REDOX_ON_UNKNOWN",
    oneOf("on-unknown", ["fail", "resend"]),
    ({ policy }, value) => (policy.onUnknown = value),
  ),
  "policy.transient.base": row(
    "REDOX_BACKOFF_BASE",
    duration,
    ({ policy }, base) => (policy.transient = { ...policy.transient, base }),
  ),
  "policy.transient.cap": row(
    "REDOX_BACKOFF_CAP",
    duration,
    ({ policy }, cap) => (policy.transient = { ...policy.transient, cap }),
  ),
  "policy.throttled.base": row(
    "REDOX_THROTTLED_BACKOFF_BASE",
    duration,
    ({ policy }, base) => (policy.throttled = { ...policy.throttled, base }),
  ),
  "policy.throttled.cap": row(
    "REDOX_THROTTLED_BACKOFF_CAP",
    duration,
    ({ policy }, cap) => (policy.throttled = { ...policy.throttled, cap }),
  ),
  "traffic.rateLimit.requests": row("REDOX_RATE_LIMIT", rateLimit, (draft, value) => (draft.rateLimit = value)),
} satisfies Record<string, Row>

export const problem = (path: string, rule: string, message: string): RedoxError.Problem => ({ path, rule, message })

// What a configuration source says of its failure may quote what it read.
const unreadable = RedoxError.invalidInput(
  problem("REDOX_*", "configuration", "the configuration could not be read: check that its source can be"),
)

// A variable that is set but empty is how shells and container definitions say "not set".
export const valueOf = (name: string): Effect.Effect<Option.Option<Redacted.Redacted<string>>, RedoxError.RedoxError> =>
  Config.option(Config.Redacted(name)).pipe(
    Effect.map(Option.filter((value) => Redacted.value(value).trim() !== "")),
    Effect.mapError(() => unreadable),
  )

/** Reads rows into a draft. */
const readRows = Effect.fnUntraced(function* (
  chosen: ReadonlyArray<Row>,
): Effect.fn.Return<
  { readonly draft: Draft; readonly problems: ReadonlyArray<RedoxError.Problem> },
  RedoxError.RedoxError
> {
  const draft: Draft = { policy: {} }
  const problems: Array<RedoxError.Problem> = []
  for (const { name, read } of chosen) {
    const value = yield* valueOf(name)
    const fault = Option.isNone(value) ? undefined : read(draft, value.value)
    if (fault !== undefined) problems.push({ path: name, ...fault })
  }
  return { draft, problems }
})

/** What is wrong with the values that are text of any kind until their option is checked. */
const textProblems = ({ baseUrl, sourceId, userAgent }: Draft) =>
  problemsOf({ environment: "Development", baseUrl, sourceId, userAgent })

const problemsOf = (options: ConfigOptions): Effect.Effect<ReadonlyArray<RedoxError.Problem>, RedoxError.RedoxError> =>
  isOrdinaryConfig(options)
    ? Effect.succeed([])
    : Effect.map(needed, ({ configProblems, named }) => named(configProblems(options)))

const isEnvironmentUnset = ({ environment }: Draft, problems: ReadonlyArray<RedoxError.Problem>): boolean =>
  environment === undefined && !problems.some(({ path }) => path === rows.environment.name)

const unsetCredentials = (draft: Draft): ReadonlyArray<Required> => {
  if (draft.accessToken !== undefined) return []
  const hasKey = draft.privateKey !== undefined || draft.privateKeyFile !== undefined
  return [
    ...(draft.clientId === undefined ? (["clientId"] as const) : []),
    ...(draft.keyId === undefined ? (["keyId"] as const) : []),
    ...(hasKey ? [] : (["privateKey"] as const)),
  ]
}

const unsetProblems = (
  unset: ReadonlyArray<Required>,
): Effect.Effect<ReadonlyArray<RedoxError.Problem>, RedoxError.RedoxError> =>
  unset.length === 0 ? Effect.succeed([]) : Effect.map(needed, ({ mustBeSet }) => unset.map(mustBeSet))

/** The variables that have to be set: the option of each. */
export type Required = "environment" | "clientId" | "keyId" | "privateKey"

const configOf = ({ baseUrl, plan, policy, sourceId, userAgent }: Draft, environment: Environment): ConfigOptions => ({
  baseUrl,
  environment,
  sourceId,
  plan,
  userAgent,
  policy,
})

/** The options of `Redox.layer`, from configuration, with another way to open the key's file. */
export const readOptionsWith = Effect.fnUntraced(function* (
  open: OpenKeyFile,
): Effect.fn.Return<Options, RedoxError.RedoxError, FileSystem.FileSystem> {
  const { draft, problems } = yield* readRows(Object.values(rows))
  const { accessToken, clientId = "", environment, keyId = "", privateKeyFile, scope } = draft
  const needsKeyFile = accessToken === undefined && draft.privateKey === undefined && privateKeyFile !== undefined
  const keyFile = needsKeyFile
    ? yield* Effect.result(readKeyFile(open(privateKeyFile), rows.privateKeyFile.name))
    : undefined
  yield* RedoxError.refuse([
    ...(yield* unsetProblems(isEnvironmentUnset(draft, problems) ? ["environment"] : [])),
    ...problems,
    ...(yield* textProblems(draft)),
    ...(yield* unsetProblems(unsetCredentials(draft))),
    ...(keyFile !== undefined && Result.isFailure(keyFile) ? [keyFile.failure] : []),
  ])
  if (environment === undefined) return yield* Effect.die(new Error("An environment that was checked is missing"))
  const common = { ...configOf(draft, environment), traffic: { rateLimit: draft.rateLimit } }
  if (accessToken !== undefined) return { ...common, accessToken }
  const read = keyFile === undefined ? undefined : Result.getOrUndefined(keyFile)
  const privateKey = draft.privateKey ?? read ?? Redacted.make("")
  return { ...common, credentials: { clientId, keyId, privateKey, scope } }
})

/** The options of `Redox.layer`, from configuration. */
export const readOptions: Effect.Effect<Options, RedoxError.RedoxError, FileSystem.FileSystem> =
  readOptionsWith(openKeyFile)

/** The configuration without credentials, in `otherwise` where no environment is set. */
export const readConfig = /* @__PURE__ */ Effect.fnUntraced(function* (
  otherwise?: Environment,
): Effect.fn.Return<RedoxConfig["Service"], RedoxError.RedoxError> {
  const { draft, problems } = yield* readRows(Object.values(rows).filter((variable) => !variable.credential))
  const unset = otherwise === undefined && isEnvironmentUnset(draft, problems)
  const environment = draft.environment ?? otherwise
  yield* RedoxError.refuse([
    ...(yield* unsetProblems(unset ? ["environment"] : [])),
    ...problems,
    ...(yield* problemsOf(configOf(draft, environment ?? "Development"))),
  ])
  return yield* RedoxConfig.make(configOf(draft, environment ?? "Development"))
})

/** Names the variable where a problem names the option it sets. */
export const nameVariables = (error: RedoxError.RedoxError): Effect.Effect<RedoxError.RedoxError> =>
  error.reason._tag === "InvalidInput"
    ? Effect.flatMap(latePart, (late) => (late === undefined ? Effect.succeed(error) : late.nameVariables(error)))
    : Effect.succeed(error)
