/**
 * Which endpoint a URL addresses (docs/protocol.md §2–§4).
 */
import type { Endpoint } from "../../Wire.ts"

export type Route =
  | {
      readonly endpoint: "token"
      readonly path: string
      readonly environment: undefined
      readonly destination: undefined
    }
  | {
      readonly endpoint: "upload" | "create"
      readonly path: string
      readonly environment: string
      readonly destination: string
    }
  /** `destination` and `environment` are what a FHIR URL of no known operation names. */
  | {
      readonly endpoint: "other"
      readonly path: string
      readonly environment: string | undefined
      readonly destination: string | undefined
    }

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

// `$` travels as it is (§4). A client that sends %24 would depend on a leniency nobody promised, so the fake has none (a
// choice).
const operations: Readonly<Record<string, Extract<Endpoint, "upload" | "create">>> = {
  Binary: "upload",
  "DocumentReference/$documentreference-create": "create",
}

export const parse = (url: string): Route => {
  const path = url.split(/[?#]/, 1)[0] ?? ""
  const none = { environment: undefined, destination: undefined }
  if (path === "/v2/auth/token") return { endpoint: "token", path, ...none }
  const [, slug, environment, operation] = /^\/fhir\/R4\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (slug === undefined || environment === undefined || operation === undefined) {
    return { endpoint: "other", path, ...none }
  }
  const endpoint = Object.hasOwn(operations, operation) ? operations[operation] : undefined
  return {
    endpoint: endpoint ?? "other",
    path,
    environment: decoded(environment),
    destination: decoded(slug),
  }
}
