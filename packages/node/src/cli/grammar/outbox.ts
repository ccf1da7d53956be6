/**
 * The grammar of `effect-redox outbox`.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { outboxFlag } from "./batch.ts"
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
  pathFlag,
  settle,
  strict,
  switchFlag,
  text,
  textFlag,
} from "./flags.ts"

const loadLook = () => import("../commands/outbox/look.ts")
const common = {
  outbox: outboxFlag,
  profile: connectionFlags.profile,
  config: connectionFlags.config,
  dotenv: connectionFlags.dotenv,
  json,
}
const key = Argument.String("key").pipe(Argument.withDescription("A send's key, as list shows it"))

const add = Command.make(
  "add",
  {
    files: pathArgument("file", "Files to queue").pipe(Argument.variadic({ min: 1 })),
    outbox: outboxFlag,
    to: Flag.String("to").pipe(Flag.withMetavar("<slug>"), Flag.withDescription("The destination's slug")),
    patient: pathFlag("patient", "A FHIR Patient as a JSON file"),
    type: textFlag("type", "<LOINC>", "The kind of document, such as 18842-5 (discharge summary)"),
    document: pathFlag("document", "More elements of the DocumentReference, as a JSON file").pipe(Flag.optional),
    title: textFlag("title", "<text>", "The title in the chart; default the file's name"),
    key: textFlag("key", "<text>", "A key of your own, without PHI; default one made of the content"),
    method: method("auto uploads, and embeds where uploading is impossible"),
    copy: switchFlag("copy", "Keep a sealed copy, so that the file may be moved or deleted"),
    again: switchFlag("again", "Queue what was refused or cancelled again"),
    after: textFlag("after", "<time>", "Not before then, such as 2026-01-31T06:00:00Z"),
    destinationProfiles,
    strict,
    allow,
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/outbox/add.ts"),
    ({ add }) => add,
  ),
).pipe(Command.withDescription("Queue files for one patient. Each is checked, and on the disk when this ends."))

const run = Command.make(
  "run",
  {
    outbox: outboxFlag,
    untilEmpty: switchFlag("until-empty", "End once nothing is queued; otherwise it is a service"),
    concurrency: concurrency(8),
    destinationProfiles,
    settle,
    requeue: switchFlag("requeue", "Queue again what evidence proves was not created; otherwise it is refused"),
    json,
    ...connectionFlags,
  },
  lazily(
    () => import("../commands/outbox/run.ts"),
    ({ run }) => run,
  ),
).pipe(
  Command.withDescription(
    text(
      "Send what is queued. In a folder one process at a time may; with a database, any number.",
      "",
      "What is unknown is asked about, at the destination and, with a key of the Platform API, in Redox's log. Evidence makes it",
      "sent or refused; silence proves nothing. A service asks every five minutes, and less often the longer it knows nothing.",
      "",
      connecting,
      "",
      "Exit status: 0 all sent, or a service that was stopped; 1 something was refused or is still queued; 2 wrong",
      "usage or configuration; 3 at least one is unknown; 130 interrupted.",
    ),
  ),
)

const list = Command.make(
  "list",
  {
    ...common,
    state: Flag.Literals("state", ["queued", "creating", "sent", "refused", "unknown", "cancelled"]).pipe(
      Flag.withDescription("Only those in this state"),
      Flag.optional,
    ),
    to: textFlag("to", "<slug>", "Only those for this destination"),
    limit: Flag.Int("limit").pipe(Flag.withMetavar("<n>"), Flag.withDescription("At most so many"), Flag.optional),
  },
  lazily(loadLook, ({ list }) => list),
).pipe(Command.withDescription("List sends, oldest first."))

const show = Command.make(
  "show",
  { key, ...common },
  lazily(loadLook, ({ show }) => show),
).pipe(Command.withDescription("Show one send, and what happened to it."))

const resolve = Command.make(
  "resolve",
  {
    key,
    ...common,
    sent: switchFlag("sent", "It is in the chart"),
    notCreated: switchFlag("not-created", "It is not: queue it again"),
    giveUp: switchFlag("give-up", "Do not send it, whatever it is"),
    evidence: Flag.String("evidence").pipe(
      Flag.withMetavar("<text>"),
      Flag.withDescription("What you have found, and where; it is kept"),
    ),
    by: textFlag("by", "<name>", "Who has looked; default this machine's user"),
    now: switchFlag("now", "Also within five minutes of the create, which may still be on its way"),
  },
  lazily(loadLook, ({ resolve }) => resolve),
).pipe(Command.withDescription("Settle a send that is unknown, by what a person has found."))

const retry = Command.make(
  "retry",
  { key, ...common },
  lazily(loadLook, ({ retry }) => retry),
).pipe(Command.withDescription("Queue a send that was refused again."))
const cancel = Command.make(
  "cancel",
  { key, ...common },
  lazily(loadLook, ({ cancel }) => cancel),
).pipe(Command.withDescription("Give up a send that is queued."))
const pause = Command.make(
  "pause",
  common,
  lazily(loadLook, ({ pause }) => pause),
).pipe(Command.withDescription("Begin nothing new, in any process, until it is resumed."))
const resume = Command.make(
  "resume",
  common,
  lazily(loadLook, ({ resume }) => resume),
).pipe(Command.withDescription("Go on after a pause."))
const counts = Command.make(
  "counts",
  common,
  lazily(loadLook, ({ counts }) => counts),
).pipe(Command.withDescription("Count sends by state."))
const purge = Command.make(
  "purge",
  {
    ...common,
    keepRefused: textFlag("keep-refused", "<days>", "How long what was refused can be tried again; default 7"),
    keepRows: textFlag("keep-rows", "<days>", "How long rows guard against duplicates; default 400"),
  },
  lazily(loadLook, ({ purge }) => purge),
).pipe(Command.withDescription("Remove what is older than is to be kept."))
const quarantine = Command.make(
  "quarantine",
  common,
  lazily(loadLook, ({ quarantine }) => quarantine),
).pipe(Command.withDescription("After a restored backup: make what is queued unknown, since it may have been sent."))
const doctor = Command.make(
  "doctor",
  common,
  lazily(loadLook, ({ doctor }) => doctor),
).pipe(
  Command.withDescription(
    "Check that commits reach the disk, the file system, the sealing key, and what waits for you.",
  ),
)

export const outbox = Command.make("outbox").pipe(
  Command.withShortDescription("Queue, send and look at sends that survive a crash"),
  Command.withDescription(
    text(
      "Queue, send and look at sends that survive a crash.",
      "",
      "A send is queued, creating, sent, refused, unknown or cancelled. An unknown one may be in the chart: the command",
      "never sends it again without proof, by Redox's answers or by what you have found.",
    ),
  ),
  Command.withSubcommands([
    add,
    run,
    list,
    show,
    resolve,
    retry,
    cancel,
    pause,
    resume,
    counts,
    purge,
    quarantine,
    doctor,
  ]),
)
