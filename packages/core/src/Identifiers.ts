/**
 * The identifiers of one send, chosen once before its first attempt and the same in every attempt.
 *
 * Redox has no idempotency key. What a receiver can recognise a repeated message by is in the message itself:
 * `Bundle.identifier`, on which receivers of FHIR messages de-duplicate (https://hl7.org/fhir/R4/messaging.html,
 * "Message Sequence and Reliable Delivery"), `MessageHeader.id`, and `DocumentReference.masterIdentifier`.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Digest from "effect/crypto/Digest"

// They are shown in errors and logs, so they are of printable ASCII and of bounded length.
const pattern = /^[\x21-\x7e]{1,255}$/
const printable = Schema.String.check(Schema.isPattern(pattern))

/**
 * `bundle` becomes `Bundle.identifier`, `message` becomes `MessageHeader.id` and `document` becomes
 * `DocumentReference.masterIdentifier`. UUIDs, unless a message that was made elsewhere says otherwise. They are logged
 * and stored, so they must hold no PHI.
 */
export const Identifiers = Schema.Struct({ bundle: printable, message: printable, document: printable })
export type Identifiers = typeof Identifiers.Type

/** The system of identifiers that are URIs (https://hl7.org/fhir/R4/identifier-registry.html). */
export const uriSystem = "urn:ietf:rfc:3986"

/** A UUID as a URI; an identifier that is a URI already stays as it is. */
export const toUri = (identifier: string): string => (identifier.includes(":") ? identifier : `urn:uuid:${identifier}`)

/**
 * What a document is searched by: the `masterIdentifier` that a message made from its parts carries, which is one of the
 * document's `identifier`s as well.
 */
export const documentIdentifier = ({ document }: Identifiers): { readonly system: string; readonly value: string } => ({
  system: uriSystem,
  value: toUri(document),
})

/** Whether a text may be one of the {@link Identifiers}. */
export const isIdentifier = (value: unknown): value is string => Predicate.isString(value) && pattern.test(value)

/**
 * Fresh random identifiers (UUID version 4).
 */
export const make: Effect.Effect<Identifiers> = Effect.sync(() => random())

/** @internal */
export const random = (): Identifiers => ({
  bundle: crypto.randomUUID(),
  message: crypto.randomUUID(),
  document: crypto.randomUUID(),
})

// RFC 9562 §5.8: a UUID of version 8 leaves all but version and variant to the one who makes it.
const toUuid = (bytes: Uint8Array): string => {
  const copy = bytes.slice(0, 16)
  copy[6] = ((copy[6] ?? 0) & 0x0f) | 0x80
  copy[8] = ((copy[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(copy, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Identifiers derived from a key of the caller's own, such as the primary key of an outbox row: the same key gives the
 * same identifiers, in any process and at any time, so a program that sends again after a crash sends what is
 * recognisably the same document.
 *
 * Use one key per document and destination. The key enters through SHA-256, but a short, guessable key can be found by
 * trying: use an opaque id, not a patient's name.
 *
 * An empty key dies with a `TypeError`, as does one that is no text: it is a column that was not filled, and would give
 * every document the same identifiers.
 *
 * @example
 * ```ts
 * import { Identifiers } from "@effect-redox/core"
 *
 * export const identifiers = Identifiers.fromKey("outbox/7f3c2a90")
 * ```
 */
export const fromKey = (key: string): Effect.Effect<Identifiers> => {
  if (!Predicate.isString(key) || key === "") {
    return Effect.die(new TypeError("Identifiers.fromKey needs a key that is a text and not empty"))
  }
  const derive = (part: string) =>
    Effect.flatMap(Digest.Digest, (digest) =>
      // As JSON, since UTF-8 has one replacement for all lone surrogates, which would make one key of several.
      Effect.map(
        digest.digest(Digest.sha256, new TextEncoder().encode(`effect-redox\n${part}\n${JSON.stringify(key)}`)),
        toUuid,
      ),
    )
  return Effect.all({ bundle: derive("bundle"), message: derive("message"), document: derive("document") }).pipe(
    Effect.provide(Digest.layerWebCrypto),
  )
}
