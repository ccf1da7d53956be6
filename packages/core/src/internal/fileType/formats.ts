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
  readonly weak?: ReadonlyArray<Signature> | undefined
  /** Archives and programs are no documents: nothing but a name or a declaration of their own kind sends them. */
  readonly kind?: "archive" | "program" | undefined
}

/** A row of the table. */
const format =
  (kind?: Format["kind"]) =>
  (contentType: string, what: string, signatures: Format["signatures"], weak?: Format["weak"]): Format => ({
    contentType,
    what,
    signatures,
    weak,
    kind,
  })
const document = format()
const archive = format("archive")
const program = format("program")

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
  document("application/pdf", "a PDF", begins("%PDF-", "\xef\xbb\xbf%PDF-")),
  // https://mimesniff.spec.whatwg.org/
  document("image/png", "a PNG image", begins("\x89PNG\r\n\x1a\n")),
  // https://mimesniff.spec.whatwg.org/
  document("image/jpeg", "a JPEG image", begins("\xff\xd8\xff")),
  // TIFF 6.0 §2; BigTIFF: https://www.loc.gov/preservation/digital/formats/fdd/fdd000328.shtml
  document("image/tiff", "a TIFF image", begins("II*\0", "MM\0*", "II+\0\x08\0\0\0", "MM\0+\0\x08\0\0")),
  // https://mimesniff.spec.whatwg.org/
  document("image/gif", "a GIF image", begins("GIF87a", "GIF89a")),
  // https://mimesniff.spec.whatwg.org/
  document("image/webp", "a WebP image", riff("WEBP")),
  // https://mp4ra.org/registered-types/brands
  document("image/heic", "a HEIC image", ftyp("heic", "heix", "heim", "heis", "hevc", "hevx")),
  // https://mp4ra.org/registered-types/brands
  document("image/avif", "an AVIF image", ftyp("avif", "avis")),
  // https://mp4ra.org/registered-types/brands
  document("image/heif", "a HEIF image", ftyp("mif1", "msf1")),
  // ISO 15444-1 Annex I.5.1 and A.5.1
  document("image/jp2", "a JPEG 2000 image", begins("\0\0\0\x0cjP  \r\n\x87\n", "\xff\x4f\xff\x51")),
  // ISO 18181-2 §9.1
  document("image/jxl", "a JPEG XL image", begins("\0\0\0\x0cJXL \r\n\x87\n"), begins("\xff\x0a")),
  // https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapfileheader
  // The size of the file stands in between, then two reserved words of zero.
  document("image/bmp", "a BMP image", [
    [
      [0, "BM"],
      [6, "\0\0\0\0"],
    ],
  ]),
  // MS-EMF §2.3.4.2
  document("image/emf", "an EMF image", [
    [
      [0, "\x01\0\0\0"],
      [40, " EMF"],
    ],
  ]),
  // https://www.iana.org/assignments/media-types/image/vnd.djvu
  document("image/vnd.djvu", "a DjVu document", begins("AT&TFORM")),
  // DICOM PS3.10 §7.1; without a preamble PS3.5 §7.1
  // Weak is a data set without its preamble: group 0002 or 0008 first, little-endian.
  document(
    "application/dicom",
    "a DICOM file",
    [[[128, "DICM"]]],
    begins("\x02\0\0\0UL", "\x02\0\x02\0UI", "\x08\0\x05\0", "\x08\0\0\0", "\x08\0\x08\0", "\x08\0\x16\0"),
  ),
  // Rich Text Format Specification 1.9.1, header
  document("application/rtf", "an RTF document", begins("{\\rtf", "\xef\xbb\xbf{\\rtf")),
  // PostScript Language Document Structuring Conventions §3; EPSF 3.0 §5.2
  document("application/postscript", "a PostScript file", begins("%!PS", "\x04%!PS", "\xc5\xd0\xd3\xc6")),
  // https://www.loc.gov/preservation/digital/formats/fdd/fdd000393.shtml
  document("application/vnd.wordperfect", "a WordPerfect document", begins("\xffWPC")),
  // https://mp4ra.org/registered-types/brands
  document("video/quicktime", "a QuickTime video", [...ftyp("qt  "), [[4, "moov"]], [[4, "wide"]]]),
  // https://mp4ra.org/registered-types/brands
  document("audio/mp4", "an MPEG-4 recording", ftyp("M4A ", "M4B ")),
  // https://mp4ra.org/registered-types/brands
  document("video/3gpp", "a 3GPP video", ftyp("3gp", "3gg", "3gs", "3ge", "3gr")),
  // https://mp4ra.org/registered-types/brands
  document("video/mp4", "an MPEG-4 video", ftyp("mp4", "isom", "iso", "avc1", "M4V", "MSNV", "dash", "mmp4", "f4v")),
  // see `matroska`
  document("video/webm", "a WebM video", []),
  // see `matroska`
  document("video/matroska", "a Matroska video", []),
  // https://mimesniff.spec.whatwg.org/
  document("video/vnd.avi", "an AVI video", riff("AVI ")),
  // ISO 13818-1 §2.5.3.4, ISO 13818-2 §6.2.2.1
  document("video/mpeg", "an MPEG video", begins("\0\0\x01\xba", "\0\0\x01\xb3")),
  // https://mimesniff.spec.whatwg.org/
  document("audio/wav", "a WAV recording", riff("WAVE")),
  // https://mimesniff.spec.whatwg.org/
  document("audio/ogg", "an Ogg recording", begins("OggS\0")),
  // RFC 9639 §6
  document("audio/flac", "a FLAC recording", begins("fLaC")),
  // https://mimesniff.spec.whatwg.org/ and ISO 11172-3 §2.4.2.3
  document(
    "audio/mpeg",
    "an MP3 recording",
    begins("ID3"),
    begins("\xff\xfb", "\xff\xfa", "\xff\xf3", "\xff\xf2", "\xff\xe3", "\xff\xe2"),
  ),
  // RFC 1952 §2.3.1
  archive("application/gzip", "a gzip archive", begins("\x1f\x8b\x08")),
  // https://www.7-zip.org/7z.html
  archive("application/x-7z-compressed", "a 7-Zip archive", begins("7z\xbc\xaf\x27\x1c")),
  // https://www.rarlab.com/technote.htm
  archive("application/vnd.rar", "a RAR archive", begins("Rar!\x1a\x07")),
  // https://tukaani.org/xz/xz-file-format.txt §2.1.1.1
  archive("application/x-xz", "an XZ archive", begins("\xfd7zXZ\0")),
  // https://sourceware.org/bzip2/
  archive("application/x-bzip2", "a bzip2 archive", [
    [
      [0, "BZh"],
      [4, "1AY&SY"],
    ],
  ]),
  // RFC 8878 §3.1.1
  archive("application/zstd", "a Zstandard archive", begins("\x28\xb5\x2f\xfd")),
  // MS-CAB §2.1
  archive("application/vnd.ms-cab-compressed", "a cabinet archive", begins("MSCF\0\0\0\0")),
  // POSIX.1-2017, pax §ustar Interchange Format
  archive("application/x-tar", "a tar archive", [[[257, "ustar"]]]),
  // PE Format §MS-DOS Stub; https://www.iana.org/assignments/media-types/application/vnd.microsoft.portable-executable
  program("application/vnd.microsoft.portable-executable", "a program for Windows", begins("MZ\x90", "MZ\0", "MZP")),
  // System V ABI §ELF Header
  program("application/x-elf", "a program for Linux", begins("\x7fELF")),
  // https://github.com/apple-oss-distributions/cctools, mach-o/loader.h
  program(
    "application/x-mach-binary",
    "a program for macOS",
    begins("\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe", "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf"),
  ),
  // Java Virtual Machine Specification §4.1
  program("application/java-vm", "compiled Java, or a program for macOS", begins("\xca\xfe\xba\xbe")),
  // WebAssembly Core Specification §5.5.16
  program("application/wasm", "a WebAssembly program", begins("\0asm")),
  // MS-SHLLINK §2.1
  program("application/x-ms-shortcut", "a Windows shortcut", begins("L\0\0\0\x01\x14\x02\0")),
]
