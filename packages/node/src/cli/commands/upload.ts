/**
 * `effect-redox upload`: a file to Redox, for a message that is sent by other means.
 */
import { BlobService } from "@effect-redox/core"
import { Effect, Option } from "effect"
import { configured, type Connection } from "../input/connection.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { opener, reporter } from "../input/files.ts"
import { notBegun, ofUpload } from "../output/outcome.ts"
import { services } from "../services.ts"
import { track } from "../output/followFile.ts"

/** What the flags came to. */
export interface Input extends Connection {
  readonly file: string
  readonly contentType: Option.Option<string>
  readonly json: boolean
}

const uploadOne = Effect.fnUntraced(function* (input: Input) {
  const tell = yield* reporter(1, input.json)
  const file = { index: 0, name: input.file }
  const open = yield* opener([input.file], { flag: Option.getOrUndefined(input.contentType), bundle: undefined }).pipe(
    Effect.onInterrupt(() => tell({ event: "result", file, operation: "upload", duration: 0, ...notBegun })),
  )
  const outcome = yield* track(
    {
      file,
      operation: "upload",
      identifiers: undefined,
      told: ofUpload,
      run: Effect.fnUntraced(function* (onEvent, started) {
        const source = yield* open(input.file)
        yield* started(source)
        return yield* BlobService.use((blobs) => blobs.upload(source, { onEvent }))
      }),
    },
    tell,
  )
  yield* ExitStatus.use((status) => status.set(outcome === "sent" ? statuses.done : statuses.failed))
})

/** Uploads. */
export const upload = Effect.fn("effect-redox.upload")(function* (input: Input) {
  yield* uploadOne(input).pipe(Effect.provide(services), configured(input))
}, Effect.scoped)
