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

  it("never hold base64 in lines, which is refused", () => {
    const wrapped = messageOf([base64(60_000).replaceAll(/(.{76})/g, "$1\n")])
    assert.include(
      DocumentMessage.problems(wrapped).map(({ path }) => path),
      "Bundle.entry[1].resource.content[0].attachment.data",
    )
  })
})
