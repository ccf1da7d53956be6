/**
 * Configuration from variables: every form a key may come in, against a fake that verifies what it signs.
 */
import { DocumentMessage, Identifiers } from "@effect-redox/core"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { TokenService } from "@effect-redox/core/TokenService"
import { NodeRedox } from "@effect-redox/node"
import { FakeRedox, RegisteredClient } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, FileSystem, Layer, Redacted } from "effect"
import { NodeFileSystem } from "@effect/platform-node"
import { createPrivateKey, type KeyObject } from "node:crypto"
import { createServer, type Server, type Socket } from "node:net"

const encryption = { cipher: "aes-256-cbc", passphrase: "correct horse" }

// How a key may be written down, by the label it has then.
const forms: ReadonlyArray<readonly [form: string, write: (key: KeyObject, keyId: string) => string]> = [
  ["PKCS#8", (key) => key.export({ type: "pkcs8", format: "pem" }).toString()],
  ["PKCS#1", (key) => key.export({ type: "pkcs1", format: "pem" }).toString()],
  ["encrypted PKCS#8", (key) => key.export({ type: "pkcs8", format: "pem", ...encryption }).toString()],
  ["encrypted PKCS#1", (key) => key.export({ type: "pkcs1", format: "pem", ...encryption }).toString()],
  [
    "PKCS#8 with its line breaks as \\n",
    (key) => key.export({ type: "pkcs8", format: "pem" }).toString().replaceAll("\n", "\\n"),
  ],
  ["JWK", (key, kid) => JSON.stringify({ ...key.export({ format: "jwk" }), kid })],
  [
    "JWKS",
    (key, kid) =>
      JSON.stringify({
        keys: [
          { kty: "oct", kid: "other" },
          { ...key.export({ format: "jwk" }), kid },
        ],
      }),
  ],
]

// An RSA key takes a while to make: one serves all.
const client = Effect.runSync(Effect.cached(RegisteredClient.generate({ algorithm: "RS384" })))
const fake = Layer.unwrap(Effect.map(client, (client) => FakeRedoxServer.layer({ client })))

/** A port that takes connections and says nothing on them. */
const silent = Effect.acquireRelease(
  Effect.promise(
    () =>
      new Promise<{ readonly port: number; readonly sockets: Set<Socket>; readonly server: Server }>((resolve) => {
        const sockets = new Set<Socket>()
        const server = createServer((socket) => void sockets.add(socket.on("error", () => {})))
        server.listen(0, "127.0.0.1", () => {
          const address = server.address()
          resolve({ port: address !== null && typeof address === "object" ? address.port : 0, sockets, server })
        })
      }),
  ),
  ({ server, sockets }) =>
    Effect.sync(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    }),
)

describe("a peer that takes a connection and never answers its handshake", () => {
  const message = Effect.flatMap(Identifiers.make, (identifiers) =>
    Effect.fromResult(
      DocumentMessage.make({
        patient: { resourceType: "Patient", identifier: [{ system: "urn:test", value: "1" }] },
        document: { type: DocumentMessage.loinc("11506-3") },
        attachment: { contentType: "text/plain", data: "aGVsbG8=" },
        identifiers,
        source: { name: "test", endpoint: "urn:test" },
        timestamp: "2026-01-31T09:30:00Z",
      }),
    ),
  )
  const create = Effect.flatMap(message, (it) =>
    DocumentService.use((documents) => documents.create(it, { destination: "redox-fhir-sandbox" })),
  )

  it.live.each(["layer", "layerConfig"] as const)(
    "was sent nothing, as %s knows, also where an attempt's time is short",
    (which) =>
      Effect.gen(function* () {
        const { port } = yield* silent
        const baseUrl = `https://127.0.0.1:${port}`
        const layer =
          which === "layer"
            ? NodeRedox.layer({
                baseUrl,
                environment: "Development",
                accessToken: Redacted.make("token"),
                policy: { attemptTimeout: "2 seconds", maxAttempts: 1 },
              })
            : NodeRedox.layerConfig
        const error = yield* Effect.flip(create).pipe(
          Effect.provide(layer),
          Effect.provideService(
            ConfigProvider.ConfigProvider,
            ConfigProvider.fromEnvRecord({
              REDOX_BASE_URL: baseUrl,
              REDOX_ENVIRONMENT: "Development",
              REDOX_ACCESS_TOKEN: "token",
              REDOX_ATTEMPT_TIMEOUT: "2 seconds",
              REDOX_MAX_ATTEMPTS: "1",
            }),
          ),
        )
        assert.strictEqual(error.reason._tag, "Unavailable")
        assert.isTrue(error.nothingCreated)
      }).pipe(Effect.scoped),
  )
})

describe("layerConfig", () => {
  it.live.each(forms)("authenticates with a private key in %s, from a variable and from a file", ([, write]) =>
    Effect.scoped(
      Effect.gen(function* () {
        const { baseUrl } = yield* FakeRedoxServer
        const { credentials } = yield* FakeRedox.FakeRedox
        const files = yield* FileSystem.FileSystem
        const text = write(createPrivateKey(Redacted.value(credentials.privateKey)), credentials.keyId)
        const path = yield* files.makeTempFileScoped()
        yield* files.writeFileString(path, text)
        for (const key of [{ REDOX_PRIVATE_KEY: text }, { REDOX_PRIVATE_KEY_FILE: path }]) {
          const provider = ConfigProvider.fromEnvRecord({
            REDOX_BASE_URL: baseUrl,
            REDOX_ENVIRONMENT: "Development",
            REDOX_CLIENT_ID: credentials.clientId,
            REDOX_KEY_ID: credentials.keyId,
            REDOX_PRIVATE_KEY_PASSPHRASE: encryption.passphrase,
            ...key,
          })
          const token = yield* TokenService.use((tokens) => tokens.get).pipe(
            Effect.provide(NodeRedox.layerConfig),
            Effect.provideService(ConfigProvider.ConfigProvider, provider),
          )
          assert.include(token.scope, "fhir:development")
        }
      }),
    ).pipe(Effect.provide([fake, NodeFileSystem.layer])),
  )

  it.live("names the variable a bad key came from, and not what is in it", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = yield* files.makeTempFileScoped()
        yield* files.writeFileString(path, "hunter2")
        for (const [name, value] of [
          ["REDOX_PRIVATE_KEY", "hunter2"],
          ["REDOX_PRIVATE_KEY_FILE", path],
        ] as const) {
          const who = { REDOX_ENVIRONMENT: "Development", REDOX_CLIENT_ID: "a", REDOX_KEY_ID: "b" }
          const error = yield* TokenService.use((tokens) => tokens.get).pipe(
            Effect.provide(NodeRedox.layerConfig),
            Effect.provideService(
              ConfigProvider.ConfigProvider,
              ConfigProvider.fromEnvRecord({ ...who, [name]: value }),
            ),
            Effect.flip,
          )
          assert(error.reason._tag === "InvalidInput")
          assert.deepStrictEqual(
            error.reason.problems.map(({ path }) => path),
            [name],
          )
          assert.notInclude(error.message, "hunter2")
        }
      }),
    ).pipe(Effect.provide(NodeFileSystem.layer)),
  )
})
