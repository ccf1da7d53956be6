/**
 * No server makes a send report what is not so: each of some hundred kinds, over undici and fetch.
 */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { emptyTally, play, scenarios } from "../support/HostileServers.ts"
import { clients } from "./sockets.ts"

describe.each(clients)("over %s", (name, client) => {
  it.live(`${scenarios.length} hostile servers get no document twice, no false receipt and no false refusal`, () =>
    Effect.gen(function* () {
      const tally = emptyTally()
      yield* Effect.forEach(scenarios, (scenario) => play(client, scenario, tally), { concurrency: 6, discard: true })
      console.log(name, JSON.stringify(tally))
      assert.isAtLeast(scenarios.length, 300)
      const { duplicates, falseNone, falseSent } = tally
      assert.deepStrictEqual({ duplicates, falseNone, falseSent }, { duplicates: 0, falseNone: 0, falseSent: 0 })
      assert.deepStrictEqual(tally.faults, [])
    }),
  )
})
