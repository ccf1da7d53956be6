/**
 * The command as it is built, and how long it takes to start.
 */
import { FakeRedox } from "@effect-redox/testing"
import { assert, beforeAll, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { execFileSync, spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"
import { built, Cli, events, layer, results, to } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/bundle.ts"], { cwd: root })
}, 120_000)

describe("the built command", () => {
  it.live("goes the whole way: a key, a token, a message, files, in a pipe and at a terminal", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        const made = yield* cli.spawn(["keys", "generate", "--out", "keys"])
        const [keys] = events(made.stdout)
        assert(keys?.event === "keys")
        const jwk = JSON.parse(yield* cli.read("keys/jwks.json")).keys[0]
        yield* redox.registerClient({ clientId: "me", keys: [{ keyId: keys.keyId, algorithm: "RS384", jwk }] })
        const who = ["--client-id", "me", "--key-id", keys.keyId, "--private-key-file", keys.privateKeyFile]

        const token = yield* cli.spawn(["token", ...who])
        assert.strictEqual(token.status, 0, token.stderr)
        const about = ["--patient", "patient.json", "--type", "18842-5"]
        const dry = yield* cli.spawn(["send", "a.pdf", ...to, ...about, "--dry-run"])
        const [message] = events(dry.stdout)
        assert(message?.event === "message")
        yield* cli.write("message.json", JSON.stringify(message.message))
        assert.strictEqual((yield* cli.spawn(["validate", "message.json"])).status, 0)
        const upload = yield* cli.spawn(["upload", "a.pdf", ...who])
        assert.strictEqual(results(upload.stdout)[0]?.outcome, "uploaded")

        const piped = yield* cli.spawn(["send", "a.pdf", "b.pdf", ...to, ...about, ...who])
        assert.strictEqual(piped.status, 0, piped.stderr)
        const running = yield* cli.terminal(["send", "b.pdf", "c.pdf", ...to, ...about, ...who])
        const { status, stdout } = yield* running.ended
        assert.strictEqual(status, 0)
        assert.match(show(stdout).lines.join("\n"), /2 files: 2 sent; 110 kB/)
        assert.strictEqual((yield* redox.documents).length, 4)
      }),
    ).pipe(Effect.provide(layer({ entry: built }))),
  )

  it.live("opens an outbox in a folder without a warning of Node.js", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("none.csv", "file,patient,type\n")
      for (const args of [
        ["batch", "none.csv", "--outbox", "outbox", ...to],
        ["outbox", "list", "--outbox", "outbox"],
      ]) {
        assert.notInclude((yield* cli.spawn(args)).stderr, "Warning", args.join(" "))
      }
      // So that the second opened one.
      assert.strictEqual((yield* cli.spawn(["outbox", "list", "--outbox", "outbox"])).status, 0)
    }).pipe(Effect.provide(layer({ entry: built }))),
  )

  it("starts within twice the time Node.js takes to do nothing for its version, and within ten times for its help", () => {
    const took = (args: ReadonlyArray<string>): number => {
      const before = performance.now()
      assert.strictEqual(spawnSync(process.execPath, args).status, 0)
      return performance.now() - before
    }
    const nothing: Array<number> = []
    const version: Array<number> = []
    const help: Array<number> = []
    // Side by side, so that whatever else the machine does slows all of them.
    for (let run = 0; run < 21; run++) {
      nothing.push(took(["-e", "0"]))
      version.push(took([built, "--version"]))
      help.push(took([built, "--help"]))
    }
    const median = (times: Array<number>): number => times.toSorted((one, other) => one - other)[10] ?? 0
    const ratioOf = (times: Array<number>): number => median(times) / median(nothing)
    console.log(`against node -e 0: --version ${ratioOf(version).toFixed(2)}, --help ${ratioOf(help).toFixed(2)}`)
    assert.isBelow(ratioOf(version), 2)
    assert.isBelow(ratioOf(help), 10)
  })

  it("brings the licence of each package whose code is in it, and leaves undici outside", () => {
    const notices = readFileSync(new URL("LICENSES.txt", pathToFileURL(built)), "utf8")
    const folder = new URL("command/", pathToFileURL(built))
    const code = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"))
    const bundled = new Set(
      code
        .flatMap((text) => [...text.matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)/gm)])
        .map(([, name = ""]) => name),
    )
    assert.include([...bundled], "effect")
    for (const name of bundled)
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+[^]*?Permission is hereby granted`, "m"), name)
    assert.notMatch(code.join(""), /class Agent extends/)
  })
})

// Tells on the standard error which modules are loaded.
const watcher = `
import { registerHooks } from "node:module"
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) process.stderr.write("LOADED " + url + "\\n")
    return next(url, context)
  }
})`

describe("what is loaded", () => {
  it.live("is one file for the version, and a dozen and no command's own for the help", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("watcher.mjs", watcher)
      const env = { NODE_OPTIONS: `--import ${cli.path("watcher.mjs")}` }
      const loaded = (args: ReadonlyArray<string>) =>
        Effect.map(cli.spawn(args, { env }), ({ stderr }) =>
          stderr.split("\n").flatMap((line) => (/^LOADED file:(?!.*watcher)/.test(line) ? [line] : [])),
        )
      const version = yield* loaded(["--version"])
      assert.deepStrictEqual(
        version.map((line) => line.replace(/.*\//, "")),
        ["effect-redox.js"],
      )
      const help = yield* loaded(["send", "--help"])
      const foreign = help.filter((line) =>
        /\/undici\/|command\/(?:send|validate|upload|token|keys|telemetry|NodeRedox|outboxPlace)\.js/.test(line),
      )
      assert.deepStrictEqual(foreign, [])
      // So that what it loads besides does not grow unseen.
      console.log(`send --help loads ${help.length} modules`)
      assert.isBelow(help.length, 25)
    }).pipe(Effect.provide(layer({ entry: built }))),
  )
})

const bash = spawnSync("bash", ["-c", "type complete"]).status === 0
const zsh = spawnSync("zsh", ["--version"]).status === 0

describe("completions", () => {
  it.live.runIf(bash)("complete commands, flags and the names of files in bash", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const { stdout } = yield* cli.spawn(["--completions", "bash"])
        yield* cli.write("completions.bash", stdout)
        yield* cli.write("unusual-name.pdf", "%PDF-1.7")
        const { PATH } = yield* cli.shim
        // As typed: a shell at a terminal, where Tab completes, and what became of the line is echoed.
        const typed = (line: string) =>
          Effect.map(
            cli.shell(
              `export PATH='${PATH}' PS1= HISTFILE=; (sleep 1; printf '%b' 'source completions.bash\\nfunction effect-redox { echo "GOT $*"; }\\n'; sleep 1; printf '%b' '${line}'; sleep 1; printf '\\n'; sleep 1; printf 'exit\\n') | script -qec 'bash --norc --noprofile -i' /dev/null`,
            ),
            (run) => run.stdout,
          )
        const [file, flag, folder] = yield* Effect.forEach(
          [
            "effect-redox send unus\\t",
            "effect-redox send a.pdf --patient pati\\t",
            "effect-redox keys generate --out bi\\t",
          ],
          typed,
          { concurrency: 3 },
        )
        assert.include(file, "GOT send unusual-name.pdf")
        assert.include(flag, "GOT send a.pdf --patient patient.json")
        assert.match(folder ?? "", /GOT keys generate --out bin\//)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("know in zsh and fish which flags and arguments are files, and which folders", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const forZsh = yield* cli.spawn(["--completions", "zsh"])
      for (const flag of ["patient", "document", "bundle", "private-key-file", "dotenv"]) {
        assert.match(forZsh.stdout, new RegExp(`--${flag}\\[.*:file:_files'`))
      }
      assert.match(forZsh.stdout, /--out\[.*:directory:_directories'/)
      assert.match(forZsh.stdout, /'\*:Files to send.*:_files'/)
      if (zsh) {
        const read = spawnSync("zsh", ["-n"], { input: forZsh.stdout, encoding: "utf8" })
        assert.deepStrictEqual([read.status, read.stderr], [0, ""])
      }
      const fish = yield* cli.spawn(["--completions", "fish"])
      assert.match(fish.stdout, /seen_subcommand_from send[^\n]*-l patient [^\n]*-r -F/)
      assert.notMatch(fish.stdout, /^complete -c effect-redox -n '__fish_seen_subcommand_from send' -f$/m)
    }).pipe(Effect.provide(layer())),
  )

  it.live("are scripts their shell can read", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { stdout } = yield* cli.spawn(["--completions", "bash"])
      const read = spawnSync("bash", ["-n"], { input: stdout, encoding: "utf8" })
      assert.deepStrictEqual([read.status, read.stderr], [0, ""])
    }).pipe(Effect.provide(layer())),
  )
})
