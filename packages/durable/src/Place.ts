/**
 * Opens an outbox by where it is: a folder, or a PostgreSQL database by its URL. What the other one needs is not loaded, so
 * that one program serves both, as `effect-redox outbox` does.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { fromReason, SealingKeyInvalid, type OutboxError } from "./OutboxError.ts"
import type { Outbox } from "./Outbox.ts"
import type { Store } from "./Store.ts"
import { parse, type SealingKey, type Vault } from "./Vault.ts"

/** The variables that say where an outbox is, and what it is sealed with. */
export const variables = {
  place: "REDOX_OUTBOX",
  key: "REDOX_OUTBOX_KEY",
  keyFile: "REDOX_OUTBOX_KEY_FILE",
} as const

/** Where an outbox is. */
export interface Options {
  /** A folder, or the URL of a database (`postgres://…`), which may hold a password. */
  readonly place: string | Redacted.Redacted<string>
  /** The sealing keys. Default in a folder: one of its own. A database has none. */
  readonly keys?: ReadonlyArray<SealingKey> | undefined
  /** The most connections to a database. Default 10. */
  readonly maxConnections?: number | undefined
}

/** Whether a place is a database, and not a folder. */
export const isDatabase = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)

const invalid = (problem: string): OutboxError => fromReason(new SealingKeyInvalid({ problem }))

/**
 * The outbox, its vault and its store at a place. Fails as `Folder.layer` and `Postgres.layer` do, and with
 * `SealingKeyInvalid` where a database is given no key.
 *
 * @example
 * ```ts
 * import { Config, Effect, Layer } from "effect"
 * import { Place } from "@effect-redox/durable"
 *
 * // A folder today, a database tomorrow.
 * export const outbox = Layer.unwrap(
 *   Effect.gen(function* () {
 *     return Place.layer({ place: yield* Config.Redacted("REDOX_OUTBOX"), keys: yield* Place.keysConfig })
 *   }),
 * )
 * ```
 */
export const layer = ({ keys, maxConnections, place }: Options): Layer.Layer<Outbox | Vault | Store, OutboxError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const url = Redacted.isRedacted(place) ? place : Redacted.make(place)
      const where = Redacted.value(url)
      if (!isDatabase(where)) {
        const Folder = yield* Effect.promise(() => import("./Folder.ts"))
        return Folder.layer({ folder: where, keys })
      }
      if (keys === undefined) {
        return yield* invalid(`there is none, and a database has none of its own: set ${variables.key}`)
      }
      const Postgres = yield* Effect.promise(() => import("./Postgres.ts"))
      // Another outbox of the program has connections of its own.
      return Layer.fresh(Postgres.layer({ url, keys, maxConnections }))
    }),
  )

const setting = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Effect.orElseSucceed(() => Option.none<Redacted.Redacted<string>>()),
    Effect.map(Option.filter((value) => Redacted.value(value).trim() !== "")),
  )

/**
 * {@link keysConfig} with another way to read the file, such as one that takes pipes. What that fails with is not changed.
 */
export const keysConfigWith = Effect.fnUntraced(function* <E, R>(
  readFile: (path: string) => Effect.Effect<string, E, R>,
): Effect.fn.Return<ReadonlyArray<SealingKey> | undefined, OutboxError | E, R> {
  const direct = yield* setting(variables.key)
  if (Option.isSome(direct)) return yield* parse(direct.value)
  const file = yield* setting(variables.keyFile)
  if (Option.isNone(file)) return undefined
  return yield* parse(Redacted.make(yield* readFile(Redacted.value(file.value))))
})

/** The most bytes of a file of keys. */
const mostBytes = 64_000

/**
 * The sealing keys of `REDOX_OUTBOX_KEY`, or of the file that `REDOX_OUTBOX_KEY_FILE` names; `undefined` where neither is set.
 * Fails with `SealingKeyInvalid`.
 */
export const keysConfig: Effect.Effect<ReadonlyArray<SealingKey> | undefined, OutboxError, FileSystem.FileSystem> =
  keysConfigWith(
    Effect.fnUntraced(function* (path: string) {
      const files = yield* FileSystem.FileSystem
      const unreadable = () => invalid(`the file that ${variables.keyFile} names cannot be read`)
      const { size, type } = yield* Effect.mapError(files.stat(path), unreadable)
      if (type !== "File") return yield* unreadable()
      if (size > mostBytes) return yield* invalid(`the file that ${variables.keyFile} names is none of keys`)
      return yield* Effect.mapError(files.readFileString(path), unreadable)
    }),
  )
