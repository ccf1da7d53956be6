/**
 * The `redox-sandbox` command.
 */
import * as Console from "effect/Console"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { FakeRedox, type Source } from "@effect-redox/testing/FakeRedox"
import { Sandbox, type Options } from "../Sandbox.ts"
import { exportLines } from "./environment.ts"
import * as FaultSpec from "../server/faultSpec.ts"
import * as Usage from "./usage.ts"
import { version } from "./version.ts"
import * as Views from "../server/views.ts"

/** The command could not do what was asked. Its message is for a person, and not printed yet. */
export class CommandFailed extends Data.TaggedError("CommandFailed")<{
  readonly message: string
  /** 2: wrong usage. 1: anything else. */
  readonly status: 1 | 2
}> {}

const flags = {
  port: Flag.Int("port").pipe(Flag.withDescription("Where to listen; 0 for any free port"), Flag.withDefault(4380)),
  host: Flag.String("host").pipe(
    Flag.withDescription("The address to listen on. Anything but loopback is open to others"),
    Flag.withDefault("127.0.0.1"),
  ),
  plan: Flag.Literals("plan", ["paid", "free"]).pipe(
    Flag.withDescription("A free account cannot upload in Development"),
    Flag.withDefault("paid"),
  ),
  source: Flag.String("source").pipe(
    Flag.withMetavar("[name=]uuid"),
    Flag.withDescription("A source of the account; repeat it for several. With more than one, requests must say which"),
    Flag.atLeast(0),
  ),
  destination: Flag.String("destination").pipe(
    Flag.withMetavar("slug"),
    Flag.withDescription("A destination known in every environment; repeat it for several. Default redox-fhir-sandbox"),
    Flag.atLeast(0),
  ),
  fault: Flag.String("fault").pipe(
    Flag.withMetavar("fault"),
    Flag.withDescription("What goes wrong, such as create#1:503; repeat it for several. See the description"),
    Flag.atLeast(0),
  ),
  profiles: Flag.File("profiles", { mustExist: true }).pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("What destinations take, as JSON by slug: documents that break a rule are refused"),
    Flag.optional,
  ),
  patientRules: Flag.Literals("patient-rules", ["strict", "lenient"]).pipe(
    Flag.withDescription("lenient: a patient's number without a system, or of another destination, is taken"),
    Flag.withDefault("strict"),
  ),
  seed: Flag.String("seed").pipe(
    Flag.withDescription("Makes ids, tokens and faults by chance the same in every run"),
    Flag.optional,
  ),
  data: Flag.String("data").pipe(
    Flag.withMetavar("dir"),
    Flag.withDescription("Keep key, files and documents in this directory over restarts"),
    Flag.optional,
  ),
  outbox: Flag.String("outbox").pipe(
    Flag.withMetavar("folder|url"),
    Flag.withDescription(
      "Show an outbox of effect-redox on the page, and decide in it: its folder, or a postgres:// URL",
    ),
    Flag.optional,
  ),
  json: Flag.Boolean("json").pipe(
    Flag.withDescription("One JSON object per line on stdout: ready, then every request"),
    Flag.withDefault(false),
  ),
  printEnv: Flag.Boolean("print-env").pipe(
    Flag.withDescription(
      'Start in the background, print the environment and return: eval "$(redox-sandbox --print-env)"',
    ),
    Flag.withDefault(false),
  ),
  detached: Flag.Boolean("detached").pipe(Flag.withHidden, Flag.withDefault(false)),
}

type Input = Command.Command.Config.Infer<typeof flags>

/** `uuid`, or `name=uuid`. */
const sourceOf = (text: string): Source => {
  const at = text.lastIndexOf("=")
  return { id: text.slice(at + 1), name: text.slice(0, Math.max(at, 0)) || text }
}

const optionsOf = (input: Input): Options => {
  const slugs = input.destination.length === 0 ? undefined : input.destination
  return {
    port: input.port,
    host: input.host,
    plan: input.plan,
    patientRules: input.patientRules,
    faults: input.fault,
    ...(input.source.length === 0 ? {} : { sources: input.source.map(sourceOf) }),
    ...(slugs === undefined ? {} : { destinations: { Development: slugs, Staging: slugs, Production: slugs } }),
    seed: Option.getOrUndefined(input.seed),
    dataDirectory: Option.getOrUndefined(input.data),
    // A URL may hold a password.
    outbox: Option.getOrUndefined(Option.map(input.outbox, (place) => Redacted.make(place))),
  }
}

