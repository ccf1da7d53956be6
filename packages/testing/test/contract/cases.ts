/**
 * The cases, as a table: what is done, what must come of it, and which section of docs/protocol.md says so.
 */
import { DocumentMessage, FileSource, Redox, SendFile } from "@effect-redox/core"
import { Clock, Data, Effect } from "effect"
import type { HttpClient } from "effect/http"
import { randomUUID } from "node:crypto"
import { ContractTarget, type Target } from "./target.ts"
import * as Wire from "./wire.ts"

/** A case did not hold. Says what was expected of which section, and what came. */
export class ContractBroken extends Data.TaggedError("ContractBroken")<{
  readonly section: number
  readonly expected: string
  readonly found: string
}> {
  override get message(): string {
    return `docs/protocol.md §${this.section}: expected ${this.expected}, but ${this.found}`
  }
}

/** One fact about Redox, and how to see that it holds. */
export interface Case {
  readonly name: string
  /** Of docs/protocol.md. */
  readonly section: number
  /** Whether it can be asked of a target at all. */
  readonly applies: (target: Target) => boolean
  readonly check: Effect.Effect<void, ContractBroken, ContractTarget | HttpClient.HttpClient>
}

/** Whether an answer is as it should be: `undefined`, or what else was expected. */
type Judge = (answer: Wire.Answer) => string | undefined

const describe = ({ status, text }: Wire.Answer): string =>
  `the answer was ${status} ${text === "" ? "with an empty body" : text.slice(0, 300)}`

const status =
  (...allowed: ReadonlyArray<number>): Judge =>
  (answer) =>
    allowed.includes(answer.status) ? undefined : `status ${allowed.join(" or ")}`

const success: Judge = ({ status }) => (status >= 200 && status < 300 ? undefined : "a status of 2xx")

const refusal: Judge = ({ status }) => (status >= 400 && status < 500 ? undefined : "a status of 4xx")

/** A refused token request with this description. Its status is documented nowhere, so none is asked for. */
const described =
  (description: string | RegExp): Judge =>
  ({ json }) => {
    const found = Wire.field(json, "error_description")
    const right = typeof description === "string" ? found === description : description.test(String(found))
    return right && typeof Wire.field(json, "error") === "string"
      ? undefined
      : `an error with description ${description === "" ? "blank" : String(description)}`
  }

const all =
  (...judges: ReadonlyArray<Judge>): Judge =>
  (answer) =>
    judges.map((judge) => judge(answer)).find((expected) => expected !== undefined)

type Sending = Effect.Effect<Wire.Answer, unknown, ContractTarget | HttpClient.HttpClient>

const always = (): boolean => true
const uploads = ({ environment, plan }: Target): boolean => plan === "paid" || environment !== "Development"

const fact = (
  section: number,
  name: string,
  send: Sending,
  judge: Judge,
  applies: (target: Target) => boolean = always,
): Case => ({
  name,
  section,
  applies,
  check: Effect.matchEffect(send, {
    onFailure: (error) =>
      Effect.fail(
        new ContractBroken({ section, expected: "an answer", found: `the request failed: ${String(error)}` }),
      ),
    onSuccess: (answer) => {
      const expected = judge(answer)
      return expected === undefined
        ? Effect.void
        : Effect.fail(new ContractBroken({ section, expected, found: describe(answer) }))
    },
  }),
})

/** An assertion issued so many seconds from now, that expires when it is allowed to. */
const issued = (offset: number) =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => {
    const iat = Math.floor(now / 1_000) + offset
    return Wire.requestToken({ claims: { iat, exp: iat + 300 } })
  })

const twice = Effect.suspend(() => {
  const jti = randomUUID()
  return Effect.andThen(Wire.requestToken({ claims: { jti } }), Wire.requestToken({ claims: { jti } }))
})

