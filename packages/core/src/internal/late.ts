/**
 * The part of the library that most programs never come to: what explains a refusal, gives advice, checks unusual options, asks a
 * destination. It is loaded at its first use, so that a program that sends files does not carry it: a bundler makes a file of its own
 * of it, where it may. No verdict about a document depends on it.
 */
import * as Effect from "effect/Effect"
import * as RedoxError from "../RedoxError.ts"

/** What is loaded late. */
export type LatePart = typeof import("./latePart.ts")

let part: LatePart | undefined

// It is asked for again after a failure, and no promise is left that rejects.
const importing = /* @__PURE__ */ Effect.promise(() =>
  import("./latePart.ts").then(
    (imported): LatePart | undefined => (part = imported),
    () => undefined,
  ),
)

/**
 * The part; `undefined` where it cannot be loaded, as a bundle's file cannot once it was replaced. Waits at its first use alone.
 */
export const latePart: Effect.Effect<LatePart | undefined> = /* @__PURE__ */ Effect.suspend(() =>
  part === undefined ? importing : Effect.succeed(part),
)

const notLoaded = (): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: "program",
    rule: RedoxError.notLoaded,
    message:
      "needs a part of this library that is a file of its own, and cannot be loaded. Keep all files of the bundle where they are, or make one of them",
  })

/** The part, for a call that cannot go on without it: nothing is sent where it cannot be loaded. */
export const needed: Effect.Effect<LatePart, RedoxError.RedoxError> = /* @__PURE__ */ Effect.flatMap(
  latePart,
  (loaded) => (loaded === undefined ? Effect.fail(notLoaded()) : Effect.succeed(loaded)),
)
