/**
 * The help of every command, for commands that show it.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import type * as HelpDoc from "effect/cli/HelpDoc"
import { misused, type UsageError } from "./exit.ts"
import type { Book, Entry } from "./output/manual.ts"

/** What running the command can fail with. */
export type Failure = UsageError | RedoxError | CliError.CliError

/** The grammar as documentation. */
export class Manual extends Context.Service<
  Manual,
  {
    /** The help of the command with this path, such as `["keys", "generate"]`. */
    readonly helpOf: (path: ReadonlyArray<string>) => Effect.Effect<HelpDoc.HelpDoc, Failure>
    /** The help of all commands, from the root downwards. */
    readonly book: Effect.Effect<Book, Failure>
  }
>()("@effect-redox/node/cli/Manual") {}

const childrenOf = ({ subcommands }: HelpDoc.HelpDoc): ReadonlyArray<string> =>
  (subcommands ?? []).flatMap(({ commands }) => commands.map(({ name }) => name))

/** The manual of a command. `run` runs it with arguments, as `Command.runWith` does. */
export const makeManual = (
  name: string,
  version: string,
  run: (args: ReadonlyArray<string>) => Effect.Effect<void, Failure>,
): Manual["Service"] => {
  // Effect gives its help to the presenter only.
  const requested = Effect.fnUntraced(function* (path: ReadonlyArray<string>) {
    const found = yield* Ref.make<HelpDoc.HelpDoc | undefined>(undefined)
    const present: CliOutput.Presenter["present"] = (event) =>
      event._tag === "Help" ? Ref.set(found, event.helpDoc) : Effect.void
    yield* run([...path, "--help"]).pipe(Effect.provideService(CliOutput.Presenter, { present }))
    const doc = yield* Ref.get(found)
    return doc ?? (yield* misused(`there is no help for ${[name, ...path].join(" ")}`))
  })
  const helpOf: Manual["Service"]["helpOf"] = Effect.fnUntraced(function* (path) {
    let doc = yield* requested([])
    for (const [depth, child] of path.entries()) {
      const children = childrenOf(doc)
      if (!children.includes(child)) {
        const above = [name, ...path.slice(0, depth)].join(" ")
        const known = children.length === 0 ? "it has none" : `it has ${children.join(", ")}`
        return yield* misused(`${above} has no command ${child}; ${known}`)
      }
      doc = yield* requested(path.slice(0, depth + 1))
    }
    return doc
  })
  const entriesOf = (path: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<Entry>, Failure> =>
    Effect.gen(function* () {
      const doc = yield* requested(path)
      const below = yield* Effect.forEach(childrenOf(doc), (child) => entriesOf([...path, child]))
      return [{ name: [name, ...path].join(" "), doc }, ...below.flat()]
    })
  return Manual.of({ helpOf, book: Effect.map(entriesOf([]), (entries) => ({ version, entries })) })
}
