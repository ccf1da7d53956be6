import { NodeRedox } from "@effect-redox/node"
import { TokenService } from "@effect-redox/core/TokenService"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, FileSystem, Layer, Logger, Redacted } from "effect"
import { execFileSync, spawn } from "node:child_process"
import { generateKeyPairSync } from "node:crypto"
import { join } from "node:path"

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" })
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString()

// openssl pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default, passphrase s3cret
const oldCipher = `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHgMBsGCSqGSIb3DQEFAzAOBAiCCH/hVg9ETwICCAAEgcC7zDolYxCUHrpf9kjM
WAG0L6OfosmJ7usa4SaHCP6Ktcek+hGmrBYuexyhdgFRW8CqJ21kewF4HDEe1xht
ohdXighwphp6YEgzI3LG5dEbUZnZHN8NGZj5pXXYTgSWAIL42fXXs8ohY7QFhFCR
GwJhPSzX0HeVGJp6u/BQTwMcUE1cYQQqv30RqPxhbSkpqw7eQuYIaRN6T5HCduy3
vIgz6f07MWQMgumDmYszuf5Z2LipGkjySOcCYn6qpUMq4uU=
-----END ENCRYPTED PRIVATE KEY-----
`

/** What the configuration comes to with these variables: no problem, or what is wrong; and what was warned about. */
const configured = Effect.fnUntraced(function* (variables: Readonly<Record<string, string>>) {
  const warnings: Array<string> = []
  const logger = Logger.layer([Logger.make(({ message }) => void warnings.push(String(message)))])
  const provider = ConfigProvider.fromEnvRecord({
    REDOX_ENVIRONMENT: "Development",
    REDOX_CLIENT_ID: "client",
    REDOX_KEY_ID: "key-1",
    ...variables,
  })
  const problem = yield* Effect.scoped(Layer.build(NodeRedox.layerConfig)).pipe(
    Effect.provideService(ConfigProvider.ConfigProvider, provider),
    Effect.provide(logger),
    Effect.match({ onFailure: ({ message }) => message, onSuccess: () => "" }),
  )
  return { problem, warnings }
})

const folder = Effect.flatMap(FileSystem.FileSystem, (files) => files.makeTempDirectoryScoped())

const written = Effect.fnUntraced(function* (content: string | Uint8Array, mode: number) {
  const files = yield* FileSystem.FileSystem
  const path = join(yield* folder, "key.pem")
  yield* files.writeFile(path, Buffer.from(content))
  yield* files.chmod(path, mode)
  return path
})

