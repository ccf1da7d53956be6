/**
 * Finds out quickly that a JSON text has nothing that its value does not show, which is so for nearly every text: as many members as
 * the value has keys, and no number that JavaScript would write otherwise.
 */
import { maxLevels } from "./scan.ts"

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const minus = 0x2d

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether a character can be within a number: a digit, a sign, a point, or an exponent's letter. */
const isOfNumber = (code: number): boolean =>
  isDigit(code) || code === minus || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b

/** The index of the quote that ends a string. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start); ; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === backslash) before--
    if ((end - before) % 2 === 0) return end
  }
}

/** How many members the objects of a JSON text have; undefined where a number is written as JavaScript would not. */
const membersIn = (text: string): number | undefined => {
  let members = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at + 1)
    else if (code === colon) members++
    else if (isDigit(code) || code === minus) {
      const start = at
      while (isOfNumber(text.charCodeAt(at + 1))) at++
      const source = text.slice(start, at + 1)
      // The commonest numbers need no look.
      if (source.length > 1 && String(Number(source)) !== source) return undefined
    }
  }
  return members
}

/** How many keys the objects of a value have; NaN where it is nested too deep. */
const keysIn = (value: object, levels: number): number => {
  if (levels >= maxLevels) return Number.NaN
  let keys = 0
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i]
      if (typeof item === "object" && item !== null) keys += keysIn(item, levels + 1)
    }
    return keys
  }
  for (const child of Object.values(value)) {
    keys++
    if (typeof child === "object" && child !== null) keys += keysIn(child, levels + 1)
  }
  return keys
}

/** Whether a text and the value that `JSON.parse` made of it say the same. It may say no where they do. */
export const isPlain = (text: string, value: unknown): boolean =>
  typeof value === "object" && value !== null && membersIn(text) === keysIn(value, 0)
