/**
 * Every endpoint of Redox that the fake answers, once: types, routes, faults, counts and records are read off this table.
 */
import { Record, Struct } from "effect"

/** One endpoint. */
export interface Row {
  /** For people. */
  readonly title: string
  readonly method: "GET" | "POST"
  /** Path of its URL; `{name}` is one segment. */
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

/** Below `/fhir/R4`: a destination and an environment are in the URL, and the token is an environment key's. */
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
}

const table = { ...oauth, ...fhir }

/** An endpoint of Redox. */
export type Known = keyof typeof table
export type FhirEndpoint = keyof typeof fhir

export const rows: Readonly<Record<Known, Row>> = table
export const known: ReadonlyArray<Known> = Struct.keys(table)
export const fhirEndpoints: ReadonlyArray<FhirEndpoint> = Struct.keys(fhir)

/** All of them, and `"other"` for every URL that is none. */
export const names: ReadonlyArray<Known | "other"> = [...known, "other"]

/** One value for each. */
export const forEach = <A>(make: (endpoint: string) => A): Readonly<Record<Known | "other", A>> =>
  Record.map({ ...table, other: undefined }, (_, name) => make(name))
