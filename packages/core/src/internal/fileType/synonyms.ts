/**
 * How people and programs write types and names, as tables.
 */

/** Other spellings of types, in mails, browsers and old systems. */
export const synonyms: Readonly<Record<string, string>> = {
  "application/x-pdf": "application/pdf",
  "application/acrobat": "application/pdf",
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "image/x-png": "image/png",
  "image/tif": "image/tiff",
  "image/x-tiff": "image/tiff",
  "image/x-ms-bmp": "image/bmp",
  "image/x-bmp": "image/bmp",
  "image/heic-sequence": "image/heic",
  "image/heif-sequence": "image/heif",
  "text/rtf": "application/rtf",
  "application/x-rtf": "application/rtf",
  "application/x-dicom": "application/dicom",
  "application/x-zip": "application/zip",
  "application/x-zip-compressed": "application/zip",
  "application/x-gzip": "application/gzip",
  "application/x-rar-compressed": "application/vnd.rar",
  "application/doc": "application/msword",
  "application/vnd.ms-word": "application/msword",
  "application/excel": "application/vnd.ms-excel",
  "application/vnd.ms-xpsdocument": "application/oxps",
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/mp3": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "video/avi": "video/vnd.avi",
  "video/x-msvideo": "video/vnd.avi",
  "video/x-matroska": "video/matroska",
  "application/x-msdownload": "application/vnd.microsoft.portable-executable",
  "application/cdfv2": "application/x-ole-storage",
}

/** Names of text and of what has no signature, beside those in Effect's table of standard types. */
export const otherExtensions: Readonly<Record<string, string>> = {
  hl7: "x-application/hl7-v2+er7",
  vcf: "text/vcard",
  cda: "application/xml",
  ccd: "application/xml",
  ccda: "application/xml",
}

/**
 * Endings of names that are words more often than types: `Letter to Dr Example .MD` is no Markdown, `notes.ms` no troff.
 * They are compared as they are written.
 */
export const noTypes: ReadonlySet<string> = new Set([
  "MD",
  "DO",
  "MS",
  "ms",
  "ME",
  "me",
  "man",
  "MAN",
  "T",
  "t",
  "tr",
  "TR",
  "TS",
  "ts",
])

/** Programs that are text: they are known by their names alone. */
export const scripts: ReadonlySet<string> = new Set([
  "js",
  "mjs",
  "vbs",
  "ps1",
  "bat",
  "cmd",
  "sh",
  "py",
  "hta",
  "wsf",
  "pl",
  "rb",
])
