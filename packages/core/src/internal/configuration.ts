/**
 * Reads everything from configuration, by default the environment's variables, and says what is wrong with them all at
 * once, by name and never by value.
 */
import { Config, Duration, Effect, FileSystem, Option, Redacted, Result } from "effect"
import * as RedoxError from "../RedoxError.ts"
import type { Credentials } from "../Credentials.ts"
import { problemsOf, type Options as ConfigOptions } from "../RedoxConfig.ts"
import type * as Traffic from "../Traffic.ts"
import { environments, isEnvironment, type Environment } from "./wire.ts"

/** Where and as whom a program sends: with the credentials of an API key, or with an access token from elsewhere. */
export type Options = ConfigOptions & {
  /** What all sends share: the rate limit, the retry budget, the circuit breaker. Each is on by default. */
  readonly traffic?: Traffic.Options | undefined
} & (
    | { readonly credentials: Credentials; readonly accessToken?: undefined }
    | { readonly accessToken: Redacted.Redacted<string>; readonly credentials?: undefined }
  )

/** The variables, by the option each one sets. */
export const variables = {
  baseUrl: "REDOX_BASE_URL",
  environment: "REDOX_ENVIRONMENT",
  sourceId: "REDOX_SOURCE_ID",
  plan: "REDOX_PLAN",
  clientId: "REDOX_CLIENT_ID",
  keyId: "REDOX_KEY_ID",
  privateKey: "REDOX_PRIVATE_KEY",
  privateKeyFile: "REDOX_PRIVATE_KEY_FILE",
  accessToken: "REDOX_ACCESS_TOKEN",
  scope: "REDOX_SCOPE",
  "policy.maxAttempts": "REDOX_MAX_ATTEMPTS",
  "policy.attemptTimeout": "REDOX_ATTEMPT_TIMEOUT",
  "policy.deadline": "REDOX_DEADLINE",
  "policy.onUnknown": "REDOX_ON_UNKNOWN",
  "policy.transient.base": "REDOX_BACKOFF_BASE",
  "policy.transient.cap": "REDOX_BACKOFF_CAP",
  "policy.throttled.base": "REDOX_THROTTLED_BACKOFF_BASE",
  "policy.throttled.cap": "REDOX_THROTTLED_BACKOFF_CAP",
  "traffic.rateLimit.requests": "REDOX_RATE_LIMIT",
} as const

// A variable that is set but empty is how shells and container definitions say "not set".
const text = (name: string) =>
  Config.option(Config.String(name)).pipe(Config.map((value) => Option.getOrUndefined(value)?.trim() || undefined))

const secret = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Config.map((value) =>
      Option.exists(value, (it) => Redacted.value(it).trim() !== "") ? Option.getOrUndefined(value) : undefined,
    ),
  )

const config = Config.unwrap({
  baseUrl: text(variables.baseUrl),
  environment: text(variables.environment),
  sourceId: text(variables.sourceId),
  plan: text(variables.plan),
  clientId: text(variables.clientId),
  keyId: text(variables.keyId),
  privateKey: secret(variables.privateKey),
  privateKeyFile: text(variables.privateKeyFile),
  accessToken: secret(variables.accessToken),
  scope: text(variables.scope),
  maxAttempts: text(variables["policy.maxAttempts"]),
  attemptTimeout: text(variables["policy.attemptTimeout"]),
  deadline: text(variables["policy.deadline"]),
  onUnknown: text(variables["policy.onUnknown"]),
  backoffBase: text(variables["policy.transient.base"]),
  backoffCap: text(variables["policy.transient.cap"]),
  throttledBase: text(variables["policy.throttled.base"]),
  throttledCap: text(variables["policy.throttled.cap"]),
  rateLimit: text(variables["traffic.rateLimit.requests"]),
})

type Values = Config.Success<typeof config>

const problem = (path: string, rule: string, message: string): RedoxError.Problem => ({ path, rule, message })

const required = (name: string, what: string) => problem(name, "required", `must be set: ${what}`)

const parseEnvironment = (value: string | undefined): Result.Result<Environment, RedoxError.Problem> => {
  const expected = `one of ${environments.join(", ")} (capitalised)`
  if (value === undefined) return Result.fail(required(variables.environment, expected))
  return isEnvironment(value)
    ? Result.succeed(value)
    : Result.fail(problem(variables.environment, "environment", `must be ${expected}`))
}

