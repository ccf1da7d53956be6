/** Prints the model as TypeScript modules. */
import { dirname, relative } from "node:path/posix"
import {
  type ElementModel,
  type InvariantModel,
  type ModuleModel,
  patternOf,
  type TypeModel,
  type TypeReference,
} from "./definitions.ts"
import { elementId, mimeTypeExceptions } from "./manifest.ts"
import type { ValueSetModel } from "./valueSets.ts"

export const header = (source: string): string =>
  [
    `// Generated from HL7 FHIR R4 4.0.1 (${source}), published under CC0.`,
    "// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.",
    "",
  ].join("\n")

const comment = (text: string): string => text.replace(/\*\//g, "*\u200b/").replace(/\s+/g, " ").trim()

const docs = (lines: ReadonlyArray<string>): string =>
  lines.length === 1
    ? `/** ${lines[0]} */\n`
    : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */", ""].join("\n")

const isKey = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)
const key = (name: string): string => (isKey(name) ? name : JSON.stringify(name))
const literals = (codes: ReadonlyArray<string>, separator: string): string =>
  codes.map((code) => JSON.stringify(code)).join(separator)

interface PrimitiveKind {
  readonly type: "string" | "number" | "boolean"
  readonly expected: string
  /** The format as an expression, given R4's pattern as a regular expression literal. */
  readonly format: (pattern: string) => string
}

/** The format of what a function accepts, where a bundler may leave it out. */
const other = (accepts: string): string => `/* @__PURE__ */ other(${accepts})`

const text = (max: string, expected: string): PrimitiveKind => ({
  type: "string",
  expected,
  format: () => `{ kind: "text", max: ${max} }`,
})
const uri = (expected: string): PrimitiveKind => ({ type: "string", expected, format: () => `{ kind: "uri" }` })
const checked = (type: PrimitiveKind["type"], check: string, expected: string): PrimitiveKind => ({
  type,
  expected,
  format: () => other(`formats.${check}`),
})
const whole = (min: number, expected: string): PrimitiveKind => ({
  type: "number",
  expected,
  format: () => `{ kind: "whole", min: ${min} }`,
})
const pattern = (check: string, expected: string): PrimitiveKind => ({
  type: "string",
  expected,
  format: (literal) => other(`/* @__PURE__ */ formats.${check}(${literal})`),
})

/** How each primitive is written in JSON (R4 datatypes, "Primitive Types"), said and checked. */
const primitives: ReadonlyMap<string, PrimitiveKind> = new Map([
  ["base64Binary", checked("string", "isBase64", "base64 with its padding")],
  ["boolean", checked("boolean", "isBoolean", "true or false")],
  ["canonical", uri("a canonical URL without white space")],
  [
    "code",
    { type: "string", expected: "a code: words with single spaces between them", format: () => `{ kind: "code" }` },
  ],
  ["date", pattern("dateLike", "a date that exists: YYYY, YYYY-MM or YYYY-MM-DD")],
  [
    "dateTime",
    pattern(
      "dateLike",
      "a date that exists, YYYY, YYYY-MM or YYYY-MM-DD, the last with an optional time that has a zone: 2024-02-29T13:28:17+02:00",
    ),
  ],
  ["decimal", checked("number", "isDecimal", "a number")],
  ["id", checked("string", "isId", "an id of 1 to 64 letters, digits, - and .")],
  ["instant", pattern("dateLike", "an instant with seconds and a zone, such as 2024-02-29T13:28:17.239+02:00")],
  ["integer", whole(-2_147_483_648, "a whole number of 32 bits")],
  ["markdown", text("Infinity", "a non-empty text in Markdown")],
  ["oid", pattern("matches", "an OID such as urn:oid:1.2.3")],
  ["positiveInt", whole(1, "a whole number from 1 to 2147483647")],
  ["string", text("1_048_576", "a non-empty string of at most 1 MiB")],
  ["time", pattern("matches", "a time hh:mm:ss")],
  ["unsignedInt", whole(0, "a whole number from 0 to 2147483647")],
  ["uri", uri("a URI without white space; a UUID in it in lower case")],
  ["url", uri("a URL without white space")],
  ["uuid", pattern("matches", "a UUID in lower case such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520")],
  ["xhtml", text("Infinity", "a non-empty text in XHTML")],
])

