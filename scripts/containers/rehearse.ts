/**
 * Builds an image's stages in folders, without a container engine: COPY copies, RUN runs, each absolute path of the image
 * below its stage's folder. The programs that RUN needs are this machine's. What is shown: the steps succeed, and what they make
 * starts as an ordinary user.
 */
import { cp, glob, mkdir, readFile, readdir } from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, join, matchesGlob, relative } from "node:path"
import { root, run } from "../workspace.ts"
import { instructionsOf, listOf, type Instruction, type Stage } from "./dockerfile.ts"

/** A stage as it was built. */
export interface Built {
  readonly root: string
  /** Where its programs start, in the image's terms. */
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
}

/** A text with the image's own folders below the stage's. */
const located = (text: string, image: string): string =>
  text.replaceAll(/(?<=^|[\s=:"'])\/(?=(?:app|build|data|work)\b)/g, `${image}/`)

const ignored = async (): Promise<(path: string) => boolean> => {
  const lines = (await readFile(`${root}.dockerignore`, "utf8")).split("\n")
  const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"))
  return (path) => patterns.some((pattern) => matchesGlob(path, pattern))
}

const copyContext = async (target: string): Promise<void> => {
  const isIgnored = await ignored()
  await cp(root, target, {
    recursive: true,
    filter: (source) => {
      const path = relative(root, source)
      return path === "" || !isIgnored(path)
    },
  })
}

const copy = async (
  argument: string,
  { image, workdir }: { readonly image: string; readonly workdir: string },
  stages: ReadonlyMap<string, Built>,
): Promise<void> => {
  const [first = "", ...words] = argument.split(/\s+/)
  const from = /^--from=(.+)$/.exec(first)?.[1]
  const [source = "", target = ""] = from === undefined ? [first, ...words] : words
  const place = target === "." ? image + workdir : located(target, image)
  const folder = from === undefined ? root : `${stages.get(from)?.root}/`
  await mkdir(dirname(place), { recursive: true })
  if (from === undefined && source === ".") return copyContext(place)
  await cp(join(folder, source), place, { recursive: true, verbatimSymlinks: true })
}

// How this machine reaches the registry: a proxy, the certificates it needs, and where npm is configured. Behind the workspace's
// own Node.js npm would look for its configuration elsewhere.
const network = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(?:https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_file|npm_config_(?:globalconfig|cafile|registry))$/i.test(
      name,
    ),
  ),
)

const withVariables = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$(\w+)/g, (_, name: string) => env[name] ?? "")

/** Follows the instructions of one stage. */
export const build = async (
  stages: ReadonlyArray<Stage>,
  stage: Stage,
  image: string,
  built: ReadonlyMap<string, Built>,
): Promise<Built> => {
  await mkdir(image, { recursive: true })
  const env: Record<string, string> = { PATH: process.env["PATH"] ?? "" }
  let workdir = "/"
  const follow = async ({ argument, line, name }: Instruction): Promise<void> => {
    switch (name) {
      case "WORKDIR":
        workdir = argument
        await mkdir(image + workdir, { recursive: true })
        return
      case "COPY":
        return copy(argument, { image, workdir }, built)
      case "ENV": {
        const [, key = "", value = ""] = /^(\w+)=(.*)$/.exec(argument) ?? []
        env[key] = located(withVariables(value, env), image)
        return
      }
      case "RUN":
        // In an environment of its own, as in a container. This machine may have no user named node.
        const command = located(argument.replaceAll("chown node:node", "chown 1000:1000"), image)
        const variables = Object.entries({ HOME: homedir(), ...network, ...env }).map(
          ([key, value]) => `${key}=${value}`,
        )
        await run("env", ["-i", ...variables, "sh", "-ec", command], { cwd: image + workdir, quiet: true })
        return
      case "USER":
      case "EXPOSE":
      case "HEALTHCHECK":
      case "ENTRYPOINT":
      case "CMD":
        return
      default:
        throw new Error(`line ${line}: the rehearsal does not know ${name}`)
    }
  }
  for (const instruction of instructionsOf(stages, stage)) await follow(instruction)
  return { root: image, workdir, env }
}

/** What a stage starts: its entry point, and the command behind it. */
export const commandOf = (stages: ReadonlyArray<Stage>, stage: Stage, image: string): ReadonlyArray<string> => {
  const last = (wanted: string) => instructionsOf(stages, stage).findLast(({ name }) => name === wanted)?.argument
  return [...(listOf(last("ENTRYPOINT") ?? "[]") ?? []), ...(listOf(last("CMD") ?? "[]") ?? [])].map((word) =>
    located(word, image),
  )
}

/** The bytes of all files below a folder. */
export const sizeOf = async (folder: string): Promise<number> => {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await readFile(join(entry.parentPath, entry.name))).byteLength
  }
  return bytes
}

/** Is there a file in the image that must not be in one? */
export const secretsIn = async (folder: string): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for await (const path of glob("**/{.env,*.pem,.git}", { cwd: folder, exclude: (name) => name === "node_modules" })) {
    found.push(path)
  }
  return found
}
