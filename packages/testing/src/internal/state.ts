/**
 * Everything a fake remembers, and the only code that changes it. Each change is one synchronous step, so an interrupted
 * request has either made it or not.
 */
import { DateTime } from "effect"
import type { Signature } from "effect/crypto"
import type { AssertionParts, Blob, FiledDocument, LogEntry, RequestEntry, RequestOutcome } from "../Records.ts"
import type { Algorithm } from "../RegisteredClient.ts"
import type { Endpoint, WireRequest } from "../Wire.ts"

/** A registered client with its keys ready to verify with. */
export interface KnownClient {
  readonly clientId: string
  readonly keys: ReadonlyMap<string, { readonly algorithm: Algorithm; readonly key: Signature.PublicKey }>
  readonly sources: ReadonlyArray<string> | undefined
}

/** An access token that was handed out. */
export interface Grant {
  readonly client: KnownClient
  readonly scopes: ReadonlyArray<string>
  readonly expiresAt: number
}

/** A journal line while its request is on its way. */
export class OpenEntry {
  readonly index: number
  readonly endpoint: Endpoint
  readonly method: string
  readonly path: string
  readonly environment: string | undefined
  readonly destination: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly startedAt: number
  finishedAt: number | undefined = undefined
  outcome: RequestOutcome = "pending"
  status: number | undefined = undefined
  bytesReceived = 0
  faults: ReadonlyArray<string> = []
  assertion: AssertionParts | undefined = undefined
  created: RequestEntry["created"] = undefined

  constructor(
    index: number,
    request: WireRequest,
    route: {
      readonly endpoint: Endpoint
      readonly path: string
      readonly environment?: string
      readonly destination?: string
    },
    startedAt: number,
  ) {
    this.index = index
    this.endpoint = route.endpoint
    this.method = request.method
    this.path = route.path
    this.environment = route.environment
    this.destination = route.destination
    this.headers = withoutSecrets(request.headers)
    this.startedAt = startedAt
  }

  finish(at: number, outcome: RequestOutcome, status?: number): void {
    this.finishedAt = at
    this.outcome = outcome
    this.status = status
  }

  toEntry(): RequestEntry {
    return {
      index: this.index,
      endpoint: this.endpoint,
      method: this.method,
      path: this.path,
      environment: this.environment,
      destination: this.destination,
      headers: this.headers,
      startedAt: utc(this.startedAt),
      finishedAt: this.finishedAt === undefined ? undefined : utc(this.finishedAt),
      outcome: this.outcome,
      status: this.status,
      bytesReceived: this.bytesReceived,
      faults: this.faults,
      assertion: this.assertion,
      created: this.created,
    }
  }
}

const secrets: ReadonlyArray<string> = ["authorization", "proxy-authorization", "cookie"]

const withoutSecrets = (headers: WireRequest["headers"]): Record<string, string> => {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept[name] = secrets.includes(name) ? "<redacted>" : value
  }
  return kept
}

export const utc = (millis: number): DateTime.Utc => DateTime.makeUnsafe(millis)

export const iso = (millis: number): string => DateTime.formatIso(utc(millis))

/** What `reset` forgets, and what only `registerClient` and `addDestination` change. */
export interface State {
  readonly clients: Map<string, KnownClient>
  readonly destinations: ReadonlyMap<string, Set<string>>
  readonly grants: Map<string, Grant>
  /** By client and `jti`, with the time from which the same `jti` would be refused for its age anyway. */
  readonly usedAssertions: Map<string, number>
  readonly blobs: Map<string, Blob>
  readonly documents: Array<FiledDocument>
  readonly log: Array<LogEntry>
  readonly requests: Array<OpenEntry>
  /** Times of the requests that count towards the rate limit, oldest first. */
  readonly window: Array<number>
}

export const make = (destinations: Readonly<Record<string, ReadonlyArray<string>>>): State => ({
  clients: new Map(),
  destinations: new Map(Object.entries(destinations).map(([environment, slugs]) => [environment, new Set(slugs)])),
  grants: new Map(),
  usedAssertions: new Map(),
  blobs: new Map(),
  documents: [],
  log: [],
  requests: [],
  window: [],
})

/** Forgets what happened. Clients, destinations and settings stay. */
export const clear = (state: State): void => {
  state.grants.clear()
  state.usedAssertions.clear()
  state.blobs.clear()
  state.documents.length = 0
  state.log.length = 0
  state.requests.length = 0
  state.window.length = 0
}

/** Counts a request, unless the rolling window is full already (docs/protocol.md §6). */
export const admit = (
  state: State,
  now: number,
  limits: { readonly requests: number; readonly requestWindowMillis: number },
): boolean => {
  const window = state.window
  let expired = 0
  while (expired < window.length && (window[expired] ?? now) <= now - limits.requestWindowMillis) expired++
  if (expired > 0) window.splice(0, expired)
  if (window.length >= limits.requests) return false
  window.push(now)
  return true
}
