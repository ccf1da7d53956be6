import type * as RedoxError from "../../RedoxError.ts"
import { isDestination } from "../wire.ts"

/** What is wrong with a destination's slug, before it becomes part of a URL. */
export const destinationProblems = (destination: string): ReadonlyArray<RedoxError.Problem> =>
  isDestination(destination)
    ? []
    : [
        {
          path: "destination",
          rule: "slug",
          message: "must be a destination's slug (letters, digits, - and _), such as redox-fhir-sandbox",
        },
      ]
