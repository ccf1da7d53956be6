/**
 * SHA-1 over a file while it streams by, for `Attachment.hash`, and to find out whether a file changed between two
 * attempts.
 *
 * FHIR R4 defines `Attachment.hash` as the SHA-1 of the file's bytes, base64-encoded
 * (https://hl7.org/fhir/R4/datatypes.html#Attachment). WebCrypto hashes bytes only when all of them are in memory, so the
 * default is a SHA-1 written here; `@effect-redox/node` provides Node's, which is six times as fast. `Redox.layer` takes it up
 * when it is built, for uploads and for files that are embedded.
 */
import * as Context from "effect/Context"
import { makeSha1, type MakeHasher } from "./internal/sha1.ts"

export type { Hasher, MakeHasher } from "./internal/sha1.ts"

/**
 * How to begin a SHA-1.
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
export const ContentHash = Context.Reference<MakeHasher>("@effect-redox/core/ContentHash", {
  defaultValue: () => makeSha1,
})
