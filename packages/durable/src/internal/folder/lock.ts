/**
 * One sender per folder, without a clock or a file of process ids: an exclusive transaction on a second SQLite file. The
 * kernel frees it with the process, however that ends.
 */
import { Effect, type Scope } from "effect"
import { readFileSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as OutboxError from "../../OutboxError.ts"

const holderOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, "runner.txt"), "utf8").trim()
  } catch {
    return "of which nothing is known"
  }
}

const take = (folder: string): DatabaseSync => {
  const database = new DatabaseSync(join(folder, "runner.lock"), { timeout: 0 })
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    writeFileSync(join(folder, "runner.txt"), `process ${process.pid} on ${hostname()}\n`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Holds the folder until the scope ends. Fails with `InUse`. */
export const exclusive = (folder: string): Effect.Effect<void, OutboxError.OutboxError, Scope.Scope> =>
  Effect.asVoid(
    Effect.acquireRelease(
      Effect.try({
        try: () => take(folder),
        catch: () => OutboxError.fromReason(new OutboxError.InUse({ holder: holderOf(folder) })),
      }),
      (database) => Effect.sync(() => database.close()),
    ),
  )
