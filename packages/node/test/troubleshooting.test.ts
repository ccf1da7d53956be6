import { assert, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const page = readFileSync(`${root}docs/troubleshooting.md`, "utf8")

// What Node.js, OpenSSL, the operating system and Redox say is in no source of ours.
const foreign = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "CERT_HAS_EXPIRED",
  "ERR_SSL_…_ALERT_HANDSHAKE_FAILURE",
  "invalid_scope",
]

/** A message of the page as its parts: an ellipsis stands for what differs, a rule in brackets for its name, and what many messages begin with. */
const partsOf = (message: string): ReadonlyArray<string> =>
  message
    .split(/…|is missing: |expected |\[[a-z-]+\]|\d+/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3)

it("names messages that the sources hold, so that a search for one finds it", () => {
  const sources = globSync("packages/{fhir,core,node,durable,testing}/src/**/*.ts", { cwd: root })
    .map((path) => readFileSync(root + path, "utf8"))
    .join("\n")
  const rows = page.split("\n").filter((line) => /^\| `|^\| ends/.test(line))
  assert.isAbove(rows.length, 30)
  const missing = rows.flatMap((row) => {
    const [, first = ""] = row.split("|")
    const messages = [...first.matchAll(/`([^`]+)`/g)].map(([, message = ""]) => message)
    return messages
      .filter((message) => !foreign.includes(message))
      .flatMap(partsOf)
      .filter((part) => !sources.includes(part))
  })
  assert.deepStrictEqual(missing, [])
})
