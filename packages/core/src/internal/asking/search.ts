/**
 * How a destination is asked: the pages of a search, and one resource.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import {
  mostPages,
  type Found,
  type Hits,
  type Identifier,
  type ReadOptions,
  type SearchOptions,
} from "../../SearchService.ts"
import { destinationProblems } from "../delivery/destinationProblems.ts"
import { policyProblems } from "../delivery/policyProblems.ts"
import { codeOf, errorsIn, isResource, listOf, member, textOf } from "../http/answer.ts"
import { privateBody } from "../http/privateBody.ts"
import { operations } from "../operations.ts"
import { annotateSpan, withQuietSpan } from "../span.ts"
import { makeAsk, orCannotAsk, sharedDeadline, type CannotAsk } from "./call.ts"

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

/** Makes the service from the services it needs. */
export const make = Effect.gen(function* () {
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

  return { search, read }
})
