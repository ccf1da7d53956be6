/**
 * What stands before both FHIR endpoints: the bearer token, the environment, and the source.
 */
import * as Result from "effect/Result"
import type { Source } from "../settings.ts"
import type { Problem } from "../../Records.ts"
import { environments, type Environment, type WireAnswer, type WireRequest } from "../../Wire.ts"
import * as Answers from "./answers.ts"
import type { Engine } from "./engine.ts"
import { derived } from "../random.ts"
import type { Grant, State } from "../state.ts"

/** An answer, what the log says of it, and what the journal does. */
export interface Refusal {
  readonly answer: WireAnswer
  readonly text: string
  readonly problem: Problem
}

/** A refusal in the shape of an OperationOutcome; that this is the shape is a choice among those of protocol.md §5. */
export const refusal = (
  status: number,
  code: string,
  text: string,
  path: string,
  options?: {
    /** For the journal, where the text holds what was sent. */
    readonly message?: string | undefined
    readonly headers?: Readonly<Record<string, string>> | undefined
  },
): Refusal => ({
  answer: Answers.operationOutcome(status, [{ severity: "fatal", code, text }], options?.headers),
  text,
  problem: { path, rule: code, message: options?.message ?? text },
})

/** An issue Redox was seen to blame on the slug. */
export const unknownSlug = (slug: string, path = "url.destination", message = "No such destination here"): Refusal => ({
  answer: Answers.unknownSlug(slug),
  text: `Unknown slug ${slug}`,
  problem: { path, rule: "not-found", message },
})

// 401 for a missing or an expired token (docs/protocol.md §5); its body is a choice. RFC 6750 §3 asks for the header.
const unauthorized = (code: "login" | "expired", text: string): Refusal =>
  refusal(401, code, text, "headers.authorization", {
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
  })

const tokenOf = (request: WireRequest): string | undefined =>
  /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.authorization ?? "")?.[1]

/** The grant that a request's bearer token names, whether it is still good or not. */
export const grantOf = ({ grants }: State, request: WireRequest): Grant | undefined => {
  const token = tokenOf(request)
  return token === undefined ? undefined : grants.get(token)
}

/** The grant behind the request's bearer token. */
export const authenticate = (engine: Engine, request: WireRequest, now: number): Result.Result<Grant, Refusal> => {
  const token = tokenOf(request)
  if (token === undefined) return Result.fail(unauthorized("login", "An access token is required"))
  const grant = engine.state.grants.get(token)
  if (grant === undefined) return Result.fail(unauthorized("login", "The access token is not valid"))
  return grant.expiresAt <= now
    ? Result.fail(unauthorized("expired", "The access token has expired"))
    : Result.succeed(grant)
}

const isEnvironment = (text: string): text is Environment => environments.some((known) => known === text)

const unknownEnvironment = (name: string): Refusal =>
  refusal(404, "not-found", `Unknown environment ${name}`, "url.environment", {
    message: `An environment is one of ${environments.join(", ")}`,
  })

/** The environment a URL names, if the account has it and the token is good for it. */
export const enter = (engine: Engine, grant: Grant, name: string): Result.Result<Environment, Refusal> => {
  // The status is within "403/404: URL or permission" (docs/protocol.md §5); which of the two is a choice.
  if (!isEnvironment(name)) return Result.fail(unknownEnvironment(name))
  if (!engine.settings.environments.includes(name) || !grant.scopes.includes(`fhir:${name.toLowerCase()}`)) {
    return Result.fail(refusal(403, "forbidden", `No access to environment ${name}`, "url.environment"))
  }
  return Result.succeed(name)
}

/**
 * The source a request speaks for: the one it names, or the only one there is (docs/protocol.md §1). How the lack of a
 * needed one, or a foreign one, is answered is a choice.
 */
export const sourceOf = (
  engine: Engine,
  grant: Grant,
  environment: Environment,
  request: WireRequest,
): Result.Result<Source, Refusal> => {
  const present = engine.settings.sources.filter(
    (source) => source.environments === undefined || source.environments.includes(environment),
  )
  const named = request.headers["redox-source-id"]
  const [only, ...others] = present
  if (named === undefined) {
    return only === undefined || others.length > 0
      ? Result.fail(
          refusal(
            400,
            "required",
            `Redox-source-Id is required: ${environment} has ${present.length} sources`,
            "headers.redox-source-id",
          ),
        )
      : permitted(grant, only)
  }
  const found = present.find((source) => source.id.toLowerCase() === named.toLowerCase())
  return found === undefined
    ? Result.fail(
        refusal(403, "forbidden", `No source with that Redox-source-Id in ${environment}`, "headers.redox-source-id"),
      )
    : permitted(grant, found)
}

// Two that Redox's own client names; the others are the fake's (a choice).
const destinationIds: Readonly<Record<string, string>> = {
  "redox-fhir-sandbox": "2ed29f54-5e97-4d61-8522-f863698381ef",
  "epic-fhir-sandbox": "3c29fafe-198a-4730-9099-78e599706e1d",
}

/** A destination's UUID, by which the Platform API knows it. */
export const destinationId = (slug: string): string =>
  (Object.hasOwn(destinationIds, slug) ? destinationIds[slug] : undefined) ?? derived(`destination ${slug}`)

/** The slug that a URL means: a slug or a UUID can stand there (docs/protocol.md §1). */
export const destinationOf = (engine: Engine, environment: Environment, named: string): string | undefined => {
  const slugs = engine.state.destinations.get(environment) ?? new Set()
  return slugs.has(named) ? named : [...slugs].find((slug) => destinationId(slug) === named.toLowerCase())
}

/** A route with a destination's slug where its UUID stood. */
export const withSlug = <R extends { readonly destination: string }>(engine: Engine, route: R): R => {
  const slugs = environments.flatMap((environment) => destinationOf(engine, environment, route.destination) ?? [])
  return { ...route, destination: slugs[0] ?? route.destination }
}

const permitted = (grant: Grant, source: Source): Result.Result<Source, Refusal> =>
  grant.client.sources === undefined || grant.client.sources.includes(source.id)
    ? Result.succeed(source)
    : Result.fail(refusal(403, "forbidden", "This client may not use that source", "headers.redox-source-id"))
