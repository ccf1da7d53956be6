/**
 * `effect-redox send`: files into one patient's chart.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as Identifiers from "@effect-redox/core/Identifiers"
import * as SendFile from "@effect-redox/core/SendFile"
import type * as Redox from "@effect-redox/core/Redox"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as FileSystem from "effect/FileSystem"
import type * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import { configured } from "../input/connection.ts"
import { withDestinationProfiles } from "../input/destinations.ts"
import { dryRun } from "./dryRun.ts"
import { ExitStatus, misused, statuses } from "../exit.ts"
import { makeReport, opener, type Open } from "../input/files.ts"
import {
  check,
  documentsOf,
  filesOf,
  typedOf,
  destinationOf,
  optionsOf,
  patientIn,
  readMaterial,
  withFiles,
  type Input,
  type Material,
  type SentDocument,
} from "../input/material.ts"
import { verifyPatient } from "../input/verifyPatient.ts"
import { readWait } from "../output/arrival.ts"
import { notBegun, ofSend } from "../output/outcome.ts"
import { Output } from "../output/Output.ts"
import { advisingOnce } from "../output/advise.ts"
import type { Report } from "../output/report.ts"
import { services, servicesWithLogs } from "../services.ts"
import { makeStop, type Stop } from "../stop.ts"
import { checkLogs, waitForDelivery, type Accepted } from "./waitForDelivery.ts"
import { followFile } from "../output/followFile.ts"

interface Tally {
  sent: number
  failed: number
  unknown: number
  bytes: number
}

const statusOf = (tally: Tally, interrupted: boolean, undelivered: number): number => {
  if (tally.unknown > 0) return statuses.unknown
  if (interrupted) return statuses.interrupted
  if (tally.failed > 0) return statuses.failed
  return undelivered > 0 ? statuses.undelivered : statuses.done
}

/** Reports the files of one command, and their sum. */
interface BatchReport {
  readonly report: Report
  /**
   * Reports what is left: the files that were not begun, and the summary. `undelivered` is how many are not known to be
   * delivered.
   */
  readonly finish: (interrupted: boolean, undelivered?: number) => Effect.Effect<void, never, ExitStatus>
}

const makeBatchReport = Effect.fnUntraced(function* (
  input: Input,
): Effect.fn.Return<BatchReport, never, Output | ExitStatus | Scope.Scope> {
  yield* ExitStatus.use(({ recording }) => recording)
  const documents = documentsOf(input)
  const reportEvent = yield* Effect.flatMap(makeReport(documents.length, input.json), (report) =>
    advisingOnce(report, input.json),
  )
  const startedAt = yield* Clock.currentTimeMillis
  const tally: Tally = { sent: 0, failed: 0, unknown: 0, bytes: 0 }
  const reported = new Set<number>()
  let finished = false

  const report: Report = (event, answerTexts) => {
    if (event.event === "result" && event.outcome !== "uploaded" && event.outcome !== "already") {
      reported.add(event.file.index)
      tally[event.outcome] += 1
      if (event.outcome === "sent") tally.bytes += event.size ?? 0
    }
    return reportEvent(event, answerTexts)
  }

  const finish: BatchReport["finish"] = Effect.fnUntraced(function* (interrupted, undelivered = 0) {
    if (finished) return
    finished = true
    for (const [index, { name }] of documents.entries()) {
      if (reported.has(index)) continue
      const file = { index, name }
      yield* report({
        event: "result",
        file,
        operation: "send",
        destination: destinationOf(input),
        duration: 0,
        ...notBegun,
      })
    }
    const exitStatus = statusOf(tally, interrupted, undelivered)
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* report({ event: "summary", files: documents.length, ...tally, duration, interrupted, exitStatus })
    yield* ExitStatus.use((status) => status.set(exitStatus))
  }, Effect.uninterruptible)

  return { report, finish }
})

