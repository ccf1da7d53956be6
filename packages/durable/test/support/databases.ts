/**
 * The two databases, as places that outlive a process.
 */
import { Folder, type OutboxError, Postgres as PostgresOutbox, type Vault } from "@effect-redox/durable"
import type { Outbox } from "@effect-redox/durable/Outbox"
import { Context, Effect, Layer, Redacted } from "effect"
import { execFileSync } from "node:child_process"
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Store } from "@effect-redox/durable/Store"
import { folder } from "./folders.ts"
import type { Task } from "./worker.ts"

/** Somewhere an outbox is kept. */
export interface Place {
  readonly store: Task["store"]
  /** The outbox as this process sees it. */
  readonly layer: Layer.Layer<Outbox | Vault.Vault | Store, OutboxError.OutboxError>
}

/** A folder of its own. */
export const folderPlace = (keys: ReadonlyArray<Vault.SealingKey>) =>
  Effect.map(folder, (path): Place => ({ store: { folder: path }, layer: Folder.layer({ folder: path, keys }) }))

/** A port that nothing listens on now. */
export const freePort = Effect.callback<number>((resume) => {
  const server = createServer()
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0)))
  })
})

/** A PostgreSQL server of its own. */
export interface Server {
  readonly url: (database: string) => string
  readonly createDatabase: (name: string) => void
  /** As after a power cut: no clean shutdown, recovery from the log. */
  readonly restart: () => void
}

// It refuses to run as root, so there it runs as `postgres`.
const startPostgres = Effect.gen(function* () {
  const [bin] = globSync("/usr/lib/postgresql/*/bin").toSorted().toReversed()
  if (bin === undefined || !existsSync(join(bin, "initdb"))) {
    return yield* Effect.die(new Error("These tests need PostgreSQL's server programs: apt-get install postgresql"))
  }
  const port = yield* freePort
  const root = process.getuid?.() === 0
  const directory = mkdtempSync(join(tmpdir(), "outbox-pg-"))
  chmodSync(directory, 0o777)
  const data = join(directory, "data")
  const as = (command: ReadonlyArray<string>) =>
    root
      ? execFileSync("runuser", ["-u", "postgres", "--", ...command], { cwd: directory, stdio: "ignore" })
      : execFileSync(command[0] ?? "", command.slice(1), { cwd: directory, stdio: "ignore" })
  const control = (...args: ReadonlyArray<string>) =>
    as([join(bin, "pg_ctl"), "-D", data, "-l", join(directory, "log"), "-w", ...args])
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      as([join(bin, "initdb"), "-D", data, "-U", "charts", "--auth=trust", "-E", "UTF8", "--no-locale"])
      control("-o", `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c max_connections=200`, "start")
    }),
    () =>
      Effect.sync(() => {
        control("-m", "immediate", "stop")
        rmSync(directory, { recursive: true, force: true })
      }),
  )
  const server: Server = {
    url: (database) => `postgres://charts@127.0.0.1:${port}/${database}`,
    createDatabase: (name) =>
      void as([join(bin, "createdb"), "-h", "127.0.0.1", "-p", String(port), "-U", "charts", name]),
    restart: () => void control("-m", "immediate", "restart"),
  }
  return server
})

/** PostgreSQL in a temporary folder. */
export class Postgres extends Context.Service<Postgres, Server>()("@effect-redox/durable/test/Postgres") {
  static readonly layer = Layer.effect(Postgres, startPostgres)
}

let databases = 0

/** A database of its own. */
export const postgresPlace = (keys: ReadonlyArray<Vault.SealingKey>, lease = 2_000) =>
  Effect.map(Postgres, (server): Place => {
    const name = `outbox${databases++}`
    server.createDatabase(name)
    const url = server.url(name)
    return { store: { url, lease }, layer: PostgresOutbox.layer({ url: Redacted.make(url), keys, lease }) }
  })
