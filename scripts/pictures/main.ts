/**
 * Makes the README's pictures from the real things: the command at a terminal, and the sandbox's page in Chromium, both
 * after the same files were sent. `pnpm pictures` writes them to docs/images; with `--check` it writes nothing and fails
 * where what they show is no longer what is there: the terminal's text but for its numbers, the page's outline, and the
 * coarse look of the page's picture.
 */
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { Effect, Layer } from "effect"
import { spawn } from "node:child_process"
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../workspace.ts"
import { differenceOf, outlineOf, photograph } from "./page.ts"
import { slowRoute } from "./slowRoute.ts"
import { drawing, linesOf, normalised, textOf, textOfDrawing, type Span } from "./terminal.ts"

const images = `${root}docs/images`
const columns = 92

const patient = {
  resourceType: "Patient",
  identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
}

// Complete, so that there is no advice about it.
const visit = {
  author: [{ display: "Dr. Gray" }],
  context: {
    encounter: [{ identifier: { system: "urn:example:visits", value: "v-1" }, display: "Visit" }],
    period: { start: "2026-01-31" },
  },
}

const shown = [
  "effect-redox send *.pdf --to redox-fhir-sandbox --type 18842-5 \\",
  "    --patient patient.json --document visit.json",
]

/** Whether it is the size of the third file, of three that are sent at once and arrive in any order. */
const isThird = (size: number): boolean => size > 1_000_000 && size < 2_000_000

/** A folder with three files, of which the second is large, and the command. */
const prepare = async (folder: string): Promise<void> => {
  const bin = `${root}packages/node/src/bin/effect-redox.ts`
  await mkdir(join(folder, "bin"))
  await writeFile(join(folder, "bin/effect-redox"), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, {
    mode: 0o755,
  })
  await writeFile(join(folder, "patient.json"), JSON.stringify(patient))
  await writeFile(join(folder, "visit.json"), JSON.stringify(visit))
  const pdf = await readFile(`${root}examples/files/discharge-summary.pdf`)
  await copyFile(`${root}examples/files/discharge-summary.pdf`, join(folder, "discharge-summary.pdf"))
  await writeFile(join(folder, "ecg.pdf"), Buffer.concat([pdf, Buffer.alloc(8_000_000)]))
  await writeFile(join(folder, "radiology-report.pdf"), Buffer.concat([pdf, Buffer.alloc(1_200_000)]))
}

