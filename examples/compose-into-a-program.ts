/**
 * A larger program: a service of one's own that files discharge summaries, built on effect-redox's services and composed
 * through Layers. Its callers know nothing of Redox; what can go wrong for them is its own error.
 */
import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import type { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Context, Effect, Layer, Schema } from "effect"

/** What this hospital program calls a discharge. */
export interface Discharge {
  readonly id: string
  readonly mrn: string
  readonly summary: Uint8Array
}

/** A discharge summary that is not in the chart. `retry` says whether it may be tried again without a person. */
export class NotFiled extends Schema.TaggedError<NotFiled>()("NotFiled", {
  discharge: Schema.String,
  retry: Schema.Boolean,
  advice: Schema.String,
}) {}

/** Files discharge summaries into charts. */
export class DischargeFiling extends Context.Service<
  DischargeFiling,
  {
    /** Gives the document's identifier. */
    readonly file: (discharge: Discharge) => Effect.Effect<string, NotFiled>
  }
>()("example/DischargeFiling") {
  static readonly layerNoDeps = (destination: string) =>
    Layer.effect(
      DischargeFiling,
      Effect.gen(function* () {
        const services = yield* Effect.context<BlobService | DocumentService | RedoxConfig>()

        const file = Effect.fn("DischargeFiling.file")(function* (discharge: Discharge) {
          const receipt = yield* SendFile.sendFile({
            file: FileSource.fromBytes(discharge.summary, { contentType: "application/pdf" }),
            title: "Discharge summary",
            destination,
            patient: {
              resourceType: "Patient",
              identifier: [{ system: `urn:redox:${destination}:MR`, value: discharge.mrn }],
            },
            document: { type: DocumentMessage.loinc("18842-5", "Discharge summary"), docStatus: "final" },
            // The same discharge is the same document, however often this is called.
            identifiers: yield* Identifiers.fromKey(`discharge/${discharge.id}`),
          }).pipe(
            Effect.provideContext(services),
            Effect.catchTag("RedoxError", (error) =>
              Effect.fail(new NotFiled({ discharge: discharge.id, retry: error.isRetryable, advice: error.message })),
            ),
          )
          return receipt.identifiers.document
        })

        return DischargeFiling.of({ file })
      }),
    )
}
