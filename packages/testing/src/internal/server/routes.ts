/**
 * Which endpoint a URL addresses.
 */
import {
  fhirEndpoints,
  platformEndpoints,
  rows,
  type FhirEndpoint,
  type Known,
  type PlatformEndpoint,
} from "../endpoints.ts"

interface Addressed {
  readonly path: string
  /** Without the `?`. */
  readonly query: string
  /** Of a FHIR URL, also where its operation is not known. */
  readonly environment: string | undefined
  readonly destination: string | undefined
}

export interface TokenRoute extends Addressed {
  readonly endpoint: "token"
}

export interface FhirRoute extends Addressed {
  readonly endpoint: FhirEndpoint
  readonly environment: string
  readonly destination: string
  /** Of a resource, or of a page. */
  readonly id: string
}

export interface PlatformRoute extends Addressed {
  readonly endpoint: PlatformEndpoint
  readonly organization: string
  readonly environmentId: string
  readonly id: string
}

export interface OtherRoute extends Addressed {
  readonly endpoint: "other"
}

export type Route = TokenRoute | FhirRoute | PlatformRoute | OtherRoute

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
  new RegExp(
    `^${path
      .replaceAll(/[$.]/g, String.raw`\$&`)
      .replaceAll("{id}", "(?<id>[A-Za-z0-9.-]{1,64})")
      .replaceAll(/\{([a-z]+)\}/g, "(?<$1>[^/]+)")}$`,
  )

const find = <E extends Known>(endpoints: ReadonlyArray<E>) => {
  const patterns = endpoints.map((endpoint) => ({ endpoint, pattern: patternOf(rows[endpoint].path) }))
  return (path: string): { readonly endpoint: E; readonly groups: Readonly<Record<string, string>> } | undefined => {
    for (const { endpoint, pattern } of patterns) {
      const match = pattern.exec(path)
      if (match !== null) return { endpoint, groups: match.groups ?? {} }
    }
    return undefined
  }
}

const fhir = find(fhirEndpoints)
const platform = find(platformEndpoints)

export const parse = (url: string): Route => {
  const [path = "", query = ""] = (url.split("#", 1)[0] ?? "").split(/\?(.*)/s, 2)
  const none = { path, query, environment: undefined, destination: undefined }
  if (path === rows.token.path) return { endpoint: "token", ...none }
  if (path.startsWith("/platform/")) {
    const found = platform(path)
    if (found === undefined) return { endpoint: "other", ...none }
    const { environment: environmentId = "", id = "", organization = "" } = found.groups
    return { ...none, endpoint: found.endpoint, organization, environmentId, id }
  }
  const [, slug, environment] = /^\/fhir\/R4\/([^/]+)\/([^/]+)\/./.exec(path) ?? []
  if (slug === undefined || environment === undefined) return { endpoint: "other", ...none }
  const addressed = { path, query, environment: decoded(environment), destination: decoded(slug) }
  const found = fhir(path)
  return found === undefined
    ? { ...addressed, endpoint: "other" }
    : { ...addressed, endpoint: found.endpoint, id: found.groups["id"] ?? "" }
}
