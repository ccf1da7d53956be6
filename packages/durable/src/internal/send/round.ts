/**
 * One round of one send: its file is opened and checked, uploaded, and the create is begun in the ledger before its first
 * byte leaves.
 */
import type * as DeliveryPolicy from "@effect-redox/core/DeliveryPolicy"
import * as FileSource from "@effect-redox/core/FileSource"
import * as Identifiers from "@effect-redox/core/Identifiers"
import * as SendFile from "@effect-redox/core/SendFile"
import type { BlobService } from "@effect-redox/core/BlobService"
import type { DocumentService } from "@effect-redox/core/DocumentService"
import type { Receipt } from "@effect-redox/core/Receipt"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { FileChanged, FileUnreadable, fromReason, Unavailable, type RedoxError } from "@effect-redox/core/RedoxError"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { Files } from "../../Files.ts"
import * as OutboxError from "../../OutboxError.ts"
import { isPayload, type Payload } from "../../Send.ts"
import { Vault } from "../../Vault.ts"
import { asOutbox, type Row } from "../store/rows.ts"
import { Store } from "../../Store.ts"
import { Holder } from "../holder.ts"
import type { Claimed } from "../store/steps.ts"
import { messageOf, partPlace } from "./adding.ts"
import { endingOf, isNotItsFault, noting, unknownCreate } from "./endings.ts"

/** What a round takes besides the claim. */
export interface Options {
  readonly policy?: DeliveryPolicy.Options | undefined
  /** How long to wait after a failure, by the number of attempts so far, in milliseconds. */
  readonly backoff: (attempts: number) => Effect.Effect<number>
  /** Asked once, when the create is to begin: false where none is begun any more. */
  readonly mayBegin: () => boolean
}

/** How a round ended, for who runs rounds. */
export interface Ended {
  readonly key: string
  readonly exit: Exit.Exit<Receipt, RedoxError>
  /** The claim was void, or was given back: somebody else has the send, or will. */
  readonly void: boolean
  /** For how long no other send would fare better, in milliseconds. */
  readonly rest: number | undefined
}

const changed = fromReason(new FileChanged({ what: "content" }))

/** The file as it was when it was added, or none at all. */
const asAdded = (source: FileSource.FileSource, { file }: Payload) => {
  const state = { matches: source.uploaded !== undefined }
  const bytes = Stream.suspend(() => {
    const hash = createHash("sha256")
    state.matches = false
    return source.bytes.pipe(
      Stream.tap((chunk) => Effect.sync(() => void hash.update(chunk))),
      Stream.concat(
        Stream.fromEffectDrain(
          Effect.suspend(() => {
            state.matches = hash.digest("hex") === file.sha256
            return state.matches ? Effect.void : Effect.fail(changed)
          }),
        ),
      ),
    )
  })
  return {
    state,
    source: new FileSource.FileSource({
      contentType: file.contentType,
      size: file.size,
      bytes,
      ...(file.name === undefined ? {} : { name: file.name }),
      ...(source.creation === undefined ? {} : { creation: source.creation }),
    }),
  }
}

const copied = (key: string, { file }: Payload) =>
  Effect.map(Effect.context<Store | Vault>(), (context) => {
    const bytes = Stream.paginate(0, (part) =>
      Effect.gen(function* () {
        const { sql } = yield* Store
        const vault = yield* Vault
        const [row] = yield* sql<Row>`SELECT sealed FROM redox_file WHERE id = ${key} AND part = ${part}`.pipe(
          asOutbox("open"),
        )
        const sealed = row?.["sealed"]
        if (!(sealed instanceof Uint8Array)) return [[], Option.none<number>()] as const
        return [[yield* vault.open(partPlace(key, part), sealed)], Option.some(part + 1)] as const
      }).pipe(Effect.provideContext(context)),
    )
    return new FileSource.FileSource({ contentType: file.contentType, size: file.size, bytes })
  })

const opened = Effect.fnUntraced(function* (key: string, payload: Payload) {
  const files = yield* Files
  const { file, send } = payload
  const described = { contentType: file.contentType, ...(file.name === undefined ? {} : { name: file.name }) }
  const source = file.copied ? yield* copied(key, payload) : yield* files.open(send.file, described)
  if (source.size !== undefined && source.size !== file.size) {
    return yield* fromReason(new FileChanged({ what: "size", expected: file.size, actual: source.size }))
  }
  return asAdded(source, payload)
})

/** Opens what was sealed into a row. */
export const unseal = Effect.fnUntraced(function* (
  key: string,
  sealed: Uint8Array,
): Effect.fn.Return<Payload, OutboxError.OutboxError, Vault> {
  const vault = yield* Vault
  const text = new TextDecoder().decode(yield* vault.open(key, sealed))
  const value = FhirJson.parse(text)
  if (Result.isSuccess(value) && isPayload(value.success)) return value.success
  return yield* OutboxError.fromReason(new OutboxError.Unsealable({ key }))
})

/** A pause this long between the commit and the request could outlast a person's patience: then nothing is sent. */
const longestPause = 60_000

const voided = fromReason(new Unavailable({ operation: "create", attempts: 0, code: "CLAIM_LOST" }))
const stopped = fromReason(new Unavailable({ operation: "create", attempts: 0, code: "STOPPING" }))
const unbegun = fromReason(new Unavailable({ operation: "create", attempts: 0, code: "LEDGER" }))
const expired = fromReason(new FileUnreadable({ description: "it was not sent before it expired" }))

