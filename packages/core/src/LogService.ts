/**
 * Reads Redox's logs over its Platform API, with a key of its own: a user-level key, not an environment's
 * (docs/protocol.md §9).
 *
 * Much of the Platform API's answers is known from one page or none, so they are read tolerantly: what is not understood
 * is "not known", never "delivered". A debug event then shows the answer's shape, without its values, for a report.
 */
import { Context, DateTime, Effect, Layer, Option, Predicate } from "effect"
import type { Redacted } from "effect"
import { HttpClientRequest, type HttpClient } from "effect/http"
import type { Credentials } from "./Credentials.ts"
import type { Options as PolicyOptions } from "./DeliveryPolicy.ts"
import { makeAsk, orCannotAsk, type CannotAsk } from "./internal/asking/call.ts"
import { shapeOf } from "./internal/asking/shape.ts"
import { codeOf, errorsIn, listOf, member, textOf } from "./internal/http/answer.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { operations } from "./internal/operations.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"

export type { CannotAsk } from "./internal/asking/call.ts"

const states = ["pending", "succeeded", "failed", "filtered"] as const

/**
 * What became of a message, by Redox's log.
 *
 * - `pending`: being processed, queued, or waiting behind a paused queue
 * - `succeeded`: the destination acknowledged it; whether it is in the chart is the destination's to say
 * - `failed`: Redox tries no more by itself; a person may retry it in the dashboard
 * - `filtered`: stopped on purpose by a filter; nobody will ever receive it
 * - `not-known`: the answer says none of these
 */
export type LogState = (typeof states)[number] | "not-known"

/** One log: a message on its way to one destination. No payload and no PHI. */
export interface Log {
  readonly id: string
  readonly state: LogState
  /** How often Redox tried to deliver it, where that is known. */
  readonly attempts: number | undefined
  /** ISO 8601, where known. */
  readonly createdAt: string | undefined
  readonly updatedAt: string | undefined
  /** UUIDs, where known. */
  readonly sourceId: string | undefined
  readonly destinationId: string | undefined
  /** The HTTP status that the destination answered the latest attempt with, where the log shows one. */
  readonly destinationStatus: number | undefined
}

export interface Logs {
  readonly _tag: "Logs"
  readonly logs: ReadonlyArray<Log>
  /** False where there were more pages than are followed. */
  readonly complete: boolean
}

/** Where the Platform API is asked, and as whom. */
export interface Options {
  /** The organization's number, from the dashboard's Organization Profile. */
  readonly organizationId: string
  /** The environment's UUID, which is not its name. */
  readonly environmentId: string
  /** Needed where the environment spans several regions. */
  readonly serviceRegion?: "AWS_USA_EAST_1" | "AWS_CAN_CENTRAL" | "GCP_USA_CENTRAL_1" | undefined
  /** The UUIDs of destinations, by slug: the Platform API knows no slugs. A destination given as a UUID needs none. */
  readonly destinations?: Readonly<Record<string, string>> | undefined
  /** A user-level key. */
  readonly credentials?: Credentials | undefined
  /** A token from elsewhere, instead of a key. */
  readonly accessToken?: Redacted.Redacted<string> | undefined
}

export interface SearchOptions {
  /** A slug of `Options.destinations`, or a UUID. */
  readonly destination: string
  /** The span in which the log was created, both ends included. */
  readonly from: DateTime.Utc
  readonly to: DateTime.Utc
  readonly state?: Exclude<LogState, "not-known"> | undefined
  readonly policy?: PolicyOptions | undefined
}

/**
 * Reads logs.
 *
 * @example
 * ```ts
 * import { LogService } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * export const stateOf = Effect.fn(function* (logId: string) {
 *   const logs = yield* LogService.LogService
 *   const log = yield* logs.get(logId)
 *   return "state" in log ? log.state : "not-known"
 * })
 * ```
 */
export class LogService extends Context.Service<
  LogService,
  {
    /** A log by its id (a UUID). Fails with `InvalidInput`, `Authentication`, `RateLimited` or `Unavailable`. */
    readonly get: (
      id: string,
      options?: { readonly policy?: PolicyOptions | undefined },
    ) => Effect.Effect<Log | CannotAsk, RedoxError.RedoxError>
    /** The logs of a destination in a span of time. Fails as `get` does. */
    readonly search: (options: SearchOptions) => Effect.Effect<Logs | CannotAsk, RedoxError.RedoxError>
  }
