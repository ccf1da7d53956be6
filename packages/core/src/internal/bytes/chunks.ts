/**
 * Bytes that are pulled, chunk by chunk, each received by a call: a fiber, or so much as an effect, for each chunk of a large file is
 * most of the garbage that an upload makes, and memory grows by garbage. Where the bytes are read into memory of ours, a chunk
 * that its taker is done with is written over by the next: a new buffer for each costs a full garbage collection per 30 MB.
 */
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"

/** Asks what is under way to end early; its end is received all the same. Undefined where it ends soon by itself. */
export type Stop = (() => void) | undefined

/** Is called once: with a value, or with why there is none. */
export type Receive<A, E> = (value: A, failure?: Cause.Cause<E>) => void

/**
 * Lets the next chunk be received, now or later, and `undefined` at the end. `released`: nothing reads the chunk before any more.
 * To be called again only after that.
 */
export type Chunks<E> = (released: boolean, receive: Receive<Uint8Array | undefined, E>) => Stop

/** Receives each chunk of a source, and hands on what comes of it; made once, and not for each chunk. */
export const through = <E>(
  pull: Chunks<E>,
  receiveChunk: (
    chunk: Uint8Array | undefined,
    failure: Cause.Cause<E> | undefined,
    receive: Receive<Uint8Array | undefined, E>,
  ) => void,
): Chunks<E> => {
  let receive: Receive<Uint8Array | undefined, E>
  const received: Receive<Uint8Array | undefined, E> = (chunk, failure) => receiveChunk(chunk, failure, receive)
  return (released, receiveNext) => {
    receive = receiveNext
    return pull(released, received)
  }
}

/** Opens what is then pulled. */
export type Open<A, E> = Effect.Effect<A, E, Scope.Scope>

/** The next bytes of a source, and `undefined` at its end: memory that is not written over. */
export type Source<E> = Effect.Effect<Uint8Array | undefined, E>

/**
 * Fills an array with the next bytes, from its start, and gives their number. Fewer than the array has room for only at
 * the end.
 */
export type Reader<E> = (into: Uint8Array) => Effect.Effect<number, E>

/** A reader whose numbers are received by calls. */
export type Read<E> = (into: Uint8Array, receive: Receive<number, E>) => Stop

/** How much is read at a time, in bytes. */
export const chunkSize = 262_144

/** What is read and handed to a connection in one piece, in bytes. */
export const smallSize = 65_536

const done = Effect.succeed(undefined)

/** Runs effects of one context, whose ends are received by calls. */
export interface Run {
  <A, E>(effect: Effect.Effect<A, E>, otherwise: A, receive: Receive<A, E>): Stop
}

/** `otherwise` stands for the value where there is none. */
export const runIn = (context: Context.Context<never>): Run => {
  const run = Effect.runCallbackWith(context)
  return (effect, otherwise, receive) =>
    run(effect, {
      onExit: (exit) => (Exit.isSuccess(exit) ? receive(exit.value) : receive(otherwise, exit.cause)),
    })
}

/** The next chunk as an effect. Interrupted, it ends once nothing is read any more. */
export const next = <E>(pull: Chunks<E>, released: boolean): Effect.Effect<Uint8Array | undefined, E> =>
  Effect.callback((resume) => {
    const ended = Promise.withResolvers<void>()
    const stop = pull(released, (chunk, failure) => {
      ended.resolve()
      resume(failure === undefined ? Effect.succeed(chunk) : Effect.failCause(failure))
    })
    return Effect.promise(() => {
      stop?.()
      return ended.promise
    })
  })

/** A source of one array, which is not copied. */
export const ofArray = (bytes: Uint8Array): Source<never> => {
  let rest: Uint8Array | undefined = bytes
  return Effect.sync(() => {
    const next = rest
    rest = undefined
    return next
  })
}

/** A source over a stream. */
export const ofStream = <E>(stream: Stream.Stream<Uint8Array, E>): Open<Source<E>, never> =>
  Effect.map(Stream.toPull(stream), (pull) => {
    const next = Pull.catchDone(
      Effect.map(pull, (chunks): ReadonlyArray<Uint8Array> | undefined => chunks),
      () => done,
    )
    let chunks: ReadonlyArray<Uint8Array> | undefined = []
    let index = 0
    const take: Source<E> = Effect.suspend(() => {
      if (chunks === undefined) return done
      if (index < chunks.length) return Effect.succeed(chunks[index++])
      return Effect.flatMap(next, (more) => {
        chunks = more
        index = 0
        return take
      })
    })
    return take
  })

/** The chunks of one array, in slices of at most `size` bytes. It is not copied. */
export const slicesOf = (bytes: Uint8Array, size: number): Chunks<never> => {
  let rest: Uint8Array | undefined = bytes
  const whole: Chunks<never> = (_, receive) => {
    const next = rest
    rest = undefined
    receive(next)
    return undefined
  }
  return sliced(whole, size)
}

/** Looks at bytes as they are read, before they go on: says what is wrong with them. */
export interface Checks<E> {
  /** The next bytes, never none. */
  readonly bytes: (part: Uint8Array) => E | undefined
  /** The end has come after them. */
  readonly end: () => E | undefined
}

/** Gives chunks that pass the checks. The last bytes wait until all of it is checked. */
export type Checked<E> = (checks: Checks<E>, run: Run) => Chunks<E>

