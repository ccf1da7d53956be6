/**
 * Search and read through Redox (docs/protocol.md §8): what a client can ask a destination for.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { DestinationBehaviour, Source } from "../settings.ts"
import type { Environment, WireAnswer, WireRequest } from "../../Wire.ts"
import * as Answers from "../server/answers.ts"
import * as Body from "../server/body.ts"
import type { Engine } from "../server/engine.ts"
import * as Gateway from "../server/gateway.ts"
import type { FhirRoute } from "../server/routes.ts"
import type { FoundPage, Grant, OpenRequest } from "../state.ts"
import * as Ids from "../random.ts"
import * as Chart from "./chart.ts"
import { alphabetical, placeOf } from "./json.ts"
import * as Parameters from "./parameters.ts"

const decoder = new TextDecoder()

interface Entered {
  readonly environment: Environment
  readonly slug: string
  readonly source: Source
  readonly behaviour: DestinationBehaviour
}

/** What a request to a destination may see. */
const enter = (
  engine: Engine,
  grant: Grant,
  route: FhirRoute,
  request: WireRequest,
): Result.Result<Entered, Gateway.Refusal> => {
  const entered = Gateway.enter(engine, grant, route.environment)
  if (Result.isFailure(entered)) return Result.fail(entered.failure)
  const environment = entered.success
  const slug = Gateway.destinationOf(engine, environment, route.destination)
  if (slug === undefined) return Result.fail(Gateway.unknownSlug(route.destination))
  return Result.map(Gateway.sourceOf(engine, grant, environment, request), (source) => ({
    environment,
    slug,
    source,
    behaviour: engine.state.behaviours.get(slug) ?? {},
  }))
}

// The body that Redox was seen to answer a known resource with whose operation is not its own (docs/protocol.md §5).
const notSupported = (engine: Engine, { source }: Entered, open: OpenRequest): WireAnswer => {
  const reference = {
    logId: Ids.uuid(engine.random),
    attemptId: Ids.uuid(engine.random),
    sourceId: source.id,
    sourceName: source.name,
  }
  const text = "The destination does not support this operation"
  const answer = Answers.meta(400, reference, [text], undefined, { type: "message", module: "Parser" })
  return open.refuse(answer, { path: "url.operation", rule: "not-supported", message: text })
}

const withIssues = ({ at, destinationStatusCode, text }: NonNullable<DestinationBehaviour["issues"]>): WireAnswer => {
  const issue = {
    Text: text,
    ...(destinationStatusCode === undefined ? {} : { DestinationStatusCode: destinationStatusCode }),
  }
  return Answers.json(200, at === "Meta.Errors" ? { Meta: { Errors: [issue] } } : { [at]: [issue] })
}

const notFound = (type: string): Gateway.Refusal =>
  Gateway.refusal(404, "not-found", `No ${type} with that id`, "url.id")

const linkOf = (engine: Engine, page: FoundPage, key: string, relation: string, request: WireRequest) => ({
  relation,
  url: `${request.baseUrl ?? engine.settings.baseUrl}/fhir/R4/${page.slug}/${page.environment}/page/${page.type}/search/${key}.${relation}`,
})

const noMatch = (how: DestinationBehaviour["noMatch"]): object => {
  if (how === undefined || how === "absent") return {}
  const outcome = {
    resource: {
      issue: [{ code: "not-found", details: { text: "Nothing matches" }, severity: "information" }],
      resourceType: "OperationOutcome",
    },
    search: { mode: "outcome" },
  }
  return { entry: how === "empty" ? [] : [outcome] }
}

const defaultPageSize = 20

/** A page of what was found, with links to the others as Redox was seen to write them. */
const pageAnswer = (
  engine: Engine,
  page: FoundPage,
  behaviour: DestinationBehaviour,
  request: WireRequest,
): WireAnswer => {
  const key = Ids.uuid(engine.random)
  engine.state.pages.set(key, page)
  const end = page.offset + (behaviour.pageSize ?? defaultPageSize)
  const shown = page.resources.slice(page.offset, end)
  const link = (relation: string) => linkOf(engine, page, key, relation, request)
  return Answers.fhir(200, {
    ...(shown.length === 0
      ? noMatch(behaviour.noMatch)
      : {
          entry: shown.map((resource) => ({
            fullUrl: placeOf(page.slug, resource.type, resource.id),
            resource: alphabetical(resource.read()),
            search: { mode: "match" },
          })),
        }),
    link: [link("search"), ...(end < page.resources.length ? [link("next")] : []), link("first"), link("self")],
    resourceType: "Bundle",
    total: page.resources.length,
    type: "searchset",
  })
}

