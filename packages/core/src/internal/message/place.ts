/**
 * Where a file is that a message refers to, or carries.
 */
import type { Attachment } from "@effect-redox/fhir/Attachment"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as Fit from "@effect-redox/fhir/Fit"
import * as Predicate from "effect/Predicate"
import { isSecure } from "../wire.ts"

/** Where a file of a draft is, which has no place yet. */
export const draftUrl = "https://blob.invalid/draft"

/** Whether a URL is one that an upload gives. */
export const isFileUrl = (url: string): boolean => {
  const parsed = URL.parse(url)
  return parsed !== null && isSecure(parsed)
}

// Of a text that was written of one.
const isAttachment = (value: unknown): value is Attachment => Predicate.isObject(value)

/**
 * A copy of a checked attachment. It is written again once its file has a place, and its program may change what it holds until then. Data is a text.
 */
export const copyOf = (attachment: Attachment): Attachment => {
  if (!Object.values(attachment).some(Predicate.isObjectOrArray)) return { ...attachment }
  const { data: _, ...described } = attachment
  const copied = FhirJson.reread(FhirJson.stringify(described))
  if (!isAttachment(copied)) throw new Error("An attachment is none any more")
  return { ...attachment, ...copied }
}

/** A file's place in a message. */
export type Place = Pick<Attachment, "url" | "data" | "size" | "hash">

/** Whether it certainly is a place that a file can have; its data was made from it. */
export const isPlace = ({ hash, size, url }: Place): boolean =>
  Fit.isAttachment({ url, size, hash }) && (url === undefined || isFileUrl(url))
