/**
 * The files of a command, and how they are reported.
 */
import type * as FileSource from "@effect-redox/core/FileSource"
import { invalidInput, type RedoxError } from "@effect-redox/core/RedoxError"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import * as Stdio from "effect/Stdio"
import * as NodeFileSource from "../../NodeFileSource.ts"
import { awaitInput, standardInput } from "./documents.ts"
import { misused, type UsageError } from "../exit.ts"
import { Output } from "../output/Output.ts"
import { humanReporter } from "../output/humanReporter.ts"
import { lineReporter, printsLines, reportTo, type Report } from "../output/report.ts"
import { asUsage } from "../services.ts"

/** How a file of the command is opened. */
export type Open = (path: string) => Effect.Effect<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path>

/** The files' type, by flag or by message. */
export interface Typed {
  /** By `--content-type`, which overrules everything. */
  readonly flag: string | undefined
  /** By the attachment of a whole message, which may have been made for another file. */
  readonly bundle: string | undefined
}

// The flag that can set right what a file's type was found to be.
const namingFlags =
  ({ bundle }: Typed) =>
  (error: RedoxError): RedoxError => {
    if (error.reason._tag !== "InvalidInput") return error
    const flag = bundle === undefined ? "--content-type" : "--bundle"
    const [first, ...more] = error.reason.problems.map((problem) =>
      problem.path === "file.contentType" ? { ...problem, path: flag } : problem,
    )
    return first === undefined ? error : invalidInput(first, ...more)
  }

/** How the files are opened. Standard input is read at once: what it is, and whether it fits, is known then. */
export const opener = Effect.fnUntraced(function* (
  files: ReadonlyArray<string>,
  typed: Typed,
): Effect.fn.Return<Open, UsageError, FileSystem.FileSystem | Output | Scope.Scope | Stdio.Stdio> {
  const options = typed.flag === undefined ? { declaredType: typed.bundle } : { contentType: typed.flag }
  const fromPath: Open = (path) => Effect.mapError(NodeFileSource.fromPath(path, options), namingFlags(typed))
  if (!files.includes(standardInput)) return fromPath
  yield* awaitInput
  const { stdin } = yield* Stdio.Stdio
  const piped = yield* NodeFileSource.spooled(stdin, options).pipe(
    Effect.mapError(namingFlags(typed)),
    Effect.mapError((error) =>
      error.reason._tag === "InvalidInput" ? misused("standard input:", error.reason.problems) : asUsage(error),
    ),
  )
  return (path) => (path === standardInput ? Effect.succeed(piped) : fromPath(path))
})

/** How they are reported. */
export const makeReport = Effect.fnUntraced(function* (
  files: number,
  json: Option.Option<boolean>,
): Effect.fn.Return<Report, never, Output | Scope.Scope> {
  const output = yield* Output
  return reportTo(printsLines(output, json) ? lineReporter(output) : yield* humanReporter(files))
})
