/**
 * What kind of file it is: by its first bytes where they say so, else by its name.
 *
 * Bytes go first because names lie: a scanner's `scan.pdf` that is a TIFF would be filed as a PDF no viewer can open.
 */
import { Option } from "effect"
import { Mime } from "effect/http"

/** How many of the first bytes are looked at. A PDF's header may stand anywhere within them (ISO 32000-1, Annex H.3.4.1). */
export const sniffLength = 1_024

interface Signature {
  readonly contentType: string
  readonly at: number
  readonly bytes: ReadonlyArray<number>
}

const ascii = (text: string): ReadonlyArray<number> => Array.from(text, (char) => char.charCodeAt(0))

// The formats that documents and images come in, by the signatures of https://mimesniff.spec.whatwg.org/ and, for DICOM,
// of PS3.10 §7.1. Containers (ZIP, OLE) are left out: what is in them only the name tells.
const signatures: ReadonlyArray<Signature> = [
  { contentType: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { contentType: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { contentType: "image/tiff", at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { contentType: "image/tiff", at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { contentType: "image/gif", at: 0, bytes: ascii("GIF87a") },
  { contentType: "image/gif", at: 0, bytes: ascii("GIF89a") },
  { contentType: "application/dicom", at: 128, bytes: ascii("DICM") },
  { contentType: "application/rtf", at: 0, bytes: ascii("{\\rtf") },
]

const startsAt = (bytes: Uint8Array, at: number, signature: ReadonlyArray<number>): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const isWebp = (bytes: Uint8Array): boolean => startsAt(bytes, 0, ascii("RIFF")) && startsAt(bytes, 8, ascii("WEBP"))

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, sniffLength)).includes("%PDF-")

/** The MIME type the first bytes of a file speak for, if they are of a format with a signature. */
export const sniff = (bytes: Uint8Array): string | undefined => {
  const known = signatures.find((signature) => startsAt(bytes, signature.at, signature.bytes))
  if (known !== undefined) return known.contentType
  if (isWebp(bytes)) return "image/webp"
  return isPdf(bytes) ? "application/pdf" : undefined
}

// Effect's table is of standard types alone; people also send documents of vendors
// (https://www.iana.org/assignments/media-types/).
const openXml = "application/vnd.openxmlformats-officedocument"
const openDocument = "application/vnd.oasis.opendocument"
const ofVendors: Record<string, string> = {
  docx: `${openXml}.wordprocessingml.document`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  pptx: `${openXml}.presentationml.presentation`,
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  odt: `${openDocument}.text`,
  ods: `${openDocument}.spreadsheet`,
  odp: `${openDocument}.presentation`,
  msg: "application/vnd.ms-outlook",
}

// https://www.iana.org/assignments/media-types/ and what people write for the same.
const canonical = (contentType: string): string => {
  const bare = (contentType.split(";")[0] ?? "").trim().toLowerCase()
  return (
    { "image/jpg": "image/jpeg", "text/rtf": "application/rtf", "application/x-pdf": "application/pdf" }[bare] ?? bare
  )
}

const recognised = new Set([...signatures.map(({ contentType }) => contentType), "image/webp", "application/pdf"])

/** Do the first bytes of a file speak against what is said of it? */
export const contradicts = (bytes: Uint8Array, contentType: string): boolean => {
  const said = canonical(contentType)
  const found = sniff(bytes)
  return recognised.has(said) ? found !== said : said.startsWith("text/") && found !== undefined
}

/** The MIME type of a file's name, by its extension. */
export const byName = (name: string | undefined): string | undefined => {
  const extension = /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase()
  if (extension === undefined) return undefined
  return Object.hasOwn(ofVendors, extension)
    ? ofVendors[extension]
    : Option.getOrUndefined(Mime.getType(`.${extension}`))
}

/** What a file is, as far as its first bytes and its name tell. */
export const contentTypeOf = (bytes: Uint8Array, name: string | undefined): string | undefined =>
  sniff(bytes) ?? byName(name)

/** For a file nothing is known of (RFC 2046 §4.5.1). */
export const unknownType = "application/octet-stream"
