/**
 * Small files of many formats, byte for byte as their specifications have them, for the tests of what a file is.
 */
import { crc32, deflateRawSync, gzipSync } from "node:zlib"

/** Bytes from Latin-1 texts and numbers. */
export const bytes = (...parts: ReadonlyArray<string | number | Uint8Array>): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string"
        ? Buffer.from(part, "latin1")
        : typeof part === "number"
          ? Buffer.from([part])
          : Buffer.from(part),
    ),
  )

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(" ", ""), "hex")

const u16 = (value: number): Uint8Array => hex(value.toString(16).padStart(4, "0")).toReversed()
const u32 = (value: number): Uint8Array => hex(value.toString(16).padStart(8, "0")).toReversed()

/** An entry of a ZIP archive: its name, its content, and whether its size is only behind it (APPNOTE §4.3.7, §4.4.4). */
export interface Entry {
  readonly name: string
  readonly content?: string
  readonly stored?: boolean
  readonly streamed?: boolean
}

/** A ZIP archive, without its central directory: nothing looks at that. */
export const zip = (...entries: ReadonlyArray<Entry>): Uint8Array =>
  Buffer.concat(
    entries.flatMap(({ content = "<x/>", name, stored = false, streamed = false }) => {
      const plain = Buffer.from(content)
      const data = stored ? plain : deflateRawSync(plain)
      const sum = crc32(plain)
      const sizes = [u32(sum), u32(data.length), u32(plain.length)]
      return [
        bytes("PK\x03\x04", u16(20), u16(streamed ? 8 : 0), u16(stored ? 0 : 8), u32(0)),
        ...(streamed ? [new Uint8Array(12)] : sizes),
        bytes(u16(name.length), u16(0), name, data),
        ...(streamed ? [bytes("PK\x07\x08"), ...sizes] : []),
      ]
    }),
  )

const sector = 512

/** An OLE compound file of sectors of 512 bytes, with these streams in its directory, which may lie far behind (MS-CFB). */
export const compound = (streams: ReadonlyArray<string>, directorySector = 1): Uint8Array => {
  const header = Buffer.alloc(sector)
  header.set(hex("d0cf11e0a1b11ae1"))
  header.set(bytes(u16(0x3e), u16(3), u16(0xfffe), u16(9), u16(6)), 24)
  header.set(u32(directorySector), 48)
  const directory = Buffer.alloc(sector)
  for (const [index, name] of ["Root Entry", ...streams].entries()) {
    directory.set(Buffer.from(name, "utf16le"), index * 128)
    directory.set(bytes(u16(name.length * 2 + 2), index === 0 ? 5 : 2), index * 128 + 64)
  }
  return Buffer.concat([header, Buffer.alloc(directorySector * sector), directory, Buffer.alloc(4 * sector)])
}

/** A file box of ISO BMFF with its major and compatible brands (ISO 14496-12 §4.3). */
const brand = (major: string, ...compatible: ReadonlyArray<string>): Uint8Array =>
  bytes(0, 0, 0, 16 + 4 * compatible.length, "ftyp", major, u32(0), ...compatible)

const office = [{ name: "[Content_Types].xml" }, { name: "_rels/.rels" }]

const openXml = "application/vnd.openxmlformats-officedocument"
const openDocument = "application/vnd.oasis.opendocument"

const opened = (type: string): Uint8Array =>
  zip({ name: "mimetype", content: type, stored: true }, { name: "content.xml" })

// What Word's own order is, written by Python's zipfile.
const docx =
  "UEsDBBQAAAAIAAAAIVjuR1hmHwAAAB0AAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLOxr8jNUShLLSrOzM+zVTLUM1Cyt7MJqSxILda3AwBQSwMEFAAAAAgAAAAhWP0BsR8GAAAABAAAAAsAAABfcmVscy8ucmVsc7Mp0rcDAFBLAwQUAAAACAAAACFYFsN6GQYAAAAEAAAAEQAAAHdvcmQvZG9jdW1lbnQueG1ssynXtwMAUEsBAhQDFAAAAAgAAAAhWO5HWGYfAAAAHQAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAACFY/QGxHwYAAAAEAAAACwAAAAAAAAAAAAAAgAFQAAAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAACFYFsN6GQYAAAAEAAAAEQAAAAAAAAAAAAAAgAF/AAAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAMAAwC5AAAAtAAAAAAA"

/** A format, one file of it, and a name such files have. */
export interface Sample {
  readonly contentType: string
  readonly what: string
  readonly bytes: Uint8Array
  readonly name: string
}

const png = hex(
  "89504e470d0a1a0a 0000000d49484452 00000001000000010802000000907753de 0000000c4944415408d763f8cfc000000301010018dd8db0 0000000049454e44ae426082",
)

