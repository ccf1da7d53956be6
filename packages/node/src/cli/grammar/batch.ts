/**
 * The grammar of `effect-redox batch`.
 */
import * as Command from "effect/cli/Command"
import { connectionFlags } from "./connectionFlags.ts"
import {
  allow,
  concurrency,
  connecting,
  destinationProfiles,
  json,
  lazily,
  method,
  pathArgument,
  settle,
  strict,
  switchFlag,
  text,
  textFlag,
  verifyPatient,
} from "./flags.ts"

/** Where the outbox is. */
export const outboxFlag = textFlag(
  "outbox",
  "<folder|url>",
  "Where sends are kept: a folder, or a PostgreSQL database [REDOX_OUTBOX]",
)

export const batch = Command.make(
  "batch",
  {
    manifest: pathArgument("manifest", "CSV with a header, or NDJSON: one document to a row; - is standard input"),
    outbox: outboxFlag,
    to: textFlag("to", "<slug>", "The destination of rows that name none"),
    type: textFlag("type", "<LOINC>", "The kind of document of rows that name none"),
    method: method("How files of rows that say nothing travel; auto uploads"),
    concurrency: concurrency(8),
    destinationProfiles,
    strict,
    allow,
    verifyPatient,
    skipInvalid: switchFlag("skip-invalid", "Send the rows that are right, and report those that are not"),
    settle,
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/batch.ts"),
    ({ batch }) => batch,
  ),
).pipe(
  Command.withShortDescription("Send a manifest of files, each for its own patient"),
  Command.withDescription(
    text(
      "Send a manifest of files, each for its own patient.",
      "",
      "Every row is checked before the first is queued. Then rows are kept in the outbox, and sent. Run the same command",
      "again at any time, also after a crash: nothing is sent twice, and what was not sent is sent. What is unknown is asked",
      "about, at the destination and in Redox's log: evidence makes it sent or not sent; else it stays unknown.",
      "",
      "Columns: file (relative to the manifest); patient (a JSON file), or mrn_system, mrn, family, given, birth_date;",
      "to, type, title, document (a JSON file), key, method, content_type. Flags fill what a row leaves out. A row without",
      "a key has one made of its destination, environment, patient's identifier, type and file: the same again is the",
      "same document.",
      "",
      connecting,
      "",
      "Exit status: 0 all sent, now or before; 1 something was not sent, and nothing of it is in the chart; 2 wrong usage,",
      "configuration or manifest, and nothing was queued; 3 at least one is unknown; 130 interrupted.",
    ),
  ),
  Command.withExamples([
    {
      command: "effect-redox batch tonight.csv --outbox /var/lib/charts/outbox --to my-hospital --type 18842-5",
      description: "A night's discharge summaries",
    },
    {
      command: "effect-redox batch tonight.ndjson --outbox postgres://charts@db/charts --json > tonight.results.ndjson",
      description: "With a database that several machines share, and a result for each row",
    },
  ]),
)
