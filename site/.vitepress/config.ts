import { readdirSync, readFileSync } from "node:fs"
import { defineConfig, type DefaultTheme } from "vitepress"

const content = new URL("../content/", import.meta.url)

/** The API reference's pages, by package: `core.src.SendFile.md` is the module SendFile of core. */
const reference = (): Array<DefaultTheme.SidebarItem> => {
  const byPackage = new Map<string, Array<DefaultTheme.SidebarItem>>()
  for (const file of readdirSync(new URL("reference/api/", content)).toSorted()) {
    const [, name, module] = /^(\w+)\.src\.(\w+)\.md$/.exec(file) ?? []
    if (name === undefined || module === undefined) continue
    const items = byPackage.get(name) ?? []
    byPackage.set(name, [...items, { text: module, link: `/reference/api/${file.replace(/\.md$/, "")}` }])
  }
  return [...byPackage].map(([name, items]) => ({ text: `@effect-redox/${name}`, items }))
}

/** A page of docs/, under its own heading. */
const page = (path: string): DefaultTheme.SidebarItem => {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(new URL(`${path}.md`, content), "utf8")) ?? []
  return { text: title.replaceAll("`", ""), link: `/${path}` }
}

const pagesIn = (folder: string): Array<DefaultTheme.SidebarItem> =>
  readdirSync(new URL(`${folder}/`, content))
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => page(`${folder}/${name.replace(/\.md$/, "")}`))

const others = (used: ReadonlyArray<string>): Array<DefaultTheme.SidebarItem> =>
  readdirSync(content)
    .filter((name) => name.endsWith(".md") && name !== "index.md")
    .map((name) => name.replace(/\.md$/, ""))
    .filter((name) => !used.includes(name))
    .toSorted()
    .map(page)

const guides = [
  "configuration",
  "files",
  "right-chart",
  "delivery",
  "outbox",
  "testing",
  "without-effect",
  "fhir",
  "migrate",
  "runtimes",
  "containers",
  "performance",
  "packages",
]
const failures = ["errors", "outbox-errors", "troubleshooting"]

/** A heading's anchor as GitHub makes it, so that a link leads to the same place there and here. */
const slugify = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-")

export default defineConfig({
  title: "effect-redox",
  description: "Send files to patients' charts through the Redox FHIR API, from Effect programs.",
  lang: "en",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" }]],
  srcDir: "content",
  outDir: "dist",
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify },
  },
  // Pages name addresses of servers on the reader's own machine.
  ignoreDeadLinks: [/^https?:\/\/(?:localhost|127\.0\.0\.1)/],
  themeConfig: {
    search: {
      provider: "local",
      options: { translations: { button: { buttonText: "Search", buttonAriaLabel: "Search" } } },
    },
    outline: [2, 3],
    nav: [
      { text: "Guide", link: "/" },
      { text: "The command", link: "/cli" },
      { text: "API", link: "/reference/api/" },
    ],
    sidebar: [
      { text: "Start", items: [{ text: "effect-redox", link: "/" }] },
      { text: "Use it", items: guides.map(page) },
      { text: "When something fails", items: failures.map(page) },
      { text: "The command", items: [page("cli"), ...pagesIn("cli"), page("reference/cli")] },
      { text: "Background", items: others(["cli", ...guides, ...failures]) },
      { text: "API reference", items: reference() },
    ],
  },
})
