import { Identifiers } from "@effect-redox/core"
import { FileUnreadable, fromReason, Rejected } from "@effect-redox/core/RedoxError"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Effect, Exit } from "effect"
import { ofSend, type Known } from "../src/cli/output/outcome.ts"

const known = (progress: Partial<Known["progress"]>, create = 0): Effect.Effect<Known> =>
  Effect.map(Identifiers.make, (identifiers) => ({
    attempts: { upload: 1, create },
    progress: { created: false, mayExist: false, ...progress },
    identifiers,
  }))

const stopped = Exit.failCause(Cause.interrupt())
const defect = Exit.die(new Error("jordan"))
const refused = Exit.fail(
  fromReason(new Rejected({ operation: "create", answer: { status: 400, logIds: [], issues: [] } })),
)
const unreadable = Exit.fail(fromReason(new FileUnreadable({ code: "EACCES" })))

describe("the result of a file", () => {
  // Every way a send can end without a receipt: its outcome, and whether anything may be in the chart.
  const table = [
    ["interrupted before a create", stopped, {}, 0, "failed", "Interrupted"],
    ["interrupted between two creates that were refused", stopped, {}, 1, "failed", "Interrupted"],
    ["interrupted within a create", stopped, { mayExist: true }, 1, "unknown", "OutcomeUnknown"],
    ["interrupted after Redox had accepted it", stopped, { created: true, mayExist: true }, 1, "sent", undefined],
    ["a defect before a create", defect, {}, 0, "failed", "Defect"],
    ["a defect once a create had begun", defect, {}, 1, "unknown", "Defect"],
    ["a refusal", refused, {}, 1, "failed", "Rejected"],
    ["a file that cannot be read", unreadable, {}, 0, "failed", "FileUnreadable"],
  ] as const

  it.effect("keeps what is known of a file that was uploaded, where the create failed or its outcome is unknown", () =>
    Effect.gen(function* () {
      const uploaded = { blobUrl: "https://blob.example/1", size: 9, hash: "aGFzaA==" }
      for (const exit of [refused, stopped]) {
        const result = ofSend(exit, {
          ...(yield* known({ mayExist: true }, 1)),
          source: { contentType: "application/pdf", size: 9 },
          uploaded,
        })
        assert.deepInclude(result, {
          method: "upload",
          contentType: "application/pdf",
          size: 9,
          hash: "aGFzaA==",
          blobUrl: "https://blob.example/1",
        })
      }
      const embedded = ofSend(refused, { ...(yield* known({}, 1)), attempts: { upload: 0, create: 1 } })
      assert.deepInclude(embedded, { method: "embed" })
    }),
  )

  it.effect.each(table)("%s", ([, exit, progress, creates, outcome, reason]) =>
    Effect.gen(function* () {
      const result = ofSend(exit, yield* known(progress, creates))
      assert.deepStrictEqual([result.outcome, result.error?.reason], [outcome, reason])
      assert.strictEqual(result.error?.nothingCreated ?? true, outcome !== "unknown")
      assert.notInclude(JSON.stringify(result), "jordan")
    }),
  )
})
