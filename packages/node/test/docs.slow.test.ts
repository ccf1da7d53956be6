/**
 * What docs/cli says is run as it stands there.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Cli, layer, pdf, results, until } from "./support/Cli.ts"

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

const nightly = fileURLToPath(new URL("../../../examples/nightly-folder.sh", import.meta.url))

/** An outbox with a folder for a patient, and the script that sends it. */
const outboxOf = Effect.fnUntraced(function* (...patients: ReadonlyArray<string>) {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.addDestination("Development", "my-hospital")
  for (const patient of patients) {
    mkdirSync(cli.path(`outbox/${patient}`), { recursive: true })
    yield* cli.write(`outbox/${patient}/patient.json`, yield* cli.read("patient.json"))
  }
  const env = { ...cli.env, ...(yield* cli.shim) }
  return {
    redox,
    put: (path: string, size = 10_000) => cli.write(`outbox/${path}`, pdf(size)),
    run: (changes: Readonly<Record<string, string>> = {}) =>
      shell('exec "$@"', [nightly, "outbox"], { ...env, ...changes }, cli.folder),
    begin: Effect.acquireRelease(
      // A group of its own, to be killed whole.
      Effect.sync(() => spawn(nightly, ["outbox"], { cwd: cli.folder, env, detached: true, stdio: "ignore" })),
      (child) => Effect.sync(() => void (child.exitCode ?? child.signalCode ?? child.kill("SIGKILL"))),
    ),
    inside: (folder: string) => {
      const path = cli.path(`outbox/${folder}`)
      return existsSync(path)
        ? readdirSync(path)
            .filter((it) => it.endsWith(".pdf"))
            .toSorted()
        : []
    },
  }
})

