/**
 * The names, paths and grammars of the Redox FHIR API. Sources and certainty: docs/protocol.md §1–§4.
 */
import * as Predicate from "effect/Predicate"
import { isMimeType as isMimeTypeOfFhir } from "@effect-redox/fhir/MimeType"

/** Capitalised on the wire (protocol.md §1). */
export const environments = ["Development", "Staging", "Production"] as const
export type Environment = (typeof environments)[number]

/** Anything else in a slug could change the request's path (protocol.md §1). */
const slugPattern = /^[A-Za-z0-9_-]{1,128}$/

export const isDestination = (slug: string): boolean => Predicate.isString(slug) && slugPattern.test(slug)

/** It becomes a header: what is read is FHIR's MIME type, what is sent is no longer, in ASCII, and without escapes. */
export const isMimeType = (text: string): boolean =>
  Predicate.isString(text) && text.length <= 512 && /^[\t\x20-\x5b\x5d-\x7e]*$/.test(text) && isMimeTypeOfFhir(text)

const parameterPattern = /;[ \t]*([^=;"\s]+)=(?:"([^"]*)"|([^;"\s]*))/g

/** RFC 2978 §2.3. */
const charsetPattern = /^[A-Za-z0-9!#$%&'+^_`{}~-]{1,40}$/

/**
 * A MIME type without its parameters, but for `charset`, which a text is read by. Others can hold a file's name (`name`,
 * and whatever a mail or a browser puts there), and a MIME type is shown and stored.
 */
export const withoutParameters = (type: string): string => {
  // A program without types passes anything.
  if (!Predicate.isString(type) || !type.includes(";") || !isMimeType(type)) return type
  const [essence = type] = type.split(";", 1)
  for (const [, name = "", quoted, plain = ""] of type.matchAll(parameterPattern)) {
    const value = quoted ?? plain
    if (name.toLowerCase() === "charset" && charsetPattern.test(value)) return `${essence.trimEnd()}; charset=${value}`
  }
  return essence.trimEnd()
}

/** RFC 6761 §6.3 and RFC 1122 §3.2.1.3: names and addresses that never leave the machine. */
export const isLoopback = (url: URL): boolean =>
  url.hostname === "localhost" ||
  url.hostname.endsWith(".localhost") ||
  url.hostname === "[::1]" ||
  /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(url.hostname)

/** TLS, or a host that never leaves the machine. */
export const isSecure = (url: URL): boolean =>
  url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))

/** Free accounts may upload in Staging and Production only (protocol.md §3). */
export const takesUploads = (account: { readonly plan: "paid" | "free"; readonly environment: Environment }): boolean =>
  account.plan === "paid" || account.environment !== "Development"

export const sourceIdHeader = "Redox-source-Id"
export const traceIdHeader = "redox-trace-id"
