/** The `exports` of the package: one subpath a module, and nothing else. */

/** A published module: its declarations and its JavaScript. */
interface Published {
  readonly types: string
  readonly default: string
}

/** The `exports` of the sources, as the workspace uses them, and of the package as it is published. */
export const exportsMap = (
  modules: ReadonlyArray<string>,
  pathOf: (module: string) => string,
): {
  readonly sources: Readonly<Record<string, string>>
  readonly published: Readonly<Record<string, string | Published>>
} => {
  const paths = [
    [".", "index.ts"] as const,
    ...[...modules].sort().map((module) => [`./${module}`, pathOf(module)] as const),
  ]
  const manifest = "./package.json"
  return {
    sources: { ...Object.fromEntries(paths.map(([key, path]) => [key, `./src/${path}`])), [manifest]: manifest },
    published: {
      ...Object.fromEntries(
        paths.map(([key, path]) => {
          const built = `./dist/${path.slice(0, -".ts".length)}`
          return [key, { types: `${built}.d.ts`, default: `${built}.js` }]
        }),
      ),
      [manifest]: manifest,
    },
  }
}