/** How long to rest after a fault that is of no single send, in milliseconds. */
const rest = (error: RedoxError): number => {
  const { reason } = error
  if (reason._tag === "RateLimited") return Math.max(1_000, reason.retryAfter ?? 5_000)
  return reason._tag === "Unavailable" && reason.code === "CIRCUIT_OPEN" ? 5_000 : 60_000
}

/** Sends a claimed row once, and notes what became of it. */
export const sendRound = Effect.fn("Outbox.round")(function* (
  claimed: Claimed,
  options: Options,
): Effect.fn.Return<Ended, never, BlobService | DocumentService | RedoxConfig | Files | Holder | Store | Vault> {
  const { key } = claimed
  const { ledger } = yield* Holder
  const began = yield* Clock.monotonicTimeNanos
  // The database's clock, without asking it again.
  const now = Effect.map(Clock.monotonicTimeNanos, (nanos) => claimed.claimed + Number(nanos - began) / 1e6)
  const config = yield* RedoxConfig
  let begun: number | undefined
  let isVoid = false
  let unconfirmed = false

  const gate = Effect.gen(function* () {
    if (!options.mayBegin()) {
      isVoid = true
      return yield* stopped
    }
    const before = yield* Clock.monotonicTimeNanos
    const round = yield* Effect.result(ledger.begin(claimed))
    if (Result.isFailure(round)) {
      unconfirmed = true
      return yield* unbegun
    }
    if (Option.isNone(round.success)) {
      isVoid = true
      return yield* voided
    }
    const took = Number((yield* Clock.monotonicTimeNanos) - before) / 1e6
    if (took > longestPause) {
      unconfirmed = true
      return yield* unbegun
    }
    begun = round.success.value
  }).pipe(Effect.uninterruptible)

  const send = Effect.gen(function* () {
    const payload = yield* unseal(key, claimed.payload)
    if ((yield* now) > claimed.expires) return yield* expired
    const { source, state } = yield* opened(key, payload)
    const message = messageOf(payload.send)
    const common = {
      file: source,
      policy: options.policy,
      beforeCreate: () => (state.matches ? gate : Effect.fail(changed)),
    }
    return yield* message.bundle === undefined
      ? SendFile.sendFile({ ...common, ...message, identifiers: yield* Identifiers.fromKey(key) })
      : SendFile.sendFile({ ...common, ...message })
  })

  return yield* Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(
        restore(send).pipe(
          Effect.catchTag("OutboxError", (error) => Effect.as(Effect.logError(error.message, { key }), error)),
        ),
      )
      return yield* concluded(exit)
    }),
  )

  function concluded(exit: Exit.Exit<Receipt | OutboxError.OutboxError, RedoxError>): Effect.Effect<Ended> {
    return Effect.gen(function* () {
      if (Exit.isSuccess(exit) && exit.value instanceof OutboxError.OutboxError) {
        // What cannot be opened is no send's end: it waits until somebody has seen to the key.
        yield* noting(key, ledger.conclude(claimed, waiting(exit.value.reason._tag)))
        return { key, exit: Exit.fail(unbegun), void: true, rest: undefined }
      }
      const ended = receiptOf(exit)
      if (unconfirmed) {
        yield* noting(key, Effect.as(ledger.retract(claimed), true))
        return { key, exit: ended, void: true, rest: 1_000 }
      }
      if (isVoid) {
        yield* noting(key, Effect.as(ledger.release(claimed), true))
        return { key, exit: ended, void: true, rest: undefined }
      }
      const error = Option.getOrUndefined(Exit.findErrorOption(ended))
      const pause = error !== undefined && isNotItsFault(error) ? rest(error) : undefined
      const wait = pause ?? (yield* options.backoff(claimed.attempts))
      const ending = yield* endingOf(ended, {
        unknown: unknownCreate(key, { destination: claimed.destination, environment: config.environment }),
        begun: begun !== undefined,
        wait: (yield* now) + wait > claimed.expires ? undefined : wait,
      })
      const noted = yield* noting(
        key,
        begun === undefined ? ledger.conclude(claimed, ending) : ledger.settle(key, begun, ending),
      )
      // Only where a person resolved it as not created, and a later round has begun. The receipt is the evidence to correct it by.
      if (!noted && Exit.isSuccess(ended)) {
        yield* Effect.logError("A receipt came after its send had been queued again: it may be in the chart twice", {
          key,
          identifiers: ended.value.identifiers,
        })
      }
      return { key, exit: ended, void: !noted, rest: pause }
    })
  }
})

const receiptOf = (exit: Exit.Exit<Receipt | OutboxError.OutboxError, RedoxError>): Exit.Exit<Receipt, RedoxError> =>
  Exit.isSuccess(exit)
    ? exit.value instanceof OutboxError.OutboxError
      ? Exit.fail(unbegun)
      : Exit.succeed(exit.value)
    : Exit.failCause(exit.cause)

const waiting = (detail: string) => ({
  state: "queued" as const,
  outcome: {},
  event: { event: "queued", detail },
  purge: false,
  wait: 3_600_000,
})
