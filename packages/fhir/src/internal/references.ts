/** What is known of the resource that a reference refers to, from where the reference stands. */
import { isId } from "./formats.ts"
import { isObject, type Json, typeOfResource } from "./json.ts"

const history = "/_history/"

const hash = 35

/** A reference without its version. */
export const withoutVersion = (reference: string): string => {
  const at = reference.indexOf(history)
  return at < 0 ? reference : reference.slice(0, at)
}

/** Whether a name is one of a resource type. */
export type IsResourceType = (name: string) => boolean

/**
 * The type in a relative reference or a RESTful URL: `Patient` of `Patient/1` and `https://example.com/fhir/Patient/1`, by R4's
 * pattern of them (http://hl7.org/fhir/R4/references.html#literal).
 */
export const typeInUrl = (reference: string, isResourceType: IsResourceType): string | undefined => {
  const version = reference.lastIndexOf(history)
  if (version >= 0 && !isId(reference.slice(version + history.length))) return undefined
  const end = version >= 0 ? version : reference.length
  const slash = reference.lastIndexOf("/", end - 1)
  if (slash <= 0) return undefined
  const start = reference.lastIndexOf("/", slash - 1) + 1
  const type = reference.slice(start, slash)
  if (!isResourceType(type) || !isId(reference.slice(slash + 1, end))) return undefined
  // The host is not a type: https://Patient/1
  const isUrl = reference.startsWith("https://") ? start > 8 : reference.startsWith("http://") && start > 7
  return start === 0 || isUrl ? type : undefined
}

/** The type of the resource that a literal reference refers to. */
interface Found {
  readonly reference: string
  readonly type: string | undefined
}
const notFound: Found = { reference: "", type: undefined }

/** What references lead to: the resources of a Bundle by full URL, read when first asked for, and any by its type and id. */
class Targets {
  readonly isResourceType: IsResourceType
  readonly #around: Json
  #types: ReadonlyMap<string, string> | undefined
  // Most entries refer to the same patient and visit as the one before, and comparing is quicker than looking up.
  #last: Found = notFound
  #other: Found = notFound
  constructor(around: Json, isResourceType: IsResourceType) {
    this.#around = around
    this.isResourceType = isResourceType
  }
  typeOf(reference: string): string | undefined {
    if (reference === this.#last.reference) return this.#last.type
    if (reference === this.#other.reference) return this.#other.type
    this.#types ??= entryTypes(this.#around)
    this.#other = this.#last
    const type = this.#types.get(withoutVersion(reference)) ?? typeInUrl(reference, this.isResourceType)
    this.#last = { reference, type }
    return type
  }
}

const isBundle = (resource: Json): boolean => resource["resourceType"] === "Bundle"

const entryTypes = (resource: Json): ReadonlyMap<string, string> => {
  const types = new Map<string, string>()
  const entries = isBundle(resource) ? resource["entry"] : undefined
  for (const entry of Array.isArray(entries) ? entries : []) {
    if (!isObject(entry)) continue
    const type = typeOfResource(entry["resource"])
    const url = entry["fullUrl"]
    if (typeof url === "string" && type !== undefined) types.set(url, type)
  }
  return types
}

const containedType = (container: Json, id: string): string | undefined => {
  if (id === "") return typeOfResource(container)
  const contained = container["contained"]
  if (!Array.isArray(contained)) return undefined
  return typeOfResource(contained.find((resource) => isObject(resource) && resource["id"] === id))
}

const nothing: Json = {}

/** Where the value that a rule looks at is. */
export interface Scope {
  /** FHIRPath's `%resource`: the nearest resource around the value. */
  readonly resource: Json
  /** FHIRPath's `%rootResource`: that resource, or the one that contains it. */
  readonly container: Json
  /** The type of the resource that a literal reference refers to, where it is known. */
  typeOf(reference: string): string | undefined
}

/** The resources around what is being checked. */
export class Place implements Scope {
  readonly resource: Json
  readonly container: Json
  readonly #targets: Targets
  private constructor(resource: Json, container: Json, targets: Targets) {
    this.resource = resource
    this.container = container
    this.#targets = targets
  }
  static of(root: unknown, isResourceType: IsResourceType): Place {
    const resource = isObject(root) ? root : nothing
    return new Place(resource, resource, new Targets(resource, isResourceType))
  }
  /** Where nothing asks. */
  static readonly nowhere: Place = /* @__PURE__ */ Place.of(nothing, () => false)
  /** The place within a resource inside this one. */
  inside(resource: Json, isContained: boolean): Place {
    const { isResourceType } = this.#targets
    const targets = isBundle(resource) ? new Targets(resource, isResourceType) : this.#targets
    return new Place(resource, isContained ? this.container : resource, targets)
  }
  /** The type that a reference declares, where it is one. */
  declaredType({ type }: Json): string | undefined {
    return typeof type === "string" && this.#targets.isResourceType(type) ? type : undefined
  }
  /** The type of the resource that a literal reference refers to, where it is known. */
  typeOf(reference: string): string | undefined {
    return reference.charCodeAt(0) === hash
      ? containedType(this.container, reference.slice(1))
      : this.#targets.typeOf(reference)
  }
}

/** Which rule a Reference that may refer to these types alone breaks, and at which of its elements. */
export const targetProblem = (
  reference: Json,
  targets: ReadonlySet<string>,
  place: Place,
): { readonly at: string; readonly rule: "reference-target" | "reference-type" } | undefined => {
  const { reference: literal } = reference
  const declared = place.declaredType(reference)
  const found = typeof literal === "string" ? place.typeOf(literal) : undefined
  const known = found ?? declared
  if (known !== undefined && !targets.has(known)) {
    const at = found === undefined ? "type" : "reference"
    return { at, rule: "reference-target" }
  }
  if (found !== undefined && declared !== undefined && found !== declared) {
    return { at: "type", rule: "reference-type" }
  }
  return undefined
}
