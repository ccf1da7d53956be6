/**
 * Reads the file of a private key that a variable names.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { maxKeySize } from "../key/signing.ts"
import type { Problem } from "../../RedoxError.ts"

/** The bytes of the file that holds the private key. */
export type OpenKeyFile = (path: string) => Stream.Stream<Uint8Array, unknown, FileSystem.FileSystem>

/** As {@link OpenKeyFile} says, from the file system. A device would have no end, and a pipe perhaps no writer. */
export const openKeyFile: OpenKeyFile = (path) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const files = yield* FileSystem.FileSystem
      const { type } = yield* files.stat(path)
      return type === "File" ? files.stream(path) : yield* Effect.fail(type)
    }),
  )

const messages = {
  cannotBeRead: "names a file that cannot be read: check its path and permissions",
  tooLarge: "names a file of more than 64 kB, which no private key has",
  notText: "names a file that is not UTF-8 text: expected PEM or JWK",
} as const

/** The text of the key file that a variable names: no more than a key can have, and strictly UTF-8. */
export const readKeyFile = (
  bytes: ReturnType<OpenKeyFile>,
  variable: string,
): Effect.Effect<Redacted.Redacted<string>, Problem, FileSystem.FileSystem> => {
  let size = 0
  const wrong = (what: keyof typeof messages): Problem => ({
    path: variable,
    rule: "readable",
    message: messages[what],
  })
  return bytes.pipe(
    Stream.mapError(() => wrong("cannotBeRead")),
    Stream.mapEffect((chunk) => {
      size += chunk.byteLength
      return size > maxKeySize ? Effect.fail(wrong("tooLarge")) : Effect.succeed(chunk)
    }),
    Stream.mkUint8Array,
    Effect.flatMap((bytes) =>
      Effect.try({ try: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes), catch: () => wrong("notText") }),
    ),
    Effect.map((text) => Redacted.make(text, { label: "private key" })),
  )
}
