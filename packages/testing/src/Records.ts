/**
 * What the fake remembers: the files it was given, the documents it filed, the log, and the journal of requests.
 */
import type * as DateTime from "effect/DateTime"
import type { Endpoint, Environment } from "./Wire.ts"

/** A file's bytes and what identifies them. Hashes are lower-case hex. */
export interface StoredFile {
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly size: number
  readonly sha1: string
  readonly sha256: string
}

/** A file that was uploaded. */
export interface Blob extends StoredFile {
  /** What the upload was answered with, and what a document refers to it by. */
  readonly url: string
  readonly environment: Environment
  /** The only source that may refer to it (docs/protocol.md §1). */
  readonly sourceId: string
  readonly clientId: string
  readonly receivedAt: DateTime.Utc
  readonly logId: string
}

/** A file that reached a document, with its bytes whichever way it came. */
export interface Attachment extends StoredFile {
  /** `"upload"`: the document refers to a blob. `"embed"`: its bytes were in the message. */
  readonly method: "upload" | "embed"
  readonly title: string | undefined
  /** The blob's URL, of an upload. */
  readonly url: string | undefined
}

/** The identifiers a message carries, which receivers de-duplicate on (docs/protocol.md §7). */
export interface MessageIdentifiers {
  /** `Bundle.identifier.value`. */
  readonly bundle: string | undefined
  /** `MessageHeader.id`. */
  readonly message: string | undefined
  /** `DocumentReference.masterIdentifier.value`, of each DocumentReference. */
  readonly documents: ReadonlyArray<string>
}

/** The states of a log. The last three are final. */
export const deliveryStatuses = ["pending", "succeeded", "failed", "filtered"] as const

/** A state of a log, as the Platform API writes it. */
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** How a delivery goes, with times in milliseconds after the document was filed. */
export interface DeliveryPlan {
  readonly visibleAfter: number
  /** `undefined`: until the last attempt. */
  readonly pendingFor: number | undefined
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly destinationStatus: number | undefined
  /** `undefined`: only where it succeeded. */
  readonly inChart: boolean | undefined
}

/** A document that was filed: one for every create request that was accepted. */
export interface FiledDocument {
  readonly id: string
  readonly environment: Environment
  readonly destination: string
  readonly sourceId: string
  readonly clientId: string
  readonly receivedAt: DateTime.Utc
  readonly identifiers: MessageIdentifiers
  /** The message as it came, frozen. */
  readonly bundle: unknown
  readonly attachments: ReadonlyArray<Attachment>
  readonly logId: string
  /** How its delivery goes. */
  readonly delivery: DeliveryPlan
  /** The version that `location` names, and a search and a read give. */
  readonly version: string
  /** What the answer says the document can be found at. */
  readonly location: string
}

/**
 * One line of the log, in the terms of the log in Redox's dashboard. Only authenticated uploads and creates get one, also
 * where a fault answers them with a status once their body was read.
 */