/** Runs the command at a terminal. Gives everything that it wrote. */
const atTerminal = (folder: string, env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn("script", ["-qefc", `stty cols ${columns} rows 40; ${shown.join("\n")}`, "/dev/null"], {
      cwd: folder,
      env: {
        ...env,
        PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`,
        HOME: folder,
        LANG: "C.UTF-8",
        TERM: "xterm-256color",
        SHELL: "/bin/sh",
      },
      stdio: ["ignore", "pipe", "inherit"],
    })
    let output = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text))
    child.on("error", reject)
    child.on("close", () => resolve(output))
  })

/**
 * The state of the screen in which the most is to be seen: a result, a bar half full, and an attempt that waits. None where
 * the files overtook each other, so that each picture shows the same.
 */
const instructive = (output: string): string | undefined => {
  if (!textOf(linesOf(output)).some((line) => line.startsWith("? unknown  radiology-report.pdf"))) return undefined
  const frames = output.split("\u001b[?2026l")
  for (let count = 1; count < frames.length; count += 1) {
    const before = frames.slice(0, count).join("")
    const lines = textOf(linesOf(before))
    const half = lines.some((line) => {
      const percent = Number(/^ecg\.pdf .* (\d+)% /.exec(line)?.[1] ?? 0)
      return percent > 35 && percent < 75 && line.endsWith(" left")
    })
    const waits = lines.some((line) => /^radiology-report\.pdf .* attempt 2 in/.test(line))
    if (half && waits && lines.some((line) => line.startsWith("✔ sent  discharge-summary.pdf"))) return before
  }
  return undefined
}

const withPrompt = (lines: ReadonlyArray<ReadonlyArray<Span>>): ReadonlyArray<ReadonlyArray<Span>> => {
  const last = lines.findLastIndex((spans) => spans.length > 0)
  const prompt = shown.map((text, index): ReadonlyArray<Span> => [
    { text: index === 0 ? "$ " : "", style: "green" },
    { text, style: "bold" },
  ])
  return [...prompt, ...lines.slice(0, last + 1)]
}

interface Made {
  readonly terminal: ReadonlyArray<ReadonlyArray<Span>>
  readonly outline: string
  readonly light: Buffer
  readonly dark: Buffer
}

const make = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const redox = yield* FakeRedox.FakeRedox
  // The third file's upload is not served at first, and for so long that its create is the last one.
  yield* redox.faults.add({
    on: "upload",
    where: ({ headers }) => isThird(Number(headers["content-length"])),
    nth: 1,
    fault: Fault.status(503, { retryAfter: 5 }),
  })
  return yield* Effect.promise(async (): Promise<Made | undefined> => {
    const folder = await mkdtemp(join(tmpdir(), "effect-redox-pictures-"))
    const route = await slowRoute(sandbox.port, 2_200_000)
    try {
      await prepare(folder)
      const output = await atTerminal(folder, { ...sandbox.variables, REDOX_BASE_URL: route.url })
      const middle = instructive(output)
      if (middle === undefined) return undefined
      const terminal = [...withPrompt(linesOf(middle)), [], ...withPrompt(linesOf(output)).slice(shown.length)]
      const outline = await outlineOf(sandbox.baseUrl)
      const [light, dark] = await photograph(sandbox.baseUrl)
      return { terminal, outline, light, dark }
    } finally {
      route.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}).pipe(
  // The answer to the last create is lost.
  Effect.provide(Sandbox.layer({ seed: "pictures", faults: ["create#3:reset,after"] }).pipe(Layer.fresh)),
  Effect.scoped,
)

let made: Made | undefined
for (let attempt = 0; attempt < 10 && made === undefined; attempt += 1) made = await Effect.runPromise(make)
if (made === undefined) throw new Error("in ten runs no screen showed a result, a bar and a waiting attempt at once")

const svg = drawing(made.terminal, {
  columns,
  label:
    "A terminal: three files are sent with progress bars; two are sent. Of the third it is unknown, and the identifiers to look for are below it.",
})

if (process.argv.includes("--check")) {
  const stale: Array<string> = []
  const present = await readFile(`${images}/terminal.svg`, "utf8").catch(() => "")
  if (normalised(textOfDrawing(present)) !== normalised(textOfDrawing(svg))) {
    console.error(normalised(textOfDrawing(svg)))
    stale.push("terminal.svg")
  }
  const outline = await readFile(`${images}/sandbox.txt`, "utf8").catch(() => "")
  if (outline !== made.outline) {
    console.error(made.outline)
    stale.push("sandbox.txt")
  }
  for (const [name, picture] of [
    ["sandbox-light.webp", made.light],
    ["sandbox-dark.webp", made.dark],
  ] as const) {
    const difference = await differenceOf(await readFile(`${images}/${name}`).catch(() => Buffer.alloc(0)), picture)
    if (difference > 0.03) stale.push(`${name} (${Math.round(difference * 100)} % away)`)
  }
  if (stale.length > 0) {
    console.error(`docs/images is stale: ${stale.join(", ")}. Run pnpm pictures, look at them, and commit.`)
    process.exitCode = 1
  } else console.log("the pictures show what is there")
} else {
  await mkdir(images, { recursive: true })
  await writeFile(`${images}/terminal.svg`, svg)
  await writeFile(`${images}/sandbox.txt`, made.outline)
  await writeFile(`${images}/sandbox-light.webp`, made.light)
  await writeFile(`${images}/sandbox-dark.webp`, made.dark)
  console.log("docs/images written; look at the pictures before you commit them")
}
