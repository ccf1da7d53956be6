/**
 * The page's Outbox view, in a real Chromium, over the folder of a batch that was killed.
 */
import { assert, describe, it } from "@effect/vitest"
import { join } from "node:path"
import {
  audit,
  command,
  context,
  file,
  forgive,
  heading,
  open,
  page,
  redox,
  run,
  sandbox,
  setFault,
  usePage,
} from "./dashboardPage.ts"

usePage((folder) => ({ outbox: join(folder, "outbox") }))

const go = (hash: string): Promise<unknown> => page.goto(`${sandbox.baseUrl}/${hash}`)
const line = (stage: string) => page.locator("a.row.send", { has: page.locator(`.row-result`, { hasText: stage }) })
const chip = (name: string) => page.locator(".chip", { hasText: name })
const badge = (stage: string) => page.locator("article .badge", { hasText: stage }).waitFor()

const destination = "redox-fhir-sandbox"

/** A night's batch, and what it is run with. */
const night = async (name: string, patients: number): Promise<ReadonlyArray<string>> => {
  const rows = ["file,mrn_system,mrn,family,given"]
  for (let patient = 1; patient <= patients; patient++) {
    const note = `secret-${name}-${patient}.txt`
    await file(note, `Follow-up of patient ${patient}, ${name}.`)
    rows.push(`${note},urn:redox:${destination}:MR,90000${patient},Confidential,Jordan`)
  }
  await file(`${name}.csv`, rows.join("\n"))
  return ["batch", `${name}.csv`, "--outbox", "outbox", "--to", destination, "--type", "11506-3"]
}

const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail("it never happened")
}

const removeFault = (id: number): Promise<unknown> =>
  fetch(`${sandbox.baseUrl}/_sandbox/v1/faults/${id}`, {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  })

const counts = async (): Promise<{ readonly unknown: number }> =>
  (await (await fetch(`${sandbox.baseUrl}/_sandbox/v1/outbox/all`)).json()).counts

/** A send that is unknown, and others that are sent, unless there is one. */
const leaveUnknown = async (): Promise<void> => {
  if ((await counts()).unknown > 0) return
  await run(redox.setDestination(destination, { canSearch: false }))
  const args = await night("more", 3)
  const gate = await setFault("create#1:gate,after")
  const batch = command([...args, "--concurrency", "1"])
  await until(async () => (await run(redox.documents)).length === 1)
  batch.child.kill("SIGKILL")
  await batch.ended
  await removeFault(gate)
  await command(args).ended
}

