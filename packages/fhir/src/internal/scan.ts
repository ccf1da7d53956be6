/**
 * Reads along a JSON text and the value that `JSON.parse` made of it, for what the value does not show: members that were
 * overwritten by others of their name, the text of numbers, and where a text stops being JSON (RFC 8259).
 */
import { keepText } from "./numberText.ts"

/** What is wrong with a text, and where. */
export interface Flaw {
  readonly reason: "syntax" | "depth" | "duplicate"
  /** The index of the character, in UTF-16 units. */
  readonly at: number
  /** The keys and indexes that lead to it. */
  readonly segments: ReadonlyArray<string | number>
}

/** How many arrays and objects may be nested in each other. FHIR in the wild stays under 30; a stack takes thousands. */
export const maxLevels = 1_000

// From an index on: white space, and the whole of a number. `y` matches there or not at all.
const space = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const quote = 0x22
const backslash = 0x5c
const literals: Readonly<Record<string, string>> = { t: "true", f: "false", n: "null" }

class Stop {
  readonly flaw: Flaw
  constructor(flaw: Flaw) {
    this.flaw = flaw
  }
}

class Scan {
  readonly #text: string
  /** Whether it is known to be JSON: strings need no look inside then. */
  readonly #isJson: boolean
  readonly #path: Array<string | number> = []
  #at = 0
  /** The first backslash that is not behind `#at`. */
  #backslash = -1

  constructor(text: string, isJson: boolean) {
    this.#text = text
    this.#isJson = isJson
  }

  run(value: unknown): void {
    this.#value(undefined, "", value)
    if (this.#at < this.#text.length) this.#stop("syntax")
  }

  #stop(reason: Flaw["reason"], at = this.#at): never {
    throw new Stop({ reason, at, segments: [...this.#path] })
  }

  #skip(): void {
    // Most often there is none, or one blank.
    if (this.#text.charCodeAt(this.#at) > 0x20) return
    space.lastIndex = this.#at
    this.#at += space.exec(this.#text)?.[0].length ?? 0
  }

  #value(holder: object | undefined, key: string, value: unknown): void {
    this.#skip()
    const first = this.#text[this.#at] ?? ""
    switch (first) {
      case "{":
        this.#object(value)
        break
      case "[":
        this.#array(value)
        break
      case '"':
        this.#string()
        break
      default:
        if (Object.hasOwn(literals, first)) this.#literal(literals[first] ?? "")
        else this.#number(holder, key, value)
    }
    this.#skip()
  }

  #literal(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) this.#stop("syntax")
    this.#at += word.length
  }

  #number(holder: object | undefined, key: string, value: unknown): void {
    number.lastIndex = this.#at
    const source = number.exec(this.#text)?.[0]
    if (source === undefined) this.#stop("syntax")
    this.#at += source.length
    if (holder !== undefined && typeof value === "number" && String(value) !== source) {
      keepText(holder, key, value, source)
    }
  }

  /** Goes past a string. Returns whether it holds an escape. */
  #string(): boolean {
    const text = this.#text
    const start = this.#at
    // A file in base64 is one long string: searching is many times as quick as a loop.
    if (this.#isJson) {
      if (this.#backslash < start) {
        const next = text.indexOf("\\", start)
        this.#backslash = next === -1 ? Infinity : next
      }
      const end = text.indexOf('"', start + 1)
      if (end < this.#backslash) {
        this.#at = end + 1
        return false
      }
    }
    let escaped = false
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        return escaped
      }
      if (code < 0x20) this.#stop("syntax", at)
      if (code !== backslash) continue
      escaped = true
      escape.lastIndex = at
      const matched = escape.exec(text)
      if (matched === null) this.#stop("syntax", at)
      at += matched[0].length - 1
    }
    this.#stop("syntax", text.length)
  }

  #name(): string {
    const start = this.#at
    if (this.#text.charCodeAt(start) !== quote) this.#stop("syntax")
    const escaped = this.#string()
    const raw = this.#text.slice(start + 1, this.#at - 1)
    return escaped ? String(JSON.parse(`"${raw}"`)) : raw
  }

  #enter(key: string | number): void {
    if (this.#path.length >= maxLevels) this.#stop("depth")
    this.#path.push(key)
  }

  #object(value: unknown): void {
    const holder = isHolder(value) ? value : undefined
    const names = new Set<string>()
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === "}") return void this.#at++
    for (;;) {
      this.#skip()
      const start = this.#at
      const name = this.#name()
      this.#enter(name)
      if (names.has(name)) this.#stop("duplicate", start)
      names.add(name)
      this.#skip()
      if (this.#text[this.#at] !== ":") this.#stop("syntax")
      this.#at++
      this.#value(holder, name, holder === undefined ? undefined : Reflect.get(holder, name))
      this.#path.pop()
      if (this.#ends("}")) return
    }
  }

  #array(value: unknown): void {
    const holder = Array.isArray(value) ? value : undefined
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === "]") return void this.#at++
    for (let index = 0; ; index++) {
      this.#enter(index)
      this.#value(holder, String(index), holder?.[index])
      this.#path.pop()
      if (this.#ends("]")) return
    }
  }

  #ends(bracket: string): boolean {
    const next = this.#text[this.#at]
    if (next !== bracket && next !== ",") this.#stop("syntax")
    this.#at++
    return next === bracket
  }
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null

/**
 * Reads along a text and its value, keeping the text of numbers. Returns the first flaw, if there is one. Without a value it
 * looks for the place where the text stops being JSON.
 */
export const scan = (text: string, value: unknown): Flaw | undefined => {
  try {
    new Scan(text, value !== undefined).run(value)
    return undefined
  } catch (stop) {
    if (stop instanceof Stop) return stop.flaw
    throw stop
  }
}

/** The line and the column of an index, both from 1. A line ends with LF, CR or both. */
export const placeOf = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
