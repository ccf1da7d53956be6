/**
 * Reading on the page, in a real Chromium: while requests arrive, and what is large, deep, long, or written to mislead.
 */
import { assert, describe, it } from "@effect/vitest"
import { readFile } from "node:fs/promises"
import type { Route } from "playwright-core"
import { client, heading, openGate, page, quiet, pdf, row, sandbox, setFault, tab, usePage } from "./dashboardPage.ts"
import { embedded, message } from "../../testing/test/support.ts"

usePage()

/** How often the page asks for what has this in its URL, from now on. */
const asked = (part: string): (() => number) => {
  let count = 0
  page.on("request", (request) => {
    if (request.url().includes(part)) count++
  })
  return () => count
}

const go = (hash: string): Promise<unknown> => page.goto(`${sandbox.baseUrl}/${hash}`)

const resize = async (width: number): Promise<void> => page.setViewportSize({ width, height: 740 })

/** By how many pixels something sticks out of its window or pane. */
const tooWide = (): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".pane, .list")].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    ),
  )

describe("while requests arrive", () => {
  it("keeps branches, place and focus in a payload, and asks for nothing again", async () => {
    const { create, upload } = await client()
    const url = await upload("a note")
    await create(message({ contentType: "text/plain", title: "read", url }))
    await go("#/requests/3/payload")
    await page.getByRole("button", { name: "Open all" }).click()
    await page.getByRole("button", { name: "Copy JSON" }).focus()
    await page.evaluate(() => document.querySelector(".pane")?.scrollTo(0, 400))
    const state = () =>
      page.evaluate(() => ({
        open: document.querySelectorAll(".tree details[open]").length,
        scroll: document.querySelector(".pane")?.scrollTop,
        focus: document.activeElement?.textContent,
      }))
    const before = await state()
    assert.isAbove(before.open, 10)
    assert.strictEqual(before.scroll, 400)
    // The row of the request itself may arrive after it was opened, and is news.
    await quiet()
    const details = asked("/_sandbox/v1/requests/")
    await create(message(embedded("another")))
    await row("note").waitFor()
    // A document that refers to the file shown is news, but not to the payload.
    const refreshed = page.waitForResponse(/_sandbox\/v1\/requests\/3/)
    await create(message({ contentType: "text/plain", title: "second", url }))
    await row("second").waitFor()
    await (await refreshed).finished()
    await quiet()
    assert.deepStrictEqual(await state(), before)
    assert.strictEqual(details(), 1)
  })

  it("adds a document to those that refer to a file, and leaves its preview alone", async () => {
    const { create, upload } = await client()
    const url = await upload(await readFile(pdf), "application/pdf")
    await create(message({ contentType: "application/pdf", title: "read", url }))
    const loaded = page.waitForResponse(/_sandbox\/v1\/files\//)
    await go("#/requests/3/process")
    await page.locator("iframe.pdf").waitFor()
    // A busy machine asks for the frame's file long after the frame is there.
    await loaded
    await quiet()
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("data-kept", "yes"))
    await page.locator(".references a").first().focus()
    const files = asked("/_sandbox/v1/files/")
    await create(message({ contentType: "application/pdf", title: "again", url }))
    await page.locator(".references a", { hasText: "again" }).waitFor()
    await page.locator("iframe[data-kept]").waitFor()
    assert.strictEqual(files(), 0)
    assert.include(await page.evaluate(() => document.activeElement?.textContent), "read")
  })

  it("shows the end of a request that ended while it was being opened", async () => {
    const { knock } = await client()
    const gate = await setFault("token:gate")
    const held = knock()
    await row("waiting").waitFor()
    const details = asked("/_sandbox/v1/requests/2")
    const late = async (route: Route): Promise<void> => {
      const response = await route.fetch()
      await openGate(gate)
      await held
      await row("400").waitFor()
      await route.fulfill({ response })
    }
    await page.route("**/_sandbox/v1/requests/2", late, { times: 1 })
    await row("waiting").click()
    await heading("Token 400").waitFor()
    assert.strictEqual(details(), 2)
  })

  it("asks for the faults a few times, however many requests they hit", async () => {
    const { knock } = await client()
    await setFault("token:503")
    await go("#/faults")
    const faults = asked("/_sandbox/v1/faults")
    const began = Date.now()
    await Promise.all(Array.from({ length: 500 }, knock))
    await page.getByText("applied 500 times").waitFor()
    // At most ten a second, and one at each end.
    assert.isBelow(faults(), (Date.now() - began) / 100 + 3)
  })
})

