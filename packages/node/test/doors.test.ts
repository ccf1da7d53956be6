/**
 * What is wrong with a file is found at every door it can come through, before anything is sent.
 */
import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { Bundle } from "@effect-redox/fhir/Bundle"
import { decodeResult } from "@effect-redox/fhir/Validation"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { linkSync, mkdirSync, symlinkSync } from "node:fs"
import { Cli, events, layer, pdf, results, to } from "./support/Cli.ts"
import { bytes } from "./support/FileSamples.ts"

const about = [...to, "--patient", "patient.json", "--type", "18842-5"]

const system = "urn:redox:redox-fhir-sandbox:MR"
const identifier = (value: string) => `"identifier":[{"system":"${system}","value":"${value}"}]`

describe.concurrent("a JSON file that is not what it seems", { timeout: 60_000 }, () => {
  const kinds: ReadonlyArray<readonly [kind: string, content: Uint8Array, says: RegExp]> = [
    [
      "in Windows-1252",
      bytes(`{"resourceType":"Patient",${identifier("1")},\n"name":[{"family":"Mu\xf1oz"}]}`),
      /is not UTF-8 \(line 2, byte 22 of it\)/,
    ],
    ["in UTF-16", Buffer.from("\ufeff{}", "utf16le"), /is in UTF-16, as its byte order mark says/],
    [
      "with a member twice",
      bytes(`{"resourceType":"Patient",${identifier("1")},${identifier("2")}}`),
      /identifier stands twice in one object \(line 1, column \d+\)/,
    ],
    ["that is no JSON", bytes('{"resourceType":\n}'), /is not JSON \(line 2, column 1\)/],
    [
      "with a control character",
      bytes(`{"resourceType":"Patient",${identifier("1")},"name":[{"family":"Ex\\u0000ample"}]}`),
      /\.name\[0\]\.family: must not hold control characters/,
    ],
    [
      "with half of a surrogate pair",
      bytes(`{"resourceType":"Patient",${identifier("1")},"name":[{"family":"E\\ud83dx"}]}`),
      /\.name\[0\]\.family: must be Unicode text/,
    ],
  ]

  it.live.each(kinds)("is refused at every door: %s", ([, content, says]) =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("bad.json", content)
      const type = ["--type", "18842-5"]
      const doors: ReadonlyArray<readonly [args: ReadonlyArray<string>, stdin?: Uint8Array]> = [
        [["send", "a.pdf", ...to, ...type, "--patient", "bad.json"]],
        [["send", "a.pdf", ...to, ...type, "--patient", "-"], content],
        [["send", "a.pdf", ...about, "--document", "bad.json"]],
        [["send", "a.pdf", ...to, "--bundle", "bad.json"]],
        [["send", "a.pdf", ...to, "--bundle", "-", "--dry-run"], content],
        [["send", "a.pdf", ...to, ...type, "--patient", "bad.json", "--dry-run"]],
      ]
      for (const [args, stdin] of doors) {
        const { status, stderr } = yield* cli.run(args, stdin === undefined ? {} : { stdin })
        assert.strictEqual(status, 2, `${args.join(" ")}: ${stderr}`)
        assert.match(stderr, says, args.join(" "))
        assert.notMatch(stderr, /ample|oz"/)
      }
      const { status, stdout } = yield* cli.run(["validate", "bad.json", "patient.json"])
      const found = events(stdout).flatMap((event) =>
        event.event === "problem" && event.severity === "error" ? [`${event.path} ${event.message}`] : [],
      )
      assert.isAbove(status, 0)
      assert.match(
        found
          .join("\n")
          .replace(/^(\S+) (must|stands)/gm, "$1: $2")
          .replace("identifier: stands", "identifier stands"),
        says,
      )
      assert.strictEqual(events(stdout).filter(({ event }) => event === "validated").length, 2)
      assert.strictEqual((yield* redox.requests).length, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("is refused where an integer is written as a decimal", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("bad.json", `{"resourceType":"Patient",${identifier("1")},"multipleBirthInteger":2e0}`)
      const sent = yield* cli.run(["send", "a.pdf", ...to, "--type", "18842-5", "--patient", "bad.json"])
      assert.strictEqual(sent.status, 2)
      assert.include(sent.stderr, "Patient.multipleBirthInteger: expected an integer written in digits alone")
      assert.strictEqual((yield* cli.run(["validate", "bad.json"])).status, 1)
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a message about somebody else", { timeout: 60_000 }, () => {
  type Json = Record<string, unknown>
  interface Draft {
    readonly document: Json
    readonly patient: Json
    readonly add: (resource: Json) => void
  }
  const other = "https://ehr.example.org/people/2"
  const kinds: ReadonlyArray<readonly [kind: string, rule: string, edit: (draft: Draft) => void]> = [
    [
      "a record known by a name",
      "other-patient",
      ({ document }) => (document["context"] = { sourcePatientInfo: { display: "x" } }),
    ],
    [
      "a visit of a name",
      "other-patient",
      ({ add }) =>
        add({ resourceType: "Encounter", status: "finished", class: { code: "AMB" }, subject: { display: "x" } }),
    ],
    [
      "a finding in a group",
      "other-patient",
      ({ add }) =>
        add({
          resourceType: "Observation",
          status: "final",
          code: { text: "x" },
          subject: { reference: "https://ehr.example.org/Group/2" },
        }),
    ],
    [
      "a relative of somebody",
      "other-patient",
      ({ add }) => add({ resourceType: "RelatedPerson", patient: { reference: other } }),
    ],
    [
      "an ended number",
      "patient-match",
      ({ patient }) => (patient["identifier"] = [{ system, value: "1", period: { end: "2020" } }]),
    ],
    [
      "a number of half a system",
      "patient-identifier",
      ({ patient }) => (patient["identifier"] = [{ system: "urn:redox:other-hospital", value: "1" }]),
    ],
    [
      "a page as a PDF",
      "content-type",
      ({ document }) =>
        (document["content"] = [
          { attachment: { contentType: "application/pdf", url: "https://x.example/1" } },
          { attachment: { contentType: "application/pdf", data: "PGh0bWw+" } },
        ]),
    ],
  ]

  it.live.each(kinds)("is refused at every door: %s", ([, rule, edit]) =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const built = DocumentMessage.build({
        patient: { resourceType: "Patient", identifier: [{ system, value: "1" }] },
        document: { type: DocumentMessage.loinc("18842-5") },
        attachment: { contentType: "application/pdf", url: "https://x.example/1" },
        identifiers: yield* Identifiers.make,
        source: { name: "test", endpoint: "urn:test" },
        timestamp: "2026-01-31T09:30:00.000Z",
      })
      const json = JSON.stringify(built)
      const message: { readonly entry: Array<{ readonly fullUrl: string; readonly resource: Json }> } = JSON.parse(json)
      const add = (resource: Json) =>
        void message.entry.push({ fullUrl: "urn:uuid:55555555-5555-4555-8555-555555555555", resource })
      edit({ document: message.entry[1]?.resource ?? {}, patient: message.entry[2]?.resource ?? {}, add })
      const bundle = yield* Effect.fromResult(decodeResult(Bundle)(message))
      const options = {
        file: FileSource.fromBytes(pdf(100), { contentType: "application/pdf" }),
        destination: "redox-fhir-sandbox",
        bundle,
      }
      const library = Effect.gen(function* () {
        const draft = yield* SendFile.draft(options)
        const sent = yield* Effect.flip(SendFile.sendFile(options))
        const prepared = yield* Effect.flip(SendFile.prepare(options))
        const made = yield* Effect.flip(Effect.fromResult(DocumentMessage.fromBundle(bundle)))
        return [JSON.stringify(draft.problems), sent.message, prepared.message, made.message]
      }).pipe(Effect.provide(RedoxTest.layer()))
      for (const said of yield* library) assert.include(said, rule)

      yield* cli.write("message.json", JSON.stringify(message))
      for (const args of [
        ["validate", "message.json"],
        ["send", "a.pdf", ...to, "--bundle", "message.json"],
        ["send", "a.pdf", ...to, "--bundle", "message.json", "--dry-run"],
      ]) {
        const { status, stdout } = yield* cli.run(args)
        assert.strictEqual(status, 1, args.join(" "))
        assert.include(stdout, `"rule":"${rule}"`, args.join(" "))
      }
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a file that is none at every door", { timeout: 60_000 }, () => {
  const kinds: ReadonlyArray<readonly [kind: string, name: string, content: string, says: RegExp]> = [
    [
      "an answer of a server before a PDF",
      "a1.pdf",
      "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj",
      /bytes are an answer of a server/,
    ],
    [
      "headers before a PDF",
      "a2.pdf",
      "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj",
      /bytes are headers of a transport/,
    ],
    ["an e-mail called a text", "a3.txt", "From: a@b.example\r\nSubject: x\r\n\r\nDear", /an e-mail is no document/],
    ["a page called XML", "a4.xml", "<!DOCTYPE html><html>", /bytes are an HTML page/],
  ]
  it.live.each(kinds)("is refused by send, upload, batch and the outbox: %s", ([, name, content, says]) =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write(name, bytes(content))
      yield* cli.write("rows.csv", `file,patient\n${name},patient.json\n`)
      const path = cli.path(name)
      const outbox = ["--outbox", cli.path("outbox")]
      for (const args of [
        ["send", path, ...about],
        ["send", path, ...about, "--dry-run"],
        ["send", path, ...about, "--method", "embed"],
        ["upload", path],
        ["batch", "rows.csv", ...to, "--type", "18842-5", ...outbox],
        ["outbox", "add", path, ...about, ...outbox],
      ]) {
        const { status, stderr, stdout } = yield* cli.run(args)
        assert.oneOf(status, [1, 2], args.join(" "))
        assert.match(`${stderr} ${stdout}`, says, args.join(" "))
      }
      yield* redox.assertNothingFiled
    }).pipe(Effect.provide(layer())),
  )

  it.live("is advised about, as an event and on the standard error, where it is an archive; --strict refuses it", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("rows.csv", "file,patient\nscans.zip,patient.json\n")
      yield* cli.write("scans.zip", bytes("PK\x03\x04"))
      const path = cli.path("scans.zip")
      const outbox = ["--outbox", cli.path("outbox")]
      for (const args of [
        ["send", path, ...about],
        ["upload", path],
        ["batch", "rows.csv", ...to, "--type", "18842-5", ...outbox],
      ]) {
        const { stderr, stdout } = yield* cli.run(args)
        assert.include(stderr, "file: is an archive", args.join(" "))
        const advice = events(stdout).flatMap((event) => (event.event === "advice" ? event.advice : []))
        assert.deepInclude(
          advice.map(({ path, rule }) => ({ path, rule })),
          { path: "file", rule: "file-kind" },
        )
      }
      const dry = yield* cli.run(["send", path, ...about, "--dry-run"])
      assert.include(dry.stdout, "is an archive")
      const strict = yield* cli.run(["send", path, ...about, "--strict"])
      assert.deepStrictEqual([strict.status, strict.stdout.includes("is an archive")], [1, true])
    }).pipe(Effect.provide(layer())),
  )
})

describe.concurrent("a file that is not what its name says", { timeout: 60_000 }, () => {
  const page = bytes("<!DOCTYPE html><html><title>403</title></html>")
  const problems = ({ stderr, stdout }: { readonly stderr: string; readonly stdout: string }): string =>
    [
      stderr,
      ...events(stdout).flatMap((event) =>
        event.event === "result"
          ? [event.error?.message ?? ""]
          : event.event === "problem"
            ? [`${event.path}: ${event.message}`]
            : [],
      ),
    ].join("\n")

  it.live("is refused at every door, and --content-type overrules", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("report.pdf", page)
      const dry = yield* cli.run(["send", "a.pdf", ...about, "--dry-run"])
      const message = events(dry.stdout).flatMap((event) => (event.event === "message" ? [event.message] : []))[0]
      yield* cli.write("message.json", JSON.stringify(message))
      const name = /--content-type: the file's name says application\/pdf, and its bytes are an HTML page/
      const declared = /--bundle: says application\/pdf, and the file's bytes are an HTML page/
      const doors: ReadonlyArray<readonly [args: ReadonlyArray<string>, says: RegExp, stdin?: Uint8Array]> = [
        [["send", "report.pdf", ...about], name],
        [["send", "report.pdf", ...about, "--dry-run"], name],
        [["upload", "report.pdf"], name],
        [["send", "report.pdf", ...to, "--bundle", "message.json"], declared],
        [["send", "report.pdf", ...to, "--bundle", "message.json", "--dry-run"], declared],
        [["send", "-", ...to, "--bundle", "message.json"], declared, page],
        [
          ["send", "-", ...about],
          /--content-type: must be given: neither the file's first bytes \(an HTML page\)/,
          page,
        ],
      ]
      for (const [args, says, stdin] of doors) {
        const run = yield* cli.run(args, stdin === undefined ? {} : { stdin })
        assert.oneOf(run.status, [1, 2], args.join(" "))
        assert.match(problems(run), says, args.join(" "))
      }
      assert.deepStrictEqual(yield* redox.documents, [])
      const insisted = yield* cli.run(["send", "report.pdf", ...about, "--content-type", "application/pdf"])
      assert.strictEqual(insisted.status, 0, insisted.stderr)
    }).pipe(Effect.provide(layer())),
  )

  it.live(
    "is refused under a second name: a path written otherwise, a link, a hard link, a folder that is a link",
    () =>
      Effect.gen(function* () {
        const cli = yield* Cli
        const redox = yield* FakeRedox.FakeRedox
        yield* Effect.sync(() => {
          mkdirSync(cli.path("d"))
          symlinkSync("d", cli.path("e"))
        })
        yield* cli.write("d/report.pdf", pdf(1_000))
        yield* Effect.sync(() => {
          symlinkSync("report.pdf", cli.path("d/latest.pdf"))
          linkSync(cli.path("d/report.pdf"), cli.path("d/hard.pdf"))
        })
        for (const other of ["d/latest.pdf", "d/hard.pdf", "e/report.pdf"]) {
          const { status, stderr } = yield* cli.run(["send", "d/report.pdf", other, ...about])
          assert.strictEqual(status, 2)
          assert.include(stderr, `${other} is the same file as d/report.pdf: it would be two documents in the chart`)
        }
        assert.include((yield* cli.run(["send", "a.pdf", "./a.pdf", ...about])).stderr, "a.pdf is named twice")
        const one = yield* cli.run(["send", "d/report.pdf", "d/hard.pdf", ...about, "--as-one-document"])
        assert.include(one.stderr, "it would be in the document twice; name it once")
        assert.deepStrictEqual(yield* redox.documents, [])
      }).pipe(Effect.provide(layer())),
  )

  it.live("has its text's character set in the chart", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* cli.write("note.txt", Buffer.from("Größe 5 µg\n"))
      yield* cli.write("old.txt", bytes("Gr\xf6\xdfe 5 \xb5g\n"))
      for (const method of ["upload", "embed"]) {
        const { stdout } = yield* cli.run(["send", "note.txt", ...about, "--method", method])
        const { attachments } = yield* redox.assertFiledOnce(results(stdout)[0]?.identifiers?.document ?? "")
        assert.strictEqual(attachments[0]?.contentType, "text/plain; charset=utf-8")
      }
      const old = yield* cli.run(["send", "old.txt", ...about])
      assert.include(results(old.stdout)[0]?.error?.message, "--content-type: must be given with its character set")
    }).pipe(Effect.provide(layer())),
  )
})
