/**
 * Reads Redox's logs over its Platform API, with a key of its own: a user-level key, not an environment's
 * (docs/protocol.md §8).
 *
 * Much of the Platform API's answers is known from one page or none, so they are read tolerantly: what is not understood
 * is "not known", never "delivered". A debug event then shows the answer's shape, without its values, for a report.
 */
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import { policyProblems } from "./internal/delivery/policyProblems.ts"
import { makeAsk, orCannotAsk, sharedDeadline, type CannotAsk } from "./internal/asking/call.ts"
import { shapeOf } from "./internal/asking/shape.ts"
import { codeOf, errorsIn, listOf, member, textOf } from "./internal/http/answer.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { operations } from "./internal/operations.ts"
import type { OpenKeyFile } from "./internal/configuration/keyFile.ts"
import {
  isPlatformConfigured,
  namePlatformVariables,
  readPlatformOptions,
} from "./internal/configuration/platformConfiguration.ts"
import { problemsOf, uuidProblem, type PlatformOptions } from "./internal/configuration/platformOptions.ts"
import { hasUuidForm } from "./internal/uuid.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"

export type { CannotAsk } from "./internal/asking/call.ts"
export { platformVariables as variables } from "./internal/configuration/platformConfiguration.ts"
export { problemsOf, type PlatformOptions as Options } from "./internal/configuration/platformOptions.ts"

const states = ["pending", "succeeded", "failed", "filtered"] as const

/**
 * The state of a message, by Redox's log.
 *
 * - `pending`: being processed, queued, or waiting behind a paused queue
 * - `succeeded`: the destination acknowledged it; whether it is in the chart is the destination's to say
 * - `failed`: Redox tries no more by itself; a person may retry it in the dashboard
 * - `filtered`: stopped on purpose by a filter; it will never be delivered
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

/** The logs that a search found. */
export interface Logs {
  readonly _tag: "Logs"
  /**
   * Each once. None of another destination or source, or of another time, as far as a log shows them: a search may lose its
   * parameters on its way.
   */
  readonly logs: ReadonlyArray<Log>
  /** False where a log may have been missed: there were more pages than are followed, or one could not be had or understood. */
  readonly complete: boolean
}

export interface GetOptions {
  /**
   * The destination whose log it is to be: a slug of `Options.destinations`, or a UUID. The state of a log that shows another
   * is `not-known`. A slug without a UUID is not compared.
   */
  readonly destination?: string | undefined
  readonly policy?: DeliveryPolicy.Options | undefined
}

export interface SearchOptions {
  /** A slug of `Options.destinations`, or a UUID. Default: all destinations. */
  readonly destination?: string | undefined
  /** The span in which the log was created, both ends included. */
  readonly from: DateTime.Utc
  readonly to: DateTime.Utc
  readonly state?: Exclude<LogState, "not-known"> | undefined
  /** Its `deadline` is for all pages together. */
  readonly policy?: DeliveryPolicy.Options | undefined
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
    readonly get: (id: string, options?: GetOptions) => Effect.Effect<Log | CannotAsk, RedoxError.RedoxError>
    /** The logs of a destination in a span of time. Fails as `get` does. */
    readonly search: (options: SearchOptions) => Effect.Effect<Logs | CannotAsk, RedoxError.RedoxError>
  }
