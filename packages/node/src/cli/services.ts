/**
 * The services of every command that talks to Redox, from the configuration in force.
 */
import type * as Redox from "@effect-redox/core/Redox"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { LogService } from "@effect-redox/core/LogService"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as NodeRedox from "../NodeRedox.ts"
import { misused, type UsageError } from "./exit.ts"

/** What is wrong with the configuration, as wrong usage. */
export const asUsage = (error: RedoxError): UsageError =>
  error.reason._tag === "InvalidInput"
    ? misused(
        error.reason.problems.every(({ rule }) => rule === "required")
          ? "The configuration is not complete; nothing was sent:"
          : "The configuration is not right; nothing was sent:",
        error.reason.problems,
      )
    : misused(error.message)

export const services: Layer.Layer<Redox.Services, UsageError> = NodeRedox.layerConfig.pipe(
  Layer.catch((error) => Layer.effectContext(Effect.fail(asUsage(error)))),
)

/** Redox's logs, over the Platform API. Fails where its variables are missing or wrong. */
export const logs = NodeRedox.layerLogsConfig.pipe(
  Layer.catch((error) => Layer.effectContext(Effect.fail(asUsage(error)))),
)

/** The same where any of its variables is set; nothing, where none is. */
export const optionalLogs = Layer.unwrap(
  Effect.map(Effect.mapError(LogService.isConfigured, asUsage), (is) => (is ? logs : Layer.empty)),
)
