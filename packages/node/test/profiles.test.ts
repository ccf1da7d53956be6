import { Redox } from "@effect-redox/core"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { chmodSync, existsSync, mkdirSync } from "node:fs"
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
      assert.include(missing?.stderr, "nowhere.json does not exist")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("effect-redox config", { timeout: 60_000 }, () => {
  const profiles = {
    staging: {
      environment: "Staging",
      clientId: "client-of-staging",
      keyId: "k1",
      privateKeyFile: "~/key.pem",
      privateKeyPassphraseCommand: ["touch", "ran.txt"],
      "platform.organizationId": "4711",
      outbox: "outbox",
    },
    wrong: { environment: "Nowhere", "policy.deadline": 10, privateKey: "inline-canary", colour: "red" },
  }

  it.live("says where the file is, and lists what its profiles set", () =>
    Effect.gen(function* () {
      const cli = yield* written(profiles)
      const place = yield* cli.run(["config", "path", "--no-json"])
      assert.deepStrictEqual([place.status, place.stdout], [0, ".config/effect-redox/config.json\n"])
      const list = yield* cli.run(["config", "list", "--json"])
      assert.include(list.stdout, '{"profile":"staging","settings":["environment","clientId",')
      const elsewhere = yield* cli.run(["config", "path", "--config", "nowhere.json", "--no-json"])
      assert.include(elsewhere.stdout, "nowhere.json (it does not exist)")
      assert.strictEqual((yield* cli.run(["config", "list", "--config", "nowhere.json"])).status, 2)
    }).pipe(Effect.provide(layer())),
  )

  it.live("shows which setting comes from where, flags first, and no secret", () =>
    Effect.gen(function* () {
      const cli = yield* written(profiles)
      yield* cli.write("more.env", "REDOX_PLAN=free\nREDOX_KEY_ID=not-this-one\n")
      const run = yield* cli.run(
        ["config", "show", "--profile", "staging", "--key-id", "k2", "--dotenv", "more.env", "--no-json"],
        {
          env: {
            REDOX_ENVIRONMENT: "Production",
            REDOX_ACCESS_TOKEN: "token-canary",
            REDOX_PLATFORM_ACCESS_TOKEN: "platform-canary",
          },
        },
      )
      assert.strictEqual(run.status, 0, run.stderr)
      const line = (name: string) => new RegExp(`^${name} +(.*)$`, "m").exec(run.stdout)?.[1]
      assert.strictEqual(line("REDOX_ENVIRONMENT"), "Staging  [profile staging]")
      assert.strictEqual(line("REDOX_KEY_ID"), "k2  [flag]")
      assert.strictEqual(line("REDOX_PLAN"), "free  [more.env]")
      assert.match(line("REDOX_BASE_URL") ?? "", /\[environment\]$/)
      assert.strictEqual(line("REDOX_PLATFORM_ORGANIZATION_ID"), "4711  [profile staging]")
      assert.strictEqual(line("REDOX_PLATFORM_ACCESS_TOKEN"), "(secret, not shown)  [environment]")
      assert.strictEqual(line("REDOX_PRIVATE_KEY_PASSPHRASE"), "(secret, not shown)  [profile staging]")
      // A token of the environment is hidden by the profile's identity.
      assert.isUndefined(line("REDOX_ACCESS_TOKEN"))
      assert.notInclude(run.stdout, "canary")
      assert.strictEqual(
        (yield* cli.run(["config", "path", "--config", "ran.txt", "--json"])).stdout.includes("true"),
        false,
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("checks every profile without running a program, and the one that is meant with its key", () =>
    Effect.gen(function* () {
      const { credentials } = yield* FakeRedox.FakeRedox
      const { clientId, keyId } = credentials
      const dev = { environment: "Development", clientId, keyId, privateKeyFile: "~/key.pem" }
      const broken = { ...dev, privateKeyFile: "~/patient.json" }
      const cli = yield* written({ ...profiles, dev, broken })
      const all = yield* cli.run(["config", "check", "--no-json"])
      assert.strictEqual(all.status, 2)
      const text = all.stdout
      for (const part of [
        "staging  ok",
        "wrong  not right:\n  profiles.wrong.",
        "profiles.wrong.privateKey: is a secret and must not be in this file",
        "profiles.wrong.colour: is no setting",
        "REDOX_ENVIRONMENT:",
        "REDOX_DEADLINE:",
        "dev  ok",
      ]) {
        assert.include(text, part)
      }
      assert.notInclude(text, "canary")
      const good = yield* cli.run(["config", "check", "--profile", "dev", "--json"], { env: nothing })
      assert.deepStrictEqual([good.status, JSON.parse(good.stdout)], [0, { profile: "dev", valid: true, problems: [] }])
      const bad = yield* cli.run(["config", "check", "--profile", "broken", "--json"], { env: nothing })
      assert.deepStrictEqual([bad.status, bad.stdout.includes("REDOX_PRIVATE_KEY_FILE")], [2, true])
    }).pipe(Effect.provide(layer())),
  )

  it.live("gives the outbox and the key of the Platform API, too", () =>
    Effect.gen(function* () {
      const cli = yield* written({ night: { outbox: "../../outbox" } })
      const run = yield* cli.run(["outbox", "run", "--until-empty", "--profile", "night", "--json"])
      assert.strictEqual(run.status, 0, run.stderr)
      assert.isTrue(existsSync(cli.path("outbox")))
    }).pipe(Effect.provide(layer())),
  )

  it.live("warns where others may change the file, which names programs", () =>
    Effect.gen(function* () {
      const cli = yield* written({ dev: {} })
      chmodSync(cli.path(".config/effect-redox/config.json"), 0o666)
      const run = yield* cli.run(["config", "list"])
      assert.include(run.stderr, "others on this machine may change it")
      chmodSync(cli.path(".config/effect-redox/config.json"), 0o644)
      assert.strictEqual((yield* cli.run(["config", "list"])).stderr, "")
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
