/**
 * The `redox-sandbox` command, run as a person would.
 */
import { assert, describe, it } from "@effect/vitest"
import { Redacted, Schema } from "effect"
import { execFile, spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { networkInterfaces, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assertion, tokenForm } from "../../testing/test/contract/wire.ts"
import { Client } from "../src/data/storeRecords.ts"
import { field, sha256 } from "../../testing/test/support.ts"

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

const baseUrlOf = async (sandbox: Running): Promise<string> => {
  const ready: unknown = JSON.parse(await sandbox.line(/"event":"ready"/))
  return String(field(ready, "baseUrl"))
}

/** A token for the client in a `client.json`. */
const tokenOf = async (baseUrl: string, client: string): Promise<string> => {
  const stored = Schema.decodeSync(Client)(client)
  const jwt = assertion({ ...stored, privateKey: Redacted.make(stored.privateKey) }, baseUrl, Date.now())
  const answer = await fetch(`${baseUrl}/v2/auth/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: tokenForm(jwt),
  })
  return String(field(await answer.json(), "access_token"))
}

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
      "outbox",
      "profiles",
      "patient-rules",
    ]) {
      assert.include(help.stdout, `--${flag}`)
    }
    for (const flag of ["--detached", "--wizard"]) assert.notInclude(help.stdout, flag)
    const version = await run("--version")
    assert.include(version.stdout, manifest.version)
  })

  it.each([
    { args: ["--bogus"], said: "--bogus" },
    { args: ["--plan", "rich"], said: "rich" },
    { args: ["--port", "0", "--fault", "create:explode"], said: '"explode" is no fault' },
    { args: ["--port", "99999"], said: "99999 is not a port: give one from 1 to 65535" },
    { args: ["--port=-1", "--json"], said: "-1 is not a port" },
    { args: ["--port", "99999", "--print-env=true"], said: "99999 is not a port" },
    { args: ["--bogus", "--print-env"], said: "--bogus" },
    { args: ["--port", "0", "--source", "a=one"], said: '"one" is not a source\'s id: give its UUID' },
    { args: ["--port", "0", "--destination", "bad slug"], said: '"bad slug" is not a destination\'s slug' },
    { args: ["--port", "0", "--fault", "create:delay=40000m"], said: "delay is at most 35791m" },
  ])("refuses $args with status 2, and says why in one message", async ({ args, said }) => {
    const { status, stderr, stdout } = await run(...args)
    assert.strictEqual(status, 2)
    assert.strictEqual(stdout, "")
    assert.include(stderr, said)
    assert.match(stderr, /^redox-sandbox: [^\n]+\n(?:See redox-sandbox --help\n)?$/)
  })

  it.each([
    { host: "8.8.8.8", said: "8.8.8.8 is not an address of this machine" },
    { host: "nowhere.invalid", said: 'There is no host called "nowhere.invalid"' },
  ])("says what is wrong with the host $host", async ({ host, said }) => {
    const { status, stderr, stdout } = await run("--host", host, "--port", "0")
    assert.strictEqual(status, 1)
    assert.strictEqual(stdout, "")
    assert.match(stderr, /^redox-sandbox: [^\n]+ Give --host [^\n]+\n$/)
    assert.include(stderr, said)
  })

  it("shows a person where it is and what to paste, and shows requests as they come", async () => {
    const sandbox = start("--fault", "token#1:503", "--destination", "clinic")
    const page = await sandbox.line(/^ {2}page +http/)
    const url = page.replace(/^.*(http:\/\/127\.0\.0\.1:\d+)\/$/, "$1")
    await sandbox.line(/^ {2}destinations +clinic$/)
    assert.strictEqual(await sandbox.line(/REDOX_BASE_URL/), `export REDOX_BASE_URL=${url}`)
    await sandbox.line(/^export REDOX_PRIVATE_KEY='\{"kty":"RSA",.*\}'$/)
    assert.strictEqual((await knock(url)).status, 503)
    await sandbox.line(/^\d\d:\d\d:\d\d {2}Token +503 +\d+ ms +\(status 503\)$/)
    await fetch(`${url}/v2/auth/tokens?secret=1`)
    await sandbox.line(/^\d\d:\d\d:\d\d {2}Unknown URL +404 +\d+ ms {2}\/v2\/auth\/tokens(?: - .*)?$/)
    await fetch(`${url}/${"a".repeat(200)}`)
    await sandbox.line(/Unknown URL +404 +\d+ ms {2}\/a{98}…(?: - .*)?$/)
    // What a client chose cannot move the cursor.
    await fetch(`${url}/fhir/R4/%1b%5B2J/Staging/Binary`, { method: "POST" })
    await sandbox.line(/Upload +401 +\d+ ms {2}\\u001b\[2J in Staging/)
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
    assert.match(sandbox.errors(), /^warning: listening on 0\.0\.0\.0: everyone who reaches this machine/)
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
    const { port } = new URL(String(field(ready, "baseUrl")))
    for (const more of [[], ["--print-env"]]) {
      const { status, stderr, stdout } = await run("--port", port, ...more)
      assert.strictEqual(status, 1)
      assert.strictEqual(stdout, "")
      assert.match(stderr, /^redox-sandbox: Port \d+ of 127\.0\.0\.1 is in use\. [^\n]+--port[^\n]+\n$/)
    }
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
    assert.lengthOf(keys, 2)
    await rm(directory, { recursive: true })
  })

  it("keeps nearly everything, and what fits together, when it is killed under traffic", async () => {
    const directory = await mkdtemp(join(tmpdir(), "redox-sandbox-"))
    const sandbox = start("--json", "--data", directory)
    const baseUrl = await baseUrlOf(sandbox)
    const second = await run("--port", "0", "--data", directory)
    assert.strictEqual(second.status, 1)
    assert.include(second.stderr, `Another sandbox, process ${sandbox.child.pid}, uses ${directory}`)

    // Back to back, without a pause, until it is killed in the middle of it.
    const token = await tokenOf(baseUrl, await readFile(join(directory, "client.json"), "utf8"))
    const began = performance.now()
    const answeredAt: Array<number> = []
    const traffic = async (): Promise<void> => {
      const answer = await fetch(`${baseUrl}/fhir/R4/redox/Staging/Binary`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: randomBytes(2_000),
      }).catch(() => undefined)
      if (answer === undefined) return
      assert.strictEqual(answer.status, 201)
      answeredAt.push(performance.now())
      if (performance.now() - began > 4_000) sandbox.child.kill("SIGKILL")
      return traffic()
    }
    await Promise.all([traffic(), traffic()])
    const longAgo = answeredAt.filter((at) => at - began < 2_000).length
    assert.isAbove(longAgo, 0)

    const again = start("--json", "--data", directory)
    const reopened = await baseUrlOf(again)
    const get = async (path: string) => (await fetch(`${reopened}/_sandbox/v1/${path}`)).arrayBuffer()
    const json = async (path: string): Promise<unknown> => JSON.parse(Buffer.from(await get(path)).toString())
    const total = Number(field(await json("state"), "total"))
    assert.isAtLeast(total, longAgo)
    for (let index = 2; index <= total; index += 10) {
      const detail = await json(`requests/${index}`)
      // Whether its answer was written down or not, what it left behind is whole.
      assert.include(["201", "connection lost"], field(detail, "row", "result"))
      if (field(detail, "row", "result") !== "201") continue
      const bytes = await get(`files/${String(field(detail, "files", 0, "id"))}`)
      assert.strictEqual(sha256(new Uint8Array(bytes)), field(detail, "files", 0, "sha256"))
    }
    assert.notInclude(again.errors(), "damaged")
    await again.stop()
    await rm(directory, { recursive: true })
  })
})
