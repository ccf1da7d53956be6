/** Reads HL7's StructureDefinitions into a model of what each type is made of. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { openElement } from "./manifest.ts"

/** An invariant as HL7 publishes it. */
export interface Constraint {
  readonly key: string
  readonly severity: "error" | "warning"
  readonly human: string
  readonly expression?: string
}

/** The part of a FHIR ElementDefinition that the generator reads. */
interface ElementDefinition {
  readonly path: string
  readonly short?: string
  readonly min: number
  readonly max: string
  readonly base?: { readonly path: string; readonly min: number; readonly max: string }
  readonly type?: ReadonlyArray<{
    readonly code: string
    readonly profile?: ReadonlyArray<string>
    readonly targetProfile?: ReadonlyArray<string>
    readonly extension?: ReadonlyArray<{
      readonly url: string
      readonly valueUrl?: string
      readonly valueString?: string
    }>
  }>
  readonly constraint?: ReadonlyArray<Constraint>
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

/** An invariant and where it stands. */
export interface InvariantModel extends Constraint {
  /** Its name as an identifier: `pat1`; with its type where R4 uses one key for several: `inv1Task`. */
  readonly name: string
  readonly path: string
}

/** The type of an element: a primitive, an object type, a value set, or any resource. */
export interface TypeReference {
  readonly kind: "primitive" | "object" | "codes" | "resource" | "parameter"
  /** The schema's name: `dateTime`, `HumanName`, `PatientContact`; for codes, the canonical URL of the value set. */
  readonly name: string
  /** The resources that a Reference may refer to; none where it may refer to any. */
  readonly targets: ReadonlyArray<string>
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
  /** The invariants of the element itself. */
  readonly rules: ReadonlyArray<InvariantModel>
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
  /** The invariants of the type, those it inherits included. */
  readonly rules: ReadonlyArray<InvariantModel>
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

const published = ["Bundle-types.json", "Bundle-resources.json"].flatMap((file) =>
  load<StructureDefinition>(file, "StructureDefinition"),
)

/** FHIR R4's types by name, without profiles of them. */
const structureDefinitions: ReadonlyMap<string, StructureDefinition> = new Map(
  published
    .filter((definition) => definition.kind !== "logical" && definition.derivation !== "constraint")
    .map((definition) => [definition.id, definition]),
)

/** The profiles that R4's own definitions refer to. */
const profiles: ReadonlyMap<string, StructureDefinition> = new Map(
  published
    .filter((definition) => definition.derivation === "constraint")
    .map((definition) => [definition.id, definition]),
)

/** The names of the resources that can be instances, which is all but `Resource` and `DomainResource`. */
export const resourceNames: ReadonlyArray<string> = [...structureDefinitions.values()]
  .filter((definition) => definition.kind === "resource" && !definition.abstract)
  .map((definition) => definition.id)

/** The names of every datatype and resource: all types but the primitives. */
export const typeNames: ReadonlyArray<string> = [...structureDefinitions.values()]
  .filter((definition) => definition.kind !== "primitive-type")
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

const lastOfUrl = (url: string): string => url.slice(url.lastIndexOf("/") + 1)

const targetsOf = (element: ElementDefinition): ReadonlyArray<string> => {
  const profiles = element.type?.find(({ code }) => code === "Reference")?.targetProfile ?? []
  const names = [...new Set(profiles.map(lastOfUrl))]
  return names.includes("Resource") ? [] : names
}

const readType = (element: ElementDefinition, code: string, children: boolean): TypeReference => {
  const targets = code === "Reference" ? targetsOf(element) : []
  if (element.path === openElement) return { kind: "parameter", name: "R", targets }
  if (code === "Resource") return { kind: "resource", name: "AnyResource", targets }
  if (children) return { kind: "object", name: typeName(element.path), targets }
  if (code === "code" && element.binding?.strength === "required" && element.binding.valueSet !== undefined) {
    return { kind: "codes", name: element.binding.valueSet.split("|")[0] ?? "", targets }
  }
  return { kind: definitionOf(code).kind === "primitive-type" ? "primitive" : "object", name: code, targets }
}

/** The invariants that stand in the definition of everything, and are checked with its structure. */
const structural: ReadonlySet<string> = new Set(["ele-1"])

const constraintsOf = (element: ElementDefinition): ReadonlyArray<Constraint> =>
  (element.constraint ?? []).filter(({ key }) => !structural.has(key))

/** The expressions of each key: R4 uses `inv-1` for three invariants that have nothing in common. */
const expressionsOf = (key: string): ReadonlySet<string | undefined> =>
  new Set(
    [...structureDefinitions.values()].flatMap(({ snapshot }) =>
      snapshot.element.flatMap((element) =>
        (element.constraint ?? []).filter((constraint) => constraint.key === key).map(({ expression }) => expression),
      ),
    ),
  )

const sharedKeys = new Map<string, boolean>()
const isShared = (key: string): boolean => {
  const known = sharedKeys.get(key) ?? expressionsOf(key).size > 1
  sharedKeys.set(key, known)
  return known
}

const toInvariant = (constraint: Constraint, path: string): InvariantModel => {
  const name = constraint.key.replace(/-/g, "")
  return { ...constraint, path, name: isShared(constraint.key) ? `${name}${path.split(".")[0]}` : name }
}

/** The invariant that the profile SimpleQuantity adds to Quantity. */
const simpleQuantity: () => ReadonlyArray<InvariantModel> = () =>
  (profiles.get("SimpleQuantity")?.snapshot.element[0]?.constraint ?? [])
    .filter(({ key }) => key === "sqty-1")
    .map((constraint) => toInvariant(constraint, "SimpleQuantity"))

/** The invariants of an element that are not those of its type. */
const elementRules = (element: ElementDefinition): ReadonlyArray<InvariantModel> => {
  const own = constraintsOf(element)
    // Every extension has this one by its type.
    .filter(({ key }) => key !== "ext-1")
    .map((constraint) => toInvariant(constraint, element.path))
  const isSimple = element.type?.some(({ profile }) => profile?.some((url) => lastOfUrl(url) === "SimpleQuantity"))
  return isSimple === true ? [...own, ...simpleQuantity()] : own
}

/** Every invariant of R4 at each place where it stands, `ele-1` included. */
export const allInvariants = (): ReadonlyArray<InvariantModel> => [
  ...[...structureDefinitions.values()].flatMap(({ snapshot }) =>
    snapshot.element.flatMap((element) =>
      (element.constraint ?? []).map((constraint) => toInvariant(constraint, element.path)),
    ),
  ),
  ...simpleQuantity(),
]

const readElement = (element: ElementDefinition, all: ReadonlyArray<ElementDefinition>): ElementModel => {
  const name = lastSegment(element.path)
  const common = {
    path: element.path,
    short: element.short ?? name,
    min: element.min,
    max: element.max === "*" ? Infinity : Number(element.max),
    rules: all.some((other) => other.path.startsWith(`${element.path}.`)) ? [] : elementRules(element),
  }
  if (element.contentReference !== undefined) {
    const type: TypeReference = {
      kind: "object",
      name: typeName(element.contentReference.slice(1)),
      targets: [],
    }
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
const readModule = (name: string): ModuleModel => {
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
      rules: constraintsOf(root).map((constraint) => toInvariant(constraint, root.path)),
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
