/**
 * Doing something on the page, in a real Chromium: with the keyboard, without a clipboard, and without a sandbox.
 */
import { Sandbox } from "@effect-redox/sandbox/Sandbox"
import { assert, describe, it } from "@effect/vitest"
import { ManagedRuntime } from "effect"
import {
  client,
  context,
  elsewhere,
  forgive,
  heading,
  openGate,
  page,
  row,
  run,
  sandbox,
  redox,
  setFault,
  tab,
  usePage,
  watch,
} from "./dashboardPage.ts"
import { embedded, message } from "../../testing/test/support.ts"

usePage()

const go = (hash: string): Promise<unknown> => page.goto(`${sandbox.baseUrl}/${hash}`)
/** Waits until what has the focus is called this. */
const assertFocus = async (name: string): Promise<void> => {
  const focused = (name: string) => {
    const active = document.activeElement
    return (active?.getAttribute("aria-label") ?? active?.textContent) === name
  }
  const found = await page.waitForFunction(focused, name).catch(() => undefined)
  assert.isDefined(
    found,
    `the focus is not on ${name} but on ${(await page.locator(":focus").allTextContents()).join()}`,
  )
}

describe("with the keyboard", () => {
  it("keeps the focus near where a gate was opened or a fault removed", async () => {
    await setFault("create:gate")
    await setFault("create:503")
    await setFault("upload:503")
    await go("#/faults")
    await page.getByRole("button", { name: "Open gate of create:gate" }).press("Enter")
    await page.getByText("· open").waitFor()
    await assertFocus("Remove create:gate")
    await page.keyboard.press("Enter")
    await assertFocus("Remove create:503")
    await page.getByRole("button", { name: "Remove upload:503" }).press("Enter")
    await assertFocus("Remove create:503")
    await page.keyboard.press("Enter")
    await page.getByText("Nothing goes wrong at the moment.").waitFor()
    await assertFocus("Faults")
    assert.lengthOf(await run(redox.faults.active), 0)
  })

  it("keeps the focus on a fault while it hits requests", async () => {
    const { knock } = await client()
    await setFault("token:503")
    await go("#/faults")
    await page.getByRole("button", { name: "Remove token:503" }).focus()
    await page.evaluate(() => document.activeElement?.setAttribute("data-kept", "yes"))
    await knock()
    await page.getByText("applied 1 time").waitFor()
    await assertFocus("Remove token:503")
    assert.strictEqual(await page.locator("[data-kept]").count(), 1)
  })

  it("leaves the form alone on Escape", async () => {
    await go("#/faults")
    await page.getByLabel("What happens").press("Escape")
    await page.getByRole("spinbutton", { name: "Status" }).press("Escape")
    assert.match(page.url(), /#\/faults$/)
    await page.getByRole("link", { name: "Requests" }).press("Escape")
    await page.waitForURL(/#\/$/)
  })

  it("skips the header without closing what is open", async () => {
    const { upload } = await client()
    await upload("note")
    await go("#/requests/2/answer")
    await heading("Upload 201").waitFor()
    await page.getByRole("link", { name: "Skip to the content" }).press("Enter")
    assert.match(page.url(), /#\/requests\/2\/answer$/)
    assert.strictEqual(await page.evaluate(() => document.activeElement?.tagName), "MAIN")
    await heading("Upload 201").waitFor()
  })

  it("goes to the first and the last tab with Home and End", async () => {
    const { create } = await client()
    await create(message(embedded("note")))
    await go("#/requests/2/payload")
    await tab("Payload").press("End")
    await assertFocus("Process (1)")
    await page.waitForURL(/process$/)
    await page.keyboard.press("Home")
    await assertFocus("Document")
    await page.getByText("Patient's identifier").waitFor()
    assert.match(page.url(), /document$/)
  })

  it("leaves the focus on the heading when everything was forgotten", async () => {
    const { upload } = await client()
    await upload("note")
    await row("Upload").waitFor()
    await page.getByRole("button", { name: "Clear …" }).press("Enter")
    await page.getByRole("button", { name: "Forget" }).press("Enter")
    await heading("Nothing has been sent yet").waitFor()
    await assertFocus("Nothing has been sent yet")
    assert.lengthOf(await run(redox.requests), 0)
  })
})

describe("a gate", () => {
  it("counts a request that comes to it late", async () => {
    const { knock } = await client()
    await setFault("token:delay=400ms")
    const gate = await setFault("token:gate")
    await go("#/faults")
    const held = knock()
    await page.getByText("1 request waiting").waitFor()
    await openGate(gate)
    assert.strictEqual((await held).status, 400)
  })
})

describe("copying", () => {
  const copy = () => page.locator(".steps li", { hasText: "Or only knock" }).getByRole("button")
  const command = () => `curl -X POST ${sandbox.baseUrl}/v2/auth/token`

  it("works without a clipboard to write to", async () => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"))
    await page.reload()
    await copy().click()
    await copy().getByText("Copied", { exact: true }).waitFor()
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("input"), { id: "paste" })))
    await page.locator("#paste").press("Control+V")
    assert.strictEqual(await page.locator("#paste").inputValue(), command())
  })

  it("says when it failed, and has the text selected", async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "clipboard")
      document.execCommand = () => false
    })
    await page.reload()
    await copy().click()
    await page.getByText("Not copied: press Ctrl+C").waitFor()
    const selected = () =>
      page.evaluate(() => {
        const box = document.activeElement
        return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : ""
      })
    assert.strictEqual(await selected(), command())
    await page.keyboard.press("Tab")
    assert.strictEqual(await page.locator("textarea").count(), 0)
  })

  it("shows the key when asked, and hides it again", async () => {
    const key = '"kty"'
    assert.notInclude(await page.content(), key)
    await page.getByRole("button", { name: "Show the key" }).click()
    assert.include(await page.locator(".steps .code").first().textContent(), key)
    await page.getByRole("button", { name: "Hide the key" }).click()
    assert.notInclude(await page.content(), key)
  })

  it("names the address it was reached by, from another machine", async () => {
    const other = await context.newPage()
    const origin = `http://${elsewhere}:${sandbox.port}`
    await other.goto(origin)
    const steps = other.locator(".steps")
    await steps.waitFor()
    const commands = await steps.locator(".code").allTextContents()
    assert.include(commands[0], `export REDOX_BASE_URL=${origin}\n`)
    assert.strictEqual(commands[2], `curl -X POST ${origin}/v2/auth/token`)
    await other.close()
  })
})

