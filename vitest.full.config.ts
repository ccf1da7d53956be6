import { defineConfig } from "vitest/config"

// The proofs of the promise at full size: thousands of sends, hundreds of killed processes. For a developer's machine, not
// for every change: some take ten minutes.
export default defineConfig({
  test: {
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    retry: 0,
    silent: "passed-only",
    include: ["packages/*/test/full/**/*.full.test.ts"],
  },
})
