#!/usr/bin/env node
/**
 * The `effect-redox` command.
 */
import { readFileSync } from "node:fs"

interface Package {
  readonly version: string
  readonly engines: { readonly node: string }
}

const { engines, version }: Package = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
const args = process.argv.slice(2)

// `>=22.19.0`, the first version that the package declares.
const supported = engines.node.replace(">=", "")
const [major = 0, minor = 0] = supported.split(".").map(Number)
const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number)
const isOld = ownMajor < major || (ownMajor === major && ownMinor < minor)

// Before anything else is loaded: on an old Node.js the rest may not even load, and scripts ask for the version often.
if (isOld) {
  process.stderr.write(`effect-redox: needs Node.js ${supported} or later; this is ${process.versions.node}\n`)
  process.exitCode = 2
} else if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
  process.stdout.write(`effect-redox ${version}\n`)
} else {
  const { main } = await import("../cli/main.ts")
  main(args, version)
}
