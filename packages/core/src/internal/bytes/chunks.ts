/**
 * Bytes that are pulled, chunk by chunk. Where the bytes are read into memory of ours, a chunk that its taker is done with
 * is written over by a later one: a new buffer for each chunk of a large file costs a full garbage collection per 30 MB.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"

/** The next bytes of a source, and `undefined` at its end: memory that is not written over. */
export type Source<E> = Effect.Effect<Uint8Array | undefined, E>

/** The next chunk for its taker, and `undefined` at the end. `released`: nothing reads the chunk before any more. */
export type Chunks<E> = (released: boolean) => Effect.Effect<Uint8Array | undefined, E>

/** Opens what is then pulled. */
export type Open<A, E> = Effect.Effect<A, E, Scope.Scope>

/**
 * Fills an array with the next bytes, from its start, and gives their number. Fewer than the array has room for only at
 * the end.
 */
export type Reader<E> = (into: Uint8Array) => Effect.Effect<number, E>

/** How much is read at a time, in bytes. */
export const chunkSize = 262_144

/** What is read and handed to a connection in one piece, in bytes. */
export const smallSize = 65_536

const done = Effect.succeed(undefined)

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

/** Looks at bytes as they are read, before they go on: says what is wrong with them. */
export interface Checks<E> {
  /** The next bytes, never none. */
  readonly bytes: (part: Uint8Array) => E | undefined
  /** The end has come after them. */
  readonly end: () => E | undefined
}

/** Gives chunks that pass the checks. The last bytes wait until all is checked. */
export type Checked<E> = (checks: Checks<E>) => Chunks<E>

/** Chunks of a source, each of which waits until the next one is there. */
export const checkedSource =
  <E>(source: Source<E>): Checked<E> =>
  (checks) => {
    let held: Uint8Array | undefined
    let ended = false
    const take: Effect.Effect<Uint8Array | undefined, E> = Effect.suspend(() =>
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
    return () => (ended ? done : take)
  }

/**
 * Chunks that are read into memory of ours, `size` bytes where that is known: of each buffer all but the last byte goes, and
 * that one is the first of the next. So a request is never complete before all is checked, and one buffer is enough for a file of
 * any size whose taker is done with each chunk before it asks for the next.
 */
export const checkedReader =
  <E>(read: Reader<E>, size: number | undefined): Checked<E> =>
  (checks) => {
    // With room for one byte more than is expected, a small file's end shows in the same read.
    const room = size === undefined ? chunkSize : Math.min(chunkSize, size + 1)
    let buffer: Uint8Array<ArrayBuffer> | undefined
    // A taker may have moved its chunk's memory elsewhere, and this byte with it.
    let held: number | undefined
    let ended = false
    return (released) =>
      Effect.suspend(() => {
        if (ended) {
          // Else its memory would wait for a garbage collection, of each of many uploads.
          if (released) buffer?.buffer.transfer(0)
          return done
        }
        const into = released && buffer !== undefined ? buffer : new Uint8Array(room)
        buffer = into
        const from = held === undefined ? 0 : 1
        if (held !== undefined) into[0] = held
        return Effect.flatMap(read(from === 0 ? into : into.subarray(from)), (length) => {
          const to = from + length
          ended = to < room
          const wrong =
            (length === 0 ? undefined : checks.bytes(into.subarray(from, to))) ?? (ended ? checks.end() : undefined)
          if (wrong !== undefined) return Effect.fail(wrong)
          held = into[room - 1]
          return to === 0 ? done : Effect.succeed(into.subarray(0, ended ? to : room - 1))
        })
      })
  }

const unchecked: Checks<never> = { bytes: () => undefined, end: () => undefined }

/** The chunks of a reader as they are. */
export const ofReader = <E>(read: Reader<E>, size: number | undefined): Chunks<E> =>
  checkedReader(read, size)(unchecked)

/** Opened anew by each run; chunks are memory of their own, since a stream's consumer may keep them. */
export const toStream = <E>(open: Open<Chunks<E>, E>): Stream.Stream<Uint8Array, E> =>
  Stream.scoped(
    Stream.fromPull(
      Effect.map(open, (pull) =>
        Effect.flatMap(
          Effect.suspend(() => pull(false)),
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
  const take: Chunks<E> = (isReleased) =>
    Effect.suspend(() => {
      released &&= isReleased
      if (at < chunk.byteLength) {
        const slice = chunk.subarray(at, at + size)
        at += size
        return Effect.succeed(slice)
      }
      return Effect.flatMap(pull(released), (next) => {
        if (next === undefined) return done
        released = true
        if (next.byteLength <= size) return Effect.succeed(next)
        chunk = next
        at = 0
        return take(true)
      })
    })
  return take
}

/** All the bytes, in one array. */
export const gather = <E>(open: Open<Chunks<E>, E>): Effect.Effect<Uint8Array, E> =>
  Effect.scoped(
    Effect.flatMap(open, (pull) => {
      const chunks: Array<Uint8Array> = []
      const take: Effect.Effect<Uint8Array, E> = Effect.flatMap(
        Effect.suspend(() => pull(false)),
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
