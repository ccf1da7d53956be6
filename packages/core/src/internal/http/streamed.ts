/**
 * Sends a request over any `HttpClient`, and a body that is too long for memory over any: chunk by chunk, within a scope whose end
 * aborts what is still open.
 */
import * as ByteSize from "effect/ByteSize"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Transport from "../../Transport.ts"
import { pulledWithin } from "../bytes/body.ts"
import { CurrentRequest } from "./currentRequest.ts"
import { isSmall, lengthOf, openWatched, readWhole, type Once, type Outgoing } from "./once.ts"
import { privateBytes } from "./privateBody.ts"
import type { NoReply, Reply } from "./reply.ts"
import { classify, type TransportFailure } from "./transportFailure.ts"

// A client that fails on a status (`HttpClient.filterStatusOk`) has the answer in its error. Anything else that a client
// fails or dies with is read for what it says of the transport, and not handed on: it may hold the request.
const receivedIn = (
  cause: Cause.Cause<unknown>,
): Result.Result<HttpClientResponse.HttpClientResponse, TransportFailure> => {
  const failure = Cause.squash(cause)
  return HttpClientError.isHttpClientError(failure) && failure.response !== undefined
    ? Result.succeed(failure.response)
    : Result.fail(classify(failure))
}

// A fetch that ends before its body does rejects the `closed` promise of the body's reader. Nothing awaits it, so Node
// reports an unhandled rejection and ends the process. A body of our own has a handler on that promise.
const handlingRejection =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) => {
    if (!(init?.body instanceof ReadableStream)) return fetch(input, init)
    const reader = init.body.getReader()
    reader.closed.catch(() => {})
    const body = new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason).catch(() => {}),
    })
    return fetch(input, { ...init, body })
  }

const decoder = new TextDecoder()

// A body without content is a failure to Effect where the client has no stream for it, as fetch has none for a 204.
const isEmptyBody = (exit: Exit.Exit<unknown, unknown>): boolean => {
  const failure = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
  return HttpClientError.isHttpClientError(failure) && failure.reason._tag === "EmptyBodyError"
}

/**
 * Reads an answer's body, up to a bound, so that a hostile answer cannot fill memory. Whatever goes wrong in it, the status is
 * known and counts: then the body is undefined. `onChunk` is called for each piece.
 */
const readStream = (
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

/** The request as it is handed over, watched. */
const watched = (
  outgoing: Outgoing,
  current: CurrentRequest,
  fiber: Fiber.Fiber<unknown, unknown>,
): Effect.Effect<HttpClientRequest.HttpClientRequest, unknown, Scope.Scope> => {
  const { content } = outgoing
  const request = HttpClientRequest.setHeaders(outgoing.request, outgoing.headers)
  if (content === undefined) {
    current.requestSent = true
    return Effect.succeed(request)
  }
  const body: Effect.Effect<HttpBody.HttpBody, unknown, Scope.Scope> = isSmall(outgoing)
    ? Effect.map(readWhole(content, current, fiber), (bytes) => privateBytes(bytes, content.contentType))
    : pulledWithin(openWatched(content, current), content.contentType, content.contentLength)
  return Effect.map(body, (body) => HttpClientRequest.setBody(request, body))
}

/** Ends once nothing has moved for `timeout` milliseconds, or at `until`. */
const quiet = (current: CurrentRequest, timeout: number, until: number): Effect.Effect<void> =>
  Effect.suspend(() => {
    const left = Math.min(current.lastMoved + timeout, until) - current.now()
    return left <= 0 ? Effect.void : Effect.andThen(Effect.sleep(left), quiet(current, timeout, until))
  })

/** Sends over the `HttpClient` at hand, and reads at most `mostBytes` of an answer's body. */
export const makeStreamed = Effect.fnUntraced(function* (mostBytes: number) {
  const client = HttpClient.withScope(yield* HttpClient.HttpClient)
  const init = Option.getOrUndefined(yield* Effect.serviceOption(FetchHttpClient.RequestInit))
  const fetch = handlingRejection(yield* FetchHttpClient.Fetch)

  // A fetch follows redirects by itself and would take the token elsewhere; undici does not. Effect's own client span ends
  // with an error that holds the whole request, so the span around the attempt, which is ours, is the only one.
  const foreign = Context.make(FetchHttpClient.RequestInit, { ...init, redirect: "manual" }).pipe(
    Context.add(FetchHttpClient.Fetch, fetch),
    Context.add(HttpClient.TracerDisabledWhen, () => true),
  )

  const once: Once = (outgoing, freshConnection, { timeout, until }, fiber) => {
    const current = new CurrentRequest(freshConnection, lengthOf(outgoing), mostBytes, fiber.getRef(Clock.Clock))
    const understood = (
      response: Result.Result<HttpClientResponse.HttpClientResponse, TransportFailure>,
    ): Effect.Effect<Result.Result<Reply, NoReply>> => {
      if (Result.isFailure(response)) return Effect.succeed(current.failure(response.failure))
      const begun = current.head(response.success.status, response.success.headers)
      return Effect.map(
        readStream(response.success, mostBytes, () => current.move()),
        (body) => Result.succeed<Reply>({ ...begun, body }),
      )
    }
    const answered = Effect.flatMap(watched(outgoing, current, fiber), client.execute).pipe(
      Effect.matchCauseEffect({
        onFailure: (cause) => understood(receivedIn(cause)),
        onSuccess: (response) => understood(Result.succeed(response)),
      }),
      Effect.provideService(Transport.CurrentRequest, current),
    )
    return Effect.raceFirst(
      answered,
      Effect.map(quiet(current, timeout, until), () => current.late()),
    ).pipe(
      Effect.scoped,
      Effect.updateContext((context: Context.Context<never>) => Context.merge(context, foreign)),
    )
  }
  return once
})
