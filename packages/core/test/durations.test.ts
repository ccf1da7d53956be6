import { SendFile } from "@effect-redox/core"
import { TokenService } from "@effect-redox/core/TokenService"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect } from "effect"
import { isoOf } from "../src/internal/clock.ts"
import { note } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

describe("a time of day", () => {
  it("is written as a date writes it, in whichever order the times come", () => {
    const noon = Date.UTC(2026, 0, 31, 12)
    const times = [noon, noon + 1, noon + 999, noon + 1_000, noon + 7, -1, -999, -1_000, 0, 0.9, 253_402_300_799_999]
    for (const millis of times) assert.strictEqual(isoOf(millis), new Date(millis).toISOString(), `${millis}`)
  })
})

describe("the durations of a receipt", () => {
  it.effect("are none below zero, though the time of day is set back in the midst of the send", () =>
    Effect.gen(function* () {
      // A token, so that no assertion is dated by the wrong clock.
      yield* TokenService.use((tokens) => tokens.get)
      const clock = yield* Clock.Clock
      const day = { offset: 0 }
      const millis = () => clock.currentTimeMillisUnsafe() + day.offset
      const onEvent = () => Effect.sync(() => void (day.offset -= 60_000))
      const { durations } = yield* SendFile.sendFile(note({ onEvent })).pipe(
        Effect.provideService(Clock.Clock, {
          ...clock,
          currentTimeMillisUnsafe: millis,
          currentTimeMillis: Effect.sync(millis),
        }),
      )
      for (const duration of Object.values(durations)) assert.isAtLeast(duration, 0)
    }).pipe(Effect.provide(inMemory())),
  )
})
