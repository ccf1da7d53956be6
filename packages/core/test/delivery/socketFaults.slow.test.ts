/**
 * Faults of the system on sockets, at a size for every change; `pnpm test:full` sends thousands.
 */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { sendUnderFaults } from "../support/SocketFaults.ts"
import { clients } from "./sockets.ts"

describe.each(clients)("over %s", (_, client) => {
  it.live("500 sends while one in twenty-five system calls fails file nothing twice", () =>
    Effect.gen(function* () {
      const { faults, tally } = yield* sendUnderFaults(client, { sends: 500, share: 0.04, seed: 1 })
      assert.isAtLeast(faults, 25)
      assert.strictEqual(tally.sends, 500)
      assert.isAtLeast(tally.sent, 300)
      assert.isAtLeast(tally.unknown, 5)
      assert.deepStrictEqual(tally.faults, [])
    }),
  )
})