const primitiveKind = (name: string): PrimitiveKind => {
  const kind = primitives.get(name)
  if (kind === undefined) throw new Error(`Unknown primitive type ${name}`)
  return kind
}

/**
 * How R4's patterns are better said to a regular expression engine. For four digits but not 0000, it would go back on
 * nearly every year; the check of the calendar refuses 0000.
 */
const rewrites: ReadonlyArray<readonly [from: string, to: string]> = [
  ["([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)", "[0-9][0-9][0-9][0-9]"],
  ["(\\+|-)", "[+-]"],
]

/** R4's pattern, for the whole string; groups need not capture. */
const patternLiteral = (source: string): string =>
  `/^(?:${rewrites
    .reduce((pattern, [from, to]) => pattern.replace(from, to), source)
    .replace(/(?<!\\)\((?!\?)/g, "(?:")})$/`

const formatOf = (name: string, { format }: PrimitiveKind): string => format(patternLiteral(patternOf(name) ?? ""))

/** The module of the formats of those primitive types that an ordinary message has: a bundler loads a module as a whole. */
export const emitPrimitiveFormats = (ordinary: ReadonlySet<string>): string => {
  const blocks = [...primitives].flatMap(([name, kind]) =>
    ordinary.has(name) ? `export const ${name}: Format = ${formatOf(name, kind)}\n` : [],
  )
  return [
    header("StructureDefinitions"),
    "/** How the values of those primitive types are checked that ordinary messages have. */",
    'import { type Format, other } from "../internal/Format.ts"',
    'import * as formats from "../internal/formats.ts"',
    "",
    ...blocks,
  ].join("\n")
}

/** The module of the primitive types. */
export const emitPrimitives = (ordinary: ReadonlySet<string>): string => {
  const blocks = [...primitives].map(([name, kind]) => {
    const r4 = patternOf(name)
    // An xhtml element cannot be extended.
    const sibling = name === "xhtml" ? "" : ", extended"
    return (
      docs([`\`${name}\`: ${kind.expected}.`, ...(r4 === undefined ? [] : ["", `R4's pattern: \`${comment(r4)}\``])]) +
      `export const ${name}: PrimitiveSchema<${kind.type}> = /* @__PURE__ */ primitive(${JSON.stringify(name)}, ${JSON.stringify(kind.type)}, ${JSON.stringify(kind.expected)}, ${ordinary.has(name) ? `ordinary.${name}` : formatOf(name, kind)}${sibling})\n`
    )
  })
  return [
    header("StructureDefinitions"),
    "/** The primitive types, http://hl7.org/fhir/R4/datatypes.html#primitive */",
    'import { Element } from "./datatypes/Element.ts"',
    'import type { PrimitiveSchema } from "../FhirSchema.ts"',
    'import { primitive } from "../internal/construct.ts"',
    'import { other } from "../internal/Format.ts"',
    'import * as formats from "../internal/formats.ts"',
    'import * as ordinary from "./primitiveFormats.ts"',
    "",
    "/** What carries the id and extensions of a primitive. */",
    "const extended = () => Element.definition",
    "",
    ...blocks,
  ].join("\n")
}

