/**
 * `effect-redox batch`: every row of a manifest into its own patient's chart, through an outbox, so that the same command
 * again sends nothing twice.
 */
import type * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as SendFile from "@effect-redox/core/SendFile"
import type { Problem, RedoxError } from "@effect-redox/core/RedoxError"
import * as Files from "@effect-redox/durable/Files"
import * as OutboxError from "@effect-redox/durable/OutboxError"
import * as Runner from "@effect-redox/durable/Runner"
import * as Settle from "@effect-redox/durable/Settle"
import { Outbox } from "@effect-redox/durable/Outbox"
import type { Entry } from "@effect-redox/durable/Entry"
import type { Checked } from "@effect-redox/durable/Outbox"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { ExitStatus, misused, statuses } from "../exit.ts"
import type { Connection } from "../input/connection.ts"
import { nameOf } from "../input/documents.ts"
import { readManifest, rowProblem, type Row } from "../input/manifest/manifest.ts"
import { makeSends, type Made } from "../input/manifest/rows.ts"
import { makeVerifyPatient } from "../input/verifyPatient.ts"
import { asUsage, pausedOutbox, sendingFrom } from "../outboxPlace.ts"
import { batchReporter } from "../output/batchReporter.ts"
import { failureOfEntry, resultOfEntry } from "../output/entryResult.ts"
import type { FileResult } from "../output/outcome.ts"
import { Output } from "../output/Output.ts"
import { advisingOnce } from "../output/advise.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { untilSignal } from "../untilSignal.ts"

/** The flags. */
export interface Input extends Connection {
  readonly manifest: string
  readonly outbox: Option.Option<string>
  readonly to: Option.Option<string>
  readonly type: Option.Option<string>
  readonly method: SendFile.Method
  readonly concurrency: number
  readonly destinationProfiles: Option.Option<string>
  readonly strict: boolean
  readonly allow: ReadonlyArray<DocumentMessage.Allowance>
  readonly verifyPatient: boolean
  readonly skipInvalid: boolean
  readonly settle: boolean
  readonly json: Option.Option<boolean>
}

/** The most problems to show at once. */
const shownProblems = 200

interface Reports {
  readonly report: (row: Row, key: string | undefined, result: FileResult, duration: number) => Effect.Effect<void>
  readonly advise: (row: Row, advice: ReadonlyArray<Problem>) => Effect.Effect<void>
  readonly finish: (interrupted: boolean) => Effect.Effect<void, never, ExitStatus>
}

const makeReports = Effect.fnUntraced(function* (
  input: Input,
  rows: ReadonlyArray<Row>,
): Effect.fn.Return<Reports, never, Output | Scope.Scope> {
  const output = yield* Output
  const event = yield* advisingOnce(
    reportTo(printsLines(output, input.json) ? lineReporter(output) : yield* batchReporter(rows.length)),
    input.json,
  )
  const startedAt = yield* Clock.currentTimeMillis
  const tally = { sent: 0, already: 0, failed: 0, unknown: 0, bytes: 0 }
  const indexes = new Map(rows.map((row, index) => [row, index]))
  const fileOf = (row: Row) => ({ index: indexes.get(row) ?? -1, name: row.cells.file ?? "" })
  const report: Reports["report"] = (row, key, result, duration) => {
    if (result.outcome !== "uploaded") tally[result.outcome] += 1
    if (result.outcome === "sent") tally.bytes += result.size ?? 0
    return event({
      event: "result",
      file: fileOf(row),
      operation: "send",
      line: row.line,
      ...(key === undefined ? {} : { key }),
      duration,
      ...result,
    })
  }
  const finish = Effect.fnUntraced(function* (interrupted: boolean) {
    const exitStatus =
      tally.unknown > 0
        ? statuses.unknown
        : interrupted
          ? statuses.interrupted
          : tally.failed > 0
            ? statuses.failed
            : statuses.done
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* event({ event: "summary", files: rows.length, ...tally, duration, interrupted, exitStatus })
    yield* ExitStatus.use((status) => status.set(exitStatus))
  })
  const advise: Reports["advise"] = (row, advice) => event({ event: "advice", file: fileOf(row), advice })
  return { report, advise, finish }
})

