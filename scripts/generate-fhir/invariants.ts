/** The invariants that are checked: those with a function in packages/fhir/src/internal/invariants. */
import * as clinical from "../../packages/fhir/src/internal/invariants/clinical.ts"
import * as conformance from "../../packages/fhir/src/internal/invariants/conformance.ts"
import * as elements from "../../packages/fhir/src/internal/invariants/elements.ts"
import * as infrastructure from "../../packages/fhir/src/internal/invariants/infrastructure.ts"
import * as narrative from "../../packages/fhir/src/internal/invariants/narrative.ts"
import * as ordinary from "../../packages/fhir/src/internal/invariants/ordinary.ts"

const modules: Readonly<Record<string, object>> = {
  clinical,
  conformance,
  elements,
  infrastructure,
  narrative,
  ordinary,
}

/** The module of each function, by the invariant's name. */
export const moduleOfInvariant: ReadonlyMap<string, string> = new Map(
  Object.entries(modules).flatMap(([module, checks]) => Object.keys(checks).map((name) => [name, module] as const)),
)

/** The names of the invariants that are checked. */
export const checkedInvariants: ReadonlySet<string> = new Set(moduleOfInvariant.keys())

/** Why the others are not checked, by key. */
export const notChecked: ReadonlyMap<string, string> = new Map([
  ["eld-11", "R4's expression is true of every element: it asks whether a list of answers exists, not what they are"],
  ["ppc-2", "R4's expression names the code system `something`, so that nothing can break it"],
  ["ppc-3", "as ppc-2"],
  ["ppc-4", "as ppc-2"],
  ["ppc-5", "as ppc-2"],
])

/** How those that are checked differ from R4's expression, where that does not say what HL7's words say. */
const differently: ReadonlyMap<string, string> = new Map([
  ["ele-1", "with the structure, reading included"],
  ["con-3", "by HL7's words: the expression compares a CodeableConcept with a string"],
  ["ctm-1", "where the member's type can be seen in the reference, the resource or the Bundle around it"],
  ["dom-3", "a contained resource is referred to by any string that is `#` and its id, or refers to `#`"],
  ["ref-1", "`#` alone is the containing resource"],
  ["rng-2", "of quantities in the same unit"],
  [
    "txt-1",
    "well-formed, of the elements and attributes of HTML 4.0 that R4's narrative page names, and no script in a link",
  ],
  ["txt-2", "a text that is not white space, or an image"],
  ["eld-19", "of the whole path: the expression is not anchored"],
  ["eld-20", "of the whole path: the expression is not anchored"],
])

/** How the check of an invariant differs from R4's expression; undefined where it does not. */
export const howDifferent = (key: string): string | undefined =>
  differently.get(key) ?? (key.endsWith("-0") ? "of the whole name: the expression is not anchored" : undefined)
