/**
 * Bundles the `effect-redox` command to `packages/node/dist/bin`: `node scripts/bundle.ts`. A command that loads a dozen files
 * starts in a third of the time of one that loads four hundred.
 *
 * - What a subcommand needs is in files of its own, loaded when it runs: the grammar is separate from what it runs.
 * - Names and lines stay as they are, so that a stack trace can be read without a source map. Minified it would start no sooner.
 * - undici stays outside, in the copy that the library has: what is fixed in it reaches the command by `npm update`, and
 *   `npm audit` sees it.
 * - The licences of what is bundled are beside it.
 */
import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { rolldown, type OutputBundle } from "rolldown"
import { root } from "./workspace.ts"

const node = `${root}packages/node`
const folder = join(node, "dist/bin")
const undici = "@effect/platform-node/Undici"

const outsidePackages = (output: ReadonlyArray<OutputBundle[string]>): ReadonlyArray<string> => {
  const modules = output.flatMap((file) => (file.type === "chunk" ? Object.keys(file.modules) : []))
  return [...new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []))].sort()
}

const noticeOf = async (path: string): Promise<string> => {
  const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(
    await readFile(join(path, "package.json"), "utf8"),
  )
  return `${name} ${version}\n\n${await readFile(join(path, "LICENSE"), "utf8")}`
}

/** Bundles the command. */
export const bundleCommand = async (): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  const bundle = await rolldown({
    input: { "effect-redox": join(node, "src/bin/effect-redox.ts") },
    platform: "node",
    plugins: [
      {
        name: "undici-outside",
        resolveId: (id) => (id === undici || /^\.\/Undici\.[jt]s$/.test(id) ? { id: undici, external: true } : null),
      },
    ],
  })
  const { output } = await bundle.write({
    dir: folder,
    format: "esm",
    chunkFileNames: "command/[name].js",
    comments: { legal: true, annotation: false, jsdoc: false },
  })
  await bundle.close()
  const notices = await Promise.all(outsidePackages(output).map(noticeOf))
  await writeFile(join(folder, "LICENSES.txt"), notices.join(`\n${"-".repeat(80)}\n\n`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await bundleCommand()
