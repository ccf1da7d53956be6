/**
 * Writes a message as the bytes of its JSON. A large embedded file is put into them as it is: `JSON.stringify` would look at each of
 * its characters for one to escape, and base64 has none.
 */
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle } from "@effect-redox/fhir/Bundle"

const encoder = new TextEncoder()

/** From this length on, in characters, data is put in by itself. */
const large = 16_384

// A message was checked, but a program can have changed it since: base64 in lines has to be escaped.
const isPlain = (data: string): boolean => !data.includes("\n") && !data.includes("\r") && !data.includes("\t")

interface Embedded {
  readonly data: string
  readonly mark: string
}

const withMarks = (bundle: Bundle, embedded: Array<Embedded>): unknown => {
  const marked = (attachment: Attachment): Attachment => {
    const { data } = attachment
    if (data === undefined || data.length < large || !isPlain(data)) return attachment
    const mark = `embedded-data-${embedded.length}`
    embedded.push({ data, mark })
    return { ...attachment, data: mark }
  }
  return {
    ...bundle,
    entry: (bundle.entry ?? []).map((entry) => {
      const { resource } = entry
      if (resource?.resourceType !== "DocumentReference") return entry
      const content = resource.content.map((one) => ({ ...one, attachment: marked(one.attachment) }))
      return { ...entry, resource: { ...resource, content } }
    }),
  }
}

/** The bytes of a checked message. Throws what `JSON.stringify` throws. */
export const serialise = (bundle: Bundle): Uint8Array => {
  const embedded: Array<Embedded> = []
  const marked = withMarks(bundle, embedded)
  if (embedded.length === 0) return encoder.encode(FhirJson.stringify(bundle))
  const parts: Array<string> = []
  let rest = FhirJson.stringify(marked)
  for (const { data, mark } of embedded) {
    const [before, after, ...more] = rest.split(`"${mark}"`)
    // The mark stands in the message's own text, too.
    if (before === undefined || after === undefined || more.length > 0)
      return encoder.encode(FhirJson.stringify(bundle))
    parts.push(`${before}"`, data)
    rest = `"${after}`
  }
  parts.push(rest)
  // In UTF-8 a character has three bytes at most; data has one.
  const room = parts.reduce((sum, part, index) => sum + part.length * (index % 2 === 1 ? 1 : 3), 0)
  const bytes = new Uint8Array(room)
  let at = 0
  for (const part of parts) at += encoder.encodeInto(part, bytes.subarray(at)).written
  return bytes.subarray(0, at)
}
