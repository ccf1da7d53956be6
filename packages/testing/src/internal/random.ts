/**
 * Identifiers drawn from one `Random`, so that a seeded fake gives the same ones every time.
 */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Snapshot } from "../Records.ts"

export type Source = (typeof Random.Random)["Service"]

/**
 * A source that a seed decides, if there is one. With a past, that decides too: the same draws again would give new
 * requests the ids of old ones.
 */
export const reseedable = (
  unseeded: Source,
  seed: string | number | undefined,
): Source & { readonly reseed: (past: string) => void } => {
  const seeded = (from: string | number) => Effect.runSync(Random.withSeed(Effect.service(Random.Random), from))
  let current = seed === undefined ? unseeded : seeded(seed)
  return {
    nextIntUnsafe: () => current.nextIntUnsafe(),
    nextDoubleUnsafe: () => current.nextDoubleUnsafe(),
    reseed: (past) => {
      if (seed !== undefined) current = seeded(`${seed}, after ${past}`)
    },
  }
}

/** Distinguishes a past from every earlier one: how long it is, and an id that was drawn last. */
export const past = ({ log, requests }: Snapshot): string => {
  const answered = requests.findLast(({ answer }) => answer !== undefined)
  return [requests.length, answered?.answer?.headers["redox-trace-id"], log.at(-1)?.id].join(" ")
}

/** The same id from the same text, always. */
export const derived = (from: string): string =>
  uuid(Effect.runSync(Random.withSeed(Effect.service(Random.Random), from)))

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
