import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { createServer } from "node:http"
import { Cli, layer } from "./support/Cli.ts"

const args = ["send", "a.pdf", "--to", "redox-fhir-sandbox", "--patient", "patient.json", "--type", "18842-5"]

interface Received {
  readonly url: string
  readonly body: string
}

/** Takes what is exported to it. */
const collector = Effect.acquireRelease(
  Effect.promise(
    () =>
      new Promise<{ readonly url: string; readonly received: Array<Received>; readonly close: () => void }>(
        (resolve) => {
          const received: Array<Received> = []
          const server = createServer((request, response) => {
            let body = ""
            request.setEncoding("utf8").on("data", (text: string) => (body += text))
            request.on("end", () => {
              received.push({ url: request.url ?? "", body })
              response.setHeader("content-type", "application/json").end("{}")
            })
          })
          server.listen(0, "127.0.0.1", () => {
            const address = server.address()
            const port = address !== null && typeof address === "object" ? address.port : 0
            resolve({ url: `http://127.0.0.1:${port}`, received, close: () => void server.close() })
          })
        },
      ),
  ),
  ({ close }) => Effect.sync(close),
)

// Tells on the standard error which modules of Effect's exporters are loaded.
const watcher = `
import { registerHooks } from "node:module"
registerHooks({
  load(url, context, next) {
    if (/observability|telemetry/.test(url)) process.stderr.write("LOADED " + url + "\\n")
    return next(url, context)
  }
})`

describe.concurrent("telemetry", { timeout: 60_000 }, () => {
  it.live("goes to where OTEL_EXPORTER_OTLP_ENDPOINT says: traces, metrics and logs, without names or patients", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const cli = yield* Cli
        const { received, url } = yield* collector
        const { status, stderr } = yield* cli.spawn(args, {
          env: { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" },
        })
        assert.strictEqual(status, 0, stderr)
        const bodyOf = (path: string) => received.flatMap((it) => (it.url === path ? [it.body] : [])).join("\n")
        const traces = bodyOf("/v1/traces")
        for (const span of ["effect-redox.send", "SendFile.sendFile", "Redox.create"]) assert.include(traces, span)
        assert.include(bodyOf("/v1/logs"), "effect-redox send: sent")
        assert.include(bodyOf("/v1/metrics"), "redox")
        const all = received.map(({ body }) => body).join("\n")
        for (const secret of ["a.pdf", "Jordan", "0000000001", "BEGIN", "Bearer"]) assert.notInclude(all, secret)
      }),
    ).pipe(Effect.provide(layer())),
  )

  it.live("is not loaded where nothing is set", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      yield* cli.write("watcher.mjs", watcher)
      const watched = { NODE_OPTIONS: `--import ${cli.path("watcher.mjs")}` }
      const [without, asked] = yield* Effect.all(
        [
          cli.spawn(args, { env: watched }),
          cli.spawn(args, { env: { ...watched, OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" } }),
        ],
        { concurrency: 2 },
      )
      assert.strictEqual(without.status, 0, without.stderr)
      // Core's tables of what may be exported are data, and no exporter.
      const exporters = without.stderr.split("\n").filter((line) => /effect\/.*observability|cli\/telemetry/.test(line))
      assert.deepStrictEqual(exporters, [])
      assert.match(asked.stderr, /LOADED .*observability\/OtlpTracer/)
      // An exporter that cannot reach anybody does not keep a file from being sent, and says so once.
      assert.strictEqual(asked.status, 0, asked.stderr)
      assert.strictEqual(asked.stderr.split("telemetry could not be delivered").length, 2, asked.stderr)
    }).pipe(Effect.provide(layer())),
  )

  it.live("is refused where its address is none, in words", () =>
    Effect.gen(function* () {
      const cli = yield* Cli
      const runs = yield* Effect.forEach(
        [args, ["token"], ["validate", "patient.json"]],
        (command) => cli.spawn(command, { env: { OTEL_EXPORTER_OTLP_ENDPOINT: "garbage" } }),
        { concurrency: 2 },
      )
      for (const { status, stderr, stdout } of runs) {
        assert.deepStrictEqual([status, stdout], [2, ""], stderr)
        assert.include(stderr, "OTEL_EXPORTER_OTLP_ENDPOINT must be an absolute URL")
      }
    }).pipe(Effect.provide(layer())),
  )
})
