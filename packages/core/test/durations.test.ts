import { SendFile } from "@effect-redox/core"
import { TokenService } from "@effect-redox/core/TokenService"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect } from "effect"
import { note } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

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