export interface LogEntry {
  /** What an answer of the `Meta` shape quotes as `Meta.Logs[].ID`. */
  readonly id: string
  readonly attemptId: string
  readonly time: DateTime.Utc
  readonly operation: "Binary" | "DocumentReference$documentreference-create"
  readonly environment: string
  /** The slug; `redox` of an upload. */
  readonly destination: string
  readonly source: { readonly id: string; readonly name: string } | undefined
  readonly status: number
  readonly outcome: "success" | "failure"
  readonly request: {
    readonly contentType: string | undefined
    readonly size: number
    /** A create's body: parsed when it is JSON, else its text. An upload's bytes are under `process`. */
    readonly payload: unknown
  }
  readonly response: {
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  readonly problems: ReadonlyArray<string>
  /** The Process tab: the files this request brought, or refers to. */
  readonly process: ReadonlyArray<{
    readonly url: string
    readonly contentType: string
    readonly size: number
    readonly sha1: string
    readonly sha256: string
  }>
}

/**
 * What became of a request.
 *
 * - `"pending"`: not over yet
 * - `"answered"`: with `status`
 * - `"cut"`: with `status`, and a connection that broke before the answer's end
 * - `"not-sent"`: it never left the client
 * - `"lost"`: the connection broke before an answer
 * - `"abandoned"`: the client gave up
 */
export type RequestOutcome = "pending" | "answered" | "cut" | "not-sent" | "lost" | "abandoned"

/** What a request was refused for: where and which rule, and nothing of what stood there. */
export interface Problem {
  /** Such as `assertion.aud`, `headers.authorization`, `form.scope`, `url.destination` or `Bundle.entry[0].resource`. */
  readonly path: string
  /** Such as `"required"`, `"value"`, `"not-found"`, `"expired"` or `"too-long"`. */
  readonly rule: string
  /** What the rule asks for. */
  readonly message: string
}

/** One line of the journal: a request, whether anything came of it or not. */
export interface RequestEntry {
  /** Counts from 1. */
  readonly index: number
  readonly endpoint: Endpoint
  readonly method: string
  readonly path: string
  /** Of a FHIR URL. */
  readonly environment: string | undefined
  /** The slug of a FHIR URL; `redox` of an upload. */
  readonly destination: string | undefined
  /** As received, without the values of `authorization` and cookies. */
  readonly headers: Readonly<Record<string, string>>
  readonly startedAt: DateTime.Utc
  readonly finishedAt: DateTime.Utc | undefined
  readonly outcome: RequestOutcome
  readonly status: number | undefined
  /** How long the body was declared to be. */
  readonly bytesDeclared: number | undefined
  /** How much of the body was read. */
  readonly bytesReceived: number
  /** What the client was answered, if it was, whatever of it arrived. */
  readonly answer: AnswerParts | undefined
  /**
   * Why it was refused, also where the answer does not say so: Redox answers a wrong assertion with a blank description.
   * Empty where the fake accepted it, or a fault answered.
   */
  readonly problems: ReadonlyArray<Problem>
  /** The faults that applied, by name. */
  readonly faults: ReadonlyArray<string>
  /** Whose token it bears; of a token request that was granted, who asked. */
  readonly clientId: string | undefined
  /** The index of the token request that its token came from. */
  readonly tokenRequest: number | undefined
  /** Header and claims of a token request's assertion, without its signature. */
  readonly assertion: AssertionParts | undefined
  /** The line of the log this request has, if it has one. */
  readonly logId: string | undefined
  /** The blob or document this request left behind, even if its answer was lost. */
  readonly created: { readonly blob: string } | { readonly document: string } | undefined
}

/** What of an answer the journal keeps. */
export interface AnswerParts {
  readonly headers: Readonly<Record<string, string>>
  /** As text, without the value of an access token. At most 65,536 bytes of it. */
  readonly body: string
  readonly size: number
}

/** The readable parts of a JWT. */
export interface AssertionParts {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/**
 * What a fake remembers: to put into another fake, or to keep. Tokens are not part of it.
 *
 * Objects, arrays and texts, with three exceptions that JSON has no form for: times are `DateTime.Utc`, the bytes of files
 * `Uint8Array`, and what is absent `undefined`. What the fake goes through later does not change it. The bytes are copies
 * and messages are frozen; the snapshots of one fake share both, and a record that is in two of them is the same object.
 */
export interface Snapshot {
  readonly blobs: ReadonlyArray<Blob>
  readonly documents: ReadonlyArray<FiledDocument>
  readonly log: ReadonlyArray<LogEntry>
  readonly requests: ReadonlyArray<RequestEntry>
}

/** That something happened. With a request's end come its log line, its blob and its document, if it left any. */
export type Change =
  /** A delivery was changed by hand, or a queue paused or resumed. That time passes is no change. */
  | { readonly _tag: "DeliveriesChanged" }
  | { readonly _tag: "RequestStarted"; readonly entry: RequestEntry }
  | { readonly _tag: "RequestFinished"; readonly entry: RequestEntry }
  /** By `reset` or `restore`: all that was read before is void. */
  | { readonly _tag: "Replaced" }