/** What is wrong with a send, as problems of its row. */
const problemsOf = (line: number, error: RedoxError | OutboxError.OutboxError): ReadonlyArray<Problem> => {
  if (error._tag === "OutboxError") return [rowProblem(line, "key", "conflict", error.message)]
  const { reason } = error
  return reason._tag === "InvalidInput"
    ? reason.problems.map(({ message, path, rule }) => rowProblem(line, path, rule, message))
    : [rowProblem(line, "file", reason._tag, error.message)]
}

/** One row, ready to be added. */
interface Ready {
  readonly row: Row
  readonly checked: Checked
}

// What an earlier run queued was judged then, and what it sent is not sent again.
const isKnown = (outbox: Outbox["Service"], key: string) =>
  Effect.map(
    outbox.get(key),
    Option.exists(({ state }) => state !== "refused"),
  )

// Of a row that is wrong in itself, the rest is looked at as well: its patient, its file, its message.
const otherProblems = Effect.fnUntraced(function* (outbox: Outbox["Service"], { file, row, standIn }: Made) {
  if (standIn !== undefined) {
    const checked = yield* Effect.result(outbox.check(standIn))
    if (Result.isSuccess(checked) || checked.failure._tag === "OutboxError") return []
    return problemsOf(row.line, checked.failure).filter(({ path }) => !/\.type\b/.test(path))
  }
  if (file === undefined) return []
  const opened = yield* Effect.result(
    Files.Files.use(({ open }) => open(file, { contentType: row.cells.content_type })),
  )
  return Result.isFailure(opened) ? problemsOf(row.line, opened.failure) : []
})

const checkRows = Effect.fnUntraced(function* (input: Input) {
  const outbox = yield* Outbox
  const manifest = yield* readManifest(input.manifest)
  const made = yield* makeSends(input.manifest, manifest.rows, input)
  const invalid = new Map<Row, ReadonlyArray<Problem>>()
  const ready: Array<Ready> = []
  const verify = makeVerifyPatient()
  const seen = new Map<string, number>()
  const checks = yield* Effect.forEach(
    made,
    ({ row, send }) =>
      send === undefined
        ? Effect.succeed(undefined)
        : Effect.result(outbox.check(send)).pipe(
            Effect.flatMap((result) =>
              Result.isFailure(result) &&
              result.failure._tag === "OutboxError" &&
              result.failure.reason._tag !== "KeyConflict"
                ? Effect.fail(asUsage(result.failure))
                : Effect.succeed({ row, result }),
            ),
          ),
    { concurrency: 8 },
  )
  for (const [index, one] of made.entries()) {
    const { problems, row, send } = one
    const check = checks[index]
    if (problems.length > 0 || check === undefined) {
      invalid.set(row, [...problems, ...(yield* otherProblems(outbox, one))])
      continue
    }
    if (Result.isFailure(check.result)) {
      invalid.set(row, problemsOf(row.line, check.result.failure))
      continue
    }
    const checked = check.result.success
    const before = seen.get(checked.key)
    if (before !== undefined) {
      const message = `is the same document as line ${before}: the same file, patient, type and destination, or the same key`
      invalid.set(row, [rowProblem(row.line, "", "duplicate", message)])
      continue
    }
    seen.set(checked.key, row.line)
    if (input.verifyPatient && send !== undefined && !(yield* isKnown(outbox, checked.key))) {
      const doubt = send.bundle === undefined ? yield* verify(send.destination, send.patient) : undefined
      if (doubt !== undefined) {
        invalid.set(row, [rowProblem(row.line, "patient", "verify-patient", doubt)])
        continue
      }
    }
    ready.push({ row, checked })
  }
  const problems = [...manifest.problems, ...[...invalid.values()].flat()]
  return { rows: manifest.rows, ready, invalid, problems, malformed: manifest.problems.length > 0 }
})

const tooMany = (problems: ReadonlyArray<Problem>): string =>
  problems.length > shownProblems ? ` (the first ${shownProblems} of them)` : ""

/** The result of a row whose entry cannot be read any more: its create may have begun. */
const unreadable: FileResult = {
  outcome: "unknown",
  attempts: { upload: 0, create: 0 },
  error: {
    reason: "OutcomeUnknown",
    message:
      "The outbox cannot be read, so it is not known whether it was sent. Mend the outbox, then run the same command again.",
    nothingCreated: false,
    retryable: false,
  },
}

