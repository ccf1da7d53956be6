/**
 * What the grammars of several commands share.
 */
import type * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"

/** What a flag or an argument that takes a path names. */
export type PathKind = "file" | "directory"

// A path stays as it was typed, since events name files by it, so these are texts to Effect and paths to shells.
const paths = new Map<string, PathKind>()

/** Which flags and arguments take a path, by name. */
export const pathKinds: ReadonlyMap<string, PathKind> = paths

/** A flag that takes a path. */
export const pathFlag = (name: string, description: string, kind: PathKind = "file"): Flag.Flag<string> => {
  paths.set(name, kind)
  return Flag.String(name).pipe(
    Flag.withMetavar(kind === "file" ? "<path>" : "<folder>"),
    Flag.withDescription(description),
  )
}

/** An argument that takes a path. */
export const pathArgument = (name: string, description: string): Argument.Argument<string> => {
  paths.set(name, "file")
  return Argument.String(name).pipe(Argument.withDescription(description))
}

/** A flag that takes a text and may be absent. */
export const textFlag = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** A flag that is off unless given. */
export const switchFlag = (name: string, description: string): Flag.Flag<boolean> =>
  Flag.Boolean(name).pipe(Flag.withoutNegation, Flag.withDescription(description), Flag.withDefault(false))

/** Which output: absent means JSON lines unless the standard output is a terminal. */
export const json = Flag.Boolean("json").pipe(
  Flag.withDescription("JSON lines, the default unless standard output is a terminal; --no-json: text"),
  Flag.optional,
)

/** How many files at a time. */
export const concurrency = (usual: number): Flag.Flag<number> =>
  Flag.Int("concurrency").pipe(
    Flag.withMetavar("<n>"),
    Flag.withDescription(`How many files at a time, 1 to 256; default ${usual}`),
    Flag.filter(
      (count) => count >= 1 && count <= 256,
      () => "a number from 1 to 256",
    ),
    Flag.withDefault(usual),
  )

/** How a file travels. */
export const method = (description: string) =>
  Flag.Literals("method", ["auto", "upload", "embed"]).pipe(
    Flag.withDescription(description),
    Flag.withDefault("auto" as const),
  )

export const contentType = textFlag("content-type", "<mime>", "Default: by the file's first bytes, else by its name")

export const destinationProfiles = pathFlag(
  "destination-profiles",
  "The rules of destinations, checked before anything is sent [REDOX_PROFILES]",
).pipe(Flag.optional)

export const strict = switchFlag("strict", "Send nothing that there is advice about")

const allowances = [
  "identifier-without-system",
  "other-destination-identifier",
  "known-patient",
] as const satisfies ReadonlyArray<DocumentMessage.Allowance>

export const allow = Flag.Literals("allow", allowances).pipe(
  Flag.withMetavar("<rule>"),
  Flag.withDescription("Send what is refused otherwise, since it can lead to the wrong chart"),
  Flag.atLeast(0),
)

export const verifyPatient = switchFlag(
  "verify-patient",
  "Search for the patient first; send only where exactly one is found, and agrees in family name and birth date",
)

export const settle = Flag.Boolean("settle").pipe(
  Flag.withDescription(
    "Ask Redox about unknown sends and settle them by evidence, the default; --no-settle: leave them",
  ),
  Flag.withDefault(true),
)

/** Joins lines of a description: the help indents its first line only. */
export const text = (...lines: ReadonlyArray<string>): string => lines.join("\n  ")

export const connecting = text(
  "Credentials come from flags, then --profile, then the environment, then the file that --dotenv names:",
  "  REDOX_ENVIRONMENT       Development, Staging or Production",
  "  REDOX_CLIENT_ID         the OAuth API key's client id",
  "  REDOX_KEY_ID            the id under which its public key is registered",
  "  REDOX_PRIVATE_KEY_FILE  the private key, PEM or JWK; or the key itself in REDOX_PRIVATE_KEY",
  "  REDOX_PRIVATE_KEY_PASSPHRASE, if the key is encrypted",
  "  REDOX_ACCESS_TOKEN      instead of these three, a token from elsewhere",
  "  REDOX_SOURCE_ID, REDOX_PLAN, REDOX_BASE_URL, where they are needed",
)

/** Runs the handler of a module that is loaded only when its command runs. */
export const lazily =
  <M, I, A, E, R>(load: () => Promise<M>, handler: (module: M) => (input: I) => Effect.Effect<A, E, R>) =>
  (input: I): Effect.Effect<A, E, R> =>
    Effect.flatMap(Effect.promise(load), (module) => handler(module)(input))
