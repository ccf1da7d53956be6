/**
 * What the page gets, as plain JSON: each an excerpt of the fake's records.
 */
import * as DateTime from "effect/DateTime"
import type { FiledDocument, LogEntry, RequestEntry, Snapshot } from "@effect-redox/testing/Records"
import { endpointTitle, type Endpoint } from "@effect-redox/testing/Wire"
import * as Files from "../data/files.ts"
import { outlineOf, termsOf, type Outline } from "./outline.ts"
import * as Problems from "./problems.ts"

/** Good, bad, or not over yet. */
export type Tone = "success" | "failure" | "pending"

/** A line of the list of requests. */
export interface Row {
  readonly index: number
  readonly endpoint: Endpoint
  readonly operation: string
  /** Without a query. */
  readonly path: string
  readonly destination: string | null
  readonly environment: string | null
  readonly startedAt: string
  /** In milliseconds. */
  readonly duration: number | null
  readonly tone: Tone
  /** The status, or what happened instead. */
  readonly result: string
  /** The first reason why it was refused, in the sandbox's words. */
  readonly problem: string | null
  /** Of the body, in bytes: as much as was read, or else as it was announced. */
  readonly size: number
  /** A document's title, or a file's type. */
  readonly about: string | null
  /** The patient a create's message is about. */
  readonly patient: string | null
  /** Of a create: whether its document was filed, and whether the client got an answer that says so. */
  readonly filed: Filed | null
  /** The requests it builds on, by their index: its token's, and those of the files it refers to. */
  readonly uses: ReadonlyArray<number>
  /** What attempts of one send share. */
  readonly send: string | null
  readonly faults: ReadonlyArray<string>
  /** Whatever else one may look for: identifiers, log id, titles, path. */
  readonly terms: ReadonlyArray<string>
}

/** What became of a create's document. */
export type Filed = "filed" | "filed-unknown" | "not-filed"

/** A fault in force. */
export interface FaultView {
  readonly id: number
  readonly text: string
  readonly hits: number
  /** Whether no later request can be its. */
  readonly isSpent: boolean
  /** The one client it is for. */
  readonly client: string | null
  readonly gate: { readonly waiting: number; readonly open: boolean } | null
}

/** A document that refers to a file. */
export interface Reference {
  readonly request: number | null
  readonly destination: string
  readonly environment: string
  readonly title: string | null
  readonly identifier: string
}

/** A file, as the Process tab shows it. */
export interface FileView {
  readonly id: string
  readonly name: string
  readonly contentType: string
  readonly size: number
  readonly sha1: string
  readonly sha256: string
  readonly method: "upload" | "embed"
  readonly url: string | null
  readonly preview: Files.Preview
  readonly documents: ReadonlyArray<Reference>
}

/** One request, with all there is to see of it. */
export interface Detail {
  readonly row: Row
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly assertion: RequestEntry["assertion"] | null
  readonly identifiers: Readonly<Record<string, string>>
  readonly problems: ReadonlyArray<string>
  /** Whether there is a payload to show: creates that were read have one. */
  readonly hasPayload: boolean
  readonly payload: unknown
  readonly answer: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly size: number
  } | null
  readonly files: ReadonlyArray<FileView>
  /** Of a create whose message was read: what it says, filed or not. */
  readonly outline: Outline | null
  /** The document it filed. */
  readonly document: string | null
}

/** What the page begins with. */
export interface State {
  readonly version: string
  readonly baseUrl: string
  readonly account: {
    readonly plan: string
    readonly environments: ReadonlyArray<string>
    readonly destinations: ReadonlyArray<string>
    readonly sources: ReadonlyArray<{ readonly id: string; readonly name: string }>
  }
  /** Where the outbox is that the page shows, if there is one. */
  readonly outbox: string | null
  /** Lines for a shell, the generated key among them. */
  readonly environment: string
  readonly rows: ReadonlyArray<Row>
  /** How many requests there were; `rows` holds the newest. */
  readonly total: number
}

