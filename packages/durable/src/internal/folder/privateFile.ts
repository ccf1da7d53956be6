/**
 * Files that their owner alone may read.
 */
import { chmodSync, closeSync, existsSync, openSync } from "node:fs"
import * as OutboxError from "../../OutboxError.ts"

/** A failure of the file system, with its code. */
export const unusable =
  (operation: string) =>
  (error: unknown): OutboxError.OutboxError =>
    OutboxError.fromReason(
      new OutboxError.StorageFailed({
        operation,
        retryable: false,
        ...(error instanceof Error && "code" in error && typeof error.code === "string" ? { code: error.code } : {}),
      }),
    )

/** Makes a file where there is none, and makes it private. SQLite gives the files it adds to a database the same mode. */
export const makePrivateFile = (file: string): void => {
  try {
    if (existsSync(file)) chmodSync(file, 0o600)
    // Never opened where it exists: closing it would drop the locks that this process holds on it.
    else closeSync(openSync(file, "wx", 0o600))
  } catch (error) {
    // Another process was faster, or the file is another user's, who decides.
    if (!existsSync(file)) throw error
  }
}
