import { RedoxClient } from "@effect-redox/node"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted, type Scope } from "effect"
import { inspect } from "node:util"

const pdf = new TextEncoder().encode("%PDF-1.7\n%%EOF\n")

const options = {
  file: pdf,
  destination: "redox-fhir-sandbox",
  patient: {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  },
  document: { type: { coding: [{ system: "http://loinc.org", code: "18842-5" }] } },
} as const

/** A client for a fake behind a socket. */
const open = Effect.gen(function* () {
  const { baseUrl } = yield* FakeRedoxServer
  const { credentials, sourceId } = yield* FakeRedox.FakeRedox
  return yield* Effect.acquireRelease(
    Effect.promise(() =>
      RedoxClient.RedoxClient.open({
        baseUrl,
        environment: "Development",
        sourceId,
        credentials,
        policy: { maxAttempts: 1 },
      }),
    ),
    (client) => Effect.promise(() => client.close()),
  )
})

const live = <A>(name: string, test: Effect.Effect<A, unknown, FakeRedox.FakeRedox | FakeRedoxServer | Scope.Scope>) =>
  it.live(name, () => test.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped))

const rejection = (promise: Promise<unknown>) =>
  Effect.promise(() =>
    promise.then(
      () => assert.fail("the send was to fail"),
      (error: unknown) => (error instanceof RedoxClient.SendError ? error : assert.fail(inspect(error))),
    ),
  )

const collect = async <A>(items: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const collected: Array<A> = []
  for await (const item of items) collected.push(item)
  return collected
}

describe("a client without Effect", () => {
  live(
    "files a document and resolves to its receipt",
    Effect.gen(function* () {
      const client = yield* open
      const redox = yield* FakeRedox.FakeRedox
      const events: Array<string> = []
      const onEvent = (event: { readonly _tag: string }) => void events.push(event._tag)
      const receipt = yield* Effect.promise(() => client.sendFile({ ...options, onEvent }))
      yield* redox.assertFiledOnce(receipt.identifiers.document)
      assert.include(events, "Uploaded")
    }),
  )

  live(
    "rejects with an error that prints its message and whether anything may be in the chart",
    Effect.gen(function* () {
      const client = yield* open
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      const error = yield* rejection(client.sendFile(options))
      assert.strictEqual(error.reason, "OutcomeUnknown")
      assert.isFalse(error.nothingCreated)
      assert.include(inspect(error), error.message)
      assert.notInclude(inspect(error, { depth: Infinity }), "0000000001")
    }),
  )

  live(
    "gives one result for each of many files, and goes on after one that fails",
    Effect.gen(function* () {
      const client = yield* open
      const results = yield* Effect.promise(() =>
        collect(client.sendFiles([options, { ...options, file: "no-such-file.pdf" }, options], { concurrency: 2 })),
      )
      assert.deepStrictEqual(
        results.map(({ error, index, receipt }) => [index, receipt !== undefined, error?.reason]),
        [
          [0, true, undefined],
          [1, false, "FileUnreadable"],
          [2, true, undefined],
        ],
      )
    }),
  )

  live(
    "stops a send whose signal is aborted, and says that it was interrupted",
    Effect.gen(function* () {
      const client = yield* open
      const redox = yield* FakeRedox.FakeRedox
      const gate = yield* redox.faults.gate({ on: "create" })
      const abort = new AbortController()
      const sending = rejection(client.sendFile(options, { signal: abort.signal }))
      const error = yield* Effect.raceFirst(
        sending,
        Effect.andThen(
          gate.arrived,
          Effect.andThen(
            Effect.sync(() => abort.abort()),
            Effect.never,
          ),
        ),
      )
      assert.strictEqual(error.reason, "Interrupted")
      assert.isFalse(error.nothingCreated)
    }),
  )

  it.live("rejects to open with everything that is wrong in the options, and sends nothing", () =>
    Effect.gen(function* () {
      const error = yield* rejection(
        RedoxClient.RedoxClient.open({
          baseUrl: "ftp://redox.example",
          environment: "Development",
          credentials: { clientId: "", keyId: "bench", privateKey: Redacted.make("no key") },
        }),
      )
      assert.strictEqual(error.reason, "InvalidInput")
    }),
  )
})
