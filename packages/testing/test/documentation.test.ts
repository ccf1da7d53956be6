import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { spawn } from "node:child_process"
import { readdir, readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import * as FaultSpec from "../../sandbox/src/server/faultSpec.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const guide = await readFile(`${root}docs/testing.md`, "utf8")

describe("docs/testing.md", () => {
  it("shows the examples as they are run, and all of them", async () => {
    const shown = [...guide.matchAll(/^<!-- (\S+) -->\n\n```ts\n([^]*?)^```$/gm)].map(([, path = "", code = ""]) => ({
      path,
      code,
    }))
    for (const { code, path } of shown) assert.strictEqual(code, await readFile(root + path, "utf8"), path)
    const files = await readdir(`${root}examples/testing`)
    assert.deepStrictEqual(shown.map(({ path }) => path.replace("examples/testing/", "")).sort(), files.sort())
    // No other code is on the page.
    assert.strictEqual(guide.match(/^```ts$/gm)?.length, shown.length)
  })

  it("shows faults that are understood", () => {
    const faults = [...guide.matchAll(/^\| `((?:token|upload|create|any)\S*:\S+)`/gm)].map(([, text = ""]) => text)
    assert.isAbove(faults.length, 5)
    for (const text of faults) assert.isTrue(Result.isSuccess(FaultSpec.parse(text)), text)
  })

  // Vitest runs the others.
  it("has an example for node:test, which passes there", async () => {
    const status = await new Promise((resolve) => {
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
      spawn(process.execPath, ["--test", `${root}examples/testing/node-test.ts`], { env, stdio: "ignore" }).on(
        "close",
        resolve,
      )
    })
    assert.strictEqual(status, 0)
  })
})
