import { FakeRedox, RedoxTest, type RegisteredClient } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { NodeHttpClient } from "@effect/platform-node"
import { assert, describe, it, layer } from "@effect/vitest"
import { ConfigProvider, Effect, Layer, Result } from "effect"
import type { HttpClient } from "effect/http"
import { readFile } from "node:fs/promises"
import * as Contract from "./contract/contract.ts"

type Reached = Contract.ContractTarget | HttpClient.HttpClient

const inMemory = (options: FakeRedox.Options): Layer.Layer<Reached> =>
  Contract.layerFake(options).pipe(Layer.provideMerge(FakeRedox.FakeRedox.layer(options)))

const overSocket = (options: FakeRedox.Options) =>
  Layer.unwrap(Effect.map(FakeRedoxServer, ({ baseUrl }) => Contract.layerFake({ ...options, baseUrl }))).pipe(
    Layer.provide(FakeRedoxServer.layer(options)),
    Layer.merge(NodeHttpClient.layerUndici),
  )

const es384: RegisteredClient.Algorithm = "ES384"
const paid = { algorithm: es384 }
const free = { algorithm: es384, plan: "free" } as const

const held = <E>(name: string, reached: Layer.Layer<Reached, E>, cases: ReadonlyArray<Contract.Case>) => {
  describe(`${name}, ${cases.length} cases`, () => {
    layer(reached, { excludeTestServices: true })((it) => {
      it.effect.each([...cases])("§$section: it $name", ({ check }) => check)
    })
  })
}

const account = { baseUrl: "", environment: "Development", destination: "", sourceId: undefined } as const
const credentials = (await Effect.runPromise(FakeRedox.make(paid))).credentials
const casesOf = (plan: "paid" | "free") => Contract.casesFor({ ...account, plan, credentials })

held("the fake in memory", inMemory(paid), casesOf("paid"))
held("the fake over a socket", overSocket(paid), casesOf("paid"))
held("a free account in memory", inMemory(free), casesOf("free"))
held("a free account over a socket", overSocket(free), casesOf("free"))

const real = await Effect.runPromise(Effect.result(Contract.realTarget))

if (Result.isSuccess(real)) {
  const reached = Layer.merge(Layer.succeed(Contract.ContractTarget, real.success), NodeHttpClient.layerUndici)
  const name = Contract.nameOf(real.success)
  process.stderr.write(`\nThe contract is held against ${name}.\n\n`)
  held(name, reached, Contract.casesFor(real.success))
} else {
  // Not a skipped test, which is never read: a message in every run.
  process.stderr.write(`\nThe contract was NOT held against the real Redox: ${real.failure}.\n\n`)
}

describe("the contract", () => {
  it("has every case in one account or the other", () => {
    const asked = new Set([...casesOf("paid"), ...casesOf("free")])
    assert.strictEqual(asked.size, Contract.cases.length)
  })

  it.effect("names sections that docs/protocol.md has", () =>
    Effect.gen(function* () {
      const path = new URL("../../../docs/protocol.md", import.meta.url)
      const text = yield* Effect.promise(() => readFile(path, "utf8"))
      const sections = new Set(Contract.cases.map(({ section }) => section))
      for (const section of sections) assert.match(text, new RegExp(`^## ${section}\\. `, "m"))
    }),
  )

  it.each([
    ["http://127.0.0.1:4380", "a Redox on this machine (http://127.0.0.1:4380)"],
    ["http://127.9.8.7:1/proxy", "a Redox on this machine (http://127.9.8.7:1/proxy)"],
    ["http://[::1]:4380", "a Redox on this machine (http://[::1]:4380)"],
    ["http://LOCALHOST:4380", "a Redox on this machine (http://LOCALHOST:4380)"],
    ["https://api.redoxengine.com", "the real Redox (https://api.redoxengine.com)"],
    ["https://api.ca.redoxengine.com", "the real Redox (https://api.ca.redoxengine.com)"],
    ["https://redoxengine.com.example", "the Redox at https://redoxengine.com.example"],
    ["https://127.0.0.1.example", "the Redox at https://127.0.0.1.example"],
  ])("calls %s by its name", (baseUrl, name) => assert.strictEqual(Contract.nameOf({ baseUrl }), name))

  it.live("is held against whatever Redox the environment names, in Development alone", () =>
    Effect.gen(function* () {
      const { variables } = yield* Sandbox
      const target = (changes: Readonly<Record<string, string | undefined>>) =>
        Effect.result(Contract.realTarget).pipe(
          Effect.provideService(
            ConfigProvider.ConfigProvider,
            ConfigProvider.fromUnknown(
              Object.fromEntries(
                Object.entries({ ...variables, ...changes }).filter(([, value]) => value !== undefined),
              ),
            ),
          ),
        )
      const refused = Effect.map((result: Result.Result<Contract.Target, string>) =>
        Result.isFailure(result) ? result.failure : "asked",
      )
      assert.match(yield* refused(target({ REDOX_PRIVATE_KEY: undefined })), /^set REDOX_ENVIRONMENT, /)
      assert.match(yield* refused(target({ REDOX_CLIENT_ID: undefined })), /^set REDOX_ENVIRONMENT, /)
      assert.match(yield* refused(target({ REDOX_PRIVATE_KEY: "none" })), /^the private key cannot be read/)
      assert.match(yield* refused(target({ REDOX_ENVIRONMENT: "Production" })), /Development alone$/)

      const named = Result.getOrThrow(yield* target({}))
      const cases = Contract.casesFor(named)
      yield* Effect.forEach(cases, ({ check }) => check).pipe(
        Effect.provideService(Contract.ContractTarget, named),
        Effect.provide(NodeHttpClient.layerUndici),
      )
      assert.isAbove((yield* (yield* FakeRedox.FakeRedox).requests).length, cases.length)
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.effect("is broken by a Redox that answers otherwise, and says how", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "any", fault: { _tag: "Body", body: "html" } })
      const results = yield* Effect.forEach(casesOf("paid"), ({ check, name }) =>
        Effect.map(RedoxTest.fastForward(Effect.result(check), { speed: 60_000 }), (result) => ({ name, result })),
      )
      const kept = results.filter(({ result }) => Result.isSuccess(result)).map(({ name }) => name)
      // What is left are statuses that stay, and claims of absence.
      assert.isBelow(kept.length, 6, kept.join("; "))
      const first = results[0]?.result
      assert.isTrue(first !== undefined && Result.isFailure(first))
      assert.match(
        first !== undefined && Result.isFailure(first) ? first.failure.message : "",
        /^docs\/protocol\.md §2: expected access_token, .+, but the answer was 200 <html>/,
      )
    }).pipe(Effect.provide(Contract.layerFake(paid).pipe(Layer.provideMerge(FakeRedox.FakeRedox.layer(paid))))),
  )
})