const sendRows = Effect.fnUntraced(function* (input: Input, ready: ReadonlyArray<Ready>, { report }: Reports) {
  const outbox = yield* Outbox
  const startedAt = yield* Clock.currentTimeMillis
  const waiting = new Map<string, Row>()
  const settle = Effect.fnUntraced(function* (key: string, row: Row, entry: Entry, fresh: boolean) {
    waiting.delete(key)
    const now = yield* Clock.currentTimeMillis
    yield* report(
      row,
      key,
      resultOfEntry(entry, fresh),
      Math.max(0, (entry.settled ?? now) - Math.max(startedAt, entry.added)),
    )
  })
  const keys = new Set(ready.map(({ checked }) => checked.key))
  // What an earlier run left unknown may be proved by now, to be sent or not to be.
  if (input.settle) yield* Settle.once({ where: ({ key }) => keys.has(key) })
  const added = yield* outbox.addChecked(
    ready.map(({ checked }) => checked),
    { again: ["refused"] },
  )
  for (const [index, { checked, row }] of ready.entries()) {
    const { key } = checked
    const result = added[index]
    if (result === undefined || Result.isFailure(result)) {
      const message = result === undefined ? "It was not added." : result.failure.message
      yield* report(row, key, failureOfEntry("NotQueued", message), 0)
    } else if (result.success.state === "queued" || result.success.state === "creating") waiting.set(key, row)
    else yield* settle(key, row, Option.getOrThrow(yield* outbox.get(key)), false)
  }

  // A row has one result, so one that is unknown waits for what is found out about it.
  const settled = ({ state }: Entry) =>
    state !== "queued" && state !== "creating" && !(state === "unknown" && input.settle)
  const onRound = ({ key }: Runner.RoundEnded) =>
    Effect.gen(function* () {
      const row = waiting.get(key)
      if (row === undefined) return
      const entry = yield* outbox.get(key)
      if (Option.isSome(entry) && settled(entry.value)) yield* settle(key, row, entry.value, true)
    }).pipe(Effect.ignore)

  // From here on documents may have been sent, so a database that fails is no reason to say that nothing was.
  const result = yield* Effect.result(untilSignal(Runner.untilEmpty({ concurrency: input.concurrency, onRound })))
  if (Result.isFailure(result)) {
    for (const [key, row] of waiting) {
      const entry = Option.flatten(yield* Effect.option(outbox.get(key)))
      yield* Option.isSome(entry) ? settle(key, row, entry.value, true) : report(row, key, unreadable, 0)
    }
    yield* Output.use((output) => output.err(`effect-redox: ${result.failure.message}\n`))
    return false
  }
  const ended = result.success
  const stoppedBy = Option.getOrUndefined(ended)?.stoppedBy
  if (input.settle && Option.isSome(ended)) {
    yield* untilSignal(Settle.once({ where: ({ key }) => waiting.has(key) }))
  }
  const left = waiting.size
  for (const [key, row] of waiting) {
    const entry = Option.getOrUndefined(yield* outbox.get(key))
    if (entry !== undefined) yield* settle(key, row, entry, true)
  }
  if (left > 0 && (yield* outbox.counts).paused) {
    yield* Output.use((output) => output.err(`effect-redox: ${pausedOutbox}\n`))
  }
  if (stoppedBy !== undefined) {
    yield* Output.use((output) => output.err(`effect-redox: ${stoppedBy.message}\n`))
  }
  return Option.isNone(ended)
})

/** Sends a batch. */
export const batch = Effect.fn("effect-redox.batch")(function* (input: Input) {
  const all = Effect.gen(function* () {
    const { invalid, malformed, problems, ready, rows } = yield* checkRows(input)
    if (malformed || (problems.length > 0 && !input.skipInvalid)) {
      return yield* misused(
        `${nameOf(input.manifest)} has problems${tooMany(problems)}; nothing was queued:`,
        problems.slice(0, shownProblems),
      )
    }
    const sending = Effect.gen(function* () {
      const reports = yield* makeReports(input, rows)
      for (const [row, found] of invalid) {
        const result = failureOfEntry("InvalidInput", "The row is not valid; it was skipped.", found)
        yield* reports.report(row, undefined, result, 0)
      }
      for (const { checked, row } of ready) yield* reports.advise(row, checked.advice)
      yield* ExitStatus.use(({ recording }) => recording)
      const interrupted = yield* sendRows(input, ready, reports)
      yield* reports.finish(interrupted)
    })
    // First of all the outbox is this process's own: one that may not send prints nothing.
    yield* Effect.provide(sending, Runner.layerHolder)
  })
  yield* all.pipe(sendingFrom(input))
}, Effect.scoped)
