import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import { existsSync, unlinkSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { parseCsv } from "../src/cli/input/manifest/csv.ts"
import { Cli, events, layer, pdf, results, summary } from "./support/Cli.ts"

const flags = ["--to", "redox-fhir-sandbox", "--type", "18842-5", "--json"]

/** A batch with an outbox in the test's folder. */
const batch = (manifest: string, ...more: ReadonlyArray<string>) =>
  Cli.use((cli) => cli.run(["batch", manifest, "--outbox", cli.path("outbox"), ...flags, ...more]))
const system = "urn:redox:redox-fhir-sandbox:MR"

/** A manifest of so many files, each for its own patient. */
const night = Effect.fnUntraced(function* (count: number) {
  const cli = yield* Cli
  const rows: Array<string> = ["file,mrn_system,mrn,family,given,birth_date"]
  for (let n = 1; n <= count; n++) {
    yield* cli.write(`night-${n}.pdf`, pdf(1_000 + n))
    rows.push(`night-${n}.pdf,${system},${n},Example,"Jordan, ""Jo""",1980-01-31`)
  }
  yield* cli.write("night.csv", `${rows.join("\r\n")}\r\n`)
})

const outcomes = (stdout: string) => results(stdout).map(({ line, outcome }) => [line, outcome])

describe("a batch", { timeout: 60_000 }, () => {
  it.live("sends every row into its own patient's chart, and says so again without sending anything", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* night(3)
      const first = yield* batch("night.csv")
      assert.deepStrictEqual(
        [first.status, outcomes(first.stdout)],
        [
          0,
          [
            [2, "sent"],
            [3, "sent"],
            [4, "sent"],
          ],
        ],
        first.stderr,
      )
      const requests = (yield* redox.requests).length
      const again = yield* batch("night.csv")
      assert.deepStrictEqual(
        [again.status, outcomes(again.stdout)],
        [
          0,
          [
            [2, "already"],
            [3, "already"],
            [4, "already"],
          ],
        ],
      )
      assert.deepStrictEqual([summary(again.stdout)?.sent, summary(again.stdout)?.already], [0, 3])
      assert.lengthOf(yield* redox.requests, requests)
      assert.lengthOf(yield* redox.documents, 3)
      assert.strictEqual(results(first.stdout)[0]?.key, results(again.stdout)[0]?.key)
    }).pipe(Effect.provide(layer())),
  )

  it.live("reads NDJSON, with a patient in its row or in a file", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const patient = { resourceType: "Patient", identifier: [{ system, value: "7" }] }
      const rows = [
        { file: "a.pdf", patient: "patient.json", key: "one", title: "Summary" },
        { file: "b.pdf", patient, key: "two", document: { description: "By fax" } },
      ]
      yield* cli.write("night.ndjson", rows.map((row) => JSON.stringify(row)).join("\n"))
      const run = yield* batch("night.ndjson")
      assert.strictEqual(run.status, 0, run.stderr)
      assert.deepStrictEqual(
        results(run.stdout).map(({ key }) => key),
        ["one", "two"],
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("names every problem of the manifest with its line, and queues nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const rows = [
        "file,patient,mrn_system,mrn,type,birth_date,method",
        "a.pdf,patient.json,,,,,",
        "missing.pdf,patient.json,,,,,",
        `b.pdf,,${system},,,,`,
        `b.pdf,,${system},5,nonsense,yesterday,fax`,
        "a.pdf,nobody.json,,,,,",
        "a.pdf,patient.json,,,,,",
        `absent.pdf,,${system},5,,1980-02-31,`,
        `absent.pdf,,${system},5,nonsense,1980-02-31,`,
      ]
      yield* cli.write("night.csv", rows.join("\n"))
      const run = yield* batch("night.csv")
      assert.deepStrictEqual([run.status, run.stdout], [2, ""])
      for (const said of [
        /line 3, file: .*ENOENT/,
        /line 4, mrn: is required/,
        /line 5, type: must be a LOINC/,
        /line 5, birth_date: must be a date/,
        /line 5, method: must be/,
        /line 6, patient: .*cannot be read/,
        /line 7: is the same document as line 2/,
        /line 8, file: .*ENOENT/,
        /line 8, .*birthDate: /,
        /line 9, type: must be a LOINC/,
        /line 9, file: .*ENOENT/,
        /line 9, .*birthDate: /,
      ]) {
        assert.match(run.stderr, said)
      }
      assert.deepStrictEqual(yield* redox.documents, [])

      const rest = yield* batch("night.csv", "--skip-invalid")
      assert.strictEqual(rest.status, 1)
      assert.deepStrictEqual(outcomes(rest.stdout), [
        [2, "sent"],
        [3, "failed"],
        [4, "failed"],
        [5, "failed"],
        [6, "failed"],
        [7, "failed"],
        [8, "failed"],
        [9, "failed"],
      ])
      assert.lengthOf(yield* redox.documents, 1)

      const text = ["--outbox", cli.path("outbox"), ...flags.filter((flag) => flag !== "--json"), "--no-json"]
      const shown = yield* cli.run(["batch", "night.csv", "--skip-invalid", ...text])
      assert.match(shown.stdout, /The row is not valid; it was skipped\.\n {6}line 3, file: /)
    }).pipe(Effect.provide(layer())),
  )

  it.effect("names each problem of a row's form once, and skips the row where that is asked for", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const patient = { resourceType: "Patient", identifier: [{ system, value: "7" }] }
      yield* cli.write("a.pdf", pdf(1_000))
      const rows = [
        JSON.stringify({ file: "a.pdf", mrn_system: system, mrn: 5 }),
        `{"file": "a.pdf", "file": "b.pdf"}`,
        "[]",
        JSON.stringify({ file: ["a.pdf"], mrn_system: system, mrn: "5", type: "nonsense" }),
        JSON.stringify({ file: "a.pdf", patient, family: "Bixby" }),
        JSON.stringify({ file: "a.pdf", patient }),
      ]
      yield* cli.write("night.ndjson", rows.join("\r\n"))
      const run = yield* batch("night.ndjson")
      assert.deepStrictEqual([run.status, run.stdout], [2, ""])
      const problems = run.stderr
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line.startsWith("line "))
      assert.deepStrictEqual(
        problems.map((line) => line.split(":")[0]),
        ["line 1, mrn", "line 2", "line 3", "line 4, file", "line 4, type", "line 5, family"],
      )
      const rest = yield* batch("night.ndjson", "--skip-invalid")
      assert.deepStrictEqual(
        results(rest.stdout).map(({ outcome }) => outcome),
        ["failed", "failed", "failed", "failed", "failed", "sent"],
      )
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.effect(
    "reads a manifest with a byte order mark, CRLF and quotes, and refuses UTF-16 and a header without end",
    () =>
      Effect.gen(function* () {
        const cli = yield* Cli
        yield* cli.write("a, b.pdf", pdf(1_000))
        const csv = `file,mrn_system,mrn,title\r\n"a, b.pdf",${system},7,"Called ""draft"", twice"\r\n`
        yield* cli.write("marked.csv", `\ufeff${csv}`)
        assert.deepStrictEqual(outcomes((yield* batch("marked.csv")).stdout), [[2, "sent"]])
        yield* cli.write("wide.csv", Buffer.from(`\ufeff${csv}`, "utf16le"))
        const wide = yield* batch("wide.csv")
        assert.deepStrictEqual([wide.status, wide.stdout], [2, ""])
        assert.include(wide.stderr, "UTF-16")
        yield* cli.write("open.csv", `file,"mrn_system\n`)
        assert.strictEqual((yield* batch("open.csv")).status, 2)
        yield* cli.write("empty.csv", "")
        assert.strictEqual((yield* batch("empty.csv")).status, 2)
        assert.match((yield* batch("missing.csv")).stderr, /missing\.csv.*cannot be read/)
      }).pipe(Effect.provide(layer())),
  )

  it.live("sends again what Redox refused, and never what is unknown", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* night(3)
      yield* redox.faults.sequence({ on: "create" }, [Fault.status(400), Fault.resetAfterCommit])
      const first = yield* batch("night.csv", "--concurrency", "1", "--no-settle")
      assert.deepStrictEqual(
        [first.status, outcomes(first.stdout)],
        [
          3,
          [
            [2, "failed"],
            [3, "unknown"],
            [4, "sent"],
          ],
        ],
      )
      const again = yield* batch("night.csv", "--no-settle")
      assert.deepStrictEqual(
        [again.status, outcomes(again.stdout)],
        [
          3,
          [
            [2, "sent"],
            [3, "unknown"],
            [4, "already"],
          ],
        ],
      )
      assert.lengthOf(yield* redox.documents, 3)
      const asked = yield* batch("night.csv")
      assert.deepStrictEqual([asked.status, outcomes(asked.stdout)[1]], [0, [3, "already"]])
      assert.lengthOf(yield* redox.documents, 3)
    }).pipe(Effect.provide(layer())),
  )

  it.live("asks about what is unknown in the end, and calls it sent only where it is found", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* night(2)
      yield* redox.faults.sequence({ on: "create" }, [Fault.resetAfterCommit, Fault.resetBeforeCommit])
      const run = yield* batch("night.csv", "--concurrency", "1")
      assert.deepStrictEqual(
        [run.status, outcomes(run.stdout)],
        [
          3,
          [
            [2, "sent"],
            [3, "unknown"],
          ],
        ],
      )
      assert.lengthOf(yield* redox.documents, 1)
      // Its results name what a document is looked for by, for another that asks later.
      yield* Cli.use((cli) => cli.write("log.json", run.stdout))
      const asked = yield* Cli.use((cli) => cli.run(["reconcile", "log.json", "--json"]))
      assert.deepStrictEqual([asked.status, events(asked.stdout).map(({ event }) => event)], [3, ["settled"]])
    }).pipe(Effect.provide(layer())),
  )

  it.live("refuses another file under a key that is taken, before anything is queued", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("one.csv", "file,patient,key\na.pdf,patient.json,k\n")
      yield* cli.write("two.csv", "file,patient,key\nb.pdf,patient.json,k\n")
      assert.strictEqual((yield* batch("one.csv")).status, 0)
      const other = yield* batch("two.csv")
      assert.strictEqual(other.status, 2)
      assert.match(other.stderr, /line 2, key: .*belongs to another document/)
    }).pipe(Effect.provide(layer())),
  )

  it.live("says which sealing key is missing once the folder's own was lost, and queues nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* night(2)
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      unlinkSync(cli.path("outbox/outbox.key"))
      const keyless = yield* batch("night.csv")
      assert.strictEqual(keyless.status, 2)
      assert.match(keyless.stderr, /The sealing key folder-[0-9a-f]{8} is not at hand/)
      assert.notInclude(keyless.stderr, "belongs to another document")
    }).pipe(Effect.provide(layer())),
  )

  it.live("has a result for every row, and does not say that nothing was queued, once the database fails", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* night(1)
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      const database = new DatabaseSync(cli.path("outbox/outbox.sqlite"))
      database.exec(
        "CREATE TRIGGER full BEFORE UPDATE ON redox_send WHEN OLD.state = 'queued' BEGIN SELECT RAISE(ABORT, 'full'); END",
      )
      yield* night(3)
      const full = yield* batch("night.csv")
      assert.deepStrictEqual(
        [full.status, outcomes(full.stdout)],
        [
          1,
          [
            [2, "already"],
            [3, "failed"],
            [4, "failed"],
          ],
        ],
        full.stderr,
      )
      assert.match(full.stderr, /The outbox's database failed/)
      assert.deepStrictEqual([summary(full.stdout)?.already, summary(full.stdout)?.failed], [1, 2])
      database.exec("DROP TRIGGER full")
      database.close()
      assert.deepStrictEqual([(yield* batch("night.csv")).status, (yield* redox.documents).length], [0, 3])
    }).pipe(Effect.provide(layer())),
  )

  it.live("shows a user the outbox's facts and counts in a line each", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* night(1)
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      const doctor = yield* cli.run(["outbox", "doctor", "--outbox", cli.path("outbox"), "--no-json"])
      const counts = yield* cli.run(["outbox", "counts", "--outbox", cli.path("outbox"), "--no-json"])
      assert.include(doctor.stdout.split("\n"), "database: SQLite in a folder")
      assert.include(doctor.stdout.split("\n"), "quarantined: no")
      assert.include(counts.stdout.split("\n"), "sent: 1")
    }).pipe(Effect.provide(layer())),
  )

  it.live("says that the outbox is paused where that is why nothing was sent", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const outbox = (...args: ReadonlyArray<string>) => cli.run(["outbox", ...args, "--outbox", cli.path("outbox")])
      yield* night(1)
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      assert.strictEqual((yield* outbox("pause")).status, 0)
      yield* night(2)
      const paused = yield* batch("night.csv")
      const run = yield* outbox("run", "--until-empty", "--json")
      for (const { status, stderr } of [paused, run]) {
        assert.deepStrictEqual([status, /The outbox is paused/.test(stderr)], [1, true])
      }
      assert.strictEqual((yield* outbox("resume")).status, 0)
      const resumed = yield* batch("night.csv")
      assert.deepStrictEqual([resumed.status, /The outbox is paused/.test(resumed.stderr)], [0, false])
    }).pipe(Effect.provide(layer())),
  )

  it.live("keeps the rows that guard against duplicates for a day at least", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* night(1)
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      for (const days of ["-1", "0", "", "x", "Infinity"]) {
        const purged = yield* cli.run(["outbox", "purge", "--outbox", cli.path("outbox"), "--keep-rows", days])
        assert.deepStrictEqual([purged.status, /--keep-rows must be/.test(purged.stderr)], [2, true], days)
      }
      assert.strictEqual((yield* batch("night.csv")).status, 0)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("refuses to look into a folder that holds no outbox, and makes none there", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      for (const command of ["list", "counts", "doctor", "pause"]) {
        const run = yield* cli.run(["outbox", command, "--outbox", cli.path("misspelled")])
        assert.deepStrictEqual([run.status, /There is no outbox in that folder/.test(run.stderr)], [2, true], command)
      }
      assert.isFalse(existsSync(cli.path("misspelled")))
    }).pipe(Effect.provide(layer())),
  )

  it.live("says of a manifest with semicolons or tabs that it wants commas, and no more", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("semicolons.csv", "file;mrn_system;mrn\na.pdf;x;1\nb.pdf;x;2\n")
      yield* cli.write("tabs.csv", "file\tmrn_system\tmrn\na.pdf\tx\t1\n")
      const semicolons = yield* batch("semicolons.csv")
      const tabs = yield* batch("tabs.csv")
      assert.deepStrictEqual([semicolons.status, tabs.status], [2, 2])
      assert.match(semicolons.stderr, /line 1: separates its columns by semicolons: save it with commas/)
      assert.match(tabs.stderr, /line 1: separates its columns by tabs: save it with commas/)
      assert.notInclude(semicolons.stderr, "line 2")
    }).pipe(Effect.provide(layer())),
  )

  it.live("gives advice once, refuses on it where it is strict, and holds every row to the destination's rules", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* night(2)
      const rules = { name: "Sandbox (strict)", contentTypes: ["image/png"] }
      yield* cli.write("rules.json", JSON.stringify({ "redox-fhir-sandbox": rules }))
      const strict = yield* batch("night.csv", "--strict")
      const ruled = yield* batch("night.csv", "--destination-profiles", "rules.json")
      assert.deepStrictEqual([strict.status, ruled.status], [2, 2])
      assert.include(strict.stderr, "line 3, Bundle.entry[1].resource.author: is missing")
      assert.include(
        ruled.stderr,
        "line 3, Bundle.entry[1].resource.content[0].attachment.contentType: Sandbox (strict)",
      )
      yield* redox.assertNothingFiled
      const sent = yield* batch("night.csv")
      assert.strictEqual(sent.status, 0)
      assert.strictEqual(sent.stderr.split("author: is missing").length, 2)
      const advice = events(sent.stdout).flatMap((event) => (event.event === "advice" ? [event] : []))
      assert.deepStrictEqual(
        advice.map(({ file }) => file.index),
        [0],
      )
      const withoutSystem = { resourceType: "Patient", identifier: [{ value: "7" }] }
      yield* cli.write("one.ndjson", JSON.stringify({ file: "b.pdf", patient: withoutSystem, key: "one" }))
      const refused = yield* batch("one.ndjson")
      assert.deepStrictEqual([refused.status, /patient-match/.test(refused.stderr)], [2, true])
    }).pipe(Effect.provide(layer())),
  )

  it.live("asks for an outbox, and for a key where the outbox is a database", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* night(1)
      const none = yield* cli.run(["batch", "night.csv", "--to", "redox-fhir-sandbox", "--type", "18842-5"])
      assert.deepStrictEqual([none.status, /--outbox is required/.test(none.stderr)], [2, true])
      const keyless = yield* cli.run(["batch", "night.csv", ...flags, "--outbox", "postgres://localhost/none"])
      assert.deepStrictEqual(
        [keyless.status, /a database has none of its own: set REDOX_OUTBOX_KEY/.test(keyless.stderr)],
        [2, true],
      )
    }).pipe(Effect.provide(layer())),
  )
})

describe("CSV", () => {
  const fieldsOf = (text: string) => Result.map(parseCsv(text), (records) => records.map(({ fields }) => fields))

  it("is read as RFC 4180 has it", () => {
    assert.deepStrictEqual(
      fieldsOf('a,b\r\n"x, ""y""\nz",\r\n\r\nlast,'),
      Result.succeed([
        ["a", "b"],
        ['x, "y"\nz', ""],
        ["last", ""],
      ]),
    )
  })

  it("is refused with the line where a quote stands in a field without quotes", () => {
    const read = parseCsv('a\nb\nc"d\n')
    assert.strictEqual(Result.isFailure(read) ? read.failure.line : 0, 3)
  })

  it("counts lines by the text, also after a field of several", () => {
    const read = Result.getOrThrow(parseCsv('"one\ntwo"\nthree'))
    assert.deepStrictEqual(
      read.map(({ line }) => line),
      [1, 3],
    )
  })
})