const parsePlan = (value: string | undefined): Result.Result<"paid" | "free" | undefined, RedoxError.Problem> =>
  value === undefined || value === "paid" || value === "free"
    ? Result.succeed(value)
    : Result.fail(problem(variables.plan, "plan", "must be paid or free"))

const durationPattern = /^(\d{1,9}(?:\.\d{1,6})?) *(millis|seconds?|minutes?|hours?)$/

const decodeDuration = (value: string): Duration.Duration | undefined => {
  const [, amount, unit] = durationPattern.exec(value) ?? []
  switch (unit?.replace(/s$/, "")) {
    case "milli":
      return Duration.millis(Number(amount))
    case "second":
      return Duration.seconds(Number(amount))
    case "minute":
      return Duration.minutes(Number(amount))
    case "hour":
      return Duration.hours(Number(amount))
    default:
      return undefined
  }
}

// A number without a unit could mean seconds or milliseconds, so it is refused like any other text: as no duration.
const parseDuration = (
  name: string,
  value: string | undefined,
): Result.Result<Duration.Duration | undefined, RedoxError.Problem> => {
  if (value === undefined) return Result.succeed(undefined)
  const parsed = decodeDuration(value)
  return parsed === undefined
    ? Result.fail(problem(name, "duration", "must be a duration with its unit, such as 30 seconds or 10 minutes"))
    : Result.succeed(parsed)
}

const parseWhole = (name: string, value: string | undefined): Result.Result<number | undefined, RedoxError.Problem> => {
  if (value === undefined) return Result.succeed(undefined)
  return /^\d{1,9}$/.test(value)
    ? Result.succeed(Number(value))
    : Result.fail(problem(name, "number", "must be a whole number"))
}

const parseOnUnknown = (value: string | undefined): Result.Result<"fail" | "resend" | undefined, RedoxError.Problem> =>
  value === undefined || value === "fail" || value === "resend"
    ? Result.succeed(value)
    : Result.fail(problem(variables["policy.onUnknown"], "on-unknown", "must be fail or resend"))

const parseRateLimit = (value: string | undefined): Result.Result<"off" | number | undefined, RedoxError.Problem> =>
  value === "off" ? Result.succeed("off" as const) : parseWhole(variables["traffic.rateLimit.requests"], value)

/** What is tried again and how fast, as far as the environment says. */
const parsePolicy = (values: Values) => ({
  maxAttempts: parseWhole(variables["policy.maxAttempts"], values.maxAttempts),
  attemptTimeout: parseDuration(variables["policy.attemptTimeout"], values.attemptTimeout),
  deadline: parseDuration(variables["policy.deadline"], values.deadline),
  onUnknown: parseOnUnknown(values.onUnknown),
  backoffBase: parseDuration(variables["policy.transient.base"], values.backoffBase),
  backoffCap: parseDuration(variables["policy.transient.cap"], values.backoffCap),
  throttledBase: parseDuration(variables["policy.throttled.base"], values.throttledBase),
  throttledCap: parseDuration(variables["policy.throttled.cap"], values.throttledCap),
  rateLimit: parseRateLimit(values.rateLimit),
})

const unreadableKeyFile = problem(
  variables.privateKeyFile,
  "readable",
  "names a file that cannot be read: check its path and permissions",
)

const readKeyFile = (
  path: string,
): Effect.Effect<Redacted.Redacted<string>, RedoxError.RedoxError, FileSystem.FileSystem> =>
  FileSystem.FileSystem.use((files) => files.readFileString(path)).pipe(
    Effect.map((key) => Redacted.make(key, { label: "private key" })),
    Effect.mapError(() => RedoxError.invalidInput(unreadableKeyFile)),
  )

