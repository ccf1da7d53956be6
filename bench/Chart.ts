/** Bars side by side, as SVG that is legible on light and dark pages. */

export interface Bar {
  readonly label: string
  readonly value: number
  /** The least and the most that was measured. */
  readonly from?: number
  readonly to?: number
  /** Is it this library's? */
  readonly ours: boolean
}

/** Bars of one unit, the shorter the better. */
export interface Panel {
  readonly title: string
  readonly unit: string
  readonly bars: ReadonlyArray<Bar>
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const width = 760
const step = 28
const headed = 38

/** Where bars begin: behind the longest label, by how wide a letter is on average, bold or not. */
const leftOf = (panels: ReadonlyArray<Panel>): number => {
  const labels = panels.flatMap(({ bars }) => bars.map(({ label, ours }) => label.length * (ours ? 8 : 7.2)))
  return Math.max(236, Math.ceil(Math.max(...labels)) + 32)
}

const panelHeight = ({ bars }: Panel): number => headed + bars.length * step + 14

const drawPanel = ({ bars, title, unit }: Panel, top: number, left: number): string => {
  // Room for the number behind the longest bar.
  const longest = width - left - 110
  const most = Math.max(...bars.map(({ to, value }) => to ?? value))
  const length = (value: number): number => (value / most) * longest
  const lines = bars.map(({ from, label, ours, to, value }, index) => {
    const y = top + headed + index * step
    const weight = ours ? ' font-weight="700"' : ""
    const end = Math.max(length(value), to === undefined ? 0 : length(to))
    const spread =
      from === undefined || to === undefined
        ? ""
        : `<path class="spread" d="M${(left + length(from)).toFixed(1)} ${y + 10}H${(left + length(to)).toFixed(1)}"/>`
    return [
      `<text x="${left - 12}" y="${y + 15}" text-anchor="end"${weight}>${escape(label)}</text>`,
      `<rect class="${ours ? "ours" : "theirs"}" x="${left}" y="${y}" width="${Math.max(1, length(value)).toFixed(1)}" height="20" rx="3"/>`,
      spread,
      `<text x="${(left + end + 8).toFixed(1)}" y="${y + 15}"${weight}>${shown(value)} ${escape(unit)}</text>`,
    ].join("")
  })
  return [`<text x="20" y="${top + 22}" font-size="15" font-weight="600">${escape(title)}</text>`, ...lines].join("\n")
}

/** A chart of panels below each other. It has a background of its own, since the page's may be of either kind. */
export const chart = (title: string, panels: ReadonlyArray<Panel>): string => {
  const head = 66
  const height = head + panels.reduce((sum, panel) => sum + panelHeight(panel), 0)
  const left = leftOf(panels)
  let top = head
  const drawn = panels.map((panel) => {
    const at = top
    top += panelHeight(panel)
    return drawPanel(panel, at, left)
  })
  const isSpread = panels.some(({ bars }) => bars.some(({ from }) => from !== undefined))
  const note = `Shorter is better.${isSpread ? " The bar is the median, the thin line the least to the most." : ""}`
  const spoken = panels.map(
    ({ bars, title, unit }) =>
      `${title}: ${bars.map(({ label, value }) => `${label} ${shown(value)} ${unit}`).join(", ")}.`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="14">`,
    `<title id="t">${escape(title)}</title>`,
    `<desc id="d">${escape(spoken.join(" "))}</desc>`,
    "<style>",
    "text { fill: #1f2328 } .page { fill: #ffffff; stroke: #d1d9e0 } .ours { fill: #0b8a82 } .theirs { fill: #b1bac4 } .note { fill: #59636e } .spread { stroke: #1f2328; stroke-opacity: .45; stroke-width: 2 }",
    "@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .page { fill: #0d1117; stroke: #3d444d } .ours { fill: #2dbdb3 } .theirs { fill: #59636e } .note { fill: #9198a1 } .spread { stroke: #f0f6fc } }",
    "</style>",
    `<rect class="page" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    `<text x="20" y="32" font-size="18" font-weight="700">${escape(title)}</text>`,
    `<text class="note" x="20" y="54">${note}</text>`,
    ...drawn,
    "</svg>\n",
  ].join("\n")
}
