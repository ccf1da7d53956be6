/**
 * How a sandbox is set up, and what it cannot be asked for, found before anything is started.
 */
import type * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { profileProblem, type Options as FakeOptions } from "@effect-redox/testing/FakeRedox"
import type { ListenOptions } from "@effect-redox/testing/FakeRedoxServer"
import * as FaultSpec from "../server/faultSpec.ts"

/** How a sandbox is set up. */
export interface Options extends FakeOptions, Omit<ListenOptions, "intercept"> {
  /** Faults in force from the beginning, such as `create#1:503` (docs/testing.md). */
  readonly faults?: ReadonlyArray<string> | undefined
  /** Where state is kept over restarts, the client's key included. Left out, it is in memory alone. */
  readonly dataDirectory?: string | undefined
  /**
   * An outbox to show and decide in: the folder or the `postgres://` URL that `effect-redox batch` is given. What was queued
   * stays sealed; the keys are those of `REDOX_OUTBOX_KEY`, or the folder's own.
   */
  readonly outbox?: string | Redacted.Redacted<string> | undefined
}

// RFC 9562 §4. Redox's dashboard shows nothing else.
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

// What the library's client accepts as part of a URL, and the id of an organization is that too.
const slug = /^[A-Za-z0-9_-]{1,128}$/

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535

/** Why these options make no sense; `undefined` if they do. */
export const problemOf = (options: Options): string | undefined => {
  const { destinations = {}, faults = [], host, port = 0, sources = [] } = options
  if (!isPort(port)) return `${port} is not a port: give one from 1 to 65535, or 0 for any free one.`
  if (host === "") return "An empty host is not an address: give 127.0.0.1, or 0.0.0.0 to be open to others."
  const source = sources.find(({ id }) => !uuid.test(id))
  if (source !== undefined) {
    return `${JSON.stringify(source.id)} is not a source's id: give its UUID, such as 7d1f4b0a-3c52-4e8e-9a6b-2f60c1d8e934.`
  }
  const bad = Object.values(destinations)
    .flat()
    .find((one) => !slug.test(one))
  if (bad !== undefined) {
    return `${JSON.stringify(bad)} is not a destination's slug: give up to 128 letters, digits, - and _, such as redox-fhir-sandbox.`
  }
  const badProfile = options.profiles === undefined ? undefined : profileProblem(options.profiles)
  if (badProfile !== undefined) return `${badProfile}.`
  for (const text of faults) {
    const spec = FaultSpec.parse(text)
    if (Result.isFailure(spec)) return spec.failure
  }
  return undefined
}
