/**
 * Where the documentation is: its folder in the repository, until the root's package.json names a home. `pnpm metadata`
 * writes it.
 */
export const documentation = "docs/"
