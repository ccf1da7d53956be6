/**
 * Tells an observer what happens, and keeps its own mistakes out of the send: a document must not be lost sight of
 * because a progress bar failed.
 */
import { Effect } from "effect"
import type { Observer } from "../SendEvent.ts"

export const observing = (observer: Observer | undefined): Observer =>
  observer === undefined
    ? () => Effect.void
    : (event) =>
        Effect.suspend(() => {
          const told = observer(event)
          return Effect.isEffect(told) ? told : Effect.void
        }).pipe(
          // Nothing of the defect is told: what a program's own code says may hold what it was sending.
          Effect.catchDefect(() => Effect.logWarning("An observer of a send failed; the send goes on")),
        )
