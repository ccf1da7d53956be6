/**
 * Whether bytes are text, and in which character set.
 */

/** A character set that the bytes themselves prove (RFC 3629, RFC 2781). */
export type Charset = "utf-8" | "utf-16"

// What a text does not hold (https://mimesniff.spec.whatwg.org/#binary-data-byte).
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const binary = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/

interface Marked {
  readonly mark: ReadonlyArray<number>
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | undefined
}

// https://encoding.spec.whatwg.org/#decode; UTF-32 begins as UTF-16 does, and is read by nothing.
const marks: ReadonlyArray<Marked> = [
  { mark: [0xff, 0xfe, 0, 0], encoding: undefined },
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
]

/** Reads bytes for what they are. */
export interface TextReader {
  /** Takes the next bytes. Returns whether they may still be text. */
  readonly push: (bytes: Uint8Array) => boolean
  /** The character set; `undefined` where the bytes are no text, or in a character set they do not prove. */
  readonly end: () => Charset | undefined
}

/** Makes a reader. It has to be given at least the first four bytes at once. */
export const makeTextReader = (): TextReader => {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let charset: Charset | undefined = "utf-8"

  const decode = (decode: () => string): boolean => {
    if (charset === undefined) return false
    try {
      if (binary.test(decode())) charset = undefined
    } catch {
      charset = undefined
    }
    return charset !== undefined
  }
  const begin = (bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined => {
    const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
    const encoding = found === undefined ? "utf-8" : found.encoding
    charset = encoding === undefined ? undefined : encoding === "utf-8" ? "utf-8" : "utf-16"
    return encoding === undefined ? undefined : new TextDecoder(encoding, { fatal: true })
  }
  return {
    push: (bytes) => {
      const own = (decoder ??= begin(bytes))
      return decode(() => own?.decode(bytes, { stream: true }) ?? "")
    },
    end: () => {
      decode(() => decoder?.decode() ?? "")
      return charset
    },
  }
}

/** Whether the beginning of a file may be that of a text. */
export const beginsAsText = (head: Uint8Array): boolean => makeTextReader().push(head)

/** The first characters of a text, in the encoding that its byte order mark shows, else as UTF-8. */
export const beginningOf = (head: Uint8Array): string => {
  const found = marks.find(({ mark }) => mark.every((byte, index) => head[index] === byte))
  return new TextDecoder(found?.encoding ?? "utf-8").decode(head.subarray(0, 4_096))
}

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ""
  } catch {
    return false
  }
}

/** The encoding that an XML document declares in its first line (https://www.w3.org/TR/xml/#charencoding), where it is known. */
export const declaredEncoding = (head: Uint8Array): string | undefined => {
  const text = beginningOf(head)
  const label = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]{0,39})["'][^>]*\?>/.exec(text)?.[1]
  return label !== undefined && isEncoding(label) ? label.toLowerCase() : undefined
}
