/**
 * What was asked about a send whose outcome was unknown, as an event and for a user.
 */
import type * as Reconcile from "@effect-redox/core/Reconcile"
import type * as EventLog from "../../EventLog.ts"
import { paragraphs, type Unstamped } from "./report.ts"
import { plain } from "./text.ts"

const words = {
  Created: "created",
  NotCreated: "not-created",
  StillUnknown: "unknown",
} as const

/** The event. */
export const settledEvent = (
  { destination, identifiers }: Reconcile.Unsettled,
  settlement: Reconcile.Settlement,
  key?: string,
): Unstamped<EventLog.Settled> => ({
  event: "settled",
  outcome: words[settlement._tag],
  ...(key === undefined ? {} : { key }),
  destination,
  identifiers,
  evidence: settlement.evidence,
  ...(settlement._tag === "StillUnknown" ? { advice: settlement.advice } : {}),
})

const sentences = {
  created: "created: the document is in the chart, or Redox's log says that the destination acknowledged it",
  "not-created": "not created: the destination refused the message. It is safe to send it again",
  unknown: "still unknown",
} as const

/** The lines for a user. */
export const settledLines = (event: Unstamped<EventLog.Settled>, columns: number): ReadonlyArray<string> => {
  const { advice, destination, evidence, identifiers, key, outcome } = event
  const more = [evidence.caution, advice].flatMap((text) => text ?? []).join(" ")
  const name = plain(key ?? identifiers.document)
  return paragraphs(
    `${name} at ${plain(destination)}: ${sentences[outcome]}${more === "" ? "" : `. ${more}`}`,
    [],
    columns,
    "",
  )
}
