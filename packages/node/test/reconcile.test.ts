import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { arrivalOf, arrivalText } from "../src/cli/output/arrival.ts"
import { settledEvent, settledLines } from "../src/cli/output/settlement.ts"
import { Cli, events, layer, pdf, to, whose } from "./support/Cli.ts"
import { platform } from "./support/platform.ts"

const once = { REDOX_MAX_ATTEMPTS: "1" }

/** Sends a file while creates go wrong, and keeps the log. */
const unknownLog = Effect.fnUntraced(function* (fault: Fault.Fault) {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.faults.add({ on: "create", nth: 1, fault })
  yield* cli.write("a.pdf", pdf(2_000))
  const sent = yield* cli.run(["send", "a.pdf", ...to, ...whose, "--json"], { env: once })
  assert.strictEqual(sent.status, 3, sent.stderr)
  yield* cli.write("log.json", sent.stdout)
  return sent
})

describe.concurrent("effect-redox reconcile", { timeout: 60_000 }, () => {
  it.live("settles a create whose answer was lost, by the destination's search", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* unknownLog(Fault.resetAfterCommit)
      const run = yield* cli.run(["reconcile", "log.json", "--json"])
      assert.strictEqual(run.status, 0, run.stderr)
      const [settled] = events(run.stdout)
      assert.deepInclude(settled, { event: "settled", outcome: "created", destination: "redox-fhir-sandbox" })
    }).pipe(Effect.provide(layer())),
  )

  it.live("settles a log whose process was killed within a create, from its first lines alone", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const sent = yield* unknownLog(Fault.resetAfterCommit)
      const lines = sent.stdout.split("\n")
      const cut = lines.findIndex((line) => line.includes('"operation":"create"')) + 1
      yield* cli.write("log.json", `${lines.slice(0, cut).join("\n")}\n{"version":1,"ev`)
      const run = yield* cli.run(["reconcile", "log.json", "--json"])
      assert.strictEqual(run.status, 0, run.stderr)
      assert.deepInclude(events(run.stdout)[0], { outcome: "created" })
    }).pipe(Effect.provide(layer())),
  )

  it.live("leaves unknown what nothing proves, exits with 3, and sends nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* unknownLog(Fault.resetBeforeCommit)
      const before = (yield* redox.counts).create
      const run = yield* cli.run(["reconcile", "log.json", "--no-json"], { env: yield* platform })
      assert.strictEqual(run.status, 3, run.stderr)
      assert.match(
        run.stdout.replaceAll(/\s+/g, " "),
        /still unknown\. No document with this identifier was found, which proves nothing/,
      )
      assert.strictEqual((yield* redox.counts).create, before)
    }).pipe(Effect.provide(layer())),
  )

  it.live("says not-created of a create that the destination refused, by the log that the answer named", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ status: "failed", destinationStatus: 422 })
      yield* unknownLog(Fault.status(504, { when: "after", body: "Meta" }))
      const run = yield* cli.run(["reconcile", "log.json", "--json"], { env: yield* platform })
      assert.strictEqual(run.status, 0, run.stderr)
      const [settled] = events(run.stdout)
      assert(settled?.event === "settled")
      assert.strictEqual(settled.outcome, "not-created")
      assert.deepInclude(settled.evidence, { log: "failed-refused", destinationStatus: 422 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("asks nothing about a log of another environment", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const sent = yield* unknownLog(Fault.resetAfterCommit)
      yield* cli.write("log.json", sent.stdout.replaceAll('"environment":"Development"', '"environment":"Staging"'))
      const run = yield* cli.run(["reconcile", "log.json"])
      assert.strictEqual(run.status, 2, run.stdout)
      assert.include(run.stderr, "sends in Staging, and REDOX_ENVIRONMENT is Development")
      assert.strictEqual((yield* redox.requests).filter(({ endpoint }) => endpoint === "search").length, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("does not say of a batch that was killed that there is nothing to settle", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write(
        "log.json",
        '{"version":1,"event":"result","operation":"send","outcome":"sent","line":2,"key":"a"}\n',
      )
      const run = yield* cli.run(["reconcile", "log.json"])
      assert.deepStrictEqual([run.status, run.stdout], [3, ""])
      assert.match(run.stderr, /a batch that did not end.*Run the same batch again/s)
      assert.notInclude(run.stderr, "Nothing to settle")
    }).pipe(Effect.provide(layer())),
  )

  it.live("says that there is nothing to settle, and what is no event log", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("log.json", '{"version":1,"event":"summary","at":"2026-01-01T00:00:00Z"}\n')
      yield* cli.write("other.txt", "a line\nanother line\n")
      const nothing = yield* cli.run(["reconcile", "log.json"])
      assert.deepStrictEqual([nothing.status, nothing.stdout], [0, ""])
      const wrong = yield* cli.run(["reconcile", "other.txt"])
      assert.strictEqual(wrong.status, 2)
      assert.match(wrong.stderr, /other\.txt, line 1, is not a line of an event log/)
    }).pipe(Effect.provide(layer())),
  )
})

