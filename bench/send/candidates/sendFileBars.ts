/** This library as the command has it on a terminal: each send is followed to its line of result, below which bars are drawn. */
import * as NodeRedox from "@effect-redox/node/NodeRedox"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Scope from "effect/Scope"
import { openSync, writeSync } from "node:fs"
import { followFile } from "../../../packages/node/src/cli/output/followFile.ts"
import { humanReporter } from "../../../packages/node/src/cli/output/humanReporter.ts"
import { ofSend } from "../../../packages/node/src/cli/output/outcome.ts"
import { Output } from "../../../packages/node/src/cli/output/Output.ts"
import { reportTo } from "../../../packages/node/src/cli/output/report.ts"
import type { Make } from "../work.ts"
import { makeOver } from "./sendFile.ts"

/** A terminal that shows nothing. */
const screen = openSync("/dev/null", "w")
const write = (lines: ReadonlyArray<string>) => Effect.sync(() => void writeSync(screen, lines.join("\n")))
const output = Output.of({
  stdout: { terminal: true, animate: true, color: true, unicode: true },
  attended: true,
  size: Effect.succeed({ columns: 120, rows: 50 }),
  errorColumns: Effect.succeed(120),
  out: (text, live = []) => write([text, ...live]),
  err: (text) => write([text]),
  live: write,
  recorded: Effect.succeed(true),
  repeatable: Effect.void,
  closed: false,
})

export const make: Make = async (setting) => {
  const report = Effect.runSync(
    humanReporter(setting.work.count).pipe(
      Effect.provideService(Output, output),
      Effect.provideService(Scope.Scope, Scope.makeUnsafe()),
      Effect.map(reportTo),
    ),
  )
  let index = 0
  return makeOver(NodeRedox.layerHttpClient, (send) =>
    Effect.suspend(() =>
      followFile(
        {
          file: { index: index++, name: setting.path },
          operation: "send",
          identifiers: undefined,
          run: send,
          resultOf: ofSend,
        },
        report,
      ),
    ).pipe(
      Effect.provideService(Output, output),
      // As the command has it.
      Effect.provideService(References.MinimumLogLevel, "None"),
      Effect.map((outcome) => {
        if (outcome !== "sent") throw new Error(`A send ended as ${outcome}`)
      }),
    ),
  )(setting)
}
