/**
 * Keeps a fake's state in a directory, so that a sandbox goes on where it stopped.
 *
 * - `client.json`: the client with its key
 * - `journal.ndjson`: what happened, one line for what was added since the line before; written anew at every start
 * - `files/`: messages and files, each once, by the SHA-256 of what is in it
 * - `lock`: the process that uses the directory
 *
 * A process that is killed leaves files that are whole, and at most one line that is not.
 */
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { FakeRedox } from "@effect-redox/testing/FakeRedox"
import type { FiledDocument, LogEntry, RequestEntry, Snapshot, StoredFile } from "@effect-redox/testing/Records"
import type { ClientCredentials, GeneratedClient } from "@effect-redox/testing/RegisteredClient"
import { hold } from "./dataLock.ts"
import { clientOf } from "../command/environment.ts"
import * as KeptFiles from "./keptFiles.ts"
import { reasonOf, SandboxError } from "../command/sandboxError.ts"
import { Addition, Client, Header, Line } from "./storeRecords.ts"

const decodeHeader = Schema.decodeEffect(Header)
const decodeLine = Schema.decodeEffect(Line)
const encodeLine = Schema.encodeUnknownEffect(Line)
const decodeClient = Schema.decodeEffect(Client)
const encodeClient = Schema.encodeEffect(Client)

/** A directory with a sandbox's state. */
export interface Store {
  /** The client of the last time, if there was one. */
  readonly client: GeneratedClient | undefined
  readonly keepClient: (credentials: ClientCredentials) => Effect.Effect<void, SandboxError>
  /** Gives a fake its past, and writes down what it goes through until the scope closes. */
  readonly follow: (redox: FakeRedox["Service"]) => Effect.Effect<void, SandboxError, Scope.Scope>
}

const none: Snapshot = { blobs: [], documents: [], log: [], requests: [] }

const beginsWith = (now: ReadonlyArray<object>, before: ReadonlyArray<object>): boolean =>
  before.every((one, index) => one === now[index])

/** What was added, if it is only that: not where the past was replaced, by `reset` or `restore`. */
const addedSince = (before: Snapshot, now: Snapshot): Snapshot | undefined => {
  // A request's line changes, but not the moment it came.
  const arrivals = (entries: Snapshot["requests"]) => entries.map(({ startedAt }) => startedAt)
  const goesOn =
    beginsWith(now.blobs, before.blobs) &&
    beginsWith(now.documents, before.documents) &&
    beginsWith(now.log, before.log) &&
    beginsWith(arrivals(now.requests), arrivals(before.requests))
  if (!goesOn) return undefined
  return {
    blobs: now.blobs.slice(before.blobs.length),
    documents: now.documents.slice(before.documents.length),
    log: now.log.slice(before.log.length),
    requests: now.requests.filter((entry, index) => entry !== before.requests[index]),
  }
}

/** How many files are written at once: each takes several turns of an event loop that has requests to answer as well. */
const filesAtOnce = 32

/** How many of each kind of record a line of a journal that is written anew holds. */
const recordsPerLine = 100

const isEmpty = ({ blobs, documents, log, requests }: Snapshot): boolean =>
  blobs.length + documents.length + log.length + requests.length === 0

const inParts = function* (snapshot: Snapshot): Generator<Snapshot> {
  for (let from = 0; ; from += recordsPerLine) {
    const to = from + recordsPerLine
    const part = {
      blobs: snapshot.blobs.slice(from, to),
      documents: snapshot.documents.slice(from, to),
      log: snapshot.log.slice(from, to),
      requests: snapshot.requests.slice(from, to),
    }
    if (isEmpty(part)) return
    yield part
  }
}

