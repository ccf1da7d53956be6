/**
 * Shell completions, from the grammar.
 */
import type * as Command from "effect/cli/Command"
import * as Completions from "effect/cli/Completions"
import { pathKinds } from "./grammar/flags.ts"

const pathTyped = <T extends { readonly name: string }>(described: T) => {
  const pathType = pathKinds.get(described.name)
  return pathType === undefined ? described : { ...described, type: { _tag: "Path" as const, pathType } }
}

const withPaths = (descriptor: Completions.CommandDescriptor): Completions.CommandDescriptor => ({
  ...descriptor,
  flags: descriptor.flags.map(pathTyped),
  arguments: descriptor.arguments.map(pathTyped),
  subcommands: descriptor.subcommands.map(withPaths),
})

// Bash completes paths best by itself, folder by folder, so the script leaves them to it: `complete -p` prints how a
// command is completed, as input for the shell (Bash Reference Manual, "Programmable Completion Builtins").
const leavePathsToBash = (name: string): string => `
_paths_to_bash=$(complete -p ${name}) && eval "\${_paths_to_bash/#complete/complete -o default}"
unset _paths_to_bash
`

/** The script that completes the command in this shell. */
export const completionScript = (command: Command.Command.Any, shell: Completions.Shell): string => {
  const descriptor = Completions.fromCommand(command)
  return shell === "bash"
    ? Completions.generate(command.name, shell, descriptor) + leavePathsToBash(command.name)
    : Completions.generate(command.name, shell, withPaths(descriptor))
}
