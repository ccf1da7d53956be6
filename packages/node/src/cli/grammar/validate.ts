/**
 * The grammar of `effect-redox validate`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { json, lazily, pathArgument, text } from "./flags.ts"

export const validate = Command.make(
  "validate",
  {
    files: pathArgument("file", "Messages or resources as JSON; - is standard input").pipe(
      Argument.variadic({ min: 1 }),
    ),
    json,
  },
  lazily(
    () => import("../commands/validate.ts"),
    ({ validate }) => validate,
  ),
).pipe(
  Command.withShortDescription("Check messages and resources; send nothing"),
  Command.withDescription(
    text(
      "Check messages and resources; send nothing.",
      "",
      "A Bundle is checked as a message for Redox, anything else as the FHIR R4 resource that it names. Each problem",
      "comes with its place and the key of its rule (bdl-12, us-core-6, …). An error keeps a message from being sent;",
      "a warning names something that most EHRs look for.",
      "",
      "Exit status: 0 no errors; 1 errors; 2 wrong usage, or a file that is not JSON.",
    ),
  ),
  Command.withExamples([
    { command: "effect-redox validate message.json patient.json" },
    {
      command: 'effect-redox validate message.json | jq -r \'select(.event == "problem") | .path + ": " + .message\'',
    },
  ]),
)
