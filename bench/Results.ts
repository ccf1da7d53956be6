/**
 * Writes what was measured to bench/RESULTS.md, a section for each benchmark, and its charts to docs/images, where the README, the
 * documentation and its site show them.
 */
import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { cpus, platform, release, totalmem } from "node:os"
import { fileURLToPath } from "node:url"
import { run } from "../scripts/workspace.ts"
import { chart, type Panel } from "./Chart.ts"

/** Is this run to write its results? */
export const isWriting = process.argv.includes("--write")

export const isQuick = process.argv.includes("--quick")

/** The benchmarks with a section, in its order. */
const sections = ["send", "growth", "start", "bundle", "fhir-peers", "fhir-agreement"] as const

/** One benchmark's section. */
export interface Section {
  readonly name: (typeof sections)[number]
  readonly title: string
  /** What is measured and how, in Markdown. */
  readonly text: string
  readonly chart?: { readonly title: string; readonly panels: ReadonlyArray<Panel> }
  /** Packages whose versions are named. */
  readonly packages: ReadonlyArray<string>
}

/** The version of a package that this folder has. */
export const versionOf = async (name: string): Promise<string> => {
  const from = createRequire(import.meta.url)
  for (const folder of from.resolve.paths(name) ?? []) {
    const text = await readFile(`${folder}/${name}/package.json`, "utf8").catch(() => undefined)
    if (text !== undefined) return String(JSON.parse(text).version)
  }
  return "unknown"
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${release()}, Node.js ${process.versions.node}`

const head = `# Measured

Written by \`pnpm bench --write\`; \`pnpm bench send --write\` writes one section anew. Numbers are the median of the rounds, with the least
and the most. Ratios hold from machine to machine better than times do.
`

const file = new URL("RESULTS.md", import.meta.url)
const begin = (name: string): string => `<!-- ${name} -->\n`
const end = (name: string): string => `<!-- end of ${name} -->\n`

const sectionIn = (text: string, name: string): string => {
  const from = text.indexOf(begin(name))
  const to = text.indexOf(end(name))
  return from < 0 || to < 0 ? "" : text.slice(from, to + end(name).length)
}

/** Writes a section in the place of the one before, where this run is to write. */
export const record = async (section: Section): Promise<void> => {
  if (!isWriting) return
  const { name, packages, text, title } = section
  const drawn = section.chart
  if (drawn !== undefined) {
    await writeFile(new URL(`../docs/images/bench-${name}.svg`, import.meta.url), chart(drawn.title, drawn.panels))
  }
  const versions = await Promise.all(packages.map(async (one) => `${one} ${await versionOf(one)}`))
  const body = [
    `## ${title}`,
    `${machine}${versions.length === 0 ? "" : `; ${versions.join(", ")}`}.${isQuick ? " **A quick run, of few rounds.**" : ""}`,
    ...(drawn === undefined ? [] : [`![${drawn.title}](../docs/images/bench-${name}.svg)`]),
    text.trim(),
  ].join("\n\n")
  const before = await readFile(file, "utf8").catch(() => "")
  const written = sections.map((one) =>
    one === name ? `${begin(name)}\n${body}\n\n${end(name)}` : sectionIn(before, one),
  )
  await writeFile(file, [head, ...written.filter((part) => part !== "")].join("\n"))
  await run("oxfmt", [fileURLToPath(file)], { quiet: true })
}
