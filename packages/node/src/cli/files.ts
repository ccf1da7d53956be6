/**
 * The files of a command line, and how they are told of.
 */
import type { FileSource } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { Effect, type FileSystem, type Path, type Scope } from "effect"
import { unknownType } from "../internal/contentType.ts"
import * as NodeFileSource from "../NodeFileSource.ts"
import { standardInput } from "./documents.ts"
import { misused, type UsageError } from "./exit.ts"
import { Output } from "./Output.ts"
import { forPeople } from "./people.ts"
import { forProgram, lines, tell, type Tell } from "./report.ts"
import { asUsage } from "./services.ts"

/** How a file of the command is opened. */
export type Open = (path: string) => Effect.Effect<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path>

/** How the files are opened. Standard input is read at once: what it is, and whether it fits, is known then. */
export const opener = Effect.fnUntraced(function* (
  files: ReadonlyArray<string>,
  contentType: string | undefined,
): Effect.fn.Return<Open, UsageError, FileSystem.FileSystem | Scope.Scope> {
  const options = contentType === undefined ? {} : { contentType }
  if (!files.includes(standardInput)) return (path) => NodeFileSource.fromPath(path, options)
  const piped = yield* NodeFileSource.fromReadable(process.stdin, options).pipe(
    Effect.mapError((error) =>
      error.reason._tag === "InvalidInput" ? misused("standard input:", error.reason.problems) : asUsage(error),
    ),
  )
  if (contentType === undefined && piped.contentType === unknownType) {
    return yield* misused("--content-type is required for standard input: its first bytes do not tell what it is")
  }
  return (path) => (path === standardInput ? Effect.succeed(piped) : NodeFileSource.fromPath(path, options))
})

/** How they are told of. */
export const reporter = Effect.fnUntraced(function* (
  files: number,
  json: boolean,
): Effect.fn.Return<Tell, never, Output | Scope.Scope> {
  const output = yield* Output
  return tell(forProgram(output, json) ? lines(output) : yield* forPeople(files))
})
