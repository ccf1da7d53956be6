/**
 * Keeps a fake's state in a directory, so that a sandbox goes on where it stopped: the client's key, the records, and
 * each file's bytes once, by their hash.
 */
import { Effect, FileSystem, Path, Redacted, Schema, type Scope, Stream } from "effect"
import type { FakeRedox } from "../FakeRedox.ts"
import type { Snapshot, StoredFile } from "../Records.ts"
import type { ClientCredentials } from "../RegisteredClient.ts"
import { environments } from "../Wire.ts"
import { SandboxError } from "./sandboxError.ts"

const optional = <S extends Schema.Constraint>(schema: S) => Schema.UndefinedOr(schema)
const Texts = Schema.Array(Schema.String)
const Headers = Schema.Record(Schema.String, Schema.String)
const Environment = Schema.Literals(environments)

// Part of a path, so it is what it says.
const Sha256 = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9a-f]{64}$/)))

const FileRecord = {
  contentType: Schema.String,
  size: Schema.Int,
  sha1: Schema.String,
  sha256: Sha256,
}

const BlobRecord = Schema.Struct({
  ...FileRecord,
  url: Schema.String,
  environment: Environment,
  sourceId: Schema.String,
  clientId: Schema.String,
  receivedAt: Schema.DateTimeUtc,
  logId: Schema.String,
})

const DocumentRecord = Schema.Struct({
  id: Schema.String,
  environment: Environment,
  destination: Schema.String,
  sourceId: Schema.String,
  clientId: Schema.String,
  receivedAt: Schema.DateTimeUtc,
  identifiers: Schema.Struct({
    bundle: optional(Schema.String),
    message: optional(Schema.String),
    documents: Texts,
  }),
  bundle: Schema.Json,
  attachments: Schema.Array(
    Schema.Struct({
      ...FileRecord,
      method: Schema.Literals(["upload", "embed"]),
      title: optional(Schema.String),
      url: optional(Schema.String),
    }),
  ),
  logId: Schema.String,
  location: Schema.String,
})

const LogRecord = Schema.Struct({
  id: Schema.String,
  attemptId: Schema.String,
  time: Schema.DateTimeUtc,
  operation: Schema.Literals(["Binary", "DocumentReference$documentreference-create"]),
  environment: Schema.String,
  destination: Schema.String,
  source: optional(Schema.Struct({ id: Schema.String, name: Schema.String })),
  status: Schema.Int,
  outcome: Schema.Literals(["success", "failure"]),
  request: Schema.Struct({
    contentType: optional(Schema.String),
    size: Schema.Int,
    // In this order: JSON has no undefined, so what is absent is written as null.
    payload: Schema.Union([Schema.Undefined, Schema.Json]),
  }),
  response: Schema.Struct({ headers: Headers, body: Schema.String }),
  problems: Texts,
  process: Schema.Array(Schema.Struct({ url: Schema.String, ...FileRecord })),
})

const RequestRecord = Schema.Struct({
  index: Schema.Int,
  endpoint: Schema.Literals(["token", "upload", "create", "other"]),
  method: Schema.String,
  path: Schema.String,
  environment: optional(Schema.String),
  destination: optional(Schema.String),
  headers: Headers,
  startedAt: Schema.DateTimeUtc,
  finishedAt: optional(Schema.DateTimeUtc),
  outcome: Schema.Literals(["pending", "answered", "cut", "not-sent", "lost", "abandoned"]),
  status: optional(Schema.Int),
  bytesReceived: Schema.Int,
  answer: optional(Schema.Struct({ headers: Headers, body: Schema.String, size: Schema.Int })),
  problems: Schema.Array(Schema.Struct({ path: Schema.String, rule: Schema.String, message: Schema.String })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed([])),
  ),
  faults: Texts,
  assertion: optional(
    Schema.Struct({
      header: Schema.Record(Schema.String, Schema.Json),
      claims: Schema.Record(Schema.String, Schema.Json),
    }),
  ),
  logId: optional(Schema.String),
  created: optional(Schema.Union([Schema.Struct({ blob: Schema.String }), Schema.Struct({ document: Schema.String })])),
})

const Records = Schema.fromJsonString(
  Schema.toCodecJson(
    Schema.Struct({
      version: Schema.Literal(1),
      blobs: Schema.Array(BlobRecord),
      documents: Schema.Array(DocumentRecord),
      log: Schema.Array(LogRecord),
      requests: Schema.Array(RequestRecord),
    }),
  ),
)

const Client = Schema.fromJsonString(
  Schema.Struct({
    clientId: Schema.String,
    keyId: Schema.String,
    algorithm: Schema.Literals(["RS384", "ES384"]),
    privateKey: Schema.String,
  }),
)

const decodeRecords = Schema.decodeEffect(Records)
const encodeRecords = Schema.encodeUnknownEffect(Records)
const decodeClient = Schema.decodeEffect(Client)
const encodeClient = Schema.encodeEffect(Client)

/** A directory with a sandbox's state. */
export interface Store {
  /** The client of the last time, if there was one. */
  readonly client: ClientCredentials | undefined
  readonly keepClient: (credentials: ClientCredentials) => Effect.Effect<void, SandboxError>
  /** Gives a fake its past, and writes down what it goes through until the scope closes. */
  readonly follow: (redox: FakeRedox["Service"]) => Effect.Effect<void, SandboxError, Scope.Scope>
}

