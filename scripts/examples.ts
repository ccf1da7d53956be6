/**
 * Runs the README's program and the examples as their reader would, against a Redox on this machine, and looks at what
 * arrived there.
 */
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Redacted } from "effect"
import { readFile, rm, writeFile } from "node:fs/promises"
import { root, run } from "./workspace.ts"

const [, firstProgram] = /^```ts\n([^]*?)^```$/m.exec(await readFile(`${root}README.md`, "utf8")) ?? []
if (firstProgram === undefined) throw new Error("README.md has no program")
const readme = `${root}examples/.readme.ts`
await writeFile(readme, firstProgram)

const program = Effect.gen(function* () {
  const { baseUrl } = yield* FakeRedoxServer
  const redox = yield* FakeRedox.FakeRedox
  const env = {
    REDOX_BASE_URL: baseUrl,
    REDOX_ENVIRONMENT: "Development",
    REDOX_SOURCE_ID: redox.sourceId,
    REDOX_CLIENT_ID: redox.credentials.clientId,
    REDOX_KEY_ID: redox.credentials.keyId,
    REDOX_PRIVATE_KEY: Redacted.value(redox.credentials.privateKey),
  }
  const example = (...args: ReadonlyArray<string>) => Effect.promise(() => run("node", args, { env }))

  yield* example(readme)
  yield* example("examples/send-one-file.ts")
  yield* example("examples/send-many-files.ts")
  const { documents } = yield* redox.counts
  if (documents !== 4) return yield* Effect.die(`expected four documents, found ${documents}`)
  yield* Effect.log("the README's program and the examples filed four documents")
})

await Effect.runPromise(program.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped)).finally(() => rm(readme))
