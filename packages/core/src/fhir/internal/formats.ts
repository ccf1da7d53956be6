/**
 * Checks for the primitive formats whose R4 pattern is better not run as a regular expression: because it would
 * backtrack, overflow on a long string, or take several times as long. All are linear.
 *
 * R4's `\s` and `\S` are read as XML Schema reads them (space, tab, line feed, carriage return), not as JavaScript does:
 * a no-break space in a name is content.
 */

const space = 0x20

/** What XML Schema calls white space. */
const isSpace = (code: number): boolean => code <= space && (code === space || code === 0x0a || code === 0x0d || code === 0x09)

/** `string`, `markdown`: any text but none. R4 bounds a string at 1 MiB; that is counted in UTF-16 units here. */
export const isText = (value: unknown): boolean => typeof value === "string" && value.length > 0 && value.length <= 1_048_576

/** `markdown` and `xhtml`: text of any length. */
export const isLongText = (value: unknown): boolean => typeof value === "string" && value.length > 0

const spaces = /[ \t\r\n]/

/** `uri` and its kinds: no white space. R4's `\S*` would allow an empty string, which no element may have. */
export const isUri = (value: unknown): boolean => {
  if (typeof value !== "string" || value.length === 0) return false
  if (value.length > 64) return !spaces.test(value)
  for (let i = 0; i < value.length; i++) if (isSpace(value.charCodeAt(i))) return false
  return true
}

/** `code`: words with one white-space character between them, `[^\s]+(\s[^\s]+)*`. */
export const isCode = (value: unknown): boolean => {
  if (typeof value !== "string") return false
  let previous = true
  for (let i = 0; i < value.length; i++) {
    const current = isSpace(value.charCodeAt(i))
    if (current && previous) return false
    previous = current
  }
  return !previous
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the date that an R4 pattern has already accepted is in the calendar: "Dates SHALL be valid dates". */
const isInCalendar = (value: string): boolean => {
  if (value.length < 10) return true
  const day = (value.charCodeAt(8) - 48) * 10 + value.charCodeAt(9) - 48
  if (day <= 28) return true
  const month = (value.charCodeAt(5) - 48) * 10 + value.charCodeAt(6) - 48
  if (day > (daysInMonth[month - 1] ?? 0)) return false
  if (month !== 2 || day !== 29) return true
  const year = Number(value.slice(0, 4))
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** `date`, `dateTime`, `instant`: R4's pattern and a day that exists. */
export const dateLike =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && pattern.test(value) && isInCalendar(value)

/** A string that matches an anchored pattern. */
export const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && pattern.test(value)

/** `decimal`: any JSON number. One too large for a double has become infinite by the time it is seen. */
export const isDecimal = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value)

/** The integers, which R4 bounds to 32 bits. */
export const integer =
  (min: number) =>
  (value: unknown): boolean =>
    typeof value === "number" && Number.isInteger(value) && value >= min && value <= 2_147_483_647

export const isBoolean = (value: unknown): boolean => typeof value === "boolean"

/** Decoding this much at a time keeps the memory that a check needs small and in the cache. A multiple of four. */
const chunk = 16_384

/** Whether a text is base64 (RFC 4648 §4) with its padding and nothing else. */
const isPlainBase64 = (value: string): boolean => {
  const length = value.length
  if (length === 0 || length % 4 !== 0) return false
  const last = length - 4
  try {
    // `atob` is native and several times as fast as any scan in JavaScript. It forgives white space and missing
    // padding, but then gives fewer bytes than three for every four characters.
    for (let start = 0; start < last; start += chunk) {
      const end = Math.min(start + chunk, last)
      if (atob(value.substring(start, end)).length !== ((end - start) / 4) * 3) return false
    }
    const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0
    return atob(value.substring(last)).length === 3 - padding
  } catch {
    return false
  }
}

/**
 * `base64Binary`: base64 with padding. R4's pattern also allows white space, which is read but not sent, and `=` anywhere,
 * which is not base64.
 */
export const isBase64 = (value: unknown, strict: boolean): boolean =>
  typeof value === "string" &&
  (isPlainBase64(value) || (!strict && spaces.test(value) && isPlainBase64(value.replace(/[ \t\r\n]+/g, ""))))
