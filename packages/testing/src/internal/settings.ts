/**
 * How a fake Redox is set up: its account, its destinations, its limits, which of several possible answers it gives; and
 * the same with every default filled in.
 */
import type { Algorithm, GeneratedClient, RegisteredClient } from "../RegisteredClient.ts"
import * as Data from "effect/Data"
import { environments, type Environment } from "../Wire.ts"
import { problemOf, type Profile } from "./message/profileCheck.ts"

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
  /** Requests per window. Default 7,500, as the header `X-RateLimit-Limit` says (§6). */
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

/** How a destination answers searches, and what goes through it. Left out, it is as Redox's FHIR sandbox was seen to be. */
export interface DestinationBehaviour {
  /** `false`: it has no document search, and answers 400. Default true. */
  readonly canSearch?: boolean | undefined
  /**
   * What becomes of the parameters of a search. `"ignored"`: every resource comes back, as where none arrived.
   * `"unknown-refused"`: one that the fake does not know is answered 400. Default `"heeded"`: unknown ones are passed over.
   */
  readonly parameters?: "heeded" | "ignored" | "unknown-refused" | undefined
  /**
   * `"partial"`: an identifier matches by its value alone, and a patient who shares one datum is found too, as at many EHRs;
   * so there can be several hits. Default `"exact"`.
   */
  readonly matching?: "exact" | "partial" | undefined
  /** What a search that finds nothing has for `entry`. Default `"absent"`. */
  readonly noMatch?: "absent" | "empty" | "outcome" | undefined
  /** How many resources a page has. Default 20. */
  readonly pageSize?: number | undefined
  /** An error of the destination within a 200, in place of the answer to a search or a read (docs/protocol.md §5). */
  readonly issues?:
    | {
        /** Where: `issues`, `Issues`, or `Errors` of `Meta`. */
        readonly at: "issues" | "Issues" | "Meta.Errors"
        readonly text: string
        readonly destinationStatusCode?: number | string | undefined
      }
    | undefined
}

/** The account on Redox's Platform API. */
export interface PlatformOptions {
  /** Default 4711. */
  readonly organizationId?: number | undefined
  /** The regions its environments span. With more than one, a search of logs must name one. Default one. */
  readonly serviceRegions?: ReadonlyArray<string> | undefined
  /** Where a log stands in the answer to its read: the newest pages' place, or the older ones'. Default `"result"`. */
  readonly logShape?: "result" | "payload" | undefined
}

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
  /** Patients a destination knows, by slug, as FHIR JSON. More with `addPatient`. */
  readonly patients?: Readonly<Record<string, ReadonlyArray<object>>> | undefined
  /**
   * What destinations take beyond what Redox asks for, by slug, as `DestinationProfile` of `@effect-redox/core` or from its
   * JSON: a document that breaks a rule is refused. One that makes no sense is a defect.
   */
  readonly profiles?: Readonly<Record<string, object>> | undefined
  readonly platform?: PlatformOptions | undefined
  /** Default `"transaction-response"`. */
  readonly createAnswer?: CreateAnswer | undefined
  /** Default `"header-and-body"`. */
  readonly uploadAnswer?: UploadAnswer | undefined
  /**
   * Whether a Patient without an identifier that has a system and a value, and a record number of another destination,
   * are refused. `"lenient"`: any identifier with a value is enough, for messages that the library sends with
   * `allow: ["identifier-without-system", "other-destination-identifier"]`. Default `"strict"`.
   */
  readonly patientRules?: "strict" | "lenient" | undefined
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

/** What a fake's account holds now. */
export interface Account {
  readonly plan: "paid" | "free"
  readonly environments: ReadonlyArray<Environment>
  readonly sources: ReadonlyArray<Source>
  /** Slugs by environment. */
  readonly destinations: Readonly<Record<Environment, ReadonlyArray<string>>>
}

