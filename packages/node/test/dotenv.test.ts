import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Logger } from "effect"
import { join } from "node:path"
import { readDotEnv } from "../src/cli/input/dotenv.ts"
import { bytes } from "./support/FileSamples.ts"

/** The value of REDOX_X in a file, and what is warned about; or why the file is refused. */
const read = Effect.fnUntraced(function* (content: string | Uint8Array) {
  const files = yield* FileSystem.FileSystem
  const path = join(yield* files.makeTempDirectoryScoped(), "some.env")
  yield* files.writeFile(path, Buffer.from(content))
  const warnings: Array<string> = []
  const logger = Logger.layer([Logger.make(({ message }) => void warnings.push(String(message)))])
  return yield* readDotEnv(path).pipe(
    Effect.flatMap((provider) => provider.load(["REDOX_X"])),
    Effect.map((node) => ({ value: node?.value, warnings })),
    Effect.provide(logger),
    Effect.catchTag("UsageError", ({ message }) => Effect.succeed({ value: undefined, warnings: [message] })),
  )
}, Effect.scoped)

describe("a .env file", () => {
  const table: ReadonlyArray<readonly [line: string, value: string | undefined, warning: RegExp | undefined]> = [
    ["REDOX_X=abc", "abc", undefined],
    ["export REDOX_X=abc", "abc", undefined],
    ["REDOX_X = abc # a comment", "abc", undefined],
    ["REDOX_X='s3cret#1'", "s3cret#1", undefined],
    ['REDOX_X="s3cret#1"', "s3cret#1", undefined],
    ["REDOX_X='pa$word'", "pa$word", undefined],
    ["REDOX_X=5$", "5$", undefined],
    ["REDOX_X='/sp ace/key.pem'", "/sp ace/key.pem", undefined],
    [
      'REDOX_X="-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n"',
      "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n",
      undefined,
    ],
    [
      'REDOX_X="-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----"',
      "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----",
      undefined,
    ],
    ["\ufeffREDOX_X=abc\r\n", "abc", undefined],
    ["REDOX_X=s3cret#1", "s3cret", /REDOX_X ends at its #: put the value into single quotes/],
    [
      "REDOX_X=$PWD/keys/private-key.pem",
      "$PWD/keys/private-key.pem",
      /REDOX_X holds a \$, and variables are not replaced/,
    ],
    ['REDOX_X="${HOME}/key.pem"', "${HOME}/key.pem", /REDOX_X holds a \$/],
    [
      "REDOX_X=-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----",
      undefined,
      /REDOX_X ends with its first line: put the whole key into double quotes/,
    ],
    ["OTHER=$HOME#1\nREDOX_X=abc", "abc", undefined],
  ]
  it.effect.each(table)(
    "is read as it is documented, and what a shell reads otherwise is warned about: %j",
    ([line, value, warning]) =>
      Effect.gen(function* () {
        const found = yield* read(line)
        assert.strictEqual(found.value, value)
        if (warning === undefined) assert.deepStrictEqual(found.warnings, [])
        else assert.match(found.warnings.join(), warning)
        assert.notMatch(found.warnings.join(), /s3cret|PWD|HOME|MII/)
      }).pipe(Effect.provide(NodeServices.layer)),
  )

  it.effect("is refused where it is not UTF-8", () =>
    Effect.gen(function* () {
      assert.match((yield* read(bytes("A=b\nREDOX_X=\xfc"))).warnings.join(), /is not UTF-8 \(line 2, byte 9 of it\)/)
      assert.match((yield* read(bytes("\xff\xfeA\0"))).warnings.join(), /is in UTF-16/)
    }).pipe(Effect.provide(NodeServices.layer)),
  )
})
