/**
 * What a destination has: its patients, and the documents that were delivered to it.
 */
import * as Base64 from "effect/encoding/Base64"
import type { FiledDocument } from "../../Records.ts"
import { deliveryOf } from "../delivery.ts"
import { entriesOf, get, list, object, refersTo, text, type Json } from "../message/messageParts.ts"
import * as Ids from "../random.ts"
import { attemptIdOf, type KnownPatient, type State } from "../state.ts"
import { instant } from "../time.ts"

/** A resource of a destination. */
export interface ChartResource {
  readonly type: "DocumentReference" | "Patient"
  readonly id: string
  /** To compare with a search's parameters: without the bytes of files. */
  readonly outline: Json
  /** The identifiers of whom it is about. */
  readonly patientIdentifiers: ReadonlyArray<unknown>
  /** The resource as it is answered. */
  readonly read: () => Json
}

const tokenOf = (identifier: unknown): string => `${text(get(identifier, "system"))}|${text(get(identifier, "value"))}`

const patientOf = (document: FiledDocument): Json | undefined =>
  entriesOf(object(document.bundle) ?? {}).find(({ type }) => type === "Patient")?.resource

/** The id under which a destination knows a message's patient. */
const patientIdOf = (state: State, slug: string, patient: Json): string => {
  const tokens = list(patient.identifier).map(tokenOf)
  const known = (state.patients.get(slug) ?? []).find(({ resource }) =>
    list(resource["identifier"]).some((identifier) => tokens.includes(tokenOf(identifier))),
  )
  return known?.id ?? Ids.derived(`${slug} ${tokens.join(" ")}`)
}

// Redox puts an uploaded file's bytes where its URL was (docs/protocol.md §3).
const withData = (content: unknown, { attachments }: FiledDocument): ReadonlyArray<unknown> =>
  list(content).map((item, index) => {
    const file = attachments[index]
    const { url: _, ...attachment } = object(get(item, "attachment")) ?? {}
    return file === undefined
      ? item
      : { ...object(item), attachment: { ...attachment, data: Base64.encode(file.bytes) } }
  })

const documentResource = (state: State, document: FiledDocument): ChartResource | undefined => {
  const entries = entriesOf(object(document.bundle) ?? {})
  const sent = entries.find(({ type }) => type === "DocumentReference")
  if (sent === undefined) return undefined
  const patient = entries.find(({ type }) => type === "Patient")
  const reference = text(get(sent.resource.subject, "reference"))
  const subject =
    patient !== undefined && reference !== undefined && refersTo(reference, patient)
      ? {
          ...object(sent.resource.subject),
          reference: `Patient/${patientIdOf(state, document.destination, patient.resource)}`,
        }
      : sent.resource.subject
  const outline = {
    ...sent.resource,
    id: document.id,
    meta: { lastUpdated: instant(document.receivedAt.epochMilliseconds), versionId: document.version },
    subject,
  }
  return {
    type: "DocumentReference",
    id: document.id,
    outline,
    patientIdentifiers: list(patientOf(document)?.["identifier"]),
    read: () => ({ ...outline, content: withData(sent.resource.content, document) }),
  }
}

/** The documents that a search of the chart finds at a time. */
export const documents = (state: State, slug: string, environment: string, now: number): ReadonlyArray<ChartResource> =>
  state.documents.flatMap((document) => {
    if (document.destination !== slug || document.environment !== environment) return []
    const delivery = deliveryOf(document, attemptIdOf(state, document.logId), state.pauses.get(slug), now)
    const resource = delivery.isInChart ? documentResource(state, document) : undefined
    return resource === undefined ? [] : [resource]
  })

const patientResource = ({ id, resource, updatedAt, version }: KnownPatient): ChartResource => {
  const whole = { ...resource, id, meta: { lastUpdated: instant(updatedAt), versionId: version } }
  return {
    type: "Patient",
    id,
    outline: whole,
    patientIdentifiers: list(resource["identifier"]),
    read: () => whole,
  }
}

export const patients = (state: State, slug: string): ReadonlyArray<ChartResource> =>
  (state.patients.get(slug) ?? []).map(patientResource)

// The sandbox's patients in Redox's examples have the numbers of a site behind it.
const exampleSystems: Readonly<Record<string, ReadonlyArray<string>>> = {
  "redox-fhir-sandbox": ["urn:redox:health-one:MR"],
}

/** Do patients whom a destination knows have identifiers of a system? */
export const knowsSystem = (state: State, slug: string, system: string): boolean =>
  (Object.hasOwn(exampleSystems, slug) && exampleSystems[slug]?.includes(system) === true) ||
  (state.patients.get(slug) ?? []).some(({ resource }) =>
    list(resource["identifier"]).some((identifier) => get(identifier, "system") === system),
  )