/** What the rest of the fake reads. */
export interface Settings {
  readonly baseUrl: string
  readonly plan: "paid" | "free"
  readonly environments: ReadonlyArray<Environment>
  readonly destinations: Readonly<Record<Environment, ReadonlyArray<string>>>
  readonly sources: ReadonlyArray<Source>
  readonly limits: Limits
  readonly platform: {
    readonly organizationId: number
    readonly environmentIds: Readonly<Record<Environment, string>>
    readonly serviceRegions: ReadonlyArray<string>
    readonly logShape: "result" | "payload"
  }
  readonly createAnswer: CreateAnswer
  readonly uploadAnswer: UploadAnswer
  readonly patientRules: "strict" | "lenient"
  readonly profiles: ReadonlyMap<string, Profile>
  readonly rejection: "OperationOutcome" | "Meta"
}

/** Defaults and their sources: {@link Limits}. */
export const defaultLimits: Limits = {
  fileBytes: 30_000_000,
  requestBytes: 10_000_000,
  tokenRequestBytes: 65_536,
  requests: 7_500,
  requestWindowMillis: 300_000,
  tokenLifetimeMillis: 300_000,
  assertionAgeMillis: 300_000,
  clockSkewMillis: 10_000,
}

/** What a client may still send over a socket once it was answered: twice the size of the largest file, and more. */
export const unreadLimits = { bytes: 64_000_000, millis: 10_000 } as const

export const defaultBaseUrl = "https://api.redoxengine.com"

const defaultDestinations: ReadonlyArray<string> = ["redox-fhir-sandbox"]

// UUIDs, as the Platform API has them; which ones is a choice.
const environmentIds: Readonly<Record<Environment, string>> = {
  Development: "5b0c2f1e-7a4d-4c8b-9e36-1d2f3a4b5c61",
  Staging: "5b0c2f1e-7a4d-4c8b-9e36-1d2f3a4b5c62",
  Production: "5b0c2f1e-7a4d-4c8b-9e36-1d2f3a4b5c63",
}

const defaultSource: Source = { id: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e934", name: "Default source" }

/** What is wrong with profiles by destination that come from outside the program; `undefined` where nothing is. */
export const profileProblem = (profiles: unknown): string | undefined => problemOf(profiles)

/** Profiles make no sense. The message names the member, and says what it can be. */
export class InvalidProfile extends Data.TaggedError("InvalidProfile")<{ readonly message: string }> {}

const profilesOf = (profiles: Options["profiles"]): ReadonlyMap<string, Profile> => {
  const problem = profiles === undefined ? undefined : problemOf(profiles)
  if (problem !== undefined) throw new InvalidProfile({ message: problem })
  return new Map(
    Object.entries(profiles ?? {}).map(([slug, rules]) => [
      slug,
      { name: "name" in rules ? String(rules.name) : slug, rules: { ...rules } },
    ]),
  )
}

export const resolve = (options: Options): Settings => ({
  baseUrl: (options.baseUrl ?? defaultBaseUrl).replace(/\/+$/, ""),
  plan: options.plan ?? "paid",
  environments: options.environments ?? environments,
  destinations: {
    Development: options.destinations?.Development ?? defaultDestinations,
    Staging: options.destinations?.Staging ?? defaultDestinations,
    Production: options.destinations?.Production ?? defaultDestinations,
  },
  sources: options.sources ?? [defaultSource],
  limits: { ...defaultLimits, ...options.limits },
  platform: {
    organizationId: options.platform?.organizationId ?? 4711,
    environmentIds,
    serviceRegions: options.platform?.serviceRegions ?? ["AWS_USA_EAST_1"],
    logShape: options.platform?.logShape ?? "result",
  },
  createAnswer: options.createAnswer ?? "transaction-response",
  uploadAnswer: options.uploadAnswer ?? "header-and-body",
  profiles: profilesOf(options.profiles),
  patientRules: options.patientRules ?? "strict",
  rejection: options.rejection ?? "OperationOutcome",
})
