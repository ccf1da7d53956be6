/**
 * Opens an outbox. This module alone loads the outbox's package, and is itself loaded only where one is asked for: without,
 * a sandbox starts as fast as ever.
 */
import { Outbox } from "@effect-redox/durable/Outbox"
import * as Place from "@effect-redox/durable/Place"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { userInfo } from "node:os"
import { SandboxError } from "../command/sandboxError.ts"
import type { OpenOutbox } from "./outbox.ts"

const failed = (error: { readonly message: string }) => new SandboxError({ message: error.message })

/** A database's URL without what only its client needs to know. */
const shown = (place: string): string => {
  if (!Place.isDatabase(place) || !URL.canParse(place)) return Place.isDatabase(place) ? "PostgreSQL" : place
  const { host, pathname } = new URL(place)
  return `postgres://${host}${pathname}`
}

/** The outbox at a place: a folder, or the URL of a PostgreSQL database. */
export const open = Effect.fnUntraced(function* (
  place: string | Redacted.Redacted<string>,
): Effect.fn.Return<OpenOutbox, SandboxError, Scope.Scope | FileSystem.FileSystem | Path.Path> {
  const at = Redacted.isRedacted(place) ? place : Redacted.make(place)
  const where = Redacted.value(at)
  // With the sealing keys by which the command opens the same outbox.
  const keys = yield* Effect.mapError(Place.keysConfig, failed)
  const local = Place.isDatabase(where) ? at : (yield* Path.Path).resolve(where)
  const context = yield* Effect.mapError(Layer.build(Place.layer({ place: local, keys, maxConnections: 2 })), failed)
  return {
    place: shown(where),
    outbox: Context.get(context, Outbox),
    user: userInfo().username,
  }
})
