/**
 * The grammar of `effect-redox doctor`.
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { connectionFlags } from "./connectionFlags.ts"
import { connecting, json, lazily, pathFlag, switchFlag, text, textFlag } from "./flags.ts"

export const doctor = Command.make(
  "doctor",
  {
    live: switchFlag("live", "Search for a patient and send one test document as well; never in Production"),
    patient: pathFlag("patient", "With --live: a FHIR Patient as a JSON file, whose chart gets the test document").pipe(
      Flag.optional,
    ),
    to: textFlag("to", "<slug>", "With --live: the destination; default redox-fhir-sandbox"),
    record: pathFlag("record", "Write what was seen, without values, to this file").pipe(Flag.optional),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/doctor/doctor.ts"),
    ({ doctor }) => doctor,
  ),
).pipe(
  Command.withShortDescription("Check the configuration, the key, the clock and the token"),
  Command.withDescription(
    text(
      "Check the configuration, the key, the token, and this machine's clock by the Date of Redox's answer. With --live also",
      "search for a patient of yours at the destination, file one test document in their chart, and search for that.",
      "",
      "The record says what Redox's answers looked like: statuses, names of headers, names and types of members. It holds no",
      "value of them, so it can be sent to the maintainers, who lay it beside what docs/protocol.md says of Redox.",
      "",
      "Exit status: 0 all is well; 1 a check failed; 2 wrong usage or configuration; 3 the test document may or may not have",
      "been created.",
      "",
      connecting,
    ),
  ),
  Command.withExamples([
    { command: "effect-redox doctor --dotenv .env" },
    {
      command: "effect-redox doctor --live --patient patient.json --record doctor.json",
      description: "A search and a test document, and what was seen",
    },
  ]),
)