/** Opens a directory, making it if need be. Only its owner can read what is in it. */
export const open = Effect.fnUntraced(function* (
  directory: string,
): Effect.fn.Return<Store, SandboxError, FileSystem.FileSystem | Path.Path> {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const failed =
    (what: string) =>
    (cause: unknown): SandboxError =>
      new SandboxError({ message: `${what} in ${directory}`, cause })
  const clientPath = path.join(directory, "client.json")
  const recordsPath = path.join(directory, "records.json")
  const bytesPath = (sha256: string) => path.join(directory, "files", sha256)

  yield* fs
    .makeDirectory(path.join(directory, "files"), { recursive: true, mode: 0o700 })
    .pipe(Effect.mapError(failed("Cannot keep files")))

  const existing = (file: string) =>
    Effect.flatMap(fs.exists(file), (exists) => (exists ? fs.readFileString(file) : Effect.succeed(undefined)))
  // Whole or not at all: a crash while writing leaves what there was before.
  const replace = (file: string, text: string) =>
    Effect.andThen(
      fs.writeFileString(`${file}.new`, text, { mode: 0o600 }),
      Effect.suspend(() => fs.rename(`${file}.new`, file)),
    )

  const stored = yield* existing(clientPath).pipe(
    Effect.flatMap((text) => (text === undefined ? Effect.succeed(undefined) : decodeClient(text))),
    Effect.mapError(failed("Cannot read client.json")),
  )

  // The files that are in the directory.
  const kept = new Set<string>()
  const withBytes = Effect.fnUntraced(function* <A extends Omit<StoredFile, "bytes">>(record: A) {
    kept.add(record.sha256)
    return { ...record, bytes: new Uint8Array(yield* fs.readFile(bytesPath(record.sha256))) }
  })
  const load = Effect.fnUntraced(
    function* () {
      const text = yield* existing(recordsPath)
      if (text === undefined) return undefined
      const { blobs, documents, log, requests } = yield* decodeRecords(text)
      const snapshot: Snapshot = {
        blobs: yield* Effect.forEach(blobs, withBytes),
        documents: yield* Effect.forEach(documents, (document) =>
          Effect.map(Effect.forEach(document.attachments, withBytes), (attachments) => ({ ...document, attachments })),
        ),
        log,
        // A request that was under way when the sandbox stopped got no answer.
        requests: requests.map((entry) => (entry.outcome === "pending" ? { ...entry, outcome: "lost" } : entry)),
      }
      return snapshot
    },
    Effect.mapError(failed("Cannot read records.json")),
  )

  const keepBytes = Effect.fnUntraced(function* ({ bytes, sha256 }: StoredFile) {
    if (kept.has(sha256)) return
    if (!(yield* fs.exists(bytesPath(sha256)))) yield* fs.writeFile(bytesPath(sha256), bytes, { mode: 0o600 })
    kept.add(sha256)
  })
  const dropBytes = (sha256: string) =>
    Effect.andThen(
      fs.remove(bytesPath(sha256), { force: true }),
      Effect.sync(() => kept.delete(sha256)),
    )
  const withoutBytes = <A extends StoredFile>(file: A): Omit<A, "bytes"> => {
    const { bytes: _bytes, ...record } = file
    return record
  }

  const save = Effect.fnUntraced(
    function* (redox: FakeRedox["Service"]) {
      const { blobs, documents, log, requests } = yield* redox.snapshot
      const files = [...blobs, ...documents.flatMap(({ attachments }) => attachments)]
      yield* Effect.forEach(files, keepBytes, { discard: true })
      const text = yield* encodeRecords({
        version: 1,
        blobs: blobs.map(withoutBytes),
        documents: documents.map((document) => ({ ...document, attachments: document.attachments.map(withoutBytes) })),
        log,
        requests,
      })
      yield* replace(recordsPath, text)
      const used = new Set(files.map(({ sha256 }) => sha256))
      yield* Effect.forEach(
        [...kept].filter((sha256) => !used.has(sha256)),
        dropBytes,
        { discard: true },
      )
    },
    Effect.mapError(failed("Cannot write records.json")),
  )

  return {
    client: stored === undefined ? undefined : { ...stored, privateKey: Redacted.make(stored.privateKey) },
    keepClient: (credentials) =>
      encodeClient({ ...credentials, privateKey: Redacted.value(credentials.privateKey) }).pipe(
        Effect.flatMap((text) => replace(clientPath, text)),
        Effect.mapError(failed("Cannot write client.json")),
      ),
    follow: Effect.fnUntraced(function* (redox) {
      const past = yield* load()
      if (past !== undefined) yield* redox.restore(past)
      const warned = save(redox).pipe(Effect.catch((error) => Effect.logError(error.message, error.cause)))
      yield* Effect.addFinalizer(() => warned)
      yield* redox.changes.pipe(
        Stream.debounce("200 millis"),
        Stream.runForEach(() => warned),
        Effect.forkScoped,
      )
    }),
  }
})
