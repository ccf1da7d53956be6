/**
 * Reads a file into the message itself, as base64.
 */
import * as Effect from "effect/Effect"
import { ContentHash } from "../../ContentHash.ts"
import { FileSource } from "../../FileSource.ts"
import type * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { toBase64 } from "../base64.ts"
import { gather } from "../bytes/chunks.ts"
import { withQuietSpan } from "../span.ts"
import { checkSize, watchedBytes } from "./watchedBytes.ts"

/** A file in a message. */
export interface Embedded {
  readonly data: string
  readonly size: number
  readonly hash?: string
}

/** Fails with `FileUnreadable`, `FileTooLarge`, `FileChanged`, or `InvalidInput` for an empty file. */
export const embed = Effect.fnUntraced(function* (
  file: FileSource,
  limit: number,
  observe: Observer,
): Effect.fn.Return<Embedded, RedoxError.RedoxError> {
  const room = Math.floor((limit / 4) * 3)
  yield* checkSize(file.size === undefined ? undefined : 4 * Math.ceil(file.size / 3), "embed", limit)
  const makeHasher = yield* ContentHash
  const reading = watchedBytes(file, { limit: room, method: "embed", makeHasher, observe })
  const whole = FileSource.whole(file)
  const bytes = yield* whole === undefined
    ? gather(reading.open)
    : Effect.withFiber((fiber) => reading.whole(whole, fiber))
  const hash = reading.hash()
  return { data: toBase64(bytes), size: bytes.length, ...(hash === undefined ? {} : { hash }) }
}, withQuietSpan("SendFile.embed"))
