/**
 * Texts and base64 as the bytes of one body. Base64 is written as it is, where the platform has that in native code: UTF-8 looks at
 * each of its characters.
 */
const native = globalThis.Buffer
const encoder = new TextEncoder()

// The bytes of a small text come from a pool, and cost half of what an array of their own does.
const encode: (text: string) => Uint8Array =
  native === undefined ? (text) => encoder.encode(text) : (text) => native.from(text, "utf8")

// Every byte is written, so that the platform's memory need not be cleared before.
const allocate: (size: number) => Uint8Array =
  native === undefined ? (size) => new Uint8Array(size) : (size) => native.allocUnsafeSlow(size)

const writeAscii: (text: string, into: Uint8Array) => unknown =
  native === undefined
    ? (text, into) => encoder.encodeInto(text, into)
    : (text, into) => native.from(into.buffer, into.byteOffset, into.byteLength).write(text, "latin1")

/**
 * Texts, and between every two of them data, which must be ASCII, as base64 is: of any other character of it a part would be
 * lost.
 */
export const encodeAlternating = (pieces: ReadonlyArray<string>): Uint8Array => {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return encode(only)
  const encoded = pieces.map((piece, index) => (index % 2 === 0 ? encode(piece) : piece))
  const bytes = allocate(encoded.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of encoded) {
    const end = at + piece.length
    if (typeof piece === "string") writeAscii(piece, bytes.subarray(at, end))
    else bytes.set(piece, at)
    at = end
  }
  return bytes
}
