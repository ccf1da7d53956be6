/**
 * Reports to a user at a terminal: bars while files are in flight, one line of result for each.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type * as EventLog from "../../EventLog.ts"
import { arrivalText } from "./arrival.ts"
import { Output } from "./Output.ts"
import { averaged, frame, type Flight } from "./progress.ts"
import { painter, paragraphs, type Paint, type Reporter } from "./report.ts"
import { bytes, count, duration, fit, plain, width } from "./text.ts"

/** Ten frames a second: smooth to the eye, and cheap. */
const frameEvery = "100 millis"

/** A rate is measured over at least this long, in milliseconds: chunks come in bursts. */
const rateEvery = 200

interface Tracked extends Flight {
  readonly measuredAt: number
  readonly measured: number
}

const verdicts = {
  sent: { unicode: "✔", ascii: "+", style: "green", word: "sent" },
  uploaded: { unicode: "✔", ascii: "+", style: "green", word: "uploaded" },
  already: { unicode: "✔", ascii: "+", style: "dim", word: "sent before" },
  failed: { unicode: "✖", ascii: "x", style: "red", word: "not sent" },
  unknown: { unicode: "?", ascii: "?", style: "yellow", word: "unknown" },
} as const

interface Page {
  readonly columns: number
  readonly unicode: boolean
  readonly paint: Paint
}

// An error of the library lists its problems itself, that of a row does not.
const messageOf = ({ message, problems = [] }: NonNullable<EventLog.Result["error"]>): string => {
  const listed = problems.filter((problem) => !message.includes(problem.message))
  return [message, ...listed.map(({ message: what, path, rule }) => `  ${path}: ${what} [${rule}]`)].join("\n")
}

/** The line of a file's result, and below it why it failed. */
export const resultLines = (
  result: EventLog.Result,
  answerTexts: ReadonlyArray<string>,
  { columns, paint, unicode }: Page,
): ReadonlyArray<string> => {
  const { ascii, style, unicode: mark, word } = verdicts[result.outcome]
  const done = result.outcome === "sent" || result.outcome === "uploaded"
  const verdict = `${unicode ? mark : ascii} ${word}`
  const facts = [
    ...(done && result.size !== undefined ? [`${bytes(result.size)} in ${duration(result.duration)}`] : []),
    ...(done && result.identifiers !== undefined ? [result.identifiers.document] : []),
    ...(result.error === undefined ? [] : [result.error.reason]),
  ].join("  ")
  // The identifier is to be copied whole, so it is the name that gives way.
  const room = Math.max(12, columns - width(verdict) - width(facts) - 5)
  const line = `${paint(style, verdict)}  ${fit(plain(result.file.name), room)}${facts === "" ? "" : `  ${facts}`}`
  return [
    line,
    ...(result.error === undefined ? [] : paragraphs(messageOf(result.error), answerTexts, columns, "    ")),
    ...(result.outcome === "uploaded" && result.blobUrl !== undefined ? [`    ${plain(result.blobUrl)}`] : []),
  ]
}

/** The last line: all files in numbers. */
export const summaryLine = (summary: EventLog.Summary, paint: Paint): string => {
  const parts = [
    `${summary.sent} sent`,
    ...(summary.already === undefined || summary.already === 0 ? [] : [`${summary.already} sent before`]),
    ...(summary.failed > 0 ? [paint("red", `${summary.failed} not sent`)] : []),
    ...(summary.unknown > 0 ? [paint("yellow", `${summary.unknown} unknown`)] : []),
  ]
  const amount = summary.bytes > 0 ? `; ${bytes(summary.bytes)}` : ""
  const interrupted = summary.interrupted ? "Interrupted. " : ""
  return `${interrupted}${count(summary.files, "file")}: ${parts.join(", ")}${amount} in ${duration(summary.duration)}`
}

const begun = (event: Extract<EventLog.Event, { readonly event: "start" }>, now: number): Tracked => ({
  name: event.file.name,
  phase: { _tag: "Preparing" },
  sent: 0,
  total: event.size,
  rate: undefined,
  measuredAt: now,
  measured: 0,
})

