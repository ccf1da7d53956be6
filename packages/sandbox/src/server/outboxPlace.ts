/**
 * Opens an outbox. This module alone loads the outbox's package, and is itself loaded only where one is asked for: without,
 * a sandbox starts as fast as ever.
 */
import { Outbox } from "@effect-redox/durable/Outbox"
import * as Vault from "@effect-redox/durable/Vault"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { userInfo } from "node:os"
import { SandboxError } from "../command/sandboxError.ts"
import type { OpenOutbox } from "./outbox.ts"

const failed = (error: { readonly message: string }) => new SandboxError({ message: error.message })

const setting = (name: string) =>
  Effect.map(
    Effect.orElseSucceed(Config.option(Config.Redacted(name)), Option.none<Redacted.Redacted<string>>),
    (found) => Option.getOrUndefined(Option.filter(found, (value) => Redacted.value(value).trim() !== "")),
  )

/** The sealing keys by which the command opens the same outbox. */
const keys = Effect.gen(function* () {
  const direct = yield* setting("REDOX_OUTBOX_KEY")
  if (direct !== undefined) return yield* Vault.parse(direct)
  const file = yield* setting("REDOX_OUTBOX_KEY_FILE")
  if (file === undefined) return undefined
  const fs = yield* FileSystem.FileSystem
  const text = yield* Effect.mapError(fs.readFileString(Redacted.value(file)), () => ({
    message:
      "The file that REDOX_OUTBOX_KEY_FILE names cannot be read. Nothing was started. Name a file with a sealing key.",
  }))
  return yield* Vault.parse(Redacted.make(text))
})

const isDatabase = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)

/** A database's URL without what only its client needs to know. */
const shown = (place: string): string => {
  if (!isDatabase(place) || !URL.canParse(place)) return isDatabase(place) ? "PostgreSQL" : place
  const { host, pathname } = new URL(place)
  return `postgres://${host}${pathname}`
}

const layerOf = Effect.fnUntraced(function* (place: Redacted.Redacted<string>) {
  const found = yield* keys
  const where = Redacted.value(place)
  if (!isDatabase(where)) {
    const path = yield* Path.Path
    const Folder = yield* Effect.promise(() => import("@effect-redox/durable/Folder"))
    return Folder.layer({ folder: path.resolve(where), keys: found })
  }
  if (found === undefined) {
    return yield* Effect.fail({
      message: "REDOX_OUTBOX_KEY is required with a database. Nothing was started. Set it as for effect-redox outbox.",
    })
  }
  const Postgres = yield* Effect.promise(() => import("@effect-redox/durable/Postgres"))
  return Postgres.layer({ url: place, keys: found, maxConnections: 2 })
})

/** The outbox at a place: a folder, or the URL of a PostgreSQL database. */
export const open = Effect.fnUntraced(function* (
  place: string | Redacted.Redacted<string>,
): Effect.fn.Return<OpenOutbox, SandboxError, Scope.Scope | FileSystem.FileSystem | Path.Path> {
  const at = Redacted.isRedacted(place) ? place : Redacted.make(place)
  const layer = yield* Effect.mapError(layerOf(at), failed)
  const context = yield* Effect.mapError(Layer.build(layer), failed)
  return {
    place: shown(Redacted.value(at)),
    outbox: Context.get(context, Outbox),
    user: userInfo().username,
  }
})
