/**
 * Creates documents: sends a message to `DocumentReference/$documentreference-create` and reads the answer
 * (docs/protocol.md §4).
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as DeliveryPolicy from "./DeliveryPolicy.ts"
import type { DocumentMessage } from "./DocumentMessage.ts"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import { makeAuthorizedCall, type Call, type Success } from "./internal/delivery/authorizedCall.ts"
import type { ChartState } from "./internal/delivery/deliver.ts"
import { noObserver } from "./internal/delivery/observer.ts"
import { isoOf, millisAt } from "./internal/clock.ts"
import { checkOptions } from "./internal/delivery/checkedOptions.ts"
import { failedAnswer, type Called, type FailedAttempt } from "./internal/delivery/outcome.ts"
import { operations } from "./internal/operations.ts"
import { isTraced, withQuietSpan } from "./internal/span.ts"
import { traceOf } from "./internal/http/answer.ts"
import { BytesContent } from "./internal/bytes/body.ts"
import { locationOf, verdictOf } from "./internal/http/createVerdict.ts"
import { withoutParameters } from "./internal/wire.ts"
import type { Receipt } from "./Receipt.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import {
  SearchService,
  type CannotAsk,
  type Found,
  type Hits,
  type ReadOptions,
  type SearchOptions,
} from "./SearchService.ts"
import type { Observer } from "./SendEvent.ts"
import type { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"
import { withoutQuery } from "./UploadedFile.ts"

export { destinationProblems } from "./internal/delivery/destinationProblems.ts"

/** Where a document goes, and what a caller may set for one create. */
export interface Options {
  /** The destination's slug, such as `redox-fhir-sandbox`, or its UUID. */
  readonly destination: string
  /** Laid over the configuration's policy, for this create. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** Receives every event of this create. */
  readonly onEvent?: Observer | undefined
}

/**
 * Creates documents.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { type DocumentMessage } from "@effect-redox/core"
 * import { DocumentService } from "@effect-redox/core/DocumentService"
 *
 * declare const message: DocumentMessage.DocumentMessage
 *
 * export const program = Effect.gen(function* () {
 *   const documents = yield* DocumentService
 *   const receipt = yield* documents.create(message, { destination: "redox-fhir-sandbox" })
 *   yield* Effect.log("created", receipt.identifiers)
 * })
 * ```
 */
export class DocumentService extends Context.Service<
  DocumentService,
  {
    /**
     * Sends a message, at most once unless it is certain that nothing was created or the policy says otherwise.
     *
     * Fails with `InvalidInput`, `FileTooLarge`, `Authentication`, `Forbidden`, `NotFound`, `Rejected`, `RateLimited`,
     * `Unavailable`, `MalformedResponse` (of a token) or, where the document may have been created, `OutcomeUnknown`. If it
     * is interrupted while a request is on its way, it emits a `CreateInterrupted` event, or logs a warning where it has no
     * observer.
     */
    readonly create: (message: DocumentMessage, options: Options) => Effect.Effect<Receipt, RedoxError.RedoxError>
  }
>()("@effect-redox/core/DocumentService") {
  /**
   * Documents at a destination that carry an identifier: system and value, as `Identifiers.documentIdentifier` gives them.
   * Each hit is checked to carry it, since a destination that ignores its parameters answers with everything.
   *
   * Fails with `InvalidInput`, `Authentication`, `RateLimited` or `Unavailable`. A destination that does not answer the
   * question gives `CannotAsk`, which says nothing about the document.
   */
  static readonly find = (
    options: Omit<SearchOptions, "type">,
  ): Effect.Effect<Hits | CannotAsk, RedoxError.RedoxError, SearchService> =>
    SearchService.use(({ search }) => search({ ...options, type: "DocumentReference" }))

  /** A document at a destination by the id it has there. Fails as {@link find} does. */
  static readonly read = (
    options: Omit<ReadOptions, "type">,
  ): Effect.Effect<Found | CannotAsk, RedoxError.RedoxError, SearchService> =>
    SearchService.use(({ read }) => read({ ...options, type: "DocumentReference" }))

  /** Makes the service from the services it needs. */
  static readonly make = Effect.suspend(() => make)

  /** Creates over HTTP with the tokens of `TokenService`. */
  static readonly layer: Layer.Layer<
    DocumentService,
    never,
    RedoxConfig | TokenService | Traffic | HttpClient.HttpClient
  > = Layer.effect(
    DocumentService,
    Effect.suspend(() => make),
  )
}