const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)

/** Answers a search. Parameters that are not in a form's body do not arrive, and then everything is found. */
export const search = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: FhirRoute & { readonly endpoint: "search" | "patient-search" },
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const entered = enter(engine, grant, route, request)
  if (Result.isFailure(entered)) return open.refuse(entered.failure.answer, entered.failure.problem)
  const { behaviour, environment, slug } = entered.success
  const limit = engine.settings.limits.requestBytes
  const body = yield* Body.receive(request, limit, open)
  if (Option.isNone(body)) {
    const { answer, problem } = Gateway.refusal(413, "too-long", `The request is larger than ${limit} bytes`, "body")
    return open.refuse(answer, problem)
  }
  const type = route.endpoint === "search" ? "DocumentReference" : "Patient"
  if (type === "DocumentReference" && behaviour.canSearch === false) return notSupported(engine, entered.success, open)
  if (behaviour.issues !== undefined) return withIssues(behaviour.issues)
  const sent = isForm(request.headers["content-type"])
    ? [...new URLSearchParams(decoder.decode(body.value))].filter(([, value]) => value !== "")
    : []
  const unknown = behaviour.parameters === "unknown-refused" ? Parameters.unknown(type, sent) : undefined
  if (unknown !== undefined) {
    const text = `Unknown search parameter ${unknown}`
    const message = "The destination does not know a parameter of this name"
    const { answer, problem } = Gateway.refusal(400, "not-supported", text, "form", { message })
    return open.refuse(answer, problem)
  }
  const parameters = behaviour.parameters === "ignored" ? [] : sent
  const now = yield* Clock.currentTimeMillis
  const resources =
    type === "Patient" ? Chart.patients(engine.state, slug) : Chart.documents(engine.state, slug, environment, now)
  const found = Parameters.select(resources, type, parameters, behaviour.matching ?? "exact").map((resource) => ({
    type,
    id: resource.id,
    read: () => Parameters.shaped(resource, parameters),
  }))
  return pageAnswer(engine, { slug, environment, type, resources: found, offset: 0 }, behaviour, request)
})

/** Answers another page of a search. How long Redox keeps one is not known: the fake does until it is reset. */
export const page = (
  engine: Engine,
  grant: Grant,
  route: FhirRoute,
  request: WireRequest,
  open: OpenRequest,
): WireAnswer => {
  const entered = enter(engine, grant, route, request)
  if (Result.isFailure(entered)) return open.refuse(entered.failure.answer, entered.failure.problem)
  const { behaviour, environment, slug } = entered.success
  const [, key = "", relation] = /^(.+)\.(search|next|first|self)$/.exec(route.id) ?? []
  const known = engine.state.pages.get(key)
  if (known === undefined || known.slug !== slug || known.environment !== environment) {
    const { answer, problem } = notFound("page")
    return open.refuse(answer, problem)
  }
  const next = known.offset + (behaviour.pageSize ?? defaultPageSize)
  const offset = relation === "next" ? next : relation === "self" ? known.offset : 0
  return pageAnswer(engine, { ...known, offset }, behaviour, request)
}

/** Answers a read by id with the bare resource. */
export const read = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: FhirRoute & { readonly endpoint: "read" | "patient-read" },
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer> {
  const entered = enter(engine, grant, route, request)
  if (Result.isFailure(entered)) return open.refuse(entered.failure.answer, entered.failure.problem)
  const { behaviour, environment, slug } = entered.success
  if (behaviour.issues !== undefined) return withIssues(behaviour.issues)
  const now = yield* Clock.currentTimeMillis
  const resources =
    route.endpoint === "patient-read"
      ? Chart.patients(engine.state, slug)
      : Chart.documents(engine.state, slug, environment, now)
  const found = resources.find(({ id }) => id === route.id)
  if (found === undefined) {
    const { answer, problem } = notFound(route.endpoint === "read" ? "DocumentReference" : "Patient")
    return open.refuse(answer, problem)
  }
  return Answers.fhir(200, alphabetical(found.read()))
})
