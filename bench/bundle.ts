/**
 * What a sender's program weighs, minified and compressed, and what it is made of: `pnpm bench bundle`. With `--check` it fails where this library's own part
 * is over its bar.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { rolldown } from "rolldown"
import { root } from "../scripts/workspace.ts"
import { partsOf } from "./BundleParts.ts"
import { record } from "./Results.ts"

/** The most that this library's own part may weigh: core, and what it takes of fhir, without Effect. In bytes. */
const bar = 77_800

const sender = `
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as FileSource from "@effect-redox/core/FileSource"
import * as Redox from "@effect-redox/core/Redox"
import * as SendFile from "@effect-redox/core/SendFile"
console.log(Redox.layerConfig, SendFile.sendFile, FileSource.fromBytes, DocumentMessage.loinc)
`
const fromOptions = sender.replace("layerConfig", "layer")
const overFetch = `${sender}
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
console.log(Effect.runPromise, FetchHttpClient.layer)
`
const axiosJose = `
import axios from "axios"
import { importPKCS8, SignJWT } from "jose"
console.log(axios.post, importPKCS8, SignJWT)
`
const medplum = `
import { MedplumClient } from "@medplum/core"
console.log(new MedplumClient({}).createBinary)
`

const ownPart = "effect-redox, its own part"
const programs: ReadonlyArray<readonly [name: string, program: string, external: ReadonlyArray<RegExp>]> = [
  [ownPart, sender, [/^effect(?:\/|$)/]],
  ["the same, configured by options", fromOptions, [/^effect(?:\/|$)/]],
  ["effect-redox with Effect, over fetch", overFetch, []],
  ["@medplum/core", medplum, []],
  ["axios + jose", axiosJose, []],
]

// Beside this file, so that it finds the packages this folder has.
const folder = await mkdtemp(join(import.meta.dirname, ".bundle-"))
const sizes = new Map<string, number>()
const rows: Array<string> = []
let parts: Awaited<ReturnType<typeof partsOf>> = []
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`
try {
  for (const [name, program, external] of programs) {
    const input = join(folder, "main.js")
    await writeFile(input, program)
    const bundle = await rolldown({ input, external: [...external], platform: "browser", logLevel: "silent" })
    const { output } = await bundle.generate({ format: "esm", minify: true })
    if (name === ownPart) {
      const { output: readable } = await bundle.generate({ format: "esm", comments: false })
      const modules = readable.flatMap((file) => (file.type === "chunk" ? Object.entries(file.modules) : []))
      const codes = modules.flatMap(([id, { code }]) =>
        code === null || !id.startsWith(`${root}packages/`)
          ? []
          : [[id.slice(`${root}packages/`.length), code] as const],
      )
      parts = await partsOf(codes)
    }
    await bundle.close()
    const code = output.map((file) => (file.type === "chunk" ? file.code : "")).join("")
    sizes.set(name, gzipSync(code, { level: 9 }).length)
    const compressed = kilobytes(sizes.get(name) ?? 0)
    console.log(`${name.padEnd(40)} ${kilobytes(code.length).padStart(10)}, compressed ${compressed}`)
    rows.push(`| ${name} | ${kilobytes(code.length)} | ${compressed} |`)
  }
} finally {
  await rm(folder, { recursive: true })
}
for (const [group, bytes] of parts) console.log(`  ${group.padEnd(48)} ${kilobytes(bytes).padStart(8)}`)
const own = sizes.get(ownPart) ?? 0
if (process.argv.includes("--check") && own > bar) {
  console.error(`This library's own part weighs ${own} bytes, more than ${bar}`)
  process.exitCode = 1
}
await record({
  name: "bundle",
  title: "A sender's bundle",
  packages: ["effect", "@medplum/core", "axios", "jose", "rolldown"],
  chart: {
    title: "What a sender's program weighs",
    panels: [
      {
        title: "Minified and compressed",
        unit: "KB",
        bars: [...sizes].map(([label, bytes]) => ({
          label,
          value: bytes / 1_000,
          ours: /effect-redox|by options/.test(label),
        })),
      },
    ],
  },
  text: `
A program that sends one file, bundled for a browser, minified, and compressed by gzip. This library's own part is core and what it takes of the
FHIR package, without Effect.

| | minified | compressed |
| --- | --- | --- |
${rows.join("\n")}

What the own part is made of, as what a bundle without these modules weighs less:

| | compressed |
| --- | --- |
${parts.map(([group, bytes]) => `| ${group} | ${kilobytes(bytes)} |`).join("\n")}
`,
})
