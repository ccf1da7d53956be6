/**
 * What the command is given: pipes, terminals, names and flags that are not what they should be.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { execFileSync } from "node:child_process"
import { constants, mkdirSync, openSync } from "node:fs"
import { Cli, events, layer, pdf, results, summary, to, until, whose } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

const about = [...to, ...whose]

describe.concurrent("a pipe in place of a file", { timeout: 60_000 }, () => {
  it.live("is read to its end, and does not keep an interrupted command from ending", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const waiting = [
          ["validate", "1"],
          ["send", "a.pdf", ...to, "--patient", "2", "--type", "18842-5"],
          ["send", "a.pdf", ...to, "--bundle", "3"],
        ]
        yield* Effect.sync(() => execFileSync("mkfifo", ["1", "2", "3", "pipe"].map(cli.path)))
        yield* Effect.forEach(
          waiting,
          Effect.fnUntraced(function* (args, index) {
            const { child, ended } = yield* cli.start(args)
            // A pipe can be opened for writing without waiting once it is being read.
            yield* until(() => {
              try {
                openSync(cli.path(`${index + 1}`), constants.O_WRONLY | constants.O_NONBLOCK)
                return true
              } catch {
                return false
              }
            })
            yield* Effect.sync(() => child.kill("SIGTERM"))
            const { status } = yield* ended
            assert.strictEqual(status, 130, args.join(" "))
          }),
          { concurrency: 2 },
        )
        const [piped, both, late] = yield* Effect.all(
          [
            cli.shell(`effect-redox send a.pdf ${to.join(" ")} --type 18842-5 --patient <(cat patient.json)`),
            cli.shell("effect-redox validate <(cat patient.json) <(sleep 2; cat patient.json)"),
            cli.shell("(sleep 2; cat patient.json > pipe) & effect-redox validate pipe"),
          ],
          { concurrency: 2 },
        )
        assert.deepStrictEqual([piped.status, both.status, late.status], [0, 0, 0], piped.stderr + both.stderr)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("is read up to a limit, and a folder is reported as one", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [zero, folder] = yield* Effect.all([cli.spawn(["validate", "/dev/zero"]), cli.spawn(["validate", "."])], {
        concurrency: 2,
      })
      assert.deepStrictEqual([zero.status, folder.status], [2, 2])
      assert.include(zero.stdout, "/dev/zero has more than 100 MB")
      assert.include(folder.stdout, ". is a folder: name the file in it")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("standard input that is waited for", { timeout: 60_000 }, () => {
  it.live("says at a terminal that it is", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const running = yield* cli.terminal(["send", "-", ...about])
        yield* until(() => running.stdout().includes("reading standard input; Ctrl-D ends it"))
        yield* running.type("\u0003")
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 130)
        const { lines } = show(stdout)
        assert.match(lines.join("\n"), /✖ not sent {2}- {2}Interrupted[^]*1 file: 0 sent, 1 not sent/)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("interrupted, reports every file in the log, and an upload", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const interrupt = Effect.fnUntraced(function* (args: ReadonlyArray<string>) {
          const { child, ended, type } = yield* cli.start(args, { open: true })
          // More than a pipe holds: once it is gone, it is being read.
          yield* type("x".repeat(1_000_000))
          yield* until(() => child.stdin?.writableLength === 0)
          yield* Effect.sync(() => child.kill("SIGINT"))
          return yield* ended
        })
        const [sent, uploaded] = yield* Effect.all(
          [interrupt(["send", "a.pdf", "-", ...about]), interrupt(["upload", "-"])],
          { concurrency: 2 },
        )
        assert.deepStrictEqual([sent.status, uploaded.status], [130, 130])
        assert.deepStrictEqual(
          results(sent.stdout).map(({ error, file }) => [file.name, error?.reason]),
          [
            ["a.pdf", "Interrupted"],
            ["-", "Interrupted"],
          ],
        )
        assert.deepInclude(summary(sent.stdout), { files: 2, failed: 2, interrupted: true, exitStatus: 130 })
        assert.strictEqual(results(uploaded.stdout)[0]?.error?.reason, "Interrupted")
      }),
    ).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("mistakes", { timeout: 60_000 }, () => {
  const table: ReadonlyArray<readonly [args: ReadonlyArray<string>, expected: ReadonlyArray<RegExp>]> = [
    [["send", "a.pdf", "b.pdf", "./a.pdf", ...about], [/a\.pdf is named twice/]],
    [
      ["send", "a.pdf"],
      [/--to is required/, /--patient is required/, /--type is required/],
    ],
    [["send", "a.pdf", ...about, "--title", "a\u0007b"], [/--title must not hold control characters/]],
    [
      ["send", "a.pdf", ...about, "--concurrency", "1000000000"],
      [/--concurrency: "1000000000". Expected: a number from 1 to 256/, /See effect-redox send --help/],
    ],
    [
      ["token", "--base-url", "ftp://a"],
      [/is not right/, /--base-url: must be/],
    ],
    [["token", "--private-key-file", "nowhere.pem"], [/--private-key-file: names a file that cannot be read/]],
    [["token", "--private-key-file", "a.pdf"], [/--private-key-file: is not a readable private key/]],
    [["keys", "generate", "--out", ""], [/--out must name a folder/]],
    [["keys", "generate", "--out", "/proc/nowhere/keys", "--algorithm", "ES384"], [/cannot be written/]],
  ]

  it.live("are reported with the flag's name and what to do, all at once, unbroken in a pipe", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* Effect.forEach(
        table,
        Effect.fnUntraced(function* ([args, expected]) {
          const { status, stderr, stdout } = yield* cli.run(args)
          assert.deepStrictEqual([status, stdout], [2, ""], `${args.join(" ")}: ${stderr}`)
          for (const each of expected) assert.match(stderr, each)
          if (args[0] === "send") assert.isAtMost(stderr.trimEnd().split("\n").length, expected.length, stderr)
        }),
        { concurrency: 2 },
      )
      const twoKeys = yield* cli.run(["token"], { env: { REDOX_PRIVATE_KEY: "key" } })
      assert.strictEqual(twoKeys.status, 2)
      assert.include(twoKeys.stderr, "REDOX_PRIVATE_KEY and REDOX_PRIVATE_KEY_FILE are both set")
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a type nobody knows, or that is not the file's", { timeout: 60_000 }, () => {
  it.live("is asked for, and a message's is compared with the file", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("blob.xyz", "what is this?")
      yield* cli.write("note.txt", "Follow-up")
      const dry = yield* cli.spawn(["send", "a.pdf", ...about, "--dry-run"])
      const [message] = events(dry.stdout)
      assert(message?.event === "message")
      yield* cli.write("message.json", JSON.stringify(message.message))
      const [unknown, said, other] = yield* Effect.forEach(
        [
          ["send", "blob.xyz", "b.pdf", ...about],
          ["send", "blob.xyz", ...about, "--content-type", "application/x-special"],
          ["send", "note.txt", ...to, "--bundle", "message.json"],
        ],
        (args) => cli.spawn(args),
        { concurrency: 2 },
      )
      assert.deepStrictEqual([unknown?.status, said?.status, other?.status], [1, 0, 1])
      assert.include(results(unknown?.stdout ?? "")[0]?.error?.message, "--content-type")
      assert.strictEqual(results(unknown?.stdout ?? "")[1]?.outcome, "sent")
      assert.include(results(other?.stdout ?? "")[0]?.error?.message, "says application/pdf")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("--dry-run", { timeout: 60_000 }, () => {
  it.live("does not hide a variable that is wrong", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [wrong, absent] = yield* Effect.all(
        [
          cli.spawn(["send", "a.pdf", ...about, "--dry-run"], {
            env: { REDOX_ENVIRONMENT: "hunter2", REDOX_PLAN: "hunter2", REDOX_SOURCE_ID: "hunter 2" },
          }),
          cli.spawn(["send", "a.pdf", ...about, "--dry-run"], {
            env: { REDOX_ENVIRONMENT: "", REDOX_PLAN: undefined },
          }),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([wrong.status, wrong.stdout, absent.status], [2, "", 0])
      for (const name of ["REDOX_ENVIRONMENT", "REDOX_PLAN", "REDOX_SOURCE_ID"]) assert.include(wrong.stderr, name)
      assert.notInclude(wrong.stderr, "hunter2")
    }).pipe(Effect.provide(layer())),
  )

  it.live("shows a message that is none yet, with every problem validate finds", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const resource = { resourceType: "DocumentReference", status: "wrong", content: [{ attachment: { size: "9" } }] }
      const bad = { resourceType: "Bundle", type: "message", entry: [{ resource }] }
      yield* cli.write("bad.json", JSON.stringify(bad))
      const [dry, checked] = yield* Effect.all(
        [cli.spawn(["send", "a.pdf", ...to, "--bundle", "bad.json", "--dry-run"]), cli.spawn(["validate", "bad.json"])],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([dry.status, checked.status], [1, 1], dry.stderr)
      const [message] = events(dry.stdout)
      assert(message?.event === "message")
      assert.deepStrictEqual(message.message, bad)
      const rules = message.problems.map(({ path, rule }) => `${path} ${rule}`)
      const theirs = events(checked.stdout).flatMap((event) =>
        event.event === "problem" && event.severity === "error" ? [`${event.path} ${event.rule}`] : [],
      )
      // But for the file, which is not in it yet.
      assert.deepStrictEqual(
        new Set(theirs.filter((problem) => !rules.includes(problem)).map((problem) => problem.split(" ")[1])),
        new Set(["redox-content-type", "us-core-6"]),
      )
      assert.isAbove(rules.length, 4)
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("the log", { timeout: 60_000 }, () => {
  it.live("keeps where an uploaded file is, where its create failed", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.status(400) })
      const { stdout } = yield* cli.spawn(["send", "a.pdf", ...about])
      const [result] = results(stdout)
      assert.deepInclude(result, { outcome: "failed", method: "upload", contentType: "application/pdf", size: 40_000 })
      assert.match(result?.blobUrl ?? "", /^https:[^?]+$/)
      const uploaded = events(stdout).find(({ event }) => event === "uploaded")
      assert(uploaded?.event === "uploaded")
      assert.strictEqual(uploaded.blobUrl, result?.blobUrl)
    }).pipe(Effect.provide(layer())),
  )

  it.live("says that Redox was not asked about a token that is at hand", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [own, granted] = yield* Effect.all(
        [cli.spawn(["token"], { env: { REDOX_ACCESS_TOKEN: "a-token-from-elsewhere" } }), cli.spawn(["token"])],
        { concurrency: 2 },
      )
      assert.deepInclude(events(own.stdout)[0], { event: "token", granted: false })
      assert.deepInclude(events(granted.stdout)[0], { event: "token", granted: true })
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a name with what cannot be seen", { timeout: 60_000 }, () => {
  it.live("is opened as it is, and is a clean title in the chart", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* Effect.sync(() => mkdirSync(cli.path("odd")))
      yield* cli.write("odd/fdp\u202e.\tecio\nvni.pdf", pdf(1_000))
      const { status, stdout } = yield* cli.spawn(["send", "odd/fdp\u202e.\tecio\nvni.pdf", ...about])
      assert.strictEqual(status, 0, stdout)
      const { attachments } = yield* redox.assertFiledOnce(results(stdout)[0]?.identifiers?.document ?? "")
      assert.strictEqual(attachments[0]?.title, "fdp.eciovni.pdf")
    }).pipe(Effect.provide(layer())),
  )
})
