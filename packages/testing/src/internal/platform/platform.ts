/**
 * The Platform API (docs/protocol.md §8): what a user-level key can ask Redox about an organization, its environments and
 * its logs. How it refuses is nowhere shown, so every refusal here is a choice.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { environments, type Environment, type WireAnswer, type WireRequest } from "../../Wire.ts"
import * as Answers from "../server/answers.ts"
import * as Body from "../server/body.ts"
import type { Engine } from "../server/engine.ts"
import { destinationId } from "../server/gateway.ts"
import type { PlatformRoute } from "../server/routes.ts"
import { derived } from "../random.ts"
import type { Grant, OpenRequest } from "../state.ts"
import * as Logs from "./logs.ts"
import * as LogSearch from "./logSearch.ts"

const version = { version: "1.0.0" }

export const envelope = (payload: object, page?: object): WireAnswer =>
  Answers.json(200, { meta: { ...version, ...(page === undefined ? {} : { page }) }, payload })

const refuse = (open: OpenRequest, status: number, path: string, rule: string, message: string): WireAnswer =>
  open.refuse(Answers.errorDetail(status, message), { path, rule, message })

const environmentOf = ({ settings }: Engine, id: string): Environment | undefined =>
  settings.environments.find((environment) => settings.platform.environmentIds[environment] === id.toLowerCase())

const environmentView = ({ settings }: Engine, environment: Environment) => ({
  id: settings.platform.environmentIds[environment],
  environmentFlag: environment,
})

/** An account's endpoints. A slug is in none of the visible answers, so the name has it (a choice). */
const destinationsIn = (engine: Engine, environment: Environment) =>
  [...(engine.state.destinations.get(environment) ?? [])].map((slug) => ({
    id: destinationId(slug),
    name: slug,
    authCredential: derived(`credential ${slug}`),
    endpoint: `https://${slug}.example`,
    environment: environmentView(engine, environment),
    setupState: { step: "complete", destination: {} },
  }))

const sourcesIn = (engine: Engine, environment: Environment) =>
  engine.settings.sources
    .filter((source) => source.environments === undefined || source.environments.includes(environment))
    .map(({ id, name }) => ({
      id,
      name,
      environment: environmentView(engine, environment),
      serviceRegion: engine.settings.platform.serviceRegions[0],
      dataFormat: "FHIR",
      hasSecret: false,
      setupState: { step: "complete", name },
    }))

// That a queue's state is there is documented, its name and values are not: these are a choice.
const subscriptionsIn = (engine: Engine, environment: Environment) =>
  sourcesIn(engine, environment).flatMap((source, row) =>
    destinationsIn(engine, environment).map((destination, column) => ({
      id: 1_000 * (environments.indexOf(environment) + 1) + 100 * row + column,
      source: { id: source.id, name: source.name, environmentFlag: environment },
      destination: { id: destination.id, name: destination.name, environmentFlag: environment },
      dataModel: "FHIR.DocumentReference",
      queueStatus: engine.state.pauses.has(destination.name) ? "Paused" : "Active",
      deletedAt: null,
    })),
  )

const countOf = (text: string | null, most: number): number | undefined => {
  if (text === null) return most
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= most ? count : undefined
}

const subscriptions = (
  engine: Engine,
  environment: Environment,
  route: PlatformRoute,
  open: OpenRequest,
): WireAnswer => {
  const query = new URLSearchParams(route.query)
  const [count, page] = [countOf(query.get("_count"), 50), countOf(query.get("_page") ?? "1", 9_999)]
  if (count === undefined) return refuse(open, 400, "query._count", "value", "_count must be from 1 to 50")
  if (page === undefined) return refuse(open, 400, "query._page", "value", "_page must be a number from 1")
  const [sourceId, destination, term] = ["sourceId", "destinationId", "searchTerm"].map((name) => query.get(name))
  const found = subscriptionsIn(engine, environment).filter(
    (one) =>
      (sourceId === null || one.source.id === sourceId) &&
      (destination === null || one.destination.id === destination) &&
      (term == null ||
        [one.source.id, one.source.name, one.destination.id, one.destination.name].some((text) => text.includes(term))),
  )
  const at = (number: number) => `/environments/${route.environmentId}/subscriptions?_page=${number}&_count=${count}`
  return envelope(
    { subscriptions: found.slice((page - 1) * count, page * count) },
    {
      currentPage: page,
      pageType: "offset",
      pageSize: count,
      links: { self: at(page), ...(page * count < found.length ? { next: at(page + 1) } : {}), first: at(1) },
    },
  )
}