/** What the page is sent as it happens. */
export type Live =
  | { readonly type: "ready" }
  | { readonly type: "row"; readonly row: Row }
  | { readonly type: "replaced" }
  | { readonly type: "faults" }
  /** A document was filed, or a delivery changed. */
  | { readonly type: "documents" }

const results: Readonly<Record<Exclude<RequestEntry["outcome"], "answered" | "cut">, string>> = {
  pending: "waiting",
  "not-sent": "never sent",
  lost: "connection lost",
  abandoned: "client gave up",
}

const resultOf = ({ outcome, status }: RequestEntry): string => {
  switch (outcome) {
    case "answered":
      return String(status)
    case "cut":
      return `${status}, cut off`
    default:
      return results[outcome]
  }
}

const toneOf = ({ outcome, status }: RequestEntry, log: LogEntry | undefined): Tone => {
  if (outcome === "pending") return "pending"
  const answered = outcome === "answered" && status !== undefined && status < 400
  return answered && log?.outcome !== "failure" ? "success" : "failure"
}

export const identifiersOf = (document: FiledDocument): ReadonlyArray<string> =>
  [document.identifiers.bundle, document.identifiers.message, ...document.identifiers.documents].flatMap((one) =>
    one === undefined ? [] : [one],
  )

/** Finds what belongs to a request without a search each time. */
export interface Index {
  readonly snapshot: Snapshot
  readonly logs: ReadonlyMap<string, LogEntry>
  readonly documents: ReadonlyMap<string, FiledDocument>
  readonly requests: ReadonlyMap<string, RequestEntry>
  /** Uploads by the URL they were answered with. */
  readonly uploads: ReadonlyMap<string, RequestEntry>
}

export const index = (snapshot: Snapshot): Index => ({
  snapshot,
  logs: new Map(snapshot.log.map((entry) => [entry.id, entry])),
  documents: new Map(snapshot.documents.map((document) => [document.logId, document])),
  requests: new Map(
    snapshot.requests.flatMap((entry) => (entry.logId === undefined ? [] : [[entry.logId, entry] as const])),
  ),
  uploads: new Map(
    snapshot.requests.flatMap((entry) =>
      entry.created !== undefined && "blob" in entry.created ? [[entry.created.blob, entry] as const] : [],
    ),
  ),
})

const filedOf = ({ created, endpoint, outcome, status }: RequestEntry): Filed | null => {
  if (endpoint !== "create" || outcome === "pending") return null
  if (created === undefined) return "not-filed"
  const isKnown = outcome === "answered" && status !== undefined && status >= 200 && status < 300
  return isKnown ? "filed" : "filed-unknown"
}

const bundleIdentifier = (payload: unknown): string | null => {
  const identifier =
    typeof payload === "object" && payload !== null && "identifier" in payload ? payload.identifier : undefined
  const value =
    typeof identifier === "object" && identifier !== null && "value" in identifier ? identifier.value : undefined
  return typeof value === "string" ? value : null
}

