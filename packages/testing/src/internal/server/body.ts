/**
 * Reads a request's body as far as a limit allows.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { WireRequest } from "../../Wire.ts"
import { declaredLength } from "../declaredLength.ts"
import type { OpenRequest } from "../state.ts"

/** The client's body failed while it was being sent. */
export class BodyFailed extends Data.TaggedError("BodyFailed")<{ readonly cause: unknown }> {}

const concat = (chunks: ReadonlyArray<Uint8Array>, size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

/**
 * Collects a body of at most `limit` bytes. One that declares more is refused before its first byte, one that turns out
 * to be longer at the chunk that passes the limit. Chunks are copied as a socket would, so a client may reuse them.
 *
 * `none` is a body that was too large: what came of it is dropped, and the rest is not pulled.
 */
export const receive = (
  request: Pick<WireRequest, "headers" | "body">,
  limit: number,
  open: OpenRequest,
): Effect.Effect<Option.Option<Uint8Array>, BodyFailed> =>
  Effect.suspend(() => {
    const declared = declaredLength(request.headers)
    if (declared !== undefined && declared > limit) return Effect.succeedNone
    let chunks: Array<Uint8Array> = []
    let size = 0
    return request.body.pipe(
      Stream.mapError((cause) => new BodyFailed({ cause })),
      Stream.runForEachWhile((chunk) => {
        size += chunk.byteLength
        open.update({ bytesReceived: size })
        if (size > limit) chunks = []
        else chunks.push(chunk.slice())
        return Effect.succeed(size <= limit)
      }),
      Effect.map(() => (size > limit ? Option.none() : Option.some(concat(chunks, size)))),
    )
  })
