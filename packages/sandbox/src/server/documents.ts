/**
 * Documents as the page shows them: what is in whose chart, and how it got there.
 */
import * as DateTime from "effect/DateTime"
import type { Delivery } from "@effect-redox/testing/Delivery"
import type { DeliveryStatus, FiledDocument, Snapshot } from "@effect-redox/testing/Records"
import { outlineOf, termsOf, type Outline } from "./outline.ts"
import { fileViewsOf, identifiersOf, type FileView, type Index } from "./views.ts"

/** Where a document's delivery is. */
export interface DeliveryView {
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly updatedAt: string
  /** Whether a search of the chart finds it. */
  readonly isInChart: boolean
  /** Whether its destination's queue is paused. */
  readonly isPaused: boolean
  /** Whether it may change by itself as time passes. */
  readonly isMoving: boolean
}

/** A line of the list of documents. */
export interface DocumentRow {
  readonly id: string
  /** The create that filed it, if that is still known. */
  readonly request: number | null
  readonly destination: string
  readonly environment: string
  readonly receivedAt: string
  readonly outline: Outline
  /** What its files are, and how large together. */
  readonly contentTypes: ReadonlyArray<string>
  readonly size: number
  readonly delivery: DeliveryView
  /** False where the client got no answer, or one that does not say that it was filed. */
  readonly clientKnows: boolean
  /** The document that takes its place. */
  readonly replacedBy: string | null
  readonly terms: ReadonlyArray<string>
}

/** A document with all there is to see of it. */
export interface DocumentDetail {
  readonly row: DocumentRow
  readonly identifiers: Readonly<Record<string, string>>
  /** Documents it replaces, where they are here. */
  readonly replaces: ReadonlyArray<string>
  readonly files: ReadonlyArray<FileView>
}

/** The newest documents, and how many there are. */
export interface Documents {
  readonly rows: ReadonlyArray<DocumentRow>
  readonly total: number
}

/** What deliveries there are, and which queues are paused. */
export interface Deliveries {
  readonly all: ReadonlyMap<string, Delivery>
  readonly paused: ReadonlyArray<string>
}

const deliveryView = (document: FiledDocument, { all, paused }: Deliveries): DeliveryView => {
  const delivery = all.get(document.id)
  const isPaused = paused.includes(document.destination)
  const status = delivery?.status ?? "pending"
  const isWaiting = delivery?.isVisible === false || (status === "pending" && document.delivery.status !== "pending")
  return {
    status,
    attempts: delivery?.attempts.total ?? 1,
    updatedAt: DateTime.formatIso(delivery?.updatedAt ?? document.receivedAt),
    isInChart: delivery?.isInChart ?? false,
    isPaused,
    isMoving: isWaiting && !isPaused,
  }
}

const nothing: Outline = {
  patient: null,
  title: null,
  type: null,
  codes: [],
  author: null,
  date: null,
  encounter: null,
  description: null,
  urls: [],
  replaces: [],
}

const outlineFor = ({ bundle }: FiledDocument): Outline => outlineOf(bundle) ?? nothing

/** Which documents others take the place of: the replaced one's id, and the other's. */
const replacements = (snapshot: Snapshot): ReadonlyMap<string, string> => {
  const named = new Map<string, string>()
  for (const document of snapshot.documents) {
    for (const name of [document.id, ...identifiersOf(document)]) named.set(name, document.id)
  }
  const replaced = new Map<string, string>()
  for (const document of snapshot.documents) {
    for (const name of outlineFor(document).replaces) {
      const target = named.get(name.replace(/^DocumentReference\//, ""))
      if (target !== undefined && target !== document.id) replaced.set(target, document.id)
    }
  }
  return replaced
}

const rowOf = (
  at: Index,
  document: FiledDocument,
  deliveries: Deliveries,
  replaced: ReadonlyMap<string, string>,
): DocumentRow => {
  const request = at.requests.get(document.logId)
  const outline = outlineFor(document)
  return {
    id: document.id,
    request: request?.index ?? null,
    destination: document.destination,
    environment: document.environment,
    receivedAt: DateTime.formatIso(document.receivedAt),
    outline,
    contentTypes: [...new Set(document.attachments.map(({ contentType }) => contentType))],
    size: document.attachments.reduce((all, { size }) => all + size, 0),
    delivery: deliveryView(document, deliveries),
    clientKnows:
      request?.outcome === "answered" && request.status !== undefined && request.status >= 200 && request.status < 300,
    replacedBy: replaced.get(document.id) ?? null,
    terms: [
      ...termsOf(outline),
      ...identifiersOf(document),
      document.id,
      document.destination,
      ...document.attachments.flatMap(({ title }) => (title === undefined ? [] : [title])),
    ],
  }
}

const shownRows = 1_000

/** The newest first. */
export const documents = (at: Index, deliveries: Deliveries): Documents => {
  const replaced = replacements(at.snapshot)
  const newest = at.snapshot.documents.slice(-shownRows).toReversed()
  return {
    rows: newest.map((document) => rowOf(at, document, deliveries, replaced)),
    total: at.snapshot.documents.length,
  }
}

/** One document; `undefined` where there is none with that id. */
export const document = (at: Index, deliveries: Deliveries, id: string): DocumentDetail | undefined => {
  const found = at.snapshot.documents.find((document) => document.id === id)
  if (found === undefined) return undefined
  const replaced = replacements(at.snapshot)
  const { bundle, documents, message } = found.identifiers
  return {
    row: rowOf(at, found, deliveries, replaced),
    identifiers: {
      ...(documents.length === 0 ? {} : { "Document identifier": documents.join(", ") }),
      ...(message === undefined ? {} : { "Message id": message }),
      ...(bundle === undefined ? {} : { "Bundle identifier": bundle }),
      "Id in the chart": found.id,
      "Log id": found.logId,
    },
    replaces: [...replaced].flatMap(([target, by]) => (by === id ? [target] : [])),
    files: fileViewsOf(at, found),
  }
}
