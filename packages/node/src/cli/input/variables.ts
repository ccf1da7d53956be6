/**
 * Every variable that the command reads.
 */
import type * as Place from "@effect-redox/durable/Place"
import * as Redox from "@effect-redox/core/Redox"
import { variables as platformVariables } from "@effect-redox/core/LogService"
import { passphraseVariable } from "../../internal/privateKey.ts"
import { variables as connectionVariables } from "../../internal/transport/settings.ts"

/** Where the outbox is, and what it is sealed with. The names are `Place`'s, which other commands need not load. */
export const outboxVariables = {
  place: "REDOX_OUTBOX",
  key: "REDOX_OUTBOX_KEY",
  keyFile: "REDOX_OUTBOX_KEY_FILE",
} as const satisfies typeof Place.variables

/** The rules of destinations. */
export const destinationProfilesVariable = "REDOX_PROFILES"

/** All of them. */
export const variableNames: ReadonlyArray<string> = [
  ...Object.values(Redox.variables).map(({ name }) => name),
  passphraseVariable,
  ...Object.values(connectionVariables),
  ...Object.values(platformVariables).map(({ name }) => name),
  destinationProfilesVariable,
  ...Object.values(outboxVariables),
]
