import { Vault } from "@effect-redox/durable"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Redacted, Schedule } from "effect"
import { fileURLToPath } from "node:url"
import { Postgres, postgresPlace } from "./support/databases.ts"
import { folder } from "./support/folders.ts"
import { start, variablesTo } from "./support/processes.ts"

const service = fileURLToPath(new URL("../../../examples/outbox/service.ts", import.meta.url))
const key = Vault.generate("test")

const loop = fileURLToPath(new URL("../../../examples/outbox/loop.ts", import.meta.url))

layer(Layer.empty, { excludeTestServices: true, timeout: "60 seconds" })("the example of a plain loop", (it) => {
  it.effect("files each document once, killed in a create and run again", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { baseUrl } = yield* FakeRedoxServer
      const run = start(process.execPath, ["--disable-warning=ExperimentalWarning", loop, "one", "two", "three"], {
        ...variablesTo(redox, baseUrl),
        OUTBOX: yield* folder,
      })
      const gate = yield* redox.faults.gate({ on: "create", nth: 2 }, { when: "after" })
      const first = yield* run
      yield* gate.arrived
      first.kill("SIGKILL")
      yield* first.ended
      yield* redox.faults.clear
      for (let times = 0; times < 2; times++) {
        const { out } = yield* (yield* run).ended
        assert.match(out, /one sent\ntwo It is unknown .* \(Development\).*\nthree sent\n$/)
      }
      assert.lengthOf(yield* redox.documents, 3)
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )
})

layer(Postgres.layer, { excludeTestServices: true, timeout: "60 seconds" })("the example of a service", (it) => {
  it.effect("takes a document over HTTP, files it on its own time, and ends in good order", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { baseUrl } = yield* FakeRedoxServer
      const { store } = yield* postgresPlace([key])
      const worker = yield* start(process.execPath, ["--disable-warning=ExperimentalWarning", service], {
        ...variablesTo(redox, baseUrl),
        OUTBOX: "url" in store ? store.url : store.folder,
        REDOX_OUTBOX_KEY: Redacted.value(Vault.format(key)),
      })
      const portOf = () => /listening on (\d+)/.exec(worker.printed())?.[1]
      const port = yield* Effect.sync(portOf).pipe(
        Effect.repeat({ until: (found) => found !== undefined, schedule: Schedule.spaced("20 millis") }),
        Effect.timeout("30 seconds"),
        Effect.tapError(() => Effect.sync(() => process.stdout.write(worker.printed()))),
      )
      const origin = `http://127.0.0.1:${port}`
      const post = () =>
        Effect.promise(async () => {
          const answer = await fetch(`${origin}/charts/0000000001/documents`, {
            method: "POST",
            headers: { "content-type": "application/pdf" },
            body: "%PDF-1.7 summary",
          })
          const { key, status }: { readonly key: string; readonly status: string } = JSON.parse(await answer.text())
          return { answer: answer.status, key, status }
        })
      const first = yield* post()
      assert.deepStrictEqual([first.answer, first.status], [202, "new"])
      assert.deepStrictEqual(yield* post(), { ...first, status: "already" })
      const state = Effect.promise(async () => {
        const found: { readonly state: string } = JSON.parse(
          await (await fetch(`${origin}/documents/${first.key}`)).text(),
        )
        return found.state
      })
      const last = yield* Effect.repeat(state, {
        until: (it) => it !== "queued" && it !== "creating",
        schedule: Schedule.spaced("50 millis"),
      })
      assert.strictEqual(last, "sent")
      assert.lengthOf(yield* redox.documents, 1)
      worker.kill("SIGTERM")
      assert.strictEqual((yield* worker.ended).code, 130)
    }).pipe(Effect.provide(FakeRedoxServer.layer())),
  )
})
