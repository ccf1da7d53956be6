import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"

// The program under test. It knows nothing of the fake.
const fileNote = (mrn: string, note: string) =>
  SendFile.sendFile({
    file: FileSource.fromText(note, { name: "note.txt" }),
    destination: "redox-fhir-sandbox",
    patient: {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: mrn }],
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
  })

it.effect("files the note into the patient's chart", () =>
  Effect.gen(function* () {
    const receipt = yield* fileNote("0000000001", "Follow-up in two weeks.")

    const redox = yield* FakeRedox.FakeRedox
    const filed = yield* redox.assertFiledOnce(receipt.identifiers.document)
    assert.strictEqual(filed.destination, "redox-fhir-sandbox")
    assert.strictEqual(new TextDecoder().decode(filed.attachments[0]?.bytes), "Follow-up in two weeks.")
    yield* redox.assertCalled("token", "upload", "create")
  }).pipe(Effect.provide(RedoxTest.layer())),
)
