import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { ManagedRuntime } from "effect"
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest"

const runtime = ManagedRuntime.make(RedoxTest.layer({ algorithm: "ES384" }))
const redox = await runtime.runPromise(FakeRedox.FakeRedox)

const send = () =>
  runtime.runPromise(
    SendFile.sendFile({
      file: FileSource.fromText("note"),
      destination: "redox-fhir-sandbox",
      patient: { resourceType: "Patient", identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }] },
      document: { type: DocumentMessage.loinc("11506-3") },
    }),
  )

beforeEach(async () => {
  await runtime.runPromise(redox.reset)
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())
afterAll(() => runtime.dispose())

test("a send goes through while timers are fake, and so does the next one afterwards", async () => {
  await send()
  vi.useRealTimers()
  await send()
  expect(await runtime.runPromise(redox.documents)).toHaveLength(2)
})

test("a wait before another attempt takes the fake time", async () => {
  await runtime.runPromise(redox.faults.add({ on: "create", nth: 1, fault: Fault.status(429, { retryAfter: 60 }) }))
  const sending = send()
  await vi.advanceTimersByTimeAsync(0)
  while ((await runtime.runPromise(redox.counts)).create < 1) await vi.advanceTimersByTimeAsync(1)
  await vi.advanceTimersByTimeAsync(61_000)
  const receipt = await sending
  expect(receipt.attempts.create).toBe(2)
})