const missingCredentials = (values: Values): ReadonlyArray<RedoxError.Problem> => {
  if (values.accessToken !== undefined) return []
  const problems: Array<RedoxError.Problem> = []
  if (values.clientId === undefined) {
    problems.push(required(variables.clientId, "the client id of the API key in the Redox dashboard"))
  }
  if (values.keyId === undefined) {
    problems.push(required(variables.keyId, "the kid under which the public key is registered with Redox"))
  }
  if (values.privateKey === undefined && values.privateKeyFile === undefined) {
    problems.push(
      required(variables.privateKey, `the private key as PEM or JWK, or its path in ${variables.privateKeyFile}`),
    )
  }
  return problems
}

const failures = (...results: ReadonlyArray<Result.Result<unknown, RedoxError.Problem>>) =>
  results.flatMap((result) => (Result.isFailure(result) ? [result.failure] : []))

const orRefuse = <A>(result: Result.Result<A, RedoxError.Problem>) =>
  Effect.fromResult(Result.mapError(result, (it) => RedoxError.invalidInput(it)))

const given = (backoff: {
  readonly base: Duration.Duration | undefined
  readonly cap: Duration.Duration | undefined
}) => ({
  ...(backoff.base === undefined ? {} : { base: backoff.base }),
  ...(backoff.cap === undefined ? {} : { cap: backoff.cap }),
})

/** The options of `Redox.layer`, from configuration. */
export const readOptions: Effect.Effect<Options, RedoxError.RedoxError, FileSystem.FileSystem> = Effect.gen(
  function* () {
    const values = yield* config.pipe(
      // What a source says of its failure may quote what it read.
      Effect.mapError(() =>
        RedoxError.invalidInput(problem("REDOX_*", "configuration", "the configuration could not be read")),
      ),
    )
    const { accessToken, clientId, keyId } = values
    const environment = parseEnvironment(values.environment)
    const plan = parsePlan(values.plan)
    const policy = parsePolicy(values)
    const keyFile =
      accessToken === undefined && values.privateKey === undefined && values.privateKeyFile !== undefined
        ? yield* Effect.result(readKeyFile(values.privateKeyFile))
        : undefined
    yield* RedoxError.refuse([
      ...failures(environment, plan, ...Object.values(policy)),
      ...problemsOf({
        baseUrl: values.baseUrl,
        environment: Result.getOrElse(environment, () => "Development" as const),
        sourceId: values.sourceId,
      }),
      ...missingCredentials(values),
      ...(keyFile !== undefined && Result.isFailure(keyFile) ? [unreadableKeyFile] : []),
    ])
    const chosen = yield* orRefuse(Result.all(policy))
    const common = {
      baseUrl: values.baseUrl,
      environment: yield* orRefuse(environment),
      sourceId: values.sourceId,
      plan: yield* orRefuse(plan),
      policy: {
        maxAttempts: chosen.maxAttempts,
        attemptTimeout: chosen.attemptTimeout,
        deadline: chosen.deadline,
        onUnknown: chosen.onUnknown,
        transient: given({ base: chosen.backoffBase, cap: chosen.backoffCap }),
        throttled: given({ base: chosen.throttledBase, cap: chosen.throttledCap }),
      },
      traffic: {
        rateLimit: typeof chosen.rateLimit === "number" ? { requests: chosen.rateLimit } : chosen.rateLimit,
      },
    }
    if (accessToken !== undefined) return { ...common, accessToken }
    const privateKey =
      values.privateKey ?? (keyFile === undefined ? Redacted.make("") : yield* Effect.fromResult(keyFile))
    return { ...common, credentials: { clientId: clientId ?? "", keyId: keyId ?? "", privateKey, scope: values.scope } }
  },
)

const isVariable = (path: string): path is keyof typeof variables => Object.hasOwn(variables, path)

/** Names the variable where a problem names the option it sets; of the two that set the key, the one that did. */
export const nameVariables = Effect.fnUntraced(function* (
  error: RedoxError.RedoxError,
): Effect.fn.Return<RedoxError.RedoxError> {
  if (error.reason._tag !== "InvalidInput") return error
  const key = yield* Effect.orElseSucceed(secret(variables.privateKey), () => undefined)
  const names = { ...variables, privateKey: key === undefined ? variables.privateKeyFile : variables.privateKey }
  const [first, ...more] = error.reason.problems.map((found) => ({
    ...found,
    path: isVariable(found.path) ? names[found.path] : found.path,
  }))
  return first === undefined ? error : RedoxError.invalidInput(first, ...more)
})