const withoutBytes = <A extends StoredFile>(file: A): Omit<A, "bytes"> => {
  const { bytes: _bytes, ...record } = file
  return record
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Messages as the files that hold them. The same message is in a document and in its line of the log. */
const makeMessages = (files: KeptFiles.KeptFiles) => {
  const names = new WeakMap<object, string>()
  const kept = new Map<string, unknown>()
  const keep = Effect.fnUntraced(function* (message: unknown) {
    const known = typeof message === "object" && message !== null ? names.get(message) : undefined
    if (known !== undefined) return known
    const bytes = encoder.encode(JSON.stringify(message))
    const sha256 = KeptFiles.sha256Of(bytes)
    yield* files.keep(sha256, () => bytes)
    if (typeof message === "object" && message !== null) names.set(message, sha256)
    return sha256
  })
  const read = Effect.fnUntraced(function* (sha256: string) {
    if (kept.has(sha256)) return kept.get(sha256)
    const bytes = yield* files.read(sha256)
    if (bytes === undefined) return undefined
    const message: unknown = JSON.parse(decoder.decode(bytes))
    kept.set(sha256, message)
    if (typeof message === "object" && message !== null) names.set(message, sha256)
    return message
  })
  return { keep, read, forgetRead: () => kept.clear() }
}

/** A directory that only its owner can read. */
const prepare = Effect.fnUntraced(function* (directory: string) {
  const fs = yield* FileSystem.FileSystem
  const cannot = (what: string) => (cause: unknown) =>
    new SandboxError({
      message: `Cannot ${what} ${directory}${reasonOf(cause)}. Give --data another directory.`,
      cause,
    })
  yield* fs.makeDirectory(directory, { recursive: true, mode: 0o700 }).pipe(Effect.mapError(cannot("use")))
  const { mode } = yield* Effect.mapError(fs.stat(directory), cannot("use"))
  // Windows has no such modes.
  if (process.platform === "win32" || (mode & 0o077) === 0) return
  const names = yield* Effect.mapError(fs.readDirectory(directory), cannot("use"))
  if (names.length > 0 && !names.includes("client.json")) {
    return yield* new SandboxError({
      message:
        `Others can read ${directory}, and there are files in it that are no sandbox's. ` +
        "Give --data a directory of its own, or close this one first (chmod 700).",
    })
  }
  yield* fs.chmod(directory, 0o700).pipe(Effect.mapError(cannot("close to others")))
})

const say = (text: string) => Console.error(`redox-sandbox: ${text}`)

/** Opens a directory, making it if need be, until the scope closes. Only its owner can read what is in it. */
export const open = Effect.fnUntraced(function* (
  directory: string,
): Effect.fn.Return<Store, SandboxError, FileSystem.FileSystem | Path.Path | Scope.Scope> {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const clientPath = path.join(directory, "client.json")
  const journalPath = path.join(directory, "journal.ndjson")

  const elsewhere = `Delete ${directory}, or give --data another directory.`
  const cannotRead = (file: string) => (cause: unknown) =>
    new SandboxError({ message: `Cannot read ${file}${reasonOf(cause)}. ${elsewhere}`, cause })
  const cannotWrite = (cause: unknown) =>
    new SandboxError({ message: `Cannot write to ${directory}${reasonOf(cause)}`, cause })

  yield* prepare(directory)
  yield* hold(directory, path.join(yield* Effect.mapError(fs.realPath(directory), cannotRead(directory)), "lock"))
  const files = yield* Effect.mapError(KeptFiles.make(path.join(directory, "files")), cannotWrite)
  const messages = makeMessages(files)

  const readClient = Effect.gen(function* () {
    if (!(yield* fs.exists(clientPath))) return undefined
    const stored = yield* decodeClient(yield* fs.readFileString(clientPath))
    return yield* clientOf({ ...stored, privateKey: Redacted.make(stored.privateKey, { label: "private key" }) })
  }).pipe(
    Effect.mapError(
      (cause) =>
        new SandboxError({
          message:
            `There is no usable client and key in ${clientPath}${reasonOf(cause)}. ` +
            "Delete that file: a new key is made, and clients need the new variables.",
          cause,
        }),
    ),
  )

  const withBytes = Effect.fnUntraced(function* <A extends Omit<StoredFile, "bytes">>(record: A) {
    const bytes = yield* files.read(record.sha256)
    return bytes === undefined ? [] : [{ ...record, bytes }]
  })
  const restored = Effect.fnUntraced(function* (line: Addition) {
    const blobs = yield* Effect.forEach(line.blobs, withBytes)
    const documents = yield* Effect.forEach(line.documents, (document) =>
      Effect.gen(function* () {
        const attachments = yield* Effect.forEach(document.attachments, withBytes)
        return { ...document, bundle: (yield* messages.read(document.bundle)) ?? null, attachments: attachments.flat() }
      }),
    )
    const log = yield* Effect.forEach(line.log, (entry) =>
      Effect.gen(function* () {
        const { payload } = entry.request
        return {
          ...entry,
          request: { ...entry.request, payload: payload === undefined ? undefined : yield* messages.read(payload) },
        }
      }),
    )
    return { blobs: blobs.flat(), documents, log }
  })

  const load = Effect.fnUntraced(function* () {
    if (!(yield* Effect.mapError(fs.exists(journalPath), cannotRead(journalPath)))) return none
    const blobs: Array<Snapshot["blobs"][number]> = []
    const documents: Array<FiledDocument> = []
    const log: Array<LogEntry> = []
    const requests = new Map<number, RequestEntry>()
    let count = 0
    const take = Effect.fnUntraced(function* (text: string) {
      count++
      if (count === 1) return yield* decodeHeader(text)
      const line = yield* decodeLine(text)
      const rest = yield* restored(line)
      blobs.push(...rest.blobs)
      documents.push(...rest.documents)
      log.push(...rest.log)
      // A request that was under way when the sandbox stopped got no answer.
      for (const entry of line.requests) {
        requests.set(entry.index, entry.outcome === "pending" ? { ...entry, outcome: "lost" } : entry)
      }
    })
    let unfinished = ""
    yield* fs.stream(journalPath).pipe(
      Stream.decodeText,
      Stream.runForEach((text) => {
        const lines = (unfinished + text).split("\n")
        unfinished = lines.pop() ?? ""
        return Effect.forEach(lines, take, { discard: true })
      }),
      Effect.mapError((cause) => cannotRead(count === 0 ? journalPath : `line ${count} of ${journalPath}`)(cause)),
    )
    messages.forgetRead()
    if (unfinished !== "") {
      yield* say(
        `The last line of ${journalPath} was not finished when the sandbox was stopped. It is left out: the requests of its last moment are lost.`,
      )
    }
    for (const [name, how] of files.damaged) {
      yield* say(
        `${path.join(directory, "files", name)} ${how}. The files and messages that were in it are gone; the requests are still listed.`,
      )
    }
    return { blobs, documents, log, requests: [...requests.values()] }
  })

  /** The line for an addition, once its files are there. */
  const lineOf = Effect.fnUntraced(function* (added: Snapshot) {
    const keepBytes = ({ bytes, sha256 }: StoredFile) => files.keep(sha256, () => bytes)
    yield* Effect.forEach(added.blobs, keepBytes, { discard: true, concurrency: filesAtOnce })
    const documents = yield* Effect.forEach(
      added.documents,
      (document) =>
        Effect.gen(function* () {
          yield* Effect.forEach(document.attachments, keepBytes, { discard: true })
          const bundle = yield* messages.keep(document.bundle)
          return { ...document, bundle, attachments: document.attachments.map(withoutBytes) }
        }),
      { concurrency: filesAtOnce },
    )
    const log = yield* Effect.forEach(
      added.log,
      (entry) =>
        Effect.gen(function* () {
          const { payload } = entry.request
          if (payload === undefined) return entry
          return { ...entry, request: { ...entry.request, payload: yield* messages.keep(payload) } }
        }),
      { concurrency: filesAtOnce },
    )
    const blobs = added.blobs.map(withoutBytes)
    return `${yield* encodeLine({ blobs, documents, log, requests: added.requests })}\n`
  })

  const append = Effect.fnUntraced(function* (added: Snapshot) {
    if (isEmpty(added)) return
    yield* fs.writeFileString(journalPath, yield* lineOf(added), { flag: "a", mode: 0o600 })
  })

  /** Whole or not at all: a crash while writing leaves the journal there was before. */
  const writeAnew = Effect.fnUntraced(function* (snapshot: Snapshot) {
    const unfinished = `${journalPath}.new`
    yield* fs.writeFileString(unfinished, '{"version":1}\n', { mode: 0o600 })
    for (const part of inParts(snapshot)) {
      yield* fs.writeFileString(unfinished, yield* lineOf(part), { flag: "a" })
    }
    yield* fs.rename(unfinished, journalPath)
    const used = new Set([
      ...[...snapshot.blobs, ...snapshot.documents.flatMap(({ attachments }) => attachments)].map(
        ({ sha256 }) => sha256,
      ),
      ...(yield* Effect.forEach(snapshot.documents, ({ bundle }) => messages.keep(bundle))),
      ...(yield* Effect.forEach(
        snapshot.log.filter(({ request }) => request.payload !== undefined),
        ({ request }) => messages.keep(request.payload),
      )),
    ])
    yield* files.dropOthers(used)
  })

  return {
    client: yield* readClient,
    keepClient: (credentials) =>
      encodeClient({ ...credentials, privateKey: Redacted.value(credentials.privateKey) }).pipe(
        Effect.flatMap((text) => fs.writeFileString(`${clientPath}.new`, text, { mode: 0o600 })),
        Effect.andThen(fs.rename(`${clientPath}.new`, clientPath)),
        Effect.mapError(cannotWrite),
      ),
    follow: Effect.fnUntraced(function* (redox) {
      const past = yield* load()
      if (!isEmpty(past)) yield* redox.restore(past)

      // What the journal says; `undefined` where that is not certain, and it has to be written anew.
      let written: Snapshot | undefined
      const save = Effect.uninterruptible(
        Effect.gen(function* () {
          const now = yield* redox.snapshot
          const added = written === undefined ? undefined : addedSince(written, now)
          written = undefined
          yield* added === undefined ? writeAnew(now) : append(added)
          written = now
        }),
      )
      yield* Effect.mapError(save, cannotWrite)

      let failing = false
      const saveOrSay = save.pipe(
        Effect.tap(() => {
          if (!failing) return Effect.void
          failing = false
          return say(`${directory} can be written to again, and nothing is missing`)
        }),
        // Whatever it is: a saving that ended here without a word would be noticed at the next start.
        Effect.catchCause((cause) => {
          if (failing) return Effect.void
          failing = true
          return say(
            `Cannot write to ${directory}${reasonOf(Cause.squash(cause))}. What happens from now on is not kept. It is tried again every second.`,
          )
        }),
      )
      yield* Effect.addFinalizer(() => saveOrSay)
      const saveUntilDone = saveOrSay.pipe(
        Effect.andThen(Effect.suspend(() => (failing ? Effect.sleep("1 second") : Effect.void))),
        Effect.repeat({ while: () => failing }),
      )
      // However fast changes come, this often; and once more after the last of them.
      const changed = yield* Queue.sliding<void>(1)
      yield* Queue.take(changed).pipe(
        Effect.andThen(saveUntilDone),
        Effect.andThen(Effect.sleep("200 millis")),
        Effect.forever,
        Effect.forkScoped,
      )
      yield* redox.changes.pipe(
        Stream.runForEach(() => Queue.offer(changed, undefined)),
        // Listens before anything can happen.
        Effect.forkScoped({ startImmediately: true }),
      )
    }),
  }
})
