/**
 * How a fake Redox is set up: its account, its destinations, its limits, and which of several possible answers it gives.
 */
import type { GeneratedClient, RegisteredClient, Algorithm } from "./RegisteredClient.ts"
import type { Environment } from "./Wire.ts"

/** A sender within the account, as Redox's dashboard lists it. */
export interface Source {
  /** A UUID, as it travels in `Redox-source-Id` (docs/protocol.md §1). */
  readonly id: string
  readonly name: string
  /** Where it exists. Left out: in every environment. */
  readonly environments?: ReadonlyArray<Environment> | undefined
}

/** Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** An uploaded file. Default 30,000,000 (docs/protocol.md §3). */
  readonly fileBytes: number
  /** The body of a create request. Default 10,000,000 (§6). */
  readonly requestBytes: number
  /** The body of a token request. Default 65,536 (a choice). */
  readonly tokenRequestBytes: number
  /** Requests per window. Default 10,000 (§6). */
  readonly requests: number
  /** Default 300,000: a rolling five minutes (§6). */
  readonly requestWindowMillis: number
  /** How long an access token lives. Default 300,000 (§2). */
  readonly tokenLifetimeMillis: number
  /** How old an assertion's `iat` may be. Default 300,000 (§2). */
  readonly assertionAgeMillis: number
  /** How far ahead of the fake's clock an assertion's `iat` may be. Default 10,000 (§2). */
  readonly clockSkewMillis: number
}

/**
 * What a create is answered with once the message is found valid. Only the first was ever seen; clients must live with
 * the others (docs/protocol.md §4).
 *
 * - `"transaction-response"`: 200 and a Bundle with `201 Created` and the document's location
 * - `"empty"`: 200 without a body
 * - `"accepted"`: 202 without a body
 * - `"entry-failed"`: nothing is filed, and a 200 holds a Bundle whose entry says `422`
 * - `"outcome-fatal"`: nothing is filed, and a 200 holds an OperationOutcome of severity fatal
 */
export type CreateAnswer = "transaction-response" | "empty" | "accepted" | "entry-failed" | "outcome-fatal"

/**
 * Where a successful upload says its URL. The guide shows the first; the others occurred at related endpoints
 * (docs/protocol.md §3).
 *
 * - `"header-and-body"`: `Location`, and `{"location": …}` as the body
 * - `"header"`: `Location` alone
 * - `"body"`: `{"location": …}` alone
 * - `"legacy-body"`: `{"URI": …}` alone
 */
export type UploadAnswer = "header-and-body" | "header" | "body" | "legacy-body"

/** Everything that can be different about a fake. An empty object is a working account. */
export interface Options {
  /** Where the in-memory client reaches it. Default `https://api.redoxengine.com`. */
  readonly baseUrl?: string | undefined
  /** `"free"` accounts may not upload in Development (docs/protocol.md §3). Default `"paid"`. */
  readonly plan?: "paid" | "free" | undefined
  /** Environments the account has. Default all three. */
  readonly environments?: ReadonlyArray<Environment> | undefined
  /** Destination slugs by environment. Default `redox-fhir-sandbox` in each; an environment left out keeps it. */
  readonly destinations?: Partial<Record<Environment, ReadonlyArray<string>>> | undefined
  /** Default one source. With more than one in an environment, requests must say which (docs/protocol.md §1). */
  readonly sources?: ReadonlyArray<Source> | undefined
  /** The client whose credentials the fake hands out. Left out, one is generated. */
  readonly client?: GeneratedClient | undefined
  /** The algorithm of the generated client. Default `"RS384"`. */
  readonly algorithm?: Algorithm | undefined
  /** Further clients that may ask for tokens. */
  readonly clients?: ReadonlyArray<RegisteredClient> | undefined
  readonly limits?: Partial<Limits> | undefined
  /** Default `"transaction-response"`. */
  readonly createAnswer?: CreateAnswer | undefined
  /** Default `"header-and-body"`. */
  readonly uploadAnswer?: UploadAnswer | undefined
  /** The shape of the 400 that refuses a message (docs/protocol.md §5). Default `"OperationOutcome"`. */
  readonly rejection?: "OperationOutcome" | "Meta" | undefined
  /**
   * Lets stories and failing assertions show paths, titles, patients' names and what problems say, for a program that only
   * ever sends made-up patients. Default false: test reports travel far.
   */
  readonly reveal?: boolean | undefined
  /** Makes ids, tokens and faults by probability the same in every run. Keys are always fresh. */
  readonly seed?: string | number | undefined
}

export { resolve } from "./internal/settings.ts"
