/**
 * FHIR types as Effect schemas, and the constructors that the generated modules define them with.
 *
 * A FHIR schema decodes to the very object it was given: what it does not know stays, in its place. So decoding and
 * encoding are the identity, `Type` is `Encoded`, and a document that went through is the document that came in.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import {
  type Choice,
  type Definition,
  type Element,
  type Elements,
  ObjectDefinition,
  type PrimitiveDefinition,
} from "./internal/Definition.ts"
import { problemsOf } from "./internal/Compile.ts"
import { type Problem, shown } from "./internal/Walk.ts"
import type { Bundle } from "./generated/resources/Bundle.ts"
import type { Resource } from "./generated/resources/Resource.ts"

/**
 * A FHIR type as a schema of plain JSON.
 *
 * It works wherever a schema does: `Schema.decodeUnknownEffect`, `Schema.is`, a field of a `Schema.Struct`, an HTTP API.
 * There, `onExcessProperty: "error"` refuses unknown elements. `Validation.ts` reports problems the FHIR way.
 *
 * @example
 * ```ts
 * import { Patient } from "@effect-redox/fhir/Patient"
 * import * as Schema from "effect/Schema"
 *
 * const Admission = Schema.Struct({ ward: Schema.String, patient: Patient })
 * ```
 */
export interface FhirSchema<T> extends Schema.declare<T> {
  /** What the type is made of, for the validator. */
  readonly definition: Definition
  /** The resources it checks inside itself (`contained`, `Bundle.entry.resource`), by `resourceType`. */
  readonly resources: () => ReadonlyMap<string, ObjectDefinition>
}

/** A datatype or backbone element as a schema. */
export interface ObjectSchema<T> extends FhirSchema<T> {
  readonly definition: ObjectDefinition
}

/** A resource as a schema. */
export interface ResourceSchema<T extends Resource> extends ObjectSchema<T> {}

/** A primitive type or a required binding as a schema. */
export interface PrimitiveSchema<T> extends FhirSchema<T> {
  readonly definition: PrimitiveDefinition
}

/** A Bundle over a set of resources. */
export interface BundleSchema<R extends Resource> extends ResourceSchema<Bundle<R>> {
  /**
   * A Bundle over another set: the resources in its entries are told apart by `resourceType` and checked if they are of
   * the set, or {@link knowing | known} by one that is. Others pass through untouched, or are refused where unknown
   * resources are.
   *
   * @example
   * ```ts
   * import { Bundle } from "@effect-redox/fhir/Bundle"
   * import { Observation } from "@effect-redox/fhir/Observation"
   * import { Patient } from "@effect-redox/fhir/Patient"
   *
   * const Results = Bundle.of(Patient, Observation)
   *
   * const values = (bundle: typeof Results.Type) =>
   *   bundle.entry?.map(({ resource }) => (resource?.resourceType === "Observation" ? resource.valueQuantity : undefined))
   * ```
   */
  readonly of: <const S extends ReadonlyArray<ResourceSchema<Resource>>>(
    ...resources: S
  ) => BundleSchema<S[number]["Type"]>
}

const toIssue = (problem: Problem): SchemaIssue.Issue => {
  const issue = new SchemaIssue.InvalidValue({ message: problem.message })
  // A key nobody described could be somebody's name, and Effect prints paths.
  const path = problem.segments.map((segment) => (typeof segment === "string" ? shown(segment) : segment))
  return path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue)
}

const make = <T, D extends Definition>(
  definition: D,
  resources: () => ReadonlyMap<string, ObjectDefinition>,
): Schema.declare<T> & { readonly definition: D; readonly resources: () => ReadonlyMap<string, ObjectDefinition> } =>
  Object.assign(
    Schema.declareConstructor<T>()(
      [],
      () => (input, ast, options) => {
        const strict = options.onExcessProperty === "error"
        const problems = problemsOf(input, definition, {
          strict,
          rejectUnknownResources: strict,
          first: options.errors !== "all",
          resources: resources(),
        })
        const conforms = (_input: unknown): _input is T => problems.length === 0
        if (conforms(input)) return Effect.succeed(input)
        const [first, ...others] = problems.map(toIssue)
        return Effect.fail(
          first !== undefined && others.length === 0
            ? first
            : new SchemaIssue.Composite(ast, [first ?? new SchemaIssue.InvalidType(ast), ...others]),
        )
      },
      // The type is its own JSON: derived codecs have nothing to convert.
      { identifier: definition.name, toCodecJson: () => undefined },
    ),
    { definition, resources },
  )

const none: ReadonlyMap<string, ObjectDefinition> = new Map()
const noResources = (): ReadonlyMap<string, ObjectDefinition> => none

/** A map made when first asked for, so that modules may import each other in circles. */
const lazily = (schemas: () => ReadonlyArray<ObjectDefinition>): (() => ReadonlyMap<string, ObjectDefinition>) => {
  let map: ReadonlyMap<string, ObjectDefinition> | undefined
  let making = false
  return () => {
    if (map !== undefined) return map
    // Bundle is among the resources that it knows.
    if (making) return none
    making = true
    return (map = new Map(schemas().map((definition) => [definition.name, definition])))
  }
}

/** The resources of a set, each with those that it knows itself. */
const knownBy = (schemas: ReadonlyArray<ResourceSchema<Resource>>): ReadonlyArray<ObjectDefinition> =>
  schemas.flatMap((schema) => [schema.definition, ...schema.resources().values()])

