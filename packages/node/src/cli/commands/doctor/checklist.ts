/**
 * The checks of a run as they come: a line for each, and the exit status of the worst.
 */
import * as Effect from "effect/Effect"
import type * as EventLog from "../../../EventLog.ts"
import { ExitStatus } from "../../exit.ts"
import type { Output } from "../../output/Output.ts"
import { lineReporter, painter, paragraphs, reportTo, type Report } from "../../output/report.ts"

/** What is added beside a message. */
export type More = Pick<EventLog.Check, "problems" | "variables">

export interface Checklist {
  /** Reports a check. `status` is what the command ends with because of it, where it is not as it should be. */
  readonly add: (
    check: EventLog.Check["check"],
    outcome: EventLog.Check["outcome"],
    message: string,
    status?: number,
    more?: More,
  ) => Effect.Effect<void>
  readonly report: Report
}

const marks = {
  ok: { word: "ok", style: "green" },
  failed: { word: "failed", style: "red" },
  unknown: { word: "unknown", style: "yellow" },
  skipped: { word: "skipped", style: "dim" },
} as const

const indent = " ".repeat(24)

/** A check for a user: its outcome and name, and its message beside them. */
const lines = (check: EventLog.Check, columns: number, color: boolean): string => {
  const { style, word } = marks[check.outcome]
  const problems = (check.problems ?? []).map(({ message, path, rule }) => `${path}: ${message} [${rule}]`)
  const [first = "", ...rest] = paragraphs([check.message, ...problems].join("\n"), [], columns, indent)
  const head = `${painter(color)(style, word)}${" ".repeat(9 - word.length)}${check.check.padEnd(15)}`
  return `${[`${head}${first.slice(indent.length)}`, ...rest].join("\n")}\n`
}

/** Makes one. */
export const makeChecklist = Effect.fnUntraced(function* (
  output: Output["Service"],
  asLines: boolean,
): Effect.fn.Return<Checklist, never, ExitStatus> {
  const exit = yield* ExitStatus
  const report = asLines
    ? reportTo(lineReporter(output))
    : reportTo((event) =>
        event.event === "check"
          ? Effect.flatMap(output.size, ({ columns }) => output.out(lines(event, columns, output.stdout.color)))
          : Effect.void,
      )
  const add: Checklist["add"] = Effect.fnUntraced(function* (check, outcome, message, status, more) {
    yield* report({ event: "check", check, outcome, message, ...more })
    if (status !== undefined) yield* exit.set(status)
  })
  return { add, report }
})
