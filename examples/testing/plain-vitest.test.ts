import "@effect-redox/testing/vitest"
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { ManagedRuntime } from "effect"
import { afterAll, beforeEach, expect, test } from "vitest"

const runtime = ManagedRuntime.make(RedoxTest.layer())
const redox = await runtime.runPromise(FakeRedox.FakeRedox)

beforeEach(() => runtime.runPromise(redox.reset))
afterAll(() => runtime.dispose())

test("the note is filed once", async () => {
  const receipt = await runtime.runPromise(
    SendFile.sendFile({
      file: FileSource.fromText("Follow-up in two weeks."),
      destination: "redox-fhir-sandbox",
      patient: { resourceType: "Patient", identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }] },
      document: { type: DocumentMessage.loinc("11506-3") },
    }),
  )
  expect(redox).toHaveFiledOnce(receipt.identifiers.document)
  expect(redox).toHaveReceived("token", "upload", "create")
})
