import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { layer } from "../support/Cli.ts"
import { killOnce } from "../support/kills.ts"

/** How many processes are killed. */
const kills = 250

describe("250 processes that are killed", () => {
  it.live("have announced in their logs each document that they filed", () =>
    Effect.gen(function* () {
      let filed = 0
      let ended = 0
      for (let kill = 0; kill < kills; kill++) {
        // Spread over the whole run, from the first create on; by 1 to 16 at a time.
        const { filed: documents, results } = yield* killOnce((kill * 37) % 400, 1 + (kill % 16))
        filed += documents
        ended += results
      }
      yield* Effect.sync(() =>
        process.stdout.write(`${kills} kills: ${filed} documents filed, ${ended} results logged\n`),
      )
      assert.isAbove(filed, kills)
    }).pipe(Effect.provide(layer())),
  )
})
