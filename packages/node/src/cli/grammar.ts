/**
 * The command's grammar and its help. What each subcommand does is loaded when it runs.
 */
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { connectionFlags } from "./input/connection.ts"

const json = Flag.Boolean("json").pipe(
  Flag.withDescription("Print events as JSON lines, as is done anyway where the output is no terminal"),
  Flag.withDefault(false),
)

const contentType = Flag.String("content-type").pipe(
  Flag.withMetavar("<mime>"),
  Flag.withDescription("Default: by the file's first bytes, else by its name"),
  Flag.optional,
)

const path = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar("<path>"), Flag.withDescription(description), Flag.optional)

// The help indents the first line of a description alone.
const text = (...lines: ReadonlyArray<string>): string => lines.join("\n  ")

const connecting = text(
  "Who you are to Redox comes from flags, else from the environment, else from --dotenv:",
  "  REDOX_ENVIRONMENT       Development, Staging or Production",
  "  REDOX_CLIENT_ID         the OAuth API key's client id",
  "  REDOX_KEY_ID            the id under which its public key is registered",
  "  REDOX_PRIVATE_KEY_FILE  the private key, PEM or JWK; or the key itself in REDOX_PRIVATE_KEY",
  "  REDOX_PRIVATE_KEY_PASSPHRASE, if the key is encrypted",
  "  REDOX_ACCESS_TOKEN      instead of these three, a token from elsewhere",
  "  REDOX_SOURCE_ID, REDOX_PLAN, REDOX_BASE_URL, where they are needed",
)

const send = Command.make(
  "send",
  {
    files: Argument.String("file").pipe(
      Argument.withDescription("Files to send; - is standard input"),
      Argument.variadic({ min: 1 }),
    ),
    to: Flag.String("to").pipe(
      Flag.withMetavar("<slug>"),
      Flag.withDescription("The destination's slug, such as redox-fhir-sandbox"),
      // Required; that it is missing is said together with what else is.
      Flag.optional,
    ),
    patient: path("patient", "Whose chart: a FHIR Patient as a JSON file; - is standard input"),
    type: Flag.String("type").pipe(
      Flag.withMetavar("<LOINC>"),
      Flag.withDescription("What kind of document, such as 18842-5 (discharge summary)"),
      Flag.optional,
    ),
    title: Flag.String("title").pipe(
      Flag.withMetavar("<text>"),
      Flag.withDescription("What the chart shows; default the file's name"),
      Flag.optional,
    ),
    contentType,
    document: path("document", "Part of a DocumentReference to lay under it: author, description, …"),
    bundle: path("bundle", "A complete message, whose attachment becomes the file"),
    method: Flag.Literals("method", ["auto", "upload", "embed"]).pipe(
      Flag.withDescription("auto uploads, and embeds where uploading is impossible"),
      Flag.withDefault("auto" as const),
    ),
    concurrency: Flag.Int("concurrency").pipe(
      Flag.withMetavar("<n>"),
      Flag.withDescription("How many files at a time, 1 to 256; default 4"),
      Flag.withDefault(4),
    ),
    dryRun: Flag.Boolean("dry-run").pipe(
      Flag.withDescription("Show the message and its problems; send nothing (no key is needed)"),
      Flag.withDefault(false),
    ),
    json,
    ...connectionFlags,
  },
  (input) =>
    Effect.flatMap(
      Effect.promise(() => import("./commands/send.ts")),
      ({ send }) => send(input),
    ),
).pipe(
  Command.withShortDescription("Send files to a patient's chart"),
  Command.withDescription(
    text(
      "Send files to a patient's chart.",
      "",
      "Each file becomes one document, and at most one: it is sent, or not sent with nothing in the chart, or unknown",
      "where nobody on this side can tell. An unknown one is never sent again by itself: look for it first.",
      "",
      connecting,
      "",
      "Exit status: 0 all sent; 1 something was not sent, and nothing of it is in the chart; 2 wrong usage or",
      "configuration; 3 at least one is unknown, or the log could not be written; 130 interrupted.",
    ),
  ),
  Command.withExamples([
    {
      command: "effect-redox send summary.pdf --to redox-fhir-sandbox --patient patient.json --type 18842-5",
      description: "A discharge summary",
    },
    {
      command:
        "effect-redox send outbox/*.pdf --to my-hospital --patient patient.json --type 11506-3 --json > sent.ndjson",
      description: "Many files, and a log of what became of each",
    },
    {
      command:
        "./lab-report | effect-redox send - --title Labs --content-type text/plain --to my-hospital --patient patient.json --type 11502-2",
      description: "From another program",
    },
    {
      command: "effect-redox send scan.tiff --to my-hospital --bundle message.json --dry-run",
      description: "What a message of your own would look like with its file",
    },
  ]),
)