/** The module of the required bindings. */
export const emitValueSets = (valueSets: Iterable<ValueSetModel>, resourceNames: ReadonlyArray<string>): string => {
  /** The arguments that list codes: the names of all resources are not written again. */
  const listed = (codes: ReadonlyArray<string>): string => {
    const hasResources = resourceNames.every((name) => codes.includes(name))
    const others = hasResources ? codes.filter((code) => !resourceNames.includes(code)) : codes
    return `${JSON.stringify(others.join("|"))}, extended${hasResources ? ", resourceTypes" : ""}`
  }
  const blocks = [...valueSets].map(({ codes, grammar, name, url }) => {
    const lines = ["", `<${url}|4.0.1>`]
    if (codes === undefined) {
      return (
        docs([`${name}: ${grammar?.expected}. The codes cannot be listed, so only their form is checked.`, ...lines]) +
        `export const ${name}: PrimitiveSchema<string> = /* @__PURE__ */ grammar(${JSON.stringify(name)}, ${JSON.stringify(grammar?.expected)}, ${grammar?.check.includes("(") ? "/* @__PURE__ */ " : ""}bindings.${grammar?.check}, extended)\n`
      )
    }
    if (codes.some((code) => code.includes("|"))) throw new Error(`${name} has a code with the sign between codes`)
    return (
      docs([`The codes of ${name}.`, ...lines]) +
      `export type ${name} = ${literals(codes, " | ")}\n` +
      `export const ${name}: PrimitiveSchema<${name}> = /* @__PURE__ */ codes(${JSON.stringify(name)}, ${listed(codes)})\n`
    )
  })
  return [
    header("value sets"),
    "/** The value sets that codes are bound to with the strength `required`. */",
    'import { Element } from "./datatypes/Element.ts"',
    'import type { PrimitiveSchema } from "../FhirSchema.ts"',
    'import { codes, grammar } from "../internal/construct.ts"',
    'import { resourceTypes } from "./resourceTypes.ts"',
    'import * as bindings from "../internal/bindings.ts"',
    "",
    "/** What carries the id and extensions of a code. */",
    "const extended = () => Element.definition",
    "",
    ...blocks,
  ].join("\n")
}

/** What the modules need to know of each other. */
export interface Context {
  readonly valueSets: ReadonlyMap<string, ValueSetModel>
  /** The module that declares a type, by the type's name. */
  readonly moduleOf: ReadonlyMap<string, string>
  readonly messageResources: ReadonlyArray<string>
  /** The invariants that are checked, by name. */
  readonly checked: ReadonlySet<string>
  /** Where a module lies within `src`. */
  readonly pathOf: (module: string) => string
}

/** How one file of `src` imports another. */
const relativeTo = (from: string, to: string): string => {
  const path = relative(dirname(from), to)
  return path.startsWith(".") ? path : `./${path}`
}

class Imports {
  readonly #named = new Map<string, Set<string>>()

  add(module: string, name: string): void {
    const names = this.#named.get(module) ?? new Set()
    this.#named.set(module, names.add(name))
  }

  /** The imports of a module, given where it lies and where the others do (paths within `src`). */
  print(from: string, pathOf: (module: string) => string): string {
    return [...this.#named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => {
        // A name imported as a value is imported as a type as well.
        if ([...names].every((name) => name.startsWith("type "))) {
          const types = [...names].map((name) => name.slice("type ".length)).sort()
          return `import type { ${types.join(", ")} } from "${relativeTo(from, pathOf(module))}"\n`
        }
        const needed = [...names].filter((name) => !names.has(name.replace(/^type /, "")) || !name.startsWith("type "))
        return `import { ${needed.sort().join(", ")} } from "${relativeTo(from, pathOf(module))}"\n`
      })
      .join("")
  }
}

