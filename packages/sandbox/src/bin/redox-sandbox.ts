#!/usr/bin/env node
/**
 * The `redox-sandbox` command.
 */
import { readFileSync } from "node:fs"

interface Package {
  readonly engines: { readonly node: string }
}

const { engines }: Package = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))

// `>=22.19.0`, the first version that the package declares.
const supported = engines.node.replace(">=", "")
const isOld = supported.localeCompare(process.versions.node, "en", { numeric: true }) > 0

// Before anything else is loaded: on an old Node.js the rest may not even load.
if (isOld) {
  process.stderr.write(`redox-sandbox: needs Node.js ${supported} or later; this is ${process.versions.node}\n`)
  process.exitCode = 2
} else {
  await import("../command/main.ts")
}