describe("without the sandbox", () => {
  it("says so wherever something is asked of it, and goes on when it is back", async () => {
    const first = ManagedRuntime.make(Sandbox.layer({ seed: "gone" }))
    const { baseUrl, port } = await first.runPromise(Sandbox)
    const other = await context.newPage()
    watch(other, baseUrl)
    await other.goto(`${baseUrl}/#/faults`)
    await fetch(`${baseUrl}/v2/auth/token`, { method: "POST" })
    await setFault("create:gate", baseUrl)
    await other.getByText("create:gate", { exact: true }).waitFor()
    await first.dispose()
    await other.getByText("Reconnecting …").waitFor()

    const alert = other.getByRole("alert").filter({ hasText: "The sandbox cannot be reached" })
    const press = async (name: string | RegExp) => {
      await other.getByRole("button", { name }).click()
      await alert.first().waitFor()
    }
    await press("Set fault")
    assert.strictEqual(await alert.count(), 1)
    await press(/^Open gate/)
    await alert.nth(1).waitFor()
    assert.strictEqual(await alert.count(), 2)
    await press(/^Remove/)
    await other.goto(`${baseUrl}/#/requests/1`)
    await other.locator(".pane", { hasText: "The sandbox cannot be reached" }).waitFor()
    await other.goto(`${baseUrl}/#/`)
    await other.getByRole("button", { name: "Clear …" }).click()
    await press("Forget")
    await other.getByRole("button", { name: "Cancel" }).click()

    await other.goto(`${baseUrl}/#/requests/1`)
    const second = ManagedRuntime.make(Sandbox.layer({ seed: "gone", port }))
    await second.runPromise(Sandbox)
    await other.getByText("This request is no longer known.").waitFor()
    await other.close()
    await second.dispose()
    // The browser says of each that it failed; nothing is left unhandled.
    forgive(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|404/)
    assert.lengthOf(await run(redox.requests), 0)
  })
})
