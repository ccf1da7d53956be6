import type { ObjectDefinition } from "../../src/fhir/internal/Definition.ts"
import * as Fhir from "@effect-redox/core/fhir/index"
import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { read } from "./examples.ts"

interface ElementDefinition {
  readonly path: string
  readonly min: number
  readonly max: string
  readonly type?: ReadonlyArray<{ readonly code: string }>
  readonly contentReference?: string
}

interface StructureDefinition {
  readonly resourceType: string
  readonly id: string
  readonly kind: string
  readonly derivation?: string
  readonly snapshot: { readonly element: ReadonlyArray<ElementDefinition> }
}

// HL7 publishes its definitions as examples too: these have not gone through the package the generator reads.
const published = new Map(
  ["Bundle-types.json", "Bundle-resources.json"].flatMap((file) => {
    const bundle: { readonly entry: ReadonlyArray<{ readonly resource: StructureDefinition }> } = JSON.parse(read(file))
    return bundle.entry
      .map(({ resource }) => resource)
      .filter((resource) => resource.resourceType === "StructureDefinition" && resource.derivation !== "constraint")
      .map((resource) => [resource.id, resource] as const)
  }),
)

const definitions = new Map<string, ObjectDefinition>()
for (const value of Object.values(Fhir)) {
  if (typeof value === "function" && "definition" in value && value.definition.kind === "object") {
    definitions.set(value.definition.name, value.definition)
  }
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The elements HL7 gives a type, as lines to compare: name, cardinality and, where it has one of its own, type. */
const publishedElements = (path: string): ReadonlyArray<string> => {
  const elements = published.get(path.split(".")[0] ?? "")?.snapshot.element ?? []
  const isBackbone = (element: ElementDefinition): boolean =>
    elements.some(({ path }) => path.startsWith(`${element.path}.`))
  return elements
    .filter((element) => element.path.slice(0, element.path.lastIndexOf(".")) === path)
    .flatMap((element) => {
      const name = element.path.slice(path.length + 1)
      const cardinality = `${element.min}..${element.max}`
      if (name.endsWith("[x]")) {
        const members = element.type?.map(({ code }) => `${name.slice(0, -3)}${capitalize(code)}: ${code}`) ?? []
        return [`${name} ${cardinality} ${members.join(", ")}`]
      }
      const code = element.type?.[0]?.code ?? ""
      const type = element.contentReference?.slice(1) ?? (isBackbone(element) ? element.path : code)
      return [`${name} ${cardinality} ${type.startsWith("http://hl7.org/fhirpath/") ? "attribute" : type}`]
    })
    .sort()
}

/** The same lines for what was generated. */
const generatedElements = (definition: ObjectDefinition): ReadonlyArray<string> =>
  Object.entries(definition.elements)
    .filter(([name]) => name !== "resourceType")
    .map(([name, element]) => {
      if ("members" in element) {
        const members = Object.entries(element.members).map(([key, { name }]) => `${key}: ${name}`)
        return `${name} ${element.min}..1 ${members.join(", ")}`
      }
      const { definition, max, min } = element
      const isCode = definition.kind === "primitive" && published.get(definition.name) === undefined
      const type = element.attribute ? "attribute" : isCode ? "code" : definition.name
      return `${name} ${min}..${max === Infinity ? "*" : max} ${type}`
    })
    .sort()

describe("the generated definitions", () => {
  it("are those HL7 published, element for element", () => {
    let elements = 0
    for (const [name, definition] of definitions) {
      assert.deepStrictEqual(generatedElements(definition), publishedElements(name), name)
      elements += generatedElements(definition).length
    }
    assert.isAbove(definitions.size, 80)
    assert.isAbove(elements, 800)
  })

  it("are what the generator makes of the definitions it reads", () => {
    const main = fileURLToPath(new URL("../../../../scripts/generate-fhir/main.ts", import.meta.url))
    assert.doesNotThrow(() => execFileSync(process.execPath, [main, "--check"], { stdio: "pipe" }))
  })
})
