/**
 * The files of a `send`, from its arguments, its folders and `--files-from`. All of them are looked at before the first
 * one is sent.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import type * as PlatformError from "effect/PlatformError"
import * as Result from "effect/Result"
import type * as Stdio from "effect/Stdio"
import type { Problem } from "@effect-redox/core/RedoxError"
import { identityOf, lookAt } from "../../internal/openFile.ts"
import { decodeText } from "../../internal/strictText.ts"
import { misused, type UsageError } from "../exit.ts"
import type { Output } from "../output/Output.ts"
import { count } from "../output/text.ts"
import { nameOf, readBytes, standardInput } from "./documents.ts"

/** What names the files. */
export interface Named {
  readonly files: ReadonlyArray<string>
  readonly filesFrom: Option.Option<string>
  /** Files that other flags name: a folder does not send them. */
  readonly besides: ReadonlyArray<string>
  /** Whether all files are one document. */
  readonly asOneDocument: boolean
}

// Names may hold line breaks, so a list with NUL is one of `find -print0`.
const listed = (text: string): ReadonlyArray<string> =>
  text.split(text.includes("\0") ? "\0" : /\r?\n/).filter((name) => name.trim() !== "")

const problem = (path: string, rule: string, message: string): Problem => ({ path, rule, message })

const reasonOf = ({ reason }: PlatformError.PlatformError): string => {
  switch (reason._tag) {
    case "NotFound":
      return "does not exist"
    case "PermissionDenied":
      return "cannot be read: check its permissions"
    default:
      return "cannot be read"
  }
}

const readList = Effect.fnUntraced(function* (path: string) {
  const bytes = yield* Effect.mapError(readBytes(path), ({ message }) => misused(`--files-from: ${message}`))
  const text = decodeText(bytes)
  return Result.isSuccess(text)
    ? listed(text.success)
    : yield* misused(`--files-from: ${nameOf(path)} ${text.failure}; nothing was sent`)
})

type Found = { readonly names: ReadonlyArray<string>; readonly problems: ReadonlyArray<Problem> }

const shownProblems = 10

/** The names of the files, in order. Fails where one cannot be read, or where two name the same file. */
export const expandFiles = Effect.fnUntraced(function* ({
  asOneDocument,
  besides,
  files,
  filesFrom,
}: Named): Effect.fn.Return<
  ReadonlyArray<string>,
  UsageError,
  FileSystem.FileSystem | Path.Path | Output | Stdio.Stdio
> {
  const system = yield* FileSystem.FileSystem
  const paths = yield* Path.Path
  const fromList = Option.isSome(filesFrom) ? yield* readList(filesFrom.value) : []
  const excluded = new Set(besides.map((path) => paths.resolve(path)))

  const inFolder = Effect.fnUntraced(function* (folder: string) {
    const names = yield* system.readDirectory(folder)
    const visible = names.filter((name) => !name.startsWith(".")).toSorted()
    const inside = visible.map((name) => paths.join(folder, name)).filter((path) => !excluded.has(paths.resolve(path)))
    const kinds = yield* Effect.forEach(inside, (path) => Effect.map(system.stat(path), ({ type }) => type))
    return inside.filter((_, index) => kinds[index] === "File")
  })

  const find = Effect.fnUntraced(
    function* (name: string): Effect.fn.Return<Found, PlatformError.PlatformError> {
      if (name === standardInput) return { names: [name], problems: [] }
      const { type } = yield* system.stat(name)
      if (type !== "Directory") {
        yield* system.access(name, { readable: true })
        return { names: [name], problems: [] }
      }
      const names = yield* inFolder(name)
      return {
        names,
        problems: names.length > 0 ? [] : [problem(name, "folder", "is a folder without a file to send")],
      }
    },
    (effect, name) =>
      Effect.catch(effect, (error) =>
        Effect.succeed<Found>({ names: [], problems: [problem(name, "readable", reasonOf(error))] }),
      ),
  )

  const found = yield* Effect.forEach([...files, ...fromList], find, { concurrency: 16 })
  const names = found.flatMap(({ names }) => names)
  const problems = found.flatMap(({ problems }) => problems)
  if (problems.length > 0) {
    const more = problems.length - shownProblems
    return yield* misused(
      `${count(problems.length, "file")} cannot be sent, so nothing was sent:`,
      more > 0 ? [...problems.slice(0, shownProblems), problem("…", "readable", `and ${more} more`)] : problems,
    )
  }
  if (names.length === 0) {
    return yield* misused("name the files to send, or a folder, or a list of files with --files-from")
  }
  yield* refuseTwins(names, asOneDocument)
  return names
})

// One file by two names would be sent twice: a path written otherwise, a link, a folder that is a link.
const refuseTwins = Effect.fnUntraced(function* (
  names: ReadonlyArray<string>,
  asOneDocument: boolean,
): Effect.fn.Return<void, UsageError, Path.Path> {
  const paths = yield* Path.Path
  const known = new Map<string, string>()
  for (const name of names) {
    const identity =
      name === standardInput
        ? name
        : yield* Effect.orElseSucceed(Effect.map(lookAt(name), identityOf), () => paths.resolve(name))
    const other = known.get(identity)
    if (other !== undefined) {
      const why = paths.resolve(other) === paths.resolve(name) ? "is named twice" : `is the same file as ${other}`
      const outcome = asOneDocument ? "in the document twice" : "two documents in the chart"
      return yield* misused(`${name} ${why}: it would be ${outcome}; name it once`)
    }
    known.set(identity, name)
  }
})