>()("@effect-redox/core/LogService") {
  /** Reads over HTTP with a key of its own. Fails with `InvalidInput` where the options or the key cannot be right. */
  static readonly layer = (
    options: Options,
  ): Layer.Layer<LogService, RedoxError.RedoxError, RedoxConfig | Traffic | HttpClient.HttpClient> =>
    Layer.unwrap(
      Effect.map(RedoxConfig, (config) =>
        Layer.effect(
          LogService,
          Effect.suspend(() => make(options, config.sourceId)),
        ).pipe(
          Layer.provide(Layer.fresh(tokensOf(options))),
          // The Platform API takes no source's header.
          Layer.provide(Layer.succeed(RedoxConfig, { ...config, sourceId: undefined })),
        ),
      ),
    )
}

const tokensOf = ({ accessToken, credentials }: Options) => {
  if (credentials !== undefined) return TokenService.layer(credentials)
  return accessToken === undefined
    ? Layer.effect(
        TokenService,
        Effect.fail(
          RedoxError.invalidInput({
            path: "credentials",
            rule: "required",
            message: "are missing: give a user-level key of the Platform API, or an access token",
          }),
        ),
      )
    : TokenService.layerStatic(accessToken)
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const uuidProblem = (path: string, text: string, what: string): ReadonlyArray<RedoxError.Problem> =>
  Predicate.isString(text) && uuid.test(text) ? [] : [{ path, rule: "uuid", message: `must be ${what}` }]

/** Every problem of the options but of the key. */
export const problemsOf = (options: Options): ReadonlyArray<RedoxError.Problem> => [
  ...(Predicate.isString(options.organizationId) && /^\d{1,15}$/.test(options.organizationId)
    ? []
    : [{ path: "organizationId", rule: "number", message: "must be the organization's number, of digits" }]),
  ...uuidProblem("environmentId", options.environmentId, "the environment's UUID, which is not its name"),
  ...Object.entries(options.destinations ?? {}).flatMap(([slug, id]) =>
    uuidProblem(`destinations.${slug}`, id, "the destination's UUID"),
  ),
]

/** How many pages of one search are followed, and how many logs are on each. */
export const mostPages = 20
const pageSize = 50

const numberOf = (value: unknown): number | undefined => {
  const [digits] = /^\d{1,9}/.exec(textOf(value) ?? "") ?? []
  return digits === undefined ? undefined : Number(digits)
}

const stateOf = (log: unknown): LogState => {
  const word = codeOf(member(log, "status")) ?? codeOf(member(member(member(log, "attempts"), "latest"), "status"))
  return states.find((state) => state === word) ?? "not-known"
}

// No page shows where a log says what the destination answered; these are the names it has elsewhere.
const destinationStatusOf = (log: unknown): number | undefined => {
  const latest = member(member(log, "attempts"), "latest")
  const places = [log, latest, ...listOf(member(latest, "operations")), ...errorsIn(log), ...errorsIn(latest)]
  return places
    .flatMap((place) => [member(place, "destinationStatusCode"), member(place, "DestinationStatusCode")])
    .map(numberOf)
    .find((status) => status !== undefined)
}

const readLog = (log: unknown, known?: string): Log | undefined => {
  const id = textOf(member(log, "id")) ?? known
  if (id === undefined || !uuid.test(id)) return undefined
  return {
    id,
    state: stateOf(log),
    attempts: numberOf(member(member(log, "attempts"), "total")),
    createdAt: timeOf(member(log, "createdAt")),
    updatedAt: timeOf(member(log, "updatedAt")),
    sourceId: idOf(member(log, "source")),
    destinationId: idOf(member(log, "destination")),
    destinationStatus: destinationStatusOf(log),
  }
}

const timeOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  const time = text === undefined ? Option.none() : DateTime.make(text)
  return Option.isSome(time) ? DateTime.formatIso(time.value) : undefined
}

const idOf = (value: unknown): string | undefined => {
  const id = textOf(member(value, "id"))
  return id !== undefined && uuid.test(id) ? id : undefined
}

// The list of a search: `payload.results` by analogy with other lists, else the first list under `payload`.
const listIn = (json: unknown): ReadonlyArray<unknown> | undefined => {
  const payload = member(json, "payload")
  if (Array.isArray(payload)) return payload
  const results = member(payload, "results")
  if (Array.isArray(results)) return results
  const list = Predicate.isObject(payload) ? Object.values(payload).find((value) => Array.isArray(value)) : undefined
  return Array.isArray(list) ? list : undefined
}