const make = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const { environment } = config
  const call = yield* makeAuthorizedCall
  const limit = config.limits.requestBytes
  const request = HttpClientRequest.accept(HttpClientRequest.post(""), "application/fhir+json, application/json")

  const create = Effect.fnUntraced(function* (
    message: DocumentMessage,
    options: Options,
  ): Effect.fn.Return<Receipt, RedoxError.RedoxError> {
    const { destination } = options
    const { identifiers } = message
    const { onEvent: observe, policy } = yield* checkOptions(options, config.policy, ({ createProblems }) =>
      createProblems(message, destination, config.profiles, options.policy),
    )
    const fiber = yield* Effect.fiber
    if (isTraced(fiber)) {
      yield* Effect.annotateCurrentSpan({
        "redox.destination": destination,
        "redox.environment": environment,
        "redox.message.id": identifiers.message,
      })
    }
    const content = new BytesContent(message.bytes(), "application/fhir+json")
    if (content.contentLength > limit) {
      return yield* RedoxError.fromReason(
        new RedoxError.FileTooLarge({ method: "embed", limit, size: content.contentLength }),
      )
    }

    const clock = fiber.getRef(Clock.Clock)
    const startedAt = clock.currentTimeMillisUnsafe()
    const began = millisAt(clock)
    const creating: Call<Accepted> & { readonly chart: ChartState } = {
      operation: "create",
      policy,
      observe,
      request: HttpClientRequest.setUrl(request, operations.create.url(config, destination)),
      content,
      chart: { mayExist: false },
      read,
      toUnknown: (unknown, details) =>
        RedoxError.fromReason(
          new RedoxError.OutcomeUnknown({ unknown, identifiers, destination, environment, ...details }),
        ),
    }
    const sent =
      observe === noObserver
        ? call(creating)
        : Effect.tap(call(creating), ({ attempts }) => observe({ _tag: "Created", identifiers, attempts }))
    const delivered = yield* Effect.onExitPrimitive(sent, (exit) => {
      // An interrupted program gets neither a receipt nor an error, so the unknown outcome is reported here: as an event,
      // or in the log where no observer was given.
      if (Exit.isSuccess(exit) || !Cause.hasInterrupts(exit.cause) || !creating.chart.mayExist) return undefined
      if (observe !== noObserver) return observe({ _tag: "CreateInterrupted", identifiers })
      return Effect.logWarning("Interrupted while a document was being created: its outcome is unknown", {
        destination,
        environment,
        identifiers,
      })
    })
    const took = Math.round(millisAt(clock) - began)
    return {
      destination,
      environment,
      identifiers,
      ...describe(message),
      ...delivered.value,
      attempts: { upload: 0, create: delivered.attempts },
      startedAt: isoOf(startedAt),
      durations: { upload: 0, create: took, total: took },
    }
  }, withQuietSpan("DocumentService.create"))

  return DocumentService.of({ create })
})

const describeFile = ({ contentType, hash, size, url }: Attachment) => ({
  file: {
    contentType: withoutParameters(contentType ?? "application/octet-stream"),
    ...(size === undefined ? {} : { size }),
    ...(hash === undefined ? {} : { hash }),
  },
  ...(url === undefined ? {} : { blobUrl: withoutQuery(url) }),
})

const describe = (message: DocumentMessage): Pick<Receipt, "method" | "file" | "blobUrl" | "furtherFiles"> => {
  const further = message.attachments.slice(1).map((attachment) => {
    const { file, ...place } = describeFile(attachment)
    return { ...file, ...place }
  })
  return {
    method: message.attachment.url === undefined ? "embed" : "upload",
    ...describeFile(message.attachment),
    ...(further.length === 0 ? {} : { furtherFiles: further }),
  }
}

type Accepted = Pick<Receipt, "status" | "logIds" | "location" | "traceId">

// Any complete 2xx without a body is "accepted by Redox". One with a body is what its body says; one that cannot be read
// may come from something in between (docs/protocol.md §4). An answer to half a request is about half a request.
const read = (reply: Success, called: Called): Result.Result<Accepted, FailedAttempt> => {
  const { body, framed, now, reading, requestSent, status } = reply
  const failed = (outcome: FailedAttempt["outcome"], unknown?: RedoxError.UnknownCause) =>
    Result.fail(failedAnswer(called, { outcome, reply, answer: reading.answer, now, unknown }))
  const accepted = (location?: string) => {
    const { logIds, traceId } = traceOf(reply, reading.json)
    return Result.succeed<Accepted>({
      status,
      logIds,
      ...(traceId === undefined ? {} : { traceId }),
      ...(location === undefined ? {} : { location }),
    })
  }
  if (!requestSent) return failed("unreadable", "early-answer")
  // JSON that is whole shows its own end; an empty body does not.
  if (body?.trim() === "") return framed ? accepted() : failed("unreadable")
  switch (verdictOf(reading.json)) {
    case "accepted":
      return accepted(locationOf(reading.json))
    case "refused":
      return failed("refused")
    case "temporary":
      return failed("temporary")
    case "exists":
      return failed("duplicate")
    case "unclear":
      return failed("unreadable")
  }
}
