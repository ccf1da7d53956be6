/**
 * Asks a destination through Redox: FHIR's search by identifier, and reading by id (docs/protocol.md §8).
 *
 * A search may be repeated at will. What it says is weak evidence: a destination may not offer it, may ignore its
 * parameters, or may not show a document yet. So every hit is checked to carry the identifier asked for, and "cannot be
 * searched" is told apart from "nothing found".
 */
import { Context, Effect, Layer, Predicate } from "effect"
import { HttpClientRequest, type HttpClient } from "effect/http"
import type { Options as PolicyOptions } from "./DeliveryPolicy.ts"
import { destinationProblems } from "./internal/delivery/checkedOptions.ts"
import { makeAsk, orCannotAsk, type CannotAsk } from "./internal/asking/call.ts"
import { errorsIn, isResource, listOf, member, textOf } from "./internal/http/answer.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { operations } from "./internal/operations.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import type { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"

export type { CannotAsk } from "./internal/asking/call.ts"

/** What a FHIR server is searched by. Both parts must be present: a value without its system finds anybody's. */
export interface Identifier {
  readonly system: string
  readonly value: string
}

/** A resource as it was answered: foreign, so nothing of it but its type is known. */
export type Found = { readonly resourceType: string } & { readonly [element: string]: unknown }

/** What a search found. */
export interface Hits {
  readonly _tag: "Hits"
  /** The resources that carry the identifier. */
  readonly resources: ReadonlyArray<Found>
  /**
   * How many resources were answered that do not carry it: a destination that ignores its parameters answers with
   * everything it has.
   */
  readonly others: number
  /** False where there were more pages than are followed, so that a resource may have been missed. */
  readonly complete: boolean
}

export interface SearchOptions {
  /** The destination's slug or UUID. */
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  readonly identifier: Identifier
  readonly policy?: PolicyOptions | undefined
}

export interface ReadOptions {
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  /** The resource's logical id. */
  readonly id: string
  readonly policy?: PolicyOptions | undefined
}

/**
 * Searches and reads at a destination.
 *
 * @example
 * ```ts
 * import { SearchService } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * export const isThere = Effect.gen(function* () {
 *   const { search } = yield* SearchService.SearchService
 *   const found = yield* search({
 *     destination: "redox-fhir-sandbox",
 *     type: "DocumentReference",
 *     identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:278eb7c0-9c5d-4f2a-8b5e-3f1d2c4b5a69" },
 *   })
 *   return found._tag === "Hits" && found.resources.length > 0
 * })
 * ```
 */
export class SearchService extends Context.Service<
  SearchService,
  {
    /**
     * Resources that carry an identifier, system and value, from at most {@link mostPages} pages.
     *
     * Fails with `InvalidInput`, `Authentication`, `RateLimited` or `Unavailable`. A destination that does not answer the
     * question gives `CannotAsk`.
     */
    readonly search: (options: SearchOptions) => Effect.Effect<Hits | CannotAsk, RedoxError.RedoxError>
    /** A resource by its id; `CannotAsk` where it is not there or may not be read. Fails as `search` does. */
    readonly read: (options: ReadOptions) => Effect.Effect<Found | CannotAsk, RedoxError.RedoxError>
  }
>()("@effect-redox/core/SearchService") {
  /** Asks over HTTP with the tokens of `TokenService`. */
  static readonly layer: Layer.Layer<
    SearchService,
    never,
    RedoxConfig | TokenService | Traffic | HttpClient.HttpClient
  > = Layer.effect(
    SearchService,
    Effect.suspend(() => make),
  )
}

/** How many pages of one search are followed. */
export const mostPages = 20

const isFound = (value: unknown): value is Found =>
  Predicate.isObject(value) && Predicate.isString(member(value, "resourceType"))

/** Whether a resource carries an identifier: as `identifier`, or a document as its `masterIdentifier`. */
const carries = (resource: unknown, { system, value }: Identifier): boolean =>
  [...listOf(member(resource, "identifier")), ...listOf(member(resource, "masterIdentifier"))].some(
    (identifier) => textOf(member(identifier, "system")) === system && textOf(member(identifier, "value")) === value,
  )

const blank = (text: string): boolean => !Predicate.isString(text) || text.trim() === ""

const identifierProblems = ({ system, value }: Identifier): ReadonlyArray<RedoxError.Problem> =>
  [
    { path: "identifier.system", text: system },
    { path: "identifier.value", text: value },
  ].flatMap(({ path, text }) =>
    blank(text)
      ? [{ path, rule: "required", message: "must not be blank: a search without it finds resources of others" }]
      : [],
  )

/** FHIR's `id` (https://hl7.org/fhir/R4/datatypes.html#id): anything else could change the request's path. */
const idProblems = (id: string): ReadonlyArray<RedoxError.Problem> =>
  Predicate.isString(id) && /^[A-Za-z0-9.-]{1,64}$/.test(id) && !/^\.+$/.test(id)
    ? []
    : [{ path: "id", rule: "id", message: "must be a FHIR id: 1 to 64 letters, digits, - and ." }]

// `|`, `,` and `$` have a meaning within a token parameter (https://hl7.org/fhir/R4/search.html#escaping).
const escaped = (text: string): string => text.replaceAll(/[\\|,$]/g, "\\$&")

/** The next page, where it is at the configured origin: the token goes nowhere else. */
const nextPage = (bundle: unknown, baseUrl: string): string | undefined => {
  const link = listOf(member(bundle, "link")).find((link) => textOf(member(link, "relation")) === "next")
  const url = textOf(member(link, "url"))
  if (url === undefined || !URL.canParse(url, `${baseUrl}/`)) return undefined
  const target = new URL(url, `${baseUrl}/`)
  const own = target.origin === new URL(baseUrl).origin && target.username === "" && target.password === ""
  return own ? target.href : undefined
}

const hasNext = (bundle: unknown): boolean =>
  listOf(member(bundle, "link")).some((link) => textOf(member(link, "relation")) === "next")

// An outcome says something about the search, and is no hit (https://hl7.org/fhir/R4/bundle-definitions.html, search.mode).
const resourcesOf = (bundle: unknown, type: string): ReadonlyArray<Found> =>
  listOf(member(bundle, "entry")).flatMap((entry) => {
    const resource = member(entry, "resource")
    const included = ["outcome", "include"].includes(textOf(member(member(entry, "search"), "mode")) ?? "match")
    return !included && isFound(resource) && resource.resourceType === type ? [resource] : []
  })

const isSearchset = (json: unknown): json is object =>
  isResource(json, "Bundle") &&
  textOf(member(json, "type")) === "searchset" &&
  errorsIn(json).length + errorsIn(member(json, "Meta")).length === 0

const accept = HttpClientRequest.accept("application/fhir+json, application/json")

const make = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const ask = yield* makeAsk

  const search = Effect.fn("SearchService.search")(function* ({
    destination,
    identifier,
    policy,
    type,
  }: SearchOptions): Effect.fn.Return<Hits | CannotAsk, RedoxError.RedoxError> {
    yield* RedoxError.refuse([...destinationProblems(destination), ...identifierProblems(identifier)])
    yield* Effect.annotateCurrentSpan({ "redox.destination": destination, "redox.environment": config.environment })
    const question = { operation: "search", policy, isAnswer: isSearchset } as const
    const form = new URLSearchParams([["identifier", `${escaped(identifier.system)}|${escaped(identifier.value)}`]])
    const first = HttpClientRequest.post(operations.search.url(config, destination, type)).pipe(
      accept,
      HttpClientRequest.setBody(privateBody(form.toString(), "application/x-www-form-urlencoded")),
    )

    const pages = Effect.gen(function* () {
      const seen = new Set<string>()
      const resources: Array<Found> = []
      let others = 0
      let bundle = yield* ask({ ...question, request: first })
      for (let page = 1; ; page++) {
        for (const resource of resourcesOf(bundle, type)) {
          if (carries(resource, identifier)) resources.push(resource)
          else others += 1
        }
        const next = nextPage(bundle, config.baseUrl)
        if (next === undefined || seen.has(next) || page === mostPages) {
          const complete = !hasNext(bundle)
          return { _tag: "Hits", resources, others, complete } satisfies Hits
        }
        seen.add(next)
        bundle = yield* ask({ ...question, request: accept(HttpClientRequest.get(next)) })
      }
    })
    return yield* orCannotAsk(pages)
  })

  const read = Effect.fn("SearchService.read")(function* ({
    destination,
    id,
    policy,
    type,
  }: ReadOptions): Effect.fn.Return<Found | CannotAsk, RedoxError.RedoxError> {
    yield* RedoxError.refuse([...destinationProblems(destination), ...idProblems(id)])
    const request = accept(HttpClientRequest.get(operations.read.url(config, destination, type, id)))
    const isAnswer = (json: unknown): json is Found =>
      isFound(json) && json.resourceType === type && textOf(member(json, "id")) === id
    return yield* orCannotAsk(ask({ operation: "read", policy, request, isAnswer }))
  })

  return SearchService.of({ search, read })
})
