/**
 * `effect-redox keys generate`: a key pair to register with Redox.
 */
import type * as Credentials from "@effect-redox/core/Credentials"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import type * as PlatformError from "effect/PlatformError"
import * as Redacted from "effect/Redacted"
import { generate } from "../../internal/keyPair.ts"
import { ExitStatus, misused, statuses, type UsageError } from "../exit.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, painter, printsLines, reportTo } from "../output/report.ts"

/** The flags. */
export interface Input {
  readonly out: string
  readonly algorithm: Credentials.Algorithm
  readonly keyId: Option.Option<string>
  readonly json: Option.Option<boolean>
}

const privateKeyFile = "private-key.pem"
const jwksFile = "jwks.json"

/** A path as a shell and a `.env` file read it. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)

const nextSteps = (keyId: string, privateKey: string, jwks: string): string => `
Next:
  1. In the Redox dashboard, create an OAuth API key and register ${jwks} with it: paste its
     text, or serve it at an https: URL of yours. It is public.
  2. export REDOX_ENVIRONMENT=Development
     export REDOX_CLIENT_ID=…            # the API key's client id
     export REDOX_KEY_ID=${keyId}
     export REDOX_PRIVATE_KEY_FILE=${quoted(privateKey)}
  3. effect-redox token                  # does Redox know the key?
`

const cannotWrite = (path: string): UsageError =>
  misused(`${path} cannot be written; check the folder and its permissions`)

// One level at a time: on file systems that make no folders (/proc), a recursive making of them never ends.
const makeFolders = (
  folder: string,
): Effect.Effect<void, PlatformError.PlatformError, FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const paths = yield* Path.Path
    if (yield* files.exists(folder)) return
    const parent = paths.dirname(folder)
    if (parent !== folder) yield* makeFolders(parent)
    yield* files.makeDirectory(folder, { mode: 0o700 })
  })

/** Makes a pair. An existing file is never overwritten: it may be the only copy of a key that is in use. */
export const generateKeys = Effect.fn("effect-redox.keys.generate")(function* (input: Input) {
  const output = yield* Output
  const files = yield* FileSystem.FileSystem
  const paths = yield* Path.Path
  const privateKey = paths.join(input.out, privateKeyFile)
  const jwks = paths.join(input.out, jwksFile)

  if (input.out.trim() === "") return yield* misused("--out must name a folder, such as keys")
  if (Option.exists(input.keyId, (id) => !/^[\x21-\x7e]{1,255}$/.test(id))) {
    return yield* misused("--key-id must be of printable ASCII without spaces")
  }
  for (const path of [privateKey, jwks]) {
    if (yield* Effect.orElseSucceed(files.exists(path), () => false)) {
      yield* output.err(
        `effect-redox: ${path} exists and is not overwritten: name another folder, or move it away first\n`,
      )
      return yield* ExitStatus.use((status) => status.set(statuses.failed))
    }
  }
  const pair = yield* Effect.orDie(generate({ algorithm: input.algorithm, keyId: Option.getOrUndefined(input.keyId) }))
  // "x" refuses a file that another process made since the check.
  const write = (path: string, text: string, mode: number) =>
    Effect.mapError(files.writeFileString(path, text, { flag: "wx", mode }), () => cannotWrite(path))
  yield* Effect.mapError(makeFolders(paths.resolve(input.out)), () => cannotWrite(input.out))
  yield* write(privateKey, Redacted.value(pair.privateKey), 0o600)
  yield* write(jwks, `${JSON.stringify(pair.jwks, undefined, 2)}\n`, 0o644)

  const { algorithm, keyId } = pair
  if (printsLines(output, input.json)) {
    const written = { privateKeyFile: privateKey, jwksFile: jwks }
    return yield* reportTo(lineReporter(output))({ event: "keys", algorithm, keyId, ...written })
  }
  const paint = painter(output.stdout.color)
  yield* output.out(
    [
      `${paint("bold", "private key")}  ${privateKey} (${algorithm}; readable by you only: keep it so)`,
      `${paint("bold", "public key")}   ${jwks}`,
      `${paint("bold", "key id")}       ${keyId}`,
      nextSteps(keyId, paths.resolve(privateKey), jwks),
    ].join("\n"),
  )
})
