/**
 * Values that occur nowhere else, everything a value can look like once it has leaked, and sinks that keep all there is
 * to see of a send.
 */
import { DocumentMessage, FileSource, type SendFile } from "@effect-redox/core"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { Cause, Effect, Exit, Layer, Logger, Metric, Option, Redacted, References, Tracer } from "effect"
import { HttpBody, HttpClient, type HttpClientRequest } from "effect/http"
import { inspect } from "node:util"
import { destination } from "../support/Documents.ts"

/** What must not be seen. */
export const canaries = {
  family: "Zyzzyvason-Quuxley",
  given: "Xanthippe-Wobblethorpe",
  birthDate: "1911-11-13",
  identifier: "MRN-90817263544536271809",
  street: "99 Kumquat-Xylophone Alley",
  fileName: "zyzzyvason-quuxley-oncology-91827.pdf",
  title: "Oncology letter for Xanthippe-Wobblethorpe 48151623",
  content: "Pseudopseudohypoparathyroidism was found on day 987654321.",
  error: "EACCES while reading kumquat-secret-folder-55512",
} as const

export const patient: SendFile.Parts["patient"] = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: canaries.identifier }],
  name: [{ family: canaries.family, given: [canaries.given] }],
  birthDate: canaries.birthDate,
  address: [{ line: [canaries.street] }],
}

/** As a mail names its attachment, and a browser a form's file. */
export const contentType = `application/pdf; name="${canaries.fileName}"; filename=${canaries.fileName}`

/** A document full of them. */
export const letter = (options?: Partial<SendFile.Common & SendFile.Parts>): SendFile.Options => ({
  file: FileSource.fromText(canaries.content, { name: canaries.fileName, contentType }),
  destination,
  title: canaries.title,
  patient,
  document: { type: DocumentMessage.loinc("11506-3", "Progress note"), description: canaries.title },
  ...options,
})

// Base64 of a text depends on where within three bytes it begins. Of each alignment, the characters that depend on the
// text alone.
const alignments = (text: string, encoding: "base64" | "base64url"): ReadonlyArray<string> =>
  [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
    const whole = Math.floor(bytes.length / 3) * 4
    return bytes.toString(encoding).slice(offset === 0 ? 0 : 4, whole)
  })

const percent = (text: string, digits: (byte: string) => string): string =>
  Array.from(Buffer.from(text), (byte) => `%${digits(byte.toString(16).padStart(2, "0"))}`).join("")

/** In clear, JSON-escaped, base64 in all alignments, URL-encoded, hex. Texts are compared in lower case, too. */
export const forms = (text: string): ReadonlyArray<string> => {
  const hex = Buffer.from(text).toString("hex")
  const found = [
    text,
    text.toLowerCase(),
    JSON.stringify(text).slice(1, -1),
    ...alignments(text, "base64"),
    ...alignments(text, "base64url"),
    encodeURIComponent(text),
    new URLSearchParams([["", text]]).toString().slice(1),
    percent(text, (byte) => byte),
    percent(text, (byte) => byte.toUpperCase()),
    hex,
    hex.toUpperCase(),
  ]
  return [...new Set(found)].filter((form) => form.length >= 8)
}

export interface Sinks {
  /** Everything that was seen, by where. */
  readonly seen: Map<string, Array<string>>
  /** Names of what spans, logs and metrics carried. */
  readonly names: { readonly spans: Set<string>; readonly logs: Set<string>; readonly metrics: Set<string> }
  /** What else must not be seen, found on the way: tokens, assertions, keys. */
  readonly secrets: Set<string>
  readonly keep: (sink: string, text: string) => void
  /** Keeps a value in every way a program could print it. */
  readonly print: (sink: string, value: unknown) => void
}