/** Chunks of a source, each of which waits until the next one is there. */
export const checkedSource =
  <E>(source: Source<E>): Checked<E> =>
  (checks, run) => {
    let held: Uint8Array | undefined
    let ended = false
    const take: Source<E> = Effect.suspend(() =>
      Effect.flatMap(source, (chunk) => {
        // An empty chunk at the end would be the one held back, and the last bytes would go before the checks.
        if (chunk?.byteLength === 0) return take
        const wrong = chunk === undefined ? checks.end() : checks.bytes(chunk)
        if (wrong !== undefined) return Effect.fail(wrong)
        ended = chunk === undefined
        const before = held
        held = chunk
        return before === undefined && chunk !== undefined ? take : Effect.succeed(before)
      }),
    )
    return (_, receive) => run(ended ? done : take, undefined, receive)
  }

/**
 * Chunks that are read into memory of ours, `size` bytes where that is known: of each buffer all but the last byte goes, and
 * that one is the first of the next. So a request is never complete before all is checked, and one buffer is enough for a file of
 * any size whose taker is done with each chunk before it asks for the next.
 */
export const checkedRead =
  <E>(read: Read<E>, size: number | undefined): Checked<E> =>
  (checks) => {
    // With room for one byte more than is expected, a small file's end shows in the same read.
    const room = size === undefined ? chunkSize : Math.min(chunkSize, size + 1)
    let buffer: Uint8Array<ArrayBuffer> | undefined
    // All but the first byte, and all but the last, of this buffer: made once, as one buffer serves many chunks.
    let rest: Uint8Array
    let chunk: Uint8Array
    // A taker may have moved its chunk's memory elsewhere, and this byte with it.
    let held: number | undefined
    let ended = false
    let receive: Receive<Uint8Array | undefined, E>
    const received: Receive<number, E> = (length, failure) => {
      if (failure !== undefined || buffer === undefined) return receive(undefined, failure)
      const from = held === undefined ? 0 : 1
      const to = from + length
      ended = to < room
      const part = to < room ? buffer.subarray(from, to) : from === 0 ? buffer : rest
      const wrong = (length === 0 ? undefined : checks.bytes(part)) ?? (ended ? checks.end() : undefined)
      if (wrong !== undefined) return receive(undefined, Cause.fail(wrong))
      held = buffer[room - 1]
      receive(to === 0 ? undefined : ended ? buffer.subarray(0, to) : chunk)
    }
    return (released, receiveNext) => {
      receive = receiveNext
      if (ended) {
        // Else its memory would wait for a garbage collection, of each of many uploads.
        if (released) buffer?.buffer.transfer(0)
        receive(undefined)
        return undefined
      }
      if (buffer === undefined || !released) {
        buffer = new Uint8Array(room)
        rest = buffer.subarray(1)
        chunk = buffer.subarray(0, room - 1)
      }
      if (held === undefined) return read(buffer, received)
      buffer[0] = held
      return read(rest, received)
    }
  }

/** The same of a reader. */
export const checkedReader =
  <E>(read: Reader<E>, size: number | undefined): Checked<E> =>
  (checks, run) =>
    checkedRead<E>((into, receive) => run(read(into), 0, receive), size)(checks, run)

const unchecked: Checks<never> = { bytes: () => undefined, end: () => undefined }

/** The chunks of a reader as they are. */
export const ofReader = <R>(open: Open<Reader<unknown>, R>, size: number | undefined): Open<Chunks<unknown>, R> =>
  Effect.contextWith((context) => Effect.map(open, (read) => checkedReader(read, size)(unchecked, runIn(context))))

/** Opened anew by each run; chunks are memory of their own, since a stream's consumer may keep them. */
export const toStream = <E>(open: Open<Chunks<E>, E>): Stream.Stream<Uint8Array, E> =>
  Stream.scoped(
    Stream.fromPull(
      Effect.map(open, (pull) =>
        Effect.flatMap(
          Effect.suspend(() => next(pull, false)),
          (chunk): Effect.Effect<readonly [Uint8Array], Cause.Done> =>
            chunk === undefined ? Cause.done() : Effect.succeed([chunk]),
        ),
      ),
    ),
  )

/** Chunks in slices of at most `size` bytes. A chunk is released once all its slices are. */
export const sliced = <E>(pull: Chunks<E>, size: number): Chunks<E> => {
  let chunk: Uint8Array = new Uint8Array(0)
  let at = 0
  let released = true
  let receive: Receive<Uint8Array | undefined, E>
  const slice = (): void => {
    const from = at
    at += size
    receive(chunk.subarray(from, at))
  }
  const received: Receive<Uint8Array | undefined, E> = (next, failure) => {
    released = true
    if (next === undefined || next.byteLength <= size) return receive(next, failure)
    chunk = next
    at = 0
    slice()
  }
  return (isReleased, receiveNext) => {
    receive = receiveNext
    released &&= isReleased
    if (at >= chunk.byteLength) return pull(released, received)
    slice()
    return undefined
  }
}

/** All the bytes, in one array. */
export const gather = <E>(open: Open<Chunks<E>, E>): Effect.Effect<Uint8Array, E> =>
  Effect.scoped(
    Effect.flatMap(open, (pull) => {
      const chunks: Array<Uint8Array> = []
      const take: Effect.Effect<Uint8Array, E> = Effect.flatMap(
        Effect.suspend(() => next(pull, false)),
        (chunk) => {
          if (chunk === undefined) return Effect.succeed(concat(chunks))
          chunks.push(chunk)
          return take
        },
      )
      return take
    }),
  )

const concat = ([first, ...more]: ReadonlyArray<Uint8Array>): Uint8Array => {
  if (first === undefined) return new Uint8Array(0)
  if (more.length === 0) return first
  const all = new Uint8Array(more.reduce((size, chunk) => size + chunk.byteLength, first.byteLength))
  all.set(first)
  let at = first.byteLength
  for (const chunk of more) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}
