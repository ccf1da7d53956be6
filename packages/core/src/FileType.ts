/**
 * What MIME type a file has: decided from its bytes and from what its name or a message claims, and refused where they
 * disagree. Names lie: a download that failed is an HTML page called `report.pdf`.
 *
 * `@effect-redox/node` identifies files on a disk with it. A program without files on a disk, as in a browser, calls
 * {@link identify} and makes a `FileSource` of what it is.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { ole, zip } from "./internal/fileType/containerFormats.ts"
import { headLength } from "./internal/fileType/detect.ts"
import { formats } from "./internal/fileType/formats.ts"
import {
  claim,
  furtherAt,
  judge,
  judgeText,
  type Claim,
  type Finding,
  type Settled,
} from "./internal/fileType/judge.ts"
import { byName, isScript } from "./internal/fileType/names.ts"
import { makeTextReader, type Charset } from "./internal/fileType/text.ts"
import { invalidInput, type RedoxError } from "./RedoxError.ts"

export { headLength } from "./internal/fileType/detect.ts"

/** What is known of a file. */
export interface Given<E> {
  /** Its first bytes, `headLength` of them where there are as many. */
  readonly head: Uint8Array
  /** All of them. Read where the first ones are not enough: of a text, and of Office files of before 2007. */
  readonly bytes: Stream.Stream<Uint8Array, E>
  readonly name: string | undefined
  /** The type that a message or a browser states. It goes before the name. */
  readonly declared: string | undefined
}

/** The result: a file's MIME type. */
export interface Identified {
  readonly contentType: string
  /** Why sending it may be a mistake: it is an archive, a program, protected by a password. Holds nothing of the file. */
  readonly advice: ReadonlyArray<Finding>
}

/** The MIME types that bytes decide. */
export const contentTypes: ReadonlyArray<string> = [
  ...formats.map(({ contentType }) => contentType),
  ...[zip, ole].flatMap(({ contentType, members }) => [contentType, ...members.map(({ contentType }) => contentType)]),
]

const claimOf = ({ declared, name }: Given<unknown>): Claim | undefined => {
  if (declared !== undefined) return claim(declared, "declaration")
  const stated = byName(name)
  return stated === undefined ? undefined : claim(stated, "name")
}

/** A piece of a stream. Reading stops behind it. */
const pieceOf = <E>(bytes: Stream.Stream<Uint8Array, E>, at: number, length: number): Effect.Effect<Uint8Array, E> => {
  const piece = new Uint8Array(length)
  let position = 0
  let end = 0
  return bytes.pipe(
    Stream.takeUntil((chunk) => {
      const from = Math.max(0, at - position)
      const part = chunk.subarray(from, at + length - position)
      if (part.byteLength > 0 && from < chunk.byteLength) {
        const start = Math.max(0, position - at)
        piece.set(part, start)
        end = start + part.byteLength
      }
      position += chunk.byteLength
      return position >= at + length
    }),
    Stream.runDrain,
    Effect.map(() => piece.subarray(0, end)),
  )
}

/** The character set of a whole file. */
const charsetOf = <E>({ bytes, head }: Given<E>): Effect.Effect<Charset | undefined, E> => {
  const reader = makeTextReader()
  // The first bytes are at hand in one piece, in which a byte order mark is whole.
  const begins = reader.push(head)
  if (!begins || head.byteLength < headLength) return Effect.sync(reader.end)
  let position = 0
  return bytes.pipe(
    Stream.takeUntil((chunk) => {
      const rest = chunk.subarray(Math.max(0, head.byteLength - position))
      position += chunk.byteLength
      return !reader.push(rest)
    }),
    Stream.runDrain,
    Effect.map(reader.end),
  )
}

const resultOf = (verdict: Settled): Effect.Effect<Identified, RedoxError> =>
  verdict._tag === "identified"
    ? Effect.succeed({ contentType: verdict.contentType, advice: verdict.advice })
    : Effect.fail(invalidInput({ path: "file.contentType", ...verdict.problem }))

/**
 * Identifies a file. Fails with `InvalidInput` where its bytes contradict the claim, or nothing determines its type.
 *
 * @example
 * ```ts
 * import { Effect, Stream } from "effect"
 * import { FileSource, FileType } from "@effect-redox/core"
 *
 * declare const bytes: Uint8Array
 *
 * export const program = Effect.gen(function* () {
 *   const { contentType } = yield* FileType.identify({
 *     head: bytes.subarray(0, FileType.headLength),
 *     bytes: Stream.succeed(bytes),
 *     name: "report.pdf",
 *     declared: undefined
 *   })
 *   return FileSource.fromBytes(bytes, { contentType })
 * })
 * ```
 */
export const identify = <E>(given: Given<E>): Effect.Effect<Identified, E | RedoxError> =>
  Effect.suspend(() => {
    const at = furtherAt(given.head)
    return at === undefined
      ? judged(given, undefined)
      : Effect.flatMap(pieceOf(given.bytes, at.at, at.length), (further) => judged(given, further))
  })

const judged = <E>(given: Given<E>, further: Uint8Array | undefined): Effect.Effect<Identified, E | RedoxError> => {
  const { head, name } = given
  const verdict = judge({ head, further, claim: claimOf(given), isScript: isScript(name) })
  if (verdict._tag !== "charset") return resultOf(verdict)
  return Effect.flatMap(charsetOf(given), (charset) => resultOf(judgeText(verdict.claim, charset, verdict.advice)))
}
