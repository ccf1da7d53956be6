/**
 * Where and as whom: the base URL, the environment, the source, and the limits that hold there.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import { problemsOf as profileProblems, type Profiles } from "./DestinationProfile.ts"
import { findings } from "./internal/findings.ts"
import { needed } from "./internal/late.ts"
import { isVisibleText, steering } from "./internal/message/text.ts"
import { version } from "./internal/version.ts"
import { environmentProblem, isLoopback, type Environment } from "./internal/wire.ts"
import * as RedoxError from "./RedoxError.ts"

export type { Environment } from "./internal/wire.ts"

/** Sizes in bytes. */
export interface Limits {
  /** An uploaded file. Default 30,000,000: Redox says 30 MB and does not say of which kind. */
  readonly fileBytes: number
  /** The body of a create request. Default 10,000,000: of two published figures (10 MB and 40 MB) the smaller. */
  readonly requestBytes: number
  /** How much of an answer is read, in bytes. Default 1,000,000, of which Redox needs some thousand; a longer one is not read. */
  readonly responseBytes: number
  /**
   * The same where an answer holds resources: a page of a search, or a document with its file as base64. Default 20,000,000,
   * which is a file of 15 MB; a longer one is not read, and the destination cannot be asked.
   */
  readonly resourceBytes: number
}

/** Where a program sends, and as which source. */
export interface Options {
  /** Default `https://api.redoxengine.com`; Canada is `https://api.ca.redoxengine.com`. `http:` only to loopback. */
  readonly baseUrl?: string | undefined
  /** `"Development"`, `"Staging"` or `"Production"`. */
  readonly environment: Environment
  /** The source's UUID. Needed where the environment holds more than one source. */
  readonly sourceId?: string | undefined
  /** `"free"` accounts may not upload in Development, so files are embedded there. Default `"paid"`. */
  readonly plan?: "paid" | "free" | undefined
  /**
   * How the program names itself in the `User-Agent` of its requests, before this library's own name: `acme-portal/2.1`, or
   * several such products. A firewall may refuse what has no name.
   */
  readonly userAgent?: string | undefined
  /** How messages name their sender (`MessageHeader.source.name`). Default `effect-redox`. */
  readonly sourceName?: string | undefined
  readonly limits?: Partial<Limits> | undefined
  /** What is tried again, how often and how long. Laid over `DeliveryPolicy.defaults`. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** What each destination takes, by its slug or UUID: checked before anything is sent. Default: nothing is known. */
  readonly profiles?: Profiles | undefined
  /** Send W3C trace headers to Redox. Default false: trace ids stay within this program. */
  readonly propagateTraces?: boolean | undefined
}

const defaultLimits: Limits = {
  fileBytes: 30_000_000,
  requestBytes: 10_000_000,
  responseBytes: 1_000_000,
  resourceBytes: 20_000_000,
}

// Opaque; UUIDs in practice. It becomes a header value, so it must not be able to carry another header.
const isSourceId = Schema.is(Schema.String.check(Schema.isPattern(/^[A-Za-z0-9-]{1,64}$/)))

