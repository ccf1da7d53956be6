/**
 * The table of docs/protocol.md §4, row by row, with answers that belong to each: what the body of an answer to a create is
 * taken for. A test compares the two.
 */

/** `created`: a receipt. `rejected`: refused, nothing created. The others are unknown, with the cause that is named. */
export type Expected = "created" | "rejected" | "unreadable-answer" | "temporary-fault" | "duplicate"

export interface Row {
  /** As the row of the document says it. */
  readonly text: string
  readonly expected: Expected
  readonly examples: Readonly<Record<string, unknown>>
}

export const bundle = (...entry: ReadonlyArray<unknown>) => ({
  resourceType: "Bundle",
  type: "transaction-response",
  entry,
})
export const outcome = (...issue: ReadonlyArray<unknown>) => ({ resourceType: "OperationOutcome", issue })
export const answered = (status: unknown, more?: object) => ({ response: { status, ...more } })
export const header = (code: unknown) => ({
  resource: { resourceType: "MessageHeader", response: { identifier: "1", code } },
})
export const created = answered("201 Created", { location: "DocumentReference/1/_history/1", etag: 'W/"1"' })
export const error = { severity: "error", code: "invalid" }
export const information = { severity: "information", code: "informational" }
const issue = (code: string, severity = "error") => outcome({ severity, code })
const delivered = (DestinationStatusCode?: unknown, more?: object) => ({
  Text: "The destination answered",
  ...(DestinationStatusCode === undefined ? {} : { DestinationStatusCode }),
  ...more,
})

/** https://hl7.org/fhir/R4/valueset-issue-type.html: after these a document may have been created or not. */
export const temporaryCodes = [
  "transient",
  "lock-error",
  "no-store",
  "exception",
  "timeout",
  "incomplete",
  "throttled",
] as const

