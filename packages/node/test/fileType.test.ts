import { NodeFileSource } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Logger, Result, Stream } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { headLength } from "../src/internal/fileType/detect.ts"
import { formats } from "../src/internal/fileType/formats.ts"
import { ole, zip as zipFormat } from "../src/internal/fileType/containerFormats.ts"
import { bytes, compound, samples, zip } from "./support/FileSamples.ts"

/** The type of a file, or the rule it is refused by. */
const typeOf = Effect.fnUntraced(function* (content: Uint8Array, options?: NodeFileSource.Options) {
  const file = yield* Effect.result(NodeFileSource.fromBuffer(content, options))
  if (Result.isSuccess(file)) return file.success.contentType
  const { reason } = file.failure
  return reason._tag === "InvalidInput" ? reason.problems.map(({ rule }) => rule).join() : reason._tag
})

const refusal = Effect.fnUntraced(function* (content: Uint8Array, options?: NodeFileSource.Options) {
  return (yield* Effect.flip(NodeFileSource.fromBuffer(content, options))).message
})

describe("a format that its bytes tell", () => {
  it("is each in the tables", () => {
    const tabled = [...formats, ...[zipFormat, ole].flatMap(({ members }) => members), zipFormat]
    assert.deepStrictEqual(
      tabled.map(({ contentType }) => contentType).filter((type) => !samples.some((it) => it.contentType === type)),
      [],
    )
  })

  it("is each in the documentation", () => {
    const page = readFileSync(new URL("../../../docs/files.md", import.meta.url), "utf8")
    assert.deepStrictEqual(
      samples.map(({ contentType }) => contentType).filter((type) => !page.includes(`\`${type}\``)),
      [],
    )
  })

  it.effect.each(samples.map((sample) => [sample.what, sample] as const))("is known without a name: %s", ([, sample]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* typeOf(sample.bytes), sample.contentType)
    }),
  )

  it.effect.each(samples.map((sample) => [sample.what, sample] as const))(
    "is known by its usual name: %s",
    ([, sample]) =>
      Effect.gen(function* () {
        assert.strictEqual(yield* typeOf(sample.bytes, { name: sample.name.toUpperCase() }), sample.contentType)
        assert.strictEqual(yield* typeOf(sample.bytes, { declaredType: sample.contentType }), sample.contentType)
      }),
  )

  it.effect.each(samples.map((sample) => [sample.what, sample] as const))(
    "is asked for where only the name says so: %s",
    ([, sample]) =>
      Effect.gen(function* () {
        if (!sample.name.includes(".")) return
        for (const content of [
          bytes("Follow-up in two weeks.\n"),
          new Uint8Array(5_000),
          bytes(0xff, 0x17, 0x80, 0x01),
        ]) {
          assert.strictEqual(yield* typeOf(content, { name: sample.name }), "content-type", sample.name)
          assert.strictEqual(yield* typeOf(content, { declaredType: sample.contentType }), "content-type")
          assert.strictEqual(yield* typeOf(content, { contentType: sample.contentType }), sample.contentType)
        }
      }),
  )
})

