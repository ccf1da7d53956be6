/**
 * Decides a file's MIME type from its bytes and from what its name or a message claims, and refuses it where they
 * disagree. `send`, `upload`, `--bundle`, `--dry-run` and `NodeFileSource` all use it.
 */
import { invalidInput, type RedoxError } from "@effect-redox/core/RedoxError"
import { Effect, Stream } from "effect"
import { oleDirectoryAt } from "./containers.ts"
import { detect, headLength, needsSignature, pdfInside, weaklyOf, type Seen } from "./detect.ts"
import { byName, canonical, isScript } from "./names.ts"
import { beginsAsText, makeTextReader, type Charset } from "./text.ts"

/** What is known of a file. */
export interface Given<E> {
  /** Its first bytes, `headLength` of them where there are as many. */
  readonly head: Uint8Array
  /** All of them. Read where the first ones are not enough: of a text, and of Office files of before 2007. */
  readonly bytes: Stream.Stream<Uint8Array, E>
  readonly name: string | undefined
  /** The type that a message or a browser states. */
  readonly declared: string | undefined
}

/** The result: a file's MIME type. */
export interface Identified {
  readonly contentType: string
  /** Why sending it may be a mistake. Holds nothing of the file. */
  readonly advice?: string
}

/** The type a file is claimed to have, by its name or a declaration. */
interface Claim {
  /** In the tables' spelling. */
  readonly contentType: string
  /** As it was written. */
  readonly stated: string
  readonly by: "name" | "declaration"
}

const refused = (rule: string, message: string): RedoxError => invalidInput({ path: "file.contentType", rule, message })

const claimOf = ({ declared, name }: Given<unknown>): Claim | undefined => {
  const stated = declared ?? byName(name)
  return stated === undefined
    ? undefined
    : { contentType: canonical(stated), stated, by: declared === undefined ? "name" : "declaration" }
}

const disagree = ({ by, stated }: Claim, seen: Seen): RedoxError =>
  refused(
    "content-type",
    by === "name"
      ? `the file's name says ${stated}, and its bytes are ${seen.what}; send the right file, or give this to overrule both`
      : `says ${stated}, and the file's bytes are ${seen.what}; correct it, or overrule it with a content type of your own`,
  )

const unknown = ({ what }: Seen): RedoxError =>
  refused("required", `must be given: neither the file's first bytes (${what}) nor its name tell what it is`)

const noDocument = (contentType: string): RedoxError =>
  refused(
    "no-document",
    `${contentType.startsWith("multipart/") ? "a form" : "an e-mail"} is no document: no chart can show one. Send what is in it, each as a file of its own`,
  )

const unclearCharset = ({ stated }: Claim): RedoxError =>
  refused(
    "charset",
    `must be given with its character set, such as text/plain; charset=windows-1252: the file is called ${stated}, and is neither UTF-8 nor UTF-16 with a byte order mark`,
  )

const isText = (contentType: string): boolean =>
  /^text\/|[+/](?:xml|json|yaml|javascript)$|^x-application\/hl7/.test(contentType)

const adviceOn = (seen: Seen, name: string | undefined): { readonly advice?: string } => {
  if (seen.encrypted === true) {
    return {
      advice: "The file is protected by a password, which readers of the chart do not have. Send it without one.",
    }
  }
  if (seen.kind === "program" || isScript(name)) {
    return { advice: "The file is a program. Most EHRs refuse programs; send a document." }
  }
  return seen.kind === "archive"
    ? { advice: "The file is an archive. Most EHRs cannot show what is in it; send each file by itself." }
    : {}
}

const directoryLength = 4_096

/** A piece of a stream. Reading stops behind it. */
const pieceOf = <E>(bytes: Stream.Stream<Uint8Array, E>, at: number, length: number): Effect.Effect<Uint8Array, E> => {
  const parts: Array<Uint8Array> = []
  let position = 0
  return bytes.pipe(
    Stream.takeUntil((chunk) => {
      const from = Math.max(0, at - position)
      const to = at + length - position
      if (from < chunk.byteLength && to > 0) parts.push(chunk.subarray(from, to))
      position += chunk.byteLength
      return position >= at + length
    }),
    Stream.runDrain,
    Effect.map(() => Buffer.concat(parts)),
  )
}