/** The module of a datatype or resource. */
export const emitModule = (module: ModuleModel, context: Context): string => {
  const imports = new Imports()

  const valueSet = (url: string): ValueSetModel => {
    const found = context.valueSets.get(url)
    if (found === undefined) throw new Error(`Unknown value set ${url}`)
    return found
  }

  /** The name of the schema of a type. */
  const schemaOf = (type: TypeReference): string => {
    switch (type.kind) {
      case "primitive":
        imports.add("Primitives", type.name)
        return type.name
      case "codes": {
        const { name } = valueSet(type.name)
        imports.add("ValueSets", name)
        return name
      }
      case "resource":
      case "parameter":
        imports.add("AnyResource", "AnyResource")
        return "AnyResource"
      case "object": {
        const owner = context.moduleOf.get(type.name)
        if (owner === undefined) throw new Error(`No module declares ${type.name}`)
        if (owner !== module.name) imports.add(owner, type.name)
        return type.name
      }
    }
  }

  const typeOf = (type: TypeReference): string => {
    switch (type.kind) {
      case "primitive":
        return primitiveKind(type.name).type
      case "codes": {
        const { codes } = valueSet(type.name)
        if (codes === undefined) return "string"
        // An error of the compiler then lists the codes, where it would name the value set.
        return codes.length <= 16 ? literals(codes, " | ") : schemaOf(type)
      }
      case "parameter":
        imports.add("AnyResource", "type OtherResource")
        return 'R | OtherResource<R["resourceType"]>'
      case "resource":
        return schemaOf(type)
      case "object": {
        if (type.targets.length > 0) return `${schemaOf(type)}<${literals(type.targets, " | ")}>`
        const target = module.types.find((other) => other.name === type.name)
        return target?.parametric === true ? `${schemaOf(type)}<R>` : schemaOf(type)
      }
    }
  }

  const isResource = module.types[0]?.kind === "resource"
  const isPrimitive = (type: TypeReference): boolean => type.kind === "primitive" || type.kind === "codes"

  const emitMember = (name: string, type: TypeReference, element: ElementModel, optional: boolean): string => {
    const doc = `/** ${comment(element.short)} */\n`
    const single = typeOf(type)
    const hasSibling = isPrimitive(type) && !element.attribute
    const mark = optional ? "?" : ""
    const orUndefined = optional ? " | undefined" : ""
    // Where a repeating primitive may have extensions, null stands for an item that has nothing else.
    const item = hasSibling ? `${single} | null` : single
    // Extension.value[x] makes every type depend on every datatype: a non-empty array in one (Signature.type) would make no
    // type at all assignable from one that says array, as those of @types/fhir do.
    const array =
      element.min > 0 && isResource ? `readonly [${item}, ...ReadonlyArray<${item}>]` : `ReadonlyArray<${item}>`
    if (hasSibling) imports.add("Element", "Element")
    const sibling = element.max > 1 ? "ReadonlyArray<Element | null>" : "Element"
    return [
      `${doc}readonly ${name}${mark}: ${element.max > 1 ? array : single}${orUndefined}\n`,
      hasSibling ? `readonly _${name}?: ${sibling} | undefined\n` : "",
    ].join("")
  }

  const emitInterface = (type: TypeModel): string => {
    const members = type.elements.map((element) =>
      "kind" in element.type
        ? emitMember(element.name, element.type, element, element.min === 0)
        : element.type.map(([name, member]) => emitMember(name, member, element, true)).join(""),
    )
    if (type.name === "Resource")
      members.unshift("/** The name of the resource's type */\nreadonly resourceType: string\n")
    if (type.kind === "resource" && type.name !== "Resource" && type.name !== "DomainResource") {
      members.unshift(`readonly resourceType: ${JSON.stringify(type.name)}\n`)
    }
    if (type.base !== undefined) imports.add(type.base, type.base)
    if (type.path === "Reference") {
      members.unshift(
        docs([
          "Never there: what may be referred to, for the compiler. A reference to one type is not taken for one to another;",
          "one whose target is not known is taken for any.",
        ]),
        '"~target"?(target: Target): void\n',
      )
    }
    const parameters = type.parametric
      ? "<R extends Resource = MessageResource>"
      : type.path === "Reference"
        ? "<Target extends string = string>"
        : ""
    const base = type.base === undefined ? "" : ` extends ${type.base}`
    return `export interface ${type.name}${parameters}${base} {\n${members.join("")}}\n`
  }

  const use = (name: string): string => {
    imports.add("internal/construct", name)
    return name
  }

  const rulesOf = (rules: ReadonlyArray<InvariantModel>): ReadonlyArray<string> => {
    const checked = rules.filter(({ name }) => context.checked.has(name)).map(({ name }) => name)
    for (const name of checked) imports.add("Invariants", name)
    return checked
  }

  /** The constraints of an element, as expressions. */
  const constraintsOf = (element: ElementModel) => {
    const types = "kind" in element.type ? [element.type] : element.type.map(([, type]) => type)
    const targets = types.flatMap((type) => type.targets)
    const rules = rulesOf(element.rules)
    return {
      rules: rules.length === 0 ? undefined : `[${rules.join(", ")}]`,
      targets: targets.length === 0 ? undefined : JSON.stringify(targets.join("|")),
    }
  }

  const emitElement = (element: ElementModel): string => {
    const { rules, targets } = constraintsOf(element)
    // What a Reference may refer to stands by itself where there is nothing else.
    const constraints =
      rules === undefined ? targets : `{ rules: ${rules}${targets === undefined ? "" : `, targets: ${targets}`} }`
    const constrained = constraints === undefined ? "" : `, ${constraints}`
    if (!("kind" in element.type)) {
      const prefix = element.name.slice(0, -"[x]".length)
      const members = element.type.map(([name, type]) => {
        const end = name.slice(prefix.length)
        const schema = schemaOf(type)
        return end === schema ? end : `${end}: ${schema}`
      })
      const constructor = use(element.min > 0 ? "requiredChoice" : "choice")
      return `...${constructor}("${prefix}", { ${members.join(", ")} }${constrained})`
    }
    if (element.path === elementId) return `${key(element.name)}: ${use("attribute")}(${use("elementId")})`
    const exception = mimeTypeExceptions.get(element.path)
    const bound = schemaOf(element.type)
    const schema =
      exception === undefined
        ? bound
        : `${use("mimeTypeOr")}(${bound}, ${JSON.stringify(exception.expected)}, ${literals(exception.words, ", ")})`
    const many = element.max > 1
    if (many && element.max !== Infinity) throw new Error(`${element.path} may be there ${element.max} times`)
    const isAttribute = element.attribute && element.type.kind === "primitive" && element.type.name !== "xhtml"
    const isPlain = element.min === 0 && !isAttribute && constrained === ""
    if (isPlain && !many && schema === element.name) return schema
    if (isPlain) return `${key(element.name)}: ${many ? `[${schema}]` : schema}`
    const constructor = isAttribute
      ? element.min > 0
        ? "requiredAttribute"
        : "attribute"
      : many
        ? element.min > 0
          ? "nonEmpty"
          : "many"
        : element.min > 0
          ? "required"
          : "optional"
    return `${key(element.name)}: ${use(constructor)}(${schema}${constrained})`
  }

  const emitElements = (type: TypeModel): string => {
    const inherited = type.base === undefined ? [] : [`...${use("elementsOf")}(${type.base})`]
    const own = type.elements.map(emitElement)
    if (type.name === "Resource") {
      imports.add("Primitives", "code")
      own.unshift(`resourceType: ${use("requiredAttribute")}(code)`)
    }
    return `() => ({ ${[...inherited, ...own].join(", ")} })`
  }

  const emitSchema = (type: TypeModel): string => {
    const name = JSON.stringify(type.path)
    const rules = rulesOf(type.rules)
    const checked = rules.length === 0 ? "" : `, [${rules.join(", ")}]`
    if (type.kind === "resource" && type.parametric) {
      imports.add("FhirSchema", "type BundleSchema")
      const known = context.messageResources.map((resource) =>
        schemaOf({ kind: "object", name: resource, targets: [] }),
      )
      return `export const ${type.name}: BundleSchema<MessageResource> = /* @__PURE__ */ ${use("bundle")}(${emitElements(type)}, () => [${known.join(", ")}]${checked})\n`
    }
    const isResource = type.kind === "resource" && type.name !== "Resource" && type.name !== "DomainResource"
    const constructor = isResource ? "resource" : "complex"
    const schema = isResource ? "ResourceSchema" : "ObjectSchema"
    imports.add("FhirSchema", `type ${schema}`)
    return `export const ${type.name}: ${schema}<${type.name}> = /* @__PURE__ */ ${use(constructor)}(${name}, ${emitElements(type)}${checked})\n`
  }

  const emitParameter = (type: TypeModel): string => {
    imports.add("Resource", "type Resource")
    const others = context.messageResources.filter((resource) => resource !== module.name)
    for (const resource of others) schemaOf({ kind: "object", name: resource, targets: [] })
    return [
      "",
      docs([`A \`${type.name}\` in a \`${type.name}\`.`]) +
        `export interface Nested${type.name} extends ${type.name} {}\n`,
      docs([`The resources a \`${type.name}\` knows unless told otherwise: those a document message is made of.`]) +
        `export type MessageResource = ${[...others, `Nested${type.name}`].sort().join(" | ")}\n`,
    ].join("\n")
  }

  const blocks = module.types.map((type) => {
    const page =
      type.kind === "resource" && type.name !== "Resource"
        ? ["", `<http://hl7.org/fhir/R4/${type.name.toLowerCase()}.html>`]
        : type.kind === "datatype"
          ? ["", `<${type.url}>`]
          : []
    return [
      docs([comment(type.short), ...page]) + emitInterface(type),
      `/** The schema of {@link ${type.name}}. */\n` + emitSchema(type),
      type.parametric && type.kind === "resource" ? emitParameter(type) : "",
    ].join("\n")
  })
  return [header(module.url), imports.print(context.pathOf(module.name), context.pathOf), ...blocks].join("\n")
}

