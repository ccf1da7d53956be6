import { FakeRedox, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { TestClock } from "effect/testing"
import { createPublicKey, generateKeyPairSync } from "node:crypto"
import { inspect } from "node:util"
import { connect, field, type AssertionChanges } from "./support.ts"

/** One RSA key for all, since making one takes a while. */
const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "RS384" }))

const fake = (options: FakeRedox.Options = { client }) => Effect.provide(FakeRedox.FakeRedox.layer(options))

/** Long enough after the epoch for a claim to lie in the past. */
const later = TestClock.setTime(1_780_000_000_000)
const nowSeconds = 1_780_000_000

const keyNotFound = "Public key not found, check client_id, kid and Redox dashboard settings"

const strangerPem = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
  type: "pkcs8",
  format: "pem",
})

interface Case {
  readonly title: string
  readonly description: string
  /** Where and why, as the journal has it. */
  readonly problem: string
  readonly form?: Readonly<Record<string, string | undefined>>
  readonly contentType?: string
  readonly assertion?: AssertionChanges
}

const refused: ReadonlyArray<Case> = [
  {
    title: "a body that is not a form",
    problem: "headers.content-type (value)",
    description: "x-www-form-urlencoded content-type required",
    contentType: "application/json",
  },
  {
    title: "a form without grant_type",
    problem: "form.grant_type (required)",
    description: "Missing grant_type parameter",
    form: { grant_type: undefined },
  },
  {
    title: "another grant_type",
    problem: "form.grant_type (value)",
    description: "The grant_type parameter should equal 'client_credentials'",
    form: { grant_type: "password" },
  },
  {
    title: "a form without client_assertion_type",
    problem: "form.client_assertion_type (required)",
    description: "Missing client assertion type",
    form: { client_assertion_type: undefined },
  },
  {
    title: "another client_assertion_type",
    problem: "form.client_assertion_type (value)",
    description: "Invalid client assertion type",
    form: { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:saml2-bearer" },
  },
  {
    title: "a form without client_assertion",
    problem: "form.client_assertion (required)",
    description: "Missing client assertion",
    form: { client_assertion: undefined },
  },
  {
    title: "an assertion without kid",
    problem: "assertion.kid (required)",
    description: "JWT header kid property is required",
    assertion: { header: { kid: undefined } },
  },
  {
    title: "an unknown kid",
    problem: "assertion.kid (not-found)",
    description: keyNotFound,
    assertion: { header: { kid: "another" } },
  },
  {
    title: "an unknown client",
    problem: "assertion.iss (not-found)",
    description: keyNotFound,
    assertion: { claims: { iss: "another", sub: "another" } },
  },
  {
    title: "a sub other than iss",
    problem: "assertion.sub (value)",
    description: "Unexpected sub claim value",
    assertion: { claims: { sub: "another" } },
  },
  {
    title: "an assertion that has expired",
    problem: "assertion.exp (expired)",
    description: "Unexpected exp claim value",
    assertion: { claims: { exp: nowSeconds } },
  },
  {
    title: "an assertion without exp",
    problem: "assertion.exp (required)",
    description: "Unexpected exp claim value",
    assertion: { claims: { exp: undefined } },
  },
  {
    title: "an assertion that lives longer than five minutes",
    problem: "assertion.exp (value)",
    description: "Unexpected exp claim value",
    assertion: { claims: { exp: nowSeconds + 301 } },
  },
  {
    title: "another aud",
    problem: "assertion.aud (value)",
    description: "",
    assertion: { claims: { aud: "https://api.redoxengine.com/oauth/token" } },
  },
  {
    title: "another alg than the key's",
    problem: "assertion.alg (value)",
    description: "",
    assertion: { header: { alg: "RS256" } },
  },
  { title: "alg none", problem: "assertion.alg (value)", description: "", assertion: { header: { alg: "none" } } },
  { title: "another typ", problem: "assertion.typ (value)", description: "", assertion: { header: { typ: "JOSE" } } },
  {
    title: "an assertion without jti",
    problem: "assertion.jti (required)",
    description: "",
    assertion: { claims: { jti: undefined } },
  },
  { title: "an empty jti", problem: "assertion.jti (required)", description: "", assertion: { claims: { jti: "" } } },
  {
    title: "an iat older than five minutes",
    problem: "assertion.iat (expired)",
    description: "",
    assertion: { claims: { iat: nowSeconds - 301 } },
  },
  {
    title: "an iat more than 10 s ahead",
    problem: "assertion.iat (value)",
    description: "",
    assertion: { claims: { iat: nowSeconds + 11 } },
  },
  {
    title: "an iat that is not whole seconds",
    problem: "assertion.iat (value)",
    description: "",
    assertion: { claims: { iat: nowSeconds + 0.5 } },
  },
  {
    title: "another key's signature",
    problem: "assertion.signature (value)",
    description: "",
    assertion: { privateKeyPem: String(strangerPem) },
  },
  {
    title: "an assertion that is no JWT",
    problem: "assertion (structure)",
    description: "",
    form: { client_assertion: "three.little.words" },
  },
]

describe("the token endpoint", () => {
  it.effect.each(refused)('refuses $title, saying "$description"', (test) =>
    Effect.gen(function* () {
      const { assertion, contentType, description, form, problem } = test
      yield* later
      const { redox, requestToken } = yield* connect
      const answer = yield* requestToken({ assertion, contentType, form })
      assert.isAtLeast(answer.status, 400)
      assert.strictEqual(field(answer.json, "error_description"), description)
      assert.strictEqual(typeof field(answer.json, "error"), "string")
      assert.strictEqual(typeof field(answer.json, "error_uri"), "string")
      assert.strictEqual(field(answer.json, "access_token"), undefined)
      assert.deepStrictEqual((yield* redox.counts).token, 1)
      // The journal says why, whatever the answer does, and the story repeats it.
      const [entry] = yield* redox.requests
      assert.deepStrictEqual(
        entry?.problems.map(({ path, rule }) => `${path} (${rule})`),
        [problem],
      )
      assert.include(yield* redox.story, `→ ${answer.status}: ${problem}`)
      for (const { message } of entry?.problems ?? []) assert.notMatch(message, /another|oauth\/token|password|saml/)
    }).pipe(fake()),
  )

  it.effect.each([
    { title: "an iat 299 s old", iat: -299 },
    { title: "an iat 10 s ahead", iat: 10 },
  ])("accepts $title", ({ iat }) =>
    Effect.gen(function* () {
      yield* later
      const { requestToken } = yield* connect
      const claims = { iat: nowSeconds + iat, exp: nowSeconds + iat + 300 }
      assert.strictEqual((yield* requestToken({ assertion: { claims } })).status, 200)
    }).pipe(fake()),
  )

  it.effect("grants a bearer token for five minutes with every scope of the account", () =>
    Effect.gen(function* () {
      const { requestToken } = yield* connect
      const { json, status } = yield* requestToken()
      assert.strictEqual(status, 200)
      assert.deepStrictEqual(json, {
        access_token: field(json, "access_token"),
        scope: "fhir:development fhir:staging fhir:production",
        token_type: "Bearer",
        expires_in: 300,
      })
      assert.match(String(field(json, "access_token")), /^[A-Za-z0-9_-]{40,}$/)
    }).pipe(fake()),
  )

  it.effect("verifies ES384 as well, in raw r‖s form", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      assert.strictEqual(redox.credentials.algorithm, "ES384")
      assert.strictEqual((yield* requestToken()).status, 200)
    }).pipe(fake({ algorithm: "ES384" })),
  )

  it.effect("knows a client whose public key node:crypto exported", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const pem = String(strangerPem)
      const jwk = createPublicKey(pem).export({ format: "jwk" })
      yield* redox.registerClient({
        clientId: "stranger",
        keys: [{ keyId: "k", algorithm: "RS384", jwk: { ...jwk, kty: "RSA" } }],
      })
      const credentials = {
        clientId: "stranger",
        keyId: "k",
        algorithm: "RS384",
        privateKey: Redacted.make(pem),
      } as const
      assert.strictEqual((yield* requestToken({ credentials })).status, 200)
    }).pipe(fake()),
  )

  it.effect("knows the clients it generates while running, by the JWK as by the PEM", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const client = yield* redox.generateClient({ algorithm: "ES384" })
      assert.strictEqual((yield* requestToken({ credentials: client.credentials })).status, 200)
      const jwk: unknown = JSON.parse(Redacted.value(client.privateJwk))
      assert.strictEqual(field(jwk, "kid"), client.credentials.keyId)
      assert.strictEqual(field(jwk, "x"), client.registration.keys[0]?.jwk.x)
      assert.notInclude(inspect(client, { depth: 9 }) + JSON.stringify(client), String(field(jwk, "d")))
    }).pipe(fake()),
  )

  it.effect("does not know a client that was never registered", () =>
    Effect.gen(function* () {
      const { requestToken } = yield* connect
      const { credentials } = yield* RegisteredClient.generate({ algorithm: "ES384" })
      assert.strictEqual(field((yield* requestToken({ credentials })).json, "error_description"), keyNotFound)
    }).pipe(fake()),
  )

  it.effect("refuses an assertion it has seen before, with a blank description", () =>
    Effect.gen(function* () {
      const { requestToken } = yield* connect
      const assertion = { claims: { jti: "only-once" } }
      assert.strictEqual((yield* requestToken({ assertion })).status, 200)
      const replayed = yield* requestToken({ assertion })
      assert.strictEqual(field(replayed.json, "error_description"), "")
    }).pipe(fake()),
  )

  it.effect("lets two clients use the same jti", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const { credentials } = yield* redox.generateClient({ algorithm: "ES384" })
      const assertion = { claims: { jti: "only-once" } }
      assert.strictEqual((yield* requestToken({ assertion })).status, 200)
      assert.strictEqual((yield* requestToken({ assertion, credentials })).status, 200)
    }).pipe(fake()),
  )

  it.effect("grants only the scopes asked for, and refuses one it does not have", () =>
    Effect.gen(function* () {
      const { requestToken, token, upload } = yield* connect
      const staging = yield* token({ form: { scope: "fhir:staging" } })
      assert.strictEqual((yield* upload(staging, "x", { environment: "Staging" })).status, 201)
      assert.strictEqual((yield* upload(staging, "x", { environment: "Production" })).status, 403)
      const refusal = yield* requestToken({ form: { scope: "fhir:everything" } })
      assert.strictEqual(field(refusal.json, "error"), "invalid_scope")
    }).pipe(fake()),
  )

  it.effect("shows the assertion's readable parts in the journal, and never its signature", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* requestToken({ assertion: { claims: { jti: "a-jti" } } })
      const [request] = yield* redox.requests
      assert.strictEqual(request?.assertion?.claims.jti, "a-jti")
      assert.strictEqual(request?.assertion?.header.kid, redox.credentials.keyId)
      assert.deepStrictEqual(Object.keys(request?.assertion ?? {}).sort(), ["claims", "header"])
    }).pipe(fake()),
  )

  it.effect("refuses a form longer than its limit", () =>
    Effect.gen(function* () {
      const { requestToken } = yield* connect
      assert.strictEqual((yield* requestToken({ form: { padding: "x".repeat(70_000) } })).status, 413)
    }).pipe(fake()),
  )
})

