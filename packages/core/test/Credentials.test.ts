import { Credentials } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { createPublicKey, generateKeyPairSync } from "node:crypto"

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
const shortRsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey
const ec = generateKeyPairSync("ec", { namedCurve: "P-384" })
const otherCurve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey

const pem = (key: typeof rsa, type: "pkcs8" | "pkcs1" | "sec1") => key.export({ type, format: "pem" }).toString()
const jwk = (key: typeof rsa) => key.export({ format: "jwk" })

const read = (privateKey: string) =>
  Credentials.check({ clientId: "client", keyId: "key-1", privateKey: Redacted.make(privateKey) })

describe("Credentials", () => {
  const readable: ReadonlyArray<readonly [name: string, key: string, algorithm: Credentials.Algorithm]> = [
    ["an RSA key in PKCS#8", pem(rsa, "pkcs8"), "RS384"],
    ["an RSA key in PKCS#1", pem(rsa, "pkcs1"), "RS384"],
    ["an RSA JWK", JSON.stringify(jwk(rsa)), "RS384"],
    ["an EC key in PKCS#8", pem(ec.privateKey, "pkcs8"), "ES384"],
    ["an EC key in SEC1", pem(ec.privateKey, "sec1"), "ES384"],
    ["an EC JWK", JSON.stringify(jwk(ec.privateKey)), "ES384"],
    ["a PEM whose line breaks are written as \\n", pem(rsa, "pkcs8").replaceAll("\n", "\\n"), "RS384"],
    ["a PEM whose line breaks are written as \\r\\n", pem(rsa, "pkcs8").replaceAll("\n", "\\r\\n"), "RS384"],
    ["a PEM whose line breaks became spaces", pem(rsa, "pkcs1").replaceAll("\n", " "), "RS384"],
    [
      "a PEM among what openssl pkcs12 writes around it",
      `Bag Attributes\n    friendlyName: key\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\nBag Attributes\n${pem(rsa, "pkcs8")}`,
      "RS384",
    ],
    [
      "the JWKS key whose kid is the key id",
      JSON.stringify({
        keys: [
          { ...jwk(rsa), kid: "other" },
          { ...jwk(ec.privateKey), kid: "key-1" },
        ],
      }),
      "ES384",
    ],
  ]
  for (const [name, key, algorithm] of readable) {
    it.effect(`reads ${name}`, () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* read(key)).algorithm, algorithm)
      }),
    )
  }

  const body = pem(rsa, "pkcs8").split("\n").slice(1, -2).join("\n")
  const unreadable: ReadonlyArray<readonly [name: string, key: string, says: RegExp]> = [
    ["a public key", ec.publicKey.export({ type: "spki", format: "pem" }).toString(), /is a public key/],
    [
      "a public key in PKCS#1",
      createPublicKey(rsa).export({ type: "pkcs1", format: "pem" }).toString(),
      /is a public key; the private half/,
    ],
    [
      "a key of OpenSSH",
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----\n`,
      /ssh-keygen -p -m PEM -f/,
    ],
    ["a public JWK", JSON.stringify(ec.publicKey.export({ format: "jwk" })), /not a private RSA or EC JWK/],
    ["an RSA key that is too short", pem(shortRsa, "pkcs8"), /at least 2048 bits/],
    ["a short RSA key as PKCS#1", pem(shortRsa, "pkcs1"), /at least 2048 bits/],
    ["an EC key on another curve", pem(otherCurve, "pkcs8"), /P-384/],
    ["an EC JWK on another curve", JSON.stringify(jwk(otherCurve)), /P-384/],
    [
      "an encrypted key",
      rsa.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" }).toString(),
      /is encrypted/,
    ],
    ["a damaged PEM", `-----BEGIN PRIVATE KEY-----\n${body.slice(0, 400)}\n-----END PRIVATE KEY-----`, /intact/],
    ["a JWKS without the key id", JSON.stringify({ keys: [{ ...jwk(rsa), kid: "other" }] }), /whose kid is the key id/],
    ["JSON that is none", "{", /not valid JSON/],
    ["something else", "hunter2", /expected PEM/],
  ]
  for (const [name, key, says] of unreadable) {
    it.effect(`refuses ${name} without quoting it`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(read(key))
        assert.strictEqual(error.reason._tag, "InvalidInput")
        assert.match(error.message, says)
        for (const line of key.split("\n").filter((it) => it.length > 20 && !it.startsWith("-"))) {
          assert.notInclude(error.message, line.slice(5, 25))
        }
      }),
    )
  }

  it.effect("reports a missing client id and a missing key id together with a bad key", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Credentials.check({ clientId: " ", keyId: "", privateKey: Redacted.make("x") }))
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.deepStrictEqual(
        error.reason.problems.map(({ path }) => path),
        ["clientId", "keyId", "privateKey"],
      )
    }),
  )
})