describe("the Outbox view", { timeout: 180_000 }, () => {
  it("follows a batch that is killed, and takes a person's word for what it left unknown", async () => {
    await go("#/outbox")
    await page.getByText("Nothing has been queued.").waitFor()
    const args = await night("night", 12)
    // The fifth document is filed, and the batch never learns of it.
    const gate = await setFault("create#5-12:gate,after")
    const first = command([...args, "--concurrency", "1"])
    await until(async () => (await run(redox.documents)).length === 5)
    await line("creating").waitFor()
    await chip("sent").locator(".chip-count", { hasText: "4" }).waitFor()
    assert.strictEqual(await line("queued").count(), 7)
    first.child.kill("SIGKILL")
    await first.ended
    await removeFault(gate)

    await line("queued").first().click()
    await badge("queued")
    await page.getByRole("button", { name: "Cancel it" }).click()
    await badge("cancelled")

    // The destination cannot be asked, so that what was being created stays unknown.
    await run(redox.setDestination(destination, { canSearch: false }))
    await setFault("create#1:400")
    const second = await command(args).ended
    assert.include([1, 3], second.status, second.output)
    await chip("unknown").click()
    await line("unknown").click()
    await badge("unknown")
    await page.getByText("This sandbox has its document").waitFor()
    await page.getByRole("button", { name: "Resolve" }).click()
    // Nothing was chosen.
    await badge("unknown")
    await page.getByLabel("It is not in the chart").check()
    await page.getByLabel("Evidence").fill("looked, and saw nothing")
    await page.getByRole("button", { name: "Resolve" }).click()
    await page.getByText("began less than five minutes ago and may still arrive").waitFor()
    await page.getByLabel("It is in the chart").check()
    await page.getByLabel("Evidence").fill("seen in the chart at 9:15")
    await page.getByLabel("Who says so").fill("Dana")
    await page.getByRole("button", { name: "Resolve" }).click()
    await badge("sent")
    await page.getByText("Resolved as sent by Dana: seen in the chart at 9:15", { exact: true }).waitFor()
    // The browser notes that something was refused.
    forgive(/409 \(Conflict\)/)
    await page.locator(".history li", { hasText: "resolved as sent by Dana" }).waitFor()

    await chip("refused").click()
    await line("refused").click()
    await badge("refused")
    await page.getByText("Rejected").first().waitFor()
    await page.getByRole("button", { name: "Queue it again" }).click()
    await badge("queued")

    const shown = await page.evaluate(async () => {
      const all = await (await fetch("/_sandbox/v1/outbox/all")).json()
      const rows: ReadonlyArray<{ readonly key: string }> = all.rows
      const details = rows.map(async ({ key }) => (await fetch(`/_sandbox/v1/sends/${encodeURIComponent(key)}`)).text())
      // The sandbox's own documents are behind it, with titles and patients.
      const parts = [...document.querySelectorAll('section[aria-label="Outbox"], .pane')].map((one) => one.textContent)
      return `${parts.join(" ")} ${JSON.stringify(all)} ${(await Promise.all(details)).join(" ")}`
    })
    for (const phi of ["secret", "Confidential", "Jordan", "90000", "blob.redoxengine"]) assert.notInclude(shown, phi)

    const third = await command(args).ended
    assert.strictEqual(third.status, 1, third.output)
    // Twelve, but the one that was cancelled.
    assert.lengthOf(await run(redox.documents), 11)
    await badge("sent")
  })

  it("works from the keyboard, and leads from a send to the list and back to its row", async () => {
    await go("#/outbox")
    await line("sent").first().waitFor()
    await page.getByLabel("Search the outbox").focus()
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowDown")
    const second = await page.evaluate(() => document.activeElement?.getAttribute("href"))
    await page.keyboard.press("Enter")
    await page.waitForFunction((hash) => location.hash === hash, second)
    await page.locator("h2:focus").waitFor()
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => location.hash === "#/outbox")
    await page.locator(`a.row.send[href="${second}"]:focus`).waitFor()
    await page.getByLabel("Search the outbox").fill("no such send")
    await page.getByText("No send matches.").waitFor()
    assert.strictEqual(await page.locator("a.row.send").count(), 0)
  })

  it("stops looking once another view is open", async () => {
    await go("#/outbox")
    await line("sent").first().waitFor()
    await go("#/documents")
    await heading("No document has been filed").waitFor()
    let asked = 0
    page.on("request", (request) => request.url().includes("/outbox/") && asked++)
    await page.waitForTimeout(2_500)
    assert.strictEqual(asked, 0)
    await go("#/outbox")
    await page.waitForTimeout(2_500)
    assert.isAtLeast(asked, 2)
  })

  it.each([
    [1440, "light"],
    [1440, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const)("is accessible and fits at %i px, in %s", async (width, colorScheme) => {
    await leaveUnknown()
    await context.close()
    await open({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme })
    await go("#/outbox")
    await line("unknown").waitFor()
    assert.deepStrictEqual(await audit(`outbox-${width}-${colorScheme}`), [])
    for (const stage of ["sent", "cancelled", "unknown"]) {
      await go("#/outbox")
      await line(stage).first().click()
      await badge(stage)
      assert.deepStrictEqual(await audit(`outbox-${stage}-${width}-${colorScheme}`), [])
    }
  })
})
