/**
 * Private keys on Node.js: the files that hold them, those that are protected by a passphrase, and those that WebCrypto does
 * not read.
 */
import * as Credentials from "@effect-redox/core/Credentials"
import type * as LogService from "@effect-redox/core/LogService"
import type * as Redox from "@effect-redox/core/Redox"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { invalidInput } from "@effect-redox/core/RedoxError"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { createPrivateKey, type KeyObject } from "node:crypto"
import { readableOf } from "./readable.ts"
import { warnOfMode } from "./textFile.ts"

/** The variable that holds the passphrase of an encrypted private key. */
export const passphraseVariable = "REDOX_PRIVATE_KEY_PASSPHRASE"

// PKCS#8 has its own label (RFC 7468 §11), the older formats of OpenSSL a header (RFC 1421 §4.6.1.1).
const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m

const problem = (path: string, rule: string, message: string): RedoxError => invalidInput({ path, rule, message })

const passphrase = Config.option(Config.Redacted(passphraseVariable)).pipe(
  Effect.mapError(() => problem(passphraseVariable, "configuration", "could not be read")),
  Effect.map(Option.filter((secret) => Redacted.value(secret) !== "")),
)

const codeOf = (error: unknown): unknown => (Predicate.isObject(error) ? error["code"] : undefined)

// OpenSSL's messages are not passed on: they may quote what was read. Its error codes distinguish the causes.
const decryptionProblem = (error: unknown): RedoxError =>
  codeOf(error) === "ERR_OSSL_EVP_UNSUPPORTED"
    ? problem(
        "privateKey",
        "private-key",
        "is encrypted with a cipher that OpenSSL 3 no longer reads; encrypt it again: openssl pkcs8 -topk8 -v2 aes256 -provider legacy -provider default -in <key file> -out <new file>",
      )
    : problem(
        passphraseVariable,
        "passphrase",
        "does not decrypt the private key; check it with: openssl pkey -in <key file> -noout",
      )

const decrypt = (pem: string, secret: Redacted.Redacted<string>): Effect.Effect<KeyObject, RedoxError> => {
  // How Node.js shows bytes of the environment that are not UTF-8.
  if (Redacted.value(secret).includes("\ufffd")) {
    return Effect.fail(problem(passphraseVariable, "encoding", "is not UTF-8: set it in a UTF-8 locale"))
  }
  return Effect.try({
    try: () => createPrivateKey({ key: pem, format: "pem", passphrase: Redacted.value(secret) }),
    catch: decryptionProblem,
  })
}

// The JWK of an EC key has its public point, which the key itself may leave out and WebCrypto cannot do without.
const textOf = (key: KeyObject): string =>
  key.asymmetricKeyType === "ec"
    ? JSON.stringify(key.export({ format: "jwk" }))
    : key.export({ type: "pkcs8", format: "pem" }).toString()

const withText = (credentials: Credentials.Credentials, key: KeyObject): Effect.Effect<Credentials.Credentials> =>
  Effect.sync(() => ({ ...credentials, privateKey: Redacted.make(textOf(key), { label: "private key" }) })).pipe(
    // JWK does not know the curve: `Credentials.check` reports it.
    Effect.catchDefect(() => Effect.succeed(credentials)),
  )

/** Credentials whose EC key has its public point, where it can be computed. */
const completed = (credentials: Credentials.Credentials): Effect.Effect<Credentials.Credentials> =>
  Effect.try(() => createPrivateKey({ key: Credentials.keyText(credentials.privateKey), format: "pem" })).pipe(
    Effect.flatMap((key) =>
      key.asymmetricKeyType === "ec" ? withText(credentials, key) : Effect.succeed(credentials),
    ),
    // Not a PEM, encrypted, or damaged: `Credentials.check` reports it.
    Effect.catch(() => Effect.succeed(credentials)),
  )

/** Credentials whose private key is in the clear, and whole. */
const decrypted = Effect.fnUntraced(function* (
  credentials: Credentials.Credentials,
): Effect.fn.Return<Credentials.Credentials, RedoxError> {
  const pem = Credentials.keyText(credentials.privateKey)
  if (!encrypted.test(pem)) return yield* completed(credentials)
  const secret = yield* passphrase
  if (Option.isNone(secret)) {
    return yield* problem(
      passphraseVariable,
      "required",
      "must be set: the private key is encrypted, and this is its passphrase",
    )
  }
  return yield* withText(credentials, yield* decrypt(pem, secret.value))
})

const withCredentials =
  <E>(read: (credentials: Credentials.Credentials) => Effect.Effect<Credentials.Credentials, E>) =>
  (options: Redox.Options): Effect.Effect<Redox.Options, E> =>
    options.credentials === undefined
      ? Effect.succeed(options)
      : Effect.map(read(options.credentials), (credentials) => ({ ...options, credentials, accessToken: undefined }))

/** Options whose EC key, if there is one, has its public point. */
export const withCompletedKey = withCredentials(completed)

/** Options whose private key, if there is one, is in the clear as well, by the passphrase that is configured. */
export const withDecryptedKey = withCredentials(decrypted)

/** The same of the Platform API's options. */
export const withDecryptedPlatformKey = (options: LogService.Options): Effect.Effect<LogService.Options, RedoxError> =>
  options.credentials === undefined
    ? Effect.succeed(options)
    : Effect.map(decrypted(options.credentials), (credentials) => ({ ...options, credentials }))

/**
 * The bytes of a key's file, which may be a pipe (`<(pass show redox)`) as well. Warns where others may read it, as ssh does;
 * it refuses nothing, since a container's mounts often leave no choice.
 */
export const openKeyFile = (path: string): Stream.Stream<Uint8Array, unknown> =>
  Stream.unwrap(Effect.as(warnOfMode("REDOX_PRIVATE_KEY_FILE", path), readableOf(path)))
