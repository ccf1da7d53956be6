import { NodeFileSource } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Result, Stream } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { contentTypes, headLength } from "@effect-redox/core/FileType"
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
    // Of a compound file of no kind that is known, the name decides.
    const tabled = contentTypes.filter((type) => type !== "application/x-ole-storage")
    assert.deepStrictEqual(
      tabled.filter((type) => !samples.some((it) => it.contentType === type)),
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
      ["behind spaces and empty lines", bytes(" \r\n \t%PDF-1.4\n"), { name: "scan.pdf" }, "application/pdf"],
      ["behind spaces, without a name", bytes("   %PDF-1.4\n"), {}, "application/pdf"],
      ["behind a byte order mark and a space", bytes("\xef\xbb\xbf %PDF-1.4\n"), { name: "a.pdf" }, "application/pdf"],
      ["within a line of noise", bytes(0, 1, 0xff, "x%PDF-1.4\n"), { name: "scan.pdf" }, "application/pdf"],
      ["within a line of noise, without a name", bytes(0, 1, 0xff, "x%PDF-1.4\n"), {}, "required"],
      [
        "behind a printer's commands",
        bytes("\x1b%-12345X@PJL\r\n%PDF-1.4\n1 0 obj"),
        { name: "a.pdf" },
        "application/pdf",
      ],
      [
        "behind a program's warning",
        bytes("Warning: no font\n%PDF-1.4\n1 0 obj\n"),
        { name: "a.pdf" },
        "application/pdf",
      ],
      [
        "behind a program's warning, and no more",
        bytes("Warning: no font\n%PDF-1.4\n"),
        { name: "a.pdf" },
        "content-type",
      ],
      ["behind a page's warning", bytes("<br /><b>Warning</b>\n%PDF-1.4\n1 0 obj"), { name: "a.pdf" }, "content-type"],
      [
        "behind a server's answer",
        bytes("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj"),
        { name: "a.pdf" },
        "content-type",
      ],
      [
        "behind the headers of an answer",
        bytes("Content-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj"),
        { name: "a.pdf" },
        "content-type",
      ],
      [
        "behind the headers of an answer, declared",
        bytes("Server: x\r\nContent-Length: 7\r\n\r\n%PDF-1.4\n1 0 obj"),
        { declaredType: "application/pdf" },
        "content-type",
      ],
      [
        "in a form",
        bytes('--x\r\nContent-Disposition: form-data; name="f"\r\n\r\n%PDF-1.4\n1 0 obj'),
        { name: "a.pdf" },
        "content-type",
      ],
      [
        "in a form, without a name",
        bytes('--x\r\nContent-Disposition: form-data; name="f"\r\n\r\n%PDF-1.4\n1 0 obj'),
        {},
        "required",
      ],
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

describe("the envelope of a file", () => {
  const mime = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nDear\r\n"
  const envelopes: ReadonlyArray<readonly [what: string, content: string]> = [
    ["an e-mail", "From: a@example.org\r\nTo: b@example.org\r\nSubject: Result\r\n\r\nDear\r\n"],
    ["an e-mail with its path", "Received: from a by b; Mon, 2 Mar 2026\r\nFrom: a@example.org\r\n\r\nDear\r\n"],
    ["an e-mail of a mailbox", "From a@example.org Mon Mar  2 09:00:00 2026\r\nSubject: Result\r\n\r\nDear\r\n"],
    ["an e-mail that is longer than is looked at", `MIME-Version: 1.0\r\n${"X-Hop: 1\r\n".repeat(900)}`],
    ["a MIME document", mime],
    ["a MIME document behind its mark", `\xef\xbb\xbf${mime}`],
    ["a form", '------W\r\nContent-Disposition: form-data; name="f"\r\n\r\nDear\r\n'],
    ["an answer of a server", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nDear"],
    ["headers of an answer", "Content-Type: text/plain\r\nContent-Length: 4\r\n\r\nDear"],
  ]
  it.effect.each(envelopes)("is no document, whatever it is called or said to be: %s", ([, content]) =>
    Effect.gen(function* () {
      for (const options of [
        { name: "a.txt" },
        { name: "a.html" },
        { declaredType: "text/plain" },
        { declaredType: "text/plain; charset=utf-8" },
      ]) {
        assert.strictEqual(yield* typeOf(bytes(content), options), "no-document", JSON.stringify(options))
      }
      assert.strictEqual(yield* typeOf(bytes(content), { name: "a.txt", contentType: "text/plain" }), "text/plain")
    }),
  )

  const letters: ReadonlyArray<readonly [what: string, content: string]> = [
    ["with a sender in its head", "From: Ward 3\nTo: Dr Example\nDate: 3 March 2026\n\nDear colleague\n"],
    ["with dates in its head", "Collected: 3 March 2026\nReceived: 3 March 2026\n\nHaemoglobin 9.1\n"],
    ["with an address in its text", "Discharge letter\n\nFrom: ward3@example.org\nSubject: none\n"],
    ["that speaks of HTTP", "The page answered HTTP/1.1 200 OK\n"],
    ["that draws a line", "----------\nDear colleague\n"],
  ]
  it.effect.each(letters)("is not what a letter is: %s", ([, content]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* typeOf(bytes(content), { name: "a.txt" }), "text/plain; charset=utf-8")
    }),
  )
})

