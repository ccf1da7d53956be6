/**
 * The sandbox's page in a real Chromium: what its tests share.
 */
import { FakeRedox } from "@effect-redox/testing"
import { Sandbox, type Options } from "@effect-redox/sandbox/Sandbox"
import { afterAll, afterEach, assert, beforeAll, beforeEach } from "@effect/vitest"
import { Effect, ManagedRuntime } from "effect"
import { HttpClient } from "effect/http"
import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core"
import { connect, field } from "../../testing/test/support.ts"

export const root = fileURLToPath(new URL("../../../", import.meta.url))
export const pdf = `${root}examples/files/discharge-summary.pdf`

/** An address that is not loopback, and leads to this machine. */
export const elsewhere = "10.9.8.7"

let runtime: ManagedRuntime.ManagedRuntime<Sandbox | FakeRedox.FakeRedox, unknown>
export const run = <A, E>(effect: Effect.Effect<A, E, Sandbox | FakeRedox.FakeRedox>) => runtime.runPromise(effect)

export let browser: Browser
export let context: BrowserContext
export let page: Page
/** Waits until the page has asked for nothing for a while. */
export let quiet: () => Promise<void>
export let folder: string
export let sandbox: Sandbox["Service"]
export let redox: FakeRedox.FakeRedox["Service"]
export let complaints: Array<string> = []

/** Whatever a page complains of fails the test. */
export const watch = (page: Page, baseUrl = sandbox.baseUrl): void => {
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(baseUrl) && !/^chrome(?:-extension)?:/.test(url)) complaints.push(`asked for ${url}`)
  })
}

export const open = async (options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  context.setDefaultTimeout(30_000)
  complaints = []
  page = await context.newPage()
  watch(page)
  quiet = quietOf(page)
  await page.goto(sandbox.baseUrl)
  await page.locator(".connection.is-live").waitFor({ state: "attached" })
  // The page loads its state anew once it is live. A test that counts requests begins after that.
  await quiet()
}

const quietOf = (page: Page): (() => Promise<void>) => {
  let asked = Date.now()
  page.on("request", () => (asked = Date.now()))
  return async () => {
    while (Date.now() - asked < 250) await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Starts the command as a person would, in the tests' folder. `ended` gives the exit status and what was printed. */
export const command = (args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [`${root}packages/node/src/bin/effect-redox.ts`, ...args], {
    cwd: folder,
    env: { ...process.env, ...sandbox.variables },
  })
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<{ readonly status: number | null; readonly output: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, output }))
  })
  return { child, ended }
}

/** Sends files as a person would. */
export const send = (files: ReadonlyArray<string>, options: ReadonlyArray<string> = [], to = "redox-fhir-sandbox") => {
  const args = ["--to", to, "--patient", join(folder, "patient.json"), "--type", "18842-5"]
  return command(["send", ...files, ...args, ...options]).ended
}

export const sent = async (files: ReadonlyArray<string>, options?: ReadonlyArray<string>): Promise<void> => {
  const { output, status } = await send(files, options)
  assert.strictEqual(status, 0, output)
}

export const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

export const row = (text: string) => page.locator("a.row:visible", { hasText: text })
/** Shows the requests of the newest send: its token's, its uploads'. */
export const openSend = (): Promise<void> => page.locator(".toggle:visible").first().click()
export const tab = (name: string) => page.getByRole("tab", { name })
export const heading = (name: string | RegExp) => page.getByRole("heading", { name, level: 2 })

/** For tests that expect the browser to complain. */
export const forgive = (expected: RegExp): void => {
  complaints = complaints.filter((text) => !expected.test(text))
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * What is wrong with what is shown: what axe finds, and whether it is wider than the window. SCREENSHOTS=<dir> keeps a
 * picture of it.
 */
export const audit = async (name: string): Promise<ReadonlyArray<string>> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const run: (
      root: Document,
      options: object,
    ) => Promise<{ readonly violations: ReadonlyArray<{ id: string; nodes: ReadonlyArray<{ html: string }> }> }> =
      Reflect.get(Reflect.get(globalThis, "axe"), "run")
    const found = await run(document, { iframes: false })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  })
  const pictures = process.env["SCREENSHOTS"]
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) })
  return [...violations, ...(wider > 0 ? [`${wider} px wider than the window`] : [])]
}

/** Starts a sandbox and a browser for a file's tests, and opens the page for each. */
export const usePage = (optionsIn: (folder: string) => Options = () => ({})): void => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dashboard-"))
    runtime = ManagedRuntime.make(Sandbox.layer(optionsIn(folder)))
    sandbox = await run(Sandbox)
    redox = await run(FakeRedox.FakeRedox)
    await writeFile(
      join(folder, "patient.json"),
      JSON.stringify({
        resourceType: "Patient",
        identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
        name: [{ family: "<script>pwned = 1</script>", given: ["Timothy"] }],
        birthDate: "2008-01-06",
      }),
    )
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`,
        "--no-sandbox",
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-quic",
      ],
    })
  })

  afterAll(async () => {
    await browser.close()
    await runtime.dispose()
    await rm(folder, { recursive: true })
  })

  beforeEach(async () => {
    await run(redox.reset)
    await open()
  })

  afterEach(async () => {
    await context.close()
    assert.deepStrictEqual(complaints, [])
  })
}

/** A client in this process: quicker than the command, and it can send what that would not. */
export const client = async () => {
  const made = await run(Effect.provideService(connect, HttpClient.HttpClient, redox.httpClient))
  const token = await run(made.token())
  return {
    knock: () => run(made.post("/v2/auth/token")),
    post: (path: string, headers: Readonly<Record<string, string>> = {}) => run(made.post(path, { token, headers })),
    upload: async (body: string | Uint8Array, contentType = "text/plain"): Promise<string> => {
      const answer = await run(made.upload(token, body, { contentType }))
      const url = field(answer.json, "location")
      return typeof url === "string" ? url : assert.fail(answer.text)
    },
    create: (message: unknown, slug?: string) => run(made.create(token, message, slug === undefined ? {} : { slug })),
  }
}

const change = async (path: string, body: unknown, baseUrl: string): Promise<void> => {
  const headers = { "content-type": "application/json" }
  const response = await fetch(`${baseUrl}/_sandbox/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) })
  assert.isTrue(response.ok, path)
}

/** Sets a fault, in the page's sandbox or another. Gives its number. */
export const setFault = async (fault: string, baseUrl = sandbox.baseUrl): Promise<number> => {
  await change("/faults", { fault }, baseUrl)
  const faults: ReadonlyArray<{ readonly id: number }> = await (await fetch(`${baseUrl}/_sandbox/v1/faults`)).json()
  return faults.at(-1)?.id ?? 0
}

export const openGate = (id: number): Promise<void> => change(`/faults/${id}/open`, {}, sandbox.baseUrl)
