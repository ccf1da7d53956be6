/**
 * What travels between a client and the fake, free of any transport: a request, an answer, or a connection that broke.
 */
import * as Data from "effect/Data"
import type * as Stream from "effect/Stream"
import * as Endpoints from "./internal/endpoints.ts"

/** Capitalised on the wire (docs/protocol.md §1). */
export const environments = ["Development", "Staging", "Production"] as const

/** One of Redox's three environments. */
export type Environment = (typeof environments)[number]

/** Which of Redox's endpoints a request addresses; `"other"` is every URL that is none. docs/fake.md lists them. */
export type Endpoint = Endpoints.Known | "other"

/** Every endpoint, by name. */
export const endpoints: ReadonlyArray<Endpoint> = Endpoints.names

/** An endpoint for people: what it does, and where it is. */
export const endpointTitle = (endpoint: Endpoint): string =>
  endpoint === "other" ? "Unknown URL" : Endpoints.rows[endpoint].title

/** A request as it arrives. */
export interface WireRequest {
  readonly method: string
  /** Path and query, as on the request line. */
  readonly url: string
  /**
   * Scheme and authority the client sent it to, plus the base URL's path if it has one. An assertion's `aud` must name
   * the token URL under it. Left out, it is the fake's own base URL.
   */
  readonly baseUrl?: string | undefined
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Pulled only as far as the fake would read: not at all when the head already decides, and never past a limit. */
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** An answer as it is sent. */
export interface WireAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The connection breaks after this many bytes of the body, fewer than it has. `undefined`: all of it arrives. */
  readonly cutAfter: number | undefined
}

/**
 * How a connection failed, instead of an answer.
 *
 * `"refused"`, `"unknown-host"` and `"untrusted-certificate"` mean that the request never left the client's machine.
 * `"reset"` and `"closed"` mean that it was sent: whether it was acted on, the client cannot know.
 * `"body"` means that the client's own body failed while it was being sent; `cause` is its failure.
 */
export type ConnectionFaultKind = "refused" | "unknown-host" | "untrusted-certificate" | "reset" | "closed" | "body"

/** The connection failed; there is no answer. */
export class ConnectionFault extends Data.TaggedError("ConnectionFault")<{
  readonly kind: ConnectionFaultKind
  readonly cause?: unknown
}> {
  override get message(): string {
    return `the connection failed: ${this.kind}`
  }
}
