/**
 * Reports events: to a program as lines of the event log, to a user in sentences.
 */
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { Problem } from "@effect-redox/core/RedoxError"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as EventLog from "../../EventLog.ts"
import { Output } from "./Output.ts"
import { plain, wrap } from "./text.ts"

/** An event before it is stamped. */
export type Unstamped<E = EventLog.Event> = E extends EventLog.Event ? Omit<E, "version" | "at"> : never

/**
 * Receives every event. `answerTexts` is what Redox answered in its own words. It may quote patient data, so only a user
 * at a terminal sees it.
 */
export type Reporter = (event: EventLog.Event, answerTexts: ReadonlyArray<string>) => Effect.Effect<void>

/** Stamps an event and reports it. */
export type Report = (event: Unstamped, answerTexts?: ReadonlyArray<string>) => Effect.Effect<void>

/** Makes a report that stamps its events. */
export const reportTo = (reporter: Reporter): Report =>
  Effect.fnUntraced(function* (event: Unstamped, answerTexts: ReadonlyArray<string> = []) {
    const at = DateTime.formatIso(yield* DateTime.now)
    yield* reporter({ version: 1, at, ...event }, answerTexts)
  })

/** The least time between two `progress` events of a file, in milliseconds. */
const progressEvery = 1_000

/** Makes the reporter for programs: one event per line, on the standard output. */
export const lineReporter = (output: Output["Service"]): Reporter => {
  const progressAt = new Map<number, number>()
  const print = (event: EventLog.Event) => output.out(`${JSON.stringify(event)}\n`)
  return (event) => {
    if (event.event !== "progress") return print(event)
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const last = progressAt.get(event.file.index)
      if (event.bytes !== event.total && last !== undefined && now - last < progressEvery) return Effect.void
      progressAt.set(event.file.index, now)
      return print(event)
    })
  }
}

/** Is the output JSON lines? As `--json` or `--no-json` says, else wherever the standard output is no terminal. */
export const printsLines = (output: Output["Service"], json: Option.Option<boolean>): boolean =>
  Option.getOrElse(json, () => !output.stdout.terminal)

/** Prints a value that can be asked for again: as a JSON line to a program, as a text to a user. */
export const print = Effect.fnUntraced(function* (json: Option.Option<boolean>, value: object, text: string) {
  const output = yield* Output
  yield* output.repeatable
  const shown = printsLines(output, json) ? JSON.stringify(value) : text.split("\n").map(plain).join("\n")
  yield* output.out(`${shown}\n`)
})

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

/** Colours a text, where there may be colours. */
export const painter =
  (color: boolean) =>
  (style: keyof typeof codes, text: string): string =>
    color && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text

export type Paint = ReturnType<typeof painter>

/** A message and what Redox answered, wrapped and indented. */
export const paragraphs = (
  message: string,
  answerTexts: ReadonlyArray<string>,
  columns: number,
  indent: string,
): ReadonlyArray<string> => [
  ...wrap(message.split("\n").map(plain).join("\n"), columns, indent),
  ...answerTexts.flatMap((text) => wrap(`Redox says: ${plain(text)}`, columns, indent)),
]

// In a message of the command's own, the place of a resource says less than the element.
const elementOf = (path: string): string => path.replace(/^Bundle\.entry\[\d+\]\.resource\./, "")

/** Shows advice on the standard error, a line for each. */
export const showAdvice = (output: Output["Service"], advice: ReadonlyArray<Problem>): Effect.Effect<void> =>
  Effect.flatMap(output.errorColumns, (columns) => {
    const lines = advice.flatMap(({ message, path, rule }) =>
      paragraphs(`${elementOf(path)}: ${message} [${rule}]`, [], columns, "  "),
    )
    return output.err(`${["effect-redox: advice, which does not keep a file from being sent:", ...lines].join("\n")}\n`)
  })

/** What Redox answered in its own words, where a user at a terminal reads it: a log that is kept must not have it. */
export const shownAnswerTexts = (output: Output["Service"], error: RedoxError): ReadonlyArray<string> =>
  output.stdout.terminal || output.attended ? unquoted(error) : []

// The message quotes some of them already.
const unquoted = ({ answerTexts, message }: RedoxError): ReadonlyArray<string> =>
  answerTexts.filter((text) => !message.includes(text))
