/**
 * `effect-redox send`: files into one patient's chart.
 */
import { DocumentMessage, Identifiers, SendFile, type Redox } from "@effect-redox/core"
import { Clock, Effect, type FileSystem, type Path, type Scope } from "effect"
import { configured } from "../input/connection.ts"
import { dryRun } from "./dryRun.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { opener, reporter, type Open } from "../input/files.ts"
import { check, typedOf, destinationOf, optionsOf, readMaterial, type Input, type Material } from "../input/material.ts"
import { notBegun, ofSend } from "../output/outcome.ts"
import type { Output } from "../output/Output.ts"
import type { Tell } from "../output/report.ts"
import { services } from "../services.ts"
import { track } from "../output/followFile.ts"

interface Tally {
  sent: number
  failed: number
  unknown: number
  bytes: number
}

const statusOf = (tally: Tally, interrupted: boolean): number => {
  if (tally.unknown > 0) return statuses.unknown
  if (interrupted) return statuses.interrupted
  return tally.failed > 0 ? statuses.failed : statuses.done
}

/** How the files of a command line are told of, one after the other and all together. */
interface Ledger {
  readonly tell: Tell
  /** Tells what is left to tell. Whoever interrupts wants to know of every file, also of those that were not begun. */
  readonly finish: (interrupted: boolean) => Effect.Effect<void, never, ExitStatus>
}

const ledgerOf = Effect.fnUntraced(function* (
  input: Input,
): Effect.fn.Return<Ledger, never, Output | ExitStatus | Scope.Scope> {
  yield* ExitStatus.use(({ recording }) => recording)
  const report = yield* reporter(input.files.length, input.json)
  const startedAt = yield* Clock.currentTimeMillis
  const tally: Tally = { sent: 0, failed: 0, unknown: 0, bytes: 0 }
  const told = new Set<number>()
  let finished = false

  const tell: Tell = (event, spoken) => {
    if (event.event === "result") {
      told.add(event.file.index)
      tally[event.outcome] += 1
      if (event.outcome === "sent") tally.bytes += event.size ?? 0
    }
    return report(event, spoken)
  }

  const finish: Ledger["finish"] = Effect.fnUntraced(function* (interrupted) {
    if (finished) return
    finished = true
    for (const [index, name] of input.files.entries()) {
      if (told.has(index)) continue
      const file = { index, name }
      yield* tell({
        event: "result",
        file,
        operation: "send",
        destination: destinationOf(input),
        duration: 0,
        ...notBegun,
      })
    }
    const exitStatus = statusOf(tally, interrupted)
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* tell({ event: "summary", files: input.files.length, ...tally, duration, interrupted, exitStatus })
    yield* ExitStatus.use((status) => status.set(exitStatus))
  }, Effect.uninterruptible)

  return { tell, finish }
})

const sendAll = Effect.fnUntraced(function* (
  input: Input,
  material: Material,
  open: Open,
  { finish, tell }: Ledger,
): Effect.fn.Return<
  void,
  never,
  Redox.Services | Output | ExitStatus | FileSystem.FileSystem | Path.Path | Scope.Scope
> {
  const one = Effect.fnUntraced(function* (name: string, index: number) {
    const made = yield* Identifiers.make
    const identifiers =
      material.bundle === undefined
        ? DocumentMessage.identifiersWith(material.document, made)
        : DocumentMessage.identifiersOf(material.bundle)
    return yield* track(
      {
        file: { index, name },
        operation: "send",
        destination: destinationOf(input),
        identifiers,
        told: ofSend,
        run: Effect.fnUntraced(function* (onEvent, started) {
          const file = yield* open(name)
          yield* started(file)
          const parts = material.bundle === undefined ? { ...material, identifiers: made } : material
          return yield* SendFile.sendFile({ ...optionsOf(input), ...parts, file, onEvent })
        }),
      },
      tell,
    )
  })

  yield* Effect.forEach(input.files, one, { concurrency: input.concurrency, discard: true })
  yield* finish(false)
})

/** Sends, or shows what would be sent. */
export const send = Effect.fn("effect-redox.send")(function* (input: Input) {
  yield* check(input)
  if (input.dryRun) return yield* dryRun(input).pipe(configured(input))
  const ledger = yield* ledgerOf(input)
  const all = Effect.gen(function* () {
    const material = yield* readMaterial(input)
    const open = yield* opener(input.files, typedOf(input, material))
    yield* sendAll(input, material, open, ledger).pipe(Effect.provide(services), configured(input))
  })
  // Also while standard input is read, which can take as long as somebody types.
  yield* Effect.onInterrupt(all, () => ledger.finish(true))
}, Effect.scoped)
