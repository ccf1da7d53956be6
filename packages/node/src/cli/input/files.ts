/**
 * The files of a command, and how they are reported.
 */
import type { FileSource } from "@effect-redox/core"
import { unreadable } from "@effect-redox/core/FileSource"
import { invalidInput, type RedoxError } from "@effect-redox/core/RedoxError"
import * as NodeStream from "@effect/platform-node/NodeStream"
import { Effect, Option, Stdio, Stream, type FileSystem, type Path, type Scope } from "effect"
import { contradicts, unknownType } from "../../internal/contentType.ts"
import * as NodeFileSource from "../../NodeFileSource.ts"
import { awaitInput, standardInput } from "./documents.ts"
import { misused, type UsageError } from "../exit.ts"
import { Output } from "../output/Output.ts"
import { humanReporter } from "../output/humanReporter.ts"
import { lineReporter, printsLines, reportTo, type Report } from "../output/report.ts"
import { asUsage } from "../services.ts"

/** How a file of the command is opened. */
export type Open = (path: string) => Effect.Effect<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path>

/** What is said of the files' type, and who says it. */
export interface Typed {
  /** By `--content-type`, which overrules everything. */
  readonly flag: string | undefined
  /** By the attachment of a whole message, which may have been made for another file. */
  readonly bundle: string | undefined
}

const untyped = invalidInput({
  path: "--content-type",
  rule: "required",
  message: "must be given: neither the file's first bytes nor its name tell what it is",
})

const mistyped = (contentType: string) =>
  invalidInput({
    path: "--bundle",
    rule: "content-type",
    message: `says ${contentType}, and the file's first bytes say otherwise: correct its contentType, or give --content-type`,
  })

const checked = Effect.fnUntraced(function* (
  source: FileSource.FileSource,
  { bundle, flag }: Typed,
): Effect.fn.Return<FileSource.FileSource, RedoxError> {
  if (flag !== undefined) return source
  if (bundle === undefined) return source.contentType === unknownType ? yield* untyped : source
  const head = yield* Effect.mapError(Stream.runHead(source.bytes), unreadable)
  return Option.exists(head, (bytes) => contradicts(bytes, bundle)) ? yield* mistyped(bundle) : source
})

/** How the files are opened. Standard input is read at once: what it is, and whether it fits, is known then. */
export const opener = Effect.fnUntraced(function* (
  files: ReadonlyArray<string>,
  typed: Typed,
): Effect.fn.Return<Open, UsageError, FileSystem.FileSystem | Output | Scope.Scope | Stdio.Stdio> {
  const contentType = typed.flag ?? typed.bundle
  const options = contentType === undefined ? {} : { contentType }
  const fromPath: Open = (path) => Effect.flatMap(NodeFileSource.fromPath(path, options), (it) => checked(it, typed))
  if (!files.includes(standardInput)) return fromPath
  yield* awaitInput
  const piped = yield* NodeFileSource.fromReadable(
    yield* Effect.flatMap(Stdio.Stdio, ({ stdin }) => NodeStream.toReadable(stdin)),
    options,
  ).pipe(
    Effect.mapError((error) =>
      error.reason._tag === "InvalidInput" ? misused("standard input:", error.reason.problems) : asUsage(error),
    ),
  )
  if (contentType === undefined && piped.contentType === unknownType) {
    return yield* misused("--content-type is required for standard input: its first bytes do not tell what it is")
  }
  return (path) => (path === standardInput ? checked(piped, typed) : fromPath(path))
})

/** How they are reported. */
export const makeReport = Effect.fnUntraced(function* (
  files: number,
  json: Option.Option<boolean>,
): Effect.fn.Return<Report, never, Output | Scope.Scope> {
  const output = yield* Output
  return reportTo(printsLines(output, json) ? lineReporter(output) : yield* humanReporter(files))
})
