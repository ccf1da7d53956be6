/** Whether a JSON value is accepted; `strict` is set for what is about to be sent. */
export type Accepts = (value: unknown, strict: boolean) => boolean

/** The format of what a function accepts. */
export const other = (accepts: Accepts): Format => ({ kind: "other", accepts })

/** How the value of a primitive is checked. The commonest ways are data, so that a compiled check can inline them. */
export type Format =
  /** A non-empty string of at most so many UTF-16 units. */
  | { readonly kind: "text"; readonly max: number }
  /** A non-empty string without white space. */
  | { readonly kind: "word" }
  /** The same for a URI: a UUID or OID in it must be one, where it is about to be sent. */
  | { readonly kind: "uri" }
  /** Words with one white-space character between them: `[^\s]+(\s[^\s]+)*`. */
  | { readonly kind: "code" }
  | { readonly kind: "codes"; readonly codes: ReadonlySet<unknown> }
  /** An integer of at most 31 bits and a sign, no less than that: R4 bounds all to 32 bits. */
  | { readonly kind: "whole"; readonly min: number }
  /** Anything else. */
  | { readonly kind: "other"; readonly accepts: Accepts }

/**
 * What R4's patterns mean by `\s`, read as XML Schema reads it and not as JavaScript does: a no-break space in a name is
 * content. Searching for these is quicker than looping over a string.
 */
export const spaces = /[ \t\r\n]/

/** Whether there is white space in a text. For a short one, as most codes are, a loop is quicker than a pattern. */
export const hasSpace = (value: string): boolean => {
  if (value.length > 7) return spaces.test(value)
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code <= 32 && (code === 32 || code === 10 || code === 13 || code === 9)) return true
  }
  return false
}

/** White space where a code may have none. */
export const misplacedSpaces = /^[ \t\r\n]|[ \t\r\n]{2}|[ \t\r\n]$/

/** The pattern of so many hexadecimal digits, written out: a runtime takes four times as long for a pattern that counts. */
const hex = (digits: number): string => "[0-9a-f]".repeat(digits)

const uuid = `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`

const properUrn = /* @__PURE__ */ new RegExp(
  `^(?:urn:uuid:${uuid}|urn:oid:[0-2](?:\\.(?:0|[1-9][0-9]*)){1,64})(?:[#?].*)?$`,
)

/** Whether a URI, if it is of UUIDs or OIDs, has one: a UUID in lower case. Any other URI is as it should be. */
export const isProperUri = (value: string): boolean => {
  // Nearly every URI is of http: and decided here.
  if (value.charCodeAt(3) !== 58 || (value.length < 512 && properUrn.test(value))) return true
  const scheme = value.slice(0, 9).toLowerCase()
  return scheme !== "urn:uuid:" && !scheme.startsWith("urn:oid:")
}

/** Whether a text is a URI. */
export const isUri = (value: string, strict: boolean): boolean =>
  value.length > 0 && (value.length > 7 ? !spaces.test(value) : !hasSpace(value)) && (!strict || isProperUri(value))

/** Whether a text is a code. */
export const isCode = (value: string): boolean =>
  value.length > 0 && !((value.length > 7 ? spaces.test(value) : hasSpace(value)) && misplacedSpaces.test(value))

/** Whether a JSON value is an integer from a bound on. */
export const isWhole = (value: unknown, min: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= min && value <= 2_147_483_647

/** Whether a JSON value is of a format. */
export const accepts = (format: Format, value: unknown, strict: boolean): boolean => {
  switch (format.kind) {
    case "text":
      return typeof value === "string" && value.length > 0 && value.length <= format.max
    case "word":
      return typeof value === "string" && value.length > 0 && !hasSpace(value)
    case "uri":
      return typeof value === "string" && isUri(value, strict)
    case "code":
      return typeof value === "string" && isCode(value)
    case "codes":
      return format.codes.has(value)
    case "whole":
      return isWhole(value, format.min)
    case "other":
      return format.accepts(value, strict)
  }
}
