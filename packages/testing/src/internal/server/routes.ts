/**
 * Which endpoint a URL addresses (docs/protocol.md §2–§4).
 */
import { fhirEndpoints, rows, type FhirEndpoint } from "../endpoints.ts"

export interface TokenRoute {
  readonly endpoint: "token"
  readonly path: string
  readonly environment: undefined
  readonly destination: undefined
}

export interface FhirRoute {
  readonly endpoint: FhirEndpoint
  readonly path: string
  readonly environment: string
  readonly destination: string
}

/** `destination` and `environment` are what a FHIR URL of no known operation names. */
export interface OtherRoute {
  readonly endpoint: "other"
  readonly path: string
  readonly environment: string | undefined
  readonly destination: string | undefined
}

export type Route = TokenRoute | FhirRoute | OtherRoute

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

// `$` travels as it is (§4): a client that sends %24 would depend on a leniency that no page promises, so the fake has none
// (a choice).
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[$.]/g, String.raw`\$&`).replaceAll(/\{([a-z]+)\}/g, "(?<$1>[^/]+)")}$`)

const fhirPatterns = fhirEndpoints.map((endpoint) => ({ endpoint, pattern: patternOf(rows[endpoint].path) }))

export const parse = (url: string): Route => {
  const path = url.split(/[?#]/, 1)[0] ?? ""
  const none = { environment: undefined, destination: undefined }
  if (path === rows.token.path) return { endpoint: "token", path, ...none }
  const [, slug, environment] = /^\/fhir\/R4\/([^/]+)\/([^/]+)\/./.exec(path) ?? []
  if (slug === undefined || environment === undefined) return { endpoint: "other", path, ...none }
  const endpoint = fhirPatterns.find(({ pattern }) => pattern.test(path))?.endpoint ?? "other"
  return { endpoint, path, environment: decoded(environment), destination: decoded(slug) }
}
