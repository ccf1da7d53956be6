/**
 * Asks a destination through Redox: FHIR's search by identifier, and reading by id (docs/protocol.md §8).
 *
 * A search may be repeated at will. Its answer is weak evidence: a destination may not offer it, may ignore its
 * parameters, or may not show a document yet. So every hit is checked to carry the identifier asked for, and "cannot be
 * searched" is kept apart from "nothing found".
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import { destinationProblems } from "./internal/delivery/destinationProblems.ts"
import { policyProblems } from "./internal/delivery/policyProblems.ts"
import { makeAsk, orCannotAsk, sharedDeadline, type CannotAsk } from "./internal/asking/call.ts"
import { codeOf, errorsIn, isResource, listOf, member, textOf } from "./internal/http/answer.ts"
import { privateBody } from "./internal/http/privateBody.ts"
import { operations } from "./internal/operations.ts"
import { annotateSpan, withQuietSpan } from "./internal/span.ts"
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
  /**
   * The resources that carry the identifier, each once. A document is asked for without its content: `read` gives it whole.
   */
  readonly resources: ReadonlyArray<Found>
  /**
   * How many resources were answered that do not carry it: a destination that ignores its parameters answers with
   * everything it has.
   */
  readonly others: number
  /**
   * False where a resource may have been missed: there were more pages than are followed, one of them could not be had in
   * time, or its link led elsewhere.
   */
  readonly complete: boolean
}

export interface SearchOptions {
  /** The destination's slug or UUID. */
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  readonly identifier: Identifier
  /** Its `deadline` is for all pages together. */
  readonly policy?: DeliveryPolicy.Options | undefined
}

