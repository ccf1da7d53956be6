/**
 * Checks the built site. Every link within it leads to a page, and its fragment to an element of that page. In Chromium, at
 * two widths and in both colour schemes: no console error, no request to another host, no horizontal overflow, and no
 * violation that axe-core finds; the search finds an error's section. `--screenshots <folder>` keeps pictures.
 */
import { createServer } from "node:http"
import { glob, mkdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, extname, join, normalize } from "node:path/posix"
import { chromium } from "playwright-core"
import { root } from "../scripts/workspace.ts"

const pages = [
  "/",
  "/delivery.html",
  "/errors.html",
  "/troubleshooting.html",
  "/cli.html",
  "/reference/cli.html",
  "/reference/api/",
  "/reference/api/core.src.SendFile.html",
]
const widths = [1440, 360]
const schemes = ["light", "dark"] as const

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}

const folder = join(root, "site/dist")
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent((request.url ?? "/").split(/[?#]/, 1)[0] ?? "/"))
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path)
  const body = await readFile(file).catch(() => undefined)
  if (body === undefined) response.writeHead(404).end()
  else response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(body)
})
const port = await new Promise<number>((resolve, reject) =>
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    if (address === null || typeof address === "string") reject(new Error("the server has no port"))
    else resolve(address.port)
  }),
)
const base = `http://127.0.0.1:${port}`

const shots = process.argv[process.argv.indexOf("--screenshots") + 1]
const screenshots = process.argv.includes("--screenshots") ? shots : undefined
if (screenshots !== undefined) await mkdir(screenshots, { recursive: true })

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
})
const problems: Array<string> = []

const html = new Map<string, string>()
for await (const path of glob("**/*.html", { cwd: folder }))
  html.set(`/${path}`, await readFile(join(folder, path), "utf8"))
const idsOf = new Map([...html].map(([path, text]) => [path, new Set(text.match(/(?<= id=")[^"]+/g))]))
let links = 0
for (const [path, text] of html) {
  for (const [, target = ""] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [place = "", fragment = ""] = target.split("#")
    const resolved = place === "" ? path : place.startsWith("/") ? place : join(dirname(path), place)
    const page = resolved.endsWith("/") ? `${resolved}index.html` : resolved
    const ids = idsOf.get(page)
    links += 1
    if (ids === undefined) problems.push(`${path}: ${target} leads to no page`)
    // TypeDoc numbers headings that differ in case alone in a way of its own: such a link leads to the page.
    else if (
      fragment !== "" &&
      !/^\/reference\/api\/.*-\d+$/.test(`${page}#${fragment}`) &&
      !ids.has(decodeURIComponent(fragment))
    ) {
      problems.push(`${path}: ${target} leads to no place on its page`)
    }
  }
}
let looks = 0
try {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const tab = await context.newPage()
      const where = (path: string) => `${path} at ${width} px, ${colorScheme}`
      for (const path of pages) {
        tab.removeAllListeners()
        tab.on("console", (message) => {
          if (message.type() === "error") problems.push(`${where(path)}: ${message.text()}`)
        })
        tab.on("request", (request) => {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            problems.push(`${where(path)}: asks for ${request.url()}`)
          }
        })
        await tab.goto(base + path, { waitUntil: "networkidle" })
        const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (overflow > 0) problems.push(`${where(path)}: is ${overflow} px wider than the window`)
        await tab.evaluate(axe)
        const violations = await tab.evaluate<ReadonlyArray<string>>(
          "axe.run().then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`))",
        )
        for (const violation of violations) problems.push(`${where(path)}: ${violation}`)
        looks += 1
        if (screenshots !== undefined) {
          const name = `${path.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}.png`
          await tab.screenshot({ path: join(screenshots, name) })
        }
      }
      await tab.goto(`${base}/`, { waitUntil: "networkidle" })
      await tab.locator("#local-search button").first().click()
      await tab.getByRole("searchbox").fill("OutcomeUnknown")
      const found = tab.locator('a.result[href*="errors.html#outcomeunknown"]')
      await found.waitFor({ timeout: 10_000 }).catch(() => problems.push(`${where("/")}: the search finds nothing`))
      await context.close()
    }
  }
} finally {
  await browser.close()
  server.close()
}
for (const problem of new Set(problems)) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`the site was opened ${looks} times, ${links} links were followed: nothing to report`)
