/**
 * Runs the packed packages where their users are: two versions of Node.js, Deno, Bun, a bundle in a context without
 * Node.js's globals, an AWS Lambda bundle as ESM and as CommonJS, and `require`. Each sends a file to a fake Redox on this
 * machine. Fails where one ends otherwise than expected. `--write` puts the results and the bundles' sizes into the table
 * of docs/runtimes.md.
 *
 * The runtimes come from the npm registry, into a temporary folder.
 */
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { Effect, Redacted } from "effect"
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { createContext, SourceTextModule } from "node:vm"
import { gzipSync } from "node:zlib"
import { fakeVariables } from "../fakeAccess.ts"
import { pack } from "../pack.ts"
import { CommandFailed, root, run } from "../workspace.ts"
import { checkSizes } from "./sizes.ts"

const versions = { node22: "22.19.0", node20: "20.20.2", deno: "2.9.6", bun: "1.4.5", esbuild: "0.28.2" }

const catalog = await readFile(`${root}pnpm-workspace.yaml`, "utf8")
const pinned = (name: string): string => {
  const [, version] = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog) ?? []
  if (version === undefined) throw new Error(`${name} is not in the catalog of pnpm-workspace.yaml`)
  return `${name}@${version}`
}

const folder = await mkdtemp(join(tmpdir(), "effect-redox-runtimes-"))
const path = (...names: ReadonlyArray<string>): string => join(folder, ...names)
const module = (...names: ReadonlyArray<string>): string => path("node_modules", ...names)

const platform = `${process.platform}-${process.arch}`

const install = async (): Promise<void> => {
  await writeFile(path("package.json"), JSON.stringify({ name: "runtimes", private: true, type: "module" }))
  const tarballs = (await pack(folder)).map(({ tarball }) => tarball)
  const packages = [
    ...tarballs,
    pinned("effect"),
    pinned("@effect/platform-node"),
    `node22@npm:node-${platform}@${versions.node22}`,
    `node20@npm:node-${platform}@${versions.node20}`,
    `deno@${versions.deno}`,
    `bun@${versions.bun}`,
    `esbuild@${versions.esbuild}`,
  ]
  // Their binaries are packages of their own; no script has to run.
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
    cwd: folder,
    quiet: true,
  })
  await cp(fileURLToPath(new URL("programs", import.meta.url)), folder, { recursive: true })
}

