/**
 * Plans of deliveries as data, and where one is at a given time.
 */
import * as Duration from "effect/Duration"
import type { Delivery, Match, Plan } from "../Delivery.ts"
import { deliveryStatuses, type DeliveryPlan, type FiledDocument } from "../Records.ts"
import { carries } from "./identifiers.ts"
import * as Ids from "./random.ts"
import { utc } from "./time.ts"

/** A destination that takes documents at once. */
const atOnce: DeliveryPlan = {
  visibleAfter: 0,
  pendingFor: undefined,
  status: "succeeded",
  attempts: 1,
  destinationStatus: undefined,
  inChart: undefined,
}

const millis = (input: Duration.Input): number => Duration.toMillis(Duration.fromInputUnsafe(input))

const isTime = (input: Duration.Input | undefined): boolean => input === undefined || millis(input) >= 0

/** What is wrong with a plan, and what to do; `undefined` where it makes sense. */
export const problemOf = ({
  attempts,
  destinationStatus,
  pendingFor,
  status,
  visibleAfter,
}: Plan): string | undefined => {
  if (!isTime(visibleAfter)) return 'visibleAfter is negative: use a duration such as "5 seconds"'
  if (!isTime(pendingFor)) return 'pendingFor is negative: use a duration such as "1 minute"'
  if (status !== undefined && !deliveryStatuses.includes(status))
    return `status is none of ${deliveryStatuses.join(", ")}`
  if (attempts !== undefined && !(Number.isSafeInteger(attempts) && attempts >= 1)) {
    return `attempts is ${attempts}: use a whole number from 1`
  }
  return destinationStatus === undefined ||
    (Number.isInteger(destinationStatus) && destinationStatus >= 100 && destinationStatus <= 599)
    ? undefined
    : `destinationStatus is ${destinationStatus}: use an HTTP status`
}

/** A plan that goes on where another is silent. */
export const over = (before: DeliveryPlan, plan: Plan): DeliveryPlan => ({
  visibleAfter: plan.visibleAfter === undefined ? before.visibleAfter : millis(plan.visibleAfter),
  pendingFor: plan.pendingFor === undefined ? before.pendingFor : millis(plan.pendingFor),
  status: plan.status ?? before.status,
  attempts: plan.attempts ?? before.attempts,
  destinationStatus: plan.destinationStatus ?? before.destinationStatus,
  inChart: plan.inChart ?? before.inChart,
})

/** A plan, and whose deliveries it is for. */
export interface PlannedFor {
  readonly plan: Plan
  readonly match: Match
}

const applies = (document: FiledDocument, { destination, identifier, where }: Match): boolean =>
  (destination === undefined || destination === document.destination) &&
  (identifier === undefined || carries(document, identifier)) &&
  (where === undefined || where(document))

/** How the delivery of a document goes that is filed now. */
export const planFor = (document: FiledDocument, plans: ReadonlyArray<PlannedFor>): DeliveryPlan =>
  over(atOnce, plans.findLast(({ match }) => applies(document, match))?.plan ?? {})

export const unplanned = atOnce

// Redox's older page gives this rhythm: at once, 10 s, 10, 20, 30, 50, 80, 120 s, then every 120 s (docs/protocol.md §8).
const waits: ReadonlyArray<number> = [0, 10, 10, 20, 30, 50, 80, 120]

/** How long after the first attempt another one comes, counted from 1. */
const attemptAfter = (attempt: number): number => {
  let seconds = 0
  for (let nth = 0; nth < attempt; nth++) seconds += waits[nth] ?? 120
  return seconds * 1_000
}

const attemptsBy = (elapsed: number, planned: number): number => {
  let made = 1
  while (made < planned && attemptAfter(made + 1) <= elapsed) made++
  return made
}

/** A queue that is paused, and what it had delivered by then. */
export interface Pause {
  readonly at: number
  readonly delivered: ReadonlySet<string>
}

/** Where a delivery is. `attemptId` is the first attempt's. */
export const deliveryOf = (
  document: FiledDocument,
  attemptId: string,
  pause: Pause | undefined,
  now: number,
): Delivery => {
  const { delivery: plan, id, logId, receivedAt } = document
  const filedAt = receivedAt.epochMilliseconds
  const isHeld = pause !== undefined && !pause.delivered.has(id)
  const elapsed = (isHeld ? Math.max(pause.at, filedAt) : now) - filedAt
  const finalAfter = plan.pendingFor ?? attemptAfter(plan.attempts)
  const isFinal = plan.status !== "pending" && !isHeld && elapsed >= finalAfter
  const total = isFinal ? plan.attempts : attemptsBy(elapsed, plan.attempts)
  const latestAt = filedAt + Math.min(attemptAfter(total), elapsed)
  const status = isFinal ? plan.status : "pending"
  const isVisible = now - filedAt >= plan.visibleAfter
  return {
    documentId: id,
    logId,
    status,
    attempts: {
      total,
      latestId: total === 1 ? attemptId : Ids.derived(`${attemptId}, attempt ${total}`),
      latestAt: utc(latestAt),
    },
    updatedAt: utc(isFinal ? filedAt + Math.max(finalAfter, attemptAfter(total)) : latestAt),
    isVisible,
    isInChart: isVisible && isFinal && (plan.inChart ?? status === "succeeded"),
    destinationStatus: isFinal ? plan.destinationStatus : undefined,
  }
}
