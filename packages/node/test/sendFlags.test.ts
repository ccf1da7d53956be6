import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { linkSync, mkdirSync, symlinkSync } from "node:fs"
import { Cli, events, layer, pdf, results, to, whose } from "./support/Cli.ts"

const mrn = "urn:redox:redox-fhir-sandbox:MR|0000000001"

describe.concurrent("a patient and a document from flags", { timeout: 60_000 }, () => {
  it.live("are the same as from files, with the name of a common type", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const patient = [
        "--mrn",
        mrn,
        "--family",
        "Example",
        "--given",
        "Jordan",
        "--given",
        "Q",
        "--birth-date",
        "1980-01-01",
      ]
      const document = [
        "--type",
        "18842-5",
        "--description",
        "After surgery",
        "--author",
        "Dr. Gray",
        "--author-id",
        "http://hl7.org/fhir/sid/us-npi|1234567893",
        "--encounter",
        "urn:example:visits|v-1",
        "--period",
        "2026-01-30/2026-01-31",
        "--category",
        "47045-0",
      ]
      const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", ...to, ...patient, ...document])
      assert.strictEqual(status, 0, stderr)
      const { bundle } = yield* redox.assertFiledOnce(results(stdout)[0]?.identifiers?.document ?? "")
      const text = JSON.stringify(bundle)
      for (const part of [
        '"identifier":[{"system":"urn:redox:redox-fhir-sandbox:MR","value":"0000000001"}]',
        '"name":[{"family":"Example","given":["Jordan","Q"]}],"birthDate":"1980-01-01"',
        '"type":{"coding":[{"system":"http://loinc.org","code":"18842-5","display":"Discharge summary"}]}',
        '"author":[{"type":"Practitioner","identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"},"display":"Dr. Gray"}]',
        '"encounter":[{"type":"Encounter","identifier":{"system":"urn:example:visits","value":"v-1"},"display":"v-1"}]',
        '"period":{"start":"2026-01-30","end":"2026-01-31"}',
        '"category":[{"coding":[{"system":"http://loinc.org","code":"47045-0","display":"Study report"}]}]',
        '"description":"After surgery"',
      ]) {
        assert.include(text, part)
      }
      // It lacks nothing that there is advice about.
      assert.notInclude(stdout, '"event":"advice"')
    }).pipe(Effect.provide(layer())),
  )

  it.live("take the default category by its code, and say what a value without its system lacks", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const about = ["send", "a.pdf", ...to, "--patient", "patient.json", "--type", "18842-5", "--dry-run", "--json"]
      const note = yield* cli.run([...about, "--category", "clinical-note"])
      assert.include(note.stdout, '"code":"clinical-note","display":"Clinical Note"', note.stderr)
      const other = yield* cli.run([...about, "--category", "notes"])
      assert.include(other.stderr, "--category must be SYSTEM|VALUE, such as 'http://loinc.org|47045-0'")
    }).pipe(Effect.provide(layer())),
  )

  it.live("can name a patient by the destination's own id", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { stdout } = yield* cli.run([
        "send",
        "a.pdf",
        ...to,
        "--patient-reference",
        "Patient/e.123",
        "--type",
        "18842-5",
        "--dry-run",
      ])
      assert.include(stdout, '"subject":{"reference":"Patient/e.123"}')
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("advice", { timeout: 60_000 }, () => {
  it.live("comes once for a batch, as an event and on the standard error, and not as a problem", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", "b.pdf", ...to, ...whose])
      assert.deepStrictEqual([status, stderr.split("author: is missing").length], [0, 2])
      const advice = events(stdout).flatMap((event) => (event.event === "advice" ? event.advice : []))
      assert.strictEqual(advice.filter(({ path }) => path.endsWith(".author")).length, 1)
      const text = yield* cli.run(["send", "a.pdf", "b.pdf", ...to, ...whose, "--no-json"])
      assert.strictEqual(text.stderr.split("author: is missing").length, 2)
      assert.match(text.stdout, /^✔ sent {2}[^]*2 files: 2 sent/)
    }).pipe(Effect.provide(layer())),
  )

  it.live("is a refusal with --strict, in a dry run as well", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const [sent, dry, lenient] = yield* Effect.forEach(
        [["--strict"], ["--strict", "--dry-run"], ["--dry-run"]],
        (flags) => cli.run(["send", "a.pdf", ...to, ...whose, ...flags]),
      )
      assert.deepStrictEqual([sent?.status, dry?.status, lenient?.status], [1, 1, 0])
      assert.include(JSON.stringify(results(sent?.stdout ?? "")[0]?.error?.problems), ".author")
      const [message] = events(lenient?.stdout ?? "")
      assert(message?.event === "message")
      assert.include(JSON.stringify(message.advice), ".author")
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("the files of a send", { timeout: 60_000 }, () => {
  it.live("are also those of a folder and of a list, but for hidden ones and those that other flags name", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      mkdirSync(cli.path("box/deeper"), { recursive: true })
      yield* Effect.forEach(["box/1.pdf", "box/2.pdf", "box/.3.pdf", "box/deeper/4.pdf", "odd\nname.pdf"], (name) =>
        cli.write(name, pdf(2_000)),
      )
      yield* cli.write("box/patient.json", yield* cli.read("patient.json"))
      yield* cli.write("list.txt", `${cli.path("a.pdf")}\n\n${cli.path("b.pdf")}\n`)
      const about = [...to, "--patient", "box/patient.json", "--type", "18842-5"]
      const { status, stderr, stdout } = yield* cli.run(["send", "box", "--files-from", "list.txt", ...about])
      assert.strictEqual(status, 0, stderr)
      const names = (text: string) => results(text).map(({ file }) => file.name)
      assert.deepStrictEqual(names(stdout), ["box/1.pdf", "box/2.pdf", "a.pdf", "b.pdf"])
      const zero = yield* cli.run(["send", "--files-from", "-", ...about], {
        stdin: `${cli.path("odd\nname.pdf")}\0${cli.path("c.pdf")}\0`,
      })
      assert.deepStrictEqual(names(zero.stdout), ["odd\nname.pdf", "c.pdf"])
    }).pipe(Effect.provide(layer())),
  )

  it.live("are all looked at before one is sent, and one file by two names is refused", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      symlinkSync(cli.path("a.pdf"), cli.path("soft.pdf"))
      linkSync(cli.path("a.pdf"), cli.path("hard.pdf"))
      mkdirSync(cli.path("empty"))
      for (const [name, message] of [
        ["soft.pdf", "soft.pdf is the same file as a.pdf"],
        ["hard.pdf", "hard.pdf is the same file as a.pdf"],
        ["empty", "empty: is a folder without a file to send"],
        ["nowhere.pdf", "nowhere.pdf: does not exist"],
      ] as const) {
        const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", name, ...to, ...whose])
        assert.deepStrictEqual([status, stdout], [2, ""])
        assert.include(stderr, message)
      }
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("one document", { timeout: 60_000 }, () => {
  it.live("has all files with --as-one-document, and replaces another with --replaces", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const first = yield* cli.run(["send", "a.pdf", ...to, ...whose])
      const replaced = results(first.stdout)[0]?.identifiers?.document ?? ""
      const { status, stderr, stdout } = yield* cli.run([
        "send",
        "b.pdf",
        "c.pdf",
        "--as-one-document",
        "--replaces",
        replaced,
        ...to,
        ...whose,
      ])
      assert.strictEqual(status, 0, stderr)
      const [result, ...more] = results(stdout)
      assert.deepStrictEqual(more, [])
      assert.deepStrictEqual(result?.files, ["b.pdf", "c.pdf"])
      const filed = yield* redox.assertFiledOnce(result?.identifiers?.document ?? "")
      assert.deepStrictEqual(
        filed.attachments.map(({ title }) => title),
        ["b.pdf", "c.pdf"],
      )
      assert.include(JSON.stringify(filed.bundle), `"value":"urn:uuid:${replaced}"}}}]`)
      assert.deepInclude(
        events(stdout).find(({ event }) => event === "summary"),
        { files: 1, sent: 1 },
      )
      const dry = yield* cli.run(["send", "b.pdf", "c.pdf", "--as-one-document", ...to, ...whose, "--dry-run"])
      assert.deepStrictEqual(
        events(dry.stdout).map(({ event }) => event),
        ["message"],
      )
      const two = yield* cli.run(["send", "b.pdf", "c.pdf", "--replaces", replaced, ...to, ...whose])
      assert.strictEqual(two.status, 2)
      assert.include(two.stderr, "--replaces takes one document")
    }).pipe(Effect.provide(layer())),
  )

  it.live("is checked against its destination's rules before anything is sent", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const rules = { name: "Sandbox (strict)", contentTypes: ["image/png"], requires: ["author"] }
      yield* cli.write("rules.json", JSON.stringify({ "redox-fhir-sandbox": rules }))
      yield* cli.write("wrong.json", JSON.stringify({ "redox-fhir-sandbox": { colour: "red" } }))
      const flag = ["--destination-profiles", "rules.json"]
      const sent = yield* cli.run(["send", "a.pdf", ...to, ...whose, ...flag])
      const variable = yield* cli.run(["send", "a.pdf", ...to, ...whose], {
        env: { REDOX_PROFILES: cli.path("rules.json") },
      })
      const dry = yield* cli.run(["send", "a.pdf", ...to, ...whose, ...flag, "--dry-run"])
      const wrong = yield* cli.run(["send", "a.pdf", ...to, ...whose, "--destination-profiles", "wrong.json"])
      assert.deepStrictEqual([sent.status, variable.status, dry.status, wrong.status], [1, 1, 1, 2])
      for (const { stdout } of [sent, variable, dry]) assert.include(stdout, "Sandbox (strict)")
      assert.match(wrong.stderr, /profiles\.redox-fhir-sandbox/)
      yield* cli.write("twice.json", '{"redox-fhir-sandbox":{"name":"a"},\n"redox-fhir-sandbox":{"name":"b"}}')
      const twice = yield* cli.run(["send", "a.pdf", ...to, ...whose, "--destination-profiles", "twice.json"])
      assert.strictEqual(twice.status, 2)
      assert.include(twice.stderr, "twice.json: redox-fhir-sandbox stands twice in one object (line 2, column 1)")
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )
})
