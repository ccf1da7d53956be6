/**
 * Every body Redox is known to answer with (docs/protocol.md §2–§5), as data on its way out.
 */
import type { WireAnswer } from "../../Wire.ts"

const encoder = new TextEncoder()

/** One line of an OperationOutcome. */
export interface Issue {
  readonly severity: "fatal" | "error" | "warning" | "information"
  /** From HL7's issue-type code system. */
  readonly code: string
  readonly text: string
  /** Where, in the way FHIR people write it: `Bundle.entry[1].resource.content[0]`. */
  readonly expression?: string | undefined
  readonly coding?: { readonly code: string; readonly system: string } | undefined
}

/** What an answer in Redox's `Meta` shape names. */
export interface LogReference {
  readonly logId: string
  readonly attemptId: string
  readonly sourceId: string
  readonly sourceName: string
}

type Headers = Readonly<Record<string, string>>

export const bytes = (
  status: number,
  contentType: string | undefined,
  body: string,
  headers: Headers = {},
): WireAnswer => ({
  status,
  headers: contentType === undefined ? headers : { "content-type": contentType, ...headers },
  body: encoder.encode(body),
  cutAfter: undefined,
})

export const json = (status: number, body: unknown, headers?: Headers, contentType = "application/json"): WireAnswer =>
  bytes(status, contentType, JSON.stringify(body), headers)

export const empty = (status: number, headers?: Headers): WireAnswer => bytes(status, undefined, "", headers)

const fhirJson = "application/fhir+json"

export const fhir = (status: number, resource: unknown, headers?: Headers): WireAnswer =>
  json(status, resource, headers, fhirJson)

/** Shape 1 of docs/protocol.md §5. */
export const operationOutcome = (status: number, issues: ReadonlyArray<Issue>, headers?: Headers): WireAnswer =>
  fhir(
    status,
    {
      resourceType: "OperationOutcome",
      issue: issues.map((issue) => ({
        severity: issue.severity,
        code: issue.code,
        details: { ...(issue.coding === undefined ? {} : { coding: [issue.coding] }), text: issue.text },
        ...(issue.expression === undefined ? {} : { expression: [issue.expression] }),
      })),
    },
    headers,
  )

/** Shape 2 of docs/protocol.md §5. Its members were seen; `Type` and `Module` hold values of our own (a choice). */
export const meta = (
  status: number,
  reference: LogReference,
  texts: ReadonlyArray<string>,
  headers?: Headers,
  from: { readonly type: string; readonly module: string } = { type: "validation", module: "DocumentReference" },
): WireAnswer =>
  json(
    status,
    {
      Meta: {
        Logs: [{ ID: reference.logId, AttemptID: reference.attemptId }],
        Source: { ID: reference.sourceId, Name: reference.sourceName },
        Errors: texts.map((text) => ({ Text: text, Type: from.type, Module: from.module })),
      },
    },
    headers,
  )

/** Shape 3 of docs/protocol.md §5. */
export const oauthError = (status: number, error: string, description: string, headers?: Headers): WireAnswer =>
  json(
    status,
    {
      error,
      error_description: description,
      error_uri: "https://docs.redoxengine.com/",
    },
    { "cache-control": "no-store", ...headers },
  )

/** Shape 4 of docs/protocol.md §5, the one of its variants that is JSON. */
export const errorDetail = (status: number, detail: string, headers?: Headers): WireAnswer =>
  json(status, { errorDetail: detail }, headers)

/** The issue Redox was seen to answer an unknown slug with; it blames the slug even when the operation is wrong (§5). */
export const unknownSlug = (slug: string): WireAnswer =>
  operationOutcome(404, [
    {
      severity: "fatal",
      code: "not-found",
      text: `Unknown slug ${slug}`,
      coding: { code: "MSG_NO_MODULE", system: "http://terminology.hl7.org/CodeSystem/operation-outcome" },
    },
  ])

/**
 * The transaction-response Redox was seen to answer sibling create operations with (docs/protocol.md §4): no id of its own,
 * and members in the order of the alphabet.
 */
export const transactionResponse = (response: {
  readonly status: string
  readonly location?: string
  readonly version?: string
  readonly lastModified: string
  readonly outcome?: unknown
}): WireAnswer => {
  const { lastModified, location, outcome, status, version } = response
  return fhir(200, {
    entry: [
      {
        response: {
          ...(version === undefined ? {} : { etag: `W/"${version}"` }),
          lastModified,
          ...(location === undefined ? {} : { location }),
          ...(outcome === undefined ? {} : { outcome }),
          status,
        },
      },
    ],
    resourceType: "Bundle",
    type: "transaction-response",
  })
}

export const withHeaders = (answer: WireAnswer, headers: Headers): WireAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
})
