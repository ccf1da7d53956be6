/**
 * The `redox-sandbox` command, run as a person would.
 */
import { assert, describe, it } from "@effect/vitest"
import { execFile, spawn, type ChildProcess } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { networkInterfaces, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { field } from "./support.ts"

const command = fileURLToPath(new URL("../src/bin/redox-sandbox.ts", import.meta.url))
const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const run = (...args: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [command, ...args], (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    )
  })

interface Running {
  readonly child: ChildProcess
  readonly line: (matching: RegExp) => Promise<string>
  readonly errors: () => string
  readonly stop: () => Promise<number | null>
}

const start = (...args: ReadonlyArray<string>): Running => {
  const child = spawn(process.execPath, [command, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  let errors = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  return {
    child,
    errors: () => errors,
    line: async (matching) => {
      for (let tries = 0; tries < 500; tries++) {
        const found = output.split("\n").find((line) => matching.test(line))
        if (found !== undefined) return found
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`no line like ${String(matching)} in:\n${output}\n${errors}`)
    },
    stop: () => {
      child.kill("SIGINT")
      return ended
    },
  }
}

const knock = (baseUrl: unknown) => fetch(`${String(baseUrl)}/v2/auth/token`, { method: "POST" })

describe("redox-sandbox", () => {
  it("says what it can do, and its version", async () => {
    const help = await run("--help")
    assert.strictEqual(help.status, 0)
    for (const flag of [
      "port",
      "host",
      "plan",
      "source",
      "destination",
      "fault",
      "seed",
      "json",
      "print-env",
      "data",
    ]) {
      assert.include(help.stdout, `--${flag}`)
    }
    assert.notInclude(help.stdout, "--detached")
    const version = await run("--version")
    assert.include(version.stdout, manifest.version)
  })

  it.each([
    { args: ["--bogus"], said: "--bogus" },
    { args: ["--plan", "rich"], said: "rich" },
    { args: ["--port", "0", "--fault", "create:explode"], said: '"explode" is no fault' },
  ])("refuses $args with status 2, and says why", async ({ args, said }) => {
    const { status, stderr, stdout } = await run(...args)
    assert.strictEqual(status, 2, stdout)
    assert.include(stderr, said)
  })

  it("tells a person where it is and what to paste, and shows requests as they come", async () => {
    const sandbox = start("--fault", "token#1:503", "--destination", "clinic")
    const page = await sandbox.line(/^ {2}page +http/)
    const url = page.replace(/^.*(http:\/\/127\.0\.0\.1:\d+)\/$/, "$1")
    await sandbox.line(/^ {2}destinations +clinic$/)
    assert.strictEqual(await sandbox.line(/REDOX_BASE_URL/), `export REDOX_BASE_URL=${url}`)
    await sandbox.line(/^export REDOX_PRIVATE_KEY='\{"kty":"RSA",.*\}'$/)
    assert.strictEqual((await knock(url)).status, 503)
    await sandbox.line(/^\d\d:\d\d:\d\d {2}Token +503 +\d+ ms +\(status 503\)$/)
    assert.strictEqual(sandbox.errors(), "")
    assert.strictEqual(await sandbox.stop(), 130)
  })

  it("prints one JSON object per line for a machine, the same in every run of a seed but for its key", async () => {
    const start2 = () =>
      start("--json", "--seed", "s", "--plan", "free", "--source", "Ward=0f6f8ae4-6f9b-4d0f-8a5e-0c6c7a3d9e11")
    const sandbox = start2()
    const ready: unknown = JSON.parse(await sandbox.line(/"event":"ready"/))
    assert.strictEqual(field(ready, "variables", "REDOX_PLAN"), "free")
    assert.strictEqual(field(ready, "variables", "REDOX_SOURCE_ID"), "0f6f8ae4-6f9b-4d0f-8a5e-0c6c7a3d9e11")
    await knock(field(ready, "baseUrl"))
    const request: unknown = JSON.parse(await sandbox.line(/"event":"request"/))
    assert.deepStrictEqual([field(request, "endpoint"), field(request, "result")], ["token", "400"])
    await sandbox.stop()
    const again = start2()
    const second: unknown = JSON.parse(await again.line(/"event":"ready"/))
    assert.strictEqual(field(second, "variables", "REDOX_CLIENT_ID"), field(ready, "variables", "REDOX_CLIENT_ID"))
    assert.notStrictEqual(
      field(second, "variables", "REDOX_PRIVATE_KEY"),
      field(ready, "variables", "REDOX_PRIVATE_KEY"),
    )
    await again.stop()
  })

  it("warns when it listens to more than this machine, and is reached there", async () => {
    const sandbox = start("--host", "0.0.0.0", "--json")
    const ready: unknown = JSON.parse(await sandbox.line(/"event":"ready"/))
    assert.match(sandbox.errors(), /^warning: listening on 0\.0\.0\.0: whoever reaches this machine/)
    assert.match(String(field(ready, "baseUrl")), /^http:\/\/127\.0\.0\.1:/)
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const outside = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1"
    const answer = await knock(String(field(ready, "baseUrl")).replace("127.0.0.1", outside))
    assert.strictEqual(answer.status, 400)
    await sandbox.stop()
  })

  it("says so when its port is taken", async () => {
    const sandbox = start("--json")
    const ready: unknown = JSON.parse(await sandbox.line(/"event":"ready"/))
    const { status, stderr } = await run("--port", new URL(String(field(ready, "baseUrl"))).port)
    assert.strictEqual(status, 1)
    assert.include(stderr, "is it in use?")
    await sandbox.stop()
  })

  it("goes to the background for eval, and is stopped by its process id", async () => {
    const node = JSON.stringify(process.execPath)
    const knocking =
      "fetch(process.env.REDOX_BASE_URL + '/v2/auth/token', { method: 'POST' }).then(({ status }) => console.log(status))"
    const script = `eval "$(${node} ${command} --print-env --port 0)" && ${node} -e "${knocking}" && echo "$REDOX_CLIENT_ID $REDOX_SANDBOX_PID" && kill "$REDOX_SANDBOX_PID"`
    const { status, stderr, stdout } = await new Promise<Ended>((resolve) => {
      const child = execFile("sh", ["-c", script], (_error, stdout, stderr) =>
        resolve({ status: child.exitCode, stdout, stderr }),
      )
    })
    assert.strictEqual(status, 0, stderr)
    assert.match(stdout, /^400\n[0-9a-f-]{36} \d+\n$/)
    assert.include(stderr, "redox-sandbox is running: http://127.0.0.1:")
  })

  it("keeps its key over restarts with --data", async () => {
    const directory = await mkdtemp(join(tmpdir(), "redox-sandbox-"))
    const keys: Array<unknown> = []
    for (let times = 0; times < 2; times++) {
      const sandbox = start("--json", "--data", directory)
      const ready: unknown = JSON.parse(await sandbox.line(/"event":"ready"/))
      keys.push(field(ready, "variables", "REDOX_PRIVATE_KEY"))
      await knock(field(ready, "baseUrl"))
      await sandbox.stop()
    }
    assert.strictEqual(keys[0], keys[1])
    const records: unknown = JSON.parse(await readFile(join(directory, "records.json"), "utf8"))
    assert.strictEqual(field(records, "requests", 1, "index"), 2)
    await rm(directory, { recursive: true })
  })
})
