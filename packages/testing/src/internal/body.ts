/**
 * Reads a request's body as far as a limit allows.
 */
import { Data, Effect, Stream } from "effect"

/** More came than may be read. What came before is dropped, and the rest is not pulled. */
export class BodyTooLarge extends Data.TaggedError("BodyTooLarge")<{ readonly limit: number }> {}

/** The client's body failed while it was being sent. */
export class BodyFailed extends Data.TaggedError("BodyFailed")<{ readonly cause: unknown }> {}

export const concat = (chunks: ReadonlyArray<Uint8Array>, size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

/** Digits only (RFC 9110 §8.6). */
export const declaredLength = (headers: Readonly<Record<string, string | undefined>>): number | undefined => {
  const declared = headers["content-length"]
  return declared !== undefined && /^\d+$/.test(declared) ? Number(declared) : undefined
}

/**
 * Collects a body of at most `limit` bytes. One that declares more is refused before its first byte, one that turns out
 * to be longer at the chunk that passes the limit. Chunks are copied as a socket would, so a client may reuse them.
 */
export const collect = (
  request: {
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: Stream.Stream<Uint8Array, unknown>
  },
  limit: number,
  onBytes: (received: number) => void,
): Effect.Effect<Uint8Array, BodyTooLarge | BodyFailed> =>
  Effect.suspend(() => {
    const declared = declaredLength(request.headers)
    if (declared !== undefined && declared > limit) return Effect.fail(new BodyTooLarge({ limit }))
    let chunks: Array<Uint8Array> = []
    let size = 0
    return request.body.pipe(
      Stream.mapError((cause) => new BodyFailed({ cause })),
      Stream.runForEach((chunk) => {
        size += chunk.byteLength
        onBytes(size)
        if (size > limit) {
          chunks = []
          return Effect.fail(new BodyTooLarge({ limit }))
        }
        chunks.push(chunk.slice())
        return Effect.void
      }),
      Effect.map(() => concat(chunks, size)),
    )
  })
