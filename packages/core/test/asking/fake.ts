/** A fake Redox with everything that asks it: the services of sending, and the logs of its Platform API. */
import { DocumentMessage, FileSource, LogService, Reconcile, SendFile } from "@effect-redox/core"
import { RedoxError } from "@effect-redox/core/RedoxError"
import { FakeRedox, RedoxTest, type Fault } from "@effect-redox/testing"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"

export const slug = "redox-fhir-sandbox"

export const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${slug}:MR`, value: "0000000001" }],
  name: [{ family: "Muñoz", given: ["Jordan"] }],
  birthDate: "1980-01-01",
} as const

export const layerLogs = Layer.unwrap(
  Effect.map(FakeRedox.FakeRedox, ({ platform }) =>
    LogService.LogService.layer({
      organizationId: String(platform.organizationId),
      environmentId: platform.environmentIds.Development,
      destinations: { [slug]: platform.destinationId(slug) },
      credentials: platform.credentials,
    }),
  ),
)

export const layer = Layer.provideMerge(layerLogs, RedoxTest.layer({ algorithm: "ES384" }))

export const send = SendFile.sendFile({
  file: FileSource.fromText("Follow-up in two weeks."),
  destination: slug,
  patient,
  document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
  policy: { maxAttempts: 1 },
})

/** Sends while something is wrong, and gives what is unknown then; with the log's id where `named`. */
export const unknownAfter = Effect.fnUntraced(function* (fault: Fault.Fault, named: boolean) {
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.faults.add({ on: "create", fault })
  const error = yield* Effect.flip(send)
  assert(error instanceof RedoxError && error.reason._tag === "OutcomeUnknown")
  const unsettled = Reconcile.fromOutcomeUnknown(error.reason)
  const [entry] = yield* redox.log.pipe(Effect.map((all) => all.filter(({ operation }) => operation !== "Binary")))
  return named && entry !== undefined ? { ...unsettled, logIds: [entry.id] } : { ...unsettled, logIds: [] }
})
