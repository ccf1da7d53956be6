import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, events, layer, pdf, results, summary, to, whose } from "./support/Cli.ts"

describe.concurrent("send, in a pipe", { timeout: 60_000 }, () => {
  it.live("sends several files, logs every step as the schema says, and exits with 0", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", "b.pdf", "c.pdf", ...to, ...whose])
      assert.strictEqual(status, 0, stderr)
      assert.match(stderr, /^effect-redox: advice, which does not keep a file from being sent:\n {2}author: is missing/)
      const log = events(stdout)
      const sent = results(stdout)
      assert.deepStrictEqual(
        sent.map(({ file, outcome, size }) => [file.name, outcome, size]),
        [
          ["a.pdf", "sent", 40_000],
          ["b.pdf", "sent", 50_000],
          ["c.pdf", "sent", 60_000],
        ],
      )
      for (const { attempts, blobUrl, identifiers, location, method } of sent) {
        assert.deepStrictEqual(attempts, { upload: 1, create: 1 })
        assert.strictEqual(method, "upload")
        assert.match(blobUrl ?? "", /^https:\/\//)
        assert.match(location ?? "", /DocumentReference\//)
        const { attachments } = yield* redox.assertFiledOnce(identifiers?.document ?? "")
        assert.strictEqual(attachments[0]?.contentType, "application/pdf")
      }
      const last = log.at(-1)
      assert.deepInclude(last, { event: "summary", files: 3, sent: 3, failed: 0, unknown: 0, exitStatus: 0 })
      for (const index of [0, 1, 2]) {
        const own = log.filter((event) => "file" in event && event.file.index === index).map(({ event }) => event)
        assert.strictEqual(own[0], "start")
        assert.strictEqual(own.at(-1), "result")
        assert.includeMembers(own, ["attempt", "progress", "uploaded"])
      }
    }).pipe(Effect.provide(layer())),
  )

  it.live("goes on after a file that is empty, and exits with 1", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("empty.pdf", "")
      const { status, stdout } = yield* cli.run(["send", "empty.pdf", "a.pdf", ...to, ...whose])
      assert.strictEqual(status, 1)
      assert.deepStrictEqual(
        results(stdout).map(({ error, outcome }) => [outcome, error?.reason, error?.nothingCreated]),
        [
          ["failed", "InvalidInput", true],
          ["sent", undefined, undefined],
        ],
      )
      assert.deepInclude(summary(stdout), { files: 2, sent: 1, failed: 1, unknown: 0, exitStatus: 1 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("reports status, log ids and trace of a refusal, and keeps Redox's own words out of a log", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({
        on: "create",
        fault: Fault.status(400, {
          body: {
            contentType: "application/json",
            text: '{"Meta":{"Logs":[{"ID":"4211","AttemptID":"1"}],"Errors":[{"Text":"Jordan Example was born too late"}]}}',
          },
        }),
      })
      const { status, stderr, stdout } = yield* cli.run(["send", "a.pdf", ...to, ...whose])
      assert.strictEqual(status, 1)
      const [result] = results(stdout)
      assert.deepInclude(result?.error, { reason: "Rejected", status: 400, logIds: ["4211"], nothingCreated: true })
      assert.notInclude(stdout + stderr, "Jordan")
    }).pipe(Effect.provide(layer())),
  )

  it.live("reports a create whose outcome is not known as unknown, exits with 3, and files it once", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("empty.pdf", "")
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const args = ["send", "a.pdf", "b.pdf", "empty.pdf", ...to, ...whose, "--concurrency", "1"]
      const { status, stdout } = yield* cli.run(args)
      assert.strictEqual(status, 3)
      const [unknown, sent, failed] = results(stdout)
      assert.deepInclude(unknown, { outcome: "unknown" })
      assert.deepInclude(unknown?.error, { reason: "OutcomeUnknown", nothingCreated: false, retryable: false })
      assert.strictEqual(sent?.outcome, "sent")
      assert.strictEqual(failed?.outcome, "failed")
      yield* redox.assertFiledOnce(unknown?.identifiers?.document ?? "")
      assert.deepInclude(summary(stdout), { sent: 1, failed: 1, unknown: 1, exitStatus: 3 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("reports attempts that failed and were made again", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(503) })
      const { status, stdout } = yield* cli.run(["send", "a.pdf", ...to, ...whose])
      assert.strictEqual(status, 0)
      const failed = events(stdout).find(({ event }) => event === "attempt-failed")
      assert.deepInclude(failed, { operation: "upload", attempt: 1, outcome: "server-error", status: 503 })
      assert.deepStrictEqual(results(stdout)[0]?.attempts, { upload: 2, create: 1 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("reads the file from standard input, and the patient from it", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const [piped, patient, unsaid] = yield* Effect.all(
        [
          cli.run(["send", "-", "--title", "From a pipe", ...to, ...whose], { stdin: pdf(5_000_000) }),
          Effect.flatMap(cli.read("patient.json"), (stdin) =>
            cli.run(["send", "a.pdf", ...to, "--patient", "-", "--type", "18842-5"], { stdin }),
          ),
          cli.run(["send", "-", ...to, ...whose], { stdin: "what is this?" }),
        ],
        { concurrency: 2 },
      )
      assert.strictEqual(piped.status, 0, piped.stderr)
      const [sent] = results(piped.stdout)
      assert.deepInclude(sent, { outcome: "sent", size: 5_000_000, contentType: "application/pdf" })
      const { attachments } = yield* redox.assertFiledOnce(sent?.identifiers?.document ?? "")
      assert.strictEqual(attachments[0]?.title, "From a pipe")
      assert.strictEqual(patient.status, 0, patient.stderr)
      assert.strictEqual(unsaid.status, 2)
      assert.include(unsaid.stderr, "--content-type: must be given")
    }).pipe(Effect.provide(layer())),
  )

  it.live("lays the flags over a partial DocumentReference, and the file's type over its bytes", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write(
        "document.json",
        JSON.stringify({
          resourceType: "DocumentReference",
          type: { coding: [{ system: "http://loinc.org", code: "11506-3" }] },
          docStatus: "final",
          description: "After surgery",
          author: [{ display: "Dr. Example" }],
        }),
      )
      const about = ["--patient", "patient.json", "--document", "document.json"]
      const [theirs, ours] = yield* Effect.all(
        [
          cli.run(["send", "a.pdf", ...to, ...about]),
          cli.run(["send", "a.pdf", ...to, ...about, "--type", "18842-5", "--content-type", "application/x-special"]),
        ],
        { concurrency: 2 },
      )
      const filed = yield* Effect.forEach([theirs, ours], ({ stderr, stdout }) => {
        const document = results(stdout)[0]?.identifiers?.document
        return document === undefined ? Effect.die(stderr) : redox.assertFiledOnce(document)
      })
      const [first, second] = filed.map(({ bundle }) => JSON.stringify(bundle))
      assert.include(first, '"code":"11506-3"')
      for (const part of ['"docStatus":"final"', '"description":"After surgery"', '"display":"Dr. Example"']) {
        assert.include(first, part)
      }
      assert.include(second, '"code":"18842-5"')
      assert.strictEqual(filed[1]?.attachments[0]?.contentType, "application/x-special")
    }).pipe(Effect.provide(layer())),
  )

  it.live("embeds where asked to, and does not upload on a free account in Development", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [asked, refused] = yield* Effect.all(
        [
          cli.run(["send", "a.pdf", ...to, ...whose, "--method", "embed"]),
          cli.run(["send", "a.pdf", ...to, ...whose, "--plan", "free", "--method", "upload"]),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual(
        results(asked.stdout).map(({ method }) => method),
        ["embed"],
      )
      assert.strictEqual(refused.status, 1)
      assert.strictEqual(results(refused.stdout)[0]?.error?.problems?.[0]?.rule, "plan")
    }).pipe(Effect.provide(layer({ plan: "free" }))),
  )
})

describe.concurrent("send --document with a masterIdentifier", { timeout: 60_000 }, () => {
  it.live("names the document by it wherever it is reported, and takes one file", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("own.json", JSON.stringify({ masterIdentifier: { system: "urn:example", value: "d-4711" } }))
      yield* cli.write("bad.json", JSON.stringify({ masterIdentifier: { value: "Jordan Example" } }))
      const about = [...to, ...whose, "--document", "own.json"]
      const dry = yield* cli.run(["send", "a.pdf", ...about, "--dry-run"])
      const [drafted] = events(dry.stdout)
      assert(drafted?.event === "message")
      assert.strictEqual(drafted.identifiers.document, "d-4711")
      const gate = yield* redox.faults.gate({ on: "create" })
      yield* Effect.scoped(
        Effect.gen(function* () {
          const running = yield* cli.begin(["send", "a.pdf", ...about])
          yield* gate.arrived
          yield* Effect.andThen(running.signal("SIGINT"), running.signal("SIGINT"))
          const { status, stdout } = yield* running.ended
          assert.strictEqual(status, 3)
          const log = events(stdout)
          const [start, result] = [log.find(({ event }) => event === "start"), results(stdout)[0]]
          assert(start?.event === "start")
          assert.strictEqual(start.identifiers?.document, "d-4711")
          assert.strictEqual(result?.identifiers?.document, "d-4711")
          assert.include(result?.error?.message, "document d-4711")
        }),
      )
      yield* gate.open
      const sent = yield* cli.run(["send", "b.pdf", ...about])
      assert.strictEqual(results(sent.stdout)[0]?.identifiers?.document, "d-4711")
      const two = yield* cli.run(["send", "a.pdf", "b.pdf", ...about])
      assert.deepStrictEqual([two.status, two.stdout], [2, ""])
      assert.include(two.stderr, "masterIdentifier, which names one document")
      const bad = yield* cli.run(["send", "a.pdf", ...to, ...whose, "--document", "bad.json"])
      assert.strictEqual(bad.status, 2)
      assert.include(bad.stderr, "masterIdentifier.value must be present")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("send --dry-run and --bundle", { timeout: 60_000 }, () => {
  it.live("prints a message that validates, without a key or a request; filled again, it is sent as it is", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const keyless = { REDOX_CLIENT_ID: undefined, REDOX_KEY_ID: undefined, REDOX_PRIVATE_KEY_FILE: undefined }
      const dry = yield* cli.run(["send", "a.pdf", "b.pdf", ...to, ...whose, "--dry-run"], { env: keyless })
      assert.strictEqual(dry.status, 0, dry.stderr)
      assert.deepStrictEqual(yield* redox.requests, [])
      const messages = events(dry.stdout).flatMap((event) => (event.event === "message" ? [event] : []))
      assert.deepStrictEqual(
        messages.map(({ file, problems }) => [file.name, problems]),
        [
          ["a.pdf", []],
          ["b.pdf", []],
        ],
      )
      yield* cli.write("message.json", JSON.stringify(messages[0]?.message))
      const [valid, sent] = yield* Effect.all(
        [cli.run(["validate", "message.json"]), cli.run(["send", "c.pdf", ...to, "--bundle", "message.json"])],
        { concurrency: 2 },
      )
      assert.strictEqual(valid.status, 0, valid.stdout)
      assert.strictEqual(sent.status, 0, sent.stderr)
      assert.deepStrictEqual(results(sent.stdout)[0]?.identifiers, messages[0]?.identifiers)
      const { attachments } = yield* redox.assertFiledOnce(messages[0]?.identifiers.document ?? "")
      assert.strictEqual(attachments[0]?.size, 60_000)
      assert.strictEqual(attachments[0]?.title, "a.pdf")
    }).pipe(Effect.provide(layer())),
  )

  it.live("lists every problem and exits with 1", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("nobody.json", JSON.stringify({ resourceType: "Patient" }))
      yield* cli.write("empty.pdf", "")
      const args = ["send", "a.pdf", "empty.pdf", ...to, "--patient", "nobody.json", "--type", "18842-5", "--dry-run"]
      const { status, stdout } = yield* cli.run(args)
      assert.strictEqual(status, 1)
      const log = events(stdout)
      assert.deepStrictEqual(
        log.map(({ event }) => event),
        ["message", "problem"],
      )
      assert.include(JSON.stringify(log[0]), "patient-match")
      assert.include(JSON.stringify(log[1]), "empty")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("an attempt for a token", { timeout: 60_000 }, () => {
  it.live("is in the log of the file that waits for it", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(503) })
      const { status, stdout } = yield* cli.run(["send", "a.pdf", ...to, ...whose])
      assert.strictEqual(status, 0)
      const attempts = events(stdout).flatMap((event) =>
        (event.event === "attempt" || event.event === "attempt-failed") && event.operation === "token"
          ? [[event.event, event.attempt]]
          : [],
      )
      assert.deepStrictEqual(attempts, [
        ["attempt", 1],
        ["attempt-failed", 1],
        ["attempt", 2],
      ])
    }).pipe(Effect.provide(layer())),
  )
})