describe("docs/cli/nightly-folder.md", { timeout: 60_000 }, () => {
  it("shows the script there is", () => {
    assert.strictEqual(blocks("nightly-folder", "bash")[0], readFileSync(nightly, "utf8"))
  })

  it.live("moves what was sent, sets apart what is unknown, and leaves what failed for the next night", () =>
    Effect.gen(function* () {
      const { inside, put, redox, run } = yield* outboxOf("jordan example")
      const patient = "jordan example"
      for (const name of ["1.pdf", "2.pdf", "3.pdf"]) yield* put(`${patient}/${name}`)
      // In whichever order they arrive: one is filed and nobody is told, one is refused.
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* redox.faults.add({ on: "create", nth: 2, fault: Fault.status(400) })
      const counts = () => ["sent", "look", "sending", ""].map((folder) => inside(`${patient}/${folder}`).length)
      const first = yield* run()
      assert.strictEqual(first.status, 3, first.stderr)
      assert.deepStrictEqual(counts(), [1, 1, 0, 1])
      const second = yield* run()
      assert.strictEqual(second.status, 0, second.stderr)
      assert.deepStrictEqual(counts(), [2, 1, 0, 0])
      // Not one more than there are files.
      assert.strictEqual((yield* redox.documents).length, 3)
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends names of any kind once, and writes over nothing that was sent", () =>
    Effect.gen(function* () {
      const { inside, put, redox, run } = yield* outboxOf("jordan")
      const names = ["a\tb.pdf", "a\nb.pdf", "a\\tb.pdf", "-n.pdf", "$(touch x) 'y\".pdf", " é .pdf", "report.pdf"]
      for (const name of names) yield* put(`jordan/${name}`)
      const first = yield* run()
      assert.strictEqual(first.status, 0, first.stderr)
      assert.deepStrictEqual(inside("jordan/sent"), names.toSorted())
      yield* put("jordan/report.pdf", 20_000)
      const second = yield* run()
      assert.strictEqual(second.status, 0, second.stderr)
      assert.deepStrictEqual(inside("jordan/sent"), [...names, "report.2.pdf"].toSorted())
      assert.strictEqual((yield* run()).status, 0)
      assert.strictEqual((yield* redox.documents).length, names.length + 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends nothing where a program it needs is missing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { inside, put, redox, run } = yield* outboxOf("jordan")
      yield* put("jordan/a.pdf")
      yield* cli.shim
      for (const missing of ["effect-redox", "jq"]) {
        mkdirSync(cli.path(`without-${missing}`))
        for (const name of ["bash", "jq", "base64", "flock", "mv", "mkdir", "date", "sync", "env"]) {
          const path = name === missing ? undefined : ["/usr/bin/", "/bin/"].find((it) => existsSync(it + name))
          if (path !== undefined) symlinkSync(path + name, cli.path(`without-${missing}/${name}`))
        }
        if (missing !== "effect-redox") {
          symlinkSync(cli.path("bin/effect-redox"), cli.path(`without-${missing}/effect-redox`))
        }
        const { status, stderr } = yield* run({ PATH: cli.path(`without-${missing}`) })
        assert.strictEqual(status, 2)
        assert.include(stderr, `${missing} is not on the PATH; nothing was sent`)
      }
      assert.deepStrictEqual(inside("jordan"), ["a.pdf"])
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("sets apart what a killed run had in flight, and sends it no second time", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const { begin, inside, put, redox, run } = yield* outboxOf("jordan")
        yield* put("jordan/a.pdf")
        const gate = yield* redox.faults.gate({ on: "create", nth: 1 })
        const child = yield* begin
        yield* gate.arrived
        // While it runs, another refuses to.
        const other = yield* run()
        assert.strictEqual(other.status, 1)
        assert.include(other.stderr, "another run is sending")
        yield* Effect.sync(() => process.kill(-(child.pid ?? 0), "SIGKILL"))
        yield* until(() => child.signalCode !== null)
        yield* gate.open
        yield* put("jordan/a.pdf", 20_000)
        const next = yield* run()
        assert.strictEqual(next.status, 3, next.stderr)
        assert.include(next.stderr, "did not end")
        assert.deepStrictEqual(
          [inside("jordan/look"), inside("jordan/sent"), inside("jordan")],
          [["a.pdf"], ["a.pdf"], []],
        )
        assert.strictEqual((yield* run()).status, 0)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("goes on after a patient that is not right, and says so in the end", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { inside, put, run } = yield* outboxOf("1", "2")
      yield* cli.write("outbox/1/patient.json", "{")
      yield* put("1/a.pdf")
      yield* put("2/a.pdf")
      const { status, stderr } = yield* run()
      assert.strictEqual(status, 2)
      assert.include(stderr, "outbox/1: nothing was sent")
      assert.deepStrictEqual([inside("1"), inside("2/sent")], [["a.pdf"], ["a.pdf"]])
    }).pipe(Effect.provide(layer())),
  )

  it.live("ends when it is interrupted, with what was not sent where the next run finds it", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const { begin, inside, put, redox } = yield* outboxOf("1", "2")
        yield* put("1/a.pdf")
        yield* put("2/a.pdf")
        const gate = yield* redox.faults.gate({ on: "upload", nth: 1 })
        const child = yield* begin
        yield* gate.arrived
        yield* Effect.sync(() => process.kill(-(child.pid ?? 0), "SIGINT"))
        yield* until(() => child.exitCode !== null)
        assert.strictEqual(child.exitCode, 130)
        assert.deepStrictEqual([inside("1"), inside("1/sending"), inside("2")], [["a.pdf"], [], ["a.pdf"]])
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("stops loudly where a file that was sent cannot be moved, and sends it no second time", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { inside, put, redox, run } = yield* outboxOf("1", "2")
      yield* put("1/a.pdf")
      yield* put("2/a.pdf")
      mkdirSync(cli.path("stubs"))
      yield* cli.write("stubs/mv", '#!/bin/sh\ncase "$4" in */sent/*) exit 1;; esac\nexec /bin/mv "$@"\n')
      chmodSync(cli.path("stubs/mv"), 0o755)
      const stubbed = yield* run({ PATH: `${cli.path("stubs")}:${(yield* cli.shim).PATH}` })
      assert.strictEqual(stubbed.status, 3)
      assert.include(stubbed.stderr, "cannot be moved to ./outbox/1/sent/a.pdf")
      assert.deepStrictEqual(inside("2"), ["a.pdf"])
      yield* run()
      assert.deepStrictEqual([inside("1/sent"), inside("2/sent")], [["a.pdf"], ["a.pdf"]])
      assert.strictEqual((yield* redox.documents).length, 2)
    }).pipe(Effect.provide(layer())),
  )

  it.live("finds what a crash left without a result, also where it has cut off a line", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const start = (name: string, index: number) => ({ event: "start", file: { name, index } })
      const lines = [start("a.pdf", 0), start("b.pdf", 1), { event: "result", file: { name: "a.pdf", index: 0 } }]
      const log = lines.map((line) => JSON.stringify(line)).join("\n")
      yield* cli.write("log.ndjson", `${log}\n{"version":1,"event":"resu`)
      const script = blocks("nightly-folder", "sh").find((block) => block.includes("$ended")) ?? ""
      const { stderr, stdout } = yield* shell(script, [], cli.env, cli.folder)
      assert.strictEqual(stdout, "b.pdf\n", stderr)
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
      const { stdout } = yield* cli.spawn(["send", "a.pdf", "b.pdf", "nowhere.pdf", ...about, "--concurrency", "1"])
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