const sendAll = Effect.fnUntraced(function* (
  input: Input,
  material: Material,
  open: Open,
  { report }: BatchReport,
  stop: Stop,
): Effect.fn.Return<
  ReadonlyArray<Accepted>,
  never,
  Redox.Services | Output | ExitStatus | FileSystem.FileSystem | Path.Path | Scope.Scope
> {
  const accepted: Array<Accepted> = []
  const identifier = DocumentMessage.masterIdentifierOf(material)
  const one = Effect.fnUntraced(function* ({ files, name }: SentDocument, index: number) {
    const made = yield* Identifiers.make
    const identifiers =
      material.bundle === undefined
        ? DocumentMessage.identifiersWith(material.document, made)
        : DocumentMessage.identifiersOf(material.bundle)
    return yield* followFile(
      {
        file: { index, name },
        files,
        operation: "send",
        destination: destinationOf(input),
        identifiers,
        resultOf: ofSend,
        creating: stop.creating(index),
        run: Effect.fnUntraced(function* ({ beforeCreate, onEvent, started }) {
          const first = yield* open(name)
          const others = yield* Effect.forEach(files.slice(1), open)
          yield* started(first, ...others)
          const parts = material.bundle === undefined ? { ...material, identifiers: made } : material
          const receipt = yield* SendFile.sendFile({
            ...optionsOf(input),
            ...parts,
            ...filesOf(input, [first, ...others]),
            onEvent,
            beforeCreate,
          })
          accepted.push({ file: { index, name }, receipt, identifier })
          return receipt
        }),
      },
      report,
    )
  })

  yield* Effect.forEach(documentsOf(input), (document, index) => stop.file(index, one(document, index)), {
    concurrency: input.concurrency,
    discard: true,
  })
  return accepted
})

// All files of a command are for one patient.
const verify = Effect.fnUntraced(function* (input: Input, material: Material) {
  const patient = patientIn(material)
  if (!input.verifyPatient || patient === undefined) return
  const doubt = yield* verifyPatient(destinationOf(input), patient)
  if (doubt !== undefined) return yield* misused(`--verify-patient: ${doubt}. Nothing was sent.`)
})

/** Sends, or shows what would be sent. */
export const send = Effect.fn("effect-redox.send")(function* (named: Input) {
  yield* check(named)
  const input = yield* withFiles(named)
  if (input.dryRun) return yield* dryRun(input).pipe(configured(input))
  const output = yield* Output
  if (output.closed)
    return yield* misused(
      "the standard output and the standard error are closed, so there is no place for the log; nothing was sent",
    )
  const batch = yield* makeBatchReport(input)
  const stop = yield* makeStop
  let undelivered = 0
  const all = Effect.gen(function* () {
    const material = yield* readMaterial(input)
    const open = yield* opener(input.files, typedOf(input, material))
    const wait = yield* readWait(input.wait)
    const sent = Effect.andThen(verify(input, material), sendAll(input, material, open, batch, stop))
    const sending = Option.match(wait, {
      onNone: () =>
        Effect.asVoid(sent).pipe(withDestinationProfiles(input.destinationProfiles), Effect.provide(services)),
      // What the question needs is asked for before anything is sent.
      onSome: (longest) =>
        checkLogs(destinationOf(input)).pipe(
          Effect.andThen(sent),
          Effect.flatMap((accepted) =>
            stop.requested()
              ? Effect.succeed(0)
              : waitForDelivery(accepted, longest, batch.report, documentsOf(input).length === 1),
          ),
          Effect.map((count) => void (undelivered = count)),
          withDestinationProfiles(input.destinationProfiles),
          Effect.provide(servicesWithLogs),
        ),
    })
    yield* sending.pipe(configured(input))
  })
  // A signal may also come while standard input is read, which can take as long as the user types.
  yield* stop.batch(all).pipe(Effect.onInterrupt(() => batch.finish(true)))
  yield* batch.finish(stop.requested(), undelivered)
}, Effect.scoped)
