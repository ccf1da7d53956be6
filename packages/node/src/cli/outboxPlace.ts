/**
 * Opens the outbox that a command names: a folder, or a PostgreSQL database.
 */
import * as Files from "@effect-redox/durable/Files"
import * as Folder from "@effect-redox/durable/Folder"
import * as OutboxError from "@effect-redox/durable/OutboxError"
import * as Postgres from "@effect-redox/durable/Postgres"
import * as Vault from "@effect-redox/durable/Vault"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import type * as FileSystem from "effect/FileSystem"
import { readTextFile, warnOfMode } from "../internal/textFile.ts"
import * as NodeFileSource from "../NodeFileSource.ts"
import { misused, type UsageError } from "./exit.ts"
import { configured, type Connection } from "./input/connection.ts"
import { withDestinationProfiles } from "./input/destinations.ts"
import { isDatabase, outboxVariables } from "./input/variables.ts"
import { services, servicesWithOptionalLogs } from "./services.ts"

/** What the outbox's error means for the command line. */
export const asUsage = (error: OutboxError.OutboxError): UsageError => misused(error.message)

const isOutboxError = (error: unknown): error is OutboxError.OutboxError => error instanceof OutboxError.OutboxError

/** Runs something whose failure in the outbox is wrong usage. */
export const outboxAsUsage = <A, E, R>(effect: Effect.Effect<A, E | OutboxError.OutboxError, R>) =>
  Effect.catchIf(effect, isOutboxError, (error) => Effect.fail(asUsage(error)))

/** Why nothing is begun in an outbox that is paused. */
export const pausedOutbox = "The outbox is paused: nothing is begun until effect-redox outbox resume"

const setting = (name: string) =>
  Config.option(Config.Redacted(name)).pipe(
    Effect.orElseSucceed(() => Option.none<Redacted.Redacted<string>>()),
    Effect.map(Option.filter((value) => Redacted.value(value).trim() !== "")),
  )

/** The keys of REDOX_OUTBOX_KEY, or of the file that REDOX_OUTBOX_KEY_FILE names. */
const keys = Effect.gen(function* () {
  const direct = yield* setting(outboxVariables.key)
  if (Option.isSome(direct)) return yield* Vault.parse(direct.value)
  const file = yield* setting(outboxVariables.keyFile)
  if (Option.isNone(file)) return undefined
  const path = Redacted.value(file.value)
  yield* warnOfMode(outboxVariables.keyFile, path)
  const text = yield* Effect.mapError(readTextFile(path, 64_000), (why) =>
    misused(`REDOX_OUTBOX_KEY_FILE names a file that ${why}`),
  )
  return yield* Vault.parse(Redacted.make(text))
}).pipe(Effect.mapError((error) => (error._tag === "OutboxError" ? asUsage(error) : error)))

/** Where the outbox is: the flag, or REDOX_OUTBOX. A database's password belongs into the variable. */
export const placeOf = Effect.fnUntraced(function* (
  flag: Option.Option<string>,
): Effect.fn.Return<Redacted.Redacted<string>, UsageError> {
  const place = Option.orElse(Option.map(flag, Redacted.make), () => Option.none<Redacted.Redacted<string>>())
  const found = Option.isSome(place) ? place : yield* setting(outboxVariables.place)
  if (Option.isSome(found)) return found.value
  return yield* misused("--outbox is required: a folder, or the URL of a PostgreSQL database (or set REDOX_OUTBOX)")
})

/** The outbox there. `existing`: a folder without one is refused, since a misspelled one would look empty and sound. */
export const outboxAt = (flag: Option.Option<string>, { existing = false }: { readonly existing?: boolean } = {}) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const place = yield* placeOf(flag)
      const found = yield* keys
      const where = Redacted.value(place)
      if (!isDatabase(where)) {
        const paths = yield* Path.Path
        if (existing && !Folder.exists(paths.resolve(where))) {
          return yield* misused(
            "There is no outbox in that folder. Check --outbox or REDOX_OUTBOX; batch and outbox add make one",
          )
        }
        return Folder.layer({ folder: paths.resolve(where), keys: found })
      }
      if (found === undefined) {
        return yield* misused(
          "REDOX_OUTBOX_KEY is required with a database: what is queued is sealed with it. Make one with: echo main:$(openssl rand -base64 32)",
        )
      }
      return Layer.fresh(Postgres.layer({ url: place, keys: found }))
    }),
  ).pipe(
    Layer.catch((error) => Layer.effectContext(Effect.fail(error._tag === "OutboxError" ? asUsage(error) : error))),
  )

/** Opens files by their paths. */
export const files: Layer.Layer<Files.Files, never, FileSystem.FileSystem | Path.Path> = Files.layer(
  NodeFileSource.fromReference,
)

/** Runs something that sends what the outbox of these flags holds. */
export const sendingFrom =
  (
    input: Connection & {
      readonly outbox: Option.Option<string>
      readonly destinationProfiles: Option.Option<string>
      readonly settle: boolean
    },
  ) =>
  <A, E, R>(effect: Effect.Effect<A, E | OutboxError.OutboxError, R>) =>
    effect.pipe(
      withDestinationProfiles(input.destinationProfiles),
      Effect.provide(Layer.mergeAll(input.settle ? servicesWithOptionalLogs : services, outboxAt(input.outbox), files)),
      outboxAsUsage,
      configured(input),
    )
