#!/usr/bin/env node
/**
 * The `effect-redox` command.
 */
import { readFileSync } from "node:fs"

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
)
const args = process.argv.slice(2)

// Before anything else is loaded: scripts and shells ask for it often.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
  process.stdout.write(`effect-redox ${version}\n`)
} else {
  const { main } = await import("../cli/main.ts")
  main(args, version)
}
