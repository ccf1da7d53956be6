/**
 * How a document names one that it replaces: by an identifier its receiver can look for, since the id it has there is the
 * receiver's own.
 */
import * as Predicate from "effect/Predicate"
import type { DocumentReferenceRelatesTo } from "@effect-redox/fhir/DocumentReference"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import { documentIdentifier, toUri, uriSystem, type Identifiers } from "../../Identifiers.ts"
import type { Problem } from "../../RedoxError.ts"
import type { Receipt } from "../../Receipt.ts"
import { isUuid } from "../uuid.ts"
import { isOtherDestination } from "./chart.ts"
import { isVisible } from "./text.ts"

/**
 * A document that was sent before: the receipt of its send, the identifiers it was sent with, or an identifier it has at
 * the destination.
 */
export type Replaced = Receipt | Identifiers | Identifier

const isIdentifiers = (replaced: Identifiers | Identifier): replaced is Identifiers =>
  "document" in replaced && Predicate.isString(replaced.document)

const identifierOf = (replaced: Replaced): Identifier => {
  const named = "identifiers" in replaced ? replaced.identifiers : replaced
  return isIdentifiers(named) ? documentIdentifier(named) : named
}

const listOf = (replaces: Replaced | ReadonlyArray<Replaced> | undefined): ReadonlyArray<Replaced> => {
  if (replaces === undefined) return []
  return isList(replaces) ? replaces : [replaces]
}

const isList = (replaces: Replaced | ReadonlyArray<Replaced>): replaces is ReadonlyArray<Replaced> =>
  Array.isArray(replaces)

export const relatesToOf = (
  replaces: Replaced | ReadonlyArray<Replaced> | undefined,
): ReadonlyArray<DocumentReferenceRelatesTo> =>
  listOf(replaces).map((replaced) => ({
    code: "replaces",
    target: { type: "DocumentReference", identifier: identifierOf(replaced) },
  }))

/** What is wrong with what a document is to replace. */
export const replacesProblems = (
  replaces: Replaced | ReadonlyArray<Replaced> | undefined,
  { destination, own }: { readonly destination: string | undefined; readonly own: string | undefined },
): ReadonlyArray<Problem> =>
  listOf(replaces).flatMap((replaced, index): ReadonlyArray<Problem> => {
    const path = Array.isArray(replaces) ? `replaces[${index}]` : "replaces"
    if ("identifiers" in replaced && isOtherDestination(replaced.destination, destination)) {
      return [
        {
          path,
          rule: "replaces",
          message: "must be a document of the same destination: its receipt is another's, where the replaced one stays",
        },
      ]
    }
    const { system, value } = identifierOf(replaced)
    if (!Predicate.isString(value) || !isVisible(value) || !Predicate.isString(system) || !isVisible(system)) {
      return [{ path, rule: "replaces", message: "must have a system and a value, by which the document can be found" }]
    }
    if (system !== uriSystem) return []
    // A message made elsewhere may carry a masterIdentifier of a system that its receipt does not keep.
    if (value.startsWith("urn:uuid:") && !isUuid(value.slice("urn:uuid:".length))) {
      return [
        {
          path,
          rule: "replaces",
          message: "must be the document's own identifier, with its system: it was not sent under a UUID",
        },
      ]
    }
    return own !== undefined && value === toUri(own)
      ? [{ path, rule: "replaces", message: "must be another document than this one" }]
      : []
  })