const upload = Command.make(
  "upload",
  {
    file: Argument.String("file").pipe(Argument.withDescription("A file; - is standard input")),
    contentType,
    json,
    ...connectionFlags,
  },
  (input) =>
    Effect.flatMap(
      Effect.promise(() => import("./commands/upload.ts")),
      ({ upload }) => upload(input),
    ),
).pipe(
  Command.withShortDescription("Upload a file, and print its URL"),
  Command.withDescription(
    text(
      "Upload a file, and print its URL, for a message that is sent by other means.",
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

const token = Command.make(
  "token",
  {
    show: Flag.Boolean("show").pipe(
      Flag.withDescription("Print the token itself: whoever has it is you for five minutes"),
      Flag.withDefault(false),
    ),
    json,
    ...connectionFlags,
  },
  (input) =>
    Effect.flatMap(
      Effect.promise(() => import("./commands/token.ts")),
      ({ token }) => token(input),
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

const generate = Command.make(
  "generate",
  {
    out: Flag.String("out").pipe(Flag.withMetavar("<folder>"), Flag.withDescription("Where to write them")),
    algorithm: Flag.Literals("algorithm", ["RS384", "ES384"]).pipe(
      Flag.withDescription("RS384 is RSA of 3072 bits, ES384 the curve P-384"),
      Flag.withDefault("RS384" as const),
    ),
    keyId: Flag.String("key-id").pipe(
      Flag.withMetavar("<kid>"),
      Flag.withDescription("Default: the key's thumbprint (RFC 7638)"),
      Flag.optional,
    ),
    json,
  },
  (input) =>
    Effect.flatMap(
      Effect.promise(() => import("./commands/keys.ts")),
      ({ generateKeys }) => generateKeys(input),
    ),
).pipe(
  Command.withShortDescription("Make a key pair to register with Redox"),
  Command.withDescription(
    text(
      "Make a key pair to register with Redox.",
      "",
      "Writes private-key.pem, which only you may read, and jwks.json, the public half. Writes over nothing.",
    ),
  ),
  Command.withExamples([{ command: "effect-redox keys generate --out keys" }]),
)

const keys = Command.make("keys").pipe(
  Command.withDescription("Keys to register with Redox"),
  Command.withSubcommands([generate]),
)

const validate = Command.make(
  "validate",
  {
    files: Argument.String("file").pipe(
      Argument.withDescription("Messages or resources as JSON; - is standard input"),
      Argument.variadic({ min: 1 }),
    ),
    json,
  },
  (input) =>
    Effect.flatMap(
      Effect.promise(() => import("./commands/validate.ts")),
      ({ validate }) => validate(input),
    ),
).pipe(
  Command.withShortDescription("Check messages and resources; send nothing"),
  Command.withDescription(
    text(
      "Check messages and resources; send nothing.",
      "",
      "A Bundle is checked as a message for Redox, anything else as the FHIR R4 resource it says it is. Each problem is",
      "told with its place and its rule's key (bdl-12, us-core-6, …). An error would keep it from being sent; a warning",
      "is about what most EHRs look for.",
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

/** The whole command. */
export const command = Command.make("effect-redox").pipe(
  Command.withDescription(
    text(
      "Send files to patients' charts through the Redox FHIR API.",
      "",
      "  effect-redox keys generate --out keys   make a key pair, and register it with Redox",
      "  effect-redox token                      check that Redox knows it",
      "  effect-redox send summary.pdf …         send a file",
      "",
      "Each subcommand explains itself: effect-redox send --help",
    ),
  ),
  Command.withSubcommands([send, upload, token, keys, validate]),
)
