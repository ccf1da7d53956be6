/** The resource types of R4, and what they say of a reference. */
import { resourceTypes } from "../generated/resourceTypes.ts"
import * as references from "./references.ts"

/** Whether R4 has a resource type of a name. */
export const isResourceType = (name: string): boolean => resourceTypes.has(name)

/** The type in a relative reference or a RESTful URL, where it is one of R4's. */
export const typeInUrl = (reference: string): string | undefined => references.typeInUrl(reference, isResourceType)
