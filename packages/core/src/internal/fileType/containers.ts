/**
 * Looks into containers as far as the bytes at hand go: the names of entries in a ZIP archive, of streams in an OLE
 * compound file, and the kind of a Matroska file.
 */
import { encryptedPackage, ole, zip, type Member } from "./containerFormats.ts"

const latin1 = new TextDecoder("latin1")
const utf16 = new TextDecoder("utf-16le")

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where bytes stand, from an index on. */
const indexOf = (bytes: Uint8Array, needle: ReadonlyArray<number>, from: number): number => {
  for (let at = bytes.indexOf(needle[0] ?? 0, from); at !== -1; at = bytes.indexOf(needle[0] ?? 0, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

const localHeader = [0x50, 0x4b, 0x03, 0x04]

interface ZipEntry {
  readonly name: string
  /** The first bytes of its content, as they are stored. */
  readonly content: string
}

/** The entries whose headers are within the bytes, in their order (APPNOTE §4.3.7). */
const zipEntries = function* (bytes: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(bytes)
  let at = indexOf(bytes, localHeader, 0)
  while (at !== -1 && at + 30 <= bytes.byteLength) {
    const streamed = (view.getUint16(at + 6, true) & 0x08) !== 0
    const size = view.getUint32(at + 18, true)
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const start = nameEnd + view.getUint16(at + 28, true)
    if (nameEnd > bytes.byteLength) return
    const content = latin1.decode(bytes.subarray(start, start + Math.min(size, 80)))
    yield { name: latin1.decode(bytes.subarray(at + 30, nameEnd)), content }
    // Where the size is not known in front, the next header has to be looked for.
    at = indexOf(bytes, localHeader, streamed && size === 0 ? start : start + size)
  }
}

/** What is in a container. */
export interface Contents {
  readonly member: Member | undefined
  /** The candidates, where these bytes do not decide between them. */
  readonly among: ReadonlyArray<Member>
  /** It is protected by a password. */
  readonly encrypted: boolean
}

const officeMarks: ReadonlySet<string> = new Set(["[Content_Types].xml", "_rels/.rels"])

/** What a ZIP archive is beside an archive. */
export const zipContents = (bytes: Uint8Array): Contents => {
  const entries = [...zipEntries(bytes)]
  const [first] = entries
  if (first?.name === "mimetype") {
    // Longest first: `…opendocument.text-template` begins as `…opendocument.text`.
    const member = zip.members.find(({ contentType }) => first.content.startsWith(contentType))
    if (member !== undefined) return { member, among: [], encrypted: false }
  }
  const member = zip.members.find(({ marks }) =>
    marks.some((mark) => entries.some(({ name }) => name.startsWith(mark))),
  )
  const isOffice = entries.some(({ name }) => officeMarks.has(name))
  const among = member === undefined && isOffice ? zip.members.filter(({ marks }) => marks.length > 0) : []
  return { member, among, encrypted: false }
}

/** Where the directory of a compound file begins (MS-CFB §2.2). It may lie anywhere in the file. */
export const oleDirectoryAt = (bytes: Uint8Array): number | undefined => {
  if (bytes.byteLength < 76 || bytes[0] !== 0xd0) return undefined
  const view = viewOf(bytes)
  const shift = view.getUint16(30, true)
  const sector = view.getUint32(48, true)
  return shift === 9 || shift === 12 ? (sector + 1) * 2 ** shift : undefined
}

/** The names in a piece of a compound file's directory (MS-CFB §2.6.1): entries of 128 bytes, each with its name first. */
const oleNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const names = new Set<string>()
  const view = viewOf(bytes)
  for (let at = 0; at + 128 <= bytes.byteLength; at += 128) {
    const length = view.getUint16(at + 64, true)
    const type = bytes[at + 66]
    if (length < 4 || length > 64 || length % 2 !== 0 || (type !== 1 && type !== 2)) continue
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}

/** What a compound file is, by its first bytes and its directory's. */
export const oleContents = (bytes: Uint8Array, directory: Uint8Array): Contents => {
  const names = new Set([...oleNames(directory), ...oleNames(bytes)])
  const member = ole.members.find(({ marks }) => marks.some((mark) => names.has(mark)))
  const encrypted = names.has(encryptedPackage)
  return { member, among: member === undefined && !encrypted ? ole.members : [], encrypted }
}

const ebml = [0x1a, 0x45, 0xdf, 0xa3]

/** A Matroska file names its kind in its first element (RFC 8794 §8.1, RFC 9559 §5.1). */
export const matroska = (bytes: Uint8Array): "video/webm" | "video/matroska" | undefined => {
  if (indexOf(bytes.subarray(0, 4), ebml, 0) !== 0) return undefined
  const header = latin1.decode(bytes.subarray(0, 64))
  return header.includes("webm") ? "video/webm" : header.includes("matroska") ? "video/matroska" : undefined
}
