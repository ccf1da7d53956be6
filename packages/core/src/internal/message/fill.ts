/**
 * Puts files into a message that was made elsewhere.
 */
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { DocumentReferenceContent } from "@effect-redox/fhir/DocumentReference"
import * as Predicate from "effect/Predicate"

/** A document's file as it travels: `url` from an upload, or `data` in base64. */
export type DocumentAttachment = Attachment & { readonly contentType: string }

// What describes a file's bytes goes with the file they were of.
const withoutFile = (attachment: Attachment): Attachment => {
  const {
    _contentType,
    _creation,
    _data,
    _hash,
    _size,
    _url,
    creation: _1,
    data: _2,
    hash: _3,
    size: _4,
    url: _5,
    ...described
  } = attachment
  return described
}

/**
 * Puts a file into a complete message that was made elsewhere: `attachment` takes the place of the first attachment of
 * its DocumentReference, which keeps its title and language; `further` files take the places of the next ones, or are
 * added. Everything else stays as it is. A message that is none, or has no DocumentReference, stays
 * unchanged, which `fromBundle` then reports.
 */
export const fill = (
  bundle: Bundle,
  attachment: DocumentAttachment,
  further: ReadonlyArray<DocumentAttachment> = [],
): Bundle =>
  canBeFilled(bundle)
    ? {
        ...bundle,
        entry: (bundle.entry ?? []).map((entry) => {
          const { resource } = entry
          if (resource?.resourceType !== "DocumentReference") return entry
          const [content, ...others] = resource.content
          const filled = (place: DocumentReferenceContent | undefined, file: DocumentAttachment) => ({
            ...place,
            attachment: { ...withoutFile(place?.attachment ?? {}), ...file },
          })
          return {
            ...entry,
            resource: {
              ...resource,
              content: [
                filled(content, attachment),
                ...further.map((file, index) => filled(others[index], file)),
                ...others.slice(further.length),
              ],
            },
          }
        }),
      }
    : bundle

// A message from elsewhere may hold anything; what else is wrong with it is found when it is checked.
const canBeFilled = (bundle: Bundle): boolean => Array.isArray(bundle.entry) && bundle.entry.every(isFillable)

const isFillable = (entry: unknown): boolean => {
  if (!Predicate.isObject(entry)) return false
  const { resource } = entry
  if (!Predicate.isObject(resource) || resource["resourceType"] !== "DocumentReference") return true
  return Array.isArray(resource["content"]) && resource["content"].every(isContent)
}

const isContent = (content: unknown): boolean =>
  Predicate.isObject(content) && (content["attachment"] === undefined || Predicate.isObject(content["attachment"]))
