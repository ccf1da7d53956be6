import { defineConfig } from "vitest/config"

// What takes too long for every save: fuzzing, load, whole fault matrices over sockets, builds run as a person would.
export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.slow.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // As in vitest.config.ts.
    retry: process.env["CI"] === undefined ? 0 : 2,
  },
})
