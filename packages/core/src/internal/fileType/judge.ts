/**
 * Decides a file's MIME type from its bytes and from what its name or a message claims. One function decides for every way a
 * file takes; it reads nothing, so that a file in a message is judged as one on a disk is.
 */
import type { Problem } from "../../RedoxError.ts"
import { isMimeType, withoutParameters } from "../wire.ts"
import { canonical } from "./canonical.ts"
import { oleDirectoryAt } from "./containers.ts"
import { detect, headLength, needsSignature, pdfInside, weaklyOf, type Seen } from "./detect.ts"
import { contradictsText, envelope, isMisplaced, lookOf } from "./look.ts"
import { declaredEncoding, makeTextReader, type Charset } from "./text.ts"

/** The type a file is claimed to have, by its name or a declaration. */
export interface Claim {
  /** In the tables' spelling. */
  readonly contentType: string
  /** As it was written. */
  readonly stated: string
  readonly by: "name" | "declaration"
}

/** A rule, and a sentence that goes on behind the place. */
export type Finding = Omit<Problem, "path">

/** What was decided. `charset`: all of the text has to be read for its character set, see {@link judgeText}. */
export type Verdict =
  | Settled
  | { readonly _tag: "charset"; readonly claim: Claim; readonly advice: ReadonlyArray<Finding> }

/** What was decided for good. */
export type Settled =
  | { readonly _tag: "identified"; readonly contentType: string; readonly advice: ReadonlyArray<Finding> }
  | { readonly _tag: "refused"; readonly problem: Finding }

/** What is claimed by a stated type. */
export const claim = (stated: string, by: Claim["by"]): Claim => ({ contentType: canonical(stated), stated, by })

const refused = (rule: string, message: string): Settled => ({ _tag: "refused", problem: { rule, message } })

const identified = (contentType: string, advice: ReadonlyArray<Finding> = []): Settled => ({
  _tag: "identified",
  contentType,
  advice,
})

// Its parameters can hold a file's name, and what is no MIME type anything.
const shown = ({ stated }: Claim): string => (isMimeType(stated) ? withoutParameters(stated) : "what is no MIME type")

const disagree = (claim: Claim, what: string): Settled =>
  refused(
    "content-type",
    claim.by === "name"
      ? `the file's name says ${shown(claim)}, and its bytes are ${what}; send the right file, or give this to overrule both`
      : `says ${shown(claim)}, and the file's bytes are ${what}; correct it, or overrule it with a content type of your own`,
  )

const unknown = ({ what }: Seen): Settled =>
  refused("required", `must be given: neither the file's first bytes (${what}) nor its name tell what it is`)

const noDocument = (what: string): Settled =>
  refused("no-document", `${what} is no document: no chart can show one. Send what is in it, each as a file of its own`)

const unclearCharset = (claim: Claim): Settled =>
  refused(
    "charset",
    `must be given with its character set, such as text/plain; charset=windows-1252: the file ${claim.by === "name" ? "is called" : "is said to be"} ${shown(claim)}, and is neither UTF-8 nor UTF-16 with a byte order mark`,
  )

const isTextType = (contentType: string): boolean =>
  /^text\/|[+/](?:xml|json|yaml|javascript)$|^x-application\/hl7/.test(contentType)

const fileAdvice = (message: string): ReadonlyArray<Finding> => [{ rule: "file-kind", message }]

const adviceOn = (seen: Seen, isScript: boolean): ReadonlyArray<Finding> => {
  if (seen.encrypted === true) {
    return fileAdvice("is protected by a password, which readers of the chart do not have: send it without one")
  }
  if (seen.kind === "program" || isScript) {
    return fileAdvice("is a program: most EHRs refuse programs, so send a document")
  }
  return seen.kind === "archive"
    ? fileAdvice("is an archive: most EHRs cannot show what is in it, so send each file by itself")
    : []
}

const misplacedAdvice = (head: Uint8Array, contentType: string): ReadonlyArray<Finding> => {
  const look = lookOf(head)
  const isMeant = contentType.endsWith("html") ? look === "an HTML page" : contentType.endsWith("json")
  return !isMeant && isMisplaced(look) ? fileAdvice(`looks like ${look}: is it the right file?`) : []
}

const directoryLength = 4_096

