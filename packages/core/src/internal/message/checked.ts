/**
 * A message that may be sent: the class of those, and the check that knows most of them. What is wrong with the others, and
 * whether anything is, `problems` says.
 */
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import * as Fit from "@effect-redox/fhir/Fit"
import * as Inspectable from "effect/Inspectable"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { isIdentifier, type Identifiers } from "../../Identifiers.ts"
import type * as RedoxError from "../../RedoxError.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { attachmentsOf, identifiersOf } from "./find.ts"
import { MessageText } from "./messageText.ts"
import { isOrdinary, isPlain, isText } from "./ordinary.ts"
import { copyOf, type Place } from "./place.ts"

// Of a text that was written of one.
const isBundle = (value: unknown): value is Bundle => Predicate.isObject(value) && value["resourceType"] === "Bundle"

/**
 * A checked message, ready to send. Made by `make`, `fromBundle` or a send alone, so that nothing unchecked is
 * sent: it is written when it is checked, and stays what it was if the objects it was made of change. Prints as its identifiers.
 */
export class DocumentMessage extends Inspectable.Class {
  readonly identifiers: Identifiers
  readonly #attachments: ReadonlyArray<Attachment>
  readonly #text: MessageText
  readonly #allow: ChartOptions["allow"]
  private constructor(
    identifiers: Identifiers,
    attachments: ReadonlyArray<Attachment>,
    text: MessageText,
    allow: ChartOptions["allow"],
  ) {
    super()
    this.identifiers = identifiers
    this.#attachments = attachments
    this.#text = text
    this.#allow = allow
  }
  /** The message Bundle, plain JSON: a copy. */
  get bundle(): Bundle {
    const bundle = this.#text.read()
    if (!isBundle(bundle)) throw new Error("A checked message is no Bundle")
    return bundle
  }
  /** The file as it travels; the first, where there are several. */
  get attachment(): Attachment {
    return this.#attachments[0] ?? {}
  }
  /** The files as they travel. */
  get attachments(): ReadonlyArray<Attachment> {
    return this.#attachments
  }
  /** What was allowed when it was checked. */
  get allow(): ChartOptions["allow"] {
    return this.#allow
  }
  /**
   * The message as JSON of its own, without large data, which takes time to read.
   *
   * @internal
   */
  withoutData(): unknown {
    return this.#text.read({ withoutData: true })
  }
  override toJSON(): unknown {
    return { _id: "DocumentMessage", identifiers: this.identifiers }
  }
  /**
   * The JSON that is sent, in UTF-8.
   *
   * @internal
   */
  bytes(): Uint8Array {
    return this.#text.bytes()
  }
  /** @internal */
  isEscaped(): boolean {
    return this.#text.isEscaped()
  }
  /** @internal */
  isLargerThan(bytes: number): boolean {
    return this.#text.isLargerThan(bytes)
  }
  /**
   * A message that was checked. Only {@link certain} and `fromBundle` may call it.
   *
   * @internal
   */
  static of(
    bundle: Bundle,
    identifiers: Identifiers,
    allow: ChartOptions["allow"],
  ): Result.Result<DocumentMessage, RedoxError.Problem> {
    // Numbers without an end, below resources of other types, are beyond the checks.
    return Result.try({
      try: () => {
        const attachments = attachmentsOf(bundle).map(copyOf)
        const text = MessageText.of(bundle, attachments)
        return new DocumentMessage(identifiers, attachments, text, allow)
      },
      catch: () => ({ path: "Bundle", rule: "json", message: "cannot be written as JSON" }),
    })
  }
  /**
   * The same message with its files at other places, in order. What else it says was checked, and the places are before,
   * by `isPlace` or `placeProblems`.
   *
   * @internal
   */
  withFiles(places: ReadonlyArray<Place>): DocumentMessage {
    const placed = places.map((place, index): Attachment => {
      const { data: _1, hash: _2, size: _3, url: _4, ...described } = this.#attachments[index] ?? {}
      return { ...described, ...place }
    })
    const attachments = [...placed, ...this.#attachments.slice(placed.length)]
    const text = this.#text.withAttachments(placed)
    return new DocumentMessage(this.identifiers, attachments, text, this.#allow)
  }
}

/**
 * A message that certainly may be sent. Where it is `undefined`, `problems` has to say what is wrong, if anything is.
 */
export const certain = (bundle: Bundle, options: ChartOptions): DocumentMessage | undefined => {
  if (!isPlain(bundle) || !Fit.isMessage(bundle) || !isOrdinary(bundle, options)) return undefined
  const identifiers = identifiersOf(bundle)
  if (!isIdentifier(identifiers.bundle) || !isIdentifier(identifiers.message) || !isIdentifier(identifiers.document)) {
    return undefined
  }
  const message = Result.getOrUndefined(DocumentMessage.of(bundle, identifiers, options.allow))
  // JSON escapes what is no text, so that most messages are looked at once for all their texts.
  return message?.isEscaped() === true && !isText(bundle) ? undefined : message
}
