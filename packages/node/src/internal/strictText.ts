/**
 * Decodes UTF-8 strictly. A lenient decoder silently replaces the letters of another code page (`José` becomes
 * `Jos\ufffd`).
 */
import * as Result from "effect/Result"

const isText = (bytes: Uint8Array, stream: boolean): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** The index of the first character that is not UTF-8. */
const firstWrong = (bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.byteLength + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // What is cut within a character at its end is well-formed so far.
    if (middle <= bytes.byteLength && isText(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  // The character may have begun up to three bytes before the one that makes it wrong.
  while (good > 0 && !isText(bytes.subarray(0, good), false)) good -= 1
  return good
}

const marks: ReadonlyArray<readonly [mark: ReadonlyArray<number>, name: string]> = [
  [[0xff, 0xfe, 0, 0], "UTF-32"],
  [[0, 0, 0xfe, 0xff], "UTF-32"],
  [[0xff, 0xfe], "UTF-16"],
  [[0xfe, 0xff], "UTF-16"],
]

/**
 * The text of bytes in UTF-8, without the byte order mark that programs on Windows put before it (RFC 8259 §8.1 lets a
 * reader ignore it); or what is wrong with them, as the end of a sentence that begins with the file.
 */
export const decodeText = (bytes: Uint8Array): Result.Result<string, string> => {
  const other = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (other !== undefined) return Result.fail(`is in ${other[1]}, as its byte order mark says: save it as UTF-8`)
  try {
    return Result.succeed(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    const at = firstWrong(bytes)
    const before = bytes.subarray(0, at)
    const line = before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
    const column = at - before.lastIndexOf(0x0a)
    return Result.fail(`is not UTF-8 (line ${line}, byte ${column} of it): save it as UTF-8`)
  }
}