const directoryOf = <E>({ bytes, head }: Given<E>, wanted: boolean): Effect.Effect<Uint8Array, E> => {
  const at = wanted ? oleDirectoryAt(head) : undefined
  return at === undefined || at + directoryLength <= head.byteLength
    ? Effect.succeed(new Uint8Array(0))
    : pieceOf(bytes, at, directoryLength)
}

/** The character set of a whole file. */
const charsetOf = <E>({ bytes, head }: Given<E>): Effect.Effect<Charset | undefined, E> => {
  const reader = makeTextReader()
  // The first bytes are at hand in one piece, in which a byte order mark is whole.
  const begins = reader.push(head)
  if (!begins || head.byteLength < headLength) return Effect.sync(reader.end)
  let position = 0
  return bytes.pipe(
    Stream.takeUntil((chunk) => {
      const rest = chunk.subarray(Math.max(0, head.byteLength - position))
      position += chunk.byteLength
      return !reader.push(rest)
    }),
    Stream.runDrain,
    Effect.map(reader.end),
  )
}

const textType = Effect.fnUntraced(function* <E>(
  given: Given<E>,
  claim: Claim,
): Effect.fn.Return<Identified, E | RedoxError> {
  const advice = adviceOn({ what: "text", also: [], kind: "text" }, given.name)
  // A declared character set is believed: only its author can know it.
  if (claim.by === "declaration" && /;\s*charset=/i.test(claim.stated)) return { contentType: claim.stated, ...advice }
  const charset = yield* charsetOf(given)
  if (charset === undefined) return yield* unclearCharset(claim)
  const contentType = claim.contentType.startsWith("text/") ? `${claim.stated}; charset=${charset}` : claim.stated
  return { contentType, ...advice }
})

/** Identifies a file. Fails with `InvalidInput` where its bytes contradict the claim, or nothing determines its type. */
export const identify = Effect.fnUntraced(function* <E>(given: Given<E>): Effect.fn.Return<Identified, E | RedoxError> {
  const { head, name } = given
  const claim = claimOf(given)
  const first = detect(head, new Uint8Array(0))
  const wanted = first.contentType === undefined && first.kind === "document"
  const directory = yield* directoryOf(given, wanted)
  const seen = directory.byteLength === 0 ? first : detect(head, directory)
  const advice = adviceOn(seen, name)

  const isFormat = seen.kind !== "text" && seen.kind !== "unknown"
  if (isFormat) {
    if (claim === undefined) {
      return seen.contentType === undefined ? yield* unknown(seen) : { contentType: seen.contentType, ...advice }
    }
    if (seen.contentType === claim.contentType || seen.also.includes(claim.contentType)) {
      return { contentType: claim.stated, ...advice }
    }
    // A scanner's `scan.pdf` that is a TIFF is sent as what it is: filed as a PDF, no viewer could open it.
    if (claim.by === "name" && seen.kind === "document" && seen.contentType !== undefined) {
      return { contentType: seen.contentType, ...advice }
    }
    if (claim.by === "name" || needsSignature.has(claim.contentType) || isText(claim.contentType)) {
      return yield* disagree(claim, seen)
    }
    return { contentType: claim.stated, ...advice }
  }

  if (claim === undefined) {
    return pdfInside(head) && !beginsAsText(head) ? { contentType: "application/pdf" } : yield* unknown(seen)
  }
  if (/^(?:message|multipart)\//.test(claim.contentType)) return yield* noDocument(claim.contentType)
  if (weaklyOf(head, claim.contentType)) return { contentType: claim.stated }
  if (needsSignature.has(claim.contentType)) return yield* disagree(claim, seen)
  if (isText(claim.contentType)) return yield* textType(given, claim)
  return { contentType: claim.stated, ...advice }
})
