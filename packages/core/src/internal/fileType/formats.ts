/**
 * The formats that files come in, as a table: their MIME types (https://www.iana.org/assignments/media-types/), what
 * they are called, and the bytes they begin with.
 *
 * Every file of a format in this table has one of its signatures: a file without them is of another format, whatever its
 * name.
 */

/** Bytes at their places, each as a Latin-1 string. */
export type Signature = ReadonlyArray<readonly [at: number, bytes: string]>

/** A format. */
export interface Format {
  readonly contentType: string
  /** What a file of it is called in a message. */
  readonly what: string
  /** Any of them marks a file. */
  readonly signatures: ReadonlyArray<Signature>
  /** Marks that occur in other files by chance: they count only for a file that is claimed to be of this format. */
  readonly weak?: ReadonlyArray<Signature>
  /** Archives and programs are no documents: nothing but a name or a declaration of their own kind sends them. */
  readonly kind?: "archive" | "program"
}

/** Signatures that stand at the beginning of a file. */
export const begins = (...alternatives: ReadonlyArray<string>): ReadonlyArray<Signature> =>
  alternatives.map((bytes) => [[0, bytes]])

const riff = (form: string): ReadonlyArray<Signature> => [
  [
    [0, "RIFF"],
    [8, form],
  ],
]

const ftyp = (...brands: ReadonlyArray<string>): ReadonlyArray<Signature> =>
  brands.map((brand) => [
    [4, "ftyp"],
    [8, brand],
  ])

/**
 * Formats by their first bytes. The first match counts. Above each is where its signature is specified: as a comment, so that
 * no bundle has it.
 */
