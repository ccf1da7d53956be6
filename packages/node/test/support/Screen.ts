/**
 * A terminal as far as the command uses one: what it shows after what it was sent.
 */

/** What a terminal shows, and what it was asked for on the way. */
export interface Screen {
  /** Its lines, from the first that was ever written. */
  readonly lines: ReadonlyArray<string>
  readonly cursorHidden: boolean
  /** Was any text coloured or styled? */
  readonly styled: boolean
  /** The longest line that was ever on it, in characters. */
  readonly widest: number
}

// oxlint-disable-next-line no-control-regex
const sequence = /\u001b\[([?0-9;]*)([A-Za-z])|\r|\n|[^\u001b\r\n]+|\u001b/g

/** Shows a text on a terminal that is tall enough. Fails on a sequence it does not know. */
export const show = (text: string): Screen => {
  const lines: Array<string> = [""]
  let row = 0
  let column = 0
  let cursorHidden = false
  let styled = false
  let widest = 0
  for (const [all, parameters = "", final] of text.matchAll(sequence)) {
    if (all === "\n") {
      row++
      column = 0
      while (lines.length <= row) lines.push("")
    } else if (all === "\r") {
      column = 0
    } else if (final === undefined) {
      const line = (lines[row] ?? "").padEnd(column)
      lines[row] = line.slice(0, column) + all + line.slice(column + all.length)
      column += all.length
      widest = Math.max(widest, (lines[row] ?? "").trimEnd().length)
    } else if (final === "A") {
      row = Math.max(0, row - Number(parameters === "" ? 1 : parameters))
    } else if (final === "K") {
      lines[row] = (lines[row] ?? "").slice(0, column)
    } else if (final === "J") {
      lines[row] = (lines[row] ?? "").slice(0, column)
      lines.length = row + 1
    } else if (final === "m") {
      styled = true
    } else if (parameters === "?25") {
      cursorHidden = final === "l"
    } else if (parameters !== "?2026") {
      throw new Error(`a sequence no test knows: ESC[${parameters}${final}`)
    }
  }
  return { lines: lines.map((line) => line.trimEnd()), cursorHidden, styled, widest }
}
