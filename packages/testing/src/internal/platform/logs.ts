/**
 * Logs as the Platform API writes them (docs/protocol.md §8). Only creates have one here: that uploads have none of their own
 * is a choice.
 */
import type { LogEntry } from "../../Records.ts"
import type { Delivery } from "../../Delivery.ts"
import { deliveryOf } from "../delivery.ts"
import { entriesOf, get, list, object, text } from "../message/messageParts.ts"
import type { Engine } from "../server/engine.ts"
import { destinationId } from "../server/gateway.ts"
import * as Ids from "../random.ts"
import type { State } from "../state.ts"
import { iso } from "../time.ts"

/** A log, and where its delivery is. */
export interface PlatformLog {
  readonly entry: LogEntry
  /** `undefined` of a create that Redox refused: its log failed at once. */
  readonly delivery: Delivery | undefined
  readonly createdAt: number
  readonly updatedAt: number
  readonly status: Delivery["status"]
}

const logOf = (state: State, entry: LogEntry, now: number): PlatformLog | undefined => {
  const createdAt = entry.time.epochMilliseconds
  const document = state.documents.find(({ logId }) => logId === entry.id)
  if (document === undefined) {
    const status = entry.outcome === "success" ? "succeeded" : "failed"
    return { entry, delivery: undefined, createdAt, updatedAt: createdAt, status }
  }
  const delivery = deliveryOf(document, entry.attemptId, state.pauses.get(document.destination), now)
  if (!delivery.isVisible) return undefined
  return { entry, delivery, createdAt, updatedAt: delivery.updatedAt.epochMilliseconds, status: delivery.status }
}

/** Every log that can be seen now, the newest first, as Redox's dashboard has them. */
export const visible = (state: State, now: number): ReadonlyArray<PlatformLog> =>
  state.log.flatMap((entry) => (entry.operation === "Binary" ? [] : (logOf(state, entry, now) ?? []))).toReversed()

const uploaded = ({ entry }: PlatformLog): number => entry.process.length

// What a log of a create is called here is not documented, so a choice; a client should not filter on it.
const dataModel = "FHIR.DocumentReference"
const eventType = "create"

/** Metadata as a search gives it, and a read. */
export const metadata = ({ settings }: Engine, log: PlatformLog): object => {
  const { createdAt, delivery, entry, status, updatedAt } = log
  const organization = { id: settings.platform.organizationId, name: "Organization of the fake" }
  const slug = entry.destination
  const latestAt = delivery?.attempts.latestAt.epochMilliseconds ?? createdAt
  const operations = Array.from({ length: uploaded(log) }, (_, index) => ({
    type: "blobResolvers",
    operationId: Ids.derived(`${entry.id}, blob ${index}`),
    version: 1,
    order: index + 1,
    attemptStage: "request",
    startTime: iso(createdAt),
    endTime: iso(createdAt),
  }))
  const refused = delivery?.destinationStatus
  return {
    id: entry.id,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    dataModel,
    eventType,
    status,
    type: "send",
    ...(entry.source === undefined ? {} : { source: { ...entry.source, organization } }),
    destination: { id: destinationId(slug), name: slug, organization },
    attempts: {
      total: delivery?.attempts.total ?? 1,
      latest: {
        id: delivery?.attempts.latestId ?? entry.attemptId,
        attemptAt: iso(latestAt),
        status,
        operations,
        // No page shows where a log names the destination's refusal; these are the members that `Meta.Errors` has (a choice).
        ...(refused === undefined
          ? {}
          : { errors: [{ Text: "The destination refused the request", DestinationStatusCode: refused }] }),
      },
    },
  }
}

/** Whether a message mentions a text about its patient: a name, an identifier, a birth date. */
export const mentions = ({ entry }: PlatformLog, value: string): boolean => {
  const patients = entriesOf(object(entry.request.payload) ?? {}).filter(({ type }) => type === "Patient")
  const words = patients.flatMap(({ resource }) => [
    ...list(resource["identifier"]).map((identifier) => text(get(identifier, "value"))),
    ...list(resource["name"]).map((name) =>
      [...list(get(name, "given")), get(name, "family")].flatMap((part) => text(part) ?? []).join(" "),
    ),
    text(resource["birthDate"]),
  ])
  return words.some((word) => word?.toLowerCase().includes(value.toLowerCase()) === true)
}
