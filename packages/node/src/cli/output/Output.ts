/**
 * Where the command writes: its standard output, its standard error, and on a terminal the lines at the bottom that
 * change while it works.
 */
import { Context, Effect, Layer } from "effect"
import { fstatSync, writeSync } from "node:fs"
import { isatty } from "node:tty"
import { ExitStatus } from "../exit.ts"
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
    /** How wide lines on the standard error may be: what is kept in a file is not broken. */
    readonly errorColumns: Effect.Effect<number>
    /** Writes lines to the standard output, above the live ones, which stay as they are or become other ones. */
    readonly out: (text: string, live?: ReadonlyArray<string>) => Effect.Effect<void>
    /** Writes lines to the standard error, above the live ones. */
    readonly err: (text: string) => Effect.Effect<void>
    /** Draws the live lines anew; none takes them away. None of them may be wider than the terminal. */
    readonly live: (lines: ReadonlyArray<string>) => Effect.Effect<void>
  }
>()("@effect-redox/node/cli/Output") {
  /**
   * The process's own. Where nobody reads the standard output any more (`| head`), or it cannot be written (a full disk),
   * what has not arrived there goes to the standard error: the files in flight go on, and what became of them must not
   * be lost. What arrived neither where it was to go nor, after a reader went away, on the standard error, makes the
   * command end with `ExitStatus.unwritten`.
   */
  static readonly layer: Layer.Layer<Output, never, ExitStatus> = Layer.effect(
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

/** Why something could not be written: the code of the system. */
type Fault = string

const codeOf = (error: unknown): Fault =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown"

/** Where texts go, and what becomes of those that do not arrive. */
interface Channel {
  readonly write: (text: string) => void
  /** Resolves once everything written so far has arrived or has not. */
  readonly settled: () => Promise<void>
}

// A stream of Node.js writes to a file as much as there is room for, and says nothing of the rest.
const writeWhole = (fd: number, text: string): Fault | undefined => {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

const isFile = (fd: number): boolean => {
  try {
    const stat = fstatSync(fd)
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(fd))
  } catch {
    return false
  }
}

/** A stream of the process. `failed` is told once, with everything that has not arrived by then and will not. */
const channelOf = (
  stream: NodeJS.WriteStream & { readonly fd: number },
  failed: (fault: Fault, texts: ReadonlyArray<string>) => void,
): Channel => {
  const direct = isFile(stream.fd)
  // In their order: a text is in here until it is known to have arrived.
  const underWay: Array<string> = []
  const fail = (fault: Fault) => {
    const texts = underWay.splice(0)
    if (texts.length > 0) failed(fault, texts)
  }
  stream.on("error", () => {})
  return {
    write: (text) => {
      underWay.push(text)
      if (!direct) {
        stream.write(text, (error) => {
          if (error === undefined || error === null) underWay.shift()
          else fail(codeOf(error))
        })
        return
      }
      const fault = writeWhole(stream.fd, text)
      if (fault === undefined) underWay.shift()
      else fail(fault)
    },
    settled: () => new Promise((resolve) => void stream.write("", () => resolve())),
  }
}

const make = Effect.gen(function* () {
  const { stderr, stdout } = process
  const exitStatus = yield* ExitStatus
  const attended = isatty(2)
  const capabilities = capabilitiesOf(process.env, isatty(1))
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })

  let lost = false
  let unwritten = false
  let drawn: ReadonlyArray<string> = []

  // After the terminal became narrower, lines that were drawn for the old width take several rows each.
  const rowsOf = (lines: ReadonlyArray<string>): number => {
    const { columns } = size()
    return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(width(line) / columns)), 0)
  }
  const up = () => (drawn.length === 0 ? "" : `${escape}${rowsOf(drawn)}A\r`)
  // Over the old lines rather than after clearing them, which would flicker.
  const draw = (lines: ReadonlyArray<string>) => lines.map((line) => `${line}${clearToEndOfLine}\n`).join("")

  const errors = channelOf(stderr, () => (unwritten ||= lost))
  const results = channelOf(stdout, (fault, texts) => {
    lost = true
    // A pipe without a reader, or a terminal that was closed.
    const gone = fault === "EPIPE" || capabilities.terminal
    unwritten ||= !gone
    errors.write(
      gone
        ? "effect-redox: nobody reads the standard output any more; the rest follows here\n"
        : `effect-redox: the standard output cannot be written (${fault}); the rest follows here\n`,
    )
    for (const text of texts) errors.write(text)
  })

  const write = (channel: Channel, text: string, live?: ReadonlyArray<string>) =>
    Effect.sync(() => {
      const target = channel === results && lost ? errors : channel
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

  yield* Effect.acquireRelease(Effect.void, () =>
    Effect.gen(function* () {
      if (drawn.length > 0) stdout.write(`${up()}${clearBelow}${showCursor}`)
      yield* Effect.promise(results.settled)
      yield* Effect.promise(errors.settled)
      if (unwritten) yield* exitStatus.unwritten
    }),
  )

  return Output.of({
    stdout: capabilities,
    attended,
    size: Effect.sync(size),
    errorColumns: Effect.sync(() => (attended ? stderr.columns || 80 : Number.POSITIVE_INFINITY)),
    out: (text, live) => write(results, text, live),
    err: (text) => write(errors, text),
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
