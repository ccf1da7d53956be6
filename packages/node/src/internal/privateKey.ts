/**
 * Decrypts private keys that are protected by a passphrase.
 */
import { Credentials, type Redox, type RedoxError } from "@effect-redox/core"
import { invalidInput } from "@effect-redox/core/RedoxError"
import { Config, Effect, Option, Redacted } from "effect"
import { createPrivateKey } from "node:crypto"

/** The variable that holds the passphrase of an encrypted private key. */
export const passphraseVariable = "REDOX_PRIVATE_KEY_PASSPHRASE"

// PKCS#8 says so in its label (RFC 7468 §11), the older formats of OpenSSL in a header (RFC 1421 §4.6.1.1).
const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m

const passphrase = Config.option(Config.Redacted(passphraseVariable)).pipe(
  Effect.mapError(() =>
    invalidInput({ path: passphraseVariable, rule: "configuration", message: "could not be read" }),
  ),
  Effect.map(Option.filter((secret) => Redacted.value(secret) !== "")),
)

// What OpenSSL says of a failure is not passed on: it may quote what it read.
const decrypt = (pem: string, secret: Redacted.Redacted<string>) =>
  Effect.try({
    try: () => {
      const key = createPrivateKey({ key: pem, format: "pem", passphrase: Redacted.value(secret) })
      return Redacted.make(key.export({ type: "pkcs8", format: "pem" }).toString(), { label: "private key" })
    },
    catch: () =>
      invalidInput({
        path: passphraseVariable,
        rule: "passphrase",
        message: "does not decrypt the private key; check it with: openssl pkey -in <key file> -noout",
      }),
  })

/** Credentials whose private key is in the clear. */
export const decrypted = Effect.fnUntraced(function* (
  credentials: Credentials.Credentials,
): Effect.fn.Return<Credentials.Credentials, RedoxError> {
  const pem = Credentials.keyText(credentials.privateKey)
  if (!encrypted.test(pem)) return credentials
  const secret = yield* passphrase
  if (Option.isNone(secret)) {
    return yield* invalidInput({
      path: passphraseVariable,
      rule: "required",
      message: "must be set: the private key is encrypted, and this is its passphrase",
    })
  }
  return { ...credentials, privateKey: yield* decrypt(pem, secret.value) }
})

/** Options whose private key, if there is one, is in the clear. */
export const withDecryptedKey = (options: Redox.Options): Effect.Effect<Redox.Options, RedoxError> =>
  options.credentials === undefined
    ? Effect.succeed(options)
    : Effect.map(decrypted(options.credentials), (credentials) => ({ ...options, credentials, accessToken: undefined }))
