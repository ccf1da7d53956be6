/**
 * Both searches of logs. What they ask for is documented; that the answer is `payload.results`, and that the next cursor is
 * in `meta.page.links.next`, is a choice after the Platform API's other answers (docs/protocol.md §8).
 */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Base64Url from "effect/encoding/Base64Url"
import { deliveryStatuses } from "../../Records.ts"
import type { Environment } from "../../Wire.ts"
import type { Engine } from "../server/engine.ts"
import { destinationId } from "../server/gateway.ts"
import type { PlatformRoute } from "../server/routes.ts"
import * as Logs from "./logs.ts"

const text = Schema.optionalKey(Schema.String)

const Asked = Schema.Struct({
  createdAfter: text,
  createdBefore: text,
  updatedAfter: text,
  updatedBefore: text,
  status: Schema.optionalKey(Schema.Literals(deliveryStatuses)),
  type: Schema.optionalKey(Schema.Literals(["send", "receive", "request", "respond"])),
  sourceId: text,
  destinationId: text,
  dataModel: text,
  eventType: text,
  facilityCode: text,
  dataMode: Schema.optionalKey(Schema.Literals(["realtime", "backfill"])),
  serviceRegion: text,
  searchTerms: Schema.optionalKey(
    Schema.Array(Schema.Struct({ value: Schema.String, category: Schema.Literal("patient") })),
  ),
})

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Asked))

interface Refused {
  readonly path: string
  readonly message: string
}

const refused = (path: string, message: string) => Result.fail<Refused>({ path, message })

const most = 50

/** Which log the page before ended with. */
const cursorOf = (id: string): string => Base64Url.encode(`after ${id}`)
const idOf = (cursor: string): string | undefined => {
  const decoded = Option.getOrUndefined(Result.getSuccess(Base64Url.decodeString(cursor)))
  return decoded?.startsWith("after ") === true ? decoded.slice("after ".length) : undefined
}

// Both ends of a window are inclusive.
const within = (at: number, after: string | undefined, before: string | undefined): boolean =>
  (after === undefined || at >= Date.parse(after)) && (before === undefined || at <= Date.parse(before))

const decoder = new TextDecoder()

/** A page of the logs that match. */
export const search = (
  engine: Engine,
  environment: Environment,
  route: PlatformRoute,
  body: Uint8Array,
  now: number,
): Result.Result<{ readonly results: ReadonlyArray<Logs.PlatformLog>; readonly page: object }, Refused> => {
  const decoded = decode(body.byteLength === 0 ? "{}" : decoder.decode(body))
  if (Result.isFailure(decoded)) return refused("body", "The body must be a search as the Platform API documents it")
  const asked = decoded.success
  const { serviceRegions } = engine.settings.platform
  if (serviceRegions.length > 1 && asked.serviceRegion === undefined) {
    return refused("body.serviceRegion", "serviceRegion is required: the environment spans several regions")
  }
  const times = ["createdAfter", "createdBefore", "updatedAfter", "updatedBefore"] as const
  const noTime = times.find((name) => asked[name] !== undefined && Number.isNaN(Date.parse(asked[name])))
  if (noTime !== undefined) return refused(`body.${noTime}`, `${noTime} must be a date-time`)
  const terms = asked.searchTerms ?? []
  if (route.endpoint === "log-search" && terms.length > 0) {
    return refused("body.searchTerms", "A search of metadata takes no search terms")
  }
  if (terms.length > 1) return refused("body.searchTerms", "A search takes one search term")

  const query = new URLSearchParams(route.query)
  const count = Number(query.get("_count") ?? most)
  if (!(Number.isInteger(count) && count >= 1 && count <= most)) {
    return refused("query._count", `_count must be from 1 to ${most}`)
  }
  const region = asked.serviceRegion === undefined || asked.serviceRegion === serviceRegions[0]
  const matching = Logs.visible(engine.state, now).filter(
    (log) =>
      region &&
      asked.dataMode !== "backfill" &&
      log.entry.environment === environment &&
      within(log.createdAt, asked.createdAfter, asked.createdBefore) &&
      within(log.updatedAt, asked.updatedAfter, asked.updatedBefore) &&
      (asked.status === undefined || log.status === asked.status) &&
      (asked.type === undefined || asked.type === "send") &&
      (asked.sourceId === undefined || log.entry.source?.id === asked.sourceId) &&
      (asked.destinationId === undefined || destinationId(log.entry.destination) === asked.destinationId) &&
      (asked.dataModel === undefined || asked.dataModel === "FHIR.DocumentReference") &&
      (asked.eventType === undefined || asked.eventType === "create") &&
      asked.facilityCode === undefined &&
      terms.every(({ value }) => Logs.mentions(log, value)),
  )
  const cursor = query.get("_cursor")
  const last = cursor === null ? undefined : idOf(cursor)
  const from = last === undefined ? 0 : matching.findIndex(({ entry }) => entry.id === last) + 1
  if (cursor !== null && from === 0) return refused("query._cursor", "_cursor is not one of this search")
  const results = matching.slice(from, from + count)
  const lastShown = results.at(-1)
  const at = (cursor: string | undefined) =>
    `/environments/${route.environmentId}/logs/search/${route.endpoint === "log-search" ? "metadata" : "payloads"}` +
    `?_count=${count}${cursor === undefined ? "" : `&_cursor=${cursor}`}`
  const hasNext = lastShown !== undefined && from + count < matching.length
  return Result.succeed({
    results,
    page: {
      pageType: "cursor",
      pageSize: count,
      links: { self: at(cursor ?? undefined), ...(hasNext ? { next: at(cursorOf(lastShown.entry.id)) } : {}) },
    },
  })
}
