/**
 * A sandbox with a data directory: what it keeps, and what becomes of it when something breaks.
 */
import { FileSource } from "@effect-redox/core"
import { FakeRedox } from "@effect-redox/testing"
import { Sandbox, type Options } from "@effect-redox/sandbox/Sandbox"
import { assert, describe, it } from "@effect/vitest"
import { Console, Effect, Result } from "effect"
import type { HttpClient } from "effect/http"
import { spawnSync } from "node:child_process"
import { generateKeyPairSync } from "node:crypto"
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sandbox, send } from "./sandboxSupport.ts"
import { eventually, sha256 } from "../../testing/test/support.ts"

const temporary = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "redox-sandbox-"))),
  (directory) => Effect.promise(() => rm(directory, { recursive: true })),
)

const disk = <A>(run: () => Promise<A>) => Effect.promise(run)
const modeOf = (path: string) =>
  Effect.map(
    disk(() => stat(path)),
    ({ mode }) => mode & 0o777,
  )
const journalOf = (directory: string) => join(directory, "journal.ndjson")
const filesOf = (directory: string) => disk(() => readdir(join(directory, "files")))

/** Runs with a sandbox that is stopped afterwards. */
const using =
  (dataDirectory: string, options?: Options) =>
  <A, E>(run: Effect.Effect<A, E, Sandbox | FakeRedox.FakeRedox | HttpClient.HttpClient>) =>
    Effect.provide(run, sandbox({ dataDirectory, ...options }))

const remembered = Effect.flatMap(FakeRedox.FakeRedox, (redox) => redox.snapshot)
const start = (dataDirectory: string, options?: Options) => remembered.pipe(using(dataDirectory, options))
const failure = (dataDirectory: string) => Effect.map(Effect.flip(start(dataDirectory)), ({ message }) => message)

const knock = Effect.gen(function* () {
  const { baseUrl } = yield* Sandbox
  yield* disk(() => fetch(`${baseUrl}/v2/auth/token`, { method: "POST" }).then((answer) => answer.arrayBuffer()))
})

/** Collects what is said on the standard error. */
const listening = () => {
  const said: Array<string> = []
  const error = (...parts: ReadonlyArray<unknown>) => void said.push(parts.join(" "))
  return {
    said,
    provide: <A, E, R>(run: Effect.Effect<A, E, R>) =>
      Effect.provideService(run, Console.Console, { ...globalThis.console, error }),
  }
}

