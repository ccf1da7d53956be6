/**
 * The wire as docs/protocol.md describes it, spelled out by hand: assertions, forms and messages, and each of them
 * wrong on request.
 */
import { Clock, Data, Effect, Redacted, Schema } from "effect"
import { HttpClient, HttpClientRequest, type HttpClientError, type HttpClientResponse } from "effect/http"
import { createPrivateKey, randomUUID, sign } from "node:crypto"
import type { ClientCredentials } from "@effect-redox/testing/RegisteredClient"
import { ContractTarget } from "./target.ts"

/** What a case reads of an answer. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly json: unknown
}

/** What the text says as JSON; `undefined` where it is none. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads an answer whole. */
export const read = (response: HttpClientResponse.HttpClientResponse) =>
  Effect.map(response.text, (text): Answer => ({
    status: response.status,
    headers: response.headers,
    text,
    json: parse(text),
  }))

/** Follows members and items by name; `undefined` where there is none. */
export const field = (value: unknown, ...path: ReadonlyArray<string | number>): unknown => {
  let at = value
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined
    at = Object.entries(at).find(([name]) => name === String(key))?.[1]
  }
  return at
}

type Members = Readonly<Record<string, unknown>>

/** Changes to a valid assertion; `undefined` leaves a member out. `privateKeyPem` signs in place of the client's key. */
export interface AssertionChanges {
  readonly header?: Members
  readonly claims?: Members
  readonly privateKeyPem?: string
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A JWT as docs/protocol.md §2 asks for it, with changes. */
export const assertion = (
  credentials: ClientCredentials,
  baseUrl: string,
  millis: number,
  changes: AssertionChanges = {},
): string => {
  const iat = Math.floor(millis / 1_000)
  const header = { alg: credentials.algorithm, kid: credentials.keyId, typ: "JWT", ...changes.header }
  const claims = {
    iss: credentials.clientId,
    sub: credentials.clientId,
    aud: `${baseUrl}/v2/auth/token`,
    iat,
    exp: iat + 300,
    jti: randomUUID(),
    ...changes.claims,
  }
  const signed = `${base64url(header)}.${base64url(claims)}`
  const key = createPrivateKey(changes.privateKeyPem ?? Redacted.value(credentials.privateKey))
  return `${signed}.${sign("sha384", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`
}

interface Post {
  readonly token?: string | undefined
  readonly contentType: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export const post = Effect.fnUntraced(function* (
  path: string,
  { body, contentType, headers, token }: Post,
): Effect.fn.Return<Answer, HttpClientError.HttpClientError, ContractTarget | HttpClient.HttpClient> {
  const { baseUrl } = yield* ContractTarget
  const http = yield* HttpClient.HttpClient
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body
  return yield* HttpClientRequest.post(baseUrl + path).pipe(
    HttpClientRequest.bodyUint8Array(bytes, contentType),
    HttpClientRequest.setHeaders({ ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers }),
    http.execute,
    Effect.flatMap(read),
  )
})

const formType = "application/x-www-form-urlencoded"

/** The body of a token request, with changes; `undefined` leaves a field out. */
export const tokenForm = (jwt: string, changes: Readonly<Record<string, string | undefined>> = {}): string => {
  const fields = {
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: jwt,
    ...changes,
  }
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value)
  return form.toString()
}

/** Asks for a token, with changes to a request that would get one. */
export const requestToken = Effect.fnUntraced(function* (
  changes: AssertionChanges & {
    readonly form?: Readonly<Record<string, string | undefined>>
    readonly contentType?: string
  } = {},
) {
  const { baseUrl, credentials } = yield* ContractTarget
  const jwt = assertion(credentials, baseUrl, yield* Clock.currentTimeMillis, changes)
  return yield* post("/v2/auth/token", {
    body: tokenForm(jwt, changes.form),
    contentType: changes.contentType ?? formType,
  })
})

/** A case needs a token, and got none. */
class NoToken extends Data.TaggedError("NoToken")<{ readonly answered: string }> {
  override get message(): string {
    return `there was no token: ${this.answered}`
  }
}

const AccessToken = Schema.Struct({ access_token: Schema.String })

/** A token, for cases that are about something else. */
export const token = Effect.fnUntraced(function* () {
  const answer = yield* requestToken()
  const { access_token } = yield* Schema.decodeUnknownEffect(AccessToken)(answer.json).pipe(
    Effect.mapError(() => new NoToken({ answered: `${answer.status} ${answer.text.slice(0, 200)}` })),
  )
  return access_token
})

const sourceHeader = (sourceId: string | undefined): Readonly<Record<string, string>> =>
  sourceId === undefined ? {} : { "redox-source-id": sourceId }

/** Uploads bytes. */
export const upload = Effect.fnUntraced(function* (
  token: string | undefined,
  body: string | Uint8Array,
  options: { readonly contentType?: string; readonly environment?: string; readonly sourceId?: string } = {},
) {
  const target = yield* ContractTarget
  return yield* post(`/fhir/R4/redox/${options.environment ?? target.environment}/Binary`, {
    token,
    body,
    contentType: options.contentType ?? "text/plain",
    headers: sourceHeader(options.sourceId ?? target.sourceId),
  })
})

/** The URL an upload was answered with, wherever it is. */
export const blobUrl = (answer: Answer): unknown =>
  answer.headers["location"] ?? field(answer.json, "location") ?? field(answer.json, "URI")

/** Creates a document. */
export const create = Effect.fnUntraced(function* (
  token: string | undefined,
  message: unknown,
  options: { readonly destination?: string; readonly operation?: string } = {},
) {
  const { destination, environment, sourceId } = yield* ContractTarget
  const operation = options.operation ?? "DocumentReference/$documentreference-create"
  return yield* post(`/fhir/R4/${options.destination ?? destination}/${environment}/${operation}`, {
    token,
    body: typeof message === "string" ? message : JSON.stringify(message),
    contentType: "application/fhir+json",
    headers: sourceHeader(sourceId),
  })
})

const urn = (): string => `urn:uuid:${randomUUID()}`

/** A valid message about a made-up patient, with this attachment, and with members of its document replaced. */
export const message = Effect.fnUntraced(function* (attachment: Members, document: Members = {}) {
  const { destination, sourceId } = yield* ContractTarget
  const now = new Date(yield* Clock.currentTimeMillis).toISOString()
  const [documentUrl, patientUrl, headerId] = [urn(), urn(), randomUUID()]
  return {
    resourceType: "Bundle",
    identifier: { system: "urn:ietf:rfc:3986", value: urn() },
    type: "message",
    timestamp: now,
    entry: [
      {
        fullUrl: `urn:uuid:${headerId}`,
        resource: {
          resourceType: "MessageHeader",
          id: headerId,
          eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
          source: {
            name: "effect-redox contract",
            endpoint: sourceId === undefined ? "urn:effect-redox" : `urn:uuid:${sourceId}`,
          },
          focus: [{ reference: documentUrl }],
        },
      },
      {
        fullUrl: documentUrl,
        resource: {
          resourceType: "DocumentReference",
          masterIdentifier: { system: "urn:ietf:rfc:3986", value: documentUrl },
          status: "current",
          type: { coding: [{ system: "http://loinc.org", code: "11506-3", display: "Progress note" }] },
          category: [
            {
              coding: [
                {
                  system: "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                  code: "clinical-note",
                },
              ],
            },
          ],
          subject: { reference: patientUrl },
          date: now,
          content: [{ attachment }],
          ...document,
        },
      },
      {
        fullUrl: patientUrl,
        resource: {
          resourceType: "Patient",
          identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
          name: [{ family: "Example", given: ["Jordan"] }],
          birthDate: "1980-01-01",
        },
      },
    ],
  }
})

/** A short text, embedded. */
export const embedded: Members = {
  contentType: "text/plain",
  title: "contract.txt",
  data: Buffer.from("Written by the contract suite of effect-redox.").toString("base64"),
}
