/**
 * Tells what happens: to a program as lines of the event log, to a person in sentences.
 */
import type { RedoxError } from "@effect-redox/core"
import { Clock, Context, DateTime, Effect } from "effect"
import type * as EventLog from "../../EventLog.ts"
import type { Output } from "./Output.ts"
import { plain, wrap } from "./text.ts"

/** An event before it is stamped. */
export type Unstamped<E = EventLog.Event> = E extends EventLog.Event ? Omit<E, "version" | "at"> : never

/** Is told of every event. `spoken` is what Redox said in its own words, which only the person who sends may see. */
export type Reporter = (event: EventLog.Event, spoken: ReadonlyArray<string>) => Effect.Effect<void>

/** Stamps an event and tells it. */
export const tell = (reporter: Reporter) =>
  Effect.fnUntraced(function* (event: Unstamped, spoken: ReadonlyArray<string> = []) {
    const at = DateTime.formatIso(yield* DateTime.now)
    yield* reporter({ version: 1, at, ...event }, spoken)
  })

/** How something is told once it is stamped. */
export type Tell = ReturnType<typeof tell>

/** Is what is being logged told anyway? Then a warning of it would say the same twice. */
export const AlreadyTold = Context.Reference<() => boolean>("@effect-redox/node/cli/AlreadyTold", {
  defaultValue: () => () => false,
})

/** The least time between two `progress` events of a file, in milliseconds. */
const progressEvery = 1_000

/** One event per line, on the standard output. */
export const lines = (output: Output["Service"]): Reporter => {
  const told = new Map<number, number>()
  const print = (event: EventLog.Event) => output.out(`${JSON.stringify(event)}\n`)
  return (event) => {
    if (event.event !== "progress") return print(event)
    return Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const last = told.get(event.file.index)
      if (event.bytes !== event.total && last !== undefined && now - last < progressEvery) return Effect.void
      told.set(event.file.index, now)
      return print(event)
    })
  }
}

/** Is a program to read the output? Where `--json` says so, and where it does not go to a terminal. */
export const forProgram = (output: Output["Service"], json: boolean): boolean => json || !output.stdout.terminal

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

/** Colours a text, where there may be colours. */
export const painter =
  (color: boolean) =>
  (style: keyof typeof codes, text: string): string =>
    color && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text

export type Paint = ReturnType<typeof painter>

/** A text in words, with what Redox said where that may be shown, wrapped and indented. */
export const paragraphs = (
  message: string,
  spoken: ReadonlyArray<string>,
  columns: number,
  indent: string,
): ReadonlyArray<string> => [
  ...wrap(message.split("\n").map(plain).join("\n"), columns, indent),
  ...spoken.flatMap((text) => wrap(`Redox says: ${plain(text)}`, columns, indent)),
]

/** What Redox said in its own words, for a person at the terminal alone: a log that is kept must not have it. */
export const spokenOf = (output: Output["Service"], error: RedoxError): ReadonlyArray<string> =>
  output.stdout.terminal || output.attended ? unsaid(error) : []

// What is quoted in the message already is not said twice.
const unsaid = ({ answerTexts, message }: RedoxError): ReadonlyArray<string> =>
  answerTexts.filter((text) => !message.includes(text))
