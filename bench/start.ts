/**
 * How long it takes to start: `pnpm bench start`. The command and the README's program run as they are installed: packed, in a
 * project outside this workspace, beside what is installed there for a hand-written sender.
 */
import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { pack } from "../scripts/pack.ts"
import { root, run } from "../scripts/workspace.ts"
import { isQuick, record, versionOf } from "./Results.ts"
import { spread, spreadOf } from "./Spread.ts"

const rounds = isQuick ? 5 : 21

const firstLine = 'console.log("started")\n'

/** The imports of the README's first program, and a first line in the place of what it does. */
const readmeProgram = async (): Promise<string> => {
  const readme = await readFile(join(root, "README.md"), "utf8")
  const [, program = ""] = /```ts\n(.*?)```/s.exec(readme) ?? []
  const imports = program.match(/^import .*$/gm) ?? []
  if (imports.length === 0) throw new Error("The README's first program imports nothing")
  return `${imports.join("\n")}\n${firstLine}`
}

/** What that program uses, imported from the packages' barrels instead of their modules. */
const fromBarrels = `
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect } from "effect"
${firstLine}`

const folder = await mkdtemp(join(tmpdir(), "effect-redox-start-"))
const project = join(folder, "project")
const runFile = promisify(execFile)

/** Milliseconds of wall time and of processor time, as the shell's `time` gives them. */
const timeOf = async (args: ReadonlyArray<string>) => {
  const line = [process.execPath, ...args].map((word) => `'${word}'`).join(" ")
  const { stderr } = await runFile(
    "bash",
    ["-c", `TIMEFORMAT='%3R %3U %3S'; time ${line} >/dev/null 2>&1 </dev/null`],
    {
      cwd: project,
    },
  )
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number)
  return { wall: wall * 1_000, cpu: (user + system) * 1_000 }
}

try {
  await mkdir(project)
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "start", private: true, type: "module" }))
  const tarballs = (await pack(folder)).map(({ tarball }) => tarball)
  const names = ["effect", "@effect/platform-node", "axios", "jose", "@medplum/core"]
  const packages = await Promise.all(names.map(async (name) => `${name}@${await versionOf(name)}`))
  const flags = ["--no-audit", "--no-fund", "--prefer-offline"]
  await run("npm", ["install", ...flags, ...tarballs, ...packages], { cwd: project, quiet: true })
  const programs = {
    "readme.ts": await readmeProgram(),
    "barrels.js": fromBarrels,
    "axios.js": `import axios from "axios"\nimport { importPKCS8, SignJWT } from "jose"\n${firstLine}`,
    "medplum.js": `import { MedplumClient } from "@medplum/core"\n${firstLine}`,
  }
  for (const [name, program] of Object.entries(programs)) await writeFile(join(project, name), program)

  await writeFile(join(project, "note.txt"), "Follow-up in two weeks.\n")

  const command = "node_modules/.bin/effect-redox"
  const dryRun = [
    "--dry-run",
    "--to",
    "redox-fhir-sandbox",
    "--type",
    "11506-3",
    "--mrn",
    "urn:redox:redox-fhir-sandbox:MR|1",
  ]
  const candidates = [
    { label: "node -e 0", args: ["-e", "0"], ours: false },
    { label: "effect-redox --version", args: [command, "--version"], ours: true },
    { label: "effect-redox --help", args: [command, "--help"], ours: true },
    { label: "effect-redox send --dry-run", args: [command, "send", "note.txt", ...dryRun], ours: true },
    { label: "README's first program", args: ["readme.ts"], ours: true },
    { label: "the same, from barrels", args: ["barrels.js"], ours: true },
    { label: "axios + jose, imported", args: ["axios.js"], ours: false },
    { label: "@medplum/core, imported", args: ["medplum.js"], ours: false },
  ]
  const times = candidates.map((candidate) => ({ ...candidate, wall: [0].slice(1), cpu: [0].slice(1) }))
  // The first round fills the file system's cache.
  for (let round = -1; round < rounds; round++) {
    for (const { args, cpu, wall } of round % 2 === 0 ? times : times.toReversed()) {
      const took = await timeOf(args)
      if (round < 0) continue
      wall.push(took.wall)
      cpu.push(took.cpu)
    }
  }
  const base = spread(times[0]?.wall ?? []).median
  const rows = times.map(({ cpu, label, ours, wall }) => ({ label, ours, wall: spread(wall), cpu: spread(cpu) }))
  const table = [
    `${rounds} rounds in turn.`,
    "",
    "| | ms | × node -e 0 | CPU ms |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ({ cpu, label, ours, wall }) =>
        `| ${ours ? `**${label}**` : label} | ${spreadOf(wall, 0)} | ${(wall.median / base).toFixed(2)} | ${spreadOf(cpu, 0)} |`,
    ),
    "",
  ].join("\n")
  console.log(table)
  await record({
    name: "start",
    title: "Starting",
    packages: names,
    chart: {
      title: "From the shell to the first line",
      panels: [
        {
          title: "Wall time",
          unit: "ms",
          bars: rows.map(({ label, ours, wall }) => ({
            label,
            ours,
            value: wall.median,
            from: wall.min,
            to: wall.max,
          })),
        },
      ],
    },
    text: `The command, and a program up to its first line, from packed packages in a project outside this workspace.\n\n${table}`,
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