describe("a sandbox with a data directory", () => {
  it.live("goes on where it stopped, with the same key", () =>
    Effect.gen(function* () {
      const dataDirectory = join(yield* temporary, "deep", "sandbox")
      const first = yield* Effect.gen(function* () {
        yield* send(FileSource.fromText("uploaded", { name: "a.txt" }))
        yield* send(FileSource.fromText("embedded", { name: "b.txt" }), { method: "embed" })
        yield* send(FileSource.fromText("refused"), { destination: "00000000-0000-4000-8000-000000000000" })
        return { snapshot: yield* remembered, key: (yield* Sandbox).variables["REDOX_PRIVATE_KEY"] }
      }).pipe(using(dataDirectory))
      assert.strictEqual(yield* modeOf(dataDirectory), 0o700)
      assert.strictEqual(yield* modeOf(join(dataDirectory, "files")), 0o700)
      for (const name of ["client.json", "journal.ndjson"]) {
        assert.strictEqual(yield* modeOf(join(dataDirectory, name)), 0o600)
      }
      yield* Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        assert.deepStrictEqual(yield* redox.snapshot, first.snapshot)
        assert.strictEqual((yield* Sandbox).variables["REDOX_PRIVATE_KEY"], first.key)
        assert.isTrue(Result.isSuccess(yield* send(FileSource.fromText("again"))))
        yield* redox.reset
        yield* knock
      }).pipe(using(dataDirectory))
      assert.deepStrictEqual(yield* filesOf(dataDirectory), [])
      const { documents, requests } = yield* start(dataDirectory)
      assert.deepStrictEqual([documents.length, requests.length], [0, 1])
    }).pipe(Effect.scoped),
  )

  it.live("writes while requests keep coming, so that a crash loses next to nothing", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* Effect.gen(function* () {
        let requests = 0
        // Never a pause as long as the time between two savings.
        yield* Effect.andThen(
          knock,
          Effect.promise(() => readFile(journalOf(dataDirectory), "utf8")),
        ).pipe(
          Effect.tap(() => Effect.sync(() => requests++)),
          Effect.repeat({ until: (journal) => journal.includes('"index":20,'), times: 2_000 }),
        )
        assert.isBelow(requests, 2_000)
      }).pipe(using(dataDirectory))
    }).pipe(Effect.scoped),
  )

  it.live("writes each message and file once, and little when it stops", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      const bytes = new Uint8Array(200_000).fill(7)
      yield* Effect.gen(function* () {
        for (let times = 0; times < 5; times++) {
          yield* send(FileSource.fromBytes(bytes, { name: "a.bin", contentType: "application/octet-stream" }), {
            method: "embed",
          })
        }
      }).pipe(using(dataDirectory))
      // Five messages, each different, and one file.
      assert.lengthOf(yield* filesOf(dataDirectory), 6)
      assert.isBelow((yield* disk(() => stat(journalOf(dataDirectory)))).size, 50_000)
      assert.lengthOf((yield* start(dataDirectory)).documents, 5)
    }).pipe(Effect.scoped),
  )

  it.live("gives no id twice, over restarts with the same seed", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      const run = Effect.gen(function* () {
        yield* send(FileSource.fromText("uploaded"))
        yield* send(FileSource.fromText("embedded"), { method: "embed" })
      })
      yield* run.pipe(using(dataDirectory, { seed: "same" }))
      // As many requests as before, and none of those before.
      yield* Effect.gen(function* () {
        yield* (yield* FakeRedox.FakeRedox).reset
        yield* run
      }).pipe(using(dataDirectory, { seed: "same" }))
      yield* run.pipe(using(dataDirectory, { seed: "same" }))
      const { blobs, documents, log, requests } = yield* start(dataDirectory, { seed: "same" })
      const ids = [
        ...blobs.map(({ url }) => url),
        ...documents.map(({ id }) => id),
        ...log.flatMap(({ attemptId, id }) => [attemptId, id]),
        ...requests.map(({ answer }) => answer?.headers["redox-trace-id"]),
      ]
      assert.lengthOf(documents, 4)
      assert.strictEqual(new Set(ids).size, ids.length)
    }).pipe(Effect.scoped),
  )
})

describe("a data directory in use", () => {
  it.live("is refused to a second sandbox until the first has stopped", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* Effect.gen(function* () {
        const message = yield* failure(dataDirectory)
        assert.include(message, `Another sandbox, process ${process.pid}, uses ${dataDirectory}.`)
        assert.include(message, "give --data another directory")
      }).pipe(using(dataDirectory))
      yield* start(dataDirectory)
      assert.notInclude(yield* disk(() => readdir(dataDirectory)), "lock")
    }).pipe(Effect.scoped),
  )

  it.live.each([
    { whose: "a process that has ended", text: () => String(spawnSync(process.execPath, ["-e", ""]).pid) },
    { whose: "an earlier process of this one's id", text: () => String(process.pid) },
    { whose: "one that was killed before it wrote its id", text: () => "" },
  ])("by $whose is taken over", ({ text }) =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* disk(() => writeFile(join(dataDirectory, "lock"), text()))
      yield* start(dataDirectory)
    }).pipe(Effect.scoped),
  )
})

