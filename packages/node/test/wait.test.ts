import { FakeRedox, Fault, type Delivery } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { layer as askingLayer, send as sendOne } from "../../core/test/asking/fake.ts"
import { waitForDelivery } from "../src/cli/commands/waitForDelivery.ts"
import { platform } from "./support/platform.ts"
import { Cli, events, layer, summary } from "./support/Cli.ts"

const send = ["send", "a.pdf", "--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"]

/** Sends a file and waits for its delivery, which goes as planned. */
const waited = Effect.fnUntraced(function* (plan: Delivery.Plan) {
  const cli = yield* Cli
  const redox = yield* FakeRedox.FakeRedox
  yield* redox.deliveries.plan(plan)
  const run = yield* cli.run([...send, "--wait", "1 second", "--json"], { env: yield* platform })
  const states = events(run.stdout).flatMap((event) => (event.event === "status" ? [event.state] : []))
  return { ...run, states }
})

describe.concurrent("send --wait", { timeout: 60_000 }, () => {
  it.live.each([
    [{}, "succeeded", 0],
    [{ pendingFor: "500 millis" }, "succeeded", 0],
    [{ status: "failed", destinationStatus: 422 }, "failed", 4],
    [{ status: "filtered" }, "filtered", 4],
    [{ pendingFor: "1 hour" }, "pending", 4],
    [{ visibleAfter: "1 hour" }, "not-known", 4],
  ] as const)("of a delivery planned as %j ends with the state %s and the status %d", ([plan, state, status]) =>
    Effect.gen(function* () {
      const run = yield* waited(plan)
      assert.deepStrictEqual([run.states, run.status], [[state], status], run.stderr)
      assert.deepInclude(events(run.stdout).at(-1), { event: "summary", sent: 1, exitStatus: status })
    }).pipe(Effect.provide(layer())),
  )

  it.live("searches the destination where two logs could be a document's", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const files = ["send", "a.pdf", "b.pdf", ...send.slice(2)]
      const run = yield* cli.run([...files, "--wait", "1 second", "--json"], { env: yield* platform })
      const states = events(run.stdout).flatMap((event) => (event.event === "status" ? [event.state] : []))
      assert.deepStrictEqual([states, run.status], [["found", "found"], 0], run.stderr)
    }).pipe(Effect.provide(layer())),
  )

  it.effect("takes the one log that is shown for none of two documents", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.setDestination("redox-fhir-sandbox", { canSearch: false })
      const receipt = yield* sendOne
      const states: Array<string> = []
      const wait = (alone: boolean, ...names: ReadonlyArray<string>) =>
        waitForDelivery(
          names.map((name, index) => ({ file: { index, name }, receipt })),
          0,
          (event) => Effect.sync(() => void (event.event === "status" ? states.push(event.state) : 0)),
          alone,
        )
      assert.strictEqual(yield* wait(true, "a.pdf"), 0)
      assert.strictEqual(yield* wait(false, "a.pdf", "b.pdf"), 2)
      assert.deepStrictEqual(states, ["succeeded", "not-known", "not-known"])
    }).pipe(Effect.provide(askingLayer)),
  )

  it.live("says it to a user by the file's name", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ status: "filtered" })
      const run = yield* cli.run([...send, "--wait", "1 second", "--no-json"], { env: yield* platform })
      const text = run.stdout.replaceAll(/\s+/g, " ")
      assert.include(text, "a.pdf: filtered: a filter in Redox stopped it, and it will not be delivered", run.stderr)
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends nothing where Redox's log cannot be asked for, and says what is missing", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      const env = yield* platform
      const run = (env: Readonly<Record<string, string | undefined>>, ...more: ReadonlyArray<string>) =>
        cli.run([...send, "--wait", "1 second", ...more], { env })
      const none = yield* run({})
      assert.strictEqual(none.status, 2)
      assert.match(
        none.stderr,
        /The configuration is not complete; nothing was sent:\n.*REDOX_PLATFORM_ORGANIZATION_ID/,
      )
      const noDestination = yield* run({ ...env, REDOX_PLATFORM_DESTINATIONS: undefined })
      assert.strictEqual(noDestination.status, 2)
      assert.include(noDestination.stderr, "name it in REDOX_PLATFORM_DESTINATIONS (redox-fhir-sandbox=<uuid>)")
      yield* redox.faults.add({ on: "log-search", nth: 1, fault: Fault.status(403) })
      const forbidden = yield* run(env)
      assert.strictEqual(forbidden.status, 2)
      assert.match(forbidden.stderr, /--wait: Redox's log cannot be read\. .* Nothing was sent\./)
      const wrong = yield* cli.run([...send, "--wait", "soon"], { env })
      assert.match(wrong.stderr, /--wait is not a duration with its unit/)
      const dry = yield* run(env, "--dry-run")
      assert.match(dry.stderr, /--dry-run sends nothing/)
      assert.deepStrictEqual([wrong.status, dry.status], [2, 2])
      assert.deepStrictEqual(yield* redox.documents, [])
    }).pipe(Effect.provide(layer())),
  )

  it.live("does not wait for what was not sent, and an unknown one goes before one that is not delivered", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ status: "filtered" })
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(400) })
      const files = ["send", "a.pdf", "b.pdf", ...send.slice(2), "--concurrency", "1", "--json"]
      const run = yield* cli.run([...files, "--wait", "1 second"], { env: yield* platform })
      assert.strictEqual(run.status, 1, run.stderr)
      assert.deepInclude(summary(run.stdout), { sent: 1, failed: 1 })
      assert.lengthOf(
        events(run.stdout).filter(({ event }) => event === "status"),
        1,
      )
    }).pipe(Effect.provide(layer())),
  )
})