describe("a text of a type that says how it begins", () => {
  const page = bytes("<!DOCTYPE html><html><title>403</title></html>")
  const table: ReadonlyArray<readonly [what: string, bytes: Uint8Array, options: NodeFileSource.Options, is: string]> =
    [
      ["a page called JSON", page, { name: "a.json" }, "content-type"],
      ["a page declared JSON", page, { declaredType: "application/json" }, "content-type"],
      ["a page called XML", page, { name: "ccd.xml" }, "content-type"],
      ["a page called a CDA", page, { name: "ccd.cda" }, "content-type"],
      ["a page called a drawing", page, { name: "a.svg" }, "content-type"],
      ["JSON called XML", bytes('{"error":"x"}'), { name: "a.xml" }, "content-type"],
      ["a text called XML", bytes("Dear"), { name: "a.xml" }, "content-type"],
      ["a text called HL7 v2", bytes("Dear"), { name: "a.hl7" }, "content-type"],
      ["a text called a business card", bytes("Dear"), { name: "a.vcf" }, "content-type"],
      ["XHTML called XML", bytes('<html xmlns="http://www.w3.org/1999/xhtml"/>'), { name: "a.xml" }, "application/xml"],
      [
        "XML in UTF-16",
        Buffer.from("\ufeff<?xml version='1.0'?><a/>", "utf16le"),
        { name: "a.xml" },
        "application/xml",
      ],
      ["JSON behind space", bytes('\n {"a":1}'), { name: "a.json" }, "application/json"],
      [
        "XML that declares another encoding",
        bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe4</a>'),
        { name: "a.xml" },
        "application/xml",
      ],
      [
        "XML that declares another encoding, as text",
        bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe4</a>'),
        { declaredType: "text/xml" },
        "text/xml; charset=iso-8859-1",
      ],
      [
        "XML that declares no encoding there is",
        bytes('<?xml version="1.0" encoding="x-none"?><a>\xe4</a>'),
        { name: "a.xml" },
        "charset",
      ],
    ]
  it.effect.each(table)("is believed to be one where it does: %s", ([, content, options, expected]) =>
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
    ["a page in a text", bytes("<!DOCTYPE html><html>"), "a.txt", /looks like an HTML page: is it the right file/],
    ["an error in a text", bytes('{"error":"x"}'), "a.txt", /looks like JSON/],
    [
      "base64 in a text",
      bytes(Buffer.from("x".repeat(300)).toString("base64")),
      "a.txt",
      /looks like a text in base64/,
    ],
    [
      "a pointer of Git LFS",
      bytes("version https://git-lfs.github.com/spec/v1\n"),
      "a.md",
      /looks like a pointer of Git/,
    ],
  ]
  it.effect.each(odd)("is advised about where no chart shows it: %s", ([, content, name, advice]) =>
    Effect.gen(function* () {
      const source = yield* NodeFileSource.fromBuffer(content, { name })
      assert.deepStrictEqual(
        source.advice.map(({ path, rule }) => [path, rule]),
        [["file", "file-kind"]],
      )
      assert.match(source.advice[0]?.message ?? "", advice)
      const insisted = yield* NodeFileSource.fromBuffer(content, { name, contentType: "application/octet-stream" })
      assert.deepStrictEqual(insisted.advice, [])
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
