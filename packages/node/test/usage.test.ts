import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, layer, to, whose } from "./support/Cli.ts"

describe.concurrent("the command", { timeout: 120_000 }, () => {
  // Each is a mistake, and the error. None of them makes a request.
  const mistakes: ReadonlyArray<readonly [args: ReadonlyArray<string>, expected: RegExp]> = [
    [[], /USAGE\n {2}effect-redox <subcommand>/],
    [["sned"], /Unknown subcommand "sned"[^]*Did you mean this\?\s+send/],
    [["send", "a.pdf", ...to, "--pateint", "patient.json"], /Unrecognized flag: --pateint[^]*--patient/],
    [["send", ...to, ...whose], /name the files to send/],
    [["send", "a.pdf", ...whose], /--to is required/],
    [["send", "a.pdf", ...to, "--type", "18842-5"], /--patient is required/],
    [["send", "a.pdf", ...to, "--patient", "patient.json"], /--type is required/],
    [["send", "a.pdf", ...to, "--patient", "patient.json", "--type", "18842-6"], /--type is not a LOINC code/],
    [["send", "a.pdf", "--to", "../admin", ...whose], /--to must be a destination's slug/],
    [["send", "-", ...to, "--patient", "-", "--type", "18842-5"], /can be read once only/],
    [["send", "a.pdf", ...to, ...whose, "--method", "fax"], /Invalid value for flag --method/],
    [["send", "a.pdf", ...to, ...whose, "--concurrency", "0"], /--concurrency: "0". Expected: a number from 1 to 256/],
    [
      ["send", "nowhere.pdf", "a.pdf", ...to, ...whose],
      /1 file cannot be sent, so nothing was sent:\s+nowhere.pdf: does not exist/,
    ],
    [["send", "--files-from", "nowhere.txt", ...to, ...whose], /--files-from: nowhere.txt cannot be read/],
    [["send", "a.pdf", "a.pdf", ...to, ...whose], /a.pdf is named twice/],
    [
      ["send", "a.pdf", ...to, "--type", "18842-5", "--mrn", "42"],
      /--mrn must be SYSTEM\|VALUE[^]*urn:redox:redox-fhir-sandbox:MR/,
    ],
    [["send", "a.pdf", ...to, ...whose, "--mrn", "urn:x|1"], /--patient and --mrn both name the patient/],
    [["send", "a.pdf", ...to, ...whose, "--family", "Example"], /--family describe[^]*--mrn, which is missing/],
    [["help", "sned"], /effect-redox has no command sned; it has send/],
    [["help", "send", "--man"], /print the whole manual/],
    [["send", "a.pdf", "b.pdf", ...to, "--bundle", "patient.json"], /--bundle takes one file/],
    [["send", "a.pdf", ...to, ...whose, "--bundle", "patient.json"], /leave out --patient and --type/],
    [["send", "a.pdf", ...to, "--bundle", "patient.json"], /patient.json is not a valid Bundle/],
    [["send", "a.pdf", ...to, "--patient", "nowhere.json", "--type", "18842-5"], /nowhere.json cannot be read/],
    [
      ["send", "a.pdf", ...to, "--patient", "a.pdf", "--type", "18842-5"],
      /a.pdf: the file is not JSON \(line 1, column 1\)/,
    ],
    [
      ["send", "a.pdf", ...to, ...whose, "--document", "patient.json"],
      /DocumentReference.birthDate: .*unknown-element/s,
    ],
    [["send", "a.pdf", ...to, ...whose, "--dotenv", "nowhere.env"], /--dotenv: nowhere.env does not exist/],

    [["send", "a.pdf", ...to, ...whose, "--title", " \u200b "], /--title must not be blank/],
    [["send", "a.pdf", ...to, ...whose, "--title", "a\u202eb"], /--title must not hold control characters/],
    [["keys", "generate"], /Missing required flag: --out/],
    [["token", "--source-id", "not an id"], /--source-id: must be the source's UUID/],
  ]

  it.live("names what is wrong with each mistake on the standard error, and exits with 2", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* Effect.forEach(
        mistakes,
        ([args, expected]) =>
          Effect.map(cli.run(args), ({ status, stderr, stdout }) => {
            assert.deepStrictEqual([status, stdout], [2, ""], `${args.join(" ")}: ${stderr}`)
            assert.match(stderr, expected, args.join(" "))
          }),
        { concurrency: 3 },
      )
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("explains itself, prints its version, and completes in every shell", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const helps = ["send", "upload", "token", "keys generate", "validate"].map((name) => [
        ...name.split(" "),
        "--help",
      ])
      const [version, short, ...explained] = yield* Effect.forEach(
        [["--version"], ["send", "--version"], ["--help"], ...helps],
        (args) => cli.run(args),
        { concurrency: 3 },
      )
      assert.match(version?.stdout ?? "", /^effect-redox \d+\.\d+\.\d+\S*\n$/)
      assert.strictEqual(short?.stdout, version?.stdout)
      for (const { status, stderr, stdout } of explained) {
        assert.deepStrictEqual([status, stderr], [0, ""])
        assert.include(stdout, "USAGE")
      }
      const send = explained[1]?.stdout ?? ""
      for (const part of ["REDOX_PRIVATE_KEY_FILE", "Exit status", "EXAMPLES", "--dry-run", "130 interrupted"]) {
        assert.include(send, part)
      }
      const scripts = yield* Effect.forEach(
        ["bash", "zsh", "fish", "powershell"],
        (shell) => cli.run(["--completions", shell]),
        {
          concurrency: 3,
        },
      )
      for (const { status, stdout } of scripts) {
        assert.strictEqual(status, 0)
        for (const word of ["send", "validate", "dry-run", "patient"]) assert.include(stdout, word)
      }
    }).pipe(Effect.provide(layer())),
  )
})
