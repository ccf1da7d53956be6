/**
 * Base64 by the platform, where it has it in native code: a file of 5 MB takes Effect's encoder 22 ms and
 * Node's `Buffer` 4.
 */
import * as Base64 from "effect/encoding/Base64"

const native = globalThis.Buffer

/** Bytes as base64. */
export const toBase64 = (bytes: Uint8Array): string =>
  native === undefined
    ? Base64.encode(bytes)
    : native.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")
