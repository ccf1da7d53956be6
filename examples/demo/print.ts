/**
 * How the demo prints.
 */
import { Console, Effect } from "effect"

let steps = 0

/** Begins a step. */
export const heading = (title: string, subtitle: string): Effect.Effect<void> =>
  Effect.suspend(() => Console.log(`\n${(steps += 1)}. ${title}: ${subtitle}`))

/** One fact. */
export const field = (name: string, value: string): Effect.Effect<void> => Console.log(`   ${name.padEnd(14)} ${value}`)

/** A duration for people. */
export const took = (millis: number): string =>
  millis < 1_000 ? `${Math.round(millis)} ms` : `${(millis / 1_000).toFixed(1)} s`
