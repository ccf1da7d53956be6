/**
 * The grammar of `effect-redox upload`.
 */
import * as Command from "effect/cli/Command"
import { connectionFlags } from "./connectionFlags.ts"
import { connecting, contentType, json, lazily, pathArgument, text } from "./flags.ts"

export const upload = Command.make(
  "upload",
  {
    file: pathArgument("file", "A file; - is standard input"),
    contentType,
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/upload.ts"),
    ({ upload }) => upload,
  ),
).pipe(
  Command.withShortDescription("Upload a file, and print its URL"),
  Command.withDescription(
    text(
      "Upload a file, and print its URL, for a message that another program sends.",
      "",
      "Only the source that uploaded a file can refer to it. Nothing is in a chart yet.",
      "",
      connecting,
    ),
  ),
  Command.withExamples([
    { command: "effect-redox upload summary.pdf" },
    {
      command: "effect-redox upload summary.pdf | jq -r 'select(.event == \"result\").blobUrl'",
      description: "The URL alone",
    },
  ]),
)
