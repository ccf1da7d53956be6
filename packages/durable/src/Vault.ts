/**
 * Seals what is stored: AES-256-GCM with a fresh nonce, the name of its key in front, and the place it belongs to as
 * associated data, so that what was sealed for one row does not open in another.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { fromReason, SealingKeyInvalid, SealingKeyMissing, Unsealable, type OutboxError } from "./OutboxError.ts"

/** A key of 32 bytes, and the name under which it is found again. */
export interface SealingKey {
  readonly name: string
  readonly bytes: Redacted.Redacted<Uint8Array>
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const version = 1
const namePattern = /^[A-Za-z0-9._-]{1,40}$/

const invalid = (problem: string): OutboxError => fromReason(new SealingKeyInvalid({ problem }))

/** A fresh random key. */
export const generate = (name: string): SealingKey => ({ name, bytes: Redacted.make(randomBytes(keyBytes)) })

/** A key as text, `name:base64`: what {@link parse} reads. */
export const format = (key: SealingKey): Redacted.Redacted<string> =>
  Redacted.make(`${key.name}:${Buffer.from(Redacted.value(key.bytes)).toString("base64")}`)

/**
 * Reads keys from a text such as the value of `REDOX_OUTBOX_KEY`: `name:base64` of 32 bytes, several separated by commas
 * or line ends. A key without a name is called `default`. Fails with `SealingKeyInvalid`.
 */
export const parse = Effect.fnUntraced(function* (
  text: Redacted.Redacted<string>,
): Effect.fn.Return<ReadonlyArray<SealingKey>, OutboxError> {
  const parts = Redacted.value(text)
    .split(/[\s,]+/)
    .filter((part) => part !== "")
  const keys: Array<SealingKey> = []
  for (const [index, part] of parts.entries()) {
    const colon = part.indexOf(":")
    const name = colon === -1 ? "default" : part.slice(0, colon)
    const bytes = Buffer.from(part.slice(colon + 1), "base64")
    if (!namePattern.test(name)) return yield* invalid(`the name of key ${index + 1} is not one`)
    if (bytes.length !== keyBytes)
      return yield* invalid(`key ${index + 1} has ${bytes.length} bytes instead of ${keyBytes}`)
    if (keys.some((key) => key.name === name)) return yield* invalid(`two keys have the name ${name}`)
    keys.push({ name, bytes: Redacted.make(bytes) })
  }
  if (keys.length === 0) return yield* invalid("there is none")
  return keys
})

/**
 * Seals and opens.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Vault } from "@effect-redox/durable"
 *
 * export const program = Effect.gen(function* () {
 *   const vault = yield* Vault.make([Vault.generate("2026")])
 *   const sealed = yield* vault.seal("row-1", new TextEncoder().encode("what is to be kept"))
 *   return yield* vault.open("row-1", sealed)
 * })
 * ```
 */
export class Vault extends Context.Service<
  Vault,
  {
    /** The names of the keys; the first seals. */
    readonly names: ReadonlyArray<string>
    /** Eight hex digits by which the sealing key can be compared without being shown. */
    readonly keyFingerprint: string
    /** Seals bytes for a place. */
    readonly seal: (place: string, bytes: Uint8Array) => Effect.Effect<Uint8Array>
    /** Opens what was sealed for this place. Fails with `SealingKeyMissing` or `Unsealable`. */
    readonly open: (place: string, sealed: Uint8Array) => Effect.Effect<Uint8Array, OutboxError>
    /** A digest that says whether two texts are equal, and nothing else to somebody without the key. */
    readonly digest: (text: string) => string
    /** Whether a digest is of this text. Fails with `SealingKeyMissing`. */
    readonly matches: (digest: string, text: string) => Effect.Effect<boolean, OutboxError>
  }
>()("@effect-redox/durable/Vault") {}

/** A vault of keys: the first seals, all open. Fails with `SealingKeyInvalid` where there is none. */
export const make = Effect.fnUntraced(function* (
  keys: ReadonlyArray<SealingKey>,
): Effect.fn.Return<Vault["Service"], OutboxError> {
  const [first] = keys
  if (first === undefined) return yield* invalid("there is none")
  if (keys.some(({ bytes, name }) => Redacted.value(bytes).length !== keyBytes || !namePattern.test(name)))
    return yield* invalid("a key has a wrong length or name")
  const byName = new Map(keys.map((key) => [key.name, key] as const))
  const find = (name: string): Effect.Effect<SealingKey, OutboxError> => {
    const key = byName.get(name)
    return key === undefined ? Effect.fail(fromReason(new SealingKeyMissing({ name }))) : Effect.succeed(key)
  }
  // Not the sealing key itself: what is compared must not weaken what is sealed.
  const mac = (key: SealingKey, text: string): Buffer =>
    createHmac("sha256", createHmac("sha256", Redacted.value(key.bytes)).update("content").digest())
      .update(text)
      .digest()

  return Vault.of({
    names: keys.map(({ name }) => name),
    keyFingerprint: createHash("sha256").update(Redacted.value(first.bytes)).digest("hex").slice(0, 8),
    seal: (place, bytes) =>
      Effect.sync(() => {
        const name = Buffer.from(first.name)
        const header = Buffer.concat([Buffer.from([version, name.length]), name])
        const nonce = randomBytes(nonceBytes)
        const cipher = createCipheriv("aes-256-gcm", Redacted.value(first.bytes), nonce)
        cipher.setAAD(Buffer.concat([header, Buffer.from(place)]))
        return Buffer.concat([header, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
      }),
    open: Effect.fnUntraced(function* (place, given) {
      const unsealable = fromReason(new Unsealable({ key: place.replace(/#.*$/, "") }))
      const sealed = Buffer.from(given)
      const start = 2 + (sealed[1] ?? 0)
      if (sealed[0] !== version || sealed.length < start + nonceBytes + tagBytes) return yield* unsealable
      const key = yield* find(sealed.toString("utf8", 2, start))
      return yield* Effect.try({
        try: () => {
          const decipher = createDecipheriv(
            "aes-256-gcm",
            Redacted.value(key.bytes),
            sealed.subarray(start, start + nonceBytes),
            { authTagLength: tagBytes },
          )
          decipher.setAAD(Buffer.concat([sealed.subarray(0, start), Buffer.from(place)]))
          decipher.setAuthTag(sealed.subarray(-tagBytes))
          return Buffer.concat([decipher.update(sealed.subarray(start + nonceBytes, -tagBytes)), decipher.final()])
        },
        catch: () => unsealable,
      })
    }),
    digest: (text) => `${first.name}:${mac(first, text).toString("hex")}`,
    matches: (digest, text) => {
      const colon = digest.indexOf(":")
      return Effect.map(find(digest.slice(0, colon)), (key) => {
        const expected = Buffer.from(digest.slice(colon + 1), "hex")
        const actual = mac(key, text)
        return expected.length === actual.length && timingSafeEqual(expected, actual)
      })
    },
  })
})

/** A vault of these keys. */
export const layer = (keys: ReadonlyArray<SealingKey>): Layer.Layer<Vault, OutboxError> =>
  Layer.effect(Vault, make(keys))
