/**
 * What every endpoint of the fake works with.
 */
import * as Effect from "effect/Effect"
import * as Digest from "effect/crypto/Digest"
import type * as Signature from "effect/crypto/Signature"
import type { StoredFile } from "../../Records.ts"
import type * as Random from "../random.ts"
import type { Settings } from "../settings.ts"
import type { State } from "../state.ts"

export interface Engine {
  readonly settings: Settings
  readonly state: State
  readonly random: Random.Source
  readonly signature: Signature.Signature["Service"]
  readonly digest: Digest.Digest["Service"]
}

export const storedFile = Effect.fnUntraced(function* (
  engine: Engine,
  contentType: string,
  bytes: Uint8Array,
): Effect.fn.Return<StoredFile> {
  const sha1 = yield* engine.digest.digestHex(Digest.sha1, bytes)
  const sha256 = yield* engine.digest.digestHex(Digest.sha256, bytes)
  return { contentType, bytes, size: bytes.byteLength, sha1, sha256 }
})
