/** Resources of any type, where HL7 allows any: `contained`, the entries of a Bundle. */
import type { FhirSchema } from "./FhirSchema.ts"
import type { Resource } from "./generated/resources/Resource.ts"
import type { ResourceType } from "./generated/ValueSets.ts"
import { anyResource } from "./internal/construct.ts"

/**
 * A resource of R4 that is not among those known where it was found; it passes through untouched, whatever it holds.
 * `Known` are the types it cannot have, so that comparing `resourceType` with one of them tells it apart.
 */
export interface UnknownResource<Known extends string = never> extends Resource {
  readonly resourceType: Exclude<ResourceType, Known>
}

/** An {@link UnknownResource} as it may be written: typed by somebody else, or as a literal with any elements. */
export type OtherResource<Known extends string = never> =
  | UnknownResource<Known>
  | (UnknownResource<Known> & { readonly [element: string]: unknown })

/** Any resource. */
export type AnyResource = Resource | (Resource & { readonly [element: string]: unknown })

/**
 * The schema of {@link AnyResource}: it knows none, so that importing it costs nothing. `FhirResource` is the one that knows all.
 */
export const AnyResource: FhirSchema<AnyResource> = /* @__PURE__ */ anyResource<AnyResource>()