/** Defines a primitive type. */
export const primitive = <T extends string | number | boolean>(
  definition: Omit<PrimitiveDefinition, "kind">,
): PrimitiveSchema<T> => make(Object.assign({ kind: "primitive" as const }, definition), noResources)

/** Defines a required binding to a value set whose codes can be listed. */
export const codes = <const C extends string>(
  name: string,
  sibling: () => ObjectSchema<unknown>,
  values: ReadonlyArray<C>,
): PrimitiveSchema<C> =>
  primitive({
    name,
    json: "string",
    rule: "binding",
    expected: values.length > 12 ? `a code of the value set ${name}` : `one of ${values.join(" | ")}`,
    format: { kind: "codes", codes: new Set(values) },
    sibling: () => sibling().definition,
  })

/** Defines a datatype or a backbone element. */
export const complex = <T>(name: string, elements: () => Elements): ObjectSchema<T> =>
  make(new ObjectDefinition(name, false, elements), noResources)

/** Defines a resource. Inside itself it knows its own type; see {@link knowing} for others. */
export const resource = <T extends Resource>(name: string, elements: () => Elements): ResourceSchema<T> => {
  const definition = new ObjectDefinition(name, true, elements)
  return make(
    definition,
    lazily(() => [definition]),
  )
}

/** Defines Bundle. It knows itself and the given resources. */
export const bundle = <R extends Resource>(
  elements: () => Elements,
  resources: () => ReadonlyArray<ResourceSchema<Resource>>,
): BundleSchema<R> => bundleOver(new ObjectDefinition("Bundle", true, elements), resources)

const bundleOver = <R extends Resource>(
  definition: ObjectDefinition,
  resources: () => ReadonlyArray<ResourceSchema<Resource>>,
): BundleSchema<R> =>
  Object.assign(
    make<Bundle<R>, ObjectDefinition>(
      definition,
      lazily(() => [definition, ...knownBy(resources())]),
    ),
    {
      of: <const S extends ReadonlyArray<ResourceSchema<Resource>>>(...others: S): BundleSchema<S[number]["Type"]> =>
        bundleOver(definition, () => others),
    },
  )

/** A schema for any resource: those it is {@link knowing | given} are checked, others pass through. */
export const anyResource = <T>(): FhirSchema<T> => make({ kind: "resource", name: "Resource" } as const, noResources)

/**
 * The same schema, checking also the given resources wherever a resource may be inside it: a `DocumentReference` with
 * its contained `Practitioner`. Others pass through untouched, or are refused where unknown resources are.
 *
 * @example
 * ```ts
 * import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import { knowing } from "@effect-redox/fhir/FhirSchema"
 * import { Practitioner } from "@effect-redox/fhir/Practitioner"
 *
 * const Document = knowing(DocumentReference, Practitioner)
 * ```
 */
export const knowing: {
  <T extends Resource>(
    schema: ResourceSchema<T>,
    ...resources: ReadonlyArray<ResourceSchema<Resource>>
  ): ResourceSchema<T>
  <T>(schema: FhirSchema<T>, ...resources: ReadonlyArray<ResourceSchema<Resource>>): FhirSchema<T>
} = <T, D extends Definition>(
  schema: Schema.declare<T> & {
    readonly definition: D
    readonly resources: () => ReadonlyMap<string, ObjectDefinition>
  },
  ...resources: ReadonlyArray<ResourceSchema<Resource>>
) =>
  make<T, D>(
    schema.definition,
    lazily(() => [...schema.resources().values(), ...knownBy(resources)]),
  )

/** The elements of a type, for one that is derived from it. */
export const elementsOf = (schema: ObjectSchema<unknown>): Elements => schema.definition.elements

const element = (schema: FhirSchema<unknown>, min: number, max: number, attribute = false): Element => ({
  definition: schema.definition,
  min,
  max,
  attribute,
})

/** An element that must be present once (1..1). */
export const required = (schema: FhirSchema<unknown>): Element => element(schema, 1, 1)

/** An element that may be present once (0..1). */
export const optional = (schema: FhirSchema<unknown>): Element => element(schema, 0, 1)

/** An element that may repeat (0..*): an array in JSON, absent rather than empty. */
export const many = (schema: FhirSchema<unknown>, max = Infinity): Element => element(schema, 0, max)

/** An element that may repeat and must be present (1..*). */
export const nonEmpty = (schema: FhirSchema<unknown>, max = Infinity): Element => element(schema, 1, max)

/** An element that is an attribute in XML (0..1): it can have no extension, so no `_name` sibling. */
export const attribute = (schema: FhirSchema<unknown>): Element => element(schema, 0, 1, true)

/** An {@link attribute} that must be present (1..1). */
export const requiredAttribute = (schema: FhirSchema<unknown>): Element => element(schema, 1, 1, true)

const definitions = (members: Readonly<Record<string, FhirSchema<unknown>>>): Readonly<Record<string, Definition>> =>
  Object.fromEntries(Object.entries(members).map(([key, schema]) => [key, schema.definition]))

/** A choice of types (0..1): at most one of the members may be present. */
export const choice = (members: Readonly<Record<string, FhirSchema<unknown>>>): Choice => ({
  members: definitions(members),
  min: 0,
})

/** A choice of types (1..1): one of the members must be present. */
export const requiredChoice = (members: Readonly<Record<string, FhirSchema<unknown>>>): Choice => ({
  members: definitions(members),
  min: 1,
})
