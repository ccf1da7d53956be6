/**
 * Follows "A first program" of the README as its reader does, in an empty folder: installs the packed packages with the line
 * it prints, starts the sandbox, runs `main.ts` and sends with the command. Looks at what arrived.
 *
 * Also holds every `npm install` line of the documentation to what `pnpm tarballs` prints.
 */
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { installLine, pack } from "./pack.ts"
import { root, run } from "./workspace.ts"

/** Where the documentation takes this repository to be. */
const documented = "~/effect-redox/tarballs/*.tgz"

const readme = await readFile(`${root}README.md`, "utf8")
const block = (language: string, text: string): string => {
  const [, found] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "m").exec(text) ?? []
  if (found === undefined) throw new Error(`"A first program" of README.md has no ${language} block`)
  return found
}

const problems: Array<string> = []
for await (const file of glob("{*.md,docs/{,cli/}*.md,packages/*/README.md}", { cwd: root })) {
  const text = await readFile(root + file, "utf8")
  for (const [line] of text.matchAll(/^ *npm (?:install|i) .*$/gm)) {
    const command = line.trim().replace(/\s+#.*$/, "")
    if (command.includes("pnpm@")) continue
    const plain = command.replace(/ (?:-g|--save-dev)\b/g, "")
    if (plain !== installLine(documented) && !plain.startsWith(`${installLine(documented)} `)) {
      problems.push(`${file}: "${command}" is not "${installLine(documented)}"`)
    }
  }
}
if (problems.length > 0) throw new Error(problems.join("\n"))

const port = 4380
const taken = await new Promise<boolean>((resolve) => {
  const socket = connect(port, "127.0.0.1")
  socket.on("error", () => resolve(false))
  socket.on("connect", () => {
    socket.destroy()
    resolve(true)
  })
})
if (taken) throw new Error(`port ${port}, the sandbox's own, is in use: stop what listens there`)

const [, section = ""] = readme.split(/^## A first program$/m)
const folder = await mkdtemp(join(tmpdir(), "effect-redox-readme-"))
try {
  const tarballs = join(folder, "tarballs")
  const project = join(folder, "project")
  await mkdir(tarballs)
  await mkdir(project)
  await pack(tarballs)
  await writeFile(join(project, "main.ts"), block("ts", section))

  const steps = block("sh", section).replaceAll(documented, `${tarballs}/*.tgz`)
  if (!steps.includes(`\n${installLine(`${tarballs}/*.tgz`)}\n`)) throw new Error("README.md does not install")
  const look = `node --input-type=module -e '
    const { total } = await (await fetch(process.env.REDOX_BASE_URL + "/_sandbox/v1/documents")).json()
    console.log("documents at the sandbox:", total)'`
  // A person has an interactive terminal, where a failed line does not end the shell; here it ends the check.
  const script = `set -e\ntrap 'kill $REDOX_SANDBOX_PID' EXIT\n${steps}\n${look}\n`
  const output = await run("bash", ["-c", script], { cwd: project })
  if (!/^filed as [0-9a-f-]{36}$/m.test(output)) throw new Error("main.ts did not file its note")
  if (!output.includes('"exitStatus":0')) throw new Error("the command did not send the note")
  if (!output.includes("documents at the sandbox: 2")) throw new Error("not two documents have arrived")
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log("README.md works as it stands, and every install line is the one that pnpm tarballs prints")
