/**
 * Takes a send in: checks it as if it were sent, reads its file once for size and hash, seals it, and adds its row.
 */
import * as FileSource from "@effect-redox/core/FileSource"
import * as SendFile from "@effect-redox/core/SendFile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { fromReason, FileChanged, invalidInput, type Problem, type RedoxError } from "@effect-redox/core/RedoxError"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import type { State } from "../../Entry.ts"
import { Files } from "../../Files.ts"
import * as OutboxError from "../../OutboxError.ts"
import { contentOf, contentText, expiryOf, keyOf, problemsOf, type Payload, type Send } from "../../Send.ts"
import { Vault } from "../../Vault.ts"
import { asOutbox, historyLine, inTransaction, stateOf, textOf, type Row } from "../store/rows.ts"
import { Store } from "../../Store.ts"

/** A send that may be added. */
export interface Prepared {
  readonly key: string
  readonly row: Readonly<Record<string, string | number | Uint8Array>>
  readonly content: string
  /** For a file that is to be kept here. */
  readonly copy: FileSource.FileSource | undefined
  readonly sha256: string
  /** What its message may lack and still be sent. */
  readonly advice: ReadonlyArray<Problem>
}

/** What became of adding it. */
export interface Added {
  readonly key: string
  /** `again`: it had been refused or cancelled, and is queued again as was asked for. */
  readonly status: "new" | "already" | "again"
  /** Where it is now. */
  readonly state: State
}

const refuse = ([first, ...more]: ReadonlyArray<Problem>): Effect.Effect<void, RedoxError> =>
  first === undefined ? Effect.void : Effect.fail(invalidInput(first, ...more))

const hashOf = Effect.fnUntraced(function* (file: FileSource.FileSource) {
  const hash = createHash("sha256")
  let size = 0
  yield* Stream.runForEach(file.bytes, (chunk) =>
    Effect.sync(() => {
      hash.update(chunk)
      size += chunk.byteLength
    }),
  )
  return { sha256: hash.digest("hex"), size }
})

type Message = SendFile.Parts | SendFile.Complete

/** A send as `SendFile` takes it, but for its file. */
export const messageOf = (
  send: Send,
): Message & Pick<Send, "allow" | "destination" | "method" | "strict" | "title"> => {
  const { allow, destination, method, strict, title } = send
  const common = { allow, destination, method, strict, title }
  if (send.bundle !== undefined) return { ...common, bundle: send.bundle }
  const { document, entries, patient, replaces } = send
  return { ...common, document, entries, patient, replaces }
}

// A file that cannot be taken hides nothing else that is wrong: in its place a text is judged, apart from what is said of it.
const withProblemsOf = Effect.fnUntraced(function* (
  send: Send,
  error: RedoxError,
): Effect.fn.Return<never, RedoxError, RedoxConfig> {
  const { problems } = yield* SendFile.draft({ ...messageOf(send), file: FileSource.fromText("-") })
  const others = problems.filter(({ path }) => !/^file|\bcontent\b/.test(path))
  if (others.length === 0) return yield* error
  const { reason } = error
  const [first, ...more] =
    reason._tag === "InvalidInput" ? reason.problems : [{ path: "file", rule: reason._tag, message: error.message }]
  return yield* invalidInput(first, ...more, ...others)
})

/** Checks a send and seals it; nothing is stored yet. */
export const prepare = Effect.fnUntraced(function* (
  send: Send,
): Effect.fn.Return<Prepared, RedoxError | OutboxError.OutboxError, RedoxConfig | Files | Vault> {
  const config = yield* RedoxConfig
  const files = yield* Files
  const vault = yield* Vault
  yield* refuse(problemsOf(send))
  const { contentType, destination, file: reference } = send
  const opened = yield* Effect.result(files.open(reference, contentType === undefined ? {} : { contentType }))
  if (Result.isFailure(opened)) return yield* withProblemsOf(send, opened.failure)
  const source = opened.success
  const draft = yield* SendFile.draft({ ...messageOf(send), file: source })
  yield* refuse(draft.problems)
  const { sha256, size } = yield* hashOf(source)
  if (source.size !== undefined && source.size !== size) {
    return yield* fromReason(new FileChanged({ what: "size", expected: source.size, actual: size }))
  }
  const content = contentOf(send, { sha256, environment: config.environment })
  const key = send.key ?? (yield* Effect.fromResult(keyOf(content)))
  const copied = send.copy === true
  const payload: Payload = {
    send,
    file: {
      contentType: source.contentType,
      ...(source.name === undefined ? {} : { name: source.name }),
      size,
      sha256,
      copied,
    },
  }
  // With the text of decimals, as the message is sent.
  const sealed = yield* vault.seal(key, new TextEncoder().encode(FhirJson.stringify(payload)))
  const text = contentText(content)
  return {
    key,
    content: text,
    copy: copied ? source : undefined,
    sha256,
    advice: draft.advice,
    row: {
      id: key,
      state: "queued",
      content: vault.digest(text),
      destination,
      environment: config.environment,
      priority: send.priority ?? 0,
      fence: 0,
      attempts: 0,
      round: 0,
      payload: sealed,
      file_size: size,
      due: send.notBefore ?? 0,
      expires: expiryOf(send) ?? 0,
    },
  }
})

const partBytes = 1_000_000

/** Where a part of a copied file belongs. */
export const partPlace = (key: string, part: number): string => `${key}#${part}`

