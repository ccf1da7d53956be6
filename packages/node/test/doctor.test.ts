import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import type { EventLog } from "@effect-redox/node"
import { Cli, events, layer } from "./support/Cli.ts"
import { platform } from "./support/platform.ts"

const checksOf = (stdout: string): Readonly<Record<string, EventLog.Check["outcome"]>> =>
  Object.fromEntries(events(stdout).flatMap((event) => (event.event === "check" ? [[event.check, event.outcome]] : [])))

const recordOf = (stdout: string): EventLog.Record | undefined =>
  events(stdout).flatMap((event) => (event.event === "record" ? [event] : []))[0]

/** The patient of every test's folder, known at the destination. */
const admit = Effect.gen(function* () {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  const patient: object = JSON.parse(yield* cli.read("patient.json"))
  yield* redox.addPatient("redox-fhir-sandbox", patient)
})

const live = ["doctor", "--live", "--patient", "patient.json", "--json"]

describe.concurrent("effect-redox doctor", { timeout: 60_000 }, () => {
  it.live("finds configuration, key, token and clock as they should be, and sends nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const run = yield* cli.run(["doctor", "--json"])
      assert.strictEqual(run.status, 0, run.stderr)
      assert.deepStrictEqual(checksOf(run.stdout), {
        configuration: "ok",
        key: "ok",
        token: "ok",
        clock: "ok",
        platform: "skipped",
        patient: "skipped",
        document: "skipped",
        search: "skipped",
      })
      assert.deepInclude(yield* redox.counts, { token: 1, upload: 0, create: 0 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("says which variables are set, and no value of one", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const env = { REDOX_PLATFORM_CLIENT_ID: "platform-client-canary", REDOX_USER_AGENT: "canary-portal/1" }
      const run = yield* cli.run(["doctor", "--json", "--record", "record.json"], { env })
      const written = yield* cli.read("record.json")
      const [first] = events(run.stdout)
      assert(first?.event === "check")
      const set = new Map((first.variables ?? []).map((one) => [one.name, one.set]))
      assert.isTrue(set.get("REDOX_PLATFORM_CLIENT_ID"))
      assert.isFalse(set.get("REDOX_ACCESS_TOKEN"))
      const values = [
        ...Object.entries(cli.env).flatMap(([name, value]) => (name.startsWith("REDOX_") ? [value] : [])),
        "canary",
      ]
      for (const value of values.filter((one) => one !== "Development")) {
        assert.notInclude(`${run.stdout}${run.stderr}${written}`, value)
      }
    }).pipe(Effect.provide(layer())),
  )

  it.live("lists every variable that is wrong, and ends with 2", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const run = yield* cli.run(["doctor", "--no-json"], {
        env: { REDOX_ENVIRONMENT: undefined, REDOX_CLIENT_ID: undefined, REDOX_DEADLINE: "10" },
      })
      assert.strictEqual(run.status, 2)
      assert.match(run.stdout, /^failed\s+configuration/)
      for (const name of ["REDOX_ENVIRONMENT", "REDOX_CLIENT_ID", "REDOX_DEADLINE"]) assert.include(run.stdout, name)
      assert.match(run.stdout, /skipped\s+token\s+not tried/)
    }).pipe(Effect.provide(layer())),
  )

  it.live("tells a key that cannot be read from one that Redox does not know", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("broken.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
      const broken = yield* cli.run(["doctor", "--json"], { env: { REDOX_PRIVATE_KEY_FILE: cli.path("broken.pem") } })
      const unknown = yield* cli.run(["doctor", "--json"], { env: { REDOX_KEY_ID: "another" } })
      assert.deepInclude(checksOf(broken.stdout), { configuration: "ok", key: "failed", token: "skipped" })
      assert.deepInclude(checksOf(unknown.stdout), { configuration: "ok", key: "ok", token: "failed", clock: "ok" })
      assert.deepStrictEqual([broken.status, unknown.status], [2, 1])
    }).pipe(Effect.provide(layer())),
  )

  it.live("tries the key of the Platform API where one is configured, and lays its answers beside the facts", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.run(["send", "a.pdf", "--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"])
      const env = yield* platform
      const run = yield* cli.run(["doctor", "--json"], { env })
      assert.strictEqual(run.status, 0, run.stdout)
      assert.strictEqual(checksOf(run.stdout)["platform"], "ok")
      const facts = (recordOf(run.stdout)?.facts ?? []).filter(({ fact }) => /Platform API|logs|log that/.test(fact))
      assert.deepStrictEqual(
        facts.map(({ outcome }) => outcome),
        ["held", "held", "held"],
      )
      for (const value of Object.values(env)) assert.notInclude(run.stdout, value)
      const missing = yield* cli.run(["doctor", "--json"], { env: { REDOX_PLATFORM_CLIENT_ID: "x" } })
      assert.deepStrictEqual([missing.status, checksOf(missing.stdout)["platform"]], [2, "failed"])
      const unknown = yield* cli.run(["doctor", "--json"], { env: { ...env, REDOX_PLATFORM_KEY_ID: "another" } })
      assert.deepStrictEqual([unknown.status, checksOf(unknown.stdout)["platform"]], [1, "failed"])
      yield* redox.faults.add({ on: "log-search", fault: Fault.status(403) })
      const forbidden = yield* cli.run(["doctor", "--json"], { env })
      assert.deepStrictEqual([forbidden.status, checksOf(forbidden.stdout)["platform"]], [1, "failed"])
      assert.deepInclude(checksOf(forbidden.stdout), { token: "ok", clock: "ok" })
    }).pipe(Effect.provide(layer())),
  )

  it.live("searches for the patient, files one test document, finds it, and records the shapes alone", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* admit
      const run = yield* cli.run([...live, "--record", "record.json"])
      assert.strictEqual(run.status, 0, run.stdout)
      assert.deepInclude(checksOf(run.stdout), { patient: "ok", document: "ok", search: "ok" })
      const documents = yield* redox.documents
      assert.lengthOf(documents, 1)

      const record = recordOf(run.stdout)
      assert(record !== undefined)
      const { at: _at, version: _version, ...written } = record
      assert.deepStrictEqual(JSON.parse(yield* cli.read("record.json")), written)
      assert.deepStrictEqual(
        record.exchanges.map(({ operation }) => operation),
        ["token", "search", "upload", "create", "search"],
      )
      assert.deepStrictEqual(
        record.facts.filter(({ outcome }) => outcome === "not-held"),
        [],
      )
      assert.isAbove(record.facts.filter(({ outcome }) => outcome === "held").length, 10)
      const { clientId, keyId } = redox.credentials
      const identifiers = documents.flatMap((one) => [...one.identifiers.documents, one.id])
      const text = JSON.stringify(written)
      for (const value of [
        "Example",
        "Jordan",
        "0000000001",
        "1980-01-01",
        "test document",
        clientId,
        keyId,
        ...identifiers,
      ]) {
        assert.notInclude(text, value)
      }
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends nothing for a patient who was not found, or differs", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const none = yield* cli.run(live)
      const patient: object = JSON.parse(yield* cli.read("patient.json"))
      yield* redox.addPatient("redox-fhir-sandbox", { ...patient, birthDate: "1980-02-01" })
      const differs = yield* cli.run(live)
      for (const run of [none, differs]) {
        assert.strictEqual(run.status, 1)
        assert.deepInclude(checksOf(run.stdout), { patient: "failed", document: "skipped" })
      }
      assert.include(differs.stdout, "another birth date")
      assert.notInclude(differs.stdout, "1980")
      assert.deepInclude(yield* redox.counts, { upload: 0, create: 0 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("ends with 3 where the test document may have been created", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* admit
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const run = yield* cli.run(live)
      assert.strictEqual(run.status, 3)
      assert.deepInclude(checksOf(run.stdout), { document: "unknown", search: "skipped" })
      const lost = recordOf(run.stdout)?.exchanges.find(({ operation }) => operation === "create")
      assert.notProperty(lost, "status")
    }).pipe(Effect.provide(layer())),
  )

  it.live("shows which facts did not hold", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(400, { body: "html" }) })
      const run = yield* cli.run(["doctor", "--no-json"], { env: { REDOX_MAX_ATTEMPTS: "1" } })
      assert.strictEqual(run.status, 1)
      assert.match(
        run.stderr.replaceAll(/\s+/g, " "),
        /1 did not.*Did not hold: §2, a refused token is answered with JSON/,
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("is refused in Production, and without a patient", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const production = yield* cli.run(live, { env: { REDOX_ENVIRONMENT: "Production" } })
      const nobody = yield* cli.run(["doctor", "--live"])
      const stray = yield* cli.run(["doctor", "--patient", "patient.json"])
      assert.deepStrictEqual([production.status, nobody.status, stray.status], [2, 2, 2])
      assert.match(production.stderr, /refused in Production; nothing was sent/)
      assert.match(nobody.stderr, /--live needs --patient/)
      assert.match(stray.stderr, /are for --live, which is missing/)
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("leaves an access token from elsewhere as it is", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const secret = Redacted.make("a-token-from-elsewhere")
      const run = yield* cli.run(["doctor", "--json"], { env: { REDOX_ACCESS_TOKEN: Redacted.value(secret) } })
      assert.strictEqual(run.status, 0, run.stderr)
      assert.deepInclude(checksOf(run.stdout), { key: "skipped", token: "skipped", clock: "skipped" })
      assert.notInclude(run.stdout, Redacted.value(secret))
    }).pipe(Effect.provide(layer())),
  )
})
