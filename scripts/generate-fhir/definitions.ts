/** Reads HL7's StructureDefinitions into a model of what each type is made of. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { openElement } from "./manifest.ts"

/** The part of a FHIR ElementDefinition that the generator reads. */
interface ElementDefinition {
  readonly path: string
  readonly short?: string
  readonly min: number
  readonly max: string
  readonly base?: { readonly path: string; readonly min: number; readonly max: string }
  readonly type?: ReadonlyArray<{
    readonly code: string
    readonly extension?: ReadonlyArray<{
      readonly url: string
      readonly valueUrl?: string
      readonly valueString?: string
    }>
  }>
  readonly contentReference?: string
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
}

/** The part of a FHIR StructureDefinition that the generator reads. */
export interface StructureDefinition {
  readonly resourceType: "StructureDefinition"
  readonly id: string
  readonly url: string
  readonly kind: "primitive-type" | "complex-type" | "resource" | "logical"
  readonly abstract: boolean
  readonly derivation?: "specialization" | "constraint"
  readonly baseDefinition?: string
  readonly description?: string
  readonly snapshot: { readonly element: ReadonlyArray<ElementDefinition> }
}

/** The type of an element: a primitive, an object type, a value set, or any resource. */
export interface TypeReference {
  readonly kind: "primitive" | "object" | "codes" | "resource" | "parameter"
  /** The schema's name: `dateTime`, `HumanName`, `PatientContact`; for codes, the canonical URL of the value set. */
  readonly name: string
}

/** An element of a type. */
export interface ElementModel {
  readonly name: string
  readonly path: string
  readonly short: string
  readonly min: number
  readonly max: number
  /** Whether it is an XML attribute, which has no `_name` sibling in JSON. */
  readonly attribute: boolean
  /** One type, or for a choice the types by JSON key. */
  readonly type: TypeReference | ReadonlyArray<readonly [key: string, type: TypeReference]>
}

/** A datatype, resource or backbone element. */
export interface TypeModel {
  readonly kind: "datatype" | "resource" | "backbone"
  /** HL7's name: `HumanName`, `Patient.contact`. */
  readonly path: string
  /** The name in TypeScript: `HumanName`, `PatientContact`. */
  readonly name: string
  /** The type it derives from. */
  readonly base: string | undefined
  readonly short: string
  readonly url: string
  readonly elements: ReadonlyArray<ElementModel>
  /** Whether it has the type parameter of {@link openElement}. */
  readonly parametric: boolean
}

/** A module: a datatype or resource, with its backbone elements after it. */
export interface ModuleModel {
  readonly name: string
  readonly url: string
  readonly types: ReadonlyArray<TypeModel>
}

const directory = dirname(createRequire(import.meta.url).resolve("hl7.fhir.r4.examples/package.json"))

