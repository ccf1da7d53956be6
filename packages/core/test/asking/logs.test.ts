import { LogService } from "@effect-redox/core"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Layer } from "effect"
import { layer, send, slug } from "./fake.ts"

const provide = Effect.provide(layer)

const logIdOf = Effect.fnUntraced(function* (identifier: string) {
  const redox = yield* FakeRedox.FakeRedox
  return (yield* redox.logOf(identifier)).entry.id
})

const around = Effect.map(DateTime.now, (now) => ({
  destination: slug,
  from: DateTime.subtract(now, { minutes: 5 }),
  to: DateTime.add(now, { minutes: 5 }),
}))

describe("Redox's log", () => {
  it.effect.each([
    [{ status: "succeeded" }, "succeeded"],
    [{ status: "filtered" }, "filtered"],
    [{ status: "failed", destinationStatus: 422 }, "failed"],
    [{ pendingFor: "1 hour" }, "pending"],
  ] as const)("of a delivery planned as %s is read by its id", ([plan, state]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan(plan)
      const { identifiers } = yield* send
      const logs = yield* LogService.LogService
      const id = yield* logIdOf(identifiers.document)
      const log = yield* logs.get(id)
      assert("state" in log)
      assert.deepInclude(log, { id, state, attempts: 1 })
      assert.strictEqual(log.destinationStatus, "destinationStatus" in plan ? plan.destinationStatus : undefined)
    }).pipe(provide),
  )

  it.effect("is found by destination and time, over pages, each once", () =>
    Effect.gen(function* () {
      const sent = yield* Effect.replicateEffect(send, 60)
      const logs = yield* LogService.LogService
      const found = yield* logs.search(yield* around)
      assert(found._tag === "Logs")
      assert.isTrue(found.complete)
      const expected = yield* Effect.forEach(sent, ({ identifiers }) => logIdOf(identifiers.document))
      assert.sameMembers(
        found.logs.map(({ id }) => id),
        expected,
      )
    }).pipe(provide),
  )

  it.effect("is asked with the key of a user, without a scope and without the source's header", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const logs = yield* LogService.LogService
      yield* logs.search(yield* around)
      const requests = yield* redox.requests
      assert.deepStrictEqual(
        requests.map(({ endpoint }) => endpoint),
        ["token", "log-search"],
      )
      assert.isUndefined(requests[1]?.headers["redox-source-id"])
    }).pipe(provide),
  )

  it.effect("that is not there, or may not be read, cannot be asked", () =>
    Effect.gen(function* () {
      const logs = yield* LogService.LogService
      const log = yield* logs.get("00000000-0000-4000-8000-000000000000")
      assert("_tag" in log && log._tag === "CannotAsk")
    }).pipe(provide),
  )

  it.effect.each(["html", "truncated", "empty", "OperationOutcome", "text"] as const)(
    "is never taken for delivered by a body of %s",
    (body) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const { identifiers } = yield* send
        const id = yield* logIdOf(identifiers.document)
        yield* redox.faults.add({ on: "log", fault: Fault.body(body) })
        const log = yield* (yield* LogService.LogService).get(id)
        assert.notStrictEqual("state" in log ? log.state : "not-known", "succeeded")
      }).pipe(provide),
  )

  it.effect("is not asked with options that cannot be right, and the error names each", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Effect.scoped(
          Layer.build(
            LogService.LogService.layer({
              organizationId: "ours",
              environmentId: "Development",
              destinations: { [slug]: slug },
              credentials: (yield* FakeRedox.FakeRedox).platform.credentials,
            }),
          ),
        ),
      )
      assert(error.reason._tag === "InvalidInput")
      assert.sameMembers(
        error.reason.problems.map(({ path }) => path),
        ["organizationId", "environmentId", `destinations.${slug}`],
      )
    }).pipe(provide),
  )
})
