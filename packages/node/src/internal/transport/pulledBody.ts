/**
 * A large body, pulled by undici as it writes, without a stream in between.
 */
import * as Transport from "@effect-redox/core/Transport"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { Socket } from "node:net"

const resultOf = (value: Uint8Array | undefined): IteratorResult<Uint8Array, undefined> =>
  value === undefined ? { done: true, value } : { done: false, value }

/**
 * A body that undici iterates over. It becomes one connection's when it is dispatched there, because only the connection's
 * socket shows when a chunk's memory may be written over: nothing waits to be written (`writableLength`), so the operating
 * system has a copy. Anywhere else every chunk is new memory.
 */
export class PulledBody implements AsyncIterable<Uint8Array> {
  readonly #chunks: Transport.BodyChunks
  #socket: () => Socket | undefined = () => undefined
  constructor(chunks: Transport.BodyChunks) {
    this.#chunks = chunks
  }
  /** To be called once. `socket` is the one that the connection has by then. */
  writeTo(socket: () => Socket | undefined): void {
    this.#socket = socket
  }
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    const socket = this.#socket()
    // Undici asks for the first chunk from within its own work, which whatever reads the file must not get into: it may
    // give up the request, or close the client. It asks for the others from a microtask.
    let first: Promise<void> | undefined = Promise.resolve()
    return {
      next: () => {
        if (first !== undefined) {
          const chunk = first.then(() => this.#chunks.next(false))
          first = undefined
          return chunk.then(resultOf)
        }
        const isWritten = socket !== undefined && !socket.destroyed && socket.writableLength === 0
        return this.#chunks.next(isWritten).then(resultOf)
      },
      return: async () => {
        await this.#chunks.close()
        return { done: true, value: undefined }
      },
    }
  }
}

/** A request whose body undici pulls, where it is one that can be pulled. */
export const withPulledBody = (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest => {
  const { body } = request
  if (body._tag !== "Stream") return request
  const chunks = Transport.chunksOf(body)
  if (chunks === undefined) return request
  const { contentLength, contentType } = body
  return HttpClientRequest.setBody(request, HttpBody.raw(new PulledBody(chunks), { contentLength, contentType }))
}
