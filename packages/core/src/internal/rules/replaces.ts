/**
 * What is wrong with the documents that one is to replace.
 */
import * as Predicate from "effect/Predicate"
import { toUri, uriSystem } from "../../Identifiers.ts"
import type { Problem } from "../../RedoxError.ts"
import { isUuid } from "../uuid.ts"
import { isOtherDestination } from "./chart.ts"
import { identifierOf, listOf, type Replaced } from "../message/relatesTo.ts"
import { isVisible } from "../message/text.ts"

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
