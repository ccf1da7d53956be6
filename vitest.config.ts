import { configDefaults, defineConfig } from "vitest/config"

const elsewhere = ["**/*.slow.test.ts", "**/*.full.test.ts"]
// What proves the delivery promise.
const promise = "packages/core/test/{delivery,security}/**/*.test.ts"

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // By itself Vitest leaves a core to others.
    maxWorkers: "100%",
    // A test that fails once is a fault, of the code or of the test.
    retry: 0,
    // Logs are shown for tests that fail: many tests are about failures, which are logged as they should be.
    silent: "passed-only",
    reporters: ["dot"],
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["packages/*/test/**/*.test.ts", "examples/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...elsewhere, promise],
          // Loading the modules anew for each file takes a third of the time, and they hold nothing between files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "promise",
          include: [promise],
          exclude: [...configDefaults.exclude, ...elsewhere],
          isolate: false,
        },
      },
    ],
  },
})