export const row = ({ documents, logs, uploads }: Index, entry: RequestEntry): Row => {
  const log = entry.logId === undefined ? undefined : logs.get(entry.logId)
  const document = entry.logId === undefined ? undefined : documents.get(entry.logId)
  const outline = outlineOf(log?.request.payload)
  // A create that was refused, or that a fault answered, refers to its uploads as well.
  const urls = new Set([...(log?.process ?? []).map(({ url }) => url), ...(outline?.urls ?? [])])
  const referred = [...urls].flatMap((url) => uploads.get(url)?.index ?? [])
  const titles = (document?.attachments ?? []).flatMap(({ title }) => (title === undefined ? [] : [title]))
  return {
    index: entry.index,
    endpoint: entry.endpoint,
    operation: endpointTitle(entry.endpoint),
    path: entry.path,
    destination: entry.destination ?? null,
    environment: entry.environment ?? null,
    startedAt: DateTime.formatIso(entry.startedAt),
    duration:
      entry.finishedAt === undefined ? null : entry.finishedAt.epochMilliseconds - entry.startedAt.epochMilliseconds,
    tone: toneOf(entry, log),
    result: resultOf(entry),
    problem: Problems.texts(entry, log)[0] ?? null,
    size: entry.bytesReceived > 0 ? entry.bytesReceived : (entry.bytesDeclared ?? 0),
    about:
      entry.endpoint === "upload" ? (entry.headers["content-type"] ?? null) : (titles[0] ?? outline?.title ?? null),
    patient: outline?.patient?.name ?? outline?.patient?.identifiers[0] ?? null,
    filed: filedOf(entry),
    uses: [...(entry.tokenRequest === undefined ? [] : [entry.tokenRequest]), ...referred].filter(
      (index) => index !== entry.index,
    ),
    send: bundleIdentifier(log?.request.payload),
    faults: entry.faults,
    terms: [
      entry.path,
      ...(document === undefined ? [] : identifiersOf(document)),
      ...(entry.logId === undefined ? [] : [entry.logId]),
      ...(log?.process ?? []).flatMap(({ contentType, url }) => [contentType, url]),
      ...titles,
      ...(outline === undefined ? [] : termsOf(outline)),
    ],
  }
}

const reference = (at: Index, document: FiledDocument, title: string | undefined): Reference => ({
  request: at.requests.get(document.logId)?.index ?? null,
  destination: document.destination,
  environment: document.environment,
  title: title ?? null,
  identifier: document.identifiers.documents[0] ?? document.identifiers.bundle ?? document.id,
})

const fileView = (at: Index, file: Files.SandboxFile): FileView => ({
  id: file.id,
  name: file.name,
  contentType: file.contentType,
  size: file.size,
  sha1: file.sha1,
  sha256: file.sha256,
  method: file.method,
  url: file.url ?? null,
  preview: Files.previewOf(file.contentType),
  documents: file.documents.map(({ document, title }) => reference(at, document, title)),
})

/** The files of a document. */
export const fileViewsOf = (at: Index, document: FiledDocument): ReadonlyArray<FileView> =>
  Files.ofDocument(at.snapshot, document).map((file) => fileView(at, file))

export const detail = (at: Index, entry: RequestEntry): Detail => {
  const log = entry.logId === undefined ? undefined : at.logs.get(entry.logId)
  const document = entry.logId === undefined ? undefined : at.documents.get(entry.logId)
  const payload = log?.request.payload
  return {
    row: row(at, entry),
    method: entry.method,
    path: entry.path,
    headers: entry.headers,
    assertion: entry.assertion ?? null,
    identifiers: {
      ...(log === undefined ? {} : { "Log id": log.id, "Attempt id": log.attemptId }),
      ...(log?.source === undefined ? {} : { Source: `${log.source.name} (${log.source.id})` }),
      ...(document === undefined
        ? {}
        : { Document: document.id, ...named("Bundle identifier", document.identifiers.bundle) }),
      ...named("Message id", document?.identifiers.message),
      ...named("Document identifier", document?.identifiers.documents.join(", ")),
      ...named("Location", document?.location),
    },
    problems: Problems.texts(entry, log),
    hasPayload: payload !== undefined,
    payload: payload ?? null,
    answer: entry.answer === undefined || entry.status === undefined ? null : { status: entry.status, ...entry.answer },
    files: Files.ofRequest(at.snapshot, entry, log).map((file) => fileView(at, file)),
    outline: outlineOf(log?.request.payload) ?? null,
    document: document?.id ?? null,
  }
}

const named = (name: string, value: string | undefined): Readonly<Record<string, string>> =>
  value === undefined || value === "" ? {} : { [name]: value }
