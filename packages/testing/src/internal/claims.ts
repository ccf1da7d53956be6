/**
 * Reads the state the way a test wants to, and says where it is not so.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { AssertionFailed, type Assertions } from "../Assertions.ts"
import type { Delivery } from "../Delivery.ts"
import type { FiledDocument } from "../Records.ts"
import * as Endpoints from "./endpoints.ts"
import { carries } from "./identifiers.ts"
import { deliveryOf } from "./delivery.ts"
import { attemptIdOf, type State } from "./state.ts"
import * as Story from "./story.ts"

export const documentsFor = (state: State, identifier: string): ReadonlyArray<FiledDocument> =>
  state.documents.filter((document) => carries(document, identifier))

export const deliveryIn = (state: State, document: FiledDocument, now: number): Delivery =>
  deliveryOf(document, attemptIdOf(state, document.logId), state.pauses.get(document.destination), now)

const calls = (state: State, endpoint: string): number =>
  state.requests.filter(({ entry }) => entry.endpoint === endpoint).length

export const counts = (state: State) => ({
  ...Endpoints.forEach((endpoint) => calls(state, endpoint)),
  blobs: state.blobs.size,
  documents: state.documents.length,
})

export const story = (state: State, reveal: boolean): string => {
  const { destinations, documents, log } = state
  // Files are uploaded to the literal slug `redox`.
  const isDestination = (slug: string) =>
    slug === "redox" || [...destinations.values()].some((slugs) => slugs.has(slug))
  return Story.lines({ requests: state.requests.map(({ entry }) => entry), documents, log }, { reveal, isDestination })
}

const plural = (count: number, noun: string): string => `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`

/** What is not so. */
interface Finding {
  readonly expected: string
  readonly found: string
}

/** Those that are values of the fake are made anew by its getters, since each is a claim of its own line. */
export interface Claims extends Omit<Assertions, "assertNothingFiled" | "assertFaultsFired"> {
  readonly nothingFiled: () => Assertions["assertNothingFiled"]
  readonly faultsFired: () => Assertions["assertFaultsFired"]
}

export const make = (
  current: () => State,
  unfired: () => { readonly rules: number; readonly names: ReadonlyArray<string> },
  reveal: boolean,
): Claims => {
  /**
   * A claim whose failure points at the line that made it: where the effect fails there is nothing on the stack but Effect
   * and this module, so the stack is taken at the call, from the caller of `made` up, past so many getters.
   */
  const claim = <A>(
    made: (...args: never) => unknown,
    check: (state: State, now: number) => { readonly holds: A } | Finding,
    getters = 0,
  ) => {
    const site: { stack?: string } = {}
    Error.captureStackTrace(site, made)
    const frames = (site.stack ?? "").split("\n").slice(1 + getters)
    return Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<A, AssertionFailed> => {
      const state = current()
      const checked = check(state, now)
      if ("holds" in checked) return Effect.succeed(checked.holds)
      const failed = new AssertionFailed({ ...checked, story: story(state, reveal) })
      if (frames.length > 0) failed.stack = [`${failed.name}: ${failed.message}`, ...frames].join("\n")
      return Effect.fail(failed)
    })
  }
  const none = { holds: undefined }
  const filed = (count: number) => `${plural(count, "document")} ${count === 1 ? "was" : "were"} filed`

  const claims: Claims = {
    assertFiledOnce: (identifier) =>
      claim(claims.assertFiledOnce, (state) => {
        const [document, ...more] = documentsFor(state, identifier)
        return document !== undefined && more.length === 0
          ? { holds: document }
          : {
              expected: `exactly one document for ${identifier}`,
              found: document === undefined ? "none was filed" : filed(more.length + 1),
            }
      }),
    assertNotFiled: (identifier) =>
      claim(claims.assertNotFiled, (state) => {
        const found = documentsFor(state, identifier).length
        return found === 0 ? none : { expected: `no document for ${identifier}`, found: filed(found) }
      }),
    assertDelivered: (identifier) =>
      claim(claims.assertDelivered, (state, now) => {
        const [document, ...more] = documentsFor(state, identifier)
        const expected = `exactly one document for ${identifier}, delivered`
        if (document === undefined) return { expected, found: "none was filed" }
        if (more.length > 0) return { expected, found: filed(more.length + 1) }
        const { attempts, status } = deliveryIn(state, document, now)
        return status === "succeeded"
          ? { holds: document }
          : { expected, found: `its delivery is ${status} after ${plural(attempts.total, "attempt")}` }
      }),
    logOf: (identifier) =>
      claim(claims.logOf, (state, now) => {
        const [document, ...more] = documentsFor(state, identifier)
        const expected = `one log for ${identifier}`
        const entry = document === undefined ? undefined : state.log.find(({ id }) => id === document.logId)
        if (document === undefined || entry === undefined) return { expected, found: "no document was filed" }
        return more.length > 0
          ? { expected, found: filed(more.length + 1) }
          : { holds: { entry, delivery: deliveryIn(state, document, now) } }
      }),
    nothingFiled: () =>
      claim(
        claims.nothingFiled,
        ({ documents }) =>
          documents.length === 0 ? none : { expected: "no document at all", found: filed(documents.length) },
        1,
      ),
    faultsFired: () =>
      claim(
        claims.faultsFired,
        () => {
          const { names, rules } = unfired()
          const expected = "every fault in force to have applied to a request"
          if (rules === 0) return { expected, found: "no fault is in force: was it removed, or reset?" }
          return names.length === 0
            ? none
            : { expected, found: `${names.length} of ${rules} never did: ${names.join("; ")}` }
        },
        1,
      ),
    assertCalled: (...endpoints) =>
      claim(claims.assertCalled, (state) => {
        const called = state.requests.map(({ entry }) => entry.endpoint)
        return called.length === endpoints.length && called.every((endpoint, index) => endpoint === endpoints[index])
          ? none
          : {
              expected: `calls of ${endpoints.join(", ") || "nothing"}`,
              found: `calls were ${called.join(", ") || "none"}`,
            }
      }),
  }
  return claims
}
