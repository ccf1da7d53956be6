/**
 * Traces, metrics and logs over OTLP. Loaded only where OTEL_EXPORTER_OTLP_ENDPOINT is set.
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { Config, ConfigProvider, Effect, Layer } from "effect"
import * as Otlp from "effect/observability/Otlp"
import * as OtlpSerialization from "effect/observability/OtlpSerialization"

// https://opentelemetry.io/docs/specs/otel/protocol/exporter/: the default is protobuf.
const serialization = Layer.unwrap(
  Config.String("OTEL_EXPORTER_OTLP_PROTOCOL").pipe(
    Config.withDefault("http/protobuf"),
    Effect.orElseSucceed(() => "http/protobuf"),
    Effect.map((name) => (name === "http/json" ? OtlpSerialization.layerJson : OtlpSerialization.layerProtobuf)),
  ),
)

// OpenTelemetry's default for each; Effect's is not to export.
const everything = ConfigProvider.layerAdd(
  ConfigProvider.fromEnvRecord({
    OTEL_TRACES_EXPORTER: "otlp",
    OTEL_METRICS_EXPORTER: "otlp",
    OTEL_LOGS_EXPORTER: "otlp",
  }),
)

/** Exports to where the OTEL_* variables say; what is left is flushed when the command ends. */
export const layer = (version: string): Layer.Layer<never> =>
  Layer.effectDiscard(Effect.void).pipe(
    Layer.provideMerge(
      Otlp.layerFromConfig({
        resource: { serviceName: "effect-redox", serviceVersion: version },
        loggerMergeWithExisting: true,
      }),
    ),
    Layer.provide([serialization, NodeHttpClient.layerUndici]),
    Layer.provide(everything),
  )
