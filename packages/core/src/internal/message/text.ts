/**
 * Which characters a text of a message may hold.
 */
import * as Predicate from "effect/Predicate"

/**
 * Controls, line separators, and characters that turn the direction of the text around them: a title is shown in a chart,
 * next to others. Marks of direction (U+200E, U+200F) are part of how some languages write.
 */
export const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Has a text anything that can be seen? U+2800 is a braille cell without dots. */
export const isVisible = (text: string): boolean => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

/** A text of which something can be seen. */
export const isVisibleText = (value: unknown): value is string => Predicate.isString(value) && isVisible(value)

// Joiners shape the letters on both sides of them, and variation selectors the character before them; anywhere else they
// show nothing. Direction is for `steering` to judge.
const invisible =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<=^|[\s\p{Cc}\p{Default_Ignorable_Code_Point}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/** Does a text hold characters that show nothing, by Unicode's property `Default_Ignorable_Code_Point`? */
export const hidesCharacters = (text: string): boolean => text.search(invisible) !== -1

/** A title as it is shown: in NFC, without characters that show nothing, and without space around it. */
export const shownTitle = (text: string): string => text.replace(invisible, "").normalize("NFC").trim()

/** A title made of a file's name; undefined where nothing of it can be seen. */
export const titleOfName = (name: string): string | undefined => {
  const title = shownTitle(name.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ""))
  return isVisible(title) ? title : undefined
}
