/**
 * `effect-redox upload`: a file to Redox, for a message that another program sends.
 */
import { BlobService } from "@effect-redox/core/BlobService"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { configured, type Connection } from "../input/connection.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { makeReport, opener } from "../input/files.ts"
import { notBegun, ofUpload } from "../output/outcome.ts"
import { services } from "../services.ts"
import { advisingOnce } from "../output/advise.ts"
import { followFile } from "../output/followFile.ts"

/** The flags. */
export interface Input extends Connection {
  readonly file: string
  readonly contentType: Option.Option<string>
  readonly json: Option.Option<boolean>
}

const uploadOne = Effect.fnUntraced(function* (input: Input) {
  const report = yield* Effect.flatMap(makeReport(1, input.json), (made) => advisingOnce(made, input.json))
  const file = { index: 0, name: input.file }
  const open = yield* opener([input.file], { flag: Option.getOrUndefined(input.contentType), bundle: undefined }).pipe(
    Effect.onInterrupt(() => report({ event: "result", file, operation: "upload", duration: 0, ...notBegun })),
  )
  const outcome = yield* followFile(
    {
      file,
      operation: "upload",
      identifiers: undefined,
      resultOf: ofUpload,
      run: Effect.fnUntraced(function* ({ onEvent, started }) {
        const source = yield* open(input.file)
        yield* started(source)
        if (source.advice.length > 0) yield* report({ event: "advice", file, advice: source.advice })
        return yield* BlobService.use((blobs) => blobs.upload(source, { onEvent }))
      }),
    },
    report,
  )
  yield* ExitStatus.use((status) => status.set(outcome === "uploaded" ? statuses.done : statuses.failed))
})

/** Uploads. */
export const upload = Effect.fn("effect-redox.upload")(function* (input: Input) {
  yield* uploadOne(input).pipe(Effect.provide(services), configured(input))
}, Effect.scoped)
