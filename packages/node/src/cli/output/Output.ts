/**
 * Where the command writes: its standard output, its standard error, and on a terminal the lines at the bottom that
 * change while it works.
 */
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stdio from "effect/Stdio"
import * as TerminalCapabilities from "effect/cli/TerminalCapabilities"
import { closeSync, constants, openSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ExitStatus } from "../exit.ts"
import { Signals } from "../signals.ts"
import { fromStream, wasClosed } from "./channel.ts"
import { width } from "./text.ts"

/** What the standard output can show. */
export interface Capabilities {
  /** Is it a terminal? */
  readonly terminal: boolean
  /** May lines be drawn again? Not on a dumb terminal. */
  readonly animate: boolean
  /** May there be colours? https://no-color.org */
  readonly color: boolean
  /** May there be characters beyond ASCII? */
  readonly unicode: boolean
}

/** The command's outputs. Writing to them does not fail: see `layer`. */
export class Output extends Context.Service<
  Output,
  {
    readonly stdout: Capabilities
    /** Is the standard error a terminal? */
    readonly attended: boolean
    readonly size: Effect.Effect<{ readonly columns: number; readonly rows: number }>
    /** How wide lines on the standard error may be: what is kept in a file is not broken. */
    readonly errorColumns: Effect.Effect<number>
    /** Writes lines to the standard output, above the live ones, which stay as they are or become other ones. */
    readonly out: (text: string, live?: ReadonlyArray<string>) => Effect.Effect<void>
    /** Writes lines to the standard error, above the live ones. */
    readonly err: (text: string) => Effect.Effect<void>
    /** Draws the live lines anew; none takes them away. None of them may be wider than the terminal. */
    readonly live: (lines: ReadonlyArray<string>) => Effect.Effect<void>
    /**
     * Waits until the operating system has taken every line written so far. False where one could be written neither to
     * the standard output nor to the standard error: it is lost.
     */
    readonly recorded: Effect.Effect<boolean>
    /**
     * From here on, what a reader that went away (`| head`) has not taken is dropped: it can be asked for again, and is no
     * record of what was done.
     */
    readonly repeatable: Effect.Effect<void>
    /** Neither the standard output nor the standard error was open when the process started. */
    readonly closed: boolean
  }
>()("@effect-redox/node/cli/Output") {
  /**
   * The process's own. Where the standard output has no reader any more (`| head`), was closed from the start (`>&-`),
   * or cannot be written (a full disk), what has not arrived goes to the standard error. So does what a reader that
   * stalls has not taken five seconds after the end; what the standard error does not take either goes to a file in the
   * folder for temporary files. A line that is not where it should be makes the command end with `ExitStatus.unwritten`,
   * but for a reader that went away: it chose to. What such a reader has not taken of a `repeatable` output is dropped.
   */
  static readonly layer: Layer.Layer<Output, never, ExitStatus | Signals | Stdio.Stdio> = Layer.effect(
    Output,
    Effect.suspend(() => make),
  ).pipe(Layer.provide(TerminalCapabilities.layer))
}

const escape = "\u001b["
const hideCursor = `${escape}?25l`
const showCursor = `${escape}?25h`
// A frame arrives as one: terminals that know synchronized output show it at once, others ignore the mode.
const beginFrame = `${escape}?2026h`
const endFrame = `${escape}?2026l`
const clearToEndOfLine = `${escape}K`
const clearBelow = `${escape}J`

/** How long the end waits for each stream to take what was written: less for a user who has asked twice to end. */
const flushFor = (signals: number) => (signals > 1 ? "500 millis" : "5 seconds")

// The first of them that is not empty decides, as for every program (POSIX, "Environment Variables", LC_ALL).
const locale = Config.all(
  ["LC_ALL", "LC_CTYPE", "LANG"].map((name) => Config.withDefault(Config.String(name), "")),
).pipe(
  Config.map((names) => names.find((name) => name !== "") ?? ""),
  Effect.orElseSucceed(() => ""),
)

const capabilities = Effect.gen(function* () {
  const { canAnimate, canColor } = yield* TerminalCapabilities.TerminalCapabilities
  const terminal = yield* Stdio.Stdio.use(({ stdoutIsTerminal }) => stdoutIsTerminal)
  const unicode = process.platform === "win32" || /utf-?8/i.test(yield* locale)
  return { terminal, animate: canAnimate, color: canColor, unicode } satisfies Capabilities
})

// Where neither stream takes anything, the user's terminal may: it is not waited for.
const announce = (text: string) => {
  try {
    const terminal = openSync("/dev/tty", constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      writeSync(terminal, text)
    } finally {
      closeSync(terminal)
    }
  } catch {
    // There is no terminal, or it takes nothing either.
  }
}