export interface ReadOptions {
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  /** The resource's logical id. */
  readonly id: string
  readonly policy?: DeliveryPolicy.Options | undefined
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

// A resource has no `_tag`: one that has is not to be taken for an answer of ours.
const isFound = (value: unknown): value is Found =>
  Predicate.isObject(value) && Predicate.isString(member(value, "resourceType")) && !Object.hasOwn(value, "_tag")

/**
 * Whether a resource carries an identifier: as `identifier`, or a document as its `masterIdentifier`. One that is `old` is
 * "no longer considered valid" (https://hl7.org/fhir/R4/valueset-identifier-use.html).
 */
const carries = (resource: unknown, { system, value }: Identifier): boolean =>
  [...listOf(member(resource, "identifier")), ...listOf(member(resource, "masterIdentifier"))].some(
    (identifier) =>
      member(identifier, "system") === system &&
      textOf(member(identifier, "value")) === value &&
      codeOf(member(identifier, "use")) !== "old",
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

/**
 * The next page, where it is below the FHIR API's own address: the link comes from a destination, and the token goes nowhere
 * else. A user and a password in it are not sent.
 */
const nextPage = (bundle: unknown, fhir: URL): string | undefined => {
  const link = listOf(member(bundle, "link")).find((link) => textOf(member(link, "relation")) === "next")
  const url = textOf(member(link, "url"))
  if (url === undefined || blank(url) || !URL.canParse(url, fhir)) return undefined
  const target = new URL(url, fhir)
  const own =
    target.origin === fhir.origin &&
    target.pathname.startsWith(fhir.pathname) &&
    target.username === "" &&
    target.password === ""
  target.hash = ""
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
  codeOf(member(json, "type")) === "searchset" &&
  errorsIn(json).length + errorsIn(member(json, "Meta")).length === 0

const accept = HttpClientRequest.accept("application/fhir+json, application/json")

/**
 * What a document is compared and named by. Without `_elements` a page may hold the files of its documents
 * (docs/protocol.md §8).
 */
const elements = ["identifier", "masterIdentifier", "status", "docStatus", "type", "subject", "date"]

const refusesParameters = ({ reason }: RedoxError.RedoxError): boolean => reason._tag === "Rejected"

const make = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const { baseUrl, environment, limits } = config
  const fhir = new URL(`${baseUrl}/fhir/R4/`)
  const ask = yield* makeAsk.pipe(
    Effect.provideService(RedoxConfig, { ...config, limits: { ...limits, responseBytes: limits.resourceBytes } }),
  )

  const pages = Effect.fnUntraced(function* ({
    destination,
    identifier,
    policy,
    type,
  }: SearchOptions): Effect.fn.Return<Hits, RedoxError.RedoxError> {
    const inTime = yield* sharedDeadline(config.policy, policy)
    const page = Effect.fnUntraced(function* (request: HttpClientRequest.HttpClientRequest) {
      const asked = { isAnswer: isSearchset, request: accept(request) }
      return yield* ask({ operation: "search", policy: yield* inTime, ...asked })
    })
    const first = (more: Readonly<Record<string, string>>) => {
      const token = `${escaped(identifier.system)}|${escaped(identifier.value)}`
      const form = new URLSearchParams({ identifier: token, ...more })
      return HttpClientRequest.post(operations.search.url(config, destination, type)).pipe(
        HttpClientRequest.setBody(privateBody(form.toString(), "application/x-www-form-urlencoded")),
      )
    }

    const seen = new Set<string>()
    const resources = new Map<unknown, Found>()
    const strangers = new Set<unknown>()
    let bundle =
      type === "DocumentReference"
        ? yield* Effect.catchIf(page(first({ _elements: elements.join(",") })), refusesParameters, () =>
            page(first({})),
          )
        : yield* page(first({}))
    for (let count = 1; ; count++) {
      for (const resource of resourcesOf(bundle, type)) {
        // A page that comes again brings nothing new; of a resource without an id that cannot be known.
        const key = textOf(member(resource, "id")) ?? resource
        if (carries(resource, identifier)) resources.set(key, resource)
        else strangers.add(key)
      }
      const hits = (complete: boolean): Hits => ({
        _tag: "Hits",
        resources: [...resources.values()],
        others: strangers.size,
        complete,
      })
      const next = nextPage(bundle, fhir)
      if (next === undefined) return hits(!hasNext(bundle))
      if (seen.has(next) || count === mostPages) return hits(false)
      seen.add(next)
      // What was found stays found, whatever becomes of the rest.
      const following = yield* Effect.result(page(HttpClientRequest.get(next)))
      if (Result.isFailure(following)) return hits(false)
      bundle = following.success
    }
  })

  const annotateWith = (destination: string) =>
    annotateSpan(() => ({ "redox.destination": destination, "redox.environment": environment }))

  const search = (options: SearchOptions): Effect.Effect<Hits | CannotAsk, RedoxError.RedoxError> => {
    const { destination, identifier, policy } = options
    return RedoxError.refuse([
      ...destinationProblems(destination),
      ...identifierProblems(identifier),
      ...policyProblems(policy),
    ]).pipe(
      Effect.andThen(annotateWith(destination)),
      Effect.andThen(orCannotAsk(pages(options))),
      withQuietSpan("SearchService.search"),
    )
  }

  const read = ({
    destination,
    id,
    policy,
    type,
  }: ReadOptions): Effect.Effect<Found | CannotAsk, RedoxError.RedoxError> => {
    const isAnswer = (json: unknown): json is Found =>
      isFound(json) && json.resourceType === type && textOf(member(json, "id")) === id
    const asked = Effect.suspend(() =>
      ask({
        operation: "read",
        policy,
        request: accept(HttpClientRequest.get(operations.read.url(config, destination, type, id))),
        isAnswer,
      }),
    )
    return RedoxError.refuse([...destinationProblems(destination), ...idProblems(id), ...policyProblems(policy)]).pipe(
      Effect.andThen(annotateWith(destination)),
      Effect.andThen(orCannotAsk(asked)),
      withQuietSpan("SearchService.read"),
    )
  }

  return SearchService.of({ search, read })
})
