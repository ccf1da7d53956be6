/**
 * What a text looks like: in words for messages, and whether it is the envelope of a file instead of one.
 */
import { beginningOf } from "./text.ts"

// Lines such as `Name: value`, folded ones included, up to an empty line or as far as the beginning goes.
const headerLine = /[A-Za-z][A-Za-z0-9-]{0,60}:(?:[ \t][^\r\n]*)?(?:\r?\n[ \t]+[^\r\n]+)*(?:\r?\n|$)/y

const headersOf = (text: string): string | undefined => {
  headerLine.lastIndex = 0
  let end = 0
  while (headerLine.lastIndex < text.length && headerLine.test(text)) end = headerLine.lastIndex
  const isWhole = end === text.length || /^\r?\n/.test(text.slice(end, end + 2))
  return end > 0 && isWhole ? text.slice(0, end) : undefined
}

/** Whether a text begins with lines of `Name: value` and an empty one, as an e-mail and an answer of a server do. */
export const isHeaderBlock = (text: string): boolean => (headersOf(text)?.length ?? text.length) < text.length

// A letter begins with `From:` and `Date:`, and a report with `Received:`, so these count by what they say.
const transportHeader =
  /^(?:MIME-Version: *1|Content-Type: *[\w.+-]+\/[\w.+-]+|Content-Length: *\d|Content-Disposition: *(?:attachment|inline|form-data)|Content-Transfer-Encoding: *(?:base64|quoted-printable|[78]bit|binary)|Message-ID: *<|Return-Path: *<|Delivered-To: *\S+@|Received: *(?:from|by) .*;|DKIM-Signature: )/im
const sender = /^From: .*@/im
const correspondence = /^(?:To|Subject|Date): /im

/** What a text is the envelope of, in words: a form, an e-mail, or an answer of a server (RFC 9112 §4, RFC 5322 §2.2, RFC 2046 §5.1). */
const envelopeOf = (text: string): string | undefined => {
  if (/^HTTP\/\d(?:\.\d)? \d{3}\b/.test(text)) return "an answer of a server, and not the file in it"
  if (/^--[^\r\n]{1,70}\r?\nContent-(?:Disposition|Type): /i.test(text)) return "a form"
  if (/^From \S+@?\S* .*\r?\n[A-Za-z-]+: /.test(text)) return "an e-mail"
  const headers = headersOf(text)
  if (headers === undefined) return undefined
  if (sender.test(headers) && (correspondence.test(headers) || transportHeader.test(headers))) return "an e-mail"
  if (!transportHeader.test(headers)) return undefined
  return /^(?:MIME-Version|Message-ID|Return-Path|Delivered-To|Received):/im.test(headers)
    ? "an e-mail"
    : "headers of a transport, and not the file behind them"
}

/** What a text is the envelope of, if it is no document: multipart and message types are none. */
export const envelope = (head: Uint8Array): string | undefined =>
  envelopeOf(beginningOf(head).replace(/^[\s\ufeff]+/, ""))

/** What a text looks like, in words. The first that matches counts. */
const looks: ReadonlyArray<readonly [pattern: RegExp, what: string]> = [
  [/^(?:<!doctype html|<html|<head|<body)/i, "an HTML page"],
  [/^<\?xml|^<[a-z!][\w:.-]*[\s>/]/i, "XML"],
  [/^[{[]\s*(?:["{[\]}]|-?\d)/, "JSON"],
  [/^version https:\/\/git-lfs\.github\.com\/spec/, "a pointer of Git LFS, and not the file it points to"],
  [/^data:[\w.+/-]+[;,]/, "a data: URL, and not the file in it"],
  [/^-----BEGIN PGP /, "a PGP message"],
  [/^-----BEGIN /, "a PEM text"],
  [/^#!/, "a script"],
  [/^[A-Za-z0-9+/\r\n]{60,}={0,2}\s*$/, "a text in base64, and not the file it encodes"],
]

/** What the beginning of a text looks like. */
export const lookOf = (head: Uint8Array): string => {
  const text = beginningOf(head).replace(/^[\s\ufeff]+/, "")
  return envelopeOf(text) ?? looks.find(([pattern]) => pattern.test(text))?.[1] ?? "text"
}

/** Looks that a text has by mistake rather than on purpose: what was meant is in it, or was to be in its place. */
const misplaced = /^an HTML page$|^JSON$|, and not the file|^a PGP message$|^a PEM text$/

/** Whether a text that is claimed to be plain looks like something else. */
export const isMisplaced = (look: string): boolean => misplaced.test(look)

/** How texts of a type have to begin, for types that say so. */
const beginnings: ReadonlyArray<readonly [type: RegExp, begins: RegExp]> = [
  [/[/+]json$/, /^[{["\d-]|^(?:true|false|null)\s*$/],
  [/[/+]xml$/, /^</],
  [/^x-application\/hl7/, /^\v?(?:MSH|FHS|BHS)\|/],
  [/^text\/vcard$/, /^BEGIN:VCARD/i],
  [/^text\/calendar$/, /^BEGIN:VCALENDAR/i],
]

const xhtml = /^<html[^>]*\sxmlns\s*=|<!DOCTYPE html PUBLIC/i

/** Whether a text cannot be of a type, by how it begins. An HTML page is XML only where it is XHTML. */
export const contradictsText = (head: Uint8Array, contentType: string): boolean => {
  const text = beginningOf(head).replace(/^[\s\ufeff]+/, "")
  if (text === "") return false
  if (beginnings.some(([type, begins]) => type.test(contentType) && !begins.test(text))) return true
  return /[/+]xml$/.test(contentType) && lookOf(head) === "an HTML page" && !xhtml.test(text)
}
