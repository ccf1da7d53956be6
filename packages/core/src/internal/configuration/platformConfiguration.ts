/**
 * The variables of Redox's Platform API, as one table of rows beside those of the FHIR API: it has a key of its own.
 */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as RedoxError from "../../RedoxError.ts"
import { renamed } from "../renamed.ts"
import { oneOf, problem, secret, text, valueOf, type Reader, type Variable } from "./configuration.ts"
import { openKeyFile, readKeyFile, type OpenKeyFile } from "./keyFile.ts"
import { problemsOf, type PlatformOptions } from "./platformOptions.ts"

interface Row<A> extends Variable {
  readonly reader: Reader<A>
}

const row = <A>(name: string, reader: Reader<A>, description: string): Row<A> => ({
  name,
  reader,
  description,
  credential: false,
})

const credential = <A>(name: string, reader: Reader<A>, description: string): Row<A> => ({
  ...row(name, reader, description),
  credential: true,
})

// `slug=uuid`, several separated by commas: a slug has neither of these characters.
const pairs: Reader<Readonly<Record<string, string>>> = (value) => {
  const parts = Redacted.value(value)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
  const read = parts.map((part) => /^([A-Za-z0-9_-]+)=(\S+)$/.exec(part))
  return read.some((match) => match === null)
    ? Result.fail({ rule: "pairs", message: "must be slug=uuid, several of them separated by commas" })
    : Result.succeed(Object.fromEntries(read.map((match) => [match?.[1] ?? "", match?.[2] ?? ""])))
}

const rows = {
  organizationId: row(
    "REDOX_PLATFORM_ORGANIZATION_ID",
    text,
    "the organization's number, from its profile in the dashboard",
  ),
  environmentId: row("REDOX_PLATFORM_ENVIRONMENT_ID", text, "the environment's UUID, which is not its name"),
  destinations: row(
    "REDOX_PLATFORM_DESTINATIONS",
    pairs,
    "the UUIDs of destinations, as `slug=uuid,slug=uuid`: the Platform API knows no slugs",
  ),
  serviceRegion: row(
    "REDOX_PLATFORM_SERVICE_REGION",
    oneOf("region", ["AWS_USA_EAST_1", "AWS_CAN_CENTRAL", "GCP_USA_CENTRAL_1"]),
    "where the environment spans several regions",
  ),
  clientId: credential("REDOX_PLATFORM_CLIENT_ID", text, "the client id of a user-level API key"),
  keyId: credential("REDOX_PLATFORM_KEY_ID", text, "the kid under which its public key is registered"),
  privateKeyFile: credential("REDOX_PLATFORM_PRIVATE_KEY_FILE", text, "the path of its private key: PEM, JWK or JWKS"),
  privateKey: credential("REDOX_PLATFORM_PRIVATE_KEY", secret, "the private key itself, instead of its path"),
  accessToken: credential("REDOX_PLATFORM_ACCESS_TOKEN", secret, "an access token from elsewhere, instead of the key"),
} as const

/** The variables of the Platform API, by option. */
export const platformVariables: Readonly<Record<keyof typeof rows, Variable>> = Record.map(
  rows,
  ({ credential, description, name }) => ({ name, description, credential }),
)

const isOption = (path: string): path is keyof typeof rows => Object.hasOwn(rows, path)

const named = (problems: ReadonlyArray<RedoxError.Problem>): ReadonlyArray<RedoxError.Problem> =>
  problems.map((found) => {
    const [option = ""] = found.path.split(".", 1)
    return isOption(option) ? { ...found, path: rows[option].name } : found
  })

/** Names the variable where a problem names the option that it sets. */
export const namePlatformVariables = (error: RedoxError.RedoxError): RedoxError.RedoxError => renamed(error, named)

/** Whether any of the variables is set. */
export const isPlatformConfigured = Effect.map(
  Effect.forEach(Object.values(rows), ({ name }) => valueOf(name)),
  (values) => values.some(Option.isSome),
)

/** The options of the Platform API. Fails with every problem at once. */
export const readPlatformOptions = Effect.fnUntraced(function* (
  open: OpenKeyFile = openKeyFile,
): Effect.fn.Return<PlatformOptions, RedoxError.RedoxError, FileSystem.FileSystem> {
  const problems: Array<RedoxError.Problem> = []
  const read = <A>({ name, reader }: Row<A>) =>
    Effect.map(valueOf(name), (value): A | undefined => {
      if (Option.isNone(value)) return undefined
      const result = reader(value.value)
      if (Result.isSuccess(result)) return result.success
      problems.push({ path: name, ...result.failure })
      return undefined
    })
  const organizationId = yield* read(rows.organizationId)
  const environmentId = yield* read(rows.environmentId)
  const destinations = yield* read(rows.destinations)
  const serviceRegion = yield* read(rows.serviceRegion)
  const clientId = yield* read(rows.clientId)
  const keyId = yield* read(rows.keyId)
  const path = yield* read(rows.privateKeyFile)
  const key = yield* read(rows.privateKey)
  const accessToken = yield* read(rows.accessToken)
  const required = (value: unknown, { description, name }: Variable): ReadonlyArray<RedoxError.Problem> =>
    value === undefined ? [problem(name, "required", `must be set: ${description}`)] : []
  const needsKey = accessToken === undefined
  const fromFile = needsKey && key === undefined && path !== undefined
  const file = fromFile ? yield* Effect.result(readKeyFile(open(path), rows.privateKeyFile.name)) : undefined
  const missing = [
    ...required(organizationId, rows.organizationId),
    ...required(environmentId, rows.environmentId),
    ...(needsKey
      ? [
          ...required(clientId, rows.clientId),
          ...required(keyId, rows.keyId),
          ...required(key ?? path, rows.privateKeyFile),
        ]
      : []),
  ]
  const options = {
    organizationId: organizationId ?? "",
    environmentId: environmentId ?? "",
    destinations,
    serviceRegion,
  }
  const wrong = named(problemsOf(options)).filter(
    ({ path: name }) => ![...problems, ...missing].some((one) => one.path === name),
  )
  yield* RedoxError.refuse([
    ...problems,
    ...missing,
    ...wrong,
    ...(file !== undefined && Result.isFailure(file) ? [file.failure] : []),
  ])
  if (accessToken !== undefined) return { ...options, accessToken }
  const fileKey = file === undefined ? undefined : Result.getOrUndefined(file)
  const privateKey = key ?? fileKey ?? Redacted.make("")
  return { ...options, credentials: { clientId: clientId ?? "", keyId: keyId ?? "", privateKey } }
})
