/**
 * The pipeline: choose the method, upload or embed, create, and give a receipt.
 *
 * One send files at most one document. It is either confirmed (a `Receipt`), refused with nothing created
 * (`RedoxError` with `nothingCreated`), or reported as unknown (`OutcomeUnknown`).
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { BlobService } from "./BlobService.ts"
import * as DocumentMessage from "./DocumentMessage.ts"
import type { DocumentService } from "./DocumentService.ts"
import type { Identifiers } from "./Identifiers.ts"
import type { Element, Options, SendResult } from "./internal/send/options.ts"
import { adviceOf, makePlan } from "./internal/send/makePlan.ts"
import { checkSizes, embedAll, prepare as prepareWith, type Prepared } from "./internal/send/prepare.ts"
import { send, sendOne } from "./internal/send/send.ts"
import { withQuietSpan } from "./internal/span.ts"
import type { Receipt } from "./Receipt.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import type * as RedoxError from "./RedoxError.ts"

export type {
  Common,
  Complete,
  Element,
  Method,
  Options,
  Parts,
  PartsOfKnownPatient,
  Ready,
  Referred,
  Sendable,
  SendResult,
  Several,
  Shared,
} from "./internal/send/options.ts"
export type { Prepared } from "./internal/send/prepare.ts"

/** A send as far as it is known without a request. */
export interface Draft {
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers
  /** The message. Where a file would be uploaded its URL is a placeholder, and its hash is left out. */
  readonly bundle: Bundle
  /** Everything that would keep it from being sent. */
  readonly problems: ReadonlyArray<RedoxError.Problem>
  /** What it may lack and still be sent, though many destinations want it. */
  readonly advice: ReadonlyArray<RedoxError.Problem>
}

/**
 * What {@link sendFile} would send, and everything that is wrong with it, without sending anything. A file to be
 * embedded is read, so one that can be read once only cannot be sent after. Fails with `FileUnreadable`, `FileTooLarge` or `FileChanged`.
 *
 * The bundle is the patient's data: show it only to those who may see them.
 */
export const draft = /* @__PURE__ */ Effect.fnUntraced(function* (
  options: Options,
): Effect.fn.Return<Draft, RedoxError.RedoxError, RedoxConfig> {
  const config = yield* RedoxConfig
  const plan = yield* makePlan(options, config, yield* Clock.Clock)
  const { bundleWith, files, identifiers, method, problems } = plan
  if (method === "upload") yield* checkSizes(files, config)
  const places = method === "upload" ? plan.draftPlaces : yield* embedAll(files, config, () => () => Effect.void)
  const advice = yield* adviceOf(plan, places)
  return { method, identifiers, problems, advice, bundle: bundleWith(places) }
}, withQuietSpan("SendFile.draft"))

/**
 * The first half of {@link sendFile}: everything is checked and the file uploaded (or read, to be embedded), and nothing
 * is created yet. `create` is the second half. For a program that has to commit something of its own between the two,
 * such as a row that says that the create has begun; `beforeCreate` is the same for a send in one piece.
 *
 * The time between the halves does not count against the deadline. Fails like `sendFile`, but never with
 * `OutcomeUnknown`; `create` fails like `DocumentService.create`.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { SendFile } from "@effect-redox/core"
 *
 * declare const options: SendFile.Options
 * declare const commit: (ready: SendFile.Ready) => Effect.Effect<void>
 *
 * export const program = Effect.gen(function* () {
 *   const prepared = yield* SendFile.prepare(options)
 *   yield* commit(prepared)
 *   return yield* prepared.create
 * })
 * ```
 */
export const prepare = (
  options: Options,
): Effect.Effect<Prepared, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> =>
  withQuietSpan("SendFile.prepare")(prepareWith(options, { freshAdvice: DocumentMessage.makeAdviceFilter() }))

/**
 * Puts one file into one patient's chart.
 *
 * Everything that can be checked is checked before anything is sent: the destination, the file's type and size, the
 * message. Fails with a `RedoxError`; see its reasons, and docs/delivery.md for what is tried again.
 *
 * @example
 * ```ts
 * import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
 *
 * export const program = SendFile.sendFile({
 *   file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
 *   destination: "redox-fhir-sandbox",
 *   patient: {
 *     resourceType: "Patient",
 *     identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }]
 *   },
 *   document: { type: DocumentMessage.loinc("11506-3", "Progress note") }
 * })
 * ```
 */
export const sendFile = (
  options: Options,
): Effect.Effect<Receipt, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> =>
  send(options, { freshAdvice: DocumentMessage.makeAdviceFilter() })

/**
 * Sends many files, `concurrency` at a time (default 8), and gives one result per file, in the stream's order or, with
 * `unordered`, as they come. A file that fails does not stop the others; only the stream itself can.
 *
 * An element may be an Effect that prepares what to send, such as opening a file: if it fails, with whatever error, that
 * file has failed, and its result holds the error. So has one that dies or interrupts itself, and one that is no send at
 * all: none takes the others with it. Its error says where it was, and `OutcomeUnknown` if its create had begun.
 *
 * An element may carry a reference of the caller's own, `{ reference, send }`, which comes back in its result.
 *
 * Advice on messages (`Advice`) is given once, with the first file it is about.
 *
 * @example
 * ```ts
 * import { Effect, Result, Stream } from "effect"
 * import { SendFile } from "@effect-redox/core"
 *
 * interface Row {
 *   readonly key: string
 *   readonly options: SendFile.Options
 * }
 * declare const rows: Stream.Stream<Row>
 *
 * export const program = rows.pipe(
 *   Stream.map(({ key, options }) => ({ reference: key, send: options })),
 *   (files) => SendFile.sendFiles(files, { concurrency: 4 }),
 *   Stream.runForEach(({ reference, result }) =>
 *     Result.isSuccess(result)
 *       ? Effect.log("sent", reference, result.success.identifiers)
 *       : Effect.logError(result.failure.message, reference)
 *   )
 * )
 * ```
 */
export const sendFiles = <E, R, A = undefined, E2 = never, R2 = never>(
  files: Stream.Stream<Element<A, E2, R2>, E, R>,
  settings?: { readonly concurrency?: number | undefined; readonly unordered?: boolean | undefined },
): Stream.Stream<SendResult<A | undefined, E2>, E, R | R2 | RedoxConfig | BlobService | DocumentService> =>
  Stream.suspend(() => {
    const freshAdvice = DocumentMessage.makeAdviceFilter()
    return files.pipe(
      Stream.zipWithIndex,
      Stream.mapEffect(([element, index]) => sendOne(element, index, freshAdvice), {
        concurrency: settings?.concurrency ?? 8,
        unordered: settings?.unordered ?? false,
      }),
    )
  })
