/**
 * A process that sends from an outbox, to be killed. What it does is one JSON object on the command line; at `dieAt` it
 * kills itself as the kernel would.
 */
import { FileSource, Identifiers, Quota, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { Files, Folder, Postgres, QuotaSql, Runner, Vault } from "@effect-redox/durable"
import { Ledger } from "@effect-redox/durable/Ledger"
import { Outbox } from "@effect-redox/durable/Outbox"
import { NodeRedox } from "@effect-redox/node"
import { Effect, Layer, Logger, Redacted, Result, Stream } from "effect"
import { files, sendOf } from "./sends.ts"

/** What a worker is to do. */
export interface Task {
  readonly store: { readonly folder: string } | { readonly url: string; readonly lease: number }
  readonly sealingKey: string
  readonly baseUrl: string
  readonly clientId: string
  readonly keyId: string
  readonly privateKey: string
  readonly sourceId: string
  /** Names of sends to add, one by one. */
  readonly add?: ReadonlyArray<string>
  /** Send until nothing is queued, or for ever. */
  readonly run?: "until-empty" | "forever"
  readonly concurrency?: number
  readonly backoff?: number
  /** Resolve this one as sent, half a second after it says so. */
  readonly resolve?: string
  readonly dieAt?: "adding" | "added" | "uploaded" | "begun" | "answered" | "settled"
  readonly drain?: number
  /** Create these through the ledger instead, five times over, as an engine that runs everything again would. */
  readonly ledger?: ReadonlyArray<string>
  /** Take this many turns of a quota instead, and print when each was granted. */
  readonly quota?: { readonly requests: number; readonly window: number; readonly millis: number }
}

const task: Task = JSON.parse(process.argv[2] ?? "{}")

const die = (point: Task["dieAt"]) =>
  Effect.sync(() => {
    if (task.dieAt === point) process.kill(process.pid, "SIGKILL")
  })

// A file that is copied is read a second time within the transaction that adds its row.
const dyingFiles = Layer.effect(
  Files.Files,
  Effect.map(Files.Files, ({ open }) => {
    let reads = 0
    return Files.Files.of({
      open: (reference, described) =>
        Effect.map(
          open(reference, described),
          (source) =>
            new FileSource.FileSource({
              ...source,
              bytes: Stream.concat(
                Stream.fromEffectDrain(Effect.suspend(() => (++reads === 2 ? die("adding") : Effect.void))),
                source.bytes,
              ),
            }),
        ),
    })
  }),
).pipe(Layer.provide(files))

const redox = NodeRedox.layer({
  baseUrl: task.baseUrl,
  environment: "Development",
  sourceId: task.sourceId,
  credentials: { clientId: task.clientId, keyId: task.keyId, privateKey: Redacted.make(task.privateKey) },
  policy: { transient: { base: "20 millis", cap: "200 millis" }, throttled: { base: "20 millis", cap: "200 millis" } },
  traffic: { circuitBreaker: "off", retryBudget: "off", rateLimit: "off" },
})

const dyingBlobs = Layer.effect(
  BlobService,
  Effect.map(BlobService, (blobs) =>
    BlobService.of({ ...blobs, upload: (file, options) => Effect.tap(blobs.upload(file, options), die("uploaded")) }),
  ),
)
const dyingDocuments = Layer.effect(
  DocumentService,
  Effect.map(DocumentService, (documents) =>
    DocumentService.of({
      ...documents,
      create: (message, options) =>
        Effect.andThen(die("begun"), Effect.tap(documents.create(message, options), die("answered"))),
    }),
  ),
)
const services = Layer.mergeAll(dyingBlobs, dyingDocuments).pipe(Layer.provideMerge(redox))

const store = Layer.unwrap(
  Effect.map(Vault.parse(Redacted.make(task.sealingKey)), (keys) =>
    "folder" in task.store
      ? Folder.layer({ folder: task.store.folder, keys })
      : Postgres.layer({ url: Redacted.make(task.store.url), keys, lease: task.store.lease }),
  ),
)

const work = Effect.gen(function* () {
  const outbox = yield* Outbox
  if (task.add !== undefined) {
    const added = yield* Stream.runCollect(
      outbox.addAll(Stream.fromIterable(task.add.map((name) => sendOf(name, { copy: task.dieAt === "adding" })))),
    )
    process.stdout.write(
      `${JSON.stringify(added.map(({ result }) => (Result.isSuccess(result) ? result.success.status : result.failure.message)))}\n`,
    )
    yield* die("added")
  }
  if (task.resolve !== undefined) {
    process.stdout.write("resolving\n")
    yield* Effect.sleep("500 millis")
    yield* outbox.resolve(task.resolve, { as: "sent", by: "pat", evidence: "it is in the chart" })
    process.stdout.write("resolved\n")
  }
  if (task.run === undefined) return
  const options: Runner.Options = {
    concurrency: task.concurrency ?? 8,
    idle: "50 millis",
    drain: task.drain ?? 155_000,
    backoff: { base: task.backoff ?? 50, cap: 1_000 },
    onRound: () => die("settled"),
  }
  const run = task.run === "forever" ? Runner.forever(options) : Runner.untilEmpty(options)
  const left = yield* run.pipe(Effect.provide(Runner.layerHolder))
  process.stdout.write(`${JSON.stringify(left)}\n`)
}).pipe(Effect.provide(Layer.mergeAll(services, dyingFiles, store)))

const createThroughLedger = Effect.gen(function* () {
  const ledger = yield* Ledger
  const again = Array.from({ length: 5 }, () => task.ledger ?? []).flat()
  for (const key of again) {
    const send = sendOf(key)
    if (send.bundle !== undefined) return
    const { document, patient } = send
    const prepared = yield* SendFile.prepare({
      file: FileSource.fromText("Follow-up in two weeks."),
      destination: send.destination,
      patient,
      document,
      identifiers: yield* Identifiers.fromKey(key),
    })
    yield* Effect.ignore(ledger.create(key, prepared.create))
  }
}).pipe(Effect.provide(Layer.merge(services, Ledger.layer.pipe(Layer.provide(store)))))

const takeTurns = Effect.gen(function* () {
  const quota = yield* Quota.Quota
  if (quota === undefined) return
  const end = Date.now() + (task.quota?.millis ?? 0)
  const granted: Array<number> = []
  while (Date.now() < end) {
    const turn = yield* quota.take({ maxWait: end - Date.now() })
    if (turn.granted) granted.push(Date.now())
  }
  process.stdout.write(`${JSON.stringify(granted)}\n`)
}).pipe(
  Effect.provide(
    Quota.layerShared({
      requests: task.quota?.requests ?? 1,
      window: task.quota?.window ?? 1,
      margin: 0,
      key: "192.0.2.1",
    }).pipe(Layer.provide(QuotaSql.layerStore), Layer.provide(store)),
  ),
)

const program = task.ledger !== undefined ? createThroughLedger : task.quota === undefined ? work : takeTurns
const fiber = Effect.runFork(
  program.pipe(
    Effect.provide(Logger.layer([Logger.make(({ message }) => process.stderr.write(`${String(message)}\n`))])),
    Effect.tapCause((cause) => Effect.sync(() => process.stderr.write(`${String(cause)}\n`))),
  ),
)
process.on("SIGTERM", () => fiber.interruptUnsafe())
fiber.addObserver((exit) => {
  process.exitCode = exit._tag === "Success" ? 0 : 1
})
