/**
 * The other side of load.full.test.ts: a fake Redox on a socket of this machine, in a process of its own, that goes wrong
 * for one request in twenty. Reports to its parent where it listens, and at the end what was filed.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Redacted } from "effect"
import { share, type FromServer } from "./loadMessages.ts"

// Each as likely as the others, `share` of all requests together; of uploads, creates and token requests alike.
const faults: ReadonlyArray<Fault.Fault> = [
  Fault.status(503),
  Fault.status(429),
  Fault.status(500, { when: "after" }),
  Fault.resetBeforeCommit,
  Fault.resetAfterCommit,
  Fault.closed("after"),
  Fault.cutAnswer(20),
  Fault.body("html"),
]

const report = (message: FromServer) =>
  Effect.callback<void>((resume) => {
    // The callback runs once the message has been handed on: this process may end right after.
    process.send?.(message, () => resume(Effect.void))
  })

const program = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const { baseUrl } = yield* FakeRedoxServer
  // Rules are asked one after the other, so each gets its share of what those before it let through.
  let left = 1
  for (const [index, fault] of faults.entries()) {
    const probability = share / faults.length / left
    left *= 1 - probability
    yield* redox.faults.add({ on: "any", probability, seed: `load ${index}`, fault })
  }
  const { clientId, keyId, privateKey } = redox.credentials
  yield* report({
    _tag: "Ready",
    baseUrl,
    clientId,
    keyId,
    privateKey: Redacted.value(privateKey),
    sourceId: redox.sourceId,
  })
  yield* Effect.callback<void>((resume) => {
    process.once("message", () => resume(Effect.void))
  })
  const documents = yield* redox.documents
  const requests = yield* redox.requests
  yield* report({
    _tag: "Filed",
    documents: documents.flatMap(({ identifiers }) => identifiers.documents),
    requests: requests.length,
    faulty: requests.filter((request) => request.faults.length > 0).length,
  })
})

program
  .pipe(
    Effect.provide(FakeRedoxServer.layer({ algorithm: "ES384", limits: { requests: 10_000_000 }, seed: "load" })),
    Effect.runPromise,
  )
  .then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
