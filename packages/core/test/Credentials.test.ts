import { Credentials } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { Signature } from "effect/crypto"
import { createPublicKey, generateKeyPairSync } from "node:crypto"

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
const shortRsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey
const otherRsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
const otherEc = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey
const ed25519 = generateKeyPairSync("ed25519").privateKey
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
    [
      "a JWK whose metadata agrees",
      JSON.stringify({ ...jwk(rsa), kid: "key-1", alg: "RS384", use: "sig", key_ops: ["sign"], x5t: "x" }),
      "RS384",
    ],
    ["a PEM behind a block that has no end", `-----BEGIN CERTIFICATE-----\nMIIB\n${pem(rsa, "pkcs8")}`, "RS384"],
  ]
  for (const [name, key, algorithm] of readable) {
    it.effect(`reads ${name}`, () =>
      Effect.gen(function* () {
        assert.strictEqual((yield* read(key)).algorithm, algorithm)
      }),
    )
  }

  const withoutPoint = Buffer.concat([
    Buffer.from("304e020100301006072a8648ce3d020106052b81040022043730350201010430", "hex"),
    Buffer.from(jwk(otherEc).d ?? "", "base64url"),
  ]).toString("base64")
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
    [
      "a JWKS with the key id twice",
      JSON.stringify({
        keys: [
          { ...jwk(rsa), kid: "key-1" },
          { ...jwk(otherRsa), kid: "key-1" },
        ],
      }),
      /two private keys whose kid/,
    ],
    [
      "a JWK for another algorithm",
      JSON.stringify({ ...jwk(rsa), alg: "RS256" }),
      /another algorithm.*RS384 is needed/,
    ],
    ["a JWK for none", JSON.stringify({ ...jwk(ec.privateKey), alg: "none" }), /another algorithm.*ES384 is needed/],
    ["a JWK for encryption", JSON.stringify({ ...jwk(rsa), use: "enc" }), /another use than signing/],
    ["a JWK for decryption", JSON.stringify({ ...jwk(rsa), key_ops: ["decrypt"] }), /other operations than signing/],
    ["a JWK with another key id", JSON.stringify({ ...jwk(rsa), kid: "key-2" }), /another key id/],
    [
      "an RSA JWK with another key's modulus",
      JSON.stringify({ ...jwk(rsa), n: jwk(otherRsa).n }),
      /intact|does not fit/,
    ],
    [
      "an EC JWK with another key's d",
      JSON.stringify({ ...jwk(ec.privateKey), d: jwk(otherEc).d }),
      /intact|does not fit/,
    ],
    ["a key of Ed25519", ed25519.export({ type: "pkcs8", format: "pem" }).toString(), /of another kind: RSA, or EC/],
    [
      // RFC 5915 allows it: openssl ecparam -name secp384r1 -genkey -noout | openssl ec -no_public | openssl pkcs8 -topk8 -nocrypt
      "an EC key without its public point",
      `-----BEGIN PRIVATE KEY-----\n${withoutPoint}\n-----END PRIVATE KEY-----\n`,
      /lacks its public point.*openssl ec -in/,
    ],
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

  it.effect("gives a key that cannot be read out", () =>
    Effect.gen(function* () {
      for (const key of [pem(rsa, "pkcs8"), JSON.stringify(jwk(ec.privateKey))]) {
        const error = yield* Effect.flip(Signature.toBytes((yield* read(key)).key))
        assert.strictEqual(error.reason._tag, "NotExtractable")
      }
    }),
  )

  it.effect("looks for a PEM block in a long text once, and in a longer one not at all", () =>
    Effect.gen(function* () {
      const lines = (count: number) => "-----BEGIN PRIVATE KEY-----\n".repeat(count)
      const started = performance.now()
      assert.include((yield* Effect.flip(read(lines(2_300)))).message, "is not intact")
      assert.include((yield* Effect.flip(read(lines(50_000)))).message, "more than 64 kB")
      assert.isBelow(performance.now() - started, 1_000)
    }),
  )
})