describe("a file under another format's name", () => {
  const html = bytes("<!DOCTYPE html><html><title>403</title></html>")
  const pdf = bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
  const heic = bytes(0, 0, 0, 0x18, "ftypheic", 0, 0, 0, 0, "mif1heic")
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  const table: ReadonlyArray<readonly [what: string, bytes: Uint8Array, options: NodeFileSource.Options, is: string]> =
    [
      // A document's bytes decide.
      ["a TIFF called a PDF", bytes("II*\0\x08\0\0\0"), { name: "scan.pdf" }, "image/tiff"],
      ["a HEIC called a JPEG", heic, { name: "photo.jpg" }, "image/heic"],
      ["a PDF called a Word document", pdf, { name: "letter.docx" }, "application/pdf"],
      ["a PDF called a text", pdf, { name: "note.txt" }, "application/pdf"],
      ["a PDF called an e-mail", pdf, { name: "mail.eml" }, "application/pdf"],
      ["an RTF called a Word document", bytes("{\\rtf1}"), { name: "letter.doc" }, "application/rtf"],
      [
        "an Excel workbook called a Word document",
        zip({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }),
        { name: "a.docx" },
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ],
      // Anything else is asked about.
      ["an HTML page called a PDF", html, { name: "report.pdf" }, "content-type"],
      ["an HTML page called a PNG", html, { name: "x.png" }, "content-type"],
      ["an HTML page called a Word document", html, { name: "html.doc" }, "content-type"],
      ["a text called a workbook", bytes("a;b\n1;2\n"), { name: "csv.xlsx" }, "content-type"],
      ["a JSON error called a PDF", bytes('{"error":"not found"}'), { name: "report.pdf" }, "content-type"],
      [
        "base64 called a PDF",
        bytes(Buffer.from(pdf.toString().repeat(9)).toString("base64")),
        { name: "b64.pdf" },
        "content-type",
      ],
      ["zeros called a PDF", new Uint8Array(5_000), { name: "zeros.pdf" }, "content-type"],
      ["a ZIP archive called a PDF", zip({ name: "a.txt" }), { name: "a.pdf" }, "content-type"],
      ["a ZIP archive called a Word document", zip({ name: "a.txt" }), { name: "a.docx" }, "content-type"],
      ["a program called a PDF", bytes("MZ\x90\0"), { name: "evil.pdf" }, "content-type"],
      ["a gzip archive called a text", bytes(0x1f, 0x8b, 8, 0), { name: "log.txt" }, "content-type"],
      // A message is not corrected behind its back.
      ["a HEIC declared a JPEG", heic, { declaredType: "image/jpeg" }, "content-type"],
      ["a PDF declared a PNG", pdf, { declaredType: "image/png" }, "content-type"],
      ["a PDF declared a text", pdf, { declaredType: "text/plain" }, "content-type"],
      ["a BigTIFF declared a TIFF", bytes("II+\0\x08\0\0\0"), { declaredType: "image/tiff" }, "image/tiff"],
      ["a JPEG declared by another spelling", bytes(0xff, 0xd8, 0xff), { declaredType: "image/jpg" }, "image/jpg"],
      ["a PDF declared with parameters", pdf, { declaredType: "application/PDF; v=1" }, "application/PDF"],
      ["an RTF declared a rich text", bytes("{\\rtf1}"), { declaredType: "text/rtf" }, "text/rtf"],
      ["a PDF declared to be bytes", pdf, { declaredType: "application/octet-stream" }, "application/octet-stream"],
      [
        "a PDF declared to be something special",
        pdf,
        { declaredType: "application/x-special" },
        "application/x-special",
      ],
      [
        "a Word document declared a ZIP archive",
        zip({ name: "[Content_Types].xml" }, { name: "word/document.xml" }),
        { declaredType: "application/zip" },
        "application/zip",
      ],
      // What bytes cannot tell, the name may.
      [
        "a Word document with macros",
        zip({ name: "[Content_Types].xml" }, { name: "word/document.xml" }),
        { name: "a.docm" },
        "application/vnd.ms-word.document.macroEnabled.12",
      ],
      [
        "an Office document of some kind",
        zip({ name: "[Content_Types].xml" }, { name: "_rels/.rels" }),
        { name: "a.docx" },
        word,
      ],
      ["an Office document of some kind, without a name", zip({ name: "[Content_Types].xml" }), {}, "required"],
      [
        "an Office document of some kind, called a PDF",
        zip({ name: "[Content_Types].xml" }),
        { name: "a.pdf" },
        "content-type",
      ],
      ["a compound file of some kind", compound(["Contents"]), { name: "a.doc" }, "application/msword"],
      ["a compound file of some kind, without a name", compound(["Contents"]), {}, "required"],
      [
        "a Word document of before 2007 called a workbook",
        compound(["WordDocument"]),
        { name: "a.xls" },
        "application/msword",
      ],
      ["a Word document behind a password", compound(["EncryptedPackage", "EncryptionInfo"]), { name: "a.docx" }, word],
      ["an MP3 recording without a tag", bytes(0xff, 0xfb, 0x90, 0x64), { name: "a.mp3" }, "audio/mpeg"],
      ["a JPEG XL image without a container", bytes(0xff, 0x0a, 0x10), { name: "a.jxl" }, "image/jxl"],
      [
        "a DICOM data set without a preamble",
        bytes(8, 0, 5, 0, "CS", 10, 0, "ISO_IR 100"),
        { name: "a.dcm" },
        "application/dicom",
      ],
      ["a QuickTime video called an MPEG-4 video", bytes(0, 0, 0, 20, "ftypqt  "), { name: "a.mp4" }, "video/mp4"],
      // Names that say nothing.
      ["a PDF whose name ends in a title", pdf, { name: "Letter to Dr. Example MD" }, "application/pdf"],
      ["a text whose name ends in a title", bytes("Dear"), { name: "Letter to Dr Example .MD" }, "required"],
      ["a text whose name looks like troff", bytes("Dear"), { name: "page.MS" }, "required"],
      ["Markdown", bytes("# Dear"), { name: "letter.md" }, "text/markdown; charset=utf-8"],
      ["nothing known", bytes(1, 2, 3), { name: "note" }, "required"],
      ["a text without a name", bytes("Dear"), {}, "required"],
      [
        "a form",
        bytes("--x\r\nContent-Disposition: form-data"),
        { declaredType: "multipart/form-data; boundary=x" },
        "no-document",
      ],
      ["an e-mail", bytes("From: a@b\r\n\r\n%PDF-1.4"), { name: "mail.eml" }, "no-document"],
      ["what has no signature", bytes(0x30, 0x82, 1, 0), { name: "signed.p7m" }, "application/pkcs7-mime"],
    ]
  it.effect.each(table)("is taken for what it is, or asked about: %s", ([, content, options, expected]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* typeOf(content, options), expected)
    }),
  )

  it.effect("is described without a word of what is in it", () =>
    Effect.gen(function* () {
      const page = yield* refusal(bytes("<html>Jordan Example</html>"), { name: "jordan.pdf" })
      assert.include(page, "the file's name says application/pdf, and its bytes are an HTML page")
      assert.notMatch(page, /jordan/i)
      const declared = yield* refusal(bytes("version https://git-lfs.github.com/spec/v1"), {
        declaredType: "image/png",
      })
      assert.include(declared, "says image/png, and the file's bytes are a pointer of Git LFS")
      assert.include(yield* refusal(bytes("Return-Path: <a@b>\n"), { name: "mail.eml" }), "an e-mail is no document")
    }),
  )
})

