/** The constructors that the generated modules define FHIR's types with. `FhirSchema.ts` has what users need of them. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import {
  type Check,
  type CheckOptions,
  type Choice,
  type Constraints,
  type Definition,
  type Element,
  type Elements,
  type Invariant,
  ObjectDefinition,
  type PrimitiveDefinition,
} from "./Definition.ts"
import { fits } from "./validity.ts"
import { accepts, type Accepts, type Format, other } from "./Format.ts"
import { type Problem, shown } from "./Problem.ts"
import { Place } from "./references.ts"
import { isResourceType } from "./resourceTypes.ts"
import { walk } from "./Walk.ts"
import type { Bundle } from "../generated/resources/Bundle.ts"
import type { Resource } from "../generated/resources/Resource.ts"

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
  /** What says quickly that a value is valid, where `Validation.compile` made it. */
  readonly quickCheck: Check | undefined
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
  // An undescribed key could be somebody's name, and Effect prints paths.
  const path = problem.segments.map((segment) => (typeof segment === "string" ? shown(segment) : segment))
  return path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue)
}

/** What a schema is made of. */
interface Parts<D extends Definition> {
  readonly definition: D
  readonly resources: () => ReadonlyMap<string, ObjectDefinition>
  readonly quickCheck: Check | undefined
}

/** The problems of a value: none if a quick check knows it to be valid, otherwise what the walk finds. */
export const problemsOf = (
  value: unknown,
  { definition, quickCheck }: Parts<Definition>,
  options: CheckOptions,
): ReadonlyArray<Problem> => {
  if (options.warnings !== true) {
    const place = options.invariants ? Place.of(value, options.isResourceType) : Place.nowhere
    if (quickCheck === undefined ? fits(value, definition, options, place) : quickCheck(value, 0, options, place))
      return noProblems
  }
  return walk(value, definition, options)
}

const noProblems: ReadonlyArray<Problem> = []

