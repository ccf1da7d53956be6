/**
 * The MIME type that a file's name claims.
 */
import * as Option from "effect/Option"
import * as Mime from "effect/http/Mime"
import { ole, zip } from "./containerFormats.ts"
import { extensions, noTypes, scripts } from "./synonyms.ts"

const own: ReadonlyMap<string, string> = new Map([
  ...Object.entries(extensions).flatMap(([contentType, names]) =>
    names.split(" ").map((name) => [name, contentType] as const),
  ),
  ...[...zip.members, ...ole.members].flatMap(({ variants = {} }) => Object.entries(variants)),
])

const extensionOf = (name: string | undefined): string | undefined => /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]

/** The MIME type that a name claims, by its extension; undefined for none and for `application/octet-stream`. */
export const byName = (name: string | undefined): string | undefined => {
  const extension = extensionOf(name)
  if (extension === undefined || noTypes.has(extension)) return undefined
  const lower = extension.toLowerCase()
  const found = own.get(lower) ?? Option.getOrUndefined(Mime.getType(`.${lower}`))
  return found === "application/octet-stream" ? undefined : found
}

/** Whether a name is a script's. */
export const isScript = (name: string | undefined): boolean => scripts.has(extensionOf(name)?.toLowerCase() ?? "")
