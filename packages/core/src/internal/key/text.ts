/**
 * The text of a private key, as variables and other programs write it.
 */
import * as Redacted from "effect/Redacted"
import { maxKeySize } from "./signing.ts"

interface Block {
  readonly label: string
  readonly body: string
}

const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/gu
const end = "-----END "

// Goes over the text once: the end that is looked for is never before the one that was found last.
const pemBlocks = function* (text: string): Generator<Block> {
  let endsAt = -1
  for (const { 0: line, 1: label = "", index } of text.matchAll(begin)) {
    const start = index + line.length
    if (endsAt < start) endsAt = text.indexOf(end, start)
    if (endsAt === -1) return
    if (text.startsWith(`${end}${label}-----`, endsAt)) yield { label, body: text.slice(start, endsAt) }
  }
}

// RFC 7468 §3. Headers (RFC 1421, of encrypted keys) are left as they are: they cannot be distinguished from what follows.
const rewrapped = ({ body, label }: Block): string => {
  if (body.includes(":")) return `-----BEGIN ${label}-----${body}-----END ${label}-----\n`
  const lines = body.replaceAll(/\s/gu, "").match(/.{1,64}/gu) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n")
}

/**
 * The text of a private key, put right as far as that is safe: line breaks that were written as `\n`, or became spaces on
 * the way through a variable, and what other programs write around it (`openssl pkcs12` its "Bag Attributes"). Of several
 * PEM blocks the private key.
 */
export const keyText = (privateKey: Redacted.Redacted<string>): string => {
  const text = Redacted.value(privateKey).trim().replaceAll("\\r", "").replaceAll("\\n", "\n")
  if (text.startsWith("{") || text.length > maxKeySize) return text
  let first: Block | undefined
  for (const block of pemBlocks(text)) {
    if (block.label.endsWith("PRIVATE KEY")) return rewrapped(block)
    first ??= block
  }
  return first === undefined ? text : rewrapped(first)
}
