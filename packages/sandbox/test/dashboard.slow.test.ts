/**
 * The sandbox's page in a real Chromium, fed by the real command line.
 *
 * SCREENSHOTS=<dir> keeps a picture of every view, at every width and in both colour schemes.
 */
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { assert, describe, it } from "@effect/vitest"
import { ManagedRuntime } from "effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import {
  audit,
  client,
  context,
  file,
  folder,
  forgive,
  heading,
  open,
  openGate,
  openSend,
  page,
  pdf,
  redox,
  row,
  run,
  sandbox,
  send,
  sent,
  setFault,
  tab,
  usePage,
  complaints,
} from "./dashboardPage.ts"
import { embedded, message, sha256 } from "../../testing/test/support.ts"

usePage()

describe("the page", () => {
  it("shows a newcomer what to run, and what is sent so appears without a reload", async () => {
    await heading("Nothing has been sent yet").waitFor()
    const commands = await page.locator(".steps .code").allTextContents()
    assert.include(commands[0], `export REDOX_BASE_URL=${sandbox.baseUrl}`)
    assert.include(commands[1], "npx effect-redox send note.txt")
    assert.notInclude(await page.content(), '"kty"')
    await page.evaluate(() => (document.body.dataset["kept"] = "yes"))
    await sent([pdf])
    await row("Create document").waitFor()
    // A send is one line, and opens on what led to it.
    assert.strictEqual(await page.locator("a.row:visible").count(), 1)
    await openSend()
    assert.strictEqual(await page.locator("a.row:visible").count(), 3)
    assert.strictEqual(await page.evaluate(() => document.body.dataset["kept"]), "yes")
    await page.getByText("3 requests").waitFor()
  })

  it("is used with the keyboard alone", async () => {
    await sent([pdf])
    await row("Create document").waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.closest("a")?.textContent ?? "")
    for (let presses = 0; presses < 20 && !(await focused()).includes("Create document"); presses++) {
      await page.keyboard.press("Tab")
    }
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("ArrowDown")
    assert.include(await focused(), "Token")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await heading(/^Create document/).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === "H2")
    await page.keyboard.press("Tab")
    assert.strictEqual(await focused(), "Document")
    await page.keyboard.press("ArrowRight")
    await page.waitForFunction(() => document.activeElement?.textContent === "Request")
    await page.keyboard.press("ArrowRight")
    await page.getByText("MessageHeader").first().waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === "Payload")
    await page.keyboard.press("ArrowLeft")
    await page.waitForFunction(() => document.activeElement?.textContent === "Request")
    await page.keyboard.press("ArrowLeft")
    await page.waitForFunction(() => document.activeElement?.textContent === "Document")
    await page.keyboard.press("ArrowLeft")
    await page.getByText("SHA-256").first().waitFor()
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Create document") === true)
  })

  it("shows a request's head without its token, the message as a tree, the answer, and what is wrong", async () => {
    await sent([pdf])
    await row("Create document").click()
    await tab("Request").click()
    await page.getByText("<redacted>").waitFor()
    await tab("Payload").click()
    await page.getByRole("button", { name: "Open all" }).click()
    await page.getByText('"urn:redox:redox-fhir-sandbox:MR"').waitFor()
    await page.getByText('"<script>pwned = 1</script>"').waitFor()
    await page.getByRole("button", { name: "Close all" }).click()
    assert.strictEqual(await page.getByText('"urn:redox:redox-fhir-sandbox:MR"').isVisible(), false)
    await tab("Answer").click()
    await page.getByText('"201 Created"').waitFor()

    const refused = await send([pdf], [], "00000000-0000-4000-8000-000000000000")
    assert.strictEqual(refused.status, 1, refused.output)
    await row("404").click()
    await page.getByText("Unknown slug 00000000-0000-4000-8000-000000000000").first().waitFor()
  })

  it("previews a PDF, and downloads the very bytes that were sent", async () => {
    await sent([pdf])
    await openSend()
    await row("Upload").click()
    await tab("Process").click()
    await page.locator("iframe.pdf").waitFor()
    await page.waitForFunction(() => document.querySelector("iframe.pdf") !== null)
    for (
      let tries = 0;
      tries < 100 && !page.frames().some((frame) => frame.url().startsWith("chrome-extension:"));
      tries++
    ) {
      await page.waitForTimeout(50)
    }
    // Chromium's viewer has taken the file.
    assert.isTrue(page.frames().some((frame) => frame.url().startsWith("chrome-extension:")))
    const hash = sha256(await readFile(pdf))
    await page.getByText(hash).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download" }).click(),
    ])
    assert.strictEqual(download.suggestedFilename(), "discharge-summary.pdf")
    assert.strictEqual(sha256(await readFile(await download.path())), hash)
    await page.locator(".references a").click()
    await page.getByText("MessageHeader").first().waitFor()
  })

  it("previews images and texts, uploaded or embedded", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==",
      "base64",
    )
    await sent([await file("pixel.png", png)])
    await row("Create document").click()
    await tab("Process").click()
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".preview img")?.complete === true)
    assert.strictEqual(
      await page.evaluate(() => document.querySelector<HTMLImageElement>(".preview img")?.naturalWidth),
      2,
    )
    await sent([await file("note.txt", "Follow-up in <b>two</b> weeks.")], ["--method", "embed"])
    await row("Create document").first().click()
    await tab("Process").click()
    await page.locator(".preview .code", { hasText: "Follow-up in <b>two</b> weeks." }).waitFor()
  })

  it("finds requests by words, operation, outcome and environment", async () => {
    await sent([pdf])
    await send([pdf], [], "00000000-0000-4000-8000-000000000000")
    await page.getByText("6 requests").waitFor()
    const shown = () => page.locator("a.row:visible").allTextContents()
    await page.getByLabel("Operation").selectOption("upload")
    assert.lengthOf(await shown(), 2)
    await page.getByText("2 of 6 requests").waitFor()
    await page.getByLabel("Operation").selectOption("")
    await page.getByLabel("Outcome").selectOption("failure")
    assert.match((await shown()).join(), /00000000-0000-4000-8000-000000000000/)
    await page.getByLabel("Outcome").selectOption("")
    const [document] = await run(redox.documents)
    await page.getByLabel("Search requests").fill(document?.identifiers.message ?? "none")
    assert.lengthOf(await shown(), 1)
    await page.getByLabel("Search requests").fill("")
    await page.getByLabel("Environment").selectOption("Staging")
    await page.getByText("No request matches these filters.").waitFor()
  })

  it("sets a fault, and the client says what it means", async () => {
    await page.getByRole("link", { name: "Faults" }).click()
    await page.getByRole("combobox", { name: "Body", exact: true }).selectOption("html")
    await page.getByLabel("Only after it was carried out").check()
    await page.getByText("--fault create:503,body=html,after").waitFor()
    await page.getByRole("button", { name: "Set fault" }).click()
    await page.getByText("not applied yet").waitFor()
    const { output, status } = await send([pdf])
    assert.strictEqual(status, 3, output)
    assert.include(output, "unknown")
    await page.getByText("applied 1 time").waitFor()
    await row("status 503 after it was carried out").waitFor()
    assert.lengthOf(await run(redox.documents), 1)
    await page.getByRole("button", { name: /^Remove/ }).click()
    await page.getByText("Nothing goes wrong at the moment.").waitFor()
    await sent([pdf])
  })

  it("holds a request at a gate and lets it go", async () => {
    await page.goto(`${sandbox.baseUrl}/#/faults`)
    await page.getByLabel("What happens").selectOption("gate")
    await page.getByRole("button", { name: "Set fault" }).click()
    await page.getByText("create:gate", { exact: true }).waitFor()
    const sending = send([pdf])
    await row("waiting").waitFor()
    await page.getByText("1 request waiting").waitFor()
    assert.lengthOf(await run(redox.documents), 0)
    await page.getByRole("button", { name: "Open gate" }).click()
    const { output, status } = await sending
    assert.strictEqual(status, 0, output)
    await row("200").first().waitFor()
  })

  it("says when the sandbox is gone, and goes on when it is back", async () => {
    const dataDirectory = join(folder, "data")
    const first = ManagedRuntime.make(Sandbox.layer({ dataDirectory }))
    const { baseUrl, port } = await first.runPromise(Sandbox)
    const other = await context.newPage()
    await other.goto(baseUrl)
    await other.getByText("Live", { exact: true }).waitFor()
    await other.evaluate(() => fetch("/v2/auth/token", { method: "POST" }))
    await other.getByText("1 request", { exact: true }).waitFor()
    await first.dispose()
    await other.getByText("Reconnecting …").waitFor()
    const second = ManagedRuntime.make(Sandbox.layer({ dataDirectory, port }))
    await second.runPromise(Sandbox)
    await other.getByText("Live", { exact: true }).waitFor()
    await other.evaluate(() => fetch("/v2/auth/token", { method: "POST" }))
    await other.getByText("2 requests", { exact: true }).waitFor()
    assert.lengthOf(await other.locator("a.row").all(), 2)
    await other.close()
    await second.dispose()
  })

  it("forgets everything on request, after asking", async () => {
    await sent([pdf])
    await page.getByRole("button", { name: "Clear …" }).click()
    await page.getByRole("button", { name: "Cancel" }).click()
    assert.lengthOf(await run(redox.documents), 1)
    await page.getByRole("button", { name: "Clear …" }).click()
    await page.getByRole("button", { name: "Forget" }).click()
    await heading("Nothing has been sent yet").waitFor()
    assert.lengthOf(await run(redox.documents), 0)
  })
})

