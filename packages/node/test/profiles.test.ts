import { Redox } from "@effect-redox/core"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { mkdirSync } from "node:fs"
import { Cli, events, layer } from "./support/Cli.ts"

const nothing = {
  REDOX_ENVIRONMENT: undefined,
  REDOX_CLIENT_ID: undefined,
  REDOX_KEY_ID: undefined,
  REDOX_PRIVATE_KEY_FILE: undefined,
}

const written = (profiles: unknown) =>
  Effect.gen(function* () {
    const cli = yield* Cli
    mkdirSync(cli.path(".config/effect-redox"), { recursive: true })
    yield* cli.write(".config/effect-redox/config.json", JSON.stringify({ profiles }))
    return cli
  })

describe.concurrent("profiles", { timeout: 60_000 }, () => {
  it.live("set everything by a name, go before the environment, and after flags", () =>
    Effect.gen(function* () {
      const { credentials } = yield* FakeRedox.FakeRedox
      const { clientId, keyId } = credentials
      const dev = { environment: "Development", clientId, keyId, privateKeyFile: "~/key.pem", "policy.maxAttempts": 2 }
      const cli = yield* written({ dev, other: { ...dev, clientId: "somebody-else" } })
      const token = (name: string, ...more: ReadonlyArray<string>) =>
        cli.run(["token", "--profile", name, ...more], {
          env: { ...nothing, REDOX_ENVIRONMENT: "Staging", REDOX_ACCESS_TOKEN: "a-token-from-elsewhere" },
        })
      const [profile, other, flag, variable] = yield* Effect.all(
        [
          token("dev"),
          token("other"),
          token("other", "--client-id", clientId),
          cli.run(["token"], { env: { ...nothing, EFFECT_REDOX_PROFILE: "dev" } }),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([profile.status, other.status, flag.status, variable.status], [0, 1, 0, 0], profile.stderr)
      assert.deepInclude(events(profile.stdout)[0], { event: "token", granted: true })
    }).pipe(Effect.provide(layer())),
  )

  it.live("get secrets from a command or from a file, and hold none", () =>
    Effect.gen(function* () {
      const { credentials } = yield* FakeRedox.FakeRedox
      const { clientId, keyId, privateKey } = credentials
      const base = { environment: "Development", clientId, keyId }
      const cli = yield* written({
        command: { ...base, privateKeyCommand: ["cat", "key.pem"] },
        failing: { ...base, privateKeyCommand: ["false"] },
        shell: { ...base, privateKeyCommand: "cat key.pem" },
        inline: { ...base, privateKey: Redacted.value(privateKey), colour: "red" },
        file: { environment: "Development", accessTokenFile: "token.txt" },
      })
      yield* cli.write(".config/effect-redox/token.txt", "a-token-from-elsewhere\n")
      // A command runs where the user is, not where the file is.
      yield* cli.write("show.json", "")
      const run = (name: string) => cli.spawn(["token", "--profile", name], { env: nothing })
      const [command, failing, shell, inline, file] = yield* Effect.all(
        ["command", "failing", "shell", "inline", "file"].map(run),
        { concurrency: 3 },
      )
      assert.strictEqual(command?.status, 0, command?.stderr)
      assert.match(failing?.stderr ?? "", /profiles\.failing\.privateKeyCommand: did not print the secret/)
      assert.match(shell?.stderr ?? "", /privateKeyCommand: must be a list of a program and its arguments/)
      assert.match(inline?.stderr ?? "", /profiles\.inline\.privateKey: is a secret and must not be in this file/)
      assert.match(inline?.stderr ?? "", /profiles\.inline\.colour: is no setting; there are environment,/)
      assert.notInclude(inline?.stderr ?? "", "BEGIN")
      assert.deepInclude(events(file?.stdout ?? "")[0], { event: "token", granted: false })
      assert.deepStrictEqual(
        [failing, shell, inline].map((it) => it?.status),
        [2, 2, 2],
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("are read only where one is named, and a missing one is a mistake", () =>
    Effect.gen(function* () {
      const cli = yield* written({ dev: {} })
      const [unknown, alone, missing] = yield* Effect.forEach(
        [
          ["token", "--profile", "prod"],
          ["token", "--config", "x.json"],
          ["token", "--profile", "dev", "--config", "nowhere.json"],
        ],
        (args) => cli.run(args),
      )
      assert.deepStrictEqual([unknown?.status, alone?.status, missing?.status], [2, 2, 2])
      assert.include(unknown?.stderr, "has no profile prod; it has dev")
      assert.include(alone?.stderr, "say which one with --profile")
      assert.include(missing?.stderr, "nowhere.json cannot be read")
    }).pipe(Effect.provide(layer())),
  )
})

describe("the flags of a connection", () => {
  it.live("name the variables of the library's table", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const { stdout } = yield* cli.run(["token", "--help"])
      const { baseUrl, clientId, environment, keyId, plan, privateKeyFile, sourceId } = Redox.variables
      for (const [flag, { name }] of Object.entries({
        "--base-url": baseUrl,
        "--client-id": clientId,
        "--environment": environment,
        "--key-id": keyId,
        "--plan": plan,
        "--private-key-file": privateKeyFile,
        "--source-id": sourceId,
      })) {
        assert.match(stdout, new RegExp(`^ +${flag} .*\\[${name}\\]`, "m"))
      }
    }).pipe(Effect.provide(layer())),
  )
})
