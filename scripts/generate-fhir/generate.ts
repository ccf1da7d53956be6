/** From HL7's definitions to the source of the modules. */
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  allInvariants,
  boundValueSets,
  type InvariantModel,
  readModules,
  resourceNames,
  typeNames,
} from "./definitions.ts"
import {
  type Context,
  emitFhirResource,
  emitIndex,
  emitInvariants,
  emitModule,
  emitPrimitiveFormats,
  emitPrimitives,
  emitResourceTypes,
  emitValueSets,
} from "./emit.ts"
import { exportsMap } from "./exports.ts"
import { emitInvariantsPage } from "./invariantsPage.ts"
import { checkedInvariants, moduleOfInvariant } from "./invariants.ts"
import { messageResources } from "./manifest.ts"
import { emitOrdinary, ordinaryPrimitives } from "./ordinary.ts"
import { readValueSets } from "./valueSets.ts"

const source = fileURLToPath(new URL("../../packages/fhir/src", import.meta.url))

/** The public modules written by hand. The index gives each as a namespace: their names are short because a module is around them. */
const handWritten: ReadonlyArray<string> = readdirSync(source)
  .filter((name) => /^[A-Z].*\.ts$/.test(name) && name !== "AnyResource.ts")
  .map((name) => name.slice(0, -".ts".length))

/** The module that stands in for all others where a program is to be small: one that has them all has no use for it. */
const instead = "Fit"

/** The modules of types that are not HL7's own, or not of one resource. */
const alongside = ["AnyResource", "FhirResource", "Primitives", "ValueSets"] as const

const primitives = "Primitives"

/** What the generator makes, before it is formatted. */
export interface Generated {
  /** Modules, by their path within `packages/fhir/src`. */
  readonly modules: ReadonlyMap<string, string>
  /** The `exports` of the package: of the sources, and of what is published. */
  readonly exports: ReturnType<typeof exportsMap>
  /** docs/fhir-invariants.md */
  readonly invariantsPage: string
}

/** The invariants that are checked, each once, by name. */
const distinct = (invariants: ReadonlyArray<InvariantModel>): ReadonlyArray<InvariantModel> =>
  [...new Map(invariants.map((invariant) => [invariant.name, invariant])).values()]
    .filter(({ name }) => checkedInvariants.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Makes the modules of every type of R4. */
export const generate = (): Generated => {
  const modules = readModules([...typeNames])
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
    if (name.startsWith("internal/") || name === "AnyResource" || handWritten.includes(name)) {
      return `${name}.ts`
    }
    if (!modules.has(name)) return `generated/${name}.ts`
    return `generated/${isResource(name) ? "resources" : "datatypes"}/${name}.ts`
  }
  const context: Context = { valueSets, moduleOf, messageResources, pathOf, checked: checkedInvariants }
  const invariants = allInvariants()
  const model = { modules, valueSets, moduleOf, moduleOfInvariant }
  const ordinary = ordinaryPrimitives(model)
  const types = [...alongside.filter((module) => module !== primitives), ...modules.keys()]
  return {
    modules: new Map([
      ["index.ts", emitIndex(types, [...handWritten.filter((name) => name !== instead), primitives], pathOf)],
      ["generated/FhirResource.ts", emitFhirResource(resourceNames, pathOf)],
      ["generated/Invariants.ts", emitInvariants(distinct(invariants), moduleOfInvariant)],
      ["generated/Primitives.ts", emitPrimitives(ordinary)],
      ["generated/primitiveFormats.ts", emitPrimitiveFormats(ordinary)],
      ["generated/ValueSets.ts", emitValueSets(valueSets.values(), resourceNames)],
      ["generated/ordinary.ts", emitOrdinary(model)],
      ["generated/resourceTypes.ts", emitResourceTypes(resourceNames)],
      ...[...modules.values()].map((module) => [pathOf(module.name), emitModule(module, context)] as const),
    ]),
    exports: exportsMap([...handWritten, ...alongside, ...modules.keys()], pathOf),
    invariantsPage: emitInvariantsPage(invariants),
  }
}
