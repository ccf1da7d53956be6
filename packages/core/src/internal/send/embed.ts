/**
 * Reads a file into the message itself, as base64.
 */
import { Effect, Stream } from "effect"
import { Base64 } from "effect/encoding"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { FileSource } from "../../FileSource.ts"
import type * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { sha1 } from "../sha1.ts"
import { withQuietSpan } from "../span.ts"
import { checkSize, counted } from "./watchedBytes.ts"

/** Fails with `FileUnreadable`, `FileTooLarge`, `FileChanged`, or `InvalidInput` for an empty file. */
export const embed = Effect.fnUntraced(function* (
  file: FileSource,
  limit: number,
  observe: Observer,
): Effect.fn.Return<Pick<Attachment, "data" | "size" | "hash">, RedoxError.RedoxError> {
  const room = Math.floor((limit / 4) * 3)
  yield* checkSize(file.size === undefined ? undefined : 4 * Math.ceil(file.size / 3), "embed", limit)
  const pass = counted(file, { limit: room, method: "embed", hasher: undefined, observe })
  const bytes = yield* Stream.mkUint8Array(pass.stream)
  return { data: Base64.encode(bytes), size: bytes.length, hash: Base64.encode(sha1(bytes)) }
}, withQuietSpan("SendFile.embed"))
