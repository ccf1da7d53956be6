/**
 * A terminal's screen as text and as a picture: what a program wrote to it, cell by cell, with its colours.
 */

/** A run of characters of one style. */
export interface Span {
  readonly text: string
  /** The colour's name, `bold`, or `dim`; the terminal's own where there is none. */
  readonly style: Style | undefined
}

const styles = { 1: "bold", 2: "dim", 31: "red", 32: "green", 33: "yellow", 36: "cyan" } as const
type Style = (typeof styles)[keyof typeof styles]

const isStyle = (code: number): code is keyof typeof styles => code in styles

interface Cell {
  readonly character: string
  readonly style: Style | undefined
}

// The sequences that the command writes; another one fails, so that the picture is never wrong in silence.
// oxlint-disable-next-line no-control-regex
const sequence = /\u001b\[([?0-9;]*)([A-Za-z])|\r|\n|[^\u001b\r\n]+|\u001b/g

/** The lines that a terminal shows after a text was written to it. */
export const linesOf = (text: string): ReadonlyArray<ReadonlyArray<Span>> => {
  const lines: Array<Array<Cell>> = [[]]
  let row = 0
  let column = 0
  let style: Style | undefined
  const line = (): Array<Cell> => (lines[row] ??= [])
  for (const [all, parameters = "", final] of text.matchAll(sequence)) {
    if (all === "\n") {
      row += 1
      column = 0
      line()
    } else if (all === "\r") {
      column = 0
    } else if (final === undefined) {
      for (const character of all) {
        while (line().length < column) line().push({ character: " ", style: undefined })
        line()[column] = { character, style }
        column += 1
      }
    } else if (final === "A") {
      row = Math.max(0, row - Number(parameters === "" ? 1 : parameters))
    } else if (final === "K" || final === "J") {
      line().length = Math.min(line().length, column)
      if (final === "J") lines.length = row + 1
    } else if (final === "m") {
      const code = Number(parameters)
      style = isStyle(code) ? styles[code] : undefined
    } else if (!["?25", "?2026"].includes(parameters)) {
      throw new Error(`a sequence that this terminal does not know: ESC[${parameters}${final}`)
    }
  }
  return lines.map((cells) => {
    const spans: Array<{ text: string; style: Style | undefined }> = []
    for (const { character, style } of cells) {
      const last = spans.at(-1)
      if (last !== undefined && last.style === style) last.text += character
      else spans.push({ text: character, style })
    }
    return spans
  })
}

/** The same without colours. */
export const textOf = (lines: ReadonlyArray<ReadonlyArray<Span>>): ReadonlyArray<string> =>
  lines.map((spans) =>
    spans
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
  )

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")

const cellWidth = 8.4
const lineHeight = 20
const padding = 18
const bar = 30

// The colours keep a contrast of 4.5 to 1 against both backgrounds.
const stylesheet = `
  .window { fill: #ffffff; stroke: #d0d7de }
  .title, .dim { fill: #59636e }
  text { fill: #1f2328; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }
  .title { font-size: 12px }
  .bold { font-weight: bold }
  .red { fill: #c21c2c } .green { fill: #116329 } .yellow { fill: #7d4e00 } .cyan { fill: #0a6577 }
  @media (prefers-color-scheme: dark) {
    .window { fill: #0d1117; stroke: #3d444d }
    .title, .dim { fill: #9198a1 }
    text { fill: #e6edf3 }
    .red { fill: #ff8a80 } .green { fill: #56d364 } .yellow { fill: #e3b341 } .cyan { fill: #56c8d8 }
  }`

/** A picture of a terminal that fits light and dark pages. `label` is its text for those who do not see it. */
export const drawing = (
  lines: ReadonlyArray<ReadonlyArray<Span>>,
  { columns, label }: { readonly columns: number; readonly label: string },
): string => {
  const width = Math.ceil(columns * cellWidth + 2 * padding)
  const height = lines.length * lineHeight + padding * 1.5 + bar
  const rows = lines.map((spans, index) => {
    let column = 0
    const parts = spans.map(({ style, text }) => {
      const x = (padding + column * cellWidth).toFixed(1)
      column += [...text].length
      // Each span begins at its own column, so that another font of the reader's keeps the columns.
      const wide = `textLength="${([...text].length * cellWidth).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`
      const named = style === undefined ? "" : ` class="${style}"`
      return text.trim() === "" ? "" : `<tspan x="${x}" ${wide}${named}>${escaped(text)}</tspan>`
    })
    return `  <text y="${bar + padding + index * lineHeight}" xml:space="preserve">${parts.join("")}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">`,
    `  <style>${stylesheet}`,
    `  </style>`,
    `  <rect class="window" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    `  <text class="title" x="${padding}" y="20">effect-redox</text>`,
    ...rows,
    `</svg>`,
    "",
  ].join("\n")
}

/** The lines of text in such a picture. */
export const textOfDrawing = (svg: string): ReadonlyArray<string> =>
  [...svg.matchAll(/<text y=[^>]*>(.*)<\/text>/g)].map(([, row = ""]) =>
    unescaped([...row.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text = ""]) => text).join(" ")),
  )

/** A text in which nothing is left that differs from run to run: numbers, identifiers, codes, bars, and where lines break. */
export const normalised = (lines: ReadonlyArray<string>): string =>
  lines
    .join(" ")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replaceAll(/\([A-Z_]{5,}\)/g, "(CODE)")
    .replaceAll(/[█░\s]*[█░][█░\s]*/g, " BAR ")
    .replaceAll(/\d+(?:[.:]\d+)?/g, "N")
    .replaceAll(/\bN (?:[kM]?B|m?s)\b/g, "N")
    .replaceAll(/\s+/g, " ")
    .trim()
