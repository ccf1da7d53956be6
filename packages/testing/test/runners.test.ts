/**
 * The documentation's way under a runner of Jest's kind: a `ManagedRuntime` and the matchers need callbacks and
 * `expect.extend`, and nothing else. Such a runner takes a few lines, where Jest itself would be a dozen dependencies.
 */
import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { FakeRedox, Matchers, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, ManagedRuntime } from "effect"

type Callback = () => void | Promise<void>
type Matcher = (received: unknown, ...args: ReadonlyArray<never>) => Matchers.MatcherResult

/** What Jest, Vitest with globals, and Jasmine have in common. */
interface Runner {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: Callback) => void
  readonly beforeAll: (body: Callback) => void
  readonly beforeEach: (body: Callback) => void
  readonly afterAll: (body: Callback) => void
}

/** Runs a suite, and gives each test's result. */
const run = async (suite: (runner: Runner) => void): Promise<ReadonlyArray<string>> => {
  const hooks = { all: Array<Callback>(), each: Array<Callback>(), after: Array<Callback>() }
  const tests: Array<{ readonly name: string; readonly body: Callback }> = []
  suite({
    describe: (_, body) => body(),
    it: (name, body) => void tests.push({ name, body }),
    beforeAll: (body) => void hooks.all.push(body),
    beforeEach: (body) => void hooks.each.push(body),
    afterAll: (body) => void hooks.after.push(body),
  })
  const results: Array<string> = []
  for (const hook of hooks.all) await hook()
  for (const { body, name } of tests) {
    for (const hook of hooks.each) await hook()
    const outcome = Promise.resolve().then(body)
    results.push(
      await outcome.then(
        () => `${name}: passed`,
        (error: unknown) => `${name}: ${String(error)}`,
      ),
    )
  }
  for (const hook of hooks.after) await hook()
  return results
}

/** As `expect.extend` uses a matcher: what it throws is thrown, `.not` or not, and what it says is the error's message. */
const expecting = (matcher: Matcher, isNot: boolean) => {
  return (received: unknown, ...args: ReadonlyArray<never>) => {
    const { message, pass } = matcher(received, ...args)
    if (pass === isNot) throw new Error(message())
  }
}

const { toHaveFiledNothing, toHaveReceived } = Matchers.matchers

describe("a runner of Jest's kind", () => {
  it("runs tests on a ManagedRuntime, with the matchers", async () => {
    let disposed = false
    const results = await run(({ afterAll, beforeAll, beforeEach, describe, it }) => {
      describe("uploads", () => {
        const runtime = ManagedRuntime.make(RedoxTest.layer({ algorithm: "ES384" }))
        let redox: FakeRedox.Service
        beforeAll(async () => {
          redox = await runtime.runPromise(FakeRedox.FakeRedox)
        })
        beforeEach(() => runtime.runPromise(redox.reset))
        afterAll(async () => {
          await runtime.dispose()
          disposed = true
        })
        const upload = Effect.flatMap(BlobService, (blobs) => blobs.upload(FileSource.fromText("note")))

        it("uploads once", async () => {
          await runtime.runPromise(upload)
          expecting(() => toHaveReceived(redox, "token", "upload"), false)(redox)
          expecting(toHaveFiledNothing, false)(redox)
        })
        it("begins anew", async () => {
          await runtime.runPromise(redox.assertCalled())
          expecting(toHaveFiledNothing, true)(redox)
        })
        it("fails with the story", async () => {
          await runtime.runPromise(upload)
          await runtime.runPromise(redox.assertCalled("token"))
        })
        it("awaits nothing", () => {
          expecting(toHaveFiledNothing, true)(runtime.runPromise(FakeRedox.FakeRedox))
        })
      })
    })
    assert.lengthOf(results, 4)
    assert.strictEqual(results[0], "uploads once: passed")
    assert.match(results[1] ?? "", /^begins anew: Error: expected a document\n/)
    // A reset keeps the services' token from being known, so they ask for another.
    assert.match(results[2] ?? "", /^fails with the story: AssertionFailed: expected calls of token, but calls were /)
    assert.match(results[2] ?? "", /\nReceived, from .*\n1\. /)
    assert.strictEqual(
      results[3],
      "awaits nothing: TypeError: toHaveFiledNothing expects a fake Redox, the service FakeRedox, but was given a promise: await it",
    )
    assert.isTrue(disposed)
  })
})