>()("@effect-redox/core/LogService") {
  /** Reads over HTTP with a key of its own. Fails with `InvalidInput` where the options or the key cannot be right. */
  static readonly layer = (
    options: PlatformOptions,
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

  /**
   * The same from configuration: see {@link variables}, and docs/configuration.md. `prepare` may change the options, to
   * decrypt the key, say; `open` is another way to open its file. Fails with `InvalidInput`, naming every variable that is
   * missing or wrong.
   */
  static readonly layerConfigWith = <R>(
    prepare: (options: PlatformOptions) => Effect.Effect<PlatformOptions, RedoxError.RedoxError, R>,
    open?: OpenKeyFile,
  ): Layer.Layer<
    LogService,
    RedoxError.RedoxError,
    R | RedoxConfig | Traffic | HttpClient.HttpClient | FileSystem.FileSystem
  > =>
    Layer.unwrap(Effect.map(Effect.flatMap(readPlatformOptions(open), prepare), LogService.layer)).pipe(
      Layer.catch((error) => Layer.effectContext(Effect.fail(namePlatformVariables(error)))),
    )

  /** Whether any variable of the Platform API is set, so that a program may go without it where none is. */
  static readonly isConfigured: Effect.Effect<boolean, RedoxError.RedoxError> = isPlatformConfigured
}

const tokensOf = ({ accessToken, credentials }: PlatformOptions) => {
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
  if (id === undefined || !hasUuidForm(id)) return undefined
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
  return id !== undefined && hasUuidForm(id) ? id : undefined
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
  // Only the cursor is taken from the link: where it leads does not matter.
  const inLink = new URLSearchParams(next?.replace(/^[^?]*\??/, "")).get("_cursor") ?? undefined
  return inLink ?? textOf(member(page, "nextCursor")) ?? textOf(member(page, "cursor"))
}

const isEnvelope = (json: unknown): json is object =>
  Predicate.isObject(member(json, "payload")) || listIn(json) !== undefined

const make = Effect.fnUntraced(function* (options: PlatformOptions, sourceId: string | undefined) {
  yield* RedoxError.refuse(problemsOf(options))
  const config = yield* RedoxConfig
  const ask = yield* makeAsk
  const destinations = new Map(Object.entries(options.destinations ?? {}))

  const notUnderstood = (json: unknown) =>
    Effect.logDebug("An answer of the Platform API was not understood", { shape: shapeOf(json) })

  const understood = Effect.fnUntraced(function* (
    json: unknown,
    id: string,
    destinationId: string | undefined,
  ): Effect.fn.Return<Log> {
    const payload = member(json, "payload")
    const log = readLog(member(payload, "result") ?? payload, id)
    const foreign = log === undefined || log.id.toLowerCase() !== id.toLowerCase()
    if (foreign || log.state === "not-known") yield* notUnderstood(json)
    return foreign || differs(log.destinationId, destinationId) ? { ...unknownLog, id } : log
  })

  const get = Effect.fn("LogService.get")(function* (
    id: string,
    settings?: GetOptions,
  ): Effect.fn.Return<Log | CannotAsk, RedoxError.RedoxError> {
    yield* RedoxError.refuse([...uuidProblem("id", id, "a log's UUID"), ...policyProblems(settings?.policy)])
    const named = settings?.destination ?? ""
    const destinationId = destinations.get(named) ?? (hasUuidForm(named) ? named : undefined)
    const path = `organizations/${options.organizationId}/logs/${id}`
    const request = HttpClientRequest.acceptJson(HttpClientRequest.get(operations.log.url(config, path)))
    const asked = ask({ operation: "log", request, policy: settings?.policy, isAnswer: isEnvelope })
    return yield* orCannotAsk(Effect.flatMap(asked, (json) => understood(json, id, destinationId)))
  })

  const search = Effect.fn("LogService.search")(function* ({
    destination,
    from,
    policy,
    state,
    to,
  }: SearchOptions): Effect.fn.Return<Logs | CannotAsk, RedoxError.RedoxError> {
    const destinationId = destination === undefined ? undefined : (destinations.get(destination) ?? destination)
    yield* RedoxError.refuse([
      ...(destinationId === undefined
        ? []
        : uuidProblem(
            "destination",
            destinationId,
            "a destination's UUID, or a slug whose UUID is configured: the Platform API knows no slugs",
          )),
      ...policyProblems(policy),
    ])
    const asked = {
      ...(destinationId === undefined ? {} : { destinationId }),
      ...(sourceId === undefined ? {} : { sourceId }),
      createdAfter: DateTime.formatIso(from),
      createdBefore: DateTime.formatIso(to),
      ...(state === undefined ? {} : { status: state }),
      ...(options.serviceRegion === undefined ? {} : { serviceRegion: options.serviceRegion }),
    }
    const inTime = yield* sharedDeadline(config.policy, policy)
    const page = Effect.fnUntraced(function* (cursor: string | undefined) {
      const query = new URLSearchParams({
        _count: String(pageSize),
        ...(cursor === undefined ? {} : { _cursor: cursor }),
      })
      const path = `environments/${options.environmentId}/logs/search/metadata?${query.toString()}`
      const request = HttpClientRequest.post(operations.log.url(config, path)).pipe(
        HttpClientRequest.acceptJson,
        HttpClientRequest.setBody(privateBody(JSON.stringify(asked), "application/json")),
      )
      return yield* ask({ operation: "log", request, policy: yield* inTime, isAnswer: isEnvelope })
    })
    const isOther = ({ createdAt, destinationId: at, sourceId: by }: Log): boolean =>
      differs(at, destinationId) ||
      differs(by, sourceId) ||
      (createdAt !== undefined && (createdAt < asked.createdAfter || createdAt > asked.createdBefore))
    const pages = Effect.gen(function* () {
      const cursors = new Set<string>()
      const logs = new Map<string, Log>()
      let complete = true
      let json = yield* page(undefined)
      for (let count = 1; ; count++) {
        const list = listIn(json)
        const read = (list ?? []).map((log) => readLog(log))
        if (list === undefined || read.includes(undefined)) {
          complete = false
          yield* notUnderstood(json)
        }
        for (const log of read) if (log !== undefined && !isOther(log)) logs.set(log.id.toLowerCase(), log)
        const found = (whole: boolean): Logs => ({
          _tag: "Logs",
          logs: [...logs.values()],
          complete: complete && whole,
        })
        const cursor = cursorIn(json)
        if (cursor === undefined || list === undefined || list.length === 0) return found(true)
        // A cursor that comes again would never end.
        if (cursors.has(cursor) || count === mostPages) return found(false)
        cursors.add(cursor)
        const following = yield* Effect.result(page(cursor))
        if (Result.isFailure(following)) return found(false)
        json = following.success
      }
    })
    return yield* orCannotAsk(pages)
  })

  return LogService.of({ get, search })
})

const differs = (shown: string | undefined, asked: string | undefined): boolean =>
  shown !== undefined && asked !== undefined && shown.toLowerCase() !== asked.toLowerCase()

const unknownLog = {
  state: "not-known",
  attempts: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  sourceId: undefined,
  destinationId: undefined,
  destinationStatus: undefined,
} as const
