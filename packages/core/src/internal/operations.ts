/**
 * The operations of the Redox FHIR API as values: where each is sent, whether it changes a patient's chart, and the words
 * and advice that its errors use. Sources and certainty: docs/protocol.md §1–§4.
 *
 * A new operation is a row here, a row in `DeliveryPolicy.rules`, and a builder for its message if it has one. Everything
 * else (delivery, tokens, limits, errors, telemetry) reads these two.
 */
import type { Environment } from "./wire.ts"

export interface Where {
  readonly baseUrl: string
  readonly environment: Environment
}

export interface OperationValue {
  /**
   * Whether a request that was carried out puts something into a patient's chart. Such a request is never repeated where
   * it may have been carried out, and is not begun without time for its answer.
   */
  readonly changesChart: boolean
  /** The event of its message's MessageHeader, where it sends a message. */
  readonly eventUri?: string
  /** What an error calls the request: "Redox refused {request}". */
  readonly request: string
  /** What an error calls the thing that the request makes: "It is unknown whether {result} was created". */
  readonly result: string
  /** What a usable answer holds. */
  readonly expected: string
  /** What to check after a 403. */
  readonly forbidden: (environment: Environment) => string
  /** What to check after a 404. */
  readonly notFound: string
  /** What to do after a 413. */
  readonly tooLarge: string
}

/** What sending a file is made of, and what Redox can be asked. */
export const operationNames = ["token", "upload", "create", "search", "read", "log"] as const
export type OperationName = (typeof operationNames)[number]

export const operations = {
  token: {
    changesChart: false,
    url: ({ baseUrl }: Pick<Where, "baseUrl">): string => `${baseUrl}/v2/auth/token`,
    request: "the access token request",
    result: "an access token",
    expected: "JSON with a bearer access_token",
    forbidden: () => "Check the API key and the base URL.",
    notFound: "Check the base URL.",
    tooLarge: "Ask for fewer scopes.",
  },
  upload: {
    changesChart: false,
    /** The slug stays the literal `redox` (protocol.md §3). */
    url: ({ baseUrl, environment }: Where): string => `${baseUrl}/fhir/R4/redox/${environment}/Binary`,
    request: "the file upload",
    result: "the uploaded file",
    expected: "the uploaded file's https: URL in the Location header",
    forbidden: (environment: Environment) =>
      environment === "Development"
        ? 'It may be that this is a free Redox account, which cannot upload in Development: set the plan to "free" to embed instead, or use Staging. Otherwise check the source id, and that the API key may use it.'
        : "Check the source id, and that the API key may use it in this environment.",
    notFound: "Check the base URL, the environment and the source id.",
    tooLarge: "The file is over Redox's limit: split or compress it.",
  },
  create: {
    changesChart: true,
    /** `$` is not percent-encoded (protocol.md §4). */
    url: ({ baseUrl, environment }: Where, destination: string): string =>
      `${baseUrl}/fhir/R4/${destination}/${environment}/DocumentReference/$documentreference-create`,
    eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
    request: "the document",
    result: "the document",
    expected: "an answer that says whether the document was created",
    forbidden: () =>
      "Check that the API key and the source may send documents to this destination in this environment.",
    notFound: "Check the destination's slug, the environment, and that this source has a connection to it.",
    tooLarge: "The message is over Redox's limit: upload the file instead of embedding it, or send fewer entries.",
  },
  search: {
    changesChart: false,
    /** By POST, so that no identifier is in a URL (protocol.md §8). */
    url: ({ baseUrl, environment }: Where, destination: string, type: string): string =>
      `${baseUrl}/fhir/R4/${destination}/${environment}/${type}/_search`,
    request: "the search",
    result: "a search",
    expected: "a Bundle of type searchset",
    forbidden: () => "Check that the API key and the source may search at this destination.",
    notFound: "Check the destination's slug and the environment. The destination may not offer this search.",
    tooLarge: "Search for fewer identifiers at once.",
  },
  read: {
    changesChart: false,
    url: ({ baseUrl, environment }: Where, destination: string, type: string, id: string): string =>
      `${baseUrl}/fhir/R4/${destination}/${environment}/${type}/${id}`,
    request: "the request for a resource",
    result: "a resource",
    expected: "the resource that was asked for",
    forbidden: () => "Check that the API key and the source may read at this destination.",
    notFound: "The destination has no such resource, or does not offer to read it.",
    tooLarge: "Read one resource at a time.",
  },
  log: {
    changesChart: false,
    /** Of the Platform API: a path below `/platform/v1`. */
    url: ({ baseUrl }: Pick<Where, "baseUrl">, path: string): string => `${baseUrl}/platform/v1/${path}`,
    request: "the request for its log",
    result: "a log",
    expected: "a log, or a list of logs, of Redox's Platform API",
    forbidden: () => "Check that the Platform API key belongs to a user who may read logs in this environment.",
    notFound: "Check the organization's number, the environment's UUID and the log's id.",
    tooLarge: "Ask for a shorter span of time.",
  },
} satisfies Record<OperationName, OperationValue & { readonly url: (...args: never) => string }>