describe("an access token", () => {
  it.effect("is good until its five minutes are over", () =>
    Effect.gen(function* () {
      const { token, upload } = yield* connect
      const access = yield* token()
      yield* TestClock.adjust(299_999)
      assert.strictEqual((yield* upload(access, "x")).status, 201)
      yield* TestClock.adjust(1)
      assert.strictEqual((yield* upload(access, "x")).status, 401)
    }).pipe(fake()),
  )

  it.effect("is unknown once it was revoked", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const access = yield* token()
      yield* redox.revokeTokens
      const answer = yield* upload(access, "x")
      assert.strictEqual(answer.status, 401)
      assert.match(answer.headers["www-authenticate"] ?? "", /^Bearer/)
    }).pipe(fake()),
  )

  it.effect("is needed, and one of another fake is not known", () =>
    Effect.gen(function* () {
      const { create, redox, upload } = yield* connect
      assert.strictEqual((yield* upload(undefined, "x")).status, 401)
      const foreign = yield* Effect.provide(
        Effect.flatMap(connect, (other) => other.token()),
        FakeRedox.FakeRedox.layer({ algorithm: "ES384" }),
        { local: true },
      )
      assert.strictEqual((yield* create(foreign, {})).status, 401)
      assert.lengthOf(yield* redox.log, 0)
    }).pipe(fake()),
  )
})
