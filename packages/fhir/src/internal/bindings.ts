/** Checks for the codes of value sets that are a grammar, as they are read. */
import { isMimeType, matches, restrictedName } from "./formats.ts"

export { matches } from "./formats.ts"

// Published documents have parameters that should be quoted and are not, such as `canonicalization=http://hl7.org/…`.
const isReadableMimeType = /* @__PURE__ */ matches(
  /* @__PURE__ */ new RegExp(`^${restrictedName}/${restrictedName}(?:[ \\t]*;[\\t\\x20-\\x7e\\x80-\\uffff]*)?$`),
)

/** A code of the value set of MIME types: {@link isMimeType}, where it is read with parameters of any form. */
export const mimeType = (value: unknown, strict: boolean): boolean =>
  isMimeType(value) || (!strict && isReadableMimeType(value))
