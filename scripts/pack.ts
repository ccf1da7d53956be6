/**
 * Packs every package into `tarballs/` and prints the one line that installs them: `pnpm tarballs`. Until the packages are
 * on the registry, that is how another project uses them.
 */
import { mkdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { packages, root, run } from "./workspace.ts"

/** Builds and packs every package into a folder. Gives the tarballs' paths, by package. */
export const pack = async (
  folder: string,
): Promise<ReadonlyArray<{ readonly name: string; readonly tarball: string }>> => {
  await run("node", ["scripts/build.ts"], { quiet: true })
  const packed: Array<{ readonly name: string; readonly tarball: string }> = []
  for (const { name, path } of packages) {
    const output = await run("pnpm", ["pack", "--json", "--pack-destination", folder], { cwd: path, quiet: true })
    const { filename }: { readonly filename: string } = JSON.parse(output)
    packed.push({ name, tarball: filename })
  }
  return packed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(root, "tarballs")
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const packed = await pack(folder)
  console.log(
    `In your project:\n\nnpm install effect @effect/platform-node ${packed.map(({ tarball }) => tarball).join(" ")}`,
  )
}
