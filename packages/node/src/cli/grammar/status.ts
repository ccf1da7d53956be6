/**
 * The grammar of `effect-redox status`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { connectionFlags } from "./connectionFlags.ts"
import { connecting, json, lazily, text, textFlag } from "./flags.ts"

export const status = Command.make(
  "status",
  {
    ids: Argument.String("id").pipe(
      Argument.withDescription("A document's identifier or SYSTEM|VALUE (with --to), or the id of one of Redox's logs"),
      Argument.variadic({ min: 1 }),
    ),
    to: textFlag("to", "<slug>", "The destination, for a document's identifier"),
    wait: Flag.String("wait").pipe(
      Flag.withMetavar("<duration>"),
      Flag.withDescription("Ask again until nothing is pending, for at most this long, such as '10 minutes'"),
      Flag.optional,
    ),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/status.ts"),
    ({ status }) => status,
  ),
).pipe(
  Command.withShortDescription("Ask whether documents arrived"),
  Command.withDescription(
    text(
      "Ask whether documents arrived. With --to, the destination is searched for each document by its identifier. Without, each",
      "id is one of Redox's logs, read over the Platform API: pending, succeeded, failed, filtered, or not known.",
      "",
      "Exit status: 0 all found or succeeded; 1 one failed or was filtered; 3 one is pending, not found or not known.",
      "",
      connecting,
    ),
  ),
  Command.withExamples([
    { command: "effect-redox status 278eb7c0-9c5d-4f2a-8b5e-3f1d2c4b5a69 --to redox-fhir-sandbox" },
    { command: "effect-redox status 3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f42 --wait '10 minutes'" },
  ]),
)