describe("a PDF header that is not at the beginning", () => {
  const junk = bytes(0, 0, "JUNK", 0xff, "\n".repeat(900))
  const mention = "A PDF begins with %PDF-1.7 and a version.\n"

  const table: ReadonlyArray<readonly [what: string, bytes: Uint8Array, options: NodeFileSource.Options, is: string]> =
    [
      ["behind what a scanner put there", bytes(junk, "%PDF-1.4\n%\xe2\xe3"), {}, "application/pdf"],
      ["behind what a scanner put there, by name", bytes(junk, "%PDF-1.4\n"), { name: "scan.pdf" }, "application/pdf"],
      ["behind an empty line", bytes("\r\n%PDF-1.4\n"), { name: "scan.pdf" }, "application/pdf"],
      [
        "behind more than 1,024 bytes",
        bytes(new Uint8Array(1_100), "\n%PDF-1.4\n"),
        { name: "scan.pdf" },
        "content-type",
      ],
      ["in a text that mentions it", bytes(mention), { name: "note.txt" }, "text/plain; charset=utf-8"],
      ["in a table that mentions it", bytes(`a,b\n${mention}`), { name: "a.csv" }, "text/csv; charset=utf-8"],
      ["in XML that mentions it", bytes(`<a>\n%PDF-1.7</a>`), { name: "a.xml" }, "application/xml"],
      ["in a page that mentions it", bytes(`<html>\n%PDF-1.7`), { name: "a.html" }, "text/html; charset=utf-8"],
      ["in a page that mentions it, called a PDF", bytes(`<html>\n%PDF-1.7`), { name: "a.pdf" }, "content-type"],
      ["in an e-mail, called a PDF", bytes("From: a@b\r\n\r\n%PDF-1.4"), { name: "a.pdf" }, "content-type"],
      ["in a text without a name", bytes(mention), {}, "required"],
    ]
  it.effect.each(table)("counts where nothing else speaks against it: %s", ([, content, options, expected]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* typeOf(content, options), expected)
    }),
  )
})

