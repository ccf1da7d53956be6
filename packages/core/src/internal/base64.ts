/**
 * Base64 (RFC 4648 §4) with the platform's own encoder. Effect's works byte by byte in JavaScript, which takes many
 * times as long for a file of several megabytes.
 */

// btoa takes a string of bytes, and arguments go on the stack: 24 kB at a time, a multiple of three, so that no chunk
// but the last is padded.
const step = 24_576

export const encodeBase64 = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < bytes.length; at += step) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  }
  return text
}

/** How many characters so many bytes become. */
export const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3)
