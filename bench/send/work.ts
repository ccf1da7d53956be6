/** What is sent: the same for every candidate. */
import { createHash, generateKeyPairSync } from "node:crypto"
import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"

/** A piece of work: `count` files of `size` bytes each, `concurrency` at a time. */
export interface Work {
  readonly name: string
  readonly size: number
  readonly count: number
  readonly concurrency: number
  readonly from: "disk" | "memory"
  readonly method: "upload" | "embed"
  /** How many are sent before it is measured. */
  readonly warmUp: number
  /** Measure memory as well: of this work alone, in processes that do nothing else before. */
  readonly memory?: boolean
  /** Over TLS, where a connection of its own costs a handshake. */
  readonly tls?: boolean
}

/** Where a candidate finds its server and its file. */
export interface Setting {
  readonly baseUrl: string
  readonly path: string
  readonly privateKey: string
  readonly work: Work
}

/** A sender. `send` resolves once one document is created. */
export interface Candidate {
  readonly send: () => Promise<void>
  readonly close?: () => Promise<void>
}

export type Make = (setting: Setting) => Promise<Candidate>

export const clientId = "9b1f3c0a-2f64-4c5e-8f7a-6f1f5d2a7c11"
export const keyId = "bench"
export const sourceId = "7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e934"
export const destination = "redox-fhir-sandbox"

export const makeKey = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString()

export const paths = {
  token: "/v2/auth/token",
  upload: "/fhir/R4/redox/Development/Binary",
  create: `/fhir/R4/${destination}/Development/DocumentReference/$documentreference-create`,
} as const

const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
} as const

export const typedPatient = patient

/** The message a hand-written client makes, with the attachment given. */
export const messageOf = (attachment: Readonly<Record<string, unknown>>) => {
  const [message, document, person] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  return {
    resourceType: "Bundle",
    type: "message",
    timestamp: new Date().toISOString(),
    entry: [
      {
        fullUrl: `urn:uuid:${message}`,
        resource: {
          resourceType: "MessageHeader",
          id: message,
          eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
          source: { name: "bench", endpoint: `urn:uuid:${sourceId}` },
          focus: [{ reference: `urn:uuid:${document}` }],
        },
      },
      {
        fullUrl: `urn:uuid:${document}`,
        resource: {
          resourceType: "DocumentReference",
          status: "current",
          type: { coding: [{ system: "http://loinc.org", code: "11506-3", display: "Progress note" }] },
          category: [{ text: "Clinical Note" }],
          subject: { reference: `urn:uuid:${person}` },
          date: new Date().toISOString(),
          content: [{ attachment }],
        },
      },
      { fullUrl: `urn:uuid:${person}`, resource: patient },
    ],
  }
}

export const headersOf = (token: string, contentType: string) => ({
  authorization: `Bearer ${token}`,
  "content-type": contentType,
  "redox-source-id": sourceId,
})

export const sha1 = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("base64")

/**
 * Reads the file in one piece where one would by hand: to embed it, or where it is small. A file that is to be in memory is read
 * once. Gives undefined for a file to stream.
 */
export const makeReader = async ({ path, work }: Setting): Promise<() => Promise<Buffer | undefined>> => {
  const inMemory = work.from === "memory" ? await readFile(path) : undefined
  const isRead = work.method === "embed" || work.size < 262_144
  return async () => inMemory ?? (isRead ? await readFile(path) : undefined)
}

/** What an attachment says of a file in the message. */
export const embedded = (bytes: Buffer) => ({
  data: bytes.toString("base64"),
  size: bytes.byteLength,
  hash: sha1(bytes),
})

/** A file's bytes as a stream, hashed as they are read, without a stream in between: the cheapest way there is. */
export const hashedFile = (path: string) => {
  const sha1 = createHash("sha1")
  const stream = createReadStream(path, { highWaterMark: 262_144 })
  const push = stream.push.bind(stream)
  stream.push = (chunk: Buffer | null) => {
    if (chunk !== null) sha1.update(chunk)
    return push(chunk)
  }
  return { stream, digest: () => sha1.digest("base64") }
}
