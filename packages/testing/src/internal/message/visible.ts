/**
 * Which characters a person sees. Number and name are compared by eye and by program: what only a program sees makes two
 * that look the same differ.
 */

// Letters by category that are blank by design: fillers of Hangul, inherent vowels of Khmer, a braille cell without dots;
// and marks that only choose or join glyphs.
const blanks =
  "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\u{e0100}-\\u{e01ef}"

// Format characters (Unicode's category Cf) show nothing of their own, but for the Arabic signs that stand under numbers.
const seen = new RegExp(`[^\\s\\p{Cc}\\p{Cf}${blanks}]|[\\u0600-\\u0605\\u06dd]`, "u")
const invisible = new RegExp(`[\\s\\p{Cc}\\p{Cf}${blanks}]`, "gu")
const unseen = new RegExp(`(?![\\u0600-\\u0605\\u06dd\\u2800])[\\p{Cc}\\p{Cf}${blanks}]`, "u")

/** Is there nothing in it that can be seen? */
export const isBlank = (text: string): boolean => !seen.test(text)

/** Does it hold what cannot be seen, or white space around it? */
export const hides = (text: string): boolean => unseen.test(text) || text !== text.trim()

/** Without what cannot be seen, and without white space. */
export const shown = (text: string): string => text.replace(invisible, "")
