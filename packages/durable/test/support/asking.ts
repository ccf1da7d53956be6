/**
 * An outbox over a fake Redox that can be asked: by search, and by the logs of its Platform API.
 */
import { LogService } from "@effect-redox/core"
import { Folder, Runner, Vault } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { Effect, Layer, Option } from "effect"
import { folder } from "./folders.ts"
import { destination, files } from "./sends.ts"

const logs = Layer.unwrap(
  Effect.map(FakeRedox.FakeRedox, ({ platform }) =>
    LogService.LogService.layer({
      organizationId: String(platform.organizationId),
      environmentId: platform.environmentIds.Development,
      destinations: { [destination]: platform.destinationId(destination) },
      credentials: platform.credentials,
    }),
  ),
)

const outbox = Layer.unwrap(
  Effect.map(folder, (path) => Folder.layer({ folder: path, keys: [Vault.generate("test")] })),
)

/** The outbox in a folder of its own, with this process as the one that sends, and everything to ask with. */
export const all = Layer.mergeAll(
  Layer.provideMerge(Runner.layerHolder, outbox),
  files,
  Layer.provideMerge(logs, RedoxTest.layer({ algorithm: "ES384" })),
)

/** Sends until nothing is queued, with time passing. */
export const untilEmpty = (options?: Runner.UntilEmptyOptions) =>
  RedoxTest.fastForward(Runner.untilEmpty(options), { speed: 2_000 })

export const entryOf = (key: string) => Outbox.use((outbox) => outbox.get(key)).pipe(Effect.map(Option.getOrThrow))
export const stateOf = (key: string) => Effect.map(entryOf(key), ({ state }) => state)
