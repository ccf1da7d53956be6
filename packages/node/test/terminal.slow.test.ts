import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { Cli, layer } from "./support/Cli.ts"
import { show } from "./support/Screen.ts"

describe("what a person reads of the other commands", () => {
  it.live("reads like sentences: a token without the token, problems with their rules, keys with what to do next", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        yield* cli.write("wrong.json", JSON.stringify({ resourceType: "Patient", gender: "F" }))
        const [token, validate, keys] = yield* Effect.forEach(
          [["token"], ["validate", "wrong.json"], ["keys", "generate", "--out", "keys", "--algorithm", "ES384"]],
          (args) => Effect.flatMap(cli.terminal(args), ({ ended }) => ended),
          { concurrency: 3 },
        )
        assert.match(token?.stdout ?? "", /Redox granted an access token\.\s+scope +fhir:development[^]*in [45] min/)
        assert.match(
          show(validate?.stdout ?? "").lines.join("\n"),
          /wrong\.json: 1 problem\n {2}error {2}Patient\.gender {2}binding\n/,
        )
        assert.strictEqual(validate?.status, 1)
        assert.match(keys?.stdout ?? "", /export REDOX_PRIVATE_KEY_FILE=keys\/private-key\.pem/)
      }),
    ).pipe(Effect.provide(layer())),
  )
})