/** Every format that bytes tell. */
export const samples: ReadonlyArray<Sample> = (
  [
    ["application/pdf", "a PDF", bytes("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), "a.pdf"],
    ["application/pdf", "a PDF behind a byte order mark", bytes("\xef\xbb\xbf%PDF-1.4\n"), "a.pdf"],
    ["image/png", "a PNG image of one pixel", png, "a.png"],
    ["image/jpeg", "a JPEG image in JFIF", hex("ffd8ffe000104a46494600010100000100010000"), "a.jpg"],
    ["image/jpeg", "a JPEG image with Exif", hex("ffd8ffe1001845786966000049492a0008000000"), "a.jfif"],
    ["image/tiff", "a TIFF image, little-endian", hex("49492a0008000000"), "a.tif"],
    ["image/tiff", "a TIFF image, big-endian", hex("4d4d002a00000008"), "a.tiff"],
    ["image/tiff", "a BigTIFF image, little-endian", hex("49492b00080000001000000000000000"), "a.tif"],
    ["image/tiff", "a BigTIFF image, big-endian", hex("4d4d002b000800000000000000000010"), "a.tif"],
    [
      "image/gif",
      "a GIF image of one pixel",
      hex("47494638396101000100800000ff0000ffffff2c00000000010001000002024401003b"),
      "a.gif",
    ],
    ["image/gif", "a GIF image of 1987", bytes("GIF87a"), "a.gif"],
    ["image/webp", "a WebP image", bytes("RIFF", u32(26), "WEBPVP8L"), "a.webp"],
    ["image/heic", "a HEIC image", brand("heic", "mif1", "heic"), "a.heic"],
    ["image/heif", "a HEIF image", brand("mif1", "mif1", "heic"), "a.heif"],
    ["image/avif", "an AVIF image", brand("avif", "mif1"), "a.avif"],
    ["image/jp2", "a JPEG 2000 image", hex("0000000c6a5020200d0a870a"), "a.jp2"],
    ["image/jxl", "a JPEG XL image in a container", hex("0000000c4a584c200d0a870a"), "a.jxl"],
    ["image/bmp", "a BMP image", bytes("BM", u32(58), u32(0), u32(54), u32(40)), "a.bmp"],
    ["image/emf", "an EMF image", bytes(u32(1), u32(108), new Uint8Array(32), " EMF"), "a.emf"],
    ["image/vnd.djvu", "a DjVu document", bytes("AT&TFORM", u32(8), "DJVU"), "a.djvu"],
    ["application/dicom", "a DICOM file", bytes(new Uint8Array(128), "DICM", hex("02000000554c0400")), "a.dcm"],
    ["application/rtf", "an RTF document", bytes("{\\rtf1\\ansi Follow-up}"), "a.rtf"],
    ["application/rtf", "an RTF document behind a byte order mark", bytes("\xef\xbb\xbf{\\rtf1}"), "a.rtf"],
    ["application/postscript", "a PostScript file", bytes("%!PS-Adobe-3.0\n%%Title: %PDF-1.4\n"), "a.ps"],
    ["application/postscript", "an EPS file with a preview", hex("c5d0d3c61e000000"), "a.eps"],
    ["application/vnd.wordperfect", "a WordPerfect document", hex("ff57504310000000010a"), "a.wpd"],
    ["video/quicktime", "a QuickTime video", brand("qt  "), "a.mov"],
    ["audio/mp4", "an MPEG-4 recording", brand("M4A ", "mp42"), "a.m4a"],
    ["video/3gpp", "a 3GPP video", brand("3gp4", "isom"), "a.3gp"],
    ["video/mp4", "an MPEG-4 video", brand("isom", "iso2", "mp41"), "a.mp4"],
    ["video/mp4", "an MPEG-4 video of version 2", brand("mp42", "isom"), "a.m4v"],
    [
      "video/webm",
      "a WebM video",
      bytes(hex("1a45dfa39f4286810142f7810142f2810442f381084282"), 0x84, "webm"),
      "a.webm",
    ],
    [
      "video/matroska",
      "a Matroska video",
      bytes(hex("1a45dfa3a34286810142f7810142f2810442f381084282"), 0x88, "matroska"),
      "a.mkv",
    ],
    ["video/vnd.avi", "an AVI video", bytes("RIFF", u32(4), "AVI LIST"), "a.avi"],
    ["video/mpeg", "an MPEG video", hex("000001ba4400040004010001"), "a.mpg"],
    ["audio/wav", "a WAV recording", bytes("RIFF", u32(36), "WAVEfmt "), "a.wav"],
    ["audio/ogg", "an Ogg recording", bytes("OggS", 0, 2), "a.ogg"],
    ["audio/flac", "a FLAC recording", bytes("fLaC", 0, 0, 0, 34), "a.flac"],
    ["audio/mpeg", "an MP3 recording with a tag", bytes("ID3", 4, 0, 0), "a.mp3"],
    ["application/gzip", "a gzip archive", gzipSync("a"), "a.gz"],
    ["application/x-7z-compressed", "a 7-Zip archive", hex("377abcaf271c0004"), "a.7z"],
    ["application/vnd.rar", "a RAR archive", hex("526172211a070100"), "a.rar"],
    ["application/x-xz", "an XZ archive", hex("fd377a585a000004e6d6b446"), "a.xz"],
    ["application/x-bzip2", "a bzip2 archive", hex("425a683931415926535919939b6b"), "a.bz2"],
    ["application/zstd", "a Zstandard archive", hex("28b52ffd0058110000610a"), "a.zst"],
    ["application/vnd.ms-cab-compressed", "a cabinet archive", bytes("MSCF", u32(0), u32(100)), "a.cab"],
    ["application/x-tar", "a tar archive", bytes("a.txt", new Uint8Array(252), "ustar\x0000"), "a.tar"],
    [
      "application/vnd.microsoft.portable-executable",
      "a program for Windows",
      hex("4d5a90000300000004000000ffff0000"),
      "a.exe",
    ],
    ["application/x-elf", "a program for Linux", hex("7f454c4602010100"), "a.elf"],
    ["application/x-mach-binary", "a program for macOS", hex("cffaedfe0c000001"), "a"],
    ["application/java-vm", "compiled Java", hex("cafebabe00000041"), "a.class"],
    ["application/wasm", "a WebAssembly program", hex("0061736d01000000"), "a.wasm"],
    ["application/x-ms-shortcut", "a Windows shortcut", hex("4c0000000114020000000000c000000000000046"), "a.lnk"],
    [`${openXml}.wordprocessingml.document`, "a Word document", Buffer.from(docx, "base64"), "a.docx"],
    [
      `${openXml}.wordprocessingml.document`,
      "a Word document written as a stream",
      zip({ name: "[Content_Types].xml", streamed: true }, { name: "word/document.xml", streamed: true }),
      "a.docx",
    ],
    [`${openXml}.spreadsheetml.sheet`, "an Excel workbook", zip(...office, { name: "xl/workbook.xml" }), "a.xlsx"],
    [
      `${openXml}.presentationml.presentation`,
      "a PowerPoint presentation",
      zip(...office, { name: "ppt/presentation.xml" }),
      "a.pptx",
    ],
    ["application/vnd.ms-visio.drawing", "a Visio drawing", zip(...office, { name: "visio/document.xml" }), "a.vsdx"],
    ["application/oxps", "an XPS document", zip(...office, { name: "FixedDocumentSequence.fdseq" }), "a.oxps"],
    [`${openDocument}.text`, "an OpenDocument text", opened(`${openDocument}.text`), "a.odt"],
    [`${openDocument}.spreadsheet`, "an OpenDocument spreadsheet", opened(`${openDocument}.spreadsheet`), "a.ods"],
    [`${openDocument}.presentation`, "an OpenDocument presentation", opened(`${openDocument}.presentation`), "a.odp"],
    [`${openDocument}.graphics`, "an OpenDocument drawing", opened(`${openDocument}.graphics`), "a.odg"],
    ["application/epub+zip", "an EPUB book", opened("application/epub+zip"), "a.epub"],
    [
      "application/vnd.android.package-archive",
      "a program for Android",
      zip({ name: "AndroidManifest.xml" }, { name: "META-INF/MANIFEST.MF" }),
      "a.apk",
    ],
    ["application/java-archive", "a Java program", zip({ name: "META-INF/MANIFEST.MF" }), "a.jar"],
    ["application/zip", "a ZIP archive", zip({ name: "scans/1.pdf" }), "a.zip"],
    ["application/zip", "an empty ZIP archive", bytes("PK\x05\x06", new Uint8Array(18)), "a.zip"],
    ["application/msword", "a Word document of before 2007", compound(["WordDocument", "1Table"]), "a.doc"],
    ["application/msword", "a Word document whose directory is far behind", compound(["WordDocument"], 400), "a.doc"],
    ["application/vnd.ms-excel", "an Excel workbook of before 2007", compound(["Workbook"]), "a.xls"],
    [
      "application/vnd.ms-powerpoint",
      "a PowerPoint presentation of before 2007",
      compound(["PowerPoint Document"]),
      "a.ppt",
    ],
    [
      "application/vnd.ms-outlook",
      "an Outlook message",
      compound(["__nameid_version1.0", "__properties_version1.0"]),
      "a.msg",
    ],
    ["application/vnd.visio", "a Visio drawing of before 2013", compound(["VisioDocument"]), "a.vsd"],
    [
      "application/x-msi",
      "an installer for Windows",
      compound(["\u4840\u3f3f\u4577\u446c\u3b6a\u45e4\u4824"]),
      "a.msi",
    ],
  ] as const
).map(([contentType, what, bytes, name]) => ({ contentType, what, bytes, name }))
