/**
 * Notices that a database is an older copy. A count is kept in the database and in a file beside it, and goes on while
 * sending: a database that is behind its file was put back, and one that is another file than was noted was copied.
 */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs"
import { join } from "node:path"
import * as OutboxError from "../../OutboxError.ts"
import { asOutbox, textOf, type Row } from "../store/rows.ts"
import type { CopyMark } from "../../Store.ts"

interface Mark {
  readonly generation: number
  readonly inode: string
}

const read = (file: string): Mark | undefined => {
  try {
    const [generation, inode] = readFileSync(file, "utf8").trim().split(" ")
    return { generation: Number(generation), inode: inode ?? "" }
  } catch {
    return undefined
  }
}

const write = (file: string, { generation, inode }: Mark): void => {
  const fresh = `${file}.new`
  const handle = openSync(fresh, "w", 0o600)
  try {
    writeSync(handle, `${generation} ${inode}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
}

const failed = OutboxError.fromReason(new OutboxError.StorageFailed({ operation: "generation", retryable: false }))

/** The marks of a folder's database. */
export const make = (folder: string, database: string, sql: SqlClient.SqlClient): CopyMark => {
  const file = join(folder, "generation")
  const disk = <A>(run: () => A) => Effect.try({ try: run, catch: () => failed })
  const inode = disk(() => String(statSync(database, { bigint: true }).ino))
  const stored = sql<Row>`SELECT value FROM redox_meta WHERE name = 'generation'`.pipe(
    asOutbox("generation"),
    Effect.map(([row]) => (row === undefined ? 0 : Number(textOf(row["value"])))),
  )
  // The database first: of a crash in between it is ahead of its file, which means nothing.
  const put = Effect.fnUntraced(function* (generation: number) {
    yield* sql`INSERT INTO redox_meta (name, value) VALUES ('generation', ${String(generation)})
      ON CONFLICT (name) DO UPDATE SET value = ${String(generation)}`.pipe(asOutbox("generation"))
    const noted = yield* inode
    yield* disk(() => write(file, { generation, inode: noted }))
  })
  return {
    check: Effect.gen(function* () {
      const noted = read(file)
      const generation = yield* stored
      if (noted === undefined) {
        return generation === 0 ? undefined : `the file "generation" is missing beside the database`
      }
      if (generation < noted.generation) {
        return `the database is at generation ${generation}, the folder has seen ${noted.generation}`
      }
      return noted.inode === (yield* inode) ? undefined : "the database is another file than was sent from last"
    }),
    accept: Effect.flatMap(stored, (generation) => put(Math.max(generation, read(file)?.generation ?? 0) + 1)),
    advance: Effect.flatMap(stored, (generation) => put(generation + 1)),
  }
}
