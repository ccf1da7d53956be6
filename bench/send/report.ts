/** Tables and charts of what was measured. */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { cpus, platform, release } from "node:os"
import type { Result, Spread } from "./measure.ts"

const names: Readonly<Record<string, string>> = {
  undici: "undici by hand (limit)",
  effectClient: "Effect's HttpClient by hand",
  axiosJose: "axios + jose",
  medplum: "@medplum/core",
  sendFile: "effect-redox",
  undiciFresh: "undici by hand, a connection for each create",
  sendFilePooled: "effect-redox, creates over the pool",
}

const nameOf = (candidate: string): string => names[candidate] ?? candidate

const ratio = ({ max, median, min }: Spread): string => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`

const byWork = (results: ReadonlyArray<Result>): ReadonlyMap<string, ReadonlyArray<Result>> =>
  Map.groupBy(results, ({ work }) => work.name)

export const table = (results: ReadonlyArray<Result>): string =>
  [...byWork(results)]
    .map(([name, rows]) => {
      const lines = rows.map(
        (row) =>
          `| ${nameOf(row.candidate)} | ${ratio(row.speed)} | ${ratio(row.cpu)} | ${row.perSend.cpu.toFixed(3)} | ${row.memory.median.toFixed(0)} | ${row.aboveIdle.median.toFixed(0)} |`,
      )
      const head =
        "| | speed × limit | CPU × limit | CPU ms a send | peak RSS MB | above idle MB |\n| --- | --- | --- | --- | --- | --- |"
      return `### ${name}\n\n${rows[0]?.rounds ?? 0} rounds of ${rows[0]?.work.count ?? 0} sends.\n\n${head}\n${lines.join("\n")}\n`
    })
    .join("\n")

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

/** Bars of CPU time against the limit: shorter is better. Legible on light and dark pages. */
export const chart = (title: string, rows: ReadonlyArray<Result>): string => {
  const most = Math.max(...rows.map(({ cpu }) => cpu.median))
  const [left, width, line] = [210, 360, 30]
  const height = rows.length * line + 50
  const bars = rows.map(({ candidate, cpu }, index) => {
    const y = 40 + index * line
    const length = (cpu.median / most) * width
    const fill = candidate === "sendFile" ? "#0b8a82" : "#8a94a3"
    return [
      `<text x="${left - 10}" y="${y + 14}" text-anchor="end">${escape(nameOf(candidate))}</text>`,
      `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3" fill="${fill}"/>`,
      `<text x="${(left + length + 8).toFixed(1)}" y="${y + 14}">× ${cpu.median.toFixed(2)}</text>`,
    ].join("")
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="13">`,
    `<style>text { fill: #24292f } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }</style>`,
    `<text x="0" y="18" font-size="15" font-weight="600">${escape(title)}: CPU, × undici by hand</text>`,
    ...bars,
    "</svg>\n",
  ].join("\n")
}

const versionOf = async (name: string): Promise<string> => {
  const from = createRequire(import.meta.url)
  for (const folder of from.resolve.paths(name) ?? []) {
    const text = await readFile(`${folder}/${name}/package.json`, "utf8").catch(() => undefined)
    if (text !== undefined) return String(JSON.parse(text).version)
  }
  return "unknown"
}

/** Writes bench/RESULTS.md and its charts. */
export const write = async (results: ReadonlyArray<Result>): Promise<void> => {
  const folder = new URL("../", import.meta.url)
  await mkdir(new URL("charts/", folder), { recursive: true })
  const charts: Array<string> = []
  for (const [name, rows] of byWork(results)) {
    const file = `charts/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.svg`
    await writeFile(new URL(file, folder), chart(name, rows))
    charts.push(`![${name}](${file})`)
  }
  const packages = ["undici", "effect", "axios", "jose", "@medplum/core"]
  const versions = await Promise.all(packages.map(async (name) => `${name} ${await versionOf(name)}`))
  const machine = `Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${platform()} ${release()}`
  const text = [
    "# Measured",
    "",
    "Written by `pnpm bench --write`. Each candidate sends the same files to the same server, in a process of its own, in turn.",
    "The median of the rounds, with the least and the most; ratios are to undici by hand in the same round. Memory is resident: its peak,",
    "and what of it is above the memory before the first send.",
    "",
    `${machine}. ${versions.join(", ")}.`,
    "",
    ...charts,
    "",
    table(results),
  ].join("\n")
  await writeFile(new URL("RESULTS.md", folder), text)
}
