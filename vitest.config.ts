import { configDefaults, defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/*.slow.test.ts"],
    testTimeout: 20_000
  }
})
