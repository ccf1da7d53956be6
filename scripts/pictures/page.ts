/** The sandbox's page in Chromium: its outline, its picture, and how far two pictures are from each other. */
import { chromium, type Page } from "playwright-core"

const size = { width: 1120, height: 560 }

const withPage = async <A>(
  options: { readonly colorScheme?: "light" | "dark" },
  use: (page: Page) => Promise<A>,
): Promise<A> => {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
  })
  try {
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.25, ...options })
    return await use(await context.newPage())
  } finally {
    await browser.close()
  }
}

/** Opens the page, with the first document chosen. */
const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/#/documents`)
  await page.locator(".connection.is-live").waitFor({ state: "attached" })
  await page.locator("a.row:visible").first().click()
  await page.waitForLoadState("networkidle")
}

/** What the page says to assistive technology, without what differs from run to run. */
export const outlineOf = (url: string): Promise<string> =>
  withPage({}, async (page) => {
    await open(page, url)
    const outline = await page.locator("body").ariaSnapshot()
    return `${outline
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
      .replaceAll(/\d+/g, "N")
      .replaceAll(/N (?:B|kB|MB|ms|s)\b/g, "N")}\n`
  })

/** Pictures in light and dark, as WebP. */
export const photograph = async (url: string): Promise<readonly [Buffer, Buffer]> => {
  const take = (colorScheme: "light" | "dark") =>
    withPage({ colorScheme }, async (page) => {
      await open(page, url)
      const session = await page.context().newCDPSession(page)
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 75 })
      return Buffer.from(data, "base64")
    })
  return [await take("light"), await take("dark")]
}

/** How far two pictures are from each other, from 0 to 1, seen from afar: 56 by 28 cells, each its mean brightness. */
export const differenceOf = (one: Buffer, other: Buffer): Promise<number> =>
  withPage({}, (page) =>
    page.evaluate(
      async (pictures) => {
        const cells = await Promise.all(
          pictures.map(async (data) => {
            const image = new Image()
            image.src = `data:image/webp;base64,${data}`
            try {
              await image.decode()
            } catch {
              return undefined
            }
            const canvas = new OffscreenCanvas(56, 28)
            const context = canvas.getContext("2d")
            if (context === null) return undefined
            context.imageSmoothingQuality = "high"
            context.drawImage(image, 0, 0, 56, 28)
            const { data: bytes } = context.getImageData(0, 0, 56, 28)
            return Array.from({ length: 56 * 28 }, (_, index) => {
              const [red = 0, green = 0, blue = 0] = bytes.slice(index * 4, index * 4 + 3)
              return (red + green + blue) / 3 / 255
            })
          }),
        )
        const [before, after] = cells
        if (before === undefined || after === undefined) return 1
        return before.reduce((sum, value, index) => sum + Math.abs(value - (after[index] ?? 0)), 0) / before.length
      },
      [one.toString("base64"), other.toString("base64")],
    ),
  )
