/**
 * Traces, metrics and logs over OTLP. Loaded only where OTEL_EXPORTER_OTLP_ENDPOINT is set.
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as HttpClient from "effect/http/HttpClient"
import * as Otlp from "effect/observability/Otlp"
import * as OtlpSerialization from "effect/observability/OtlpSerialization"
import { Output } from "./output/Output.ts"

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

// The exporter is silent where it cannot deliver. The user, who set the variable, learns of it once, unless a later
// attempt succeeded.
const client = Layer.effect(
  HttpClient.HttpClient,
  Effect.gen(function* () {
    const output = yield* Output
    const failing = new Set<string>()
    const inner = yield* HttpClient.HttpClient
    yield* Effect.addFinalizer(() =>
      failing.size === 0
        ? Effect.void
        : output.err("effect-redox: telemetry could not be delivered: check OTEL_EXPORTER_OTLP_ENDPOINT\n"),
    )
    return HttpClient.transform(inner, (response, { url }) =>
      Effect.onExit(response, (exit) =>
        Effect.sync(() => {
          const delivered = Exit.isSuccess(exit) && exit.value.status >= 200 && exit.value.status < 300
          if (delivered) failing.delete(url)
          else failing.add(url)
        }),
      ),
    )
  }),
).pipe(Layer.provide(NodeHttpClient.layerUndici))

/** Exports to where the OTEL_* variables say; what is left is flushed when the command ends. */
export const layer = (version: string): Layer.Layer<never, never, Output> =>
  Layer.effectDiscard(Effect.void).pipe(
    Layer.provideMerge(
      Otlp.layerFromConfig({
        resource: { serviceName: "effect-redox", serviceVersion: version },
        loggerMergeWithExisting: true,
      }),
    ),
    Layer.provide([serialization, client]),
    Layer.provide(everything),
  )
