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

/** The lines of the night, in a folder with its manifest. */
const night = Effect.fnUntraced(function* () {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.addDestination("Development", "my-hospital")
  mkdirSync(cli.path("reports"), { recursive: true })
  const [manifest = ""] = blocks("nightly-batch", "csv")
  yield* cli.write("tonight.csv", manifest)
  yield* cli.write("reports/0001.pdf", pdf(10_000))
  yield* cli.write("reports/0002.pdf", pdf(11_000))
  const [script = ""] = blocks("nightly-batch", "sh")
  return {
    redox,
    run: cli.shell(script.replace("/var/lib/charts/outbox", cli.path("outbox"))),
  }
})

describe("docs/cli/nightly-batch.md", { timeout: 60_000 }, () => {
  it.live("sends the night, and the same again sends nothing", () =>
    Effect.gen(function* () {
      const { redox, run } = yield* night()
      assert.include((yield* run).stdout, "all sent")
      assert.include((yield* run).stdout, "all sent")
      assert.lengthOf(yield* redox.documents, 2)
    }).pipe(Effect.provide(layer())),
  )

  it.live("says which are unknown", () =>
    Effect.gen(function* () {
      const { redox, run } = yield* night()
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetBeforeCommit })
      const { stdout } = yield* run
      assert.match(stdout, /"state":"unknown"/)
      assert.lengthOf(yield* redox.documents, 1)
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
      yield* cli.write("empty.pdf", "")
      const { stdout } = yield* cli.spawn(["send", "a.pdf", "b.pdf", "empty.pdf", ...about, "--concurrency", "1"])
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
      const { status, stderr, stdout } = yield* cli.spawn(["send", "a.pdf", "--to", "redox-fhir-sandbox", ...about])
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
