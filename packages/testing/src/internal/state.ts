/**
 * Everything a fake remembers, and the only code that changes it. Each change is one synchronous step, so an interrupted
 * request has either made it or not.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Signature from "effect/crypto/Signature"
import type { Blob, FiledDocument, LogEntry, Problem, RequestEntry, Snapshot, StoredFile } from "../Records.ts"
import type { Algorithm, UserRole } from "../RegisteredClient.ts"
import { declaredLength } from "./declaredLength.ts"
import type { Pause, PlannedFor } from "./delivery.ts"
import type { DestinationBehaviour } from "./settings.ts"
import { utc } from "./time.ts"
import { ConnectionFault, type Environment, type WireAnswer, type WireRequest } from "../Wire.ts"

/** A registered client with its keys ready to verify with. */
export interface KnownClient {
  readonly clientId: string
  readonly keys: ReadonlyMap<string, { readonly algorithm: Algorithm; readonly key: Signature.PublicKey }>
  readonly sources: ReadonlyArray<string> | undefined
  /** Of a user-level key. */
  readonly role: UserRole | undefined
}

/** An access token that was handed out. */
export interface Grant {
  readonly client: KnownClient
  readonly scopes: ReadonlyArray<string>
  readonly expiresAt: number
  /** The index of the request it was granted to. */
  readonly request: number
}

/** A journal line, which changes while its request is on its way. */
export class OpenRequest {
  entry: RequestEntry

  constructor(
    index: number,
    request: WireRequest,
    route: Pick<RequestEntry, "endpoint" | "path" | "environment" | "destination">,
    startedAt: number,
    faults: ReadonlyArray<string>,
    grant: Grant | undefined,
  ) {
    this.entry = {
      index,
      endpoint: route.endpoint,
      method: request.method,
      path: route.path,
      environment: route.environment,
      destination: route.destination,
      headers: withoutSecrets(request.headers),
      startedAt: utc(startedAt),
      finishedAt: undefined,
      outcome: "pending",
      status: undefined,
      bytesDeclared: declaredLength(request.headers),
      bytesReceived: 0,
      answer: undefined,
      problems: [],
      faults,
      clientId: grant?.client.clientId,
      tokenRequest: grant?.request,
      assertion: undefined,
      logId: undefined,
      created: undefined,
    }
  }

  update(changes: Partial<RequestEntry>): void {
    this.entry = { ...this.entry, ...changes }
  }

  /** Keeps why the request is refused, and gives the answer back. */
  refuse(answer: WireAnswer, ...problems: ReadonlyArray<Problem>): WireAnswer {
    this.update({ problems })
    return answer
  }
}

const secrets: ReadonlyArray<string> = ["authorization", "proxy-authorization", "cookie"]

export const withoutSecrets = (headers: WireRequest["headers"]): Record<string, string> => {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept[name] = secrets.includes(name) ? "<redacted>" : value
  }
  return kept
}

/** A patient a destination knows, with the id it has there. */
export interface KnownPatient {
  readonly id: string
  readonly resource: Readonly<Record<string, unknown>>
  readonly version: string
  readonly updatedAt: number
}

/** What a search found, of which a page was answered. */
export interface FoundPage {
  readonly slug: string
  readonly environment: string
  readonly type: string
  readonly resources: ReadonlyArray<FoundResource>
  readonly offset: number
}

/** A resource of a destination, made when it is needed: a file may be in it. */
export interface FoundResource {
  readonly type: string
  readonly id: string
  readonly read: () => unknown
}

/** What stays when a fake is reset. */
interface Account {
  readonly clients: Map<string, KnownClient>
  readonly destinations: ReadonlyMap<string, Set<string>>
  /** By slug, as the next two. */
  readonly patients: Map<string, ReadonlyArray<KnownPatient>>
  readonly behaviours: Map<string, DestinationBehaviour>
}

/**
 * What `reset` forgets. It is not emptied but left behind: a request that is still under way goes on with the state it
 * began in, which nothing reads any more, until it notices that its connection is lost.
 */
