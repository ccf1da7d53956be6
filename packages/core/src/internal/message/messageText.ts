/**
 * A checked message as JSON. It is written once, when it is checked, so that what was checked is what is sent, whatever a program
 * does with its objects meanwhile. Its attachments stand apart: a file gets its place after the rest was written.
 */
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import { encodeAlternating } from "../bytes/encode.ts"

// No text of a checked message holds it, so it stands in the JSON where it was put and nowhere else.
const mark = "\u0000"

// It is looked for by its escape, since a backslash is rare in JSON and quotation marks are not.
const escaped = JSON.stringify(mark).slice(1, -1)

/** JSON, with a mark in the place of what is put in later, split there. */
const writeAround = (value: unknown, key: string): ReadonlyArray<string> => {
  const text = FhirJson.stringify(value)
  const before = `"${key}":"`
  const parts: Array<string> = []
  let from = 0
  for (let at = text.indexOf(escaped); at >= 0; at = text.indexOf(escaped, at + 1)) {
    // A backslash that a text holds is escaped itself, and stands behind another.
    if (!text.startsWith(before, at - before.length)) continue
    parts.push(text.slice(from, at - before.length))
    from = at + escaped.length + 1
  }
  parts.push(text.slice(from))
  return parts
}

/**
 * From this length on, in characters, data is put in by itself: `JSON.stringify` would look at each for one to escape, and the base64
 * of a checked message has none, as it has no line breaks.
 */
const large = 16_384

/** What stands before an attachment. */
const lead = `"attachment":`

interface AttachmentText {
  /** Up to the data; all of it where that is not apart. */
  readonly before: string
  readonly data: string
  readonly after: string
}

const writeWhole = (attachment: Attachment): AttachmentText => ({
  before: FhirJson.stringify(attachment),
  data: "",
  after: "",
})

const writeAttachment = (attachment: Attachment): AttachmentText => {
  const { data } = attachment
  if (data === undefined || data.length < large) return writeWhole(attachment)
  const [before, after, ...more] = writeAround({ ...attachment, data: mark }, "data")
  return before === undefined || after === undefined || more.length > 0
    ? writeWhole(attachment)
    : { before: `${before}"data":"`, data, after: `"${after}` }
}

const withMarks = (bundle: Bundle): unknown => ({
  ...bundle,
  entry: (bundle.entry ?? []).map((entry) => {
    const { resource } = entry
    if (resource?.resourceType !== "DocumentReference") return entry
    return {
      ...entry,
      resource: { ...resource, content: resource.content.map((one) => ({ ...one, attachment: mark })) },
    }
  }),
})

export class MessageText {
  /** What stands before, between and after the attachments. */
  readonly #around: ReadonlyArray<string>
  readonly #attachments: ReadonlyArray<AttachmentText>

  private constructor(around: ReadonlyArray<string>, attachments: ReadonlyArray<AttachmentText>) {
    if (around.length !== attachments.length + 1) throw new Error("A message has a mark where none belongs")
    this.#around = around
    this.#attachments = attachments
  }

  /** Writes a checked message. Throws what `JSON.stringify` throws. */
  static of(bundle: Bundle, attachments: ReadonlyArray<Attachment>): MessageText {
    return new MessageText(writeAround(withMarks(bundle), "attachment"), attachments.map(writeAttachment))
  }

  /** The same message with others in the place of its first attachments. */
  withAttachments(first: ReadonlyArray<Attachment>): MessageText {
    return new MessageText(this.#around, [...first.map(writeAttachment), ...this.#attachments.slice(first.length)])
  }

  /** Texts, and between every two of them the data of a file. */
  get #pieces(): ReadonlyArray<string> {
    const pieces: Array<string> = []
    let texts: Array<string> = []
    this.#around.forEach((part, index) => {
      texts.push(part)
      const attachment = this.#attachments[index]
      if (attachment === undefined) return
      texts.push(lead, attachment.before)
      if (attachment.data === "") return
      pieces.push(texts.join(""), attachment.data)
      texts = [attachment.after]
    })
    pieces.push(texts.join(""))
    return pieces
  }

  /**
   * Whether JSON has escaped a character in it: a control character, half of a surrogate pair, a quotation mark or a backslash.
   * Data has none.
   */
  isEscaped(): boolean {
    return (
      this.#around.some((part) => part.includes("\\")) ||
      this.#attachments.some(({ after, before }) => before.includes("\\") || after.includes("\\"))
    )
  }

  /** Whether it has more bytes than that. */
  isLargerThan(bytes: number): boolean {
    let characters = 0
    for (const part of this.#around) characters += part.length
    for (const { after, before, data } of this.#attachments) {
      characters += lead.length + before.length + data.length + after.length
    }
    // In UTF-8 a character of JavaScript's has three bytes at most.
    return characters * 3 > bytes && this.bytes().length > bytes
  }

  bytes(): Uint8Array {
    return encodeAlternating(this.#pieces)
  }

  /** The message as an object of its own; `withoutData` leaves large data empty, which takes time to read. */
  read(options?: { readonly withoutData: boolean }): unknown {
    const pieces = this.#pieces.map((piece, index) => (index % 2 === 1 && options?.withoutData === true ? "" : piece))
    return FhirJson.reread(pieces.join(""))
  }
}
