/**
 * Request bodies that are pulled. To Effect such a body is a stream like any other; a client that asks for its chunks
 * (`Transport.chunksOf`) gets them without one.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as HttpBody from "effect/http/HttpBody"
import { ofArray, sliced, smallSize, toStream, type Chunks, type Open } from "./chunks.ts"

/** A body's chunks, for an `HttpClient` that writes them to a connection itself. */
export interface BodyChunks {
  /**
   * The next chunk, and `undefined` at the end. `released` says that nothing reads the memory of the chunk before any more:
   * the operating system has its bytes. It may then be written over.
   */
  readonly next: (released: boolean) => Promise<Uint8Array | undefined>
  /** Ends the reading before its end. */
  readonly close: () => Promise<void>
}

type OpenBody = Open<Chunks<unknown>, unknown>

/** What a request sends, opened anew by each attempt. */
export interface Content {
  readonly contentType: string
  readonly contentLength: number | undefined
  readonly open: OpenBody
  /** Reads all of it in one piece, where it is small and can be; an `Exit` where it is in memory. */
  readonly whole: (fiber: Fiber.Fiber<unknown, unknown>) => Effect.Effect<Uint8Array, unknown> | undefined
}

const readers = new WeakMap<HttpBody.HttpBody, () => BodyChunks>()

/** Bytes in memory to send. */
export class BytesContent implements Content {
  readonly contentType: string
  readonly contentLength: number
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array, contentType: string) {
    this.contentType = contentType
    this.contentLength = bytes.byteLength
    this.#bytes = bytes
  }
  get open(): OpenBody {
    return Effect.sync(() => {
      const source = ofArray(this.#bytes)
      return sliced(() => source, smallSize)
    })
  }
  whole(): Effect.Effect<Uint8Array> {
    return Effect.succeed(this.#bytes)
  }
}

/** The chunks of a pulled body, read within a scope: its end interrupts what is being read. */
export const chunksOf = (body: HttpBody.HttpBody): BodyChunks | undefined => readers.get(body)?.()

/** The body of one request, whose chunks can be had without a stream until the scope ends. */
export const pulledWithin = (
  open: OpenBody,
  contentType: string | undefined,
  contentLength: number | undefined,
): Effect.Effect<HttpBody.Stream, never, Scope.Scope> =>
  Effect.contextWith((context: Context.Context<Scope.Scope>) => {
    const fork = Effect.runForkWith(context)
    const body = HttpBody.stream(toStream(open), contentType, contentLength)
    readers.set(body, () => read(open, Context.get(context, Scope.Scope), fork))
    return Effect.succeed(body)
  })

type Fork = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>) => Fiber.Fiber<A, E>

const promiseOf = <A>(fiber: Fiber.Fiber<A, unknown>): Promise<A> =>
  new Promise((resolve, reject) => {
    fiber.addObserver((exit) => (Exit.isSuccess(exit) ? resolve(exit.value) : reject(Cause.squash(exit.cause))))
  })

const read = (open: OpenBody, within: Scope.Scope, fork: Fork): BodyChunks => {
  const scope = Scope.makeUnsafe()
  let running: Fiber.Fiber<unknown, unknown> | undefined
  let pull: Chunks<unknown> | undefined
  // What still reads is ended before the source is closed.
  const close = Effect.suspend(() =>
    Effect.andThen(running === undefined ? Effect.void : Fiber.interrupt(running), Scope.close(scope, Exit.void)),
  )
  const first = Effect.andThen(
    Scope.addFinalizer(within, close),
    Effect.flatMap(Scope.provide(open, scope), (opened) => {
      pull = opened
      return opened(false)
    }),
  )
  return {
    next: (released) => {
      const fiber = fork(pull === undefined ? first : pull(released))
      running = fiber
      return promiseOf(fiber)
    },
    close: () => promiseOf(fork(close)),
  }
}
