/**
 * Advice of a command, which it gives once: as an event, and on the standard error for people.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { Output } from "./Output.ts"
import { printsLines, showAdvice, type Report, type Unstamped } from "./report.ts"

/** Makes a report that gives each piece of advice once, however many files it is about. */
export const advisingOnce = Effect.fnUntraced(function* (
  reportEvent: Report,
  json: Option.Option<boolean>,
): Effect.fn.Return<Report, never, Output> {
  const output = yield* Output
  const freshAdvice = DocumentMessage.makeAdviceFilter()
  const advise = (event: Extract<Unstamped, { readonly event: "advice" }>) => {
    const advice = freshAdvice(event.advice)
    if (advice.length === 0) return Effect.void
    const asEvent = printsLines(output, json) ? reportEvent({ ...event, advice }) : Effect.void
    return Effect.andThen(asEvent, showAdvice(output, advice))
  }
  return (event, answerTexts) => (event.event === "advice" ? advise(event) : reportEvent(event, answerTexts))
})