describe("what a hostile client sent", () => {
  const script =
    "globalThis.pwned = 1; document.title = 'pwned'; fetch('/_sandbox/v1/reset', { method: 'POST' }); alert(1)"
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" onload="${script}"><script>${script}</script><rect width="20" height="20"/></svg>`
  const html = `<!doctype html><title>hostile</title><script>${script}</script><img src="x" onerror="${script}">`

  const hostile = [
    { name: "<img src=x onerror=pwned=1>.html", content: html, type: "text/html" },
    { name: "picture.svg", content: svg, type: "image/svg+xml" },
    { name: "not a picture.png", content: html, type: "image/png" },
    { name: "not a document.pdf", content: html, type: "application/pdf" },
    {
      name: "feed.xhtml",
      content: `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>`,
      type: "application/xhtml+xml",
    },
  ]

  it.each(hostile)("$name runs nothing in the page, nor on its own", async ({ content, name, type }) => {
    await sent([await file(name, content)], ["--content-type", type])
    await openSend()
    await row("Upload").click()
    await tab("Process").click()
    await page.getByRole("heading", { name, exact: true }).waitFor()
    await page.waitForTimeout(500)
    assert.isUndefined(await page.evaluate(() => Reflect.get(globalThis, "pwned")))
    assert.notInclude(await page.title(), "pwned")
    if (type === "text/html" || type === "application/xhtml+xml") {
      await page.locator(".preview .code", { hasText: "globalThis.pwned" }).waitFor()
    }

    const detail = await page.evaluate(async () => (await fetch("/_sandbox/v1/requests/2")).json())
    const url = `${sandbox.baseUrl}/_sandbox/v1/files/${detail.files[0].id}`
    const raw = await context.newPage()
    raw.on("dialog", (dialog) => complaints.push(`a dialog: ${dialog.message()}`))
    for (const form of ["", "/text"]) {
      // What is not shown is downloaded, which ends the navigation.
      await raw.goto(url + form).catch(() => undefined)
      await raw.waitForTimeout(300)
      assert.notStrictEqual(await raw.title(), "pwned", url + form)
    }
    assert.lengthOf(await run(redox.documents), 1)
    // That the browser refused the scripts is on its console, as it should be.
    forgive(/Blocked script execution|sandboxed|Failed to load resource/)
  })
})