/** Where else in the file bytes decide, and how many: the directory of an Office file of before 2007. */
export const furtherAt = (head: Uint8Array): { readonly at: number; readonly length: number } | undefined => {
  // Asked first, because it is one look where `detect` is many.
  const at = oleDirectoryAt(head)
  if (at === undefined || at + directoryLength <= head.byteLength) return undefined
  const first = detect(head, nothing)
  return first.contentType === undefined && first.kind === "document" ? { at, length: directoryLength } : undefined
}

const nothing = new Uint8Array(0)

/** What is judged. */
export interface Judged {
  /** The first bytes, `headLength` of them where there are as many. */
  readonly head: Uint8Array
  /** Those that `furtherAt` names. */
  readonly further?: Uint8Array | undefined
  readonly claim: Claim | undefined
  /** Whether the name is a script's. */
  readonly isScript?: boolean | undefined
}

/** Decides. */
export const judge = ({ claim, further = nothing, head, isScript = false }: Judged): Verdict => {
  const seen = detect(head, further)
  const advice = adviceOn(seen, isScript)
  if (seen.kind !== "text" && seen.kind !== "unknown") {
    if (claim === undefined) {
      return seen.contentType === undefined ? unknown(seen) : identified(seen.contentType, advice)
    }
    if (seen.contentType === claim.contentType || seen.also.includes(claim.contentType)) {
      return identified(claim.stated, advice)
    }
    // A scanner's `scan.pdf` that is a TIFF is sent as what it is: filed as a PDF, no viewer could open it.
    if (claim.by === "name" && seen.kind === "document" && seen.contentType !== undefined) {
      return identified(seen.contentType, advice)
    }
    return claim.by === "name" || needsSignature.has(claim.contentType) || isTextType(claim.contentType)
      ? disagree(claim, seen.what)
      : identified(claim.stated, advice)
  }
  if (claim === undefined) return pdfInside(head, false) ? identified("application/pdf") : unknown(seen)
  if (claim.contentType.startsWith("multipart/")) return noDocument("a form")
  if (claim.contentType.startsWith("message/")) return noDocument("an e-mail")
  if (weaklyOf(head, claim.contentType)) return identified(claim.stated)
  if (needsSignature.has(claim.contentType)) return disagree(claim, seen.what)
  if (!isTextType(claim.contentType)) return identified(claim.stated, advice)
  const inside = seen.kind === "text" ? envelope(head) : undefined
  if (inside !== undefined) return noDocument(inside)
  if (seen.kind === "text" && contradictsText(head, claim.contentType)) return disagree(claim, seen.what)
  return judgeCharset(head, claim, [...advice, ...misplacedAdvice(head, claim.contentType)])
}

const judgeCharset = (head: Uint8Array, claim: Claim, advice: ReadonlyArray<Finding>): Verdict => {
  // A declared character set is believed: only its author can know it.
  if (claim.by === "declaration" && /;\s*charset=/i.test(claim.stated)) return identified(claim.stated, advice)
  const declared = /[/+]xml$/.test(claim.contentType) ? declaredEncoding(head) : undefined
  if (declared === undefined || /^utf-?(?:8|16)/.test(declared)) return { _tag: "charset", claim, advice }
  // XML says by itself how it is encoded; for text/xml the MIME type goes before it (RFC 7303 §3.2).
  return identified(withCharset(claim, declared), advice)
}

const withCharset = ({ contentType, stated }: Claim, charset: string): string =>
  contentType.startsWith("text/") ? `${stated}; charset=${charset}` : stated

/** Decides about a text, by the character set of all of it. */
export const judgeText = (claim: Claim, charset: Charset | undefined, advice: ReadonlyArray<Finding>): Settled =>
  charset === undefined ? unclearCharset(claim) : identified(withCharset(claim, charset), advice)

/** Bytes in memory, of which the first are cheaper to get than all. */
export interface InMemory {
  readonly head: Uint8Array
  readonly all: () => Uint8Array
}

/** Decides about a file in memory that a message says the type of. */
export const judgeDeclared = ({ all, head }: InMemory, declared: string): Settled => {
  const further = furtherAt(head)
  const verdict = judge({
    head,
    further: further === undefined ? undefined : all().subarray(further.at, further.at + further.length),
    claim: claim(declared, "declaration"),
  })
  if (verdict._tag !== "charset") return verdict
  const reader = makeTextReader()
  reader.push(head.byteLength < headLength ? head : all())
  return judgeText(verdict.claim, reader.end(), verdict.advice)
}