describe("damaged data", () => {
  it.live("of a file that was half written is replaced when the file comes again", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      const file = join(dataDirectory, "files", sha256("uploaded"))
      yield* disk(() => mkdir(join(dataDirectory, "files")))
      yield* disk(() => writeFile(file, "uplo"))
      yield* disk(() => writeFile(`${file}.1.new`, "up"))
      yield* send(FileSource.fromText("uploaded")).pipe(using(dataDirectory))
      assert.strictEqual(yield* disk(() => readFile(file, "utf8")), "uploaded")
      assert.isFalse((yield* filesOf(dataDirectory)).some((name) => name.endsWith(".new")))
    }).pipe(Effect.scoped),
  )

  it.live.each([
    { how: "is damaged (4 bytes", change: (file: string) => writeFile(file, "uplo") },
    { how: "is missing", change: (file: string) => rm(file) },
  ])("of a file that $how is reported, and the rest is kept", ({ change, how }) =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* send(FileSource.fromText("uploaded")).pipe(using(dataDirectory))
      const file = join(dataDirectory, "files", sha256("uploaded"))
      yield* disk(() => change(file))
      const { provide, said } = listening()
      const { blobs, documents, requests } = yield* provide(start(dataDirectory))
      assert.lengthOf(said, 1)
      assert.include(said[0], `redox-sandbox: ${file} ${how}`)
      assert.include(said[0], "are gone; the requests are still listed")
      assert.deepStrictEqual([blobs.length, documents[0]?.attachments.length, requests.length], [0, 0, 3])
      // Told once: what is gone is not looked for again.
      yield* provide(start(dataDirectory))
      assert.lengthOf(said, 1)
    }).pipe(Effect.scoped),
  )

  it.live("of a last line that was not finished is reported, and the rest is kept", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* send(FileSource.fromText("uploaded")).pipe(using(dataDirectory))
      yield* disk(() => appendFile(journalOf(dataDirectory), '{"blobs":[{"conte'))
      const { provide, said } = listening()
      assert.lengthOf((yield* provide(start(dataDirectory))).requests, 3)
      assert.include(said.join(), "The last line of")
      yield* provide(knock.pipe(using(dataDirectory)))
      assert.lengthOf((yield* provide(start(dataDirectory))).requests, 4)
      assert.lengthOf(said, 1)
    }).pipe(Effect.scoped),
  )

  it.live("that cannot be read at all is refused, with what to do", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* disk(() => writeFile(journalOf(dataDirectory), '{"version":9}\n'))
      const message = yield* failure(dataDirectory)
      assert.include(message, `Cannot read line 1 of ${journalOf(dataDirectory)}`)
      assert.include(message, "give --data another directory")
    }).pipe(Effect.scoped),
  )

  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  it.live.each([
    ["no JSON", "{"],
    ["a key that is none", JSON.stringify({ clientId: "c", keyId: "k", algorithm: "RS384", privateKey: "none" })],
    [
      "a key of another kind",
      JSON.stringify({
        clientId: "c",
        keyId: "k",
        algorithm: "ES384",
        privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
      }),
    ],
  ] as const)("of a client with %s is refused, with what to do", ([, text]) =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* disk(() => writeFile(join(dataDirectory, "client.json"), text))
      const message = yield* failure(dataDirectory)
      assert.include(message, `There is no usable client and key in ${join(dataDirectory, "client.json")}`)
      assert.include(message, "Delete that file")
      assert.notInclude(message, "PRIVATE KEY")
    }).pipe(Effect.scoped),
  )
})

describe("a data directory that cannot be written to", () => {
  it.live("is reported on the standard error, and saved to as soon as it can be", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      const files = join(dataDirectory, "files")
      const { provide, said } = listening()
      yield* Effect.gen(function* () {
        yield* disk(() => rename(files, `${files}.away`))
        yield* send(FileSource.fromText("uploaded"))
        yield* eventually(
          Effect.sync(() => said.some((text) => text.includes(`Cannot write to ${dataDirectory}: ENOENT`))),
        )
        yield* disk(() => rename(`${files}.away`, files))
        yield* eventually(Effect.sync(() => said.some((text) => text.includes("can be written to again"))))
      }).pipe(using(dataDirectory), provide)
      assert.lengthOf(said, 2)
      assert.lengthOf((yield* start(dataDirectory)).documents, 1)
    }).pipe(Effect.scoped),
  )

  it.live("is an error at the start", () =>
    Effect.gen(function* () {
      const file = join(yield* temporary, "file")
      yield* disk(() => writeFile(file, ""))
      const message = yield* failure(file)
      assert.include(message, `Cannot use ${file}: EEXIST`)
      assert.include(message, "Give --data another directory.")
    }).pipe(Effect.scoped),
  )
})

describe("a data directory that others can read", () => {
  it.live("is closed to them if it is empty or a sandbox's", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      for (let times = 0; times < 2; times++) {
        yield* disk(() => chmod(dataDirectory, 0o755))
        yield* start(dataDirectory)
        assert.strictEqual(yield* modeOf(dataDirectory), 0o700)
      }
    }).pipe(Effect.scoped),
  )

  it.live("is left alone if something else is in it", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* temporary
      yield* disk(() => chmod(dataDirectory, 0o755))
      yield* disk(() => writeFile(join(dataDirectory, "thesis.tex"), ""))
      assert.include(yield* failure(dataDirectory), "Give --data a directory of its own")
      assert.strictEqual(yield* modeOf(dataDirectory), 0o755)
    }).pipe(Effect.scoped),
  )
})
