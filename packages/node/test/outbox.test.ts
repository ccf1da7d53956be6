import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { DatabaseSync } from "node:sqlite"
import { Cli, layer, results } from "./support/Cli.ts"

const about = ["--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"]

/** `effect-redox outbox` over an outbox in the test's folder. */
const outbox = (...args: ReadonlyArray<string>) =>
  Cli.use((cli) =>
    cli.run(["outbox", ...args, "--outbox", cli.path("outbox"), ...(args.includes("--no-json") ? [] : ["--json"])]),
  )

const Line = Schema.Record(Schema.String, Schema.Unknown)
const lines = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Schema.decodeUnknownSync(Schema.fromJsonString(Line))(line))

describe("the outbox", { timeout: 60_000 }, () => {
  it.live("is added to, sent, listed and counted", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const added = yield* outbox("add", "a.pdf", "b.pdf", ...about)
      assert.deepStrictEqual([added.status, lines(added.stdout).map(({ status }) => status)], [0, ["new", "new"]])
      const again = yield* outbox("add", "a.pdf", ...about)
      assert.deepStrictEqual(
        lines(again.stdout).map(({ status }) => status),
        ["already"],
      )
      const run = yield* outbox("run", "--until-empty")
      assert.deepStrictEqual([run.status, results(run.stdout).map(({ outcome }) => outcome)], [0, ["sent", "sent"]])
      assert.lengthOf(yield* redox.documents, 2)
      const sent = yield* outbox("list", "--state", "sent")
      assert.lengthOf(lines(sent.stdout), 2)
      assert.notInclude(sent.stdout, "Jordan")
      const [counts] = lines((yield* outbox("counts")).stdout)
      assert.deepStrictEqual([counts?.["sent"], counts?.["queued"]], [2, 0])
    }).pipe(Effect.provide(layer())),
  )

  it.live("is added to, and sent, as the destination's rules and --strict have it, with advice once", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write(
        "rules.json",
        JSON.stringify({ "redox-fhir-sandbox": { name: "Sandbox (strict)", maxFileBytes: 9 } }),
      )
      const strict = yield* outbox("add", "a.pdf", ...about, "--strict")
      const ruled = yield* outbox("add", "a.pdf", ...about, "--destination-profiles", "rules.json")
      assert.deepStrictEqual([strict.status, ruled.status], [2, 2])
      assert.include(ruled.stderr, "Sandbox (strict) takes files of up to 9 bytes")
      const added = yield* outbox("add", "a.pdf", "b.pdf", ...about)
      assert.deepStrictEqual([added.status, added.stderr.split("author: is missing").length], [0, 2])
      // Rules may have become known since it was added.
      const late = yield* outbox("run", "--until-empty", "--destination-profiles", "rules.json")
      assert.strictEqual(late.status, 1)
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )

  it.live("keeps an unknown send for a person, whose word is in its history", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetBeforeCommit })
      yield* outbox("add", "a.pdf", "--key", "k", ...about)
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 3)
      const [unknown] = lines((yield* outbox("list", "--state", "unknown")).stdout)
      assert.strictEqual(unknown?.["key"], "k")
      const text = yield* outbox("show", "k", "--no-json")
      const named = Object.values(Schema.decodeUnknownSync(Line)(unknown?.["identifiers"]))
      assert.lengthOf(named, 3)
      for (const identifier of named) assert.include(text.stdout, `${String(identifier)}\n`)
      assert.match(text.stdout, /It is unknown whether the document was created/)
      const word = ["resolve", "k", "--not-created", "--evidence", "not in the log"]
      const early = yield* outbox(...word)
      assert.deepStrictEqual([early.status, /less than five minutes ago/.test(early.stderr)], [2, true])
      assert.strictEqual((yield* outbox("resolve", "k", "--evidence", "x")).status, 2)
      assert.strictEqual((yield* outbox(...word, "--now", "--by", "pat")).status, 0)
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 0)
      const shown = yield* outbox("show", "k")
      assert.match(shown.stdout, /"event":"resolved as not-created","by":"pat","detail":"not in the log"/)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("settles an unknown send by what Redox answers, and says so, unless it is not to ask", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* outbox("add", "a.pdf", "--key", "k", ...about)
      const silent = yield* outbox("run", "--until-empty", "--no-settle")
      assert.strictEqual((yield* outbox("run", "--until-empty", "--no-settle")).status, 3)
      assert.deepStrictEqual(
        [silent.status, lines(silent.stdout).map(({ event }) => event)],
        [3, ["result", "summary"]],
      )
      const run = yield* outbox("run", "--until-empty")
      assert.strictEqual(run.status, 0, run.stderr)
      assert.deepInclude(lines(run.stdout)[0], { event: "settled", key: "k", outcome: "created" })
      const [shown] = lines((yield* outbox("show", "k")).stdout)
      assert.match(JSON.stringify(shown), /"by":"reconcile","evidence":"the destination has a document/)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("ends with a summary, and says what is certain, once the database fails", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* outbox("add", "a.pdf", "--key", "k", ...about)
      const database = new DatabaseSync(cli.path("outbox/outbox.sqlite"))
      database.exec(
        "CREATE TRIGGER full BEFORE UPDATE ON redox_send WHEN OLD.state = 'queued' BEGIN SELECT RAISE(ABORT, 'full'); END",
      )
      const full = yield* outbox("run", "--until-empty")
      assert.strictEqual(full.status, 1, full.stderr)
      assert.match(full.stderr, /The outbox's database failed/)
      assert.deepInclude(lines(full.stdout).at(-1), { event: "summary", sent: 0, unknown: 0, exitStatus: 1 })
      database.exec("DROP TRIGGER full")
      database.close()
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 0)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(layer())),
  )

  it.live("counts a send that it settles in the same run once", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* outbox("add", "a.pdf", "--key", "k", ...about)
      const run = yield* outbox("run", "--until-empty")
      assert.strictEqual(run.status, 0, run.stderr)
      const found = lines(run.stdout)
      assert.deepStrictEqual(
        found.map(({ event, outcome }) => [event, outcome]),
        [
          ["result", "unknown"],
          ["settled", "created"],
          ["summary", undefined],
        ],
      )
      assert.deepInclude(found[2], { sent: 1, unknown: 0, failed: 0 })
      const text = yield* Cli.use((cli) =>
        cli.run(["outbox", "run", "--until-empty", "--outbox", cli.path("outbox"), "--no-json"]),
      )
      assert.strictEqual(text.status, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("pauses, resumes, cancels, retries, purges, and says that it is well", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* outbox("add", "a.pdf", "--key", "a", ...about)
      yield* outbox("add", "b.pdf", "--key", "b", "--copy", ...about)
      yield* outbox("pause")
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 1)
      yield* outbox("resume")
      assert.strictEqual((yield* outbox("cancel", "a")).status, 0)
      assert.strictEqual((yield* outbox("cancel", "a")).status, 2)
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(400) })
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 1)
      assert.strictEqual((yield* outbox("retry", "b")).status, 0)
      assert.strictEqual((yield* outbox("run", "--until-empty")).status, 0)
      assert.lengthOf(yield* redox.documents, 1)
      assert.deepStrictEqual(lines((yield* outbox("purge", "--keep-rows", "30")).stdout), [{ payloads: 0, rows: 0 }])
      const doctor = yield* outbox("doctor")
      assert.strictEqual(doctor.status, 0, doctor.stdout)
      assert.match(doctor.stdout, /synchronous = FULL/)
    }).pipe(Effect.provide(layer())),
  )

  it.live("lets a service end its creates when it is stopped, and begins nothing more", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const gate = yield* redox.faults.gate({ on: "create", nth: 1 })
      yield* outbox("add", "a.pdf", "--key", "a", ...about)
      yield* outbox("add", "b.pdf", "--key", "b", ...about)
      const service = yield* cli.begin([
        "outbox",
        "run",
        "--concurrency",
        "1",
        "--outbox",
        cli.path("outbox"),
        "--json",
      ])
      yield* gate.arrived
      yield* service.signal("SIGTERM")
      yield* Effect.sleep(200)
      yield* gate.open
      const { status, stderr, stdout } = yield* service.ended
      assert.deepStrictEqual(
        [status, results(stdout).map(({ key, outcome }) => [key, outcome])],
        [0, [["a", "sent"]]],
        stderr,
      )
      const [counts] = lines((yield* outbox("counts")).stdout)
      assert.deepStrictEqual([counts?.["queued"], counts?.["unknown"]], [1, 0])
    }).pipe(Effect.scoped, Effect.provide(layer())),
  )
})