export const formats: ReadonlyArray<Format> = [
  // ISO 32000-1 §7.5.2; anywhere in the first 1,024 bytes by its Annex H.3.4.1, which `pdfInside` looks for
  {
    contentType: "application/pdf",
    what: "a PDF",
    signatures: begins("%PDF-", "\xef\xbb\xbf%PDF-"),
  },
  // https://mimesniff.spec.whatwg.org/
  { contentType: "image/png", what: "a PNG image", signatures: begins("\x89PNG\r\n\x1a\n") },
  // https://mimesniff.spec.whatwg.org/
  {
    contentType: "image/jpeg",
    what: "a JPEG image",
    signatures: begins("\xff\xd8\xff"),
  },
  // TIFF 6.0 §2; BigTIFF: https://www.loc.gov/preservation/digital/formats/fdd/fdd000328.shtml
  {
    contentType: "image/tiff",
    what: "a TIFF image",
    signatures: begins("II*\0", "MM\0*", "II+\0\x08\0\0\0", "MM\0+\0\x08\0\0"),
  },
  // https://mimesniff.spec.whatwg.org/
  { contentType: "image/gif", what: "a GIF image", signatures: begins("GIF87a", "GIF89a") },
  // https://mimesniff.spec.whatwg.org/
  { contentType: "image/webp", what: "a WebP image", signatures: riff("WEBP") },
  // https://mp4ra.org/registered-types/brands
  {
    contentType: "image/heic",
    what: "a HEIC image",
    signatures: ftyp("heic", "heix", "heim", "heis", "hevc", "hevx"),
  },
  // https://mp4ra.org/registered-types/brands
  { contentType: "image/avif", what: "an AVIF image", signatures: ftyp("avif", "avis") },
  // https://mp4ra.org/registered-types/brands
  { contentType: "image/heif", what: "a HEIF image", signatures: ftyp("mif1", "msf1") },
  // ISO 15444-1 Annex I.5.1 and A.5.1
  {
    contentType: "image/jp2",
    what: "a JPEG 2000 image",
    signatures: begins("\0\0\0\x0cjP  \r\n\x87\n", "\xff\x4f\xff\x51"),
  },
  // ISO 18181-2 §9.1
  {
    contentType: "image/jxl",
    what: "a JPEG XL image",
    signatures: begins("\0\0\0\x0cJXL \r\n\x87\n"),
    weak: begins("\xff\x0a"),
  },
  // https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapfileheader
  {
    contentType: "image/bmp",
    what: "a BMP image",
    // The size of the file stands in between, then two reserved words of zero.
    signatures: [
      [
        [0, "BM"],
        [6, "\0\0\0\0"],
      ],
    ],
  },
  // MS-EMF §2.3.4.2
  {
    contentType: "image/emf",
    what: "an EMF image",
    signatures: [
      [
        [0, "\x01\0\0\0"],
        [40, " EMF"],
      ],
    ],
  },
  // https://www.iana.org/assignments/media-types/image/vnd.djvu
  {
    contentType: "image/vnd.djvu",
    what: "a DjVu document",
    signatures: begins("AT&TFORM"),
  },
  // DICOM PS3.10 §7.1; without a preamble PS3.5 §7.1
  {
    contentType: "application/dicom",
    what: "a DICOM file",
    signatures: [[[128, "DICM"]]],
    // A data set without its preamble: group 0002 or 0008 first, little-endian.
    weak: begins("\x02\0\0\0UL", "\x02\0\x02\0UI", "\x08\0\x05\0", "\x08\0\0\0", "\x08\0\x08\0", "\x08\0\x16\0"),
  },
  // Rich Text Format Specification 1.9.1, header
  {
    contentType: "application/rtf",
    what: "an RTF document",
    signatures: begins("{\\rtf", "\xef\xbb\xbf{\\rtf"),
  },
  // PostScript Language Document Structuring Conventions §3; EPSF 3.0 §5.2
  {
    contentType: "application/postscript",
    what: "a PostScript file",
    signatures: begins("%!PS", "\x04%!PS", "\xc5\xd0\xd3\xc6"),
  },
  // https://www.loc.gov/preservation/digital/formats/fdd/fdd000393.shtml
  {
    contentType: "application/vnd.wordperfect",
    what: "a WordPerfect document",
    signatures: begins("\xffWPC"),
  },
  // https://mp4ra.org/registered-types/brands
  {
    contentType: "video/quicktime",
    what: "a QuickTime video",
    signatures: [...ftyp("qt  "), [[4, "moov"]], [[4, "wide"]]],
  },
  // https://mp4ra.org/registered-types/brands
  { contentType: "audio/mp4", what: "an MPEG-4 recording", signatures: ftyp("M4A ", "M4B ") },
  // https://mp4ra.org/registered-types/brands
  {
    contentType: "video/3gpp",
    what: "a 3GPP video",
    signatures: ftyp("3gp", "3gg", "3gs", "3ge", "3gr"),
  },
  // https://mp4ra.org/registered-types/brands
  {
    contentType: "video/mp4",
    what: "an MPEG-4 video",
    signatures: ftyp("mp4", "isom", "iso", "avc1", "M4V", "MSNV", "dash", "mmp4", "f4v"),
  },
  // see `matroska`
  { contentType: "video/webm", what: "a WebM video", signatures: [] },
  // see `matroska`
  {
    contentType: "video/matroska",
    what: "a Matroska video",
    signatures: [],
  },
  // https://mimesniff.spec.whatwg.org/
  {
    contentType: "video/vnd.avi",
    what: "an AVI video",
    signatures: riff("AVI "),
  },
  // ISO 13818-1 §2.5.3.4, ISO 13818-2 §6.2.2.1
  {
    contentType: "video/mpeg",
    what: "an MPEG video",
    signatures: begins("\0\0\x01\xba", "\0\0\x01\xb3"),
  },
  // https://mimesniff.spec.whatwg.org/
  { contentType: "audio/wav", what: "a WAV recording", signatures: riff("WAVE") },
  // https://mimesniff.spec.whatwg.org/
  { contentType: "audio/ogg", what: "an Ogg recording", signatures: begins("OggS\0") },
  // RFC 9639 §6
  {
    contentType: "audio/flac",
    what: "a FLAC recording",
    signatures: begins("fLaC"),
  },
  // https://mimesniff.spec.whatwg.org/ and ISO 11172-3 §2.4.2.3
  {
    contentType: "audio/mpeg",
    what: "an MP3 recording",
    signatures: begins("ID3"),
    weak: begins("\xff\xfb", "\xff\xfa", "\xff\xf3", "\xff\xf2", "\xff\xe3", "\xff\xe2"),
  },
  // RFC 1952 §2.3.1
  {
    contentType: "application/gzip",
    what: "a gzip archive",
    signatures: begins("\x1f\x8b\x08"),
    kind: "archive",
  },
  // https://www.7-zip.org/7z.html
  {
    contentType: "application/x-7z-compressed",
    what: "a 7-Zip archive",
    signatures: begins("7z\xbc\xaf\x27\x1c"),
    kind: "archive",
  },
  // https://www.rarlab.com/technote.htm
  {
    contentType: "application/vnd.rar",
    what: "a RAR archive",
    signatures: begins("Rar!\x1a\x07"),
    kind: "archive",
  },
  // https://tukaani.org/xz/xz-file-format.txt §2.1.1.1
  {
    contentType: "application/x-xz",
    what: "an XZ archive",
    signatures: begins("\xfd7zXZ\0"),
    kind: "archive",
  },
  // https://sourceware.org/bzip2/
  {
    contentType: "application/x-bzip2",
    what: "a bzip2 archive",
    signatures: [
      [
        [0, "BZh"],
        [4, "1AY&SY"],
      ],
    ],
    kind: "archive",
  },
  // RFC 8878 §3.1.1
  {
    contentType: "application/zstd",
    what: "a Zstandard archive",
    signatures: begins("\x28\xb5\x2f\xfd"),
    kind: "archive",
  },
  // MS-CAB §2.1
  {
    contentType: "application/vnd.ms-cab-compressed",
    what: "a cabinet archive",
    signatures: begins("MSCF\0\0\0\0"),
    kind: "archive",
  },
  // POSIX.1-2017, pax §ustar Interchange Format
  {
    contentType: "application/x-tar",
    what: "a tar archive",
    signatures: [[[257, "ustar"]]],
    kind: "archive",
  },
  // PE Format §MS-DOS Stub; https://www.iana.org/assignments/media-types/application/vnd.microsoft.portable-executable
  {
    contentType: "application/vnd.microsoft.portable-executable",
    what: "a program for Windows",
    signatures: begins("MZ\x90", "MZ\0", "MZP"),
    kind: "program",
  },
  // System V ABI §ELF Header
  {
    contentType: "application/x-elf",
    what: "a program for Linux",
    signatures: begins("\x7fELF"),
    kind: "program",
  },
  // https://github.com/apple-oss-distributions/cctools, mach-o/loader.h
  {
    contentType: "application/x-mach-binary",
    what: "a program for macOS",
    signatures: begins("\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf"),
    kind: "program",
  },
  // Java Virtual Machine Specification §4.1
  {
    contentType: "application/java-vm",
    what: "compiled Java, or a program for macOS",
    signatures: begins("\xca\xfe\xba\xbe"),
    kind: "program",
  },
  // WebAssembly Core Specification §5.5.16
  {
    contentType: "application/wasm",
    what: "a WebAssembly program",
    signatures: begins("\0asm"),
    kind: "program",
  },
  // MS-SHLLINK §2.1
  {
    contentType: "application/x-ms-shortcut",
    what: "a Windows shortcut",
    signatures: begins("L\0\0\0\x01\x14\x02\0"),
    kind: "program",
  },
]
