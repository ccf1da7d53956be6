/**
 * A send as a workflow of Effect's, for longer processes that run there: render, sign, send, then bill. The outbox's runner
 * sends it; the workflow waits for what becomes of it. The engine stores the key alone, and its state.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Activity from "effect/workflow/Activity"
import * as DurableClock from "effect/workflow/DurableClock"
import * as Workflow from "effect/workflow/Workflow"
import type * as WorkflowEngine from "effect/workflow/WorkflowEngine"
import { State } from "./Entry.ts"
import { Outbox } from "./Outbox.ts"

/** The end of a send: `sent`, `refused` or `cancelled`, and the document's identifier where there is a receipt. */
export const Ended = Schema.Struct({
  key: Schema.String,
  state: State,
  document: Schema.optionalKey(Schema.String),
})
export type Ended = typeof Ended.Type

/** The outbox has no such send, or cannot be read. */
export class SendLost extends Schema.TaggedError<SendLost>()("SendLost", { key: Schema.String }) {
  override get message(): string {
    return `The outbox has no send ${this.key}. Add it to the outbox before its workflow is executed.`
  }
}

/**
 * The workflow. Executed for a key that was added to the outbox, once for each key however often it is asked for. An
 * unknown send suspends it until evidence or a person settles the send.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { SendWorkflow, type Send } from "@effect-redox/durable"
 * import { Outbox } from "@effect-redox/durable/Outbox"
 *
 * declare const summary: Send.Send
 *
 * // In a workflow of yours, whose activities may run again.
 * export const program = Effect.gen(function* () {
 *   const { key } = yield* Outbox.use((outbox) => outbox.add(summary))
 *   const { state } = yield* SendWorkflow.SendWorkflow.execute({ key })
 *   yield* Effect.log(`the summary is ${state}`)
 * })
 * ```
 */
export const SendWorkflow = Workflow.make("effect-redox/Send", {
  payload: { key: Schema.String },
  idempotencyKey: ({ key }) => key,
  success: Ended,
  error: SendLost,
})

const open: ReadonlyArray<State> = ["queued", "creating", "unknown"]

/** How long to leave a send alone before looking again: a queued one for a minute at most, an unknown one for an hour. */
const pause = (state: State, looks: number): Duration.Duration =>
  Duration.min(
    Duration.seconds(2 ** Math.min(looks, 20)),
    state === "unknown" ? Duration.hours(1) : Duration.minutes(1),
  )

const look = (key: string, looks: number) =>
  Activity.make({
    name: `look/${looks}`,
    success: Ended,
    error: SendLost,
    execute: Outbox.use((outbox) => outbox.get(key)).pipe(
      Effect.orDie,
      Effect.flatMap(
        Option.match({
          onNone: () => Effect.fail(new SendLost({ key })),
          onSome: ({ outcome, state }) =>
            Effect.succeed({
              key,
              state,
              ...(outcome.receipt === undefined ? {} : { document: outcome.receipt.identifiers.document }),
            }),
        }),
      ),
    ),
  })

/** Registers the workflow with the engine at hand. A `Runner` over the same outbox has to run somewhere. */
export const layer: Layer.Layer<never, never, WorkflowEngine.WorkflowEngine | Outbox> = SendWorkflow.toLayer(
  Effect.fnUntraced(function* ({ key }) {
    for (let looks = 0; ; looks++) {
      const found = yield* look(key, looks)
      if (!open.includes(found.state)) return found
      // A suspended workflow takes no memory, so nothing longer than a moment is waited for in it.
      yield* DurableClock.sleep({
        name: `pause/${looks}`,
        duration: pause(found.state, looks),
        inMemoryThreshold: "5 seconds",
      })
    }
  }),
)
