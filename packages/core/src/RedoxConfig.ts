/**
 * Where and as whom: the base URL, the environment, the source, and the limits that hold there.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import type { Profiles } from "./DestinationProfile.ts"
import { needed } from "./internal/late.ts"
import { isOrdinaryConfig } from "./internal/configuration/ordinaryConfig.ts"
import { version } from "./internal/version.ts"
import type { Environment } from "./internal/wire.ts"
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
    if (!isOrdinaryConfig(options)) yield* RedoxError.refuse((yield* needed).configProblems(options))
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
