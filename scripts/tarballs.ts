/**
 * Shows that what would be published works outside this workspace: packs every package, has publint and attw look at
 * the tarballs, installs them with npm into an empty project, type-checks a program there and runs it.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pack } from "./pack.ts"
import { run } from "./workspace.ts"

const program = `
import { DocumentMessage, FileSource, Redox, SendFile } from "@effect-redox/core"
import { Patient } from "@effect-redox/fhir/Patient"
import { NodeRedox } from "@effect-redox/node"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Layer, Schema } from "effect"

const program = Effect.gen(function* () {
  const server = yield* FakeRedoxServer
  const redox = yield* FakeRedox.FakeRedox
  const patient = yield* Schema.decodeUnknownEffect(Patient)({
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }]
  })
  const receipt = yield* SendFile.sendFile({
    file: FileSource.fromText("Follow-up in two weeks."),
    destination: "redox-fhir-sandbox",
    patient,
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") }
  }).pipe(
    Effect.provide(
      NodeRedox.layer({
        baseUrl: server.baseUrl,
        environment: "Development",
        sourceId: redox.sourceId,
        credentials: redox.credentials
      })
    )
  )
  const documents = yield* redox.documentsFor(receipt.identifiers.document)
  console.log(\`\${documents.length} document filed by \${receipt.method}\`)
})

await Effect.runPromise(program.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped))
`

const versionOf = (name: string): string => createRequire(import.meta.url)(`${name}/package.json`).version

const folder = await mkdtemp(join(tmpdir(), "effect-redox-tarballs-"))
try {
  const tarballs = (await pack(folder)).map(({ tarball }) => tarball)
  for (const tarball of tarballs) {
    await run("publint", ["run", tarball, "--strict"], { quiet: true })
    // The packages are ESM only, and TypeScript's old resolution without "exports" cannot see into them.
    await run("attw", [tarball, "--profile", "esm-only", "--no-emoji"], { quiet: true })
  }

  const project = join(folder, "project")
  await run("mkdir", [project])
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }))
  await writeFile(join(project, "main.ts"), program)
  await writeFile(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2024",
        module: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: true,
        types: ["node"],
        noEmit: true,
      },
      include: ["main.ts"],
    }),
  )
  const peers = ["effect", "@effect/platform-node", "typescript", "@types/node"].map(
    (name) => `${name}@${versionOf(name)}`,
  )
  // Outside the workspace nothing may come from it: npm is asked, with an environment of its own.
  await run("npm", ["install", "--no-audit", "--no-fund", ...tarballs, ...peers], { cwd: project, quiet: true })
  await run(join(project, "node_modules/.bin/tsc"), [], { cwd: project })
  console.log("the program type-checks")
  await run("node", ["main.ts"], { cwd: project })
  for (const command of ["effect-redox", "redox-sandbox"]) {
    await run(join(project, "node_modules/.bin", command), ["--version"], { cwd: project })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
