/**
 * Checks for the primitive formats whose R4 pattern is better not run as a regular expression: because it would
 * backtrack, overflow on a long string, or take several times as long. All are linear.
 */
import { spaces } from "./Format.ts"

/**
 * How long a text may be that is matched by a pattern with repetitions: dates and times (with any number of decimals), OIDs
 * and MIME types. Matching overflows the runtime's stack at some millions; what is in use stays below a few hundred.
 */
const longest = 4096

const notOfId = /[^A-Za-z0-9.-]/

/** `id`: `[A-Za-z0-9\-\.]{1,64}`. */
export const isId = (value: unknown): boolean =>
  typeof value === "string" && value.length > 0 && value.length <= 64 && !notOfId.test(value)

const zero = 48

/** The number that two digits at an index make. */
const two = (value: string, index: number): number =>
  (value.charCodeAt(index) - zero) * 10 + value.charCodeAt(index + 1) - zero

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a day of the 29th or later exists in its month. */
const isLateDay = (value: string, day: number): boolean => {
  const month = two(value, 5)
  const year = two(value, 2)
  const isLeapYear = (year === 0 ? two(value, 0) : year) % 4 === 0
  return day <= (daysInMonth[month - 1] ?? 0) && (month !== 2 || isLeapYear)
}

/** Whether a date of the right form exists. The year 0000 does not; R4's pattern says so as well. */
const isInCalendar = (value: string): boolean => {
  if (value.charCodeAt(0) === zero && value.startsWith("0000")) return false
  if (value.length < 10) return true
  const day = two(value, 8)
  return day <= 28 || isLateDay(value, day)
}

/** `date`, `dateTime`, `instant`: R4's pattern and, as R4 says beside it, "Dates SHALL be valid dates". */
export const dateLike = (pattern: RegExp) => {
  // Most dates of a record are those of the visit before them, and comparing takes a quarter of the time of matching. One date stays
  // in memory for that, as what was matched last does in any runtime (`RegExp.input`).
  let last = ""
  return (value: unknown): boolean => {
    if (typeof value !== "string" || value === "") return false
    if (value === last) return true
    if (value.length > longest || !pattern.test(value) || !isInCalendar(value)) return false
    last = value
    return true
  }
}

/** A string that matches an anchored pattern, and is not {@link longest | absurdly long}. */
export const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && value.length <= longest && pattern.test(value)

// RFC 9110 §5.6.2 and §5.6.4: what the names and values of parameters are made of. No CR or LF can match.
const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+"
const quoted = '"(?:[\\t\\x20\\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\uffff]|\\\\[\\t\\x20-\\x7e\\x80-\\uffff])*"'
/** The pattern of a type or a subtype. */
export const restrictedName = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"

/** BCP 13: the names of RFC 6838 §4.2 with the parameters of RFC 2045 §5.1 and RFC 9110 §5.6.6. */
export const isMimeType = /* @__PURE__ */ matches(
  /* @__PURE__ */ new RegExp(
    `^${restrictedName}/${restrictedName}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|${quoted}))*$`,
  ),
)

/** `decimal`: any JSON number. One too large for a double has become infinite by the time it is seen. */
export const isDecimal = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value)

export const isBoolean = (value: unknown): boolean => typeof value === "boolean"

/** Decoding this much at a time keeps the memory that a check needs small and in the cache. A multiple of four. */
const chunk = 16_384

// For a hash, calling `atob` takes longer than looking for what may not be there.
const notBase64 = /[^A-Za-z0-9+/=]|=(?!=?$)/

/** Whether a text is base64 (RFC 4648 §4) with its padding and nothing else. */
const isPlainBase64 = (value: string): boolean => {
  const length = value.length
  if (length === 0 || length % 4 !== 0) return false
  if (length <= 64) return !notBase64.test(value)
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
