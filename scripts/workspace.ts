/**
 * What the scripts share: the packages, and running commands.
 */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

/** The root of the workspace. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** The published packages, in the order in which they depend on each other. */
export const packages = ["fhir", "core", "node", "testing", "sandbox"].map((name) => ({
  name: `@effect-redox/${name}`,
  path: `${root}packages/${name}`,
}))

/** Runs a command to its end. Rejects unless it exits with 0; what it printed is then shown. */
export const run = (
  command: string,
  args: ReadonlyArray<string>,
  options: {
    readonly cwd?: string
    readonly env?: Readonly<Record<string, string>>
    /** Show nothing unless it fails. */
    readonly quiet?: boolean
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
      if (options.quiet === true) process.stderr.write(output)
      reject(new Error(`${command} ${args.join(" ")} ended with ${code ?? signal}`))
    })
  })