const advanced = (flight: Tracked, sent: number, total: number | undefined, now: number): Tracked => {
  const restarted = sent < flight.sent
  const elapsed = now - flight.measuredAt
  const moved = { ...flight, phase: { _tag: "Sending" as const }, sent, total }
  if (restarted) return { ...moved, rate: undefined, measuredAt: now, measured: sent }
  return elapsed < rateEvery
    ? moved
    : { ...moved, rate: averaged(flight.rate, sent - flight.measured, elapsed), measuredAt: now, measured: sent }
}

// A pause counts into the rate.
const stalled = (flight: Tracked, now: number): Tracked => {
  const idle = now - flight.measuredAt
  return idle < 1_000 ? flight : { ...flight, rate: averaged(flight.rate, flight.sent - flight.measured, idle) }
}

// A file in flight after an event.
const changed = (flight: Tracked, event: EventLog.Event, now: number): Tracked => {
  switch (event.event) {
    case "attempt":
      return { ...flight, phase: { _tag: event.operation === "create" ? "Creating" : "Sending" } }
    case "attempt-failed":
      return event.retryIn === undefined
        ? flight
        : {
            ...flight,
            phase: { _tag: "Waiting", what: "retry", attempt: event.attempt + 1, until: now + event.retryIn },
          }
    case "rate-limit-wait":
      return { ...flight, phase: { _tag: "Waiting", what: "rate limit", attempt: 0, until: now + event.waitFor } }
    case "circuit-wait":
      return { ...flight, phase: { _tag: "Waiting", what: "no answer", attempt: 0, until: now + event.waitFor } }
    case "progress":
      return advanced(flight, event.bytes, event.total, now)
    default:
      return flight
  }
}

/** Makes the reporter for users. The bars are there until the scope closes. */
export const humanReporter = Effect.fnUntraced(function* (
  files: number,
): Effect.fn.Return<Reporter, never, Output | Scope.Scope> {
  const output = yield* Output
  const { unicode } = output.stdout
  const paint = painter(output.stdout.color)
  const flights = new Map<number, Tracked>()
  const startedAt = yield* Clock.currentTimeMillis
  const tally = { sent: 0, uploaded: 0, already: 0, failed: 0, unknown: 0 }

  const picture = Effect.gen(function* () {
    const now = yield* Clock.currentTimeMillis
    const { columns, rows } = yield* output.size
    const done = tally.sent + tally.uploaded + tally.failed + tally.unknown
    const view = {
      // In the order of the arguments, not in which they were opened.
      flights: [...flights].toSorted(([a], [b]) => a - b).map(([, flight]) => stalled(flight, now)),
      files,
      done,
      ...tally,
      startedAt,
      now,
    }
    return frame(view, { columns, rows, unicode, paint })
  })
  const draw = Effect.flatMap(picture, output.live)
  let interrupted = false
  if (output.stdout.animate) {
    yield* Effect.addFinalizer(() => output.live([]))
    // The size is read anew for every frame, so a resized terminal is drawn right within one.
    yield* Effect.forkScoped(Effect.repeat(draw, Schedule.spaced(frameEvery)))
  }

  return Effect.fnUntraced(function* (event, answerTexts) {
    const now = yield* Clock.currentTimeMillis
    if (event.event === "start") {
      flights.set(event.file.index, begun(event, now))
    } else if (event.event === "result") {
      flights.delete(event.file.index)
      tally[event.outcome] += 1
      const { columns } = yield* output.size
      // The explanation of an interruption is the same for every file, so only the first has it.
      const [line = "", ...why] = resultLines(event, answerTexts, { columns, unicode, paint })
      const again = event.error?.reason === "Interrupted" && interrupted
      interrupted ||= event.error?.reason === "Interrupted"
      yield* output.out(`${(again ? [line] : [line, ...why]).join("\n")}\n`, yield* picture)
    } else if (event.event === "status") {
      const { columns } = yield* output.size
      const text = `${event.file?.name ?? event.id}: ${arrivalText(event)}`
      yield* output.out(`${paragraphs(text, [], columns, "").join("\n")}\n`)
    } else if (event.event === "summary") {
      yield* output.live([])
      yield* output.out(`${summaryLine(event, paint)}\n`)
    } else if ("file" in event) {
      const flight = flights.get(event.file.index)
      if (flight !== undefined) flights.set(event.file.index, changed(flight, event, now))
    }
  })
})
