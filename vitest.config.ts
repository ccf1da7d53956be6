import { configDefaults, defineConfig } from "vitest/config"

const slow = "**/*.slow.test.ts"
// A schema remembers how often it was used, and its checks are compiled for it: these files need one of their own each.
const fhir = "packages/fhir/test/**/*.test.ts"
// What proves the delivery promise. A duplicate or a leak that is rare is one still, so none of them gets another try.
const promise = "packages/core/test/{delivery,security}/**/*.test.ts"

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // By itself Vitest leaves a core to others.
    maxWorkers: "100%",
    // Machines of CI are shared, and many of these tests are about time and sockets: what fails there once and passes at
    // once again is reported as such, and does not fail the run.
    retry: process.env["CI"] === undefined ? 0 : 2,
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["packages/*/test/**/*.test.ts", "examples/**/*.test.ts"],
          exclude: [...configDefaults.exclude, slow, fhir, promise],
          // Loading the modules anew for each file takes a third of the time, and they hold nothing between files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "promise",
          include: [promise],
          exclude: [...configDefaults.exclude, slow],
          isolate: false,
          retry: 0,
        },
      },
      { extends: true, test: { name: "fhir", include: [fhir], exclude: [...configDefaults.exclude, slow] } },
    ],
  },
})
