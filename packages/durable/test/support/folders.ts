/**
 * Folders that are gone after the test.
 */
import { Effect } from "effect"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "outbox-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true })),
)
