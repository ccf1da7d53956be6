/**
 * Times as the fake keeps and writes them.
 */
import * as DateTime from "effect/DateTime"

export const utc = (millis: number): DateTime.Utc => DateTime.makeUnsafe(millis)

/** With milliseconds and `Z`, as Redox's Platform API writes them. */
export const iso = (millis: number): string => DateTime.formatIso(utc(millis))

/** With microseconds and an offset, as Redox's FHIR sandbox was seen to write them. */
export const instant = (millis: number): string => iso(millis).replace("Z", "000+00:00")