const make = <T, D extends Definition>(
  definition: D,
  resources: () => ReadonlyMap<string, ObjectDefinition>,
  quickCheck?: Check,
): Schema.declare<T> & Parts<D> => {
  const parts = { definition, resources, quickCheck }
  return Object.assign(
    Schema.declareConstructor<T>()(
      [],
      () => (input, ast, options) => {
        const strict = options.onExcessProperty === "error"
        const problems = problemsOf(input, parts, {
          strict,
          rejectUnknownResources: strict,
          invariants: strict,
          first: options.errors !== "all",
          resources: resources(),
          isResourceType,
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
    parts,
  )
}

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

const simple =
  (rule: PrimitiveDefinition["rule"]) =>
  <T extends string | number | boolean>(
    name: string,
    json: PrimitiveDefinition["json"],
    expected: string,
    format: Format,
    sibling?: PrimitiveDefinition["sibling"],
  ): PrimitiveSchema<T> =>
    make(
      {
        kind: "primitive" as const,
        name,
        json,
        rule,
        expected,
        format,
        sibling,
      },
      noResources,
    )

/** Defines a primitive type. */
export const primitive = /* @__PURE__ */ simple("format")

const bound = /* @__PURE__ */ simple("binding")

/** Defines a required binding to a value set whose codes are of a form. */
export const grammar = (
  name: string,
  expected: string,
  accepts: Accepts,
  sibling: PrimitiveDefinition["sibling"],
): PrimitiveSchema<string> => bound(name, "string", expected, other(accepts), sibling)

/** Defines a required binding to a value set whose codes can be listed, here with `|` between them; `also` has more of them. */
export const codes = <const C extends string>(
  name: string,
  list: string,
  sibling: PrimitiveDefinition["sibling"],
  also: Iterable<string> = [],
): PrimitiveSchema<C> => {
  const values = [...list.split("|"), ...also]
  const expected = values.length > 12 ? `a code of the value set ${name}` : `one of ${values.join(" | ")}`
  return bound(name, "string", expected, { kind: "codes", codes: new Set(values) }, sibling)
}

/**
 * Elements as the generated modules write them: a schema alone is of an element that may be present once (0..1), one in an array of an
 * element that may repeat (0..*), as it is an array in JSON.
 */
type Written = Readonly<Record<string, FhirSchema<unknown> | readonly [FhirSchema<unknown>] | Element | Choice>>

const isRepeating = (written: Written[string]): written is readonly [FhirSchema<unknown>] => Array.isArray(written)

const define = (
  name: string,
  isResource: boolean,
  written: () => Written,
  rules: ReadonlyArray<Invariant> = [],
): ObjectDefinition =>
  new ObjectDefinition(
    name,
    isResource,
    () =>
      Object.fromEntries(
        Object.entries(written()).map(([key, one]) => [
          key,
          isRepeating(one) ? many(one[0]) : typeof one === "function" ? optional(one) : one,
        ]),
      ),
    rules,
  )

/** Defines a datatype or a backbone element. */
export const complex = <T>(name: string, elements: () => Written, rules?: ReadonlyArray<Invariant>): ObjectSchema<T> =>
  make(define(name, false, elements, rules), noResources)

/** Defines a resource. Inside itself it knows its own type; see {@link knowing} for others. */
export const resource = <T extends Resource>(
  name: string,
  elements: () => Written,
  rules?: ReadonlyArray<Invariant>,
): ResourceSchema<T> => {
  const definition = define(name, true, elements, rules)
  return make(
    definition,
    lazily(() => [definition]),
  )
}

/** Defines Bundle. It knows itself and the given resources. */
export const bundle = <R extends Resource>(
  elements: () => Written,
  resources: () => ReadonlyArray<ResourceSchema<Resource>>,
  rules?: ReadonlyArray<Invariant>,
): BundleSchema<R> => bundleOver(define("Bundle", true, elements, rules), resources)

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
  schema: Schema.declare<T> & Parts<D>,
  ...resources: ReadonlyArray<ResourceSchema<Resource>>
) =>
  make<T, D>(
    schema.definition,
    lazily(() => [...schema.resources().values(), ...knownBy(resources)]),
  )

/** What makes of a schema the same one with a check. */
export const checkedBy =
  (
    checkOf: (definition: Definition) => Check | undefined,
  ): {
    <T extends Resource>(schema: ResourceSchema<T>): ResourceSchema<T>
    <T>(schema: ObjectSchema<T>): ObjectSchema<T>
    <T>(schema: FhirSchema<T>): FhirSchema<T>
  } =>
  <T, D extends Definition>(schema: Schema.declare<T> & Parts<D>) =>
    make<T, D>(schema.definition, schema.resources, checkOf(schema.definition))

/** The elements of a type, for one that is derived from it. */
export const elementsOf = (schema: ObjectSchema<unknown>): Elements => schema.definition.elements

/** The constraints of an element: what a Reference may refer to, where that is all. */
const constraintsIn = (given: Constraints | string | undefined): Constraints | undefined =>
  typeof given === "string" ? { targets: given } : given

const element = (
  schema: FhirSchema<unknown>,
  min: number,
  max: number,
  constraints?: Constraints | string,
  attribute = false,
): Element => ({ definition: schema.definition, min, max, attribute, ...constraintsIn(constraints) })

/** An element that must be present once (1..1). */
export const required = (schema: FhirSchema<unknown>, constraints?: Constraints | string): Element =>
  element(schema, 1, 1, constraints)

/** An element that may be present once (0..1) and is constrained. */
export const optional = (schema: FhirSchema<unknown>, constraints?: Constraints | string): Element =>
  element(schema, 0, 1, constraints)

/** An element that may repeat (0..*) and is constrained: an array in JSON, absent rather than empty. */
export const many = (schema: FhirSchema<unknown>, constraints?: Constraints | string): Element =>
  element(schema, 0, Infinity, constraints)

/** An element that may repeat and must be present (1..*). */
export const nonEmpty = (schema: FhirSchema<unknown>, constraints?: Constraints | string): Element =>
  element(schema, 1, Infinity, constraints)

/** An element that is an attribute in XML (0..1): it can have no extension, so no `_name` sibling. */
export const attribute = (schema: FhirSchema<unknown>): Element => element(schema, 0, 1, undefined, true)

/** An {@link attribute} that must be present (1..1). */
export const requiredAttribute = (schema: FhirSchema<unknown>): Element => element(schema, 1, 1, undefined, true)

const choiceOf =
  (min: number) =>
  (
    name: string,
    members: Readonly<Record<string, FhirSchema<unknown>>>,
    constraints?: Constraints | string,
  ): Elements => ({
    [`${name}[x]`]: {
      members: Object.fromEntries(Object.entries(members).map(([type, schema]) => [name + type, schema.definition])),
      min,
      ...constraintsIn(constraints),
    },
  })

/** A choice of types (0..1), its members by what follows its name in their keys: at most one of them may be present. */
export const choice = /* @__PURE__ */ choiceOf(0)

/** A choice of types (1..1): one of the members must be present. */
export const requiredChoice = /* @__PURE__ */ choiceOf(1)

/** The schema of `Element.id`: "any string value that does not contain spaces". */
export const elementId: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "string",
  "string",
  "an id without spaces",
  {
    kind: "word",
  },
)

/** A binding to MIME types where the element's own definition allows other words as well. */
export const mimeTypeOr = (
  schema: PrimitiveSchema<string>,
  expected: string,
  ...words: ReadonlyArray<string>
): PrimitiveSchema<string> => {
  const { format, name, sibling } = schema.definition
  return grammar(
    name,
    `${schema.definition.expected}, or ${expected}`,
    (value, strict) => (typeof value === "string" && words.includes(value)) || accepts(format, value, strict),
    sibling,
  )
}
