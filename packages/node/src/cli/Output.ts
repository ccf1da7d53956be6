/**
 * Where the command writes: its standard output, its standard error, and on a terminal the lines at the bottom that
 * change while it works.
 */
import { Context, Effect, Layer } from "effect"
import { isatty } from "node:tty"
import { width } from "./text.ts"

/** What the other end of the standard output is. */
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
    /** Is somebody reading the standard error as it comes? */
    readonly attended: boolean
    readonly size: Effect.Effect<{ readonly columns: number; readonly rows: number }>
    /** Writes lines to the standard output, above the live ones. */
    readonly out: (text: string) => Effect.Effect<void>
    /** Writes lines to the standard error, above the live ones. */
    readonly err: (text: string) => Effect.Effect<void>
    /** Draws the live lines anew; none takes them away. None of them may be wider than the terminal. */
    readonly live: (lines: ReadonlyArray<string>) => Effect.Effect<void>
  }
>()("@effect-redox/node/cli/Output") {
  /**
   * The process's own. Where nobody reads the standard output any more (`| head`), what is written to it goes to the
   * standard error: the files in flight go on, and what became of them must not be lost.
   */
  static readonly layer: Layer.Layer<Output> = Layer.effect(
    Output,
    Effect.suspend(() => make),
  )
}

const escape = "\u001b["
const hideCursor = `${escape}?25l`
const showCursor = `${escape}?25h`
// A frame arrives as one: terminals that know synchronized output show it at once, others ignore the mode.
const beginFrame = `${escape}?2026h`
const endFrame = `${escape}?2026l`
const clearToEndOfLine = `${escape}K`
const clearBelow = `${escape}J`

const isUtf8 = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === "win32" || /utf-?8/i.test(env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "")

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ""

/** What an environment and a stream make of each other. */
export const capabilitiesOf = (env: NodeJS.ProcessEnv, terminal: boolean): Capabilities => {
  const dumb = env["TERM"] === "dumb"
  const forced = isSet(env["FORCE_COLOR"]) && env["FORCE_COLOR"] !== "0"
  return {
    terminal,
    animate: terminal && !dumb,
    color: !isSet(env["NO_COLOR"]) && !dumb && (terminal || forced),
    unicode: isUtf8(env),
  }
}

const make = Effect.gen(function* () {
  const { stderr, stdout } = process
  const attended = isatty(2)
  const capabilities = capabilitiesOf(process.env, isatty(1))
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })

  let lost = false
  let drawn: ReadonlyArray<string> = []

  // After the terminal became narrower, lines that were drawn for the old width take several rows each.
  const rowsOf = (lines: ReadonlyArray<string>): number => {
    const { columns } = size()
    return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(width(line) / columns)), 0)
  }
  const up = () => (drawn.length === 0 ? "" : `${escape}${rowsOf(drawn)}A\r`)
  // Over the old lines rather than after clearing them, which would flicker.
  const draw = (lines: ReadonlyArray<string>) => lines.map((line) => `${line}${clearToEndOfLine}\n`).join("")

  const write = (stream: NodeJS.WriteStream, text: string) =>
    Effect.sync(() => {
      const target = stream === stdout && lost ? stderr : stream
      if (drawn.length === 0 || !(target === stdout || attended)) {
        target.write(text)
        return
      }
      stdout.write(`${beginFrame}${up()}${clearBelow}`)
      target.write(text)
      stdout.write(`${draw(drawn)}${endFrame}`)
    })

  yield* Effect.acquireRelease(
    Effect.sync(() => {
      stdout.on("error", () => {
        if (!lost) stderr.write("effect-redox: nobody reads the standard output any more; the rest follows here\n")
        lost = true
      })
      stderr.on("error", () => {})
    }),
    () => Effect.sync(() => void (drawn.length > 0 && stdout.write(`${up()}${clearBelow}${showCursor}`))),
  )

  return Output.of({
    stdout: capabilities,
    attended,
    size: Effect.sync(size),
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    live: (lines) =>
      Effect.sync(() => {
        if (!capabilities.animate || lost || (lines.length === 0 && drawn.length === 0)) return
        const begin = drawn.length === 0 ? hideCursor : ""
        const end = lines.length === 0 ? showCursor : ""
        stdout.write(`${beginFrame}${begin}${up()}${draw(lines)}${clearBelow}${end}${endFrame}`)
        drawn = lines
      }),
  })
})
