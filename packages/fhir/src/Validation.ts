/** Checks JSON against a FHIR schema and names every problem the way FHIR people do. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { FhirSchema, ObjectSchema, ResourceSchema } from "./FhirSchema.ts"
import type { Resource } from "./generated/resources/Resource.ts"
import { compileCheck } from "./internal/Compile.ts"
import { checkedBy, problemsOf } from "./internal/construct.ts"
import type { CheckOptions } from "./internal/Definition.ts"
import { pathWriter, type Problem } from "./internal/Problem.ts"
import { isResourceType } from "./internal/resourceTypes.ts"

/**
 * Every {@link FhirIssue} rule. Of structure:
 *
 * - `required`: an element with a minimum of 1 is missing (also `resourceType`)
 * - `type`: another kind of JSON: an object for a string, a value for an array, null
 * - `cardinality`: an empty array, or more items than allowed
 * - `format`: a string or number that is not of its primitive type (a `date` that is no date)
 * - `binding`: a code outside its required value set
 * - `choice`: two members of one `value[x]`
 * - `alignment`: `_given` and `given` of different lengths
 * - `unknown-element`, `unknown-resource`: not in FHIR R4, or not among the resources the schema knows; only where refused
 * - `depth`: nested more than 256 levels
 * - `too-many`: the last of 1,001 problems, saying that there are more, which are not listed
 *
 * Of references, where {@link ValidationOptions.invariants | invariants} are checked:
 *
 * - `reference-target`: the resource that is referred to is not of a type that the element may refer to
 * - `reference-type`: `Reference.type` is not the type of the resource that is referred to
 *
 * And R4's invariants by their keys: `ele-1` (an element has a value or children; always checked), `ext-1`, `pat-1`, …
 */
export const FhirRule = /* @__PURE__ */ Schema.Union([
  /* @__PURE__ */ Schema.Literals([
    "required",
    "type",
    "cardinality",
    "format",
    "binding",
    "choice",
    "alignment",
    "unknown-element",
    "unknown-resource",
    "reference-target",
    "reference-type",
    "depth",
    "too-many",
  ]),
  /* @__PURE__ */ Schema.TemplateLiteral([Schema.String, "-", Schema.String]),
])

/** One of the rules that a value can break. */
export type FhirRule = typeof FhirRule.Type

/** One problem of a value. */
export interface FhirIssue {
  /** Where: `Bundle.entry[1].resource.content[0].attachment.contentType`. A key that FHIR could not have is shown as `?`. */
  readonly path: string
  /** What was broken. */
  readonly rule: FhirRule
  /** What is expected there. Never what was found: that may be about a patient. */
  readonly message: string
}

/** The schema of {@link FhirIssue}. */
export const FhirIssue: Schema.Codec<FhirIssue> = /* @__PURE__ */ Schema.Struct({
  path: Schema.String,
  rule: FhirRule,
  message: Schema.String,
})

