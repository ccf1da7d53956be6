/**
 * Builds the documentation site into `site/dist`: `pnpm docs`. Nothing is fetched.
 *
 * The pages are docs/, the README as the front page, the API reference from the packages' TSDoc, and the command's help as
 * its grammar prints it. Dead links fail the build. Links to files outside docs/ go to the repository.
 */
import { cp, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname, join, relative } from "node:path/posix"
import { fileURLToPath } from "node:url"
import { root, run } from "../scripts/workspace.ts"
import { commands } from "./cliReference.ts"

const site = fileURLToPath(new URL(".", import.meta.url))
const content = join(site, "content")
const manifest: { readonly homepage: string } = JSON.parse(await readFile(`${root}package.json`, "utf8"))
const repository = manifest.homepage.replace(/#.*$/, "")

/** A link of a page of docs/, as the site has it: within docs/ it stays, elsewhere it goes to the repository. */
const linkFrom = (page: string, target: string): string => {
  if (/^(?:[a-z]+:|#|\/)/.test(target)) return target
  const [path = "", fragment] = target.split("#")
  const resolved = join("docs", dirname(page), path)
  if (resolved.startsWith("docs/")) return target
  return `${repository}/blob/main/${resolved}${fragment === undefined ? "" : `#${fragment}`}`
}

const withLinks = (page: string, text: string): string =>
  text.replaceAll(/\]\(([^)\s]+)\)/g, (_, target: string) => `](${linkFrom(page, target)})`)

/** The README as the front page: its links start at the repository's root. */
const frontPage = (readme: string): string =>
  readme.replaceAll(/(?<=src(?:set)?=")docs\//g, "./").replaceAll(/\]\(([^)\s]+)\)/g, (link, target: string) => {
    if (/^(?:[a-z]+:|#)/.test(target)) return link
    return target.startsWith("docs/") ? `](./${target.slice("docs/".length)})` : `](${repository}/blob/main/${target})`
  })

interface Page {
  readonly path: string
  readonly title: string
  readonly text: string
}

const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "") ?? ""

/** The text for language models: an index, and all pages in one file (https://llmstxt.org). */
const llms = async (pages: ReadonlyArray<Page>): Promise<void> => {
  const line = ({ path, text, title }: Page) => {
    const [, first = ""] = /^(?!#|>|\||```|- |\s*$)(.+)$/m.exec(text.replace(/^# .*$/m, "")) ?? []
    return `- [${title}](/${path.replace(/\.md$/, ".html")}): ${first.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")}`
  }
  const index = [
    "# effect-redox",
    "",
    "> Sends files to patients' charts through the Redox FHIR API, from Effect 4 programs.",
    "",
  ]
  await writeFile(join(content, "public/llms.txt"), [...index, "## Pages", "", ...pages.map(line), ""].join("\n"))
  await writeFile(join(content, "public/llms-full.txt"), pages.map(({ text }) => text).join("\n\n"))
}

/** Heads each module's page with its name, its import path and the comment its source begins with. */
const nameModules = async (folder: string): Promise<void> => {
  for await (const file of glob("*.src.*.md", { cwd: folder })) {
    const [, name = "", module = ""] = /^(\w+)\.src\.(\w+)\.md$/.exec(file) ?? []
    const source = await readFile(`${root}packages/${name}/src/${module}.ts`, "utf8")
    const [, comment = ""] = /^\/\*\*([^]*?)\*\//.exec(source) ?? []
    const words = comment.replaceAll(/^\s*\* ?/gm, "").replaceAll(/\{@link (?:[^}|]*\|\s*)?([^}]*)\}/g, "`$1`")
    const text = await readFile(join(folder, file), "utf8")
    const head = `# ${module}\n\n\`@effect-redox/${name}/${module}\`\n\n${words.trim()}\n`
    await writeFile(
      join(folder, file),
      text.replace(/^# .*$/m, () => head),
    )
  }
}

await rm(content, { recursive: true, force: true })
await cp(join(site, "public"), join(content, "public"), { recursive: true })
const pages: Array<Page> = []
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(content, dirname(path)), { recursive: true })
  await writeFile(join(content, path), text)
  pages.push({ path, text, title: titleOf(text) })
}

await put("index.md", frontPage(await readFile(`${root}README.md`, "utf8")))
const documents: Array<string> = []
for await (const path of glob("**/*.md", { cwd: `${root}docs`, exclude: ["api/**"] })) documents.push(path)
for (const path of documents.toSorted()) await put(path, withLinks(path, await readFile(`${root}docs/${path}`, "utf8")))
for (const { path, text } of await commands()) await put(path, text)
await cp(`${root}docs/images`, join(content, "images"), { recursive: true }).catch(() => undefined)
await llms(pages)

const tool = (name: string): string => join(site, "node_modules/.bin", name)
await run(tool("typedoc"), ["--options", "typedoc.config.mjs"], { cwd: site })
await nameModules(join(content, "reference/api"))
await run(tool("vitepress"), ["build", "."], { cwd: site, quiet: true })
console.log(`${relative(root, join(site, "dist"))}: ${pages.length} pages and the API reference`)
