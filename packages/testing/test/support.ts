/**
 * A client written by hand, on the contract suite's spelling of the wire, so that the fake is checked against another
 * implementation than the library's.
 */
import { FakeRedox, type RegisteredClient } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { NodeHttpClient } from "@effect/platform-node"
import { Clock, Effect, Layer } from "effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { createHash } from "node:crypto"
import { assertion, field, read, tokenForm, type Answer, type AssertionChanges } from "./contract/wire.ts"

export { field, type Answer, type AssertionChanges }

/** The fake, where it is, and a client that reaches it. */
export const connect = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const http = yield* HttpClient.HttpClient
  const server = yield* Effect.serviceOption(FakeRedoxServer)
  const baseUrl = server._tag === "Some" ? server.value.baseUrl : redox.baseUrl

  const execute = (request: HttpClientRequest.HttpClientRequest) => Effect.flatMap(http.execute(request), read)

  const post = (
    path: string,
    options: {
      readonly token?: string | undefined
      readonly headers?: Readonly<Record<string, string>>
      readonly contentType?: string
      readonly body?: string | Uint8Array
    } = {},
  ) =>
    HttpClientRequest.post(`${baseUrl}${path}`).pipe(
      HttpClientRequest.bodyUint8Array(
        typeof options.body === "string" ? new TextEncoder().encode(options.body) : (options.body ?? new Uint8Array(0)),
        options.contentType ?? "application/octet-stream",
      ),
      HttpClientRequest.setHeaders({
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        ...options.headers,
      }),
      execute,
    )

  const requestToken = Effect.fnUntraced(function* (
    options: {
      readonly credentials?: RegisteredClient.ClientCredentials
      readonly assertion?: AssertionChanges | undefined
      readonly form?: Readonly<Record<string, string | undefined>> | undefined
      readonly contentType?: string | undefined
    } = {},
  ) {
    const now = yield* Clock.currentTimeMillis
    const jwt = assertion(options.credentials ?? redox.credentials, baseUrl, now, options.assertion)
    return yield* post("/v2/auth/token", {
      body: tokenForm(jwt, options.form),
      contentType: options.contentType ?? "application/x-www-form-urlencoded",
    })
  })

  const token = Effect.fnUntraced(function* (options?: Parameters<typeof requestToken>[0]) {
    const answer = yield* requestToken(options)
    const value = field(answer.json, "access_token")
    return typeof value === "string" ? value : yield* Effect.die(`no token: ${answer.status} ${answer.text}`)
  })

  const upload = (
    token: string | undefined,
    body: string | Uint8Array,
    options: {
      readonly environment?: string
      readonly contentType?: string
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) => post(`/fhir/R4/redox/${options.environment ?? "Staging"}/Binary`, { token, body, ...options })

  const create = (
    token: string | undefined,
    message: unknown,
    options: {
      readonly environment?: string
      readonly slug?: string
      readonly contentType?: string
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) =>
    post(
      `/fhir/R4/${options.slug ?? "redox-fhir-sandbox"}/${options.environment ?? "Staging"}/DocumentReference/$documentreference-create`,
      {
        token,
        body: typeof message === "string" ? message : JSON.stringify(message),
        contentType: options.contentType ?? "application/fhir+json",
        ...(options.headers === undefined ? {} : { headers: options.headers }),
      },
    )

  const get = (path: string, token: string | undefined) =>
    HttpClientRequest.get(`${baseUrl}${path}`).pipe(
      HttpClientRequest.setHeaders(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      execute,
    )

  /** Searches for resources of a type, with a form's fields. */
  const search = (
    token: string | undefined,
    fields: ReadonlyArray<readonly [name: string, value: string]>,
    options: { readonly type?: string; readonly slug?: string; readonly environment?: string } = {},
  ) => {
    const { environment = "Staging", slug = "redox-fhir-sandbox", type = "DocumentReference" } = options
    return post(`/fhir/R4/${slug}/${environment}/${type}/_search`, {
      token,
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      contentType: "application/x-www-form-urlencoded",
    })
  }

  /** Asks the Platform API as a user. */
  const asUser = token({ credentials: redox.platform.credentials })
  const platform = (path: string, body?: unknown) =>
    Effect.flatMap(asUser, (token) =>
      body === undefined
        ? get(`/platform/v1${path}`, token)
        : post(`/platform/v1${path}`, { token, body: JSON.stringify(body), contentType: "application/json" }),
    )

  return { redox, http, baseUrl, execute, post, get, requestToken, token, upload, create, search, platform }
})

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex")
export const sha1Base64 = (bytes: Uint8Array | string): string => createHash("sha1").update(bytes).digest("base64")

const uuids = {
  bundle: "2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b01",
  header: "2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b02",
  document: "2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b03",
  patient: "2f1f2ad2-8f3a-4f1b-9a32-6d2d6a9a0b04",
}

/** The identifiers every {@link message} carries. */
export const identifiers = {
  bundle: `urn:uuid:${uuids.bundle}`,
  message: uuids.header,
  document: "urn:oid:1.2.3.4.5.6",
}

type Json = { readonly [key: string]: unknown }

/** A valid message with these attachments, and with whole resources replaced. */
export const message = (
  attachment: Json,
  changes: { readonly header?: Json; readonly document?: Json; readonly patient?: Json; readonly bundle?: Json } = {},
): Json => ({
  resourceType: "Bundle",
  identifier: { system: "urn:ietf:rfc:3986", value: identifiers.bundle },
  type: "message",
  timestamp: "2026-06-10T12:00:00Z",
  entry: [
    {
      fullUrl: `urn:uuid:${uuids.header}`,
      resource: {
        resourceType: "MessageHeader",
        id: uuids.header,
        eventUri: "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate",
        source: { name: "test", endpoint: "urn:uuid:0f6f8ae4-6f9b-4d0f-8a5e-0c6c7a3d9e11" },
        focus: [{ reference: `urn:uuid:${uuids.document}` }],
        ...changes.header,
      },
    },
    {
      fullUrl: `urn:uuid:${uuids.document}`,
      resource: {
        resourceType: "DocumentReference",
        id: uuids.document,
        masterIdentifier: { system: "urn:ietf:rfc:3986", value: identifiers.document },
        status: "current",
        type: { coding: [{ system: "http://loinc.org", code: "11488-4" }] },
        subject: { reference: `urn:uuid:${uuids.patient}` },
        content: [{ attachment }],
        ...changes.document,
      },
    },
    {
      fullUrl: `urn:uuid:${uuids.patient}`,
      resource: {
        resourceType: "Patient",
        id: uuids.patient,
        identifier: [{ system: "urn:oid:1.2.3.4.5", value: "0000000001" }],
        name: [{ family: "Bixby", given: ["Timothy"] }],
        birthDate: "2008-01-06",
        ...changes.patient,
      },
    },
  ],
  ...changes.bundle,
})

/** A text, embedded. */
export const embedded = (text: string): Json => ({
  contentType: "text/plain",
  title: "note",
  data: Buffer.from(text).toString("base64"),
})

/** An uploaded file, referred to. */
export const referred = (url: unknown): Json => ({ contentType: "application/pdf", title: "scan", url })

/** Each transport, as a layer that makes a fresh fake. */
export const transports = {
  "in memory": (options?: FakeRedox.Options) => FakeRedox.FakeRedox.layer(options),
  "over a socket": (options?: FakeRedox.Options) =>
    Layer.merge(FakeRedoxServer.layer(options), NodeHttpClient.layerUndici),
} as const

/** Waits, in real time, until something on the other side of a socket has happened. */
export const eventually = <E, R>(condition: Effect.Effect<boolean, E, R>): Effect.Effect<void, E, R> =>
  condition.pipe(
    Effect.tap(() => Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 5)))),
    Effect.repeat({ until: (holds) => holds, times: 400 }),
    Effect.flatMap((holds) => (holds ? Effect.void : Effect.die("it never happened"))),
  )