/** A value is not what its schema says. It holds the problems in document order, as {@link issues} does, and no value. */
export class FhirError
  extends /* @__PURE__ */ Schema.TaggedError<FhirError>()("FhirError", {
    /** The type that was expected, such as `Bundle`. */
    type: Schema.String,
    issues: /* @__PURE__ */ Schema.Array(FhirIssue),
  })
{
  override get message(): string {
    // Of the prototype, which debuggers and `inspect` with `showHidden` read as well.
    if (!Object.hasOwn(this, "_tag")) return ""
    const lines = this.issues.slice(0, 10).map((issue) => `  ${issue.path}: ${issue.message}`)
    const more = this.issues.length - lines.length
    return [`Not a valid ${this.type}`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n")
  }
}

/** How strictly a value is checked. Without options it is read: what R4 does not know stays, and rules beyond structure rest. */
export interface ValidationOptions {
  /**
   * `"preserve"` (the default) is for reading: unknown elements stay as they are. `"reject"` is for sending: an unknown
   * element is a problem, and so is white space within base64.
   */
  readonly unknownElements?: "preserve" | "reject" | undefined
  /** What to do with a resource of a type the schema does not know; as `unknownElements` unless given. */
  readonly unknownResources?: "preserve" | "reject" | undefined
  /**
   * Whether R4's invariants and the targets of references are checked: by default where unknown elements are rejected, which
   * is for sending.
   */
  readonly invariants?: "check" | "ignore" | undefined
}

const rootName = (schema: FhirSchema<unknown>, value: unknown): string => {
  if (schema.definition.kind !== "resource") return schema.definition.name
  const name = typeof value === "object" && value !== null && "resourceType" in value ? value.resourceType : undefined
  return typeof name === "string" && schema.resources().has(name) ? name : "Resource"
}

/**
 * Every problem of a value, in document order: none when it is valid. A missing element comes after those present in the
 * same object. After 1,000 problems comes one of the rule `too-many` and no other. Pure and synchronous.
 *
 * @example
 * ```ts
 * import { Patient } from "@effect-redox/fhir/Patient"
 * import { issues } from "@effect-redox/fhir/Validation"
 *
 * const found = issues(Patient, { unknownElements: "reject" })({ resourceType: "Patient", gender: "F" })
 * // [{ path: "Patient.gender", rule: "binding", message: "expected one of male | female | other | unknown" }]
 * ```
 */
export const issues = (
  schema: FhirSchema<unknown>,
  options?: ValidationOptions,
): ((value: unknown) => ReadonlyArray<FhirIssue>) => {
  const find = problems(schema, options, "all")
  return (value) => shownIn(schema, value, find(value))
}

const shownIn = (
  schema: FhirSchema<unknown>,
  value: unknown,
  problems: ReadonlyArray<Problem>,
): ReadonlyArray<FhirIssue> => {
  if (problems.length === 0) return valid
  const write = pathWriter(rootName(schema, value))
  return problems.map(({ segments, rule, message }) => ({ path: write(segments), rule, message }))
}

const problems = (
  schema: FhirSchema<unknown>,
  options: ValidationOptions | undefined,
  which: "all" | "first" | "with warnings",
): ((value: unknown) => ReadonlyArray<Problem>) => {
  const strict = options?.unknownElements === "reject"
  const rejectUnknownResources = (options?.unknownResources ?? options?.unknownElements) === "reject"
  const invariants = (options?.invariants ?? (strict ? "check" : "ignore")) === "check"
  const first = which === "first"
  const warnings = which === "with warnings"
  let made: CheckOptions | undefined
  return (value) => {
    // Not before it is used: modules may import each other in circles.
    made ??= {
      strict,
      rejectUnknownResources,
      invariants,
      warnings,
      first,
      resources: schema.resources(),
      isResourceType,
    }
    return problemsOf(value, schema, made)
  }
}

const valid: ReadonlyArray<FhirIssue> = []

/**
 * What HL7 recommends of a value that is valid without it: the invariants of R4 that are warnings, such as `dom-6` (a resource
 * should have a narrative).
 *
 * @example
 * ```ts
 * import { Patient } from "@effect-redox/fhir/Patient"
 * import { advice } from "@effect-redox/fhir/Validation"
 *
 * const recommended = advice(Patient)({ resourceType: "Patient" })
 * // [{ path: "Patient", rule: "dom-6", message: "A resource should have narrative for robust management" }]
 * ```
 */
export const advice = (schema: FhirSchema<unknown>): ((value: unknown) => ReadonlyArray<FhirIssue>) => {
  const find = problems(schema, { invariants: "check" }, "with warnings")
  return (value) =>
    shownIn(
      schema,
      value,
      find(value).filter(({ severity }) => severity === "warning"),
    )
}

/**
 * Whether a value is valid, as a type guard.
 *
 * @example
 * ```ts
 * import { Patient } from "@effect-redox/fhir/Patient"
 * import { is } from "@effect-redox/fhir/Validation"
 *
 * const isPatient = is(Patient)
 * const familyName = (value: unknown) => (isPatient(value) ? value.name?.[0]?.family : undefined)
 * ```
 */
export const is = <T>(schema: FhirSchema<T>, options?: ValidationOptions): ((value: unknown) => value is T) => {
  const find = problems(schema, options, "first")
  return (value): value is T => find(value).length === 0
}

/**
 * Takes a value for what its schema says, or fails with every problem. The result is the value itself, not a copy.
 *
 * @example
 * ```ts
 * import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import { decodeResult } from "@effect-redox/fhir/Validation"
 *
 * const read = decodeResult(DocumentReference)
 * const result = read(JSON.parse('{"resourceType":"DocumentReference"}'))
 * ```
 */
export const decodeResult = <T>(
  schema: FhirSchema<T>,
  options?: ValidationOptions,
): ((value: unknown) => Result.Result<T, FhirError>) => {
  const check = issues(schema, options)
  return (value) => {
    const found = check(value)
    const conforms = (_value: unknown): _value is T => found.length === 0
    return conforms(value)
      ? Result.succeed(value)
      : Result.fail(new FhirError({ type: schema.definition.name, issues: found }))
  }
}

/** {@link decodeResult} as an Effect. */
export const decode = <T>(
  schema: FhirSchema<T>,
  options?: ValidationOptions,
): ((value: unknown) => Effect.Effect<T, FhirError>) => {
  const run = decodeResult(schema, options)
  return (value) => Effect.fromResult(run(value))
}

/**
 * The same schema, checked by JavaScript that is generated for it at run time: for programs that check resources by the
 * million. Whatever takes a schema takes this one, and finds the same. Compiling a Bundle takes some milliseconds; do it once,
 * at the top of a module. Where code may not be generated from strings (a Content-Security-Policy,
 * `--disallow-code-generation-from-strings`), the schema is walked as before.
 *
 * @example
 * ```ts
 * import { Bundle } from "@effect-redox/fhir/Bundle"
 * import { compile, issues } from "@effect-redox/fhir/Validation"
 *
 * const check = issues(compile(Bundle), { unknownElements: "reject" })
 * ```
 */
export const compile: {
  <T extends Resource>(schema: ResourceSchema<T>): ResourceSchema<T>
  <T>(schema: ObjectSchema<T>): ObjectSchema<T>
  <T>(schema: FhirSchema<T>): FhirSchema<T>
} = /* @__PURE__ */ checkedBy(compileCheck)
