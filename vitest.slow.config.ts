import { defineConfig } from "vitest/config"

// Tests that take seconds or start processes: fuzzing, load, fault matrices over sockets, the command and the page run as
// a user runs them.
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    retry: 0,
    silent: "passed-only",
    include: ["packages/*/test/**/*.slow.test.ts"],
  },
})
