/**
 * Where Redox's Platform API is asked, and as whom; and what can be wrong with it.
 */
import * as Predicate from "effect/Predicate"
import type * as Redacted from "effect/Redacted"
import type { Credentials } from "../../Credentials.ts"
import type { Problem } from "../../RedoxError.ts"
import { hasUuidForm } from "../uuid.ts"

/** Where the Platform API is asked, and as whom. */
export interface PlatformOptions {
  /** The organization's number, from the dashboard's Organization Profile. */
  readonly organizationId: string
  /** The environment's UUID, which is not its name. */
  readonly environmentId: string
  /** Needed where the environment spans several regions. */
  readonly serviceRegion?: "AWS_USA_EAST_1" | "AWS_CAN_CENTRAL" | "GCP_USA_CENTRAL_1" | undefined
  /** The UUIDs of destinations, by slug: the Platform API knows no slugs. A destination given as a UUID needs none. */
  readonly destinations?: Readonly<Record<string, string>> | undefined
  /** A user-level key. */
  readonly credentials?: Credentials | undefined
  /** A token from elsewhere, instead of a key. */
  readonly accessToken?: Redacted.Redacted<string> | undefined
}

export const uuidProblem = (path: string, text: string, what: string): ReadonlyArray<Problem> =>
  hasUuidForm(text) ? [] : [{ path, rule: "uuid", message: `must be ${what}` }]

/** Every problem of the options but of the key. */
export const problemsOf = (options: PlatformOptions): ReadonlyArray<Problem> => [
  ...(Predicate.isString(options.organizationId) && /^\d{1,15}$/.test(options.organizationId)
    ? []
    : [{ path: "organizationId", rule: "number", message: "must be the organization's number, of digits" }]),
  ...uuidProblem("environmentId", options.environmentId, "the environment's UUID, which is not its name"),
  ...Object.entries(options.destinations ?? {}).flatMap(([slug, id]) =>
    uuidProblem(`destinations.${slug}`, id, "the destination's UUID"),
  ),
]
