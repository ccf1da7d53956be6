/**
 * What docs/cli says is run as it stands there.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Cli, layer, pdf, results } from "./support/Cli.ts"

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../docs/cli/${name}.md`, import.meta.url)), "utf8")

/** The blocks of a page in one language. */
const blocks = (name: string, language: string): ReadonlyArray<string> =>
  [...page(name).matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\``, "gm"))].map(([, block = ""]) => block)

const shell = (script: string, args: ReadonlyArray<string>, env: Readonly<Record<string, string>>, cwd: string) =>
  Effect.promise(
    () =>
      new Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }>((resolve) => {
        const child = spawn("bash", ["-c", script, "bash", ...args], { cwd, env })
        let stdout = ""
        let stderr = ""
        child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
        child.on("close", (status) => resolve({ status, stdout, stderr }))
      }),
  )

describe("docs/cli/nightly-folder.md", () => {
  it.live("moves what was sent, sets apart what is unknown, and leaves what failed for the next night", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const patient = "outbox/jordan example"
      mkdirSync(cli.path(patient), { recursive: true })
      for (const name of ["1.pdf", "2.pdf", "3.pdf"]) yield* cli.write(`${patient}/${name}`, pdf(10_000))
      yield* cli.write(`${patient}/patient.json`, yield* cli.read("patient.json"))
      yield* redox.addDestination("Development", "my-hospital")
      // In whichever order they arrive: one is filed and nobody is told, one is refused.
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* redox.faults.add({ on: "create", nth: 2, fault: Fault.status(400) })
      const [script = ""] = blocks("nightly-folder", "bash")
      const run = shell(script, ["outbox"], { ...cli.env, ...(yield* cli.shim) }, cli.folder)
      const inside = (folder: string) =>
        readdirSync(cli.path(`${patient}/${folder}`)).filter((it) => it.endsWith(".pdf"))

      const first = yield* run
      assert.strictEqual(first.status, 3, first.stderr)
      assert.deepStrictEqual([inside("sent").length, inside("look").length, inside("").length], [1, 1, 1])
      const second = yield* run
      assert.strictEqual(second.status, 0, second.stderr)
      assert.deepStrictEqual([inside("sent").length, inside("look").length, inside("").length], [2, 1, 0])
      // Not one more than there are files.
      assert.strictEqual((yield* redox.documents).length, 3)
    }).pipe(Effect.provide(layer())),
  )

  it.live("finds what a crash left without a result", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const start = (name: string, document: string) => ({ event: "start", file: { name }, identifiers: { document } })
      const lines = [start("a.pdf", "1"), start("b.pdf", "2"), { event: "result", identifiers: { document: "1" } }]
      yield* cli.write("log.ndjson", lines.map((line) => JSON.stringify(line)).join("\n"))
      const script = blocks("nightly-folder", "sh").find((block) => block.includes("$ended")) ?? ""
      const { stdout } = yield* shell(script, [], cli.env, cli.folder)
      assert.strictEqual(stdout, "b.pdf\n")
    }).pipe(Effect.provide(layer())),
  )
})

describe("docs/cli/event-log.md", () => {
  it.live("reads a log with jq", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const about = ["--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"]
      const { stdout } = yield* cli.run(["send", "a.pdf", "b.pdf", "nowhere.pdf", ...about, "--concurrency", "1"])
      yield* cli.write("sent.ndjson", stdout)
      const commands = blocks("event-log", "sh")
        .join("\n")
        .split("\n")
        .filter((line) => line.startsWith("jq "))
      assert.strictEqual(commands.length, 4)
      const outputs = yield* Effect.forEach(commands, (command) => shell(command, [], cli.env, cli.folder))
      for (const { status, stderr } of outputs) assert.deepStrictEqual([status, stderr], [0, ""])
      const [each, look, again, slowest] = outputs.map((output) => output.stdout)
      assert.match(each ?? "", /^unknown\ta\.pdf\t[0-9a-f-]{36}\tOutcomeUnknown$/m)
      assert.match(each ?? "", /^sent\tb\.pdf\t[0-9a-f-]{36}\t$/m)
      assert.match(look ?? "", /^a\.pdf\nIt is unknown whether the document was created/)
      assert.strictEqual(again, "")
      assert.strictEqual(JSON.parse(slowest ?? "[]").length, 3)
    }).pipe(Effect.provide(layer())),
  )
})

describe("docs/cli/first-file.md", () => {
  it.live("sends its patient with its document", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [patient = "", document = ""] = blocks("first-file", "json")
      yield* cli.write("theirs.json", patient)
      yield* cli.write("document.json", document)
      const about = ["--patient", "theirs.json", "--document", "document.json", "--type", "18842-5"]
      const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", "--to", "redox-fhir-sandbox", ...about])
      assert.strictEqual(status, 0, stderr + stdout)
      assert.strictEqual(results(stdout)[0]?.outcome, "sent")
    }).pipe(Effect.provide(layer())),
  )
})

describe("the pages", () => {
  it("refer to pages there are", () => {
    const folder = fileURLToPath(new URL("../../../docs/", import.meta.url))
    const pages = ["cli.md", ...readdirSync(`${folder}cli`).map((name) => `cli/${name}`)]
    for (const name of pages) {
      const text = readFileSync(folder + name, "utf8")
      for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const path = fileURLToPath(new URL(target, `file://${folder}${name}`))
        assert(existsSync(path), `${name} refers to ${target}`)
      }
    }
  })
})
