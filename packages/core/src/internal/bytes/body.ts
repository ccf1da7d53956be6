/**
 * Request bodies that are pulled. To Effect such a body is a stream like any other; a client that asks for its chunks
 * (`Transport.chunksOf`) gets them without one.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as HttpBody from "effect/http/HttpBody"
import { runIn, slicesOf, smallSize, toStream, type Chunks, type Open, type Receive, type Stop } from "./chunks.ts"

/** A body's chunks, for an `HttpClient` that writes them to a connection itself. */
export interface BodyChunks {
  /**
   * The next chunk, and `undefined` at the end. `released` says that nothing reads the memory of the chunk before any more:
   * the operating system has its bytes. It may then be written over.
   */
  readonly next: (released: boolean) => Promise<Uint8Array | undefined>
  /** Ends the reading before its end. There is no next chunk after that. */
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
    return Effect.sync(() => slicesOf(this.#bytes, smallSize))
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
    const body = HttpBody.stream(toStream(open), contentType, contentLength)
    readers.set(body, () => new PulledChunks(open, context))
    return Effect.succeed(body)
  })

/** The chunks of one request's body, each as a promise. */
class PulledChunks implements BodyChunks {
  readonly #scope = Scope.makeUnsafe()
  readonly #within: Scope.Scope
  readonly #context: Context.Context<never>
  #pull: Chunks<unknown>
  #isReading = false
  #isClosed = false
  #stop: Stop
  /** Wait for the end of what is being read. */
  readonly #waiting: Array<() => void> = []

  constructor(open: OpenBody, context: Context.Context<Scope.Scope>) {
    this.#context = context
    this.#within = Context.get(context, Scope.Scope)
    this.#pull = (_, receive) => this.#open(open, receive)
  }

  next(released: boolean): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new Error("The body was closed"))
      this.#isReading = true
      this.#stop = this.#pull(released, (chunk, failure) => {
        this.#isReading = false
        if (failure === undefined) resolve(chunk)
        else reject(Cause.squash(failure))
        for (const isEnded of this.#waiting) isEnded()
      })
      // What reads may have closed it before it gave a way to stop it.
      if (this.#isClosed) this.#stop?.()
    })
  }

  close(): Promise<void> {
    return Effect.runPromiseWith(this.#context)(this.#close)
  }

  /** What still reads is ended before the source is closed. */
  readonly #close = Effect.suspend(() => {
    this.#isClosed = true
    return Effect.andThen(
      Effect.callback<void>((resume) => {
        if (!this.#isReading) return resume(Effect.void)
        this.#waiting.push(() => resume(Effect.void))
        this.#stop?.()
      }),
      Scope.close(this.#scope, Exit.void),
    )
  })

  /** Opens the body, and lets its first chunk be received. */
  #open(open: OpenBody, receive: Receive<Uint8Array | undefined, unknown>): Stop {
    const opened = Effect.andThen(Scope.addFinalizer(this.#within, this.#close), Scope.provide(open, this.#scope))
    let stop: Stop
    const stopOpening = runIn(this.#context)(opened, undefined, (pull, failure) => {
      if (pull === undefined) return receive(undefined, failure)
      this.#pull = pull
      stop = pull(false, receive)
      if (this.#isClosed) stop?.()
    })
    return () => (stop ?? stopOpening)?.()
  }
}