describe("what is large", () => {
  it("shows the payload of a large embedded file", async () => {
    const { create } = await client()
    await create(message(embedded("x".repeat(7_000_000))))
    await go("#/requests/2/payload")
    await page.getByRole("button", { name: "Open all" }).click()
    await page.getByText("base64, 7 MB").waitFor()
    assert.include(await page.locator(".json-text", { hasText: "base64" }).textContent(), '"eHh4')
  })

  it("says that a preview was cut, and of how much", async () => {
    const { upload } = await client()
    await upload("é".repeat(200_000))
    await go("#/requests/2/process")
    await page.getByText("The first 262.1 kB of 400 kB. Download the file for the rest.").waitFor()
    await upload("short")
    await go("#/requests/3/process")
    await page.getByText("short", { exact: true }).waitFor()
    assert.strictEqual(await page.getByText("The first").count(), 0)
  })

  it("opens many branches in steps, and says that there are more", async () => {
    const { create } = await client()
    const related = Array.from({ length: 40_000 }, () => ({
      reference: "Patient/1",
      type: "Patient",
      display: "Somebody",
    }))
    await create(message(embedded("note"), { document: { context: { related } } }))
    await go("#/requests/2/payload")
    await page.getByRole("button", { name: "Open all" }).click()
    await page.getByText("There is more: about 2,000 lines").waitFor()
    const lines = () => page.locator(".tree li").count()
    const first = await lines()
    assert.isBelow(first, 5_000)
    await page.getByRole("button", { name: "Open all" }).click()
    await page.waitForFunction((first) => document.querySelectorAll(".tree li").length >= first, first)
    await page.getByRole("button", { name: "Show 500 more of 40,000" }).click()
    assert.isAtLeast(await lines(), first + 500)
  })

  it("opens deep branches in steps, down to where they are shown as text", async () => {
    const { create } = await client()
    let extension: object = { url: "urn:x", valueString: "the end" }
    for (let depth = 0; depth < 90; depth++) extension = { url: "urn:x", extension: [extension] }
    await create(message(embedded("note"), { patient: { extension: [extension] } }))
    await resize(360)
    await go("#/requests/2/payload")
    const openAll = page.getByRole("button", { name: "Open all" })
    await openAll.click()
    await page.getByText("20 levels are opened at once").waitFor()
    for (let clicks = 0; clicks < 10 && (await page.getByText("There is more").count()) > 0; clicks++) {
      await openAll.click()
    }
    await page.getByText("too deep to open").waitFor()
    assert.strictEqual(await page.getByText("There is more").count(), 0)
    assert.isAtMost(await tooWide(), 0)
  })

  it("goes back beyond the newest thousand, and searches there", async () => {
    const { knock, post } = await client()
    await post("/the-oldest")
    for (let requests = 0; requests < 1_200; requests++) await knock()
    await page.reload()
    await page.getByText("newest 1000 of 1202 requests").waitFor()
    await page.getByLabel("Search requests").fill("the-oldest")
    await page.getByText("0 of newest 1000 of 1202 requests").waitFor()
    await page.getByRole("button", { name: "Search 202 more" }).click()
    await row("/the-oldest").waitFor()
    await page.getByText("1 of 1202 requests").waitFor()
    assert.include(await page.evaluate(() => document.activeElement?.textContent), "/the-oldest")
  })
})

