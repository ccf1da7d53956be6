/**
 * One send, and one of many: whatever happens to it, it ends as a result.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { BlobService } from "../../BlobService.ts"
import type { DocumentService } from "../../DocumentService.ts"
import * as Identifiers from "../../Identifiers.ts"
import type { Receipt } from "../../Receipt.ts"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import { withQuietSpan } from "../span.ts"
import { sends } from "../telemetry.ts"
import type { Element, Options, Referred, SendResult } from "./options.ts"
import { isMethod } from "./plan.ts"
import { prepare, type Prepared, type Progress } from "./prepare.ts"

const outcomeOf = (exit: Exit.Exit<Receipt, RedoxError.RedoxError>): string => {
  if (Exit.isSuccess(exit)) return "created"
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  if (error === undefined) return Cause.hasInterrupts(exit.cause) ? "interrupted" : "unknown"
  return error.nothingCreated ? "nothing-created" : "unknown"
}

const countOutcome = <R>(
  send: Effect.Effect<Receipt, RedoxError.RedoxError, R>,
  options: Options,
): Effect.Effect<Receipt, RedoxError.RedoxError, R> =>
  Effect.withFiber((fiber) =>
    Effect.onExitPrimitive(send, (exit) => {
      const method = Result.getOrElse(
        Result.try(() => (isMethod(options.method) ? options.method : "auto")),
        () => "auto",
      )
      sends(method, outcomeOf(exit)).updateUnsafe(1, fiber.context)
      return undefined
    }),
  )

const createOf = ({ create }: Prepared): Effect.Effect<Receipt, RedoxError.RedoxError> => create

/** Puts a document into a chart, and keeps `progress` up to date. */
export const send = (
  given: Options,
  progress: Progress,
): Effect.Effect<Receipt, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> =>
  countOutcome(withQuietSpan("SendFile.sendFile")(Effect.flatMap(prepare(given, progress), createOf)), given)

const unprepared = (index: number): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: `files[${index}]`,
    rule: "prepare",
    message: "could not be prepared: the effect that was to do it failed, died or interrupted itself",
  })

const brokenOff = (index: number): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: `files[${index}]`,
    rule: "shape",
    message: "could not be sent: something in it, or in this program, is not as it should be",
  })

// The error, where there is one. An interruption from outside does not come here; a defect is not quoted, since it may
// hold what was to be sent.
const errorOr = <E>(cause: Cause.Cause<E>, otherwise: () => RedoxError.RedoxError): E | RedoxError.RedoxError => {
  const error = Cause.findErrorOption(cause)
  return Option.isSome(error) ? error.value : otherwise()
}

/** One of many: what became of it, whatever it is. */
export const sendOne = /* @__PURE__ */ Effect.fnUntraced(function* <A, E, R>(
  element: Element<A, E, R>,
  index: number,
  freshAdvice: Progress["freshAdvice"],
): Effect.fn.Return<SendResult<A | undefined, E>, never, R | RedoxConfig | BlobService | DocumentService> {
  const config = yield* RedoxConfig
  const progress: Progress = { freshAdvice }
  const reference = Result.getOrElse(
    Result.try(() => referenceOf(element)),
    () => undefined,
  )
  const ended = (
    identifiers: Identifiers.Identifiers,
    result: Result.Result<Receipt, E | RedoxError.RedoxError>,
  ): SendResult<A | undefined, E> => ({ index, reference, identifiers, result })
  const unsent = (cause: Cause.Cause<E>) =>
    Effect.map(Identifiers.make, (identifiers) =>
      ended(identifiers, Result.fail(errorOr(cause, () => unprepared(index)))),
    )
  const failed = (cause: Cause.Cause<RedoxError.RedoxError>) => {
    const { mayExist, plan } = progress
    return Effect.map(plan === undefined ? Identifiers.make : Effect.succeed(plan.identifiers), (identifiers) => {
      const error = errorOr(cause, () =>
        plan === undefined || mayExist !== true
          ? brokenOff(index)
          : RedoxError.fromReason(
              new RedoxError.OutcomeUnknown({
                unknown: "broken-off",
                identifiers,
                destination: plan.options.destination,
                environment: config.environment,
                attempts: 1,
              }),
            ),
      )
      return ended(identifiers, Result.fail(error))
    })
  }
  const sent = (options: Options) =>
    Effect.matchCauseEffect(send(options, progress), {
      onSuccess: (receipt) => Effect.succeed(ended(receipt.identifiers, Result.succeed(receipt))),
      onFailure: failed,
    })
  const prepared = Effect.suspend(() => {
    const given = isReferred(element) ? element.send : element
    return Effect.isEffect(given) ? Effect.matchCauseEffect(given, { onSuccess: sent, onFailure: unsent }) : sent(given)
  })
  return yield* Effect.catchCause(prepared, failed)
})

const isReferred = <A, E, R>(element: Element<A, E, R>): element is Referred<A, E, R> =>
  Predicate.isObject(element) && !Effect.isEffect(element) && "send" in element

const referenceOf = <A, E, R>(element: Element<A, E, R>): A | undefined =>
  isReferred(element) ? element.reference : undefined
