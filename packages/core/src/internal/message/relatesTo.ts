/**
 * How a document names one that it replaces: by an identifier its receiver can look for, since the id it has there is the
 * receiver's own.
 */
import * as Predicate from "effect/Predicate"
import type { DocumentReferenceRelatesTo } from "@effect-redox/fhir/DocumentReference"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import { documentIdentifier, type Identifiers } from "../../Identifiers.ts"
import type { Receipt } from "../../Receipt.ts"

/**
 * A document that was sent before: the receipt of its send, the identifiers it was sent with, or an identifier it has at
 * the destination.
 */
export type Replaced = Receipt | Identifiers | Identifier

const isIdentifiers = (replaced: Identifiers | Identifier): replaced is Identifiers =>
  "document" in replaced && Predicate.isString(replaced.document)

/** How a document that is replaced can be looked for. */
export const identifierOf = (replaced: Replaced): Identifier => {
  const named = "identifiers" in replaced ? replaced.identifiers : replaced
  return isIdentifiers(named) ? documentIdentifier(named) : named
}

/** The documents that are replaced. */
export const listOf = (replaces: Replaced | ReadonlyArray<Replaced> | undefined): ReadonlyArray<Replaced> => {
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
