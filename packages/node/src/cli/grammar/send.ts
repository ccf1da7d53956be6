/**
 * The grammar of `effect-redox send`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { connectionFlags } from "./connectionFlags.ts"
import {
  allow,
  concurrency,
  connecting,
  contentType,
  destinationProfiles,
  json,
  lazily,
  method,
  pathArgument,
  pathFlag,
  strict,
  switchFlag,
  text,
  textFlag,
  verifyPatient,
} from "./flags.ts"

export const send = Command.make(
  "send",
  {
    files: pathArgument("file", "Files to send, or folders of them; - is standard input").pipe(Argument.variadic()),
    filesFrom: pathFlag("files-from", "A list of files, one per line (or NUL between them); - is standard input").pipe(
      Flag.optional,
    ),
    // Required, but checked with everything else that may be missing, so that one message names it all.
    to: textFlag("to", "<slug>", "The destination's slug, such as redox-fhir-sandbox"),
    patient: pathFlag("patient", "A FHIR Patient as a JSON file; - is standard input").pipe(Flag.optional),
    mrn: textFlag("mrn", "<system|value>", "A patient without a file: the identifier that the destination knows"),
    family: textFlag("family", "<name>", "With --mrn: the patient's family name"),
    given: Flag.String("given").pipe(
      Flag.withMetavar("<name>"),
      Flag.withDescription("With --mrn: a given name; repeat it for more"),
      Flag.atLeast(0),
    ),
    birthDate: textFlag("birth-date", "<YYYY-MM-DD>", "With --mrn: the patient's date of birth"),
    patientReference: textFlag("patient-reference", "<Patient/id>", "A patient by the destination's own id"),
    type: textFlag("type", "<LOINC>", "The kind of document, such as 18842-5 (discharge summary)"),
    title: textFlag("title", "<text>", "The title in the chart; default the file's name"),
    contentType,
    author: textFlag("author", "<name>", "Who wrote the document"),
    authorId: textFlag("author-id", "<system|value>", "The author's identifier, such as an NPI"),
    encounter: textFlag("encounter", "<system|value>", "The visit that the document belongs to"),
    period: textFlag("period", "<start[/end]>", "When the care took place that it describes"),
    category: textFlag("category", "<code>", "LOINC code, or SYSTEM|CODE; default clinical-note"),
    description: textFlag("description", "<text>", "A line about the document"),
    document: pathFlag("document", "More elements of the DocumentReference, as a JSON file").pipe(Flag.optional),
    bundle: pathFlag("bundle", "A complete message; the file becomes its attachment").pipe(Flag.optional),
    method: method("auto uploads, and embeds where uploading is impossible"),
    concurrency: concurrency(4),
    replaces: Flag.String("replaces").pipe(
      Flag.withMetavar("<id>"),
      Flag.withDescription("A document that this one replaces: its identifier in the log, or SYSTEM|VALUE"),
      Flag.atLeast(0),
    ),
    asOneDocument: switchFlag("as-one-document", "All files are one document, such as a referral with its ECG"),
    destinationProfiles,
    strict,
    allow,
    verifyPatient,
    wait: textFlag(
      "wait",
      "<duration>",
      "Wait for the delivery, for at most this long, such as '10 minutes'; needs a key of the Platform API",
    ),
    dryRun: switchFlag("dry-run", "Show the message and its problems; send nothing (no key is needed)"),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/send.ts"),
    ({ send }) => send,
  ),
).pipe(
  Command.withShortDescription("Send files to a patient's chart"),
  Command.withDescription(
    text(
      "Send files to a patient's chart.",
      "",
      "Each file becomes at most one document. It ends as sent, as not sent with nothing in the chart, or as unknown,",
      "where Redox may or may not have it. The command never sends an unknown one again: look for it first.",
      "",
      connecting,
      "",
      "Exit status: 0 all sent; 1 something was not sent, and nothing of it is in the chart; 2 wrong usage or",
      "configuration; 3 at least one is unknown, or the log could not be written; 4 all sent, and with --wait one is not known",
      "to be delivered; 130 interrupted.",
    ),
  ),
  Command.withExamples([
    {
      command: "effect-redox send summary.pdf --to redox-fhir-sandbox --patient patient.json --type 18842-5",
      description: "A discharge summary",
    },
    {
      command:
        "effect-redox send summary.pdf --to redox-fhir-sandbox --mrn 'urn:redox:redox-fhir-sandbox:MR|0000000001' --family Example --given Jordan --birth-date 1980-01-01 --type 18842-5",
      description: "Without a file for the patient",
    },
    {
      command:
        "effect-redox send outbox/*.pdf --to my-hospital --patient patient.json --type 11506-3 --json > sent.ndjson",
      description: "Many files, and a log with the outcome of each",
    },
    {
      command:
        "./lab-report | effect-redox send - --title Labs --content-type text/plain --to my-hospital --patient patient.json --type 11502-2",
      description: "From another program",
    },
    {
      command:
        "effect-redox send summary.pdf --to my-hospital --patient patient.json --type 18842-5 --wait '10 minutes'",
      description: "Until the hospital has acknowledged it, by Redox's log",
    },
    {
      command: "effect-redox send scan.tiff --to my-hospital --bundle message.json --dry-run",
      description: "A message of your own, checked with its file",
    },
  ]),
)
