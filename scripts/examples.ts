/**
 * Runs the README's program and the examples as their reader would, against a Redox on this machine, and looks at what
 * arrived there.
 */
import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile, rm, writeFile } from "node:fs/promises"
import { fakeVariables } from "./fakeAccess.ts"
import { root, run } from "./workspace.ts"

const [, firstProgram] = /^```ts\n([^]*?)^```$/m.exec(await readFile(`${root}README.md`, "utf8")) ?? []
if (firstProgram === undefined) throw new Error("README.md has no program")
const readme = `${root}examples/.readme.ts`
await writeFile(readme, firstProgram)

/** Starts a server that is an example, has it file a PDF, and ends it as a deployment does. */
const fileOverHttp = async (file: string, env: Readonly<Record<string, string>>): Promise<void> => {
  const server = spawn("node", [file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(server, "exit")
  try {
    const [line] = await once(server.stdout, "data")
    const port = /listening on (\d+)/.exec(String(line))?.[1]
    const answer = await fetch(`http://127.0.0.1:${port}/charts/0000000001/documents`, {
      method: "POST",
      headers: { "content-type": "application/pdf" },
      body: new Uint8Array(await readFile(`${root}examples/files/discharge-summary.pdf`)),
    })
    if (answer.status !== 201) throw new Error(`${file} answered ${answer.status}: ${await answer.text()}`)
  } finally {
    server.kill("SIGTERM")
  }
  const [status] = await ended
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
}

const program = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const env = yield* fakeVariables
  const example = (...args: ReadonlyArray<string>) => Effect.promise(() => run("node", args, { env }))

  yield* example(readme)
  yield* example("examples/send-one-file.ts")
  yield* example("examples/send-many-files.ts")
  // The answer to its create is lost: it has to find out.
  yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
  yield* example("examples/reconcile.ts")
  for (const name of ["express", "fastify"]) {
    yield* Effect.promise(() => fileOverHttp(`examples/without-effect/${name}.ts`, env))
  }
  const { documents } = yield* redox.counts
  if (documents !== 7) return yield* Effect.die(`expected seven documents, found ${documents}`)
  yield* Effect.log("the README's program and the examples filed seven documents")
})

await Effect.runPromise(program.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped)).finally(() => rm(readme))
