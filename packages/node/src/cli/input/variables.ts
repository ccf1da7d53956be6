/**
 * Every variable that the command reads.
 */
import * as Redox from "@effect-redox/core/Redox"
import { variables as platformVariables } from "@effect-redox/core/LogService"
import { passphraseVariable } from "../../internal/privateKey.ts"
import { variables as connectionVariables } from "../../internal/transport/settings.ts"

/** Where the outbox is, and what it is sealed with. */
export const outboxVariables = {
  place: "REDOX_OUTBOX",
  key: "REDOX_OUTBOX_KEY",
  keyFile: "REDOX_OUTBOX_KEY_FILE",
} as const

/** Whether an outbox is in a database, and not in a folder. */
export const isDatabase = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)

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