const tokens: ReadonlyArray<Case> = [
  fact(2, "gives a bearer token that lives 300 seconds", Wire.requestToken(), (answer) =>
    answer.status === 200 &&
    Wire.field(answer.json, "token_type") === "Bearer" &&
    Wire.field(answer.json, "expires_in") === 300 &&
    typeof Wire.field(answer.json, "access_token") === "string"
      ? undefined
      : "access_token, token_type Bearer and expires_in 300",
  ),
  fact(2, "gives no refresh token", Wire.requestToken(), (answer) =>
    Wire.field(answer.json, "refresh_token") === undefined ? undefined : "no refresh_token",
  ),
  fact(
    2,
    "narrows a token to the scope that was asked for",
    Effect.flatMap(ContractTarget, ({ environment }) =>
      Wire.requestToken({ form: { scope: `fhir:${environment.toLowerCase()}` } }),
    ),
    (answer) => (/^fhir:[a-z]+$/.test(String(Wire.field(answer.json, "scope"))) ? undefined : "that scope alone"),
  ),
  fact(
    2,
    "wants a form",
    Wire.requestToken({ contentType: "application/json" }),
    described("x-www-form-urlencoded content-type required"),
  ),
  fact(
    2,
    "wants a grant type",
    Wire.requestToken({ form: { grant_type: undefined } }),
    described("Missing grant_type parameter"),
  ),
  fact(
    2,
    "wants client_credentials for a grant type",
    Wire.requestToken({ form: { grant_type: "password" } }),
    described("The grant_type parameter should equal 'client_credentials'"),
  ),
  fact(
    2,
    "wants an assertion type",
    Wire.requestToken({ form: { client_assertion_type: undefined } }),
    described("Missing client assertion type"),
  ),
  fact(
    2,
    "wants jwt-bearer for an assertion type",
    Wire.requestToken({ form: { client_assertion_type: "jwt" } }),
    described("Invalid client assertion type"),
  ),
  fact(
    2,
    "wants an assertion",
    Wire.requestToken({ form: { client_assertion: undefined } }),
    described("Missing client assertion"),
  ),
  fact(
    2,
    "wants a kid in the assertion's header",
    Wire.requestToken({ header: { kid: undefined } }),
    described("JWT header kid property is required"),
  ),
  fact(
    2,
    "knows no key of another kid",
    Wire.requestToken({ header: { kid: randomUUID() } }),
    described("Public key not found, check client_id, kid and Redox dashboard settings"),
  ),
  fact(
    2,
    "says nothing about an assertion for another audience",
    Wire.requestToken({ claims: { aud: "https://example.org/v2/auth/token" } }),
    described(""),
  ),
  fact(2, "says nothing about an assertion that is more than five minutes old", issued(-600), described("")),
  fact(2, "says nothing about an assertion from a clock that is a minute fast", issued(60), described("")),
  fact(2, "takes an assertion once", twice, described("")),
  fact(
    2,
    "wants issuer and subject to be the same",
    Wire.requestToken({ claims: { sub: randomUUID() } }),
    described(/^Unexpected .+ claim value$/),
  ),
]

const access: ReadonlyArray<Case> = [
  fact(5, "answers an upload without a token 401", Wire.upload(undefined, "x"), status(401)),
  fact(
    5,
    "answers a document with an unknown token 401",
    Effect.flatMap(Wire.message(Wire.embedded), (message) => Wire.create("unknown", message)),
    status(401),
  ),
  fact(
    1,
    "knows environments by their capitalised names alone",
    Effect.gen(function* () {
      const { environment } = yield* ContractTarget
      return yield* Wire.upload(yield* Wire.token(), "x", { environment: environment.toLowerCase() })
    }),
    status(400, 403, 404),
  ),
  fact(
    1,
    "refuses a source it does not know",
    Effect.flatMap(Wire.token(), (token) => Wire.upload(token, "x", { sourceId: randomUUID() })),
    refusal,
  ),
]

const located: Judge = (answer) => {
  const url = Wire.blobUrl(answer)
  return typeof url === "string" && URL.canParse(url) ? undefined : "an absolute URL in Location or the body"
}

const uploading: ReadonlyArray<Case> = [
  fact(
    3,
    "takes bytes as they are, and says where they are",
    Effect.flatMap(Wire.token(), (token) => Wire.upload(token, "Written by the contract suite of effect-redox.")),
    all(status(201), located),
    uploads,
  ),
  fact(
    3,
    "takes a file of any type",
    Effect.flatMap(Wire.token(), (token) =>
      Wire.upload(token, new Uint8Array([0, 1, 2, 255]), { contentType: "application/octet-stream" }),
    ),
    all(status(201), located),
    uploads,
  ),
  fact(
    3,
    "gives every upload a URL of its own",
    Effect.gen(function* () {
      const token = yield* Wire.token()
      const first = yield* Wire.upload(token, "same")
      const second = yield* Wire.upload(token, "same")
      return { ...second, text: Wire.blobUrl(first) === Wire.blobUrl(second) ? "twice the same URL" : "" }
    }),
    (answer) => (answer.text === "" ? undefined : "two URLs"),
    uploads,
  ),
  fact(
    3,
    "answers an upload of a free account in Development 403",
    Effect.flatMap(Wire.token(), (token) => Wire.upload(token, "x")),
    status(403),
    (target) => !uploads(target),
  ),
]