const copy = Effect.fnUntraced(function* (
  { key, sha256 }: Prepared,
  file: FileSource.FileSource,
): Effect.fn.Return<void, RedoxError | OutboxError.OutboxError, Store | Vault> {
  const { sql } = yield* Store
  const vault = yield* Vault
  const hash = createHash("sha256")
  let held: Array<Uint8Array> = []
  let size = 0
  let part = 0
  const write = Effect.suspend(() => {
    const bytes = Buffer.concat(held)
    const place = part++
    held = []
    size = 0
    return Effect.flatMap(vault.seal(partPlace(key, place), bytes), (sealed) =>
      sql`INSERT INTO redox_file (id, part, sealed) VALUES (${key}, ${place}, ${sealed})`.pipe(asOutbox("copy")),
    )
  })
  yield* Stream.runForEach(file.bytes, (chunk) => {
    hash.update(chunk)
    held.push(chunk)
    size += chunk.byteLength
    return size >= partBytes ? write : Effect.void
  })
  if (size > 0) yield* write
  if (hash.digest("hex") !== sha256) return yield* fromReason(new FileChanged({ what: "content" }))
})

/** States a send may be queued again from, where that is asked for: nothing of it is in a chart. */
export type Again = ReadonlyArray<"refused" | "cancelled">

/** Fails with `KeyConflict` where its key belongs to another document. */
export const refuseConflict = Effect.fnUntraced(function* (
  prepared: Prepared,
): Effect.fn.Return<void, OutboxError.OutboxError, Store | Vault> {
  const { sql } = yield* Store
  const [known] = yield* sql<Row>`SELECT content FROM redox_send WHERE id = ${prepared.key}`.pipe(asOutbox("add"))
  if (known !== undefined) yield* refuseOther(prepared, textOf(known["content"]))
})

// A row of a create that brought its own content has none to compare.
const refuseOther = Effect.fnUntraced(function* (
  { content, key }: Prepared,
  digest: string,
): Effect.fn.Return<void, OutboxError.OutboxError, Vault> {
  const vault = yield* Vault
  if (digest === "" || !(yield* vault.matches(digest, content))) {
    return yield* OutboxError.fromReason(new OutboxError.KeyConflict({ key }))
  }
})

const found = Effect.fnUntraced(function* (
  prepared: Prepared,
  again: Again,
): Effect.fn.Return<Added, RedoxError | OutboxError.OutboxError, Store | Vault> {
  const { millis, sql } = yield* Store
  const { key, row } = prepared
  const [known] = yield* sql<Row>`SELECT state, content FROM redox_send WHERE id = ${key}`.pipe(asOutbox("add"))
  yield* refuseOther(prepared, textOf(known?.["content"]))
  const state = textOf(known?.["state"])
  const [now, detail] = [yield* millis, state]
  if (again.some((from) => from === state)) {
    const [requeued] = yield* sql<Row>`
      UPDATE redox_send SET state = 'queued', payload = ${row["payload"]}, content = ${row["content"]}, attempts = 0,
        settled = NULL, due = ${Math.max(now, Number(row["due"]))}, expires = ${expiryFrom(row, now)},
        lease_by = NULL, lease_until = NULL, history = history || ${`${now}${historyLine({ event: "added", detail: `was ${detail}` })}`}
      WHERE id = ${key} AND state = ${state} RETURNING id`.pipe(asOutbox("add"))
    if (requeued !== undefined) {
      yield* sql`DELETE FROM redox_file WHERE id = ${key}`.pipe(asOutbox("add"))
      if (prepared.copy !== undefined) yield* copy(prepared, prepared.copy)
      return { key, status: "again", state: "queued" }
    }
  }
  return { key, status: "already", state: stateOf(state) }
})

const expiryFrom = (row: Prepared["row"], now: number): number =>
  Math.max(now, Number(row["due"])) + Number(row["expires"])

/** Adds rows in one transaction: what was new, and what was there already. */
export const insert = Effect.fnUntraced(function* (
  prepared: ReadonlyArray<Prepared>,
  again: Again,
): Effect.fn.Return<ReadonlyArray<Added>, RedoxError | OutboxError.OutboxError, Store | Vault> {
  const { millis, sql } = yield* Store
  if (!Arr.isReadonlyArrayNonEmpty(prepared)) return []
  const now = yield* millis
  const rows = Arr.map(prepared, ({ row }) => ({
    ...row,
    due: Math.max(now, Number(row["due"])),
    expires: expiryFrom(row, now),
    enqueued: now,
    history: `${now}${historyLine({ event: "added" })}`,
  }))
  const all = Effect.gen(function* () {
    const inserted =
      yield* sql<Row>`INSERT INTO redox_send ${sql.insert(rows)} ON CONFLICT (id) DO NOTHING RETURNING id`.pipe(
        asOutbox("add"),
      )
    const fresh = new Set(inserted.map((row) => textOf(row["id"])))
    const added: Array<Added> = []
    for (const one of prepared) {
      // Of two with one key in one batch, the second finds the first.
      if (fresh.delete(one.key)) {
        if (one.copy !== undefined) yield* copy(one, one.copy)
        added.push({ key: one.key, status: "new", state: "queued" })
      } else added.push(yield* found(one, again))
    }
    return added
  })
  return yield* inTransaction(sql, "add")(all)
})