// RFC 9110 §10.1.5: products, separated by spaces, without comments.
const isUserAgent = Schema.is(
  Schema.String.check(
    Schema.isPattern(
      /^(?=.{1,200}$)[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\/[!#$%&'*+.^_`|~0-9A-Za-z-]+)?(?: [!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\/[!#$%&'*+.^_`|~0-9A-Za-z-]+)?)*$/,
    ),
  ),
)

const isPlan = Schema.is(Schema.Literals(["paid", "free"]))

// A URL parser removes or replaces these, so that the URL would not be the one that was written.
const notOfBaseUrl = /[\s?#\p{Cc}]/u

const baseUrlProblem = (baseUrl: string): Omit<RedoxError.Problem, "path"> | undefined => {
  if (!Predicate.isString(baseUrl)) return { rule: "url", message: "must be a text" }
  if (notOfBaseUrl.test(baseUrl)) {
    return {
      rule: "url",
      message: "must not contain a space, a line break or another control character, a query (?) or a fragment (#)",
    }
  }
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return { rule: "url", message: `must be an absolute https: URL, such as ${defaultBaseUrl}` }
  }
  if (url.protocol === "http:" && !isLoopback(url)) {
    return { rule: "tls", message: "must use https: (plain http: is allowed to loopback only)" }
  }
  return url.username !== "" || url.password !== ""
    ? { rule: "url", message: "must not carry a user or a password" }
    : undefined
}

// It stands in every message, as `MessageHeader.source.name`.
const isName = (name: string): boolean => isVisibleText(name) && !steering.test(name)

/** Every problem of the options, by option. */
export const problemsOf = (options: Options): ReadonlyArray<RedoxError.Problem> => [
  ...plainProblemsOf(options),
  ...(options.profiles === undefined ? [] : profileProblems(options.profiles)),
]

/**
 * As {@link problemsOf}, for a program that may have no profiles: what checks them is loaded where there are some.
 *
 * @internal
 */
export const findProblems = (
  options: Options,
): Effect.Effect<ReadonlyArray<RedoxError.Problem>, RedoxError.RedoxError> => {
  const { profiles } = options
  const plain = plainProblemsOf(options)
  return profiles === undefined
    ? Effect.succeed(plain)
    : Effect.map(needed(findings), (checks) => [...plain, ...checks.profileProblems(profiles)])
}

/**
 * The problems of all options but the profiles.
 *
 * @internal
 */
export const plainProblemsOf = (options: Options): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  const baseUrl = baseUrlProblem(options.baseUrl ?? defaultBaseUrl)
  if (baseUrl !== undefined) problems.push({ path: "baseUrl", ...baseUrl })
  const environment = environmentProblem(options.environment)
  if (environment !== undefined) problems.push({ path: "environment", ...environment })
  if (options.sourceId !== undefined && !isSourceId(options.sourceId)) {
    problems.push({ path: "sourceId", rule: "uuid", message: "must be the source's UUID from the Redox dashboard" })
  }
  if (options.sourceName !== undefined && !isName(options.sourceName)) {
    problems.push({ path: "sourceName", rule: "name", message: "must be a text that can be seen, on one line" })
  }
  if (options.userAgent !== undefined && !isUserAgent(options.userAgent)) {
    problems.push({
      path: "userAgent",
      rule: "user-agent",
      message: "must be a product with a version, such as acme-portal/2.1, of at most 200 characters",
    })
  }
  if (!isPlan(options.plan ?? "paid")) problems.push({ path: "plan", rule: "plan", message: "must be paid or free" })
  for (const key of ["fileBytes", "requestBytes", "responseBytes", "resourceBytes"] as const) {
    const value = options.limits?.[key]
    if (value !== undefined && (!Number.isSafeInteger(value) || value <= 0)) {
      problems.push({ path: `limits.${key}`, rule: "positive", message: "must be a positive whole number of bytes" })
    }
  }
  return [...problems, ...DeliveryPolicy.problemsOf(options.policy)]
}

/** The base URL of the United States. */
export const defaultBaseUrl = "https://api.redoxengine.com"

/**
 * The configuration all services share.
 *
 * @example
 * ```ts
 * import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
 *
 * export const layer = RedoxConfig.layer({ environment: "Staging" })
 * ```
 */
export class RedoxConfig extends Context.Service<
  RedoxConfig,
  {
    /** Without a trailing slash. */
    readonly baseUrl: string
    readonly environment: Environment
    readonly sourceId: string | undefined
    readonly plan: "paid" | "free"
    readonly sourceName: string
    /** The whole `User-Agent` header. */
    readonly userAgent: string
    readonly limits: Limits
    readonly policy: DeliveryPolicy.DeliveryPolicy
    readonly profiles: Profiles
    readonly propagateTraces: boolean
  }
>()("@effect-redox/core/RedoxConfig") {
  /** Checks the options. Fails with `InvalidInput`, naming every option that is wrong. */
  static readonly make = Effect.fnUntraced(function* (
    options: Options,
  ): Effect.fn.Return<RedoxConfig["Service"], RedoxError.RedoxError> {
    yield* RedoxError.refuse(yield* findProblems(options))
    // As it was parsed, so that the URL that was checked is the URL that is used.
    const baseUrl = new URL(options.baseUrl ?? defaultBaseUrl).href.replace(/\/+$/, "")
    return {
      baseUrl,
      environment: options.environment,
      sourceId: options.sourceId,
      plan: options.plan ?? "paid",
      sourceName: options.sourceName ?? "effect-redox",
      userAgent: [options.userAgent, `effect-redox/${version}`].filter((name) => name !== undefined).join(" "),
      limits: { ...defaultLimits, ...options.limits },
      policy: DeliveryPolicy.override(DeliveryPolicy.defaults, options.policy),
      profiles: options.profiles ?? {},
      propagateTraces: options.propagateTraces ?? false,
    }
  })

  /** The service from options. */
  static readonly layer = (options: Options): Layer.Layer<RedoxConfig, RedoxError.RedoxError> =>
    Layer.effect(RedoxConfig, RedoxConfig.make(options))
}
