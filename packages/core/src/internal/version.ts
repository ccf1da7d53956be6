/** The version of this package, as its package.json has it; `pnpm release` writes both, and a test compares them. */
export const version = "0.0.0"
