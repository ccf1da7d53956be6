import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { clients } from "../delivery/sockets.ts"
import { sendUnderFaults } from "../support/SocketFaults.ts"

describe.each(clients)("over %s", (name, client) => {
  it.live("4,800 sends under faults of sockets file nothing twice and report nothing false", () =>
    Effect.gen(function* () {
      for (const [seed, share] of [0.01, 0.04, 0.1, 0.25].entries()) {
        const { faults, none, tally } = yield* sendUnderFaults(client, { sends: 1_200, share, seed: seed + 1 })
        console.log(name, share, faults, "faults", none, "none", JSON.stringify(tally))
        assert.deepStrictEqual(tally.faults, [])
      }
    }),
  )
})