const each = (values: ReadonlyArray<string>, make: (value: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(values.map((value) => [`${value}: ${JSON.stringify(make(value)).slice(0, 60)}`, make(value)]))

/** Answers with a status of 2xx. */
export const successes: ReadonlyArray<Row> = [
  {
    text: "`{}`, or Redox's `Meta` with an empty list of errors or none",
    expected: "created",
    examples: {
      "an empty object": {},
      "Redox's own shape": { Meta: { Logs: [{ ID: "1" }], Source: { ID: "1" } } },
      "an empty list of errors": { Meta: { Logs: [{ ID: 1 }], Errors: [] } },
      "null for a list of errors": { Meta: { Errors: null } },
      "empty lists everywhere": { Meta: { issues: [], Errors: [] }, issues: [], Issues: [] },
    },
  },
  {
    text: "a Bundle (`transaction-response`, `batch-response`, `message`) each of whose entries has a status of 2xx or none",
    expected: "created",
    examples: {
      "a created document": bundle(created),
      "a document the destination knew": bundle(answered("200 OK", { location: "DocumentReference/1" })),
      "a created document and patient": bundle(created, answered("200 OK", { location: "Patient/1" })),
      "a status as a number": bundle(answered(201)),
      "a status without a phrase, and nulls": bundle(
        null,
        answered("201", { location: null, outcome: null, etag: null }),
      ),
      "entries without a status": bundle({ response: {} }, { fullUrl: "urn:uuid:1" }),
      "no entries": { resourceType: "Bundle" },
      "entries that are null": { resourceType: "Bundle", entry: null },
      "remarks beside the document": bundle(answered("201 Created", { outcome: outcome(information) })),
      "a message that says ok": { resourceType: "Bundle", type: "message", entry: [header("ok")] },
      "an empty list of issues beside it": { ...bundle(created), issues: [] },
    },
  },
  {
    text: "a DocumentReference, or an OperationOutcome with nothing worse than a warning",
    expected: "created",
    examples: {
      "the document itself": {
        resourceType: "DocumentReference",
        id: "1",
        status: "current",
        meta: { versionId: "1" },
      },
      "nothing worse than a warning": outcome({ ...error, severity: "Warning" }, information, null),
      "an outcome without issues": outcome(),
    },
  },
  {
    text: "an OperationOutcome with an issue that is `error` or `fatal`, alone or in an entry",
    expected: "rejected",
    examples: {
      "an error": outcome(error),
      "an error, and null for its words": outcome({ ...error, diagnostics: null }),
      "an error, and null for its coding": outcome({
        severity: "fatal",
        code: "not-found",
        details: { text: "Unknown slug", coding: [{ code: null }, null] },
      }),
      "in capitals": { resourceType: "operationoutcome", issue: [{ severity: "ERROR " }] },
      "one issue instead of a list": { resourceType: "OperationOutcome", issue: error },
      "an error and remarks": outcome(null, information, error),
      "as the resource of an entry": bundle({ resource: outcome(error) }),
    },
  },
  {
    text: "a Bundle each of whose entries has a status of 4xx (but 408, 409, 429, 460, 499), or a MessageHeader that says `fatal-error`",
    expected: "rejected",
    examples: {
      "an entry with a 400 and null beside it": bundle(answered("400 Bad Request", { location: null })),
      "a 400 as a number": bundle(answered(400)),
      "null and a 422": bundle(null, answered("422 Unprocessable Entity")),
      "several, each with a 4xx": bundle(answered("400"), answered("404 Not Found", { outcome: outcome(error) })),
      "a message that says fatal-error": bundle(header("fatal-error"), { resource: outcome(error) }),
    },
  },
  {
    text: "a list of Redox's errors (`Meta.Errors`; `issues` or `Issues` at the top, beside a resource, or in `Meta`), each with a destination's status of 4xx (but those)",
    expected: "rejected",
    examples: {
      "at the top": { issues: [delivered("400")] },
      "with capitals, as a number": { Issues: [delivered(422, { Details: "no such patient" })] },
      "in Meta": { Meta: { Issues: [delivered("404")], Logs: [{ ID: 1 }] } },
      "beside an empty Bundle": { ...bundle(), issues: [delivered("400")] },
      "as Meta.Errors": { Meta: { Errors: [null, delivered("403", { Type: "delivery" })] } },
      "with details of its own": { Meta: { Errors: [delivered(400, { Details: { error: "no" } })] } },
    },
  },
  {
    text: "such a list with any other destination's status, or with none",
    expected: "temporary-fault",
    examples: {
      "a 500": { issues: [delivered("500")] },
      "a 504 as a number": { Meta: { Errors: [delivered(504)] } },
      "a 408": { Issues: [delivered("408")] },
      "a 429": { Meta: { issues: [delivered(429)] } },
      "beside a created document": { ...bundle(created), Issues: [delivered("503")] },
      "one that is refused, one that is not": { issues: [delivered("400"), delivered("502")] },
      "an error of the type transmission": { Meta: { Errors: [{ Text: "lost", Type: "transmission" }] } },
      "of that type, with a 400": { Meta: { Errors: [delivered("400", { Type: "Transmission" })] } },
      "a refusal whose details say timeout": { issues: [delivered("400", { Details: issue("timeout") })] },
    },
  },
  {
    text: "an OperationOutcome whose issue has a code of FHIR's transient group: `transient`, `lock-error`, `no-store`, `exception`, `timeout`, `incomplete`, `throttled`",
    expected: "temporary-fault",
    examples: {
      ...each(temporaryCodes, (code) => issue(code)),
      "in capitals": issue("TIMEOUT"),
      "as a warning": issue("timeout", "warning"),
      "beside an error": outcome(error, { severity: "error", code: "exception" }),
      "an entry with a 400 and a timeout": bundle(answered("400", { outcome: issue("timeout") })),
      "a status of 201 and a timeout": bundle(answered("201 Created", { outcome: issue("timeout") })),
      "within another resource": { resourceType: "DocumentReference", contained: [issue("timeout")] },
    },
  },
  {
    text: "an entry with a 5xx, 408, 429, 460 or 499; a MessageHeader that says `transient-error`",
    expected: "temporary-fault",
    examples: {
      "a 500": bundle(answered("500 Internal Server Error")),
      "a 408": bundle(answered("408 Request Timeout")),
      "a 429": bundle(answered("429 Too Many Requests")),
      "a 499": bundle(answered("499")),
      "a status of 500 beside a resource": { ...bundle(created), status: 500 },
      "transient-error": bundle(header("transient-error")),
    },
  },
  {
    text: "`duplicate` or `conflict` as an issue's code, or 409 as an entry's or a destination's status",
    expected: "duplicate",
    examples: {
      "an issue": issue("duplicate"),
      "an issue of a conflict": issue("conflict"),
      "a duplicate id in the issue's details": outcome({
        severity: "error",
        code: "processing",
        details: { coding: [{ code: "MSG_DUPLICATE_ID" }] },
      }),
      "an entry": bundle(answered("409 Conflict")),
      "a destination's status": { issues: [delivered("409")] },
      "beside a timeout": outcome({ severity: "error", code: "timeout" }, { severity: "error", code: "duplicate" }),
    },
  },
  {
    text: "an answer that contradicts itself, or that reports a failure in any other way",
    expected: "unreadable-answer",
    examples: {
      "some entries with a 4xx": bundle(created, answered("400 Bad Request")),
      "an entry with a 4xx and one that says nothing": bundle(answered("400 Bad Request"), { response: {} }),
      "an entry with a 4xx and the place of a document": bundle(answered("400", { location: "DocumentReference/1" })),
      "a status with a fatal outcome": bundle(answered("200 OK", { outcome: outcome({ severity: "fatal" }) })),
      "a document and an outcome with an error": bundle(created, { resource: outcome(error) }),
      "a created document and a destination's 400": { ...bundle(created), issues: [delivered("400")] },
      "an entry with a 302": bundle(answered("302 Found")),
      "a status that is none": bundle(answered("Bad Request")),
      "a status of a wrong type": bundle(answered({ code: 201 }), created),
      "an outcome of a wrong type": bundle(answered("201 Created", { outcome: "failed" })),
      "an outcome with an unknown severity": outcome({ severity: "severe" }),
      "an outcome with an unknown severity beside an error": outcome(error, { severity: "severe" }),
      "an issue of a wrong type": outcome("error"),
      "entries of a wrong type": { resourceType: "Bundle", entry: "422" },
      "an entry of a wrong type": bundle(created, "422"),
      "a message that says nothing": bundle(header(null)),
      "a message of its own, like the one that was sent": {
        resourceType: "Bundle",
        type: "message",
        entry: [
          { resource: { resourceType: "MessageHeader", eventUri: "urn:x", source: { endpoint: "urn:y" } } },
          { resource: { resourceType: "DocumentReference", status: "current" } },
        ],
      },
      "errors of Redox of a wrong type": { Meta: { Errors: "no" } },
      "an error of Redox without a word": { Meta: { Errors: [{}] } },
      "an error of Redox without a destination's status": { Meta: { Errors: [{ Text: "Patient not found" }] } },
      "issues that are texts": { issues: ["no"] },
      "an issue without a destination's status": { issues: [delivered()] },
      "an issue beside a created document": { ...bundle(created), issues: [{ Text: "no" }] },
      "errors in lower case": { resourceType: "Bundle", meta: { errors: [{ text: "no" }] } },
      "a destination's status that is none": { issues: [delivered("refused")] },
      "a destination's status of 200": { issues: [delivered("200")] },
      "an outcome where none belongs": { resourceType: "DocumentReference", contained: [outcome(error)] },
      "a Bundle in a Bundle": bundle({ resource: bundle(answered("400 Bad Request")) }),
      "errors beside a resource": { ...bundle(created), errors: [{ message: "boom" }] },
      "success: false": { Meta: {}, success: false },
      "success in other words": { Meta: {}, success: "no" },
      "a success that counts none": { Meta: {}, Success: 0 },
      "failed: true": { Meta: {}, failed: true },
      "a failure": { Meta: {}, failure: "the queue is full" },
      "a status code of another answer": { Meta: {}, statusCode: 504 },
      "a timeout": { Meta: {}, timeout: true },
      "a failed status of Redox's": { Meta: { Status: "failed" } },
      "a document entered in error": { resourceType: "DocumentReference", status: "entered-in-error" },
      "an error object": { error: { code: 500, message: "boom" } },
      "an errors list": { errors: [{ message: "boom" }] },
      "an OAuth error": { error: "invalid_request" },
      "an errorDetail": { errorDetail: "no" },
    },
  },
  {
    text: "any other JSON: a resource that no create is answered with (`Task`, `CapabilityStatement`, `Patient`, a `searchset`), a list, null, a text, a number",
    expected: "unreadable-answer",
    examples: {
      "a failed Task": { resourceType: "Task", status: "failed" },
      "an accepted Task": { resourceType: "Task", status: "accepted" },
      "a CapabilityStatement": { resourceType: "CapabilityStatement", status: "active" },
      "a Patient": { resourceType: "Patient", id: "1" },
      "Parameters with an outcome": {
        resourceType: "Parameters",
        parameter: [{ name: "return", resource: outcome(error) }],
      },
      "a resource that is none": { resourceType: "Whatever" },
      "a searchset": { resourceType: "Bundle", type: "searchset", total: 0 },
      "a problem": { type: "about:blank", title: "Bad Request", status: 400 },
      "somebody else's JSON": { status: "blocked", reason: "login required" },
      "a resource type that is no name": { resourceType: "no resource" },
      "a resource type of a wrong type": { resourceType: { Bundle: true } },
      "Meta of a wrong type": { Meta: "Errors" },
      "an error in a list": [outcome(error)],
      null: null,
      "an empty list": [],
      false: false,
      true: true,
      "a number": 200,
      "a text": "ok",
    },
  },
]

/** Answers with a status of 4xx other than 401, 408, 409, 429, 460 and 499. */
export const refusals: ReadonlyArray<Row> = [
  {
    text: "4xx, with any body but the following ones",
    expected: "rejected",
    examples: {
      "an outcome": outcome(error),
      "an outcome that cannot be read": outcome({ severity: "severe" }),
      "errors of Redox": { Meta: { Logs: [{ ID: "1" }], Errors: [{ Text: "no", Type: "validation", Module: "x" }] } },
      "a destination's 422": { issues: [delivered("422")] },
      "the message that was refused, quoted": { ...outcome(error), quoted: { resourceType: "DocumentReference" } },
      "an errorDetail": { errorDetail: "no" },
      "a page": "<html>no</html>",
      nothing: {},
    },
  },
  {
    text: "4xx with a code of the transient group, an error of the type `transmission`, a 5xx (or 408, 429, 460, 499) of an entry or a destination",
    expected: "temporary-fault",
    examples: {
      ...each(temporaryCodes, (code) => issue(code)),
      "a destination's 502": { Meta: { Errors: [delivered("502")] } },
      "an error of the type transmission": { Meta: { Errors: [{ Text: "lost", Type: "transmission" }] } },
      "a message that says transient-error": bundle(header("transient-error")),
      "an entry with a 503": bundle(answered("503")),
    },
  },
  {
    text: "4xx with `duplicate` or `conflict`, or a 409 of an entry or a destination",
    expected: "duplicate",
    examples: {
      "an issue": issue("duplicate"),
      "a conflict": issue("conflict"),
      "a destination's 409": { issues: [delivered("409")] },
    },
  },
  {
    text: "4xx that says that a document was created",
    expected: "unreadable-answer",
    examples: { "a created document": bundle(created), "a message that says ok": bundle(header("ok")) },
  },
]
