/**
 * What the scripts share: the packages, and running commands.
 */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

/** The root of the workspace. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** The published packages, in the order in which they depend on each other. */
export const packages = ["fhir", "core", "durable", "node", "testing", "sandbox"].map((name) => ({
  name: `@effect-redox/${name}`,
  path: `${root}packages/${name}`,
}))

/** A command that did not exit with 0, and what it printed. */
export class CommandFailed extends Error {
  readonly status: number | NodeJS.Signals | null
  readonly output: string
  constructor(line: string, status: number | NodeJS.Signals | null, output: string) {
    super(`${line} ended with ${status}`)
    this.status = status
    this.output = output
  }
}

/** Runs a command to its end. Rejects with `CommandFailed` unless it exits with 0; what it printed is then shown. */
export const run = (
  command: string,
  args: ReadonlyArray<string>,
  options: {
    readonly cwd?: string
    readonly env?: Readonly<Record<string, string>>
    /** Show nothing unless it fails. */
    readonly quiet?: boolean
    /** Show nothing where it fails, either. */
    readonly mayFail?: boolean
  } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    const show = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      if (options.quiet !== true) target.write(chunk)
    }
    child.stdout.on("data", show(process.stdout))
    child.stderr.on("data", show(process.stderr))
    child.on("error", reject)
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(output)
      if (options.quiet === true && options.mayFail !== true) process.stderr.write(output)
      reject(new CommandFailed(`${command} ${args.join(" ")}`, code ?? signal, output))
    })
  })