const unknownSlug: Judge = ({ json, status }) =>
  status === 404 &&
  Wire.field(json, "issue", 0, "details", "coding", 0, "code") === "MSG_NO_MODULE" &&
  String(Wire.field(json, "issue", 0, "details", "text")).startsWith("Unknown slug ")
    ? undefined
    : "404 with MSG_NO_MODULE and Unknown slug"

const creating: ReadonlyArray<Case> = [
  fact(
    4,
    "takes a document with its file embedded",
    Effect.gen(function* () {
      return yield* Wire.create(yield* Wire.token(), yield* Wire.message(Wire.embedded))
    }),
    success,
  ),
  fact(
    4,
    "takes a document that refers to an uploaded file",
    Effect.gen(function* () {
      const token = yield* Wire.token()
      const url = Wire.blobUrl(yield* Wire.upload(token, "a file"))
      return yield* Wire.create(token, yield* Wire.message({ contentType: "text/plain", url }))
    }),
    success,
    uploads,
  ),
  fact(
    4,
    "answers with a transaction-response whose entry was created",
    Effect.gen(function* () {
      return yield* Wire.create(yield* Wire.token(), yield* Wire.message(Wire.embedded))
    }),
    ({ json, status, text }) =>
      // Any other 2xx is an answer a client must live with; this is about what is in the body if there is one.
      status >= 200 &&
      status < 300 &&
      (text === "" ||
        (Wire.field(json, "type") === "transaction-response" &&
          String(Wire.field(json, "entry", 0, "response", "status")).startsWith("201")))
        ? undefined
        : "an empty body, or a transaction-response with 201 Created",
  ),
  fact(
    4,
    "refuses a reference that leads nowhere",
    Effect.gen(function* () {
      const author = [{ reference: `urn:uuid:${randomUUID()}` }]
      return yield* Wire.create(yield* Wire.token(), yield* Wire.message(Wire.embedded, { author }))
    }),
    refusal,
  ),
  fact(
    5,
    "answers an unknown slug 404, and names it",
    Effect.gen(function* () {
      const message = yield* Wire.message(Wire.embedded)
      return yield* Wire.create(yield* Wire.token(), message, { destination: "effect-redox-no-such-destination" })
    }),
    unknownSlug,
  ),
  fact(
    5,
    "blames the slug for an unknown operation too",
    Effect.gen(function* () {
      const message = yield* Wire.message(Wire.embedded)
      return yield* Wire.create(yield* Wire.token(), message, { operation: "DocumentReference/$no-such-operation" })
    }),
    unknownSlug,
  ),
  fact(
    5,
    "answers a body that is no JSON 400",
    Effect.flatMap(Wire.token(), (token) => Wire.create(token, "{")),
    status(400),
  ),
  fact(
    5,
    "recognises no repetition: the same message is taken twice",
    Effect.gen(function* () {
      const token = yield* Wire.token()
      const message = yield* Wire.message(Wire.embedded)
      yield* Wire.create(token, message)
      return yield* Wire.create(token, message)
    }),
    success,
  ),
]

/** The library itself, from end to end. */
const sends = (section: number, method: "upload" | "embed", applies: (target: Target) => boolean): Case => ({
  name: `gives the library a receipt for a file it ${method === "upload" ? "uploads" : "embeds"}`,
  section,
  applies,
  check: Effect.gen(function* () {
    const { baseUrl, credentials, destination, environment, plan, sourceId } = yield* ContractTarget
    yield* SendFile.sendFile({
      file: FileSource.fromText("Written by the contract suite of effect-redox.", { name: "contract.txt" }),
      destination,
      patient: {
        resourceType: "Patient",
        identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
        name: [{ family: "Example", given: ["Jordan"] }],
        birthDate: "1980-01-01",
      },
      document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
      method,
    }).pipe(
      Effect.provide(Redox.layer({ baseUrl, environment, plan, credentials, sourceId })),
      Effect.mapError((error) => new ContractBroken({ section, expected: "a receipt", found: error.message })),
    )
  }),
})

/** Every case. */
export const cases: ReadonlyArray<Case> = [
  ...tokens,
  ...access,
  ...uploading,
  ...creating,
  sends(3, "upload", uploads),
  sends(4, "embed", always),
]
