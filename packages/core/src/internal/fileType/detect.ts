/**
 * Detects a file's format from its first bytes.
 */
import { matroska, oleContents, zipContents, type Contents } from "./containers.ts"
import { ole, zip, type Container, type Member } from "./containerFormats.ts"
import { formats, type Format, type Signature } from "./formats.ts"
import { canonical } from "./canonical.ts"
import { isHeaderBlock, lookOf } from "./look.ts"
import { beginsAsText, beginningOf } from "./text.ts"

/** How many of the first bytes are looked at: as many as hold the names of a document's first parts in a ZIP archive. */
export const headLength = 65_536

/** The format that bytes show. */
export interface Seen {
  /** In words, for messages. */
  readonly what: string
  /** Their MIME type, where they determine it. */
  readonly contentType?: string
  /** Other types that these bytes fit as well. */
  readonly also: ReadonlyArray<string>
  readonly kind: "document" | "archive" | "program" | "text" | "unknown"
  readonly encrypted?: boolean
}

const matches = (bytes: Uint8Array, signature: Signature): boolean =>
  signature.every(([at, text]) => {
    for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false
    return true
  })

const matchesAny = (bytes: Uint8Array, signatures: ReadonlyArray<Signature>): boolean =>
  signatures.some((signature) => matches(bytes, signature))

// One file can be called by either: brands and containers do not decide between them.
const families: ReadonlyArray<ReadonlyArray<string>> = [
  ["image/heic", "image/heif"],
  ["image/avif", "image/heif"],
  ["video/mp4", "audio/mp4", "video/quicktime", "video/3gpp", "audio/3gpp", "video/x-m4v"],
  ["audio/ogg", "video/ogg", "application/ogg"],
  ["video/webm", "audio/webm", "video/matroska", "audio/matroska"],
  ["audio/wav", "audio/vnd.wave"],
  ["application/postscript", "image/x-eps", "application/eps"],
]

const familyOf = (contentType: string): ReadonlyArray<string> =>
  families.filter((family) => family.includes(contentType)).flat()

const seenFormat = ({ contentType, kind, what }: Format): Seen => ({
  what,
  contentType,
  also: familyOf(contentType),
  kind: kind ?? "document",
})

const typesOf = (members: ReadonlyArray<Member>): ReadonlyArray<string> =>
  members.flatMap(({ contentType, variants = {} }) => [contentType, ...Object.values(variants)].map(canonical))

const seenContainer = (container: Container, { among, encrypted, member }: Contents): Seen => {
  const { contentType, kind = "document", what } = container
  if (encrypted) {
    const also = typesOf(zip.members)
    return { what: "an Office document that is protected by a password", also, kind: "document", encrypted }
  }
  if (member !== undefined) {
    const also = [...typesOf([member]), contentType]
    return { what: member.what, contentType: member.contentType, also, kind: member.kind ?? "document" }
  }
  return among.length > 0
    ? {
        what: kind === "archive" ? "an Office document" : what,
        also: [...typesOf(among), contentType],
        kind: "document",
      }
    : { what, contentType, also: [], kind }
}

const latin1 = new TextDecoder("latin1")

/** Where a PDF's header may stand at most (ISO 32000-1 Annex H.3.4.1). */
const furthestHeader = 1_024

/**
 * Whether a PDF begins behind other bytes, which scanners and mail gateways put before it (ISO 32000-1 Annex H.3.4.1). White
 * space, or bytes that are no text, speak for nothing else. A text in front does, unless the file is claimed to be a PDF, the
 * header begins a line, the text is of no known kind (a page, an e-mail, an answer of a server), and an object of a PDF follows.
 */
export const pdfInside = (head: Uint8Array, claimed: boolean): boolean => {
  const text = latin1.decode(head.subarray(0, furthestHeader + 8))
  const at = text.search(/%PDF-\d\.\d/)
  if (at === -1 || at > furthestHeader) return false
  const before = head.subarray(0, at)
  const lead = beginningOf(before)
  if (lead.trim() === "") return true
  const beginsLine = /[\r\n\0]/.test(text.charAt(at - 1))
  if (!beginsAsText(before)) return claimed || beginsLine
  const isPlain = lookOf(before) === "text" && !isHeaderBlock(lead)
  return claimed && beginsLine && isPlain && /\d[ \t\r\n]+obj\b/.test(latin1.decode(head.subarray(at)))
}

/** Whether bytes fit a claimed format by marks that are too weak without the claim. */
export const weaklyOf = (head: Uint8Array, contentType: string): boolean => {
  if (contentType === "application/pdf") return pdfInside(head, true)
  const format = formats.find((format) => format.contentType === contentType)
  return matchesAny(head, format?.weak ?? [])
}

/** Detects the format of bytes. `directory` is that of an OLE compound file, which may lie behind them. */
export const detect = (head: Uint8Array, directory: Uint8Array): Seen => {
  if (matchesAny(head, zip.signatures)) return seenContainer(zip, zipContents(head))
  if (matchesAny(head, ole.signatures)) return seenContainer(ole, oleContents(head, directory))
  const webm = matroska(head)
  const format = formats.find(({ contentType, signatures }) => contentType === webm || matchesAny(head, signatures))
  if (format !== undefined) return seenFormat(format)
  if (head.byteLength > 0 && head.every((byte) => byte === 0)) return { what: "zeros", also: [], kind: "unknown" }
  if (beginsAsText(head)) return { what: lookOf(head), also: [], kind: "text" }
  return { what: "of no format that is known here", also: [], kind: "unknown" }
}

/** Types of which no file can be without a signature. */
export const needsSignature: ReadonlySet<string> = new Set([
  ...formats.map(({ contentType }) => contentType),
  ...[zip, ole].flatMap(({ contentType, members }) => [contentType, ...typesOf(members)]),
  ...families.flat(),
])
