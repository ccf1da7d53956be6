/**
 * Options with every default filled in.
 */
import type { CreateAnswer, Limits, Options, Source, UploadAnswer } from "../FakeOptions.ts"
import { environments, type Environment } from "../Wire.ts"

/** What the rest of the fake reads. */
export interface Settings {
  readonly baseUrl: string
  readonly plan: "paid" | "free"
  readonly environments: ReadonlyArray<Environment>
  readonly destinations: Readonly<Record<Environment, ReadonlyArray<string>>>
  readonly sources: ReadonlyArray<Source>
  readonly limits: Limits
  readonly createAnswer: CreateAnswer
  readonly uploadAnswer: UploadAnswer
  readonly rejection: "OperationOutcome" | "Meta"
}

/** Defaults and their sources: {@link Limits}. */
export const defaultLimits: Limits = {
  fileBytes: 30_000_000,
  requestBytes: 10_000_000,
  tokenRequestBytes: 65_536,
  requests: 10_000,
  requestWindowMillis: 300_000,
  tokenLifetimeMillis: 300_000,
  assertionAgeMillis: 300_000,
  clockSkewMillis: 10_000,
}

/** What a client may still send over a socket once it was answered: twice the size of the largest file, and more. */
export const unreadLimits = { bytes: 64_000_000, millis: 10_000 } as const

export const defaultBaseUrl = "https://api.redoxengine.com"

const defaultDestinations: ReadonlyArray<string> = ["redox-fhir-sandbox"]

const defaultSource: Source = { id: "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e934", name: "Default source" }

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
  createAnswer: options.createAnswer ?? "transaction-response",
  uploadAnswer: options.uploadAnswer ?? "header-and-body",
  rejection: options.rejection ?? "OperationOutcome",
})