/** The resources in one of HL7's definition Bundles. */
export const load = <R extends { readonly resourceType: string }>(
  file: string,
  resourceType: R["resourceType"],
): ReadonlyArray<R> => {
  const bundle: { readonly entry: ReadonlyArray<{ readonly resource: R }> } = JSON.parse(
    readFileSync(join(directory, file), "utf8"),
  )
  return bundle.entry.map((entry) => entry.resource).filter((resource) => resource.resourceType === resourceType)
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const typeName = (path: string): string => path.split(".").map(capitalize).join("")
const lastSegment = (path: string): string => path.slice(path.lastIndexOf(".") + 1)

/** FHIR R4's types by name, without profiles of them. */
export const structureDefinitions: ReadonlyMap<string, StructureDefinition> = new Map(
  ["Bundle-types.json", "Bundle-resources.json"]
    .flatMap((file) => load<StructureDefinition>(file, "StructureDefinition"))
    .filter((definition) => definition.kind !== "logical" && definition.derivation !== "constraint")
    .map((definition) => [definition.id, definition]),
)

/** The names of the resources that can be instances, which is all but `Resource` and `DomainResource`. */
export const resourceNames: ReadonlyArray<string> = [...structureDefinitions.values()]
  .filter((definition) => definition.kind === "resource" && !definition.abstract)
  .map((definition) => definition.id)

const definitionOf = (name: string): StructureDefinition => {
  const definition = structureDefinitions.get(name)
  if (definition === undefined) throw new Error(`FHIR R4 has no type ${name}`)
  return definition
}

const fhirTypeExtension = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type"

/** The regular expression R4 gives for a primitive type. */
export const patternOf = (name: string): string | undefined =>
  definitionOf(name)
    .snapshot.element.find((element) => element.path === `${name}.value`)
    ?.type?.[0]?.extension?.find((extension) => extension.url === "http://hl7.org/fhir/StructureDefinition/regex")
    ?.valueString

const readType = (element: ElementDefinition, code: string, children: boolean): TypeReference => {
  if (element.path === openElement) return { kind: "parameter", name: "R" }
  if (code === "Resource") return { kind: "resource", name: "AnyResource" }
  if (children) return { kind: "object", name: typeName(element.path) }
  if (code === "code" && element.binding?.strength === "required" && element.binding.valueSet !== undefined) {
    return { kind: "codes", name: element.binding.valueSet.split("|")[0] ?? "" }
  }
  return { kind: definitionOf(code).kind === "primitive-type" ? "primitive" : "object", name: code }
}

const readElement = (element: ElementDefinition, all: ReadonlyArray<ElementDefinition>): ElementModel => {
  const name = lastSegment(element.path)
  const common = {
    path: element.path,
    short: element.short ?? name,
    min: element.min,
    max: element.max === "*" ? Infinity : Number(element.max),
  }
  if (element.contentReference !== undefined) {
    const type: TypeReference = { kind: "object", name: typeName(element.contentReference.slice(1)) }
    return { ...common, name, attribute: false, type }
  }
  const types = element.type ?? []
  if (name.endsWith("[x]")) {
    const members = types.map(
      ({ code }) => [name.slice(0, -3) + capitalize(code), readType(element, code, false)] as const,
    )
    return { ...common, name, attribute: false, type: members }
  }
  const [type] = types
  if (type === undefined || types.length > 1) throw new Error(`${element.path} has ${types.length} types`)
  const system = type.extension?.find((extension) => extension.url === fhirTypeExtension)?.valueUrl
  // R4's snapshots give the type of Resource.id as string, which is an erratum: its own page and all later ones say id.
  const code = element.base?.path === "Resource.id" ? "id" : (system ?? type.code)
  const children = all.some((other) => other.path.startsWith(`${element.path}.`))
  return {
    ...common,
    name,
    attribute: system !== undefined || code === "xhtml",
    type: readType(element, code, children),
  }
}

const readBase = (definition: StructureDefinition): string | undefined => definition.baseDefinition?.split("/").pop()

/** The module of a datatype or resource. */
export const readModule = (name: string): ModuleModel => {
  const definition = definitionOf(name)
  const all = definition.snapshot.element
  const isParent = (path: string): boolean => all.some((element) => element.path.startsWith(`${path}.`))
  const readOne = (root: ElementDefinition): TypeModel => {
    const isRoot = root.path === name
    const own = all.filter((element) => {
      if (element.path.slice(0, element.path.lastIndexOf(".")) !== root.path) return false
      if (element.base === undefined || element.base.path === element.path) return true
      // Inherited: taken from the base, which must therefore say the same.
      if (element.base.min !== element.min || element.base.max !== element.max) {
        throw new Error(`${element.path} restricts what it inherits`)
      }
      return false
    })
    return {
      kind: !isRoot ? "backbone" : definition.kind === "resource" ? "resource" : "datatype",
      path: root.path,
      name: typeName(root.path),
      base: isRoot ? readBase(definition) : root.type?.[0]?.code,
      short: root.short ?? name,
      url: definition.url,
      elements: own.map((element) => readElement(element, all)),
      parametric: openElement.startsWith(`${root.path}.`),
    }
  }
  const roots = all.filter((element) => element.path === name || isParent(element.path))
  return { name, url: definition.url, types: roots.map(readOne) }
}

const references = (type: TypeModel): ReadonlyArray<TypeReference> =>
  type.elements.flatMap((element) =>
    "kind" in element.type ? [element.type] : element.type.map(([, member]) => member),
  )

/** The modules for these types and every type they reach, by name. */
export const readModules = (names: ReadonlyArray<string>): ReadonlyMap<string, ModuleModel> => {
  const modules = new Map<string, ModuleModel>()
  const pending = [...names]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (modules.has(name)) continue
    const module = readModule(name)
    modules.set(name, module)
    for (const type of module.types) {
      if (type.base !== undefined) pending.push(type.base)
      for (const reference of references(type)) {
        if (reference.kind === "object" && structureDefinitions.has(reference.name)) pending.push(reference.name)
        // Any resource is at least a Resource.
        if (reference.kind === "resource") pending.push("Resource")
      }
    }
  }
  return new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The value sets that the modules bind codes to, by canonical URL. */
export const boundValueSets = (modules: Iterable<ModuleModel>): ReadonlySet<string> => {
  const urls = new Set<string>()
  for (const module of modules) {
    for (const reference of module.types.flatMap(references)) if (reference.kind === "codes") urls.add(reference.name)
  }
  return urls
}
