/**
 * Identifiers drawn from one `Random`, so that a seeded fake gives the same ones every time.
 */
import { Random } from "effect"

export type Source = (typeof Random.Random)["Service"]

const pick = (random: Source, alphabet: string, length: number): string => {
  let text = ""
  for (let i = 0; i < length; i++) text += alphabet.charAt(Math.floor(random.nextDoubleUnsafe() * alphabet.length))
  return text
}

const hex = "0123456789abcdef"

/** Never with a leading zero, which a reader could take for padding. */
export const digits = (random: Source, length: number): string =>
  pick(random, "123456789", 1) + pick(random, "0123456789", length - 1)

/** RFC 9562 §5.4. */
export const uuid = (random: Source): string =>
  [
    pick(random, hex, 8),
    pick(random, hex, 4),
    `4${pick(random, hex, 3)}`,
    pick(random, "89ab", 1) + pick(random, hex, 3),
    pick(random, hex, 12),
  ].join("-")

/** RFC 6750 §2.1 `b64token` characters. */
export const token = (random: Source): string =>
  pick(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 43)
