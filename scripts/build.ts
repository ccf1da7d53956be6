/**
 * Builds every package to `dist`: JavaScript, declarations and source maps, by TypeScript alone; and the command as a bundle.
 */
import { bundleCommand } from "./bundle.ts"
import { run, packages } from "./workspace.ts"
import { rm } from "node:fs/promises"

for (const { path } of packages) await rm(`${path}/dist`, { recursive: true, force: true })
// The sandbox's page is a project of its own: it alone has the DOM's types.
await run("tsc", ["-b", ...packages.map(({ path }) => path), "packages/sandbox/tsconfig.page.json"])
await bundleCommand()
console.log(`built ${packages.map(({ name }) => name).join(", ")}`)
