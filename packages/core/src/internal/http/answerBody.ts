/**
 * Reads an answer's body, up to a bound, so that a hostile answer cannot fill memory. Whatever goes wrong in it, the status is
 * known and counts: then the body is undefined.
 */
import * as ByteSize from "effect/ByteSize"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"

const decoder = new TextDecoder()

// A body without content is a failure to Effect where the client has no stream for it, as fetch has none for a 204.
const isEmptyBody = (exit: Exit.Exit<unknown, unknown>): boolean => {
  const failure = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
  return HttpClientError.isHttpClientError(failure) && failure.reason._tag === "EmptyBodyError"
}

/** Of any client. `onChunk` is called for each piece. */
export const readStream = (
  response: HttpClientResponse.HttpClientResponse,
  limit: number,
  onChunk: () => void,
): Effect.Effect<string | undefined> => {
  let complete = true
  const bounded = Stream.limitBytes(response.stream, ByteSize.bytes(limit), () => {
    complete = false
    return Stream.empty
  })
  return Stream.mkUint8Array(Stream.tap(bounded, () => Effect.sync(onChunk))).pipe(
    Effect.exit,
    Effect.map((exit) => {
      if (complete && Exit.isSuccess(exit)) return decoder.decode(exit.value)
      return isEmptyBody(exit) ? "" : undefined
    }),
  )
}
