/**
 * A stream of the process that acknowledges what it took: a line counts as written once the operating system has it.
 */
import * as Effect from "effect/Effect"
import { fstatSync, readFileSync, statSync, writeSync } from "node:fs"
import { isatty } from "node:tty"

/** Why a text could not be written: the operating system's code, such as EPIPE or ENOSPC. */
export type WriteFault = string

/** Takes texts in their order. */
export interface Channel {
  readonly write: (text: string) => void
  /** Waits until everything written so far has been taken, or has failed. */
  readonly settled: Effect.Effect<void>
  /** Stops: returns what has not been taken, which nothing waits for any more. */
  readonly abandon: () => ReadonlyArray<string>
}

const codeOf = (error: unknown): WriteFault =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown"

// A Node.js stream writes to a file as much as there is room for, and reports nothing about the rest.
const writeWhole = (fd: number, text: string): WriteFault | undefined => {
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

/**
 * Was this descriptor closed when the process started (`>&-`)? Node.js opens /dev/null for reading and writing in its
 * place, where a shell's `> /dev/null` opens it for writing only. Known on Linux; false elsewhere.
 */
export const wasClosed = (fd: number): boolean => {
  try {
    if (fstatSync(fd).rdev !== statSync("/dev/null").rdev) return false
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"))?.[1]
    return flags !== undefined && (Number.parseInt(flags, 8) & 0o3) === 0o2
  } catch {
    return false
  }
}

/** A stream of the process. `failed` gets, once, everything that will not arrive. */
export const fromStream = (
  stream: NodeJS.WriteStream & { readonly fd: number },
  failed: (fault: WriteFault, texts: ReadonlyArray<string>) => void,
): Channel => {
  const direct = isFile(stream.fd)
  // In their order, until the operating system has taken them.
  const pending: Array<string> = []
  let waiting: ReadonlyArray<{ readonly until: number; readonly resume: () => void }> = []
  let written = 0
  const taken = () => written - pending.length
  const wake = () => {
    const ready = waiting.filter(({ until }) => until <= taken())
    waiting = waiting.filter(({ until }) => until > taken())
    for (const { resume } of ready) resume()
  }
  const fail = (fault: WriteFault) => {
    const texts = pending.splice(0)
    if (texts.length > 0) failed(fault, texts)
    wake()
  }
  const take = () => {
    pending.shift()
    wake()
  }
  stream.on("error", () => {})
  return {
    write: (text) => {
      written++
      pending.push(text)
      if (!direct) {
        stream.write(text, (error) => (error === undefined || error === null ? take() : fail(codeOf(error))))
        return
      }
      const fault = writeWhole(stream.fd, text)
      if (fault === undefined) take()
      else fail(fault)
    },
    settled: Effect.callback<void>((resume) => {
      if (pending.length === 0) return resume(Effect.void)
      const waiter = { until: written, resume: () => resume(Effect.void) }
      waiting = [...waiting, waiter]
      return Effect.sync(() => void (waiting = waiting.filter((other) => other !== waiter)))
    }),
    abandon: () => {
      const texts = pending.splice(0)
      wake()
      return texts
    },
  }
}
