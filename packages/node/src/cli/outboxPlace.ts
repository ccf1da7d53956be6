/**
 * Opens the outbox that a command names: a folder, or a PostgreSQL database.
 */
import * as Files from "@effect-redox/durable/Files"
import * as OutboxError from "@effect-redox/durable/OutboxError"
import * as Place from "@effect-redox/durable/Place"
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
import { services, servicesWithOptionalLogs } from "./services.ts"

/** What the outbox's error means for the command line. */
export const asUsage = (error: OutboxError.OutboxError): UsageError => misused(error.message)

const isOutboxError = (error: unknown): error is OutboxError.OutboxError => error instanceof OutboxError.OutboxError

/** Runs something whose failure in the outbox is wrong usage. */
export const outboxAsUsage = <A, E, R>(effect: Effect.Effect<A, E | OutboxError.OutboxError, R>) =>
  Effect.catchIf(effect, isOutboxError, (error) => Effect.fail(asUsage(error)))

/** Why nothing is begun in an outbox that is paused. */
export const pausedOutbox = "The outbox is paused: nothing is begun until effect-redox outbox resume"

// A key file may be a pipe.
const keys = Place.keysConfigWith((path) =>
  Effect.andThen(
    warnOfMode(Place.variables.keyFile, path),
    Effect.mapError(readTextFile(path, 64_000), (why) =>
      misused(`${Place.variables.keyFile} names a file that ${why}`),
    ),
  ),
)

/** Where the outbox is: the flag, or REDOX_OUTBOX. A database's password belongs into the variable. */
export const placeOf = Effect.fnUntraced(function* (
  flag: Option.Option<string>,
): Effect.fn.Return<Redacted.Redacted<string>, UsageError> {
  if (Option.isSome(flag)) return Redacted.make(flag.value)
  const set = yield* Effect.orElseSucceed(Config.option(Config.Redacted(Place.variables.place)), () => Option.none())
  if (Option.isSome(set) && Redacted.value(set.value).trim() !== "") return set.value
  return yield* misused("--outbox is required: a folder, or the URL of a PostgreSQL database (or set REDOX_OUTBOX)")
})

/** The outbox there. `existing`: a folder without one is refused, since a misspelled one would look empty and sound. */
export const outboxAt = (flag: Option.Option<string>, { existing = false }: { readonly existing?: boolean } = {}) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const place = yield* placeOf(flag)
      const found = yield* keys
      const where = Redacted.value(place)
      if (Place.isDatabase(where)) return Place.layer({ place, keys: found })
      const folder = (yield* Path.Path).resolve(where)
      if (existing && !(yield* Effect.promise(() => import("@effect-redox/durable/Folder"))).exists(folder)) {
        return yield* misused(
          "There is no outbox in that folder. Check --outbox or REDOX_OUTBOX; batch and outbox add make one",
        )
      }
      return Place.layer({ place: folder, keys: found })
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
