/**
 * A part of the library that few programs come to, or only where something is refused. It is loaded at its first use, so that
 * a program that sends files does not carry it: a bundler makes a file of its own of it, where it may.
 */
import * as Effect from "effect/Effect"
import * as RedoxError from "../RedoxError.ts"

/** A part that is loaded at its first use. */
export interface Late<Part> {
  /** The part, where it was loaded before. */
  readonly loaded: () => Part | undefined
  /**
   * The part; `undefined` where it cannot be loaded, as a bundle's file cannot once it was replaced. Waits at its first use
   * alone. An outcome never depends on a part.
   */
  readonly load: Effect.Effect<Part | undefined>
}

/** Makes a part of its import. */
export const late = <Part>(importPart: () => Promise<Part>): Late<Part> => {
  let part: Part | undefined
  // It is asked for again after a failure, and no promise is left that rejects.
  const importing = Effect.promise(() =>
    importPart().then(
      (imported) => (part = imported),
      () => undefined,
    ),
  )
  return {
    loaded: () => part,
    load: Effect.suspend(() => (part === undefined ? importing : Effect.succeed(part))),
  }
}

const notLoaded = (): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: "options",
    rule: "not-loaded",
    message:
      "could not be checked to the end: a part of this library is a file that cannot be loaded. Keep all files of the program's bundle, or bundle it into one",
  })

/** A part without which a call cannot be checked: nothing is sent where it cannot be loaded. */
export const needed = <Part>({ load }: Late<Part>): Effect.Effect<Part, RedoxError.RedoxError> =>
  Effect.flatMap(load, (part) => (part === undefined ? Effect.fail(notLoaded()) : Effect.succeed(part)))
