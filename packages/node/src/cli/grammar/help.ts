/**
 * The grammar of `effect-redox help`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { lazily, switchFlag, text } from "./flags.ts"

export const help = Command.make(
  "help",
  {
    path: Argument.String("command").pipe(
      Argument.withDescription("A command, such as send or keys generate"),
      Argument.variadic(),
    ),
    man: switchFlag("man", "Print the whole manual as a man page"),
    markdown: switchFlag("markdown", "Print the whole manual as Markdown"),
  },
  lazily(
    () => import("../commands/help.ts"),
    ({ help }) => help,
  ),
).pipe(
  Command.withShortDescription("Explain a command, or print the manual"),
  Command.withDescription(
    text("Explain a command, or print the manual.", "", "effect-redox help send is effect-redox send --help."),
  ),
  Command.withExamples([
    { command: "effect-redox help send" },
    { command: "effect-redox help --man | man -l -", description: "Read the man page" },
    { command: "effect-redox help --man > ~/.local/share/man/man1/effect-redox.1", description: "Install it" },
  ]),
)
