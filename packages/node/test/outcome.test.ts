import { Identifiers, type UploadedFile } from "@effect-redox/core"
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

describe("what a file's end is told as", () => {
  // Of every way a send can end without a receipt: what it is told as, and whether anything may be in the chart.
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

  it.effect("keeps what is known of a file that was uploaded, where the create failed or nobody knows", () =>
    Effect.gen(function* () {
      const uploaded: UploadedFile = {
        url: "https://blob.example/1?secret=1",
        contentType: "application/pdf",
        size: 9,
        hash: "aGFzaA==",
        attempts: 1,
      }
      for (const exit of [refused, stopped]) {
        const told = ofSend(exit, {
          ...(yield* known({ mayExist: true }, 1)),
          source: { contentType: "application/pdf", size: 9 },
          uploaded,
        })
        assert.deepInclude(told, {
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
      const told = ofSend(exit, yield* known(progress, creates))
      assert.deepStrictEqual([told.outcome, told.error?.reason], [outcome, reason])
      assert.strictEqual(told.error?.nothingCreated ?? true, outcome !== "unknown")
      assert.notInclude(JSON.stringify(told), "jordan")
    }),
  )
})
