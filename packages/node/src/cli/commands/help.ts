/**
 * `effect-redox help`: the help of a command, or the whole manual.
 */
import * as Effect from "effect/Effect"
import * as CliOutput from "effect/cli/CliOutput"
import { misused } from "../exit.ts"
import { Manual } from "../Manual.ts"
import { manPage, markdownReference } from "../output/manual.ts"
import { Output } from "../output/Output.ts"

/** The flags. */
export interface Input {
  readonly path: ReadonlyArray<string>
  readonly man: boolean
  readonly markdown: boolean
}

/** Shows it. */
export const help = Effect.fn("effect-redox.help")(function* ({ man, markdown, path }: Input) {
  const manual = yield* Manual
  const output = yield* Output
  const whole = man || markdown
  if (whole && (path.length > 0 || (man && markdown))) {
    return yield* misused("--man and --markdown print the whole manual: give one of them, and no command")
  }
  if (whole) return yield* output.out((man ? manPage : markdownReference)(yield* manual.book))
  const doc = yield* manual.helpOf(path)
  const { present } = yield* CliOutput.Presenter
  yield* present({ _tag: "Help", reason: "Requested", commandPath: ["effect-redox", ...path], helpDoc: doc })
})