/** Bundles a program. Gives its size in bytes, minified, and after gzip. */
const bundleFile = async (entry: string, out: string, flags: ReadonlyArray<string>) => {
  const args = [entry, "--bundle", "--minify", "--log-level=error", `--outfile=${out}`, ...flags]
  await run(module("esbuild/bin/esbuild"), args, { cwd: folder, quiet: true })
  const bytes = await readFile(path(out))
  return { minified: bytes.byteLength, gzipped: gzipSync(bytes).byteLength }
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

/** Bundles a program. Gives its size, minified, and its size after gzip, in kB. */
const bundle = async (entry: string, out: string, flags: ReadonlyArray<string>): Promise<string> => {
  const { gzipped, minified } = await bundleFile(entry, out, flags)
  return `${kB(minified)}, ${kB(gzipped)} gzip`
}

interface Row {
  readonly name: string
  readonly what: string
  readonly result: string
}

type Environment = Readonly<Record<string, string>>

/** The last line that a command prints, or the one that holds a text; and its exit status where that is not 0. */
const lastLine = async (
  command: string,
  args: ReadonlyArray<string>,
  env: Environment,
  holding = "",
): Promise<string> => {
  const last = (output: string) => {
    const lines = output.trim().split("\n")
    return (lines.findLast((line) => line.includes(holding)) ?? lines.at(-1) ?? "").trim()
  }
  try {
    return last(await run(command, args, { cwd: folder, env, quiet: true, mayFail: true }))
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    return `${last(error.output)} (exit status ${error.status})`
  }
}

const unexpected: Array<string> = []

/** A row whose result must hold a text. */
const expect = (wanted: string, row: Row): Row => {
  if (!row.result.includes(wanted)) unexpected.push(`${row.name}, ${row.what}: "${row.result}", expected "${wanted}"`)
  return row
}

/** Runs a bundle in a context that has the globals of browsers and Workers, and none of Node.js. */
const inWorker = async (file: string, settings: Environment): Promise<string> => {
  const globals = {
    AbortController,
    AbortSignal,
    atob,
    btoa,
    Blob,
    clearTimeout,
    console,
    crypto,
    DOMException,
    fetch,
    FormData,
    Headers,
    performance,
    queueMicrotask,
    ReadableStream,
    Request,
    Response,
    setTimeout,
    clearInterval,
    setInterval,
    structuredClone,
    TextDecoder,
    TextEncoder,
    TransformStream,
    URL,
    URLSearchParams,
    WritableStream,
  }
  const context = createContext({ ...globals })
  const code = new SourceTextModule(await readFile(path(file), "utf8"), { context })
  await code.link(() => {
    throw new Error("the bundle imports something")
  })
  await code.evaluate()
  const { send } = Object.fromEntries(Object.entries(code.namespace))
  if (typeof send !== "function") throw new Error("the bundle exports no send")
  return String(await send(settings))
}

const rows = async (env: Environment, redox: FakeRedox.FakeRedox["Service"]): Promise<ReadonlyArray<Row>> => {
  const settings = {
    baseUrl: env["REDOX_BASE_URL"] ?? "",
    sourceId: redox.sourceId,
    clientId: redox.credentials.clientId,
    keyId: redox.credentials.keyId,
    privateKey: Redacted.value(redox.credentials.privateKey),
  }
  const node22 = module("node22/bin/node")
  const deno = module(`@deno/${platform}-glibc/deno`)
  const bun = module(`@oven/bun-${platform}/bin/bun`)
  const strip = ["--disable-warning=ExperimentalWarning", "--experimental-strip-types"]
  const sent = "filed by"

  const lambdaEsm = await bundle("lambda.ts", "lambda.mjs", [
    "--platform=node",
    "--format=esm",
    "--target=node22",
    createRequireBanner,
  ])
  const lambdaCjs = await bundle("lambda.ts", "lambda.cjs", ["--platform=node", "--format=cjs", "--target=node22"])
  const browser = await bundle("withFetch.ts", "worker.mjs", ["--platform=browser", "--format=esm"])
  await writeFile(
    path("callLambda.mjs"),
    `const { handler } = await import(process.argv[2]); console.log(await handler({ text: "Follow-up in two weeks." })); process.exit(0)`,
  )
  await writeFile(
    path("requires.cjs"),
    `const { SendFile } = require("@effect-redox/core"); const { NodeRedox } = require("@effect-redox/node"); console.log(typeof SendFile.sendFile, typeof NodeRedox.layer)`,
  )
  const call = (file: string) => lastLine(node22, ["callLambda.mjs", pathToFileURL(path(file)).href], env)

  return [
    expect(sent, {
      name: `Node.js ${process.versions.node}`,
      what: "`@effect-redox/node`",
      result: await lastLine("node", ["withNode.ts"], env),
    }),
    expect(sent, {
      name: `Node.js ${versions.node22}`,
      what: "`@effect-redox/node`",
      result: await lastLine(node22, [...strip, "withNode.ts"], env),
    }),
    expect("function function", {
      name: `Node.js ${versions.node22}`,
      what: "`require` of the packages, from CommonJS",
      result: await lastLine(node22, ["requires.cjs"], env),
    }),
    expect("22.19", {
      name: `Node.js ${versions.node20}`,
      what: "the `effect-redox` command",
      result: await lastLine(
        module("node20/bin/node"),
        [module("@effect-redox/node/dist/bin/effect-redox.js"), "token"],
        env,
      ),
    }),
    expect("22.19", {
      name: `Node.js ${versions.node20}`,
      what: "the `redox-sandbox` command",
      result: await lastLine(
        module("node20/bin/node"),
        [module("@effect-redox/sandbox/dist/bin/redox-sandbox.js")],
        env,
      ),
    }),
    expect(sent, {
      name: `Deno ${versions.deno}`,
      what: "`@effect-redox/node`",
      result: await lastLine(deno, ["run", "--allow-all", "--quiet", "withNode.ts"], env),
    }),
    expect(sent, {
      name: `Bun ${versions.bun}`,
      what: "`@effect-redox/core` over fetch",
      result: await lastLine(bun, ["main.ts"], env),
    }),
    expect("FetchHttpClient", {
      name: `Bun ${versions.bun}`,
      what: "`@effect-redox/node`",
      result: await lastLine(bun, ["withNode.ts"], env, "FetchHttpClient"),
    }),
    expect(sent, {
      name: "Workers, browsers",
      what: `\`@effect-redox/core\` over fetch, bundled (${browser})`,
      result: await inWorker("worker.mjs", settings),
    }),
    expect(sent, {
      name: "AWS Lambda",
      what: `\`@effect-redox/node\`, bundled as an ES module with a banner (${lambdaEsm})`,
      result: await call("lambda.mjs"),
    }),
    expect(sent, {
      name: "AWS Lambda",
      what: `\`@effect-redox/node\`, bundled as CommonJS (${lambdaCjs})`,
      result: await call("lambda.cjs"),
    }),
  ]
}

const writeTable = async (table: ReadonlyArray<Row>): Promise<void> => {
  const file = `${root}docs/runtimes.md`
  const lines = table.map(({ name, result, what }) => `| ${name} | ${what} | ${result} |`)
  const text = ["| runtime | what ran | what it printed |", "| --- | --- | --- |", ...lines].join("\n")
  const page = await readFile(file, "utf8")
  const written = page.replace(
    /(<!-- runtimes -->)[^]*(<!-- \/runtimes -->)/,
    (_, open, close) => `${open}\n\n${text}\n\n${close}`,
  )
  await writeFile(file, written)
  await run("oxfmt", [file], { quiet: true })
}

/** undici requires Node.js's own modules, which esbuild leaves as `require`: an ES module has none of its own. */
const createRequireBanner =
  "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

const program = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const env = yield* fakeVariables
  const results = yield* Effect.promise(() => rows(env, redox))
  const { documents } = yield* redox.counts
  const expected = results.filter(({ result }) => result.startsWith("filed by")).length
  if (documents !== expected) return yield* Effect.die(`expected ${expected} documents, found ${documents}`)
  for (const { name, result, what } of results) console.log(`${name} | ${what} | ${result}`)
  if (process.argv.includes("--write")) yield* Effect.promise(() => writeTable(results))
  if (unexpected.length > 0) return yield* Effect.die(unexpected.join("\n"))
})

try {
  await install()
  await checkSizes(folder, (entry, out) =>
    bundleFile(entry, out, ["--platform=neutral", "--format=esm", "--external:effect", "--external:effect/*"]),
  )
  await Effect.runPromise(program.pipe(Effect.provide(FakeRedoxServer.layer()), Effect.scoped))
} finally {
  await rm(folder, { recursive: true, force: true })
}
