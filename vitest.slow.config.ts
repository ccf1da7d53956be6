import { configDefaults, defineConfig } from "vitest/config"

const promise = "packages/core/test/{delivery,security}/**/*.slow.test.ts"

// What takes too long for every save: fuzzing, load, whole fault matrices over sockets, builds run as a person would.
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // As in vitest.config.ts, also that what proves the promise gets no other try.
    retry: process.env["CI"] === undefined ? 0 : 2,
    projects: [
      {
        extends: true,
        test: {
          name: "slow",
          include: ["packages/*/test/**/*.slow.test.ts"],
          exclude: [...configDefaults.exclude, promise],
        },
      },
      { extends: true, test: { name: "promise", include: [promise], retry: 0 } },
    ],
  },
})