const save = (texts: ReadonlyArray<string>) =>
  Effect.sync(() => {
    const path = join(tmpdir(), `effect-redox-${process.pid}-unwritten.log`)
    try {
      writeFileSync(path, texts.join(""), { flag: "wx", mode: 0o600 })
      announce(`effect-redox: the output could not be written; the rest is in ${path}\n`)
    } catch {
      announce("effect-redox: the output could not be written, and neither could a file in its place\n")
    }
  })

const make = Effect.gen(function* () {
  const { stderr, stdout } = process
  const exitStatus = yield* ExitStatus
  const signals = yield* Signals
  const shown = yield* capabilities
  const attended = yield* Stdio.Stdio.use(({ stderrIsTerminal }) => stderrIsTerminal)
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })
  const closed = wasClosed(1)

  // Does the standard error take what is meant for the standard output?
  let redirected = false
  // Is a line anywhere but where it should be?
  let misplaced = false
  // May be asked for again what a reader that went away has not taken?
  let repeatable = false
  // Is a line nowhere?
  let dropped = false
  let drawn: ReadonlyArray<string> = []

  // After the terminal became narrower, lines that were drawn for the old width take several rows each.
  const rowsOf = (lines: ReadonlyArray<string>): number => {
    const { columns } = size()
    return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(width(line) / columns)), 0)
  }
  const up = () => (drawn.length === 0 ? "" : `${escape}${rowsOf(drawn)}A\r`)
  // Over the old lines rather than after clearing them, which would flicker.
  const draw = (lines: ReadonlyArray<string>) => lines.map((line) => `${line}${clearToEndOfLine}\n`).join("")

  const errors = fromStream(stderr, () => {
    misplaced ||= redirected
    dropped ||= redirected
  })
  const redirect = (why: string, texts: ReadonlyArray<string>) => {
    redirected = true
    errors.write(`effect-redox: ${why}; the rest follows here\n`)
    for (const text of texts) errors.write(text)
  }
  const results = fromStream(stdout, (fault, texts) => {
    // A pipe without a reader, or a terminal that was closed.
    const gone = fault === "EPIPE" || shown.terminal
    if (gone && repeatable) return
    misplaced ||= !gone
    redirect(
      gone ? "the standard output has no reader any more" : `the standard output cannot be written (${fault})`,
      texts,
    )
  })
  if (closed && !wasClosed(2)) redirect("the standard output is closed", [])

  const write = (toErrors: boolean, text: string, live?: ReadonlyArray<string>) =>
    Effect.sync(() => {
      const target = toErrors || redirected ? errors : results
      const next = live ?? drawn
      if (drawn.length === 0 || !(target === results || attended)) {
        target.write(text)
        return
      }
      stdout.write(`${beginFrame}${up()}${clearBelow}`)
      target.write(text)
      stdout.write(`${draw(next)}${next.length === 0 ? showCursor : ""}${endFrame}`)
      drawn = next
    })

  const flushed = (settled: Effect.Effect<void>) =>
    Effect.flatMap(signals.count, (count) =>
      Effect.raceAllFirst([
        Effect.as(settled, true),
        Effect.as(Effect.sleep(flushFor(count)), false),
        Effect.as(signals.next, false),
      ]),
    )

  yield* Effect.addFinalizer(() =>
    Effect.gen(function* () {
      if (drawn.length > 0) stdout.write(`${up()}${clearBelow}${showCursor}`)
      if (!(yield* flushed(results.settled))) {
        misplaced = true
        redirect("the reader of the standard output takes nothing", results.abandon())
      }
      if (!(yield* flushed(errors.settled))) {
        misplaced = true
        yield* save(errors.abandon())
      }
      if (misplaced) yield* exitStatus.unwritten
    }),
  )

  return Output.of({
    stdout: shown,
    attended,
    closed: closed && wasClosed(2),
    size: Effect.sync(size),
    errorColumns: Effect.sync(() => (attended ? stderr.columns || 80 : Number.POSITIVE_INFINITY)),
    out: (text, live) => write(false, text, live),
    err: (text) => write(true, text),
    live: (lines) =>
      Effect.sync(() => {
        if (!shown.animate || redirected || (lines.length === 0 && drawn.length === 0)) return
        const begin = drawn.length === 0 ? hideCursor : ""
        const end = lines.length === 0 ? showCursor : ""
        stdout.write(`${beginFrame}${begin}${up()}${draw(lines)}${clearBelow}${end}${endFrame}`)
        drawn = lines
      }),
    repeatable: Effect.sync(() => void (repeatable = true)),
    recorded: Effect.gen(function* () {
      yield* results.settled
      if (redirected) yield* errors.settled
      return !dropped
    }),
  })
})
