import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, layer, pdf, results } from "./support/Cli.ts"

const slug = "redox-fhir-sandbox"
const send = [
  "send",
  "a.pdf",
  "b.pdf",
  "--to",
  slug,
  "--patient",
  "patient.json",
  "--type",
  "18842-5",
  "--verify-patient",
]

/** The patient of every test's folder as the destination has them. */
const admit = Effect.fnUntraced(function* (changes: object = {}) {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  const patient: object = JSON.parse(yield* cli.read("patient.json"))
  yield* redox.addPatient(slug, { ...patient, ...changes })
})

const searches = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  return (yield* redox.requests).filter(({ path }) => path.endsWith("Patient/_search")).length
})

describe.concurrent("--verify-patient", { timeout: 60_000 }, () => {
  it.live("sends all files for a patient whom the destination shows, asking once", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* admit({ name: [{ family: "EXAMPLE" }] })
      const run = yield* cli.run(send)
      assert.deepStrictEqual([run.status, results(run.stdout).map(({ outcome }) => outcome)], [0, ["sent", "sent"]])
      assert.strictEqual(yield* searches, 1)
    }).pipe(Effect.provide(layer())),
  )

  const doubts: ReadonlyArray<readonly [name: string, admit: ReadonlyArray<object>, sentence: RegExp]> = [
    ["whom it does not show", [], /shows no patient with this identifier/],
    ["whom it shows twice", [{}, {}], /shows several patients/],
    ["whose birth date differs", [{ birthDate: "1980-01-02" }], /has another birth date\. It may be another person/],
    ["whose name differs", [{ name: [{ family: "Canary" }] }], /has another family name/],
    ["whose record is not in use", [{ active: false }], /is not in use/],
  ]
  for (const [name, admitted, sentence] of doubts) {
    it.live(`sends nothing for a patient ${name}`, () =>
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        for (const changes of admitted) yield* admit(changes)
        const run = yield* cli.run(send)
        assert.strictEqual(run.status, 2)
        const words = run.stderr.replaceAll(/\s+/g, " ")
        assert.match(words, sentence)
        assert.match(words, /Nothing was sent/)
        assert.notMatch(`${run.stdout}${words}`, /Canary|1980|0000000001/)
        assert.deepInclude(yield* redox.counts, { upload: 0, create: 0 })
      }).pipe(Effect.provide(layer())),
    )
  }

  it.live("sends nothing where the destination cannot be asked, or does not answer", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* admit()
      yield* redox.faults.add({ on: "patient-search", nth: 1, fault: Fault.status(403) })
      yield* redox.faults.add({ on: "patient-search", nth: 2, fault: Fault.status(503) })
      const refused = yield* cli.run(send)
      const down = yield* cli.run(send, { env: { REDOX_MAX_ATTEMPTS: "1" } })
      assert.deepStrictEqual([refused.status, down.status], [2, 1])
      assert.match(refused.stderr.replaceAll(/\s+/g, " "), /cannot be asked for its patients/)
      assert.deepInclude(yield* redox.counts, { upload: 0, create: 0 })
    }).pipe(Effect.provide(layer())),
  )

  it.live("is refused with --dry-run, with --patient-reference, and for a patient without anything to compare", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const dry = yield* cli.run([...send, "--dry-run"])
      const whose = ["--patient-reference", "Patient/1", "--allow", "known-patient"]
      const known = yield* cli.run(["send", "a.pdf", "--to", slug, ...whose, "--type", "18842-5", "--verify-patient"])
      yield* cli.write(
        "patient.json",
        JSON.stringify({ resourceType: "Patient", identifier: [{ system: `urn:redox:${slug}:MR`, value: "1" }] }),
      )
      const bare = yield* cli.run(send)
      assert.deepStrictEqual([dry.status, known.status, bare.status], [2, 2, 2])
      assert.match(bare.stderr, /neither a family name nor a birth date/)
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("keeps the rows of a batch back whose patient is in doubt, and asks once for each patient", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* admit()
      const system = `urn:redox:${slug}:MR`
      yield* cli.write("d.pdf", pdf(1_000))
      yield* cli.write(
        "night.csv",
        [
          "file,mrn_system,mrn,family,given,birth_date",
          `a.pdf,${system},0000000001,Example,Jordan,1980-01-01`,
          `b.pdf,${system},0000000001,Example,Jordan,1980-01-01`,
          `c.pdf,${system},0000000001,Canary,Jordan,1980-01-01`,
        ].join("\n"),
      )
      const batch = ["batch", "night.csv", "--outbox", cli.path("outbox"), "--to", slug, "--type", "18842-5"]
      const whole = yield* cli.run([...batch, "--verify-patient", "--json"])
      assert.strictEqual(whole.status, 2)
      assert.match(whole.stderr, /line 4[^]*another family name[^]*\[verify-patient\]/)
      assert.deepInclude(yield* redox.counts, { upload: 0, create: 0 })
      const asked = yield* searches
      assert.strictEqual(asked, 2)
      const rest = yield* cli.run([...batch, "--verify-patient", "--skip-invalid", "--json"])
      assert.strictEqual(rest.status, 1)
      assert.deepStrictEqual(
        results(rest.stdout).map(({ outcome }) => outcome),
        ["sent", "sent", "failed"],
      )
      // What an earlier run sent is not asked about again.
      const again = yield* cli.run([...batch, "--verify-patient", "--skip-invalid", "--json"])
      assert.strictEqual(again.status, 1)
      assert.strictEqual(yield* searches, asked + 2 + 1)
    }).pipe(Effect.provide(layer())),
  )
})
