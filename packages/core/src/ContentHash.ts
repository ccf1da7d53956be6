/**
 * SHA-1 over a file while it streams by, for `Attachment.hash`.
 *
 * FHIR R4 defines `Attachment.hash` as the SHA-1 of the file's bytes, base64-encoded
 * (https://hl7.org/fhir/R4/datatypes.html#Attachment). WebCrypto only hashes bytes that are all in memory, so the hash of
 * a stream has to come from the platform: `@effect-redox/node` provides Node's. `BlobService.layer` takes it up when it
 * is built. Without one, an uploaded file's attachment carries its size but no hash, and a file that changes between two attempts without changing its size is
 * not noticed.
 */
import { Context } from "effect"

/** A hash in the making. */
export interface Hasher {
  readonly update: (chunk: Uint8Array) => void
  readonly digest: () => Uint8Array
}

/**
 * How to begin a SHA-1, or undefined (the default) where the platform has none that streams.
 *
 * @example
 * ```ts
 * import { Layer } from "effect"
 * import { createHash } from "node:crypto"
 * import { ContentHash } from "@effect-redox/core"
 *
 * export const layer = Layer.succeed(ContentHash.ContentHash, () => {
 *   const hash = createHash("sha1")
 *   return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() }
 * })
 * ```
 */
export const ContentHash = Context.Reference<(() => Hasher) | undefined>("@effect-redox/core/ContentHash", {
  defaultValue: () => undefined,
})
