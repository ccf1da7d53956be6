/**
 * The files a fake was given, by whichever way, and how they are handed to a browser that must not trust them.
 */
import type { FiledDocument, LogEntry, RequestEntry, Snapshot, StoredFile } from "@effect-redox/testing/Records"

/** A file, and the documents it is in. */
export interface SandboxFile extends StoredFile {
  /** Part of a URL: digits, letters and `-`. */
  readonly id: string
  /** What a document calls it, or what its type suggests. */
  readonly name: string
  readonly method: "upload" | "embed"
  readonly url: string | undefined
  readonly documents: ReadonlyArray<{ readonly document: FiledDocument; readonly title: string | undefined }>
}

/** How a file can be shown. */
export type Preview = "pdf" | "image" | "text" | "none"

// What Chromium, Firefox and Safari show in an <img>, where nothing in the file is run, SVG's scripts included.
const images: ReadonlyArray<string> = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/bmp",
  "image/avif",
  "image/svg+xml",
]

const essence = (contentType: string): string => (contentType.split(";", 1)[0] ?? "").trim().toLowerCase()

export const previewOf = (contentType: string): Preview => {
  const type = essence(contentType)
  if (type === "application/pdf") return "pdf"
  if (images.includes(type)) return "image"
  if (type.startsWith("text/") || /^application\/(?:.+\+)?(?:json|xml)$/.test(type)) return "text"
  return "none"
}

const extensions: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/json": "json",
  "text/plain": "txt",
  "text/html": "html",
  "text/xml": "xml",
  "application/xml": "xml",
  "image/svg+xml": "svg",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/tiff": "tif",
}

const plainName = (id: string, contentType: string): string => `${id}.${extensions[essence(contentType)] ?? "bin"}`

const blobId = (url: string): string => `file-${url.replace(/^.*\//, "").replaceAll(/[^A-Za-z0-9]/g, "-")}`
const embeddedId = (document: FiledDocument, position: number): string => `embedded-${document.id}-${position}`

const uploaded = (snapshot: Snapshot, url: string): SandboxFile | undefined => {
  const blob = snapshot.blobs.find((blob) => blob.url === url)
  if (blob === undefined) return undefined
  const documents = snapshot.documents.flatMap((document) =>
    document.attachments.filter((attachment) => attachment.url === url).map(({ title }) => ({ document, title })),
  )
  const id = blobId(url)
  const name = documents.find(({ title }) => title !== undefined)?.title ?? plainName(id, blob.contentType)
  return { ...blob, id, name, method: "upload", documents }
}

const embedded = (document: FiledDocument): ReadonlyArray<SandboxFile> =>
  document.attachments.flatMap((attachment, position) => {
    if (attachment.method !== "embed") return []
    const id = embeddedId(document, position)
    const name = attachment.title ?? plainName(id, attachment.contentType)
    return [{ ...attachment, id, name, documents: [{ document, title: attachment.title }] }]
  })

/** The files a request brought or refers to. */
export const ofRequest = (
  snapshot: Snapshot,
  entry: RequestEntry,
  log: LogEntry | undefined,
): ReadonlyArray<SandboxFile> => {
  const created = entry.created
  const brought = created !== undefined && "blob" in created ? [created.blob] : []
  const referred = (log?.process ?? []).map(({ url }) => url)
  const document =
    created !== undefined && "document" in created
      ? snapshot.documents.find(({ id }) => id === created.document)
      : undefined
  return [
    ...[...new Set([...brought, ...referred])].flatMap((url) => uploaded(snapshot, url) ?? []),
    ...(document === undefined ? [] : embedded(document)),
  ]
}

/** The files of a document, uploaded or embedded. */
export const ofDocument = (snapshot: Snapshot, document: FiledDocument): ReadonlyArray<SandboxFile> => [
  ...[...new Set(document.attachments.flatMap(({ url }) => (url === undefined ? [] : [url])))].flatMap(
    (url) => uploaded(snapshot, url) ?? [],
  ),
  ...embedded(document),
]

/** The file with an id. */
export const find = (snapshot: Snapshot, id: string): SandboxFile | undefined => {
  const blob = snapshot.blobs.find(({ url }) => blobId(url) === id)
  return blob === undefined
    ? snapshot.documents.flatMap(embedded).find((file) => file.id === id)
    : uploaded(snapshot, blob.url)
}

// RFC 6266 §4.3: an ASCII name for old clients, and the real one in UTF-8. Neither can end the header or the quotes.
const disposition = (how: "inline" | "attachment", name: string): string => {
  const base = name.replaceAll(/[\p{Cc}\p{Cf}\\/]/gu, "_").slice(-150)
  const ascii = base.replaceAll(/[^\x20-\x7e]|["%]/g, "_")
  const encoded = encodeURIComponent(base.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** How a file's bytes are asked for. */
export type Form = "show" | "text" | "download"

/** How much of a text is shown. */
const shownTextBytes = 262_144

const decoderOf = (contentType: string) => {
  const [, charset = "utf-8"] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType) ?? []
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

const encoder = new TextEncoder()

/** The beginning of a text as UTF-8, whatever its type says it is. A letter that is cut through at the end is left out. */
const beginning = ({ bytes, contentType }: SandboxFile): Uint8Array => {
  const stream = bytes.byteLength > shownTextBytes
  return encoder.encode(decoderOf(contentType).decode(bytes.subarray(0, shownTextBytes), { stream }))
}

/**
 * A file's bytes with headers under which a browser runs nothing in them: an origin of their own without scripts, no
 * guessing of types, and only types that are safe to show are named at all.
 */
export const serve = (
  file: SandboxFile,
  form: Form,
): { readonly body: Uint8Array; readonly contentType: string; readonly headers: Readonly<Record<string, string>> } => {
  const preview = previewOf(file.contentType)
  const shown = form === "show" && (preview === "pdf" || preview === "image")
  const text = form === "text" && preview === "text"
  const contentType = shown
    ? essence(file.contentType)
    : text
      ? "text/plain; charset=utf-8"
      : "application/octet-stream"
  return {
    body: text ? beginning(file) : file.bytes,
    contentType,
    headers: {
      "content-security-policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
      "content-disposition": disposition(shown || text ? "inline" : "attachment", file.name),
      // For the page, which says so: how large the whole is.
      ...(text && file.size > shownTextBytes ? { "x-preview-truncated": String(file.size) } : {}),
    },
  }
}
