/**
 * A message goes out as `JSON.stringify` would write it, however its files are put into it.
 */
import { DocumentMessage } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { randomBytes } from "node:crypto"
import { MessageText } from "../src/internal/message/messageText.ts"

const patient = {
  resourceType: "Patient",
  identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  name: [{ family: "Éxämple", given: ["Jordan"] }],
} as const

const messageOf = (data: ReadonlyArray<string>, title = "Ünïcode ☤") => {
  const [first, ...more] = data.map((one) => ({ contentType: "application/octet-stream", data: one, title }))
  return DocumentMessage.build({
    patient,
    document: { type: DocumentMessage.loinc("11506-3", "Progress note"), description: title },
    identifiers: {
      bundle: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e931",
      message: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e932",
      document: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e933",
    },
    source: { name: "test", endpoint: "urn:test" },
    timestamp: "2026-01-01T00:00:00Z",
    attachment: first ?? assert.fail("no file"),
    furtherAttachments: more,
  })
}

const base64 = (size: number): string => randomBytes(size).toString("base64")

describe("a message's bytes", () => {
  const messages: Readonly<Record<string, ReturnType<typeof messageOf>>> = {
    "with a small file": messageOf([base64(100)]),
    "with a large file": messageOf([base64(100_000)]),
    "with a large file, a small one, and a larger one": messageOf([base64(50_000), base64(10), base64(200_001)]),
    "with words that a file's place is marked by": messageOf(
      [base64(50_000)],
      '"attachment":"\\u0000", "data":"\\u0000"',
    ),
  }
  for (const [what, bundle] of Object.entries(messages)) {
    it(`${what} are those of JSON.stringify`, () => {
      const message = MessageText.of(bundle, DocumentMessage.attachmentsOf(bundle))
      assert.strictEqual(new TextDecoder().decode(message.bytes()), JSON.stringify(bundle))
      assert.deepStrictEqual(message.read(), bundle)
    })
  }

  it("show by an escape where a text holds what is none", () => {
    const isEscaped = (title: string, data: string) => {
      const bundle = messageOf([data], title)
      return MessageText.of(bundle, DocumentMessage.attachmentsOf(bundle)).isEscaped()
    }
    const none = [0, 8, 11, 12, 31, 0xd800, 0xdfff].map((code) => String.fromCharCode(code))
    for (const text of none) assert.isTrue(isEscaped(`A letter${text}`, base64(10)), JSON.stringify(text))
    assert.isTrue(isEscaped("\u0000", base64(60_000)))
    assert.isFalse(isEscaped("Ünïcode ☤ 🩺", base64(60_000)))
  })

  it("never hold base64 in lines, which is refused", () => {
    const wrapped = messageOf([base64(60_000).replaceAll(/(.{76})/g, "$1\n")])
    assert.include(
      DocumentMessage.problems(wrapped).map(({ path }) => path),
      "Bundle.entry[1].resource.content[0].attachment.data",
    )
  })
})

describe("an object that writes itself as something else", () => {
  const strangers = [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000666" }]
  class Chart {
    readonly resourceType = "Patient"
    readonly identifier = patient.identifier
    readonly name = patient.name
    toJSON() {
      return { ...this, identifier: strangers }
    }
  }
  const inList = Object.defineProperty([...patient.identifier], "toJSON", { value: () => strangers })
  const [header, document, entry, ...others] = messageOf([base64(100)]).entry ?? []
  const observation = {
    resourceType: "Observation",
    status: "final",
    code: { text: "weight" },
    subject: { reference: entry?.fullUrl, toJSON: () => ({ reference: "Patient/666" }) },
  }
  const fullUrl = "urn:uuid:7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e939"
  const entries: Readonly<Record<string, readonly [path: string, entries: ReadonlyArray<unknown>]>> = {
    "of a class": ["Bundle.entry[2].resource", [header, document, { ...entry, resource: new Chart() }]],
    "by a method that is not enumerable": [
      "Bundle.entry[2].resource.identifier",
      [header, document, { ...entry, resource: { ...patient, identifier: inList } }],
    ],
    "below a resource that is passed on": [
      "Bundle.entry[3].resource.subject",
      [header, document, entry, { fullUrl, resource: observation }],
    ],
    "around a resource": [
      "Bundle.entry[2]",
      [header, document, Object.create({ toJSON: () => entry }, Object.getOwnPropertyDescriptors(entry))],
    ],
  }
  for (const [what, [path, entry]] of Object.entries(entries)) {
    it(`is refused ${what}: it is checked as it stands`, () => {
      const problems = DocumentMessage.problems({ ...messageOf([base64(100)]), entry: [...entry, ...others] })
      assert.deepStrictEqual(
        problems.map(({ path, rule }) => [path, rule]),
        [[path, "json"]],
      )
      assert.notInclude(JSON.stringify(problems), "666")
    })
  }
})
