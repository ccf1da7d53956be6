/**
 * Notices that a database is an older copy. A count is kept in the database and in a file beside it, and goes on while
 * sending: a database that is behind its file was put back, and one that is another file than was noted was copied. That
 * file is made anew each time, and notes which file it is itself: one that is another came back with an older folder.
 */
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs"
import type { BigIntStats } from "node:fs"
import { join } from "node:path"
import * as OutboxError from "../../OutboxError.ts"
import { generation, putMeta, readMeta } from "../store/meta.ts"
import type { CopyMark } from "../../Store.ts"

interface Mark {
  readonly generation: number
  /** Which file the database was. */
  readonly database: string
  /** Is the mark itself the file that was written? */
  readonly isOwn: boolean
}

// A number is given to the next file when its own is deleted, so the time of birth goes with it; 0 where there is none. On
// Windows a file that takes over a name may take over the time of birth with it.
const identityOf = ({ birthtimeNs, ino }: BigIntStats): string =>
  process.platform === "win32" ? String(ino) : `${ino}:${birthtimeNs}`

const read = (file: string): Mark | undefined => {
  try {
    const [generation, database, own] = readFileSync(file, "utf8").trim().split(" ")
    const isOwn = own === identityOf(statSync(file, { bigint: true }))
    return { generation: Number(generation), database: database ?? "", isOwn }
  } catch {
    return undefined
  }
}

const write = (file: string, { database, generation }: Pick<Mark, "generation" | "database">): void => {
  const fresh = `${file}.new`
  rmSync(fresh, { force: true })
  const handle = openSync(fresh, "wx", 0o600)
  try {
    writeSync(handle, `${generation} ${database} ${identityOf(fstatSync(handle, { bigint: true }))}\n`)
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
  const identity = disk(() => identityOf(statSync(database, { bigint: true })))
  const stored = Effect.map(readMeta(sql, generation, "generation"), (value) => Number(value ?? 0))
  // The database first: of a crash in between it is ahead of its file, which means nothing.
  const put = Effect.fnUntraced(function* (number: number) {
    yield* putMeta(sql, generation, String(number), "generation")
    const noted = yield* identity
    yield* disk(() => write(file, { generation: number, database: noted }))
  })
  return {
    check: Effect.gen(function* () {
      const noted = read(file)
      const number = yield* stored
      if (noted === undefined) {
        return number === 0 ? undefined : `the file "generation" is missing beside the database`
      }
      if (number < noted.generation) {
        return `the database is at generation ${number}, the folder has seen ${noted.generation}`
      }
      if (noted.database !== (yield* identity)) return "the database is another file than was sent from last"
      return noted.isOwn ? undefined : `the file "generation" is not the one that was written last`
    }),
    accept: Effect.flatMap(stored, (number) => put(Math.max(number, read(file)?.generation ?? 0) + 1)),
    advance: Effect.flatMap(stored, (number) => put(number + 1)),
  }
}
