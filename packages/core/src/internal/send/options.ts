/**
 * What a program gives to send a file.
 */
import type * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { Options as PolicyOptions } from "../../DeliveryPolicy.ts"
import type { Allowance, Document, OfKnownPatient, OfPatient, Replaced } from "../../DocumentMessage.ts"
import type { FileSource } from "../../FileSource.ts"
import type { Identifiers } from "../../Identifiers.ts"
import type { Receipt } from "../../Receipt.ts"
import type { RedoxError } from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import type { UploadedFile } from "../../UploadedFile.ts"

/**
 * How the file travels.
 *
 * - `"auto"`: upload, which Redox recommends; embed only where uploading is impossible (a free account in Development)
 * - `"upload"`: to the Binary endpoint, referred to by URL; up to 30 MB
 * - `"embed"`: base64 within the message; not recommended above 200 KB, and within the request limit
 */
export type Method = "auto" | "upload" | "embed"

/** What a message is made from. */
export interface Parts extends Described, OfPatient {}

/** What a message is made from, where only the destination knows the patient. */
export interface PartsOfKnownPatient extends Described, OfKnownPatient {}

/** What a message is made from, besides its patient. */
export interface Described {
  /** What kind of document it is, and any other element of its DocumentReference. */
  readonly document: Document
  /** Further resources `document` refers to: Encounter, Practitioner, Organization, … */
  readonly entries?: ReadonlyArray<BundleEntry> | undefined
  /** Chosen at random unless given. Give the same ones to make a repeated send recognisable. */
  readonly identifiers?: Identifiers | undefined
  /**
   * Documents that this one replaces: the receipt of a send, the identifiers it was sent with, or an identifier the
   * document has at the destination.
   */
  readonly replaces?: Replaced | ReadonlyArray<Replaced> | undefined
  readonly bundle?: undefined
}

/** A message that was made elsewhere. */
export interface Complete {
  /**
   * The whole message but for its file, which is put into the first attachment of its DocumentReference (see
   * `DocumentMessage.fill`). Everything else stays as it is, identifiers included.
   */
  readonly bundle: Bundle
  readonly patient?: undefined
  readonly patientReference?: undefined
  readonly document?: undefined
  readonly entries?: undefined
  readonly identifiers?: undefined
  readonly replaces?: undefined
}

/** A document to send: its file or files, and the message they travel with, from its parts or complete. */
export type Options = (Common | Several) & (Parts | PartsOfKnownPatient | Complete)

/** What every send takes, however its message comes about. */
export interface Common extends Shared {
  readonly file: FileSource
  readonly files?: undefined
  /**
   * `Attachment.title`: what the destination shows. Default: a complete message's own title, else the file's name. Sent
   * in Unicode's NFC, without characters that show nothing.
   */
  readonly title?: string | undefined
}

/**
 * What a send of several files takes: they are one document, such as a referral with its ECG. All are checked before the
 * first is uploaded, and one create files them. Each is titled by its name.
 */
export interface Several extends Shared {
  readonly files: ReadonlyArray<FileSource>
  readonly file?: undefined
  readonly title?: undefined
}

/** What every send takes besides its files and its message. */
export interface Shared {
  /** The destination's slug, such as `redox-fhir-sandbox`, or its UUID. */
  readonly destination: string
  /** Default `"auto"`. */
  readonly method?: Method | undefined
  /** What is refused otherwise, since it can lead to the wrong chart (docs/right-chart.md). Default: nothing. */
  readonly allow?: ReadonlyArray<Allowance> | undefined
  /** Makes advice a refusal, before anything is sent. Default false. */
  readonly strict?: boolean | undefined
  /** Laid over the configuration's policy, for this send. */
  readonly policy?: PolicyOptions | undefined
  /** Called with every event of the send, as it happens. */
  readonly onEvent?: Observer | undefined
  /**
   * Runs once, after the upload and before the first attempt of the create, so that a program can keep what it needs to
   * find out later whether the create had begun. If it fails, the send fails with that error and nothing is created.
   * The time it takes does not count against the deadline.
   */
  readonly beforeCreate?: ((ready: Ready) => Effect.Effect<void, RedoxError>) | undefined
}

/** What is settled when a create is about to begin: plain data, but for the blob URLs without PHI. */
export interface Ready {
  readonly destination: string
  readonly environment: string
  /** What the message carries. */
  readonly identifiers: Identifiers
  readonly method: "upload" | "embed"
  /**
   * The files at Redox, in the document's order; none where they are embedded. `FileSource.fromUploaded` makes a source of
   * each, so that a later send needs no upload.
   */
  readonly uploads: ReadonlyArray<UploadedFile>
}

/** What to send, or an effect that prepares it, such as opening a file. */
export type Sendable<E = never, R = never> = Options | Effect.Effect<Options, E, R>

/** What to send, with a reference of the caller's own, such as a row's key: it comes back in its result. */
export interface Referred<A, E = never, R = never> {
  readonly reference: A
  readonly send: Sendable<E, R>
}

/** One of many to send. */
export type Element<A, E = never, R = never> = Sendable<E, R> | Referred<A, E, R>

/**
 * What became of one of many: its place in the stream, the reference it came with, its identifiers, and its receipt or
 * error. One that could not be prepared or read was not sent under its identifiers; `E` is what preparing it may fail with.
 */
export interface SendResult<A = undefined, E = never> {
  readonly index: number
  readonly reference: A
  readonly identifiers: Identifiers
  readonly result: Result.Result<Receipt, RedoxError | E>
}
