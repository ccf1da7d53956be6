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

/** A layer whose failure is wrong usage. */
export const orUsage = <A, R>(layer: Layer.Layer<A, RedoxError, R>): Layer.Layer<A, UsageError, R> =>
  Layer.catch(layer, (error) => Layer.effectContext(Effect.fail(asUsage(error))))

export const services: Layer.Layer<Redox.Services, UsageError> = orUsage(NodeRedox.layerConfig)

// Over the Platform API. Fails where its variables are missing or wrong.
const logs = orUsage(NodeRedox.layerLogsConfig)

/** With Redox's logs. */
export const servicesWithLogs: Layer.Layer<Redox.Services | LogService, UsageError> = Layer.provideMerge(logs, services)

/** With Redox's logs where any variable of the Platform API is set. */
export const servicesWithOptionalLogs: Layer.Layer<Redox.Services, UsageError> = Layer.unwrap(
  Effect.map(Effect.mapError(LogService.isConfigured, asUsage), (is) => (is ? servicesWithLogs : services)),
)