export interface State extends Account {
  /** Fails once this state is left behind. */
  readonly left: Deferred.Deferred<never, ConnectionFault>
  readonly grants: Map<string, Grant>
  /** By client and `jti`, with the time from which the same `jti` would be refused for its age anyway. */
  readonly usedAssertions: Map<string, number>
  readonly blobs: Map<string, Blob>
  readonly documents: Array<FiledDocument>
  readonly log: Array<LogEntry>
  readonly requests: Array<{ readonly entry: RequestEntry }>
  readonly plans: Array<PlannedFor>
  /** By slug. */
  readonly pauses: Map<string, Pause>
  /** By the id that their links share. */
  readonly pages: Map<string, FoundPage>
  /** Times of the requests that count towards the rate limit, oldest first. */
  readonly window: Array<number>
}

const blank = ({ behaviours, clients, destinations, patients }: Account): State => ({
  clients,
  destinations,
  patients,
  behaviours,
  left: Deferred.makeUnsafe(),
  grants: new Map(),
  usedAssertions: new Map(),
  blobs: new Map(),
  documents: [],
  log: [],
  requests: [],
  plans: [],
  pauses: new Map(),
  pages: new Map(),
  window: [],
})

export const destinationsOf = ({ destinations }: State): Readonly<Record<Environment, ReadonlyArray<string>>> => {
  const of = (environment: Environment) => [...(destinations.get(environment) ?? [])]
  return { Development: of("Development"), Staging: of("Staging"), Production: of("Production") }
}

export const make = (destinations: Readonly<Record<string, ReadonlyArray<string>>>): State =>
  blank({
    clients: new Map(),
    patients: new Map(),
    behaviours: new Map(),
    destinations: new Map(Object.entries(destinations).map(([environment, slugs]) => [environment, new Set(slugs)])),
  })

/** Leaves a state behind, and breaks the connections of its requests. Clients and destinations stay in the new one. */
export const next = (state: State): State => {
  Deferred.doneUnsafe(state.left, Effect.fail(new ConnectionFault({ kind: "reset" })))
  return blank(state)
}

/** The first attempt's id, which an answer of the `Meta` shape quotes beside the log's. */
export const attemptIdOf = (state: State, logId: string): string =>
  state.log.find(({ id }) => id === logId)?.attemptId ?? logId

// Records are copied once, however often a fake is read: a reader that follows it does so at every request, and knows what
// is new by identity.
const copied = <A extends object>(copy: (record: A) => A): ((record: A) => A) => {
  const copies = new WeakMap<A, A>()
  return (record) => {
    const known = copies.get(record) ?? copy(record)
    copies.set(record, known)
    return known
  }
}

const withCopy = <A extends StoredFile>(file: A): A => ({ ...file, bytes: file.bytes.slice() })

const withCopies = (document: FiledDocument): FiledDocument => ({
  ...document,
  attachments: document.attachments.map(withCopy),
})

const copyOfBlob = copied<Blob>(withCopy)
const copyOfDocument = copied<FiledDocument>(withCopies)

/** Keeps parsed JSON from being changed, all the way down, however deep that is. */
export const frozen = (json: unknown): unknown => {
  const open = [json]
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value)
      for (const member of Object.values(value)) open.push(member)
    }
  }
  return json
}

/** Copies, which later requests do not change. */
export const snapshot = (state: State): Snapshot => ({
  blobs: [...state.blobs.values()].map(copyOfBlob),
  documents: state.documents.map(copyOfDocument),
  log: [...state.log],
  requests: state.requests.map(({ entry }) => entry),
})

/** As {@link next}, with a snapshot's past. */
export const restored = (old: State, past: Snapshot): State => {
  const state = next(old)
  // The bytes are not this fake's, and a message that was read from JSON need not be frozen. Of a document and its line of
  // the log it is the same one.
  const messages = new Map<unknown, unknown>()
  const message = (json: unknown): unknown => {
    const known = messages.get(json) ?? frozen(structuredClone(json))
    messages.set(json, known)
    return known
  }
  for (const blob of past.blobs) state.blobs.set(blob.url, withCopy(blob))
  for (const document of past.documents) {
    state.documents.push({ ...withCopies(document), bundle: message(document.bundle) })
  }
  for (const entry of past.log) {
    state.log.push({ ...entry, request: { ...entry.request, payload: message(entry.request.payload) } })
  }
  for (const entry of past.requests) state.requests.push({ entry })
  return state
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
