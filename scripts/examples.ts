/**
 * Runs the example programs as their reader would, against a Redox on this machine, and looks at what arrived there.
 */
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Redacted } from "effect"
import { run } from "./workspace.ts"

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

  yield* example("examples/send-one-file.ts")
  yield* example("examples/send-many-files.ts")
  const { documents } = yield* redox.counts
  if (documents !== 3) return yield* Effect.die(`expected three documents of the examples, found ${documents}`)
  yield* Effect.log("the examples filed three documents")
})

await Effect.runPromise(program.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped))
