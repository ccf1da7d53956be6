/**
 * Builds every package to `dist`: JavaScript, declarations and source maps, by TypeScript alone.
 */
import { run, packages } from "./workspace.ts"
import { rm } from "node:fs/promises"

for (const { path } of packages) await rm(`${path}/dist`, { recursive: true, force: true })
await run("tsc", ["-b", ...packages.map(({ path }) => path)])
console.log(`built ${packages.map(({ name }) => name).join(", ")}`)
