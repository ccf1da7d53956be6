/**
 * What docs/protocol.md says of Redox, as far as the shape of an exchange can confirm it or not. The facts are a table: a new
 * one is a row.
 */
import type { Exchange } from "@effect-redox/core/ExchangeRecord"
import * as Predicate from "effect/Predicate"
import type * as EventLog from "../../../EventLog.ts"

interface Row {
  /** Its section in docs/protocol.md. */
  readonly section: string
  readonly fact: string
  /** Which exchanges can say something about it. */
  readonly about: (exchange: Exchange) => boolean
  readonly holds: (exchange: Exchange) => boolean
}

const namesOf = (shape: unknown): ReadonlyArray<string> => (Predicate.isObject(shape) ? Object.keys(shape) : [])

const at = (shape: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((part, name) => {
    const one = Array.isArray(part) ? part[0] : part
    return Predicate.isObject(one) && Object.hasOwn(one, name) ? one[name] : undefined
  }, shape)

const succeeded = ({ status }: Exchange): boolean => status !== undefined && status >= 200 && status < 300

const done =
  (operation: Exchange["operation"]) =>
  (exchange: Exchange): boolean =>
    exchange.operation === operation && succeeded(exchange)

const found = (exchange: Exchange): boolean =>
  done("search")(exchange) && at(exchange.shape, "entry", "resource") !== undefined

const searchedLogs = (exchange: Exchange): boolean => done("log")(exchange) && exchange.method === "POST"

const isSorted = (names: ReadonlyArray<string>): boolean =>
  names.every((name, index) => name === names.toSorted()[index])

const isMetaError = ({ shape }: Exchange): boolean => at(shape, "Meta", "Errors") !== undefined

const refused = ({ operation, status }: Exchange): boolean =>
  operation !== "token" && status !== undefined && status >= 400

const answered = ({ status }: Exchange): boolean => status !== undefined

export const rows: ReadonlyArray<Row> = [
  {
    section: "§2",
    fact: "a token is answered with 200 and JSON that has access_token, token_type, expires_in and scope",
    about: done("token"),
    holds: ({ shape, status }) =>
      status === 200 &&
      ["access_token", "token_type", "expires_in", "scope"].every((name) => namesOf(shape).includes(name)),
  },
  {
    section: "§2",
    fact: "no refresh token is granted",
    about: done("token"),
    holds: ({ shape }) => !namesOf(shape).includes("refresh_token"),
  },
  {
    section: "§2",
    fact: "a refused token is answered with JSON that has error and error_description",
    about: (exchange) => exchange.operation === "token" && answered(exchange) && !succeeded(exchange),
    holds: ({ shape }) => ["error", "error_description"].every((name) => namesOf(shape).includes(name)),
  },
  {
    section: "§3",
    fact: "an upload is answered with 201",
    about: done("upload"),
    holds: ({ status }) => status === 201,
  },
  {
    section: "§3",
    fact: "the uploaded file's URL is in the Location header",
    about: done("upload"),
    holds: ({ responseHeaders }) => responseHeaders.includes("location"),
  },
  {
    section: "§4",
    fact: "a create is answered with a Bundle of type transaction-response",
    about: done("create"),
    holds: ({ words }) => words?.["resourceType"] === "Bundle" && words["type"] === "transaction-response",
  },
  {
    section: "§4",
    fact: "an entry of the create's answer says 201, and where the resource is",
    about: done("create"),
    holds: ({ shape, words }) =>
      words?.["entryStatus"] === "201" && at(shape, "entry", "response", "location") === "string",
  },
  {
    section: "§8",
    fact: "the answer to a create names no log",
    about: done("create"),
    holds: ({ shape }) => at(shape, "Meta", "Logs") === undefined,
  },
  {
    section: "§5",
    fact: "an error is an OperationOutcome, or has Meta.Errors with Text",
    about: refused,
    holds: (exchange) =>
      exchange.words?.["resourceType"] === "OperationOutcome" ||
      (isMetaError(exchange) && at(exchange.shape, "Meta", "Errors", "Text") === "string"),
  },
  {
    section: "§5",
    fact: "Redox-Trace-Id is among an answer's headers",
    about: answered,
    holds: ({ responseHeaders }) => responseHeaders.includes("redox-trace-id"),
  },
  {
    section: "§6",
    fact: "X-RateLimit-Limit is among the headers of a 429",
    about: ({ status }) => status === 429,
    holds: ({ responseHeaders }) => responseHeaders.includes("x-ratelimit-limit"),
  },
  {
    section: "§8",
    fact: "a search is answered with a Bundle of type searchset that has total",
    about: done("search"),
    holds: ({ shape, words }) => words?.["type"] === "searchset" && namesOf(shape).includes("total"),
  },
  {
    section: "§8",
    fact: "the members of a search's answer are in the order of the alphabet",
    about: done("search"),
    holds: ({ shape }) => isSorted(namesOf(shape)),
  },
  {
    section: "§8",
    fact: "the answer to a search has no Meta",
    about: done("search"),
    holds: ({ shape }) => !namesOf(shape).includes("Meta"),
  },
  {
    section: "§8",
    fact: "an entry of a search's answer has fullUrl and search.mode",
    about: found,
    holds: ({ shape }) =>
      at(shape, "entry", "fullUrl") === "string" && at(shape, "entry", "search", "mode") === "string",
  },
  {
    section: "§8",
    fact: "pages are linked: link has relation and url",
    about: found,
    holds: ({ shape }) => at(shape, "link", "relation") === "string" && at(shape, "link", "url") === "string",
  },
  {
    section: "§8",
    fact: "an answer of the Platform API has meta.version and payload",
    about: done("log"),
    holds: ({ shape }) => at(shape, "meta", "version") === "string" && at(shape, "payload") !== undefined,
  },
  {
    section: "§8",
    fact: "a search for logs is answered with payload.results",
    about: searchedLogs,
    holds: ({ shape }) => at(shape, "payload", "results") !== undefined,
  },
  {
    section: "§8",
    fact: "a log that was searched for has id, createdAt, status and destination.id",
    about: (exchange) => searchedLogs(exchange) && at(exchange.shape, "payload", "results", "id") !== undefined,
    holds: ({ shape }) =>
      ["createdAt", "status"].every((name) => at(shape, "payload", "results", name) === "string") &&
      at(shape, "payload", "results", "destination", "id") === "string",
  },
]

/** Each fact: held where every exchange that can say something agrees, not held where one does not. */
export const factsOf = (exchanges: ReadonlyArray<Exchange>): ReadonlyArray<EventLog.Fact> =>
  rows.map(({ about, fact, holds, section }) => {
    const seen = exchanges.filter(about)
    const outcome = seen.length === 0 ? "not-seen" : seen.every(holds) ? "held" : "not-held"
    return { section, fact, outcome }
  })