export const makeSinks = (): Sinks => {
  const seen = new Map<string, Array<string>>()
  const keep = (sink: string, text: string) => {
    const lines = seen.get(sink) ?? []
    lines.push(text)
    seen.set(sink, lines)
  }
  const print = (sink: string, value: unknown) => {
    keep(`${sink}: inspect`, inspect(value, { depth: 30, showHidden: true, getters: false, maxStringLength: null }))
    keep(`${sink}: String`, String(value))
    keep(`${sink}: JSON`, JSON.stringify(value) ?? "")
    keep(`${sink}: log`, inspect({ value }, { depth: 30, maxStringLength: null }))
    if (value instanceof Error) {
      keep(`${sink}: message`, value.message)
      keep(`${sink}: stack`, value.stack ?? "")
      keep(`${sink}: cause`, inspect(value.cause, { depth: 30, maxStringLength: null }))
    }
  }
  return {
    seen,
    keep,
    print,
    names: { spans: new Set(), logs: new Set(), metrics: new Set() },
    secrets: new Set(),
  }
}

const loggers = (sinks: Sinks) => {
  const kept = (name: string, logger: Logger.Logger<unknown, unknown>) =>
    Logger.map(logger, (output) => {
      sinks.keep(`log: ${name}`, typeof output === "string" ? output : inspect(output, { depth: 30 }))
    })
  return Logger.layer([
    kept("JSON", Logger.formatJson),
    kept("logfmt", Logger.formatLogFmt),
    kept("structured", Logger.formatStructured),
    Logger.consolePretty(),
    Logger.tracerLogger,
    Logger.make(({ cause, fiber, message }) => {
      sinks.print("log: message", message)
      sinks.keep("log: cause", Cause.pretty(cause))
      sinks.print("log: annotations", fiber.getRef(References.CurrentLogAnnotations))
      for (const part of Array.isArray(message) ? message : [message]) {
        if (typeof part === "object" && part !== null) for (const key of Object.keys(part)) sinks.names.logs.add(key)
      }
    }),
  ])
}

class RecordedSpan extends Tracer.NativeSpan {
  readonly #sinks: Sinks
  constructor(options: ConstructorParameters<typeof Tracer.NativeSpan>[0], sinks: Sinks) {
    super(options)
    this.#sinks = sinks
    sinks.keep("span: name", options.name)
  }
  override attribute(key: string, value: unknown): void {
    super.attribute(key, value)
    this.#sinks.names.spans.add(key)
    this.#sinks.keep("span: attribute", key)
    this.#sinks.print("span: attribute", value)
  }
  override event(name: string, startTime: bigint, attributes?: Record<string, unknown>): void {
    super.event(name, startTime, attributes)
    this.#sinks.keep("span: event", name)
    this.#sinks.print("span: event", attributes)
  }
  override end(endTime: bigint, exit: Exit.Exit<unknown, unknown>): void {
    super.end(endTime, exit)
    this.#sinks.print("span: status", exit)
    if (Exit.isFailure(exit)) {
      this.#sinks.keep("span: status, pretty", Cause.pretty(exit.cause))
      // As exporters do.
      for (const error of Cause.prettyErrors(exit.cause)) this.#sinks.print("span: exception", error)
    }
  }
}

// Whatever a program's own client sees of a request before it is sent. Its body and token are read here, as a thief
// would, to know what must not turn up anywhere else.
const watched = (sinks: Sinks) => (request: HttpClientRequest.HttpClientRequest) =>
  Effect.sync(() => {
    const { body, headers } = request
    sinks.print("request", request)
    sinks.print("request body", body)
    sinks.print("request headers", headers)
    const token = /^Bearer (.+)$/.exec(headers["authorization"] ?? "")?.[1]
    if (token !== undefined) sinks.secrets.add(token)
    if (body instanceof HttpBody.Uint8Array && body.contentType.includes("urlencoded")) {
      const assertion = new URLSearchParams(new TextDecoder().decode(body.body)).get("client_assertion")
      if (assertion !== null) sinks.secrets.add(assertion)
    }
  })

