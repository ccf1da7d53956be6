/**
 * The whole command: a registry of the commands, each with its grammar in a file of `grammar/`. The code that a command
 * runs is loaded when it runs.
 */
import * as Command from "effect/cli/Command"
import { batch } from "./grammar/batch.ts"
import { config } from "./grammar/config.ts"
import { doctor } from "./grammar/doctor.ts"
import { text } from "./grammar/flags.ts"
import { help } from "./grammar/help.ts"
import { keys } from "./grammar/keys.ts"
import { outbox } from "./grammar/outbox.ts"
import { reconcile } from "./grammar/reconcile.ts"
import { send } from "./grammar/send.ts"
import { status } from "./grammar/status.ts"
import { token } from "./grammar/token.ts"
import { upload } from "./grammar/upload.ts"
import { validate } from "./grammar/validate.ts"

export const command = Command.make("effect-redox").pipe(
  Command.withDescription(
    text(
      "Send files to patients' charts through the Redox FHIR API.",
      "",
      "  effect-redox keys generate --out keys   make a key pair, and register it with Redox",
      "  effect-redox token                      check that Redox knows it",
      "  effect-redox doctor                     check everything, where something does not work",
      "  effect-redox send summary.pdf …         send a file",
      "  effect-redox batch tonight.csv …        send many, each for its own patient",
      "",
      "Each command explains itself: effect-redox send --help",
    ),
  ),
  // A new command adds its grammar here, and nothing else has to change.
  Command.withSubcommands([
    send,
    batch,
    outbox,
    reconcile,
    status,
    upload,
    token,
    doctor,
    config,
    keys,
    validate,
    help,
  ]),
)