/** The module of the names of the resources. */
export const emitResourceTypes = (names: ReadonlyArray<string>): string =>
  [
    header("StructureDefinitions"),
    "/** The names of R4's resources. */",
    `export const resourceTypes: ReadonlySet<string> = /* @__PURE__ */ new Set(\n  ${JSON.stringify(names.join(" "))}.split(" "),\n)`,
    "",
  ].join("\n")

/** The module of all resources. */
export const emitFhirResource = (names: ReadonlyArray<string>, pathOf: (module: string) => string): string => {
  const from = pathOf("FhirResource")
  return [
    header("StructureDefinitions"),
    ...names.map((name) => `import { ${name} } from "${relativeTo(from, pathOf(name))}"`),
    `import type { FhirSchema } from "${relativeTo(from, pathOf("FhirSchema"))}"`,
    `import { anyResource, knowing } from "${relativeTo(from, pathOf("internal/construct"))}"`,
    "",
    docs(["The resources of R4 by the name of their type."]) +
      `export interface FhirResources {\n${names.map((name) => `readonly ${name}: ${name}\n`).join("")}}\n`,
    docs(["Any resource of R4, told apart by `resourceType`."]) +
      "export type FhirResource = FhirResources[keyof FhirResources]\n",
    docs([
      "The schema of {@link FhirResource}, which checks a resource of any type, and all that are inside it. Importing it imports every",
      "resource of R4.",
    ]) +
      `export const FhirResource: FhirSchema<FhirResource> = /* @__PURE__ */ knowing(anyResource<FhirResource>(), ${names.join(", ")})`,
    "",
  ].join("\n")
}

