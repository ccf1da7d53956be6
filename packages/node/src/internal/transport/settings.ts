/**
 * Reads how to connect, from options and from the environment, and says what is wrong with it by name, never by value.
 */
import { invalidInput, type RedoxError } from "@effect-redox/core/RedoxError"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { X509Certificate } from "node:crypto"
import * as tls from "node:tls"
import { readTextFile, warnOfMode } from "../textFile.ts"
import type { ConnectionOptions } from "./connectionOptions.ts"
import { parseExceptions, parseProxy, type Proxies } from "./proxy.ts"

/** What a connector is made of. */
export interface Settings {
  readonly secureContext: tls.SecureContext
  readonly proxyContext: tls.SecureContext
  readonly proxies: Proxies
}

/** The variables, by the option each one sets. Those of files hold a path. */
export const variables = {
  certificateAuthorities: "REDOX_CA_FILE",
  "clientCertificate.certificate": "REDOX_CLIENT_CERTIFICATE_FILE",
  "clientCertificate.privateKey": "REDOX_CLIENT_KEY_FILE",
  "clientCertificate.passphrase": "REDOX_CLIENT_KEY_PASSPHRASE",
} as const

const text = (name: string): Effect.Effect<string | undefined, RedoxError> =>
  Config.option(Config.String(name)).pipe(
    Effect.mapError(() => invalidInput({ path: name, rule: "configuration", message: "could not be read" })),
    // A variable that is set but empty is how shells and container definitions say "not set".
    Effect.map((value) => Option.getOrUndefined(value)?.trim() || undefined),
  )

// The lower-case name counts first, as with curl.
const eitherCase = (name: string) =>
  Effect.flatMap(text(name.toLowerCase()), (lower) => (lower === undefined ? text(name) : Effect.succeed(lower)))

const notAProxy = (path: string) =>
  invalidInput({
    path,
    rule: "proxy",
    message: "must be the http: or https: URL of a proxy, such as http://proxy:3128",
  })

const proxyOf = (path: string, url: string | undefined, exceptions: string): Effect.Effect<Proxies, RedoxError> => {
  const proxy = url === undefined ? undefined : parseProxy(url)
  return url !== undefined && proxy === undefined
    ? Effect.fail(notAProxy(path))
    : Effect.succeed({ proxy, exceptions: parseExceptions(exceptions) })
}

const proxiesOf = (options: ConnectionOptions["proxy"]): Effect.Effect<Proxies, RedoxError> =>
  Effect.gen(function* () {
    if (options === "none") return { proxy: undefined, exceptions: [] }
    if (options === undefined || options === "environment") {
      const https = yield* eitherCase("HTTPS_PROXY")
      const all = https === undefined ? yield* eitherCase("ALL_PROXY") : undefined
      const name = https === undefined && all !== undefined ? "ALL_PROXY" : "HTTPS_PROXY"
      return yield* proxyOf(name, https ?? all, (yield* eitherCase("NO_PROXY")) ?? "")
    }
    const url = Redacted.isRedacted(options.url) ? Redacted.value(options.url) : options.url
    return yield* proxyOf("connection.proxy.url", url, options.except ?? "")
  })

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

// A context takes a text without a certificate for no certificate, and says nothing.
const checkCertificates = (path: string, texts: ReadonlyArray<string>): Effect.Effect<unknown, RedoxError> =>
  Effect.try({
    try: () => texts.flatMap((text) => (text.match(certificate) ?? [text]).map((pem) => new X509Certificate(pem))),
    catch: () =>
      invalidInput({ path, rule: "certificate", message: "must be certificates in PEM (-----BEGIN CERTIFICATE-----)" }),
  })

// What OpenSSL says of a failure is not passed on: it may quote what it read.
const contextOf = (path: string, message: string, options: tls.SecureContextOptions) =>
  Effect.try({
    try: () => tls.createSecureContext(options),
    catch: () => invalidInput({ path, rule: "certificate", message }),
  })

// A list of authorities replaces Node's own: Mozilla's, and those of NODE_EXTRA_CA_CERTS. Deno has no function that gives them.
const nodesOwn = (): ReadonlyArray<string> =>
  Object.hasOwn(tls, "getCACertificates") ? tls.getCACertificates("default") : tls.rootCertificates

/** Checks the options and makes of them what connections are made with. `nameOf` gives a problem's option its name. */
export const makeSettings = Effect.fnUntraced(function* (
  options: ConnectionOptions,
  nameOf: (option: keyof typeof variables) => string = (option) => `connection.${option}`,
): Effect.fn.Return<Settings, RedoxError> {
  const { certificateAuthorities: own, clientCertificate: client } = options
  const added = own === undefined ? [] : [own].flat()
  yield* checkCertificates(nameOf("certificateAuthorities"), added)
  if (client !== undefined) yield* checkCertificates(nameOf("clientCertificate.certificate"), [client.certificate])
  const authorities = added.length === 0 ? {} : { ca: [...nodesOwn(), ...added] }
  const proxyContext = yield* contextOf(nameOf("certificateAuthorities"), "must be certificates in PEM", authorities)
  const secureContext =
    client === undefined
      ? proxyContext
      : yield* contextOf(
          nameOf("clientCertificate.privateKey"),
          "must be the certificate's own private key in PEM, with its passphrase where it is encrypted",
          {
            ...authorities,
            cert: client.certificate,
            key: Redacted.value(client.privateKey),
            ...(client.passphrase === undefined ? {} : { passphrase: Redacted.value(client.passphrase) }),
          },
        )
  return { secureContext, proxyContext, proxies: yield* proxiesOf(options.proxy) }
})

// Bundles of authorities have some 200 kB.
const limit = 4_000_000

const readFile = (name: string, path: string): Effect.Effect<string, RedoxError> =>
  Effect.mapError(readTextFile(path, limit), (why) =>
    invalidInput({ path: name, rule: "readable", message: `names a file that ${why}` }),
  )

/** The options from configuration. A proxy comes from the environment in any case. */
export const readConnectionOptions = Effect.gen(function* () {
  const authorities = yield* text(variables.certificateAuthorities)
  const certificate = yield* text(variables["clientCertificate.certificate"])
  const key = yield* text(variables["clientCertificate.privateKey"])
  const passphrase = yield* text(variables["clientCertificate.passphrase"])
  if ((certificate === undefined) !== (key === undefined)) {
    const missing = certificate === undefined ? "clientCertificate.certificate" : "clientCertificate.privateKey"
    return yield* invalidInput({
      path: variables[missing],
      rule: "required",
      message: "must be set: a client certificate is a certificate's file and its private key's file",
    })
  }
  const read = (option: keyof typeof variables, path: string) => readFile(variables[option], path)
  if (key !== undefined) yield* warnOfMode(variables["clientCertificate.privateKey"], key)
  const found: ConnectionOptions = {
    ...(authorities === undefined
      ? {}
      : { certificateAuthorities: yield* read("certificateAuthorities", authorities) }),
    ...(certificate === undefined || key === undefined
      ? {}
      : {
          clientCertificate: {
            certificate: yield* read("clientCertificate.certificate", certificate),
            privateKey: Redacted.make(yield* read("clientCertificate.privateKey", key), { label: "client key" }),
            ...(passphrase === undefined ? {} : { passphrase: Redacted.make(passphrase, { label: "passphrase" }) }),
          },
        }),
  }
  return found
})
