/**
 * The formats that contain others, as tables: ZIP archives and OLE compound files, and what is packed in them
 * (https://www.iana.org/assignments/media-types/).
 */
import { begins, type Signature } from "./formats.ts"

const openXml = "application/vnd.openxmlformats-officedocument"
const openDocument = "application/vnd.oasis.opendocument"

/** What is packed in a container: a ZIP archive or an OLE compound file. */
export interface Member {
  readonly contentType: string
  readonly what: string
  /** Types with the same marks: with macros, as a template. The bytes do not distinguish them. */
  readonly variants?: Readonly<Record<string, string>>
  /** Beginnings of the names in a ZIP archive, or names in a compound file, of which one marks it. */
  readonly marks: ReadonlyArray<string>
  readonly kind?: "archive" | "program"
}

/** A format that contains others. */
export interface Container {
  readonly contentType: string
  readonly what: string
  readonly signatures: ReadonlyArray<Signature>
  readonly members: ReadonlyArray<Member>
  readonly kind?: "archive" | "program"
}

/**
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT §4.3; OPC (ECMA-376-2); OpenDocument 1.3 part 2 §3.3; EPUB OCF 3.3 §4.3.
 * OpenDocument and EPUB come first: their first entry, `mimetype`, names the type in the clear.
 */
export const zip: Container = {
  contentType: "application/zip",
  what: "a ZIP archive",
  signatures: begins("PK\x03\x04", "PK\x05\x06", "PK\x07\x08"),
  kind: "archive",
  members: [
    { contentType: `${openDocument}.text`, what: "an OpenDocument text", marks: [] },
    { contentType: `${openDocument}.spreadsheet`, what: "an OpenDocument spreadsheet", marks: [] },
    {
      contentType: `${openDocument}.presentation`,
      what: "an OpenDocument presentation",
      marks: [],
    },
    { contentType: `${openDocument}.graphics`, what: "an OpenDocument drawing", marks: [] },
    { contentType: "application/epub+zip", what: "an EPUB book", marks: [] },
    {
      contentType: `${openXml}.wordprocessingml.document`,
      what: "a Word document",
      variants: {
        docm: "application/vnd.ms-word.document.macroEnabled.12",
        dotx: `${openXml}.wordprocessingml.template`,
        dotm: "application/vnd.ms-word.template.macroEnabled.12",
      },
      marks: ["word/"],
    },
    {
      contentType: `${openXml}.spreadsheetml.sheet`,
      what: "an Excel workbook",
      variants: {
        xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
        xltx: `${openXml}.spreadsheetml.template`,
        xlsb: "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
      },
      marks: ["xl/"],
    },
    {
      contentType: `${openXml}.presentationml.presentation`,
      what: "a PowerPoint presentation",
      variants: {
        pptm: "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
        ppsx: `${openXml}.presentationml.slideshow`,
        potx: `${openXml}.presentationml.template`,
      },
      marks: ["ppt/"],
    },
    {
      contentType: "application/vnd.ms-visio.drawing",
      what: "a Visio drawing",
      marks: ["visio/"],
    },
    {
      contentType: "application/oxps",
      what: "an XPS document",
      variants: { xps: "application/vnd.ms-xpsdocument" },
      marks: ["FixedDocumentSequence.fdseq", "FixedDocSeq.fdseq", "Documents/1/"],
    },
    {
      contentType: "application/vnd.android.package-archive",
      what: "a program for Android",
      marks: ["AndroidManifest.xml", "classes.dex"],
      kind: "program",
    },
    {
      contentType: "application/java-archive",
      what: "a Java program",
      marks: ["META-INF/MANIFEST.MF"],
      kind: "program",
    },
  ],
}

/** MS-CFB §2.2. The names of the streams that mark each are in MS-DOC §2.1, MS-XLS §2.1, MS-PPT §2.1, MS-OXMSG §2.1 and MS-OFFCRYPTO §2.3. */
export const ole: Container = {
  contentType: "application/x-ole-storage",
  what: "an OLE compound file",
  signatures: begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  members: [
    {
      contentType: "application/msword",
      what: "a Word document of before 2007",
      marks: ["WordDocument"],
    },
    {
      contentType: "application/vnd.ms-excel",
      what: "an Excel workbook of before 2007",
      marks: ["Workbook", "Book"],
    },
    {
      contentType: "application/vnd.ms-powerpoint",
      what: "a PowerPoint presentation of before 2007",
      marks: ["PowerPoint Document"],
    },
    {
      contentType: "application/vnd.ms-outlook",
      what: "an Outlook message",
      marks: ["__properties_version1.0", "__nameid_version1.0"],
    },
    {
      contentType: "application/vnd.visio",
      what: "a Visio drawing of before 2013",
      marks: ["VisioDocument"],
    },
    {
      contentType: "application/x-msi",
      what: "an installer for Windows",
      marks: ["\u4840\u3f3f\u4577\u446c\u3b6a\u45e4\u4824", "\u4840\u3b3f\u43f2\u4438\u45b1"],
      kind: "program",
    },
  ],
}

/** The name of the stream in which Office keeps a document that is protected by a password (MS-OFFCRYPTO §2.3.4.4). */
export const encryptedPackage = "EncryptedPackage"
