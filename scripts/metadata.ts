/**
 * Copies what every package's manifest shares from the root's: `repository`, `bugs`, `homepage` and `license`. A publisher
 * sets them there, once. The addresses in error messages come of `homepage`, too. With `--check` it writes nothing and
 * fails where a package differs.
 */
import { readFile, writeFile } from "node:fs/promises"
import { basename } from "node:path"
import { packages, root } from "./workspace.ts"

interface Manifest {
  readonly license: string
  readonly homepage: string
  readonly bugs: { readonly url: string }
  readonly repository: { readonly type: string; readonly url: string }
}

const { bugs, homepage, license, repository }: Manifest = JSON.parse(await readFile(`${root}package.json`, "utf8"))
const shared = { homepage, bugs, license, repository }

const checking = process.argv.includes("--check")

for (const { name, path } of packages) {
  const file = `${path}/package.json`
  const present = await readFile(file, "utf8")
  // Its own keys keep their order; the shared ones come after `keywords`.
  const own = Object.entries(JSON.parse(present)).filter(([key]) => !(key in shared))
  const common = { ...shared, repository: { ...repository, directory: `packages/${basename(path)}` } }
  const after = own.findIndex(([key]) => key === "keywords") + 1
  const wanted = Object.fromEntries([...own.slice(0, after), ...Object.entries(common), ...own.slice(after)])
  if (JSON.stringify(wanted) === JSON.stringify(JSON.parse(present))) continue
  if (checking) {
    console.error(`packages/${basename(path)}/package.json differs from the root's: run pnpm metadata`)
    process.exitCode = 1
  } else {
    await writeFile(file, `${JSON.stringify(wanted, undefined, 2)}\n`)
    console.log(`${name}: written`)
  }
}

// While "OWNER" stands for the owner, no page has an address on the web: messages then name its path in the repository.
const documentation = homepage.includes("/OWNER/") ? "docs/" : `${homepage.replace(/#.*$/, "")}/blob/main/docs/`
const source = `${root}packages/core/src/internal/documentation.ts`
const written = await readFile(source, "utf8")
const updated = written.replace(/(?<=documentation = ")[^"]*/, documentation)
if (updated !== written) {
  if (checking) {
    console.error("the addresses in error messages differ from the root's homepage: run pnpm metadata")
    process.exitCode = 1
  } else {
    await writeFile(source, updated)
    console.log("core/src/internal/documentation.ts: written")
  }
}
