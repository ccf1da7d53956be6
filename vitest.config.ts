import { configDefaults, defineConfig } from "vitest/config"

<<<<<<< HEAD
const elsewhere = ["**/*.slow.test.ts", "**/*.full.test.ts"]
// A schema remembers how often it was used, and its checks are compiled for it: these files need one of their own each.
const fhir = "packages/fhir/test/**/*.test.ts"
// What proves the delivery promise.
=======
const slow = "**/*.slow.test.ts"
// What proves the delivery promise. A duplicate or a leak that is rare is one still, so none of them gets another try.
>>>>>>> 6b3fe8a (Generate every resource of R4, with its invariants and reference targets)
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
<<<<<<< HEAD
          exclude: [...configDefaults.exclude, ...elsewhere, fhir, promise],
=======
          exclude: [...configDefaults.exclude, slow, promise],
>>>>>>> 6b3fe8a (Generate every resource of R4, with its invariants and reference targets)
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
<<<<<<< HEAD
      { extends: true, test: { name: "fhir", include: [fhir], exclude: [...configDefaults.exclude, ...elsewhere] } },
=======
>>>>>>> 6b3fe8a (Generate every resource of R4, with its invariants and reference targets)
    ],
  },
})
