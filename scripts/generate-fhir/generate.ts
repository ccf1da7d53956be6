/** From HL7's definitions to the source of the modules. */
import { boundValueSets, readModules } from "./definitions.ts"
import { type Context, emitIndex, emitModule, emitPrimitives, emitValueSets } from "./emit.ts"
import { readValueSets } from "./valueSets.ts"

/** The modules that the barrel gives as namespaces: their names are short because a module is around them. */
const namespaces = ["FhirJson", "FhirSchema", "FhirText", "MimeType", "Primitives", "Validation"]

/** The modules written by hand. */
const handWritten: ReadonlySet<string> = new Set([
  "AnyResource",
  "FhirJson",
  "FhirSchema",
  "FhirText",
  "MimeType",
  "Validation",
])

/**
 * The paths within `src` and contents of the modules for these resources and all they reach, before they are formatted. A `Bundle`
 * knows `messageResources` unless told otherwise.
 */
export const generate = (
  messageResources: ReadonlyArray<string>,
  otherResources: ReadonlyArray<string>,
): ReadonlyMap<string, string> => {
  const modules = readModules([...messageResources, ...otherResources, "Element", "Resource"])
  // The names of the resources are also the type of `resourceType`.
  const urls = [...boundValueSets(modules.values()), "http://hl7.org/fhir/ValueSet/resource-types"]
  const valueSets = readValueSets(urls)

  const moduleOf = new Map<string, string>()
  for (const module of modules.values()) {
    for (const type of module.types) {
      if (moduleOf.has(type.name)) throw new Error(`${type.path} has the name of another type`)
      moduleOf.set(type.name, module.name)
    }
  }
  for (const { name, url } of valueSets.values()) {
    if (moduleOf.has(name)) throw new Error(`${url} has the name of the type ${name}`)
  }

  const isResource = (name: string): boolean =>
    name === "Resource" || name === "DomainResource" || modules.get(name)?.types[0]?.kind === "resource"
  const pathOf = (name: string): string => {
    if (handWritten.has(name)) return `${name}.ts`
    if (!modules.has(name)) return `generated/${name}.ts`
    return `generated/${isResource(name) ? "resources" : "datatypes"}/${name}.ts`
  }
  const context: Context = { valueSets, moduleOf, messageResources, pathOf }
  return new Map([
    ["index.ts", emitIndex(["AnyResource", "ValueSets", ...modules.keys()], namespaces, pathOf)],
    ["generated/Primitives.ts", emitPrimitives()],
    ["generated/ValueSets.ts", emitValueSets(valueSets.values())],
    ...[...modules.values()].map((module) => [pathOf(module.name), emitModule(module, context)] as const),
  ])
}