describe("a text", () => {
  const long = "a".repeat(headLength - 1)
  const table: ReadonlyArray<readonly [what: string, bytes: Uint8Array, name: string, is: string]> = [
    ["in ASCII", bytes("Follow-up\n"), "a.txt", "text/plain; charset=utf-8"],
    ["in UTF-8", Buffer.from("Größe 5 µg\n"), "a.txt", "text/plain; charset=utf-8"],
    ["in UTF-8 behind its mark", Buffer.from("\ufeffGröße\n"), "a.csv", "text/csv; charset=utf-8"],
    ["in UTF-16, little-endian", Buffer.from("\ufeffGröße\n", "utf16le"), "a.txt", "text/plain; charset=utf-16"],
    ["in UTF-16, big-endian", Buffer.from("\ufeffGröße\n", "utf16le").swap16(), "a.txt", "text/plain; charset=utf-16"],
    ["in UTF-16 without a mark", Buffer.from("Follow-up", "utf16le"), "a.txt", "charset"],
    ["in UTF-16, cut within a character", bytes(0xff, 0xfe, 0x41), "a.txt", "charset"],
    ["in UTF-32", bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), "a.txt", "charset"],
    ["in Windows-1252", bytes("Gr\xf6\xdfe\n"), "a.txt", "charset"],
    ["in Windows-1252, far behind", bytes(long, long, "Gr\xf6\xdfe"), "a.txt", "charset"],
    ["in UTF-8, a character on the border", Buffer.from(`${long}öäü`), "a.txt", "text/plain; charset=utf-8"],
    ["in UTF-8, cut at its end", bytes(long, long, 0xc3), "a.txt", "charset"],
    ["that is none", bytes("a\0b"), "a.txt", "charset"],
    ["of HTML", bytes("<p>a"), "a.html", "text/html; charset=utf-8"],
    ["of JSON, which is UTF-8 by itself", bytes("{}"), "a.json", "application/json"],
    ["of SVG", bytes("<svg/>"), "a.svg", "image/svg+xml"],
    ["of HL7 v2", bytes("MSH|^~\\&|\r"), "a.hl7", "x-application/hl7-v2+er7"],
  ]
  it.effect.each(table)("has its character set named, or is asked about: %s", ([, content, name, expected]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* typeOf(content, { name }), expected)
    }),
  )

  it.effect("may be in a character set that its declaration names", () =>
    Effect.gen(function* () {
      const content = bytes("Gr\xf6\xdfe")
      assert.strictEqual(
        yield* typeOf(content, { declaredType: "text/plain; charset=windows-1252" }),
        "text/plain; charset=windows-1252",
      )
      assert.strictEqual(yield* typeOf(content, { declaredType: "text/plain" }), "charset")
      assert.include(yield* refusal(content, { name: "a.txt" }), "must be given with its character set")
    }),
  )
})

describe("what a file is", () => {
  it.live("is found the same by path, from a stream and in memory, however the bytes arrive", () =>
    Effect.gen(function* () {
      const files = yield* FileSystem.FileSystem
      const folder = yield* files.makeTempDirectoryScoped()
      for (const [index, { bytes, contentType, name, what }] of samples.entries()) {
        const path = join(folder, `${index}-${name}`)
        yield* files.writeFile(path, bytes)
        const chunks = Array.from(bytes.subarray(0, 2_000), (byte) => Buffer.from([byte]))
        const sources = [
          NodeFileSource.fromPath(path),
          NodeFileSource.spooled(Readable.from([...chunks, bytes.subarray(2_000)]), { name }),
          NodeFileSource.spooled(Stream.succeed(bytes), { name, memory: 0 }),
          NodeFileSource.fromBuffer(bytes, { name }),
        ]
        for (const source of sources) assert.strictEqual((yield* source).contentType, contentType, what)
      }
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  const odd: ReadonlyArray<readonly [what: string, bytes: Uint8Array, name: string, advice: RegExp]> = [
    ["an archive", zip({ name: "a.txt" }), "a.zip", /is an archive/],
    ["a program", bytes("MZ\x90\0"), "a.exe", /is a program/],
    ["a script", bytes("alert(1)"), "a.js", /is a program/],
    ["behind a password", compound(["EncryptedPackage"]), "a.docx", /protected by a password/],
  ]
  it.effect.each(odd)("is warned about where no chart shows it: %s", ([, content, name, advice]) =>
    Effect.gen(function* () {
      const logged: Array<string> = []
      const logger = Logger.layer([Logger.make(({ message }) => void logged.push(String(message)))])
      yield* Effect.provide(NodeFileSource.fromBuffer(content, { name }), logger)
      assert.strictEqual(logged.length, 1)
      assert.match(logged.join(), advice)
    }),
  )

  it.effect("is decided of any piece of a file, and of noise", () =>
    Effect.gen(function* () {
      let seed = 7
      const noise = () => (seed = (seed * 48_271) % 2_147_483_647)
      for (const { bytes, name } of samples) {
        const whole = bytes.subarray(0, 700)
        for (let length = 1; length < whole.length; length += 1 + (length >> 4)) {
          yield* typeOf(whole.subarray(0, length), { name })
          const spoiled = Buffer.from(whole)
          for (let change = 0; change < 8; change++) spoiled[noise() % spoiled.length] = noise() % 256
          yield* typeOf(spoiled)
        }
      }
    }),
  )
})
