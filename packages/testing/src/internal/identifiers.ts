/**
 * Which documents an identifier means.
 */
import type { FiledDocument } from "../Records.ts"

// A message may name itself bare in one place and as a URN in another.
const bare = (identifier: string): string => identifier.replace(/^urn:(uuid|oid):/i, "")

export const carries = (document: FiledDocument, identifier: string): boolean => {
  const { bundle, documents, message } = document.identifiers
  return [bundle, message, ...documents].some((one) => one !== undefined && bare(one) === bare(identifier))
}
