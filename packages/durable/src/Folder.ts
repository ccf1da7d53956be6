/**
 * The outbox in a folder: Node's own SQLite, for one machine and no server. Any process may add; one at a time sends.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as SqlClient from "effect/sql/SqlClient"
import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { exclusive } from "./internal/folder/lock.ts"
import { makePrivateFile, unusable } from "./internal/folder/privateFile.ts"
import * as copyMark from "./internal/folder/copyMark.ts"
import * as sqliteClient from "./internal/folder/sqliteClient.ts"
import { asOutbox, textOf, type Row } from "./internal/store/rows.ts"
import { createBuckets, migrate } from "./internal/store/schema.ts"
import { Store } from "./Store.ts"
import { Outbox } from "./Outbox.ts"
import * as OutboxError from "./OutboxError.ts"
import * as QuotaSql from "./QuotaSql.ts"
import * as Vault from "./Vault.ts"

/** Where, and with which keys. */
export interface Options {
  /** Made with mode 0700 where it is not there. It must be on a local disk: SQLite's locks fail on network file systems. */
  readonly folder: string
  /** The sealing keys. Default: the folder's own `outbox.key`, made with mode 0600 where it is not there. */
  readonly keys?: ReadonlyArray<Vault.SealingKey> | undefined
}

const makeFolder = (folder: string) =>
  Effect.try({
    try: () => {
      if (existsSync(folder)) return
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      chmodSync(folder, 0o700)
    },
    catch: unusable("folder"),
  })

const makePrivate = (folder: string, name: string) =>
  Effect.try({
    try: () => {
      const file = join(folder, name)
      makePrivateFile(file)
      for (const beside of [`${file}-wal`, `${file}-shm`]) if (existsSync(beside)) makePrivateFile(beside)
    },
    catch: unusable("folder"),
  })

const nowOf = (sql: SqlClient.SqlClient) =>
  // A parameter, so that statements keep their texts, and are prepared once.
  Effect.map(Clock.currentTimeMillis, (now) => sql`CAST(${Math.floor(now)} AS INTEGER)`)

const keyFile = "outbox.key"
const databaseFile = "outbox.sqlite"
const quotaFile = "quota.sqlite"

/**
 * Whether an outbox was made in a folder.
 *
 * @example
 * ```ts
 * import { Folder } from "@effect-redox/durable"
 *
 * export const isThere = Folder.exists("/var/lib/charts/outbox")
 * ```
 */
export const exists = (folder: string): boolean => existsSync(join(folder, databaseFile))

const ownKeys = Effect.fnUntraced(function* (folder: string) {
  const file = join(folder, keyFile)
  const had = existsSync(file)
  if (!had) {
    // A name of its own: what a key that was lost had sealed is known by its name to be sealed by another.
    const name = `folder-${randomBytes(4).toString("hex")}`
    const text = Redacted.value(Vault.format(Vault.generate(name)))
    yield* Effect.try({
      try: () => writeFileSync(file, `${text}\n`, { mode: 0o600, flag: "wx" }),
      catch: unusable("key"),
    }).pipe(
      // Another process was faster.
      Effect.catchIf(
        () => existsSync(file),
        () => Effect.void,
      ),
    )
    yield* Effect.logWarning(
      `A sealing key was made in the outbox's folder (${keyFile}): what is queued cannot be read without it. Back it up apart from the folder, or set REDOX_OUTBOX_KEY.`,
    )
  }
  const text = yield* Effect.try({ try: () => readFileSync(file, "utf8"), catch: unusable("key") })
  return yield* Vault.parse(Redacted.make(text))
})

// NFS, SMB, CIFS, FUSE: statfs(2).
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546])

const makeStore = Effect.fnUntraced(function* (folder: string) {
  const sql = yield* SqlClient.SqlClient
  const database = join(folder, databaseFile)
  const millis = Clock.currentTimeMillis
  yield* Effect.provideService(migrate, SqlClient.SqlClient, sql)
  return Store.of({
    sql,
    dialect: "sqlite",
    now: nowOf(sql),
    millis,
    lease: "never",
    exclusive: exclusive(folder),
    mark: copyMark.make(folder, database, sql),
    compact: Effect.asVoid(sql`PRAGMA wal_checkpoint(TRUNCATE)`).pipe(asOutbox("compact")),
    facts: Effect.gen(function* () {
      const [synchronous] = yield* sql<Row>`PRAGMA synchronous`.pipe(asOutbox("facts"))
      const [journal] = yield* sql<Row>`PRAGMA journal_mode`.pipe(asOutbox("facts"))
      const [check] = yield* sql<Row>`PRAGMA quick_check(1)`.pipe(asOutbox("facts"))
      const type = statfsSync(folder).type
      return {
        database: "SQLite in a folder",
        "commits reach the disk": synchronous?.["synchronous"] === 2 ? "yes (synchronous = FULL)" : "NO",
        journal: textOf(journal?.["journal_mode"]),
        "database is sound": textOf(check?.["quick_check"]),
        "file system": remote.has(type) ? "a network file system: NOT SAFE, move the folder to a local disk" : "local",
      }
    }),
  })
})

/**
 * The outbox, its vault and its store, over a folder. A `Runner` or `Ledger` over it holds the folder for its process.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Folder } from "@effect-redox/durable"
 * import { Outbox } from "@effect-redox/durable/Outbox"
 *
 * export const program = Outbox.use((outbox) => outbox.counts).pipe(
 *   Effect.provide(Folder.layer({ folder: "/var/lib/charts/outbox" }))
 * )
 * ```
 */
export const layer = (options: Options): Layer.Layer<Outbox | Vault.Vault | Store, OutboxError.OutboxError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { folder, keys } = options
      yield* makeFolder(folder)
      yield* makePrivate(folder, databaseFile)
      const vault = Vault.layer(keys ?? (yield* ownKeys(folder)))
      const client = sqliteClient
        .layer({ filename: join(folder, databaseFile) })
        .pipe(Layer.catch((error) => Layer.effectContext(Effect.fail(unusable("open")(error)))))
      const store = Layer.effect(Store, makeStore(folder)).pipe(Layer.provide(client))
      return Outbox.layer.pipe(Layer.provideMerge(Layer.merge(store, vault)))
    }),
  )

/**
 * A store of rate limits for the processes of this machine, in a file of its own in the folder. It is not synced to the disk:
 * after a power cut the bucket is full, which is half a percent of the limit.
 *
 * @example
 * ```ts
 * import { Layer } from "effect"
 * import { Quota } from "@effect-redox/core"
 * import { Folder } from "@effect-redox/durable"
 *
 * // Provide it to `Redox.layer` or `NodeRedox.layer`. The key names the address that Redox sees.
 * export const quota = Quota.layerShared({ key: "203.0.113.7" }).pipe(
 *   Layer.provide(Folder.layerQuotaStore({ folder: "/var/lib/charts/outbox" }))
 * )
 * ```
 */
export const layerQuotaStore = ({
  folder,
}: Pick<Options, "folder">): Layer.Layer<RateLimiter.RateLimiterStore, OutboxError.OutboxError> =>
  Layer.effect(
    RateLimiter.RateLimiterStore,
    Effect.gen(function* () {
      yield* makeFolder(folder)
      yield* makePrivate(folder, quotaFile)
      const sql = yield* sqliteClient
        .make({ filename: join(folder, quotaFile), synchronous: "off" })
        .pipe(Effect.mapError(unusable("open")))
      yield* createBuckets(sql).pipe(asOutbox("migrate"))
      return QuotaSql.make({ sql, dialect: "sqlite", now: nowOf(sql) })
    }),
  )
