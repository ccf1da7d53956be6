/**
 * What a sender's program weighs, minified and compressed, and what it is made of: `pnpm bench bundle`. With `--check` it fails where this library's own part
 * is over its bars, or where a send needs what is loaded late.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { rolldown, type OutputAsset, type OutputChunk } from "rolldown"
import { root } from "../scripts/workspace.ts"
import { partsOf } from "./BundleParts.ts"
import { record } from "./Results.ts"
import { program, runWithoutLatePart } from "./WithoutLatePart.ts"

/**
 * The most that this library's own part may weigh: core, and what it takes of fhir, without Effect. In bytes. `loaded` is what a
 * program loads to send a file, `late` what it loads where something is refused, advised of, unusual, or asked.
 */
const bars = { loaded: 45_000, late: 42_000 }

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
interface Size {
  readonly minified: number
  readonly loaded: number
  readonly late: number
}

const sizes = new Map<string, Size>()
let parts: Awaited<ReturnType<typeof partsOf>> = []
let fault: string | undefined
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`
const compressed = (code: string): number => gzipSync(code, { level: 9 }).length
const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((one, other) => one + other, 0)

/** The files that are loaded with a program, and those that it loads later. */
const filesOf = (output: ReadonlyArray<OutputChunk | OutputAsset>) => {
  const files = output.filter((file) => file.type === "chunk")
  const loaded = new Set<string>()
  const load = (name: string): void => {
    const file = files.find(({ fileName }) => fileName === name)
    if (file === undefined || loaded.has(name)) return
    loaded.add(name)
    file.imports.forEach(load)
  }
  for (const { fileName, isEntry } of files) if (isEntry) load(fileName)
  return {
    loaded: files.filter(({ fileName }) => loaded.has(fileName)),
    late: files.filter(({ fileName }) => !loaded.has(fileName)),
  }
}

try {
  for (const [name, source, external] of programs) {
    const input = join(folder, "main.js")
    await writeFile(input, source)
    const bundle = await rolldown({ input, external: [...external], platform: "browser", logLevel: "silent" })
    const { output } = await bundle.generate({ format: "esm", minify: true })
    if (name === ownPart) {
      const { output: readable } = await bundle.generate({ format: "esm", comments: false })
      const modules = filesOf(readable).loaded.flatMap((file) => Object.entries(file.modules))
      const codes = modules.flatMap(([id, { code }]) =>
        code === null || !id.startsWith(`${root}packages/`)
          ? []
          : [[id.slice(`${root}packages/`.length), code] as const],
      )
      parts = await partsOf(codes)
    }
    await bundle.close()
    const { late, loaded } = filesOf(output)
    const size = {
      minified: sum(loaded.map(({ code }) => code.length)),
      loaded: sum(loaded.map(({ code }) => compressed(code))),
      late: sum(late.map(({ code }) => compressed(code))),
    }
    sizes.set(name, size)
    const rest = size.late === 0 ? "" : `, and loaded late ${kilobytes(size.late)}`
    console.log(
      `${name.padEnd(40)} ${kilobytes(size.minified).padStart(10)}, compressed ${kilobytes(size.loaded)}${rest}`,
    )
  }
  const input = join(folder, "main.js")
  await writeFile(input, program)
  fault = await runWithoutLatePart(input, folder)
} finally {
  await rm(folder, { recursive: true })
}
for (const [group, bytes] of parts) console.log(`  ${group.padEnd(48)} ${kilobytes(bytes).padStart(8)}`)
const own = sizes.get(ownPart) ?? { loaded: 0, late: 0 }
if (process.argv.includes("--check")) {
  for (const part of ["loaded", "late"] as const) {
    if (own[part] <= bars[part]) continue
    console.error(`Of this library's own part, ${own[part]} bytes are ${part}, more than ${bars[part]}`)
    process.exitCode = 1
  }
  if (fault !== undefined) {
    console.error(fault)
    process.exitCode = 1
  }
}
await record({
  name: "bundle",
  title: "A sender's bundle",
  packages: ["effect", "@medplum/core", "axios", "jose", "rolldown"],
  chart: {
    title: "What a sender's program weighs",
    panels: [
      {
        title: "Loaded to send a file, minified and compressed",
        unit: "KB",
        bars: [...sizes].map(([label, { loaded }]) => ({
          label,
          value: loaded / 1_000,
          ours: /effect-redox|by options/.test(label),
        })),
      },
    ],
  },
  text: `
A program that sends one file, bundled for a browser, minified, and compressed by gzip. This library's own part is core and what it takes of the
FHIR package, without Effect. What is loaded late is a file of its own, which a program loads where something is refused, advised of, unusual or asked.

| | minified | compressed | loaded late, compressed |
| --- | --- | --- | --- |
${[...sizes].map(([name, { late, loaded, minified }]) => `| ${name} | ${kilobytes(minified)} | ${kilobytes(loaded)} | ${late === 0 ? "" : kilobytes(late)} |`).join("\n")}

What is loaded of the own part, as what a bundle without these modules weighs less:

| | compressed |
| --- | --- |
${parts.map(([group, bytes]) => `| ${group} | ${kilobytes(bytes)} |`).join("\n")}
`,
})
