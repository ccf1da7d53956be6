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

/**
 * The line that installs the packed packages. README.md and docs/ have it with the folder `~/effect-redox`;
 * `pnpm test:readme` compares them.
 */
export const installLine = (tarballs: string): string => `npm install effect @effect/platform-node ${tarballs}`

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(root, "tarballs")
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const packed = await pack(folder)
  // The shells of Windows leave the star to the program.
  const names = process.platform === "win32" ? packed.map(({ tarball }) => tarball).join(" ") : `${folder}/*.tgz`
  console.log(`In your project:\n\n${installLine(names)}`)
}
