/**
 * How one request is sent once: what it sends, its time, and what is known of its answer. Two ways share this: `straight` over a
 * client that takes a request whole, `streamed` over any.
 */
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type * as Result from "effect/Result"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import { BytesContent, type Content } from "../bytes/body.ts"
import { gather, smallSize, through, type Chunks, type Open } from "../bytes/chunks.ts"
import type { CurrentRequest } from "./currentRequest.ts"
import type { NoReply, Reply } from "./reply.ts"

/** A request, and what goes out with it. */
export interface Outgoing {
  readonly request: HttpClientRequest.HttpClientRequest
  /** Laid over those of the request. */
  readonly headers: Readonly<Record<string, string>>
  readonly content: Content | undefined
}

/** The time of one request, in milliseconds. */
export interface Timing {
  /** The longest in which no byte moves. */
  readonly timeout: number
  /** When it ends, by `millisAt` the fiber's clock. */
  readonly until: number
}

/** Sends a request once, and reads its answer. */
export type Once = (
  outgoing: Outgoing,
  freshConnection: boolean,
  timing: Timing,
  fiber: Fiber.Fiber<unknown, unknown>,
) => Effect.Effect<Result.Result<Reply, NoReply>>

/** A small body is handed over in one piece, with its length: there is nothing to watch once it was read. */
export const isSmall = ({ content, request }: Outgoing): boolean =>
  content === undefined
    ? request.body._tag === "Empty"
    : content.contentLength !== undefined && content.contentLength <= smallSize

/** Whether a request is handed over whole to a client that writes and counts it: it is small, or in memory anyway. */
export const isWhole = (outgoing: Outgoing): boolean => isSmall(outgoing) || outgoing.content instanceof BytesContent

/** The length of what is sent, where it is known. In bytes. */
export const lengthOf = ({ content }: Outgoing): number | undefined =>
  content === undefined ? 0 : content.contentLength

/** Opens what is sent, and reports what of it has been handed over. */
export const openWatched = (content: Content, current: CurrentRequest): Open<Chunks<unknown>, unknown> =>
  Effect.map(content.open, (pull): Chunks<unknown> =>
    through(pull, (chunk, failure, receive) => {
      if (chunk !== undefined) current.sent(chunk.byteLength)
      else if (failure === undefined) current.requestSent = true
      receive(chunk, failure)
    }),
  )

/** Reads a body into one piece. A small one counts as handed over from then on. */
export const readWhole = (
  content: Content,
  current: CurrentRequest,
  fiber: Fiber.Fiber<unknown, unknown>,
): Effect.Effect<Uint8Array, unknown> =>
  Effect.mapEager(content.whole(fiber) ?? gather(openWatched(content, current)), (bytes) => {
    if (bytes.byteLength <= smallSize) current.sent(bytes.byteLength)
    return bytes
  })
