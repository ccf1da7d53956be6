import { synonyms } from "./synonyms.ts"

/** A MIME type without parameters, in the spelling that the tables have. */
export const canonical = (contentType: string): string => {
  const bare = (contentType.split(";")[0] ?? "").trim().toLowerCase()
  return Object.hasOwn(synonyms, bare) ? (synonyms[bare] ?? bare) : bare
}
