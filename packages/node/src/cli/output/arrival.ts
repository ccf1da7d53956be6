/**
 * Whether a document arrived, in words, and how long to wait for it.
 */
import { cautionOf } from "@effect-redox/core/Reconcile"
import type { Hits } from "@effect-redox/core/SearchService"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as EventLog from "../../EventLog.ts"
import { misused, type UsageError } from "../exit.ts"

/** Where a document is, as far as Redox or its destination shows. */
export type State = EventLog.Status["state"]

const sentences: Readonly<Record<State, string>> = {
  found: "found at the destination",
  "not-found": "not found at the destination, which proves nothing: it may show documents late, or not at all",
  pending: "pending: Redox is still processing it",
  succeeded: "succeeded: the destination acknowledged it",
  failed: "failed: Redox does not try again by itself. Look in Redox's dashboard",
  filtered: "filtered: a filter in Redox stopped it, and it will not be delivered",
  "not-known":
    "not known: the question was refused, the answer was not understood, or another document went to the destination at about the same time",
}

/** Where a document is, and what to look at there. */
export type Arrival = Pick<EventLog.Status, "state" | "caution">

/** What a search for a document found. */
export const arrivalOf = ({ resources }: Hits): Arrival => {
  const caution = cautionOf(resources)
  return { state: resources.length > 0 ? "found" : "not-found", ...(caution === undefined ? {} : { caution }) }
}

/** For a user. */
export const arrivalText = ({ caution, state }: Arrival): string =>
  caution === undefined ? sentences[state] : `${sentences[state]}. ${caution}`

/** Whether it can change by itself no more. */
export const isFinal = (state: State): boolean => state !== "pending" && state !== "not-found" && state !== "not-known"

/** Between two questions about the same document, in milliseconds: Redox tries a delivery again after 10 s or more. */
const pause = 10_000

/** Asks, again and again, until the answer is final or the deadline (milliseconds since 1970) has come. The last answer. */
export const askUntilFinal = Effect.fnUntraced(function* <A extends { readonly state: State }, E, R>(
  ask: Effect.Effect<A, E, R>,
  deadline: number,
): Effect.fn.Return<A, E, R> {
  for (;;) {
    const answer = yield* ask
    const left = deadline - (yield* Clock.currentTimeMillis)
    if (isFinal(answer.state) || left <= 0) return answer
    yield* Effect.sleep(Math.min(pause, left))
  }
})

const readDuration = Schema.decodeUnknownOption(Schema.DurationFromString)

/** How long `--wait` says, in milliseconds; none where it is not given. */
export const readWait = (flag: Option.Option<string>): Effect.Effect<Option.Option<number>, UsageError> =>
  Option.match(flag, {
    onNone: () => Effect.succeed(Option.none()),
    onSome: (text) =>
      Option.match(
        Option.filter(readDuration(text), (duration) => Duration.isFinite(duration)),
        {
          onNone: () => Effect.fail(misused("--wait is not a duration with its unit, such as '10 minutes'")),
          onSome: (duration) => Effect.succeed(Option.some(Duration.toMillis(duration))),
        },
      ),
  })
