import { isUnset } from "../unset.ts"
import { environments } from "../wire.ts"

/** The options of a configuration, whatever they are. */
interface Given {
  readonly baseUrl?: unknown
  readonly environment: unknown
  readonly limits?: object | undefined
  readonly plan?: unknown
  readonly policy?: object | undefined
  readonly profiles?: unknown
  readonly sourceId?: unknown
  readonly sourceName?: unknown
  readonly userAgent?: unknown
}

/**
 * Whether options certainly are right, as most programs' are: what is wrong with others, if anything is, `configProblems` says.
 */
export const isOrdinaryConfig = (options: Given): boolean => {
  const { baseUrl, environment, limits, plan, policy, profiles, sourceId, sourceName, userAgent } = options
  return (
    environments.some((known) => known === environment) &&
    (baseUrl === undefined || (isText(baseUrl, /^https:\/\/[a-z0-9.-]+$/) && URL.canParse(baseUrl))) &&
    (plan === undefined || plan === "paid" || plan === "free") &&
    (sourceId === undefined || isSourceId(sourceId)) &&
    (userAgent === undefined || isText(userAgent, /^[\w.-]{1,50}\/[\w.-]{1,50}$/)) &&
    sourceName === undefined &&
    profiles === undefined &&
    isUnset(limits) &&
    isUnset(policy)
  )
}

// Programs without types pass anything, and a pattern takes what is no text for one.
const isText = (value: unknown, pattern: RegExp): value is string => typeof value === "string" && pattern.test(value)

/** Opaque; UUIDs in practice. It becomes a header value, so it must not be able to carry another header. */
export const isSourceId = (value: unknown): boolean => isText(value, /^[A-Za-z0-9-]{1,64}$/)
