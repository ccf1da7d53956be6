/**
 * What is known of the chart that a message goes to, and what is allowed there.
 */
import * as Schema from "effect/Schema"

/**
 * What is refused unless it is allowed by name, since it can lead to the wrong chart:
 *
 * - `identifier-without-system`: the patient's identifiers have no `system`, so the destination may read them as another's
 * - `other-destination-identifier`: the patient has an identifier whose system is another destination's
 * - `known-patient`: the message holds no Patient; `subject` is `Patient/<id>`, an id of the destination's own
 */
export const Allowance = /* @__PURE__ */ Schema.Literals([
  "identifier-without-system",
  "other-destination-identifier",
  "known-patient",
])
export type Allowance = typeof Allowance.Type

/** What is known of where a message goes. */
export interface ChartOptions {
  /** The destination's slug; without it, the systems of the patient's identifiers are not compared with it. */
  readonly destination?: string | undefined
  readonly allow?: ReadonlyArray<Allowance> | undefined
  /**
   * When it is sent, as a FHIR instant: an identifier whose `period` ended before is an old one. Default: the message's own
   * `timestamp`.
   */
  readonly at?: string | undefined
  /**
   * How many of the document's first files were judged before, or are to be taken for what they are said to be: if they are
   * embedded, their bytes are not compared with their MIME types. Default 0.
   */
  readonly filesJudged?: number | undefined
}
