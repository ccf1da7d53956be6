/**
 * A file that is at Redox already: what an upload gives, and what a later create needs.
 */
import * as Schema from "effect/Schema"

/**
 * An uploaded file: plain data, so a queue can keep it between upload and create. `FileSource.fromUploaded` makes a source
 * of it, which is sent without another upload.
 *
 * `size` in bytes and `hash` (base64 of the SHA-1) are of the bytes as they were sent. Only the source that uploaded a file can refer to it. The query of `url` may be what gives access to the file, so
 * store it like the file itself, and show it only as {@link withoutQuery} leaves it.
 */
export const UploadedFile = /* @__PURE__ */ Schema.Struct({
  url: Schema.String,
  contentType: Schema.String,
  size: Schema.Int,
  hash: Schema.optionalKey(Schema.String),
  attempts: Schema.Int,
})
export type UploadedFile = typeof UploadedFile.Type

/**
 * An uploaded file's URL as it may be stored and logged: its query may be what gives access to the file.
 *
 * @example
 * ```ts
 * import { withoutQuery, type UploadedFile } from "@effect-redox/core/BlobService"
 *
 * declare const uploaded: UploadedFile
 *
 * console.log("uploaded to", withoutQuery(uploaded.url))
 * ```
 */
export const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "")