const anyRole: ReadonlyArray<PlatformRoute["endpoint"]> = ["environments", "log", "log-search"]

const log = (engine: Engine, route: PlatformRoute, now: number, open: OpenRequest): WireAnswer => {
  const mode = new URLSearchParams(route.query).get("dataMode") ?? "realtime"
  if (mode !== "realtime" && mode !== "backfill") {
    return refuse(open, 400, "query.dataMode", "value", "dataMode must be realtime or backfill")
  }
  // Everything the fake takes is data of now.
  const found =
    mode === "backfill" ? undefined : Logs.visible(engine.state, now).find(({ entry }) => entry.id === route.id)
  if (found === undefined) return refuse(open, 404, "url.id", "not-found", "No log with that id")
  const result = Logs.metadata(engine, found)
  return engine.settings.platform.logShape === "result" ? envelope({ result }) : envelope(result)
}

/** Answers a request to the Platform API. Fails only if the client's body does. */
export const answer = Effect.fnUntraced(function* (
  engine: Engine,
  grant: Grant,
  route: PlatformRoute,
  request: WireRequest,
  open: OpenRequest,
): Effect.fn.Return<WireAnswer, Body.BodyFailed> {
  const { settings } = engine
  const { role } = grant.client
  if (role === undefined) {
    return refuse(open, 403, "headers.authorization", "forbidden", "The key must be a user-level key")
  }
  // The payload search is for support and engineers, lists of endpoints for engineers, the rest for all (§8).
  const isAllowed =
    anyRole.includes(route.endpoint) ||
    role === "engineer" ||
    (role === "support" && route.endpoint === "payload-search")
  if (!isAllowed) return refuse(open, 403, "headers.authorization", "forbidden", "The user's role does not allow this")

  const now = yield* Clock.currentTimeMillis
  const hasOrganization = route.endpoint === "environments" || route.endpoint === "log"
  if (hasOrganization && route.organization !== String(settings.platform.organizationId)) {
    return refuse(open, 403, "url.organization", "forbidden", "No access to that organization")
  }
  switch (route.endpoint) {
    case "environments":
      return envelope({
        environments: settings.environments.map((environment) => ({
          ...environmentView(engine, environment),
          name: environment,
          organization: { id: settings.platform.organizationId },
        })),
      })
    case "log":
      return log(engine, route, now, open)
    case "destination": {
      const destination = settings.environments
        .flatMap((environment) => destinationsIn(engine, environment))
        .find(({ id }) => id === route.id)
      return destination === undefined
        ? refuse(open, 404, "url.id", "not-found", "No destination with that id")
        : envelope({ destination })
    }
    case "source": {
      const source = settings.environments
        .flatMap((environment) => sourcesIn(engine, environment))
        .find(({ id }) => id === route.id)
      return source === undefined
        ? refuse(open, 404, "url.id", "not-found", "No source with that id")
        : envelope({ source })
    }
  }

  const environment = environmentOf(engine, route.environmentId)
  if (environment === undefined) {
    return refuse(open, 403, "url.environment", "forbidden", "No access to that environment")
  }
  switch (route.endpoint) {
    case "destinations":
      return envelope({ destinations: destinationsIn(engine, environment) })
    case "sources":
      return envelope({ sources: sourcesIn(engine, environment) })
    case "subscriptions":
      return subscriptions(engine, environment, route, open)
    case "log-search":
    case "payload-search": {
      const limit = settings.limits.requestBytes
      const body = yield* Body.receive(request, limit, open)
      if (Option.isNone(body)) return refuse(open, 413, "body", "too-long", "Request body too large")
      const found = LogSearch.search(engine, environment, route, body.value, now)
      if (Result.isFailure(found)) {
        const { message, path } = found.failure
        return refuse(open, 400, path, "value", message)
      }
      const { page, results } = found.success
      return envelope({ results: results.map((one) => Logs.metadata(engine, one)) }, page)
    }
  }
})
