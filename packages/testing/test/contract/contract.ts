/**
 * What is known of Redox, as cases that any Redox can be held against: the fake in memory, the fake behind a socket, and
 * the real one. Each case names the section of docs/protocol.md it pins.
 *
 * The real one is asked in its Development environment alone. It gets a few small documents about a made-up patient.
 */
import { Config, Effect, Layer, Option, Redacted } from "effect"
import { createPrivateKey } from "node:crypto"
import { readFileSync } from "node:fs"
import { cases } from "./cases.ts"
import { ContractTarget, type Target } from "./target.ts"
import { FakeRedox, type Options } from "@effect-redox/testing/FakeRedox"

export { cases, ContractBroken, type Case } from "./cases.ts"
export { ContractTarget, type Target } from "./target.ts"

/**
 * Those that can be asked of a target: a free account has no uploads in Development, and a paid one no 403 for them.
 */
export const casesFor = (target: Target) => cases.filter(({ applies }) => applies(target))

/** A fake as the target, with the options it was made with. */
export const layerFake = (
  options?: Options & { readonly baseUrl?: string | undefined },
): Layer.Layer<ContractTarget, never, FakeRedox> =>
  Layer.effect(
    ContractTarget,
    Effect.gen(function* () {
      const redox = yield* FakeRedox
      const { destinations } = yield* redox.account
      return {
        baseUrl: options?.baseUrl ?? redox.baseUrl,
        environment: "Development",
        destination: destinations.Development[0] ?? "",
        sourceId: redox.sourceId,
        plan: options?.plan ?? "paid",
        credentials: redox.credentials,
      } satisfies Target
    }),
  )

// The whole of 127.0.0.0/8 is this machine (RFC 1122 §3.2.1.3), and so is whatever ends in `.localhost` (RFC 6761 §6.3).
const isLoopback = (host: string): boolean =>
  host === "[::1]" || host === "localhost" || host.endsWith(".localhost") || /^127\.\d+\.\d+\.\d+$/.test(host)

/**
 * What to call a target in a report: variables that `redox-sandbox --print-env` left in a shell name a Redox on this
 * machine, and a suite that passes against it says nothing of the real one.
 */
export const nameOf = ({ baseUrl }: Pick<Target, "baseUrl">): string => {
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : ""
  if (isLoopback(host)) return `a Redox on this machine (${baseUrl})`
  return /(^|\.)redoxengine\.com$/.test(host) ? `the real Redox (${baseUrl})` : `the Redox at ${baseUrl}`
}

const real = Config.all({
  baseUrl: Config.withDefault(Config.String("REDOX_BASE_URL"), "https://api.redoxengine.com"),
  environment: Config.String("REDOX_ENVIRONMENT"),
  destination: Config.withDefault(Config.String("REDOX_DESTINATION"), "redox-fhir-sandbox"),
  sourceId: Config.option(Config.String("REDOX_SOURCE_ID")),
  plan: Config.withDefault(Config.Literals(["paid", "free"], "REDOX_PLAN"), "paid"),
  clientId: Config.String("REDOX_CLIENT_ID"),
  keyId: Config.String("REDOX_KEY_ID"),
  privateKey: Config.option(Config.Redacted("REDOX_PRIVATE_KEY")),
  privateKeyFile: Config.option(Config.String("REDOX_PRIVATE_KEY_FILE")),
})

const missing =
  "set REDOX_ENVIRONMENT, REDOX_CLIENT_ID, REDOX_KEY_ID and REDOX_PRIVATE_KEY (or REDOX_PRIVATE_KEY_FILE) to ask it"

/** PEM of whichever form the key has. */
const pemOf = (key: string): { readonly pem: string; readonly algorithm: "RS384" | "ES384" } => {
  const text = key.trim()
  const parsed = text.startsWith("{")
    ? createPrivateKey({ key: JSON.parse(text), format: "jwk" })
    : createPrivateKey(text)
  return {
    pem: parsed.export({ format: "pem", type: "pkcs8" }).toString(),
    algorithm: parsed.asymmetricKeyType === "ec" ? "ES384" : "RS384",
  }
}

/**
 * The Redox that the environment's `REDOX_*` variables name (README.md): the real one, or, as {@link nameOf} says, another;
 * with `REDOX_DESTINATION` for the slug. Or why there is none: a variable is missing, or the environment is not Development.
 */
export const realTarget: Effect.Effect<Target, string> = Effect.gen(function* () {
  const found = yield* Effect.mapError(real, () => missing)
  if (found.environment !== "Development") return yield* Effect.fail("the contract is held against Development alone")
  const { privateKey, privateKeyFile } = found
  if (Option.isNone(privateKey) && Option.isNone(privateKeyFile)) return yield* Effect.fail(missing)
  const { algorithm, pem } = yield* Effect.try({
    try: () =>
      pemOf(
        Option.isSome(privateKey)
          ? Redacted.value(privateKey.value)
          : readFileSync(
              Option.getOrElse(privateKeyFile, () => ""),
              "utf8",
            ),
      ),
    catch: () => "the private key cannot be read: it is a PEM or a JWK, or the path of one",
  })
  return {
    baseUrl: found.baseUrl.replace(/\/+$/, ""),
    environment: "Development",
    destination: found.destination,
    sourceId: Option.getOrUndefined(found.sourceId),
    plan: found.plan,
    credentials: {
      clientId: found.clientId,
      keyId: found.keyId,
      algorithm,
      privateKey: Redacted.make(pem, { label: "private key" }),
    },
  }
})
