/**
 * Whether what is about to be sent is in order, for a program that is to be small: yes for nearly every message, and otherwise nothing.
 *
 * It knows the resources and elements that messages with documents usually have, and all that R4 requires of those. What is not
 * among them (a narrative, a timing, an Observation, a reference to a Device) may be right or wrong. `Validation` knows all of R4 and
 * has words for each problem, at three times the size; a program can load it where there is no yes:
 *
 * @example
 * ```ts
 * import * as Fit from "@effect-redox/fhir/Fit"
 * import type { FhirIssue } from "@effect-redox/fhir/Validation"
 *
 * export const problems = async (message: unknown): Promise<ReadonlyArray<FhirIssue>> => {
 *   if (Fit.isMessage(message)) return []
 *   const [{ Bundle }, { issues }] = await Promise.all([
 *     import("@effect-redox/fhir/Bundle"),
 *     import("@effect-redox/fhir/Validation"),
 *   ])
 *   return issues(Bundle, { unknownElements: "reject", unknownResources: "preserve" })(message)
 * }
 * ```
 */
import type { Attachment } from "./generated/datatypes/Attachment.ts"
import type { Bundle } from "./generated/resources/Bundle.ts"
import { isOrdinaryAttachment, isOrdinaryMessage } from "./internal/ordinary.ts"

/**
 * Whether a value is certainly a Bundle that may be sent: `Validation.issues` finds nothing in it with
 * `{ unknownElements: "reject", unknownResources: "preserve" }`, invariants and references included. No says nothing.
 */
export const isMessage = (value: unknown): value is Bundle => isOrdinaryMessage(value)

/**
 * Whether a value is certainly an Attachment that may be sent: `Validation.issues` finds nothing in it with
 * `{ unknownElements: "reject" }`. No says nothing.
 */
export const isAttachment = (value: unknown): value is Attachment => isOrdinaryAttachment(value)