const views: ReadonlyArray<readonly [name: string, path: string, ready: string]> = [
  ["documents", "#/documents", "2 documents"],
  ["document", "#/documents/{document}", "Documents that refer to it"],
  ["list", "#/", "requests"],
  ["create", "#/requests/3", "Patient's identifier"],
  ["request", "#/requests/3/request", "Identifiers"],
  ["payload", "#/requests/3/payload", "Open all"],
  ["answer", "#/requests/6/answer", "Unknown slug 00000000-0000-4000-8000-000000000000"],
  ["process", "#/requests/3/process", "Documents that refer to it"],
  ["faults", "#/faults", "1 request waiting"],
  ["connect", "#/connect", "The account"],
]

describe.each([1440, 768, 360])("at %i px", (width) => {
  it.each(["light", "dark"] as const)("in %s, every view is accessible and fits", async (colorScheme) => {
    await context.close()
    await open({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme })
    await heading("Nothing has been sent yet").waitFor()
    assert.deepStrictEqual(await audit(`empty-${width}-${colorScheme}`), [])
    await sent([pdf])
    await send([pdf], [], "00000000-0000-4000-8000-000000000000")
    const { create, knock } = await client()
    await setFault("create#1:reset,after")
    // Filed, and the client does not know.
    await create(message(embedded("lost"))).catch(() => undefined)
    const documents = await run(redox.documents)
    for (let requests = 0; requests < 300; requests++) await knock()
    const id = await setFault("token:gate")
    const held = knock()
    for (const [name, path, ready] of views) {
      await page.goto(`${sandbox.baseUrl}/${path.replace("{document}", documents[0]?.id ?? "")}`)
      await page.getByText(ready).first().waitFor()
      if (name === "process" || name === "document" || name === "create") await page.waitForTimeout(1_000)
      assert.deepStrictEqual(await audit(`${name}-${width}-${colorScheme}`), [], name)
    }
    await page.goto(`${sandbox.baseUrl}/#/`)
    await page.getByRole("button", { name: "Clear …" }).click()
    assert.deepStrictEqual(await audit(`dialog-${width}-${colorScheme}`), [])
    await openGate(id)
    await held
  })
})
