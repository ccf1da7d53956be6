/**
 * Every endpoint of Redox that the fake answers, once: types, routes, faults, counts and records are read off this table.
 */
import * as Record from "effect/Record"
import * as Struct from "effect/Struct"

/** One endpoint. */
export interface Row {
  /** For people. */
  readonly title: string
  readonly method: "GET" | "POST"
  /** Path of its URL; `{name}` is one segment, `{id}` one that FHIR allows as an id. */
  readonly path: string
  /** Which limit the body of a request has; `undefined`: its body is not read. */
  readonly limit: "tokenRequestBytes" | "fileBytes" | "requestBytes" | undefined
  /** Part of sending a file, so part of what goes wrong with a send. */
  readonly sends: boolean
}

const row = <const R extends Row>(row: R): R => row

const oauth = {
  token: row({
    title: "Token",
    method: "POST",
    path: "/v2/auth/token",
    limit: "tokenRequestBytes",
    sends: true,
  }),
}

const asking = { limit: undefined, sends: false } as const
const searching = { method: "POST", limit: "requestBytes", sends: false } as const

/** The URL names a destination and an environment, and the token is an environment key's. */
const fhir = {
  upload: row({
    title: "Upload",
    method: "POST",
    path: "/fhir/R4/{destination}/{environment}/Binary",
    limit: "fileBytes",
    sends: true,
  }),
  create: row({
    title: "Create document",
    method: "POST",
    path: "/fhir/R4/{destination}/{environment}/DocumentReference/$documentreference-create",
    limit: "requestBytes",
    sends: true,
  }),
  search: row({
    ...searching,
    title: "Search documents",
    path: "/fhir/R4/{destination}/{environment}/DocumentReference/_search",
  }),
  read: row({
    ...asking,
    title: "Read document",
    method: "GET",
    path: "/fhir/R4/{destination}/{environment}/DocumentReference/{id}",
  }),
  "patient-search": row({
    ...searching,
    title: "Search patients",
    path: "/fhir/R4/{destination}/{environment}/Patient/_search",
  }),
  "patient-read": row({
    ...asking,
    title: "Read patient",
    method: "GET",
    path: "/fhir/R4/{destination}/{environment}/Patient/{id}",
  }),
  page: row({
    ...asking,
    title: "Page of a search",
    method: "GET",
    path: "/fhir/R4/{destination}/{environment}/page/{type}/search/{id}",
  }),
}

/** Below `/platform/v1`: the token is a user-level key's. */
const platform = {
  environments: row({
    ...asking,
    title: "Environments",
    method: "GET",
    path: "/platform/v1/organizations/{organization}/environments",
  }),
  log: row({
    ...asking,
    title: "Read log",
    method: "GET",
    path: "/platform/v1/organizations/{organization}/logs/{id}",
  }),
  "log-search": row({
    ...searching,
    title: "Search logs",
    path: "/platform/v1/environments/{environment}/logs/search/metadata",
  }),
  "payload-search": row({
    ...searching,
    title: "Search logs by payload",
    path: "/platform/v1/environments/{environment}/logs/search/payloads",
  }),
  destinations: row({
    ...asking,
    title: "Destinations",
    method: "GET",
    path: "/platform/v1/environments/{environment}/destinations",
  }),
  destination: row({
    ...asking,
    title: "Destination",
    method: "GET",
    path: "/platform/v1/destinations/{id}",
  }),
  sources: row({
    ...asking,
    title: "Sources",
    method: "GET",
    path: "/platform/v1/environments/{environment}/sources",
  }),
  source: row({
    ...asking,
    title: "Source",
    method: "GET",
    path: "/platform/v1/sources/{id}",
  }),
  subscriptions: row({
    ...asking,
    title: "Subscriptions",
    method: "GET",
    path: "/platform/v1/environments/{environment}/subscriptions",
  }),
}

const table = { ...oauth, ...fhir, ...platform }

/** An endpoint of Redox. */
export type Known = keyof typeof table
export type FhirEndpoint = keyof typeof fhir
export type PlatformEndpoint = keyof typeof platform

export const rows: Readonly<Record<Known, Row>> = table
export const known: ReadonlyArray<Known> = Struct.keys(table)
export const fhirEndpoints: ReadonlyArray<FhirEndpoint> = Struct.keys(fhir)
export const platformEndpoints: ReadonlyArray<PlatformEndpoint> = Struct.keys(platform)

/** All of them, and `"other"` for every URL that is none. */
export const names: ReadonlyArray<Known | "other"> = [...known, "other"]

/** One value for each. */
export const forEach = <A>(make: (endpoint: string) => A): Readonly<Record<Known | "other", A>> =>
  Record.map({ ...table, other: undefined }, (_, name) => make(name))