/** The `HttpClient` at hand, with someone looking on. */
export const layerWatched = (sinks: Sinks): Layer.Layer<HttpClient.HttpClient, never, HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(HttpClient.HttpClient, (client) => HttpClient.tapRequest(client, watched(sinks))),
  )

/** Runs a send with every sink open, and keeps what it ends with. */
export const observed = Effect.fnUntraced(function* <A, E, R>(sinks: Sinks, effect: Effect.Effect<A, E, R>) {
  const registry: Metric.MetricRegistry = new Map()
  const exit = yield* Effect.exit(effect).pipe(
    Effect.provide(loggers(sinks)),
    Effect.provideService(References.MinimumLogLevel, "All"),
    Effect.provideService(Tracer.Tracer, Tracer.make({ span: (options) => new RecordedSpan(options, sinks) })),
    Effect.provideService(Metric.MetricRegistry, registry),
  )
  sinks.print("exit", exit)
  if (Exit.isFailure(exit)) {
    sinks.keep("exit: Cause.pretty", Cause.pretty(exit.cause))
    sinks.print("exit: cause", exit.cause)
    const error = Option.getOrUndefined(Exit.findErrorOption(exit))
    sinks.print("error", error)
    if (typeof error === "object" && error !== null && "reason" in error) sinks.print("reason", error.reason)
  }
  const snapshot = yield* Metric.snapshot.pipe(Effect.provideService(Metric.MetricRegistry, registry))
  sinks.print("metrics", snapshot)
  for (const { attributes } of snapshot) for (const key of Object.keys(attributes ?? {})) sinks.names.metrics.add(key)
  sinks.keep("metrics: dump", yield* Metric.dump.pipe(Effect.provideService(Metric.MetricRegistry, registry)))
  return exit
})

/** An observer that keeps every event. */
export const observer =
  (sinks: Sinks) =>
  (event: SendEvent): Effect.Effect<void> =>
    Effect.sync(() => sinks.print("event", event))

/** Keeps what is written to the console and to the process's own streams while an effect runs. */
export const withConsole = <A, E, R>(sinks: Sinks, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => {
      const { stderr, stdout } = process
      const originals = {
        stdout: stdout.write.bind(stdout),
        stderr: stderr.write.bind(stderr),
        console: { ...console },
      }
      const kept = (chunk: unknown) => {
        sinks.keep("console", typeof chunk === "string" ? chunk : inspect(chunk, { depth: 30 }))
        return true
      }
      stdout.write = kept
      stderr.write = kept
      for (const method of ["log", "info", "warn", "error", "debug", "trace", "group"] as const) {
        console[method] = (...parts: ReadonlyArray<unknown>) => parts.forEach(kept)
      }
      return originals
    }),
    () => effect,
    (originals) =>
      Effect.sync(() => {
        process.stdout.write = originals.stdout
        process.stderr.write = originals.stderr
        Object.assign(console, originals.console)
      }),
  )

/** Where a forbidden value was seen, if anywhere. */
export const leaks = (sinks: Sinks, more: ReadonlyArray<string> = []): ReadonlyArray<string> => {
  const forbidden = [...Object.values(canaries), ...sinks.secrets, ...more].flatMap((value) =>
    forms(value).map((form) => ({ value, form })),
  )
  const found = new Set<string>()
  for (const [sink, texts] of sinks.seen) {
    const all = texts.join("\n")
    const lower = all.toLowerCase()
    for (const { form, value } of forbidden) {
      if (all.includes(form) || lower.includes(form))
        found.add(`${sink} shows ${value.slice(0, 40)} as ${form.slice(0, 60)}`)
    }
  }
  return [...found]
}

/** The parts of a private key that are secret, as they could turn up. */
export const keyLines = (key: Redacted.Redacted<string>): ReadonlyArray<string> =>
  Redacted.value(key)
    .split(/\s+/)
    .filter((line) => /^[A-Za-z0-9+/=]{24,}$/.test(line))