describe("the file of a private key", () => {
  const modes = [
    [0o600, undefined],
    [0o400, undefined],
    [0o640, /others on this machine may read the key in its file \(mode 0640\).*chmod 600/],
    [0o644, /may read the key in its file \(mode 0644\)/],
    [0o666, /may read or replace the key in its file \(mode 0666\)/],
  ] as const
  it.live.each(modes)("is warned about where others may read it: mode %o", ([mode, expected]) =>
    Effect.gen(function* () {
      const path = yield* written(pem, mode)
      const { problem, warnings } = yield* configured({ REDOX_PRIVATE_KEY_FILE: path })
      assert.strictEqual(problem, "")
      if (expected === undefined) assert.deepStrictEqual(warnings, [])
      else assert.match(warnings.join(), expected)
      assert.notInclude(warnings.join(), path)
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  it.live("may be a pipe, and is read no further than a key can go", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "pipe")
      execFileSync("mkfifo", [path])
      spawn("sh", ["-c", `printf '%s' "$KEY" > "$PIPE"`], { env: { KEY: pem, PIPE: path } })
      assert.deepStrictEqual(yield* configured({ REDOX_PRIVATE_KEY_FILE: path }), { problem: "", warnings: [] })
      const endless = yield* configured({ REDOX_PRIVATE_KEY_FILE: "/dev/zero" })
      assert.include(endless.problem, "REDOX_PRIVATE_KEY_FILE: names a file of more than 64 kB")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  it.live("can be given up where a pipe has no writer", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "pipe")
      execFileSync("mkfifo", [path])
      const waiting = Effect.timeoutOption(configured({ REDOX_PRIVATE_KEY_FILE: path }), "200 millis")
      assert.strictEqual((yield* waiting)._tag, "None")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  it.live("says what is wrong with it: a folder, nothing, DER", () =>
    Effect.gen(function* () {
      const der = yield* written(privateKey.export({ type: "pkcs8", format: "der" }), 0o600)
      const said = yield* Effect.forEach([yield* folder, join(yield* folder, "nothing"), der], (path) =>
        configured({ REDOX_PRIVATE_KEY_FILE: path }),
      )
      assert.include(said[0]?.problem, "REDOX_PRIVATE_KEY_FILE: names a file that cannot be read")
      assert.include(said[1]?.problem, "REDOX_PRIVATE_KEY_FILE: names a file that cannot be read")
      assert.include(said[2]?.problem, "REDOX_PRIVATE_KEY_FILE: names a file that is not UTF-8 text")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )
})

describe("a private key on Node.js", () => {
  const { d = "" } = privateKey.export({ format: "jwk" })
  const beginnings = {
    pkcs8: "304e020100301006072a8648ce3d020106052b81040022043730350201010430",
    sec1: "303e0201010430",
  }
  const withoutPoint = (label: string, beginning: string, end: string) => {
    const der = Buffer.concat([Buffer.from(beginning, "hex"), Buffer.from(d, "base64url"), Buffer.from(end, "hex")])
    return `-----BEGIN ${label}-----\n${der.toString("base64")}\n-----END ${label}-----\n`
  }

  it.live("may be an EC key without its public point, from the environment and from options", () =>
    Effect.gen(function* () {
      const key = withoutPoint("PRIVATE KEY", beginnings.pkcs8, "")
      assert.strictEqual((yield* configured({ REDOX_PRIVATE_KEY: key })).problem, "")
      const sec1 = withoutPoint("EC PRIVATE KEY", beginnings.sec1, "a00706052b81040022")
      assert.strictEqual((yield* configured({ REDOX_PRIVATE_KEY: sec1 })).problem, "")
      const credentials = { clientId: "client", keyId: "key-1", privateKey: Redacted.make(key) }
      yield* TokenService.pipe(Effect.provide(NodeRedox.layer({ environment: "Development", credentials })))
    }),
  )

  it.live(
    "that is encrypted names what is wrong: no passphrase, another one, bytes of another code page, an old cipher",
    () =>
      Effect.gen(function* () {
        const cipher = { cipher: "aes-256-cbc", passphrase: "s3crét" }
        const key = privateKey.export({ type: "pkcs8", format: "pem", ...cipher }).toString()
        const problem = (passphrase: string, text = key) =>
          Effect.map(
            configured({ REDOX_PRIVATE_KEY: text, REDOX_PRIVATE_KEY_PASSPHRASE: passphrase }),
            ({ problem }) => problem,
          )
        assert.strictEqual(yield* problem("s3crét"), "")
        assert.include(yield* problem(""), "REDOX_PRIVATE_KEY_PASSPHRASE: must be set")
        assert.include(yield* problem("other"), "REDOX_PRIVATE_KEY_PASSPHRASE: does not decrypt the private key")
        assert.include(yield* problem("s3cr\ufffdt"), "REDOX_PRIVATE_KEY_PASSPHRASE: is not UTF-8")
        const old = yield* problem("s3cret", oldCipher)
        assert.include(old, "REDOX_PRIVATE_KEY: is encrypted with a cipher that OpenSSL 3 no longer reads")
        assert.include(old, "openssl pkcs8 -topk8 -v2 aes256 -provider legacy")
      }),
  )
})
