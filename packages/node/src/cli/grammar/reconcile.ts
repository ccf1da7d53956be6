/**
 * The grammar of `effect-redox reconcile`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { connectionFlags } from "./connectionFlags.ts"
import { connecting, json, lazily, pathArgument, text } from "./flags.ts"

export const reconcile = Command.make(
  "reconcile",
  {
    logs: pathArgument("event-log", "What send or batch printed as JSON lines; - is standard input").pipe(
      Argument.variadic({ min: 1 }),
    ),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/reconcile.ts"),
    ({ reconcile }) => reconcile,
  ),
).pipe(
  Command.withShortDescription("Settle sends whose outcome is unknown, by evidence"),
  Command.withDescription(
    text(
      "Settle sends whose outcome is unknown, by evidence. Reads event logs, searches the destination for each document by its",
      "identifier, and reads Redox's log where an answer named it. Sends nothing, ever.",
      "",
      "Only evidence settles: a document that was found is created; one that the destination refused, by the log of that very",
      "message, is not created. An empty search proves nothing.",
      "",
      "Exit status: 0 all settled, or nothing to settle; 2 wrong usage; 3 something is still unknown.",
      "",
      "Redox's log needs a user-level key of the Platform API: REDOX_PLATFORM_ORGANIZATION_ID, REDOX_PLATFORM_ENVIRONMENT_ID,",
      "REDOX_PLATFORM_CLIENT_ID, REDOX_PLATFORM_KEY_ID, REDOX_PLATFORM_PRIVATE_KEY_FILE. Without them the search alone decides.",
      "",
      connecting,
    ),
  ),
  Command.withExamples([
    { command: "effect-redox send *.pdf … --json > tonight.ndjson; effect-redox reconcile tonight.ndjson" },
  ]),
)
