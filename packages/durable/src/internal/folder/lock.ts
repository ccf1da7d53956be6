/**
 * One sender per folder, without a clock or a file of process ids: an exclusive transaction on a second SQLite file. The
 * kernel frees it with the process, however that ends.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import type * as Scope from "effect/Scope"
import { readFileSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as OutboxError from "../../OutboxError.ts"
import { makePrivateFile, unusable } from "./privateFile.ts"

const holderOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, "runner.txt"), "utf8").trim()
  } catch {
    return "of which nothing is known"
  }
}

const take = (folder: string): DatabaseSync => {
  const file = join(folder, "runner.lock")
  makePrivateFile(file)
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    writeFileSync(join(folder, "runner.txt"), `process ${process.pid} on ${hostname()}\n`, { mode: 0o600 })
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

// https://sqlite.org/rescode.html#busy
const busy = 5

const refused = (folder: string) => (error: unknown) =>
  Predicate.isObject(error) && error["errcode"] === busy
    ? OutboxError.fromReason(new OutboxError.InUse({ holder: holderOf(folder) }))
    : unusable("lock")(error)

/** Holds the folder until the scope ends. Fails with `InUse`. */
export const exclusive = (folder: string): Effect.Effect<void, OutboxError.OutboxError, Scope.Scope> =>
  Effect.asVoid(
    Effect.acquireRelease(
      Effect.try({
        try: () => take(folder),
        catch: refused(folder),
      }),
      (database) => Effect.sync(() => database.close()),
    ),
  )
