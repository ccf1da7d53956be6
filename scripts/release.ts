/**
 * Releases all packages: `pnpm release` versions them by their changesets, checks and publishes; `pnpm release --dry-run`
 * does the same in a copy of the last commit, shows versions and changelogs, packs tarballs, and publishes nothing. The
 * dry run needs no network.
 *
 * A release begins on a clean main with CI green. Afterwards, commit and tag what it changed.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { packages, root, run } from "./workspace.ts"

const versionOf = async (folder: string): Promise<string> => {
  const manifest: { readonly version: string } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"))
  return manifest.version
}

/** Core has no file system to read its version from, so the version is in its source, too. */
const writeVersion = async (workspace: string): Promise<void> => {
  const folder = join(workspace, "packages", "core")
  const path = join(folder, "src", "internal", "version.ts")
  const source = await readFile(path, "utf8")
  await writeFile(path, source.replace(/(?<=version = ")[^"]*/, await versionOf(folder)))
}

const show = async (workspace: string): Promise<void> => {
  for (const { name, path } of packages) {
    const folder = join(workspace, "packages", basename(path))
    const changelog = await readFile(join(folder, "CHANGELOG.md"), "utf8").catch(() => "")
    const lines = changelog.split("\n").length
    console.log(`${name} ${await versionOf(folder)}, changelog of ${lines} lines`)
  }
}

const rehearse = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "effect-redox-release-"))
  const copy = join(folder, "workspace")
  try {
    await run("git", ["worktree", "add", "--detach", "--quiet", copy, "HEAD"])
    // From the store, so that it needs no registry. A link to what is installed here would have the copy's packages installed here.
    await run("pnpm", ["install", "--offline", "--frozen-lockfile", "--ignore-scripts"], { cwd: copy, quiet: true })
    await run("changeset", ["version"], { cwd: copy, quiet: true })
    await writeVersion(copy)
    await show(copy)
    await run("node", ["scripts/build.ts"], { cwd: copy })
    for (const { path } of packages) {
      const cwd = join(copy, "packages", basename(path))
      await run("pnpm", ["pack", "--pack-destination", folder], { cwd, quiet: true })
    }
    const tarballs = (await readdir(folder)).filter((name) => name.endsWith(".tgz"))
    console.log(`would publish ${tarballs.join(", ")}`)
  } finally {
    await run("git", ["worktree", "remove", "--force", copy], { quiet: true }).catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

const release = async (): Promise<void> => {
  const changes = await run("git", ["status", "--porcelain"], { quiet: true })
  if (changes !== "") throw new Error("the checkout has changes: commit or stash them, then release")
  const manifest = await readFile(`${root}package.json`, "utf8")
  if (manifest.includes("github.com/OWNER/")) {
    throw new Error(
      'package.json still has the placeholder "OWNER": set repository, bugs and homepage, run pnpm metadata',
    )
  }
  await run("changeset", ["version"])
  await writeVersion(root)
  await run("node", ["scripts/build.ts"])
  await show(root)
  await run("changeset", ["publish"])
}

await (process.argv.includes("--dry-run") ? rehearse() : release())
