/**
 * The grammar of `effect-redox token`.
 */
import * as Command from "effect/cli/Command"
import { connectionFlags } from "./connectionFlags.ts"
import { connecting, json, lazily, switchFlag, text } from "./flags.ts"

export const token = Command.make(
  "token",
  {
    show: switchFlag("show", "Print the token itself; it grants your access for five minutes"),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/token.ts"),
    ({ token }) => token,
  ),
).pipe(
  Command.withShortDescription("Check the key: get an access token"),
  Command.withDescription(
    text(
      "Check the key: get an access token, and show its scope and expiry, but not the token itself.",
      "",
      connecting,
    ),
  ),
  Command.withExamples([
    { command: "effect-redox token --dotenv .env" },
    {
      command: 'curl -H "Authorization: Bearer $(effect-redox token --show)" …',
      description: "The token for another program",
    },
  ]),
)