// The cursor's place is in no stored page.
const cursorIn = (json: unknown): string | undefined => {
  const page = member(member(json, "meta"), "page")
  const next = textOf(member(member(page, "links"), "next"))
  const [, inLink] = next === undefined ? [] : (/[?&]_cursor=([^&]+)/.exec(next) ?? [])
  return inLink === undefined
    ? (textOf(member(page, "nextCursor")) ?? textOf(member(page, "cursor")))
    : decodeURIComponent(inLink)
}

const isEnvelope = (json: unknown): json is object =>
  Predicate.isObject(member(json, "payload")) || listIn(json) !== undefined

const make = Effect.fnUntraced(function* (options: Options, sourceId: string | undefined) {
  yield* RedoxError.refuse(problemsOf(options))
  const config = yield* RedoxConfig
  const ask = yield* makeAsk
  const destinations = new Map(Object.entries(options.destinations ?? {}))

  const notUnderstood = (json: unknown) =>
    Effect.logDebug("An answer of the Platform API was not understood", { shape: shapeOf(json) })

  const get = Effect.fn("LogService.get")(function* (
    id: string,
    settings?: { readonly policy?: PolicyOptions | undefined },
  ): Effect.fn.Return<Log | CannotAsk, RedoxError.RedoxError> {
    yield* RedoxError.refuse(uuidProblem("id", id, "a log's UUID"))
    const path = `organizations/${options.organizationId}/logs/${id}`
    const request = HttpClientRequest.acceptJson(HttpClientRequest.get(operations.log.url(config, path)))
    const answered = yield* orCannotAsk(
      ask({ operation: "log", request, policy: settings?.policy, isAnswer: isEnvelope }),
    )
    if ("_tag" in answered && answered._tag === "CannotAsk") return answered
    const payload = member(answered, "payload")
    const inside = member(payload, "result") ?? payload
    const log = readLog(inside, id)
    const foreign = log === undefined || log.id.toLowerCase() !== id.toLowerCase()
    if (foreign || log.state === "not-known") yield* notUnderstood(answered)
    return foreign ? { ...unknownLog, id } : log
  })

  const search = Effect.fn("LogService.search")(function* ({
    destination,
    from,
    policy,
    state,
    to,
  }: SearchOptions): Effect.fn.Return<Logs | CannotAsk, RedoxError.RedoxError> {
    const destinationId = destinations.get(destination) ?? destination
    yield* RedoxError.refuse(
      uuidProblem(
        "destination",
        destinationId,
        "a destination's UUID, or a slug whose UUID is configured: the Platform API knows no slugs",
      ),
    )
    const asked = {
      destinationId,
      ...(sourceId === undefined ? {} : { sourceId }),
      createdAfter: DateTime.formatIso(from),
      createdBefore: DateTime.formatIso(to),
      ...(state === undefined ? {} : { status: state }),
      ...(options.serviceRegion === undefined ? {} : { serviceRegion: options.serviceRegion }),
    }
    const page = (cursor: string | undefined) => {
      const query = new URLSearchParams([
        ["_count", String(pageSize)],
        ...(cursor === undefined ? [] : [["_cursor", cursor]]),
      ])
      const path = `environments/${options.environmentId}/logs/search/metadata?${query.toString()}`
      const request = HttpClientRequest.post(operations.log.url(config, path)).pipe(
        HttpClientRequest.acceptJson,
        HttpClientRequest.setBody(privateBody(JSON.stringify(asked), "application/json")),
      )
      return ask({ operation: "log", request, policy, isAnswer: isEnvelope })
    }
    const pages = Effect.gen(function* () {
      const cursors = new Set<string>()
      const logs: Array<Log> = []
      let cursor: string | undefined
      for (let count = 1; ; count++) {
        const json = yield* page(cursor)
        const list = listIn(json)
        const read = (list ?? []).map((log) => readLog(log))
        const understood = read.filter((log) => log !== undefined)
        if (list === undefined || understood.length < read.length) yield* notUnderstood(json)
        logs.push(...understood)
        cursor = cursorIn(json)
        const last = cursor === undefined || cursors.has(cursor) || list === undefined || list.length === 0
        if (last || count === mostPages) {
          return { _tag: "Logs", logs, complete: last && understood.length === read.length } satisfies Logs
        }
        if (cursor !== undefined) cursors.add(cursor)
      }
    })
    return yield* orCannotAsk(pages)
  })

  return LogService.of({ get, search })
})

const unknownLog = {
  state: "not-known",
  attempts: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  sourceId: undefined,
  destinationId: undefined,
  destinationStatus: undefined,
} as const
