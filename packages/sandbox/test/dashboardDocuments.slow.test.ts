/**
 * The page's Documents view, in a real Chromium.
 */
import { assert, describe, it } from "@effect/vitest"
import { client, heading, openSend, page, redox, row, run, sandbox, setFault, usePage } from "./dashboardPage.ts"
import { embedded, message } from "../../testing/test/support.ts"

usePage()

const go = (hash: string): Promise<unknown> => page.goto(`${sandbox.baseUrl}/${hash}`)

const summary = (changes: object = {}) =>
  message(embedded("Follow-up in two weeks."), {
    document: {
      type: { coding: [{ system: "http://loinc.org", code: "18842-5", display: "Discharge summary" }] },
      author: [{ display: "Dr. Ada Example" }],
      ...changes,
    },
  })

describe("the Documents view", () => {
  it("says what is in whose chart, as it is filed, and finds it by patient, identifier and type", async () => {
    const { create } = await client()
    await go("#/documents")
    await heading("No document has been filed").waitFor()
    await create(summary())
    const line = page.locator("a.row.document")
    await line.waitFor()
    for (const text of ["delivered", "Timothy Bixby", "0000000001", "Discharge summary", "Dr. Ada Example"]) {
      assert.include((await line.textContent()) ?? "", text)
    }
    const search = page.getByLabel("Search documents")
    for (const words of ["bixby", "0000000001", "18842-5", "discharge timothy"]) {
      await search.fill(words)
      assert.strictEqual(await line.count(), 1, words)
    }
    await search.fill("nobody")
    await page.getByRole("button", { name: "Clear filters" }).click()
    assert.strictEqual(await line.count(), 1)
    await line.click()
    await heading("note").waitFor()
    await page.locator(".preview .code", { hasText: "Follow-up in two weeks." }).waitFor()
    await page.getByRole("link", { name: "The request that filed it" }).click()
    await heading(/^Create document/).waitFor()
  })

  it("shows a delivery as it moves, and lets one set it", async () => {
    const { create } = await client()
    await run(redox.deliveries.plan({ pendingFor: "3 seconds" }))
    await create(summary())
    await go("#/documents")
    const line = page.locator("a.row.document")
    await line.filter({ hasText: "pending" }).waitFor()
    await line.filter({ hasText: "delivered" }).waitFor()
    await line.click()
    await page.getByText("in the chart", { exact: false }).first().waitFor()
    await page.getByLabel("State of the delivery").selectOption("filtered")
    await page.getByRole("button", { name: "Set state" }).click()
    await page.locator("article .badge", { hasText: "filtered" }).waitFor()
    await line.filter({ hasText: "filtered" }).waitFor()
    await page.getByRole("button", { name: "Pause the destination's queue" }).click()
    await page.getByText("the queue is paused").waitFor()
    await page.getByRole("button", { name: "Resume the destination's queue" }).click()
    await page.getByRole("button", { name: "Pause the destination's queue" }).waitFor()
    assert.deepStrictEqual(await run(redox.deliveries.paused), [])
  })

  it("says that a document was filed although the client does not know", async () => {
    const { create } = await client()
    await setFault("create#1:reset,after")
    await create(summary()).catch(() => undefined)
    await go("#/documents")
    await row("client unaware").click()
    await page.getByText("Filed, but the client does not know.").waitFor()
    await go("#/requests/2")
    await page.getByText("Filed, but the client does not know.").waitFor()
    assert.lengthOf(await run(redox.documents), 1)
  })

  it("names what took a document's place, and leads there and back", async () => {
    const { create } = await client()
    await create(summary({ masterIdentifier: { value: "first" } }))
    const target = { identifier: { value: "first" } }
    await create(summary({ masterIdentifier: { value: "second" }, relatesTo: [{ code: "replaces", target }] }))
    await go("#/documents")
    await row("replaced").click()
    await page.getByRole("link", { name: "open that one" }).click()
    await page.getByRole("link", { name: "another" }).click()
    await page.getByText("Another document took its place").waitFor()
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => location.hash === "#/documents")
    assert.strictEqual(await row("replaced").count(), 1)
  })

  it("groups a send's requests under its create", async () => {
    const { create, upload } = await client()
    const url = await upload("a note")
    await create(message({ contentType: "text/plain", title: "sent", url }))
    await go("#/")
    await row("sent").waitFor()
    assert.strictEqual(await page.locator("a.row:visible").count(), 1)
    await openSend()
    assert.deepStrictEqual(await page.locator("a.row:visible .row-operation").allTextContents(), [
      "Create document",
      "Token",
      "Upload",
    ])
    await openSend()
    assert.strictEqual(await page.locator("a.row:visible").count(), 1)
  })

  it("groups the upload of a create that was not carried out", async () => {
    const { create, upload } = await client()
    const url = await upload("a note")
    await setFault("create#1:503")
    await create(message({ contentType: "text/plain", title: "sent", url }))
    await go("#/")
    await row("not filed").waitFor()
    assert.strictEqual(await page.locator("a.row:visible").count(), 1)
    await openSend()
    await row("Upload").waitFor()
  })
})
