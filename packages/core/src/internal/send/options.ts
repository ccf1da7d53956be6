/**
 * What a program gives to send a file.
 */
import type { Effect } from "effect"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { Options as PolicyOptions } from "../../DeliveryPolicy.ts"
import type { Allowance, Document, OfKnownPatient, OfPatient } from "../../DocumentMessage.ts"
import type { FileSource } from "../../FileSource.ts"
import type { Identifiers } from "../../Identifiers.ts"
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
}

/** One file to send, and the message it travels with: from its parts, or complete. */
export type Options = Common & (Parts | PartsOfKnownPatient | Complete)

/** What every send is told, however its message comes about. */
export interface Common {
  readonly file: FileSource
  /** The destination's slug, such as `redox-fhir-sandbox`, or its UUID. */
  readonly destination: string
  /**
   * `Attachment.title`: what the destination shows. Default: a complete message's own title, else the file's name. Sent
   * in Unicode's NFC, without characters that show nothing.
   */
  readonly title?: string | undefined
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
   * The files at Redox; none where the file is embedded. `FileSource.fromUploaded` makes a source of each, so that a
   * later send needs no upload.
   */
  readonly uploads: ReadonlyArray<UploadedFile>
}
