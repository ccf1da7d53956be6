/**
 * Numbers, durations and paragraphs for users.
 */
import * as CliOutput from "effect/cli/CliOutput"

const units = ["B", "kB", "MB", "GB", "TB"] as const

/** `124 kB`: decimal, as Redox's limits are. */
export const bytes = (count: number): string => {
  let value = count
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  const digits = unit === 0 || value >= 99.5 ? 0 : 1
  return `${value.toFixed(digits)} ${units[unit]}`
}

/** `80 ms`, `1.2 s`, `2 min 5 s`. */
export const duration = (millis: number): string => {
  if (millis < 1_000) return `${Math.round(millis)} ms`
  if (millis < 59_950) return `${(millis / 1_000).toFixed(1)} s`
  const seconds = Math.round(millis / 1_000)
  return seconds < 3_600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`
}

/** `0:05`, `12:30`, `1:02:03`. */
export const clock = (millis: number): string => {
  const seconds = Math.max(0, Math.ceil(millis / 1_000))
  const two = (value: number) => String(value).padStart(2, "0")
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

// oxlint-disable-next-line no-control-regex
const styles = /\u001b\[\d+m/g
// Printable ASCII, what bars are made of, and what stands for a part left out: a column each.
const narrow = /^[ -~\u2588\u2591\u2026]*$/

/** How many columns a text takes on a terminal. Most texts are ASCII, and need not be taken apart: ten frames a second would be garbage. */
export const width = (text: string): number => {
  const bare = text.replace(styles, "")
  return narrow.test(bare) ? bare.length : CliOutput.displayWidth(bare)
}

// A name comes from a folder or a shell's glob, and may hold anything: nothing in it is to move the cursor or to turn
// the direction of the text around it.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A text without what could steer a terminal. */
export const plain = (text: string): string => text.replace(control, "?")

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" })
const graphemes = (text: string): ReadonlyArray<string> => Array.from(segmenter.segment(text), ({ segment }) => segment)

const takeWidth = (parts: ReadonlyArray<string>, columns: number): ReadonlyArray<string> => {
  const taken: Array<string> = []
  let room = columns
  for (const part of parts) {
    room -= width(part)
    if (room < 0) break
    taken.push(part)
  }
  return taken
}

/** A text in at most so many columns, with its middle left out where it is longer: names differ most at both ends. */
export const fit = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  if (columns <= 0) return ""
  const parts = graphemes(text)
  const head = takeWidth(parts, Math.ceil((columns - 1) / 2)).join("")
  const tail = takeWidth(parts.toReversed(), columns - 1 - width(head))
  return `${head}…${tail.toReversed().join("")}`
}

/** A text in exactly so many columns. */
export const cell = (text: string, columns: number): string => {
  const fitted = fit(text, columns)
  return fitted + " ".repeat(Math.max(0, columns - width(fitted)))
}

/** Paragraphs, broken between words and indented. */
export const wrap = (text: string, columns: number, indent = ""): ReadonlyArray<string> =>
  text.split("\n").flatMap((paragraph) => {
    const own = indent + (/^ */.exec(paragraph)?.[0] ?? "")
    const lines: Array<string> = []
    let line = ""
    for (const word of paragraph.trim().split(/ +/)) {
      if (line !== "" && width(own + line) + 1 + width(word) > columns) {
        lines.push(own + line)
        line = word
      } else {
        line = line === "" ? word : `${line} ${word}`
      }
    }
    return [...lines, own + line]
  })