const isLoopback = (host: string): boolean =>
  host.toLowerCase() === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host)

const warning = (host: string): string =>
  `warning: listening on ${host}: everyone who reaches this machine can read what is sent here and use its key`

const welcome = (sandbox: Sandbox["Service"], options: Options): string =>
  [
    `redox-sandbox ${version}: a Redox on this machine, for made-up patients`,
    "",
    `  page          ${sandbox.baseUrl}/`,
    `  plan          ${options.plan ?? "paid"}`,
    `  destinations  ${(options.destinations?.Development ?? ["redox-fhir-sandbox"]).join(", ")}`,
    ...(options.faults ?? []).map((fault) => `  fault         ${fault}`),
    ...(options.dataDirectory === undefined ? [] : [`  data          ${options.dataDirectory}`]),
    ...(options.outbox === undefined ? [] : [`  outbox        ${sandbox.baseUrl}/#/outbox`]),
    "",
    "Paste this where your client runs:",
    "",
    sandbox.exportLines,
    "",
    "Requests appear below and on the page. Ctrl+C stops.",
    "",
  ].join("\n")

const millis = (duration: number | null): string => (duration === null ? "" : `${duration} ms`)

const shorter = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

const escaped = (char: string): string => String.raw`\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`

/** A request for a terminal, in one line. What a client chose, a slug say, cannot move the cursor. */
const line = (row: Views.Row): string => {
  const to =
    row.destination === null ? [] : [`${shorter(row.destination, 60)} in ${shorter(row.environment ?? "", 60)}`]
  const path = row.endpoint === "other" ? [shorter(row.path, 100)] : []
  const faults = row.faults.length === 0 ? [] : [`(${row.faults.join(", ")})`]
  const problem = row.problem === null ? [] : [`- ${shorter(row.problem, 200)}`]
  return [
    row.startedAt.slice(11, 19),
    row.operation.padEnd(15),
    row.result.padEnd(15),
    millis(row.duration).padStart(9),
    [...(path.length === 0 ? to : path), ...faults, ...problem].join(" "),
  ]
    .join("  ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
    .trimEnd()
}

const follow = (show: (row: Views.Row) => string) =>
  Effect.flatMap(FakeRedox, (redox) =>
    redox.changes.pipe(
      Stream.runForEach((change) =>
        change._tag === "RequestFinished"
          ? Effect.flatMap(redox.snapshot, (snapshot) =>
              Console.log(show(Views.row(Views.index(snapshot), change.entry))),
            )
          : Effect.void,
      ),
    ),
  )

// What Node says when it cannot listen, and what to do about it.
const cannotListen = (host: string, port: number, cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use. Stop what listens there, or choose another with --port (0: any free one).`
    case "EADDRNOTAVAIL":
      return `${host} is not an address of this machine. Give --host one that is, such as 127.0.0.1.`
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `There is no host called ${JSON.stringify(host)}. Give --host an address of this machine, such as 127.0.0.1.`
    case "EACCES":
      return `Port ${port} of ${host} is not open to this user. Choose one above 1023 with --port.`
    default:
      return `Cannot listen on ${host}, port ${port}${typeof code === "string" ? `: ${code}` : ""}. Try another --host or --port.`
  }
}

/** Profiles from a file. What is wrong with them is found with the other options. */
const profilesIn = (file: Option.Option<string>): Effect.Effect<Options["profiles"], CommandFailed> => {
  if (Option.isNone(file)) return Effect.void.pipe(Effect.as(undefined))
  return Effect.try({
    try: (): Options["profiles"] => JSON.parse(readFileSync(file.value, "utf8")),
    catch: () =>
      new CommandFailed({
        message: `${file.value} cannot be read as JSON: give --profiles a file with profiles.`,
        status: 2,
      }),
  })
}

const serve = Effect.fnUntraced(function* (input: Input) {
  const options = { ...optionsOf(input), profiles: yield* profilesIn(input.profiles) }
  const problem = Usage.problemOf(options)
  if (problem !== undefined) return yield* new CommandFailed({ message: problem, status: 2 })
  const running = yield* Layer.build(Sandbox.layer(options)).pipe(
    Effect.mapError((error) =>
      error._tag === "SandboxError"
        ? new CommandFailed({ message: error.message, status: 1 })
        : new CommandFailed({ message: cannotListen(input.host, input.port, error.cause), status: 1 }),
    ),
  )
  const sandbox = Context.get(running, Sandbox)
  if (!isLoopback(input.host)) yield* Console.error(warning(input.host))
  const { baseUrl, variables } = sandbox
  if (input.json || input.detached) yield* Console.log(JSON.stringify({ event: "ready", baseUrl, variables }))
  else yield* Console.log(welcome(sandbox, options))
  // The process that started it in the background no longer listens.
  if (input.detached) return yield* Effect.never
  return yield* follow(input.json ? (row) => JSON.stringify({ event: "request", ...row }) : line).pipe(
    Effect.provideContext(running),
  )
}, Effect.scoped)

const Ready = Schema.fromJsonString(
  Schema.Struct({ baseUrl: Schema.String, variables: Schema.Record(Schema.String, Schema.String) }),
)

/** Runs the same command again, on its own, and waits until it listens. */
const startDetached = (args: ReadonlyArray<string>) =>
  Effect.callback<{ readonly pid: number; readonly ready: string; readonly notices: string }, CommandFailed>(
    (resume) => {
      const child = spawn(process.execPath, [...process.execArgv, ...args, "--detached"], {
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      })
      let output = ""
      let errors = ""
      // When all it has to say has been read.
      const onExit = (status: number | null) => {
        const message = errors.trim().replace(/^redox-sandbox: /, "") || "The sandbox ended before it listened."
        resume(Effect.fail(new CommandFailed({ message, status: status === 2 ? 2 : 1 })))
      }
      child.once("close", onExit)
      child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()))
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString()
        const end = output.indexOf("\n")
        if (end === -1 || child.pid === undefined) return
        child.off("close", onExit)
        child.stdout.destroy()
        child.stderr.destroy()
        child.unref()
        resume(Effect.succeed({ pid: child.pid, ready: output.slice(0, end), notices: errors }))
      })
    },
  )

const printEnvironment = Effect.fnUntraced(function* () {
  const { notices, pid, ready } = yield* startDetached(process.argv.slice(1))
  const { baseUrl, variables } = yield* Effect.orDie(Schema.decodeEffect(Ready)(ready))
  if (notices !== "") yield* Console.error(notices.trim())
  yield* Console.error(`redox-sandbox is running: ${baseUrl}/ (kill ${pid} stops it)`)
  yield* Console.log(exportLines({ ...variables, REDOX_SANDBOX_PID: String(pid) }))
})

// The help indents the first line of a description alone.
const description = [
  "A Redox on this machine, with a page to look at what it was sent.",
  "",
  "It verifies keys and tokens, keeps files and documents, checks messages, and goes wrong on request. It is for made-up",
  "patients: it keeps whatever it is sent.",
  "",
  "A fault is",
  ...FaultSpec.grammar.split("\n").map((line) => `  ${line}`),
].join("\n  ")

/** The command, ready to run. */
export const command = Command.make("redox-sandbox", flags, (input) =>
  // Whatever else it was started with, one that runs in the background does not start another.
  input.printEnv && !input.detached ? printEnvironment() : serve(input),
).pipe(
  Command.withDescription(description),
  Command.withExamples([
    { command: "redox-sandbox", description: "On http://127.0.0.1:4380, until Ctrl+C" },
    { command: 'eval "$(redox-sandbox --print-env)"', description: "In the background, with this shell set up for it" },
    { command: "redox-sandbox --fault create#1:503 --fault token@10%:500", description: "With things going wrong" },
    { command: "redox-sandbox --data ./sandbox", description: "Going on where it stopped" },
    { command: "redox-sandbox --outbox ./outbox", description: "With what effect-redox batch has queued, on the page" },
  ]),
)

/** Help goes to where it was asked for; what is wrong with the command line, to the standard error and short. */
export const presenter: CliOutput.Presenter = {
  present: (event) => {
    const formatter = CliOutput.defaultFormatter({ globalFlags: "summary" })
    switch (event._tag) {
      case "Version":
        return Console.log(`${event.name} ${event.version}`)
      case "Help":
        return Console.log(formatter.formatHelpDoc(event.helpDoc))
      case "InvalidInvocation": {
        const plain = CliOutput.defaultFormatter({ colors: false })
        const wrong = event.errors.map((error) => `redox-sandbox: ${plain.formatCliError(error)}`)
        return Console.error([...wrong, "See redox-sandbox --help"].join("\n"))
      }
    }
  },
}
