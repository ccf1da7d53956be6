/**
 * A longer process in Effect's own workflow engine, on as many machines as there are, which files a document once: the
 * ledger is asked before the create, by whatever machine runs the step and however often.
 *
 *     node examples/outbox/cluster.ts                   a runner; HOST and PORT are where other runners reach it
 *     node examples/outbox/cluster.ts report-17 …       executes workflows for these reports, and prints how each ended
 *
 * `OUTBOX` is a PostgreSQL database for the ledger and for the engine; `REDOX_OUTBOX_KEY` is the ledger's sealing key.
 */
import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { type OutboxError, Postgres, Vault } from "@effect-redox/durable"
import { Ledger } from "@effect-redox/durable/Ledger"
import { NodeRedox } from "@effect-redox/node"
import * as NodeClusterSocket from "@effect/platform-node/NodeClusterSocket"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Config, Duration, Effect, Layer, Schema } from "effect"
import { ClusterWorkflowEngine } from "effect/cluster"
import { Activity, DurableClock, Workflow } from "effect/workflow"

const destination = "redox-fhir-sandbox"

const State = Schema.Literals(["sent", "refused", "cancelled", "unknown", "later"])

// Its engine stores the payload in clear, so that it is an opaque key and nothing of the patient.
const FileReport = Workflow.make("FileReport", {
  payload: { key: Schema.String },
  idempotencyKey: ({ key }) => key,
  success: State,
})

/** The report, as your own database has it. */
const reportOf = (key: string) => ({
  file: FileSource.fromText(`Follow-up in two weeks (${key}).`, { contentType: "text/plain" }),
  patient: {
    resourceType: "Patient" as const,
    identifier: [{ system: `urn:redox:${destination}:MR`, value: key }],
  },
  document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
})

const filing = Effect.fnUntraced(function* (key: string) {
  const ledger = yield* Ledger
  const identifiers = yield* Identifiers.fromKey(key)
  // The upload may be repeated; what must not be is the create.
  const prepared = yield* SendFile.prepare({ destination, identifiers, ...reportOf(key) })
  yield* ledger.create(key, prepared.create, { destination })
  return "sent" as const
})

const stateOf = (error: RedoxError | OutboxError.OutboxError): typeof State.Type => {
  if (error._tag === "RedoxError") return error.nothingCreated ? (error.isRetryable ? "later" : "refused") : "unknown"
  const { reason } = error
  return reason._tag === "WrongState" && reason.state === "cancelled" ? "cancelled" : "later"
}

const step = (key: string, round: number) =>
  Activity.make({
    name: `file/${round}`,
    success: State,
    execute: Effect.catch(filing(key), (error) => Effect.succeed(stateOf(error))),
  })

// An unknown one is looked at until a person has resolved it: `effect-redox outbox resolve`.
const workflow = FileReport.toLayer(
  Effect.fnUntraced(function* ({ key }) {
    for (let round = 0; ; round++) {
      const state = yield* step(key, round)
      if (state === "sent" || state === "refused" || state === "cancelled") return state
      const duration = Duration.seconds(Math.min(60, 2 ** round))
      yield* DurableClock.sleep({ name: `pause/${round}`, duration, inMemoryThreshold: "5 seconds" })
    }
  }),
)

const database = Layer.unwrap(
  Effect.gen(function* () {
    const url = yield* Config.Redacted("OUTBOX")
    const keys = yield* Vault.parse(yield* Config.Redacted("REDOX_OUTBOX_KEY"))
    const lease = yield* Config.Duration("LEASE").pipe(Config.withDefault(Duration.seconds(30)))
    return Postgres.layer({ url, keys, lease })
  }),
)

// A create that has begun is waited for when a runner is stopped: Redox may take two minutes to answer.
const runner = workflow.pipe(
  Layer.provide(ClusterWorkflowEngine.layer),
  Layer.provide(
    NodeClusterSocket.layer({ storage: "sql", shardingConfig: { entityTerminationTimeout: Duration.seconds(155) } }),
  ),
  Layer.provide(Layer.merge(Ledger.layer, NodeRedox.layerConfig)),
  Layer.provide(database),
)

const client = ClusterWorkflowEngine.layer.pipe(
  Layer.provide(NodeClusterSocket.layer({ storage: "sql", clientOnly: true })),
  Layer.provide(database),
)

const keys = process.argv.slice(2)
const execute = Effect.forEach(
  keys,
  (key) => Effect.flatMap(FileReport.execute({ key }), (state) => Effect.sync(() => console.log(`${key} ${state}`))),
  { concurrency: "unbounded", discard: true },
)

NodeRuntime.runMain(keys.length === 0 ? Layer.launch(runner) : Effect.provide(execute, client))
