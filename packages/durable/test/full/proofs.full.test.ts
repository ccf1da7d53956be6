/**
 * The promise at full size. Each prints what it measured.
 */
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Redacted, Schedule, Stream } from "effect"
import { readFileSync } from "node:fs"
import { claimTimes, fillSettled } from "../support/backlog.ts"
import { chaos, type Tally } from "../support/chaos.ts"
import { folderPlace, Postgres, postgresPlace, type Place } from "../support/databases.ts"
import { accessTo, bundledWorkers } from "../support/processes.ts"
import { files, sendOf } from "../support/sends.ts"

const live = { excludeTestServices: true, timeout: "120 seconds" } as const
const [key] = [Vault.generate("test")]
const keys = [key]
const promised = { lost: 0, twice: 0, wrong: 0 }
const broken = ({ lost, twice, wrong }: Tally) => ({ lost, twice, wrong })

// `FULL=0.1 pnpm test:full` runs them at a tenth of their size.
const scale = Number(process.env["FULL"] ?? 1)
const sized = (number: number) => Math.max(1, Math.round(number * scale))
// Redox's own rate limit would make the proof wait: what is sent twice or lost shows at full speed.
const fake = FakeRedoxServer.layer({ limits: { requests: 10_000_000 } })
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

/** A backlog, and how soon its first document is filed, in how much memory. */
const backlog = Effect.fnUntraced(function* (place: Place, count: number) {
  const redox = yield* FakeRedox.FakeRedox
  const { baseUrl } = yield* FakeRedoxServer
  yield* Effect.gen(function* () {
    const outbox = yield* Outbox
    const sends = Stream.range(1, count).pipe(Stream.map((n) => sendOf(`shared-${n}`)))
    yield* Stream.runDrain(outbox.addAll(sends))
  }).pipe(Effect.provide([place.layer, files, RedoxConfig.layer({ environment: "Development" })]))
  const startWorker = yield* bundledWorkers
  const began = performance.now()
  const worker = yield* startWorker(
    {
      ...accessTo(redox, baseUrl),
      store: place.store,
      sealingKey: Redacted.value(Vault.format(key)),
      run: "forever",
    },
    // Without it Node.js takes some 300 MB, of a short backlog as of a long one, before it collects its garbage.
    "--max-semi-space-size=8",
  )
  const filed = redox.documents.pipe(Effect.map((documents) => documents.length))
  const until = (number: number) =>
    filed.pipe(Effect.repeat({ until: (found) => found >= number, schedule: Schedule.spaced("20 millis") }))
  yield* until(1)
  const memory = (name: string) =>
    Math.round(
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${worker.child.pid}/status`, "utf8"))?.[1]) /
        1024,
    )
  const first = performance.now() - began
  const some = Math.min(2_000, count)
  yield* until(some)
  const perSecond = (some - 1) / ((performance.now() - began - first) / 1_000)
  const measured = {
    backlog: count,
    firstAfter: Math.round(first),
    perSecond: Math.round(perSecond),
    peakMegabytes: memory("VmHWM"),
  }
  worker.kill("SIGTERM")
  say(measured)
  return measured
})

const claimAmongSettled = Effect.fnUntraced(function* (place: Place) {
  yield* Effect.gen(function* () {
    yield* fillSettled(sized(1_000_000))
    yield* Outbox.use((outbox) => outbox.add(sendOf("shared-1")))
    const times = yield* claimTimes(200)
    say({ settled: sized(1_000_000), ...times })
    assert.isBelow(times.best, 5)
  }).pipe(Effect.provide([place.layer, files, RedoxConfig.layer({ environment: "Development" })]))
})

layer(Layer.empty, live)("a folder", (it) => {
  it.effect("loses nothing and files nothing twice in 10,000 sends and 100 kills", () =>
    Effect.gen(function* () {
      const place = yield* folderPlace(keys)
      const options = { sends: sized(10_000), kills: sized(100), runners: 1, concurrency: 16, between: 3_000 }
      const tally = yield* chaos(place, keys, options)
      assert.deepStrictEqual(broken(tally), promised)
      assert.isAtMost(tally.unknown, options.kills * options.concurrency + options.sends * 0.02)
    }).pipe(Effect.provide(fake)),
  )

  it.effect("begins at once with a backlog of 100,000, in bounded memory, above Redox's rate limit", () =>
    Effect.gen(function* () {
      const place = yield* folderPlace(keys)
      const { firstAfter, peakMegabytes, perSecond } = yield* backlog(place, sized(100_000))
      // The start of a process included.
      assert.isBelow(firstAfter, 2_000)
      assert.isBelow(peakMegabytes, 250)
      // Two requests a send, of 10,000 in five minutes, with the fake on the same machine.
      assert.isAbove(perSecond, 5 * 16.7)
    }).pipe(Effect.provide(fake)),
  )

  it.effect("claims within 5 ms among 1,000,000 settled rows", () =>
    Effect.flatMap(folderPlace(keys), claimAmongSettled),
  )
})

layer(Postgres.layer, live)("PostgreSQL", (it) => {
  it.effect("loses nothing and files nothing twice in 10,000 sends, 100 kills and 10 crashes of the database", () =>
    Effect.gen(function* () {
      const postgres = yield* Postgres
      const place = yield* postgresPlace(keys, 5_000)
      const meanwhile = { times: sized(10), run: postgres.restart }
      const options = { sends: sized(10_000), kills: sized(100), runners: 3, concurrency: 8, between: 2_500, meanwhile }
      const tally = yield* chaos(place, keys, options)
      assert.deepStrictEqual(broken(tally), promised)
      // The lease of five seconds and ten more, and what was queued still.
      assert.isAtMost(tally.took, 15_000 + tally.left * 20)
    }).pipe(Effect.provide(fake)),
  )

  it.effect("files nothing twice where runners are paused 40 times for longer than they hold a send", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys, 2_000)
      const options = {
        sends: sized(8_000),
        kills: sized(40),
        runners: 3,
        concurrency: 8,
        between: 1_000,
        pause: 5_000,
      }
      assert.deepStrictEqual(broken(yield* chaos(place, keys, options)), promised)
    }).pipe(Effect.provide(fake)),
  )

  it.effect("claims within 5 ms among 1,000,000 settled rows", () =>
    Effect.flatMap(postgresPlace(keys), claimAmongSettled),
  )

  it.effect("begins at once with a backlog of 20,000", () =>
    Effect.gen(function* () {
      const place = yield* postgresPlace(keys)
      const { perSecond } = yield* backlog(place, sized(20_000))
      assert.isAbove(perSecond, 5 * 16.7)
    }).pipe(Effect.provide(fake)),
  )
})
