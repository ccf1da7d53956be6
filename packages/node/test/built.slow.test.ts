/**
 * The command as it is built, and how long it takes to start.
 */
import { FakeRedox } from "@effect-redox/testing"
import { assert, beforeAll, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { execFileSync, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { built, Cli, events, layer, results } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const to = ["--to", "redox-fhir-sandbox"]

beforeAll(() => {
  execFileSync(`${root}node_modules/.bin/tsc`, ["-b", "packages/node"], { cwd: root })
}, 120_000)

describe("the built command", () => {
  it.live("goes the whole way: a key, a token, a message, files, in a pipe and at a terminal", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const made = yield* cli.run(["keys", "generate", "--out", "keys"])
        const [keys] = events(made.stdout)
        assert(keys?.event === "keys")
        const jwk = JSON.parse(yield* cli.read("keys/jwks.json")).keys[0]
        yield* redox.registerClient({ clientId: "me", keys: [{ keyId: keys.keyId, algorithm: "RS384", jwk }] })
        const who = ["--client-id", "me", "--key-id", keys.keyId, "--private-key-file", keys.privateKeyFile]

        const token = yield* cli.run(["token", ...who])
        assert.strictEqual(token.status, 0, token.stderr)
        const about = ["--patient", "patient.json", "--type", "18842-5"]
        const dry = yield* cli.run(["send", "a.pdf", ...to, ...about, "--dry-run"])
        const [message] = events(dry.stdout)
        assert(message?.event === "message")
        yield* cli.write("message.json", JSON.stringify(message.message))
        assert.strictEqual((yield* cli.run(["validate", "message.json"])).status, 0)
        const upload = yield* cli.run(["upload", "a.pdf", ...who])
        assert.strictEqual(results(upload.stdout)[0]?.outcome, "sent")

        const piped = yield* cli.run(["send", "a.pdf", "b.pdf", ...to, ...about, ...who])
        assert.strictEqual(piped.status, 0, piped.stderr)
        const running = yield* cli.terminal(["send", "b.pdf", "c.pdf", ...to, ...about, ...who])
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 0)
        assert.match(show(stdout).lines.join("\n"), /2 files: 2 sent; 110 kB/)
        assert.strictEqual((yield* redox.documents).length, 4)
      }),
    ).pipe(Effect.provide(layer({ entry: built }))),
  )

  it("says its version within 2.5 times the time Node.js takes to do nothing", () => {
    const took = (args: ReadonlyArray<string>): number => {
      const before = performance.now()
      assert.strictEqual(spawnSync(process.execPath, args).status, 0)
      return performance.now() - before
    }
    const nothing: Array<number> = []
    const version: Array<number> = []
    // Side by side, so that whatever else the machine does slows both.
    for (let run = 0; run < 21; run++) {
      nothing.push(took(["-e", "0"]))
      version.push(took([built, "--version"]))
    }
    const median = (times: Array<number>): number => times.toSorted((one, other) => one - other)[10] ?? 0
    const ratio = median(version) / median(nothing)
    console.log(`--version takes ${ratio.toFixed(2)} times as long as node -e 0`)
    assert.isBelow(ratio, 2.5)
  })
})

describe("completions", () => {
  it.live("are scripts their shell can read", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { stdout } = yield* cli.run(["--completions", "bash"])
      const read = spawnSync("bash", ["-n"], { input: stdout, encoding: "utf8" })
      assert.deepStrictEqual([read.status, read.stderr], [0, ""])
    }).pipe(Effect.provide(layer())),
  )
})