/** The module of the invariants that are checked: HL7's words, with the functions that check them. */
export const emitInvariants = (
  invariants: ReadonlyArray<InvariantModel>,
  moduleOf: ReadonlyMap<string, string>,
): string => {
  const modules = [...new Set(invariants.flatMap(({ name }) => moduleOf.get(name) ?? []))].sort()
  return [
    header("StructureDefinitions"),
    "/** R4's invariants that are checked. */",
    'import { error, type Invariant, warning } from "../internal/Definition.ts"',
    ...modules.map((module) => `import * as ${module} from "../internal/invariants/${module}.ts"`),
    "",
    ...invariants.map(
      ({ human, key, name, severity }) =>
        `export const ${name}: Invariant = /* @__PURE__ */ ${severity}(${JSON.stringify(key)}, ${JSON.stringify(human.replace(/\s+/g, " ").trim())}, ${moduleOf.get(name)}.${name})`,
    ),
    "",
  ].join("\n")
}

/** The index: what is generated by its own name, what is written by hand as a namespace. */
export const emitIndex = (
  types: ReadonlyArray<string>,
  namespaces: ReadonlyArray<string>,
  pathOf: (module: string) => string,
): string =>
  [
    header("StructureDefinitions and value sets"),
    docs([
      "FHIR R4 as Effect schemas: HL7's types and value sets by their own names, everything else as a namespace per module.",
      "",
      "This module imports every resource of R4. A program that bundles for size imports the modules it needs instead.",
    ]),
    ...[...types].sort().map((module) => `export * from "./${pathOf(module)}"`),
    ...[...namespaces].sort().map((module) => `export * as ${module} from "./${pathOf(module)}"`),
    "",
  ].join("\n")