describe("the lines of a settlement", () => {
  it("have the caution of the evidence", () => {
    const identifiers = { bundle: "b", message: "m", document: "d" }
    const caution = "2 documents carry the identifier: look for a duplicate."
    const event = settledEvent(
      { destination: "h", identifiers, attempts: 1 },
      {
        _tag: "Created",
        evidence: { search: "found", documents: [], caution, log: "not-named", askedAt: "2026-01-01T00:00:00.000Z" },
      },
    )
    assert.strictEqual(event.evidence.caution, caution)
    assert.match(settledLines(event, 500).join(" "), /^d at h: created: .+\. 2 documents carry .+ a duplicate\.$/)
  })
})

describe.concurrent("effect-redox status", { timeout: 60_000 }, () => {
  it.live("finds a document at its destination, and reads Redox's log", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("a.pdf", pdf(2_000))
      yield* redox.deliveries.plan({ status: "filtered" }, { destination: "redox-fhir-sandbox" })
      yield* cli.run(["send", "a.pdf", ...to, ...whose])
      const [document] = yield* redox.documents
      const identifier = document?.identifiers.documents[0] ?? ""
      const { entry } = yield* redox.logOf(identifier)
      const env = yield* platform
      const log = yield* cli.run(["status", entry.id, "--json"], { env })
      assert.strictEqual(log.status, 1, log.stderr)
      assert.deepInclude(events(log.stdout)[0], { event: "status", id: entry.id, state: "filtered" })
      const search = yield* cli.run(["status", identifier.replace("urn:uuid:", ""), ...to, "--no-json"])
      assert.strictEqual(search.status, 3)
      assert.include(search.stdout, "not found at the destination, which proves nothing")
    }).pipe(Effect.provide(layer())),
  )

  it("tells a user and a program to look for a duplicate where two documents were found", () => {
    const document = { resourceType: "DocumentReference", status: "current" }
    const hits = { _tag: "Hits", others: 0, complete: true } as const
    const one = arrivalOf({ ...hits, resources: [document] })
    assert.deepStrictEqual([one, arrivalText(one)], [{ state: "found" }, "found at the destination"])
    const two = arrivalOf({ ...hits, resources: [document, document] })
    assert.strictEqual(two.caution, "2 documents carry the identifier: look for a duplicate.")
    assert.strictEqual(arrivalText(two), `found at the destination. ${two.caution}`)
  })

  it.live("refuses an id that is none, and says why a state is not known", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const env = yield* platform
      const noLog = yield* cli.run(["status", "D-1"], { env })
      assert.match(noLog.stderr, /D-1 is not the id of one of Redox's logs, which is a UUID/)
      const noDocument = yield* cli.run(["status", "D-1", ...to])
      assert.match(noDocument.stderr, /D-1 is no document's identifier: give the UUID/)
      assert.deepStrictEqual([noLog.status, noDocument.status], [2, 2])
      const own = yield* cli.run(["status", "urn:oid:1.2.3|D-1", ...to, "--no-json"])
      assert.deepStrictEqual([own.status, own.stdout.includes("not found")], [3, true])
      const absent = yield* cli.run(["status", "3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f42", "--no-json"], { env })
      assert.strictEqual(absent.status, 3)
      assert.match(absent.stdout, /not known\. Redox does not know where to send the request for its log/)
      yield* redox.faults.add({ on: "search", fault: Fault.status(503) })
      const down = yield* cli.run(["status", "urn:oid:1.2.3|D-1", ...to, "--no-json"], {
        env: { REDOX_MAX_ATTEMPTS: "1" },
      })
      assert.deepStrictEqual(
        [down.status, /not known\. Redox was unavailable/.test(down.stdout)],
        [3, true],
        down.stderr,
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("names the variables of the Platform API that are missing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const run = yield* cli.run(["status", "3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f42"])
      assert.strictEqual(run.status, 2)
      for (const name of ["ORGANIZATION_ID", "ENVIRONMENT_ID", "CLIENT_ID", "KEY_ID", "PRIVATE_KEY_FILE"]) {
        assert.include(run.stderr, `REDOX_PLATFORM_${name}`)
      }
    }).pipe(Effect.provide(layer())),
  )
})
