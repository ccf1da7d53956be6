/**
 * Type-checks every TypeScript example in the documentation: the `ts` blocks of JSDoc comments and of Markdown files.
 * Each must compile on its own.
 */
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { relative } from "node:path"
import { packages, root, run } from "./workspace.ts"

interface Snippet {
  readonly file: string
  readonly line: number
  readonly code: string
}

/** The `ts` blocks of a text whose every line begins with `prefix`. */
const blocks = (file: string, text: string, prefix: RegExp): ReadonlyArray<Snippet> => {
  const snippets: Array<Snippet> = []
  let open: { readonly line: number; readonly lines: Array<string> } | undefined
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.replace(prefix, "")
    if (open === undefined && /^```ts\s*$/.test(line)) open = { line: index + 1, lines: [] }
    else if (open !== undefined && /^```\s*$/.test(line)) {
      snippets.push({ file, line: open.line, code: open.lines.join("\n") })
      open = undefined
    } else open?.lines.push(line)
  }
  return snippets
}

const snippets: Array<Snippet> = []
for await (const file of glob("packages/*/src/**/*.ts", { cwd: root })) {
  snippets.push(...blocks(file, await readFile(root + file, "utf8"), /^\s*\* ?/))
}
for await (const file of glob("{*.md,docs/{,cli/}*.md,packages/*/README.md}", { cwd: root })) {
  snippets.push(...blocks(file, await readFile(root + file, "utf8"), /^/))
}

const folder = `${root}.snippets`
await rm(folder, { recursive: true, force: true })
await mkdir(folder)
try {
  for (const { code, file, line } of snippets) {
    const name = `${relative(root, root + file).replaceAll(/[^A-Za-z0-9]+/g, "_")}_${line}.ts`
    await writeFile(`${folder}/${name}`, `${code}\nexport {}\n`)
  }
  await writeFile(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: "../tsconfig.test.json",
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: ["*.ts"],
      references: packages.map(({ path }) => ({ path })),
    }),
  )
  await run("tsc", ["-b", ...packages.map(({ path }) => path)])
  await run("tsc", ["-p", folder])
  console.log(`${snippets.length} examples in JSDoc and Markdown type-check`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
