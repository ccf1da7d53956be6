/**
 * Reads the file that `--dotenv` names. It is no shell: what a shell would read otherwise is warned about, by the variable's
 * name and never its value.
 */
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { readTextFile } from "../../internal/textFile.ts"
import { misused, type UsageError } from "../exit.ts"

/** Far above any such file. */
const limit = 1_000_000

/** A line that sets one of our variables: its name, and the rest as it is written. */
const assignment = /^[ \t]*(?:export[ \t]+)?(REDOX_[A-Z0-9_]+)[ \t]*=[ \t]*(.*)$/gm

interface Line {
  readonly name: string
  readonly written: string
}

const linesOf = (text: string): ReadonlyArray<Line> =>
  Array.from(text.replaceAll(/\r\n?/g, "\n").matchAll(assignment), ([, name = "", written = ""]) => ({ name, written }))

// A comment has a space before it; without one, the # was meant as a character.
const isCut = ({ written }: Line): boolean => /^[^'"`\s#][^'"`#]*[^\s#]#/.test(written)

const namesVariable = ({ written }: Line): boolean =>
  !written.startsWith("'") && /\$(?:\{[A-Za-z_]|[A-Za-z_])/.test(written)

const isCutKey = ({ written }: Line): boolean => written.startsWith("-----BEGIN ") && !/\\n|-----END /.test(written)

const warningsOf = (line: Line): ReadonlyArray<string> => [
  ...(isCut(line) ? [`${line.name} ends at its #: put the value into single quotes`] : []),
  ...(namesVariable(line)
    ? [
        `${line.name} holds a $, and variables are not replaced there: write the value out, or put it into single quotes`,
      ]
    : []),
]

/** The variables of a file. */
export const readDotEnv = Effect.fnUntraced(function* (
  path: string,
): Effect.fn.Return<ConfigProvider.ConfigProvider, UsageError> {
  const text = yield* Effect.mapError(readTextFile(path, limit), (why) => misused(`--dotenv: ${path} ${why}`))
  const lines = linesOf(text)
  const cut = lines.find(isCutKey)
  if (cut !== undefined) {
    return yield* misused(
      `--dotenv: ${cut.name} ends with its first line: put the whole key into double quotes, or name its file in REDOX_PRIVATE_KEY_FILE`,
    )
  }
  yield* Effect.forEach(lines.flatMap(warningsOf), (warning) => Effect.logWarning(`--dotenv: ${warning}`), {
    discard: true,
  })
  return ConfigProvider.fromDotEnvContents(text)
})
