/**
 * The grammar of `effect-redox config`.
 */
import * as Command from "effect/cli/Command"
import { connectionFlags } from "./connectionFlags.ts"
import { json, lazily, text } from "./flags.ts"

const load = () => import("../commands/config.ts")
const file = { config: connectionFlags.config, json }

const path = Command.make(
  "path",
  file,
  lazily(load, ({ path }) => path),
).pipe(Command.withDescription("Print where the file of profiles is, whether it is there or not."))

const list = Command.make(
  "list",
  file,
  lazily(load, ({ list }) => list),
).pipe(Command.withDescription("List the profiles of the file, and what each sets."))

const show = Command.make(
  "show",
  { json, ...connectionFlags },
  lazily(load, ({ show }) => show),
).pipe(
  Command.withShortDescription("Show every setting in force, and where it comes from"),
  Command.withDescription(
    text(
      "Show every setting in force and where it comes from: a flag, the profile, the environment, or the file of --dotenv.",
      "Secrets are named, and never shown; no program of a profile is run.",
    ),
  ),
  Command.withExamples([{ command: "effect-redox config show --profile staging" }]),
)

const check = Command.make(
  "check",
  { json, ...connectionFlags },
  lazily(load, ({ check }) => check),
).pipe(
  Command.withShortDescription("Check profiles without asking Redox"),
  Command.withDescription(
    text(
      "Check profiles without asking Redox. With --profile, its secrets are read and its key is tried as well; without, every",
      "profile of the file is checked, and no program is run.",
      "",
      "Exit status: 0 all are right; 2 one is not.",
    ),
  ),
)

export const config = Command.make("config").pipe(
  Command.withShortDescription("Look at profiles, and at which setting comes from where"),
  Command.withDescription(
    text(
      "Look at profiles, and at which setting comes from where.",
      "",
      "A profile is a name for settings, in ~/.config/effect-redox/config.json. Flags go before --profile, that before the",
      "environment, and that before the file of --dotenv.",
    ),
  ),
  Command.withSubcommands([list, show, check, path]),
)
