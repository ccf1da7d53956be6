import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto"
import { statSync } from "node:fs"
import { Cli, events, layer, pdf, results, to, whose } from "./support/Cli.ts"

describe.concurrent("the command", { timeout: 60_000 }, () => {
  it.live("says what is wrong on the standard error, suggests what was meant, and exits with 2", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const [flag, missing] = yield* Effect.all(
        [
          cli.run(["send", "a.pdf", ...to, "--pateint", "patient.json"]),
          cli.run(["send", "a.pdf", ...to, "--type", "18842-5"]),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([flag.status, flag.stdout, missing.status, missing.stdout], [2, "", 2, ""])
      assert.match(flag.stderr, /Unrecognized flag: --pateint[^]*Did you mean this\?\s+--patient/)
      assert.match(missing.stderr, /--patient is required/)
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("explains itself, prints its version, and completes", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const [version, send, bash] = yield* Effect.forEach(
        [["--version"], ["send", "--help"], ["--completions", "bash"]],
        (args) => cli.run(args),
        { concurrency: 2 },
      )
      assert.match(version?.stdout ?? "", /^effect-redox \d+\.\d+\.\d+\S*\n$/)
      for (const part of ["REDOX_PRIVATE_KEY_FILE", "Exit status", "EXAMPLES", "--dry-run", "130 interrupted"]) {
        assert.include(send?.stdout, part)
      }
      for (const word of ["send", "validate", "dry-run", "patient"]) assert.include(bash?.stdout, word)
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("configuration", { timeout: 60_000 }, () => {
  it.live("lets flags go before the environment, and that before a .env file", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const { clientId, keyId, privateKey } = redox.credentials
      yield* cli.write(
        "some.env",
        [
          "REDOX_CLIENT_ID=somebody-else",
          `REDOX_KEY_ID=${keyId}`,
          `REDOX_PRIVATE_KEY="${Redacted.value(privateKey).replaceAll("\n", "\\n")}"`,
        ].join("\n"),
      )
      const bare = { REDOX_KEY_ID: undefined, REDOX_PRIVATE_KEY_FILE: undefined }
      const [file, environment, flag, token] = yield* Effect.all(
        [
          cli.run(["token", "--dotenv", "some.env"], { env: { ...bare, REDOX_CLIENT_ID: undefined } }),
          cli.run(["token", "--dotenv", "some.env"], { env: { ...bare, REDOX_CLIENT_ID: clientId } }),
          cli.run(["token", "--client-id", clientId], { env: { REDOX_CLIENT_ID: "somebody-else" } }),
          cli.run(["token", "--key-id", keyId], { env: { REDOX_ACCESS_TOKEN: "a-token-from-elsewhere" } }),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual(
        [file, environment, flag, token].map(({ status }) => status),
        [1, 0, 0, 0],
      )
      const [event] = events(token.stdout)
      assert.strictEqual(event?.event, "token")
      assert.property(event, "expiresAt")
      assert.notProperty(event, "accessToken")
    }).pipe(Effect.provide(layer())),
  )

  it.live("names every variable that is missing or wrong, and no value", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const none = { REDOX_ENVIRONMENT: undefined, REDOX_CLIENT_ID: "", REDOX_KEY_ID: undefined }
      const [missing, wrong] = yield* Effect.all(
        [
          cli.run(["token"], { env: { ...none, REDOX_PRIVATE_KEY_FILE: undefined } }),
          cli.run(["token"], {
            env: {
              REDOX_ENVIRONMENT: "hunter2",
              REDOX_PLAN: "hunter2",
              REDOX_PRIVATE_KEY: "hunter2",
              REDOX_PRIVATE_KEY_FILE: undefined,
            },
          }),
        ],
        { concurrency: 2 },
      )
      assert.deepStrictEqual([missing.status, wrong.status], [2, 2])
      for (const name of ["REDOX_ENVIRONMENT", "REDOX_CLIENT_ID", "REDOX_KEY_ID", "REDOX_PRIVATE_KEY"]) {
        assert.include(missing.stderr, name)
      }
      assert.include(wrong.stderr, "REDOX_ENVIRONMENT: must be Development, Staging or Production")
      assert.include(wrong.stderr, "REDOX_PLAN: must be paid or free")
      assert.notInclude(wrong.stderr, "hunter2")
    }).pipe(Effect.provide(layer())),
  )

  it.live("asks for the passphrase of an encrypted key, and does not quote a wrong one", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const key = createPrivateKey(Redacted.value(redox.credentials.privateKey))
      const encryption = { cipher: "aes-256-cbc", passphrase: "correct horse" }
      yield* cli.write("encrypted.pem", key.export({ type: "pkcs8", format: "pem", ...encryption }))
      const run = (secret?: string) =>
        cli.run(["token", "--private-key-file", "encrypted.pem"], { env: { REDOX_PRIVATE_KEY_PASSPHRASE: secret } })
      const [right, unsaid, wrong] = yield* Effect.all([run("correct horse"), run(), run("wrong horse")], {
        concurrency: 2,
      })
      assert.deepStrictEqual([right.status, unsaid.status, wrong.status], [0, 2, 2])
      assert.include(unsaid.stderr, "REDOX_PRIVATE_KEY_PASSPHRASE: must be set")
      assert.match(wrong.stderr, /REDOX_PRIVATE_KEY_PASSPHRASE: does not decrypt/)
      assert.notInclude(wrong.stderr, "horse")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("token", { timeout: 60_000 }, () => {
  it.live("shows scope and expiry, and the token only with --show", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const [bare, both] = yield* Effect.all([cli.run(["token", "--show"]), cli.run(["token", "--show", "--json"])], {
        concurrency: 2,
      })
      assert.match(bare.stdout, /^[A-Za-z0-9._~+/-]+=*\n$/)
      const [shown] = events(both.stdout)
      assert.property(shown, "accessToken")
      yield* redox.faults.add({ on: "token", fault: Fault.status(401) })
      const refused = yield* cli.run(["token"])
      assert.deepStrictEqual([refused.status, refused.stdout], [1, ""])
      assert.include(refused.stderr, "Redox did not authenticate")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("upload", { timeout: 60_000 }, () => {
  it.live("prints the file's URL, size and hash, and creates nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const [file, piped] = yield* Effect.all(
        [cli.run(["upload", "a.pdf"]), cli.run(["upload", "-", "--content-type", "text/plain"], { stdin: "hello" })],
        { concurrency: 2 },
      )
      const [result] = results(file.stdout)
      const blob = (yield* redox.blobs).find(({ url }) => url === result?.blobUrl)
      assert.deepInclude(result, {
        operation: "upload",
        outcome: "uploaded",
        size: 40_000,
        contentType: "application/pdf",
      })
      assert.strictEqual(Buffer.from(result?.hash ?? "", "base64").toString("hex"), blob?.sha1)
      assert.strictEqual(results(piped.stdout)[0]?.size, 5)
      yield* redox.assertNothingFiled
      yield* redox.faults.add({ on: "upload", fault: Fault.status(403) })
      const refused = yield* cli.run(["upload", "a.pdf"])
      assert.strictEqual(refused.status, 1)
      assert.strictEqual(results(refused.stdout)[0]?.error?.reason, "Forbidden")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("keys generate", { timeout: 60_000 }, () => {
  it.live("makes a pair Redox can verify with, for one user only, and overwrites nothing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const made = yield* cli.run(["keys", "generate", "--out", "keys/new", "--algorithm", "ES384"])
      assert.strictEqual(made.status, 0, made.stderr)
      const [event] = events(made.stdout)
      assert(event?.event === "keys")
      assert.strictEqual(statSync(cli.path(event.privateKeyFile)).mode & 0o777, 0o600)
      const pem = yield* cli.read(event.privateKeyFile)
      const jwks = JSON.parse(yield* cli.read(event.jwksFile))
      assert.deepInclude(jwks.keys[0], { kid: event.keyId, alg: "ES384", use: "sig" })
      assert.notProperty(jwks.keys[0], "d")
      const text = Buffer.from("signed")
      const signature = sign("sha384", text, createPrivateKey(pem))
      assert(verify("sha384", text, createPublicKey({ key: jwks.keys[0], format: "jwk" }), signature))

      const human = yield* cli.run(["keys", "generate", "--out", "sp ace/my keys", "--algorithm", "ES384", "--no-json"])
      assert.include(human.stdout, "export REDOX_PRIVATE_KEY_FILE='sp ace/my keys/private-key.pem'", human.stderr)

      const again = yield* cli.run(["keys", "generate", "--out", "keys/new"])
      assert.strictEqual(again.status, 1)
      assert.match(again.stderr, /private-key\.pem exists and is not overwritten/)
      assert.strictEqual(yield* cli.read(event.privateKeyFile), pem)
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("validate", { timeout: 60_000 }, () => {
  const message = {
    resourceType: "Bundle",
    type: "message",
    entry: [
      {
        fullUrl: "urn:uuid:2",
        resource: {
          resourceType: "DocumentReference",
          status: "current",
          subject: { reference: "Patient/9" },
          custodian: { reference: "Organization/9" },
          content: [{ attachment: { contentType: "application/pdf" } }],
        },
      },
      { fullUrl: "urn:uuid:2", resource: { resourceType: "Patient", gender: "F" } },
    ],
  }

  it.live("reports every problem with its path, severity and rule, and exits with 1", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("message.json", JSON.stringify(message))
      yield* cli.write("medication.json", JSON.stringify({ resourceType: "Medication" }))
      const files = ["message.json", "patient.json", "medication.json", "-"]
      // With the mark that editors on Windows put before it.
      const { status, stdout } = yield* cli.run(["validate", ...files], {
        stdin: '\ufeff{"resourceType":"Organization","name":"Clinic"}',
      })
      assert.strictEqual(status, 1)
      const log = events(stdout)
      const found = log.flatMap((event) => (event.event === "problem" ? [event] : []))
      const errors = found.filter(({ severity }) => severity === "error")
      assert.includeMembers(
        errors.map(({ rule }) => rule),
        [
          "bdl-12",
          "bdl-7",
          "us-core-6",
          "us-core-documentreference-6.1.0",
          "binding",
          "subject",
          "patient-match",
          "unknown-resource",
          "identifiers",
        ],
      )
      assert.deepInclude(
        errors.map(({ path, rule }) => ({ path, rule })),
        { path: "Bundle.entry[0].resource.content[0].attachment", rule: "us-core-6" },
      )
      assert.include(
        found.filter(({ severity }) => severity === "warning").map(({ path }) => path),
        "Bundle.entry[0].resource.author",
      )
      const ends = log.flatMap((event) => (event.event === "validated" ? [event] : []))
      assert.deepStrictEqual(
        ends.map(({ resourceType, valid }) => [resourceType, valid]),
        [
          ["Bundle", false],
          ["Patient", true],
          ["Medication", false],
          ["Organization", true],
        ],
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("names no member and no type that FHIR could not have, in any place where it speaks of a file", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const identifier = [{ system: "urn:x", value: "1" }]
      const files = {
        "member.json": {
          resourceType: "Patient",
          identifier,
          Quuxley_1980: 1,
          mrn0000000001: 1,
          name: [{ Quuxley: 1 }],
        },
        "type.json": { resourceType: "Quuxley, born 1980" },
        "bundle.json": {
          resourceType: "Bundle",
          type: "message",
          Quuxley: [],
          entry: [{ resource: { resourceType: "Quuxley" } }],
        },
      }
      for (const [name, content] of Object.entries(files)) yield* cli.write(name, JSON.stringify(content))
      yield* cli.write("twice.json", '{"Quuxley 1980":1,"Quuxley 1980":2}')
      yield* cli.write("rows.ndjson", '{"file":"a.pdf","Quuxley 1980":"1"}')
      yield* cli.write("rows.csv", "Quuxley,0000000001\n1,2\n")
      const validated = yield* cli.run(["validate", ...Object.keys(files), "twice.json"])
      assert.strictEqual(validated.status, 2)
      const sent = yield* cli.run(["send", "a.pdf", "--to", "redox-fhir-sandbox", "--bundle", "twice.json"])
      const rows = yield* cli.run(["batch", cli.path("rows.ndjson"), "--outbox", cli.path("outbox")])
      const table = yield* cli.run(["batch", cli.path("rows.csv"), "--outbox", cli.path("outbox")])
      for (const { stderr, stdout } of [validated, sent, rows, table]) {
        assert.notMatch(`${stdout} ${stderr}`, /Quuxley|0000000001|1980/)
      }
      assert.include(sent.stderr, "twice.json: a member stands twice in one object (line 1, column 19)")
      assert.include(table.stderr, "line 1, column 2: is no column of a manifest")
    }).pipe(Effect.provide(layer())),
  )

  it.live("judges every file, also behind one that is no JSON or cannot be read, and exits with 2", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("bad.json", '{"resourceType":"Patient",\n "name": }')
      yield* cli.write("twice.json", '{"resourceType":"Patient","id":"1","id":"2"}')
      yield* cli.write("text.json", '{"resourceType":"Patient","name":[{"family":"Ex\\u0000ample"}]}')
      yield* cli.write(
        "lone.json",
        '{"resourceType":"DocumentReference","status":"current","content":[{"attachment":{"title":"a"}}]}',
      )
      const files = ["bad.json", "nowhere.json", "twice.json", "text.json", "lone.json", "patient.json"]
      const { status, stdout } = yield* cli.run(["validate", ...files])
      assert.strictEqual(status, 2)
      const log = events(stdout)
      assert.deepStrictEqual(
        log.flatMap((event) => (event.event === "problem" ? [`${event.file.index} ${event.path} ${event.rule}`] : [])),
        [
          "0 name syntax",
          "1  readable",
          "2 id duplicate",
          "3 Patient.identifier patient-match",
          "3 Patient.name[0].family characters",
          "3 Patient.birthDate ehr-patient",
          "3 Patient.name[0] ehr-patient",
          "4 DocumentReference.type us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.identifier us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.date us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.author us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.context.encounter us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.context.period us-core-writing-clinical-notes-9.0.0",
          "4 DocumentReference.content[0].attachment.contentType us-core-writing-clinical-notes-9.0.0",
        ],
      )
      assert.deepStrictEqual(
        log.flatMap((event) => (event.event === "validated" ? [event.valid] : [])),
        [false, false, false, false, true, true],
      )
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a file whose name begins with a hyphen", { timeout: 60_000 }, () => {
  it.live("is taken for no flag: it is refused with advice, which works", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const about = [...to, ...whose]
      yield* cli.write("-invoice.pdf", pdf(1_000))
      const [invoice, help, verbose, dotted, dashed] = yield* Effect.forEach(
        [
          ["send", "-invoice.pdf", ...about],
          ["send", "-hash.pdf", ...about],
          ["-verbose"],
          ["send", "./-invoice.pdf", ...about],
          ["send", ...about, "--", "-invoice.pdf"],
        ],
        (args) => cli.run(args),
        { concurrency: 2 },
      )
      for (const run of [invoice, help, verbose]) {
        assert.deepStrictEqual([run?.status, run?.stdout], [2, ""])
        assert.match(run?.stderr ?? "", /is not a flag[^]*\.\/-/)
      }
      assert.deepStrictEqual([dotted?.status, dashed?.status], [0, 0])
      assert.strictEqual(results(dashed?.stdout ?? "")[0]?.file.name, "-invoice.pdf")
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a file that changes while it is sent", { timeout: 60_000 }, () => {
  it.live("is not sent: what would be in the chart is neither the old nor the new", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("large.pdf", pdf(8_000_000))
      const gate = yield* redox.faults.gate({ on: "token" })
      const running = yield* cli.begin(["send", "large.pdf", ...to, ...whose])
      yield* gate.arrived
      yield* cli.write("large.pdf", pdf(8_000_000, 0x7a))
      yield* gate.open
      const { status, stdout } = yield* running.ended
      assert.strictEqual(status, 1)
      assert.strictEqual(results(stdout)[0]?.error?.reason, "FileChanged")
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )
})