describe("what is long", () => {
  const title = "A very long title that goes on and on. ".repeat(80).trim()
  const word = "x".repeat(3_000)

  it.each([
    ["words", title],
    ["one word", word],
  ])("a title of 3,000 characters, %s, takes two lines of the list and fits everywhere", async (_, title) => {
    const { create, upload } = await client()
    await create(message({ contentType: "text/plain", title, url: await upload("note") }))
    await row("Create document").waitFor()
    for (const width of [1440, 768, 360]) {
      await resize(width)
      await go("#/")
      const box = await row("Create document").boundingBox()
      assert.isBelow(box?.height ?? Infinity, 170, `${width}`)
      for (const tab of ["request", "payload", "process"]) {
        await go(`#/requests/3/${tab}`)
        await page.locator("#panel > *").waitFor()
        assert.isAtMost(await tooWide(), 0, `${tab} at ${width}`)
      }
    }
    await go("#/requests/3")
    await page.locator(".facts dd", { hasText: title }).waitFor()
  })

  it("a slug of 2,000 characters takes two lines of the list and fits with its request", async () => {
    const { create } = await client()
    await create(message(embedded("note")), "x".repeat(2_000))
    await resize(360)
    const box = await row("404").boundingBox()
    assert.isBelow(box?.height ?? Infinity, 150)
    await row("404").click()
    await heading("Create document 404").waitFor()
    assert.isAtMost(await tooWide(), 0)
  })

  it("shows sizes at every width, and beside an open request", async () => {
    const { upload } = await client()
    await upload("x".repeat(12_300))
    await row("Upload").waitFor()
    const shown = () => row("Upload").getByText("12.3 kB").isVisible()
    for (const width of [1440, 768, 360]) {
      await resize(width)
      assert.isTrue(await shown(), `${width}`)
    }
    await resize(1440)
    await row("Upload").click()
    await heading("Upload 201").waitFor()
    assert.isTrue(await shown(), "beside")
  })

  it("keeps several problems apart", async () => {
    const { create } = await client()
    await create({ resourceType: "Bundle", type: "message", entry: [] })
    await resize(360)
    await go("#/requests/2")
    await page.locator(".problems li").first().waitFor()
    assert.isAbove(await page.locator(".problems li").count(), 1)
    assert.strictEqual(
      await page.evaluate(() => {
        const item = document.querySelector(".problems li")
        return item === null ? "" : getComputedStyle(item).listStyleType
      }),
      "disc",
    )
  })

  it("shows the problems of any request, one for a token too", async () => {
    const { knock } = await client()
    await knock()
    await page.route("**/_sandbox/v1/requests/2", async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), problems: ["The kid is not registered"] } })
    })
    await row("Token").first().click()
    await page.locator(".problems").waitFor()
    assert.include(await page.locator(".problems").textContent(), "The kid is not registered")
  })
})

describe("what is written to mislead", () => {
  it("shows marks that hide or turn text, wherever a client's words stand", async () => {
    const { create, post, upload } = await client()
    const title = "invoice\u202Efdp.exe\u200B"
    const shown = "invoice⟨U+202E⟩fdp.exe⟨U+200B⟩"
    await create(message({ contentType: "text/plain", title, url: await upload("note") }))
    await post("/v2/other", { "x-note": "a\u2066b" })
    await go("#/requests")
    const row = page.locator("a.row[href^='#/requests/']", { hasText: shown })
    await row.locator("bdi", { hasText: shown }).waitFor()
    await row.click()
    for (const name of ["Request", "Payload", "Answer", "Process"]) {
      await tab(name).click()
      await page.getByRole("tab", { name, selected: true }).waitFor()
      if (name === "Payload") await page.getByRole("button", { name: "Open all" }).click()
      const attributes = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ value }) => value)).join(" "),
      )
      assert.notMatch(`${await page.locator("body").innerText()} ${attributes}`, /\p{Cf}/u, name)
    }
    await page.locator(".file-name bdi", { hasText: shown }).waitFor()
    await page.locator(".references bdi", { hasText: shown }).waitFor()
    await go("#/requests/4")
    await page.locator("dd bdi", { hasText: "a⟨U+2066⟩b" }).waitFor()
  })

  it("says in its title what is open", async () => {
    const { upload } = await client()
    await upload("note")
    const titled = async (title: string) => {
      await page.waitForFunction((title) => document.title === title, title).catch(() => undefined)
      assert.strictEqual(await page.title(), title)
    }
    await titled("Redox sandbox")
    await row("Upload").click()
    await titled("Request · Upload, 201 · Request 2 · Redox sandbox")
    await tab("Process").click()
    await titled("Process · Upload, 201 · Request 2 · Redox sandbox")
    await page.getByRole("link", { name: "Faults" }).click()
    await titled("Faults · Redox sandbox")
    await page.getByRole("link", { name: "Connect" }).click()
    await titled("Connect a client · Redox sandbox")
    await page.getByRole("link", { name: "Redox sandbox" }).click()
    await titled("Redox sandbox")
  })
})
