/**
 * The ledger against a small model: whatever two runners, a sweep and a person do in whatever order, a create is begun
 * again only on proof or on a person's word.
 */
import { Folder, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { Store } from "@effect-redox/durable/Store"
import { RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect, Layer, Option, Random } from "effect"
import { statements } from "../src/internal/store/ledger.ts"
import type { Claimed, Ending } from "../src/internal/store/steps.ts"
import { folder } from "./support/folders.ts"
import { files, sendOf } from "./support/sends.ts"

// The ends of a send are rare, so that much happens before.
const actions = [
  ...Array.from({ length: 6 }, () => "claim" as const),
  ...Array.from({ length: 6 }, () => "begin" as const),
  ...Array.from({ length: 3 }, () => "not-created" as const),
  ...Array.from({ length: 3 }, () => "unknown" as const),
  ...Array.from({ length: 3 }, () => "resolve-not-created" as const),
  ...Array.from({ length: 3 }, () => "lapse" as const),
  ...Array.from({ length: 3 }, () => "sweep" as const),
  ...Array.from({ length: 3 }, () => "retry" as const),
  "refused",
  "release",
  "sent",
  "resolve-sent",
  "cancel",
] as const

const ending = (state: Ending["state"]): Ending => ({
  state,
  outcome: {},
  event: { event: state },
  purge: state === "sent",
  wait: 0,
})

interface Runner {
  readonly name: string
  claim: Claimed | undefined
  round: number | undefined
}

/** Grants of a create, and what allows another one. */
interface Model {
  grants: number
  proofs: number
  words: number
  /** A grant was proven to have created the document. */
  created: number
}

const step = Effect.fnUntraced(function* (runners: ReadonlyArray<Runner>, model: Model) {
  const outbox = yield* Outbox
  const { sql } = yield* Store
  const ledger = yield* statements
  const runner = runners[yield* Random.nextIntBetween(0, runners.length - 1)] ?? {
    name: "",
    claim: undefined,
    round: undefined,
  }
  const action = actions[yield* Random.nextIntBetween(0, actions.length - 1)]
  const settle = Effect.fnUntraced(function* (state: Ending["state"]) {
    if (runner.claim === undefined || runner.round === undefined) return false
    const noted = yield* ledger.settle(runner.claim.key, runner.round, ending(state))
    runner.round = undefined
    runner.claim = undefined
    return noted
  })
  switch (action) {
    case "claim": {
      if (runner.claim !== undefined) return
      runner.claim = (yield* ledger.claim({ holder: runner.name, environment: "Development", count: 1 }))[0]
      return
    }
    case "begin": {
      if (runner.claim === undefined || runner.round !== undefined) return
      const round = yield* ledger.begin(runner.claim)
      if (Option.isNone(round)) return void (runner.claim = undefined)
      runner.round = round.value
      model.grants++
      return
    }
    case "sent":
      if (runner.round !== undefined) model.created++
      return yield* settle("sent")
    case "not-created":
      if (runner.round !== undefined && (yield* settle("queued"))) model.proofs++
      return
    case "refused":
      if (runner.round !== undefined && (yield* settle("refused"))) model.proofs++
      return
    case "unknown":
      return yield* settle("unknown")
    case "release":
      if (runner.claim === undefined || runner.round !== undefined) return
      yield* ledger.release(runner.claim)
      runner.claim = undefined
      return
    case "lapse":
      // Its lease is over, and it does not know.
      return yield* sql`UPDATE redox_send SET lease_until = 0 WHERE lease_by = ${runner.name}`
    case "sweep":
      return yield* ledger.sweep()
    case "resolve-not-created":
      return yield* outbox
        .resolve("k", { as: "not-created", by: "pat", evidence: "model", early: true })
        .pipe(Effect.andThen(Effect.sync(() => void model.words++)), Effect.ignore)
    case "resolve-sent":
      return yield* Effect.ignore(outbox.resolve("k", { as: "sent", by: "pat", evidence: "model" }))
    case "retry":
      return yield* Effect.ignore(outbox.retry("k"))
    case "cancel":
      return (yield* Random.nextIntBetween(0, 9)) > 0 ? undefined : yield* Effect.ignore(outbox.cancel("k"))
    case undefined:
      return
  }
})

it.effect("begins a create again only on proof that nothing was created, or on a person's word", () =>
  Effect.gen(function* () {
    let total = 0
    for (let seed = 0; seed < 24; seed++) {
      const path = yield* folder
      yield* Effect.gen(function* () {
        const outbox = yield* Outbox
        yield* outbox.add(sendOf("model", { key: "k" }))
        const runners: ReadonlyArray<Runner> = ["one", "two"].map((name) => ({
          name,
          claim: undefined,
          round: undefined,
        }))
        const model: Model = { grants: 0, proofs: 0, words: 0, created: 0 }
        for (let n = 0; n < 100; n++) {
          yield* step(runners, model)
          assert.isAtMost(model.grants - model.proofs - model.words, 1, `seed ${seed}, step ${n}`)
        }
        // Once it is proven to be there, nothing sends it again.
        const state = Option.getOrThrow(yield* outbox.get("k")).state
        if (model.created > 0 && model.words === 0) assert.strictEqual(state, "sent", `seed ${seed}`)
        total += model.grants
      }).pipe(
        Effect.provide(Folder.layer({ folder: path, keys: [Vault.generate("test")] }), { local: true }),
        Random.withSeed(seed),
      )
    }
    assert.isAbove(total, 30)
  }).pipe(Effect.provide(Layer.merge(files, RedoxTest.layer()))),
)
